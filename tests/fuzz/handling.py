"""What handlers do: the statements behind `except`, made of the questions and of ways to go on or to end."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from questions import conditions
from questions import matches
from questions import on_code
from questions import types_caught

_LOGGING = (
    *("print(error)", "log.warning('refused: %s', error)", "log.exception('refused')", "time.sleep(1)"),
    *("time.sleep(2 ** left)", "server.close()", "reason = str(error)", "log.error(f'refused: {error!r}')"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a handler stands: in a loop or not, what is refused, what ends the loop or counts its rounds.

    Without a request it makes none itself.
    """

    inside: bool
    request: str
    flag: str = ""
    counter: str = ""

    def ends(self) -> st.SearchStrategy[str]:
        """Draw a way out of the handler."""
        ends = ["raise", "raise", "return False", "pass", "pass", "raise error"]
        ends += ["raise RuntimeError('refused') from error", "return error", "return send(text, left - 1)"]
        if self.request:
            ends += ["requeue(text, left - 1)\nreturn False"]
            ends += [f"{self.request}\nreturn True"]
        if self.inside:
            ends += ["continue", "continue", "continue", "break"]
        if self.inside and self.request:
            ends += [f"{self.request}\nbreak"]
        if self.counter:
            ends += [f"if {self.counter} >= 2:\n    raise", f"if {self.counter} == 3:\n    return False"]
        if self.flag:
            ends += [self.flag, self.flag]
        return st.sampled_from(ends)


def block(text: str, levels: int = 1) -> str:
    return textwrap.indent(text, "    " * levels)


@st.composite
def handler_bodies(draw: st.DrawFn, place: Place, depth: int = 2) -> str:
    """Draw the body of a handler."""
    kinds = ["end", *_KINDS, "if", "if else", "log"] if depth else ["end"]
    kind = draw(st.sampled_from(kinds))
    if kind == "end":
        return draw(place.ends())
    inner = handler_bodies(place, depth - 1)
    if kind == "log":
        return f"{draw(st.sampled_from(_LOGGING))}\n{draw(inner)}"
    if kind in _KINDS:
        return draw(_KINDS[kind](place, inner))
    test = draw(conditions())
    if kind == "if":
        return f"if {test}:\n{block(draw(inner))}"
    return f"if {test}:\n{block(draw(inner))}\nelse:\n{block(draw(inner))}"


@st.composite
def _early(draw: st.DrawFn, place: Place, inner: st.SearchStrategy[str]) -> str:
    return f"if {draw(conditions())}:\n{block(draw(place.ends()))}\n{draw(inner)}"


@st.composite
def _ladder(draw: st.DrawFn, place: Place, inner: st.SearchStrategy[str]) -> str:
    first, second = draw(conditions()), draw(conditions())
    text = f"if {first}:\n{block(draw(place.ends()))}\nelif {second}:\n{block(draw(inner))}"
    return text + (f"\nelse:\n{block(draw(place.ends()))}" if draw(st.booleans()) else "")


@st.composite
def _kept(draw: st.DrawFn, place: Place, inner: st.SearchStrategy[str]) -> str:
    """Draw a test that is kept in a name before it is asked."""
    ends = place.ends()
    test = draw(conditions())
    text = draw(
        st.sampled_from(
            [
                f"again = {test}",
                f"again = bool({test})",
                f"again = True if {test} else False",
                f"again = False\nif {test}:\n    again = True",
                f"again = True\nagain &= bool({test})",
            ]
        )
    )
    return f"{text}\nif not again:\n{block(draw(ends))}\n{draw(inner)}"


@st.composite
def _code_first(draw: st.DrawFn, place: Place, inner: st.SearchStrategy[str]) -> str:
    """Draw a code that is got in one way or another, whether the exception has one or not."""
    default = draw(st.sampled_from(["None", "0", "550", "421"]))
    text = draw(
        st.sampled_from(
            [
                f"try:\n    code = error.smtp_code\nexcept AttributeError:\n    code = {default}",
                f"code = getattr(error, 'smtp_code', {default})",
                f"code = error.smtp_code if hasattr(error, 'smtp_code') else {default}",
                f"code = {default}\nif hasattr(error, 'smtp_code'):\n    code = error.smtp_code",
                f"code = {default}\nwith contextlib.suppress(AttributeError):\n    code = error.smtp_code",
                "code = code_of(error)",
                "code, *_ = error.args",
                "code = error.smtp_code",
            ]
        )
    )
    test = draw(on_code(st.just("code")))
    if draw(st.booleans()):
        test = draw(st.sampled_from([f"code is None or {test}", f"code is not None and {test}"]))
    return f"{text}\nif {test}:\n{block(draw(place.ends()))}\n{draw(inner)}"


@st.composite
def _asked_in_try(draw: st.DrawFn, place: Place, inner: st.SearchStrategy[str]) -> str:
    """Draw a test in a `try`, for the exceptions that have no code to ask for."""
    test = draw(on_code(st.just("error.smtp_code")))
    text = f"try:\n    again = {test}\nexcept (AttributeError, TypeError):\n    again = "
    text += draw(st.sampled_from(["True", "False", "isinstance(error, TRANSIENT)"]))
    return f"{text}\nif again:\n{block(draw(inner))}\nelse:\n{block(draw(place.ends()))}"


@st.composite
def _matched(draw: st.DrawFn, place: Place, inner: st.SearchStrategy[str]) -> str:
    subject, patterns = draw(matches())
    text = f"match {subject}:\n"
    for number, pattern in enumerate(patterns):
        body = draw(inner if number == 0 else place.ends())
        text += f"    case {pattern}:\n{block(body, 2)}\n"
    return text + draw(place.ends())


@st.composite
def _raised_again(draw: st.DrawFn, place: Place, inner: st.SearchStrategy[str]) -> str:
    """Draw a `try` that raises the exception again, to part it by its class."""
    again = draw(st.sampled_from(["raise", "raise error"]))
    text = f"try:\n    {again}\n"
    for body in (inner, place.ends()):
        text += f"except {draw(types_caught())}:\n{block(draw(body))}\n"
    return text


@st.composite
def _refusals(draw: st.DrawFn, place: Place, inner: st.SearchStrategy[str]) -> str:
    """Draw a test on the codes of refused recipients, where there are some."""
    test = draw(on_code(st.just("code")))
    quantifier = draw(st.sampled_from(["all", "any"]))
    codes = "error.recipients.values()"
    text = f"if isinstance(error, smtplib.SMTPRecipientsRefused) and {quantifier}("
    text += f"{test} for code, _ in {codes}):\n{block(draw(place.ends()))}\n"
    return text + draw(inner)


_Kind = Callable[[Place, st.SearchStrategy[str]], st.SearchStrategy[str]]
_KINDS: dict[str, _Kind] = {
    "early": _early,
    "ladder": _ladder,
    "kept": _kept,
    "code first": _code_first,
    "asked in try": _asked_in_try,
    "matched": _matched,
    "raised again": _raised_again,
    "refusals": _refusals,
}
