"""What is known of a value, where no program shows it alone."""

from __future__ import annotations

import ast
import gc

import libcst as cst
import pytest

from flake8_smtp.check import UnreadableError
from flake8_smtp.check import check
from flake8_smtp.check import with_room
from flake8_smtp.program import syntax as s
from flake8_smtp.program.joining import alike
from flake8_smtp.program.lifting import lift
from flake8_smtp.program.lower import lower
from flake8_smtp.program.pure import NotComputedError
from flake8_smtp.program.roomy import roomy
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import ClassName
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Mark
from flake8_smtp.program.values import Point
from flake8_smtp.program.values import Refusals
from flake8_smtp.program.values import Table
from flake8_smtp.program.values import Universe


def class_called(name: str) -> s.ClassDef:
    return lower(cst.parse_module(f"class {name}:\n    pass\n")).classes[0]


def test_a_universe_is_only_itself() -> None:
    points = (Point(None, 250),)
    one = Universe(points)
    assert one == one  # noqa: PLR0124
    assert not (one == Universe(points))  # noqa: SIM201


@pytest.mark.parametrize("kind", [Class, Instance])
def test_classes_and_instances_are_alike_where_the_class_is_one(kind: type[Class | Instance]) -> None:
    one, other = class_called("A"), class_called("A")
    assert alike(kind(one), kind(one))
    assert not alike(kind(one), kind(other))


def test_refusals_are_alike_where_they_came_of_one_request() -> None:
    column = [True, False]
    assert alike(Refusals(Const(1), column), Refusals(Const(1), column))
    assert not alike(Refusals(Const(1), column), Refusals(Const(1), list(column)))


def test_what_is_unknown_weighs_less_than_what_differs_each_time() -> None:
    tables = [Table([Mark.EITHER, 250]), Table([Mark.UNKNOWN, 250])]
    result = lift(lambda a, b: a + b, tables, None)
    assert isinstance(result, Table)
    assert list(result.column) == [Mark.EITHER, 500]


@pytest.mark.parametrize(("length", "found"), [(10, ["SMT252"]), (100, [])])
def test_constants_are_followed_through_some_names(length: int, found: list[str]) -> None:
    names = "".join(f"GOOD{i + 1} = GOOD{i}\n" for i in range(length))
    known = f"def known(s: smtplib.SMTP, user):\n    return s.verify(user)[0] == GOOD{length}\n"
    source = f"import smtplib\nGOOD0 = 250\n{names}{known}"
    assert [each.rule for each in check(source, ast.parse(source))] == found


def test_what_is_raised_on_the_deep_stack_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        roomy(lambda: 1 // 0)
    assert roomy(lambda: 250) == 250


def test_a_collector_that_is_off_stays_off() -> None:
    gc.disable()
    try:
        assert with_room(ast.parse("a = 1"), gc.isenabled) is False
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize("error", [RecursionError, cst.ParserSyntaxError])
def test_a_text_that_nobody_can_follow_is_unreadable(error: type[Exception]) -> None:
    def work() -> None:
        if error is RecursionError:
            raise RecursionError
        cst.parse_module("def")

    with pytest.raises(UnreadableError):
        with_room(ast.parse("a = 1"), work)


def test_a_class_is_put_together_with_nothing() -> None:
    with pytest.raises(NotComputedError):
        _ = ClassName("int") | ClassName("str")
    with pytest.raises(NotComputedError):
        _ = None | ClassName("int")
