"""Keep-alive of a mail gateway: whole replies used as what they are not."""
import smtplib

import aiosmtplib


def condition(server: smtplib.SMTP, user):
    if server.vrfy(user):  # SMT004@8
        return "exists"
    return "unknown"


def negated(server: smtplib.SMTP):
    if not server.noop():  # SMT004@12
        server.connect("mail.example.com")


def by_name(server: smtplib.SMTP, user):
    antwort = server.rcpt(user)
    if antwort:  # SMT004@8
        print("ok")


def in_a_conjunction(server: smtplib.SMTP, user, wanted):
    if wanted and server.vrfy(user):  # SMT004@19
        return True
    return None


def in_a_ternary(server: smtplib.SMTP, user):
    return "yes" if server.verify(user) else "no"  # SMT004@21


def in_a_loop(server: smtplib.SMTP):
    while server.noop():  # SMT004@11
        print("still there")


def in_an_assert(server: smtplib.SMTP):
    assert server.noop(), "gone"  # SMT004@12


def by_bool(server: smtplib.SMTP, user):
    return bool(server.vrfy(user))  # SMT004@12


def in_a_filter(server: smtplib.SMTP, users):
    return [user for user in users if server.vrfy(user)]  # SMT004@39


def by_walrus(server: smtplib.SMTP, user):
    if reply := server.vrfy(user):  # SMT004@8
        print(reply)


def number(server: smtplib.SMTP):
    return server.noop() == 250  # SMT004@12


def other_number(server: smtplib.SMTP, user):
    reply = server.rcpt(user)
    if reply != 250:  # SMT004@8
        raise ValueError(user)


def several_numbers(server: smtplib.SMTP, user):
    return server.vrfy(user) in (250, 251, 252)  # SMT004@12


def below(server: smtplib.SMTP, user):
    return server.rcpt(user) < 300  # SMT004@12


def hundreds(server: smtplib.SMTP, user):
    return server.rcpt(user) // 100 == 2  # SMT004@12


def text(server: smtplib.SMTP, user):
    return "250" in server.verify(user)  # SMT004@12


def begins(server: smtplib.SMTP, user):
    reply = server.verify(user)
    return reply.startswith("250")  # SMT004@12


def added(server: smtplib.SMTP, user):
    print(user + ": " + server.verify(user))  # SMT004@11


def of_asyncio_as_a_number(reply: aiosmtplib.SMTPResponse):
    return reply == 250


async def number_of_asyncio(server: aiosmtplib.SMTP):
    return await server.noop() == 250  # SMT004@12


# -- silent ------------------------------------------------------------------------------------------


def first_element(server: smtplib.SMTP, user):
    if server.vrfy(user)[0] in (250, 251, 252):
        return True
    return None


def whole_reply(server: smtplib.SMTP):
    return server.noop() == (250, b"OK")


def code_in_the_pair(server: smtplib.SMTP):
    return 250 in server.noop()


def maybe_none(server: smtplib.SMTP, user):
    reply = None
    try:
        reply = server.vrfy(user)
    except smtplib.SMTPServerDisconnected:
        print("gone")
    if reply:
        print(reply[0])
    if reply is not None:
        print(reply[1])


def asked_or_not(server: smtplib.SMTP, user, ask):
    reply = server.vrfy(user) if ask else None
    return reply and reply[0]


def perhaps_no_session(server: smtplib.SMTP | None, user):
    reply = server.vrfy(user) if server else None
    if reply:
        print(reply[0])


def before_it_was_answered(server: smtplib.SMTP, user):
    reply = None
    try:
        reply = server.vrfy(user)
    finally:
        if reply:
            print(reply[0])


async def raises_by_itself(server: aiosmtplib.SMTP, user):
    if await server.vrfy(user):
        return "taken"
    return None


def logs_in(server: smtplib.SMTP, user, password):
    if server.login(user, password) and server.starttls():
        print("in")


def printed(server: smtplib.SMTP, user):
    print(server.vrfy(user), str(server.vrfy(user)), f"{server.rcpt(user)}")
    return server.vrfy(user)


def own_class(checker, user):
    if checker.verify(user) or checker.help():
        return "250" in checker.mail(user)
    return None


class Probe:
    def vrfy(self, user):
        return user != ""

    def check(self, user):
        return bool(self.vrfy(user))
