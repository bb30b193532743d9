"""Functions of the file that keep a refusal to themselves, and say by what they return how it went.

Their callers may ask again, or ask for something else. For them the answers to the function's own request
are followed from where the function returns, with what it returns for each, and from where it raises an
exception of its own: that one cannot be told from others, and nobody asks again for certain.
"""

from __future__ import annotations

from collections.abc import Sequence

from flake8_smtp.program import syntax as s
from flake8_smtp.program.decorating import as_decorated
from flake8_smtp.program.reader import Ending
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.requests import is_another_next_time
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import Swallowed
from flake8_smtp.program.strands import merge
from flake8_smtp.program.strands import merge_values
from flake8_smtp.program.telling import few
from flake8_smtp.program.telling import told
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Value

_MANY = 4
"""The callers of a function that makes more requests than this are not told of them one by one."""


def swallowed_by(reader: Reader, function: s.FunctionDef) -> Sequence[Swallowed]:
    """Return the requests of a function whose answers its callers can tell by what it returns.

    They are worked out once for all callers, when the function itself has been run.
    """
    known = reader.told_to_callers.get(id(function))
    if known is None:
        known = _requests_told(reader, function)
        if reader.analysed.get(id(function)):
            reader.told_to_callers[id(function)] = known
    return known


def _requests_told(reader: Reader, function: s.FunctionDef) -> Sequence[Swallowed]:
    own = [seen for seen in reader.analysed.get(id(function), ()) if seen.focus.operation.request]
    handed_on = list(filter(_tells, reader.swallowed.get(id(function), ())))
    if len(own) > _MANY or len(handed_on) > _MANY or function.scope.yields:
        return ()
    return [each for seen in (*own, *handed_on) if (each := _swallowed(reader, function, seen)) is not None]


def _tells(seen: Observation) -> bool:
    """Tell whether the replies to a request are returned: by them its callers may go on to another one."""
    return bool(seen.focus.universe.telling)


def _swallowed(reader: Reader, function: s.FunctionDef, seen: Observation) -> Swallowed | None:
    focus = seen.focus
    endings = [ending for ending in seen.endings if ending.kind in ("return", "fall")]
    if focus.function is not function or focus.assumed or not endings:
        return None
    returned = _value_of(endings, focus.size)
    value = as_decorated(reader, function, returned)
    verdict, raised = _is_verdict(value), _raised(seen)
    if not (raised or _is_verdict(returned)) or (told(value) and not verdict):
        return None
    after = merge([_followed(reader, ending.strand) for ending in endings])
    if not verdict or focus.swallowed is not None:
        # Nobody asks again for certain: what is returned does not say how it went, or it was asked far away.
        after.astray |= after.mask
    return Swallowed(focus, after, value, raised)


def _raised(seen: Observation) -> tuple[tuple[int, Value], ...]:
    """Return the answers after which a function raises an exception of its own, with that exception."""
    endings = [ending for ending in seen.endings if ending.kind == "raise"]
    telling = seen.focus.universe.telling
    return tuple((mask, ending.value) for ending in endings if (mask := ending.strand.mask & telling))


def _value_of(endings: Sequence[Ending], size: int) -> Value:
    tests = tuple(endings[0].strand.focus.tests) if endings[0].strand.focus is not None else ()
    return merge_values([(ending.strand.mask, ending.value) for ending in endings], size, tests)


def _is_verdict(value: Value) -> bool:
    """Tell whether a value says how it went, and is no reply that is handed on."""
    match value:
        case Table(column=column):
            return few(column)
        case Items(items=items) | Pairs(values=items):
            parts = [item for item in items if told(item)]
            return bool(parts) and all(map(_is_verdict, parts))
        case Split(parts=parts):
            return not any(told(part) for _, part in parts if not isinstance(part, Failure))
    return False


def _followed(reader: Reader, strand: Strand) -> Strand:
    """Return a strand as a caller is to take it: astray, where it makes another request the next time."""
    out = strand.copy()
    out.astray |= out.changed
    if is_another_next_time(reader, strand):
        out.astray |= out.mask
    return out
