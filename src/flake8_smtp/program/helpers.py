"""What functions and properties of the file read, give and set, where a request depends on it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from flake8_smtp.program import syntax as s
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.resolve import ancestry
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.shapes import names_in
from flake8_smtp.program.shapes import walk
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Session
from flake8_smtp.program.words import MUTATING


def behind(
    reader: Reader, names: Iterable[str], call: s.Call, strand: Strand
) -> Iterator[tuple[s.FunctionDef, str]]:
    """Yield the functions and properties of the file that names stand for, each with the owner's name."""
    for name in names:
        owner, _, attr = name.rpartition(".")
        if "." in owner:
            continue
        known = s.Name(call.origin, owner or attr)
        match reader.evaluate(reader, known, Strand(None, 1, strand.env, strand.scope)):
            case Function(definition=definition) if not owner:
                yield definition, ""
            case (
                Instance(definition=s.ClassDef() as cls)
                | Class(definition=s.ClassDef() as cls)
                | Session(definition=s.ClassDef() as cls)
            ) if owner:
                for function in _methods(reader, cls, attr):
                    yield function, owner


def _methods(reader: Reader, cls: s.ClassDef, name: str) -> Iterator[s.FunctionDef]:
    """Yield the methods of a name that a class and its bases have."""
    inherited = [base.definition for base in ancestry(reader, cls) if isinstance(base, Class)]
    for each in (cls, *inherited):
        for binding in each.scope.bindings.get(name, ()):
            if isinstance(binding.definition, s.FunctionDef):
                yield binding.definition


def only_returns(function: s.FunctionDef) -> s.Expr | None:
    """Return the expression that a function is another name for, None where it does more."""
    match function.body:
        case [s.Return(value=value)] | [s.ExprStmt(), s.Return(value=value)]:
            return value
    return None


def read_in(function: s.FunctionDef, owner: str) -> frozenset[str]:
    """Return what a function reads of its owner, under the owner's name, and around itself."""
    own = {parameter.name for parameter in function.parameters}
    found = set()
    for name in names_in(function.body):
        first, dot, rest = name.partition(".")
        if is_own(function, first) and owner and dot:
            found.add(f"{owner}.{rest}")
        elif first not in own and first not in function.scope.bindings:
            found.add(name)
    return frozenset(found)


def is_own(function: s.FunctionDef, name: str) -> bool:
    """Tell whether a name is the parameter by which a method gets its object."""
    return bool(function.parameters) and function.parameters[0].name == name


def names_given(function: s.FunctionDef, call: s.Call) -> dict[str, str]:
    """Return for the parameters of a function what a call gives for them, where that has a name."""
    given = arguments_given(function, call).items()
    return {name: path for name, value in given if (path := dotted(value)) is not None}


def arguments_given(function: s.FunctionDef, call: s.Call) -> dict[str, s.Expr]:
    """Return for the parameters of a function what a call gives for them; a method gets its object."""
    parameters = [parameter.name for parameter in function.parameters if parameter.kind == ""]
    positional: list[s.Expr] = [a.value for a in call.args if a.keyword is None and not a.star]
    scope = function.scope.parent
    if scope is not None and scope.kind == "class" and isinstance(call.func, s.Attribute):
        positional.insert(0, call.func.value)
    return {**dict(zip(parameters, positional)), **{a.keyword: a.value for a in call.args if a.keyword}}


def mutated_in(function: s.FunctionDef) -> frozenset[str]:
    """Return the names of what a function changes by a method: `self.recipients.remove(address)`."""
    paths = (
        dotted(node.func.value)
        for node in walk(function.body)
        if isinstance(node, s.Call) and isinstance(node.func, s.Attribute) and node.func.attr in MUTATING
    )
    return frozenset(path for path in paths if path is not None)


def asks_a_server(reader: Reader, function: s.FunctionDef) -> bool:
    """Tell whether a function opens a session or asks something of one."""
    if isinstance(reader.summarise(reader, function).value, Session):
        return True
    return any(id(part) in reader.requests for part in walk(function.body))
