"""What README.md shows of the rules, made from the rules themselves.

Run as a script it brings README.md and examples/expected.txt up to date; a test fails when they are
not.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

from flake8_smtp.cli import list_rules
from flake8_smtp.explain import explain
from flake8_smtp.rules import RULES

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
ECOSYSTEM = ROOT / "tests" / "ecosystem"
EXPECTED = ROOT / "examples" / "expected.txt"
COMPARED = 32
"""Lines of the comparison: to the end of what to do about each."""
SHOWN = ("smt252_newsletter_bad.py", "smt504_mechanism_bad.py", "smt500_attempts_bad.py")
PROGRAM = "signup.py"
"""What the program at the head is called."""


def rule_table() -> str:
    """Return the table of the rules in Markdown, as `flake8-smtp rules --format=markdown` prints it."""
    return list_rules(RULES.values(), form="markdown")


def comparison() -> str:
    """Return the beginning of what the command prints about two replies."""
    lines = explain(["252", "504"]).split("\n")[:COMPARED]
    command = f"$ flake8-smtp explain 252 504 | head -n {COMPARED}"
    return "\n".join(("```console", command, *lines, "```"))


def example_output() -> str:
    """Return what flake8 prints about the examples."""
    done = subprocess.run(
        [sys.executable, "-m", "flake8", "--isolated", "--select=SMT,E9", "examples/"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    # Directories are listed in no particular order.
    return "".join(sorted(done.stdout.splitlines(keepends=True)))


def excerpt(output: str) -> str:
    """Return a few lines of it as they look in a terminal."""
    shown = [line for line in output.splitlines() if Path(line.split(":")[0]).name in SHOWN]
    return "\n".join(("```console", "$ python -m flake8 --isolated --select=SMT,E9 examples/", *shown, "```"))


def programs(text: str) -> list[str]:
    """Return the programs that README.md shows: the one at its head, and the same put right."""
    return re.findall(r"```python\n(.*?)```", text, flags=re.DOTALL)


def warning(program: str) -> str:
    """Return what flake8 prints about the program at the head, as it looks in a terminal."""
    flake8 = ("-m", "flake8", "--isolated", "--select=SMT,E9")
    done = subprocess.run(
        [sys.executable, *flake8, f"--stdin-display-name={PROGRAM}", "-"],
        input=program,
        capture_output=True,
        text=True,
        check=False,
    )
    return f"```console\n$ {' '.join(('python', *flake8, PROGRAM))}\n{done.stdout}```"


def verdicts() -> str:
    """Return how many warnings there are about published packages, and what is thought of them."""
    texts = [(ECOSYSTEM / name).read_text(encoding="utf-8") for name in ("packages.txt", "warnings.txt")]
    packages, warnings = ([line for line in text.splitlines() if line[0] != "#"] for text in texts)
    given = Counter(line.split(" ")[3] for line in warnings)
    said = ", ".join(f"{given[verdict]} {verdict}" for verdict in ("true", "debatable", "false"))
    return f"{len(packages)} packages, {len(warnings)} warnings: {said}."


def filled_in(text: str, output: str) -> str:
    """Return README.md with its generated parts made anew."""
    parts = (
        ("rules", rule_table()),
        ("warning", warning(programs(text)[0])),
        ("excerpt", excerpt(output)),
        ("explain", comparison()),
        ("verdicts", verdicts()),
    )
    for name, part in parts:
        pattern = rf"(<!-- {name}: begin -->\n).*?(<!-- {name}: end -->)"
        text = re.sub(pattern, lambda m, part=part: f"{m[1]}{part}\n{m[2]}", text, flags=re.DOTALL)
    return text


if __name__ == "__main__":
    OUTPUT = example_output()
    EXPECTED.write_text(OUTPUT, encoding="utf-8")
    README.write_text(filled_in(README.read_text(encoding="utf-8"), OUTPUT), encoding="utf-8")
