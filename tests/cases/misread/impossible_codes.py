"""Sign-up form: codes that the command never gets."""
import smtplib

import requests

SUCCESS = 200  # SMT005@11
ACCEPTED = (250, 251)
HTTP = {200, 201, 204}


def status_of_the_web(server: smtplib.SMTP, address):
    code, _ = server.rcpt(address)
    if code == 200:  # SMT005@16
        return True
    return False


def through_a_constant(server: smtplib.SMTP, address):
    code, _ = server.rcpt(address)
    return code == SUCCESS


def not_the_code(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    if code != 200:  # SMT005@16
        raise ValueError(text)
    return address


def after_mail(server: smtplib.SMTP, sender):
    code, _ = server.mail(sender)
    if code == 252:  # SMT005@16
        print("unsure")
    elif code != 250:
        raise ValueError(code)


def several(server: smtplib.SMTP, address):
    code, _ = server.rcpt(address)
    if code in (200, 201):  # SMT005@17, SMT005@22
        return address
    return None


def a_later_rung(server: smtplib.SMTP, address):
    code, _ = server.rcpt(address)
    if code in ACCEPTED:
        return "yes"
    elif code == 354:  # SMT005@18
        return "maybe"
    return "no"


def not_found(server: smtplib.SMTP, address):
    code, _ = server.vrfy(address)
    if code == 404:  # SMT005@16
        return "gone"
    return "fine"


def of_the_text(server: smtplib.SMTP, text):
    code, _ = server.data(text)
    if code == 354:  # SMT005@16
        print("go ahead")
    return code == 250


def in_a_pattern(server: smtplib.SMTP, address):
    match server.rcpt(address):
        case (200, _):  # SMT005@15
            return True
        case (250 | 251, _):
            return True
        case _:
            return False


def in_a_handler(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPResponseException as e:
        if e.smtp_code == 404:  # SMT005@27
            return "no such user"
        raise


# -- silent ------------------------------------------------------------------------------------------


def one_of_them(server: smtplib.SMTP, address):
    code, _ = server.rcpt(address)
    return code in (200, 250, 251)


def or_another(server: smtplib.SMTP, address):
    code, _ = server.rcpt(address)
    return code == 250 or code == 251 or code == 200


def generous(server: smtplib.SMTP, address):
    code, _ = server.rcpt(address)
    return code in (250, 251, 252)


def negative_ones(server: smtplib.SMTP, address):
    code, _ = server.rcpt(address)
    if code in (421, 450, 451, 452) or code == 499:
        return "later"
    if code == 571 or code == 503 or code == 511:
        return "policy"
    return code


def no_reply_at_all(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPDataError as e:
        if e.smtp_code == -1 and e.smtp_error == b"\x00\x00\x00":
            return "sent anyway"
        if e.smtp_code == 250:
            return "sent"
        raise


def the_web_too(address):
    response = requests.get("https://example.com/" + address)
    return response.status_code == 200 or response.status_code in HTTP


def a_range(server: smtplib.SMTP, address):
    code, _ = server.rcpt(address)
    return 200 <= code < 300


def of_a_command_nobody_knows(server: smtplib.SMTP, command):
    code, _ = server.docmd(command)
    return code in (200, 250, 354)


def against_a_parameter(server: smtplib.SMTP, address, wanted=200):
    code, _ = server.rcpt(address)
    return code == wanted


def looked_up(server: smtplib.SMTP, address):
    code, _ = server.rcpt(address)
    return {200: "fine", 250: "fine", 251: "elsewhere", 550: "gone"}.get(code, "?")
