"""The command `flake8-smtp`: explains replies and rules, lists the rules, and repairs files."""

from __future__ import annotations

import argparse
import io
import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable
from collections.abc import Sequence
from importlib import metadata

from flake8_smtp.explain import FORMS
from flake8_smtp.explain import Form
from flake8_smtp.explain import explain
from flake8_smtp.explain.data import rule_data
from flake8_smtp.explain.markdown import escaped
from flake8_smtp.explain.subjects import RuleDoc
from flake8_smtp.explain.text import WIDTH
from flake8_smtp.fixing.options import add_arguments

DISTRIBUTION = "flake8-smtp"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, those of the process by default.

    Returns the exit status. `explain` gives 1 for what is no reply code and no rule, `explain` and `rules`
    give 2 where the output cannot be written; both are said in one line on standard error. For `fix` see
    `fixing.command.run`. SystemExit is raised by argparse for a wrong usage (2), for `--help` and for
    `--version` (0).
    """
    try:
        return _run(_parser().parse_args(argv))
    except BrokenPipeError:
        # Whoever reads has had enough (`| head`).
        _write_no_more()
        return 0


def _run(arguments: argparse.Namespace) -> int:
    if arguments.command == "fix":
        from flake8_smtp.fixing.command import run

        return run(arguments)
    # A quoted line may hold any character, and a terminal or a pipe know only some.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    # There is no standard output where it was closed (`>&-`) or never opened.
    terminal = sys.stdout is not None and sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if terminal else WIDTH
    # The rules bring the parser with them, which `--version` and `--help` need not wait for.
    from flake8_smtp import rules

    if arguments.command == "rules":
        return _show(list_rules(rules.RULES.values(), width, arguments.format))
    try:
        text = explain(arguments.codes, rules.RULES, rules.find_rule, width, arguments.format)
    except ValueError as error:
        print(f"{DISTRIBUTION}: {error}", file=sys.stderr)
        return 1
    return _show(text)


def _show(text: str) -> int:
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        print(f"{DISTRIBUTION}: the output cannot be written: {error.strerror}", file=sys.stderr)
        _write_no_more()
        return 2
    return 0


def _write_no_more() -> None:
    """Keep Python from trying once more, at its end, to write what could not be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def list_rules(rules: Iterable[RuleDoc], width: int = WIDTH, form: Form = "text") -> str:
    """Return a table of the rules: code, whether it is on by default, and the summary.

    `width` is the number of characters in a line of text; a long summary goes on below itself. JSON
    is a list of rules as `explain` has them.
    """
    match form:
        case "json":
            return json.dumps([rule_data(rule) for rule in rules], indent=2)
        case "markdown":
            rows = [f"| {r.code} | {_default(r)} | {escaped(r.summary)} |" for r in rules]
            return "\n".join(("| code | default | reported when |", "|---|---|---|", *rows))
    lines: list[str] = []
    for rule in rules:
        lines += textwrap.wrap(
            f"{rule.code}  {_default(rule):<6}  {rule.summary}",
            width,
            subsequent_indent=" " * 16,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join(lines)


def _default(rule: RuleDoc) -> str:
    return "opt-in" if rule.opt_in else "on"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=DISTRIBUTION,
        description="Explain SMTP replies and the rules about them, list the rules, and repair what flake8 "
        "warns of.",
    )
    parser.add_argument("--version", action="version", version=f"{DISTRIBUTION} {_version()}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    explaining = commands.add_parser(
        "explain",
        help="explain reply codes and rules; two reply codes are compared",
        description="Explain reply codes (252), enhanced status codes (5.7.8), rules (SMT252) and "
        "replies from a log ('550 5.1.1 user unknown'). Two reply codes are put side by side.",
    )
    explaining.add_argument(
        "codes", nargs="+", metavar="CODE", help="252, 5.7.8, SMT252 or '550 5.1.1 user unknown'"
    )
    listing = commands.add_parser(
        "rules",
        help="list the rules",
        description="List every rule with its default and what it reports.",
    )
    fixing = commands.add_parser(
        "fix",
        help="repair what can be repaired without doubt",
        description="Repair the warnings that flake8 shows in these files and folders, where there is one "
        "way to do it. flake8's configuration and `# noqa` hold.",
    )
    add_arguments(fixing)
    for command in (explaining, listing):
        command.add_argument(
            "--format", choices=FORMS, default="text", help="how to print it (default: %(default)s)"
        )
    return parser


def _version() -> str:
    try:
        return metadata.version(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "(not installed)"


if __name__ == "__main__":
    sys.exit(main())
