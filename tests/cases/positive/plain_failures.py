"""A ferry line's crew list: one refusal has an end of its own, and the rest is a failure of another kind."""

import logging
import smtplib

protokoll = logging.getLogger("faehre")


class NoSuchSailor(LookupError):
    pass


class Undecided(Exception):
    pass


def muster(server: smtplib.SMTP, sailor: str) -> bool:
    code, text = server.vrfy(sailor)
    if code == 250:  # SMT252@8
        return True
    if code == 550:
        return False
    raise RuntimeError(text)


def muster_by_pattern(server: smtplib.SMTP, sailor: str) -> bool:
    match server.verify(sailor)[0]:
        case 250 | 251:  # SMT252@14
            return True
        case 550:
            return False
        case other:
            raise ValueError(other)


def enlist(server: smtplib.SMTP, sailor: str) -> str:
    status, text = server.vrfy(sailor)
    if status == 550:
        raise NoSuchSailor(sailor)
    if status != 250:  # SMT252@8
        raise smtplib.SMTPResponseException(status, text)
    return sailor


def enlisted(server: smtplib.SMTP, sailor: str) -> bool:
    status = server.vrfy(sailor)[0]
    if status == 550:
        raise NoSuchSailor(sailor)
    return status == 250  # SMT252@12


def invite(server: smtplib.SMTP, sailor: str) -> bool | None:
    server.ehlo_or_helo_if_needed()
    antwort, _ = server.mail("crew@faehre.example")
    antwort, grund = server.rcpt(sailor)
    if antwort == 250:  # SMT251@8
        return True
    elif antwort in (450, 451, 452):
        return None
    elif antwort == 550:
        raise NoSuchSailor(sailor)
    else:
        protokoll.error("not invited: %r", grund)
        return False


def notify(server: smtplib.SMTP, sailor: str, crew: set) -> None:
    code, _ = server.vrfy(sailor)
    if code == 250:  # SMT252@8
        crew.add(sailor)
    elif code == 550:
        crew.discard(sailor)
    else:
        protokoll.critical("%s has no berth: %d", sailor, code)


# Neither yes nor no: what is left over has a name that says so, or says nothing of a failure.


def asked(server: smtplib.SMTP, sailor: str) -> str:
    code, text = server.vrfy(sailor)
    if code == 550:
        raise NoSuchSailor(sailor)
    if code != 250:
        raise Undecided(code, text)
    return sailor


def in_three_words(server: smtplib.SMTP, sailor: str) -> str:
    code, _ = server.vrfy(sailor)
    if code == 250:
        return "aboard"
    if code == 550:
        return "ashore"
    return "at sea"


def in_three_values(server: smtplib.SMTP, sailor: str) -> bool | None:
    code, _ = server.vrfy(sailor)
    if code == 250:
        return True
    if code == 550:
        return False
    return None


def in_three_values_or_less(server: smtplib.SMTP, sailor: str) -> bool | None:
    code, _ = server.vrfy(sailor)
    if code >= 400:
        return None
    return code == 250


def raised_apart(server: smtplib.SMTP, sailor: str) -> str:
    code, text = server.vrfy(sailor)
    if code == 252:
        raise ValueError(text)
    if code == 550:
        raise NoSuchSailor(sailor)
    if code > 252:
        raise RuntimeError(code)
    return sailor


def named_in_turn(server: smtplib.SMTP, sailor: str) -> bool:
    code, text = server.vrfy(sailor)
    if code in (250, 251, 252):
        return True
    if code == 550:
        return False
    raise RuntimeError(text)
