"""A lighthouse: pairs taken apart, printed, or compared with pairs."""

import smtplib

import aiosmtplib
import bcrypt
import jwt
from cryptography.hazmat.primitives.asymmetric import padding


def index(s: smtplib.SMTP, keeper):
    if s.vrfy(keeper)[0] in (250, 251, 252):
        print("known")
    return s.noop()[0] == 250


def taken_apart(s: smtplib.SMTP, keeper):
    code, text = s.rcpt(keeper)
    if code and text and code in (250, 251):
        print("known")
    code, *rest = s.noop()
    return code == 250 and bool(rest)


def pair_with_pair(s: smtplib.SMTP):
    if s.noop() == (250, b"2.0.0 Ok"):
        print("Postfix")
    return s.rset() in ((250, b"OK"), (250, b"2.0.0 Ok"))


def member_of_the_pair(s: smtplib.SMTP):
    return 250 in s.noop() and b"Ok" in s.rset()


def as_text(s: smtplib.SMTP, keeper):
    reply = s.vrfy(keeper)
    print(reply, f"{reply}", "%d %s" % reply, str(reply))
    if "550" in str(reply) or str(reply).startswith("(250"):
        print("known or gone")


def perhaps_failed(s: smtplib.SMTP, keeper):
    reply = ()
    try:
        reply = s.rcpt(keeper)
    except smtplib.SMTPServerDisconnected:
        print("gone")
    return reply and reply[0] == 250 or reply and reply[0] == 251


def careful(s: smtplib.SMTP, keeper):
    reply = s.rcpt(keeper)
    if reply is not None and len(reply) == 2 and isinstance(reply, tuple):
        return reply[0]
    return None


def session_or_none(s: smtplib.SMTP | None, keeper):
    reply = s and s.vrfy(keeper)
    if reply:
        print(reply[0])
    if s:
        s.quit()


def by_pattern(s: smtplib.SMTP, keeper):
    match s.vrfy(keeper):
        case (250 | 251, text):
            return text
        case (252, _):
            return b"?"
        case _:
            return b""


def other_answers(s: smtplib.SMTP, keeper):
    if s.has_extn("vrfy") and s.help():
        print(s.esmtp_features)
    if s.does_esmtp and s.sock and s.ehlo_resp:
        s.set_debuglevel(1)
    if not s.sendmail("light@house.example", keeper, "Subject: fog\n\n"):
        print("sent")


class Asking(smtplib.SMTP):
    def vrfy(self, address):
        code, _ = super().vrfy(address)
        return code in (250, 251, 252)

    def noop(self):
        return super().noop()[0]


def own_answers(host, keeper):
    s = Asking(host)
    if s.vrfy(keeper) and s.noop() == 250:
        print("known")
    while not s.vrfy(keeper):
        keeper = input("keeper: ")


class Pool:
    def rcpt(self, address):
        return address.endswith(".example")

    def noop(self):
        return True


def own_pool(pool: Pool, keeper):
    if pool.rcpt(keeper) and pool.noop():
        print("known")


def other_things(password, hashed, token, key, signature, data):
    if not bcrypt.checkpw(password, hashed):
        raise PermissionError
    if key.verify(signature, data, padding.PKCS1v15()):
        print("signed")
    return bool(jwt.decode(token, key))


async def on_asyncio(client: aiosmtplib.SMTP, keeper):
    response = await client.rcpt(keeper)
    if response.code == 250 or response[0] == 251:
        print(response.message)
    code, _ = await client.noop()
    return code == 250


def handed_on(s: smtplib.SMTP, keeper, journal):
    journal.append(s.vrfy(keeper))
    replies = [s.rcpt(each) for each in keeper]
    if replies:
        journal.extend(replies)
    return dict(replies) if any(code == 250 for code, _ in replies) else {}
