"""The packages: which, fetched with pip as wheels, and unpacked. Nothing of them is ever run.

A wheel is a zip archive. pip runs nothing when it fetches one, as it would for a source archive, so
wheels are all that is taken, and those for any platform, so that every machine sees the same files.
"""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from pathlib import PurePosixPath

_ABOUT_MAIL = re.compile(rb"smtp|^\s*(?:from|import)\b.*mail", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Package:
    """A pinned distribution, and which of its modules to read: those that match one of `globs`."""

    name: str
    version: str
    globs: tuple[str, ...] = ("*.py",)

    @property
    def pin(self) -> str:
        return f"{self.name}=={self.version}"


class NotFetchedError(Exception):
    """pip could not get a package; the text is what it said."""


def read(text: str) -> list[Package]:
    """Return the packages of a table: `name==version`, then globs where not everything is to be read."""
    out = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            pin, *globs = line.split()
            name, equals, version = pin.partition("==")
            if not (name and equals and version):
                raise ValueError(f"{line!r} pins no version")
            out.append(Package(name, version, tuple(globs) or ("*.py",)))
    return out


def unpacked(package: Package, cache: Path) -> Path:
    """Return the folder with the modules of a package, fetched and unpacked where it is not there yet."""
    folder = cache / "modules" / package.pin
    done = folder.with_suffix(f"{folder.suffix}.done")
    wanted = " ".join(package.globs)
    if done.is_file() and done.read_text(encoding="utf-8") == wanted:
        return folder
    with zipfile.ZipFile(_wheel(package, cache / "wheels" / package.pin)) as archive:
        for path, content in _modules(archive, package.globs):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    folder.mkdir(parents=True, exist_ok=True)
    done.write_text(wanted, encoding="utf-8")
    return folder


def _wheel(package: Package, folder: Path) -> Path:
    found = sorted(folder.glob("*.whl"))
    if found:
        return found[0]
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
    command += ["--only-binary=:all:", "--platform=any", "--abi=none", "--implementation=py"]
    command += ["--python-version=3.13", "--ignore-requires-python", f"--dest={folder}", package.pin]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    found = sorted(folder.glob("*.whl"))
    if done.returncode or not found:
        raise NotFetchedError(f"{package.pin}: {done.stderr.strip()[-500:]}")
    return found[0]


def _modules(archive: zipfile.ZipFile, globs: tuple[str, ...]) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield the modules that could be about mail, by a wider test than the linter's own."""
    for name in archive.namelist():
        path = PurePosixPath(name)
        # An archive from elsewhere may name any place on this machine.
        if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or " " in name:
            continue
        if not name.endswith(".py") or not any(fnmatchcase(name, glob) for glob in globs):
            continue
        content = archive.read(name)
        if _ABOUT_MAIL.search(content):
            yield path, content
