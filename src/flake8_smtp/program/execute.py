"""What a block of statements does: strands go in, and come out where they lead.

A test on a reply code parts a strand in two, each with its own answers, and where the two meet again
they are one strand once more, with values that now depend on the answer. So the number of strands
does not grow with the number of tests, and every answer has exactly the paths that it can take.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from typing import Any

from flake8_smtp.program import pure
from flake8_smtp.program import syntax as s
from flake8_smtp.program.comparisons import logical
from flake8_smtp.program.evaluate import elements_of
from flake8_smtp.program.evaluate import unpacked
from flake8_smtp.program.events import HANDLED
from flake8_smtp.program.events import described
from flake8_smtp.program.events import few
from flake8_smtp.program.events import note_tests
from flake8_smtp.program.events import says_text
from flake8_smtp.program.events import told
from flake8_smtp.program.failures import class_column
from flake8_smtp.program.libraries import canonical
from flake8_smtp.program.patterns import match_pattern
from flake8_smtp.program.reader import Arrival
from flake8_smtp.program.reader import Ending
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.requests import is_fresh_each_time
from flake8_smtp.program.requests import is_next_server
from flake8_smtp.program.requests import suspects_in
from flake8_smtp.program.requests import universe_of
from flake8_smtp.program.resolve import entered
from flake8_smtp.program.resolve import thing
from flake8_smtp.program.retry_libraries import ATTEMPT_LOOPS
from flake8_smtp.program.retry_libraries import RETRY_EXCEPTIONS
from flake8_smtp.program.retrying import Attempt
from flake8_smtp.program.retrying import Policy
from flake8_smtp.program.retrying import repeated
from flake8_smtp.program.retrying import repeats_anything
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import shape
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.strands import Caught
from flake8_smtp.program.strands import Event
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import merge
from flake8_smtp.program.strands import where
from flake8_smtp.program.userclasses import raised_column
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import FAILURE
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Each
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Raised
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value
from flake8_smtp.program.values import lift
from flake8_smtp.program.values import truth
from flake8_smtp.program.words import FAILING
from flake8_smtp.program.words import words

_MANY = 1
"""Above this number of strands those that have nothing to add are ended."""
_COUNTERS = frozenset({"range", "itertools.count", "itertools.repeat"})


@dataclass(slots=True)
class Flow:
    """Where strands lead: on, out of the loop, to its head, out of the function, to a handler."""

    normal: list[Strand] = field(default_factory=list)
    breaks: list[Strand] = field(default_factory=list)
    continues: list[Strand] = field(default_factory=list)
    returns: list[tuple[Strand, Value]] = field(default_factory=list)
    raises: list[tuple[Strand, Value]] = field(default_factory=list)

    def absorb(self, other: Flow) -> None:
        """Take all that leaves early, and leave what goes on to the caller."""
        self.breaks += other.breaks
        self.continues += other.continues
        self.returns += other.returns
        self.raises += other.raises


def run_block(reader: Reader, block: s.Block, strands: Sequence[Strand]) -> Flow:
    """Run statements one after the other on strands; empty ones are dropped on the way."""
    flow = Flow(normal=[strand for strand in strands if strand.mask])
    for statement in block:
        if not flow.normal:
            break
        run = _STATEMENTS.get(type(statement))
        if run is None:
            continue
        before, flow.normal = flow.normal, []
        for strand in before:
            run(reader, statement, strand, flow)
        flow.normal = _gathered(flow.normal)
        if len(flow.normal) > _MANY:
            flow.normal = [each for each in flow.normal if not _is_over(reader, each)]
    return flow


def _is_over(reader: Reader, strand: Strand) -> bool:
    """Tell whether nothing that follows can depend on the answer any more; that is noted as its end.

    Long scripts talk to a server a thousand times, and each answer matters for a few lines.
    """
    focus = strand.focus
    if focus is None or strand.depth or strand.mask != focus.returned:
        return False
    if any(id(focus.call) in _calls_inside(reader, loop) for loop in reader.loops):
        return False
    if any(told(value) for value in strand.env.values()):
        return False
    end(reader, "over", strand)
    return True


def _gathered(strands: Iterable[Strand]) -> list[Strand]:
    """Join the strands of each focus."""
    groups: dict[int, list[Strand]] = {}
    for strand in strands:
        if strand.mask:
            groups.setdefault(id(strand.focus), []).append(strand)
    return [merge(group) for group in groups.values()]


def _evaluated(
    reader: Reader,
    strand: Strand,
    flow: Flow,
    action: Callable[[Strand], Value],
) -> list[tuple[Strand, Value]]:
    """Run an evaluation on a strand, and once more for each call to a server that it meets.

    Every such call gets a strand of its own, from here on, with that call in focus. Answers that
    raise go to the flow.
    """
    before = strand.copy()
    if strand.focus is None:
        strand.found = []
    value = action(strand)
    results = [(strand, value)]
    found, strand.found = strand.found, None
    for call, operation, result, session in found or ():
        focus = Focus(
            call, operation, result, universe_of(reader, operation, result), reader.functions[-1], session
        )
        follower = Strand(focus, (1 << focus.size) - 1, before.env, before.scope)
        reader.observation(focus)
        results.append((follower, action(follower)))
    for each, outcome in results:
        _settle(reader, each, before, outcome, flow)
    return [(each, outcome) for each, outcome in results if each.mask]


def _settle(reader: Reader, strand: Strand, before: Strand, value: Value, flow: Flow) -> None:
    """Send the answers for which evaluating raises where they go."""
    if isinstance(value, Table) and strand.focus is not None:
        failing = where(value.column, Mark.ERROR) & strand.mask
        if failing:
            missing = Raised(Thing("AttributeError"), "AttributeError")
            strand.pending.append((failing, missing, strand.trail))
            strand.mask &= ~failing
    for mask, exception, trail in strand.pending:
        thrown = strand.copy(mask)
        thrown.trail = trail
        thrown.env = before.env
        flow.raises.append((thrown, exception))
    strand.pending = []


def _happened(strand: Strand, event: Event) -> None:
    if strand.is_told:
        strand.trail = (*strand.trail, event)


# -- simple statements -----------------------------------------------------------------------------


def _expr_stmt(reader: Reader, node: s.ExprStmt, strand: Strand, flow: Flow) -> None:
    def action(each: Strand) -> Value:
        return reader.evaluate(reader, node.value, each)

    for each, value in _evaluated(reader, strand, flow, action):
        note_tests(each, value)
        flow.normal.append(each)


def _assign(reader: Reader, node: s.Assign, strand: Strand, flow: Flow) -> None:
    if node.value is None:
        flow.normal.append(strand)
        return
    expression = node.value

    def action(each: Strand) -> Value:
        return reader.evaluate(reader, expression, each)

    for each, value in _evaluated(reader, strand, flow, action):
        for target in node.targets:
            for name, part in unpacked(target, value):
                assign_to(reader, name, part, expression, each)
        flow.normal.append(each)


def assign_to(reader: Reader, target: s.Expr, value: Value, expression: s.Expr, strand: Strand) -> None:
    """Bind one name, attribute or element, and leave the assignment on the trail."""
    path = dotted(target)
    if isinstance(target, s.Subscript):
        path = dotted(target.value)
        if path is not None:
            strand.touch(path)
            if isinstance(strand.env.get(path), (Items, Pairs)):
                strand.bind(path, UNKNOWN)
            if isinstance(target.index, s.Constant):
                strand.bind(f"{path}[{target.index.value!r}]", value)
        _note_assignment(target, value, expression, strand)
        return
    if path is None:
        return
    _forget_parts(path, strand)
    if isinstance(value, Const) and type(value.value) is int and path in strand.scope.counters:
        value = Const(value.value, value.origin, counting=True)
    strand.bind(path, value)
    strand.touch(path)
    local = isinstance(target, s.Name)
    if local and not isinstance(value, (Const, Table)):
        return
    _note_assignment(target, value, expression, strand)


def _forget_parts(path: str, strand: Strand) -> None:
    prefix = path + "."
    stale = [name for name in strand.env if name.startswith((prefix, path + "["))]
    if stale:
        strand.env = {name: v for name, v in strand.env.items() if name not in stale}


def _note_assignment(target: s.Expr, value: Value, expression: s.Expr, strand: Strand) -> None:
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
    note_tests(strand, value)
    event = Event("assign", (shape(target), key), strand.mask, columns, failure, verdict)
    _happened(strand, event)


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
        case Items(items=items):
            inner = [_verdict(None, item) for item in items]
            good = any(isinstance(item, Const) and item.value is True for item in items)
            return not good and any(f for f, _ in inner), any(v for _, v in inner)
        case Each(element=element):
            return _verdict(None, element)
        case Pairs(values=values):
            inner = [_verdict(None, item) for item in values]
            return any(f for f, _ in inner), any(v for _, v in inner)
    if isinstance(expression, s.Call):
        parts = [argument.value for argument in expression.args]
        constants = any(isinstance(part, s.Constant) for part in parts)
        return constants or any(says_text(part, UNKNOWN) for part in parts), False
    if expression is not None and says_text(expression, value):
        return True, False
    return False, False


def _aug_assign(reader: Reader, node: s.AugAssign, strand: Strand, flow: Flow) -> None:
    def action(each: Strand) -> Value:
        left = reader.evaluate(reader, node.target, each)
        right = reader.evaluate(reader, node.value, each)
        if isinstance(left, Items) and isinstance(right, Items):
            return Items(left.kind, left.items + right.items)
        function = pure.BINARIES.get(node.op)
        return UNKNOWN if function is None else lift(function, [left, right], None)

    for each, value in _evaluated(reader, strand, flow, action):
        path = dotted(node.target)
        if path is not None:
            each.bind(path, value)
            each.touch(path)
        failure = bool(words(path or "") & FAILING)
        _happened(each, Event("aug", shape(node.target), each.mask, (), failure))
        flow.normal.append(each)


def _return(reader: Reader, node: s.Return, strand: Strand, flow: Flow) -> None:
    expression = node.value

    def action(each: Strand) -> Value:
        return NONE if expression is None else reader.evaluate(reader, expression, each)

    for each, value in _evaluated(reader, strand, flow, action):
        _note_return(each, value, expression)
        flow.returns.append((each, value))


def _note_return(strand: Strand, value: Value, expression: s.Expr | None) -> None:
    if not strand.answered:
        return
    note_tests(strand, value)
    if not strand.is_told:
        return
    if expression is None:
        expression = s.Constant(None, None)
    key, column = described(expression, value, strand)
    columns = () if column is None else (column,)
    failure, verdict = _verdict(expression, value)
    _happened(strand, Event("return", key, strand.mask, columns, failure, verdict))


def _raise(reader: Reader, node: s.Raise, strand: Strand, flow: Flow) -> None:
    expression = node.exc

    def action(each: Strand) -> Value:
        if expression is None:
            return each.env.get(HANDLED, UNKNOWN)
        return reader.evaluate(reader, expression, each)

    for each, value in _evaluated(reader, strand, flow, action):
        exception = _exception(value)
        label = exception.label if isinstance(exception, Raised) else "the failure"
        if label in RETRY_EXCEPTIONS and each.env.get(HANDLED) is FAILURE:
            reader.arrive(reader, each, expression)
        if exception is UNKNOWN and expression is not None:
            called = expression.func if isinstance(expression, s.Call) else expression
            label = shape(called)
            exception = Raised(UNKNOWN, label)
        _happened(each, Event("raise", label, each.mask, (), True))
        flow.raises.append((each, exception))


def _exception(value: Value) -> Value:
    match value:
        case Failure() | Raised():
            return value
        case Thing(name=name):
            return Raised(value, name)
        case Class(definition=definition):
            return Raised(value, definition.name)
    return UNKNOWN


def _assert(reader: Reader, node: s.Assert, strand: Strand, flow: Flow) -> None:
    def action(each: Strand) -> Value:
        return reader.evaluate(reader, node.test, each)

    for each, value in _evaluated(reader, strand, flow, action):
        note_tests(each, value)
        failing = where(truth(value, each.size), False) & each.mask if each.focus else 0
        if failing:
            failed = each.copy(failing)
            _happened(failed, Event("raise", "AssertionError", failing, (), True))
            flow.raises.append((failed, Raised(Thing("AssertionError"), "AssertionError")))
            each.mask &= ~failing
        if each.mask:
            flow.normal.append(each)


def _delete(reader: Reader, node: s.Delete, strand: Strand, flow: Flow) -> None:
    for target in node.targets:
        path = dotted(target.value if isinstance(target, s.Subscript) else target)
        if path is not None:
            strand.touch(path)
    flow.normal.append(strand)


def _import(reader: Reader, node: s.Import, strand: Strand, flow: Flow) -> None:
    for name, full in node.bound:
        if name in strand.env:
            strand.bind(name, thing(full))
    flow.normal.append(strand)


def _definition(reader: Reader, node: s.FunctionDef | s.ClassDef, strand: Strand, flow: Flow) -> None:
    if node.name in strand.env:
        strand.bind(node.name, UNKNOWN)
    flow.normal.append(strand)


def _break(reader: Reader, node: s.Break, strand: Strand, flow: Flow) -> None:
    flow.breaks.append(strand)


def _continue(reader: Reader, node: s.Continue, strand: Strand, flow: Flow) -> None:
    flow.continues.append(strand)


# -- branches --------------------------------------------------------------------------------------


def _if(reader: Reader, node: s.If, strand: Strand, flow: Flow) -> None:
    # On the way to the calls an `elif` ladder is walked in a loop: its length costs no stack.
    waiting = [strand]
    while waiting:
        ladder = len(node.orelse) == 1 and isinstance(node.orelse[0], s.If)
        test = node.test

        def action(each: Strand, test: s.Expr = test) -> Value:
            return reader.evaluate(reader, test, each)

        rest: list[Strand] = []
        for one in waiting:
            for each, value in _evaluated(reader, one, flow, action):
                if ladder and each.focus is None:
                    body = run_block(reader, node.body, [each.copy()])
                    flow.normal += body.normal
                    flow.absorb(body)
                    rest.append(each)
                else:
                    _branch(reader, each, value, node.body, node.orelse, flow)
        waiting = rest
        if waiting:
            rung = node.orelse[0]
            assert isinstance(rung, s.If)
            node = rung


def _branch(reader: Reader, strand: Strand, value: Value, body: s.Block, orelse: s.Block, flow: Flow) -> None:
    """Send each answer into the branch that the test's value chooses for it."""

    def into(block: s.Block) -> Callable[[Strand], Flow]:
        return lambda each: run_block(reader, block, [each])

    _part(strand, value, into(body), into(orelse), flow)


def _part(
    strand: Strand,
    value: Value,
    yes_way: Callable[[Strand], Flow],
    no_way: Callable[[Strand], Flow],
    flow: Flow,
) -> None:
    if strand.focus is None:
        ways = [yes_way(strand.copy()), no_way(strand.copy())]
        for way in ways:
            flow.normal += way.normal
            flow.absorb(way)
        return
    note_tests(strand, value)
    column = truth(value, strand.size)
    unsure = where(column, Mark.UNKNOWN) & strand.mask
    if isinstance(value, Table) and value.coded:
        # The code was looked at, and what it decides together with cannot be read.
        strand.astray |= unsure
    either = where(column, Mark.EITHER) & strand.mask
    yes = strand.copy(strand.mask & where(column, True) | unsure | either)
    no = strand.copy(strand.mask & where(column, False) | unsure | either)
    yes.doubt |= unsure
    no.doubt |= unsure
    flows = [way(each) if each.mask else Flow() for way, each in ((yes_way, yes), (no_way, no))]
    if unsure and _same_end(flows, strand.focus, unsure):
        for strands in (flows[0].normal, flows[1].normal, flows[0].continues, flows[1].continues):
            for each in strands:
                if each.focus is strand.focus:
                    each.doubt &= ~unsure | strand.doubt
    tests = value.tests if isinstance(value, Table) else ()
    mine = [each for way in flows for each in way.normal if each.focus is strand.focus]
    others = [each for way in flows for each in way.normal if each.focus is not strand.focus]
    if mine:
        flow.normal.append(merge(mine, tests, benign=not unsure))
    flow.normal += others
    for way in flows:
        flow.absorb(way)


def _same_end(flows: Sequence[Flow], focus: Focus, points: int) -> bool:
    """Tell whether both ways go on for all the points, or both lead to the loop's head."""
    ends = [_ends(flow, focus, points) for flow in flows]
    return ends[0] == ends[1] and len(ends[0]) == 1


def _ends(flow: Flow, focus: Focus, points: int) -> frozenset[str]:
    kinds: Mapping[str, Iterable[Strand]] = {
        "normal": flow.normal,
        "break": flow.breaks,
        "continue": flow.continues,
        "return": [strand for strand, _ in flow.returns],
        "raise": [strand for strand, _ in flow.raises],
    }
    return frozenset(
        kind
        for kind, strands in kinds.items()
        if any(each.focus is focus and each.mask & points for each in strands)
    )


def _match(reader: Reader, node: s.Match, strand: Strand, flow: Flow) -> None:
    def action(each: Strand) -> Value:
        return reader.evaluate(reader, node.subject, each)

    for each, value in _evaluated(reader, strand, flow, action):
        _cases(reader, each, value, node.cases, flow)


def _cases(reader: Reader, strand: Strand, subject: Value, cases: Sequence[s.Case], flow: Flow) -> None:
    if not cases:
        flow.normal.append(strand)
        return
    case, rest = cases[0], cases[1:]
    matching = strand.copy()
    test = match_pattern(reader, case.pattern, subject, matching)
    if case.guard is not None:
        guard = reader.evaluate(reader, case.guard, matching)
        test = logical("and", [test, guard], strand.size)

    def yes_way(each: Strand) -> Flow:
        each.env = matching.env
        return run_block(reader, case.body, [each])

    def no_way(each: Strand) -> Flow:
        inner = Flow()
        _cases(reader, each, subject, rest, inner)
        return inner

    _part(strand, test, yes_way, no_way, flow)


# -- loops -----------------------------------------------------------------------------------------


def _calls_inside(reader: Reader, loop: s.For | s.While) -> frozenset[int]:
    if id(loop) not in reader.inside:
        reader.inside[id(loop)] = frozenset(id(node) for node in walk(loop) if isinstance(node, s.Call))
    return reader.inside[id(loop)]


def _while(reader: Reader, node: s.While, strand: Strand, flow: Flow) -> None:
    def action(each: Strand) -> Value:
        return reader.evaluate(reader, node.test, each)

    for each, value in _evaluated(reader, strand, flow, action):
        endless = isinstance(node.test, s.Constant) and bool(node.test.value)
        inner = Flow()

        def yes_way(strand: Strand) -> Flow:
            return _loop_body(reader, node, strand)

        def no_way(strand: Strand, endless: bool = endless) -> Flow:
            return Flow() if endless else run_block(reader, node.orelse, [strand])

        _part(each, value, yes_way, no_way, inner)
        flow.normal += inner.normal
        flow.absorb(inner)


def _for(reader: Reader, node: s.For, strand: Strand, flow: Flow) -> None:
    def action(each: Strand) -> Value:
        return reader.evaluate(reader, node.iterable, each)

    for each, value in _evaluated(reader, strand, flow, action):
        elements, one_for_all = elements_of(value)
        skipped = each.copy()
        entered_strand = each
        for name, part in unpacked(node.target, _loop_value(reader, node, value, each)):
            path = dotted(name)
            if path is not None:
                entered_strand.bind(path, part)
        inner = _loop_body(reader, node, entered_strand)
        if not (one_for_all or elements):
            after = run_block(reader, node.orelse, [skipped])
            inner.normal += after.normal
            inner.absorb(after)
        flow.normal += inner.normal
        flow.absorb(inner)


def _loop_value(reader: Reader, node: s.For, value: Value, strand: Strand) -> Value:
    match value:
        case Policy(name=name) if name in ATTEMPT_LOOPS:
            return Attempt(value)
        case Each():
            elements, _ = elements_of(value)
            return elements[0] if elements else UNKNOWN
        case Items(items=items) if items and all(_is_number(item) for item in items):
            return EITHER
        case Const(value=range()):
            return EITHER
    if isinstance(node.iterable, s.Call):
        called = reader.evaluate(reader, node.iterable.func, Strand(None, 1, strand.env, strand.scope))
        if isinstance(called, Thing):
            if called.name in _COUNTERS:
                return EITHER
            if called.name == "enumerate":
                return Items("tuple", (EITHER, UNKNOWN))
    return UNKNOWN


def _is_number(value: Value) -> bool:
    return isinstance(value, Const) and type(value.value) in (int, float)


def _loop_body(reader: Reader, node: s.For | s.While, strand: Strand) -> Flow:
    """Run the body once. Answers of calls inside it that come to the head again have arrived."""
    inside = _calls_inside(reader, node)
    reader.loops.append(node)
    body = run_block(reader, node.body, [strand])
    reader.loops.pop()
    out = Flow()
    for each in _gathered([*body.normal, *body.continues]):
        if each.focus is not None and each.answered and id(each.focus.call) in inside:
            _arrive_at_head(reader, node, each, out)
        else:
            # Once is enough: the next time round is like this one.
            after = run_block(reader, node.orelse, [each])
            out.normal += after.normal
            out.absorb(after)
    out.normal += body.breaks
    out.returns += body.returns
    out.raises += body.raises
    return out


def _arrive_at_head(reader: Reader, node: s.For | s.While, strand: Strand, out: Flow) -> None:
    again = strand.mask
    leaving = 0
    doubt = 0
    if isinstance(node, s.While) and strand.focus is not None:
        in_test = any(part is strand.focus.call for part in walk(node.test))
        if not in_test:
            probe = strand.copy()
            value = reader.evaluate(reader, node.test, probe)
            note_tests(probe, value)
            column = truth(value, strand.size)
            leaving = strand.mask & ~where(column, True)
            doubt = strand.mask & where(column, Mark.UNKNOWN)
            again = strand.mask & ~where(column, False)
    elif isinstance(node, s.For) and _runs_once(reader, node, strand):
        again, leaving = 0, strand.mask
    if again:
        arrived = strand.copy(again)
        arrived.doubt |= doubt
        reader.arrive(reader, arrived, node)
        elsewhere = strand.focus is not None and is_next_server(reader, strand.focus, node)
        end(reader, "next" if elsewhere else "loop", arrived, node)
    if leaving:
        after = run_block(reader, node.orelse, [strand.copy(leaving)])
        out.normal += after.normal
        out.absorb(after)


def _runs_once(reader: Reader, node: s.For, strand: Strand) -> bool:
    value = reader.evaluate(reader, node.iterable, Strand(None, 1, strand.env, strand.scope))
    elements, one_for_all = elements_of(value)
    return elements is not None and not one_for_all and len(elements) <= 1


# -- with and try ----------------------------------------------------------------------------------


def _with(reader: Reader, node: s.With, strand: Strand, flow: Flow) -> None:
    if not node.items:
        inner = run_block(reader, node.body, [strand])
        flow.normal += inner.normal
        flow.absorb(inner)
        return
    (context, target), rest = node.items[0], node.items[1:]
    remaining = s.With(rest, node.body)
    suppressed = _suppressed(reader, context, strand)
    if suppressed is not None:
        handler = s.Handler(context.origin, suppressed, None, ())
        _try(reader, s.Try((remaining,), (handler,), (), ()), strand, flow)
        return

    def action(each: Strand) -> Value:
        return reader.evaluate(reader, context, each)

    for each, value in _evaluated(reader, strand, flow, action):
        if isinstance(value, Attempt):
            _attempt(reader, value.policy, remaining, each, flow)
            continue
        if target is not None:
            held = value if isinstance(value, Thing) else entered(reader, value)
            for name, part in unpacked(target, held):
                assign_to(reader, name, part, context, each)
        _with(reader, remaining, each, flow)


def _attempt(reader: Reader, found: Policy, body: s.With, strand: Strand, flow: Flow) -> None:
    """Run `with attempt:`: what the policy repeats comes again, the rest is raised."""
    inner = Flow()
    _with(reader, body, strand, inner)
    raised, inner.raises = inner.raises, []
    flow.normal += inner.normal
    flow.absorb(inner)
    for thrown, exception in raised:
        if thrown.focus is None or not isinstance(exception, Failure):
            flow.raises.append((thrown, exception))
            continue
        again = come_again(reader, found, thrown)
        rest = thrown.copy(thrown.mask & ~again)
        if rest.mask:
            flow.raises.append((rest, exception))


def come_again(reader: Reader, found: Policy, strand: Strand) -> int:
    """Note which failures a retry policy repeats, and return them, those that it may repeat included."""
    if not repeats_anything(found):
        return 0
    column, parts = repeated(reader, found, strand)
    unsure = where(column, Mark.UNKNOWN) & strand.mask
    again = (where(column, True) | where(column, Mark.EITHER)) & strand.mask | unsure
    if again and strand.focus is not None:
        arrived = strand.copy(again)
        arrived.doubt |= unsure
        arrived.caught = (*arrived.caught, *parts)
        arrived.env = {}
        varies = is_fresh_each_time(strand.focus)
        reader.observation(strand.focus).arrivals.append(Arrival(strand.focus, found, arrived, varies))
    return again


def _suppressed(reader: Reader, context: s.Expr, strand: Strand) -> s.Expr | None:
    """Return what `contextlib.suppress(...)` swallows."""
    if not isinstance(context, s.Call) or not context.args:
        return None
    func = reader.evaluate(reader, context.func, Strand(None, 1, strand.env, strand.scope))
    if not isinstance(func, Thing) or func.name != "contextlib.suppress":
        return None
    kinds = tuple(argument.value for argument in context.args)
    return kinds[0] if len(kinds) == 1 else s.Display(context.origin, "tuple", kinds)


def _try(reader: Reader, node: s.Try, strand: Strand, flow: Flow) -> None:
    inner = _guarded(reader, node, strand)
    if not node.final:
        flow.normal += inner.normal
        flow.absorb(inner)
        return
    _finally(reader, node.final, inner, flow)


def _guarded(reader: Reader, node: s.Try, strand: Strand) -> Flow:
    out = Flow()
    start = strand.copy()
    asked = reader.asked
    body = run_block(reader, node.body, [strand])
    if start.focus is None and reader.asked == asked:
        marked = suspects_in(reader, node, start)
        if marked:
            reader.suspects.update(marked)
            body = run_block(reader, node.body, [start.copy()])
    after = run_block(reader, node.orelse, body.normal)
    out.normal += after.normal
    out.absorb(after)
    out.breaks += body.breaks
    out.continues += body.continues
    out.returns += body.returns
    for thrown, exception in body.raises:
        if thrown.focus is not None:
            _dispatch(reader, node.handlers, thrown, exception, out)
    if start.focus is None:
        plain = [each for each in body.normal if each.focus is None]
        entry = merge([start, *plain])
        for handler in node.handlers:
            inner = run_block(reader, handler.body, [_handling(entry.copy(), handler, UNKNOWN)])
            out.normal += inner.normal
            out.absorb(inner)
    return out


def _handling(strand: Strand, handler: s.Handler, exception: Value) -> Strand:
    bound: dict[str, Value] = {HANDLED: exception}
    if handler.name is not None:
        bound[handler.name] = exception
    strand.env = {**strand.env, **bound}
    return strand


def _dispatch(
    reader: Reader,
    handlers: Sequence[s.Handler],
    strand: Strand,
    exception: Value,
    out: Flow,
) -> None:
    """Give the answers that raised to the first handler that takes them, as Python would."""
    left = strand.mask
    doubt = strand.doubt
    original = strand
    if not isinstance(exception, Failure):
        strand = _untold(strand)
    for handler in handlers:
        column, parts = _taken(reader, handler, strand, exception)
        yes = where(column, True) & left
        unsure = where(column, Mark.UNKNOWN) & left
        if yes | unsure:
            inside = strand.copy(yes | unsure)
            inside.doubt = doubt | unsure
            if isinstance(exception, Failure):
                inside.caught = (*inside.caught, *parts)
            inner = run_block(reader, handler.body, [_handling(inside, handler, exception)])
            for each in inner.normal:
                each.env = {k: v for k, v in each.env.items() if k != HANDLED}
            out.normal += inner.normal
            out.absorb(inner)
        left &= ~yes
        doubt |= unsure
        if not left:
            return
    rest = original.copy(left)
    rest.doubt = doubt
    out.raises.append((rest, exception))


def _untold(strand: Strand) -> Strand:
    """Take back the `raise` that led here: an exception that is caught is no end."""
    trail = list(strand.trail)
    for place in range(len(trail) - 1, -1, -1):
        if trail[place].kind == "raise" and trail[place].mask == strand.mask:
            del trail[place]
            break
    out = strand.copy()
    out.trail = tuple(trail)
    return out


def _taken(
    reader: Reader, handler: s.Handler, strand: Strand, exception: Value
) -> tuple[list[Any], list[Caught]]:
    """Return which answers a handler takes, and by which of its types."""
    size = strand.size
    if handler.type is None:
        return [True] * size, [Caught(handler, None, strand.mask)]
    written: Sequence[s.Expr] = (handler.type,)
    if isinstance(handler.type, s.Display):
        written = handler.type.items
    columns: list[list[Any]] = []
    parts: list[Caught] = []
    taken = 0
    assert strand.focus is not None
    for kind in written:
        value = reader.evaluate(reader, kind, Strand(None, 1, strand.env, strand.scope))
        if isinstance(exception, Failure):
            column = class_column(strand.focus.universe, value, kind)
        else:
            column = raised_column(reader, exception, value, kind, size)
        columns.append(column)
        mask = where(column, True) & strand.mask & ~taken
        if mask:
            name = canonical(value.name) if isinstance(value, Thing) else ""
            parts.append(Caught(handler, kind, mask, name))
        taken |= mask
    if not columns:
        return [False] * size, []
    merged = [True if True in c else Mark.UNKNOWN if Mark.UNKNOWN in c else False for c in zip(*columns)]
    return merged, parts


def _finally(reader: Reader, final: s.Block, inner: Flow, flow: Flow) -> None:
    """Run the `finally` block on every way out; one that leaves by itself overrides the way."""

    def through(strand: Strand) -> list[Strand]:
        after = run_block(reader, final, [strand])
        flow.absorb(after)
        return after.normal

    for strand in inner.normal:
        flow.normal += through(strand)
    for strand in inner.breaks:
        flow.breaks += through(strand)
    for strand in inner.continues:
        flow.continues += through(strand)
    for strand, value in inner.returns:
        flow.returns += [(each, value) for each in through(strand)]
    for strand, value in inner.raises:
        flow.raises += [(each, value) for each in through(strand)]


def end(reader: Reader, kind: str, strand: Strand, way: Any = None) -> None:
    """Note how a strand of a focus ended."""
    if strand.focus is not None and strand.mask and not strand.depth:
        reader.observation(strand.focus).endings.append(Ending(kind, strand, way))


_STATEMENTS: Mapping[type[s.Stmt], Callable[[Reader, Any, Strand, Flow], None]] = {
    s.ExprStmt: _expr_stmt,
    s.Assign: _assign,
    s.AugAssign: _aug_assign,
    s.Return: _return,
    s.Raise: _raise,
    s.Assert: _assert,
    s.Delete: _delete,
    s.Break: _break,
    s.Continue: _continue,
    s.If: _if,
    s.While: _while,
    s.For: _for,
    s.With: _with,
    s.Try: _try,
    s.Match: _match,
    s.Import: _import,
    s.FunctionDef: _definition,
    s.ClassDef: _definition,
}


def fall_off(strand: Strand) -> None:
    """Leave the implicit `return None` of a function's end on the trail."""
    _note_return(strand, NONE, None)
