"""VRFY, EXPN and RCPT read by programs of many hands."""

import enum
import logging
import smtplib
from contextlib import closing
from dataclasses import dataclass
from enum import IntEnum
from functools import partial

import aiosmtplib

log = logging.getLogger(__name__)

OK = 250
ACCEPTED = frozenset({250})
ACCEPTED_ALL = frozenset(range(250, 253))
GOOD = {250} | {251}
REFUSED = set(range(500, 560)) | {450, 451, 452}


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


# -- wrong ---------------------------------------------------------------


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


def recipients(server: smtplib.SMTP, sender, who):
    server.mail(sender)
    rejected = []
    for one in who:
        code, answer = server.rcpt(one)
        if code != OK:  # SMT251@12
            rejected.append((one, answer))
    return rejected


def rcpt_flag(server: smtplib.SMTP, who):
    server.mail("")
    valid = server.rcpt(who)[0] == 250  # SMT251@13
    server.rset()
    return valid


def rcpt_ternary(server: smtplib.SMTP, who):
    server.mail("<>")
    status = "deliverable" if server.rcpt(who)[0] == 250 else "undeliverable"  # SMT251@31
    return status


async def aio_vrfy(client: aiosmtplib.SMTP, who):
    answer = await client.vrfy(who)
    if answer.code != 250:  # SMT252@8
        return False
    return True


async def aio_named(client: aiosmtplib.SMTP, who):
    code, message = await client.vrfy(who)
    if code != aiosmtplib.SMTPStatus.completed:  # SMT252@8
        raise AdresseUngueltig(message)
    return True


async def aio_rcpt(client: aiosmtplib.SMTP, who):
    await client.mail("a@example.org")
    response = await client.rcpt(who)
    if response.code == 250:  # SMT251@8
        return True
    return False


def bye(server: smtplib.SMTP):
    code, _ = server.quit()
    if code != 250:  # SMT221@8
        raise RuntimeError("QUIT failed")


def connecting(host):
    client = smtplib.SMTP()
    code, banner = client.connect(host, 25)
    if code != 250:  # SMT220@8
        raise ConnectionError(banner)
    return client


def tls(client: smtplib.SMTP):
    code, _ = client.starttls()
    if code == 250:  # SMT220@8
        return True
    return False


def logged_in(client: smtplib.SMTP, user, secret):
    code, _ = client.login(user, secret)
    if code != 250:  # SMT235@8
        raise PermissionError(user)


def begin_data(client: smtplib.SMTP):
    code, _ = client.docmd("DATA")
    if code != 250:  # SMT354@8
        raise RuntimeError("DATA refused")


def begin_auth(client: smtplib.SMTP):
    code, _ = client.docmd("AUTH", "LOGIN")
    if code not in (235, 250):  # SMT334@8
        raise PermissionError


def hello_ok(client: smtplib.SMTP, who):
    if client.ehlo()[0] != 250:
        raise RuntimeError
    code = client.docmd("VRFY", who)[0]
    if code != 250:  # SMT252@8
        raise AdresseUngueltig(who)


def docmd_rcpt(client: smtplib.SMTP, who):
    client.docmd("MAIL", "FROM:<>")
    code, _ = client.docmd("RCPT TO:<%s>" % who)
    if code != 250:  # SMT251@8
        return False
    return True


def for_else(server: smtplib.SMTP, users):
    for user in users:
        code, _ = server.vrfy(user)
        if code != 250:  # SMT252@12
            break
    else:
        return True
    return False


def all_of(server: smtplib.SMTP, users):
    return all(server.vrfy(user)[0] == 250 for user in users)  # SMT252@16


def filtered_bad(server: smtplib.SMTP, users):
    return [user for user in users if server.vrfy(user)[0] != 250]


def inner(server: smtplib.SMTP, users):
    def known(user):
        code, _ = server.vrfy(user)
        return code == 250  # SMT252@16

    return [user for user in users if known(user)]


# -- right ---------------------------------------------------------------


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


def by_divmod(server: smtplib.SMTP, who):
    first, _rest = divmod(server.vrfy(who)[0], 100)
    return first == 2


def by_text(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    return str(code).startswith("2")


def by_text_index(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if str(code)[0] != "2":
        return False
    return True


def three_way(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    return {250: True, 251: True, 252: None}.get(code, False)


def three_arms(server: smtplib.SMTP, who):
    match server.vrfy(who)[0]:
        case 250 | 251:
            return "yes"
        case 252:
            return "perhaps"
        case _:
            return "no"


def three_guards(server: smtplib.SMTP, who):
    match server.vrfy(who):
        case (int(c), _) if 200 <= c <= 251:
            return True
        case (252, _):
            return None
        case (c, why):
            log.error("%s %s", c, why)
            return False


def unknown_later(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    valid = code == 250
    unsure = code == 252
    return valid, unsure


def falls_to_rcpt(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code == 250:
        return True
    server.mail("")
    code, _ = server.rcpt(who)
    return code in (250, 251)


def next_host(hosts, who):
    for host in hosts:
        with smtplib.SMTP(host) as server:
            code, _ = server.vrfy(who)
            if code != 250:
                continue
            return True
    return None


def collected(server: smtplib.SMTP, users):
    found = []
    for user in users:
        code, _ = server.vrfy(user)
        if code == 250:
            found.append(user)
    return found


def collected_short(server: smtplib.SMTP, users):
    return [user for user in users if server.vrfy(user)[0] == 250]


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


def rcpt_refused_list(server: smtplib.SMTP, who):
    server.mail("")
    code, _ = server.rcpt(who)
    return code not in REFUSED


def printed(server: smtplib.SMTP, who):
    code, text = server.vrfy(who)
    print(code, text)
    return code, text


def only_250_there(server: smtplib.SMTP):
    code, _ = server.noop()
    if code != 250:
        raise RuntimeError("gone")
    code, _ = server.rset()
    if code != 250:
        raise RuntimeError("gone")


def data_final(server: smtplib.SMTP, body):
    code, _ = server.data(body)
    if code != 250:
        raise RuntimeError("not taken")


def good_bye(server: smtplib.SMTP):
    return server.quit()[0] == 221


def greeting(host):
    client = smtplib.SMTP()
    code, banner = client.connect(host)
    if code != 220:
        raise ConnectionError(banner)


def login_by_class(client: smtplib.SMTP, user, secret):
    code, _ = client.login(user, secret)
    if not 200 <= code < 300:
        raise PermissionError(user)


def login_both(client: smtplib.SMTP, user, secret):
    code, _ = client.login(user, secret)
    if code not in (235, 503):
        raise PermissionError(user)


def data_start(client: smtplib.SMTP, lines):
    code, _ = client.docmd("DATA")
    if code != 354:
        raise RuntimeError("refused")
    client.send(lines)
    code, _ = client.getreply()
    if code != 250:
        raise RuntimeError("refused")


def auth_steps(client: smtplib.SMTP, one, two):
    code, _ = client.docmd("AUTH LOGIN")
    if code == 334:
        code, _ = client.docmd(one)
    if code == 334:
        code, _ = client.docmd(two)
    if code != 235:
        raise PermissionError


def handed_on(server: smtplib.SMTP, who, decide):
    code, _ = server.vrfy(who)
    if code == 250:
        return True
    return decide(code)


def negative_only(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code in (550, 551, 553):
        return False
    return True


def negative_class(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code >= 400:
        raise AdresseUngueltig(who)
    return who


def wider(server: smtplib.SMTP, who):
    return 250 <= server.vrfy(who)[0] <= 259


async def aio_fine(client: aiosmtplib.SMTP, who):
    try:
        answer = await client.vrfy(who)
    except aiosmtplib.SMTPResponseException as e:
        return e.code == 252
    return answer.code in (250, 251, 252)


async def aio_rcpt_fine(client: aiosmtplib.SMTP, who):
    try:
        await client.rcpt(who)
    except aiosmtplib.SMTPRecipientRefused as refused:
        return 400 <= refused.code < 500
    return True


class Token:
    def verify(self, value):
        return 250, value


def not_mail(token: Token, value):
    code, _ = token.verify(value)
    if code != 250:
        raise ValueError(value)


def audit(server: smtplib.SMTP):
    code, _ = server.vrfy("root")
    if code == 502:
        return "VRFY disabled"
    return "VRFY enabled"


def wrapped(server: smtplib.SMTP, who, default=partial(print, "x")):
    status = server.vrfy(who)[0]
    if status == 250 or status == 251 or status == 252:
        return True
    default()
    return False


def demorgan(server: smtplib.SMTP, who):
    status = server.vrfy(who)[0]
    if not (status == 250 or status == 251 or status == 252):
        return False
    return True


def conjunction(server: smtplib.SMTP, who):
    status = server.vrfy(who)[0]
    if status != 250 and status != 251 and status != 252:
        raise AdresseUngueltig(who)


def two_steps(server: smtplib.SMTP, who):
    status, _ = server.vrfy(who)
    if status == 252:
        return None
    if status != 250 and status != 251:
        return False
    return True


def reset_252(server: smtplib.SMTP, who):
    status, _ = server.vrfy(who)
    if status == 252:
        status = 250
    if status == 251:
        status = 250
    return status == 250


def only_logged_for_debugging(server: smtplib.SMTP, who):
    code, text = server.vrfy(who)
    if code != 250:
        log.debug("VRFY said %s %s", code, text)
    return True


def logged_for_everybody(server: smtplib.SMTP, who):
    code, text = server.vrfy(who)
    if code != 250:  # SMT252@8
        log.warning("no such user: %s", who)
    return True
