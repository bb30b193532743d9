"""Names, attributes and parameters without a strand: what they stand for anywhere in the file.

This is where SMTP sessions are recognised: by import, construction, annotation, attribute, factory
and by what the callers of the same module pass.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterable
from collections.abc import Iterator
from http import HTTPStatus
from itertools import takewhile

from flake8_smtp.program import syntax as s
from flake8_smtp.program.annotations import annotated
from flake8_smtp.program.contents import owner_of
from flake8_smtp.program.joining import element_of
from flake8_smtp.program.joining import join
from flake8_smtp.program.libraries import CLASS_BASES
from flake8_smtp.program.libraries import REPLY_ENUMS
from flake8_smtp.program.libraries import SESSION_CLASSES
from flake8_smtp.program.libraries import SMTP_STATUS
from flake8_smtp.program.libraries import SessionClass
from flake8_smtp.program.python_version import known_of_python
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import static_eval
from flake8_smtp.program.shapes import called
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.values import EITHER
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Class
from flake8_smtp.program.values import Const
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Instance
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Pairs
from flake8_smtp.program.values import Pool
from flake8_smtp.program.values import ReplyCode
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import SessionFactory
from flake8_smtp.program.values import Thing
from flake8_smtp.program.values import Value
from flake8_smtp.program.words import ATTEMPTS
from flake8_smtp.program.words import words

_CALLERS = 20
"""So many calls of a function are asked what they pass: a name that everybody uses is no evidence."""
_LASTING = (Session, SessionFactory, Function, Class, Instance, Pool, ReplyCode)
_STARS = {
    name.rsplit(".", 1)[-1]: name for name in (*CLASS_BASES, *SESSION_CLASSES) if name.startswith("smtplib.")
}


def thing(name: str) -> Value:
    """Return what a qualified name stands for, as far as the tables know it."""
    if name in SESSION_CLASSES:
        return SessionFactory(SESSION_CLASSES[name])
    owner, _, member = name.rpartition(".")
    if owner in REPLY_ENUMS and member in SMTP_STATUS:
        return Const(SMTP_STATUS[member])
    if owner in ("http.HTTPStatus", "http.client") and member in HTTPStatus.__members__:
        return Const(HTTPStatus[member].value)
    version = known_of_python(name)
    return Thing(name) if version is None else Const(version)


def static(reader: Reader, scope: s.Scope, name: str) -> Value:
    """Return what `name` stands for where it is read in `scope`, whichever statement bound it."""
    current: s.Scope | None = scope
    while current is not None:
        visible = current.kind != "class" or current is scope
        if visible and name in current.bindings:
            return _bound(reader, current, name)
        current = current.parent
    if "smtplib.*" in reader.module.imports and name in _STARS:
        return thing(_STARS[name])
    if hasattr(builtins, name):
        return Thing(name)
    return EITHER if words(name) & ATTEMPTS else UNKNOWN


def _bound(reader: Reader, scope: s.Scope, name: str) -> Value:
    key = (id(scope), name)
    if key in reader.statics:
        return reader.statics[key]
    reader.statics[key] = UNKNOWN  # what a name is bound to through itself
    value = join(binding_value(reader, scope, binding, name) for binding in scope.bindings[name])
    if isinstance(value, (Items, Pairs)) and name in reader.module.mutated:
        made = [
            (expr, where)
            for expr, where in reader.module.items.get(name, ())
            if owner_of(where, name) is scope
        ]
        value = (
            join(holding(static_eval(reader, where, expression)) for expression, where in made)
            if made
            else UNKNOWN
        )
    if value is UNKNOWN and (name in scope.counters or words(name) & ATTEMPTS):
        value = EITHER
    reader.statics[key] = value
    return value


def binding_value(reader: Reader, scope: s.Scope, binding: s.Binding, name: str = "") -> Value:
    """Return what one binding gives its name."""
    if binding.kind == "parameter":
        return parameter(reader, scope, name)
    if binding.annotation is not None:
        annotated_value = annotated(reader, scope, binding.annotation)
        if annotated_value is not UNKNOWN:
            return annotated_value
    match binding:
        case s.Binding(kind="import", dotted=full):
            return thing(full)
        case s.Binding(kind="def", definition=s.FunctionDef() as function):
            return Function(function)
        case s.Binding(kind="def", definition=s.ClassDef() as definition):
            return class_value(reader, definition)
        case s.Binding(kind="value", value=s.Expr() as expression):
            return static_eval(reader, scope, expression)
        case s.Binding(kind="with", value=s.Expr() as expression):
            return entered(reader, static_eval(reader, scope, expression))
        case s.Binding(kind="item", value=s.Expr() as expression):
            return holding(static_eval(reader, scope, expression))
        case s.Binding(kind="unpack", value=s.Expr() as expression, path=path):
            return part(static_eval(reader, scope, expression), path)
    return UNKNOWN


def holding(element: Value) -> Value:
    """Return a mapping or list in which such a value is put: it may be full of sessions."""
    return Pool(element, keyed=True) if isinstance(element, Session) else UNKNOWN


def part(value: Value, path: Iterable[int]) -> Value:
    """Return the element that unpacking reaches by `path`."""
    for index in path:
        if not isinstance(value, Items) or index >= len(value.items):
            return UNKNOWN
        value = value.items[index]
    return value


def entered(reader: Reader, value: Value) -> Value:
    """Return what `with value as name` binds the name to."""
    match value:
        case Session():
            return value
        case Instance(definition=definition):
            method = member(reader, definition, "__enter__", value)
            if method is UNKNOWN:
                method = member(reader, definition, "__aenter__", value)
            if isinstance(method, Function):
                result = reader.summarise(reader, method.definition).value
                return value if result is UNKNOWN else result
            return value
        case Function(definition=definition):
            yielded = join(static_eval(reader, definition.scope, e) for e in definition.scope.yields)
            return element_of(promised(reader, definition)) if yielded is UNKNOWN else yielded
    return UNKNOWN


def promised(reader: Reader, function: s.FunctionDef) -> Value:
    """Return what the annotation of a function says that it gives."""
    if function.returns is None:
        return UNKNOWN
    return annotated(reader, function.scope.parent or function.scope, function.returns)


# -- classes ---------------------------------------------------------------------------------------


def class_value(reader: Reader, definition: s.ClassDef) -> Value:
    """Return what a class statement binds its name to."""
    spec = session_spec(reader, definition)
    return Class(definition) if spec is None else SessionFactory(spec, definition)


def bases(reader: Reader, definition: s.ClassDef) -> list[Value]:
    """Return what the base classes of a class are."""
    scope = definition.scope.parent or definition.scope
    return [static_eval(reader, scope, base) for base in definition.bases]


def session_spec(reader: Reader, definition: s.ClassDef) -> SessionClass | None:
    """Return the session class that a class of the module derives from, None where it does not."""
    for base in bases(reader, definition):
        if isinstance(base, SessionFactory):
            return base.spec
    return None


def may_override(reader: Reader, definition: s.ClassDef) -> bool:
    """Tell whether a class that cannot be read comes before the session class among the bases."""
    every = bases(reader, definition)
    before = list(takewhile(lambda base: not isinstance(base, SessionFactory), every))
    if not all(_is_harmless(base) for base in before):
        return True
    inner = [base.definition for base in every[len(before) :][:1] if isinstance(base, SessionFactory)]
    return any(may_override(reader, each) for each in inner if each is not None and each is not definition)


def _is_harmless(base: Value) -> bool:
    known = isinstance(base, Thing) and base.name.split(".", 1)[0] in _HARMLESS
    return known or isinstance(base, Class)


_HARMLESS = frozenset({"abc", "object", "typing", "typing_extensions"})
"""Modules with base classes that have no methods of a session."""


def ancestry(reader: Reader, definition: s.ClassDef) -> Iterator[Value]:
    """Yield what a class derives from, depth first, each class of the module once."""
    seen = {definition}
    waiting = bases(reader, definition)[::-1]
    while waiting:
        base = waiting.pop()
        match base:
            case Class(definition=inner) | SessionFactory(definition=s.ClassDef() as inner):
                if inner in seen:
                    continue
                seen.add(inner)
                waiting += bases(reader, inner)[::-1]
        yield base


def member(reader: Reader, definition: s.ClassDef, attr: str, receiver: Value | None) -> Value:
    """Return `attr` of an object of a class: its own, a method's work, or a base class's."""
    return _member(reader, definition, attr, receiver, set())


def _member(
    reader: Reader, definition: s.ClassDef, attr: str, receiver: Value | None, seen: set[s.ClassDef]
) -> Value:
    seen.add(definition)
    found = own_member(reader, definition, attr, receiver)
    if found is not None:
        return found
    for base in bases(reader, definition):
        match base:
            case Class(definition=inner) | SessionFactory(definition=s.ClassDef() as inner):
                if inner not in seen:
                    value = _member(reader, inner, attr, receiver, seen)
                    if value is not UNKNOWN:
                        return value
    return EITHER if words(attr) & ATTEMPTS else UNKNOWN


def own_member(reader: Reader, definition: s.ClassDef, attr: str, receiver: Value | None) -> Value | None:
    """Return `attr` as the class itself or its methods set it, None where they do not."""
    key = (id(definition), "." + attr)
    if key not in reader.statics:
        found = [
            binding_value(reader, definition.scope, b, attr) for b in definition.scope.bindings.get(attr, ())
        ]
        assigned = reader.module.attributes.get(definition, {}).get(attr, ())
        if not found and not assigned:
            return None
        reader.statics[key] = UNKNOWN
        found += [binding_value(reader, scope, binding, attr) for binding, scope in assigned]
        value = join(found)
        if isinstance(value, (Items, Pairs)) and not reader.module.mutated.isdisjoint((attr, "." + attr)):
            value = UNKNOWN
        counting = any(path.endswith(f".{attr}") for _, scope in assigned for path in scope.counters)
        if value is UNKNOWN and (counting or words(attr) & ATTEMPTS):
            value = EITHER
        reader.statics[key] = value
    value = reader.statics[key]
    if isinstance(value, Function):
        decorators = {dotted(d) or "" for d in value.definition.decorators}
        if decorators & {"property", "cached_property", "functools.cached_property"}:
            return reader.summarise(reader, value.definition).value
        if "staticmethod" not in decorators:
            return Function(value.definition, receiver)
    return value


def members(reader: Reader, definition: s.ClassDef) -> Items | None:
    """Return the values of the members of an enumeration, None for any other class."""
    if not any(isinstance(base, Thing) and _is_enum(base.name) for base in bases(reader, definition)):
        return None
    scope = definition.scope
    names = [name for name, bound in scope.bindings.items() if name[0] != "_" and bound[0].kind == "value"]
    return Items("tuple", tuple(static(reader, scope, name) for name in names))


def _is_enum(name: str) -> bool:
    return name.startswith("enum.") and name.endswith(("Enum", "Flag"))


def listed(reader: Reader, value: Value) -> Value:
    """Return an enumeration as the collection of its members, any other value as it is."""
    return (members(reader, value.definition) or value) if isinstance(value, Class) else value


# -- parameters ------------------------------------------------------------------------------------


def parameter(reader: Reader, scope: s.Scope, name: str) -> Value:
    """Return what a parameter is known to be: by its place, annotation, default or callers."""
    key = (id(scope), name)
    if key in reader.parameters:
        return reader.parameters[key]
    reader.parameters[key] = UNKNOWN
    value = _parameter(reader, scope, name)
    reader.parameters[key] = value
    return value


def _parameter(reader: Reader, scope: s.Scope, name: str) -> Value:
    function = scope.owner
    assert isinstance(function, s.FunctionDef)
    index = next(i for i, p in enumerate(function.parameters) if p.name == name)
    owner = None if scope.parent is None else scope.parent.owner
    decorators = {dotted(d) or "" for d in function.decorators}
    method = isinstance(owner, s.ClassDef) and "staticmethod" not in decorators
    if method and index == 0 and isinstance(owner, s.ClassDef):
        return receiver_of(reader, owner, "classmethod" in decorators)
    param = function.parameters[index]
    known = (
        UNKNOWN if param.annotation is None else annotated(reader, scope.parent or scope, param.annotation)
    )
    if param.kind in ("*", "**"):
        return known if known is UNKNOWN else Pool(known, keyed=param.kind == "**")
    if known is not UNKNOWN:
        return known
    if name in scope.counters or words(name) & ATTEMPTS:
        return EITHER
    passed = [
        value
        for call, caller in callers(reader, function.name)[:_CALLERS]
        if caller is not scope
        for value in [_passed(reader, call, caller, index - method, name)]
        if value is not None
    ]
    found = join(passed) if passed else UNKNOWN
    if isinstance(found, _LASTING):
        return found
    if param.default is not None:
        default = static_eval(reader, scope.parent or scope, param.default)
        if isinstance(default, (SessionFactory, Session)):
            return default
    return UNKNOWN


def receiver_of(reader: Reader, owner: s.ClassDef, of_class: bool = False) -> Value:
    """Return what `self` (or `cls`) is in the methods of a class."""
    value = class_value(reader, owner)
    if of_class:
        return value
    if isinstance(value, SessionFactory):
        return Session(value.spec, owner)
    return Instance(owner)


def callers(reader: Reader, name: str) -> list[tuple[s.Call, s.Scope]]:
    """Return the calls of the module whose function or method has this name."""
    if reader.callers is None:
        reader.callers = {}
        for call, scope in reader.module.calls:
            reader.callers.setdefault(called(call), []).append((call, scope))
    return reader.callers.get(name, [])


def _passed(reader: Reader, call: s.Call, caller: s.Scope, index: int, name: str) -> Value | None:
    position = 0
    for argument in call.args:
        if argument.star:
            return None
        if argument.keyword == name:
            return static_eval(reader, caller, argument.value)
        if argument.keyword is None:
            if position == index:
                return static_eval(reader, caller, argument.value)
            position += 1
    return None
