"""The rules: each compares what the program does with what the standard says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from flake8_smtp.rules import smt000_unreadable
from flake8_smtp.rules import smt2nn_positive_reply_as_failure
from flake8_smtp.rules import smt5nn_permanent_reply_repeated
from flake8_smtp.rules import smt251_forwarded_recipient_as_failure
from flake8_smtp.rules import smt252_unverified_user_as_failure
from flake8_smtp.rules import smt500_permanent_replies_repeated
from flake8_smtp.rules import smt504_unsupported_request_repeated
from flake8_smtp.rules import smt535_credentials_repeated
from flake8_smtp.rules.rule import Rule

RULES: Mapping[str, Rule] = {
    module.RULE.code: module.RULE
    for module in (
        smt000_unreadable,
        smt252_unverified_user_as_failure,
        smt251_forwarded_recipient_as_failure,
        smt2nn_positive_reply_as_failure,
        smt500_permanent_replies_repeated,
        smt504_unsupported_request_repeated,
        smt535_credentials_repeated,
        smt5nn_permanent_reply_repeated,
    )
}
"""Every rule by its code, in the order in which they are listed."""


def find_rule(code: str) -> Rule | None:
    """Return the rule with a code such as `SMT252`, a member of a family included, else None."""
    code = code.upper()
    if code in RULES:
        return RULES[code]
    if len(code) != 6 or not code.startswith("SMT") or not code[3:].isdigit():
        return None
    family = {"2": "SMT2NN", "3": "SMT2NN", "5": "SMT5NN"}.get(code[3])
    if family is None:
        return None
    return replace(RULES[family], code=code, reply=int(code[3:]))
