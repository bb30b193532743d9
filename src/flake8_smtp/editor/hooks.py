"""The hooks of python-lsp-server: what it calls, and nothing that it could stumble over.

The server lives for hours and serves other plugins too. So whatever goes wrong in here is written
to its log, and the answer is that there is nothing to show.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from collections.abc import Mapping
from typing import TYPE_CHECKING
from typing import Any
from typing import Protocol

from pluggy import HookimplMarker

from flake8_smtp.editor.actions import quick_fixes
from flake8_smtp.editor.diagnostics import diagnostic
from flake8_smtp.editor.diagnostics import without_ours
from flake8_smtp.editor.hover import explanation_at
from flake8_smtp.editor.lint import lint
from flake8_smtp.editor.positions import column_at
from flake8_smtp.editor.positions import position
from flake8_smtp.editor.positions import split_lines
from flake8_smtp.editor.settings import DEFAULTS
from flake8_smtp.editor.settings import NAME
from flake8_smtp.editor.settings import flake8_options

if TYPE_CHECKING:
    from pluggy import Result

_LOG = logging.getLogger(__name__)

hookimpl = HookimplMarker("pylsp")


class Config(Protocol):
    """The server's configuration, as far as it is used here."""

    @property
    def capabilities(self) -> Mapping[str, Any]: ...
    def plugin_settings(self, plugin: str, document_path: str | None = None) -> Mapping[str, Any]: ...


class Workspace(Protocol):
    """A folder that is open in the editor."""

    @property
    def root_path(self) -> str: ...


class Document(Protocol):
    """A buffer; `source` is its text, saved or not."""

    @property
    def uri(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def source(self) -> str: ...


@hookimpl
def pylsp_settings() -> Mapping[str, Any]:
    """Return the settings that hold until the user has some."""
    return DEFAULTS


@hookimpl(hookwrapper=True)
def pylsp_lint(
    config: Config, workspace: Workspace, document: Document
) -> Generator[None, Result[list[list[dict[str, Any]]]], None]:
    """Add the diagnostics of a document to those of the other plugins.

    The server's own plugin for flake8 may show the same warnings, with less to them; they give way.
    """
    outcome = yield
    ours = _diagnostics(config, workspace, document)
    if ours is not None:
        outcome.force_result([*map(without_ours, outcome.get_result()), ours])


# Only the first answer counts, and the server's own plugin always has one.
@hookimpl(tryfirst=True)
def pylsp_hover(config: Config, document: Document, position: Mapping[str, int]) -> Mapping[str, Any] | None:
    """Return the explanation of what stands at `position`, None to leave it to other plugins."""
    try:
        return _hover(config, document, position)
    except Exception:  # noqa: BLE001 - see above
        _LOG.exception("flake8-smtp has no explanation")
        return None


@hookimpl
def pylsp_code_actions(document: Document, context: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the quick fixes for the diagnostics that the editor asks about."""
    try:
        return list(quick_fixes(document.source, document.uri, context.get("diagnostics", ())))
    except Exception:  # noqa: BLE001 - see above
        _LOG.exception("flake8-smtp has no repairs for %s", document.path)
        return []


def _diagnostics(config: Config, workspace: Workspace, document: Document) -> list[dict[str, Any]] | None:
    """Return the diagnostics of a document, None where there is no telling."""
    try:
        own, flake8 = (config.plugin_settings(name, document.path) for name in (NAME, "flake8"))
        root = workspace.root_path or None
        # One reading, since the text may change while flake8 runs.
        source = document.source
        findings = lint(source, document.path, root, flake8_options(own, flake8, root))
        lines = split_lines(source)
        return [diagnostic(finding, lines) for finding in findings]
    except Exception:  # noqa: BLE001 - see above
        _LOG.exception("flake8-smtp cannot check %s", document.path)
        return None


def _hover(config: Config, document: Document, place: Mapping[str, int]) -> Mapping[str, Any] | None:
    lines = split_lines(document.source)
    row = place["line"]
    if row >= len(lines):  # the text has changed since the editor asked
        return None
    column = column_at(lines[row], place["character"])
    explanation = explanation_at(document.source, row + 1, column)
    if explanation is None:
        return None
    spot = explanation.spot
    return {
        "contents": {"kind": _markup(config), "value": explanation.markdown},
        "range": {
            "start": position(lines, spot.line, spot.column),
            "end": position(lines, spot.end_line, spot.end_column),
        },
    }


def _markup(config: Config) -> str:
    """Return the kind of text that the client shows; Markdown is made to be read as it is, too."""
    kinds = config.capabilities.get("textDocument", {}).get("hover", {}).get("contentFormat")
    return "markdown" if not kinds or "markdown" in kinds else "plaintext"
