"""The command `flake8-smtp`."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from importlib import metadata

import pytest

from flake8_smtp import cli


@dataclass(frozen=True, slots=True)
class Rule:
    code: str
    name: str
    summary: str
    opt_in: bool = False
    doc: str = ""
    reply: int | None = None


RULES = {
    "SMT252": Rule("SMT252", "cannot-verify", "reply 252 is treated as a failure", reply=252),
    "SMT400": Rule("SMT400", "transient", "a transient reply is taken for a permanent one " * 4, opt_in=True),
}


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put two rules in the place of the real ones, so that the texts here do not depend on them."""
    monkeypatch.setattr("flake8_smtp.rules.RULES", RULES, raising=False)
    monkeypatch.setattr("flake8_smtp.rules.find_rule", RULES.get, raising=False)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_explain_a_reply(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "252"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("252 cannot verify the user")
    assert err == ""


def test_explain_two_replies(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "252", "504"]) == 0
    assert capsys.readouterr().out.startswith("252 and 504\n")


def test_explain_a_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "SMT252"]) == 0
    assert capsys.readouterr().out.startswith("SMT252 cannot-verify\n")


@pytest.mark.parametrize("word", ["999", "hello", "SMT777", "12", "two\nlines"])
def test_what_cannot_be_explained_is_one_line_on_standard_error(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explain", "252", word]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.replace("'", "").startswith(f"flake8-smtp: {word} is ".replace("\n", r"\n"))
    assert err.count("\n") == 1


def test_list_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "SMT252  on      reply 252 is treated as a failure"
    assert lines[1].startswith("SMT400  opt-in  a transient reply is ")
    assert lines[2].startswith(" " * 16)
    assert max(map(len, lines)) <= 100


def test_a_terminal_has_its_own_width(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((60, 24)))
    assert cli.main(["rules"]) == 0
    assert 50 < max(map(len, terminal.getvalue().splitlines())) <= 60


def test_the_arguments_of_the_process_are_the_default(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["flake8-smtp", "explain", "421"])
    assert cli.main() == 0
    assert capsys.readouterr().out.startswith("421 service not available")


def test_version(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(metadata, "version", lambda name: "1.2.3")
    with pytest.raises(SystemExit) as end:
        cli.main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == "flake8-smtp 1.2.3\n"


def test_version_of_a_source_tree(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    with pytest.raises(SystemExit):
        cli.main(["--version"])
    assert capsys.readouterr().out == "flake8-smtp (not installed)\n"


@pytest.mark.parametrize("arguments", [[], ["explain"], ["unknown"], ["rules", "SMT252"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(arguments)
    assert end.value.code == 2
    assert "usage: flake8-smtp" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["markdown", "json"])
def test_other_forms(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "252", f"--format={form}"]) == 0
    assert capsys.readouterr().out.startswith({"markdown": "# 252 ", "json": "[\n"}[form])
    assert cli.main(["rules", f"--format={form}"]) == 0
    out = capsys.readouterr().out
    if form == "json":
        assert [rule["opt_in"] for rule in json.loads(out)] == [False, True]
    else:
        assert "| SMT400 | opt-in | a transient" in out


def test_a_reader_that_has_had_enough_is_no_error() -> None:
    command = [sys.executable, "-m", "flake8_smtp.cli", "explain", *map(str, range(200, 600))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no such device")  # noqa: PTH110
@pytest.mark.parametrize("arguments", [["explain", "252"], ["rules"]])
def test_what_cannot_be_written_is_said_in_one_line(arguments: list[str]) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "flake8_smtp.cli", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("flake8-smtp: the output cannot be written: ")
    assert done.stderr.count("\n") == 1


def test_there_may_be_no_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert cli.main(["explain", "252"]) == 0


@pytest.mark.parametrize(("encoding", "shown"), [("utf-8", "ö ü"), ("ascii", r"\xf6 \xfc")])
def test_a_quoted_line_is_printed_in_any_encoding(encoding: str, shown: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "flake8_smtp.cli", "explain", "550 5.1.1 ö ü"],
        capture_output=True,
        encoding=encoding,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "1"},
        check=True,
    )
    assert f"\n    550 5.1.1 {shown}\n" in done.stdout


@pytest.mark.parametrize(("arguments", "status"), [(["457"], 0), (["599"], 0), (["200"], 0), (["111"], 1)])
def test_what_has_a_first_digit_is_explained(arguments: list[str], status: int) -> None:
    assert cli.main(["explain", *arguments]) == status
