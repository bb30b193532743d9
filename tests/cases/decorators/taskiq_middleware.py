"""A broker whose middleware says which exceptions come again."""
import smtplib

from django.core.mail import send_mail
from taskiq import InMemoryBroker, SmartRetryMiddleware

broker = InMemoryBroker().with_middlewares(
    SmartRetryMiddleware(default_retry_count=5, types_of_exceptions=[smtplib.SMTPServerDisconnected]),
)


@broker.task(retry_on_error=True)
async def remind(address):
    send_mail("Reminder", "text", None, [address])


@broker.task(retry_on_error=True, types_of_exceptions=[smtplib.SMTPException])  # SMT500@56
async def insist(address):
    send_mail("Reminder", "text", None, [address])
