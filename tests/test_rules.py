"""Rules are found by their code, and by that of a family or of a member of it."""

from __future__ import annotations

import pytest

from flake8_smtp.rules import find_rule


@pytest.mark.parametrize(
    ("code", "found", "reply"),
    [
        ("smt252", "SMT252", 252),
        ("smt504", "SMT504", 504),
        ("SMT221", "SMT221", 221),
        ("SMT354", "SMT354", 354),
        ("SMT2NN", "SMT2NN", None),
        ("SMT3NN", "SMT2NN", None),
        ("SMT5NN", "SMT5NN", None),
        ("SMT550", "SMT550", 550),
        ("SMT554", "SMT554", 554),
    ],
)
def test_a_rule_is_found(code: str, found: str, reply: int | None) -> None:
    rule = find_rule(code)
    assert rule is not None
    assert (rule.code, rule.reply) == (found, reply)


@pytest.mark.parametrize(
    "code",
    ["SMT2X5", "SMT25", "SMT25N", "SMT2525", "SMT4444", "SMT4NN", "SMT199", "SMT999", "SMTXYZ", "E501", ""],
)
def test_what_is_no_rule_is_not_found(code: str) -> None:
    assert find_rule(code) is None
