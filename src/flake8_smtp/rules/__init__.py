"""The rules: each compares what the program does with what the standard says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from flake8_smtp.rules import smt000_unreadable
from flake8_smtp.rules import smt001_code_as_text
from flake8_smtp.rules import smt002_text_as_str
from flake8_smtp.rules import smt003_missing_attribute
from flake8_smtp.rules import smt004_pair_as_value
from flake8_smtp.rules import smt005_impossible_code
from flake8_smtp.rules import smt006_no_such_name
from flake8_smtp.rules import smt007_dead_handler
from flake8_smtp.rules import smt008_options_as_text
from flake8_smtp.rules import smt009_refusals_as_success
from flake8_smtp.rules import smt2nn_positive_reply_as_failure
from flake8_smtp.rules import smt5nn_permanent_reply_repeated
from flake8_smtp.rules import smt101_reply_thrown_away
from flake8_smtp.rules import smt102_refusals_thrown_away
from flake8_smtp.rules import smt103_unasked_extension
from flake8_smtp.rules import smt104_unverified_user_as_proof
from flake8_smtp.rules import smt251_forwarded_recipient_as_failure
from flake8_smtp.rules import smt252_unverified_user_as_failure
from flake8_smtp.rules import smt400_transient_reply_as_final
from flake8_smtp.rules import smt500_permanent_replies_repeated
from flake8_smtp.rules import smt504_unsupported_request_repeated
from flake8_smtp.rules import smt535_credentials_repeated
from flake8_smtp.rules.rule import Rule

RULES: Mapping[str, Rule] = {
    module.RULE.code: module.RULE
    for module in (
        smt000_unreadable,
        smt001_code_as_text,
        smt002_text_as_str,
        smt003_missing_attribute,
        smt004_pair_as_value,
        smt005_impossible_code,
        smt006_no_such_name,
        smt007_dead_handler,
        smt008_options_as_text,
        smt009_refusals_as_success,
        smt101_reply_thrown_away,
        smt102_refusals_thrown_away,
        smt103_unasked_extension,
        smt104_unverified_user_as_proof,
        smt252_unverified_user_as_failure,
        smt251_forwarded_recipient_as_failure,
        smt2nn_positive_reply_as_failure,
        smt400_transient_reply_as_final,
        smt500_permanent_replies_repeated,
        smt504_unsupported_request_repeated,
        smt535_credentials_repeated,
        smt5nn_permanent_reply_repeated,
    )
}
"""Every rule by its code, in the order in which they are listed."""


def is_opt_in(code: str) -> bool:
    """Tell whether a rule with a code such as `SMT400` has to be asked for."""
    rule = RULES.get(code)  # Members of the families, which are on, are not listed one by one.
    return rule is not None and rule.opt_in


def find_rule(code: str) -> Rule | None:
    """Return the rule with a code such as `SMT252`, None where there is none.

    A family (`SMT3NN`) and every member of it are found too.
    """
    code = code.upper()
    if code in RULES:
        return RULES[code]
    family = {"SMT2": "SMT2NN", "SMT3": "SMT2NN", "SMT5": "SMT5NN"}.get(code[:4])
    if family is None or len(code) != 6:
        return None
    if code[4:] == "NN":
        return RULES[family]
    if not code[3:].isdigit():
        return None
    return replace(RULES[family], code=code, reply=int(code[3:]))
