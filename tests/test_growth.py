"""Twice the code takes about twice the work: counted in calls, which are the same on every machine."""

from __future__ import annotations

import ast
import cProfile
import pstats
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flake8_smtp.check import check
from flake8_smtp.depth import MAX_DEPTH
from flake8_smtp.program.read import STEPS
from flake8_smtp.program.read import STEPS_FOR_A_CHARACTER

CASES = Path(__file__).parent / "cases"

REQUESTS = 24

CHECKED = """\
    code, text = server.rcpt(user)
    if code != 250:
        return {n}
"""
ONCE_MORE = """\
    try:
        server.send_message(mail_{n})
    except OSError:
        server.send_message(mail_{n})
"""
COLLECTED = """\
    code_{n}, text = server.rcpt('user{n}')
    if code_{n} != 250:
        bad.append({n})
"""
PASSED_OVER = """\
    try:
        server.sendmail(user, 'user{n}', '')
    except OSError:
        pass
"""
RUNG = """\
    elif server.rcpt('user{n}')[0] == 250:
        bad.append({n})
"""
RAISED_AGAIN = """\
        try:
            server.rcpt(user)
        except OSError:
            raise
"""
TOLD_APART = """\
        try:
            server.sendmail(user, 'user', '')
        except smtplib.SMTPException as error:
            if error.smtp_code == 450:
                continue
            bad.append({n})
"""
ASKED_IN_TURN = """\
        code, text = server.rcpt('user{n}')
        if code != 250:
            break
"""
TEXT_KEPT = """\
    code, text = server.rcpt(user)
    seen['key{n}'] = text
"""
NAMED_ANEW = """\
    code_{n}, text_{n} = server.rcpt(user)
"""
CODE_ASKED_AGAIN = """\
    if code == 250:
        kept_{n} = text
"""
SHAPES = {
    "each reply tested at once": ("", CHECKED, ""),
    "failed attempts tried once more": ("", ONCE_MORE, ""),
    "refused users collected": ("    bad = []\n", COLLECTED, "    return bad\n"),
    "failures passed over": ("", PASSED_OVER, ""),
    "a ladder of questions": (
        "    bad = []\n    if not user:\n        return bad\n",
        RUNG,
        "    return bad\n",
    ),
    "failures raised again in a loop": ("    while True:\n", RAISED_AGAIN, ""),
    "failures told apart in a loop": ("    bad = []\n    while True:\n", TOLD_APART, ""),
    "questions in one loop": ("    while True:\n", ASKED_IN_TURN, ""),
    "texts kept in a dict": ("    seen = {}\n", TEXT_KEPT, "    return seen\n"),
    "replies under names of their own": ("", NAMED_ANEW, "    return code_0\n"),
    "tests on one code": ("    code, text = server.rcpt(user)\n", CODE_ASKED_AGAIN, "    return kept_0\n"),
}


@pytest.fixture(autouse=True)
def _read_in_one_thread(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read deep code on the stack that is there: calls in another thread are not counted."""
    monkeypatch.setattr("flake8_smtp.check._SHALLOW", MAX_DEPTH)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    yield
    sys.setrecursionlimit(limit)


def calls(shape: str, requests: int) -> int:
    head, each, tail = SHAPES[shape]
    body = head + "".join(each.format(n=n) for n in range(requests)) + tail
    source = f"import smtplib\ndef deliver(server: smtplib.SMTP, user):\n{body}"
    return check_in_time(source)


@pytest.mark.parametrize("shape", SHAPES)
def test_many_requests_in_one_function(shape: str) -> None:
    once, twice, four_times = (calls(shape, REQUESTS * factor) for factor in (1, 2, 4))
    # What the double size adds, for the same addition of size, may grow by little.
    assert (four_times - twice) < 3.2 * (twice - once)


QUESTION_AFTER_QUESTION = "server.rcpt(user)[0] == 250"


@pytest.mark.parametrize("joined", [" and ", ", "])
def test_of_very_many_requests_in_one_expression_some_are_followed(joined: str) -> None:
    def asked(requests: int) -> int:
        questions = joined.join([QUESTION_AFTER_QUESTION] * requests)
        return check_in_time(
            f"import smtplib\ndef ask(server: smtplib.SMTP, user):\n    return ({questions})\n"
        )

    once, twice, four_times = asked(30), asked(60), asked(120)
    assert (four_times - twice) < 3.2 * (twice - once)


def test_what_is_out_of_all_proportion_is_given_up() -> None:
    questions = " and ".join([QUESTION_AFTER_QUESTION] * 300)
    source = f"import smtplib\ndef ask(server: smtplib.SMTP, user):\n    return {questions}\n"
    [finding] = check(source, ast.parse(source))
    assert (finding.rule, finding.line) == ("SMT000", 1)
    assert finding.text.endswith("there is too much in it to follow")


def test_what_people_write_takes_a_small_part_of_the_steps_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flake8_smtp.program.read.STEPS", STEPS // 10)
    monkeypatch.setattr("flake8_smtp.program.read.STEPS_FOR_A_CHARACTER", STEPS_FOR_A_CHARACTER / 10)
    for path in sorted(CASES.rglob("*.py"))[::8]:
        source = path.read_text(encoding="utf-8")
        assert all(finding.rule != "SMT000" for finding in check(source, ast.parse(source))), path


def check_in_time(source: str) -> int:
    """Return how many calls it takes to check a file; whatever doubles with each line never ends."""
    profile = cProfile.Profile()
    profile.runcall(check, source, ast.parse(source))
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


QUESTION = "import smtplib\ndef ask(server: smtplib.SMTP, user):\n    code, text = server.vrfy(user)\n"


@pytest.mark.parametrize(
    "source",
    [
        QUESTION
        + "    points = 0\n"
        + "".join(f"    points = points + {n} if code == {250 + n} else points\n" for n in range(40))
        + "    return points\n",
        QUESTION
        + "    pair_0 = (code, text)\n"
        + "".join(f"    pair_{n} = (pair_{n - 1}, pair_{n - 1})\n" for n in range(1, 40))
        + "    return pair_39\n",
        QUESTION
        + "    tree_0 = {}\n"
        + "".join(f"    tree_{n} = {{1: tree_{n - 1}, 2: tree_{n - 1}}}\n" for n in range(1, 40))
        + "    return tree_39\n",
        QUESTION
        + "    codes_0 = [250, 251, 252]\n"
        + "".join(f"    codes_{n} = [*codes_{n - 1}, *codes_{n - 1}]\n" for n in range(1, 40))
        + "    return code in codes_39\n",
        "import smtplib\nclass A0(smtplib.SMTP): pass\nclass B0(smtplib.SMTP): pass\n"
        + "".join(f"class {x}{n}(A{n - 1}, B{n - 1}): pass\n" for n in range(1, 30) for x in "AB")
        + "def ask(user):\n    return A29().vrfy(user)[0] == 250 and A29().nothing\n",
        "import smtplib\nclass A0(Exception): pass\nclass B0(Exception): pass\n"
        + "".join(f"class {x}{n}(A{n - 1}, B{n - 1}): pass\n" for n in range(1, 30) for x in "AB")
        + "def ask(server: smtplib.SMTP, user):\n    try:\n        raise A29(server.vrfy(user))\n"
        + "    except B29:\n        return None\n",
    ],
    ids=["choices", "pairs in pairs", "dicts in dicts", "lists unpacked", "classes", "exceptions"],
)
def test_what_doubles_with_each_line_is_cut_short(source: str) -> None:
    assert check_in_time(source) < 2_000_000
