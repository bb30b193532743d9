"""The hook for pre-commit, installed and run by the real pre-commit from a git clone of the project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BAD = ROOT / "examples" / "smt504_mechanism_bad.py"
GOOD = ROOT / "examples" / "smt504_mechanism_good.py"
EXPECTED = ROOT / "examples" / "expected.txt"

# What stands in flake8's own repository, with a package that has no more to it than flake8.
FLAKE8_HOOK = """\
- id: flake8
  name: flake8
  entry: flake8
  language: python
  types: [python]
  require_serial: true
"""
FLAKE8_PACKAGE = """\
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = "flake8-hook"
version = "1"
dependencies = ["flake8"]

[tool.hatch.build.targets.wheel]
bypass-selection = true
"""


class Git:
    """A git repository, and commands run in it with nobody's settings."""

    def __init__(self, folder: Path, home: Path) -> None:
        who = {"NAME": "somebody", "EMAIL": "somebody@mail.example"}
        self.folder = folder
        self._env: Mapping[str, str] = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            **{f"GIT_{role}_{key}": who[key] for role in ("AUTHOR", "COMMITTER") for key in who},
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "PRE_COMMIT_HOME": str(home),
            "PRE_COMMIT_COLOR": "never",
        }
        folder.mkdir(exist_ok=True)
        self.run("git", "init", "-q")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self._env,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    def pre_commit(self, *arguments: str) -> None:
        done = self.run(sys.executable, "-m", "pre_commit", *arguments)
        assert done.returncode == 0, done.stdout + done.stderr

    def commit(self) -> subprocess.CompletedProcess[str]:
        """Commit everything there is."""
        self.run("git", "add", "--all")
        return self.run("git", "commit", "-q", "-m", "changes")

    @property
    def revision(self) -> str:
        return self.run("git", "rev-parse", "HEAD").stdout.strip()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which pre-commit keeps what it installs."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, home: Path) -> Git:
    """Return a repository of this project as it is now, committed or not."""
    folder = tmp_path_factory.mktemp("project")
    for entry in ROOT.iterdir():
        # In a worktree of git's `.git` is a file, and leads back to the repository it belongs to.
        if entry.is_file() and entry.name != ".git":
            shutil.copy(entry, folder)
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    git = Git(folder, home)
    assert git.commit().returncode == 0
    return git


def a_users(folder: Path, home: Path, configuration: str) -> Git:
    """Return the repository of somebody who has installed these hooks."""
    git = Git(folder, home)
    (folder / ".pre-commit-config.yaml").write_text(configuration, encoding="utf-8")
    git.pre_commit("install")
    return git


def refuses_the_bad_and_takes_the_good(user: Git) -> None:
    mail = user.folder / "mail.py"
    shutil.copy(BAD, mail)
    refused = user.commit()
    assert refused.returncode == 1
    name = f"examples/{BAD.name}"
    [warning] = [line for line in EXPECTED.read_text("utf-8").splitlines() if line.startswith(name)]
    shown = refused.stderr.splitlines()
    assert "- exit code: 1" in shown
    assert warning.replace(name, mail.name) in shown
    shutil.copy(GOOD, mail)
    taken = user.commit()
    assert taken.returncode == 0, taken.stderr
    assert user.revision


def test_the_manifest_is_valid(tmp_path: Path, home: Path) -> None:
    Git(tmp_path, home).pre_commit("validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"))


def test_the_hook_of_the_project(tmp_path: Path, home: Path, project: Git) -> None:
    configuration = f"""\
repos:
  - repo: {project.folder.as_uri()}
    rev: {project.revision}
    hooks:
      - id: flake8-smtp
"""
    refuses_the_bad_and_takes_the_good(a_users(tmp_path, home, configuration))


def test_the_hook_of_flake8_with_the_plugin(tmp_path: Path, home: Path, project: Git) -> None:
    flake8 = Git(tmp_path / "flake8", home)
    (flake8.folder / ".pre-commit-hooks.yaml").write_text(FLAKE8_HOOK, encoding="utf-8")
    (flake8.folder / "pyproject.toml").write_text(FLAKE8_PACKAGE, encoding="utf-8")
    assert flake8.commit().returncode == 0
    configuration = f"""\
repos:
  - repo: {flake8.folder.as_uri()}
    rev: {flake8.revision}
    hooks:
      - id: flake8
        additional_dependencies: ["flake8-smtp @ {project.folder.as_uri()}"]
"""
    refuses_the_bad_and_takes_the_good(a_users(tmp_path / "user", home, configuration))
