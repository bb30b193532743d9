"""What is released: its version, its changes, its files, and the workflows that test and publish it."""

from __future__ import annotations

import configparser
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
import yaml

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WORKFLOWS = ROOT / ".github" / "workflows"


# -- the version and the changes -------------------------------------------------------------------


def test_the_version_is_written_once() -> None:
    version = PROJECT["project"]["version"]
    assert metadata.version("flake8-smtp") == version
    written = re.compile(rf"(?<![\w.]){re.escape(version)}(?![\w.])|__version__")
    for path in (ROOT / "src").rglob("*.py"):
        assert not written.search(path.read_text(encoding="utf-8")), path


def test_the_changes_have_an_entry_for_every_version_newest_first() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert text.startswith("# Change")
    headings = re.findall(r"^## \[?([^\]\n]+?)\]?(?: - \d{4}-\d\d-\d\d)?$", text, re.MULTILINE)
    assert len(headings) == len(re.findall(r"^## ", text, re.MULTILINE))
    assert headings.count("Unreleased") <= 1
    versions = [heading for heading in headings if heading != "Unreleased"]
    assert headings[-len(versions) :] == versions
    numbers = [tuple(map(int, version.split("."))) for version in versions]
    assert numbers == sorted(set(numbers), reverse=True)
    assert PROJECT["project"]["version"] == versions[0]


def test_the_changes_are_sorted_under_the_usual_headings() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    kinds = set(re.findall(r"^### (.*)$", text, re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    for entry in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        assert re.search(r"^- ", entry, re.MULTILINE), entry.splitlines()[0]


# -- what is built ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_wheel_holds_the_package_and_its_licence_and_nothing_else(built: Path) -> None:
    [wheel] = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    package = {f"flake8_smtp/{path}" for path in files_of(ROOT / "src" / "flake8_smtp")}
    assert {name for name in names if ".dist-info/" not in name} == package
    assert "flake8_smtp/py.typed" in names
    information = {name.partition(".dist-info/")[2] for name in names if ".dist-info/" in name}
    assert information == {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"}


def test_the_source_archive_holds_what_a_distributor_needs(built: Path) -> None:
    [source] = built.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {"LICENSE", "README.md", "CHANGELOG.md", "pyproject.toml", "tox.ini", "tests/test_release.py"}
    wanted |= {f"tests/{path}" for path in files_of(ROOT / "tests")}
    wanted |= {f"src/flake8_smtp/{path}" for path in files_of(ROOT / "src" / "flake8_smtp")}
    assert wanted <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith((".venv", ".tox"))]


def test_the_index_will_take_both(built: Path) -> None:
    command = [sys.executable, "-m", "twine", "check", "--strict", *map(str, built.iterdir())]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("PASSED") == 2


def files_of(folder: Path) -> set[str]:
    """Return the files below a folder, those left out that Python and the tools leave there."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not {part for part in path.parts if part.endswith(("cache__", "_cache"))}
    }


# -- the workflows ---------------------------------------------------------------------------------


def workflow(name: str) -> dict[Any, Any]:
    found = yaml.safe_load((WORKFLOWS / name).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


NAMES = sorted(path.name for path in WORKFLOWS.iterdir())


def jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in NAMES:
        for job, content in workflow(name)["jobs"].items():
            yield f"{name}: {job}", content


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, job in jobs():
        for step in job["steps"]:
            yield name, step


def pythons_of_tox() -> list[str]:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "tox.ini", encoding="utf-8")
    factors = re.search(r"py\{([\d, ]+)\}", parser["tox"]["env_list"])
    assert factors is not None
    return [f"{factor.strip()[0]}.{factor.strip()[1:]}" for factor in factors[1].split(",")]


def test_everything_names_the_same_pythons() -> None:
    classifiers = [c.rpartition(" ")[2] for c in PROJECT["project"]["classifiers"] if "Python :: 3." in c]
    assert workflow("ci.yml")["jobs"]["tests"]["strategy"]["matrix"]["python"] == classifiers
    assert pythons_of_tox() == classifiers
    assert PROJECT["project"]["requires-python"] == f">={classifiers[0]}"


def test_the_workflows_run_environments_that_tox_has() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "tox.ini", encoding="utf-8")
    known = {section.partition(":")[2] for section in parser.sections()}
    run = {
        entry["environment"]
        for job in workflow("ci.yml")["jobs"].values()
        for entry in job["strategy"]["matrix"].get("include", [])
        if "environment" in entry
    }
    assert run <= known
    assert {"lowest", "lint", "coverage", "ecosystem", "fuzz", "newest"} <= run


def test_the_lowest_versions_are_the_ones_that_are_promised() -> None:
    tox = (ROOT / "tox.ini").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    promised = re.findall(r'^  "(flake8|libcst)>=([\d.]+)"', project, re.MULTILINE)
    assert len(promised) == 2
    for name, version in promised:
        assert f"{name}=={version}\n" in tox


def test_nothing_may_do_more_than_it_needs() -> None:
    for name in NAMES:
        assert workflow(name)["permissions"] in ({}, {"contents": "read"}), name
    for name, job in jobs():
        allowed = {"id-token": "write"} if name == "release.yml: publish" else {"contents": "read"}
        assert job.get("permissions", allowed) == allowed, name
        assert job["timeout-minutes"] <= 60, name


def test_only_known_versions_of_actions_run() -> None:
    for name, step in steps():
        if "uses" in step:
            assert re.fullmatch(r"[\w-]+/[\w-]+@(v\d+(\.\d+)*|[0-9a-f]{40})", step["uses"]), (name, step)
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False, name


def test_no_text_from_outside_gets_into_a_command() -> None:
    for name, step in steps():
        for expression in re.findall(r"\$\{\{(.*?)\}\}", step.get("run", "")):
            assert expression.strip().startswith("matrix."), (name, expression)


def test_what_is_published_is_tested_built_from_a_tag_and_attested() -> None:
    release = workflow("release.yml")
    # YAML 1.1 takes the key `on` for a truth value.
    assert release[True] == {"push": {"tags": ["v*"]}}
    publish = release["jobs"]["publish"]
    assert publish["needs"] == "build"
    assert release["jobs"]["build"]["needs"] == "tests"
    assert {"run": ".ci/run"} in release["jobs"]["tests"]["steps"]
    assert publish["environment"] == "pypi"
    last = publish["steps"][-1]
    assert last["uses"].startswith("pypa/gh-action-pypi-publish@")
    assert last["with"] == {"attestations": True}
