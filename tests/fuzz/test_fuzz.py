"""The fuzzers on a few programs each, always the same ones; `run.py` has them run for long."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import Phase
from hypothesis import given
from hypothesis import settings

import expressions
import handlers
import mutations
import programs
import questions
import repeating
import run
from failing import Failure
from failing import of_method
from flake8_process import ALONE
from flake8_process import flake8
from growing import GROWING
from growing import LARGE
from growing import PLACE
from growing import VERIFY
from growing import asking
from repeating import Program

SECONDS = 120
"""The clock's time that a run of flake8 may take, however slow the machine."""


@pytest.mark.parametrize("name", run.FUZZERS)
def test_a_few_programs(name: str) -> None:
    run.once(name, number=1, examples=15)


def test_the_command_ends_in_time_and_says_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--minutes=0.001", "--only=programs", "--seed=1", "--examples=1"]) == 0
    assert capsys.readouterr().out.endswith(" rounds of 1 programs from seed 1: 0 kinds of failure\n")


def test_the_command_prints_what_it_finds(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(program: object) -> None:
        raise AssertionError(f"no {type(program).__name__}")

    monkeypatch.setitem(run.FUZZERS, "programs", (programs.programs(), never))
    assert run.main(["--minutes=0.001", "--only=programs", "--seed=1", "--examples=1"]) == 1
    assert "AssertionError: no str" in capsys.readouterr().out


# -- the oracle of the exceptions can tell ---------------------------------------------------------

REPEATING = """\
def send(text):
    server = smtplib.SMTP("mail.example")
    for attempt in range(3):
        try:
            return server.sendmail("a", "b", text)
        except smtplib.SMTPDataError as error:
            {}
"""


def program(handler: str) -> Program:
    return Program(questions.PRELUDE + REPEATING.format(handler), ("sendmail",))


def test_the_oracle_sees_what_is_repeated() -> None:
    every = {f for f in of_method("sendmail") if f.name == "SMTPDataError"}
    assert handlers.repeated(program("pass")) == every
    assert not handlers.repeated(program("raise"))
    assert handlers.repeated(program("if error.smtp_code != 504: raise")) == {Failure("SMTPDataError", 504)}
    assert handlers.repeated(program("if wanted(error): raise")) == every


def test_the_oracle_knows_what_a_number_is_about() -> None:
    assert handlers.meant("SMT500", {Failure("SMTPDataError", 554)})
    assert not handlers.meant("SMT500", {Failure("SMTPDataError", 451), Failure("SMTPDataError", 552)})
    assert handlers.meant("SMT504", {Failure("SMTPNotSupportedError")})
    assert handlers.meant("SMT550", {Failure("SMTPDataError", 550)})
    assert not handlers.meant("SMT550", {Failure("SMTPDataError", 554)})


@pytest.mark.parametrize("handler", ["pass", "raise", "if error.smtp_code != 504: raise", "wanted(error)"])
def test_the_linter_says_what_the_program_does(handler: str) -> None:
    handlers.compare(program(handler))


@pytest.mark.parametrize(("handler", "said"), [("raise", ("SMT500",)), ("pass", ())])
def test_the_oracle_notices_a_wrong_linter(
    handler: str, said: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Said:
        def __init__(self, rule: str) -> None:
            self.rule = rule

    monkeypatch.setattr(handlers, "check", lambda *_: [Said(rule) for rule in said])
    with pytest.raises(AssertionError, match="repeated"):
        handlers.compare(program(handler))


# -- what is computed ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "expression",
    [
        "(*{0, 0}, 0)",
        "len({250, 250, 251})",
        "{x: 0 for x in (1, 2)}",
        "{x: 0 for x in (1, 2) if x > 1}",
        "() == []",
        "[] == []",
        "(250, b'ok') == [250, b'ok']",
        "{250, 251} == {251, 250}",
        "{250, 251} == (250, 251)",
        "1 and 0",
        "(250, 251) and ()",
        "0 or '' or 250",
        "sorted(())",
        "sorted((251, 250))",
        "list(reversed((250, 251)))",
        "list(reversed('250'))",
        "list(reversed(range(250, 260)))",
        "1 << 100",
        "1 << 99999",
        "str({250, ()})",
        "{250, []} == 1",
        "{[]: 250} == 1",
        "{250: 1}[251]",
        "len([*range(20000)])",
        "'%s' % {250, 251}",
        "str({0: {250, 251}})",
        "(250, 251)['250':]",
        "(250, 251)[::0]",
        "'252 ok'[:3]",
        "PAIR[0] // 100",
    ],
)
def test_what_is_computed_is_what_python_computes(expression: str) -> None:
    expressions.agree(expression)


# -- the order of sets, the number of jobs ---------------------------------------------------------


def test_neither_the_hash_seed_nor_the_number_of_jobs_changes_the_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []

    @settings(
        max_examples=12,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(programs.programs(), repeating.programs(), mutations.mutated())
    def write(one: str, two: Program, three: str) -> None:
        written.extend((one, two.source, three))

    write()
    for number, source in enumerate(written):
        (tmp_path / f"m{number}.py").write_text(source, encoding="utf-8")
    outputs = set()
    for seed, jobs in (("0", "-j1"), ("1", "-j2"), ("2", "-j1")):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        ran = flake8("--select=SMT,SMT102,SMT104,SMT400", jobs, ".", cwd=tmp_path, timeout=SECONDS)
        assert not ran.err
        outputs.add("\n".join(sorted(ran.lines)))
    assert len(outputs) == 1
    assert ": SMT" in outputs.pop()


# -- deep, wide and large --------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", ["-j1", "-j2"])
def test_whatever_grows_is_read_or_said_to_be_unread(tmp_path: Path, jobs: str) -> None:
    for number, (make, size) in enumerate(GROWING.values()):
        (tmp_path / f"m{number}.py").write_text(f"{VERIFY}{make(size)}\n", encoding="utf-8")
    ran = flake8("--select=SMT,E9", jobs, ".", cwd=tmp_path, timeout=SECONDS)
    assert not ran.err
    for number, name in enumerate(GROWING):
        said = [line for line in ran.lines if line.startswith(f"./m{number}.py:")]
        assert any(f":{PLACE}: SMT252 " in line for line in said), name


def test_no_expression_makes_the_check_large_or_slow(tmp_path: Path) -> None:
    (tmp_path / "t.py").write_text(VERIFY + "".join(map(asking, LARGE)), encoding="utf-8")
    script = tmp_path / "flake8.script"
    script.write_text(LIMITED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, "--isolated", "--select=SMT,E9", "-j1", "t.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert not done.stderr
    assert f"t.py:{PLACE}: SMT252 " in done.stdout
    assert "SMT000" not in done.stdout


LIMITED = f"""\
import sys
sys.path.insert(0, {str(ALONE.parent)!r})
import {ALONE.stem}
from flake8.main.cli import main

status = main(sys.argv[1:])
try:
    import resource
except ImportError:
    sys.exit(status)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
if peak > (600 << 20 if sys.platform == "darwin" else 600 << 10):
    sys.exit("used too much memory: " + str(peak))
sys.exit(status)
"""
