"""The oracle: what the reading says of a program is what Python does when it runs it.

Expressions and functions are generated, read, and run for every reply code from 0 to 999. For an
expression the set of codes that pass must be the same; for a function, what is returned, raised and
noted down for each code.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

import libcst as cst
from hypothesis import HealthCheck
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from flake8_smtp.program.lower import lower
from flake8_smtp.program.outcomes import Outcomes
from flake8_smtp.program.outcomes import Path
from flake8_smtp.program.read import read

CODES = range(1000)
PRELUDE = """\
import smtplib
from enum import IntEnum

OK = 250
GOOD = (250, 251)
RETRYABLE = frozenset({421, 450, 504})
VERDICTS = {250: True, 251: True, 550: False}

class Status(IntEnum):
    completed = 250
    cannot_vrfy = 252

class Codes:
    GOOD = [250, 251, 252]
    BAD = 550

def positive(code):
    return code // 100 == 2

def refused(code):
    if code >= 500:
        return True
    return False

def classed(code):
    match code // 100:
        case 2 | 3:
            return "good"
        case 4:
            return "later"
    return "bad"

"""

profile = settings(
    deadline=None,
    derandomize=True,
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


class Server:
    """Answers every command with one reply."""

    def __init__(self, code: int) -> None:
        self.code = code

    def rcpt(self, address: str) -> tuple[int, bytes]:
        return self.code, b"text"


# -- expressions -------------------------------------------------------------------------------------

numbers = st.sampled_from([0, 2, 4, 5, 20, 25, 50, 52, 199, 200, 220, 221, 235, 250, 251, 252, 253, 299])
codes = st.sampled_from([0, 200, 211, 220, 250, 251, 252, 300, 354, 400, 421, 450, 451, 500, 504, 550, 599])
compare = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
contain = st.sampled_from(["in", "not in"])


def collection(elements: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(elements, min_size=1, max_size=4).map(", ".join)
    return st.one_of(
        items.map(lambda text: f"({text},)"),
        items.map(lambda text: f"[{text}]"),
        items.map(lambda text: f"{{{text}}}"),
        items.map(lambda text: f"frozenset({{{text}}})"),
        items.map(lambda text: f"set([{text}])"),
        items.map(lambda text: f"tuple([{text}])"),
    )


texts = st.sampled_from(["'2'", "'5'", "'25'", "'250'", "'252'", "'50'", "('4', '5')", "'0'"])
sets = st.one_of(
    collection(codes.map(str)),
    st.sampled_from(
        [
            "GOOD",
            "RETRYABLE",
            "Codes.GOOD",
            "VERDICTS",
            "(OK, 251)",
            "range(250, 253)",
            "range(500, 600)",
            "[*GOOD, 252]",
            "{c for c in (250, 251)}",
            "[c + 1 for c in GOOD]",
            "RETRYABLE | {250}",
            "VERDICTS.keys()",
            "(Status.completed, 251)",
        ]
    ),
)
whole = st.sampled_from(
    [
        "code",
        "reply[0]",
        "int(code)",
        "int(str(code))",
        "int(f'{code}')",
        "abs(code)",
        "(lambda c: c)(code)",
        "sum([code])",
        "min(code, 999)",
        "[code, 1][0]",
        "max([code])",
    ]
)
part = st.sampled_from(
    [
        "code // 100",
        "code % 100",
        "code / 100",
        "divmod(code, 100)[0]",
        "divmod(code, 100)[1]",
        "code // 10",
        "int(str(code)[0])",
        "code - 250",
        "-code",
        "code & 255",
        "code ^ 250",
        "len(str(code))",
        "int(code / 100)",
        "round(code / 100)",
    ]
)
string = st.sampled_from(
    [
        "str(code)",
        "str(code)[0]",
        "str(code)[:2]",
        "str(code)[-1]",
        "f'{code}'",
        "f'{code:03d}'",
        "'%d' % code",
        "'{}'.format(code)",
        "repr(code)",
        "str(code).zfill(3)",
        "f'{code!r}'[0:2]",
    ]
)
atoms = st.one_of(
    st.tuples(whole, compare, codes.map(str)).map(" ".join),
    st.tuples(codes.map(str), compare, whole).map(" ".join),
    st.tuples(part, compare, numbers.map(str)).map(" ".join),
    st.tuples(whole, contain, sets).map(" ".join),
    st.tuples(codes, whole, codes).map(lambda t: f"{t[0]} <= {t[1]} < {t[2]}"),
    st.tuples(codes, whole, codes).map(lambda t: f"{t[0]} < {t[1]} != {t[2]}"),
    st.tuples(string, texts).map(lambda t: f"{t[0]}.startswith({t[1]})"),
    st.tuples(string, texts.filter(lambda t: "(" not in t)).map(lambda t: f"{t[0]} == {t[1]}"),
    st.tuples(string, texts.filter(lambda t: "(" not in t)).map(lambda t: f"{t[1]} in {t[0]}"),
    st.tuples(string, st.sampled_from(["('2', '3')", "'245'", "['250', '550']"])).map(" in ".join),
    sets.map(lambda s: f"any(code == c for c in {s})"),
    sets.map(lambda s: f"all(code != c for c in {s})"),
    sets.map(lambda s: f"code in [c for c in {s} if c > 250]"),
    st.sampled_from(
        [
            "positive(code)",
            "refused(code)",
            "classed(code) == 'good'",
            "VERDICTS.get(code)",
            "code is not None",
            "VERDICTS.get(code, True)",
            "{2: 1, 5: 0}.get(code // 100, 2)",
            "code == Status.cannot_vrfy",
            "code == Codes.BAD",
            "bool(code == 250)",
            "(code == 250) is True",
            "(code, 1) == (250, 1)",
            "code and code < 300",
            "(seen := code) == 250",
            "(250 if code < 300 else 550) == 250",
            "isinstance(code, int)",
            "(lambda c, low=200: low <= c < 300)(code)",
            "reply[:1] == (250,)",
            "code in VERDICTS and VERDICTS[code]",
            "GOOD.count(code)",
            "RETRYABLE.isdisjoint({code})",
            "not {code} & RETRYABLE",
            "code == 250 == OK",
            "299 >= code >= 200",
            "200 <= code <= 299 != code",
            "code not in range(599, 499, -1)",
            "code in VERDICTS.keys() | {252}",
            "(code, True) in VERDICTS.items()",
            "code in set(GOOD) & RETRYABLE",
            "code in RETRYABLE - {504}",
            "code in RETRYABLE ^ {504, 550}",
            "code in RETRYABLE.union(GOOD)",
            "{code} <= RETRYABLE",
            "RETRYABLE >= {code}",
            "{code}.issubset(GOOD)",
            "{code} - RETRYABLE",
            "len({code} | RETRYABLE) == 3",
            "len({code, 250}) == 1",
            "str(code).endswith(('0', '1'))",
            "str(code)[0] not in ('4', '5')",
            "str(code)[::-1] == '052'",
            "str(code).find('5') == 0",
            "str(code) < '3'",
            "divmod(code, 100) == (2, 50)",
            "code - code % 100 == 200",
            "250 == code or 251",
            "(code > 250) ^ (code < 500)",
            "(code == 250) is not False",
            "code != '250'",
            "reply[0] == reply[-2] == 250",
            "isinstance(reply, tuple)",
            "isinstance(code, (str, bool))",
            "type(code) is int",
            "type(code) in (str, float)",
            "(n := code // 100) == 2 and n != 3",
            "any(low <= code < low + 100 for low in (200, 300))",
            "any([code == 250, code == 251])",
            "any(str(code).startswith(p) for p in ('4', '5'))",
            "code in [c for c, good in VERDICTS.items() if good]",
            "VERDICTS[code]",
            "VERDICTS.get(code) is None",
            "('bad', 'good')[code == 250] == 'good'",
            "{'2': 1, '5': 0}.get(str(code)[0])",
            "(1 if code == 250 else 2 if code == 251 else 3) == 2",
            "min(code, 300) == code",
            "sum(1 for c in GOOD if c == code) == 1",
            "next((True for c in GOOD if c == code), False)",
            "classed(code) in ('good', 'later')",
            "code in list(Status)",
            "([] if code == 250 else [1])",
            "next((c for c in GOOD if c == code), 0)",
        ]
    ),
)
expressions = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda t: f"({t[0]} and {t[1]})"),
        st.tuples(inner, inner).map(lambda t: f"({t[0]} or {t[1]})"),
        inner.map(lambda e: f"(not {e})"),
        st.tuples(inner, inner, inner).map(lambda t: f"({t[0]} if {t[1]} else {t[2]})"),
        inner.map(lambda e: f"bool({e})"),
    ),
    max_leaves=4,
)


def told(source: str) -> Mapping[int, Any]:
    """Return for each code what the reading says of the function `judge`, "?" where it is unsure."""
    module = lower(cst.parse_module(PRELUDE + source))
    seen = [
        o
        for o in read(module, CODES).observations
        if o.focus.function is not None and o.focus.function.name == "judge"
    ]
    assert len(seen) == 1
    outcomes = Outcomes(seen[0])
    return {code: _as_run(outcomes.paths(code)) for code in CODES}


def _as_run(paths: frozenset[Path]) -> Any:
    if len(paths) != 1:
        return "?"
    out: list[Any] = []
    end: tuple[Any, ...] = ()
    for kind, key, columns in next(iter(paths)).steps:  # type: ignore[misc]
        if kind == "return":
            end = (("return", repr(columns[0][1]) if columns else key[1]),)
        elif kind == "raise":
            end = (("raise", key),)
        elif kind == "call" and key[0] == "log.append":
            out.append(("append", repr(columns[0][1]) if columns else key[1][1][1]))
    return (*out, *end)


def run(source: str) -> Mapping[int, Any]:
    """Return for each code what running the function `judge` does."""
    namespace: dict[str, Any] = {}
    exec(PRELUDE + source, namespace)
    results: dict[int, Any] = {}
    for code in CODES:
        log: list[Any] = []
        try:
            end: tuple[str, Any] = ("return", repr(namespace["judge"](Server(code), "a@b.example", log)))
        except Exception as error:  # noqa: BLE001 - whatever the generated program raises
            end = ("raise", type(error).__name__)
        results[code] = (*(("append", repr(item)) for item in log), end)
    return results


def judge(body: str) -> str:
    header = "def judge(server: smtplib.SMTP, address, log):\n    code, text = reply = server.rcpt(address)\n"
    return header + textwrap.indent(body, "    ")


@profile
@given(expressions)
def test_a_test_is_the_set_of_codes_that_pass_it(expression: str) -> None:
    source = judge(f"if {expression}:\n    return 1\nreturn 0\n")
    said, done = told(source), run(source)
    # A test that raises ends the function before its first statement of its own.
    assert {c: said[c] or (("raise", "?"),) for c in CODES} == {
        c: (("raise", "?"),) if done[c][-1][0] == "raise" else done[c] for c in CODES
    }


# -- functions ---------------------------------------------------------------------------------------

simple = st.one_of(
    st.sampled_from(
        ["return True", "return False", "return None", "return 'unknown'", "raise ValueError(code)"]
    ),
    st.sampled_from(["log.append('good')", "log.append('bad')", "ok = True", "ok = False", "pass"]),
    st.sampled_from(["return ok", "log.append(ok)", "code = code + 1", "code = 250", "return code == 250"]),
)
patterns = st.one_of(
    codes.map(str),
    st.tuples(codes, codes).map(lambda t: f"{t[0]} | {t[1]}"),
    st.sampled_from(
        [
            *("c if c < 300", "c if 400 <= c < 500", "500 as c", "(421 | 450) as c", "int()", "str()"),
            *("int(c) if c in GOOD", "Status.completed", "Codes.BAD", "(1, 2)"),
        ]
    ),
)


def indented(body: str) -> str:
    return textwrap.indent(body, "    ")


def blocks(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    suite = st.lists(inner, min_size=1, max_size=3).map("\n".join)
    test = expressions.filter(lambda e: ":=" not in e)
    return st.one_of(
        st.tuples(test, suite).map(lambda t: f"if {t[0]}:\n{indented(t[1])}"),
        st.tuples(test, suite, suite).map(lambda t: f"if {t[0]}:\n{indented(t[1])}\nelse:\n{indented(t[2])}"),
        st.tuples(test, suite, test, suite, suite).map(
            lambda t: f"if {t[0]}:\n{indented(t[1])}\nelif {t[2]}:\n{indented(t[3])}\nelse:\n{indented(t[4])}"
        ),
        st.tuples(patterns, suite, patterns, suite).map(
            lambda t: (
                f"match code:\n    case {t[0]}:\n{indented(indented(t[1]))}\n"
                f"    case {t[2]}:\n{indented(indented(t[3]))}"
            )
        ),
        st.tuples(suite, suite).map(
            lambda t: (
                f"match code // 100:\n    case 2 | 3:\n{indented(indented(t[0]))}\n"
                f"    case 4:\n{indented(indented(t[1]))}"
            )
        ),
        st.tuples(codes, suite, suite).map(
            lambda t: (
                f"match reply:\n    case ({t[0]}, _):\n{indented(indented(t[1]))}\n"
                f"    case _:\n{indented(indented(t[2]))}"
            )
        ),
        st.tuples(suite, suite).map(
            lambda t: f"try:\n{indented(t[0])}\nexcept ValueError:\n{indented(t[1])}"
        ),
        st.tuples(suite, suite).map(
            lambda t: f"try:\n{indented(t[0])}\nfinally:\n    log.append('end')\n{t[1]}"
        ),
        st.tuples(suite, suite, suite).map(
            lambda t: (
                f"try:\n{indented(t[0])}\nexcept (KeyError, ValueError) as error:\n{indented(t[1])}\n"
                f"else:\n{indented(t[2])}"
            )
        ),
        st.tuples(test, suite).map(
            lambda t: f"while True:\n    if {t[0]}:\n        break\n{indented(t[1])}\n    break"
        ),
        st.tuples(test).map(lambda t: f"assert {t[0]}"),
        st.tuples(test).map(lambda t: f"ok = {t[0]}"),
    )


statements = st.recursive(simple, blocks, max_leaves=6)
bodies = st.lists(statements, min_size=1, max_size=4).map(
    lambda parts: "ok = None\n" + "\n".join(parts) + "\n"
)


@profile
@given(bodies)
def test_a_function_parts_the_codes_as_running_it_does(body: str) -> None:
    source = judge(body)
    said, done = told(source), run(source)
    for code in CODES:
        if done[code][-1] in (("raise", "TypeError"), ("raise", "KeyError"), ("raise", "AttributeError")):
            continue  # raised by an expression, not by the program
        assert said[code] == done[code], (code, source)
