"""Sign-up mails of a Django site."""
import smtplib
import time
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail import EmailMultiAlternatives
from django.core.mail import get_connection
from django.core.mail import mail_admins
from django.core.mail import send_mail

from accounts.models import Account


def welcome(user):
    for attempt in range(settings.MAIL_ATTEMPTS):
        try:
            send_mail("Welcome", "Hello", settings.DEFAULT_FROM_EMAIL, [user.email])
            return True
        except SMTPException:  # SMT500@16
            time.sleep(attempt)
    return False


def welcome_object(user):
    message = EmailMessage("Welcome", "Hello", to=[user.email])
    while True:
        try:
            message.send()
            break
        except Exception:  # SMT500@16
            time.sleep(60)


def welcome_html(user, html):
    message = EmailMultiAlternatives("Welcome", "Hello", to=[user.email])
    message.attach_alternative(html, "text/html")
    for _ in range(2):
        try:
            message.send(fail_silently=False)
            return True
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in (421, 451, 550):  # SMT550@44
                continue
            raise
    return False


def welcome_many(messages):
    connection = get_connection()
    for _ in range(3):
        try:
            return connection.send_messages(messages)
        except OSError:  # SMT500@16
            time.sleep(1)
    return 0


def tell_admins(text, tries=3):
    try:
        mail_admins("New account", text)
    except smtplib.SMTPException:  # SMT500@12
        if tries > 0:
            tell_admins(text, tries - 1)


def welcome_silently(user):
    for _ in range(3):
        try:
            if send_mail("Welcome", "Hello", None, [user.email], fail_silently=True):
                break
        except ValueError:
            time.sleep(1)


def welcome_everyone():
    for account in Account.objects.filter(greeted=False):
        try:
            send_mail("Welcome", "Hello", settings.DEFAULT_FROM_EMAIL, [account.email])
        except SMTPException:
            continue
        account.greeted = True
        account.save()


def welcome_temporary(user):
    for _ in range(3):
        try:
            send_mail("Welcome", "Hello", settings.DEFAULT_FROM_EMAIL, [user.email])
            return True
        except smtplib.SMTPServerDisconnected:
            time.sleep(1)
        except smtplib.SMTPException:
            return False
    return False


def account_for(name):
    for _ in range(3):
        try:
            return Account.objects.get_or_create(name=name)
        except Exception:
            time.sleep(0.1)
    return None


def create_then_greet(name, email):
    while True:
        try:
            account = Account.objects.create(name=name)
            break
        except Exception:
            name += "_"
    send_mail("Welcome", "Hello", settings.DEFAULT_FROM_EMAIL, [email])
    return account


def welcome_by_backend(user, backends):
    for backend in backends:
        connection = get_connection(backend)
        try:
            send_mail("Welcome", "Hello", None, [user.email], connection=connection)
            return backend
        except (SMTPException, OSError):
            continue
    return None


def mark_for_later(row):
    try:
        send_mail("Welcome", "Hello", settings.DEFAULT_FROM_EMAIL, [row.email])
        row.status = "SENT"
    except SMTPException:
        row.status = "RETRY"
    row.save()
