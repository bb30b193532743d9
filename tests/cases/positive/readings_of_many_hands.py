"""VRFY, EXPN and RCPT read by programs of many hands."""

import enum
import logging
import smtplib
from contextlib import closing
from dataclasses import dataclass
from enum import IntEnum

import aiosmtplib

log = logging.getLogger(__name__)
OK = 250
ACCEPTED = frozenset({250})
ACCEPTED_ALL = frozenset(range(250, 253))
GOOD = {250} | {251}


class Antwort(IntEnum):
    IN_ORDNUNG = 250
    WEITERGELEITET = 251
    UNGEPRUEFT = 252


class Codes:
    FINE = 250
    MAYBE = 252


class AdresseUngueltig(Exception):
    pass


@dataclass
class Ergebnis:
    adresse: str
    gut: bool
    grund: str = ""


def pruefe_adresse(server: smtplib.SMTP, adresse):
    antwort, _text = server.verify(adresse)
    if antwort != Antwort.IN_ORDNUNG:  # SMT252@8
        raise AdresseUngueltig(adresse)
    return adresse


def existe(servidor: smtplib.SMTP, correo):
    codigo, mensaje = servidor.vrfy(correo)
    return True if codigo == OK else False  # SMT252@20


def verifie(connexion: smtplib.SMTP, adresse):
    reponse = connexion.vrfy(adresse)
    return reponse[0] == 250  # SMT252@12


def sprawdz(host, adres):
    with closing(smtplib.SMTP(host)) as polaczenie:
        polaczenie.ehlo()
        kod, opis = polaczenie.vrfy(adres)
        if kod not in ACCEPTED:  # SMT252@12
            log.error("adres %s odrzucony: %s", adres, opis)
            return None
        return adres


def class_constant(server: smtplib.SMTP, who):
    code, _ = server.verify(who)
    if code == Codes.FINE:  # SMT252@8
        return Ergebnis(who, True)
    else:
        return Ergebnis(who, False, "unknown mailbox")


def matched(server: smtplib.SMTP, who):
    match server.vrfy(who):
        case (250, _):  # SMT252@15
            return True
        case _:
            return False


def matched_code(server: smtplib.SMTP, who):
    code, reason = server.vrfy(who)
    match code:
        case 250 | 251:  # SMT252@14
            return True
        case _:
            raise AdresseUngueltig(who, reason)


def matched_guard(server: smtplib.SMTP, who):
    match server.vrfy(who):
        case (code, _) if code < 252:  # SMT252@27
            return True
        case (_, reason):
            log.warning("%s: %s", who, reason)
            return False


def walrus(server: smtplib.SMTP, who):
    if (code := server.vrfy(who)[0]) == 250:  # SMT252@8
        return True
    log.info("%s does not exist (%d)", who, code)
    return False


def comprehension(server: smtplib.SMTP, users):
    return {user: server.vrfy(user)[0] == 250 for user in users}  # SMT252@19


def split_bad(server: smtplib.SMTP, users):
    bad = []
    for user in users:
        code, why = server.vrfy(user)
        if code == 250:  # SMT252@12
            continue
        bad.append((user, why))
    return bad


def text_of_code(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if str(code) == "250":  # SMT252@8
        return True
    return False


def fstring_code(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if f"{code}" != "250":  # SMT252@8
        raise ValueError(who)


def divided(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    group, detail = divmod(code, 10)
    if (group, detail) != (25, 0):  # SMT252@8
        return False
    return True


def remainder(server: smtplib.SMTP, who):
    code = server.vrfy(who)[0]
    if code // 100 == 2 and code % 10 == 0:  # SMT252@29
        return True
    return False


def helper_is_ok(code):
    return code == 250  # SMT252@12


def through_helper(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if not helper_is_ok(code):
        raise AdresseUngueltig(who)


def first_of(pair):
    return pair[0]


def through_first(server: smtplib.SMTP, who):
    code = first_of(server.vrfy(who))
    if code != 250:  # SMT252@8
        return "invalid"
    return "valid"


class Checker:
    accepted = (250,)

    def __init__(self, host):
        self.conn = smtplib.SMTP(host)
        self.last = None

    def check(self, who):
        self.last, self.why = self.conn.vrfy(who)
        if self.last in self.accepted:  # SMT252@12
            return True
        raise AdresseUngueltig(f"{who}: {self.why!r}")

    def code_for(self, who):
        code, _ = self.conn.vrfy(who)
        return code

    def uses_method(self, who):
        if self.code_for(who) != 250:  # SMT252@12
            log.error("no such user %s", who)
            return False
        return True

    def expand(self, name):
        code, members = self.conn.expn(name)
        if code != 250:  # SMT252@12
            raise LookupError(name)
        return members


def by_table(server: smtplib.SMTP, who):
    verdicts = {250: True, 251: True}
    code, _ = server.vrfy(who)
    return verdicts.get(code, False)  # SMT252@12


def nested_two(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code >= 200:
        if code < 252:  # SMT252@12
            return True
        else:
            raise AdresseUngueltig(who)
    return False


def swapped(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if 250 != code:  # SMT252@8
        return False
    return True


def chain(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code == 250:  # SMT252@8
        return "ok"
    elif code == 251:
        return "forwarded"
    elif code == 550:
        return "unknown user"
    return "unknown user"


def asserted(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    assert code == 250, f"{who} refused"  # SMT252@12


def named_as_bad(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code in (252, 550, 551, 553):  # SMT252@8
        return False
    return True


def fails_over_251(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code not in (250, 252):  # SMT251@8
        raise AdresseUngueltig(who)
    return True


def empfaenger(server: smtplib.SMTP, wer):
    server.ehlo()
    server.mail("ich@example.org")
    stand, _ = server.rcpt(wer)
    if stand != 250:  # SMT251@8
        raise AdresseUngueltig(wer)


async def aio_named(client: aiosmtplib.SMTP, who):
    code, message = await client.vrfy(who)
    if code != aiosmtplib.SMTPStatus.completed:  # SMT252@8
        raise AdresseUngueltig(message)
    return True


def hello_ok(client: smtplib.SMTP, who):
    if client.ehlo()[0] != 250:
        raise RuntimeError
    code = client.docmd("VRFY", who)[0]
    if code != 250:  # SMT252@8
        raise AdresseUngueltig(who)


def all_three(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code not in ACCEPTED_ALL:
        raise AdresseUngueltig(who)


def enum_three(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    return code in {*Antwort}


def enum_values(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code in list(Antwort):
        return True
    return False


def enum_named(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code in (Antwort.IN_ORDNUNG, Antwort.WEITERGELEITET, Antwort.UNGEPRUEFT):
        return True
    return False


def enum_try(server: smtplib.SMTP, who):
    try:
        Antwort(server.vrfy(who)[0])
    except ValueError:
        return False
    return True


def by_class(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code // 100 != 2:
        raise AdresseUngueltig(who)


def rebound(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    code, _ = server.mail("a@example.org")
    if code != 250:
        raise RuntimeError
    code, _ = server.rcpt(who)
    if code >= 300:
        raise AdresseUngueltig(who)


def rcpt_both(server: smtplib.SMTP, who):
    server.mail("")
    code, _ = server.rcpt(who)
    if code not in GOOD:
        raise AdresseUngueltig(who)


def negative_class(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code >= 400:
        raise AdresseUngueltig(who)
    return who


def conjunction(server: smtplib.SMTP, who):
    status = server.vrfy(who)[0]
    if status != 250 and status != 251 and status != 252:
        raise AdresseUngueltig(who)
