"""Template strings, which Python knows from 3.14 on, and expressions that nobody knows yet."""

from __future__ import annotations

import ast

import libcst as cst
import pytest

from flake8_smtp.check import check
from flake8_smtp.program import syntax as s
from flake8_smtp.program.lowering.state import Lowering

HEAD = "import smtplib\n\n\ndef answer(server: smtplib.SMTP, user, page):\n"


def warnings_in(body: str) -> list[tuple[int, int, str]]:
    # Only the depth is read from the tree, which older Pythons cannot make of such a text.
    return [(f.line, f.column + 1, f.rule) for f in check(HEAD + body, ast.parse(""))]


@pytest.mark.parametrize(
    "template",
    [
        't"{code}"',
        't"{user}: {text!r:>20}"',
        't"{user:>{width}} \\n{code}"',
        'rt"<b>{{{text}}}</b>"',
    ],
)
def test_a_reply_that_a_template_shows_is_read(template: str) -> None:
    assert warnings_in(f"    code, text = server.rcpt(user)\n    page.add({template})\n") == []


def test_a_reply_that_no_template_shows_is_thrown_away() -> None:
    body = '    code, text = server.rcpt(user)\n    page.add(t"{user}")\n'
    assert warnings_in(body) == [(5, 18, "SMT101")]


def test_templates_beyond_the_parser_are_said() -> None:
    body = '    code, text = server.rcpt(user)\n    page.add(t"{user}: " t"{code}")\n'
    # LibCST 1.9 reads no template of two parts.
    assert warnings_in(body) in ([], [(1, 1, "SMT000")])


def test_templates_part_the_outcomes_as_texts_do() -> None:
    body = """\
    code, _ = server.vrfy(user)
    if code == 250:
        return t"{user} is known"
    return t"{user} is unknown to {server}"
"""
    assert warnings_in(body) == [(6, 8, "SMT252")]


def test_an_expression_that_nobody_knows_is_left_alone() -> None:
    assert isinstance(Lowering({}, {}).expr(cst.Name("a")), s.Opaque)
