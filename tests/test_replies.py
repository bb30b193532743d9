"""The explanations of the replies: complete, consistent with the tables, and printable anywhere."""

from __future__ import annotations

import re

import pytest

from flake8_smtp.standard import enhanced
from flake8_smtp.standard.actions import Action
from flake8_smtp.standard.commands import COMMANDS
from flake8_smtp.standard.commands import action
from flake8_smtp.standard.commands import source
from flake8_smtp.standard.details import DETAILS
from flake8_smtp.standard.replies import REPLIES
from flake8_smtp.standard.replies import ReplyEntry
from flake8_smtp.standard.replies import describe
from flake8_smtp.standard.replies import reply_class
from flake8_smtp.standard.unofficial import UNOFFICIAL

URL = re.compile(r"https://www\.rfc-editor\.org/rfc/rfc[0-9]{4}\.html#section-[0-9]+(\.[0-9]+)*")

every_entry = pytest.mark.parametrize("entry", REPLIES.values(), ids=map(str, REPLIES))


def texts(entry: ReplyEntry) -> list[str]:
    return [entry.meaning, entry.seen, entry.fix, entry.use, entry.clients]


def test_every_reply_of_every_command_is_explained() -> None:
    possible = {code for command in COMMANDS.values() for code in command.replies}
    assert possible <= set(REPLIES)
    # The checkpoint is an experiment, which no client is to expect after MAIL.
    assert set(REPLIES) - possible == {355}


def test_the_entries_are_in_order() -> None:
    assert list(REPLIES) == sorted(REPLIES)
    assert all(entry.code == code for code, entry in REPLIES.items())


@every_entry
def test_the_texts_are_whole_sentences_of_plain_ascii(entry: ReplyEntry) -> None:
    for text in texts(entry):
        assert text.isascii()
        assert text.isprintable()
        assert text.endswith(".")
        assert "  " not in text
        assert text == text.strip()
    assert entry.name.isascii()
    assert not entry.name.endswith(".")


@every_entry
def test_an_entry_agrees_with_the_tables(entry: ReplyEntry) -> None:
    assert entry.action is action(None, entry.code)
    assert entry.sources[0] == source(entry.code)
    assert len(set(entry.sources)) == len(entry.sources)
    assert entry.commands
    assert all(URL.fullmatch(each.url) for each in entry.sources)


@every_entry
def test_both_client_libraries_are_described(entry: ReplyEntry) -> None:
    assert "smtplib" in entry.clients
    assert "aiosmtplib" in entry.clients


def test_252_is_told_in_full() -> None:
    entry = REPLIES[252]
    assert entry.commands == ("VRFY", "EXPN", "ETRN")
    assert entry.action is Action.PROCEED
    everything = " ".join(texts(entry))
    for word in ("sendmail", "novrfy", "Postfix", "aiosmtpd", "administrator", "bounce", "proof"):
        assert word in everything
    assert [each.section for each in entry.sources if each.rfc == 5321] == ["3.5.3", "7.3", "4.2.1"]


def test_504_is_told_in_full() -> None:
    entry = REPLIES[504]
    assert {"AUTH", "VRFY", "EXPN", "HELP"} < set(entry.commands)
    assert entry.action is Action.CHANGE_THE_REQUEST
    everything = " ".join(texts(entry))
    for word in ("mechanism", "EHLO", "has_extn", "esmtp_features", "555", "never succeeds"):
        assert word in everything


def test_552_tells_both_of_its_meanings() -> None:
    assert "452" in REPLIES[552].fix
    assert "smaller" in REPLIES[552].fix


@pytest.mark.parametrize("code", [421, 500, 501])
def test_some_replies_belong_to_any_command(code: int) -> None:
    assert REPLIES[code].commands == ("any command",)


@pytest.mark.parametrize(
    ("code", "pattern"), [(200, "2yz"), (399, "3yz"), (400, "4yz"), (599, "5yz"), (252, "2yz")]
)
def test_reply_class(code: int, pattern: str) -> None:
    found = reply_class(code)
    assert found.pattern == pattern
    assert code in found.codes
    assert found.client.isascii()


@pytest.mark.parametrize("code", [-1, 0, 199, 600, 999, 1000])
def test_what_is_no_reply_has_no_class(code: int) -> None:
    with pytest.raises(ValueError, match=f"{code} is no SMTP reply code"):
        reply_class(code)
    with pytest.raises(ValueError, match="from 200 to 599"):
        describe(code)


@pytest.mark.parametrize("code", range(200, 600))
def test_every_reply_can_be_described(code: int) -> None:
    entry = describe(code)
    assert entry.code == code
    assert all(text.isascii() and text.endswith(".") for text in texts(entry))
    assert (entry is REPLIES.get(code)) is (code in REPLIES)


def test_a_code_without_an_entry_is_told_by_its_digits() -> None:
    assert "the mail system" in describe(457).meaning
    assert "second digit" not in describe(471).meaning
    assert describe(471).action is Action.TRY_LATER
    assert not describe(471).standard


@pytest.mark.parametrize(
    ("text", "rfc", "section", "reply"),
    [
        ("5.7.8", 4954, "6", 535),
        ("5.1.1", 3463, "3.2", 550),
        ("4.3.2", 3463, "3.4", 421),
        ("2.0.0", 3463, "3.1", None),
        ("5.9.1", 3463, "2", None),
    ],
)
def test_enhanced_status_codes(text: str, rfc: int, section: str, reply: int | None) -> None:
    status = enhanced.parse(text)
    assert status is not None
    assert str(status) == text
    assert (status.source.rfc, status.source.section) == (rfc, section)
    assert (status.known.usual(status.severity) if status.known else None) == reply


@pytest.mark.parametrize("text", ["", "5", "5.7", "3.0.0", "5.7.8.9", "5.7.x", "5.1000.1", "5.7.8\n"])
def test_what_is_no_enhanced_status_code(text: str) -> None:
    assert enhanced.parse(text) is None


def test_every_registered_detail_is_there() -> None:
    last = {1: 10, 2: 4, 3: 6, 4: 7, 5: 6, 6: 10, 7: 30}
    assert list(DETAILS) == [(subject, detail) for subject in last for detail in range(1, last[subject] + 1)]


@pytest.mark.parametrize("place", DETAILS, ids=lambda place: "x.{}.{}".format(*place))
def test_a_detail_is_whole(place: tuple[int, int]) -> None:
    detail = DETAILS[place]
    assert place[0] in enhanced.SUBJECTS
    assert detail.meaning.isascii()
    assert not detail.meaning.endswith(".")
    assert detail.fix.isascii()
    assert detail.fix.endswith(".")
    assert URL.fullmatch(detail.source.url)
    assert len(set(detail.replies)) == len(detail.replies)
    assert set(detail.replies) <= REPLIES.keys() | UNOFFICIAL.keys()


def test_a_detail_comes_with_another_reply_in_another_class() -> None:
    detail = DETAILS[2, 2]
    assert (detail.usual(5), detail.usual(4), detail.usual(2)) == (552, 452, None)


@pytest.mark.parametrize("code", UNOFFICIAL)
def test_a_code_that_is_met_is_marked_as_not_standard(code: int) -> None:
    entry = describe(code)
    assert not entry.standard
    assert entry.name == f"{UNOFFICIAL[code].name} (not a standard code)"
    assert f"The standard does not define {code}." in entry.meaning
    assert entry.meaning.startswith(UNOFFICIAL[code].meaning)
    assert entry.seen == UNOFFICIAL[code].seen
    assert entry.fix.startswith(UNOFFICIAL[code].fix)
    assert all(URL.fullmatch(source.url) for source in entry.sources)
    assert all(text.isascii() and text.endswith(".") for text in texts(entry))


def test_a_code_that_is_met_and_registered_is_paired_with_an_enhanced_one() -> None:
    paired = {code for code, sighting in UNOFFICIAL.items() if sighting.paired}
    carried = {reply for detail in DETAILS.values() for reply in detail.replies}
    assert paired == carried & UNOFFICIAL.keys() - {400}
    for code in UNOFFICIAL:
        assert (len(describe(code).sources) == 2) is (code in paired)


def test_what_is_met_is_not_mixed_up_with_the_standard() -> None:
    assert UNOFFICIAL.keys().isdisjoint(REPLIES)
    assert list(UNOFFICIAL) == sorted(UNOFFICIAL)
    assert all(entry.standard for entry in REPLIES.values())
    # 101 and 111 are in lists of SMTP errors, and are errors of an operating system.
    assert all(200 <= code <= 599 for code in UNOFFICIAL)
