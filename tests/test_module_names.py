"""The table of the mail modules' names, held against the modules that are installed here."""

from __future__ import annotations

import importlib

import pytest

from flake8_smtp.program.libraries import CLASS_BASES
from flake8_smtp.program.libraries import canonical
from flake8_smtp.program.module_names import MODULE_NAMES


@pytest.mark.parametrize("module", sorted(MODULE_NAMES))
def test_every_public_name_of_a_module_is_in_the_table(module: str) -> None:
    names = {name for name in dir(importlib.import_module(module)) if not name.startswith("_")}
    assert names - {"annotations"} <= MODULE_NAMES[module]


@pytest.mark.parametrize("module", sorted(MODULE_NAMES))
def test_every_exception_class_of_a_module_is_known_with_its_bases(module: str) -> None:
    found = importlib.import_module(module)
    for name in MODULE_NAMES[module]:
        cls = getattr(found, name, None)
        if isinstance(cls, type) and issubclass(cls, Exception) and name.startswith("SMTP"):
            assert canonical(f"{module}.{name}") in CLASS_BASES
