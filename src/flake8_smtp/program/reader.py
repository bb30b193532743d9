"""What the parts of the reading share: the file, what they have worked out, and each other."""

from __future__ import annotations

import sys
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from typing import Any
from typing import TypeVar

from flake8_smtp.program import syntax as s
from flake8_smtp.program.facts import Fact
from flake8_smtp.program.facts import Unasked
from flake8_smtp.program.libraries import Operation
from flake8_smtp.program.replacing import replaces_sessions
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import Swallowed
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Answer
from flake8_smtp.program.values import Function
from flake8_smtp.program.values import Value

_Fact = TypeVar("_Fact")


class TooMuchError(Exception):
    """A file takes more steps to follow than a file of its length may."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What calling a function of the module amounts to.

    `operation` is what it asks of a server (None: nothing), `value` what it returns.
    """

    operation: Operation | None
    value: Value


@dataclass(frozen=True, slots=True)
class Arrival:
    """Answers after which the program comes to the same request again.

    `way` is how: by the head of a loop, by calling the function again, by the same call once more, or by a
    retry policy. `strand` is the way there; `doubt` are the points of its mask that may not come. Where it
    `varies`, the request that comes next may be another one.
    """

    focus: Focus
    way: Any
    strand: Strand
    varies: bool


@dataclass(frozen=True, slots=True)
class Guard:
    """A `try`: does it take an AttributeError, is that or a TypeError what it is written for?"""

    takes_missing: bool
    expects_missing: bool
    expects_type: bool


@dataclass(frozen=True, slots=True)
class Ending:
    """How a strand of a focus ended.

    `kind` says how: by a `return`, at the end of the function ("fall"), by an exception of the program's own
    ("raise") or by the one that the call raised ("escape"), at the head of a loop, or of one that goes to the
    "next" server, or where nothing can depend on the answer any more ("over").

    `heads` are the loops that it comes to the head of, the innermost first. Where the loop goes on or not
    `regardless` of the answer, the answers leave it as well. `value` is what the function returns or raises.
    """

    kind: str
    strand: Strand
    heads: tuple[Any, ...] = ()
    regardless: bool = False
    value: Value = UNKNOWN


@dataclass(slots=True, eq=False)
class Observation:
    """All that was seen of one focus."""

    focus: Focus
    endings: list[Ending] = field(default_factory=list)
    arrivals: list[Arrival] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """All that was read in a file: what the program does about each reply, and single facts."""

    observations: tuple[Observation, ...]
    facts: tuple[Fact, ...]
    swallowed: tuple[Observation, ...] = ()
    """What was seen of requests at the callers of functions that keep their refusals to themselves."""
    shared: dict[Any, Any] = field(default_factory=dict)
    """What several rules work out from it, by the function that does."""


_SERVERS = ("aiosmtpd", "smtpd")
_FIXTURES = frozenset({"smtpd", "smtpserver", "smtp_server", "mailserver"})
"""Parameters by which a test is given a server that its plugin runs (smtpdfix, pytest-localserver)."""


@dataclass(slots=True, eq=False)
class Reader:
    """The state of reading one file."""

    module: s.Module
    codes: tuple[int, ...]
    evaluate: Callable[[Reader, s.Expr, Strand], Value]
    call_function: Callable[[Reader, Function, Sequence[tuple[str | None, Value]], Strand], Value]
    summarise: Callable[[Reader, s.FunctionDef], Summary]
    arrive: Callable[[Reader, Strand, Any], None]
    repeat: Callable[[Reader, Any, Value], None]
    statics: dict[tuple[int, str], Value] = field(default_factory=dict)
    parameters: dict[tuple[int, str], Value] = field(default_factory=dict)
    summaries: dict[int, Summary] = field(default_factory=dict)
    busy: set[Any] = field(default_factory=set)
    observations: dict[int, Observation] = field(default_factory=dict)
    callers: dict[str, list[tuple[s.Call, s.Scope]]] | None = None
    fillings: dict[str, list[tuple[str, s.Expr, s.Scope]]] | None = None
    analysed: dict[int, list[Observation]] = field(default_factory=dict)
    suspects: dict[int, Operation] = field(default_factory=dict)
    """Calls that nothing is known of, in a `try` whose handlers expect a refusal."""
    entered: set[int] = field(default_factory=set)
    """The calls (by identity) whose result is entered by `with`."""
    resumed: dict[int, s.Call] = field(default_factory=dict)
    """For each `yield` of a context manager (by identity): a call that stands for what is run meanwhile."""
    sources: dict[int, Mapping[str, Sequence[s.Expr | None]]] = field(default_factory=dict)
    steering: dict[int, frozenset[str]] = field(default_factory=dict)
    requests: set[int] = field(default_factory=set)
    """The calls of the file that were found to ask something of a server."""
    loops: list[s.For | s.While] = field(default_factory=list)
    """The loops whose bodies are being run, the innermost last."""
    turns: dict[int, Any] = field(default_factory=dict)
    """For each loop (by identity): what its rounds differ in."""
    left_after: dict[int, frozenset[int]] = field(default_factory=dict)
    """For each loop (by identity): the loops in it after which it may be left in the same round."""
    ending: dict[int, bool] = field(default_factory=dict)
    """For each loop (by identity): whether success may be what ends it."""
    inside: dict[int, frozenset[int]] = field(default_factory=dict)
    asked: int = 0
    """How many requests have been met so far."""
    current: list[list[Observation]] = field(default_factory=list)
    swallowed: dict[int, list[Observation]] = field(default_factory=dict)
    """What was seen of requests at the callers of functions that keep their refusals to themselves.

    By the function that calls (by identity), or that of None.
    """
    told_to_callers: dict[int, Sequence[Swallowed]] = field(default_factory=dict)
    """For each function (by identity): the requests whose answers its callers can tell."""
    functions: list[s.FunctionDef | None] = field(default_factory=lambda: [None])
    facts: dict[tuple[type, int], Fact] = field(default_factory=dict)
    guards: list[Guard] = field(default_factory=list)
    """What each `try` around the statement in hand is there for, where that matters."""
    opened: dict[int, Value] = field(default_factory=dict)
    """The sessions (by identity) that a call of the function in hand has opened."""
    greeted: dict[int, Value] = field(default_factory=dict)
    """The sessions (by identity) that may have sent EHLO, or may be somebody else's by now."""
    holders: dict[str, dict[int, Value]] = field(default_factory=dict)
    """For each object, as it is written: the sessions (by identity) that are attributes of it."""
    unasked: list[tuple[s.Call, Unasked]] = field(default_factory=list)
    setting: dict[int, frozenset[str]] = field(default_factory=dict)
    """For each method (by the identity of its scope): the attributes of its object that it sets."""
    leaving: set[int] = field(default_factory=set)
    """The functions (by identity) that never come back to whoever calls them."""
    unanswering: set[int] = field(default_factory=set)
    """The functions (by identity) that may end without returning a value."""
    elements: int | None = None
    """How many elements the comprehension in hand has made, inner ones included; None outside of any."""
    rehearsing: bool = False
    """Statements are run once more for what their names may hold; nothing is asked of a server."""
    alone: dict[int, Answer | None] = field(default_factory=dict)
    """For each name that is read (by identity): the one answer that it can only be."""
    given: set[str] = field(default_factory=set)
    """Attributes that the file itself gives to exceptions: whoever catches one may find them there."""
    serving: bool | None = None
    loaded: dict[int, frozenset[str]] = field(default_factory=dict)
    """For each function (by identity): the names that it reads."""
    mute: set[Value] = field(default_factory=set)
    """Values that were looked at, and hold nothing of the answer."""
    left: int = sys.maxsize
    """How many steps may still be taken."""

    def spend(self, steps: int) -> None:
        """Count steps that are taken, each about as long as it takes to evaluate a name.

        They are counted and not timed, so that a file is read to the end on every machine or on none. Raises
        TooMuchError where none are left.
        """
        self.left -= steps
        if self.left < 0:
            raise TooMuchError

    @property
    def uses_smtplib(self) -> bool:
        return any(name.split(".", 1)[0] == "smtplib" for name in self.module.imports)

    @property
    def uses_aiosmtplib(self) -> bool:
        return any(name.split(".", 1)[0] == "aiosmtplib" for name in self.module.imports)

    @property
    def serves(self) -> bool:
        """Whether the file runs the server, too, or plays it: what came of a request it can see there."""
        if self.serving is None:
            tests = [each for each in self.module.functions if each.name.startswith("test")]
            given = {parameter.name for test in tests for parameter in test.parameters}
            imported = {name.split(".", 1)[0] for name in self.module.imports}
            known = given.isdisjoint(_FIXTURES) and imported.isdisjoint(_SERVERS)
            self.serving = not known or replaces_sessions(self.module.body)
        return self.serving

    def is_guess(self, call: s.Call) -> bool:
        """Tell whether a call is only taken for one that may raise, and not for a request."""
        operation = self.suspects.get(id(call))
        return operation is not None and not operation.request

    def note(self, fact: Fact) -> None:
        """Keep a fact; of one kind there is one about a place, the latest."""
        self.facts[type(fact), id(fact.origin)] = fact

    def fact(self, kind: type[_Fact], origin: Any) -> _Fact | None:
        """Return the fact of a kind about a place, None where there is none."""
        found = self.facts.get((kind, id(origin)))
        return found if isinstance(found, kind) else None

    def observation(self, focus: Focus) -> Observation:
        found = self.observations.get(id(focus))
        if found is None:
            found = self.observations[id(focus)] = Observation(focus)
            if focus.swallowed is None:
                self.current[-1].append(found)
            else:
                self.swallowed.setdefault(id(focus.function), []).append(found)
        return found


def static_eval(reader: Reader, scope: s.Scope, expression: s.Expr) -> Value:
    """Return what an expression is worth wherever it is run."""
    if id(expression) in reader.busy or len(reader.busy) > 40:
        return UNKNOWN
    reader.busy.add(id(expression))
    try:
        return reader.evaluate(reader, expression, Strand(None, 1, {}, scope))
    finally:
        reader.busy.discard(id(expression))
