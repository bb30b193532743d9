"""Names and literals; integers that may be reply codes are noted."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

import libcst as cst

from flake8_smtp.program import syntax as s
from flake8_smtp.program.lowering.state import Lowering


def name(low: Lowering, node: cst.Name) -> s.Expr:
    match node.value:
        case "None":
            return s.Constant(node, None)
        case "True":
            return s.Constant(node, True)
        case "False":
            return s.Constant(node, False)
    return s.Name(node, node.value)


def integer(low: Lowering, node: cst.Integer) -> s.Expr:
    text = node.value
    value = int(text) if text.isdigit() else int(text.replace("_", ""), 0)
    if 100 <= value <= 999:
        low.integers.add(value)
    return s.Constant(node, value)


def number(low: Lowering, node: cst.Float | cst.Imaginary) -> s.Expr:
    return s.Constant(node, node.evaluated_value)


def ellipsis(low: Lowering, node: cst.Ellipsis) -> s.Expr:
    return s.Constant(node, ...)


def string(low: Lowering, node: cst.SimpleString) -> s.Expr:
    value = content(node)
    _note_text(low, value)
    return s.Constant(node, value)


def content(node: cst.SimpleString) -> str | bytes:
    """Return the value of a literal, without a word on escapes that Python does not know."""
    text = node.value
    if "\\" not in text and "\r" not in text:
        if text[0] in "'\"" and text[:3] not in ("'''", '"""'):
            return text[1:-1]
        quotes = len(node.quote)
        inside = text[len(node.prefix) + quotes : -quotes]
        return inside.encode("ascii") if "b" in node.prefix else inside
    with warnings.catch_warnings():
        # What Python has to say about escapes in a literal it has said when it read the file.
        warnings.simplefilter("ignore")
        return node.evaluated_value


def _note_text(low: Lowering, value: str | bytes) -> None:
    if len(value) == 3 and value.isdigit() and value.isascii():
        low.integers.add(int(value))


def concatenated(low: Lowering, node: cst.ConcatenatedString) -> s.Expr:
    parts: list[s.Expr] = []
    current: cst.CSTNode = node
    while isinstance(current, cst.ConcatenatedString):
        parts.append(low.expr(current.left))
        current = current.right
    parts.append(low.expr(current))
    if all(type(part) is s.Constant for part in parts):
        values = [part.value for part in parts if type(part) is s.Constant]
        nothing = values[0][:0]  # Python takes no mixture of str and bytes.
        return s.Constant(node, nothing.join(values))
    return s.Format(node, tuple(parts))


def formatted(low: Lowering, node: cst.FormattedString | cst.TemplatedString) -> s.Expr:
    return s.Format(node, _parts(low, node.parts))


def _parts(low: Lowering, nodes: Sequence[cst.CSTNode]) -> tuple[s.Expr, ...]:
    parts: list[s.Expr] = []
    for part in nodes:
        if isinstance(part, _TEXTS):
            text = part.value
            if "\\" in text:
                text = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r")
            parts.append(s.Constant(part, text.replace("{{", "{").replace("}}", "}")))
        else:
            assert isinstance(part, (cst.FormattedStringExpression, cst.TemplatedStringExpression))
            spec = part.format_spec  # May hold fields of its own: f"{user:>{width}}".
            inner = None if spec is None else s.Format(part, _parts(low, spec))
            parts.append(s.FormatField(part, low.expr(part.expression), part.conversion, inner))
    return tuple(parts)


_TEXTS = (cst.FormattedStringText, cst.TemplatedStringText)
