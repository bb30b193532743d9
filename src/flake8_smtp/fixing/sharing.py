"""Whether what a repair would change means something to other code of the file, too.

A constant that other code reads as well (the statuses after which an HTTP request is made again), and a
function that judges other numbers as well, are not to be changed for the sake of one reply.
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterator

import libcst as cst

from flake8_smtp.fixing.edits import Change
from flake8_smtp.fixing.nodes import Tree
from flake8_smtp.fixing.nodes import parts
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reading

_Binding = cst.Assign | cst.AnnAssign
_Function = cst.FunctionDef | cst.Lambda
_STATEMENTS = (
    cst.BaseStatement,
    cst.BaseSmallStatement,
    cst.MatchCase,
    cst.ExceptHandler,
    cst.Decorator,
    cst.Lambda,
)


def is_shared(tree: Tree, reading: Reading, change: Change) -> bool:
    """Tell whether a change reaches code of which it is not known what it has to do with the replies."""
    start, end, _ = change
    around = [
        node
        for node in parts(tree.module)
        if isinstance(node, (cst.Assign, cst.AnnAssign, cst.FunctionDef, cst.Lambda))
        and tree.start(node) <= start
        and end <= tree.end(node)
    ]
    sharing = _Sharing(tree, reading)
    match around:
        case [*_, cst.Assign() | cst.AnnAssign() as binding] if sharing.looking(binding):
            return not sharing.is_own_constant(binding)
    functions = [node for node in around if isinstance(node, (cst.FunctionDef, cst.Lambda))]
    return bool(functions) and not sharing.is_own_function(functions[-1])


class _Sharing:
    """The question for one change; what was asked on the way is not asked again."""

    def __init__(self, tree: Tree, reading: Reading) -> None:
        self.tree = tree
        self.reading = reading
        self.asked: set[int] = set()

    # -- constants -----------------------------------------------------------------------------------

    def looking(self, binding: _Binding) -> frozenset[int]:
        """Return the statements (by identity) whose tests of replies look at the literals bound here."""
        literals = _identities(binding)
        found = {
            id(self._statement(test.origin))
            for seen in self.reading.observations
            for test in seen.focus.tests
            if any(id(literal.origin) in literals for literal in test.named.values())
        }
        return frozenset(found - {id(binding)})

    def is_own_constant(self, binding: _Binding) -> bool:
        """Tell whether all that reads what is bound here are tests of replies."""
        return self._is_read_in(binding, self.looking(binding))

    def _is_read_in(self, binding: _Binding, looking: Collection[int]) -> bool:
        if id(binding) in self.asked:
            return True
        self.asked.add(id(binding))
        mentions = self._mentions_bound(binding)
        return mentions is not None and all(self._is_look(mention, looking) for mention in mentions)

    def _is_look(self, mention: cst.CSTNode, looking: Collection[int]) -> bool:
        statement = self._statement(mention)
        if isinstance(mention, cst.SimpleString):
            return False
        if isinstance(statement, (cst.Assign, cst.AnnAssign)) and id(statement) not in looking:
            return self._is_read_in(statement, looking)
        return id(statement) in looking

    # -- functions -----------------------------------------------------------------------------------

    def is_own_function(self, function: _Function) -> bool:
        """Tell whether wherever a function is used a reply was followed to it."""
        inside = _identities(function)
        seen = [
            each
            for each in self.reading.observations
            if any(id(test.origin) in inside for test in each.focus.tests)
        ]
        homes = {id(home) for each in seen or self.reading.observations for home in self._homes(each)}
        return self._is_used_in(function, homes)

    def _homes(self, seen: Observation) -> Iterator[cst.CSTNode | None]:
        """Yield the function that makes a request, and those around it; None for the module."""
        home: cst.CSTNode | None = seen.focus.call.origin
        while home is not None:
            home = self._function(home)
            yield home

    def _is_used_in(self, function: _Function, homes: Collection[int]) -> bool:
        if id(function) in homes or id(function) in self.asked:
            return True
        self.asked.add(id(function))
        if isinstance(function, cst.FunctionDef):
            own = _identities(function)
            mentions = list(self._mentions(function, {function.name.value}, own))
            # One that nobody uses here is there for others, who give it replies, or it makes no request.
            alone = not mentions and len(self.asked) == 1
            return alone or (bool(mentions) and all(self._is_home(mention, homes) for mention in mentions))
        return self._is_home(self.tree.parents[id(function)], homes)

    def _is_home(self, mention: cst.CSTNode, homes: Collection[int]) -> bool:
        statement = self._statement(mention)
        if isinstance(statement, (cst.Assign, cst.AnnAssign)) and id(statement) not in self.asked:
            self.asked.add(id(statement))
            mentions = self._mentions_bound(statement)
            return mentions is not None and all(self._is_home(each, homes) for each in mentions)
        user = self._function(mention)
        return id(None) in homes if user is None else self._is_used_in(user, homes)

    # -- names ---------------------------------------------------------------------------------------

    def _mentions_bound(self, binding: _Binding) -> Iterator[cst.CSTNode] | None:
        """Return where else the names stand that are bound here; None where that cannot be said."""
        targets = [binding.target] if isinstance(binding, cst.AnnAssign) else _targets(binding)
        names: set[str] = set()
        for target in targets:
            match target:
                case cst.Name(value=name) | cst.Attribute(attr=cst.Name(value=name)):
                    names.add(name)
                case _:
                    return None
        return self._mentions(binding, names, {id(part) for target in targets for part in parts(target)})

    def _mentions(
        self, binding: cst.CSTNode, names: Collection[str], own: Collection[int]
    ) -> Iterator[cst.CSTNode]:
        """Yield where names stand, as attributes too if they may be, and where `__all__` gives them away."""
        named = _binds_names(binding)
        local = self.tree.enclosing(binding, cst.FunctionDef) if named else None
        in_class = self.tree.enclosing(binding, cst.ClassDef) is not None
        plain = local is not None or (not in_class and (named or isinstance(binding, cst.FunctionDef)))
        for node in parts(local or self.tree.module):
            above = self.tree.above(node)
            match node:
                case cst.Name(value=name) if name in names and id(node) not in own:
                    keyword = isinstance(above, cst.Arg) and above.keyword is node
                    attribute = isinstance(above, cst.Attribute) and above.attr is node
                    if not keyword and not (attribute and plain):
                        yield node
                case cst.SimpleString() if isinstance(above, cst.Element) and node.raw_value in names:
                    yield node

    def _statement(self, node: cst.CSTNode) -> cst.CSTNode | None:
        return next((each for each in (node, *self.tree.up(node)) if isinstance(each, _STATEMENTS)), None)

    def _function(self, node: cst.CSTNode) -> _Function | None:
        return next((e for e in self.tree.up(node) if isinstance(e, (cst.FunctionDef, cst.Lambda))), None)


def _identities(node: cst.CSTNode) -> frozenset[int]:
    return frozenset(id(part) for part in parts(node))


def _targets(binding: cst.Assign) -> list[cst.BaseExpression]:
    return [each.target for each in binding.targets]


def _binds_names(binding: cst.CSTNode) -> bool:
    """Tell whether plain names are bound, which nobody sees from outside of the function."""
    match binding:
        case cst.Assign():
            return all(isinstance(target, cst.Name) for target in _targets(binding))
        case cst.AnnAssign():
            return isinstance(binding.target, cst.Name)
    return False
