"""The program as the reading sees it: a small tree of expressions and statements.

It is made from the concrete syntax tree once, keeps what has a meaning and leaves out white space,
comments and parentheses. Every expression, handler and pattern keeps the concrete node it came from
as an opaque `origin`, from which a place in the file is computed when there is something to report.

The classes are not frozen: a file makes tens of thousands of them, and freezing triples the cost.
Nothing changes them after they are built, and they are compared by identity.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from typing import Any
from typing import Literal

Origin = Any
Stand = tuple[Origin, int]
"""The concrete statement in whose lines something stands, and how many statements come before it."""


@dataclass(slots=True, eq=False)
class Expr:
    """An expression; `origin` is the concrete node it was made from."""

    origin: Origin


@dataclass(slots=True, eq=False)
class Name(Expr):
    id: str


@dataclass(slots=True, eq=False)
class Constant(Expr):
    """A literal: int, float, complex, str, bytes, bool, None or Ellipsis."""

    value: Any


@dataclass(slots=True, eq=False)
class Attribute(Expr):
    """`value.attr`; `name_origin` is the node of the name behind the dot."""

    value: Expr
    attr: str
    name_origin: Origin = None


@dataclass(slots=True, eq=False)
class Argument:
    """One argument of a call: `star` is "", "*" or "**"."""

    keyword: str | None
    star: str
    value: Expr


@dataclass(slots=True, eq=False)
class Call(Expr):
    func: Expr
    args: tuple[Argument, ...]


@dataclass(slots=True, eq=False)
class Subscript(Expr):
    value: Expr
    index: Expr


@dataclass(slots=True, eq=False)
class Slice(Expr):
    lower: Expr | None
    upper: Expr | None
    step: Expr | None


@dataclass(slots=True, eq=False)
class Display(Expr):
    """A tuple, list or set display."""

    kind: Literal["tuple", "list", "set"]
    items: tuple[Expr, ...]


@dataclass(slots=True, eq=False)
class DictDisplay(Expr):
    """A dict display; a key of None stands for `**value`."""

    keys: tuple[Expr | None, ...]
    values: tuple[Expr, ...]


@dataclass(slots=True, eq=False)
class Starred(Expr):
    value: Expr


@dataclass(slots=True, eq=False)
class Compare(Expr):
    """A comparison, chained or not: `ops` are spelt as in Python (`==`, `not in`, ...)."""

    left: Expr
    ops: tuple[str, ...]
    rights: tuple[Expr, ...]


@dataclass(slots=True, eq=False)
class Bool(Expr):
    """`a and b and c`, or the same with `or`."""

    op: Literal["and", "or"]
    items: tuple[Expr, ...]


@dataclass(slots=True, eq=False)
class Unary(Expr):
    op: Literal["not", "-", "+", "~"]
    operand: Expr


@dataclass(slots=True, eq=False)
class Binary(Expr):
    op: str
    left: Expr
    right: Expr


@dataclass(slots=True, eq=False)
class Conditional(Expr):
    test: Expr
    body: Expr
    orelse: Expr


@dataclass(slots=True, eq=False)
class Walrus(Expr):
    target: Expr
    value: Expr


@dataclass(slots=True, eq=False)
class Lambda(Expr):
    function: FunctionDef


@dataclass(slots=True, eq=False)
class Clause:
    """One `for target in iterable if test ...` of a comprehension."""

    target: Expr
    iterable: Expr
    tests: tuple[Expr, ...]


@dataclass(slots=True, eq=False)
class Comprehension(Expr):
    """A comprehension or generator expression; a dict's element is a tuple display."""

    kind: Literal["list", "set", "dict", "generator"]
    element: Expr
    clauses: tuple[Clause, ...]


@dataclass(slots=True, eq=False)
class Format(Expr):
    """An f-string or t-string: its literal parts are constants, its fields of kind `FormatField`."""

    parts: tuple[Expr, ...]


@dataclass(slots=True, eq=False)
class FormatField(Expr):
    value: Expr
    conversion: str | None
    spec: Format | None


@dataclass(slots=True, eq=False)
class Await(Expr):
    value: Expr


@dataclass(slots=True, eq=False)
class Yield(Expr):
    """`yield value` or `yield from value`."""

    value: Expr | None


@dataclass(slots=True, eq=False)
class Opaque(Expr):
    """Anything else: syntax that is newer than what is read here."""


# -- patterns --------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Pattern:
    """A pattern of a `match` statement."""

    origin: Origin


@dataclass(slots=True, eq=False)
class ValuePattern(Pattern):
    value: Expr


@dataclass(slots=True, eq=False)
class CapturePattern(Pattern):
    """`name`, `_` (name None), or `pattern as name`."""

    pattern: Pattern | None
    name: str | None


@dataclass(slots=True, eq=False)
class SequencePattern(Pattern):
    items: tuple[Pattern, ...]


@dataclass(slots=True, eq=False)
class StarPattern(Pattern):
    name: str | None


@dataclass(slots=True, eq=False)
class OrPattern(Pattern):
    items: tuple[Pattern, ...]


@dataclass(slots=True, eq=False)
class ClassPattern(Pattern):
    cls: Expr
    args: tuple[Pattern, ...]
    keywords: tuple[tuple[str, Pattern], ...]


@dataclass(slots=True, eq=False)
class OpaquePattern(Pattern):
    """A mapping pattern: matches or not, nobody knows; what its parts capture is bound."""

    parts: tuple[Pattern, ...]
    rest: str | None


# -- statements ------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Stmt:
    """A statement."""


Block = tuple[Stmt, ...]


@dataclass(slots=True, eq=False)
class ExprStmt(Stmt):
    value: Expr


@dataclass(slots=True, eq=False)
class Assign(Stmt):
    """An assignment; an annotated one has one target, and `value` None where it only declares."""

    targets: tuple[Expr, ...]
    value: Expr | None
    annotation: Expr | None = None


@dataclass(slots=True, eq=False)
class AugAssign(Stmt):
    target: Expr
    op: str
    value: Expr


@dataclass(slots=True, eq=False)
class Return(Stmt):
    value: Expr | None


@dataclass(slots=True, eq=False)
class Raise(Stmt):
    exc: Expr | None
    cause: Expr | None


@dataclass(slots=True, eq=False)
class Assert(Stmt):
    test: Expr
    message: Expr | None


@dataclass(slots=True, eq=False)
class Delete(Stmt):
    targets: tuple[Expr, ...]


@dataclass(slots=True, eq=False)
class Break(Stmt):
    pass


@dataclass(slots=True, eq=False)
class Continue(Stmt):
    pass


@dataclass(slots=True, eq=False)
class If(Stmt):
    test: Expr
    body: Block
    orelse: Block


@dataclass(slots=True, eq=False)
class While(Stmt):
    test: Expr
    body: Block
    orelse: Block


@dataclass(slots=True, eq=False)
class For(Stmt):
    target: Expr
    iterable: Expr
    body: Block
    orelse: Block


@dataclass(slots=True, eq=False)
class With(Stmt):
    items: tuple[tuple[Expr, Expr | None], ...]
    body: Block


@dataclass(slots=True, eq=False)
class Handler:
    """An `except` clause; `type` is None where it is bare, `group` tells that it is `except*`."""

    origin: Origin
    type: Expr | None
    name: str | None
    body: Block
    group: bool = False


@dataclass(slots=True, eq=False)
class Try(Stmt):
    body: Block
    handlers: tuple[Handler, ...]
    orelse: Block
    final: Block


@dataclass(slots=True, eq=False)
class Case:
    pattern: Pattern
    guard: Expr | None
    body: Block


@dataclass(slots=True, eq=False)
class Match(Stmt):
    subject: Expr
    cases: tuple[Case, ...]


@dataclass(slots=True, eq=False)
class Parameter:
    """A parameter; `kind` is "" for an ordinary one, "keyword", "*" or "**"."""

    name: str
    kind: str
    annotation: Expr | None
    default: Expr | None


@dataclass(slots=True, eq=False)
class FunctionDef(Stmt):
    """A function, method or lambda (whose body is one `return`)."""

    name: str
    parameters: tuple[Parameter, ...]
    body: Block
    decorators: tuple[Expr, ...]
    returns: Expr | None
    scope: Scope


@dataclass(slots=True, eq=False)
class ClassDef(Stmt):
    name: str
    bases: tuple[Expr, ...]
    body: Block
    decorators: tuple[Expr, ...]
    scope: Scope


@dataclass(slots=True, eq=False)
class Import(Stmt):
    """`bound` pairs a local name with the dotted name it stands for."""

    bound: tuple[tuple[str, str], ...]


@dataclass(slots=True, eq=False)
class Pass(Stmt):
    """`pass`, `global`, a type alias: nothing that happens."""


# -- scopes ----------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Binding:
    """One place that binds a name, and what it binds it to.

    `kind` says how `value` is to be taken: "value" (the expression's value), "unpack" (an element of
    it, found by `path`), "import" (`dotted`), "def", "with" (what entering the value gives), "added" (what
    is added to it in place), "item" (what one of its elements is made), "other".
    """

    kind: Literal["value", "unpack", "import", "def", "with", "parameter", "added", "item", "other"]
    value: Expr | None = None
    dotted: str = ""
    definition: FunctionDef | ClassDef | None = None
    annotation: Expr | None = None
    path: tuple[int, ...] = ()


@dataclass(slots=True, eq=False)
class Scope:
    """A module, class or function with the names bound in it."""

    kind: Literal["module", "class", "function"]
    parent: Scope | None
    bindings: dict[str, list[Binding]] = field(default_factory=dict)
    outer_names: dict[str, Scope] = field(default_factory=dict)
    """The names that are `global` or `nonlocal` here, with the scope that binds them."""
    returns: list[Expr] = field(default_factory=list)
    yields: list[Expr] = field(default_factory=list)
    counters: set[str] = field(default_factory=set)
    """Names and attributes that count: stepped by a constant, or the variable of a `range` loop."""
    owner: FunctionDef | ClassDef | None = None
    made_from: dict[str, frozenset[str]] = field(default_factory=dict)
    """The names that a name is made from here, once somebody has asked."""
    sources: Mapping[str, Sequence[Expr | None]] | None = None
    """What each name is assigned in the body, None for a step, once somebody has asked."""


@dataclass(slots=True, eq=False)
class Imported:
    """`from module import name`; it is `guarded` where its failing is reckoned with."""

    module: str
    name: str
    origin: Origin
    guarded: bool


@dataclass(slots=True, eq=False)
class MemberUse:
    """`name.attribute` or `name.part.attribute`, for a name that may be a module."""

    attribute: Attribute
    scope: Scope
    guarded: bool


@dataclass(slots=True, eq=False)
class Module:
    """A whole file."""

    origin: Origin
    body: Block
    scope: Scope
    attributes: dict[ClassDef, dict[str, list[tuple[Binding, Scope]]]]
    """For each class: what any method binds to an attribute of its first parameter."""
    calls: list[tuple[Call, Scope]]
    """Every call of the file with the scope it stands in."""
    integers: set[int]
    """Every integer from 100 to 999 that the file writes, also in the text of a string."""
    imports: set[str]
    """The dotted names that the file imports."""
    mutated: set[str]
    """Names, and attributes as `.name`, of what a method is called or an element set that may change it."""
    items: dict[str, list[tuple[Expr, Scope]]]
    """What the elements of named collections are made by assignment."""
    functions: list[FunctionDef]
    classes: list[ClassDef]
    discarded: set[int]
    """The calls (by identity) whose value nothing takes: statements of their own."""
    kept: dict[int, tuple[str, ...]]
    """For each call (by identity) whose value is only given to local names: these names."""
    tries: list[tuple[Try, Scope]]
    imported: list[Imported]
    """What is imported by name from a mail module."""
    member_uses: list[MemberUse]
    """Attributes of names that a mail module is imported as."""
    attributes_set: set[str]
    """Names that the file itself gives to a mail module."""
    scopes: list[Scope]
    statements: int
    """How many statements there are, those inside of others included."""
    stands: dict[int, Stand]
    """For each concrete node of an expression or handler (by identity): where it stands."""

    def release(self) -> None:
        """Take the scopes apart, once nothing is to be read any more.

        A scope refers to what stands in it, and that to the scope. While they do, the garbage collector
        has to walk over the whole file to see that nobody needs it, and that takes as long as the reading.
        """
        for scope in self.scopes:
            scope.owner = scope.sources = None
            scope.bindings.clear()
            scope.returns.clear()
            scope.yields.clear()
