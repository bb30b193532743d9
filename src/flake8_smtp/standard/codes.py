"""Sets of reply codes, with the algebra of sets, in one integer each."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass

LIMIT = 1000
"""One more than the largest code: a reply code has three digits (RFC 5321, section 4.2)."""

_UNIVERSE = (1 << LIMIT) - 1


@dataclass(frozen=True, slots=True)
class CodeSet:
    """An immutable set of reply codes between 0 and 999.

    `bits` has bit `n` set when code `n` is a member, so that a union or an intersection is one
    integer operation whatever the size of the sets. `<=` and `<` test for a subset; `>=` and `>`
    follow from them. ValueError is raised for bits beyond code 999 and for a negative number.
    """

    bits: int

    def __post_init__(self) -> None:
        if not 0 <= self.bits <= _UNIVERSE:
            raise ValueError("a set of reply codes holds codes from 0 to 999 only")

    @classmethod
    def of(cls, *codes: int) -> CodeSet:
        """Return the set of exactly these codes; ValueError for one that is not in 0..999."""
        bits = 0
        for code in codes:
            bits |= 1 << _checked(code)
        return cls(bits)

    @classmethod
    def span(cls, first: int, last: int) -> CodeSet:
        """Return the codes from `first` to `last`, both included.

        An interval that ends before it starts is empty, as `range` has it. ValueError for a bound
        that is not in 0..999.
        """
        low, high = _checked(first), _checked(last)
        if high < low:
            return cls(0)
        return cls((1 << (high + 1)) - (1 << low))

    @classmethod
    def where(cls, predicate: Callable[[int], bool]) -> CodeSet:
        """Return the codes for which `predicate` is true; what it raises is passed on."""
        bits = 0
        for code in range(LIMIT):
            if predicate(code):
                bits |= 1 << code
        return cls(bits)

    def isdisjoint(self, other: CodeSet) -> bool:
        """Tell whether the two sets have no code in common."""
        return not self.bits & other.bits

    def __or__(self, other: CodeSet) -> CodeSet:
        return CodeSet(self.bits | other.bits)

    def __and__(self, other: CodeSet) -> CodeSet:
        return CodeSet(self.bits & other.bits)

    def __sub__(self, other: CodeSet) -> CodeSet:
        return CodeSet(self.bits & ~other.bits)

    def __xor__(self, other: CodeSet) -> CodeSet:
        return CodeSet(self.bits ^ other.bits)

    def __invert__(self) -> CodeSet:
        return CodeSet(self.bits ^ _UNIVERSE)

    def __le__(self, other: CodeSet) -> bool:
        return not self.bits & ~other.bits

    def __lt__(self, other: CodeSet) -> bool:
        return self.bits != other.bits and self <= other

    def __contains__(self, code: object) -> bool:
        return isinstance(code, int) and 0 <= code < LIMIT and bool(self.bits >> code & 1)

    def __iter__(self) -> Iterator[int]:
        rest = self.bits
        while rest:
            lowest = rest & -rest
            yield lowest.bit_length() - 1
            rest ^= lowest

    def __len__(self) -> int:
        return self.bits.bit_count()

    def __bool__(self) -> bool:
        return self.bits != 0

    def __str__(self) -> str:
        return ", ".join(_run_text(first, last) for first, last in _runs(self)) or "none"


def _checked(code: int) -> int:
    if not 0 <= code < LIMIT:
        raise ValueError(f"{code} is no reply code: a reply code has three digits")
    return code


def _runs(codes: CodeSet) -> Iterator[tuple[int, int]]:
    rest = codes.bits
    while rest:
        first = (rest & -rest).bit_length() - 1
        # Adding the lowest bit carries through the whole run of ones above it.
        carried = rest + (1 << first)
        last = (carried & -carried).bit_length() - 2
        yield first, last
        rest &= carried


def _run_text(first: int, last: int) -> str:
    if last == first:
        return f"{first:03d}"
    # Two neighbours read better as two codes than as a range.
    return f"{first:03d}, {last:03d}" if last == first + 1 else f"{first:03d}-{last:03d}"


EMPTY = CodeSet(0)
ALL = CodeSet(_UNIVERSE)

# The four classes of RFC 5321, section 4.2.1.
POSITIVE_COMPLETION = CodeSet.span(200, 299)
POSITIVE_INTERMEDIATE = CodeSet.span(300, 399)
TRANSIENT_NEGATIVE = CodeSet.span(400, 499)
PERMANENT_NEGATIVE = CodeSet.span(500, 599)
POSITIVE = POSITIVE_COMPLETION | POSITIVE_INTERMEDIATE
NEGATIVE = TRANSIENT_NEGATIVE | PERMANENT_NEGATIVE
