"""Which loops go on whatever was answered inside them: a daemon that empties its outbox again and again."""

from __future__ import annotations

from flake8_smtp.program import syntax as s
from flake8_smtp.program.origins import assigned_in
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import names_in
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.verdicts import EXITS

Loop = s.For | s.While


def outer_heads(reader: Reader, inner: Loop) -> tuple[Loop, ...]:
    """Return the loops being run that begin again once `inner` is done, unless something fails."""
    return tuple(loop for loop in reader.loops if id(inner) not in _left_after(reader, loop))


def ends_by_success(reader: Reader, loop: s.While) -> bool:
    """Tell whether what a loop goes by is set where nothing has failed: `attempts = limit` after the send."""
    if id(loop) not in reader.ending:
        steering = names_in(loop.test)
        tried = [(node.body, node.orelse) for node in walk(loop.body) if isinstance(node, s.Try)]
        reader.ending[id(loop)] = not steering.isdisjoint(assigned_in(tuple(tried)))
    return reader.ending[id(loop)]


def _left_after(reader: Reader, loop: Loop) -> frozenset[int]:
    """Return the loops inside `loop` (by identity) after which it may be left in the same round."""
    if id(loop) not in reader.left_after:
        found: set[int] = set()
        steering = names_in(loop.test) if isinstance(loop, s.While) else frozenset()
        _Round(steering, found).leaves(loop.body, later=False, own=True)
        reader.left_after[id(loop)] = frozenset(found)
    return reader.left_after[id(loop)]


class _Round:
    """One round of a loop, gone through from its end: what a statement has after it is then known."""

    def __init__(self, steering: frozenset[str], found: set[int]) -> None:
        self.steering = steering
        self.found = found

    def leaves(self, block: s.Block, *, later: bool, own: bool) -> bool:
        """Tell whether the loop may be left in a block or `later`; `own`: a `break` in it is the loop's."""
        for statement in reversed(block):
            later = self._statement(statement, later=later, own=own) or later
        return later

    def _statement(self, node: s.Stmt, *, later: bool, own: bool) -> bool:
        match node:
            case s.Break():
                return own
            case s.Return() | s.Raise():
                return True
            case s.If(body=body, orelse=orelse):
                # Both are gone through: loops may be in either.
                ways = [self.leaves(block, later=later, own=own) for block in (body, orelse)]
                return any(ways)
            case s.With(body=body):
                return self.leaves(body, later=later, own=own)
            case s.Match(cases=cases):
                ways = [self.leaves(case.body, later=later, own=own) for case in cases]
                return any(ways)
            case s.Try(body=body, handlers=handlers, orelse=orelse, final=final):
                later = self.leaves(final, later=later, own=own)
                for handler in handlers:
                    self.leaves(handler.body, later=later, own=own)
                later = self.leaves(orelse, later=later, own=own)
                return self.leaves(body, later=later, own=own)
            case s.For(body=body, orelse=orelse) | s.While(body=body, orelse=orelse):
                later = self.leaves(orelse, later=later, own=own) or self.leaves(body, later=False, own=False)
                if later:
                    # What may be left after the whole may be left after each loop in it.
                    self.found.update(id(part) for part in walk(node) if isinstance(part, (s.For, s.While)))
                return later
            case s.ExprStmt(value=s.Call(func=func)):
                return dotted(func) in EXITS
        return bool(self.steering) and not self.steering.isdisjoint(assigned_in(node))
