"""Conditions that nobody can read: do they look at the answer, and may so part what goes on from it?"""

from __future__ import annotations

from flake8_smtp.program import syntax as s
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.shapes import names_in
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.telling import is_caught
from flake8_smtp.program.telling import told
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value


def is_about_answer(written: s.Expr, strand: Strand) -> bool:
    """Tell whether a condition that nobody can read looks at the answer, or at the exception."""
    if _reads_answer(names_in(written), strand):
        return True
    return any(isinstance(node, s.Call) for node in walk(written))


def is_about_words(written: s.Expr, strand: Strand) -> bool:
    """Tell whether a condition looks at the text of the reply, or at the whole of it."""
    names = names_in(written)
    # Text that was decoded is text, and not that of the reply any more.
    texts = [name for name in names if isinstance(strand.env.get(name), Typed)]
    names = names.union(*(_made_from(strand.scope, name) for name in texts))
    return any(_is_worded(strand.env.get(name)) for name in names)


def _is_worded(value: Value | None) -> bool:
    match value:
        case Typed(of_reply=True) | Items(reply=Operation()):
            return True
    return False


def _reads_answer(names: frozenset[str], strand: Strand) -> bool:
    """Tell whether one of the names holds the answer, or was made from a name that does."""
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        value = strand.env.get(name)
        if value is not None and (told(value) or is_caught(value)):
            return True
        waiting += _made_from(strand.scope, name)
    return False


def _made_from(scope: s.Scope, name: str) -> frozenset[str]:
    """Return the names in whatever a scope binds a name to."""
    known = scope.made_from.get(name)
    if known is None:
        values = (binding.value for binding in scope.bindings.get(name, ()))
        known = frozenset(part for value in values if value is not None for part in names_in(value))
        scope.made_from[name] = known
    return known


def in_doubt(strand: Strand, unsure: int, written: s.Expr | None) -> None:
    """Take down that a condition which nobody can read decides whether these answers get here.

    `written` is the condition, None where it is a pattern. One that has nothing to do with the answer
    may come out either way for it, and one that stands before the question has nothing to do with it at all.
    """
    if not unsure or not strand.answered:
        return
    if written is None or is_about_answer(written, strand):
        strand.aside &= ~unsure
        strand.failed &= ~unsure
    else:
        strand.aside |= unsure & ~strand.doubt
    strand.doubt |= unsure


def out_of_doubt(strand: Strand, unsure: int, before: Strand) -> None:
    """Take back what `in_doubt` has taken down: behind an expression the answers are as certain as before."""
    unsure &= ~strand.astray | before.astray
    strand.doubt = strand.doubt & ~unsure | before.doubt & unsure
    strand.aside = strand.aside & ~unsure | before.aside & unsure
    strand.failed = strand.failed & ~unsure | before.failed & unsure


def go_on(strand: Strand, mask: int, unsure: int) -> None:
    """Let answers go on behind an expression: `mask`, and those that raised in it and may not have.

    Whether they got to what raised, a condition decided that nobody can read. `unsure` are those that it
    was asked about.
    """
    lost = unsure & ~mask if strand.answered else 0
    strand.mask = mask | lost
    strand.doubt |= lost
