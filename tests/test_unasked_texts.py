"""What SMT103 says will come of a parameter that nobody asked about."""

from __future__ import annotations

import ast

import pytest

from flake8_smtp.check import check


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ('mail_options=["SMTPUTF8"]', "offers SMTPUTF8: where it does not, the client raises"),
        ('mail_options=["smtputf8"]', "offers SMTPUTF8: where it does not, the client raises"),
        ('mail_options=["BODY=8BITMIME"]', "offers BODY: the reply may be 504 or 555"),
        ('rcpt_options=["NOTIFY=NEVER"]', "offers NOTIFY: the reply may be 504 or 555"),
        ('rcpt_options=["XVERP"]', "offers XVERP: the reply may be 504 or 555"),
        ('mail_options=["=1"]', "offers this parameter: the reply may be 504 or 555"),
    ],
)
def test_who_refuses_a_parameter_is_said(options, says):
    source = f"import smtplib\nsmtplib.SMTP('mx').sendmail('a@b.example', ['c@d.example'], 'x', {options})\n"
    texts = [found.text for found in check(source, ast.parse(source)) if found.rule == "SMT103"]
    assert texts == [f"nothing asks whether the server {says}"]
