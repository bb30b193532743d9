"""A message is sent command by command."""

import smtplib


def send_strict(server: smtplib.SMTP, sender, rcpt, text):
    code, reply = server.mail(sender)
    if code != 250:
        raise smtplib.SMTPSenderRefused(code, reply, sender)
    code, reply = server.rcpt(rcpt)
    if code != 250:  # SMT251@8
        raise smtplib.SMTPRecipientsRefused({rcpt: (code, reply)})
    code, reply = server.data(text)
    if code != 250:
        raise smtplib.SMTPDataError(code, reply)


def send_many(server: smtplib.SMTP, sender, rcpts, text):
    server.mail(sender)
    for rcpt in rcpts:
        code, reply = server.rcpt(rcpt)
        if code == 250:  # SMT251@12
            continue
        raise RuntimeError(f"{rcpt} refused: {reply!r}")
    code, reply = server.data(text)
    return code == 250


def send_by_docmd(server: smtplib.SMTP, sender, rcpt):
    server.docmd("MAIL", f"FROM:<{sender}>")
    code, reply = server.docmd("RCPT", f"TO:<{rcpt}>")
    if code != 250:  # SMT251@8
        raise RuntimeError(reply)


def send_rightly_by_class(server: smtplib.SMTP, sender, rcpt, text):
    code, reply = server.mail(sender)
    if code == 250:
        code, reply = server.rcpt(rcpt)
        if code // 100 == 2:
            code, reply = server.data(text)
            if code == 250:
                return True
    return False


def send_refused_by_exception(server: smtplib.SMTP, sender, rcpts, text):
    refused = server.sendmail(sender, rcpts, text)
    for rcpt, (code, reply) in refused.items():
        if code != 250:
            print(rcpt, reply)
    return not refused


def send_forwarded_noted(server: smtplib.SMTP, sender, rcpt):
    server.mail(sender)
    code, reply = server.rcpt(rcpt)
    if code == 251:
        print("has moved:", reply)
    elif code != 250:
        raise RuntimeError(reply)


def send_other_address(server: smtplib.SMTP, sender, rcpt, spare):
    server.mail(sender)
    code, reply = server.rcpt(rcpt)
    if code != 250:
        code, reply = server.rcpt(spare)
    if code not in (250, 251):
        raise RuntimeError(reply)
