"""Every example is run against a real server: the bad one does harm, the good one does not."""

from __future__ import annotations

import ast
import smtplib
from pathlib import Path

import celery
import pytest

from flake8_smtp.check import check
from proof import EXAMPLES
from proof import HER
from proof import ME
from proof import TEXT
from proof import YOU
from proof import load
from smtp_server import HOST
from smtp_server import Answers
from smtp_server import serving


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda seconds: None)


# -- positive replies --------------------------------------------------------------------------------


def test_252_keeps_the_newsletter_from_a_person_who_would_have_got_it(answers: Answers) -> None:
    sent = load("smt252_newsletter_bad").send_newsletter(HOST, answers.port, ME, [YOU, HER], "news")
    assert answers.seen["VRFY"] == 2
    assert (sent, answers.delivered) == ([], [])
    sent = load("smt252_newsletter_good").send_newsletter(HOST, answers.port, ME, [YOU, HER], "news")
    assert sent == [YOU, HER]
    assert [to for to, _ in answers.delivered] == [[YOU], [HER]]


def test_251_drops_a_circular_that_would_have_been_forwarded(answers: Answers) -> None:
    answers.replies = {HER: "251 User not local; will forward to <her@example.com>"}
    refused = load("smt251_circular_bad").deliver(HOST, answers.port, ME, [HER], TEXT)
    assert set(refused) == {HER}
    assert answers.delivered == []
    assert load("smt251_circular_good").deliver(HOST, answers.port, ME, [HER], TEXT) == {}
    assert [to for to, _ in answers.delivered] == [[HER]]


def test_220_turns_every_greeting_into_an_error(answers: Answers) -> None:
    with pytest.raises(ConnectionError):
        load("smt220_greeting_bad").send_report(HOST, answers.port, ME, YOU, TEXT)
    assert answers.delivered == []
    load("smt220_greeting_good").send_report(HOST, answers.port, ME, YOU, TEXT)
    assert len(answers.delivered) == 1


def test_221_calls_a_reminder_unsent_that_is_out(answers: Answers) -> None:
    assert load("smt221_goodbye_bad").send_reminder(HOST, answers.port, ME, YOU, TEXT) is False
    assert len(answers.delivered) == 1
    assert load("smt221_goodbye_good").send_reminder(HOST, answers.port, ME, YOU, TEXT) is True


def test_354_gives_up_where_the_server_waits_for_the_text(answers: Answers) -> None:
    pieces = ["Subject: Large\r\n\r\n", "piece\r\n"]
    with pytest.raises((smtplib.SMTPDataError, smtplib.SMTPServerDisconnected)):
        load("smt354_by_hand_bad").stream(HOST, answers.port, ME, YOU, pieces)
    assert answers.delivered == []
    code, _ = load("smt354_by_hand_good").stream(HOST, answers.port, ME, YOU, pieces)
    assert code == 250
    assert len(answers.delivered) == 1


def test_334_refuses_a_server_that_asks_for_the_user_name() -> None:
    with serving(Answers(passwords={"me": "secret"})) as answers:
        with pytest.raises(PermissionError, match="no login here"):
            load("smt334_login_bad").log_in(HOST, answers.port, "me", lambda: "secret")
        load("smt334_login_good").log_in(HOST, answers.port, "me", lambda: "secret").quit()


def test_235_calls_an_account_broken_that_works() -> None:
    with serving(Answers(passwords={"me": "secret"})) as answers:
        arguments = (HOST, answers.port, "me", "secret")
        assert load("smt235_account_bad").account_works(*arguments) is False
        assert load("smt235_account_good").account_works(*arguments) is True


# -- permanent replies -------------------------------------------------------------------------------

REPEATS = [
    ("smt500_attempts", "send_report", {"RCPT": "550 No such user"}, "RCPT", 4),
    ("smt500_range", "send_ticket", {"DATA": "554 Not here"}, "DATA", 3),
    ("smt500_second_try", "page", {"MAIL": "553 Not allowed"}, "MAIL", 2),
    ("smt500_tenacity", "send_receipt", {"RCPT": "550 No such user"}, "RCPT", 4),
    ("smt500_stamina", "send_notice", {"DATA": "554 Not here"}, "DATA", 3),
    ("smt550_list", "invite", {"MAIL": "550 Not for you"}, "MAIL", 3),
]


@pytest.mark.parametrize(("name", "function", "replies", "command", "times"), REPEATS)
def test_a_permanent_reply_is_repeated_in_vain(
    answers: Answers, name: str, function: str, replies: dict[str, str], command: str, times: int
) -> None:
    answers.replies = replies
    with pytest.raises(smtplib.SMTPException):
        getattr(load(f"{name}_bad"), function)(HOST, answers.port, ME, YOU, TEXT)
    assert answers.seen[command] == times
    answers.seen.clear()
    with pytest.raises(smtplib.SMTPException):
        getattr(load(f"{name}_good"), function)(HOST, answers.port, ME, YOU, TEXT)
    assert answers.seen[command] == 1
    assert answers.delivered == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning:celery", "ignore::DeprecationWarning:kombu")
def test_a_task_is_run_again_in_vain(answers: Answers) -> None:
    app = celery.Celery("examples", set_as_current=True)
    app.conf.task_always_eager = True
    answers.replies = {"RCPT": "550 No such user"}
    for suffix, times in (("bad", 4), ("good", 1)):
        answers.seen.clear()
        task = load(f"smt500_celery_{suffix}").send_welcome
        result = task.apply(args=(HOST, answers.port, ME, YOU, TEXT))
        assert isinstance(result.result, smtplib.SMTPRecipientsRefused)
        assert answers.seen["RCPT"] == times


def test_504_is_asked_for_again(answers: Answers) -> None:
    with pytest.raises(TimeoutError):
        load("smt504_mechanism_bad").log_in(HOST, answers.port, "token")
    assert answers.seen["AUTH"] == 3
    answers.seen.clear()
    with pytest.raises(smtplib.SMTPAuthenticationError) as refused:
        load("smt504_mechanism_good").log_in(HOST, answers.port, "token")
    assert refused.value.smtp_code == 504
    assert answers.seen["AUTH"] == 1


def test_a_login_that_nobody_offers_is_tried_again() -> None:
    with serving(Answers(tls_first=True)) as answers:
        arguments = (HOST, answers.port, ME, "secret", YOU, TEXT)
        assert load("smt504_extension_bad").send_invoice(*arguments) is False
        assert answers.seen["EHLO"] == 3
        answers.seen.clear()
        with pytest.raises(smtplib.SMTPNotSupportedError):
            load("smt504_extension_good").send_invoice(*arguments)
        assert answers.seen["EHLO"] == 1


def test_a_wrong_password_is_sent_again() -> None:
    with serving(Answers(passwords={ME: "secret"})) as answers:
        arguments = (HOST, answers.port, ME, "wrong", [YOU], TEXT)
        with pytest.raises(PermissionError):
            load("smt535_password_bad").send_minutes(*arguments)
        bad = answers.seen["AUTH"]
        answers.seen.clear()
        with pytest.raises(smtplib.SMTPAuthenticationError):
            load("smt535_password_good").send_minutes(*arguments)
        assert bad == 5 * answers.seen["AUTH"]


# -- the linter --------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.stem)
def test_the_linter_reports_exactly_the_bad_examples(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    found = [finding.rule for finding in check(source, ast.parse(source))]
    assert found == ([path.stem[:6].upper()] if path.stem.endswith("_bad") else [])


def test_every_bad_example_has_a_good_one() -> None:
    names = {path.stem for path in EXAMPLES.glob("*.py")}
    bad = {name.removesuffix("_bad") for name in names if name.endswith("_bad")}
    assert names == {f"{name}_{kind}" for name in bad for kind in ("bad", "good")}
