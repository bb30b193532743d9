"""Expressions of constants: what the linter computes of them is what Python computes, or nothing."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import ItemsView
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import KeysView
from collections.abc import Sequence
from collections.abc import ValuesView
from typing import Any

import libcst as cst
from hypothesis import assume
from hypothesis import strategies as st

from flake8_smtp.program import syntax as s
from flake8_smtp.program.lower import lower
from flake8_smtp.program.read import reader_of
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Value

_PLAIN = (
    *(
        "0",
        "1",
        "2",
        "5",
        "-1",
        "100",
        "250",
        "251",
        "252",
        "550",
        "5.5",
        "1e3",
        "2j",
        "True",
        "False",
        "None",
    ),
    *("''", "'2'", "'250'", "'252 ok'", "b''", "b'5'", "b'250'", "()", "[]", "{}", "set()", "..."),
    *("(250, 251)", "[250, b'ok']", "{250: 'ok', 550: 'no'}", "{250, 251}", "range(250, 260)", "X", "PAIR"),
)
# Nothing here gets large: it is run, too.
_FORMS = (
    *("({} + {})", "({} - {})", "({} * 3)", "({} / {})", "({} // {})", "({} % {})"),
    *("({} & {})", "({} | {})", "({} ^ {})", "({} << 3)", "({} >> 3)", "({} == {})", "({} != {})"),
    *("({} < {})", "({} >= {})", "({} < {} <= {})", "({} in {})", "({} not in {})", "({} is None)"),
    *("({} is not None)", "({} and {})", "({} or {})", "(not {})", "(-{})", "(~{})", "({} if {} else {})"),
    *("{}[{}]", "{}[{}:{}]", "{}[::{}]", "({}, {})", "[{}, *{}]", "(*{}, {})", "{{{}, {}}}", "{{{}: {}}}"),
    *("{{**{}, {}: {}}}", "int({})", "str({})", "float({})", "bool({})", "len({})", "repr({})", "abs({})"),
    *("int({}, {})", "str({}, {})", "list({})", "tuple({})", "set({})", "frozenset({})", "dict({})"),
    *("sorted({})", "sum({})", "min({})", "max({})", "any({})", "all({})", "range({}, {})", "divmod({}, {})"),
    *("round({})", "format({}, {})", "isinstance({}, int)", "isinstance({}, (int, str))", "type({}) is int"),
    *("hasattr({}, 'real')", "getattr({}, 'real', {})", "list(zip({}, {}))", "list(enumerate({}))"),
    *("list(reversed({}))", "list(map(int, {}))", "list(filter(None, {}))"),
    *("f'{{{}}}'", "f'{{{}!r:>5}}'", "'%s' % {}", "'%d-%d' % ({}, {})", "'{{}} {{}}'.format({}, {})"),
    *("{}.startswith({})", "{}.endswith(({}, {}))", "{}.split({})", "{}.get({})", "{}.get({}, {})"),
    *("{}.strip()", "{}.partition({})", "{}.replace({}, {})", "{}.isdigit()", "{}.decode()", "{}.encode()"),
    *("{}.lower()", "{}.join({})", "{}.find({})", "{}.index({})", "{}.count({})", "{}.union({})"),
    *("{}.issubset({})", "{}.intersection({})", "{}.difference({})", "list({}.keys())", "list({}.items())"),
    *("list({}.values())", "{}.zfill({})", "{}.title()", "{}.splitlines()", "{}.bit_length()", "{}.copy()"),
    *("[x for x in {}]", "[x for x in {} if x == {}]", "{{x: {} for x in {}}}", "any(x == {} for x in {})"),
    *("all(x in {} for x in {})", "sum(x for x in {})", "(lambda x: x)({})", "(lambda x, y={}: (x, y))({})"),
    *("(x := {})", "[(x, y) for x, y in {}]"),
)
HEAD = "import smtplib\n\nX = 250\nPAIR = (250, b'ok')\n"


@st.composite
def expressions(draw: st.DrawFn, depth: int = 3, leaves: Sequence[str] = ()) -> str:
    """Draw an expression without a request; `leaves` are more of what it is made of."""
    if depth == 0 or draw(st.integers(0, 3)) == 0:
        return draw(st.sampled_from(leaves if leaves and draw(st.booleans()) else _PLAIN))
    form = draw(st.sampled_from(_FORMS))
    text = form.format(
        *(draw(expressions(depth - 1, leaves)) for _ in range(form.replace("{{", "").count("{")))
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "generated", "eval")
    except SyntaxError:
        assume(False)
    return text


class _Noticing(ast.NodeTransformer):
    """Puts a call around all that comprehensions go through."""

    def visit_comprehension(self, node: ast.comprehension) -> ast.comprehension:
        self.generic_visit(node)
        node.iter = ast.Call(ast.Name("_noticed", ast.Load()), [node.iter], [])
        return node


def prepared(source: str) -> tuple[dict[str, Any], list[bool]]:
    """Run a program that may hold such an expression: return its names, and a list that fills later.

    There is an element in it for each comprehension that had nothing to go through: where it is not known
    what a program goes through, it is taken to be something.
    """
    empty: list[bool] = []

    def noticed(collection: Iterable[object]) -> list[object]:
        items = list(collection)
        if not items:
            empty.append(True)
        return items

    tree = ast.fix_missing_locations(_Noticing().visit(ast.parse(source)))
    namespace: dict[str, Any] = {"_noticed": noticed}
    exec(compile(tree, "generated", "exec"), namespace)
    return namespace, empty


def agree(expression: str) -> None:
    """Compute an expression in both ways; AssertionError where the linter knows something else.

    Of `and` and `or` it may be known only whether they hold; nothing is asked of what is made of that.
    """
    module = lower(cst.parse_module(f"{HEAD}answer = {expression}\n"))
    assign = module.body[-1]
    assert isinstance(assign, s.Assign)
    reader = reader_of(module)
    value = reader.evaluate(reader, assign.value, Strand(None, 1, {}, module.scope))
    if value is UNKNOWN:
        return
    namespace: dict[str, object] = {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile(f"{HEAD}answer = {expression}\n", "generated", "exec"), namespace)
    except Exception:  # noqa: BLE001 - whatever the expression raises, nothing is made of it
        return
    if re.search(r" (and|or) ", expression):
        return
    for known, real in _pairs(value, namespace["answer"], expression):
        alike = type(known) is type(real) or isinstance(real, set)
        assert alike, f"{expression} is {real!r}, and is read as {known!r}"
        same = known == real or repr(known) == "nan" or ("{" in expression and _is_mixed(known, real))
        assert same, f"{expression} is {real!r}, and is read as {known!r}"


def _is_mixed(known: object, real: object) -> bool:
    """Tell whether there is the same in two sequences: what comes out of a set comes in any order."""
    if not isinstance(known, (list, tuple)) or not isinstance(real, (list, tuple)):
        return False
    return sorted(map(repr, known)) == sorted(map(repr, real))


def _pairs(value: Value, real: object, expression: str) -> Iterator[tuple[object, object]]:
    """Yield what is known of a value with what it is."""
    match value:
        case Const(value=known):
            yield known, real
        case Items(kind="tuple" | "list" as kind, items=items):
            if isinstance(real, (KeysView, ValuesView, ItemsView)):
                real = list(real)
            assert isinstance(real, (tuple, list)), f"{expression} is {real!r}, and is read as a {kind}"
            assert type(real).__name__ == kind, f"{expression} is {real!r}, and is read as a {kind}"
            assert len(real) == len(items), f"{expression} is {real!r}, and is read with {len(items)} items"
            # What comes out of a set comes in any order.
            for item, part in zip(items, real) if "{" not in expression else ():
                yield from _pairs(item, part, expression)
        case Pairs(keys=keys, values=values):
            assert isinstance(real, dict), f"{expression} is {real!r}, and is read as a dict"
            if all(isinstance(key, Const) for key in keys):
                assert len(real) == len(keys), f"{expression} is {real!r}, and is read with {len(keys)} keys"
                for key, part in zip(keys, values):
                    assert isinstance(key, Const)
                    yield from _pairs(part, real[key.value], expression)
