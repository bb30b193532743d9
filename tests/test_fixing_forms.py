"""Repairs: every spelling that has one gets it, and what other code means, too, stays as it is."""

from __future__ import annotations

import ast
import textwrap

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from flake8_smtp.check import check
from flake8_smtp.fixing.mend import mended
from test_fixing import REPEATING
from test_fixing import tries_of

ASK = """\
import enum
import smtplib

FINE = 250
MOVED = 251
BOTH: tuple = (FINE, MOVED)


class Reply(enum.IntEnum):
    FINE = 250
    MOVED = 251


def ask(server: smtplib.SMTP, user):
    code, text = server.{command}(user)
{body}
"""


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    old, new = before.splitlines(), after.splitlines()
    gone = [line.strip() for line in old if line not in new]
    return gone, [line.strip() for line in new if line not in old]


def repaired(source: str, *, unsafe: bool = False) -> str:
    """Return the repaired text, which a second run leaves as it is, and which has less to report."""
    assert check(source, ast.parse(source))
    result = mended(source, unsafe=unsafe)
    assert mended(result.source, unsafe=unsafe).source == result.source
    assert len(check(result.source, ast.parse(result.source))) <= result.before - len(result.repairs)
    return result.source


# -- positive replies --------------------------------------------------------------------------------

POSITIVE = [
    ("not code == 250", "code not in (250, 251, 252)"),
    ("not (code == 250)", "code not in (250, 251, 252)"),
    ("not (250 == code)", "code not in (250, 251, 252)"),
    ('not str(code).startswith("250")', "code not in (250, 251, 252)"),
    ("code not in (FINE, MOVED)", "code not in (FINE, MOVED, 252)"),
    ("code not in (Reply.FINE, Reply.MOVED)", "code not in (Reply.FINE, Reply.MOVED, 252)"),
    ('not str(code).startswith(("250", "251"))', 'not str(code).startswith(("250", "251", "252"))'),
    ("code != 250 and code != 251", "code != 250 and code != 251 and code != 252"),
]


@pytest.mark.parametrize(("before", "after"), POSITIVE)
def test_a_positive_reply_is_let_through(before: str, after: str) -> None:
    body = "    if {}:\n        raise LookupError(user)\n    return text"
    source = ASK.format(command="verify", body=body.format(before))
    assert repaired(source) == ASK.format(command="verify", body=body.format(after))


def test_a_comment_keeps_the_not_in_front_of_its_test() -> None:
    body = "    if not (code == 250  # {}\n            ):\n        raise LookupError(user)\n    return text"
    source = ASK.format(command="verify", body=body)
    assert repaired(source) == source.replace("code == 250  #", "code in (250, 251, 252)  #")


def test_names_in_a_constant_get_company() -> None:
    source = ASK.format(command="verify", body="    return code in BOTH")
    assert repaired(source) == source.replace("(FINE, MOVED)\n", "(FINE, MOVED, 252)\n")


def test_a_text_in_a_pattern_gets_alternatives() -> None:
    body = """    match str(code):
        case "250":
            return True
        case _:
            return False"""
    source = ASK.format(command="verify", body=body)
    assert repaired(source) == source.replace('case "250"', 'case "250" | "251" | "252"')


def test_two_tests_alike_are_repaired_together() -> None:
    body = """    if code != 250 and code != 251:
        print("bad", user)
    if code != 250 and code != 251:
        return False
    return True"""
    source = ASK.format(command="verify", body=body)
    assert repaired(source) == source.replace("code != 251", "code != 251 and code != 252")


REFUSALS = [
    ("code in (550, 551, 251, 252)", "code in (550, 551)"),
    ("code in (251, 252, 550)", "code in (550,)"),
    ("code in (251, 252, 550,)", "code in (550,)"),
    ("code in [251, 550, 252]", "code in [550]"),
    ("code in {251, 550, 252, 553}", "code in {550, 553}"),
    ("code == 550 or code == 252 or code == 251", "code == 550"),
    ("code == 252 or code >= 500 or code == 251", "code >= 500"),
    ("code > 599 or code in (251, 252) or code > 499", "code > 599 or code > 499"),
    ("code > 499 or code == 252 or code == 251", "code > 499"),
    ("code in (550, 251) or code == 252", "code in (550, 251) or code == 252"),
]


@pytest.mark.parametrize(("before", "after"), REFUSALS)
def test_positive_replies_leave_the_refusals(before: str, after: str) -> None:
    body = "    if {}:\n        return False\n    return True"
    source = ASK.format(command="verify", body=body.format(before))
    assert repaired(source) == ASK.format(command="verify", body=body.format(after))


def test_positive_replies_leave_the_pattern_for_refusals() -> None:
    body = "    match code:\n        case 251 | 550 | 252:\n            return False\n    return True"
    source = ASK.format(command="verify", body=body)
    assert repaired(source) == source.replace("251 | 550 | 252", "550")


def test_what_is_said_about_an_operand_stays_with_it() -> None:
    body = """    if (
        code == 250
        or code == 251  # forwarded
    ):
        return True
    return False"""
    source = ASK.format(command="verify", body=body)
    assert repaired(source) == source.replace("# forwarded", "# forwarded\n        or code == 252")


MORE_THAN_ONE_WAY = [
    # Two replies are good in two ways: which of them is the third like?
    ("verify", """    if code == 250:
        kind = "here"
    elif code == 251:
        kind = "elsewhere"
    else:
        kind = "invalid"
    return kind"""),
    # Nothing is left of the test: what is to become of what it guards?
    ("verify", """    if code in (251, 252):
        return False
    if code >= 500:
        return False
    return True"""),
    ("verify", """    match code:
        case 251 | 252:
            return False
        case 550:
            return False
    return True"""),
    # One of them says that it is done, the other asks for more.
    ("docmd", """    code, text = server.docmd("AUTH", user)
    if code == 250:
        return True
    return False"""),
]  # fmt: skip


@pytest.mark.parametrize(("command", "body"), MORE_THAN_ONE_WAY)
def test_replies_that_may_go_two_ways_are_left(command: str, body: str) -> None:
    source = ASK.format(command=command, body=body)
    assert repaired(source) == source


# -- permanent replies -------------------------------------------------------------------------------

SEND = """\
import smtplib

BUSY = 421
GATEWAY: int = 504
NAMED = (BUSY, GATEWAY)
FEW = (421, 450)
MORE = FEW + (504,)
MANY = {{450}} | {{504}}
LOWEST = 400


class Codes:
    again = 504


def send(server: smtplib.SMTP, message):
    for _ in range(3):
        try:
            return server.send_message(message)
        except smtplib.SMTPDataError as error:
            if {test}:
                {then}
            {otherwise}
"""


def sending(test: str, *, again: bool) -> str:
    then, otherwise = ("continue", "raise") if again else ("raise", "continue")
    return SEND.format(test=test, then=then, otherwise=otherwise)


AGAIN = [
    ("error.smtp_code in (421, GATEWAY)", "error.smtp_code in (421,)"),
    ("error.smtp_code in (421, Codes.again)", "error.smtp_code in (421,)"),
    ("error.smtp_code == 421 or error.smtp_code == GATEWAY", "error.smtp_code == 421"),
    ("error.smtp_code < 500 or error.smtp_code in (504, 554)", "error.smtp_code < 500"),
    ("error.smtp_code >= 400 and error.smtp_code < 600", "error.smtp_code >= 400 and error.smtp_code < 500"),
    ("error.smtp_code // 100 >= 4", "error.smtp_code // 100 == 4"),
    ("3 < error.smtp_code // 100", "error.smtp_code // 100 == 4"),
    ("error.smtp_code // 100 in range(4, 6)", "error.smtp_code // 100 in range(4, 5)"),
    ('str(error.smtp_code)[0] in "45"', 'str(error.smtp_code)[0] in "4"'),
    ("error.smtp_code > 420", "420 < error.smtp_code < 500"),
    ("error.smtp_code >= LOWEST", "LOWEST <= error.smtp_code < 500"),
    ("421 <= error.smtp_code <= 554", "421 <= error.smtp_code <= 499"),
    ("error.smtp_code in range(421, 555)", "error.smtp_code in range(421, 500)"),
    ("555 > error.smtp_code >= 400", "500 > error.smtp_code >= 400"),
    ("not error.smtp_code < 400", "400 <= error.smtp_code < 500"),
    ("not (error.smtp_code <= 399)", "400 <= error.smtp_code < 500"),
]
NO_MORE = [
    ("error.smtp_code < 400", "not 400 <= error.smtp_code < 500"),
    ("399 >= error.smtp_code", "not 400 <= error.smtp_code < 500"),
    ("not error.smtp_code >= 400", "not 400 <= error.smtp_code < 500"),
    ("error.smtp_code >= 550", "error.smtp_code >= 500"),
    ("550 <= error.smtp_code", "500 <= error.smtp_code"),
    ("error.smtp_code > 550", "error.smtp_code >= 500"),
    ("501 < error.smtp_code", "error.smtp_code >= 500"),
    ("500 <= error.smtp_code < 550", "500 <= error.smtp_code < 600"),
]


@pytest.mark.parametrize(
    ("before", "after", "again"),
    [(*pair, again) for pairs, again in ((AGAIN, True), (NO_MORE, False)) for pair in pairs],
)
def test_a_permanent_reply_ends_it(before: str, after: str, again: bool) -> None:
    assert repaired(sending(before, again=again)) == sending(after, again=again)


LINES = [
    ("(\n{0}error.smtp_code == 421\n{0}or error.smtp_code == 504  # hard\n{0}or error.smtp_code == 450\n{1})",
     "(\n{0}error.smtp_code == 421\n{0}or error.smtp_code == 450\n{1})"),
    ("(\n{0}error.smtp_code == 504 or  # hard\n{0}error.smtp_code == 421 # soft\n{1})",
     "(\n{0}error.smtp_code == 421 # soft\n{1})"),
    ("(\n{0}error.smtp_code == 421\n{0}or error.smtp_code == 504)", "(\n{0}error.smtp_code == 421)"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), LINES)
def test_the_line_of_an_operand_goes_with_its_comment(before: str, after: str) -> None:
    blanks = " " * 16, " " * 12
    assert repaired(sending(before.format(*blanks), again=True)) == sending(after.format(*blanks), again=True)


MATCH = """\
import smtplib


def send(server: smtplib.SMTP, message):
    for _ in range(3):
        try:
            return server.send_message(message)
        except smtplib.SMTPDataError as error:
            match {subject}:
                case {pattern}:
                    continue
                case _:
                    raise
"""


@pytest.mark.parametrize(
    ("subject", "before", "after"),
    [
        ("error.smtp_code // 100", "4 | 5", "4"),
        ("error.smtp_code", "421 | 550 | 450", "421 | 450"),
        ("error.smtp_code", "(\n    421  # soft\n    | 550  # hard\n    )", "(\n    421  # soft\n    )"),
    ],
)
def test_a_pattern_loses_its_permanent_replies(subject: str, before: str, after: str) -> None:
    source = MATCH.format(subject=subject, pattern=before)
    assert repaired(source) == source.replace(before, after)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("NAMED", "(BUSY, GATEWAY)", "(BUSY,)"),
        ("MORE", "FEW + (504,)", "FEW"),
        ("MANY", "{450} | {504}", "{450}"),
    ],
)
def test_a_constant_made_of_others_loses_it(name: str, before: str, after: str) -> None:
    source = sending(f"error.smtp_code in {name}", again=True)
    assert repaired(source) == source.replace(f"{name} = {before}", f"{name} = {after}")


@pytest.mark.parametrize(
    "test",
    [
        "error.smtp_code in (550, 554)",
        "error.smtp_code >= 500",
        "500 <= error.smtp_code < 600",
        "500 <= error.smtp_code <= 554",
        "error.smtp_code // 100 > 4",
        "error.smtp_code == GATEWAY",
        "error.smtp_code > error.smtp_code - 1",
        "error.smtp_code > 0",
    ],
)
def test_nobody_knows_why_only_permanent_replies_are_repeated(test: str) -> None:
    source = sending(test, again=True)
    assert repaired(source) == source


# -- what Python says --------------------------------------------------------------------------------

BOUNDS = st.sampled_from([399, 400, 421, 450, 499, 500, 501, 550, 554, 599, 600])
ORDER = st.sampled_from(["<", "<=", ">", ">="])
FORMS = st.one_of(
    st.builds("not error.smtp_code {} {}".format, ORDER, BOUNDS),
    st.builds("{} {} error.smtp_code".format, BOUNDS, ORDER),
    st.builds("error.smtp_code // 100 {} {}".format, ORDER, st.integers(3, 6)),
    st.builds("error.smtp_code {} {} and error.smtp_code {} {}".format, ORDER, BOUNDS, ORDER, BOUNDS),
    st.builds("error.smtp_code {} {} or error.smtp_code in ({}, {})".format, ORDER, BOUNDS, BOUNDS, BOUNDS),
    st.builds("{} {} error.smtp_code {} {}".format, BOUNDS, ORDER, ORDER, BOUNDS),
    st.builds('str(error.smtp_code)[0] in "{}"'.format, st.sampled_from(["4", "45", "54", "5", "345"])),
    st.builds('str(error.smtp_code).startswith(("{}", "{}"))'.format, st.integers(3, 6), st.integers(3, 6)),
)


@given(FORMS, st.booleans(), st.sampled_from(["raise", "return None", "raise ValueError"]))
@settings(max_examples=60, deadline=None)
def test_a_repaired_range_gives_up_at_once_and_only_where_it_must(test: str, turned: bool, end: str) -> None:
    source = REPEATING.format(kind="SMTPDataError", test=f"not ({test})" if turned else test, end=end)
    result = mended(source)
    if result.source == source:
        return
    again = 0
    for code in (400, 420, 421, 422, 449, 450, 451, 499, 500, 501, 502, 549, 550, 551, 554, 555, 599):
        before, after = (
            tries_of(source, "SMTPDataError", code),
            tries_of(result.source, "SMTPDataError", code),
        )
        again += after[0] > 1
        if code < 500 or before[0] == 1:
            assert after == before
        else:
            assert after == before or after[0] == 1
    assert again


# -- texts -------------------------------------------------------------------------------------------

AS_NUMBERS = [
    ('code in "250"', "code == 250"),
    ('code not in "250"', "code != 250"),
    ('code is not "250"', "code != 250"),
    ('code[0] in ("4", "5")', "code // 100 in (4, 5)"),
    ('code[0] in "45"', "code // 100 in (4, 5)"),
    ('code[:1] == "5"', "code // 100 == 5"),
    ('code[0:2] not in ["45", "55"]', "code // 10 not in (45, 55)"),
    ('code[:3] == "550"', "code == 550"),
    ('code.startswith(("4", "5"))', "code // 100 in (4, 5)"),
    ('not code.startswith("2")', "code // 100 != 2"),
    ('not code.startswith(("4", "5"))', "code // 100 not in (4, 5)"),
    ('code.startswith("5") is True', "(code // 100 == 5) is True"),
    ("str(code) in (450, 550)", "code in (450, 550)"),
    ('code[1] == "5"', 'code[1] == "5"'),
    ('code[:2] == "5"', 'code[:2] == "5"'),
    ('code[:4] == "5500"', 'code[:4] == "5500"'),
    ('code[0:3:2] == "50"', 'code[0:3:2] == "50"'),
    ('code.startswith(("4", "55"))', 'code.startswith(("4", "55"))'),
    ('code.startswith("04")', 'code.startswith("04")'),
    ('code in "250" == True', 'code in "250" == True'),
]


@pytest.mark.parametrize(("before", "after"), AS_NUMBERS)
def test_a_code_is_compared_with_numbers(before: str, after: str) -> None:
    body = "    if {}:\n        raise LookupError(text, user)"
    source = ASK.format(command="mail", body=body.format(before))
    assert repaired(source) == ASK.format(command="mail", body=body.format(after))


def test_a_code_looked_for_in_a_constant_is_compared_with_it() -> None:
    source = ASK.format(command="mail", body="    if code not in TEXT:\n        raise LookupError(user)")
    source = source.replace("import enum\n", 'import enum\n\nTEXT = "250"\n')
    after = repaired(source)
    assert lines_changed(source, after) == (
        ['TEXT = "250"', "if code not in TEXT:"],
        ["TEXT = 250", "if code != TEXT:"],
    )


AS_BYTES = [
    ('text[0] == "2"', 'text[:1] == b"2"'),
    ('text[0] in ("2", "4")', 'text[:1] in (b"2", b"4")'),
    ('text[0] in "24"', 'text[0] in b"24"'),
    ('text[0] == "2.1"', 'text[0] == "2.1"'),
    ('text[1] == "."', 'text[1] == "."'),
    ('(text)[0] == "2"', '(text)[:1] == b"2"'),
    ('server.rcpt(user)[1][0] == "2"', 'server.rcpt(user)[1][:1] == b"2"'),
    ('text.split()[0] == "2.1.5"', 'text.split()[0] == b"2.1.5"'),
    ('words[0] == "2.1.5"', 'words[0] == b"2.1.5"'),
    ('any(word in text for word in ("no", "gone"))', 'any(word in text for word in (b"no", b"gone"))'),
    ('any(word in text for word in ("no", word))', 'any(word in text for word in ("no", word))'),
    ('[1 for word in ["no"] if word in text]', '[1 for word in [b"no"] if word in text]'),
    ('any(x in text and print(x) for x in ("no", "gone"))', None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), AS_BYTES)
def test_text_is_compared_with_bytes(before: str, after: str | None) -> None:
    body = "    words = text.split()\n    print(code, words)\n    if {}:\n        raise LookupError(user)"
    source = ASK.format(command="rcpt", body=body.format(before))
    assert repaired(source) == ASK.format(command="rcpt", body=body.format(after or before))


# -- what other code means, too ----------------------------------------------------------------------

SHARED = [
    # A constant that HTTP goes by.
    """
    RETRYABLE = {421, 450, 503, 504}

    def send(server: smtplib.SMTP, message):
        for _ in range(3):
            try:
                return server.send_message(message)
            except smtplib.SMTPDataError as error:
                if error.smtp_code not in RETRYABLE:
                    raise

    def fetch(session, url):
        answer = session.get(url)
        return answer if answer.status not in RETRYABLE else None
    """,
    # A function that judges the statuses of HTTP, too.
    """
    def is_passing(code):
        return code in (421, 450, 503, 504)

    def send(server: smtplib.SMTP, message):
        for _ in range(3):
            try:
                return server.send_message(message)
            except smtplib.SMTPDataError as error:
                if not is_passing(error.smtp_code):
                    raise

    def fetch(session, url):
        return None if is_passing(session.get(url).status) else url
    """,
    # The same as a lambda, and as a method.
    """
    is_fine = lambda code: code == 250

    def ask(server: smtplib.SMTP, user):
        return is_fine(server.verify(user)[0])

    def fetch(session, url):
        return is_fine(session.get(url).status)
    """,
    """
    class Client:
        good = (250,)

        def is_fine(self, code):
            return code in self.good

        def ask(self, server: smtplib.SMTP, user):
            return self.is_fine(server.verify(user)[0])

        def fetch(self, session, url):
            return session.get(url).status in self.good
    """,
    """
    class Client:
        def __init__(self):
            self.good = (250,)

        def ask(self, server: smtplib.SMTP, user):
            return server.verify(user)[0] in self.good

        def show(self):
            print(self.good)
    """,
    # What is shown to others, and what something else is made of.
    """
    __all__ = ["GOOD", "ask"]
    GOOD = (250,)

    def ask(server: smtplib.SMTP, user):
        return server.verify(user)[0] in GOOD
    """,
    """
    GOOD = (250,)
    KNOWN = [*GOOD, 550]

    def ask(server: smtplib.SMTP, user):
        return server.verify(user)[0] in GOOD

    def show():
        print(KNOWN)
    """,
    """
    GOOD, BAD = (250,), (550,)

    def ask(server: smtplib.SMTP, user):
        return server.verify(user)[0] in GOOD
    """,
]


@pytest.mark.parametrize("program", SHARED)
def test_what_others_go_by_stays(program: str) -> None:
    source = "import smtplib\n" + textwrap.dedent(program)
    assert repaired(source) == source


OWN = [
    (
        """
    RETRYABLE: set[int] = {421, 450, 504}
    LATER = RETRYABLE | RETRYABLE

    class Sender:
        def is_passing(self, error):
            return error.smtp_code in LATER

        def send(self, server: smtplib.SMTP, message, again=False):
            for _ in range(3):
                try:
                    return server.send_message(message)
                except smtplib.SMTPDataError as error:
                    if not self.is_passing(error):
                        raise
    """,
        "RETRYABLE: set[int] = {421, 450}",
    ),
    (
        """
    def is_fine(code):
        return code == 250

    fine = is_fine

    def ask(server: smtplib.SMTP, user):
        return fine(server.verify(user)[0])
    """,
        "return code in (250, 251, 252)",
    ),
    (
        """
    is_fine = lambda code: code == 250

    def ask(server: smtplib.SMTP, user):
        return is_fine(code=server.verify(user)[0])
    """,
        "is_fine = lambda code: code in (250, 251, 252)",
    ),
    (
        """
    def ask(server: smtplib.SMTP, user):
        good = {250}
        code, _ = server.verify(user)
        return code in good

    def other(good):
        print(good, dict(code=good))
    """,
        "good = {250, 251, 252}",
    ),
    (
        """
    class Client:
        def __init__(self):
            self.good: tuple[int, ...] = (250,)

        def ask(self, server: smtplib.SMTP, user):
            print(user, good=1)
            return server.verify(user)[0] in self.good
    """,
        "self.good: tuple[int, ...] = (250, 251, 252)",
    ),
]


@pytest.mark.parametrize(("program", "line"), OWN)
def test_what_is_read_for_replies_alone_is_repaired(program: str, line: str) -> None:
    source = "import smtplib\n" + textwrap.dedent(program)
    assert lines_changed(source, repaired(source))[1] == [line]
