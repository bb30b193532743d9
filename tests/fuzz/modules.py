"""Modules with any syntax at all, and words of mail in them."""

from __future__ import annotations

import ast
import io
import keyword
import tokenize
import warnings

from hypothesis import assume
from hypothesis import strategies as st
from hypothesmith import from_node

WORDS = (
    "smtplib SMTP SMTP_SSL LMTP aiosmtplib SMTPException SMTPResponseException SMTPDataError server smtp "
    "sendmail send_message vrfy verify expn rcpt mail data docmd login ehlo quit connect starttls code reply "
    "error smtp_code recipients retry attempt range str int isinstance getattr print self tenacity has_extn"
).split()

HEADS = (
    "import smtplib\n",
    "from smtplib import *\n",
    "import smtplib, aiosmtplib\nserver = smtplib.SMTP()\n",
    "import smtplib\nserver = smtplib.SMTP()\ncode, text = server.vrfy('a')\n",
)


def with_words(source: str, words: list[str]) -> str:
    """Return `source` with its names replaced by `words`, the same name by the same word."""
    out = []
    chosen: dict[str, str] = {}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        text = token.string
        if token.type == tokenize.NAME and not keyword.iskeyword(text) and not keyword.issoftkeyword(text):
            text = chosen.setdefault(text, words[len(chosen) % len(words)])
        out.append((token.type, text))
    return str(tokenize.untokenize(out))


@st.composite
def modules(draw: st.DrawFn) -> str:
    """Draw a module that Python can read."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = draw(from_node())
        words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
        try:
            source = draw(st.sampled_from(HEADS)) + with_words(source, words)
            ast.parse(source)
        except (SyntaxError, ValueError, tokenize.TokenError):
            # A name was something else: a parameter twice, a keyword argument.
            assume(False)
    return source
