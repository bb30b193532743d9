"""Programs that may repeat their request: a `try` in a loop, a recursion, a decorator and so on."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

import dialects
from attempts import LOOPS
from attempts import SHAPES
from attempts import looped
from attempts import tries
from handling import Place
from handling import block
from policies import attempted
from policies import called
from policies import decorated
from policies import decorators
from questions import PRELUDE
from questions import conditions
from questions import types_caught

_RETRIES = ("tenacity.ret", "tenacity.Ret", "tenacity.AsyncRet", "stamina.ret", "stamina.Ret")


@dataclass(frozen=True, slots=True)
class Program:
    """A program that defines `send(text)`, and the methods whose requests it may repeat."""

    source: str
    methods: tuple[str, ...]

    @property
    def library(self) -> str:
        return "aiosmtplib" if "aiosmtplib" in self.source else "smtplib"

    @property
    def readable(self) -> bool:
        """Tell whether everything it depends on is in the program."""
        return "wanted(" not in self.source

    @property
    def stops(self) -> bool:
        """Tell whether it has a list of transient and permanent codes, which may be there to stop a batch."""
        _, _, body = self.source.partition(PRELUDE[-20:])
        return any(part in body for part in ("504)", "504]", "504 |", "RETRYABLE", "self.LATER", "VERDICTS"))

    @property
    def wraps(self) -> bool:
        """Tell whether refusals become exceptions that come again, or a decorator of its own repeats."""
        retried = any(part in self.source for part in _RETRIES)
        return "Passing" in self.source or "@again" in self.source or (retried and "') from" in self.source)

    @property
    def turns(self) -> bool:
        """Tell whether it chooses by the failure behind the `try`: perhaps what the next request is."""
        return any("failure" in line and " if " in line.strip() for line in self.source.splitlines())


REQUESTS = {
    ("sendmail",): "server.sendmail(SENDER, ['c@mail.example'], text)",
    ("send_message",): "server.send_message(text)",
    ("login", "sendmail"): (
        "server.login('user', 'secret')\nserver.sendmail(SENDER, 'c@mail.example', text)"
    ),
}


WRAPPED = """\
class Passing(Exception):
    pass


class Lasting(Exception):
    pass


def deliver(server, text):
"""


@st.composite
def _wrapped(draw: st.DrawFn, request: str) -> tuple[str, str]:
    """Draw a function that makes exceptions of its own of the refusals, and a loop that parts them."""
    raising = (
        f"if {draw(conditions(False))}:\n    raise Passing('later') from error\nraise Lasting() from error"
    )
    text = f"try:\n{block(request)}\nexcept {draw(types_caught())} as error:\n{block(raising)}\n"
    loop = draw(st.sampled_from(LOOPS))
    body = f"try:\n    deliver(server, text)\n    {draw(st.sampled_from(loop.success))}\n"
    for name in draw(st.sampled_from([("Passing",), ("Lasting", "Passing"), ("Passing", "Exception")])):
        end = draw(Place(True, "deliver(server, text)").ends())
        body += f"except {name} as error:\n{block(end)}\n"
    return f"{WRAPPED}{block(text)}\n\n", looped(loop, body)


ASKED = "deliver(server, text)"
"""A call of the function that keeps refusals to itself; what it returns is not always a truth value."""
SUCCEEDED = (
    ASKED,
    f"{ASKED} is True",
    f"{ASKED} == True",
    f"{ASKED} in (True, 'already')",
    f"bool({ASKED})",
    f"(outcome := {ASKED}) is not False and outcome is not None",
    f"({ASKED} or False)",
)


@st.composite
def _told(draw: st.DrawFn, request: str) -> tuple[str, str]:
    """Draw a function that keeps refusals to itself, and says how it went, and who asks it again."""
    text = draw(tries(request, Place(False, ""), "return True"))
    text = text.replace("return send(text, left - 1)", "return 'later'")
    text += draw(st.sampled_from(["", "return False\n", "return None\n", "return ''\n", "return 0\n"]))
    helper = f"def deliver(server, text):\n{block(text)}\n\n"
    succeeded = draw(st.sampled_from(SUCCEEDED))
    match draw(st.integers(0, 5)):
        case 0:
            return helper, f"return {ASKED} or {ASKED}\n"
        case 1:
            return helper, f"if left and not {succeeded}:\n    return send(text, left - 1)\n"
        case 2:
            return helper, f"while not {succeeded}:\n    time.sleep(1)\nreturn True\n"
    loop = draw(st.sampled_from(LOOPS))
    success = draw(st.sampled_from(loop.success))
    body = draw(
        st.sampled_from(
            [
                f"if {succeeded}:\n{block(success)}\n",
                f"if not {succeeded}:\n    time.sleep(left)\nelse:\n{block(success)}\n",
                f"outcome = {ASKED}\nif outcome:\n{block(success)}\n",
                f"outcome = {ASKED}\nmatch outcome:\n    case True:\n{block(success, 2)}\n",
                f"outcome = {ASKED}\nif isinstance(outcome, Exception):\n    continue\n{success}\n",
            ]
        )
    )
    return helper, looped(loop, body)


OWN_DECORATOR = """\
def again(function):
    def wrapper(*args):
        for attempt in range(3):
            try:
                return function(*args)
            except {} as error:
{}
        return None
    return wrapper


"""

_OTHERS = ("decorated", "decorated", "attempted", "called", "wrapped", "own", "told", "told")
_OFTEN = ("loop",) * 6 + tuple(SHAPES) * 2 + _OTHERS


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """Draw a program that may repeat its request."""
    methods, request = draw(st.sampled_from(sorted(REQUESTS.items())))
    shape = draw(st.sampled_from(_OFTEN))
    helpers, decorator = "", ""
    match shape:
        case "wrapped":
            helpers, body = draw(_wrapped(request))
        case "told":
            helpers, body = draw(_told(request))
        case "own":
            end = draw(st.sampled_from(["pass", "continue", "if error.smtp_code >= 500:\n    raise"]))
            helpers, decorator = OWN_DECORATOR.format(draw(types_caught()), block(end, 4)), "@again\n"
            # It speaks of whatever it may decorate.
            methods = ("login", "sendmail")
            body = REQUESTS[methods]
        case "decorated":
            decorator, body = draw(decorators()), draw(decorated(request))
        case "attempted":
            body = draw(attempted(request))
        case "called":
            methods, body = ("send_message",), draw(called())
        case _:
            body = draw(SHAPES[shape](request))
    if "\n" not in request and shape in ("loop", "recursion") and draw(st.integers(0, 4)) == 0:
        body = dialects.by_function(request, body)
    body = f"server = smtplib.SMTP('mail.example')\n{body}\n"
    if shape != "own" and draw(st.integers(0, 3)) == 0:
        text = dialects.as_method(decorator, body, draw(st.booleans()))
    else:
        text = dialects.as_function(decorator, body)
    source = f"{PRELUDE}{helpers}{text}"
    if shape not in ("own", "called") and "self.server" not in source and draw(st.integers(0, 3)) == 0:
        source = dialects.on_asyncio(source, draw(st.integers(0, 2)) == 0)
        if "aiosmtplib.send(" in source:
            methods = ("send",)
    return Program(source, methods)
