"""A comprehension is read in the time of a few elements, however many it makes."""

from __future__ import annotations

import ast
import sys
from collections import Counter
from types import FrameType

import pytest

from flake8_smtp.check import check

PROGRAM = """
import smtplib


def known(line: smtplib.SMTP, people):
    answers = {made}
    code, _ = line.vrfy("postmaster")
    if code == 250:
        return answers
    return None
"""
STEPS = 400_000
"""Function calls; the larger of these comprehensions would make some hundred million."""


def steps_of(source: str) -> tuple[int, list[str]]:
    seen: Counter[str] = Counter()

    def count(frame: FrameType, event: str, arg: object) -> None:
        seen[event] += 1

    tree = ast.parse(source)
    check(source, tree)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        found = check(source, tree)
    finally:
        sys.setprofile(before)
    return seen["call"], [finding.rule for finding in found]


@pytest.mark.parametrize(
    "made",
    [
        "[line.vrfy(str(number)) for number in range(900)]",
        "{number: line.rcpt(str(number))[0] == 250 for number in range(500)}",
        "[[line.vrfy(str(one)) for one in range(300)] for other in range(300)]",
        "[[one for one in range(900)] for other in range(900)]",
        "[people[one] for one in range(900) if one in [other for other in range(900)]]",
    ],
)
def test_many_elements_take_few_steps(made: str) -> None:
    steps, rules = steps_of(PROGRAM.replace("{made}", made))
    assert steps < STEPS
    assert "SMT252" in rules


def test_few_elements_are_read_one_by_one() -> None:
    source = PROGRAM.replace(
        "{made}", "{code for code in range(200, 300) if code not in [one for one in (251, 252)]}"
    )
    _, rules = steps_of(source.replace("code == 250", "code in answers"))
    assert rules == ["SMT252"]
