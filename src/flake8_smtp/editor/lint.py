"""The findings in a buffer, which may differ from the file on the disk."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence

from flake8_smtp.editor.positions import split_lines
from flake8_smtp.finding import Finding
from flake8_smtp.gate import mentions_mail

SECONDS = 60
"""How long a check may take before it is given up."""

# The working directory is the user's project, whose modules must not stand in for Python's own.
_CHILD = (
    "import sys; sys.path[:] = [p for p in sys.path if p]; "
    "from flake8_smtp.editor.run_flake8 import main; main()"
)


class LintError(Exception):
    """flake8 did not get as far as an answer; the text says what it wrote instead."""


def lint(source: str, path: str, root: str | None, options: Sequence[str]) -> list[Finding]:
    """Return what flake8 would show of this plugin's warnings about `source`, sorted by place.

    `path` is the name of the file, which `exclude` and `per-file-ignores` are asked about; `root`
    the directory in which flake8 looks for its configuration, None for the current one; `options`
    are more options of flake8's. The `url` of a finding is the link to show.

    LintError is raised where flake8 fails, OSError and UnicodeError where it cannot be started or
    given the text, subprocess.TimeoutExpired after `SECONDS`.
    """
    if not mentions_mail(source):
        return []
    # With a mark at its beginning the text is read as UTF-8 even if a comment in it says otherwise,
    # which is about the file. flake8 takes the mark away.
    text = "\ufeff" + "\n".join(split_lines(source)).removeprefix("\ufeff")
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, f"--stdin-display-name={path}", *options],
        input=text.encode("utf-8"),
        capture_output=True,
        cwd=root,
        timeout=SECONDS,
        check=False,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    if done.returncode:
        raise LintError(done.stderr.decode("utf-8", "replace").strip())
    answer = done.stdout.decode("utf-8").splitlines()[-1]
    return [Finding(**finding) for finding in json.loads(answer)]
