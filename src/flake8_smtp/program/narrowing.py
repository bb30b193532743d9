"""What a condition that holds says of a value: behind `isinstance(server, smtplib.SMTP)` it is a session."""

from __future__ import annotations

from flake8_smtp.program import syntax as s
from flake8_smtp.program.joining import one_of
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.strands import Strand
from flake8_smtp.program.values import UNKNOWN
from flake8_smtp.program.values import Items
from flake8_smtp.program.values import Method
from flake8_smtp.program.values import Session
from flake8_smtp.program.values import SessionFactory


def narrow(reader: Reader, test: s.Expr, holds: bool, strand: Strand) -> None:
    """Bind on the strand the sessions that a condition, which holds or does not, has found."""
    match test:
        case s.Unary(op="not", operand=operand):
            narrow(reader, operand, not holds, strand)
        case s.Bool(op=op, items=items) if holds is (op == "and"):
            for item in items:
                narrow(reader, item, holds, strand)
        case s.Call(
            func=s.Name(id="isinstance"), args=(s.Argument(value=asked), s.Argument(value=kinds))
        ) if holds:
            _bind(reader, asked, kinds, strand)


def _bind(reader: Reader, asked: s.Expr, kinds: s.Expr, strand: Strand) -> None:
    path = dotted(asked)
    aside = Strand(None, 1, strand.env, strand.scope)
    value = reader.evaluate(reader, asked, aside)
    if path is None or not (value is UNKNOWN or isinstance(value, Method)):
        return
    kind = reader.evaluate(reader, kinds, aside)
    if isinstance(kind, Items):
        kind = one_of(kind.items)
    if isinstance(kind, SessionFactory):
        strand.bind(path, Session(kind.spec, kind.definition))
