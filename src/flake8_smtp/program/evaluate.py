"""What an expression is worth on a strand.

The program's own expressions are run on what is known, answer by answer where they depend on a
reply. What is not known is unknown; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flake8_smtp.program import misuse
from flake8_smtp.program import pure
from flake8_smtp.program import syntax as s
from flake8_smtp.program.assigning import note_return
from flake8_smtp.program.builtin_calls import mapping
from flake8_smtp.program.builtin_calls import may_shrink
from flake8_smtp.program.calls import call_value
from flake8_smtp.program.comparisons import compare_values
from flake8_smtp.program.comparisons import logical
from flake8_smtp.program.comparisons import marked
from flake8_smtp.program.comparisons import named_lookup
from flake8_smtp.program.comparisons import set_test
from flake8_smtp.program.comparisons import with_test
from flake8_smtp.program.comparisons import without_truths
from flake8_smtp.program.events import goes_round
from flake8_smtp.program.exception_args import cut
from flake8_smtp.program.exception_args import fit
from flake8_smtp.program.exception_args import taken_apart
from flake8_smtp.program.failures import classes_of
from flake8_smtp.program.failures import failure_attribute
from flake8_smtp.program.joining import among_replies
from flake8_smtp.program.joining import element_of
from flake8_smtp.program.joining import gathered
from flake8_smtp.program.joining import has_names
from flake8_smtp.program.joining import join
from flake8_smtp.program.joining import mixed
from flake8_smtp.program.joining import one_of
from flake8_smtp.program.lacking import note_lacking
from flake8_smtp.program.libraries import GREETINGS
from flake8_smtp.program.libraries import READING
from flake8_smtp.program.lifting import is_vast
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.lifting import said
from flake8_smtp.program.lifting import truth
from flake8_smtp.program.python_version import Version
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.relevance import go_on
from flake8_smtp.program.relevance import in_doubt
from flake8_smtp.program.relevance import out_of_doubt
from flake8_smtp.program.resolve import listed
from flake8_smtp.program.resolve import may_override
from flake8_smtp.program.resolve import member
from flake8_smtp.program.resolve import static
from flake8_smtp.program.resolve import thing
from flake8_smtp.program.retrying import combined
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import merge_values
from flake8_smtp.program.strands import where
from flake8_smtp.program.telling import told
from flake8_smtp.program.values import CAUGHT
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Answer
from flake8_smtp.program.values import Args
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import ClassName
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Group
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Method
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Picked
from flake8_smtp.program.values import Pool
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import Said
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import SessionFactory
from flake8_smtp.program.values import Split
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Typed
from flake8_smtp.program.values import Value
from flake8_smtp.program.values import exception_in
from flake8_smtp.program.values import is_lost
from flake8_smtp.program.words import ATTEMPTS
from flake8_smtp.program.words import words

_Evaluate = Callable[[Reader, s.Expr, Strand], Value]


def evaluate(reader: Reader, expression: s.Expr, strand: Strand) -> Value:
    """Return the value of an expression; calls leave their events and failures on the strand."""
    reader.left -= 1
    if reader.left < 0:
        reader.spend(0)
    method = _EVALUATORS.get(type(expression))
    return UNKNOWN if method is None else method(reader, expression, strand)


def _constant(reader: Reader, node: s.Constant, strand: Strand) -> Value:
    return Const(node.value, node)


def _name(reader: Reader, node: s.Name, strand: Strand) -> Value:
    value = strand.env.get(node.id)
    if value is None:
        return static(reader, strand.scope, node.id)
    return _read(_alone(reader, node, value, strand), strand)


def _alone(reader: Reader, node: s.Expr, value: Value, strand: Strand) -> Value:
    """Return the value of a name, marked where it may hold something else than the reply in focus."""
    focus = strand.focus
    if focus is None:
        _note_alone(reader, node, value)
        return value
    if strand.depth or type(value) not in _REPLIES:
        return value
    known = reader.alone.get(id(node))
    if known is None:
        return mixed(value)
    caught = known.comes_from(CAUGHT.calls[0]) and not strand.mask & focus.returned
    if not (caught or known.comes_from(focus.call)) or (known.optional and type(value) is Items):
        return mixed(value)
    return value if len(known.calls) == 1 else among_replies(value)


def _note_alone(reader: Reader, node: s.Expr, value: Value) -> None:
    """Remember on the way to the calls what a name is there, and that it is the same each time."""
    before = reader.alone.get(id(node), value)
    if type(value) is Answer and before is not None:
        same = join((before, value))
        reader.alone[id(node)] = same if isinstance(same, Answer) else None
    elif reader.rehearsing or id(node) in reader.alone:
        reader.alone[id(node)] = None


_REPLIES = frozenset({Table, Items, Typed, Split})


def _attribute(reader: Reader, node: s.Attribute, strand: Strand) -> Value:
    path = dotted(node)
    if path is not None and path in strand.env:
        return _read(_alone(reader, node, strand.env[path], strand), strand)
    receiver = evaluate(reader, node.value, strand)
    if isinstance(receiver, (Failure, Split, Group)):
        note_lacking(reader, node, receiver, strand)
    value = attribute_of(reader, receiver, node.attr, strand)
    if type(receiver) is Thing and type(value) is Const and value.origin is None:
        return Const(value.value, node)
    return _read(value, strand)


def _read(value: Value, strand: Strand) -> Value:
    """Return what reading a name gives here; where it is for a text that is not there, it raises."""
    if type(value) is Split:
        return exception_in(value, strand.mask)
    if type(value) is Table and value.text is not None:
        strand.fail(where(value.column, Mark.ERROR))
        return mixed(value.text) if value.mixed else value.text
    return value


def take_apart(target: s.Expr, value: Value, strand: Strand) -> None:
    """Let the answers raise whose exception has more or fewer arguments than are unpacked."""
    if isinstance(target, s.Display) and isinstance(value, Args):
        fits = fit(value, len(target.items), _star(target.items))
        strand.fail(where(fits.column, False), for_good=True, kind="ValueError")


def _star(targets: Sequence[s.Expr]) -> int | None:
    return next((i for i, target in enumerate(targets) if isinstance(target, s.Starred)), None)


_NAMES = frozenset({"__name__", "__qualname__"})
_LOOKUPS = frozenset({"_value2member_map_"})
"""Attributes of an enumeration that hold its values."""


def attribute_of(reader: Reader, receiver: Value, attr: str, strand: Strand) -> Value:
    """Return `receiver.attr`, a bound method where nothing more is known of it."""
    match receiver:
        case Answer():
            return receiver
        case Split(parts=parts):
            bound = [(mask, attribute_of(reader, part, attr, strand)) for mask, part in parts]
            if all(isinstance(value, Method) for _, value in bound):
                return Method(receiver, attr)
            return merge_values(bound, strand.size)
        case Thing(name=name):
            return thing(f"{name}.{attr}")
        case Items(attributes=names, items=items) if attr in names:
            return items[names.index(attr)]
        case Items(items=()) | Each():
            return Method(receiver, attr)
        case Failure() if strand.focus is not None:
            value = failure_attribute(strand.focus.universe, attr)
            return Method(receiver, attr) if value is UNKNOWN else value
        case Class(definition=definition) if attr in _LOOKUPS:
            return listed(reader, receiver)
        case Instance(definition=definition) | Class(definition=definition):
            value = member(reader, definition, attr, receiver)
            return Method(receiver, attr) if value is UNKNOWN else value
        case SessionFactory(definition=s.ClassDef() as definition):
            return member(reader, definition, attr, None)
        case Session(definition=definition, spec=spec):
            if definition is not None:
                value = member(reader, definition, attr, receiver)
                if value is not UNKNOWN:
                    return value
                replying = attr in spec.methods and spec.methods[attr].gives == "reply"
                if replying and _is_read_elsewhere(reader, definition, receiver):
                    return UNKNOWN  # it may raise what the server says
            if attr in GREETINGS and spec.text is bytes:
                return Typed(bytes, of_reply=True)
            return Method(receiver, attr)
        case Const(value=int() | str()) | Table() if attr == "value":
            return receiver
        case Const(value=Version()) if attr == "major":
            return Const(3)
        case Table(column=column) if attr in _NAMES and any(type(c) is ClassName for c in column):
            return lift(lambda cell: cell.name.rsplit(".", 1)[-1], [receiver], None)
    if receiver is EITHER or words(attr) & ATTEMPTS:
        return EITHER
    return Method(receiver, attr)


def _is_read_elsewhere(reader: Reader, definition: s.ClassDef, receiver: Value) -> bool:
    """Tell whether replies come by a method of the class, or of a base class that cannot be read."""
    return member(reader, definition, READING, receiver) is not UNKNOWN or may_override(reader, definition)


def _call(reader: Reader, node: s.Call, strand: Strand) -> Value:
    return call_value(reader, node, strand)


def _await(reader: Reader, node: s.Await, strand: Strand) -> Value:
    return evaluate(reader, node.value, strand)


def _display(reader: Reader, node: s.Display, strand: Strand) -> Value:
    items: list[Value] = []
    for item in node.items:
        if isinstance(item, s.Starred):
            elements, one_for_all = elements_of(evaluate(reader, item.value, strand))
            if elements is None or one_for_all:
                return UNKNOWN
            items.extend(elements)
        else:
            items.append(evaluate(reader, item, strand))
    # Only what is unpacked makes a display longer than it is written.
    if len(items) > max(len(node.items), pure.LARGEST):
        return UNKNOWN
    value = gathered(node.kind, items)
    return UNKNOWN if is_vast(value) else value


def _dict(reader: Reader, node: s.DictDisplay, strand: Strand) -> Value:
    parts = [
        (None if key is None else evaluate(reader, key, strand), evaluate(reader, value, strand))
        for key, value in zip(node.keys, node.values)
    ]
    value = mapping(parts)
    return UNKNOWN if is_vast(value) else value


def _subscript(reader: Reader, node: s.Subscript, strand: Strand) -> Value:
    path = dotted(node.value)
    value = evaluate(reader, node.value, strand)
    sliced = isinstance(node.index, s.Slice)
    misuse.subscripted(reader, node.origin, value, strand)
    if type(value) is Answer:
        return value
    if type(value) is Typed:
        if not sliced:
            evaluate(reader, node.index, strand)
        return misuse.part_of_text(value, sliced) or UNKNOWN
    if isinstance(node.index, s.Slice):
        return _slice(reader, node, node.index, value, strand)
    index = evaluate(reader, node.index, strand)
    if type(value) is Pairs:
        misuse.compared(reader, node.origin, "in", index, value, strand)
    key = f"{path}[{index.value!r}]" if path and isinstance(index, Const) else ""
    if key in strand.env and not (type(value) is Pairs and has_names(value.keys)):
        return strand.env[key]
    item = item_of(value, index, node)
    if type(item) is not Table:
        return item
    missing = where(item.column, Mark.ERROR)
    if type(index) is Table:
        # Where there is no code to look for, it is not the lookup that raises.
        missing &= ~where(index.column, Mark.ERROR)
    if item.text is not None or type(index) is Table:
        strand.fail(missing, for_good=True, kind="KeyError" if type(value) is Pairs else "IndexError")
    if item.text is not None:
        return mixed(item.text) if item.mixed else item.text
    return item


def item_of(value: Value, index: Value, node: s.Expr) -> Value:
    """Return `value[index]`."""
    match value, index:
        case Args(items=items), Const(value=int() as i):
            return items[i] if 0 <= i < len(items) else UNKNOWN
        case Items(items=items, kind="tuple" | "list"), Const(value=int() as i):
            return items[i] if -len(items) <= i < len(items) else UNKNOWN
        case Refusals(element=element), _:
            return item_of(Each(element, "mapping"), index, node)
        case Pool(element=element), _:
            return element
        case Each(element=element, view=view), _:
            if view == "mapping" and isinstance(element, Items):
                return element.items[-1]
            return element
        case Pairs(), Table():
            missing = Table([Mark.ERROR] * len(index.column))
            return named_lookup(value, index, missing, node)
        case Pairs(keys=keys, values=values), Const():
            for key, found in zip(keys, values):
                if isinstance(key, Const) and key.value == index.value:
                    return found
        case ((Pairs(values=values) | Items(items=values)), _) if one_of(values) is not UNKNOWN:
            return one_of(values)
    return lift(lambda collection, i: collection[i], [value, index], node)


def _slice(reader: Reader, node: s.Subscript, index: s.Slice, value: Value, strand: Strand) -> Value:
    ends = [
        Const(None) if end is None else evaluate(reader, end, strand)
        for end in (index.lower, index.upper, index.step)
    ]
    if isinstance(value, Pool):
        return value
    if isinstance(value, (Items, Args)):
        numbers = [end.value for end in ends if isinstance(end, Const) and _is_limit(end.value)]
        known = len(numbers) == len(ends) and numbers[-1] != 0
        if not known:
            return UNKNOWN
        part = slice(*numbers)
        return cut(value, part) if isinstance(value, Args) else Items(value.kind, value.items[part])
    return lift(lambda v, a, b, c: v[slice(a, b, c)], [value, *ends], node)


def _is_limit(value: object) -> bool:
    return value is None or isinstance(value, int)


# -- tests -----------------------------------------------------------------------------------------


def _compare(reader: Reader, node: s.Compare, strand: Strand) -> Value:
    left = listed(reader, evaluate(reader, node.left, strand))
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
    right = listed(reader, evaluate(reader, part, strand))
    misuse.compared(reader, node.origin, op, left, right, strand)
    return compare_values(node, op, left, right), right


def decide(reader: Reader, node: s.Expr, strand: Strand) -> Value:
    """Return the value of an expression that stands as a condition."""
    if type(node) is s.Bool:
        return _bool(reader, node, strand, decide)
    value = evaluate(reader, node, strand)
    misuse.decided(reader, node.origin, value, strand)
    if type(value) is Table and not value.tests:
        # `if code - 250:` is a test, too, though it gives no truth value.
        return with_test(value, node, {})
    return value


def _bool(reader: Reader, node: s.Bool, strand: Strand, last: _Evaluate | None = None) -> Value:
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
        run = decide if index + 1 < len(node.items) else last or evaluate
        value = run(reader, item, strand)
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


def _unary(reader: Reader, node: s.Unary, strand: Strand) -> Value:
    value = (decide if node.op == "not" else evaluate)(reader, node.operand, strand)
    if node.op == "not" and not isinstance(value, (Const, Table)):
        column = truth(value, strand.size)
        if any(cell is not column[0] for cell in column):
            return Table([cell if type(cell) is Mark else not cell for cell in column], coded=False)
        return Const(not column[0]) if isinstance(column[0], bool) else marked(column[0])
    if node.op == "-" and isinstance(value, Const) and type(value.value) in (int, float):
        return Const(-value.value, node)
    return lift(pure.UNARIES[node.op], [value], node)


def _binary(reader: Reader, node: s.Binary, strand: Strand) -> Value:
    left = evaluate(reader, node.left, strand)
    right = evaluate(reader, node.right, strand)
    condition = combined(node, left, right, strand.scope)
    if condition is not None:
        return condition
    if node.op == "+":
        misuse.joined(reader, node.origin, left, right, strand)
    if node.op != "*":
        misuse.calculated(reader, node.origin, left, right, strand)
    if node.op == "|" and (kinds := classes_of((left, right))):
        return Items("tuple", kinds)
    if node.op in ("+", "|") and isinstance(left, Items) and isinstance(right, Items):
        items = left.items + right.items
        return gathered(left.kind, items) if len(items) <= pure.LARGEST else UNKNOWN
    among = set_test(node, node.op, left, right)
    if among is not None:
        return among
    if node.op == "-" and isinstance(left, Items) and isinstance(right, Items):
        kept = _difference(left, right)
        return lift(pure.BINARIES["-"], [left, right], node) if kept is None else kept
    if node.op == "%" and isinstance(left, Const) and isinstance(left.value, str):
        return _formatted(left, right, node)
    function = pure.BINARIES.get(node.op)
    if function is None:
        return UNKNOWN
    result = lift(pure.modest(function), [left, right], node)
    if node.op == "+" and is_lost(result) and (_is_str(left) or _is_str(right)):
        return said((left, right))
    return result


def _is_str(value: Value) -> bool:
    match value:
        case Const(value=known):
            return type(known) is str
        case Typed(type=kind):
            return kind is str
    return False


def _formatted(left: Const, right: Value, node: s.Expr) -> Value:
    result = lift(pure.modest(lambda template, value: template % value), [left, right], node)
    return said((right,)) if is_lost(result) else result


def _difference(left: Items, right: Items) -> Value | None:
    """Return what is left of a set; None where it depends on the answer, or nobody can tell."""
    keep = []
    for item in left.items:
        hits = [lift(pure.COMPARISONS["=="], [item, other], None) for other in right.items]
        if any(not isinstance(hit, Const) for hit in hits):
            return None
        if not any(hit.value for hit in hits if isinstance(hit, Const)):
            keep.append(item)
    return Items(left.kind, tuple(keep))


def _conditional(reader: Reader, node: s.Conditional, strand: Strand) -> Value:
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
            bound.append((part, evaluate(reader, branch, strand)))
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


def _walrus(reader: Reader, node: s.Walrus, strand: Strand) -> Value:
    value = evaluate(reader, node.value, strand)
    assert isinstance(node.target, s.Name)
    strand.bind(node.target.id, value)
    strand.touch(node.target.id)
    return value


def _lambda(reader: Reader, node: s.Lambda, strand: Strand) -> Value:
    return Function(node.function, None, strand.env)


def _format(reader: Reader, node: s.Format, strand: Strand) -> Value:
    parts = [_format_part(reader, part, strand) for part in node.parts]
    if not all(isinstance(part, (Const, Table)) for part in parts):
        return said(parts)
    value = lift(lambda *texts: "".join(texts), parts, node)
    return replace(value, worded=-1) if isinstance(value, Table) else value


_CONVERSIONS: Mapping[str, Callable[[Any], Any]] = {
    "": lambda cell: cell,
    "r": repr,
    "s": str,
    "a": ascii,
}


def _format_part(reader: Reader, part: s.Expr, strand: Strand) -> Value:
    if not isinstance(part, s.FormatField):
        return evaluate(reader, part, strand)
    value = evaluate(reader, part.value, strand)
    spec = Const("") if part.spec is None else _format(reader, part.spec, strand)
    if not isinstance(spec, Const) or pure.grows([spec.value]):
        return UNKNOWN
    convert = _CONVERSIONS[part.conversion or ""]
    if not isinstance(value, (Const, Table)):
        return value if isinstance(value, Said) else UNKNOWN
    return lift(lambda cell: format(convert(cell), spec.value), [value], part)


def _comprehension(reader: Reader, node: s.Comprehension, strand: Strand) -> Value:
    """A comprehension over a known collection is its elements; any other is unknown."""
    if len(node.clauses) != 1:
        return UNKNOWN
    clause = node.clauses[0]
    iterable = listed(reader, evaluate(reader, clause.iterable, strand))
    if isinstance(iterable, Items) and may_shrink(iterable):
        return UNKNOWN  # nobody knows how many elements there are
    elements, each = elements_of(iterable)
    known = (element_of(iterable),) if elements is None else elements
    kept = _made(reader, node, known, strand)
    if kept is None:
        return UNKNOWN
    if elements is None and clause.tests:
        return _picked(kept[0][0], node, strand)
    if elements is None:
        return _any_element(node, kept[0][1])
    if each and isinstance(kept[0][0], Const):
        return Each(kept[0][1], "mapping" if node.kind == "dict" else "plain")
    return _filtered(node.kind, kept)


_MANY = 12
"""So many elements that talk to a server show what all of them do."""
_TOO_MANY = 1_000


def _made(
    reader: Reader, node: s.Comprehension, elements: Iterable[Value], strand: Strand
) -> list[tuple[Value, Value]] | None:
    """Return the elements that a comprehension makes, and whether it keeps them; None for too many."""
    (clause,) = node.clauses
    env, outermost = strand.env, reader.elements is None
    asked, answered = reader.asked, strand.answered
    kept: list[tuple[Value, Value]] = []
    try:
        for element in elements:
            made = reader.elements = (reader.elements or 0) + 1
            talking = reader.asked != asked or strand.answered != answered
            if made > _TOO_MANY or (talking and len(kept) == _MANY):
                return None
            _bind_loose(clause.target, element, strand)
            kept.append(_element(reader, node.element, clause.tests, strand))
    finally:
        strand.env = env
        if outermost:
            reader.elements = None
    return kept


def _picked(test: Value, node: s.Comprehension, strand: Strand) -> Value:
    if not isinstance(test, Table) or goes_round(node, strand):
        return UNKNOWN
    return Picked(test)


def _element(reader: Reader, element: s.Expr, tests: Sequence[s.Expr], strand: Strand) -> tuple[Value, Value]:
    """Return whether a comprehension keeps an element, and what it makes of it where it does."""
    before = strand.copy()
    values: list[Value] = [Const(True)]
    left = strand.mask
    questioned = 0
    for test in tests:
        asked = strand.mask
        value = decide(reader, test, strand)
        # Answers that raised do not come back.
        left &= ~asked | strand.mask
        column = truth(value, strand.size)
        strand.mask &= ~where(column, False) & ~where(column, Mark.ERROR)
        unsure = strand.mask & where(column, Mark.UNKNOWN)
        in_doubt(strand, unsure, test)
        questioned |= unsure
        values.append(value)
    asked = strand.mask
    made = evaluate(reader, element, strand)
    out_of_doubt(strand, questioned, before)
    strand.mask = left & (~asked | strand.mask)
    return logical("and", values, strand.size), made


def _any_element(node: s.Comprehension, element: Value) -> Value:
    """Return a collection of which only this is known: each element depends on an answer."""
    made = element.items[-1] if node.kind == "dict" and isinstance(element, Items) else element
    if isinstance(made, Answer):
        return made
    if not told(element):
        return UNKNOWN
    return Each(element, "mapping" if node.kind == "dict" else "plain")


def _filtered(kind: str, kept: Sequence[tuple[Value, Value]]) -> Value:
    """Return the collection of the values whose test holds, answer by answer where it depends on it."""
    if all(isinstance(test, Const) for test, _ in kept):
        values = [value for test, value in kept if truth(test, 1) == [True]]
        if kind == "dict":
            return mapping([(v.items[0], v.items[1]) for v in values if isinstance(v, Items)])
        return gathered("set" if kind == "set" else "list", values)
    flat = [part for pair in kept for part in pair]
    if kind == "dict" or not all(isinstance(part, (Const, Table)) for part in flat):
        return UNKNOWN

    def collect(*cells: Any) -> Any:
        found = [value for test, value in zip(cells[::2], cells[1::2]) if test]
        return frozenset(found) if kind == "set" else found

    return lift(collect, flat, None)


def elements_of(value: Value) -> tuple[Sequence[Value] | None, bool]:
    """Return the elements that iterating gives, and whether one of them stands for all."""
    match value:
        case Items(items=items):
            return items, False
        case Pairs(keys=keys):
            return keys, False
        case Const(value=range() | tuple() | list() | frozenset() | str() | bytes() as known):
            if len(known) <= 1000:
                return [Const(item) for item in known], False
        case Refusals(element=element):
            return elements_of(Each(element, "mapping"))
        case Each(element=element, view="mapping"):
            return [element.items[0] if isinstance(element, Items) else UNKNOWN], True
        case Each(element=element):
            return [element], True
        case Typed(element=Typed() as element):
            return [element], True
        case Answer():
            return [value], True
    return None, False


def _bind_loose(target: s.Expr, value: Value, strand: Strand) -> None:
    for name, part in unpacked(target, value):
        if isinstance(name, s.Name):
            strand.bind(name.id, part)


def unpacked(target: s.Expr, value: Value) -> Iterator[tuple[s.Expr, Value]]:
    """Yield each name, attribute or subscript of an assignment target with what it is given."""
    if not isinstance(target, s.Display):
        yield (target.value if isinstance(target, s.Starred) else target), value
        return
    parts: list[Value] = [UNKNOWN] * len(target.items)
    if isinstance(value, Items) and value.kind in ("tuple", "list"):
        star = _star(target.items)
        if star is None:
            # A pair that the tables keep shorter than the real tuple is still unpacked by place.
            for index, item in enumerate(value.items[: len(parts)]):
                parts[index] = item
        elif len(value.items) >= len(target.items) - 1:
            after = len(target.items) - star - 1
            parts[:star] = value.items[:star]
            parts[star] = Items("list", value.items[star : len(value.items) - after])
            if after:
                parts[star + 1 :] = value.items[-after:]
    elif isinstance(value, Args):
        parts = list(taken_apart(value, len(parts), _star(target.items)))
    elif isinstance(value, Table):
        parts = [_cell_part(value, index) for index in range(len(parts))]
    elif isinstance(value, Const) and isinstance(value.value, (tuple, list)):
        if len(value.value) == len(parts):
            parts = [Const(item) for item in value.value]
    elif value is EITHER:
        parts = [EITHER] * len(target.items)
    elif isinstance(value, Answer):
        parts = [value] * len(target.items)
    elif isinstance(value, Typed) and value.element is not None:
        parts = [value.element] * len(target.items)
    for name, part in zip(target.items, parts):
        yield from unpacked(name, part)


def _cell_part(value: Table, index: int) -> Value:
    return lift(lambda cell: cell[index], [value], None)


def _starred(reader: Reader, node: s.Starred, strand: Strand) -> Value:
    return evaluate(reader, node.value, strand)


def _yield(reader: Reader, node: s.Yield, strand: Strand) -> Value:
    value = NONE if node.value is None else evaluate(reader, node.value, strand)
    note_return(strand, value, node.value, "yield")
    resumed = reader.resumed.get(id(node))
    return UNKNOWN if resumed is None else call_value(reader, resumed, strand)


_EVALUATORS: Mapping[type[s.Expr], Callable[[Reader, Any, Strand], Value]] = {
    s.Constant: _constant,
    s.Name: _name,
    s.Attribute: _attribute,
    s.Call: _call,
    s.Await: _await,
    s.Display: _display,
    s.DictDisplay: _dict,
    s.Subscript: _subscript,
    s.Compare: _compare,
    s.Bool: _bool,
    s.Unary: _unary,
    s.Binary: _binary,
    s.Conditional: _conditional,
    s.Walrus: _walrus,
    s.Lambda: _lambda,
    s.Format: _format,
    s.Comprehension: _comprehension,
    s.Starred: _starred,
    s.Yield: _yield,
}
