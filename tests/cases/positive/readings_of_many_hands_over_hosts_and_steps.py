"""Still more of VRFY, EXPN and RCPT read by programs of many hands."""

import logging
import smtplib
from functools import partial

import aiosmtplib

log = logging.getLogger(__name__)
REFUSED = set(range(500, 560)) | {450, 451, 452}


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
