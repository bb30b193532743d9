"""The examples, loaded as modules; and who writes to whom in them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
ME, YOU, HER = "me@example.org", "you@example.com", "her@example.net"
TEXT = "Subject: Hello\r\n\r\nHow are you?\r\n"


def load(name: str) -> ModuleType:
    """Import the example of that name anew."""
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
