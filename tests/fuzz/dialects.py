"""The same program in other forms: on asyncio, as a method of a class, with its request in a function."""

from __future__ import annotations

import re

from handling import block

_ON_ASYNCIO = (
    (r"\bsmtplib\b", "aiosmtplib"),
    (r"\bsmtp_code\b", "code"),
    (r"\bSMTPNotSupportedError\b", "SMTPNotSupported"),
    (r"SMTP\('", "SMTP(hostname='"),
    (r"', 25, timeout", "', port=25, timeout"),
    (r"host, 25, timeout", "hostname=host, port=25, timeout"),
    (r"SMTP\(host, 25", "SMTP(hostname=host, port=25"),
    (r"\bwith aiosmtplib\.SMTP\(", "async with aiosmtplib.SMTP("),
    (r"\bserver\.(login|sendmail|send_message)\(", r"await server.\1("),
    (r"\bdef ((?:send|once|deliver|requeue)\()", r"async def \1"),
    (r"(?<!def )(?<!\.)((?:self\.|Mailer\(\)\.)?\b(?:send|once|deliver|requeue)\()", r"await \1"),
    (r"aiosmtplib\.deliver\(text, host\)", "await aiosmtplib.send(text, hostname='mail.example')"),
    (r"\bfor attempt in tenacity\.Retrying", "async for attempt in tenacity.AsyncRetrying"),
    (r"\bfor attempt in stamina\.retry_context", "async for attempt in stamina.retry_context"),
    (r"\btime\.sleep\(", "await asyncio.sleep("),
    (r"(?m)^( *)(server = aiosmtplib\.SMTP\(.*)", r"\1\2\n\1await server.connect()"),
    (r"in (\w+)\.recipients\.values\(\)", r"in ((one.code, one) for one in \1.recipients)"),
)


def on_asyncio(source: str, by_function: bool) -> str:
    """Return a program for aiosmtplib that does what one for smtplib does.

    It sends by the module's function for that, `by_function`, where it can.
    """
    if by_function:
        source = re.sub(r"\bserver\.send_message\(text\)", "smtplib.deliver(text, host)", source)
    for pattern, written in _ON_ASYNCIO:
        source = re.sub(pattern, written, source)
    return source


def by_function(request: str, body: str) -> str:
    """Return the body of a function with its request in a function of its own."""
    return f"def once():\n{block('return ' + request)}\n\n\n{body.replace(request, 'once()')}"


def as_method(decorator: str, body: str, attribute: bool) -> str:
    """Return a class whose method has a body, and the function that calls it.

    With `attribute` it keeps the session as an attribute, made by its constructor.
    """
    body = (
        body.replace("requeue(text,", "send(text,")
        .replace("send(text,", "self.send(text,")
        .replace("RETRYABLE", "self.LATER")
    )
    constructor = ""
    if attribute and "as server" not in body:
        constructor = "    def __init__(self):\n        self.server = smtplib.SMTP('mail.example')\n\n"
        body = re.sub(r"(?m)^server = .*\n", "", body)
        body = re.sub(r"\bserver\b(?!\()", "self.server", body)
    method = f"{decorator}def send(self, text, left=3):\n{block(body)}"
    return f"{_CLASS}{constructor}{block(method)}\n\n\n{_CALLED}"


_CLASS = "class Mailer:\n    LATER = frozenset({421, 450, 504})\n\n"
_CALLED = "def send(text):\n    return Mailer().send(text)\n"


def as_function(decorator: str, body: str) -> str:
    """Return a function with a body."""
    return f"{decorator}def send(text, left=3):\n{block(body)}"
