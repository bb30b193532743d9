"""`flake8-smtp fix`, as a user runs it."""

from __future__ import annotations

import os
import pty
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from flake8_smtp.cli import main
from flake8_smtp.fixing import command
from flake8_smtp.fixing.files import decoded
from flake8_smtp.fixing.files import read_data
from flake8_smtp.fixing.files import write_data

NOTHING = "0 warnings repaired in 0 files, 0 left\n"
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
    assert run(project) == (0, "", NOTHING)


def test_a_diff_changes_nothing(project: Path) -> None:
    status, out, err = run(project, "--diff", "bad.py")
    assert status == 1
    assert out.startswith("--- a/bad.py\n+++ b/bad.py\n@@ ")
    assert "\n-    if code == 250:\n+    if code in (250, 251, 252):\n" in out
    assert err == "1 warning would be repaired in 1 file, 0 left\n"
    assert (project / "bad.py").read_text(encoding="utf-8") == BAD


def test_warnings_that_stay_are_told(project: Path) -> None:
    (project / "left.py").write_text(LEFT, encoding="utf-8")
    (project / "other.py").write_text(GUARD, encoding="utf-8")
    status, out, err = run(project)
    assert (status, out) == (1, "")
    assert err.splitlines() == [
        "./left.py:5:36: SMT005 left: no repair is certain",
        "./other.py:8:16: SMT500 left: --unsafe-fixes would raise permanent replies again",
        "1 warning repaired in 1 file, 2 left",
    ]
    assert (project / "left.py").read_text(encoding="utf-8") == LEFT
    assert run(project, "left.py", "--select=SMT252") == (0, "", NOTHING)


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
    assert run(project, "--select=SMT5")[2] == NOTHING
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


def test_a_process_reads_the_configuration_by_itself(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    command._Worker.start(command._Work(("--isolated", "bad.py"), unsafe=False, diff=False))
    assert command._Worker.run("bad.py") == command.Outcome("bad.py", repaired=1)
    monkeypatch.setattr(command, "mended", lambda *_, **__: {}["nothing"])
    assert command._Worker.run("bad.py").error == "internal error, KeyError"


def test_a_file_without_mail_is_not_looked_at(project: Path) -> None:
    (project / "other.py").write_text("x = 1\n", encoding="utf-8")
    assert command._with_mail([str(project / "other.py")]) == ([], [])


def test_a_file_that_nobody_may_read_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(command, "read_data", refused)
    _, (trouble,) = command._with_mail([str(project / "bad.py")])
    assert trouble.error == "Permission denied"


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


def test_line_ends_of_new_lines_are_those_of_the_file(project: Path) -> None:
    head = "import smtplib\n\nGOOD = (\n    250,\n    251,\n)\n\n\n"
    text = head + "def ask(server: smtplib.SMTP, user):\n    return server.vrfy(user)[0] in GOOD\n"
    data = text.encode().replace(b"\n", b"\r\n") + GUARD[len("import smtplib") :].encode().replace(
        b"\n", b"\r\n"
    )
    (project / "bad.py").write_bytes(data)
    assert run(project, "--unsafe-fixes")[0] == 0
    after = (project / "bad.py").read_bytes()
    assert b"\r\n    251,\r\n    252,\r\n)" in after
    assert b">= 500:\r\n                raise\r\n" in after
    assert after.count(b"\n") == after.count(b"\r\n")


def test_one_repair_may_end_several_warnings(project: Path) -> None:
    source = "import smtplib\n\nGOOD = (250,)\n"
    for name in ("ask", "tell"):
        source += f"\n\ndef {name}(server: smtplib.SMTP, user):\n    return server.vrfy(user)[0] in GOOD\n"
    (project / "bad.py").write_text(source, encoding="utf-8")
    assert run(project) == (0, "", "2 warnings repaired in 1 file, 0 left\n")


def test_links_are_not_followed(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "bad.py").write_text(BAD, encoding="utf-8")
    (project / "link.py").symlink_to(outside / "bad.py")
    (project / "folder").symlink_to(outside)
    assert run(project) == (0, "", "1 warning repaired in 1 file, 0 left\n")
    for path in ("link.py", "folder", "folder/"):
        status, _, err = run(project, path)
        assert status == 2
        assert err == f"{path}: not changed: it is a link\n{NOTHING}"
    assert (outside / "bad.py").read_text(encoding="utf-8") == BAD


def test_read_only_files_are_left_alone(project: Path) -> None:
    (project / "bad.py").chmod(0o444)
    status, _, err = run(project)
    assert (status, err) == (2, f"./bad.py: not changed: it is read-only\n{NOTHING}")
    assert (project / "bad.py").read_text(encoding="utf-8") == BAD
    assert run(project, "--diff")[0] == 1


@pytest.mark.parametrize(
    ("path", "trouble"),
    [("-", "standard input is no file"), ("none.py", "there is no such file"), ("", "there is no such file")],
)
def test_paths_that_are_none(project: Path, path: str, trouble: str) -> None:
    assert run(project, path) == (2, "", f"{path}: not changed: {trouble}\n{NOTHING}")


BROKEN = [
    (BAD.encode() + b"def\n", "invalid syntax (line 9)"),
    (BAD.encode() + b"# \xff\n", "'utf-8' codec can't decode byte 0xff in position 123: invalid start byte"),
    (b"# coding: none\n" + BAD.encode(), "unknown encoding: none"),
    (b"# coding: rot13\n" + BAD.encode(), "rot13 is no encoding of text"),
    (b"# coding: unicode_escape\n" + BAD.encode(), "in unicode_escape more of it would be written"),
    (b"# coding: utf-7\n# +AEE-\n" + BAD.encode(), "in utf-7 more of it would be written"),
]


@pytest.mark.parametrize(("data", "trouble"), BROKEN)
def test_files_that_cannot_be_read_or_written_back(project: Path, data: bytes, trouble: str) -> None:
    (project / "bad.py").write_bytes(data)
    status, out, err = run(project)
    assert (status, out) == (2, "")
    assert err.startswith("./bad.py: not changed: ")
    assert trouble.split(" (", maxsplit=1)[0].split(" in ", maxsplit=1)[0] in err
    assert (project / "bad.py").read_bytes() == data


def test_a_file_that_is_too_deep_has_a_warning_and_no_repair(project: Path) -> None:
    wide = " or ".join(["0"] * 9000)
    (project / "bad.py").write_text(f"{BAD}\n\nx = {wide}\n", encoding="utf-8")
    status, _, err = run(project)
    assert status == 2
    assert err == f"./bad.py: not changed: it is nested too deep for the parser\n{NOTHING}"


def test_what_python_says_of_the_rest_of_a_file_is_no_trouble(project: Path) -> None:
    odd = BAD + "\n\nodd = user is 1\nescape = '\\d'\n"
    (project / "bad.py").write_text(odd, encoding="utf-8")
    assert run(project) == (0, "", "1 warning repaired in 1 file, 0 left\n")


def test_flake8_may_be_told_to_print_what_it_likes(project: Path) -> None:
    settings = "[flake8]\ncount = true\nshow-source = true\nstatistics = true\nbenchmark = true\n"
    (project / ".flake8").write_text(settings, encoding="utf-8")
    assert run(project) == (0, "", "1 warning repaired in 1 file, 0 left\n")


CONFIGURED = [
    ("select = E,F", False),
    ("select = E,SMT2", True),
    ("extend-ignore = SMT252", False),
    ("ignore = E", True),
    ("per-file-ignores = bad.py:SMT252", False),
    ("exclude = bad.py", False),
    ("extend-exclude = *.py", False),
    ("filename = *.pyi", False),
]


@pytest.mark.parametrize(("setting", "repaired"), CONFIGURED)
def test_the_configuration_holds(project: Path, setting: str, repaired: bool) -> None:
    (project / "setup.cfg").write_text(f"[flake8]\n{setting}\n", encoding="utf-8")
    assert run(project)[0] == 0
    assert (project / "bad.py").read_text(encoding="utf-8") == (GOOD if repaired else BAD)


@pytest.mark.parametrize("comment", ["# flake8: noqa", "# flake8:NOQA"])
def test_a_file_may_be_left_out_by_a_comment(project: Path, comment: str) -> None:
    (project / "bad.py").write_text(f"{comment}\n{BAD}", encoding="utf-8")
    assert run(project) == (0, "", NOTHING)
    assert run(project, "--disable-noqa")[2].startswith("1 warning")


def test_an_opt_in_rule_that_is_on_keeps_252_from_becoming_a_proof(project: Path) -> None:
    valid = BAD.replace("def ask", "def is_valid")
    (project / "bad.py").write_text(valid, encoding="utf-8")
    assert run(project, "--extend-select=SMT104")[0] == 1
    assert (project / "bad.py").read_text(encoding="utf-8") == valid
    assert run(project)[0] == 0


def test_a_file_named_twice_and_one_like_an_option(project: Path) -> None:
    (project / "-bad.py").write_text(BAD, encoding="utf-8")
    assert run(project, "--", "bad.py", "./bad.py", "-bad.py")[2].startswith("2 warnings repaired in 2 files")


def test_a_file_that_changed_meanwhile_is_left_alone(project: Path) -> None:
    path = project / "bad.py"
    before = decoded(read_data(path))
    path.write_text("print('mine')\n", encoding="utf-8")
    with pytest.raises(OSError, match="changed in the meantime"):
        write_data(path, before, GOOD.encode())
    assert path.read_text(encoding="utf-8") == "print('mine')\n"
    path.unlink()
    (project / "other.py").write_text(BAD, encoding="utf-8")
    path.symlink_to(project / "other.py")
    with pytest.raises(OSError, match="no plain file"):
        write_data(path, before, GOOD.encode())
    assert (project / "other.py").read_text(encoding="utf-8") == BAD
    assert sorted(each.name for each in project.iterdir()) == ["bad.py", "other.py"]


def test_trouble_with_flake8_is_told(project: Path) -> None:
    (project / ".flake8").write_text("[flake8]\nmax-line-length = many\n", encoding="utf-8")
    status, out, err = run(project)
    assert (status, out) == (2, "")
    assert err.startswith("flake8-smtp: ")
    assert "many" in err
    assert err.count("\n") == 1
    assert (project / "bad.py").read_text(encoding="utf-8") == BAD


def test_a_diff_tells_of_a_missing_line_end(project: Path) -> None:
    (project / "bad.py").write_text(f"# \f\n{HEAD}    return server.vrfy(user)[0] == 250", encoding="utf-8")
    assert run(project, "--diff")[1].endswith(
        "-    return server.vrfy(user)[0] == 250\n\\ No newline at end of file\n"
        "+    return server.vrfy(user)[0] in (250, 251, 252)\n\\ No newline at end of file\n"
    )


@pytest.mark.parametrize("arguments", [("--jobs=x",), ("--unknown",), ("--config=none.cfg",)])
def test_wrong_usage(project: Path, arguments: tuple[str, ...]) -> None:
    assert run(project, *arguments)[0] == 2


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let Ctrl-C through, which a shell keeps from what it runs in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_leaves_every_file_whole(project: Path) -> None:
    files = [project / f"f{number}.py" for number in range(80)]
    for path in files:
        path.write_text(BAD, encoding="utf-8")
    arguments = [sys.executable, "-m", "flake8_smtp.cli", "fix", "-j2"]
    with subprocess.Popen(
        arguments, cwd=project, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True
    ) as process:
        while process.poll() is None and all(path.read_text(encoding="utf-8") == BAD for path in files):
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (
        130,
        "flake8-smtp: interrupted: each file is either repaired or as it was\n",
    )
    texts = {path.read_text(encoding="utf-8") for path in project.iterdir()}
    assert texts == {BAD, GOOD}
    assert len(list(project.iterdir())) == 81


@pytest.mark.parametrize(
    ("trouble", "status", "text"),
    [
        (KeyboardInterrupt, 130, "interrupted"),
        (BrokenExecutor, 2, "one of its processes was ended from outside"),
    ],
)
def test_an_end_from_outside_is_told(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    trouble: type[BaseException],
    status: int,
    text: str,
) -> None:
    def ended(*_: object) -> Iterator[command.Outcome]:
        yield command.Outcome("bad.py", left=1, notes=("bad.py:1:1: SMT000 left",))
        raise trouble

    monkeypatch.setattr(command, "_all_done", ended)
    monkeypatch.chdir(project)
    assert main(["fix", "--isolated"]) == status
    end = f"flake8-smtp: {text}: each file is either repaired or as it was\n"
    assert capsys.readouterr() == ("", f"bad.py:1:1: SMT000 left\n{end}")


@pytest.mark.usefixtures("interruptible")
def test_a_system_without_masks_for_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "pthread_sigmask")
    with command._later():
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_what_is_somebody_elses_is_left_alone(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project / "bad.py"
    before = decoded(read_data(path))
    whose = os.lstat

    def another(path: str | Path) -> os.stat_result:
        fields = list(whose(path))
        fields[4] += 1
        return os.stat_result(fields)

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "chown", refused)
    monkeypatch.setattr(Path, "lstat", another)
    with pytest.raises(OSError, match="somebody else's"):
        write_data(path, before, GOOD.encode())
    assert [each.read_text(encoding="utf-8") for each in project.iterdir()] == [BAD]


def test_blank_lines_at_the_end_are_kept(project: Path) -> None:
    path = project / "bad.py"
    path.write_text(f"{BAD}    \n\t\n", encoding="utf-8")
    assert run(project)[0] == 0
    assert path.read_text(encoding="utf-8") == f"{GOOD}    \n\t\n"
