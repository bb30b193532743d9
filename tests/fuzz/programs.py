"""Programs about mail, from a grammar: sessions, requests, replies, tests and what is made of them."""

from __future__ import annotations

import ast
import re
import textwrap

from hypothesis import assume
from hypothesis import strategies as st

HEAD = """\
import aiosmtplib
import asyncio
import enum
import smtplib
import smtplib as mail
import tenacity
import time
from celery import shared_task
from django.core.mail import send_mail
from smtplib import SMTP, SMTPException as Oops

GOOD = (250, 251)
RETRYABLE = {421, 450, 504}
NETS = (OSError, smtplib.SMTPException)


class Status(enum.IntEnum):
    OK = 250
    NO = 550


class Own(smtplib.SMTP):
    def rcpt(self, address, options=()):
        return super().rcpt(address, options)


"""

# Each word in angle brackets is a choice between the lines of that name; a block is one to three
# statements. The lines before a blank one nest no further, and are all there is at the bottom.
GRAMMAR = """\
name
    server
    code
    reply
    text
    error
    ok
    attempt
    self.smtp
    s
    bad
    user

plain
    server
    code
    reply
    text
    error
    user

number
    2
    4
    5
    100
    199
    200
    211
    220
    221
    235
    250
    251
    252
    300
    334
    354
    400
    421
    450
    500
    504
    535
    550
    552
    599
    -1

command
    vrfy
    verify
    expn
    rcpt
    mail
    data
    docmd
    ehlo
    helo
    noop
    quit
    connect

compare
    ==
    !=
    <
    >=
    in
    not in
    is
    is not

session
    smtplib.SMTP('h')
    mail.SMTP_SSL(host, 465)
    SMTP()
    Own('h')
    smtplib.LMTP('/a')
    (smtplib.SMTP_SSL if tls else smtplib.SMTP)(host)
    aiosmtplib.SMTP()
    opened()
    self.smtp
    unknown.session()
    None

caught
    smtplib.SMTPException
    smtplib.SMTPResponseException
    smtplib.SMTPRecipientsRefused
    smtplib.SMTPAuthenticationError
    smtplib.SMTPNotSupportedError
    smtplib.SMTPConnectionError
    aiosmtplib.SMTPException
    Oops
    NETS
    (OSError, *NETS)
    OSError
    Exception
    BaseException
    unknown.Error
    types[0]
    choose()

target
    code, text
    (code, _), *rest
    [code, text]
    reply[0]
    self.code
    *reply, text
    <name>

pattern
    250
    250 | 251
    (250, _)
    [code, *_]
    {'a': code}
    Status.OK
    int(code)
    code if code < 300
    (250 | 251) as code
    smtplib.SMTPDataError(smtp_code=550)
    _
    None
    '250'

value
    <name>
    <number>
    <session>
    <caught>
    GOOD
    RETRYABLE
    Status.OK
    '250'
    b'5'
    ...
    ()

    (<value> <compare> <value>)
    (<value> <compare> <value> <compare> <value>)
    (<value> and <value>)
    (<value> or <value>)
    (not <value>)
    (<value> // <value>)
    (<value> % <value>)
    (<value> if <value> else <value>)
    (<plain> := <value>)
    str(<value>).startswith(('2', '5'))
    int(<value>)
    <value>[0]
    <value>[<value>:]
    f"{<value>!r:>10}"
    (<value>, <value>)
    [<value>, *<value>]
    {<value>: <value>, **{}}
    {<value>, <value>}
    [x for x in <value> if <value>]
    any(<value> for code in <value>)
    {code: <value> for code in <value>}
    (lambda code, *rest, k=1: <value>)
    (lambda code: <value>)(<value>)
    judge(<value>, reply=<value>)
    isinstance(<value>, <value>)
    getattr(<value>, 'smtp_code', <value>)
    send(<value>, *<value>)
    <value>.<command>(<value>)
    server.sendmail('a', <value>, <value>, mail_options=['SMTPUTF8'])
    send_mail('a', <value>, 'b', ['c'])
    <value>.smtp_code
    <value>.smtp_error
    <value>.recipients.values()

statement
    <target> = <value>
    <target> = server.<command>(user)
    <target> = self.smtp.<command>(user, <value>)
    <name> += <value>
    <plain>: smtplib.SMTP = <value>
    <value>
    return <value>
    assert <value>
    raise <value>
    print(<value>)
    return False
    return True
    raise
    pass
    break
    continue
    time.sleep(1)
    bad.append(user)
    server.quit()
    return send(user)
    del code
    import smtplib as s
    self.retry()
    yield code
    await server.vrfy(user)
    return await s.send_message(text)
    nonlocal code
    global code

    if <value>:~    <block>
    if <value>:~    <block>~elif <value>:~    <block>~else:~    <block>
    try:~    <block>~except <caught> as error:~    <block>
    try:~    <block>~except <caught> as error:~    <block>
    try:~    <block>~except <caught>:~    <block>~except <caught> as error:~    <block>
    try:~    <block>~except <caught>:~    <block>~except:~    <block>~else:~    <block>
    try:~    <block>~except <caught>:~    <block>~else:~    <block>~finally:~    <block>
    try:~    <block>~finally:~    <block>
    for attempt in range(3):~    <block>
    for <target> in <value>:~    <block>~else:~    <block>
    while True:~    <block>
    while <value>:~    <block>
    with <session> as server:~    <block>
    with <session> as server, <session> as s:~    <block>
    match <value>:~    case <pattern>:~        <block>~    case <pattern>:~        <block>
    def judge(code, reply=None, *a, **k):~    <block>
    def opened():~    global server~    <block>
    class Inner(smtplib.SMTP):~    def vrfy(self, user):~        <block>
    async with aiosmtplib.SMTP() as server:~    <block>
    async for code in s:~    <block>

decorator
    pass
    pass
    @tenacity.retry
    @tenacity.retry(retry=tenacity.retry_if_exception_type(NETS))
    @shared_task(bind=True, autoretry_for=(Exception,))
    @unknown.decorator(judge)
    @staticmethod

header
    def send(user, server: smtplib.SMTP, error=None):
    async def send(user, server: 'aiosmtplib.SMTP'):
    def send(self, *user, **k):
    def judge(error):
    def opened(host=None):

function
    <decorator>~<header>~    <block>

part
    <function>
    <function>
    <statement>
    class Mailer(Own):~    <function>
    class Mailer(Own):~    <function>~    <function>
"""


def _read(grammar: str) -> dict[str, tuple[list[str], list[str]]]:
    """Return for each name the lines that nest no further, and all of them."""
    out = {}
    for part in re.split(r"\n\n(?=\w)", grammar.strip()):
        name, _, lines = part.partition("\n")
        leaves, _, others = textwrap.dedent(lines).partition("\n\n")
        out[name] = (leaves.split("\n"), [*leaves.split("\n"), *others.split("\n")] if others else [])
    return out


_CHOICES = _read(GRAMMAR)
_HOLE = re.compile(r"<(\w+)>")


@st.composite
def written(draw: st.DrawFn, name: str, depth: int) -> str:
    """Draw a text of that name, nested no deeper than `depth`."""
    if name == "block":
        count = draw(st.integers(1, 3))
        return "\n".join(draw(written("statement", depth)) for _ in range(count))
    leaves, every = _CHOICES[name]
    line = draw(st.sampled_from(every if every and depth > 0 else leaves))
    out = ""
    end = 0
    for hole in _HOLE.finditer(line):
        out += line[end : hole.start()].replace("~", "\n")
        inner = draw(written(hole[1], depth - 1 if every else depth))
        margin = out.rpartition("\n")[2]
        out += inner.replace("\n", "\n" + margin) if not margin.strip() else inner
        end = hole.end()
    return out + line[end:].replace("~", "\n")


@st.composite
def programs(draw: st.DrawFn) -> str:
    """Draw a program that Python can read."""
    parts = [draw(written("part", 4)) for _ in range(draw(st.integers(1, 4)))]
    source = HEAD + "\n\n".join(parts) + "\n"
    try:
        ast.parse(source)
    except SyntaxError:
        assume(False)
    return source
