"""The state of the traversal that makes the small tree: scopes, bindings, and what was met on the way."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import Literal

import libcst as cst

from flake8_smtp.program import syntax as s

MAIL_MODULES = frozenset({"smtplib", "aiosmtplib"})


Lower = Callable[[Any, Any], Any]
"""Makes a small node: from the traversal and a node of libcst's."""


class Lowering:
    """What the traversal knows while it goes: the scope it stands in, and what it has collected.

    `statements` and `expressions` say, by type of node, which function makes a small node of it.
    """

    def __init__(self, statements: Mapping[type, Lower], expressions: Mapping[type, Lower]) -> None:
        self._statements = statements
        self._expressions = expressions
        self.scope = s.Scope("module", None)
        self.scopes = [self.scope]
        self.attributes: dict[s.ClassDef, dict[str, list[tuple[s.Binding, s.Scope]]]] = {}
        self.calls: list[tuple[s.Call, s.Scope]] = []
        self.integers: set[int] = set()
        self.imports: set[str] = set()
        self.mutated: set[str] = set()
        self.items: dict[str, list[tuple[s.Expr, s.Scope]]] = {}
        self.functions: list[s.FunctionDef] = []
        self.classes: list[s.ClassDef] = []
        self.discarded: set[int] = set()
        self.kept: dict[int, tuple[str, ...]] = {}
        self.tries: list[tuple[s.Try, s.Scope]] = []
        self.imported: list[s.Imported] = []
        self.member_uses: list[s.MemberUse] = []
        self.attributes_set: set[str] = set()
        self.module_names = set(MAIL_MODULES)
        self.guards = 0
        self.wide_guards = 0
        self.raising = 0
        self.statements = 0
        self.stand: s.Stand = (None, 0)
        self.stands: dict[int, s.Stand] = {}

    def suite(self, suite: cst.BaseSuite) -> s.Block:
        return self.block(suite.body)

    def block(self, body: Sequence[cst.CSTNode]) -> s.Block:
        out: list[s.Stmt] = []
        around = self.stand
        for node in body:
            if isinstance(node, cst.BaseSmallStatement):
                out.append(self.statement(node))  # behind the colon, in the line of the statement around it
                continue
            self.stand = (node, self.statements)
            if type(node) is cst.SimpleStatementLine:
                out.extend([self.statement(small) for small in node.body])
            else:
                out.append(self.statement(node))
        self.stand = around
        return tuple(out)

    def statement(self, node: cst.CSTNode) -> s.Stmt:
        self.statements += 1
        lower = self._statements.get(type(node))
        if lower is None:
            return s.Pass()
        statement: s.Stmt = lower(self, node)
        return statement

    def orelse(self, node: cst.Else | None) -> s.Block:
        return () if node is None else self.suite(node.body)

    def expr(self, node: cst.CSTNode) -> s.Expr:
        self.stands[id(node)] = self.stand
        lower = self._expressions.get(type(node))
        if lower is None:
            return s.Opaque(node)
        expression: s.Expr = lower(self, node)
        return expression

    def inner_scope(self, kind: Literal["class", "function"]) -> s.Scope:
        """Return a new scope inside of the one at hand."""
        scope = s.Scope(kind, self.scope)
        self.scopes.append(scope)
        return scope

    def bind(self, name: str, binding: s.Binding) -> None:
        scope = self.scope.outer_names.get(name, self.scope)
        scope.bindings.setdefault(name, []).append(binding)

    def bind_target(self, target: s.Expr, binding: s.Binding) -> None:
        match target:
            case s.Name():
                self.bind(target.id, binding)
            case s.Starred():
                self.bind_target(target.value, s.Binding("other"))
            case s.Display():
                value = binding.value
                items: Sequence[s.Expr | None] = [None] * len(target.items)
                if (
                    binding.kind == "value"
                    and type(value) is s.Display
                    and len(value.items) == len(target.items)
                ):
                    items = value.items
                for index, (element, item) in enumerate(zip(target.items, items)):
                    part = s.Binding("unpack", value, path=(*binding.path, index))
                    if binding.kind == "other":
                        part = binding
                    self.bind_target(element, part if item is None else s.Binding("value", item))
            case s.Attribute(value=s.Name(id=receiver)):
                self.bind_attribute(receiver, target.attr, binding)
                if receiver in self.module_names:
                    self.attributes_set.add(target.attr)
            case s.Subscript(value=s.Name(id=collection)):
                self.mutate(target.value)
                if binding.kind == "value" and binding.value is not None:
                    self.items.setdefault(collection, []).append((binding.value, self.scope))
            case s.Subscript(value=s.Attribute(value=s.Name(id=receiver), attr=attr)):
                self.mutate(target.value)
                given = binding.value if binding.kind == "value" else None
                self.bind_attribute(receiver, attr, s.Binding("item", given))
            case _:
                pass

    def mutate(self, collection: s.Expr) -> None:
        """Take down that a collection may be another one after it was made."""
        match collection:
            case s.Name(id=name):
                self.mutated.add(name)
            case s.Attribute(attr=attr):
                self.mutated.add("." + attr)

    def bind_attribute(self, receiver: str, attr: str, binding: s.Binding) -> None:
        function = self.scope
        while function.kind == "function" and function.parent is not None:
            if function.parent.kind == "class":
                break
            function = function.parent
        owner, cls = function.owner, function.parent and function.parent.owner
        if not isinstance(owner, s.FunctionDef) or not isinstance(cls, s.ClassDef):
            return
        if owner.parameters and owner.parameters[0].name == receiver:
            table = self.attributes.setdefault(cls, {})
            table.setdefault(attr, []).append((binding, self.scope))
