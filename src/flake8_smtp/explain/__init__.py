"""Explanations of replies and rules, for a terminal, an editor, a code scanner or a program.

What they say comes from the tables of the standard and from the rules; here it is only put in order.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Literal

from flake8_smtp.explain.data import as_data
from flake8_smtp.explain.markdown import as_markdown
from flake8_smtp.explain.pages import pages
from flake8_smtp.explain.pages import reply_page
from flake8_smtp.explain.pages import rule_page
from flake8_smtp.explain.subjects import NO_RULES
from flake8_smtp.explain.subjects import FindRule
from flake8_smtp.explain.subjects import RuleDoc
from flake8_smtp.explain.subjects import no_rule
from flake8_smtp.explain.subjects import subjects
from flake8_smtp.explain.text import WIDTH
from flake8_smtp.explain.text import as_text
from flake8_smtp.standard.replies import describe

Form = Literal["text", "markdown", "json"]
FORMS: tuple[Form, ...] = ("text", "markdown", "json")


def explain(
    words: Sequence[str],
    rules: Mapping[str, RuleDoc] = NO_RULES,
    find_rule: FindRule = no_rule,
    width: int = WIDTH,
    form: Form = "text",
) -> str:
    """Return the explanation of every word, with no line end behind the last line.

    A word is a reply code ("252"), an enhanced status code ("5.7.8"), a rule ("SMT252", in any case)
    or a reply from a log ("550 5.1.1 user unknown"). A rule is looked up in `rules`, then with
    `find_rule`, which also knows the rules that exist for every reply code. Exactly two reply codes
    are compared. `width` is the number of characters in a line of text. JSON is a list with one
    object for each subject (see `data.as_data`). ValueError, with a message that names the word, is
    raised for what is none of these and where there is no word.
    """
    found = subjects(words, rules, find_rule)
    match form:
        case "text":
            return as_text([page for subject in found for page in pages(subject)], width)
        case "markdown":
            return as_markdown(page for subject in found for page in pages(subject))
        case _:
            return json.dumps([as_data(subject) for subject in found], indent=2)


def reply_markdown(code: int, level: int = 3) -> str:
    """Return the explanation of a reply code as Markdown; `level` is that of its title.

    ValueError is raised for a number that is no reply code (200 to 599).
    """
    return as_markdown([reply_page(describe(code))], level)


def rule_markdown(rule: RuleDoc, level: int = 1) -> str:
    """Return the explanation of a rule as Markdown, that of its reply left out."""
    return as_markdown([rule_page(rule)], level)


def rule_text(rule: RuleDoc, width: int = WIDTH) -> str:
    """Return the explanation of a rule as text, that of its reply left out."""
    return as_text([rule_page(rule)], width)
