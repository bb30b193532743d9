"""Attributes that the exception in a handler does not have, whichever it is when it comes."""

from __future__ import annotations

from flake8_smtp.program import syntax as s
from flake8_smtp.program.facts import Lacking
from flake8_smtp.program.failures import SPEAKING
from flake8_smtp.program.failures import is_of_replies
from flake8_smtp.program.failures import lacks
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.strands import Focus
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.strands import bits
from flake8_smtp.program.values import Failure
from flake8_smtp.program.values import Group
from flake8_smtp.program.values import Split


def note_lacking(
    reader: Reader, node: s.Attribute, receiver: Failure | Split | Group, strand: Strand
) -> None:
    """Note an attribute that some of the exceptions which certainly come here do not have."""
    focus = strand.focus
    if focus is None:
        return
    if any(guard.takes_missing for guard in reader.guards):
        _leave(focus, node.attr, receiver, strand)
        return
    if focus.assumed or focus.swallowed is not None or node.name_origin is None:
        return
    if isinstance(receiver, Group):
        if node.attr in SPEAKING and strand.mask:
            reader.note(Lacking(node.name_origin, node.attr, ("ExceptionGroup",)))
        return
    points = strand.mask & (~strand.doubt | strand.failed | strand.aside) & _failing(receiver)
    if node.attr not in SPEAKING:
        points &= _caught_by_name(strand)
    if not is_of_replies(node.attr) and id(focus.call) in reader.suspects:
        return  # who raises it may have a class of its own, with whatever attributes
    lacking = {lacks(focus.universe[index], node.attr) for index in bits(points)} - {""}
    if lacking:
        known = reader.fact(Lacking, node.name_origin)
        if known is not None:
            lacking.update(known.lacking)
        reader.note(Lacking(node.name_origin, node.attr, tuple(sorted(lacking))))


def _leave(focus: Focus, attr: str, receiver: Failure | Split | Group, strand: Strand) -> None:
    """Let the exceptions without the attribute go to the handler that is there for them."""
    if not isinstance(receiver, Group):
        points = strand.mask & _failing(receiver)
        strand.fail(focus.mask(i for i in bits(points) if lacks(focus.universe[i], attr)), for_good=True)


def _failing(receiver: Failure | Split) -> int:
    """Return the answers for which a value is the exception that the call in focus raised."""
    if isinstance(receiver, Failure):
        return -1
    mask = 0
    for part_mask, part in receiver.parts:
        if isinstance(part, Failure):
            mask |= part_mask
    return mask


def _caught_by_name(strand: Strand) -> int:
    """Return the answers that were caught as an exception of a mail library, not in a wide net."""
    mask = 0
    for caught in strand.caught:
        if caught.name.split(".", 1)[0] in ("smtplib", "aiosmtplib"):
            mask |= caught.mask
    return mask
