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
    tree = ast.parse(source)
    profile = cProfile.Profile()
    profile.runcall(check, source, tree)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.mark.parametrize("shape", SHAPES)
def test_many_requests_in_one_function(shape: str) -> None:
    once, twice, four_times = (calls(shape, REQUESTS * factor) for factor in (1, 2, 4))
    # What the double size adds, for the same addition of size, may grow by little.
    assert (four_times - twice) < 3.2 * (twice - once)
