"""Repairs whose first proposal is none: the next one is taken, or the file stays as it is."""

from __future__ import annotations

import pytest

from test_fixing import LOOP
from test_fixing import repairs
from test_fixing import spots_of
from test_fixing_forms import repaired


@pytest.mark.parametrize("codes", ['"504", "550"', '"550", "553", "554"'])
def test_what_brings_several_warnings_to_light_stays(codes: str) -> None:
    source = LOOP.format(test=f"e.smtp_code in ({codes})")
    assert [rule for rule, _, _ in spots_of(source)] == ["SMT001"]
    assert not repairs(source)


def test_a_positive_reply_leaves_a_pattern_in_which_nothing_is_accepted() -> None:
    source = """\
import smtplib


def bye(server: smtplib.SMTP):
    match server.quit()[0]:
        case 221 | 550:
            return False
        case _:
            return True
"""
    assert repaired(source) == source.replace("221 | 550", "550")


def test_an_operand_of_another_kind_is_no_pattern_for_one_more() -> None:
    source = """\
import smtplib


def may_write(server: smtplib.SMTP, user):
    code, text = server.rcpt(user)
    if code == 250 or code // 100 == 3:
        return True
    return False
"""
    assert repaired(source) == source.replace("code == 250", "code in (250, 251)")


HTTP = """

def fetch(session, url):
    return session.get(url).status_code in WORTH_IT
"""


def test_a_line_of_a_list_that_others_read_stays() -> None:
    source = """\
import smtplib

WORTH_IT = {
    421,
    504,
}


def send(server: smtplib.SMTP, message):
    while True:
        try:
            return server.send_message(message)
        except smtplib.SMTPResponseException as e:
            if e.smtp_code not in WORTH_IT:
                raise
"""
    assert repaired(source) == source.replace("    504,\n", "")
    assert [rule for rule, _, _ in spots_of(source + HTTP)] == ["SMT504"]
    assert not repairs(source + HTTP)


JUDGED = [
    ("verify", 'return not str(code).startswith("250")', "return code not in (250, 251, 252)"),
    (
        "quit",
        "match code:\n        case 221 | 550:\n            return True\n    return False",
        "match code:\n        case 550:\n            return True\n    return False",
    ),
]


@pytest.mark.parametrize(("command", "before", "after"), JUDGED)
def test_a_function_that_others_use_stays(command: str, before: str, after: str) -> None:
    judge = "\n\ndef is_bad(code):\n    {}\n"
    source = f"""\
import smtplib


def ask(server: smtplib.SMTP, *user):
    code, _ = server.{command}(*user)
    if is_bad(code):
        raise LookupError(user)
    return True
"""
    others = "\n\ndef price(row):\n    return is_bad(row.number)\n"
    assert repaired(source + judge.format(before)) == source + judge.format(after)
    assert spots_of(source + judge.format(before) + others)
    assert not repairs(source + judge.format(before) + others)


def test_a_warning_beside_the_repaired_one_stays_as_it_is() -> None:
    source = """\
import smtplib


def known(server: smtplib.SMTP, user):
    return server.verify(user)[0] == 250


def writable(server: smtplib.SMTP, user):
    return server.rcpt(user)[0] == 250
"""
    after = repaired(source)
    assert "verify(user)[0] in (250, 251, 252)" in after
    assert "rcpt(user)[0] in (250, 251)" in after
