"""Sets of reply codes behave like Python's sets of the same codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_smtp.standard.codes import ALL
from flake8_smtp.standard.codes import EMPTY
from flake8_smtp.standard.codes import NEGATIVE
from flake8_smtp.standard.codes import PERMANENT_NEGATIVE
from flake8_smtp.standard.codes import POSITIVE
from flake8_smtp.standard.codes import POSITIVE_COMPLETION
from flake8_smtp.standard.codes import POSITIVE_INTERMEDIATE
from flake8_smtp.standard.codes import TRANSIENT_NEGATIVE
from flake8_smtp.standard.codes import CodeSet

UNIVERSE = frozenset(range(1000))
codes = st.integers(0, 999)
# Ranges of neighbours and scattered codes both, because text and iteration depend on runs.
sets = st.frozensets(codes, max_size=40) | st.tuples(codes, codes).map(
    lambda ends: frozenset(range(ends[0], ends[1] + 1))
)


@given(sets)
def test_the_codes_come_back_in_ascending_order(members: frozenset[int]) -> None:
    built = CodeSet.of(*members)
    assert list(built) == sorted(members)
    assert len(built) == len(members)
    assert bool(built) is bool(members)


@given(sets, sets)
def test_the_operators_are_those_of_sets(one: frozenset[int], other: frozenset[int]) -> None:
    first, second = CodeSet.of(*one), CodeSet.of(*other)
    assert set(first | second) == one | other
    assert set(first & second) == one & other
    assert set(first - second) == one - other
    assert set(first ^ second) == one ^ other
    assert set(~first) == UNIVERSE - one


@given(sets, sets)
def test_comparisons_are_those_of_sets(one: frozenset[int], other: frozenset[int]) -> None:
    first, second = CodeSet.of(*one), CodeSet.of(*other)
    assert (first <= second) is (one <= other)
    assert (first < second) is (one < other)
    assert (first >= second) is (one >= other)
    assert (first > second) is (one > other)
    assert (first == second) is (one == other)
    assert first.isdisjoint(second) is one.isdisjoint(other)


@given(sets, sets)
def test_a_part_and_the_whole(one: frozenset[int], other: frozenset[int]) -> None:
    part, whole = CodeSet.of(*one), CodeSet.of(*one | other)
    assert part <= whole
    assert (part < whole) is (part != whole)


@given(sets)
def test_equal_sets_have_equal_hashes(members: frozenset[int]) -> None:
    assert hash(CodeSet.of(*members)) == hash(CodeSet.where(members.__contains__))
    assert CodeSet.of(*members) == CodeSet.where(members.__contains__)


@given(sets, st.integers(-5, 1005))
def test_membership(members: frozenset[int], code: int) -> None:
    assert (code in CodeSet.of(*members)) is (code in members)


def test_what_is_no_number_is_no_member() -> None:
    assert "250" not in ALL
    assert None not in ALL


@given(codes, codes)
def test_a_span_includes_both_ends(first: int, last: int) -> None:
    assert list(CodeSet.span(first, last)) == list(range(first, last + 1))


@given(sets)
def test_the_text_names_every_code_and_no_other(members: frozenset[int]) -> None:
    named: set[int] = set()
    for part in str(CodeSet.of(*members)).replace("none", "").split(", "):
        first, _, last = part.partition("-")
        if first:
            named |= set(range(int(first), int(last or first) + 1))
    assert named == members


@pytest.mark.parametrize(
    ("members", "text"),
    [
        (EMPTY, "none"),
        (CodeSet.of(250), "250"),
        (CodeSet.of(250, 251), "250, 251"),
        (CodeSet.of(250, 251, 252), "250-252"),
        (CodeSet.of(421) | CodeSet.span(500, 599), "421, 500-599"),
        (NEGATIVE, "400-599"),
        (CodeSet.of(7), "007"),
        (ALL, "000-999"),
    ],
)
def test_the_text_is_short(members: CodeSet, text: str) -> None:
    assert str(members) == text


@pytest.mark.parametrize("code", [-1, 1000])
def test_a_code_has_three_digits(code: int) -> None:
    with pytest.raises(ValueError, match="three digits"):
        CodeSet.of(250, code)
    with pytest.raises(ValueError, match="three digits"):
        CodeSet.span(code, 599)
    with pytest.raises(ValueError, match="three digits"):
        CodeSet.span(200, code)


@pytest.mark.parametrize("bits", [-1, 1 << 1000])
def test_bits_beyond_the_codes_are_refused(bits: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 999"):
        CodeSet(bits)


def test_the_classes_part_the_replies() -> None:
    four = (POSITIVE_COMPLETION, POSITIVE_INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE)
    assert [str(part) for part in four] == ["200-299", "300-399", "400-499", "500-599"]
    assert POSITIVE.isdisjoint(NEGATIVE)
    assert CodeSet.span(200, 599) == POSITIVE | NEGATIVE
