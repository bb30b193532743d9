"""An outbox: what its names say of putting a message back, and what they do not."""
import smtplib
import sys

from outbox import log, metrics, queue, storage
from outbox.models import Message
from outbox.errors import Retryable


class RetryLater(Exception):
    """Whoever runs the outbox may read this as he likes."""


def put_again(message):
    storage.save(message)


def requeue(message, error):
    storage.save(message, str(error))


def again_with(message, error):
    message.reschedule(reason=error)


# -- reported ----------------------------------------------------------------------------------------


def by_own_function(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as error:  # SMT500@12
        requeue(message, error)


def by_own_helper(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as error:  # SMT500@12
        again_with(message, error)


def by_method(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException:  # SMT500@12
        queue.retry_later(message)


def by_private_method(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except (smtplib.SMTPSenderRefused, ConnectionError):  # SMT500@13
        message._requeue()


def by_schedule(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except OSError:  # SMT500@12
        queue.schedule_retry(message, delay=60)


def by_camel_case(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except Exception:  # SMT500@12
        queue.rescheduleMessage(message)


def in_another_clause(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPRecipientsRefused:
        log.warning("refused")
    except smtplib.SMTPException:  # SMT500@12
        message.defer()


def by_range(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPResponseException as error:
        if error.smtp_code > 399:  # SMT500@12
            message.defer()
        else:
            message.bounce()


def by_listed_code(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPResponseException as error:
        if error.smtp_code in (421, 450, 451, 554):  # SMT554@47
            message.defer()
            return
        raise


def by_flag(server: smtplib.SMTP, message):
    later = False
    try:
        server.send_message(message)
    except smtplib.SMTPServerDisconnected:
        later = True
    except smtplib.SMTPResponseException as error:
        later = error.smtp_code not in (550, 551)
    if later:
        print("later")


class Outbox:
    def deliver(self, server: smtplib.SMTP, message):
        try:
            server.send_message(message)
        except smtplib.SMTPException as error:  # SMT500@16
            self.handle(message, error)

    def handle(self, message, error):
        log.warning("not sent: %s", error)
        message.defer()


def told(message, error):
    if isinstance(error, smtplib.SMTPException):  # SMT500@26
        queue.retry(message)


def told_of_code(message, error):
    if isinstance(error, smtplib.SMTPResponseException):
        if error.smtp_code >= 400:  # SMT500@12
            queue.reschedule(message)
            return
    raise error


# -- silent ------------------------------------------------------------------------------------------


def by_status(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as error:
        message.status = "deferred"
        message.retry_at = 60
        message.save(error=error)


def by_exit_code(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException:
        sys.exit(75)


def by_wrapped_exception(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as error:
        raise Retryable(str(error)) from error


def by_own_exception(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as error:
        raise RetryLater from error


def by_other_name(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException:
        put_again(message)


def asks(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as error:
        if queue.should_retry(error):
            log.info("will be sent again")


def counts(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException:
        metrics.count_retry()
        metrics.retry_counter.inc()
        log.log_retry(message)
        log.retry_log(message)


def orm(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException:
        print(Message.objects.defer("body", "html").get(pk=message.pk))


def builds(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as error:
        return storage.RetryNote(message, error)
    return None


def only_lost(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except (smtplib.SMTPServerDisconnected, ConnectionError):
        queue.requeue(message)


def on_success(server: smtplib.SMTP, message):
    server.send_message(message)
    queue.reschedule(message.next())


def for_good(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPResponseException as error:
        if error.smtp_code >= 500:
            message.bounce()
            raise
        message.defer()


def by_reply(server: smtplib.SMTP, message):
    code, _ = server.rcpt(message.to)
    if 400 <= code < 500:
        queue.requeue(message)
    elif code >= 500:
        message.bounce()


def told_of_loss(message, error):
    if isinstance(error, smtplib.SMTPServerDisconnected):
        queue.retry(message)


def told_and_careful(message, error):
    if isinstance(error, smtplib.SMTPResponseException) and error.smtp_code // 100 == 4:
        queue.retry(message)
    elif isinstance(error, smtplib.SMTPException):
        message.fail(error)


def other_failure(message, error):
    if isinstance(error, LookupError):
        queue.retry(message)


def requeue_or_fail(message, error):
    if isinstance(error, smtplib.SMTPResponseException) and error.smtp_code < 500:
        queue.requeue(message)
    else:
        message.fail(error)


def by_careful_function(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as error:
        requeue_or_fail(message, error)


def by_careful_method(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as error:
        queue.retry_or_bounce(message, error)


def nothing_sent(message):
    try:
        storage.load(message)
    except OSError:
        queue.requeue(message)
