"""From the settings of python-lsp-server to the options of flake8.

The settings of this plugin are `pylsp.plugins.flake8_smtp.*`. Those of the server's own plugin for
flake8 (`pylsp.plugins.flake8.*`) count as well, so that a list need not be written twice.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

NAME = "flake8_smtp"
"""What the entry point, and with it the table of settings, is called."""

DEFAULTS: Mapping[str, Any] = {"plugins": {NAME: {"enabled": True}}}
"""What is set before the user sets anything."""

_REPLACED = {"select": "select", "ignore": "ignore", "exclude": "exclude"}
_JOINED = {"extendSelect": "extend-select", "extendIgnore": "extend-ignore"}


def flake8_options(own: Mapping[str, Any], flake8: Mapping[str, Any], root: str | None) -> list[str]:
    """Return flake8's options for these two tables of settings.

    Lists are lists of strings, or one string with commas. In `own` stand `select`, `ignore`,
    `exclude` and `config`, which go before those in `flake8`; `extendSelect`, `extendIgnore` and
    `perFileIgnores`, which are added to them; and `explainUrl`. A relative `config` is one below
    `root`. What is empty is as good as not set.
    """
    options = {option: _list(own, key) or _list(flake8, key) for key, option in _REPLACED.items()}
    options |= {option: _list(flake8, key) + _list(own, key) for key, option in _JOINED.items()}
    made = [f"--{option}={','.join(values)}" for option, values in options.items() if values]
    per_file = _list(flake8, "perFileIgnores") + _list(own, "perFileIgnores")
    if per_file:
        made.append("--per-file-ignores=" + "\n".join(per_file))
    config = own.get("config") or flake8.get("config")
    if config:
        expanded = os.path.expanduser(os.path.expandvars(config))  # noqa: PTH111 - and variables
        made.append("--config=" + os.path.join(root or "", expanded))  # noqa: PTH118
    if own.get("explainUrl"):
        made.append(f"--smtp-explain-url={own['explainUrl']}")
    return made


def _list(settings: Mapping[str, Any], key: str) -> list[str]:
    value = settings.get(key) or []
    return [value] if isinstance(value, str) else [str(item) for item in value]
