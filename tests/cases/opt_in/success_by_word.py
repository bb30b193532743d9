"""Success as flags, counts and words."""
import smtplib


def each3(s: smtplib.SMTP, a, rows, t):
    try:
        s.sendmail(a, rows, t)
    except smtplib.SMTPRecipientsRefused as e:
        for adr, (code, text) in e.recipients.items():
            if code >= 400:  # SMT400@16
                mark_as_bounced(adr)


def each4(s: smtplib.SMTP, a, rows, t):
    try:
        s.sendmail(a, rows, t)
    except smtplib.SMTPRecipientsRefused as e:
        for adr, (code, text) in e.recipients.items():
            if code >= 500:
                mark_as_bounced(adr)


class M:
    def send(self, m):
        if self.smtp.send_message(m):  # SMT009@12
            self.sent = True
        else:
            self.sent = False

    def __init__(self):
        self.smtp = smtplib.SMTP("x")


def kw(s: smtplib.SMTP, m, rec):
    if s.send_message(m):  # SMT009@8
        rec.ok = True
    else:
        rec.ok = False


def status(s: smtplib.SMTP, m, rec):
    if s.send_message(m):  # SMT009@8
        rec.status = "sent"
    else:
        rec.status = "failed"


def local(s: smtplib.SMTP, m, rec):
    success = False
    if s.send_message(m):  # SMT009@8
        success = True
    return success


def local_r(s: smtplib.SMTP, m, rec):
    failed = False
    if s.send_message(m):
        failed = True
    return failed


def local_n(s: smtplib.SMTP, m, rec):
    success = not s.send_message(m)
    return success


def counts(s: smtplib.SMTP, ms):
    sent = 0
    for m in ms:
        if s.send_message(m):  # SMT009@12
            sent += 1
    return sent


def counts_right(s: smtplib.SMTP, ms):
    sent = 0
    for m in ms:
        if not s.send_message(m):
            sent += 1
    return sent


def rec_right(s: smtplib.SMTP, m, rec):
    if s.send_message(m):
        rec.ok = False
    else:
        rec.ok = True
    rec.failed = bool(s.send_message(m))
