"""`flake8-smtp fix`, as a user runs it."""

from __future__ import annotations

import os
import pty
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from flake8_smtp.fixing.files import read_text
from flake8_smtp.fixing.files import write_text

HEAD = "import smtplib\n\n\ndef ask(server: smtplib.SMTP, user):\n"
BAD = HEAD + "    code, _ = server.verify(user)\n    if code == 250:\n        return True\n    return False\n"
GOOD = BAD.replace("== 250", "in (250, 251, 252)")
LEFT = HEAD + "    return server.rcpt(user)[0] == 200\n"
GUARD = HEAD + (
    "    while True:\n        try:\n            return server.sendmail(user, user, user)\n"
    "        except smtplib.SMTPDataError:\n            print(user)\n"
)


def run(directory: Path, *arguments: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "flake8_smtp.cli", "fix", *arguments],
        cwd=directory,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "bad.py").write_text(BAD, encoding="utf-8")
    return tmp_path


def test_a_file_is_repaired_and_then_left_alone(project: Path) -> None:
    assert run(project) == (0, "", "1 warning repaired in 1 file, 0 left\n")
    assert (project / "bad.py").read_text(encoding="utf-8") == GOOD
    assert run(project) == (0, "", "0 warnings repaired in 0 files, 0 left\n")


def test_a_diff_changes_nothing(project: Path) -> None:
    status, out, err = run(project, "--diff", "bad.py")
    assert status == 1
    assert out.startswith("--- a/bad.py\n+++ b/bad.py\n@@ ")
    assert "\n-    if code == 250:\n+    if code in (250, 251, 252):\n" in out
    assert err == "1 warning would be repaired in 1 file, 0 left\n"
    assert (project / "bad.py").read_text(encoding="utf-8") == BAD


def test_warnings_that_stay_are_counted(project: Path) -> None:
    (project / "left.py").write_text(LEFT, encoding="utf-8")
    assert run(project) == (1, "", "1 warning repaired in 1 file, 1 left\n")
    assert (project / "left.py").read_text(encoding="utf-8") == LEFT


def test_repairs_to_look_at_are_made_if_asked(project: Path) -> None:
    (project / "bad.py").write_text(GUARD, encoding="utf-8")
    assert run(project)[0] == 1
    assert run(project, "--unsafe-fixes") == (0, "", "1 warning repaired in 1 file, 0 left\n")
    text = (project / "bad.py").read_text(encoding="utf-8")
    assert "as error:\n            if error.smtp_code >= 500:\n                raise\n" in text


def test_noqa_selection_and_configuration_hold(project: Path) -> None:
    quiet = BAD.replace("== 250:", "== 250:  # noqa: SMT252")
    (project / "bad.py").write_text(quiet, encoding="utf-8")
    (project / "other.py").write_text(BAD, encoding="utf-8")
    (project / "spared.py").write_text(BAD, encoding="utf-8")
    (project / "tests").mkdir()
    (project / "tests" / "t.py").write_text(BAD, encoding="utf-8")
    settings = "[flake8]\nexclude = spared.py\nper-file-ignores =\n    tests/*:SMT\n"
    (project / ".flake8").write_text(settings, encoding="utf-8")
    assert run(project, "--select=SMT5")[2] == "0 warnings repaired in 0 files, 0 left\n"
    assert run(project)[2] == "1 warning repaired in 1 file, 0 left\n"
    assert (project / "bad.py").read_text(encoding="utf-8") == quiet
    assert (project / "other.py").read_text(encoding="utf-8") == GOOD
    assert run(project, "--isolated")[2] == "2 warnings repaired in 2 files, 0 left\n"
    (project / "own.cfg").write_text("[flake8]\ndisable-noqa = true\n", encoding="utf-8")
    assert run(project, "--config=own.cfg", "-j1")[2] == "1 warning repaired in 1 file, 0 left\n"


@pytest.mark.parametrize("jobs", [(), ("-j1",), ("--jobs=2",)])
def test_several_files_at_a_time(project: Path, jobs: tuple[str, ...]) -> None:
    for number in range(6):
        (project / f"f{number}.py").write_text(BAD, encoding="utf-8")
    assert run(project, *jobs) == (0, "", "7 warnings repaired in 7 files, 0 left\n")


def test_a_terminal_is_told_how_far_it_is(project: Path) -> None:
    for number in range(6):
        (project / f"f{number}.py").write_text(BAD, encoding="utf-8")
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "flake8_smtp.cli", "fix", "-j1"]
    with subprocess.Popen(command, cwd=project, stdout=follower, stderr=follower) as process:
        os.close(follower)
        output = b""
        while piece := _read(leader):
            output += piece
        assert process.wait(timeout=60) == 0
    os.close(leader)
    assert b"7 of 7 files" in output


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 4096)
    except OSError:
        return b""


BYTES = [
    BAD.encode().replace(b"\n", b"\r\n"),
    b"\xef\xbb\xbf" + BAD.encode(),
    b"# -*- coding: latin-1 -*-\n# \xe9\n" + BAD.encode(),
    b"# \xe2\x82\xac\n" + BAD.encode().rstrip(b"\n"),
    BAD.encode().replace(b"    ", b"\t"),
]


@pytest.mark.parametrize("data", BYTES, ids=["crlf", "bom", "latin-1", "no final newline", "tabs"])
def test_nothing_but_the_repair_changes(project: Path, data: bytes) -> None:
    path = project / "bad.py"
    path.write_bytes(data)
    path.chmod(0o754)
    assert run(project)[0] == 0
    assert path.read_bytes() == data.replace(b"== 250", b"in (250, 251, 252)")
    assert stat.S_IMODE(path.stat().st_mode) == 0o754
    assert sorted(each.name for each in project.iterdir()) == ["bad.py"]


def test_links_and_read_only_files_are_left_alone(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "bad.py"
    outside.write_text(BAD, encoding="utf-8")
    (project / "link.py").symlink_to(outside)
    (project / "bad.py").chmod(0o444)
    status, _, err = run(project)
    assert status == 2
    assert "./link.py: not changed: it is a link\n" in err
    assert "./bad.py: not changed: it is read-only\n" in err
    assert outside.read_text(encoding="utf-8") == BAD
    assert (project / "bad.py").read_text(encoding="utf-8") == BAD


def test_a_file_that_changed_meanwhile_is_left_alone(project: Path) -> None:
    path = project / "bad.py"
    before = read_text(path)
    path.write_text("print('mine')\n", encoding="utf-8")
    with pytest.raises(OSError, match="changed in the meantime"):
        write_text(path, before, GOOD)
    assert path.read_text(encoding="utf-8") == "print('mine')\n"
    assert [each.name for each in project.iterdir()] == ["bad.py"]


def test_trouble_with_flake8_is_told(project: Path) -> None:
    settings = "[flake8:local-plugins]\nextension =\n    X = nothing.of.the.kind:Plugin\n"
    (project / ".flake8").write_text(settings, encoding="utf-8")
    status, out, err = run(project)
    assert (status, out) == (2, "")
    assert "nothing" in err
    assert (project / "bad.py").read_text(encoding="utf-8") == BAD


@pytest.mark.parametrize("arguments", [("--jobs=0",), ("--jobs=x",), ("--unknown",)])
def test_wrong_usage(project: Path, arguments: tuple[str, ...]) -> None:
    assert run(project, *arguments)[0] == 2
