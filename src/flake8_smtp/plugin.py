"""What flake8 calls: one `Plugin` for each file, and the options that they share."""

from __future__ import annotations

import argparse
import ast
import logging
import string
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from typing import ClassVar

from flake8_smtp.gate import mentions_mail

if TYPE_CHECKING:
    from flake8.options.manager import OptionManager

    from flake8_smtp.finding import Finding

_FIELDS = ("code", "rule")

_LONGEST = 400
"""No rule says that much, but what it quotes of a program may have any length."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the options ask for.

    `named` holds the entries of `select` and `extend-select`, as they were written; `template`
    makes the link at the end of each warning, or is None for the link into the standard.
    """

    named: frozenset[str] = frozenset()
    template: str | None = None


class Plugin:
    """The warnings of one file, for flake8.

    flake8 finds out from the parameters' names what to pass. Nothing is computed until `run`.
    """

    # flake8 calls `parse_options` in every process that checks files, whether that was forked or
    # started anew, before it makes the first instance: a class attribute is safe, and all there is.
    settings: ClassVar[Settings] = Settings()

    def __init__(self, tree: ast.Module, lines: Sequence[str]) -> None:
        """Take what flake8 has read: `tree` is shared with other plugins, and so is `lines`."""
        self._tree = tree
        self._lines = lines

    @staticmethod
    def add_options(manager: OptionManager) -> None:
        """Register the options, all of them named `--smtp-...`."""
        manager.add_option(
            "--smtp-explain-url",
            type=explain_url,
            default=None,
            metavar="TEMPLATE",
            parse_from_config=True,
            help=(
                "End each SMT warning with this link instead of the one into the standard. "
                "{code} stands for the reply code (504; without one, the digits of the rule), "
                "{rule} for the rule (SMT504)."
            ),
        )

    # Exactly one parameter: flake8 first tries three, and takes any TypeError for "wants one".
    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Keep what the rules and the messages need of `options`."""
        cls.settings = Settings(
            named=frozenset((*(options.select or ()), *(options.extend_select or ()))),
            template=options.smtp_explain_url,
        )

    def run(self) -> Iterator[tuple[int, int, str, type]]:
        """Yield (line, column, text, type) for each warning: lines from 1, columns from 0.

        Columns count characters. The text is one line of ASCII, the rule's code and a space first,
        a space and the link last.
        """
        for finding in self.findings():
            yield finding.line, finding.column, message(finding, self.settings.template), type(self)

    def findings(self) -> Sequence[Finding]:
        """Return what the rules that are turned on have to say, each thing once.

        What flake8's own `select`, `ignore` and `noqa` hide is still in it.
        """
        source = "".join(self._lines)
        if not mentions_mail(source):
            return ()
        return _findings(source, self._tree, self.settings.named)


def explain_url(template: str) -> str:
    """Return `template` if it can make links; the type of `--smtp-explain-url`.

    Raises `argparse.ArgumentTypeError`, whose text flake8 prints behind the option's name.
    """
    if not template:
        raise argparse.ArgumentTypeError("the template is empty")
    if not all("!" <= character <= "~" for character in template):
        raise argparse.ArgumentTypeError(f"{template!r} has a blank or a character outside ASCII")
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{template!r}: {error} (write {{{{ for a brace)") from error
    for _, field, spec, conversion in parts:
        if field is not None and (field not in _FIELDS or spec or conversion):
            raise argparse.ArgumentTypeError(f"{template!r} may hold {{code}} and {{rule}}, no other fields")
    return template


def message(finding: Finding, template: str | None = None) -> str:
    """Return the line that flake8 prints for `finding`, its place left out.

    `template` replaces the finding's link. For a rule about no single reply `{code}` becomes the
    digits of the rule (001 for SMT001), so that a link made from `{code}` alone still leads to a
    page of its own.
    """
    url = finding.url
    if template is not None:
        code = finding.rule[-3:] if finding.reply is None else f"{finding.reply:03d}"
        url = template.format(code=code, rule=finding.rule)
    # A program may be quoted in the text. Editors read one line, and some of them only ASCII; what is
    # quoted must not steer the terminal either.
    line = " ".join(finding.text.split())
    if len(line) > _LONGEST:
        line = f"{line[: _LONGEST - 3]}..."
    text = "".join(char if " " <= char <= "~" else ascii(char)[1:-1] for char in line)
    return f"{finding.rule} {text} {url}"


def _findings(source: str, tree: ast.Module, named: frozenset[str]) -> Sequence[Finding]:
    """Return the findings to show, or the one that says why the file could not be read."""
    # flake8 ends with a traceback at whatever is raised here, so nothing may be. The imports are
    # slow (the parser comes with them), and most runs meet few files that send mail, if any.
    try:
        from flake8_smtp.check import check

        return tuple(_shown(check(source, tree), named))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        from flake8_smtp.rules.smt000_unreadable import unreadable

        # `flake8 -vv` shows where.
        logging.getLogger(__name__).info("internal error", exc_info=True)
        return (unreadable(f"internal error, {type(error).__name__}"),)


def _shown(findings: Iterable[Finding], named: frozenset[str]) -> Iterator[Finding]:
    """Leave out opt-in rules that are not `named`, what is behind one, and what repeats a rule at its place.

    flake8 has a way of its own to leave codes out by default, but any `ignore` of the user's, and
    any `select` of a prefix, turns them on again. So an opt-in rule wants its full code named.
    """
    from flake8_smtp.rules import is_opt_in

    seen: set[tuple[int, int, str]] = set()
    for finding in findings:
        if finding.behind in named or (is_opt_in(finding.rule) and finding.rule not in named):
            continue
        place = (finding.line, finding.column, finding.rule)
        if place not in seen:
            seen.add(place)
            yield finding
