"""flake8 as a user runs it: in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

# A check that needs no engine: one warning for each line that holds `HERE`, at its column.
# It replaces the real one before flake8 starts; workers that are forked inherit it, workers that
# are started anew import this module again.
_PATCHED = """\
import sys

import flake8_smtp.check
import flake8_smtp.rules
from flake8_smtp.finding import Finding
from flake8_smtp.rules.rule import Rule


def check(source, tree):
{body}


flake8_smtp.check.check = check
flake8_smtp.rules.RULES = {{
    **flake8_smtp.rules.RULES,
    **{{code: Rule(code, code, code, code, opt_in=True) for code in ("SMT102", "SMT104", "SMT400")}},
}}

if __name__ == "__main__":
    import multiprocessing

    if {start_method!r}:
        multiprocessing.set_start_method({start_method!r})
    from flake8.main.cli import main

    sys.exit(main(sys.argv[1:]))
"""

MARK_HERE = """\
    return [
        Finding(row, line.index("HERE"), row, line.index("HERE") + 4, "SMT504", 504, "the text", "https://e.x/y")
        for row, line in enumerate(source.split("\\n"), 1)
        if "HERE" in line
    ]"""

MAIL = "import smtplib\n"

ALONE = Path(__file__).parent / "flake8_alone.py"
"""flake8 without the plugins of others."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run of flake8 left: its exit status and what it printed."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    def places(self, code: str) -> list[str]:
        """Return `line:column` of each warning with that code."""
        return [":".join(line.split(":")[1:3]) for line in self.lines if f": {code} " in line]


def flake8(
    *arguments: str | Path, cwd: Path, stdin: bytes = b"", isolated: bool = True, timeout: float = 120
) -> Run:
    """Run the installed flake8 in `cwd`, with no configuration unless `isolated` is False."""
    return _run([str(ALONE)], arguments, cwd, stdin, isolated, timeout)


def flake8_with_check(
    body: str,
    *arguments: str | Path,
    cwd: Path,
    stdin: bytes = b"",
    isolated: bool = True,
    start_method: str = "",
) -> Run:
    """Run flake8 with `body`, indented by four, as the body of `check(source, tree)`."""
    script = cwd / "patched_flake8.script"
    script.write_text(_PATCHED.format(body=body, start_method=start_method), encoding="utf-8")
    return _run([str(script)], arguments, cwd, stdin, isolated, 120)


def _run(
    command: list[str],
    arguments: tuple[str | Path, ...],
    cwd: Path,
    stdin: bytes,
    isolated: bool,
    timeout: float,
) -> Run:
    done = subprocess.run(
        [sys.executable, *command, *(["--isolated"] if isolated else []), *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        timeout=timeout,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
