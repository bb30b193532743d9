"""Whatever is linted, explained or repaired is text: nothing of it is run, and nothing is asked of anybody.

The commands run in a Python whose audit hook (`sys.addaudithook`) ends the process at the first event
that would mean otherwise.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from flake8_process import Run

MAIL = """\
import smtplib


def known(host, user):
    with smtplib.SMTP(host) as server:
        code, text = server.verify(user)
        return code == 250
"""
TRAP = "import pathlib\npathlib.Path(__file__ + '.ran').write_text('')\n"
NAMES = ("smtplib.py", "libcst.py", "aiosmtplib.py", "flake8_smtp.py", "tenacity.py", "conftest.py")

GUARDED = """\
import sys
from importlib import metadata

def watch(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.system", "os.posix_spawn", "os.spawn")):
        end(event, arguments)
    if event in ("ftplib.connect", "http.client.connect", "smtplib.connect", "urllib.Request", "pty.spawn"):
        end(event, arguments)
    if event == "exec" and arguments[0].co_filename.startswith(folder):
        end(event, arguments)
    if event == "open" and arguments[1] and set(str(arguments[1])) & set("wax+") and not writes:
        end(event, arguments)

def end(event, arguments):
    sys.stderr.write(f"forbidden: {event} {arguments}\\n")
    sys.stderr.flush()
    __import__("os")._exit(99)

folder, writes, command = sys.argv[1], sys.argv[2] == "writes", sys.argv[3]
sys.path[:] = [path for path in sys.path[1:] if path]
[point] = metadata.entry_points(group="console_scripts", name=command)
main = point.load()
sys.addaudithook(watch)
sys.argv[:] = sys.argv[3:]
sys.exit(main())
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder of modules that leave a file behind where they are run, under tempting names."""
    folder = tmp_path / "project"
    (folder / "package").mkdir(parents=True)
    for name in (*NAMES, "package/__init__.py", "package/mail.py"):
        (folder / name).write_text(TRAP + MAIL, encoding="utf-8")
    return folder


def guarded(project: Path, *command: str, writes: bool = False) -> Run:
    """Run a console script in the project under the audit hook."""
    script = project.parent / "guarded.script"
    script.write_text(GUARDED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, str(project), "writes" if writes else "reads", *command],
        cwd=project,
        capture_output=True,
        timeout=120,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode != 99, done.stderr.decode()
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def left_behind(project: Path) -> list[str]:
    return [path.name for path in project.rglob("*.ran")]


# -- nothing is run, nobody is asked ---------------------------------------------------------------


def test_the_guard_notices(project: Path) -> None:
    plain = GUARDED.replace("[point]", "point,").replace("sys.exit(main())", "import socket; socket.socket()")
    script = project.parent / "noticed.script"
    script.write_text(plain, encoding="utf-8")
    command = [sys.executable, script, str(project), "reads", "flake8-smtp"]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr.split()[:2]) == (99, [b"forbidden:", b"socket.__new__"])


def test_linting_runs_nothing(project: Path) -> None:
    run = guarded(project, "flake8", "--isolated", "-j1", "--select=SMT", ".")
    assert len(run.places("SMT252")) == len(NAMES) + 2
    assert not left_behind(project)


@pytest.mark.parametrize("format_", ["smtp-github", "smtp-sarif", "smtp-links"])
def test_reporting_runs_nothing(project: Path, format_: str) -> None:
    run = guarded(project, "flake8", "--isolated", "-j1", f"--format={format_}", "--select=SMT", ".")
    assert "SMT252" in run.out
    assert not left_behind(project)


def test_several_processes_run_nothing_either(project: Path) -> None:
    assert len(flake8_script(project, "-j2", "--select=SMT", ".").places("SMT252")) == len(NAMES) + 2
    assert not left_behind(project)


def flake8_script(project: Path, *arguments: str) -> Run:
    """Run flake8 as its script does, which does not look for modules in the working directory."""
    code = "import sys; sys.path[:] = [p for p in sys.path if p]; from flake8.main.cli import main; main()"
    command = [sys.executable, "-c", code, "--isolated", "--exit-zero", *arguments]
    done = subprocess.run(command, cwd=project, capture_output=True, timeout=120, check=False)
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_repairing_writes_and_runs_nothing(project: Path) -> None:
    run = guarded(project, "flake8-smtp", "fix", "--isolated", "-j1", ".", writes=True)
    assert f"{len(NAMES) + 2} warnings repaired" in run.err
    assert not left_behind(project)
    assert "code in (250, 251, 252)" in (project / "smtplib.py").read_text(encoding="utf-8")


def test_showing_a_repair_writes_nothing(project: Path) -> None:
    run = guarded(project, "flake8-smtp", "fix", "--isolated", "-j1", "--diff", ".")
    assert run.out.count("+        return code in (250, 251, 252)") == len(NAMES) + 2
    assert not left_behind(project)


@pytest.mark.parametrize(
    "words", [["252"], ["252", "504"], ["SMT500"], ["5.7.8"], ["550 5.1.1 no"], ["../smtplib.py"], ["."]]
)
@pytest.mark.parametrize("format_", ["text", "markdown", "json"])
def test_explaining_reads_no_file_of_the_project(project: Path, words: list[str], format_: str) -> None:
    run = guarded(project, "flake8-smtp", "explain", f"--format={format_}", *words)
    assert "TRAP" not in run.out + run.err
    assert bool(run.status) is words[0].startswith(".")
    assert not left_behind(project)


LOCAL_PLUGIN = """\
[flake8]
require-plugins = flake8-smtp
[flake8:local-plugins]
extension = LCL = conftest:Plugin
report = own = conftest:Report
paths = .
"""


def test_repairing_imports_no_plugin_of_the_project(project: Path) -> None:
    (project / "setup.cfg").write_text(LOCAL_PLUGIN, encoding="utf-8")
    run = guarded(project, "flake8-smtp", "fix", "-j2", ".", writes=True)
    assert f"{len(NAMES) + 2} warnings repaired" in run.err
    assert not left_behind(project)


# -- words and options with something up their sleeves ---------------------------------------------

HOSTILE = [
    "../../../../etc/passwd",
    "$(touch ran)",
    "`touch ran`",
    "%s%n",
    "{0.__class__}",
    "2\N{ARABIC-INDIC DIGIT FIVE}2",
    "\x1b]0;title\x07",
    "252\x1b[2J",
    "5" * 5_000,
    "SMT" + "9" * 5_000,
    "5.7." + "8" * 5_000,
    "x" * 100_000,
]


@pytest.mark.parametrize("word", HOSTILE)
def test_no_word_steers_the_terminal_or_ends_in_a_traceback(project: Path, word: str) -> None:
    run = guarded(project, "flake8-smtp", "explain", "--", word)
    text = run.out + run.err
    assert "Traceback" not in text
    assert all(char.isprintable() or char == "\n" for char in text)
    assert len(text) < 5_000
    assert run.status in (0, 1)


STEERING = r"""\
import smtplib


def ask(server: smtplib.SMTP, user):
    server.docmd("\x1b]0;title\x07", "x")
    server.docmd("XAUTH\x1b[2J now")
    server.docmd("AUTH", "PLAIN\x9b31m")
    server.mail(user, ["\x1b[2JFOO", "RET\b\b=HDRS", "NOTIFY\x1b[8m=NEVER"])
"""


@pytest.mark.parametrize("format_", ["default", "smtp-github", "smtp-links"])
def test_no_text_of_a_program_steers_the_terminal(project: Path, format_: str) -> None:
    (project / "steering.py").write_text(STEERING, encoding="utf-8")
    run = guarded(project, "flake8", "--isolated", f"--format={format_}", "--select=SMT", "steering.py")
    assert len(run.lines) >= 6
    assert "\\x1b[2JFOO" in run.out
    assert all(char.isprintable() or char == "\n" for char in run.out)


def test_no_text_of_a_configuration_steers_the_terminal(project: Path) -> None:
    (project / "setup.cfg").write_text("[flake8]\njobs = \x1b[2J\n", encoding="utf-8")
    run = guarded(project, "flake8-smtp", "fix", ".", writes=True)
    assert run.status == 2
    assert "[2J" in run.err
    assert "\x1b" not in run.err
    assert "Traceback" not in run.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--smtp-explain-url=https://e.x/{code.__class__}"], "argument --smtp-explain-url"),
        (["--smtp-explain-url=https://e.x/\x1b[2J{code}"], "argument --smtp-explain-url"),
        (["--smtp-explain-url=https://e.x/{code:>99999999999}"], "argument --smtp-explain-url"),
        (["--smtp-explain-url="], "argument --smtp-explain-url"),
        (["--format=%(nothing)s"], ""),
    ],
)
def test_an_option_is_refused_with_a_sentence(project: Path, arguments: list[str], said: str) -> None:
    run = guarded(project, "flake8", "-j1", *arguments, "package")
    assert said in run.err
    assert run.status != 0
    if said:
        assert "Traceback" not in run.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["-j", "0x"],
        ["-j", "-5"],
        ["--per-file-ignores=:::"],
        ["\x1b[2J.py"],
        ["/etc/passwd\x00"[:-1] + "/x.py"],
        ["../outside.py"],
    ],
)
def test_no_option_of_the_repairs_ends_in_a_traceback(project: Path, arguments: list[str]) -> None:
    run = guarded(project, "flake8-smtp", "fix", "--isolated", *arguments)
    assert run.status == 2
    assert run.err
    assert "Traceback" not in run.err
    assert "\x1b" not in run.err


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="file names are Unicode there")
def test_a_file_name_without_an_encoding_is_printed(project: Path) -> None:
    path = project / os.fsdecode(b"b\xff\x1b.py")
    path.write_text(MAIL, encoding="utf-8")
    run = guarded(project, "flake8-smtp", "fix", "--isolated", "-j1", "--diff", str(path))
    assert "b\\udcff\\x1b.py\n" in run.out
    run = guarded(project, "flake8-smtp", "fix", "--isolated", "-j1", str(path), writes=True)
    assert "1 warning repaired" in run.err


# -- fix stays where it was sent -------------------------------------------------------------------


def test_repairs_do_not_leave_the_paths_that_are_given(project: Path) -> None:
    outside = project.parent / "outside"
    outside.mkdir()
    (outside / "mail.py").write_text(MAIL, encoding="utf-8")
    (project / "package" / "up").symlink_to(outside)
    (project / "package" / "mail_too.py").symlink_to(outside / "mail.py")
    for path in ("package", "package/up", "package/mail_too.py"):
        guarded(project, "flake8-smtp", "fix", "--isolated", "-j1", path, writes=True)
    assert (outside / "mail.py").read_text(encoding="utf-8") == MAIL
    assert (project / "smtplib.py").read_text(encoding="utf-8") == TRAP + MAIL
    assert "(250, 251, 252)" in (project / "package" / "mail.py").read_text(encoding="utf-8")


def test_a_file_with_a_second_name_elsewhere_is_repaired_here_alone(project: Path) -> None:
    outside = project.parent / "outside.py"
    outside.write_text(MAIL, encoding="utf-8")
    os.link(outside, project / "shared.py")
    guarded(project, "flake8-smtp", "fix", "--isolated", "shared.py", writes=True)
    assert outside.read_text(encoding="utf-8") == MAIL
    assert "(250, 251, 252)" in (project / "shared.py").read_text(encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_what_is_no_file_is_not_opened(project: Path) -> None:
    os.mkfifo(project / "pipe.py")
    run = guarded(project, "flake8-smtp", "fix", "--isolated", "-j1", "pipe.py", "package", writes=True)
    assert "2 warnings repaired in 2 files, 0 left" in run.err


# -- what is installed -----------------------------------------------------------------------------


def test_only_flake8_and_libcst_are_needed() -> None:
    needed = [need for need in metadata.requires("flake8-smtp") or () if "extra ==" not in need]
    assert sorted(need.partition(">")[0] for need in needed) == ["flake8", "libcst"]
