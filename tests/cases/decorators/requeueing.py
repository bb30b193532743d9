"""A mail queue in a database: messages are put back by name."""
import smtplib


def deliver(server: smtplib.SMTP, message):
    try:
        server.send_message(message.mail)
    except smtplib.SMTPException:  # SMT500@12
        message.defer()


def deliver_by_queue(server: smtplib.SMTP, queue, message):
    try:
        server.send_message(message)
    except (smtplib.SMTPServerDisconnected, smtplib.SMTPDataError):  # SMT500@45
        queue.requeue(message)


def deliver_with_schedule(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPResponseException as error:
        if error.smtp_code >= 400:  # SMT500@12
            schedule_retry(message)
        else:
            raise


def deliver_busy(server: smtplib.SMTP, message):
    try:
        server.send_message(message.mail)
    except smtplib.SMTPResponseException as error:
        if 400 <= error.smtp_code < 500:
            message.defer()
        else:
            message.bounce()


def deliver_on_disconnect(server: smtplib.SMTP, message):
    try:
        server.send_message(message.mail)
    except smtplib.SMTPServerDisconnected:
        message.retry_later()


def count(server: smtplib.SMTP, message):
    try:
        server.send_message(message.mail)
    except smtplib.SMTPException:
        print(message.retry_count())


def status(server: smtplib.SMTP, message):
    try:
        server.send_message(message.mail)
    except smtplib.SMTPException:
        message.status = "retry"


def handle(message, error):
    if isinstance(error, (smtplib.SMTPDataError, smtplib.SMTPSenderRefused)):  # SMT500@27
        message.defer()
        return
    raise error


def handle_narrow(message, error):
    if isinstance(error, smtplib.SMTPServerDisconnected):
        message.defer()
        return
    raise error


def handle_by_code(message, error):
    if isinstance(error, smtplib.SMTPResponseException) and error.smtp_code < 500:
        message.requeue()
    else:
        message.fail(error)
