"""The examples, loaded as modules; and who writes to whom in them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

from flake8_smtp.fixing.mend import mended

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
ME, YOU, HER = "me@example.org", "you@example.com", "her@example.net"
TEXT = "Subject: Hello\r\n\r\nHow are you?\r\n"


def load(name: str) -> ModuleType:
    """Import the example of that name anew."""
    return _load(EXAMPLES / f"{name}.py")


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load_repaired(name: str, folder: Path, *, unsafe: bool = False) -> ModuleType:
    """Import the bad example of that name as `flake8-smtp fix` leaves it, from a copy in `folder`."""
    source = (EXAMPLES / f"{name}_bad.py").read_text(encoding="utf-8")
    text = mended(source, unsafe=unsafe).source
    assert text != source
    path = folder / f"{name}_repaired.py"
    path.write_text(text, encoding="utf-8")
    return _load(path)
