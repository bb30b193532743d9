"""Explanations as text: pages of replies and rules, and two replies side by side."""

from __future__ import annotations

import ast
import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from flake8_smtp import rules as rules_of_the_plugin
from flake8_smtp.editor.exceptions import REFUSALS
from flake8_smtp.explain import explain
from flake8_smtp.explain import reply_markdown
from flake8_smtp.explain import rule_markdown
from flake8_smtp.explain.data import as_data
from flake8_smtp.explain.markdown import escaped
from flake8_smtp.program.libraries import SMTP_STATUS
from flake8_smtp.rules import RULES as RULES_OF_THE_PLUGIN
from flake8_smtp.rules import find_rule as find_rule_of_the_plugin
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
        ("2.1.0", "It is about addressing, and says no more than that."),
        (
            "5.7.57",
            "It is about security or policy. What x.7.57 stands for is not registered: ask the server",
        ),
        ("5.9.9", "a subject that is not registered. What x.9.9 stands for is not registered"),
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
        (["SMT4NN"], "SMT4NN is no rule of flake8-smtp"),
        (["SMTNNN"], "'SMTNNN' is neither"),
        ([","], "',' is neither"),
        (["252,999"], "999 is no SMTP reply code"),
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
        ("550 #5.1.0 Address rejected", "550 5.1.0 in a log"),
        ("550 [5.7.1] no", "550 5.7.1 in a log"),
        ("554: no", "554 in a log"),
        ("SMTP error code 535", "535 in a log"),
        ("SMTPResponse(code=504, message='5.5.4 no')", "504 5.5.4 in a log"),
        ("reply: retcode (550); Msg: b'5.1.1 no'", "550 5.1.1 in a log"),
        ("20:00:01.250000 reply: retcode (421); Msg: b'later'", "421 in a log"),
        ("250 messages, then (450, '4.2.0 later')", "450 4.2.0 in a log"),
        ("550 5.1.1.3 no", "550 in a log"),
        ("550-5.1.1 no such user\n550 5.1.1 see", "550 5.1.1 in a log"),
    ],
)
def test_a_line_from_a_log(line: str, title: str) -> None:
    text = explain([line])
    assert text.startswith(f"{title}\n")
    assert f"\n    {' '.join(line.split())}\n" in text
    assert f"\n{title[:3]} {REPLIES[int(title[:3])].name}\n" in text
    assert ("enhanced status code\n" in text) is (title.count(".") == 2)


@pytest.mark.parametrize("word", ["252 504", "252,504", " 252, 504", "252/504", "252;\t504"])
def test_codes_in_one_word_are_as_good_as_words(word: str) -> None:
    assert explain([word]) == explain(["252", "504"])
    assert explain(["252,", "504"]) == explain(["252", "504"])
    assert explain([f"smt252,{word}"], RULES) == explain(["SMT252", "252", "504"], RULES)


@pytest.mark.parametrize("word", ["250 SIZE", "550 5.1.1", "252: maybe"])
def test_a_code_and_other_words_are_a_line(word: str) -> None:
    assert "in a log\n" in explain([word])


@pytest.mark.parametrize(
    ("word", "title"), [("SMT2NN", "SMT2NN"), ("smt3nn", "SMT2NN"), ("SMT5NN", "SMT5NN")]
)
def test_a_family_is_explained_as_it_is_listed(word: str, title: str) -> None:
    assert explain([word], RULES_OF_THE_PLUGIN, find_rule_of_the_plugin).startswith(f"{title} ")


def test_a_line_without_quotes() -> None:
    assert explain(["550", "5.1.1", "user", "unknown"]) == explain(["550 5.1.1 user unknown"])
    assert explain(["550", "5.1.1"]) == explain(["550 5.1.1"])


def test_any_word_may_stand_behind_the_codes_of_a_line() -> None:
    assert "\n    550 5.1.1 SMT299\n" in explain(["550", "5.1.1", "SMT299"])


@pytest.mark.parametrize("words", [["252", "hello"], ["5.1.1", "hello"], ["950", "5.1.1", "hello"]])
def test_words_that_are_no_line(words: list[str]) -> None:
    with pytest.raises(ValueError, match=r"hello|950"):
        explain(words)


def test_a_number_that_is_no_reply_makes_no_line() -> None:
    with pytest.raises(ValueError, match="950 is no SMTP reply code"):
        explain(["950", "5.1.1"])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("550 5.1.1 no", "says why: the mailbox does not exist. The two belong together."),
        ("550 no", "There is no enhanced status code behind it"),
        ("550 4.7.1 no", "Their classes differ, which they should not: the client goes by the reply code."),
        ("535 5.7.1 no", "5.7.1 mostly comes with reply 550; what to do is still decided by 535."),
        ("550 5.5.5 no", "speak different versions of the protocol."),
        ("550 5.1.0 no", "says why: something about addressing."),
        ("550 5.9.9 no", "something about a subject that is not registered."),
        ("421 4.3.2 no", "The reply code 421 says what to do: try the same request again after a delay."),
    ],
)
def test_what_the_two_codes_of_a_line_say_together(line: str, said: str) -> None:
    text = " ".join(explain([line]).split())
    assert said in text
    (data,) = json.loads(explain([line], form="json"))
    assert data["relation"] in text


def test_all_that_sendmail_returns() -> None:
    refused = "{'a@e.x': (550, b'5.1.1 no'), 'b@e.x': (450, b'4.2.0 no'), 'c@e.x': (550, b'5.1.1 no')}"
    titles = re.findall(r"^(.* in a log)$", explain([refused]), re.MULTILINE)
    assert titles == ["550 5.1.1 in a log", "450 4.2.0 in a log"]


@pytest.mark.parametrize(
    "text",
    [
        "5.1.1 user unknown",
        "b'5.1.1 user unknown'",
        "#5.1.1 no",
        "dsn=5.1.1, status=bounced",
        "Status: 5.1.1",
    ],
)
def test_the_text_of_a_reply_alone(text: str) -> None:
    assert explain([text]) == explain(["5.1.1"])


def test_a_line_steers_no_terminal_and_breaks_out_of_no_code() -> None:
    line = "550 5.1.1 \x1b[31mred\x07 ``` \ud800 \u202e\n# title"
    assert "\n    550 5.1.1 [31mred ``` # title\n" in explain([line])
    assert "\n````text\n550 5.1.1 [31mred ``` # title\n````\n" in explain([line], form="markdown")


@pytest.mark.parametrize(("word", "hint"), [("111", "connection refused"), ("101", "network is unreachable")])
def test_an_error_of_the_system_is_told_from_a_reply(word: str, hint: str) -> None:
    with pytest.raises(
        ValueError, match=rf"^{word} is no SMTP reply code: .*error number of Linux: {hint}\)$"
    ):
        explain([word])


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
    assert escaped("_a_b <c> `_d` [f]*|") == r"\_a_b \<c\> `_d` \[f\]\*\|"


@pytest.mark.parametrize("code", REPLIES)
def test_every_form_says_the_same_of_a_reply(code: int) -> None:
    (data,) = json.loads(explain([str(code)], form="json"))
    entry = REPLIES[code]
    assert (data["kind"], data["code"], data["name"]) == ("reply", code, entry.name)
    assert data["standard"] is True
    assert data["next"] == entry.action.name.lower()
    for key in ("meaning", "seen", "fix", "use", "clients"):
        assert data[key] == getattr(entry, key)
        assert escaped(data[key]) in explain([str(code)], form="markdown")
    assert data["sources"][0]["url"] == entry.sources[0].url


def test_data_of_everything_else() -> None:
    words = ["5.7.8", "2.1.0", "SMT252", "SMT001", "550 5.1.1 no", "421 later"]
    status, bare, rule, other, line, plain = json.loads(explain(words, RULES, form="json"))
    assert (status["kind"], status["code"], status["reply"]) == ("status", "5.7.8", 535)
    assert status["replies"] == [535, 554]
    assert status["fix"].startswith("Ask for other credentials")
    assert (bare["reply"], bare["replies"], bare["fix"]) == (None, [], None)
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


# What each side of the comparison has to say, heading by heading.
SAID = {
    "What each means": (
        (
            "cannot, or does not want to, say whether the user exists",
            "takes the message",
            "neither a failure nor a proof",
        ),
        ("knows the command", "does not implement a parameter", "permanent"),
    ),
    "When each is seen": (
        ("VRFY", "EXPN", "hides its users", "switched off", "novrfy", "Postfix", "aiosmtpd"),
        ("AUTH above all", "mechanism", "does not offer", "parameter of MAIL", "extension keyword", "555"),
    ),
    "What to do about each": (
        ("nothing to fix", "send the mail", "administrator", "waits for the bounce"),
        ("EHLO response", "only what it advertises", "has_extn", "esmtp_features", "never succeeds"),
    ),
    "When to use which": (
        ("Answer VRFY with it",),
        ("does not implement", "555", "535"),
    ),
}


@pytest.mark.parametrize("heading", SAID)
def test_252_and_504_side_by_side_say_all_that_matters(heading: str) -> None:
    found = section(explain(["252", "504"], form="text"), heading)
    column = next(line.index("   504: ") for line in found.split("\n") if "   504: " in line)
    for side, said in zip((slice(column), slice(column, None)), SAID[heading]):
        text = " ".join(" ".join(line[side].split()) for line in found.split("\n"))
        for words in said:
            assert words in text, words


def test_the_differences_of_252_and_504() -> None:
    (data,) = json.loads(explain(["252", "504"], form="json"))
    rows = {row["about"]: (row["252"], row["504"]) for row in data["differences"]}
    assert rows["class"] == ("Positive Completion (2yz)", "Permanent Negative Completion (5yz)")
    assert rows["action"] == (
        "go on: the command succeeded",
        "change the request before sending it again",
    )
    assert rows["retry"] == ("not needed", "useless as long as the request is the same")
    assert rows["commands"][0] == "VRFY, EXPN, ETRN"
    assert {"AUTH", "VRFY", "EXPN", "MAIL", "RCPT"} <= set(rows["commands"][1].split(", "))
    links = {source["url"].partition("#")[2] for reply in data["replies"] for source in reply["sources"]}
    assert {"section-3.5.3", "section-7.3", "section-4.2.1"} <= links


def codes_in(text: str) -> set[int]:
    return {int(code) for code in re.findall(r"(?<![\w.-])[2-5]\d\d(?![\w-])", text)}


def test_every_code_that_a_table_a_rule_or_a_message_mentions_is_explained() -> None:
    mentioned = {code for command in COMMANDS.values() for code in command.replies}
    for rule in RULES_OF_THE_PLUGIN.values():
        mentioned |= codes_in(f"{rule.summary}\n{rule.doc}") | codes_in(str(rule.reply))
    for path in Path(rules_of_the_plugin.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                mentioned |= codes_in(node.value)
    mentioned |= {code for code in SMTP_STATUS.values() if code > 0}
    for refusal in REFUSALS.values():
        mentioned |= codes_in(refusal.says)
    for entry in REPLIES.values():
        mentioned |= codes_in(" ".join((entry.meaning, entry.seen, entry.fix, entry.use, entry.clients)))
    expected = Path(__file__).parent.parent / "examples" / "expected.txt"
    for line in expected.read_text(encoding="utf-8").splitlines():
        _, _, message = line.partition(" ")
        mentioned |= codes_in(re.sub(r"https://\S+|SMT\d+", "", message))
    assert mentioned - REPLIES.keys() == NO_REPLIES


NO_REPLIES = {200, 400}
"""Numbers in the rules' texts that are another protocol's, and the edge of a range."""


def test_every_link_has_the_known_shape() -> None:
    words = [[str(code)] for code in range(200, 600)] + [
        [code] for code in RULES_OF_THE_PLUGIN if code[3:].isdigit()
    ]
    words += [[f"5.{subject}.{detail}"] for subject in range(9) for detail in range(32)]
    for each in words:
        text = explain(each, RULES_OF_THE_PLUGIN, find_rule_of_the_plugin, form="markdown")
        for link in re.findall(r"https?://[^\s)]+", text):
            assert re.fullmatch(r"https://www\.rfc-editor\.org/rfc/rfc\d{4}\.html#section-\d+(\.\d+)*", link)


KEYS = {
    "reply": "kind code name standard class next action retry meaning seen fix use clients commands "
    "libraries sources",
    "status": "kind code class meaning reply replies fix sources",
    "rule": "kind code name summary opt_in sections reply",
    "line": "kind text relation reply status",
    "comparison": "kind replies differences",
}


def test_the_keys_are_those_that_are_documented() -> None:
    found = json.loads(explain(["511", "5.7.8", "SMT252", "550 5.1.1 no"], RULES, form="json"))
    found += json.loads(explain(["252", "504"], form="json"))
    assert {each["kind"]: " ".join(each) for each in found} == KEYS
    assert found[0]["standard"] is False
    for keys in KEYS.values():
        for key in keys.split():
            assert f"`{key}`" in (as_data.__doc__ or ""), key
    sources = [source for each in found for source in each.get("sources", ())]
    assert all(list(source) == ["title", "url"] for source in sources)
