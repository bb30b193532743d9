"""What stands at a place of a buffer: a literal, a name with its module, a rule in a comment.

A buffer is text in the making, so it is read token by token, no further than the place, and what
does not parse in between is passed over.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field

_SPEAKING = frozenset({tokenize.NAME, tokenize.NUMBER, tokenize.STRING, tokenize.COMMENT})
_RULE = re.compile(r"\bSMT\d{3}\b", re.ASCII)
_BLANK = frozenset({tokenize.NL, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT})


@dataclass(frozen=True, slots=True)
class Spot:
    """A token, or a word of a comment: where it begins and ends, and what it says.

    Lines count from 1, columns from 0. `name` is the qualified name of an imported thing
    (`smtplib.SMTPException`), `value` the value of a number or a string, `rule` the code of a rule
    (SMT252) in a comment: at most one of them, the others are None.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    name: str | None = None
    value: object = None
    rule: str | None = None


def spot_at(source: str, line: int, column: int) -> Spot | None:
    """Return what stands at `line` (from 1) and `column` (from 0, in characters) of `source`.

    A place right behind a token belongs to it unless another one begins there. None is returned
    for places with nothing to say, and where the text up to there has no tokens.
    """
    tokens = list(_tokens_up_to(source, (line, column)))
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.end < (line, column):
            break
        if token.type in _SPEAKING:
            return _spot(tokens[: index + 1], column)
    return None


def _tokens_up_to(source: str, place: tuple[int, int]) -> Iterator[tokenize.TokenInfo]:
    try:
        # The end of a line is whatever Python takes for one.
        for token in tokenize.generate_tokens(io.StringIO(source, newline=None).readline):
            if token.start > place:
                return
            yield token
    except (tokenize.TokenError, SyntaxError):
        return


def _spot(tokens: Sequence[tokenize.TokenInfo], column: int) -> Spot | None:
    token = tokens[-1]
    if token.type == tokenize.COMMENT:
        return _in_comment(token, column)
    place = (*token.start, *token.end)
    if token.type == tokenize.NAME:
        return Spot(*place, name=_imports(tokens).qualified(_dotted(tokens)))
    try:
        return Spot(*place, value=ast.literal_eval(token.string))
    except (ValueError, SyntaxError):  # an f-string, or an escape that does not exist
        return Spot(*place)


def _in_comment(token: tokenize.TokenInfo, column: int) -> Spot | None:
    line, begin = token.start
    for match in _RULE.finditer(token.string):
        if begin + match.start() <= column <= begin + match.end():
            return Spot(line, begin + match.start(), line, begin + match.end(), rule=match[0])
    return None


def _dotted(tokens: Sequence[tokenize.TokenInfo]) -> list[str]:
    """Return the parts of the dotted name that ends with the last token."""
    parts = [tokens[-1].string]
    index = len(tokens) - 1
    while index >= 2 and tokens[index - 1].string == ".":
        parts.insert(0, tokens[index - 2].string)
        index -= 2
    return parts


# -- imports -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Imports:
    """What the names of a buffer stand for, wherever in it they are imported."""

    names: dict[str, str] = field(default_factory=dict)
    whole: list[str] = field(default_factory=list)
    """Modules of which every name was imported."""

    def qualified(self, parts: Sequence[str]) -> str | None:
        head, *rest = parts
        if head in self.names:
            return ".".join((self.names[head], *rest))
        return ".".join((self.whole[-1], *parts)) if self.whole else None


def _imports(tokens: Iterable[tokenize.TokenInfo]) -> _Imports:
    found = _Imports()
    for statement in _statements(tokens):
        try:
            [node] = ast.parse(statement).body
        except SyntaxError:
            continue
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                found.names[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                if alias.name == "*":
                    found.whole.append(node.module)
                else:
                    found.names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return found


def _statements(tokens: Iterable[tokenize.TokenInfo]) -> Iterator[str]:
    """Yield the text of each statement that begins like an import."""
    words: list[str] = []
    for token in tokens:
        if token.type == tokenize.NEWLINE or token.string in (";", ":"):
            if words and words[0] in ("import", "from"):
                yield " ".join(words)
            words = []
        elif token.type not in _BLANK:
            words.append(token.string)
