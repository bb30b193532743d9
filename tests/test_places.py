"""Where nodes stand: found from the statement they are in, and as if the file were written out whole."""

from __future__ import annotations

import ast
import sys

import libcst as cst
import pytest

from flake8_smtp.program.lower import lower
from flake8_smtp.program.places import Place
from flake8_smtp.program.places import locate

FORMS = {
    "one line": "if a: b(c); d = e\nelif f: g(h)\nelse: i(j)\n",
    "ladder": "if a:\n    b\nelif c:\n    if d:\n        e\n    elif f:\n        g\nelse:\n    h(i)\n",
    "tabs": "class A:\n\tdef f(self):\n\t\treturn (1,\n\t\t\t2)\n",
    "form feeds": "def f():\n\x0c    x = a(\n    b)\n\x0c\ny(z)\n",
    "decorators": "@a(b)\n# c\n@d\n"
    "async def f(x=y, *, z: int=3) -> w:\n    async with a as b, c:\n        await d\n",
    "async loop": "async def f():\n    async for i in j:\n        k(i)\n    else:\n        l\n",
    "handlers": "try:\n    a\nexcept (B, C) as e:\n    d\nexcept E: f\n"
    "except:\n    g\nelse:\n    h\nfinally:\n    i\n",
    "match": "match a, b:\n    case [C.d, *_] if e:\n        f\n"
    "    case {'x': 1, **r}: g\n    case H(i=2):\n        j\n",
    "letters": "x = 'äöü'; y = ä(ö); z = '''\nü\n''' + q\n",
    "backslashes": "x = 1 + \\\n  y\nif x: \\\n  z(1)\n",
    "line ends": "a = b\r\nif c:\r\n    d(e,\r\n      f)\r\n",
    "headers": "while a:\n    b\nelse:\n"
    "    c\nwith open(a) as b, \\\n  c: d\nclass A(B, metaclass=C): x = d\n",
    "expressions": "lambda: (yield)\nx: int = f(lambda y=2: y)\ndel a, (b)\nassert a, b\n(a)\n((b)(c)).d\n",
    "comments": "# first\n\n\nx(y)  # second\n    # third\nz(",
    "no newline": "def f():\n    '''doc'''\n    # c\n\n    x = 1\n    return x",
    "depths": "if 1:\n        deep(x)\n        if 2:\n         other(y)\nz(1)\n",
}
if sys.version_info >= (3, 11):
    FORMS["groups"] = "try:\n    a\nexcept* B:\n    d\n"
FORMS["comments"] += "a)\n"


def expressions(module: cst.Module, known: dict[int, object]) -> list[cst.CSTNode]:
    found: list[cst.CSTNode] = []
    waiting: list[cst.CSTNode] = [module]
    while waiting:
        node = waiting.pop()
        found += [node] if id(node) in known else []
        waiting += node.children
    return found


@pytest.mark.parametrize("name", FORMS)
def test_a_node_stands_where_the_whole_file_has_it(name: str) -> None:
    source = FORMS[name]
    module = cst.parse_module(source)
    program = lower(module)
    tree = ast.parse(source)
    nodes = expressions(module, program.stands)
    everywhere = locate(program, nodes)
    assert locate(program, nodes, tree) == everywhere
    for node in nodes:
        assert locate(program, [node], tree)[node] == everywhere[node]


def test_python_says_where_a_file_begins_with_a_form_feed() -> None:
    source = "\x0cx = a(b)\n"
    program = lower(cst.parse_module(source))
    (call, _) = program.calls[0]
    assert locate(program, [call.origin], ast.parse(source))[call.origin] == Place(1, 5, 1, 9)


def test_a_tree_of_another_file_is_not_asked() -> None:
    program = lower(cst.parse_module("a(b)\nc(d)\n"))
    nodes = [call.origin for call, _ in program.calls]
    assert locate(program, nodes, ast.parse("\n\na(b)\n")) == locate(program, nodes)


def test_a_node_of_another_file_has_no_place() -> None:
    program = lower(cst.parse_module("a(b)\n"))
    node = cst.parse_expression("a(b)")
    assert locate(program, [node], ast.parse("a(b)\n")) == {}


def test_the_brackets_of_a_tuple_belong_to_it() -> None:
    source = "try:\n    pass\nexcept (A, B):\n    x = ((1, 2))\n"
    module = cst.parse_module(source)
    program = lower(module)
    nodes = [node for node in expressions(module, program.stands) if isinstance(node, cst.Tuple)]
    places = locate(program, nodes, ast.parse(source))
    assert set(places.values()) == {Place(3, 7, 3, 13), Place(4, 9, 4, 15)}
