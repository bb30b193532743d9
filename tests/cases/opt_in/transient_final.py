"""Newsletter bounces: which replies strike a reader off."""
import logging
import smtplib

log = logging.getLogger(__name__)


def by_range(server: smtplib.SMTP, user):
    code, _ = server.rcpt(user.address)
    if code >= 400:  # SMT400@8
        user.bounced = True
        user.save()


def by_acceptance(server: smtplib.SMTP, user, suppressed):
    code, _ = server.rcpt(user.address)
    if code in (250, 251):  # SMT400@8
        return True
    suppressed.add(user.address)
    return False


def by_literals(server: smtplib.SMTP, user):
    code, _ = server.rcpt(user.address)
    if code in (421, 450, 550, 551):  # SMT400@8
        user.unsubscribe()


def recipients(server: smtplib.SMTP, user, message):
    try:
        server.send_message(message)
    except smtplib.SMTPRecipientsRefused:  # SMT400@12
        user.status = "invalid"
        user.save()


def everything(server: smtplib.SMTP, user, message):
    try:
        server.send_message(message)
    except smtplib.SMTPException as e:  # SMT400@12
        log.warning("%s", e)
        user.email_valid = False


def each_recipient(server: smtplib.SMTP, users, message):
    try:
        server.send_message(message)
    except smtplib.SMTPRecipientsRefused as refused:
        for address, (code, _) in refused.recipients.items():
            if code >= 400:  # SMT400@16
                users.delete(address)


# -- silent ------------------------------------------------------------------------------------------


def permanent_only(server: smtplib.SMTP, user):
    code, _ = server.rcpt(user.address)
    if code >= 500:
        user.bounced = True


def transient_apart(server: smtplib.SMTP, user, message):
    try:
        server.send_message(message)
    except smtplib.SMTPRecipientsRefused as refused:
        code, _ = refused.recipients[user.address]
        if 400 <= code < 500:
            user.later = True
        else:
            user.bounced = True


def counted(server: smtplib.SMTP, user, message):
    try:
        server.send_message(message)
    except smtplib.SMTPRecipientsRefused as refused:
        user.failures += 1
        log.error("bounced: %s", refused)
        print("invalid address", user)


def kept(server: smtplib.SMTP, user, later):
    code, _ = server.rcpt(user.address)
    if code >= 400:
        later.append(user)


def deleted_when_sent(server: smtplib.SMTP, outbox, message):
    server.send_message(message)
    outbox.delete(message)


def deleted_either_way(server: smtplib.SMTP, outbox, message):
    try:
        server.send_message(message)
    finally:
        outbox.delete(message)


def asked(server: smtplib.SMTP, user, record, message):
    try:
        server.send_message(message)
    except smtplib.SMTPRecipientsRefused:
        if should_ignore_bounce(user) or user.is_disabled():
            return
        EmailLog.delete(record)


def should_ignore_bounce(user):
    return user.domain == "example.org"


class SubscribeView(BaseView):
    def form_valid(self, form):
        try:
            form.subscription.server.send_message(form.message)
        except smtplib.SMTPException as e:
            self.error = True
            return super().form_invalid(form)
        return super().form_valid(form)


def marked_by_a_call(server: smtplib.SMTP, user, message, book):
    try:
        server.send_message(message)
    except smtplib.SMTPException:  # SMT400@12
        book.mark_invalid(user)
