"""Programs that grow in one direction: deep, wide, or with more ways through them than can be walked."""

from __future__ import annotations

from collections.abc import Callable

VERIFY = """\
import smtplib
def known(host, user):
    with smtplib.SMTP(host) as s:
        code, text = s.vrfy(user)
        return code == 250
"""
"""Gets SMT252 at line 5, column 16, whatever follows it, as long as that can be read."""

PLACE = "5:16"


def _function(body: str) -> str:
    return f"def grown(s: smtplib.SMTP, user, wanted, *more):\n{body}"


def _nested(line: str, innermost: str) -> Callable[[int], str]:
    def make(count: int) -> str:
        lines = [" " * (level + 1) + line for level in range(count)]
        return _function("\n".join((*lines, " " * (count + 1) + innermost)))

    return make


def _in_a_row(block: str, end: str = "    return code\n") -> Callable[[int], str]:
    return lambda count: _function("    code = 0\n" + block * count + end)


def _calls(count: int) -> str:
    functions = [f"def f{n}(s: smtplib.SMTP, u):\n    return f{n + 1}(s, u)" for n in range(count)]
    return "\n".join((*functions, f"def f{count}(s, u):\n    return s.vrfy(u)[0] == 250"))


def _tries(count: int) -> str:
    """Return calls of functions that each have two ways to fail."""
    head = "def f0(s: smtplib.SMTP, u):\n    s.sendmail(u, u, u)\n"
    one = (
        "def f{n}(s: smtplib.SMTP, u):\n    try:\n        f{m}(s, u)\n        f{m}(s, u)\n"
        "    except smtplib.SMTPDataError as e:\n        if e.smtp_code > 500:\n            raise\n"
    )
    return head + "".join(one.format(n=n + 1, m=n) for n in range(count))


SEND = "s.sendmail(user, user, user)"

GROWING: dict[str, tuple[Callable[[int], str], int]] = {
    "ways": (_in_a_row("    if wanted(code):\n        code = s.rcpt(user)[0]\n"), 80),
    "ways of one reply": (
        _in_a_row("    if wanted(user):\n        user = 1\n", "    return s.vrfy(user)[0] == 250\n"),
        1_000,
    ),
    "tests of one reply": (
        lambda count: _function(
            "    code, _ = s.rcpt(user)\n"
            + "".join(f"    if code == {n % 1000}:\n        print({n})\n" for n in range(count))
        ),
        400,
    ),
    "tries in a row": (
        _in_a_row(f"    try:\n        {SEND}\n    except OSError as e:\n        code = e.errno\n"),
        80,
    ),
    "loops in a row": (
        _in_a_row(
            f"    for attempt in range(3):\n        try:\n            {SEND}\n            break\n"
            "        except smtplib.SMTPException:\n            continue\n"
        ),
        200,
    ),
    "handlers": (
        lambda count: _function(
            f"    while True:\n        try:\n            return {SEND}\n"
            + "".join(
                f"        except (E{n}, smtplib.SMTPDataError) as e:\n            pass\n"
                for n in range(count)
            )
        ),
        500,
    ),
    "loops": (_nested("for a in range(3):", SEND), 19),
    "while": (_nested("while wanted(1):", SEND), 90),
    "ifs": (_nested("if wanted(user):", SEND), 90),
    "with": (_nested("with smtplib.SMTP() as s:", SEND), 19),
    "functions": (_nested("def inner(s=s):", f"return {SEND}"), 90),
    "classes": (_nested("class Inner(smtplib.SMTP):", "def rcpt(self): pass"), 90),
    "lambdas": (lambda n: "x = " + "lambda s: " * n + "s.vrfy(1)[0] == 250", 90),
    "calls in a row": (_calls, 500),
    "calls of calls": (_tries, 60),
    "bases": (
        lambda n: (
            "class C0(smtplib.SMTP): pass\n" + "".join(f"class C{i + 1}(C{i}): pass\n" for i in range(n))
        ),
        1_000,
    ),
    "constants": (
        lambda n: (
            "A0 = {250}\n"
            + "".join(f"A{i + 1} = A{i} | {{{i}}}\n" for i in range(n))
            + _function(f"    return s.vrfy(user)[0] in A{n}")
        ),
        1_000,
    ),
    "doubling": (
        lambda n: (
            "A0 = (250,)\n"
            + "".join(f"A{i + 1} = A{i} + A{i}\n" for i in range(n))
            + _function(f"    return s.vrfy(user)[0] in A{n}")
        ),
        60,
    ),
    "unpacked": (
        lambda n: (
            "A0 = (250,)\n"
            + "".join(f"A{i + 1} = (*A{i}, *A{i})\n" for i in range(n))
            + _function(f"    return s.vrfy(user)[0] in A{n}")
        ),
        60,
    ),
    "powers": (lambda n: _function(f"    return s.vrfy(user)[0] == 10 ** 10 ** {n}"), 9),
    "repeated text": (lambda n: _function(f"    return 'a' * 10 ** {n} in str(s.vrfy(user)[0])"), 12),
    "ranges": (lambda n: _function(f"    return s.vrfy(user)[0] in list(range(10 ** {n}))"), 12),
    "wide format": (lambda n: _function(f"    return f'{{s.vrfy(user)[0]:>{'9' * n}}}' == '1'"), 12),
    "tuple": (lambda n: _function(f"    return s.vrfy(user)[0] in ({'250, ' * n})"), 3_000),
    "cases": (
        lambda n: _function(
            "    match s.vrfy(user)[0]:\n"
            + "".join(f"        case {i}:\n            return {i}\n" for i in range(n))
        ),
        1_000,
    ),
    "decorators": (lambda n: "@wanted\n" * n + _function(f"    {SEND}"), 1_000),
    "arguments": (lambda n: _function(f"    s.sendmail({'user, ' * n})"), 1_000),
    "recursion": (
        lambda n: "".join(
            f"def g{i}(s: smtplib.SMTP, u):\n    try:\n        s.sendmail(u, u, u)\n    except OSError:\n"
            f"        return g{(i + 1) % n}(s, u) or g{(i * 7) % n}(s, u)\n"
            for i in range(n)
        ),
        60,
    ),
    "brackets": (lambda n: "x = " + "[" * n + "s" + "]" * n, 190),
    "or": (lambda n: _function(f"    return {' or '.join(['s.vrfy(user)[0] == 250'] * n)}"), 100),
    "elif": (
        lambda n: _function(
            "    code = s.rcpt(user)[0]\n    if code == 1:\n        pass\n"
            + "".join(f"    elif code == {i}:\n        return {i}\n" for i in range(n))
        ),
        150,
    ),
    "dict": (lambda n: f"x = {{{', '.join(f'{i}: smtplib' for i in range(n))}}}", 20_000),
    "statements": (lambda n: "x = smtplib.SMTP\n" * n, 20_000),
}
"""For each kind the text that is put behind VERIFY, and the size at which it is tried."""

LARGE = (
    "str(code).zfill(10**10) == '1'",
    "'%9999999999d' % code == '1'",
    "'%*d' % (10**10, code) == '1'",
    "'{:>9999999999}'.format(code) == '1'",
    "format(code, '>9999999999') == '1'",
    "f'{code:>9999999999}' == '1'",
    "'a' * code * code * code * code == 1",
    "[1] * code * code * code == 1",
    "(1,) * 10 ** 10 == code",
    "code in [[[]]] * 9999 * 9999",
    "code * 10 ** 9 * 10 ** 9 * 10 ** 9 ** 9 == 1",
    "code << 10 ** 10 == 1",
    "code ** code ** code == 1",
    "sum(range(10 ** 10)) == code",
    "sorted(range(10 ** 9)) == code",
    "code in set(range(10 ** 9))",
    "any(code == x for x in range(10 ** 9))",
    "[x for x in range(10 ** 9)] == code",
    "[*range(10 ** 9)] == code",
    "int('9' * 9000) == code",
    "repr('a' * 9999 * code) == 1",
    "('a' * 9999).replace('a', 'a' * 9999).replace('a', 'a' * 9999) == str(code)",
    "str(code).join(['a' * 9999] * 9999) == 1",
    "str(code).title().replace('', 'a' * 9999).replace('', 'a' * 9999) == 1",
    "round(code, 10 ** 10) == 1",
    "(lambda f: f(f))(lambda f: f(f)) == code",
    "{x: x for x in range(10 ** 9)}[code] == 1",
)
"""Expressions on a reply code that Python would need gigabytes or years for."""


def asking(expression: str) -> str:
    """Return a function that returns `expression`, with the reply code in `code`."""
    return f"def large(s: smtplib.SMTP, user):\n    code = s.vrfy(user)[0]\n    return {expression}\n"
