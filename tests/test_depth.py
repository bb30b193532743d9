from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from flake8_smtp.depth import MAX_DEPTH
from flake8_smtp.depth import depth

# What grows by about one level for each step, and the most steps that Python itself takes.
CHAINS: dict[str, tuple[Callable[[int], str], int]] = {
    "or": (lambda n: "x = " + " or ".join(["a"] * n), 10_000),
    "and": (lambda n: "x = " + " and ".join(["a"] * n), 10_000),
    "comprehension": (lambda n: "x = [a " + "for a in b " * n + "]", 2_000),
    "import": (lambda n: "import a" + ".b" * n, 10_000),
    "from": (lambda n: "from a" + ".b" * n + " import c", 10_000),
    "plus": (lambda n: "x = " + "+".join(["a"] * n), 800),
    "power": (lambda n: "x = " + "**".join(["a"] * n), 800),
    "attribute": (lambda n: "x = a" + ".b" * n, 800),
    "call": (lambda n: "x = a" + "()" * n, 800),
    "subscript": (lambda n: "x = a" + "[0]" * n, 800),
    "not": (lambda n: "x = " + "not " * n + "a", 800),
    "minus": (lambda n: "x = " + "-" * n + "a", 800),
    "conditional": (lambda n: "x = " + "a if b else " * n + "c", 800),
    "lambda": (lambda n: "x = " + "lambda: " * n + "c", 800),
    "elif": (lambda n: "if a: pass\n" + "elif a: pass\n" * n, 800),
    "pattern value": (lambda n: "match x:\n case a" + ".b" * n + ": pass", 800),
}

# What stays shallow however long it gets.
FLAT: dict[str, Callable[[int], str]] = {
    "statements": lambda n: "a = 1\n" * n,
    "comparison": lambda n: "x = " + " < ".join(["a"] * n),
    "arguments": lambda n: "f(" + "a, " * n + ")",
    "list": lambda n: "x = [" + "a, " * n + "]",
    "dict": lambda n: "x = {" + "1: 2, " * n + "}",
    "assignment": lambda n: "a = " * n + "1",
    "decorators": lambda n: "@a\n" * n + "def f(): pass",
    "handlers": lambda n: "try: pass\n" + "except A: pass\n" * n,
    "cases": lambda n: "match x:\n" + " case 1: pass\n" * n,
    "alternatives": lambda n: "match x:\n case " + " | ".join(["1"] * n) + ": pass",
    "f-string": lambda n: "x = f'" + "{a}" * n + "'",
    "conditions": lambda n: "x = [a for a in b " + "if b " * n + "]",
    "names": lambda n: "from a import (" + "b, " * n + ")",
}

# Where each level multiplies the parser's time.
BACKTRACKING: dict[str, Callable[[int], str]] = {
    "sequence": lambda n: "match x:\n case " + "[" * n + "a" + "]" * n + ": pass",
    "tuple": lambda n: "match x:\n case " + "(" * n + "a" + ",)" * n + ": pass",
    "mapping": lambda n: "match x:\n case " + "{1: " * n + "a" + "}" * n + ": pass",
    "class": lambda n: "match x:\n case " + "A(" * n + "a" + ")" * n + ": pass",
    "class keyword": lambda n: "match x:\n case " + "A(b=" * n + "a" + ")" * n + ": pass",
    "del tuple": lambda n: "del " + "(" * n + "a" + ",)" * n,
    "del list": lambda n: "del " + "[" * n + "a" + "]" * n,
}

PARSE = """\
import ast, sys, libcst
source = sys.stdin.read()
tree = ast.parse(source)
libcst.parse_module(source)
"""


def parse_in_a_process(source: str) -> int:
    return subprocess.run(
        [sys.executable, "-c", PARSE], input=source, text=True, capture_output=True, timeout=60, check=False
    ).returncode


@pytest.mark.parametrize("source", ["", "a", "a = 1", "import smtplib", "x = (((((a)))))"])
def test_small_code_is_shallow(source: str) -> None:
    assert 1 <= depth(ast.parse(source)) <= 3


def test_this_file_is_shallow() -> None:
    assert depth(ast.parse(Path(__file__).read_text(encoding="utf-8"))) < 50


@pytest.mark.parametrize("name", FLAT)
def test_width_alone_is_not_depth(name: str) -> None:
    assert depth(ast.parse(FLAT[name](5_000))) < 10


@pytest.mark.parametrize("name", CHAINS)
def test_a_chain_is_as_deep_as_it_is_long(name: str) -> None:
    build, most = CHAINS[name]
    for length in (100, 400, most):
        assert length - 2 <= depth(ast.parse(build(length))) <= length + 8


@pytest.mark.parametrize("name", BACKTRACKING)
def test_three_levels_of_what_backtracks_pass_and_ten_do_not(name: str) -> None:
    assert depth(ast.parse(BACKTRACKING[name](3))) < MAX_DEPTH
    assert depth(ast.parse(BACKTRACKING[name](10))) > MAX_DEPTH


def test_operands_and_nesting_add_up() -> None:
    wide = "x = " + " or ".join(["a"] * 100 + ["f(" + " and ".join(["b"] * 50) + ")"])
    assert 150 <= depth(ast.parse(wide)) <= 160


@pytest.mark.parametrize("name", CHAINS)
def test_the_parser_survives_the_deepest_chain_that_is_let_through(name: str) -> None:
    build = CHAINS[name][0]
    source = build(next(n for n in range(MAX_DEPTH, 0, -1) if depth(ast.parse(build(n))) <= MAX_DEPTH))
    assert parse_in_a_process(source) == 0


@pytest.mark.parametrize("name", BACKTRACKING)
def test_the_parser_is_quick_with_the_deepest_pattern_that_is_let_through(name: str) -> None:
    build = BACKTRACKING[name]
    source = build(next(n for n in range(20, 0, -1) if depth(ast.parse(build(n))) <= MAX_DEPTH))
    assert parse_in_a_process(source) == 0


def test_the_tree_is_left_as_it_was() -> None:
    tree = ast.parse("if a or b:\n    match c:\n        case [1, *_]: del (d, e)\n")
    before = ast.dump(tree, include_attributes=True)
    depth(tree)
    assert ast.dump(tree, include_attributes=True) == before


def test_measuring_needs_no_recursion() -> None:
    tree: ast.expr = ast.Name("a", ast.Load())
    for _ in range(100_000):
        tree = ast.UnaryOp(ast.Not(), tree)
    assert depth(tree) == 100_000
    while isinstance(tree, ast.UnaryOp):  # freed from the top, or freeing it would recurse
        tree = tree.operand


def test_what_other_plugins_leave_in_the_nodes_is_passed_over() -> None:
    tree = ast.parse("def f(a):\n    return a or [a]\n")
    before = depth(tree)
    for node in list(ast.walk(tree)):
        for child in ast.iter_child_nodes(node):
            vars(child).update(parent=node, level=1.5, seen=[node, b"a", ...])
    assert depth(tree) == before


@pytest.mark.parametrize("pattern", ["True", "False", "None", "{'a': True, **b}", "A(None, b=False)"])
def test_a_pattern_may_be_no_node(pattern: str) -> None:
    assert depth(ast.parse(f"match a:\n    case {pattern}:\n        pass\n")) > 0
