"""The examples of misread replies, run against a real server: what goes wrong, and that it need not."""

from __future__ import annotations

import asyncio
import smtplib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from proof import EXAMPLES
from proof import HER
from proof import ME
from proof import TEXT
from proof import YOU
from proof import load
from smtp_server import HOST
from smtp_server import Answers


def test_a_code_compared_with_text_never_asks_for_patience(answers: Answers) -> None:
    answers.replies = {"DATA": "451 Greylisted, try again"}
    later: list[tuple[str, str]] = []
    with pytest.raises(smtplib.SMTPDataError):
        load("smt001_greylisting_bad").send_invoice(HOST, answers.port, ME, YOU, TEXT, later)
    assert later == []
    load("smt001_greylisting_good").send_invoice(HOST, answers.port, ME, YOU, TEXT, later)
    assert later == [(YOU, TEXT)]


def test_str_looked_for_in_bytes_hides_the_refusal_behind_a_type_error(answers: Answers) -> None:
    answers.replies = {"DATA": "554 5.7.1 Looks like spam"}
    with pytest.raises(TypeError):
        load("smt002_spam_bad").send_newsletter(HOST, answers.port, ME, YOU, TEXT)
    assert load("smt002_spam_good").send_newsletter(HOST, answers.port, ME, YOU, TEXT) == "spam"


def test_bytes_joined_to_str_leave_the_page_without_a_word(answers: Answers) -> None:
    answers.replies = {"DATA": "552 The offer is too large"}
    page: list[str] = []
    with pytest.raises(TypeError):
        load("smt002_reason_bad").send_offer(HOST, answers.port, ME, YOU, TEXT, page)
    assert page == []
    load("smt002_reason_good").send_offer(HOST, answers.port, ME, YOU, TEXT, page)
    assert page == ["Your offer could not be sent: The offer is too large"]


def test_a_missing_attribute_hides_the_refusal_behind_an_attribute_error(answers: Answers) -> None:
    answers.replies = {"RCPT": "550 No such user"}
    log: list[str] = []
    with pytest.raises(AttributeError, match="smtp_code"):
        load("smt003_report_bad").send_report(HOST, answers.port, ME, YOU, TEXT, log)
    assert log == []
    load("smt003_report_good").send_report(HOST, answers.port, ME, YOU, TEXT, log)
    assert log == [f"no report to {YOU}: 550"]


def test_the_attribute_of_the_other_library_loses_the_note(answers: Answers) -> None:
    answers.replies = {"DATA": "554 Not here"}
    arguments = (HOST, answers.port, ME, YOU, TEXT)
    notes: list[str] = []
    with pytest.raises(AttributeError, match="smtp_code"):
        asyncio.run(load("smt003_booking_bad").send_booking(*arguments, notes))
    assert notes == []
    asyncio.run(load("smt003_booking_good").send_booking(*arguments, notes))
    assert notes == [f"{YOU}: 554"]


def test_a_pair_as_a_condition_takes_every_member_for_reachable(answers: Answers) -> None:
    answers.replies = {HER: "550 No such user"}
    members = [YOU, HER]
    assert load("smt004_members_bad").reachable(HOST, answers.port, ME, members) == [YOU, HER]
    assert load("smt004_members_good").reachable(HOST, answers.port, ME, members) == [YOU]


def test_a_pair_as_a_number_connects_again_for_every_letter(answers: Answers) -> None:
    letters = [(YOU, TEXT), (HER, TEXT)]
    assert load("smt004_reconnect_bad").send_round(HOST, answers.port, ME, letters) == 3
    assert load("smt004_reconnect_good").send_round(HOST, answers.port, ME, letters) == 1
    assert len(answers.delivered) == 4


def test_a_code_that_never_comes_sends_no_letter_to_anybody(answers: Answers) -> None:
    assert load("smt005_subscribers_bad").send_letter(HOST, answers.port, ME, [YOU, HER], TEXT) == []
    assert answers.delivered == []
    assert load("smt005_subscribers_good").send_letter(HOST, answers.port, ME, [YOU, HER], TEXT) == [YOU, HER]
    assert len(answers.delivered) == 1


def test_a_name_that_does_not_exist_fails_exactly_when_the_server_says_no(answers: Answers) -> None:
    console: list[str] = []
    arguments = (HOST, answers.port, ME, YOU, TEXT, console)
    load("smt006_alarm_bad").raise_alarm(*arguments)
    answers.replies = {"RCPT": "550 No such user"}
    with pytest.raises(AttributeError, match="SMTPConnectionError"):
        load("smt006_alarm_bad").raise_alarm(*arguments)
    assert console == []
    load("smt006_alarm_good").raise_alarm(*arguments)
    assert console == [TEXT]


def test_a_dead_handler_keeps_a_refused_message_for_ever(answers: Answers) -> None:
    answers.replies = {"RCPT": "550 No such user"}
    assert load("smt007_outbox_bad").deliver(HOST, answers.port, ME, YOU, TEXT) == "stays"
    assert load("smt007_outbox_good").deliver(HOST, answers.port, ME, YOU, TEXT) == "returned"


def test_options_as_text_are_sent_letter_by_letter(answers: Answers) -> None:
    text = "Subject: Gr\u00fc\u00dfe\r\n\r\nSch\u00f6nen Tag!\r\n"
    with pytest.raises(smtplib.SMTPSenderRefused) as refused:
        load("smt008_umlauts_bad").send_letter(HOST, answers.port, ME, YOU, text)
    assert refused.value.smtp_code in (501, 504, 555)
    asked = [arg.partition("> ")[2] for verb, arg in answers.asked if verb == "MAIL"]
    assert asked[0].endswith("B O D Y = 8 B I T M I M E")
    load("smt008_umlauts_good").send_letter(HOST, answers.port, ME, YOU, text)
    assert len(answers.delivered) == 1


def test_refusals_read_as_success_tell_the_visitor_the_opposite(answers: Answers) -> None:
    arguments = (HOST, answers.port, ME, YOU, TEXT)
    assert load("smt009_contact_form_bad").submit(*arguments).startswith("Sorry")
    assert len(answers.delivered) == 1
    assert load("smt009_contact_form_good").submit(*arguments).startswith("Thank you")


def test_a_reply_thrown_away_archives_a_page_that_was_refused(answers: Answers) -> None:
    answers.replies = {"DATA": "554 Not here"}
    assert load("smt101_archive_bad").archive(HOST, answers.port, ME, YOU, TEXT) is True
    assert answers.delivered == []
    assert load("smt101_archive_good").archive(HOST, answers.port, ME, YOU, TEXT) is False


def test_refusals_thrown_away_forget_who_was_refused(answers: Answers) -> None:
    answers.replies = {HER: "550 No such user"}
    assert load("smt102_minutes_bad").send_minutes(HOST, answers.port, ME, YOU, HER, TEXT) == []
    assert load("smt102_minutes_good").send_minutes(HOST, answers.port, ME, YOU, HER, TEXT) == [HER]
    assert [to for to, _ in answers.delivered] == [[YOU], [YOU]]


def test_an_extension_nobody_asked_about_loses_the_contract(answers: Answers) -> None:
    with pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        load("smt103_receipt_bad").send_contract(HOST, answers.port, ME, YOU, TEXT)
    assert refused.value.recipients[YOU][0] in (504, 555)
    load("smt103_receipt_good").send_contract(HOST, answers.port, ME, YOU, TEXT)
    assert len(answers.delivered) == 1


def test_252_proves_a_mailbox_that_does_not_exist(answers: Answers) -> None:
    answers.replies = {YOU: "550 No such user"}
    assert load("smt104_signup_bad").mailbox_exists(HOST, answers.port, YOU) is True
    with smtplib.SMTP(HOST, answers.port) as server, pytest.raises(smtplib.SMTPRecipientsRefused):
        server.sendmail(ME, [YOU], TEXT)
    assert load("smt104_signup_good").mailbox_exists(HOST, answers.port, YOU) is None


def test_greylisting_strikes_off_a_reader_who_is_still_there(answers: Answers) -> None:
    def reader() -> Any:
        return SimpleNamespace(address=YOU, bounced=False)

    answers.replies = {"RCPT": "450 Greylisted, try again"}
    hasty, patient = reader(), reader()
    load("smt400_bounces_bad").send_digest(HOST, answers.port, ME, [hasty], TEXT)
    load("smt400_bounces_good").send_digest(HOST, answers.port, ME, [patient], TEXT)
    assert (hasty.bounced, patient.bounced) == (True, False)
    answers.replies = {"RCPT": "550 No such user"}
    load("smt400_bounces_good").send_digest(HOST, answers.port, ME, [patient], TEXT)
    assert patient.bounced is True


def test_every_example_of_a_misread_reply_is_run_here() -> None:
    names = {path.stem.rpartition("_")[0] for path in EXAMPLES.glob("smt[014]0*.py")}
    text = Path(__file__).read_text(encoding="utf-8")
    assert {name for name in names if f'load("{name}_bad")' not in text} == set()
