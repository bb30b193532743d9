"""flake8-smtp in a real python-lsp-server, spoken to over its standard streams."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flake8_process import flake8
from lsp_client import Client
from lsp_client import client

LETTER = "\U0001f4e8"
RETRIES = """\
import smtplib


def send(server, message):
    for _ in range(3):
        try:
            return server.send_message(message)
        except smtplib.SMTPResponseException as error:
            if error.smtp_code not in {{{literals}}}:{comment}
                raise
"""


def retries(literals: str = "421, 504", comment: str = "") -> str:
    return RETRIES.format(literals=literals, comment=comment)


def seen(diagnostics: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(d["source"], d["code"]) for d in diagnostics]


def place(diagnostic: dict[str, Any]) -> tuple[int, int, int, int]:
    start, end = diagnostic["range"]["start"], diagnostic["range"]["end"]
    return start["line"], start["character"], end["line"], end["character"]


OURS = ("flake8-smtp", "SMT504")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    root = tmp_path_factory.mktemp("project") / "root"
    root.mkdir()
    # A module of the project is not to be taken for one that flake8 needs.
    (root / "json.py").write_text("raise AssertionError\n", encoding="utf-8")
    (root / "other.cfg").write_text(
        "[flake8]\nsmtp-explain-url = https://wiki.example/{code}\nper-file-ignores = quiet/*:SMT\n"
        "exclude = old/*\n",
        encoding="utf-8",
    )
    with client(root) as session:
        yield session


@pytest.fixture(autouse=True)
def _defaults(request: pytest.FixtureRequest) -> Iterator[None]:
    """Bring the settings back to what they were."""
    yield
    if "server" in request.fixturenames:
        request.getfixturevalue("server").configure({})


# -- diagnostics -------------------------------------------------------------------------------------


def test_a_diagnostic_says_what_flake8_says_and_stands_where_it_should(
    server: Client, tmp_path: Path
) -> None:
    text = retries(f'len("{LETTER}\u00e9"), 504')
    _, code, message = flake8("--select=SMT", "-", cwd=tmp_path, stdin=text.encode()).out.split(" ", 2)
    [[found]] = server.lint(text)
    assert found == {
        "source": "flake8-smtp",
        "code": code,
        "codeDescription": {"href": message.split()[-1]},
        "message": message.rstrip(),
        "severity": 2,
        "range": {"start": {"line": 8, "character": 51}, "end": {"line": 8, "character": 54}},
    }


def test_a_diagnostic_may_end_on_another_line(server: Client) -> None:
    text = (
        "import smtplib\n\n\ndef known(address):\n    server = smtplib.SMTP()\n"
        f"    code, _ = server.verify(address)\n    if '{LETTER}' and (code !=\n       250):\n"
        "        raise ValueError(address)\n    return True\n"
    )
    [[found]] = server.lint(text)
    assert (found["code"], *place(found)) == ("SMT252", 6, 17, 7, 10)


def test_lines_may_end_in_other_ways(server: Client) -> None:
    text = "# a form\x0c feed, a line\u2028 separator\n" + retries()
    for [found] in server.lint(text.replace("\n", "\r\n"), text.replace("\n", "\r")):
        assert place(found) == (9, 44, 9, 47)


def test_a_buffer_is_text_whatever_its_file_is_encoded_in(server: Client) -> None:
    text = "# -*- coding: latin-1 -*-\n" + retries(f"'\u00e9{LETTER}', 504")
    [[found]] = server.lint(text)
    assert place(found) == (9, 46, 9, 49)


def test_the_buffer_counts_and_not_the_file(server: Client) -> None:
    server.open("unsaved.py", retries("421"))
    assert server.diagnostics("unsaved.py", 1) == []
    assert seen(server.change("unsaved.py", 2, "\n" + retries())) == [OURS]
    assert seen(server.change("unsaved.py", 3, "def f(:\n" + retries())) == []
    assert seen(server.change("unsaved.py", 4, "x = 504\n")) == []


# -- what is hidden ----------------------------------------------------------------------------------


def test_comments_silence_as_in_flake8(server: Client) -> None:
    comments = {
        "  # noqa": 0,
        "  # noqa: SMT504": 0,
        "  # NoQA:E501,SMT5": 0,
        "  # noqa: SMT500": 1,
        "  # noqa: smt504": 1,
        "\n                # flake8: noqa": 0,
    }
    found = server.lint(*(retries(comment=comment) for comment in comments))
    assert list(map(len, found)) == list(comments.values())


@pytest.mark.parametrize(
    ("own", "flake8", "shown"),
    [
        ({"enabled": False}, {}, []),
        ({"perFileIgnores": ["t0.py:SMT"]}, {}, [OURS]),
        ({}, {"extendIgnore": ["SMT5"]}, []),
        ({"select": ["SMT504"]}, {"select": ["E"]}, [OURS]),
    ],
)
def test_settings_select_as_flake8_does(
    server: Client, own: dict[str, Any], flake8: dict[str, Any], shown: list[tuple[str, str]]
) -> None:
    server.configure({"flake8_smtp": own, "flake8": {"enabled": False, **flake8}})
    assert [seen(found) for found in server.lint("x = 1\n", retries())] == [[], shown]


def test_the_link_may_be_the_users(server: Client) -> None:
    server.configure({"flake8_smtp": {"explainUrl": "https://wiki.example/{rule}"}})
    [[found]] = server.lint(retries())
    assert found["codeDescription"] == {"href": "https://wiki.example/SMT504"}
    assert found["message"].endswith(" https://wiki.example/SMT504")


def test_another_configuration_file(server: Client) -> None:
    server.configure({"flake8_smtp": {"config": "other.cfg"}})
    [[found]] = server.lint(retries(), folder="loud")
    assert found["codeDescription"] == {"href": "https://wiki.example/504"}
    assert server.lint(retries(), folder="quiet") == [[]]
    assert server.lint(retries(), folder="old") == [[]]


def test_the_projects_configuration(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "setup.cfg").write_text(
        "[flake8]\nextend-ignore = SMT252\nper-file-ignores = tests/*:SMT\nformat = pylint\n"
        "output-file = flake8.txt\nsmtp_explain_url = https://wiki.example/{code}\n",
        encoding="utf-8",
    )
    with client(root) as session:
        [[found]] = session.lint(retries())
        assert session.lint(retries(), folder="tests") == [[]]
    assert found["codeDescription"] == {"href": "https://wiki.example/504"}
    assert [path.name for path in root.iterdir()] == ["setup.cfg"]


# -- beside the server's own plugin for flake8 -------------------------------------------------------


def test_nothing_is_shown_twice(server: Client) -> None:
    text = retries().replace("\n\n\n", "\n\n") + "x = 1;\n"
    server.configure({"flake8": {"enabled": True}})
    [found] = server.lint(text)
    assert sorted(seen(found)) == [("flake8", "E302"), ("flake8", "E305"), ("flake8", "E703"), OURS]
    [ours] = [d for d in found if d["source"] == "flake8-smtp"]
    assert place(ours) == (7, 44, 7, 47)
    server.configure({"flake8": {"enabled": True}, "flake8_smtp": {"enabled": False}})
    assert ("flake8", "SMT504") in seen(server.lint(text)[0])


def test_a_failure_leaves_the_server_and_flake8_alone(server: Client) -> None:
    own = {"explainUrl": "https://wiki.example/{nothing}"}
    server.configure({"flake8": {"enabled": True}, "flake8_smtp": own})
    assert [seen(found) for found in server.lint(retries())] == [[("flake8", "SMT504")]]
    server.configure({"flake8_smtp": own})
    assert server.lint(retries()) == [[]]
    assert "no other fields" in server.log()
    server.configure({})
    assert [seen(found) for found in server.lint(retries())] == [[OURS]]


# -- opt-in rules ------------------------------------------------------------------------------------

OPT_IN = """\
import flake8_smtp.check
import flake8_smtp.rules
from flake8_smtp.finding import Finding
from flake8_smtp.rules.rule import Rule

flake8_smtp.check.check = lambda source, tree: [Finding(1, 0, 1, 6, "SMT199", 252, "text", "https://e.x/y")]
flake8_smtp.rules.RULES = {"SMT199": Rule("SMT199", "name", "summary", "doc", opt_in=True)}
"""


def test_an_opt_in_rule_wants_its_full_code(tmp_path: Path) -> None:
    # Python imports this module by itself when it starts, in the server and in what that starts.
    (tmp_path / "sitecustomize.py").write_text(OPT_IN, encoding="utf-8")
    root = tmp_path / "root"
    root.mkdir()
    named, prefix = {"extendSelect": ["SMT199"]}, {"extendSelect": ["SMT1"], "select": ["SMT"]}
    with client(root, env={"PYTHONPATH": str(tmp_path)}) as session:
        for settings, shown in (
            ({"flake8_smtp": prefix}, 0),
            ({"flake8_smtp": named}, 1),
            ({"flake8": {"enabled": False, **named}}, 1),
            ({"flake8": {"enabled": True, **named}}, 1),
        ):
            session.configure(settings)
            [found] = session.lint("import smtplib\n")
            ours = [d for d in found if d["code"] == "SMT199"]
            assert [(d["source"], *place(d)) for d in ours] == [("flake8-smtp", 0, 0, 0, 6)] * shown, settings


# -- hover -------------------------------------------------------------------------------------------


def test_a_reply_code_and_an_exception_are_explained(server: Client) -> None:
    text = retries(f"421, '{LETTER}', 504")
    server.open("hover.py", text)
    code = server.hover("hover.py", 8, 52)
    assert code["contents"]["kind"] == "markdown"
    assert "504 command parameter not implemented" in code["contents"]["value"]
    assert code["range"] == {"start": {"line": 8, "character": 50}, "end": {"line": 8, "character": 53}}
    exception = server.hover("hover.py", 7, 25)
    assert "`smtp_code`" in exception["contents"]["value"]
    # The rest is left to the server's other plugins.
    assert "range" in str(server.hover("hover.py", 4, 15)["contents"])
    assert "STARTTLS" not in str(server.hover("hover.py", 0, 9))
    server.open("other.py", "x = 504\n")
    assert "parameter not implemented" not in str(server.hover("other.py", 0, 5))


def test_a_quick_fix_repairs_what_a_diagnostic_says(server: Client) -> None:
    text = f'A = "{LETTER}"\n' + retries()
    name = "fix.py"
    server.open(name, text)
    (diagnostic,) = server.diagnostics(name, 1)
    (action,) = server.request(
        "textDocument/codeAction",
        textDocument={"uri": server.uri(name)},
        range=diagnostic["range"],
        context={"diagnostics": [diagnostic, {**diagnostic, "source": "other"}]},
    )
    assert action["title"] == "Do not repeat after 504 (SMT504)"
    assert (action["kind"], action["isPreferred"]) == ("quickfix", True)
    assert action["diagnostics"] == [diagnostic]
    ((uri, (edit,)),) = action["edit"]["changes"].items()
    assert uri == server.uri(name)
    start, end = edit["range"]["start"], edit["range"]["end"]
    assert start["line"] == end["line"] == diagnostic["range"]["start"]["line"]
    line = text.splitlines()[start["line"]]
    repaired = line[: start["character"]] + edit["newText"] + line[end["character"] :]
    assert repaired == line.replace("{421, 504}", "{421}")


def test_no_quick_fix_for_other_diagnostics(server: Client) -> None:
    server.open("leave.py", retries())
    (diagnostic,) = server.diagnostics("leave.py", 1)
    found = server.request(
        "textDocument/codeAction",
        textDocument={"uri": server.uri("leave.py")},
        range=diagnostic["range"],
        context={"diagnostics": [{**diagnostic, "source": "flake8"}]},
    )
    assert not found
