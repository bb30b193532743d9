"""Ticket mailer: reply codes held against text, in every way people do it."""
import smtplib
from smtplib import SMTP

RETRYABLE = ("421", "450", "451")
NUMBERS = {421, 450, 451}
MIXED = [250, 251, "250"]
WANTED = "250"


def equal(server: SMTP, address):
    code, _ = server.rcpt(address)
    if code == "250":  # SMT001@8
        return True
    return False


def not_equal(server: SMTP, address):
    kode, melding = server.rcpt(address)
    if kode != "250":  # SMT001@8
        raise ValueError(melding)


def turned_round(server: SMTP, address):
    status = server.mail(address)[0]
    assert "250" == status  # SMT001@12


def in_a_tuple(server: SMTP, address):
    code, _ = server.rcpt(address)
    return code in ("250", "251")  # SMT001@12


def in_a_constant(server: SMTP, address):
    code, _ = server.rcpt(address)
    if code in RETRYABLE:  # SMT001@8
        return None
    return code


def against_a_constant(server: SMTP, address):
    code, _ = server.rcpt(address)
    ok = code == WANTED  # SMT001@10
    return ok


def as_bytes(server: SMTP, address):
    code, _ = server.rcpt(address)
    if code == b"250":  # SMT001@8
        return address
    return None


def begins_with(server: SMTP, address):
    code, _ = server.rcpt(address)
    if code.startswith("5"):  # SMT001@8
        print("no", address)


def first_digit(server: SMTP, address):
    code, _ = server.rcpt(address)
    while code[0] == "4":  # SMT001@11
        code, _ = server.rcpt(address)


def within_text(server: SMTP, address):
    code, _ = server.rcpt(address)
    return "25" in code  # SMT001@12


def greater(server: SMTP, address):
    code, _ = server.rcpt(address)
    if code >= "400":  # SMT001@8
        print(address)


def digits_against_a_number(server: SMTP, address):
    code, _ = server.rcpt(address)
    return str(code) == 250  # SMT001@12


def matched(server: SMTP, address):
    code, _ = server.rcpt(address)
    match code:
        case "250":  # SMT001@14
            return True
        case _:
            return None


def in_a_handler(server: SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPResponseException as e:
        if e.smtp_code in ("421", "450"):  # SMT001@12
            return "later"
        elif e.smtp_code == "554":  # SMT001@14
            return "spam"
    return "sent"


def kept_on_an_object(self, address):
    self.code, self.text = self.server.vrfy(address)
    return self.code == "252"  # SMT001@12


def either_kind(server: SMTP, address, cached):
    code = cached or "250"
    if not cached:
        code, _ = server.rcpt(address)
    return code == "250"


# -- silent ------------------------------------------------------------------------------------------


def text_first(server: SMTP, address):
    code, _ = server.rcpt(address)
    return str(code) in ("250", "251")


def text_by_format(server: SMTP, address):
    code, _ = server.rcpt(address)
    return f"{code}" == "250" or "%d" % code == "251" or repr(code) == "251"


def text_by_slice(server: SMTP, address):
    code, _ = server.rcpt(address)
    return str(code)[0] == "2"


def numbers(server: SMTP, address):
    code, _ = server.rcpt(address)
    return code in NUMBERS or int(code) in (250, 251)


def a_mixed_list(server: SMTP, address):
    code, _ = server.rcpt(address)
    return code in MIXED


def a_setting(server: SMTP, address, wanted):
    code, _ = server.rcpt(address)
    return code == wanted


def printed(server: SMTP, address):
    code, text = server.rcpt(address)
    print("RCPT " + str(code), code, text)
    return {"250": "ok", "251": "ok"}.get(str(code), "no")


def a_raw_socket(connection, address):
    connection.sendall(b"RCPT TO:<%s>\r\n" % address)
    code = connection.recv(1024).decode()[:3]
    return code == "250" or code.startswith("25")


def another_protocol(response):
    return response.status_code == "200" or response.code == "250"


def a_default_as_text(server: SMTP, message):
    try:
        server.send_message(message)
    except Exception as e:
        code = getattr(e, "smtp_code", "none")
        return code == "none"
    return None


class Monitor:
    def ask_mail(self, server: smtplib.SMTP, address):
        self.code, _ = server.rcpt(address)

    def ask_web(self, session, url):
        self.code = session.get(url).headers["X-Code"]

    def fine(self):
        return self.code == "250"
