"""The options of `flake8-smtp fix`; nothing here needs the parser."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

_PASSED_ON = (
    ("--config", "FILE", "the configuration file to use"),
    ("--append-config", "FILE", "a configuration file to read besides"),
    ("--select", "CODES", "the rules to repair"),
    ("--extend-select", "CODES", "rules to repair besides"),
    ("--ignore", "CODES", "rules to leave alone"),
    ("--extend-ignore", "CODES", "rules to leave alone besides"),
    ("--per-file-ignores", "PAIRS", "rules to leave alone in some files"),
    ("--exclude", "PATTERNS", "files and folders to leave alone"),
    ("--extend-exclude", "PATTERNS", "files and folders to leave alone besides"),
    ("--filename", "PATTERNS", "which files of a folder are looked at"),
    ("--jobs", "N", "processes (default: one for each CPU)"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders")
    parser.add_argument("--diff", action="store_true", help="show what would be changed, and change nothing")
    parser.add_argument(
        "--unsafe-fixes", action="store_true", help="also make repairs that want a person to look at them"
    )
    group = parser.add_argument_group("as in flake8, whose configuration holds here, too")
    group.add_argument("--isolated", action="store_true", help="read no configuration file")
    group.add_argument("--disable-noqa", action="store_true", help="do not look at '# noqa'")
    for name, metavar, text in _PASSED_ON:
        short = ("-j",) if name == "--jobs" else ()
        group.add_argument(*short, name, metavar=metavar, help=text)
    parser.epilog = (
        "The exit status is 0 where no warning is left; 1 where some are, or where --diff shows a change; "
        "2 for wrong usage, for trouble with the configuration or a file, and where a process was ended from "
        "outside; 130 after ctrl-C."
    )


def for_flake8(arguments: argparse.Namespace) -> Sequence[str]:
    """Return the arguments that flake8 is to know of, the paths included."""
    passed = [f"--{name}" for name in ("isolated", "disable-noqa") if _value(arguments, name)]
    for option, _, _ in _PASSED_ON:
        value = _value(arguments, option.removeprefix("--"))
        if value is not None:
            passed.append(f"{option}={value}")
    # A path may begin with a dash, and be no option.
    paths = [f"./{path}" if path.startswith("-") else path for path in arguments.paths]
    return [*passed, *paths]


def _value(arguments: argparse.Namespace, option: str) -> str | bool | None:
    value: str | bool | None = getattr(arguments, option.replace("-", "_"))
    return value
