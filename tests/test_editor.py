"""The editor's room by itself: positions, settings, what stands under the pointer, and failures."""

from __future__ import annotations

import json
import logging
import re
import smtplib
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiosmtplib
import pluggy
import pytest

from flake8_smtp.editor import hooks
from flake8_smtp.editor import lint as lint_module
from flake8_smtp.editor.actions import quick_fixes
from flake8_smtp.editor.diagnostics import diagnostic
from flake8_smtp.editor.diagnostics import without_ours
from flake8_smtp.editor.exceptions import REFUSALS
from flake8_smtp.editor.exceptions import exception_markdown
from flake8_smtp.editor.hover import explanation_at
from flake8_smtp.editor.lint import LintError
from flake8_smtp.editor.lint import lint
from flake8_smtp.editor.positions import column_at
from flake8_smtp.editor.positions import position
from flake8_smtp.editor.positions import split_lines
from flake8_smtp.editor.settings import NAME
from flake8_smtp.editor.settings import flake8_options
from flake8_smtp.finding import Finding
from flake8_smtp.program.libraries import CLASS_BASES
from flake8_smtp.program.libraries import SESSION_CLASSES
from flake8_smtp.program.libraries import SMTP_STATUS
from flake8_smtp.rules import RULES
from flake8_smtp.standard.commands import COMMANDS
from flake8_smtp.standard.replies import REPLIES
from readme import README

LETTER = "\U0001f4e8"

# -- positions ---------------------------------------------------------------------------------------


def test_lines_end_where_the_protocol_says() -> None:
    assert split_lines("a\r\nb\rc\nd\x0ce\u2028f\n") == ["a", "b", "c", "d\x0ce\u2028f", ""]
    assert split_lines("") == [""]


@pytest.mark.parametrize(
    ("line", "column", "character"),
    [(1, 0, 0), (1, 2, 2), (2, 1, 1), (2, 2, 3), (2, 3, 4), (2, 99, 4), (3, 1, 1), (99, 0, 1)],
)
def test_a_column_counts_utf_16_code_units(line: int, column: int, character: int) -> None:
    lines = ["ab", f"\u00e9{LETTER}b", "\ud800"]
    assert position(lines, line, column) == {"line": min(line, 3) - 1, "character": character}


@pytest.mark.parametrize(("units", "column"), [(0, 0), (1, 1), (2, 1), (3, 2), (4, 3), (99, 3)])
def test_code_units_lead_back_to_a_character(units: int, column: int) -> None:
    assert column_at(f"\u00e9{LETTER}b", units) == column


# -- diagnostics -------------------------------------------------------------------------------------


def test_a_finding_without_width_takes_its_line() -> None:
    made = diagnostic(Finding(1, 0, 1, 0, "SMT000", None, "text", "https://e.x/"), ["abc", "def"])
    assert made["range"] == {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 3}}


def test_only_what_flake8_says_for_us_gives_way() -> None:
    kept = [
        {"source": "flake8", "code": "E501"},
        {"source": "flake8", "code": "SMTP"},
        {"source": "flake8"},
        {"source": "other", "code": "SMT504"},
        {"code": 504},
    ]
    assert without_ours([*kept, {"source": "flake8", "code": "SMT504"}]) == kept


# -- settings ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("own", "flake8", "options"),
    [
        ({}, {}, []),
        ({"enabled": True, "select": [], "config": None}, {"ignore": None, "explainUrl": "no"}, []),
        ({"select": ["SMT", "SMT104"]}, {"select": ["E"]}, ["--select=SMT,SMT104"]),
        ({"select": "SMT,SMT104"}, {}, ["--select=SMT,SMT104"]),
        ({}, {"select": ["SMT"], "exclude": ["a", "b"]}, ["--select=SMT", "--exclude=a,b"]),
        ({"ignore": ["S5"]}, {"ignore": ["S2"], "extendIgnore": ["E"]}, ["--ignore=S5", "--extend-ignore=E"]),
        ({"extendSelect": ["SMT104"]}, {"extendSelect": ["C9"]}, ["--extend-select=C9,SMT104"]),
        ({"perFileIgnores": ["b:E"]}, {"perFileIgnores": ["a:E", "W"]}, ["--per-file-ignores=a:E\nW\nb:E"]),
        ({}, {"config": "x.cfg"}, ["--config=/root/x.cfg"]),
        ({"config": "/y.cfg"}, {"config": "x.cfg"}, ["--config=/y.cfg"]),
        ({"config": "$HERE/y.cfg"}, {}, ["--config=/here/y.cfg"]),
        ({"explainUrl": "https://e.x/{code}"}, {}, ["--smtp-explain-url=https://e.x/{code}"]),
    ],
)  # fmt: skip
def test_settings_become_options(
    own: dict[str, Any], flake8: dict[str, Any], options: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HERE", "/here")
    assert flake8_options(own, flake8, "/root") == options


def test_a_relative_configuration_without_a_root_stays_so() -> None:
    assert flake8_options({"config": "x.cfg"}, {}, None) == ["--config=x.cfg"]


def test_the_settings_in_the_readme_work(tmp_path: Path) -> None:
    [block] = re.findall(r"```json\n(.*?)```", README.read_text(encoding="utf-8"), flags=re.DOTALL)
    own = json.loads(block)["pylsp"]["plugins"][NAME]
    assert all(RULES[code].opt_in for code in own["extendSelect"])
    [finding] = lint(RETRIES, "t.py", str(tmp_path), flake8_options(own, {}, None))
    assert finding.url == own["explainUrl"].format(code=504)


# -- under the pointer -------------------------------------------------------------------------------

SOURCE = f'''\
import smtplib, aiosmtplib as a, os.path
from aiosmtplib.errors import SMTPDataError as Refused
if True: from smtplib import SMTPHeloError; from . import nothing
from aiosmtplib import SMTPStatus

try:
    code = (252, 0x1F8, 2_5_1, 999, 25, 2.5, True, 541)  # 504
    text = ("354", b" 550 ", "5504", f"252", "{LETTER}", "\\N{{nothing}}")
except (smtplib.SMTPRecipientsRefused, Refused, a.SMTPReadTimeoutError, SMTPHeloError):
    status = (SMTPStatus.cannot_vrfy, a.SMTPStatus.ready, SMTPStatus.invalid_response, SMTPStatus.name)
    os.path.join; unknown.SMTPStatus; smtplib.SMTP; smtplib . SMTPException
'''


def shown(word: str, offset: int = 0, source: str = SOURCE) -> str | None:
    """Return the first line about the place `offset` characters behind the beginning of `word`."""
    index = source.index(word) + offset
    line = source.count("\n", 0, index) + 1
    column = index - (source.rfind("\n", 0, index) + 1)
    explanation = explanation_at(source, line, column)
    return explanation and explanation.markdown.splitlines()[0].strip("# `")


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("252,", "252"),
        ("0x1F8", "504"),
        ("2_5_1", "251"),
        ("541", "541"),
        ('"354"', "354"),
        ('b" 550', "550"),
        ("SMTPRecipientsRefused", "smtplib.SMTPRecipientsRefused"),
        ("Refused, a", "aiosmtplib.SMTPDataError"),
        ("SMTPReadTimeoutError", "aiosmtplib.SMTPReadTimeoutError"),
        ("SMTPHeloError)", "smtplib.SMTPHeloError"),
        ("SMTPException", "smtplib.SMTPException"),
        ("cannot_vrfy", "252"),
        ("ready", "220"),
    ],
)
def test_what_is_explained(word: str, says: str) -> None:
    assert (shown(word) or "").startswith(says)


@pytest.mark.parametrize(
    "word",
    """999 25, 2.5 True 504 "5504" f"252" "\U0001f4e8" "\\N invalid_response name join unknown SMTP;
    SMTPStatus. smtplib.SMTPR code status try""".split(),
)
def test_what_is_left_to_others(word: str) -> None:
    assert shown(word) is None


def test_a_place_belongs_to_the_token_around_it() -> None:
    source = "import smtplib\nx = 252\n"
    assert [shown("252", offset, source) is not None for offset in (-1, 0, 2, 3)] == [False, True, True, True]
    explanation = explanation_at(source, 2, 5)
    assert explanation is not None
    spot = explanation.spot
    assert (spot.line, spot.column, spot.end_line, spot.end_column) == (2, 4, 2, 7)


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("def f(:\n    return (", True),
        ("x = [\n", True),
        ("import\nfrom smtplib import\n", True),
        ("\fx = 1\r\n", True),
        ("  y\n z\n", False),
        ('x = """\n', False),
    ],
)
def test_text_in_the_making(before: str, found: bool) -> None:
    assert (shown("550", 0, f"import smtplib\n{before}550\n") is not None) == found


def test_an_import_of_everything_counts() -> None:
    assert shown("SMTPE", 0, "from smtplib import *\nSMTPException\n") == "smtplib.SMTPException"


def test_an_import_in_the_making_is_passed_over() -> None:
    source = "from smtplib import\nfrom smtplib import (SMTPDataError)\nSMTPDataError\n"
    assert shown("\nSMTPD", 1, source) == "smtplib.SMTPDataError"


@pytest.mark.parametrize(("line", "column"), [(1, 0), (2, 0), (3, 7)])
def test_a_place_without_a_token_is_left_alone(line: int, column: int) -> None:
    for source in ("(  # smtplib\n\n", "+  # smtplib\n"):
        assert explanation_at(source, line, column) is None


def test_a_file_without_mail_is_left_alone() -> None:
    assert shown("252", 0, "x = 252\n") is None


@pytest.mark.parametrize(
    ("before", "says"),
    [("SMT252", "SMT252"), ("SMT550", "SMT550"), ("SMT999", None), ("SMT2520", None), ("noqa", None)],
)
def test_a_rule_in_a_comment_is_explained(before: str, says: str | None) -> None:
    source = "import smtplib  # noqa: SMT252,SMT550 SMT999,SMT2520\n"
    title = shown(before, 2, source)
    assert (title and title.split()[0]) == says


# -- exceptions --------------------------------------------------------------------------------------

REAL: dict[str, BaseException] = {
    "smtplib.SMTPException": smtplib.SMTPException("text"),
    "smtplib.SMTPNotSupportedError": smtplib.SMTPNotSupportedError("text"),
    "smtplib.SMTPServerDisconnected": smtplib.SMTPServerDisconnected("text"),
    "smtplib.SMTPSenderRefused": smtplib.SMTPSenderRefused(550, b"text", "a@b.example"),
    "smtplib.SMTPRecipientsRefused": smtplib.SMTPRecipientsRefused({"a@b.example": (550, b"text")}),
    "aiosmtplib.SMTPSenderRefused": aiosmtplib.SMTPSenderRefused(550, "text", "a@b.example"),
    "aiosmtplib.SMTPRecipientRefused": aiosmtplib.SMTPRecipientRefused(550, "text", "a@b.example"),
    "aiosmtplib.SMTPRecipientsRefused": aiosmtplib.SMTPRecipientsRefused([]),
}
NAMES = [name for name in CLASS_BASES if name.startswith(("smtplib.", "aiosmtplib."))]


def real(name: str) -> BaseException:
    if name in REAL:
        return REAL[name]
    library, _, attribute = name.partition(".")
    cls = getattr({"smtplib": smtplib, "aiosmtplib": aiosmtplib}[library], attribute)
    response = {"smtplib": smtplib.SMTPResponseException, "aiosmtplib": aiosmtplib.SMTPResponseException}
    made: BaseException = cls(550, b"text") if issubclass(cls, response[library]) else cls("text")
    return made


def test_every_exception_is_explained() -> None:
    assert list(REFUSALS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_an_exception_has_the_attributes_that_are_named(name: str) -> None:
    assert [attribute for attribute, _ in REFUSALS[name].attributes] == list(vars(real(name)))


@pytest.mark.parametrize("name", NAMES)
def test_an_exception_names_the_refusals_it_stands_for(name: str) -> None:
    text = exception_markdown(name, 3)
    assert text.startswith(f"### `{name}`\n")
    assert text.isascii()
    for command in REFUSALS[name].commands:
        for code in COMMANDS[command].replies:
            assert (f"- {code} {REPLIES[code].name}" in text) == (code >= 400), (command, code)


@pytest.mark.parametrize("library", ["smtplib.SMTP", "aiosmtplib.SMTP"])
def test_the_methods_of_the_libraries_raise_what_the_explanations_say(library: str) -> None:
    any_reply = {name for name in NAMES if name.endswith(("ResponseException", ".SMTPException"))}
    for method, operation in SESSION_CLASSES[library].methods.items():
        if operation.command not in COMMANDS or operation.accepts is None:
            continue
        carrying = {name for name in operation.raises if REFUSALS[name].commands} - any_reply
        answered = {command for name in carrying for command in REFUSALS[name].commands}
        assert operation.command in answered or any_reply & set(operation.raises), method


def test_the_members_of_the_enum_are_those_of_the_library() -> None:
    members = {member.name: int(member) for member in aiosmtplib.SMTPStatus}
    assert members.items() <= SMTP_STATUS.items()


# -- what flake8 hides -------------------------------------------------------------------------------

RETRIES = """\
import smtplib
for _ in range(3):
    try:
        smtplib.SMTP().sendmail("a", ["b"], "c")
        break
    except smtplib.SMTPResponseException as error:
        if error.smtp_code not in {421, 504}:
            raise
"""


@pytest.mark.parametrize(
    ("settings", "count"),
    [
        ({}, 1),
        ({"select": ["E"]}, 0),
        ({"ignore": ["SMT504"]}, 0),
        ({"ignore": ["E501"], "extendIgnore": ["SMT5"]}, 0),
        ({"extendIgnore": ["SMT5"], "extendSelect": ["SMT504"]}, 1),
        ({"perFileIgnores": ["u.py:SMT", "t.py:E501", "SMT"]}, 0),
        ({"perFileIgnores": ["u.py:SMT"]}, 1),
        ({"exclude": ["t.*"]}, 0),
    ],
)
def test_the_settings_do_what_the_options_do(settings: dict[str, Any], count: int, tmp_path: Path) -> None:
    options = flake8_options(settings, {}, None)
    found = lint(RETRIES, str(tmp_path / "t.py"), str(tmp_path), options)
    assert [finding.rule for finding in found] == ["SMT504"] * count


def test_the_projects_own_plugins_are_neither_needed_nor_run(tmp_path: Path) -> None:
    (tmp_path / "own.py").write_text("raise SystemExit('the project was run')\n", encoding="utf-8")
    (tmp_path / "tox.ini").write_text(
        "[flake8]\nrequire-plugins = flake8-nothing\nextend-ignore = SMT500\n"
        "[flake8:local-plugins]\nextension = OWN = own:Plugin\npaths = .\n",
        encoding="utf-8",
    )
    assert [finding.rule for finding in lint(RETRIES, "t.py", str(tmp_path), [])] == ["SMT504"]
    (tmp_path / "tox.ini").write_text("[flake8:local-plugins]\nextension = OWN = own:Plugin\n", "utf-8")
    assert [finding.rule for finding in lint(RETRIES, "t.py", str(tmp_path), [])] == ["SMT504"]


# -- failures ----------------------------------------------------------------------------------------

MAIL = "import smtplib\n"


def test_a_file_without_mail_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("a process was started"))
    assert lint("x = 1\n", "t.py", None, []) == []


def test_an_option_that_is_wrong_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LintError, match="no other fields"):
        lint(MAIL, "t.py", str(tmp_path), ["--smtp-explain-url=https://e.x/{smtp}"])


def test_a_check_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lint_module, "SECONDS", 0.5)
    monkeypatch.setattr(lint_module, "_CHILD", "import time; time.sleep(60)")
    with pytest.raises(subprocess.TimeoutExpired):
        lint(MAIL, "t.py", str(tmp_path), [])


class Config:
    """The server's configuration, or what is left of it."""

    def __init__(self, capabilities: Any = None) -> None:
        self.capabilities = capabilities or {}

    def plugin_settings(self, plugin: str, document_path: str | None = None) -> dict[str, Any]:
        return {}


class Stub:
    """Another linter of the server."""

    @staticmethod
    @hooks.hookimpl
    def pylsp_lint() -> list[dict[str, Any]]:
        return [{"source": "flake8", "code": "SMT504"}, {"source": "flake8", "code": "E501"}]


class Specification:
    """The hooks that this plugin implements, as the server declares them."""

    marker = pluggy.HookspecMarker("pylsp")

    @staticmethod
    @marker
    def pylsp_lint(config: Any, workspace: Any, document: Any, is_saved: Any) -> None: ...


def linted(source: str, root: Path) -> list[list[dict[str, Any]]]:
    manager = pluggy.PluginManager("pylsp")
    manager.add_hookspecs(Specification)
    manager.register(Stub())
    manager.register(hooks)
    document = SimpleNamespace(path="t.py", source=source)
    workspace = SimpleNamespace(root_path=str(root))
    results: list[list[dict[str, Any]]] = manager.hook.pylsp_lint(
        config=Config(), workspace=workspace, document=document, is_saved=False
    )
    return results


def test_our_diagnostics_stand_in_for_flake8s(tmp_path: Path) -> None:
    assert linted(MAIL, tmp_path) == [[{"source": "flake8", "code": "E501"}], []]


def test_a_failure_is_logged_and_leaves_the_others_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert linted(MAIL + "# \ud800\n", tmp_path) == [Stub.pylsp_lint()]
    assert linted(MAIL, tmp_path / "missing") == [Stub.pylsp_lint()]
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 2


def test_a_hover_that_fails_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    document = SimpleNamespace(path="t.py", source=MAIL)
    assert hooks.pylsp_hover(Config(), document, {"line": 0}) is None
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_a_hover_behind_the_text_shows_nothing(caplog: pytest.LogCaptureFixture) -> None:
    document = SimpleNamespace(path="t.py", source=MAIL)
    assert hooks.pylsp_hover(Config(), document, {"line": 9, "character": 0}) is None
    assert caplog.records == []


@pytest.mark.parametrize(
    ("formats", "kind"),
    [(None, "markdown"), (["plaintext", "markdown"], "markdown"), (["plaintext"], "plaintext")],
)
def test_a_hover_has_the_kind_of_text_that_the_client_shows(formats: Any, kind: str) -> None:
    capabilities = {"textDocument": {"hover": {"contentFormat": formats}}} if formats else {}
    document = SimpleNamespace(path="t.py", source=MAIL + "252\n")
    answer = hooks.pylsp_hover(Config(capabilities), document, {"line": 1, "character": 0})
    assert answer is not None
    assert answer["contents"]["kind"] == kind


def test_flake8_needs_neither_the_server_nor_pluggy(tmp_path: Path) -> None:
    (tmp_path / "t.py").write_text(MAIL + "print(smtplib)\n", encoding="utf-8")
    script = (
        "import sys\n"
        "sys.modules['pylsp'] = sys.modules['pluggy'] = None\n"
        "from flake8.main.cli import main\n"
        "status = main(['--isolated', '-j1', 't.py'])\n"
        "print(status, [m for m in sys.modules if m.startswith('flake8_smtp.editor')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == "0 []\n"


# -- quick fixes -------------------------------------------------------------------------------------

ASK = "import smtplib\n\ndef ask(s: smtplib.SMTP, a):\n    return s.vrfy(a)[0] == 250\n"


def marked(line: int, character: int, source: str = "flake8-smtp") -> dict[str, Any]:
    return {
        "source": source,
        "code": "SMT252",
        "range": {"start": {"line": line, "character": character}, "end": {"line": line, "character": 30}},
    }


def test_quick_fixes_come_each_with_its_own_diagnostic() -> None:
    text = ASK + ASK.partition("\n\n")[2].replace("ask", "again")
    diagnostics = [marked(5, 11), marked(3, 11)]
    actions = list(quick_fixes(text, "file:///a.py", diagnostics))
    starts = [action["diagnostics"][0]["range"]["start"]["line"] for action in actions]
    assert starts == [3, 5]
    for action in actions:
        (edit,) = action["edit"]["changes"]["file:///a.py"]
        assert edit["range"]["start"]["line"] == action["diagnostics"][0]["range"]["start"]["line"]


def test_a_quick_fix_changes_what_it_must() -> None:
    (action,) = quick_fixes(ASK, "file:///a.py", [marked(3, 11), marked(3, 0), marked(99, 0)])
    (edit,) = action["edit"]["changes"]["file:///a.py"]
    assert edit["newText"] == "in (250, 251, 252)"
    assert edit["range"]["start"] == {"line": 3, "character": 24}


@pytest.mark.parametrize("text", ["def", "\0", ASK])
def test_there_is_not_always_a_quick_fix(text: str) -> None:
    assert list(quick_fixes(text, "file:///a.py", [marked(3, 11, "flake8")])) == []
    if text is not ASK:
        assert list(quick_fixes(text, "file:///a.py", [marked(0, 0)])) == []


def test_trouble_with_a_quick_fix_goes_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    document = SimpleNamespace(path="a.py", source=ASK, uri="file:///a.py")
    assert hooks.pylsp_code_actions(document, {"diagnostics": [{"source": "flake8-smtp"}]}) == []
    assert "no repairs for a.py" in caplog.text
    assert len(hooks.pylsp_code_actions(document, {"diagnostics": [marked(3, 11)]})) == 1
