"""The options of `flake8-smtp fix`; nothing here needs the parser."""

from __future__ import annotations

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders")
    parser.add_argument("--diff", action="store_true", help="show what would be changed, and change nothing")
    parser.add_argument("--select", metavar="CODES", default="SMT", help="rules to repair (default: SMT)")
    parser.add_argument(
        "--unsafe-fixes", action="store_true", help="also make repairs that want a person to look at them"
    )
    parser.add_argument("--isolated", action="store_true", help="ignore all configuration files of flake8")
    parser.add_argument("--config", metavar="FILE", help="the configuration file of flake8 to use")
    parser.add_argument("-j", "--jobs", type=_jobs, metavar="N", help="processes (default: one for each CPU)")


def _jobs(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least one process is needed")
    return number
