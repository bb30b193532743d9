"""What a linted program may have computed stays small."""

from __future__ import annotations

import operator

import pytest

from flake8_smtp.program.pure import LARGEST
from flake8_smtp.program.pure import NotComputedError
from flake8_smtp.program.pure import contains
from flake8_smtp.program.pure import grows
from flake8_smtp.program.pure import modest


@pytest.mark.parametrize(
    "row",
    [
        (250, 10**9),
        ("a" * 999, 1000),
        ((1,), 10**6),
        ("%d", 250),
        ("a" * 500, ["a" * 500] * 100),
        ([], 10**6),
        ("1234", 250),
        (None, 1.5, True),
    ],
)
def test_what_people_write_is_computed(row: tuple[object, ...]) -> None:
    assert not grows(row)


@pytest.mark.parametrize(
    "row",
    [
        ("a", 10**6 + 1),
        ("a" * 1001, 1000),
        ([[]] * 1001, 1000),
        ("%12345d", 250),
        ("%*d", (10**10, 250)),
        ("a" * 1001, "b" * 1001),
        ("a" * 1001, ["b" * 1001]),
        (10 ** (LARGEST + 1), 2),
    ],
)
def test_what_could_get_large_is_not(row: tuple[object, ...]) -> None:
    assert grows(row)
    with pytest.raises(NotComputedError):
        modest(lambda *_: None)(*row)


def test_results_stay_small_too() -> None:
    assert modest(operator.mul)("ab", 3) == "ababab"
    assert modest(operator.mul)(250, 4) == 1000
    assert modest(operator.truediv)(1, 2) == 0.5
    with pytest.raises(NotComputedError):
        modest(operator.mul)("ab", LARGEST)
    with pytest.raises(NotComputedError):
        modest(operator.mul)(1 << LARGEST - 1, 1 << LARGEST - 1)


@pytest.mark.parametrize("collection", [{250}, frozenset({250}), {250: "ok"}])
def test_a_dict_is_in_nothing_that_hashes(collection: object) -> None:
    with pytest.raises(TypeError):
        contains(collection, {})
    assert contains(collection, 250)
