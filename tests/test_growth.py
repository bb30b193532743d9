"""Twice the code takes about twice the work: counted in calls, which are the same on every machine."""

from __future__ import annotations

import ast
import cProfile
import pstats

import pytest

from flake8_smtp.check import check

REQUESTS = 30

CHECKED = """\
    code, text = server.rcpt(user)
    if code != 250:
        return {n}
"""
ONCE_MORE = """\
    try:
        server.send_message(mail_{n})
    except OSError:
        server.send_message(mail_{n})
"""
COLLECTED = """\
    code_{n}, text = server.rcpt('user{n}')
    if code_{n} != 250:
        bad.append({n})
"""
PASSED_OVER = """\
    try:
        server.sendmail(user, 'user{n}', '')
    except OSError:
        pass
"""
SHAPES = {
    "each reply tested at once": ("", CHECKED, ""),
    "failed attempts tried once more": ("", ONCE_MORE, ""),
    "refused users collected": ("    bad = []\n", COLLECTED, "    return bad\n"),
    "failures passed over": ("", PASSED_OVER, ""),
}


def calls(shape: str, requests: int) -> int:
    head, each, tail = SHAPES[shape]
    body = head + "".join(each.format(n=n) for n in range(requests)) + tail
    source = f"import smtplib\ndef deliver(server: smtplib.SMTP, user):\n{body}"
    return check_in_time(source)


@pytest.mark.parametrize("shape", SHAPES)
def test_many_requests_in_one_function(shape: str) -> None:
    once, twice, four_times = (calls(shape, REQUESTS * factor) for factor in (1, 2, 4))
    # What the double size adds, for the same addition of size, may grow by little.
    assert (four_times - twice) < 3.2 * (twice - once)


def check_in_time(source: str) -> int:
    """Return how many calls it takes to check a file; whatever doubles with each line never ends."""
    profile = cProfile.Profile()
    profile.runcall(check, source, ast.parse(source))
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


QUESTION = "import smtplib\ndef ask(server: smtplib.SMTP, user):\n    code, text = server.vrfy(user)\n"


@pytest.mark.parametrize(
    "source",
    [
        QUESTION
        + "    points = 0\n"
        + "".join(f"    points = points + {n} if code == {250 + n} else points\n" for n in range(40))
        + "    return points\n",
        QUESTION
        + "    pair_0 = (code, text)\n"
        + "".join(f"    pair_{n} = (pair_{n - 1}, pair_{n - 1})\n" for n in range(1, 40))
        + "    return pair_39\n",
        QUESTION
        + "    tree_0 = {}\n"
        + "".join(f"    tree_{n} = {{1: tree_{n - 1}, 2: tree_{n - 1}}}\n" for n in range(1, 40))
        + "    return tree_39\n",
        QUESTION
        + "    codes_0 = [250, 251, 252]\n"
        + "".join(f"    codes_{n} = [*codes_{n - 1}, *codes_{n - 1}]\n" for n in range(1, 40))
        + "    return code in codes_39\n",
        "import smtplib\nclass A0(smtplib.SMTP): pass\nclass B0(smtplib.SMTP): pass\n"
        + "".join(f"class {x}{n}(A{n - 1}, B{n - 1}): pass\n" for n in range(1, 30) for x in "AB")
        + "def ask(user):\n    return A29().vrfy(user)[0] == 250 and A29().nothing\n",
        "import smtplib\nclass A0(Exception): pass\nclass B0(Exception): pass\n"
        + "".join(f"class {x}{n}(A{n - 1}, B{n - 1}): pass\n" for n in range(1, 30) for x in "AB")
        + "def ask(server: smtplib.SMTP, user):\n    try:\n        raise A29(server.vrfy(user))\n"
        + "    except B29:\n        return None\n",
    ],
    ids=["choices", "pairs in pairs", "dicts in dicts", "lists unpacked", "classes", "exceptions"],
)
def test_what_doubles_with_each_line_is_cut_short(source: str) -> None:
    assert check_in_time(source) < 2_000_000
