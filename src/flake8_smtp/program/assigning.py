"""What is assigned and returned: kept in the environment, and noted where it is an outcome."""

from __future__ import annotations

from collections.abc import Sequence

from flake8_smtp.program import syntax as s
from flake8_smtp.program.acts import note_final_assignment
from flake8_smtp.program.events import described
from flake8_smtp.program.events import is_aside
from flake8_smtp.program.events import note_picked
from flake8_smtp.program.events import note_tests
from flake8_smtp.program.events import says_text
from flake8_smtp.program.flows import happened
from flake8_smtp.program.joining import is_dict
from flake8_smtp.program.joining import with_item
from flake8_smtp.program.offers import note_forged
from flake8_smtp.program.offers import note_held
from flake8_smtp.program.offers import note_holder
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.shapes import called
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import shape
from flake8_smtp.program.strands import Event
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import merge_values
from flake8_smtp.program.telling import few
from flake8_smtp.program.telling import is_caught
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Picked
from flake8_smtp.program.values import Pool
from flake8_smtp.program.values import Said
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Value
from flake8_smtp.program.words import FAILING
from flake8_smtp.program.words import REPORTING
from flake8_smtp.program.words import words


def assign_to(reader: Reader, target: s.Expr, value: Value, expression: s.Expr, strand: Strand) -> None:
    """Bind one name, attribute or element, and leave the assignment on the trail."""
    path = dotted(target)
    if not isinstance(target, s.Name):
        note_forged(reader, target, expression, strand)
        note_holder(reader, target, value)
    if isinstance(target, s.Subscript):
        note_held(reader, value)
        path = dotted(target.value)
        if path is not None:
            strand.touch(path)
            known = strand.env.get(path)
            key = Const(target.index.value if isinstance(target.index, s.Constant) else None)
            if isinstance(known, Split) and is_dict(known):
                filled = [(mask, with_item(part, key, value)) for mask, part in known.parts]
                strand.bind(path, merge_values(filled, strand.size))
            elif isinstance(known, (Items, Pairs, Pool)):
                strand.bind(path, with_item(known, key, value))
            if isinstance(target.index, s.Constant):
                strand.bind(f"{path}[{target.index.value!r}]", value)
        else:
            forget_dict(target, strand)
        _note_assignment(target, value, expression, strand)
        return
    if path is None:
        return
    if isinstance(target, s.Attribute) and is_caught(strand.env.get(dotted(target.value) or "", UNKNOWN)):
        reader.given.add(target.attr)
    if isinstance(value, Picked):
        note_picked(strand, path, value)
    _forget_parts(path, strand)
    if isinstance(value, Const) and type(value.value) is int and path in strand.scope.counters:
        value = Const(value.value, value.origin, counting=True)
    strand.bind(path, value)
    strand.touch(path)
    local = isinstance(target, s.Name)
    if local and not isinstance(value, (Const, Table)):
        return
    _note_assignment(target, value, expression, strand)


def forget_dict(part: s.Expr, strand: Strand) -> None:
    """Take a dict for one that is not known any more, as something in it is changed that is deeper inside."""
    while isinstance(part, (s.Subscript, s.Attribute)):
        part = part.value
        path = dotted(part)
        if path is not None and is_dict(strand.env.get(path)):
            strand.bind(path, UNKNOWN)


def _forget_parts(path: str, strand: Strand) -> None:
    prefix = path + "."
    names = "\n".join(strand.env)
    if prefix not in names and path + "[" not in names:
        return
    stale = (prefix, path + "[")
    strand.env = {name: v for name, v in strand.env.items() if not name.startswith(stale)}


def _note_assignment(target: s.Expr, value: Value, expression: s.Expr, strand: Strand) -> None:
    if strand.answered and not isinstance(target, s.Name):
        note_final_assignment(target, value, expression, strand)
    if not strand.is_told:
        note_tests(strand, value)
        return
    key, column = described(expression, value, strand)
    if key == "the reply" and isinstance(target, s.Name):
        return
    columns = () if column is None else (column,)
    failure, verdict = _verdict(expression, value)
    if not isinstance(target, s.Name):
        failure = failure or bool(words(_base(target)) & FAILING)
    if isinstance(target, s.Subscript) and is_aside(target.value):
        failure = False
    note_tests(strand, value)
    event = Event("assign", (shape(target), key), strand.mask, columns, failure, verdict)
    happened(strand, event)


def _base(target: s.Expr) -> str:
    """Return the name of what an element or attribute is assigned to: `refused[user]` is `refused`."""
    return dotted(target.value if isinstance(target, s.Subscript) else target) or ""


def _verdict(expression: s.Expr | None, value: Value) -> tuple[bool, bool]:
    """Tell whether a value says that something failed, and whether it is a test's own result."""
    match value:
        case Const(value=known):
            return known is not True and (known is None or isinstance(known, (str, int))), False
        case Table(column=column, tests=tests):
            sorting = few(column)
            return sorting, sorting and bool(tests)
        case Said(decided=table):
            return _verdict(None, table)
        case Items(items=items):
            inner = [_verdict(None, item) for item in _judging(items)]
            good = any(isinstance(item, Const) and item.value is True for item in items)
            return not good and any(f for f, _ in inner), any(v for _, v in inner)
        case Each(element=element):
            return _verdict(None, element)
        case Pairs(values=values):
            inner = [_verdict(None, item) for item in _judging(values)]
            return any(f for f, _ in inner), any(v for _, v in inner)
    if isinstance(expression, s.Call):
        parts = [argument.value for argument in expression.args]
        constants = any(isinstance(part, s.Constant) or _is_member(part) for part in parts)
        constants = constants or (_responds(expression) and any(map(_says_no, parts)))
        return constants or any(says_text(part, UNKNOWN) for part in parts), False
    if expression is not None and says_text(expression, value):
        return True, False
    return False, False


def _is_member(expression: s.Expr) -> bool:
    """Tell whether an expression is written like a member of an enumeration: `Status.INVALID`."""
    return isinstance(expression, s.Attribute) and expression.attr.isupper()


def _responds(call: s.Call) -> bool:
    """Tell whether a call makes a response of what it is given: `JsonResponse(...)`, `json.dumps(...)`."""
    name = called(call)
    return name[:1].isupper() or bool(words(name) & (REPORTING | _RESPONDING))


_RESPONDING = frozenset({"json", "response", "respond", "reply", "result", "render"})


def _says_no(expression: s.Expr) -> bool:
    """Tell whether a dict is written that has nothing, False or a text for a key: `{"valid": False}`."""
    if not isinstance(expression, s.DictDisplay):
        return False
    known = [value.value for value in expression.values if isinstance(value, s.Constant)]
    return any(each is None or each is False or isinstance(each, str) for each in known)


def _judging(parts: Sequence[Value]) -> Sequence[Value]:
    """Return the parts of a value that can say of an answer whether it is good.

    Where the reply code itself is among them, whoever gets it judges, and a number beside it is just another
    number.
    """
    if any(isinstance(part, Table) and not few(part.column) for part in parts):
        return [part for part in parts if not (isinstance(part, Const) and type(part.value) is int)]
    return parts


def note_return(strand: Strand, value: Value, expression: s.Expr | None, kind: str = "return") -> None:
    """Leave on the trail what a function returns, or yields."""
    if not strand.answered:
        return
    note_tests(strand, value)
    if not strand.is_told:
        return
    if expression is None:
        expression = s.Constant(None, None)
    parts: Sequence[tuple[int, Value]] = ((strand.mask, value),)
    if isinstance(value, Split) and is_dict(value):
        parts = value.parts
    for mask, part in parts:
        key, column = described(expression, part, strand)
        columns = () if column is None else (column,)
        failure, verdict = _verdict(expression, part)
        if mask & strand.mask:
            happened(strand, Event(kind, key, mask & strand.mask, columns, failure, verdict))


def fall_off(strand: Strand) -> None:
    """Leave the implicit `return None` of a function's end on the trail."""
    note_return(strand, NONE, None)
