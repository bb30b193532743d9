"""The command `flake8-smtp`: the explanations behind the warnings, in a terminal."""

from __future__ import annotations

import argparse
import shutil
import sys
import textwrap
from collections.abc import Iterable
from collections.abc import Sequence
from importlib import metadata
from typing import Protocol

from flake8_smtp.explain import WIDTH
from flake8_smtp.explain import explain

DISTRIBUTION = "flake8-smtp"


class ListedRule(Protocol):
    """What the list of rules shows of each."""

    @property
    def code(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def opt_in(self) -> bool: ...


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, those of the process by default.

    Returns the exit status: 0, or 1 for what is no reply code and no rule, which is said in one
    line on standard error. SystemExit is raised by argparse for a wrong usage (2), for `--help`
    and for `--version` (0).
    """
    arguments = _parser().parse_args(argv)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH
    # The rules bring the parser with them, which `--version` and `--help` need not wait for.
    from flake8_smtp import rules

    if arguments.command == "rules":
        print(list_rules(rules.RULES.values(), width))
        return 0
    try:
        text = explain(arguments.codes, rules.RULES, rules.find_rule, width)
    except ValueError as error:
        print(f"{DISTRIBUTION}: {error}", file=sys.stderr)
        return 1
    print(text)
    return 0


def list_rules(rules: Iterable[ListedRule], width: int) -> str:
    """Return a table of the rules: code, whether it is on by default, and the summary.

    `width` is the number of characters in a line; a long summary goes on below itself.
    """
    lines: list[str] = []
    for rule in rules:
        default = "opt-in" if rule.opt_in else "on"
        lines += textwrap.wrap(
            f"{rule.code}  {default:<6}  {rule.summary}",
            width,
            subsequent_indent=" " * 16,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join(lines)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=DISTRIBUTION,
        description="Explain SMTP replies, and the warnings of the flake8 plugin about them.",
    )
    parser.add_argument("--version", action="version", version=f"{DISTRIBUTION} {_version()}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    explaining = commands.add_parser(
        "explain",
        help="explain reply codes and rules; two reply codes are compared",
        description="Explain reply codes (252), enhanced status codes (5.7.8) and rules (SMT252). "
        "Two reply codes are put side by side.",
    )
    explaining.add_argument("codes", nargs="+", metavar="CODE", help="252, 5.7.8 or SMT252")
    commands.add_parser(
        "rules",
        help="list the rules",
        description="List every rule with its default and what it reports.",
    )
    return parser


def _version() -> str:
    try:
        return metadata.version(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "(not installed)"
