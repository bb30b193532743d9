"""Tests of a reply: what the linter says that a test lets through is what Python lets through, or nothing."""

from __future__ import annotations

import warnings
from collections.abc import Mapping

import libcst as cst
from hypothesis import strategies as st

import expressions
from flake8_smtp.program.lower import lower
from flake8_smtp.program.outcomes import Outcomes
from flake8_smtp.program.outcomes import Path
from flake8_smtp.program.read import read

CODES = (*range(200, 260), *range(300, 600, 25), 421, 504, 552, 599)
TEXTS = (b"2.1.0 ok", b"5", b"252")
HEAD = expressions.HEAD + "GOOD = (250, 251)\nRETRYABLE = frozenset({421, 450, 504})\n\n\n"
_JUDGE = "def judge(server: smtplib.SMTP, address):\n    code, text = reply = server.rcpt(address)\n"

_OF_REPLY = (
    *("code", "code", "code", "reply", "reply[0]", "str(code)", "code // 100", "code % 100", "text"),
    *("{code}", "{code, 250}", "[code, 250]", "(code,)", "{code: 1}", "GOOD", "RETRYABLE", "range(200, 300)"),
)


def tests() -> st.SearchStrategy[str]:
    """Draw a test, most often of the reply."""
    return expressions.expressions(leaves=_OF_REPLY)


class _Server:
    def __init__(self, code: int, text: bytes) -> None:
        self.reply = code, text

    def rcpt(self, address: str) -> tuple[int, bytes]:
        return self.reply


def agree(test: str) -> None:
    """Read a test and run it for each reply; AssertionError where the reading says something else."""
    source = f"{HEAD}{_JUDGE}    if {test}:\n        return 1\n    return 0\n"
    said = _told(source)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        namespace, empty = expressions.prepared(source)
        for code in CODES:
            for text in TEXTS if said[code] else ():
                done = _done(namespace, _Server(code, text))
                if empty:
                    return
                # Nothing is made of what an expression without the reply raises.
                same = done in (said[code], "raise")
                assert same, f"{code} {text!r}: {test} is read as {said[code]}, and does {done}"


def _told(source: str) -> Mapping[int, str]:
    """Return for each code what the reading is sure of: "0", "1", "raise"; "" where it is of nothing."""
    (seen,) = read(lower(cst.parse_module(source)), CODES).observations
    outcomes = Outcomes(seen)
    return {code: _as_run(outcomes.paths(code)) for code in CODES}


def _as_run(paths: frozenset[Path]) -> str:
    if len(paths) != 1:
        return ""
    for kind, key, columns in next(iter(paths)).steps:  # type: ignore[misc]
        if kind == "return":
            return repr(columns[0][1]) if columns else str(key[1])
    return "raise"


def _done(namespace: Mapping[str, object], server: _Server) -> str:
    try:
        return repr(namespace["judge"](server, "a@mail.example"))  # type: ignore[operator]
    except Exception:  # noqa: BLE001 - whatever the test raises
        return "raise"
