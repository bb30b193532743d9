"""The examples of the rules' pages: the bad one gets the rule's warning, the good one gets none.

What they show goes to the terminal, to an editor's hover and into SARIF. Each is read here as a person
who copies it into a program would have it read, by the check itself.
"""

from __future__ import annotations

import ast
import re
from textwrap import dedent
from textwrap import indent

import pytest

from flake8_smtp.check import check
from flake8_smtp.explain.content import Code
from flake8_smtp.explain.pages import rule_page
from flake8_smtp.rules import RULES
from flake8_smtp.rules import is_opt_in
from flake8_smtp.rules.rule import Rule

FRAME = """\
import smtplib

server = smtplib.SMTP("mail.example.com")


def example():
"""
"""What stands before every example: it is the body of a function, and `server` is a session."""
MANY = 10_000
"""How many operands stand for the `...` at the end of an example that is about their number."""


def example(rule: Rule, heading: str) -> str:
    """Return the code below a heading of a rule's page as a program."""
    [section] = [section for section in rule_page(rule).sections if section.heading == heading]
    [block] = section.blocks
    assert isinstance(block, Code), "text here would be no part of the example"
    code = dedent(block.text).replace(" or ...", " or code == 253" * MANY)
    return FRAME + indent(code, "    ")


def warnings(rule: Rule, source: str) -> set[str]:
    """Return the codes that are shown where, of the opt-in rules, this one alone was asked for."""

    def asked(code: str) -> bool:
        return code == rule.code or not is_opt_in(code)

    found = check(source, ast.parse(source))
    return {each.rule for each in found if asked(each.rule) and not (each.behind and asked(each.behind))}


def of(rule: Rule, code: str) -> bool:
    """Tell whether a warning with this code is the rule's; the digits of a family are those of a reply."""
    pattern = {"SMT2NN": r"SMT[23]\d\d", "SMT5NN": r"SMT5\d\d"}.get(rule.code, rule.code)
    return re.fullmatch(pattern, code) is not None


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_the_bad_example_gets_the_warning_and_no_other(rule: Rule) -> None:
    source = example(rule, "Bad")
    found = warnings(rule, source)
    assert found, source
    assert all(of(rule, code) for code in found), (found, source)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_the_good_example_gets_no_warning(rule: Rule) -> None:
    source = example(rule, "Good")
    assert not warnings(rule, source), source
