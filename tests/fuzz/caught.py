"""Tests of a caught exception: the failures that the linter says are repeated are, and no others."""

from __future__ import annotations

import smtplib
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from typing import Any

import libcst as cst
from hypothesis import strategies as st

import expressions
from failing import Failure
from flake8_smtp.program.lower import lower
from flake8_smtp.program.read import read

_CODES = (421, 450, 500, 504, 535, 550, 552)
_HANDLER = """\
def judge(server: smtplib.SMTP, text):
    for attempt in range(2):
        try:
            return server.sendmail("a@mail.example", "c@mail.example", text)
        except smtplib.SMTPException as error:
            if {test}:
                continue
            raise
"""
_BEHIND = """\
def judge(server: smtplib.SMTP, text):
    for attempt in range(2):
        error = None
        try:
            return server.sendmail("a@mail.example", "c@mail.example", text)
        except smtplib.SMTPException as caught:
            error = caught
        if {test}:
            continue
        raise error
"""
_OF_ERROR = (
    *("error", "error.args", "error.args[0]", "error.args[-1]", "len(error.args)", "error.smtp_code"),
    *("getattr(error, 'smtp_code', None)", "getattr(error, 'smtp_code', 0)", "error.smtp_error"),
    *("str(error)", "error.sender", "error.errno", "error.strerror"),
    *("error.recipients", "error.recipients.values()", "type(error)", "type(error).__name__"),
    *("isinstance(error, smtplib.SMTPResponseException)", "isinstance(error, smtplib.SMTPDataError)"),
    *("hasattr(error, 'smtp_code')", "hasattr(error, 'recipients')", "(error is None)", "error.__class__"),
    *("smtplib.SMTPRecipientsRefused", "smtplib.SMTPResponseException", "smtplib.SMTPNotSupportedError"),
    *("[c for c, _ in error.recipients.values()]", "(error.smtp_code // 100)", "{504, 550}"),
)


def tests() -> st.SearchStrategy[tuple[bool, str]]:
    """Draw where a test stands, behind the handler or in it, and the test, most often of the exception."""
    return st.tuples(st.booleans(), expressions.expressions(leaves=_OF_ERROR))


@dataclass(slots=True)
class _Server:
    failure: Failure
    asked: int = field(default=0, init=False)

    def sendmail(self, *_: object) -> None:
        self.asked += 1
        raise self.failure.exception()


def agree(drawn: tuple[bool, str]) -> None:
    """Read a test and run it for each failure; AssertionError where the reading says something else."""
    behind, test = drawn
    source = f"{expressions.HEAD}\n\n{(_BEHIND if behind else _HANDLER).format(test=test)}"
    said = list(_told(source))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        namespace, empty = expressions.prepared(source)
        for failure, certain, possible in said:
            asked, raised = _done(namespace, failure)
            if empty:
                return
            # Nothing is made of what an expression without the exception raises.
            assert asked > 1 or raised or not certain, f"{failure}: {test} is read as True, and is not"
            assert asked == 1 or possible, f"{failure}: {test} is read as False, and is not"


def _told(source: str) -> Iterator[tuple[Failure, bool, bool]]:
    """Yield each failure, and whether the reading is sure that it is repeated, or says that it may be."""
    (seen,) = read(lower(cst.parse_module(source)), _CODES).observations
    certain = possible = 0
    for arrival in seen.arrivals:
        strand = arrival.strand
        possible |= strand.mask
        certain |= strand.mask & ~strand.doubt & ~strand.astray
    for index, point in enumerate(seen.focus.universe):
        if point.raised:
            failure = Failure(point.raised.removeprefix("smtplib."), point.code)
            yield failure, bool(certain >> index & 1), bool(possible >> index & 1)


def _done(namespace: dict[str, Any], failure: Failure) -> tuple[int, bool]:
    """Run the program against a server that fails: return how often it asks, and whether the test raises."""
    server = _Server(failure)
    try:
        namespace["judge"](server, "text")
    except smtplib.SMTPException:
        return server.asked, False
    except Exception:  # noqa: BLE001 - whatever the test raises
        return server.asked, True
    return server.asked, False
