"""What the editor gets without a server around it: the settings, a mark, and nothing where nothing is."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from flake8_smtp.editor import hooks
from flake8_smtp.editor.diagnostics import diagnostic
from flake8_smtp.editor.lint import lint
from flake8_smtp.editor.settings import NAME
from flake8_smtp.finding import Finding
from test_editor import MAIL
from test_editor import Config


def test_the_settings_that_hold_are_those_of_the_plugin() -> None:
    assert list(hooks.pylsp_settings()["plugins"]) == [NAME]


def test_a_finding_is_marked_from_one_end_to_the_other() -> None:
    made = diagnostic(Finding(1, 1, 2, 2, "SMT504", 504, "text", "https://e.x/"), ["abc", "def"])
    assert made["range"] == {"start": {"line": 0, "character": 1}, "end": {"line": 1, "character": 2}}


def test_a_hover_over_a_blank_shows_nothing() -> None:
    document = SimpleNamespace(path="t.py", source=MAIL + "\n\n")
    assert hooks.pylsp_hover(Config(), document, {"line": 1, "character": 0}) is None


def test_what_flake8_says_of_a_text_in_the_making_is_left_to_others(tmp_path: Path) -> None:
    assert lint(MAIL + "def send(\n", "t.py", str(tmp_path), ()) == []
