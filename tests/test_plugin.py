from __future__ import annotations

import argparse
import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from flake8_process import ALONE
from flake8_process import MAIL
from flake8_process import MARK_HERE
from flake8_process import Run
from flake8_process import flake8
from flake8_process import flake8_with_check
from flake8_smtp import check as check_module
from flake8_smtp.finding import Finding
from flake8_smtp.plugin import Plugin
from flake8_smtp.plugin import Settings
from flake8_smtp.plugin import explain_url
from flake8_smtp.plugin import message

OPT_IN = """\
    return [
        Finding(1, 0, 1, 6, rule, 252, "said of " + rule, "https://e.x/y")
        for rule in ("SMT102", "SMT104", "SMT252", "SMT400")
    ]"""


def write(tmp_path: Path, source: str, name: str = "t.py") -> Path:
    path = tmp_path / name
    path.write_text(source, encoding="utf-8")
    return path


def codes(run: Run) -> list[str]:
    return [line.split()[1] for line in run.lines]


# -- the entry point -------------------------------------------------------------------------------


def test_flake8_lists_the_plugin_under_its_name_and_version(tmp_path: Path) -> None:
    run = flake8("--version", cwd=tmp_path)
    assert "flake8-smtp: " in run.out
    assert not run.err


def test_the_options_are_in_the_help(tmp_path: Path) -> None:
    assert "--smtp-explain-url TEMPLATE" in flake8("--help", cwd=tmp_path).out


def test_parse_options_has_one_parameter_and_init_only_what_flake8_has() -> None:
    assert list(inspect.signature(Plugin.parse_options).parameters) == ["options"]
    assert list(inspect.signature(Plugin).parameters) == ["tree", "lines"]


def test_run_is_a_generator_that_does_nothing_before_it_is_asked() -> None:
    assert inspect.isgeneratorfunction(Plugin.run)


# -- the gate --------------------------------------------------------------------------------------


LIGHT = sorted(
    ["flake8_smtp", "flake8_smtp.gate", "flake8_smtp.plugin", "flake8_smtp.reports"]
    + [f"flake8_smtp.reports.{name}" for name in ("found", "github", "links", "paths", "sarif")]
)
"""What flake8 imports by itself when it starts: the plugin and the formats."""


def test_a_tree_without_mail_never_imports_the_parser_nor_the_rules(tmp_path: Path) -> None:
    write(tmp_path, "import os\n\nprint(os.sep)\n")
    script = (
        "import sys\n"
        f"sys.path.insert(0, {str(ALONE.parent)!r})\n"
        f"import {ALONE.stem}\n"
        "from flake8.main.cli import main\n"
        "status = main(['--isolated', '-j1', 't.py'])\n"
        "loaded = [m for m in sys.modules if m.startswith(('libcst', 'flake8_smtp'))]\n"
        "print(status, sorted(loaded))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"0 {LIGHT}\n"


def test_the_check_is_not_called_for_a_file_without_mail(tmp_path: Path) -> None:
    write(tmp_path, "HERE = 1\n")
    assert not flake8_with_check("    raise ValueError", "t.py", cwd=tmp_path).out


# -- the message -----------------------------------------------------------------------------------


def test_a_warning_is_one_line_with_the_link_last(tmp_path: Path) -> None:
    write(tmp_path, MAIL + "x = 1 if smtplib else 2  # HERE\n")
    run = flake8_with_check(MARK_HERE, "t.py", cwd=tmp_path)
    assert run.out == "t.py:2:28: SMT504 the text https://e.x/y\n"
    assert run.status == 1


def finding(text: str = "text", reply: int | None = 504, rule: str = "SMT504") -> Finding:
    return Finding(1, 0, 1, 1, rule, reply, text, "https://e.x/y")


def test_the_message_is_code_text_link() -> None:
    assert message(finding("reply 504 is permanent")) == "SMT504 reply 504 is permanent https://e.x/y"


def test_the_message_is_one_line_of_ascii_whatever_the_text_is() -> None:
    made = message(finding("a\nb\t\u00e9 \ud800"))
    assert made == "SMT504 a b \\xe9 \\ud800 https://e.x/y"


def test_the_message_has_an_end_whatever_it_quotes() -> None:
    made = message(finding(f"no {'A' * 100_000} here"))
    assert made == f"SMT504 no {'A' * 394}... https://e.x/y"


@pytest.mark.parametrize(
    ("reply", "rule", "link"),
    [(504, "SMT504", "504/SMT504"), (550, "SMT500", "550/SMT500"), (None, "SMT001", "001/SMT001")],
)
def test_the_template_replaces_the_link(reply: int | None, rule: str, link: str) -> None:
    made = message(finding(reply=reply, rule=rule), "https://wiki.example/{code}/{rule}")
    assert made == f"{rule} text https://wiki.example/{link}"


def test_a_template_may_double_braces_and_need_no_field() -> None:
    assert message(finding(), explain_url("https://e.x/{{a}}")) == "SMT504 text https://e.x/{a}"


@pytest.mark.parametrize(
    "template",
    [
        "",
        " ",
        "https://e.x/ {code}",
        "https://e.x/{code}\n",
        "https://e.x/\u00e9",
        "https://e.x/\x7f",
        "https://e.x/{reply}",
        "https://e.x/{}",
        "https://e.x/{0}",
        "https://e.x/{code.real}",
        "https://e.x/{code[0]}",
        "https://e.x/{code!r}",
        "https://e.x/{code:>9}",
        "https://e.x/{code",
        "https://e.x/code}",
    ],
)
def test_a_template_that_cannot_work_is_refused(template: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        explain_url(template)


# -- options in real runs --------------------------------------------------------------------------


def test_the_template_from_the_command_line(tmp_path: Path) -> None:
    write(tmp_path, MAIL + "HERE = smtplib\n")
    run = flake8_with_check(MARK_HERE, "--smtp-explain-url=https://w.x/{code}#{rule}", "t.py", cwd=tmp_path)
    assert run.out == "t.py:2:1: SMT504 the text https://w.x/504#SMT504\n"


@pytest.mark.parametrize("option", ["smtp-explain-url", "smtp_explain_url"])
def test_the_template_from_a_file(tmp_path: Path, option: str) -> None:
    write(tmp_path, MAIL + "HERE = smtplib\n")
    write(tmp_path, f"[flake8]\n{option} = https://w.x/%{{code}}\n", "setup.cfg")
    run = flake8_with_check(MARK_HERE, "t.py", cwd=tmp_path, isolated=False)
    assert run.out == "t.py:2:1: SMT504 the text https://w.x/%504\n"


def test_a_bad_template_stops_flake8_with_a_sentence(tmp_path: Path) -> None:
    run = flake8("--smtp-explain-url=https://w.x/{smtp}", "t.py", cwd=tmp_path)
    assert run.status == 2
    assert "argument --smtp-explain-url" in run.err
    assert "no other fields" in run.err
    assert "Traceback" not in run.err


def test_a_bad_template_in_a_file_stops_flake8_too(tmp_path: Path) -> None:
    write(tmp_path, "[flake8]\nsmtp-explain-url = https://w.x/{smtp} a\n", "setup.cfg")
    run = flake8("t.py", cwd=tmp_path, isolated=False)
    assert run.status == 2
    assert "argument --smtp-explain-url" in run.err


@pytest.mark.parametrize("start_method", ["fork", "spawn"])
def test_the_options_reach_every_worker(tmp_path: Path, start_method: str) -> None:
    if sys.platform == "win32" and start_method == "fork":
        pytest.skip("no fork here")
    for name in ("a.py", "b.py", "c.py"):
        write(tmp_path, MAIL + "print(smtplib)\n", name)
    run = flake8_with_check(
        OPT_IN,
        "-j2",
        "--extend-select=SMT104",
        "--smtp-explain-url=https://w.x/{rule}",
        "a.py",
        "b.py",
        "c.py",
        cwd=tmp_path,
        start_method=start_method,
    )
    assert run.lines == [
        f"{name}.py:1:1: {code} said of {code} https://w.x/{code}"
        for name in "abc"
        for code in ("SMT104", "SMT252")
    ]


# -- opt-in rules ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        ([], ["SMT252"]),
        (["--select=SMT"], ["SMT252"]),
        (["--select=SMT1,SMT4"], []),
        (["--extend-select=SMT1"], ["SMT252"]),
        (["--select=SMT10"], []),
        (["--ignore=E501"], ["SMT252"]),
        (["--ignore=E501", "--select=SMT"], ["SMT252"]),
        (["--extend-ignore=E501"], ["SMT252"]),
        (["--select=smt102"], []),
        (["--extend-select=SMT102"], ["SMT102", "SMT252"]),
        (["--extend-select=SMT102", "--ignore=E501"], ["SMT102", "SMT252"]),
        (["--extend-select=SMT102", "--ignore=SMT"], ["SMT102"]),
        (["--extend-select=SMT102,SMT400"], ["SMT102", "SMT252", "SMT400"]),
        (["--select=SMT,SMT104"], ["SMT104", "SMT252"]),
        (["--select=SMT104"], ["SMT104"]),
        (["--select=SMT104", "--extend-select=SMT252"], ["SMT104", "SMT252"]),
        (["--extend-select=SMT102", "--extend-ignore=SMT102"], ["SMT252"]),
    ],
)
def test_an_opt_in_rule_wants_its_full_code(tmp_path: Path, arguments: list[str], shown: list[str]) -> None:
    write(tmp_path, MAIL + "print(smtplib)\n")
    assert codes(flake8_with_check(OPT_IN, *arguments, "t.py", cwd=tmp_path)) == shown


@pytest.mark.parametrize(
    ("config", "shown"),
    [
        ("select = SMT", ["SMT252"]),
        ("ignore = E501", ["SMT252"]),
        ("extend-select = SMT102", ["SMT102", "SMT252"]),
        ("extend_select =\n    SMT102,\n    SMT400", ["SMT102", "SMT252", "SMT400"]),
        ("select = SMT104\nignore = E501", ["SMT104"]),
        ("extend-select = SMT102\nper-file-ignores = t.py:SMT102", ["SMT252"]),
    ],
)
def test_an_opt_in_rule_in_a_file(tmp_path: Path, config: str, shown: list[str]) -> None:
    write(tmp_path, MAIL + "print(smtplib)\n")
    write(tmp_path, f"[flake8]\n{config}\n", ".flake8")
    assert codes(flake8_with_check(OPT_IN, "t.py", cwd=tmp_path, isolated=False)) == shown


def test_options_without_lists_name_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Plugin, "settings", Settings())
    Plugin.parse_options(argparse.Namespace(select=None, extend_select=None, smtp_explain_url=None))
    assert Plugin.settings == Settings()


# -- nothing twice, nothing raised -----------------------------------------------------------------


def test_a_rule_speaks_once_about_a_place(tmp_path: Path) -> None:
    write(tmp_path, MAIL + "print(smtplib)\n")
    body = """\
    return [
        Finding(1, 0, 1, 6, "SMT252", 252, "first", "https://e.x/y"),
        Finding(1, 0, 1, 9, "SMT252", 252, "second", "https://e.x/y"),
        Finding(1, 0, 1, 6, "SMT504", 504, "other rule", "https://e.x/y"),
        Finding(1, 1, 1, 6, "SMT252", 252, "other place", "https://e.x/y"),
    ]"""
    run = flake8_with_check(body, "t.py", cwd=tmp_path)
    assert run.lines == [
        "t.py:1:1: SMT252 first https://e.x/y",
        "t.py:1:1: SMT504 other rule https://e.x/y",
        "t.py:1:2: SMT252 other place https://e.x/y",
    ]


def test_a_rule_that_is_off_hides_no_other(tmp_path: Path) -> None:
    source = "return server.vrfy(user)[0] in (250, 252)"
    write(tmp_path, f"import smtplib\n\n\ndef exists(server: smtplib.SMTP, user):\n    {source}\n")
    assert codes(flake8("--select=SMT", "t.py", cwd=tmp_path)) == ["SMT251"]
    assert codes(flake8("--select=SMT", "--extend-select=SMT104", "t.py", cwd=tmp_path)) == ["SMT104"]


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("ValueError", "ValueError('a text that\\nis not shown')"),
        ("RecursionError", "RecursionError()"),
        ("MemoryError", "MemoryError()"),
        ("SyntaxError", "SyntaxError('invalid syntax', ('t.py', 1, 1, '', 1, 1))"),
        ("AttributeError", "AttributeError('run')"),
        ("TypeError", "TypeError()"),
        ("StopIteration", "StopIteration()"),
        ("GeneratorExit", "GeneratorExit()"),
        ("PanicException", "type('PanicException', (BaseException,), {})()"),
    ],
)
def test_a_check_that_raises_becomes_one_warning(tmp_path: Path, name: str, error: str) -> None:
    write(tmp_path, MAIL + "print(smtplib)\n")
    write(tmp_path, "import os\n", "other.py")
    run = flake8_with_check(f"    raise {error}", "-j1", "t.py", "other.py", cwd=tmp_path)
    [first, second] = sorted(run.lines)
    assert first == "other.py:1:1: F401 'os' imported but unused"
    assert second.startswith("t.py:1:1: SMT000 this file sends mail but could not be read")
    assert f"internal error, {name} https://" in second
    assert not run.err


def test_a_check_that_runs_too_deep_becomes_a_warning(tmp_path: Path) -> None:
    write(tmp_path, MAIL + "print(smtplib)\n")
    run = flake8_with_check("    return check(source, tree)", "t.py", cwd=tmp_path)
    assert run.places("SMT000") == ["1:1"]
    assert not run.err


def test_a_check_that_fails_half_way_gives_no_half_of_its_warnings(tmp_path: Path) -> None:
    write(tmp_path, MAIL + "print(smtplib)\n")
    body = """\
    yield Finding(1, 0, 1, 6, "SMT252", 252, "first", "https://e.x/y")
    raise ValueError"""
    assert codes(flake8_with_check(body, "t.py", cwd=tmp_path)) == ["SMT000"]


def test_an_interrupt_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(source: str, tree: ast.Module) -> list[Finding]:
        raise KeyboardInterrupt

    monkeypatch.setattr(check_module, "check", interrupted)
    with pytest.raises(KeyboardInterrupt):
        list(Plugin(ast.parse(MAIL), [MAIL]).run())


def test_unreadable_is_selected_and_ignored_like_any_other(tmp_path: Path) -> None:
    write(tmp_path, MAIL + "print(smtplib)\n")
    raising = "    raise ValueError"
    assert codes(flake8_with_check(raising, "--select=SMT,E9", "t.py", cwd=tmp_path)) == ["SMT000"]
    assert not codes(flake8_with_check(raising, "--extend-ignore=SMT000", "t.py", cwd=tmp_path))


@pytest.mark.parametrize(
    ("comment", "shown"),
    [("# noqa: SMT504", 0), ("# noqa: SMT", 0), ("# noqa: SMT5", 0), ("# noqa: SMT252", 1), ("# noqa", 0)],
)
def test_noqa_stands_on_the_line_of_the_warning(tmp_path: Path, comment: str, shown: int) -> None:
    write(tmp_path, MAIL + f"HERE = smtplib  {comment}\n")
    assert len(flake8_with_check(MARK_HERE, "t.py", cwd=tmp_path).places("SMT504")) == shown
