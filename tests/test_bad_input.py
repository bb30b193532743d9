"""Whatever a file holds: the right place, one warning that it could not be read, or silence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from flake8_process import MAIL
from flake8_process import MARK_HERE
from flake8_process import Run
from flake8_process import flake8
from flake8_process import flake8_with_check

# Gives SMT252 where the code is compared, at line 5, column 16.
VERIFY = """\
import smtplib
def known(host, user):
    with smtplib.SMTP(host) as s:
        code, text = s.vrfy(user)
        return code == 250
"""

COMPARISON = "        return code == 250\n"


def run_on(tmp_path: Path, content: str | bytes, *arguments: str) -> Run:
    if isinstance(content, str):
        content = content.encode("utf-8")
    (tmp_path / "t.py").write_bytes(content)
    run = flake8("--select=SMT,E9", *arguments, "t.py", cwd=tmp_path)
    assert "Traceback" not in run.err
    return run


def with_comparison(line: str) -> str:
    return VERIFY.replace(COMPARISON, line)


# -- places, with the real engine ------------------------------------------------------------------


def test_the_plain_file(tmp_path: Path) -> None:
    assert run_on(tmp_path, VERIFY).places("SMT252") == ["5:16"]


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("CRLF", VERIFY.replace("\n", "\r\n").encode(), "5:16"),
        ("CR", VERIFY.replace("\n", "\r").encode(), "5:16"),
        ("mixed line ends", VERIFY.replace("user\n", "user\r\n").encode(), "5:16"),
        ("BOM", b"\xef\xbb\xbf" + VERIFY.encode(), "5:16"),
        ("BOM and CRLF", b"\xef\xbb\xbf" + VERIFY.replace("\n", "\r\n").encode(), "5:16"),
        ("no newline at the end", VERIFY.rstrip("\n").encode(), "5:16"),
        ("tabs", VERIFY.replace("    ", "\t").encode(), "5:10"),
        ("form feed above", VERIFY.replace("def", "\f\ndef").encode(), "6:16"),
        ("form feed before a statement", VERIFY.replace("def", "\fdef").encode(), "5:16"),
        ("latin-1", b"# -*- coding: latin-1 -*-\n# caf\xe9\n" + VERIFY.encode(), "7:16"),
        (
            "vertical tab in a comment",
            VERIFY.replace("import", "# \v \x1c \x85 \u2028\nimport").encode(),
            "6:16",
        ),
        ("backslash", VERIFY.replace("return code", "return \\\n    code").encode(), "6:5"),
        ("parentheses", VERIFY.replace("code == 250", "((code == 250))").encode(), "5:18"),
    ],
)
def test_the_place_in_a_file_that_is_written_oddly(
    tmp_path: Path, name: str, content: bytes, place: str
) -> None:
    assert run_on(tmp_path, content).places("SMT252") == [place], name


@pytest.mark.parametrize("text", ["\u00e9\u00e9\u00e9", "\u2192", "\U0001f4e7", "e\u0301", "\u6f22\u5b57"])
def test_columns_count_characters(tmp_path: Path, text: str) -> None:
    line = f"        _ = '{text}'; return code == 250\n"
    place = f"5:{line.index('code') + 1}"
    assert run_on(tmp_path, with_comparison(line)).places("SMT252") == [place]


def test_columns_count_characters_in_latin_1(tmp_path: Path) -> None:
    line = "        _ = '\u00e9\u00e9'; return code == 250\n"
    content = ("# coding: latin-1\n" + with_comparison(line)).encode("latin-1")
    assert run_on(tmp_path, content).places("SMT252") == [f"6:{line.index('code') + 1}"]


def test_bytes_that_are_no_utf_8_are_read_the_way_flake8_reads_them(tmp_path: Path) -> None:
    run = run_on(tmp_path, VERIFY.encode() + b"# \xe9\n")
    assert run.places("SMT252") == ["5:16"]


def test_standard_input(tmp_path: Path) -> None:
    run = flake8("--select=SMT,E9", "-", cwd=tmp_path, stdin=VERIFY.encode())
    assert run.places("SMT252") == ["5:16"]
    assert run.out.startswith("stdin:5:16: SMT252 ")


def test_standard_input_with_a_name_and_windows_line_ends(tmp_path: Path) -> None:
    run = flake8(
        "--select=SMT,E9",
        "--stdin-display-name=a b.py",
        "-",
        cwd=tmp_path,
        stdin=VERIFY.replace("\n", "\r\n").encode(),
    )
    assert run.out.startswith("a b.py:5:16: SMT252 ")


@pytest.mark.parametrize("jobs", ["-j1", "-j2", "-jauto"])
def test_jobs_do_not_change_the_result(tmp_path: Path, jobs: str) -> None:
    for name in ("a.py", "b.py", "c.py"):
        (tmp_path / name).write_text(VERIFY, encoding="utf-8")
    run = flake8("--select=SMT,E9", jobs, "a.py", "b.py", "c.py", cwd=tmp_path)
    assert [line.split(" ")[0] for line in run.lines] == [f"{name}.py:5:16:" for name in "abc"]


def test_a_surrogate_escape_before_the_comparison(tmp_path: Path) -> None:
    line = "        _ = '\\ud800\\udfff'; return code == 250\n"
    assert run_on(tmp_path, with_comparison(line)).places("SMT252") == [f"5:{line.index('code') + 1}"]


# -- places, whatever the engine does --------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        MAIL.encode() + b"HERE = smtplib\n",
        b"\xef\xbb\xbf" + MAIL.encode() + b"HERE = smtplib\n",
        MAIL.encode() + b"HERE = smtplib",
        b"import smtplib\r\nHERE = smtplib\r\n",
        b"# coding: latin-1\nimport smtplib; _ = '\xe9'\nHERE = smtplib\n",
        b"import smtplib\n\f\nHERE = smtplib\n",
    ],
)
def test_the_check_gets_the_text_that_flake8_shows(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "t.py").write_bytes(content)
    run = flake8_with_check(MARK_HERE, "--select=SMT,E9", "--show-source", "t.py", cwd=tmp_path)
    assert run.places("SMT504")[0].endswith(":1")
    # flake8 puts the caret behind a last line that has no end of its own
    assert "".join(run.lines[1:]) == "HERE = smtplib^"


# -- files that cannot be read ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"import smtplib\ndef f(:\n",
        b"import smtplib\nx = (\n",
        b"import smtplib\n  x = 1\n",
        b"import smtplib\nx = '\n",
        b"import smtplib\nif True:\n\tx = 1\n        y = 2\n",
        b"import smtplib\nprint 'x'\n",
        b"import smtplib\nx = " + b"(" * 300 + b")" * 300 + b"\n",
    ],
)
def test_what_python_cannot_read_is_left_to_flake8(tmp_path: Path, content: bytes) -> None:
    run = run_on(tmp_path, content)
    assert run.lines
    assert all(line.split(" ")[1] in {"E999", "E902", "E901"} for line in run.lines)


@pytest.mark.skipif(sys.version_info < (3, 12), reason="flake8 itself ends with a traceback there")
def test_a_null_byte_is_left_to_flake8(tmp_path: Path) -> None:
    assert run_on(tmp_path, b"import smtplib\x00\n").places("E999")


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"\n\n\n", b"# smtplib", b"\xef\xbb\xbf", b"\f\n", b"'smtplib'\n"]
)
def test_hardly_anything_is_silent(tmp_path: Path, content: bytes) -> None:
    assert not run_on(tmp_path, content).out


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    run = flake8("--select=SMT,E9", "absent.py", cwd=tmp_path)
    assert run.places("E902") == ["0:1"]


@pytest.mark.parametrize(
    "expression",
    [" or ".join(["a"] * 10_000), " and ".join(["a"] * 10_000), "[a " + "for a in a " * 5_000 + "]"],
    ids=["or", "and", "comprehension"],
)
def test_too_wide_for_the_parser_is_said_once_and_nothing_crashes(tmp_path: Path, expression: str) -> None:
    run = run_on(tmp_path, f"{VERIFY}a = 1\nx = {expression}\n")
    assert run.status == 1
    assert run.places("SMT000") == ["1:1"]
    assert len(run.lines) == 1


def test_too_wide_without_mail_is_silent(tmp_path: Path) -> None:
    assert not run_on(tmp_path, "a = 1\nx = " + " or ".join(["a"] * 10_000) + "\n").out


def test_a_nested_pattern_does_not_hang(tmp_path: Path) -> None:
    run = run_on(tmp_path, VERIFY + "match 1:\n    case " + "(" * 30 + "a" + ",)" * 30 + ":\n        pass\n")
    assert run.places("SMT000") == ["1:1"]


def test_string_parts_beyond_the_parser_are_said(tmp_path: Path) -> None:
    run = run_on(tmp_path, VERIFY + "x = (" + "'a' " * 5_000 + ")\n")
    assert run.places("SMT000") == ["1:1"]


# Other plugins of flake8 recurse too, so these do not get as far as a report in a run of flake8.
DEEP = {
    "elif": "if a:\n    pass\n" + "elif a:\n    pass\n" * 10_000,
    "elif that Python reads": "if a:\n    pass\n" + "elif a:\n    pass\n" * 900,
    "operators": "x = " + " + ".join(["a"] * 2_000),
    "attributes": "x = a" + ".b" * 2_000,
    "calls": "x = a" + "()" * 2_000,
    "not": "x = " + "not " * 900 + "a",
    "lambda": "x = " + "lambda: " * 1_500 + "a",
    "brackets": "x = " + "[" * 150 + "]" * 150,
    "blocks": "".join(" " * level + "if a:\n" for level in range(90)) + " " * 90 + "pass\n",
    "import": "import a" + ".b" * 10_000,
}

RUN_PLUGIN = """\
import ast, sys
from flake8_smtp.plugin import Plugin
source = sys.stdin.read()
try:
    tree = ast.parse(source)
except (MemoryError, RecursionError, SyntaxError):
    print("not read by Python")
else:
    for line, column, text, kind in Plugin(tree, source.splitlines(keepends=True)).run():
        print(line, column, text)
"""


@pytest.mark.parametrize("name", DEEP)
def test_depth_is_read_or_said(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN_PLUGIN],
        input=f"{VERIFY}{DEEP[name]}\n",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    [line] = done.stdout.splitlines()
    assert line == "not read by Python" or line.startswith(("1 0 SMT000 ", "5 15 SMT252 "))


@pytest.mark.parametrize(
    "code", ["x = " + "[" * 40 + "]" * 40, DEEP["blocks"], "x = " + " + ".join(["a"] * 100)]
)
def test_what_people_can_write_is_read(tmp_path: Path, code: str) -> None:
    assert run_on(tmp_path, f"{VERIFY}a = 1\n{code}\n").places("SMT252") == ["5:16"]


@pytest.mark.parametrize(
    "statement",
    [
        "(code, _), *rest = ()",
        "first, *rest, last = [250]",
        "code, text = (250, 251)['250':]",
        "code = [250][::0]",
        "code = [] == []",
        "code = {[]: 250}",
        "code = {250, []}",
        "code = 1 << -1",
        "code = '%d' % 'a'",
        "code, text = 250",
        "code = int('a', 99)",
        "code = sorted([250, 'a'])",
    ],
)
def test_a_statement_that_fails_is_read(tmp_path: Path, statement: str) -> None:
    run = run_on(tmp_path, f"{VERIFY}def fails():\n    {statement}\n")
    assert run.places("SMT252") == ["5:16"]
    assert not run.places("SMT000")


# -- large files -----------------------------------------------------------------------------------


def test_a_hundred_thousand_lines_without_mail(tmp_path: Path) -> None:
    assert not run_on(tmp_path, "a = 1\n" * 100_000).out


def test_a_hundred_thousand_lines_with_mail(tmp_path: Path) -> None:
    run = run_on(tmp_path, "a = 1\n" * 100_000 + VERIFY)
    assert run.places("SMT252") == ["100005:16"]


def test_one_line_of_a_million_characters(tmp_path: Path) -> None:
    line = "        _ = '" + "x" * 1_000_000 + "'; return code == 250\n"
    assert run_on(tmp_path, with_comparison(line)).places("SMT252") == [f"5:{line.index('code') + 1}"]


def test_many_calls_that_the_rules_look_at(tmp_path: Path) -> None:
    functions = "".join(
        f"def known{n}(s: smtplib.SMTP, user):\n    code, text = s.vrfy(user)\n    return code == 250\n"
        for n in range(2_000)
    )
    run = run_on(tmp_path, "import smtplib\n" + functions)
    assert run.places("SMT252") == [f"{4 + 3 * n}:12" for n in range(2_000)]


def test_surrogates_and_escapes_are_read(tmp_path: Path) -> None:
    source = MAIL + "x = '\\ud800', b'\\xff', '\\N{BULLET}', r'\\ud800', smtplib\n"
    assert not run_on(tmp_path, source).out


@pytest.mark.skipif(sys.version_info < (3, 12), reason="Python reads no such code before 3.12")
def test_syntax_of_newer_pythons(tmp_path: Path) -> None:
    source = VERIFY + "type Pair[T] = tuple[T, T]\nx = f'{\"nested\"}'\n"
    assert run_on(tmp_path, source).places("SMT252") == ["5:16"]


def test_a_clause_for_everything_before_another_is_no_internal_error(tmp_path: Path) -> None:
    # `ast.parse` takes it, and only the compiler does not.
    clauses = "try:\n    pass\nexcept:\n    pass\nexcept OSError:\n    pass\n"
    run = run_on(tmp_path, VERIFY + clauses)
    assert run.places("SMT000") == ["1:1"]
    assert "internal error" not in run.out
