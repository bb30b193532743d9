"""More of VRFY, EXPN and RCPT read by programs of many hands."""

import logging
import smtplib

import aiosmtplib

log = logging.getLogger(__name__)
OK = 250


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
