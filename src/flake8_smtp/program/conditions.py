"""Conditions: operands that are looked at only where those before them let them be.

The answers that an operand cannot be reached for do not take part in it, and those for which one raises do
not come back behind the condition.
"""

from __future__ import annotations

from collections.abc import Callable

from flake8_smtp.program import misuse
from flake8_smtp.program import syntax as s
from flake8_smtp.program.comparisons import compare_values
from flake8_smtp.program.comparisons import logical
from flake8_smtp.program.comparisons import with_test
from flake8_smtp.program.comparisons import without_truths
from flake8_smtp.program.lifting import truth
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.relevance import go_on
from flake8_smtp.program.relevance import in_doubt
from flake8_smtp.program.relevance import out_of_doubt
from flake8_smtp.program.resolve import listed
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import merge_values
from flake8_smtp.program.strands import where
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Value

_Evaluate = Callable[[Reader, s.Expr, Strand], Value]


def decide(reader: Reader, node: s.Expr, strand: Strand) -> Value:
    """Return the value of an expression that stands as a condition."""
    if type(node) is s.Bool:
        return all_or_any(reader, node, strand, decide)
    value = reader.evaluate(reader, node, strand)
    misuse.decided(reader, node.origin, value, strand)
    if type(value) is Table and not value.tests:
        # `if code - 250:` is a test, too, though it gives no truth value.
        return with_test(value, node, {})
    return value


def compare(reader: Reader, node: s.Compare, strand: Strand) -> Value:
    """Return what a comparison gives; of a chain the operands are looked at one after the other."""
    left = listed(reader, reader.evaluate(reader, node.left, strand))
    if len(node.rights) == 1:
        return _compared(reader, node, node.ops[0], left, node.rights[0], strand)[0]
    results: list[Value] = []
    before, mask, going, questioned = strand.copy(), strand.mask, strand.mask, 0
    for op, part in zip(node.ops, node.rights):
        # The next operand is looked at only where the comparisons before it hold.
        strand.mask = going
        result, left = _compared(reader, node, op, left, part, strand)
        results.append(result)
        mask &= ~going | strand.mask
        column = truth(result, strand.size)
        going &= strand.mask & ~where(column, False) & ~where(column, Mark.ERROR)
        unsure = going & where(column, Mark.UNKNOWN)
        in_doubt(strand, unsure, part)
        questioned |= unsure if strand.answered else 0
        if not going:
            break
    out_of_doubt(strand, questioned, before)
    go_on(strand, mask, questioned)
    named: dict[int, s.Expr] = {}
    for result in results:
        for test in result.tests if isinstance(result, Table) else ():
            if test.origin is node.origin:
                named.update(test.named)
    bare = [
        Table(r.column, tuple(t for t in r.tests if t.origin is not node.origin), r.coded)
        if isinstance(r, Table)
        else r
        for r in results
    ]
    return with_test(logical("and", bare, strand.size), node, named)


def _compared(
    reader: Reader, node: s.Compare, op: str, left: Value, part: s.Expr, strand: Strand
) -> tuple[Value, Value]:
    """Return what one comparison of a chain gives, and its right operand."""
    right = listed(reader, reader.evaluate(reader, part, strand))
    misuse.compared(reader, node.origin, op, left, right, strand)
    return compare_values(node, op, left, right), right


def all_or_any(reader: Reader, node: s.Bool, strand: Strand, last: _Evaluate | None = None) -> Value:
    """Return what `and` or `or` gives; `last` is what evaluates the last operand."""
    values: list[Value] = []
    open_points = strand.mask
    mask = strand.mask
    size = strand.size
    before = strand.copy()
    questioned = 0
    for index, item in enumerate(node.items):
        # What an operand does, it does only where the operands before it let the test go on.
        strand.mask = open_points
        answered = strand.answered
        if index + 1 == len(node.items):
            value = (last or reader.evaluate)(reader, item, strand)
        else:
            value = (decide if last is decide else _asked)(reader, item, strand)
        if strand.answered and not answered:
            # There is an answer only where the operands before it let the test go on.
            values.clear()
        if last is decide and type(value) is Refusals:
            value = Table(truth(value, size), coded=False)
        values.append(value)
        # Answers that raised do not come back.
        mask &= ~open_points | strand.mask
        open_points = strand.mask
        if index + 1 < len(node.items):
            column = truth(value, size)
            open_points &= ~where(column, node.op == "or")
            open_points &= ~where(column, Mark.ERROR)
            unsure = open_points & where(column, Mark.UNKNOWN)
            in_doubt(strand, unsure, item)
            questioned |= unsure if strand.answered else 0
        if not open_points:
            break
    out_of_doubt(strand, questioned, before)
    go_on(strand, mask, questioned)
    result = logical(node.op, values, size)
    return result if last is decide else without_truths(node.op, result, values)


def _asked(reader: Reader, node: s.Expr, strand: Strand) -> Value:
    """Return the value of an operand that is a condition, and may be the result as well."""
    if type(node) is not s.Bool:
        return decide(reader, node, strand)
    value = reader.evaluate(reader, node, strand)
    misuse.decided(reader, node.origin, value, strand)
    return value


def conditional(reader: Reader, node: s.Conditional, strand: Strand) -> Value:
    """Return what `a if test else b` gives: for each answer the value of its branch."""
    test = decide(reader, node.test, strand)
    size = strand.size
    column = truth(test, size)
    mask = strand.mask
    unsure = where(column, Mark.UNKNOWN) | where(column, Mark.EITHER)
    yes = mask & (where(column, True) | unsure)
    no = mask & (where(column, False) | unsure)
    bound = []
    before = strand.copy()
    asked = unsure & mask if strand.answered else 0
    for part, branch in ((yes, node.body), (no, node.orelse)):
        if part or not mask:
            strand.mask = part
            answered = strand.answered
            questioned = part & where(column, Mark.UNKNOWN)
            in_doubt(strand, questioned, node.test)
            bound.append((part, reader.evaluate(reader, branch, strand)))
            out_of_doubt(strand, questioned, before)
            # Answers that raised do not come back.
            mask &= ~part | strand.mask
            if strand.answered and not answered:
                # There is an answer only where this is the branch.
                return bound[-1][1]
    go_on(strand, mask, asked)
    failing = mask & where(column, Mark.ERROR)
    if failing:
        bound.append((failing, Table([Mark.ERROR] * size)))
    tests = test.tests if isinstance(test, Table) else ()
    benign = not where(column, Mark.UNKNOWN)
    return merge_values(bound, size, tests, benign, strand.focus is None)
