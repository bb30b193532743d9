"""Reading a file: every function is run once on everything a server may answer.

What comes out are observations, one for each call to a server: how each answer ends, and which
answers lead back to the same request. Rules compare them with the standard.
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program import syntax as s
from flake8_smtp.program.analysing import UNSEEN
from flake8_smtp.program.analysing import analyse
from flake8_smtp.program.analysing import analyse_body
from flake8_smtp.program.analysing import arrive
from flake8_smtp.program.analysing import repeat
from flake8_smtp.program.evaluate import evaluate
from flake8_smtp.program.extensions import note_unasked
from flake8_smtp.program.facts import Fact
from flake8_smtp.program.facts import Lacking
from flake8_smtp.program.names import note_dead_handlers
from flake8_smtp.program.names import note_names
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.reader import Reading
from flake8_smtp.program.running import call_function
from flake8_smtp.program.running import summarise

_EDGES = (200, 299, 300, 399, 400, 499, 500, 599)


STEPS = 50_000


STEPS_FOR_A_CHARACTER = 4
"""The most steps that a file may take: so many, and so many more for each character.

Programs take a tenth of a step for a character, short ones that are all about mail half a step: nobody
writes by hand what comes near the limit. Reaching it takes some seconds.
"""


def read(module: s.Module, codes: Iterable[int], length: int = 0) -> Reading:
    """Return what a file of a `length` in characters does about the replies it may get.

    `codes` are the reply codes to run it on; those the file mentions, with their neighbours, are
    added. Raises RecursionError where the file nests too deep, TooMuchError where reading it would
    take out of all proportion to its length.
    """
    reader = reader_of(module, codes)
    reader.left = STEPS + STEPS_FOR_A_CHARACTER * length
    observations: list[Observation] = []
    for function in module.functions:
        observations += analyse(reader, function)
    observations += analyse_body(reader, None, module.scope, module.body)
    for definition in module.classes:
        observations += analyse_body(reader, None, definition.scope, definition.body)
    observations += _under_retries(reader)
    note_names(reader)
    note_dead_handlers(reader)
    note_unasked(reader, observations)
    facts = tuple(fact for fact in reader.facts.values() if _holds(reader, fact))
    swallowed = (seen for found in reader.swallowed.values() for seen in found)
    return Reading(tuple(observations), facts, tuple(swallowed))


def _holds(reader: Reader, fact: Fact) -> bool:
    """Tell whether a fact still holds when the whole file is read."""
    return not (isinstance(fact, Lacking) and fact.attr in reader.given)


def reader_of(module: s.Module, codes: Iterable[int] = ()) -> Reader:
    """Return what `read` reads a file with, before anything was read."""
    return Reader(module, _representatives(module, codes), evaluate, call_function, summarise, arrive, repeat)


def _under_retries(reader: Reader) -> list[Observation]:
    """Return what retry libraries run themselves: lambdas, and methods of sessions."""
    own = {id(function) for function in reader.module.functions}
    found = [seen for key, seen_in in reader.analysed.items() if key not in own for seen in seen_in]
    found += [seen for seen in reader.observations.values() if seen.focus.call is UNSEEN]
    return [seen for seen in found if seen.arrivals]


def _representatives(module: s.Module, codes: Iterable[int]) -> tuple[int, ...]:
    mentioned = {code + step for code in module.integers for step in (-1, 0, 1)}
    every = {*codes, *_EDGES, *(code for code in mentioned if 200 <= code <= 599)}
    # What is no reply at all is here to see that it never comes.
    outside = {code for code in module.integers if not 200 <= code <= 599}
    if outside:
        every |= {1, 199, 600, 999} | {code + step for code in outside for step in (-1, 0, 1)}
    return tuple(sorted(every))
