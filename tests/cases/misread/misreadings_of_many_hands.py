"""What programs of many hands misread in replies and errors."""

import smtplib
from email.message import EmailMessage
from smtplib import SMTP, SMTPException, SMTPResponseException

import aiosmtplib

VORUEBERGEHEND = ("421", "450")


def text_code(server: smtplib.SMTP, wer):
    server.mail("")
    stand, _ = server.rcpt(wer)
    return stand == "250"  # SMT001@12


def text_constant(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except smtplib.SMTPSenderRefused as e:
        if e.smtp_code in VORUEBERGEHEND:  # SMT001@12
            return False
        raise
    return True


def starts(server: smtplib.SMTP, wer):
    code, _ = server.vrfy(wer)
    if code.startswith("5"):  # SMT001@8
        raise ValueError(wer)


def bytes_search(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except SMTPResponseException as e:
        if "5.7.1" in e.smtp_error:  # SMT002@12
            return "policy"
        raise


def bytes_prefix(server: smtplib.SMTP, wer):
    _, text = server.vrfy(wer)
    return text.startswith("2.1")  # SMT002@12


def no_code(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except smtplib.SMTPRecipientsRefused as e:
        return e.smtp_code  # SMT003@18
    return 0


def no_code_broad(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except SMTPException as problem:
        print(problem.smtp_error)  # SMT003@23


async def aio_code(msg):
    try:
        await aiosmtplib.send(msg, hostname="mail.example.org")
    except aiosmtplib.SMTPResponseException as e:
        return e.smtp_code  # SMT003@18


def truth(server: smtplib.SMTP, wer):
    if server.vrfy(wer):  # SMT004@8
        return True
    return False


def number(server: smtplib.SMTP):
    return server.noop() == 250  # SMT004@12


def text_pair(server: smtplib.SMTP, wer):
    return "250" in server.verify(wer)  # SMT004@12


def http(server: smtplib.SMTP, wer):
    server.mail("")
    code, _ = server.rcpt(wer)
    if code == 200:  # SMT005@16
        return "ok"
    return "refused"


def dead_252(server: smtplib.SMTP):
    code, _ = server.mail("")
    if code == 252:  # SMT005@16
        return "unsure"
    if code >= 400:
        raise RuntimeError
    return "ok"


def no_name(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except smtplib.SMTPConnectionError:  # SMT006@20
        return False
    return True


def one_string(server: smtplib.SMTP, a, b, text):
    if server.has_extn("8bitmime"):
        server.sendmail(a, b, text, mail_options="BODY=8BITMIME")  # SMT008@50


# -- right ---------------------------------------------------------------


def code_as_text(server: smtplib.SMTP, wer):
    code, text = server.vrfy(wer)
    return str(code) in ("250", "251", "252"), text.decode().startswith("2.1")


def code_text_class(server: smtplib.SMTP, wer):
    code, text = server.vrfy(wer)
    return str(code).startswith("2") or b"2.1" in text


def narrowed(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except SMTPException as e:
        if isinstance(e, SMTPResponseException):
            return e.smtp_code
        return getattr(e, "smtp_code", None)


def has_it(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except OSError as e:
        return e.smtp_code if hasattr(e, "smtp_code") else e.errno


def ordered(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except SMTPResponseException as e:
        return e.smtp_code, e.smtp_error.decode("ascii", "replace")
    except smtplib.SMTPRecipientsRefused as e:
        return [code for code, _ in e.recipients.values()]


def matched(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except SMTPException as e:
        match e:
            case SMTPResponseException(smtp_code=code):
                return code
            case smtplib.SMTPRecipientsRefused(recipients=who):
                return who
            case _:
                return None


async def aio_right(msg):
    try:
        await aiosmtplib.send(msg, hostname="mail.example.org")
    except aiosmtplib.SMTPResponseException as e:
        return e.code, "5.7.1" in e.message


def pair(server: smtplib.SMTP, wer):
    if server.vrfy(wer)[0] in (250, 251, 252):
        return True
    return server.noop() == (250, b"OK")


def listed(server: smtplib.SMTP, a, b, text):
    if server.has_extn("8bitmime"):
        server.sendmail(a, b, text, mail_options=("BODY=8BITMIME",))


def built() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "250"
    return message


def status(response):
    return response.code == "200"


def unpacked(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except SMTPResponseException as e:
        code, text = e.args
        return code == 550 and b"user" in text


def arguments(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except (smtplib.SMTPDataError, smtplib.SMTPSenderRefused) as e:
        return f"{e.smtp_code} {e.smtp_error!r}"


def two_clauses(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPServerDisconnected):
        return None
    except smtplib.SMTPSenderRefused as e:
        return e.sender, e.smtp_code


def attribute_error(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except SMTPException as e:
        try:
            return e.smtp_code
        except AttributeError:
            return None
