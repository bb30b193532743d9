"""The check of published packages: its lists, and the check itself on a package made here."""

from __future__ import annotations

import zipfile
from collections import Counter
from pathlib import Path

import pytest

import check
import ledger
import packages
from flake8_smtp.rules import find_rule
from ledger import Judged
from ledger import Warned
from packages import Package

ONE = Warned("a==1", "a/b.py", 3, 5, "SMT500")
TWO = Warned("a==1", "a/b.py", 20, 1, "SMT101")
VERIFY = """\
import smtplib
def known(host, user):
    with smtplib.SMTP(host) as s:
        code, text = s.vrfy(user)
        return code == 250  # noqa
"""


# -- the lists -------------------------------------------------------------------------------------


def test_every_package_is_pinned_once() -> None:
    table = packages.read(check.PACKAGES.read_text(encoding="utf-8"))
    assert len(table) >= 60
    assert max(Counter(package.name.lower() for package in table).values()) == 1


def test_every_recorded_warning_is_judged_and_about_a_package_of_the_table() -> None:
    text = check.WARNINGS.read_text(encoding="utf-8")
    pins = {package.pin for package in packages.read(check.PACKAGES.read_text(encoding="utf-8"))}
    recorded = ledger.read(text)
    assert text == ledger.written(ledger.head_of(text), recorded)
    for each in recorded:
        assert each.verdict in ledger.VERDICTS, each
        assert each.why, each
        assert each.warned.package in pins
        assert find_rule(each.warned.code) is not None, each
    assert len({each.warned for each in recorded}) == len(recorded)


def test_lines_are_written_as_they_are_read() -> None:
    text = f"# head\n{Judged(ONE, 'true', 'why so')}\n{Judged(TWO)}\n"
    assert ledger.read(text) == [Judged(ONE, "true", "why so"), Judged(TWO)]
    assert ledger.written(ledger.head_of(text), ledger.read(text)) == text


@pytest.mark.parametrize("line", ["a==1 b.py:1:1 SMT500 perhaps why", "a b.py:1:1 SMT500 true", "nothing"])
def test_a_line_that_is_no_warning_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="is no judged warning"):
        ledger.read(line)


def test_verdicts_stay_with_their_warnings() -> None:
    assert ledger.updated([Judged(ONE, "false", "why")], [ONE, TWO]) == [
        Judged(ONE, "false", "why"),
        Judged(TWO),
    ]


def test_the_difference_names_what_comes_what_goes_and_what_nobody_judged() -> None:
    recorded = [Judged(ONE, "true", "why"), Judged(TWO)]
    assert ledger.difference(recorded, [TWO]) == [f"- {Judged(ONE, 'true', 'why')}", f"? {Judged(TWO)}"]
    assert ledger.difference([], [ONE]) == [f"+ {Judged(ONE)}"]
    assert not ledger.difference([Judged(ONE, "true", "why")], [ONE])
    assert ledger.difference([Judged(ONE, "true")], [ONE]) == [f"? {Judged(ONE, 'true')}"]


def test_a_table_without_a_version_is_refused() -> None:
    with pytest.raises(ValueError, match="pins no version"):
        packages.read("a\n")


# -- a run, with nothing fetched -------------------------------------------------------------------


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return a cache that holds the wheel of a package with one warning."""
    wheels = tmp_path / "cache" / "wheels" / "a==1"
    wheels.mkdir(parents=True)
    with zipfile.ZipFile(wheels / "a-1-py3-none-any.whl", "w") as archive:
        archive.writestr("a/mail.py", VERIFY)
        archive.writestr("a/other.py", "x = 1\n")
        archive.writestr("a/vendor/mail.py", VERIFY)
        archive.writestr("../outside.py", VERIFY)
        archive.writestr("/absolute.py", VERIFY)
        archive.writestr("a/smtp.txt", VERIFY)
    return tmp_path / "cache"


def test_only_modules_about_mail_inside_the_folder_are_unpacked(cache: Path) -> None:
    folder = packages.unpacked(Package("a", "1", ("a/*",)), cache)
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert found == ["a/mail.py", "a/vendor/mail.py"]
    assert not (cache / "modules" / "outside.py").exists()
    assert packages.unpacked(Package("a", "1", ("a/*",)), cache) == folder


def test_a_run_compares_with_the_list(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, recorded = tmp_path / "packages.txt", tmp_path / "warnings.txt"
    table.write_text("a==1 a/mail.py\n", encoding="utf-8")
    arguments = [f"--cache={cache}", f"--packages={table}", f"--warnings={recorded}", "--jobs=1"]

    assert check.main(arguments) == 1
    assert capsys.readouterr().out.startswith("+ a==1 a/mail.py:5:16 SMT252 unjudged\n")

    assert check.main([*arguments, "--update"]) == 1
    text = recorded.read_text(encoding="utf-8")
    assert text == "a==1 a/mail.py:5:16 SMT252 unjudged\n"

    recorded.write_text(text.replace("unjudged", "true 252 is no refusal"), encoding="utf-8")
    assert check.main(arguments) == 0
    assert check.main([*arguments, "--update", "a"]) == 0
    assert "1 true, 0 false" in capsys.readouterr().out

    table.write_text("", encoding="utf-8")
    assert check.main(arguments) == 1
