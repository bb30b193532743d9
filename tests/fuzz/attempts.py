"""Attempts: a `try` with a request, and the loops and recursions that make it more than once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import replace

from hypothesis import strategies as st

from handling import Place
from handling import block
from handling import handler_bodies
from questions import types_caught


@st.composite
def tries(draw: st.DrawFn, request: str, place: Place, success: str) -> str:
    """Draw a `try` with the request, its handlers and what comes of success."""
    if draw(st.booleans()):
        request = f"with smtplib.SMTP('mail.example', 25, timeout=10) as server:\n{block(request)}"
    kind = draw(st.integers(0, 9))
    if kind == 0:
        return draw(_kept_failure(request, place, success))
    if kind == 1:
        request = draw(_inner_try(request, place))
    where = draw(st.sampled_from(["body", "else"]))
    text = f"try:\n{block(request)}\n"
    if where == "body":
        text += f"{block(success)}\n"
    for _ in range(draw(st.integers(1, 3))):
        text += f"except {draw(types_caught())} as error:\n{block(draw(handler_bodies(place)))}\n"
    if where == "else":
        text += f"else:\n{block(success)}\n"
    if draw(st.integers(0, 5)) == 0:
        text += f"finally:\n    {draw(st.sampled_from(_FINALLY))}\n"
    return text


_FINALLY = ("print('tried')", "server.close()", "log.info('tried')", "time.sleep(1)")


@st.composite
def _inner_try(draw: st.DrawFn, request: str, place: Place) -> str:
    """Draw a `try` in the `try`: what it does not take, or raises again, comes to the outer one."""
    body = draw(handler_bodies(place, 1))
    return f"try:\n{block(request)}\nexcept {draw(types_caught())} as error:\n{block(body)}"


@st.composite
def _kept_failure(draw: st.DrawFn, request: str, place: Place, success: str) -> str:
    """Draw a `try` that keeps the exception, which is looked into behind it."""
    text = f"failure = None\ntry:\n{block(request)}\n"
    text += f"except {draw(types_caught())} as caught:\n    failure = caught\n"
    # What stands behind the `try` under a condition may be another request the next time.
    body = draw(handler_bodies(replace(place, request="")))
    body = re.sub(r"(?m)\braise$", "raise error", body)
    body = re.sub(r"(?<!log\.)\berror\b", "failure", body)
    if draw(st.booleans()) and success.startswith(("return", "break", "continue")):
        return f"{text}if failure is None:\n{block(success)}\n{body}\n"
    return f"{text}if failure is not None:\n{block(body)}\nelse:\n{block(success)}\n"


@dataclass(frozen=True, slots=True)
class Loop:
    """A loop: what stands before it, its head, and what ends it."""

    head: str
    before: str = ""
    success: tuple[str, ...] = ("return True", "break")
    flag: str = ""
    behind: str = ""
    counter: str = ""


_DONE = ("sent = True",)
LOOPS = (
    Loop("for attempt in range(3):", counter="attempt"),
    Loop("for delay in (1, 2, 4):"),
    Loop("for delay in [0, 5, 30]:\n    time.sleep(delay)"),
    Loop("while True:"),
    Loop("while tries < 3:\n    tries += 1", "tries = 0\n", counter="tries"),
    Loop("while True:\n    tries += 1", "tries = 0\n", counter="tries"),
    Loop("while tries := tries - 1:", "tries = 4\n"),
    Loop("while left:\n    left -= 1"),
    Loop("for attempt in range(1, 4):\n    print(attempt)"),
    Loop("for attempt in itertools.count():\n    if attempt > 3:\n        break"),
    Loop("for attempt, delay in enumerate((1, 2, 4)):\n    log.info('%s', attempt)"),
    Loop("for attempt in range(3):", behind="else:\n    raise RuntimeError('not sent')\n"),
    Loop("while not sent:", "sent = False\n", _DONE, "sent = True"),
    Loop("while not sent and tries < 3:\n    tries += 1", "sent = False\ntries = 0\n", _DONE, "sent = True"),
    Loop("while again:", "again = True\n", ("again = False", "return True"), "again = False"),
    Loop("while again:\n    again = False", "again = True\n", ("pass", "return True"), "again = True"),
    Loop(
        "for attempt in range(3):\n    if done:\n        break",
        "done = False\n",
        ("done = True",),
        "done = True",
    ),
)


@st.composite
def _loop(draw: st.DrawFn, request: str) -> str:
    loop = draw(st.sampled_from(LOOPS))
    body = draw(
        tries(request, Place(True, request, loop.flag, loop.counter), draw(st.sampled_from(loop.success)))
    )
    after = draw(st.sampled_from(["", "", "time.sleep(1)\n", "print('again')\n"]))
    return looped(loop, body + after)


def looped(loop: Loop, body: str) -> str:
    """Return a loop with a body, and what comes before and behind it."""
    return f"{loop.before}{loop.head}\n{block(body)}{loop.behind}return False\n"


NEXT = (
    ("address in ('c@mail.example', 'd@mail.example')", "'c@mail.example'", "address"),
    ("text in (text, text + 'b')", "text)", "text)"),
    ("host in ('mail.example', 'mx.mail.example')", "'mail.example', 25", "host, 25"),
    ("secret in ('secret', 'other')", "'secret'", "secret"),
)
"""Loops that make another request each time: the head, and what of the request its variable replaces."""
GO_ON = ("pass", "print(text)", "continue")


@st.composite
def _next(draw: st.DrawFn, request: str) -> str:
    head, old, new = draw(st.sampled_from(NEXT))
    request = request.replace(old, new)
    body = draw(tries(request, Place(True, request), draw(st.sampled_from(GO_ON))))
    return f"for {head}:\n{block(body.replace(old, new))}return False\n"


@st.composite
def _each_several_times(draw: st.DrawFn, request: str) -> str:
    """Draw a loop of attempts in a loop over what is another request each time."""
    head, old, new = draw(st.sampled_from(NEXT))
    request = request.replace(old, new)
    loop = draw(st.sampled_from([loop for loop in LOOPS if "break" in loop.success]))
    body = draw(tries(request, Place(True, request), "break")).replace(old, new)
    inner = f"{loop.before}{loop.head}\n{block(body)}{loop.behind}"
    return f"for {head}:\n{block(inner)}return False\n"


@st.composite
def _once_more(draw: st.DrawFn, request: str) -> str:
    body = draw(tries(request, Place(False, request), "return True"))
    return f"{body}{request}\nreturn True\n"


@st.composite
def _recursion(draw: st.DrawFn, request: str) -> str:
    body = draw(tries(request, Place(False, request), "return True"))
    return f"if left == 0:\n    return False\n{body}return send(text, left - 1)\n"


@st.composite
def _suppressed(draw: st.DrawFn, request: str) -> str:
    loop = draw(st.sampled_from(LOOPS))
    kinds = draw(types_caught()).strip("()")
    if kinds in ("TRANSIENT", "WIDE"):
        kinds = f"*{kinds}"
    success = draw(st.sampled_from(loop.success))
    body = f"with contextlib.suppress({kinds}):\n{block(request)}\n{block(success)}\n"
    return looped(loop, body)


SHAPES: dict[str, Callable[[str], st.SearchStrategy[str]]] = {
    "loop": _loop,
    "next": _next,
    "each several times": _each_several_times,
    "once more": _once_more,
    "recursion": _recursion,
    "suppressed": _suppressed,
}
"""What draws a body for a request, by name."""
