"""The bad examples as `flake8-smtp fix` leaves them do what the good ones do, at the same server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import test_examples
import test_examples_misread
from proof import load
from proof import load_repaired
from smtp_server import Answers

OWN_SERVER = (
    test_examples.test_334_refuses_a_server_that_asks_for_the_user_name,
    test_examples.test_235_calls_an_account_broken_that_works,
)
PROOFS = (
    test_examples.test_252_keeps_the_newsletter_from_a_person_who_would_have_got_it,
    test_examples.test_251_drops_a_circular_that_would_have_been_forwarded,
    test_examples.test_220_turns_every_greeting_into_an_error,
    test_examples.test_221_calls_a_reminder_unsent_that_is_out,
    test_examples.test_354_gives_up_where_the_server_waits_for_the_text,
    test_examples.test_504_is_asked_for_again,
    test_examples_misread.test_a_code_compared_with_text_never_asks_for_patience,
    test_examples_misread.test_str_looked_for_in_bytes_hides_the_refusal_behind_a_type_error,
)
REPEATS = {"smt500_range", "smt500_second_try", "smt500_stamina", "smt550_list"}


@pytest.fixture(autouse=True)
def repaired_for_good(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Put the repaired bad example in the place of each good one, and let nobody wait."""

    def load_either(name: str) -> Any:
        stem, _, kind = name.rpartition("_")
        return load_repaired(stem, tmp_path, unsafe=True) if kind == "good" else load(name)

    for module in (test_examples, test_examples_misread):
        monkeypatch.setattr(module, "load", load_either)
    monkeypatch.setattr("time.sleep", lambda seconds: None)


@pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.__name__)
def test_a_repaired_example_does_no_harm(proof: Callable[[Answers], None], answers: Answers) -> None:
    proof(answers)


@pytest.mark.parametrize("proof", OWN_SERVER, ids=lambda proof: proof.__name__)
def test_a_repaired_login_does_no_harm(proof: Callable[[], None]) -> None:
    proof()


@pytest.mark.parametrize(
    "row", [row for row in test_examples.REPEATS if row[0] in REPEATS], ids=lambda r: r[0]
)
def test_a_repaired_repeat_is_none(row: tuple[Any, ...], answers: Answers) -> None:
    test_examples.test_a_permanent_reply_is_repeated_in_vain(answers, *row)
