"""What a handler asks about the exception: its class, its reply code, both, and what nobody can read.

All are written for smtplib and for an exception called `error`.
"""

from __future__ import annotations

from hypothesis import strategies as st

CLASSES = (
    "SMTPException",
    "SMTPResponseException",
    "SMTPRecipientsRefused",
    "SMTPSenderRefused",
    "SMTPDataError",
    "SMTPHeloError",
    "SMTPAuthenticationError",
    "SMTPNotSupportedError",
    "SMTPServerDisconnected",
    "SMTPConnectError",
)
TYPES = (*(f"smtplib.{name}" for name in CLASSES), "OSError", "Exception", "ConnectionError")
CONSTANTS = ("TRANSIENT", "WIDE")

PRELUDE = """\
import asyncio
import contextlib
import itertools
import logging
import smtplib
import time
import stamina
import tenacity
from policy import wanted

log = logging.getLogger(__name__)
RETRYABLE = frozenset({421, 450, 504})
VERDICTS = {421: "later", 450: "later", 550: "never"}
CLASSES = {4: True, 5: False}
TRANSIENT = (smtplib.SMTPServerDisconnected, smtplib.SMTPConnectError)
WIDE = (smtplib.SMTPDataError, smtplib.SMTPSenderRefused)
SENDER = "a@mail.example"


class Codes:
    LATER = (421, 450, 451, 452)
    NEVER = 550


class Gone(smtplib.SMTPDataError):
    pass


def lasting(error):
    if isinstance(error, smtplib.SMTPResponseException):
        return error.smtp_code >= 500
    return False


def passing(code):
    return 400 <= code < 500


def code_of(error):
    try:
        return error.smtp_code
    except AttributeError:
        return 0


def requeue(text, left):
    return send(text, left)


def kind_of(error):
    match error:
        case smtplib.SMTPServerDisconnected():
            return "gone"
        case smtplib.SMTPResponseException(smtp_code=code) if code < 500:
            return "later"
    return "never"


"""

ON_CODE = (
    *("{} >= 500", "{} < 500", "{} > 499", "{} <= 499", "500 <= {}", "400 <= {} < 500", "500 > {} >= 400"),
    *("{} == 550", "{} != 421", "{} == 421 or {} == 450", "{} != 550 and {} != 554", "not {} == 504"),
    *(
        "{} // 100 == 5",
        "{} // 100 == 4",
        "{} // 100 != 5",
        "{} / 100 < 5",
        "{} // 10 == 55",
        "{} % 500 < 100",
    ),
    *("str({}).startswith('5')", "str({}).startswith(('4', '2'))", "str({})[0] == '4'", "str({})[:1] != '5'"),
    *('f"{{{}}}"[0] in "45"', "int(str({})[0]) == 4", "divmod({}, 100)[0] == 4", "min({}, 500) == 500"),
    *("max({}, 499) == 499", "abs({}) < 500", "{} - 500 < 0", "({} in range(400, 500))"),
    *("{} not in range(500, 600)", "{} in (421, 450, 451)", "{} in [421, 450, 504]", "{} in RETRYABLE"),
    *("{} not in {{421, 450, 451, 452, 454}}", "{} in (550, 551, 553)", "{} not in (550, 551, 553, 554)"),
    *("{} in Codes.LATER", "{} == Codes.NEVER", "{} in VERDICTS", "VERDICTS.get({}) == 'later'"),
    *("VERDICTS.get({}, 'never') == 'never'", "CLASSES[{} // 100]", "CLASSES.get({} // 100, True)"),
    *("any({} == known for known in (421, 450))", "all({} != known for known in (421, 450, 451))"),
    *("{} in frozenset((421, 450))", "{} in set(Codes.LATER)", "{} in RETRYABLE - {{504}}"),
    *("{} in RETRYABLE | {{451}}", "({} >= 500 if {} != 552 else False)", "({} and {} < 500)"),
    *("(seen := {}) >= 500", "(seen := {}) < 500 and seen != 421", "passing({})", "not passing({})"),
    *("(lambda code: code >= 500)({})", "{} is not None and {} >= 500", "({} or 550) < 500"),
    *("isinstance({}, int) and {} < 500", "bool({} < 500)", "(400 <= {} < 500) is True"),
)
CODES = (
    *("error.smtp_code", "error.smtp_code", "error.smtp_code", "error.args[0]", "code_of(error)"),
    *("getattr(error, 'smtp_code', 0)", "getattr(error, 'smtp_code', 550)"),
    "getattr(error, 'smtp_code', None)",
)
"""The reply code, as a handler gets at it."""
ON_TYPE = (
    *(f"isinstance(error, {name})" for name in (*TYPES, *CONSTANTS, "Gone")),
    *("hasattr(error, 'smtp_code')", "hasattr(error, 'recipients')", "lasting(error)", "not lasting(error)"),
    *("isinstance(error, (smtplib.SMTPDataError, smtplib.SMTPHeloError))", "kind_of(error) == 'never'"),
    *("type(error) is smtplib.SMTPDataError", "type(error) in WIDE", "type(error) == smtplib.SMTPHeloError"),
    *(
        "issubclass(type(error), smtplib.SMTPResponseException)",
        "error.__class__ is smtplib.SMTPSenderRefused",
    ),
    *("isinstance(error, smtplib.SMTPDataError | smtplib.SMTPSenderRefused)", "kind_of(error) in ('gone',)"),
)
_UNKNOWN = ("wanted(error)", "wanted(text)", "wanted(text) and error.smtp_code >= 500")


@st.composite
def types_caught(draw: st.DrawFn) -> str:
    """Draw what stands behind `except`."""
    kind = draw(st.sampled_from(["one", "one", "tuple", "constant"]))
    if kind == "constant":
        return draw(st.sampled_from(CONSTANTS))
    if kind == "one":
        return draw(st.sampled_from(TYPES))
    names = draw(st.lists(st.sampled_from(TYPES), min_size=2, max_size=3, unique=True))
    return f"({', '.join(names)})"


def on_code(codes: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Draw a test on one of the expressions for a code that `codes` draws."""
    return st.builds(_asking, st.sampled_from(ON_CODE), codes)


def _asking(form: str, code: str) -> str:
    return form.format(*[code] * form.replace("{{", "").count("{"))


@st.composite
def conditions(draw: st.DrawFn, unknown: bool = True, depth: int = 2) -> str:
    """Draw a test on `error`; `unknown` allows for one that is not in the program."""
    simple = ["code", "code", "type", *(["unknown"] if unknown else [])]
    kind = draw(st.sampled_from([*simple, *(["not", "and", "or"] if depth else [])]))
    match kind:
        case "code":
            return draw(on_code(st.sampled_from(CODES)))
        case "type":
            return draw(st.sampled_from(ON_TYPE))
        case "unknown":
            return draw(st.sampled_from(_UNKNOWN))
        case "not":
            return f"not ({draw(conditions(False, depth - 1))})"
    left, right = draw(conditions(False, depth - 1)), draw(conditions(False, depth - 1))
    return f"({left} {kind} {right})"


# -- patterns ----------------------------------------------------------------------------------------

_CODE_PATTERNS = (
    *("421 | 450", "550", "504 | 421", "500 | 550 | 554", "Codes.NEVER", "int() as seen if seen < 500"),
    *("seen if seen >= 500", "seen if 400 <= seen < 500", "seen if seen in RETRYABLE", "None", "_", "0"),
    "int(seen) if seen // 100 == 4",
)
_FIRST_DIGITS = ("4", "5", "4 | 5", "5 | 2", "seen if seen == 4", "_")
_ERROR_PATTERNS = (
    *("smtplib.SMTPResponseException(smtp_code=code) if code >= 500", "smtplib.SMTPDataError(smtp_code=550)"),
    *("smtplib.SMTPResponseException(smtp_code=421 | 450)", "smtplib.SMTPException(smtp_code=504)"),
    *("smtplib.SMTPServerDisconnected() | smtplib.SMTPConnectError()", "smtplib.SMTPRecipientsRefused()"),
    *("smtplib.SMTPResponseException() if error.smtp_code < 500", "smtplib.SMTPException()", "OSError()"),
    *("smtplib.SMTPException(args=(550, *_))", "smtplib.SMTPException(args=[code, _]) if code < 500"),
    *("smtplib.SMTPHeloError() as helo if helo.smtp_code == 504", "smtplib.SMTPNotSupportedError()", "_"),
    *("smtplib.SMTPSenderRefused(smtp_code=code)", "smtplib.SMTPResponseException(smtp_code=int(code))"),
)
MATCHES = (
    *(("error", pattern) for pattern in _ERROR_PATTERNS),
    *((subject, pattern) for subject in CODES for pattern in _CODE_PATTERNS),
    *((f"{subject} // 100", pattern) for subject in CODES for pattern in _FIRST_DIGITS),
    *((f"str({subject})[0]", pattern) for subject in CODES[:1] for pattern in ("'5'", "'4' | '2'", "_")),
    *(("type(error)", pattern) for pattern in ("smtplib.SMTPDataError", "smtplib.SMTPHeloError", "_")),
)
"""What may be matched, each with a pattern for it."""
_SUBJECTS = tuple(dict.fromkeys(subject for subject, _ in MATCHES))


@st.composite
def matches(draw: st.DrawFn) -> tuple[str, tuple[str, ...]]:
    """Draw what is matched, and one to three patterns, of which only the last takes everything."""
    subject = draw(st.sampled_from(_SUBJECTS))
    patterns = tuple(pattern for of, pattern in MATCHES if of == subject)
    drawn = draw(st.lists(st.sampled_from(patterns), min_size=1, max_size=3, unique=True))
    return subject, tuple(sorted(drawn, key=lambda pattern: pattern == "_"))
