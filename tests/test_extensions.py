"""The parameters of service extensions."""

from __future__ import annotations

import pytest

from flake8_smtp.standard.extensions import KEYWORDS
from flake8_smtp.standard.extensions import keyword_of
from flake8_smtp.standard.extensions import offered_with


@pytest.mark.parametrize(
    ("parameter", "keyword"),
    [
        ("SMTPUTF8", "SMTPUTF8"),
        ("smtputf8", "SMTPUTF8"),
        ("BODY=8BITMIME", "8BITMIME"),
        ("BODY=7BIT", "8BITMIME"),
        ("body=binarymime", "BINARYMIME"),
        ("SIZE=1000", "SIZE"),
        ("ENVID=", "DSN"),
        ("NOTIFY=SUCCESS,DELAY", "DSN"),
        ("XVERP", ""),
        ("", ""),
    ],
)
def test_a_parameter_has_the_keyword_of_its_extension(parameter, keyword):
    assert keyword_of(parameter) == keyword


def test_a_keyword_may_promise_another():
    assert "8BITMIME" in offered_with("SMTPUTF8")
    assert "CHUNKING" in offered_with("BINARYMIME")
    assert not offered_with("8BITMIME")


def test_names_are_as_the_registry_spells_them():
    assert [name for name in (*KEYWORDS, *KEYWORDS.values()) if name != name.upper()] == []
