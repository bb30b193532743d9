"""Bounce handling of small programs."""
import smtplib
from smtplib import SMTPRecipientsRefused, SMTPResponseException, SMTPException


def by_range(s: smtplib.SMTP, a, user, t):
    try:
        s.sendmail(a, user.email, t)
    except SMTPResponseException as e:
        if e.smtp_code >= 400:  # SMT400@12
            user.bounced = True
            user.save()


def by_type(s: smtplib.SMTP, a, user, t):
    try:
        s.sendmail(a, user.email, t)
    except SMTPRecipientsRefused:  # SMT400@12
        user.mark_bounced()


def by_wide(s: smtplib.SMTP, a, user, t):
    try:
        s.sendmail(a, user.email, t)
    except SMTPException:  # SMT400@12
        suppress(user.email)


def right(s: smtplib.SMTP, a, user, t):
    try:
        s.sendmail(a, user.email, t)
    except SMTPResponseException as e:
        if e.smtp_code >= 500:
            user.bounced = True
        else:
            later(user)


def right_range(s: smtplib.SMTP, a, user, t):
    try:
        s.sendmail(a, user.email, t)
    except SMTPResponseException as e:
        if 500 <= e.smtp_code < 600:
            user.unsubscribe()
        elif 400 <= e.smtp_code < 500:
            queue.put(user)


def rcpt_probe(s: smtplib.SMTP, user):
    s.mail("")
    code, _ = s.rcpt(user.email)
    if code != 250:  # SMT400@8
        user.delete()


def rcpt_probe2(s: smtplib.SMTP, user):
    s.mail("")
    code, _ = s.rcpt(user.email)
    if code // 100 != 2:  # SMT400@8
        user.is_active = False
        user.email_invalid = True


def rcpt_probe3(s: smtplib.SMTP, user):
    s.mail("")
    code, _ = s.rcpt(user.email)
    if code // 100 == 5:
        user.email_invalid = True


def status(s: smtplib.SMTP, a, row, t):
    try:
        s.sendmail(a, row.email, t)
        row.status = "sent"
    except SMTPException:  # SMT400@12
        row.status = "invalid"


def status_failed(s: smtplib.SMTP, a, row, t):
    try:
        s.sendmail(a, row.email, t)
        row.status = "sent"
    except SMTPException:
        row.status = "failed"


def log_invalid(s: smtplib.SMTP, a, row, t):
    try:
        s.sendmail(a, row.email, t)
    except SMTPException:
        log.error("invalid address %s", row.email)


def appended(s: smtplib.SMTP, a, rows, t):
    invalid = []
    for row in rows:
        try:
            s.sendmail(a, row.email, t)
        except SMTPRecipientsRefused:  # SMT400@16
            invalid.append(row.email)
    return invalid


def each_refused(s: smtplib.SMTP, a, rows, t):
    refused = s.sendmail(a, rows, t)
    for address, (code, text) in refused.items():
        if code >= 500:
            bounce(address)


def only_4(s: smtplib.SMTP, a, user, t):
    try:
        s.sendmail(a, user.email, t)
    except SMTPResponseException as e:
        if e.smtp_code in (550, 551, 553):
            user.blacklist()
        else:
            raise


def deleted_message(s: smtplib.SMTP, a, user, t, path):
    try:
        s.sendmail(a, user.email, t)
    except SMTPException:
        path.unlink()


def with_450(s: smtplib.SMTP, a, user, t):
    try:
        s.sendmail(a, user.email, t)
    except SMTPResponseException as e:
        if e.smtp_code in (450, 550):  # SMT400@12
            user.disable()
