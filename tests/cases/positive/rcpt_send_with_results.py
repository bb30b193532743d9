"""A message is sent command by command."""

import smtplib


def send_with_results(server: smtplib.SMTP, sender, rcpt, text):
    if server.mail(sender)[0] != 250:
        return False
    if server.rcpt(rcpt)[0] != 250:  # SMT251@8
        return False
    return server.data(text)[0] == 250


def send_with_range(server: smtplib.SMTP, sender, rcpt):
    server.mail(sender)
    status, _ = server.rcpt(rcpt)
    if status >= 200 and status <= 250:  # SMT251@26
        return True
    return False


def send_without_252(server: smtplib.SMTP, sender, rcpt):
    server.mail(sender)
    code, reply = server.rcpt(rcpt)
    if code not in (250, 252):  # SMT251@8
        raise RuntimeError(reply)


def send_rightly(server: smtplib.SMTP, sender, rcpt, text):
    code, reply = server.mail(sender)
    if code != 250:
        raise smtplib.SMTPSenderRefused(code, reply, sender)
    code, reply = server.rcpt(rcpt)
    if code not in (250, 251):
        raise smtplib.SMTPRecipientsRefused({rcpt: (code, reply)})
    code, reply = server.data(text)
    if code != 250:
        raise smtplib.SMTPDataError(code, reply)


def send_to_250_only_then_rset(server: smtplib.SMTP, sender, rcpt):
    code, reply = server.mail(sender)
    if code == 250:
        code, reply = server.rcpt(rcpt)
        print(reply)
        code, reply = server.rset()
    return code == 250


def quirk(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
        server.quit()
    except smtplib.SMTPResponseException as error:
        if error.smtp_code == -1 and error.smtp_error == b"\x00\x00\x00":
            return True
        if error.smtp_code == 250:
            return True
        raise
    return True


def send_deny(server: smtplib.SMTP, sender, rcpt):
    server.mail(sender)
    code, reply = server.rcpt(rcpt)
    if 400 <= code < 500:
        raise TimeoutError(reply)
    if code >= 500:
        raise RuntimeError(reply)
