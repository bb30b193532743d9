"""From libcst's concrete syntax tree to the small tree of `syntax`, in one traversal.

While it goes it notes who binds which name in which scope, which attributes a class's methods set,
and every call: what name resolution needs later. Chains that libcst nests to the left (`a or b or
c`, `a + b + c`) and `elif` ladders are followed in loops, so that wide code costs no stack.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from typing import Any
from typing import Literal

import libcst as cst

from flake8_smtp.program import syntax as s
from flake8_smtp.program.shapes import dotted

_COMPARISONS: dict[type[cst.CSTNode], str] = {
    cst.Equal: "==",
    cst.NotEqual: "!=",
    cst.LessThan: "<",
    cst.LessThanEqual: "<=",
    cst.GreaterThan: ">",
    cst.GreaterThanEqual: ">=",
    cst.In: "in",
    cst.NotIn: "not in",
    cst.Is: "is",
    cst.IsNot: "is not",
}
_BINARIES: dict[type[cst.CSTNode], str] = {
    cst.Add: "+",
    cst.Subtract: "-",
    cst.Multiply: "*",
    cst.Divide: "/",
    cst.FloorDivide: "//",
    cst.Modulo: "%",
    cst.Power: "**",
    cst.BitAnd: "&",
    cst.BitOr: "|",
    cst.BitXor: "^",
    cst.LeftShift: "<<",
    cst.RightShift: ">>",
    cst.MatrixMultiply: "@",
}
_AUGMENTED: dict[type[cst.CSTNode], str] = {
    cst.AddAssign: "+",
    cst.SubtractAssign: "-",
    cst.MultiplyAssign: "*",
    cst.DivideAssign: "/",
    cst.FloorDivideAssign: "//",
    cst.ModuloAssign: "%",
    cst.PowerAssign: "**",
    cst.BitAndAssign: "&",
    cst.BitOrAssign: "|",
    cst.BitXorAssign: "^",
    cst.LeftShiftAssign: "<<",
    cst.RightShiftAssign: ">>",
    cst.MatrixMultiplyAssign: "@",
}
_UNARIES: dict[type[cst.CSTNode], Literal["not", "-", "+", "~"]] = {
    cst.Not: "not",
    cst.Minus: "-",
    cst.Plus: "+",
    cst.BitInvert: "~",
}
_GROWING = frozenset(
    {"append", "extend", "insert", "add", "update", "remove", "discard", "pop", "clear", "setdefault"}
)
_COUNTING = frozenset({"range", "count", "enumerate", "repeat"})


def lower(tree: cst.Module) -> s.Module:
    """Return the small tree of a whole file.

    Raises RecursionError where the file nests deeper than the interpreter's limit allows.
    """
    return _Lowering().module(tree)


class _Lowering:
    """The traversal: its only state are the scope it stands in and what it has collected."""

    def __init__(self) -> None:
        self.scope = s.Scope("module", None)
        self.attributes: dict[s.ClassDef, dict[str, list[tuple[s.Binding, s.Scope]]]] = {}
        self.calls: list[tuple[s.Call, s.Scope]] = []
        self.integers: set[int] = set()
        self.imports: set[str] = set()
        self.mutated: set[str] = set()
        self.functions: list[s.FunctionDef] = []
        self.classes: list[s.ClassDef] = []
        self.discarded: set[int] = set()
        self.kept: dict[int, tuple[str, ...]] = {}
        self.tries: list[tuple[s.Try, s.Scope]] = []
        self.imported: list[s.Imported] = []
        self.member_uses: list[s.MemberUse] = []
        self.attributes_set: set[str] = set()
        self.module_names = set(_MAIL_MODULES)
        self.guards = 0
        self.wide_guards = 0
        self.raising = 0

    def module(self, tree: cst.Module) -> s.Module:
        scope = self.scope
        body = self.block(tree.body)
        return s.Module(
            tree,
            body,
            scope,
            self.attributes,
            self.calls,
            self.integers,
            self.imports,
            self.mutated,
            self.functions,
            self.classes,
            self.discarded,
            self.kept,
            self.tries,
            self.imported,
            self.member_uses,
            self.attributes_set,
        )

    # -- statements --------------------------------------------------------------------------------

    def suite(self, suite: cst.BaseSuite) -> s.Block:
        return self.block(suite.body)

    def block(self, body: Sequence[cst.CSTNode]) -> s.Block:
        out: list[s.Stmt] = []
        for node in body:
            if type(node) is cst.SimpleStatementLine:
                out.extend(self.statement(small) for small in node.body)
            else:
                out.append(self.statement(node))
        return tuple(out)

    def statement(self, node: cst.CSTNode) -> s.Stmt:
        lower_node = _STATEMENTS.get(type(node), _Lowering.pass_)
        statement: s.Stmt = lower_node(self, node)
        return statement

    def pass_(self, node: cst.CSTNode) -> s.Stmt:
        return s.Pass()

    def expr_stmt(self, node: cst.Expr) -> s.Stmt:
        value = self.expr(node.value)
        self.discard(value)
        return s.ExprStmt(value)

    def discard(self, value: s.Expr) -> None:
        """Note the calls whose value a statement throws away."""
        match value:
            case s.Call():
                if not self.raising:
                    self.discarded.add(id(value))
            case s.Await(value=inner):
                self.discard(inner)
            case s.Conditional(body=body, orelse=orelse):
                self.discard(body)
                self.discard(orelse)
            case s.Bool(items=items):
                self.discard(items[-1])
            case s.Comprehension(kind="list" | "set", element=element):
                self.discard(element)
            case s.Display(items=items):
                for item in items:
                    self.discard(item)

    def assign(self, node: cst.Assign) -> s.Stmt:
        value = self.expr(node.value)
        targets = tuple(self.expr(target.target) for target in node.targets)
        self.keep(targets, value)
        for target in targets:
            self.bind_target(target, s.Binding("value", value))
            if type(target) is s.Name and _is_step(target.id, value):
                self.scope.counters.add(target.id)
        return s.Assign(targets, value)

    def keep(self, targets: Sequence[s.Expr], value: s.Expr) -> None:
        """Note a call whose value, or a part of it, is given to local names only."""
        while type(value) in (s.Await, s.Subscript, s.Attribute):
            value = value.value  # type: ignore[attr-defined]
        if type(value) is not s.Call:
            return
        names: list[str] = []
        waiting = list(targets)
        while waiting:
            match waiting.pop():
                case s.Name(id=name):
                    names.append(name)
                case s.Display(items=items):
                    waiting += items
                case s.Starred(value=inner):
                    waiting.append(inner)
                case _:
                    return
        self.kept[id(value)] = tuple(names)

    def ann_assign(self, node: cst.AnnAssign) -> s.Stmt:
        target = self.expr(node.target)
        annotation = self.expr(node.annotation.annotation)
        value = None if node.value is None else self.expr(node.value)
        self.bind_target(target, s.Binding("value", value, annotation=annotation))
        return s.Assign((target,), value, annotation)

    def aug_assign(self, node: cst.AugAssign) -> s.Stmt:
        target = self.expr(node.target)
        value = self.expr(node.value)
        op = _AUGMENTED[type(node.operator)]
        self.bind_target(target, s.Binding("added", value))
        path = dotted(target)
        if path and op in ("+", "-") and type(value) is s.Constant and type(value.value) is int:
            self.scope.counters.add(path)
        return s.AugAssign(target, op, value)

    def return_(self, node: cst.Return) -> s.Stmt:
        if node.value is None:
            return s.Return(None)
        value = self.expr(node.value)
        self.scope.returns.append(value)
        return s.Return(value)

    def raise_(self, node: cst.Raise) -> s.Stmt:
        exc = None if node.exc is None else self.expr(node.exc)
        return s.Raise(exc, None if node.cause is None else self.expr(node.cause.item))

    def assert_(self, node: cst.Assert) -> s.Stmt:
        return s.Assert(self.expr(node.test), None if node.msg is None else self.expr(node.msg))

    def delete(self, node: cst.Del) -> s.Stmt:
        target = self.expr(node.target)
        return s.Delete(target.items if type(target) is s.Display else (target,))

    def break_(self, node: cst.Break) -> s.Stmt:
        return s.Break()

    def continue_(self, node: cst.Continue) -> s.Stmt:
        return s.Continue()

    def global_(self, node: cst.Global | cst.Nonlocal) -> s.Stmt:
        self.scope.outer_names.update(item.name.value for item in node.names)
        return s.Pass()

    def import_(self, node: cst.Import) -> s.Stmt:
        bound = []
        for alias in node.names:
            name = _dotted_cst(alias.name)
            self.imports.add(name)
            if alias.asname is not None:
                bound.append((_dotted_cst(alias.asname.name), name))
                if name in _MAIL_MODULES:
                    self.module_names.add(bound[-1][0])
            else:
                first = name.split(".", 1)[0]
                bound.append((first, first))
        return self.bind_imports(bound)

    def import_from(self, node: cst.ImportFrom) -> s.Stmt:
        module = "." * len(node.relative) + ("" if node.module is None else _dotted_cst(node.module))
        self.imports.add(module)
        if isinstance(node.names, cst.ImportStar):
            self.imports.add(module + ".*")
            return s.Pass()
        bound = []
        for alias in node.names:
            name = _dotted_cst(alias.name)
            local = name if alias.asname is None else _dotted_cst(alias.asname.name)
            full = f"{module}.{name}"
            if module.split(".", 1)[0] in _MAIL_MODULES:
                guarded = self.guards + self.wide_guards > 0
                self.imported.append(s.Imported(module, name, alias, guarded))
            self.imports.add(full)
            bound.append((local, full))
        return self.bind_imports(bound)

    def bind_imports(self, bound: list[tuple[str, str]]) -> s.Stmt:
        for local, full in bound:
            self.bind(local, s.Binding("import", dotted=full))
        return s.Import(tuple(bound))

    def if_(self, node: cst.If) -> s.Stmt:
        ladder: list[tuple[s.Expr, s.Block]] = []
        orelse: s.Block = ()
        current: cst.If | cst.Else | None = node
        while current is not None:
            if isinstance(current, cst.Else):
                orelse = self.suite(current.body)
                break
            test = self.expr(current.test)
            guarded = _asks_version(test)
            self.guards += guarded
            ladder.append((test, self.suite(current.body)))
            self.guards -= guarded
            current = current.orelse
        test, body = ladder.pop()
        statement = s.If(test, body, orelse)
        while ladder:
            test, body = ladder.pop()
            statement = s.If(test, body, (statement,))
        return statement

    def while_(self, node: cst.While) -> s.Stmt:
        test = self.expr(node.test)
        return s.While(test, self.suite(node.body), self.orelse(node.orelse))

    def for_(self, node: cst.For) -> s.Stmt:
        iterable = self.expr(node.iter)
        target = self.expr(node.target)
        self.bind_target(target, s.Binding("other"))
        if type(iterable) is s.Call and (dotted(iterable.func) or "").rsplit(".", 1)[-1] in _COUNTING:
            counter = target.items[0] if type(target) is s.Display and target.items else target
            if type(counter) is s.Name:
                self.scope.counters.add(counter.id)
        return s.For(target, iterable, self.suite(node.body), self.orelse(node.orelse))

    def orelse(self, node: cst.Else | None) -> s.Block:
        return () if node is None else self.suite(node.body)

    def with_(self, node: cst.With) -> s.Stmt:
        items: list[tuple[s.Expr, s.Expr | None]] = []
        for item in node.items:
            context = self.expr(item.item)
            target = None if item.asname is None else self.expr(item.asname.name)
            if target is not None:
                self.bind_target(target, s.Binding("with", context))
            items.append((context, target))
        guarded = any(_is_for_missing(item.item) for item in node.items)
        raising = any(_expects_raising(item.item) for item in node.items)
        self.guards += guarded
        self.raising += raising
        body = self.suite(node.body)
        self.guards -= guarded
        self.raising -= raising
        return s.With(tuple(items), body)

    def try_(self, node: cst.Try | cst.TryStar) -> s.Stmt:
        guarded = any(_expects_missing(handler) for handler in node.handlers)
        wide = any(_takes_all(handler) for handler in node.handlers)
        self.guards += guarded
        self.wide_guards += wide
        body = self.suite(node.body)
        self.guards -= guarded
        self.wide_guards -= wide
        handlers = tuple(self.handler(handler) for handler in node.handlers)
        final = () if node.finalbody is None else self.suite(node.finalbody.body)
        statement = s.Try(body, handlers, self.orelse(node.orelse), final)
        self.tries.append((statement, self.scope))
        return statement

    def handler(self, node: cst.ExceptHandler | cst.ExceptStarHandler) -> s.Handler:
        kind = None if node.type is None else self.expr(node.type)
        name = None
        if node.name is not None and isinstance(node.name.name, cst.Name):
            name = node.name.name.value
            self.bind(name, s.Binding("other"))
        group = isinstance(node, cst.ExceptStarHandler)
        return s.Handler(node, kind, name, self.suite(node.body), group)

    def match(self, node: cst.Match) -> s.Stmt:
        subject = self.expr(node.subject)
        cases = []
        for case in node.cases:
            pattern = self.pattern(case.pattern)
            guard = None if case.guard is None else self.expr(case.guard)
            cases.append(s.Case(pattern, guard, self.suite(case.body)))
        return s.Match(subject, tuple(cases))

    def function(self, node: cst.FunctionDef) -> s.Stmt:
        decorators = tuple(self.expr(d.decorator) for d in node.decorators)
        definition = self.callable(node.name.value, node.params, node.body, node.returns)
        definition.decorators = decorators
        definition.is_async = node.asynchronous is not None
        self.bind(definition.name, s.Binding("def", definition=definition))
        self.functions.append(definition)
        return definition

    def callable(
        self,
        name: str,
        params: cst.Parameters,
        body: cst.BaseSuite | cst.BaseExpression,
        returns: cst.Annotation | None = None,
    ) -> s.FunctionDef:
        parameters = tuple(self.parameters(params))
        annotation = None if returns is None else self.expr(returns.annotation)
        scope = s.Scope("function", self.scope)
        definition = s.FunctionDef(name, parameters, (), (), annotation, scope)
        scope.owner = definition
        outer, self.scope = self.scope, scope
        for parameter in parameters:
            self.bind(
                parameter.name,
                s.Binding("parameter", parameter.default, annotation=parameter.annotation),
            )
        if isinstance(body, cst.BaseSuite):
            definition.body = self.suite(body)
        else:
            value = self.expr(body)
            scope.returns.append(value)
            definition.body = (s.Return(value),)
        self.scope = outer
        return definition

    def parameters(self, params: cst.Parameters) -> Iterable[s.Parameter]:
        for param in (*params.posonly_params, *params.params):
            yield self.parameter(param, "")
        if isinstance(params.star_arg, cst.Param):
            yield self.parameter(params.star_arg, "*")
        for param in params.kwonly_params:
            yield self.parameter(param, "keyword")
        if params.star_kwarg is not None:
            yield self.parameter(params.star_kwarg, "**")

    def parameter(self, param: cst.Param, kind: str) -> s.Parameter:
        annotation = None if param.annotation is None else self.expr(param.annotation.annotation)
        default = None if param.default is None else self.expr(param.default)
        return s.Parameter(param.name.value, kind, annotation, default)

    def class_(self, node: cst.ClassDef) -> s.Stmt:
        decorators = tuple(self.expr(d.decorator) for d in node.decorators)
        bases = tuple(self.expr(base.value) for base in node.bases)
        scope = s.Scope("class", self.scope)
        definition = s.ClassDef(node.name.value, bases, (), decorators, scope)
        scope.owner = definition
        self.classes.append(definition)
        self.bind(definition.name, s.Binding("def", definition=definition))
        outer, self.scope = self.scope, scope
        definition.body = self.suite(node.body)
        self.scope = outer
        return definition

    # -- binding -----------------------------------------------------------------------------------

    def bind(self, name: str, binding: s.Binding) -> None:
        scope = self.scope
        if name in scope.outer_names:
            while scope.parent is not None:
                scope = scope.parent
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
                self.mutated.add(collection)
            case _:
                pass

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

    # -- patterns ----------------------------------------------------------------------------------

    def pattern(self, node: cst.MatchPattern) -> s.Pattern:
        match node:
            case cst.MatchValue():
                return s.ValuePattern(node, self.expr(node.value))
            case cst.MatchSingleton():
                return s.ValuePattern(node, self.expr(node.value))
            case cst.MatchAs():
                inner = None if node.pattern is None else self.pattern(node.pattern)
                name = None if node.name is None else node.name.value
                if name is not None:
                    self.bind(name, s.Binding("other"))
                return s.CapturePattern(node, inner, name)
            case cst.MatchOr():
                return s.OrPattern(node, tuple(self.pattern(item.pattern) for item in node.patterns))
            case cst.MatchList() | cst.MatchTuple():
                return s.SequencePattern(node, tuple(self.element(item) for item in node.patterns))
            case cst.MatchClass():
                for keyword in node.kwds:
                    self.expr(keyword.key)
                return s.ClassPattern(
                    node,
                    self.expr(node.cls),
                    tuple(self.pattern(item.value) for item in node.patterns),
                    tuple((item.key.value, self.pattern(item.pattern)) for item in node.kwds),
                )
        assert isinstance(node, cst.MatchMapping)
        parts = tuple(self.pattern(element.pattern) for element in node.elements)
        return s.OpaquePattern(node, parts, None if node.rest is None else node.rest.value)

    def element(self, node: cst.MatchSequenceElement | cst.MatchStar) -> s.Pattern:
        if isinstance(node, cst.MatchStar):
            name = None if node.name is None else node.name.value
            if name is not None:
                self.bind(name, s.Binding("other"))
            return s.StarPattern(node, name)
        return self.pattern(node.value)

    # -- expressions -------------------------------------------------------------------------------

    def expr(self, node: cst.CSTNode) -> s.Expr:
        lower_node = _EXPRESSIONS.get(type(node), _Lowering.opaque)
        expression: s.Expr = lower_node(self, node)
        return expression

    def name(self, node: cst.Name) -> s.Expr:
        match node.value:
            case "None":
                return s.Constant(node, None)
            case "True":
                return s.Constant(node, True)
            case "False":
                return s.Constant(node, False)
        return s.Name(node, node.value)

    def integer(self, node: cst.Integer) -> s.Expr:
        text = node.value
        value = int(text) if text.isdigit() else int(text.replace("_", ""), 0)
        if 100 <= value <= 999:
            self.integers.add(value)
        return s.Constant(node, value)

    def number(self, node: cst.Float | cst.Imaginary) -> s.Expr:
        return s.Constant(node, node.evaluated_value)

    def ellipsis(self, node: cst.Ellipsis) -> s.Expr:
        return s.Constant(node, ...)

    def string(self, node: cst.SimpleString) -> s.Expr:
        text = node.value
        value: str | bytes
        if text[0] in "'\"" and "\\" not in text and text[:3] not in ("'''", '"""'):
            value = text[1:-1]
        else:
            value = node.evaluated_value
        self.note_text(value)
        return s.Constant(node, value)

    def note_text(self, value: str | bytes) -> None:
        if len(value) == 3 and value.isdigit() and value.isascii():
            self.integers.add(int(value))

    def concatenated(self, node: cst.ConcatenatedString) -> s.Expr:
        parts: list[s.Expr] = []
        current: cst.CSTNode = node
        while isinstance(current, cst.ConcatenatedString):
            parts.append(self.expr(current.left))
            current = current.right
        parts.append(self.expr(current))
        if all(type(part) is s.Constant for part in parts):
            values = [part.value for part in parts if type(part) is s.Constant]
            nothing = values[0][:0]  # Python takes no mixture of str and bytes.
            return s.Constant(node, nothing.join(values))
        return s.Format(node, tuple(parts))

    def formatted(self, node: cst.FormattedString) -> s.Expr:
        parts: list[s.Expr] = []
        for part in node.parts:
            if isinstance(part, cst.FormattedStringText):
                text = part.value
                if "\\" in text:
                    text = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r")
                parts.append(s.Constant(part, text.replace("{{", "{").replace("}}", "}")))
            else:
                assert isinstance(part, cst.FormattedStringExpression)
                spec = None
                if part.format_spec is not None:
                    spec = "".join(
                        p.value if isinstance(p, cst.FormattedStringText) else "\0" for p in part.format_spec
                    )
                parts.append(s.FormatField(part, self.expr(part.expression), part.conversion, spec))
        return s.Format(node, tuple(parts))

    def attribute(self, node: cst.Attribute) -> s.Expr:
        value = self.expr(node.value)
        attribute = s.Attribute(node, value, node.attr.value, node.attr)
        if type(value) is s.Name and value.id in self.module_names:
            self.member_uses.append(s.MemberUse(attribute, self.scope, self.guards > 0))
        return attribute

    def call(self, node: cst.Call) -> s.Expr:
        func = self.expr(node.func)
        args = tuple(
            s.Argument(None if arg.keyword is None else arg.keyword.value, arg.star, self.expr(arg.value))
            for arg in node.args
        )
        call = s.Call(node, func, args)
        if type(func) is s.Attribute and func.attr in _GROWING and type(func.value) is s.Name:
            self.mutated.add(func.value.id)
        self.calls.append((call, self.scope))
        if type(self.scope.owner) is s.FunctionDef:
            self.scope.counters |= _steps_handed_on(self.scope.owner, call)
        return call

    def subscript(self, node: cst.Subscript) -> s.Expr:
        value = self.expr(node.value)
        items = [self.index(element.slice) for element in node.slice]
        if len(items) == 1:
            return s.Subscript(node, value, items[0])
        return s.Subscript(node, value, s.Display(node, "tuple", tuple(items)))

    def index(self, node: cst.BaseSlice) -> s.Expr:
        if isinstance(node, cst.Slice):
            return s.Slice(
                node,
                None if node.lower is None else self.expr(node.lower),
                None if node.upper is None else self.expr(node.upper),
                None if node.step is None else self.expr(node.step),
            )
        assert isinstance(node, cst.Index)
        return self.expr(node.value)

    def tuple_display(self, node: cst.Tuple) -> s.Expr:
        return s.Display(node, "tuple", self.elements(node.elements))

    def list_display(self, node: cst.List) -> s.Expr:
        return s.Display(node, "list", self.elements(node.elements))

    def set_display(self, node: cst.Set) -> s.Expr:
        return s.Display(node, "set", self.elements(node.elements))

    def elements(self, nodes: Sequence[cst.BaseElement]) -> tuple[s.Expr, ...]:
        return tuple(
            s.Starred(element, self.expr(element.value))
            if type(element) is cst.StarredElement
            else self.expr(element.value)
            for element in nodes
        )

    def dict_display(self, node: cst.Dict) -> s.Expr:
        keys: list[s.Expr | None] = []
        values: list[s.Expr] = []
        for element in node.elements:
            keys.append(self.expr(element.key) if isinstance(element, cst.DictElement) else None)
            values.append(self.expr(element.value))
        return s.DictDisplay(node, tuple(keys), tuple(values))

    def comparison(self, node: cst.Comparison) -> s.Expr:
        left = self.expr(node.left)
        ops = tuple(_COMPARISONS[type(target.operator)] for target in node.comparisons)
        return s.Compare(node, left, ops, tuple(self.expr(t.comparator) for t in node.comparisons))

    def boolean(self, node: cst.BooleanOperation) -> s.Expr:
        operator = type(node.operator)
        items: list[s.Expr] = []
        current: cst.BaseExpression = node
        while type(current) is cst.BooleanOperation and type(current.operator) is operator:
            items.append(self.expr(current.right))
            current = current.left
        items.append(self.expr(current))
        items.reverse()
        return s.Bool(node, "and" if operator is cst.And else "or", tuple(items))

    def unary(self, node: cst.UnaryOperation) -> s.Expr:
        return s.Unary(node, _UNARIES[type(node.operator)], self.expr(node.expression))

    def binary(self, node: cst.BinaryOperation) -> s.Expr:
        spine: list[cst.BinaryOperation] = []
        current: cst.BaseExpression = node
        while type(current) is cst.BinaryOperation:
            spine.append(current)
            current = current.left
        expression = self.expr(current)
        for part in reversed(spine):
            expression = s.Binary(part, _BINARIES[type(part.operator)], expression, self.expr(part.right))
        return expression

    def conditional(self, node: cst.IfExp) -> s.Expr:
        return s.Conditional(node, self.expr(node.test), self.expr(node.body), self.expr(node.orelse))

    def walrus(self, node: cst.NamedExpr) -> s.Expr:
        value = self.expr(node.value)
        target = self.expr(node.target)
        self.bind_target(target, s.Binding("value", value))
        return s.Walrus(node, target, value)

    def lambda_(self, node: cst.Lambda) -> s.Expr:
        return s.Lambda(node, self.callable("<lambda>", node.params, node.body))

    def await_(self, node: cst.Await) -> s.Expr:
        return s.Await(node, self.expr(node.expression))

    def yield_(self, node: cst.Yield) -> s.Expr:
        if node.value is None:
            return s.Yield(node, None)
        value = self.expr(node.value.item if isinstance(node.value, cst.From) else node.value)
        self.scope.yields.append(value)
        return s.Yield(node, value)

    def list_comp(self, node: cst.ListComp) -> s.Expr:
        return self.comprehension(node, "list", node.elt, node.for_in)

    def set_comp(self, node: cst.SetComp) -> s.Expr:
        return self.comprehension(node, "set", node.elt, node.for_in)

    def generator(self, node: cst.GeneratorExp) -> s.Expr:
        return self.comprehension(node, "generator", node.elt, node.for_in)

    def dict_comp(self, node: cst.DictComp) -> s.Expr:
        clauses = self.clauses(node.for_in)
        pair = s.Display(node, "tuple", (self.expr(node.key), self.expr(node.value)))
        return s.Comprehension(node, "dict", pair, clauses)

    def comprehension(
        self,
        node: cst.CSTNode,
        kind: Literal["list", "set", "generator"],
        element: cst.BaseExpression,
        for_in: cst.CompFor,
    ) -> s.Expr:
        clauses = self.clauses(for_in)
        return s.Comprehension(node, kind, self.expr(element), clauses)

    def clauses(self, for_in: cst.CompFor) -> tuple[s.Clause, ...]:
        clauses: list[s.Clause] = []
        current: cst.CompFor | None = for_in
        while current is not None:
            iterable = self.expr(current.iter)
            target = self.expr(current.target)
            self.bind_target(target, s.Binding("other"))
            clauses.append(s.Clause(target, iterable, tuple(self.expr(test.test) for test in current.ifs)))
            current = current.inner_for_in
        return tuple(clauses)

    def opaque(self, node: cst.CSTNode) -> s.Expr:
        return s.Opaque(node)


_MAIL_MODULES = frozenset({"smtplib", "aiosmtplib"})
_VERSIONS = frozenset({"version_info", "PY2", "PY3", "TYPE_CHECKING"})
_MISSING = frozenset({"AttributeError", "ImportError", "ModuleNotFoundError", "NameError"})


def _expects_missing(handler: cst.ExceptHandler | cst.ExceptStarHandler) -> bool:
    """Tell whether a handler is there for a name that may not exist."""
    return handler.type is not None and _names_missing(handler.type)


def _names_missing(kind: cst.BaseExpression) -> bool:
    elements = kind.elements if isinstance(kind, cst.Tuple) else ()
    kinds = [kind, *(element.value for element in elements)]
    return any(isinstance(part, cst.Name) and part.value in _MISSING for part in kinds)


def _takes_all(handler: cst.ExceptHandler | cst.ExceptStarHandler) -> bool:
    kind = handler.type
    return kind is None or (isinstance(kind, cst.Name) and kind.value in ("Exception", "BaseException"))


def _is_for_missing(context: cst.BaseExpression) -> bool:
    """Tell whether `with suppress(AttributeError):` and its like stand around the names."""
    return isinstance(context, cst.Call) and any(_names_missing(arg.value) for arg in context.args)


def _expects_raising(context: cst.BaseExpression) -> bool:
    """Tell whether a test says that what stands inside raises: `with pytest.raises(...)`."""
    if not isinstance(context, cst.Call):
        return False
    name = context.func.attr if isinstance(context.func, cst.Attribute) else context.func
    return isinstance(name, cst.Name) and name.value.lower().replace("_", "").endswith(_RAISES)


_RAISES = ("raises", "raisesregex", "raisesregexp")


def _asks_version(test: s.Expr) -> bool:
    """Tell whether a condition asks which Python this is."""
    while True:
        match test:
            case s.Name(id=name) | s.Attribute(attr=name):
                return name in _VERSIONS
            case s.Compare(left=inner) | s.Unary(operand=inner) | s.Subscript(value=inner):
                test = inner
            case _:
                return False


def _dotted_cst(node: cst.CSTNode) -> str:
    parts: list[str] = []
    while isinstance(node, cst.Attribute):
        parts.append(node.attr.value)
        node = node.value
    parts.append(node.value if isinstance(node, cst.Name) else "")
    return ".".join(reversed(parts))


def _steps_handed_on(function: s.FunctionDef, call: s.Call) -> set[str]:
    """Return the parameters that a function counts with by calling itself: `send(mail, left - 1)`."""
    if (dotted(call.func) or "").rpartition(".")[2] != function.name:
        return set()
    names = (parameter.name for parameter in function.parameters)
    return {name for name in names if any(_is_step(name, argument.value) for argument in call.args)}


def _is_step(name: str, value: s.Expr) -> bool:
    """Tell whether an assignment counts: `n = n + 1`."""
    return (
        type(value) is s.Binary
        and value.op in ("+", "-")
        and type(value.left) is s.Name
        and value.left.id == name
        and type(value.right) is s.Constant
    )


_Lower = Callable[[_Lowering, Any], Any]

_STATEMENTS: dict[type[cst.CSTNode], _Lower] = {
    cst.Expr: _Lowering.expr_stmt,
    cst.Assign: _Lowering.assign,
    cst.AnnAssign: _Lowering.ann_assign,
    cst.AugAssign: _Lowering.aug_assign,
    cst.Return: _Lowering.return_,
    cst.Raise: _Lowering.raise_,
    cst.Assert: _Lowering.assert_,
    cst.Del: _Lowering.delete,
    cst.Break: _Lowering.break_,
    cst.Continue: _Lowering.continue_,
    cst.Global: _Lowering.global_,
    cst.Nonlocal: _Lowering.global_,
    cst.Import: _Lowering.import_,
    cst.ImportFrom: _Lowering.import_from,
    cst.If: _Lowering.if_,
    cst.While: _Lowering.while_,
    cst.For: _Lowering.for_,
    cst.With: _Lowering.with_,
    cst.Try: _Lowering.try_,
    cst.TryStar: _Lowering.try_,
    cst.Match: _Lowering.match,
    cst.FunctionDef: _Lowering.function,
    cst.ClassDef: _Lowering.class_,
}
_EXPRESSIONS: dict[type[cst.CSTNode], _Lower] = {
    cst.Name: _Lowering.name,
    cst.Integer: _Lowering.integer,
    cst.Float: _Lowering.number,
    cst.Imaginary: _Lowering.number,
    cst.Ellipsis: _Lowering.ellipsis,
    cst.SimpleString: _Lowering.string,
    cst.ConcatenatedString: _Lowering.concatenated,
    cst.FormattedString: _Lowering.formatted,
    cst.Attribute: _Lowering.attribute,
    cst.Call: _Lowering.call,
    cst.Subscript: _Lowering.subscript,
    cst.Tuple: _Lowering.tuple_display,
    cst.List: _Lowering.list_display,
    cst.Set: _Lowering.set_display,
    cst.Dict: _Lowering.dict_display,
    cst.Comparison: _Lowering.comparison,
    cst.BooleanOperation: _Lowering.boolean,
    cst.UnaryOperation: _Lowering.unary,
    cst.BinaryOperation: _Lowering.binary,
    cst.IfExp: _Lowering.conditional,
    cst.NamedExpr: _Lowering.walrus,
    cst.Lambda: _Lowering.lambda_,
    cst.Await: _Lowering.await_,
    cst.Yield: _Lowering.yield_,
    cst.ListComp: _Lowering.list_comp,
    cst.SetComp: _Lowering.set_comp,
    cst.GeneratorExp: _Lowering.generator,
    cst.DictComp: _Lowering.dict_comp,
}
