"""Explanations as text: pages of replies and rules, and two replies side by side."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

import pytest

from flake8_smtp.explain import explain
from flake8_smtp.explain import reply_markdown
from flake8_smtp.explain import rule_markdown
from flake8_smtp.explain.markdown import escaped
from flake8_smtp.rules import RULES as RULES_OF_THE_PLUGIN
from flake8_smtp.standard.commands import COMMANDS
from flake8_smtp.standard.replies import REPLIES


@dataclass(frozen=True, slots=True)
class Rule:
    code: str
    name: str
    summary: str
    doc: str
    reply: int | None
    opt_in: bool = False


LONG = "This sentence of the rule is long enough to be wrapped in a terminal that has few columns."
RULES = {
    "SMT252": Rule(
        "SMT252",
        "cannot-verify-as-failure",
        "reply 252 is treated as a failure",
        f"reply 252 is treated as a failure\n\n{LONG}\n\nExample\n-------\n\n    if code != 250:  # {LONG}\n",
        252,
    ),
    "SMT001": Rule("SMT001", "code-as-text", "a code is compared with text", "Why it matters.", None),
    "SMT009": Rule("SMT009", "refused-as-success", "the dict is read as success", "", None),
}


def find_rule(code: str) -> Rule | None:
    if code.startswith("SMT5"):
        return Rule(code, "permanent-retried", "a permanent reply is repeated", "", int(code[3:]))
    return None


def section(text: str, heading: str) -> str:
    found = re.search(rf"^{heading}\n-+\n(.*?)(?:\n\n|\Z)", text, re.DOTALL | re.MULTILINE)
    assert found is not None, heading
    return found.group(1)


@pytest.mark.parametrize("code", REPLIES)
def test_the_page_of_a_reply(code: int) -> None:
    text = explain([str(code)])
    entry = REPLIES[code]
    assert text.startswith(f"{code} {entry.name}\n===")
    for heading, said in [
        ("What it means", entry.meaning),
        ("When it is seen", entry.seen),
        ("What to do", entry.fix),
        ("What the client does with it", entry.clients),
        ("When a server sends it", entry.use),
    ]:
        assert " ".join(section(text, heading).split()) == said
    assert entry.sources[0].url in section(text, "The standard")


def test_a_reply_without_an_entry() -> None:
    text = explain(["299"])
    assert "Positive Completion (2yz)" in text
    assert "the first digit alone" in " ".join(text.split())


def test_several_words_give_several_pages() -> None:
    text = explain(["252", "421", "550"])
    assert [line[:3] for line in text.split("\n") if re.match("[0-9]{3} ", line)] == ["252", "421", "550"]


def test_a_code_twice_is_no_comparison() -> None:
    assert explain(["252", "252"]) == f"{explain(['252'])}\n\n{explain(['252'])}"


def test_two_codes_are_compared() -> None:
    text = explain(["252", "504"])
    assert text.startswith("252 and 504\n===========\n")
    for heading in ("What each means", "When each is seen", "What to do about each"):
        first = section(text, heading).split("\n")[0]
        assert first.startswith("252: ")
        assert "   504: " in first
    differences = section(text, "Key differences").split("\n")
    assert differences[0].split() == ["252", "504"]
    labels = [line[:8].strip() for line in differences if line[0] != " "]
    assert labels == ["Class", "Action", "Retry", "Commands"]
    assert "Positive Completion (2yz)" in text
    assert "Permanent Negative Completion (5yz)" in text
    use = section(text, "When to use which")
    assert "252 belongs on the path that goes on" in use
    assert "504 belongs on the path that changes" in use
    assert "504: RFC 4954, section 4: https://" in section(text, "The standard")


def test_columns_hold_the_whole_text() -> None:
    wide = section(explain(["252", "504"]), "What each means").split("\n")
    column = wide[0].index("504: ")
    assert " ".join(" ".join(line[:column].split()) for line in wide).split() == (
        f"252: {REPLIES[252].meaning}".split()
    )
    assert " ".join(line[column:] for line in wide).split() == f"504: {REPLIES[504].meaning}".split()


def test_a_narrow_terminal_gets_one_below_the_other() -> None:
    text = explain(["252", "504"], width=50)
    assert "\n504: " in section(text, "What each means")
    assert "Retry, 252: not needed" in section(text, "Key differences")


def test_an_unknown_code_can_be_compared() -> None:
    assert "441: " in explain(["441", "541"])


@pytest.mark.parametrize("width", [0, 40, 63, 64, 80, 100, 200])
@pytest.mark.parametrize("words", [["252"], ["252", "504"], ["5.7.8"], ["441", "550"], ["SMT001"]])
def test_lines_keep_to_the_width(words: list[str], width: int) -> None:
    text = explain(words, RULES, width=width)
    assert text.isascii()
    for line in text.split("\n"):
        assert len(line) <= max(width, 40) or "https://" in line
        assert line == line.rstrip()


def test_a_rule_has_its_text_and_the_reply() -> None:
    text = explain(["SMT252"], RULES)
    assert text.startswith("SMT252 cannot-verify-as-failure\n===")
    assert text.count("reply 252 is treated as a failure") == 1
    assert LONG in text
    assert "\n\n252 cannot verify the user" in text


def test_prose_of_a_rule_is_wrapped_and_code_is_not() -> None:
    text = explain(["SMT252"], RULES, width=50)
    assert f"\n    if code != 250:  # {LONG}\n" in text
    assert f"\n{LONG}\n" not in text
    assert LONG in " ".join(text.split())
    assert "\nExample\n-------\n" in text


def test_a_rule_whose_text_does_not_begin_with_the_summary() -> None:
    text = explain(["smt001"], RULES)
    assert text.endswith("===\n\na code is compared with text\n\nWhy it matters.")


def test_a_rule_without_a_text() -> None:
    assert explain(["SMT009"], RULES).endswith("===\n\nthe dict is read as success")


def test_a_rule_of_a_family_is_found_by_search() -> None:
    text = explain(["SMT535"], RULES, find_rule)
    assert text.startswith("SMT535 permanent-retried\n")
    assert "535 authentication credentials invalid" in text


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("5.7.8", "security or policy: the credentials are invalid. It mostly comes with reply 535."),
        ("4.4.1", "the network and routing: the other host does not answer."),
        ("2.1.0", "addressing: no more than this about addressing."),
        ("5.9.9", "a subject that is not registered"),
    ],
)
def test_enhanced_status_codes(word: str, said: str) -> None:
    text = explain([word])
    assert text.startswith(f"{word} enhanced status code\n")
    assert said in " ".join(text.split())
    assert "https://www.rfc-editor.org/rfc/rfc" in text


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "nothing to explain"),
        (["199"], "199 is no SMTP reply code"),
        (["600"], "from 200 to 599"),
        (["25"], "25 is no SMTP reply code"),
        (["0252"], "0252 is no SMTP reply code"),
        (["252", "999"], "999 is no SMTP reply code"),
        (["hello"], "'hello' is neither a reply code"),
        (["\u0662\u0665\u0662"], "u0662.* is neither a reply code"),
        (["SMT2520"], "'SMT2520' is neither"),
        (["3.7.8"], r"'3\.7\.8' is neither"),
        (["SMT299"], "SMT299 is no rule of flake8-smtp"),
    ],
)
def test_what_cannot_be_explained(words: list[str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        explain(words, RULES, find_rule)


def test_without_rules_no_rule_is_found() -> None:
    with pytest.raises(ValueError, match="no rule"):
        explain(["SMT252"])


# -- a reply from a log ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("550 5.1.1 user unknown", "550 5.1.1 in a log"),
        ("550-5.1.1 The email account that you tried to reach", "550 5.1.1 in a log"),
        ("(550, b'5.1.1 no such user')", "550 5.1.1 in a log"),
        ("smtplib.SMTPDataError: (554, b'no')", "554 in a log"),
        (
            "host mx.example.com[192.0.2.1]:25 said: 450 4.2.0 Greylisted (in reply to RCPT TO command)",
            "450 4.2.0 in a log",
        ),
        ("  421 try later ", "421 in a log"),
    ],
)
def test_a_line_from_a_log(line: str, title: str) -> None:
    text = explain([line])
    assert text.startswith(f"{title}\n")
    assert f"\n    {' '.join(line.split())}\n" in text
    assert f"\n{title[:3]} {REPLIES[int(title[:3])].name}\n" in text
    assert ("enhanced status code\n" in text) is (title.count(".") == 2)


def test_a_line_without_quotes() -> None:
    assert explain(["550", "5.1.1", "user", "unknown"]) == explain(["550 5.1.1 user unknown"])


def test_a_line_whose_codes_disagree() -> None:
    assert "Their classes differ" in explain(["550 4.7.1 no"])


def test_a_line_without_a_reply_is_none() -> None:
    with pytest.raises(ValueError, match="is neither"):
        explain(["Connection to mx:25 lost at 12:252:00"])


# -- other forms -------------------------------------------------------------------------------------


def test_markdown_has_headings_tables_links_and_code() -> None:
    text = explain(["252", "504"], form="markdown")
    assert text.startswith("# 252 and 504\n\n| 252 | 504 |\n|---|---|\n")
    assert "\n## Key differences\n\n|  | 252 | 504 |\n|---|---|---|\n| Class | Positive" in text
    assert "- 504: [RFC 4954, section 4](https://www.rfc-editor.org/rfc/rfc4954.html#section-4)" in text
    rule = explain(["SMT252"], RULES, form="markdown")
    assert "```python\nif code != 250:  #" in rule
    assert "\n# 252 cannot verify" in rule


def test_markdown_of_a_reply_and_of_a_rule() -> None:
    assert reply_markdown(550).startswith("### 550 mailbox unavailable\n\nPermanent")
    assert rule_markdown(RULES["SMT252"]).startswith("# SMT252 cannot-verify-as-failure\n\nreply 252")
    with pytest.raises(ValueError, match="no SMTP reply code"):
        reply_markdown(700)


def test_markdown_marks_what_would_be_its_own() -> None:
    assert escaped("a_b <c> `d_e` [f]*|") == r"a\_b \<c\> `d_e` \[f\]\*\|"


@pytest.mark.parametrize("code", REPLIES)
def test_every_form_says_the_same_of_a_reply(code: int) -> None:
    (data,) = json.loads(explain([str(code)], form="json"))
    entry = REPLIES[code]
    assert (data["kind"], data["code"], data["name"]) == ("reply", code, entry.name)
    for key in ("meaning", "seen", "fix", "use", "clients"):
        assert data[key] == getattr(entry, key)
        assert escaped(data[key]) in explain([str(code)], form="markdown")
    assert data["sources"][0]["url"] == entry.sources[0].url


def test_data_of_everything_else() -> None:
    words = ["5.7.8", "2.1.0", "SMT252", "SMT001", "550 5.1.1 no", "421 later"]
    status, bare, rule, other, line, plain = json.loads(explain(words, RULES, form="json"))
    assert (status["kind"], status["code"], status["reply"]) == ("status", "5.7.8", 535)
    assert bare["reply"] is None
    assert (rule["kind"], rule["code"], rule["reply"]["code"]) == ("rule", "SMT252", 252)
    assert rule["sections"]["Example"].startswith("    if code != 250:")
    assert other["reply"] is None
    assert (line["kind"], line["reply"]["code"], line["status"]["code"]) == ("line", 550, "5.1.1")
    assert plain["status"] is None
    (comparison,) = json.loads(explain(["252", "504"], form="json"))
    assert comparison["kind"] == "comparison"
    assert [reply["code"] for reply in comparison["replies"]] == [252, 504]
    assert comparison["differences"][0] == {
        "about": "class",
        "252": "Positive Completion (2yz)",
        "504": "Permanent Negative Completion (5yz)",
    }


# -- nothing is left out -----------------------------------------------------------------------------


def test_252_and_504_side_by_side_say_all_that_matters() -> None:
    text = " ".join(explain(["252", "504"], form="markdown").split())
    for said in (
        "VRFY",
        "EXPN",
        "hides its users",
        "novrfy",
        "Postfix",
        "aiosmtpd",
        "proof",
        "administrator",
        "bounce",
        "AUTH",
        "mechanism",
        "555",
        "EHLO",
        "has_extn",
        "esmtp",
        "never succeeds",
        "Positive Completion",
        "Permanent Negative Completion",
        "not needed",
        "useless",
    ):
        assert said.replace("_", r"\_") in text, said


def test_every_code_that_a_table_or_a_rule_mentions_is_explained() -> None:
    mentioned = {code for command in COMMANDS.values() for code in command.replies}
    for rule in RULES_OF_THE_PLUGIN.values():
        prose = rule.doc.partition("\nBad\n")[0]
        mentioned |= {int(code) for code in re.findall(r"(?<![\w-])[2-5][0-5]\d(?![\w-])", prose)}
        if rule.reply is not None and rule.reply % 100:
            mentioned.add(rule.reply)
    assert mentioned - REPLIES.keys() - NO_REPLIES == set()


NO_REPLIES = {200, 400, 500} - set(REPLIES)
"""Numbers in the rules' texts that are the edge of a range, or another protocol's."""
