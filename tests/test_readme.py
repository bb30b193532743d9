"""README.md, the examples' recorded output and the rules say the same."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import metadata
from itertools import pairwise
from pathlib import Path

import pytest

from flake8_smtp.rules import RULES
from flake8_smtp.rules.rule import Rule
from readme import EXPECTED
from readme import PROGRAM
from readme import README
from readme import ROOT
from readme import comparison
from readme import example_output
from readme import filled_in
from readme import programs
from readme import warning

HEADINGS = ("What it reports", "Why it is wrong", "Bad", "Good", "What it does not report", "Source")
URL = re.compile(r"https://www\.rfc-editor\.org/rfc/rfc\d+\.html#section-[\d.]+\d")


@pytest.fixture(scope="module")
def output() -> str:
    return example_output()


def test_the_examples_give_what_is_recorded(output: str) -> None:
    assert EXPECTED.read_text(encoding="utf-8") == output


def test_every_line_has_the_shape_that_editors_read(output: str) -> None:
    for line in output.splitlines():
        assert re.fullmatch(r"examples/\w+\.py:\d+:\d+: SMT\d{3} [ -~]+ https://\S+[^.,)\s]", line), line


def test_readme_is_up_to_date(output: str) -> None:
    text = README.read_text(encoding="utf-8")
    assert filled_in(text, output) == text


def test_the_program_at_the_head_is_put_right_by_the_command(tmp_path: Path) -> None:
    bad, good = programs(README.read_text(encoding="utf-8"))
    assert "SMT252" in warning(bad)
    assert "SMT" not in warning(good).replace("--select=SMT", "")
    file = tmp_path / PROGRAM
    file.write_text(bad, encoding="utf-8")
    command = [sys.executable, "-m", "flake8_smtp.cli", "fix", "--isolated", str(file)]
    subprocess.run(command, capture_output=True, check=True)
    assert file.read_text(encoding="utf-8") == good


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_explains_itself(rule: Rule) -> None:
    first, *rest = rule.doc.splitlines()
    assert first.startswith(f"{rule.code}: ")
    headings = [line for line, under in pairwise(rest) if under and set(under) == {"-"}]
    assert headings == list(HEADINGS)
    assert URL.search(rule.doc.partition("Source")[2])
    assert rule.summary
    assert not rule.summary.endswith(".")
    assert rule.doc.isascii()


def test_every_rule_has_a_number_and_a_name_of_its_own() -> None:
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    assert all(code == rule.code for code, rule in RULES.items())


def test_the_comparison_is_what_the_command_prints() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "flake8_smtp.cli", "explain", "252", "504"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    _, _, *shown, _ = comparison().split("\n")
    assert done.stdout.splitlines()[: len(shown)] == shown
    assert shown[-1]
    assert done.stdout.splitlines()[len(shown)] == ""


def test_the_changes_name_the_version() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {metadata.version('flake8-smtp')}\n" in changes
