"""Everything but 250 ends in an exception."""

import smtplib


class UnknownUser(Exception):
    pass


class Later(Exception):
    pass


def check_value_error(smtp: smtplib.SMTP, address: str) -> None:
    code, reply = smtp.vrfy(address)
    if code != 250:  # SMT252@8
        raise ValueError(f"{address}: {reply!r}")


def check_own_exception(smtp: smtplib.SMTP, address: str) -> bytes:
    code, reply = smtp.verify(address)
    if code != 250:  # SMT252@8
        raise UnknownUser(address)
    return reply


def check_library_exception(smtp: smtplib.SMTP, address: str) -> bytes:
    code, reply = smtp.verify(address)
    if code == 250:  # SMT252@8
        return reply
    raise smtplib.SMTPResponseException(code, reply)


def check_split_by_class(smtp: smtplib.SMTP, address: str) -> None:
    code, reply = smtp.verify(address)
    if 400 <= code < 500:
        raise Later(address)
    if code != 250:  # SMT252@8
        raise UnknownUser(address, reply)


def check_read_rightly(smtp: smtplib.SMTP, address: str) -> None:
    code, reply = smtp.verify(address)
    if code not in (250, 251, 252):
        raise UnknownUser(address, reply)


def check_deny(smtp: smtplib.SMTP, address: str) -> None:
    code, reply = smtp.verify(address)
    if 400 <= code < 500:
        raise Later(address)
    if code >= 500:
        raise UnknownUser(address, reply)


def check_only_550(smtp: smtplib.SMTP, address: str) -> bool:
    code, reply = smtp.verify(address)
    if code == 550:
        raise UnknownUser(address, reply)
    return True


def check_252_has_its_own_exception(smtp: smtplib.SMTP, address: str) -> None:
    code, reply = smtp.verify(address)
    if code in (250, 251):
        return
    if code == 252:
        raise Later(address)
    raise UnknownUser(address, reply)


def check_raised_and_caught(smtp: smtplib.SMTP, address: str) -> bool:
    try:
        code, reply = smtp.verify(address)
        if code != 250:
            raise UnknownUser(address, reply)
    except UnknownUser:
        code, reply = smtp.rcpt(address)
        return code in (250, 251)
    return True


def check_raised_and_taken_back(smtp: smtplib.SMTP, address: str) -> bool:
    try:
        code, reply = smtp.verify(address)
        if code not in (250, 251):
            raise UnknownUser(address, reply)
    except UnknownUser:
        return True
    return True
