"""Whether what happens says that something went well, by the words it is told in."""

from __future__ import annotations

from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Iterator

from flake8_smtp.program.strands import Event
from flake8_smtp.program.words import FAILING
from flake8_smtp.program.words import words

_BAD = frozenset(
    "fail fails failed failure failures failing error errors exception critical unable cannot couldn not "
    "no never refused rejected unsuccessful problem wrong abort exit partial partially incomplete missing "
    "undelivered unsent warning warn".split()
)
GOOD = frozenset(
    "success successful successfully succeeded sent delivered ok okay done accepted complete "
    "completed".split()
)
_OPEN = frozenset(
    "uncertain unsure unclear undecided undetermined indeterminate inconclusive ambiguous unverifiable "
    "unverified unconfirmed maybe perhaps possibly doubtful questionable risky".split()
)
_STATUS = frozenset({"'unknown'"})
_EMPTY = frozenset({("bool", "False"), ("NoneType", "None"), ("int", "0"), ("str", "''")})
EXITS = frozenset({"sys.exit", "exit", "quit", "os._exit"})


def verdict(event: Event, index: int) -> bool | None:
    """Tell whether an event says, for the answer at `index`, that it went well or wrong; None for neither."""
    key = event.filled(index)
    if event.kind == "raise":
        return False
    if event.kind == "command":
        return None  # asking for more says nothing
    match key:
        case (path, (None, code)) if path in EXITS:
            return code in _EMPTY
    said = set(_statements(key))
    return None if not said else False not in said


def answered(event: Event, index: int) -> bool | None:
    """Return the truth that an event returns, alone or before something else; None where it does not."""
    if event.kind != "return":
        return None
    match event.filled(index):
        case ("bool", shown) | (("bool", shown), *_):
            return shown == "True"
    return None


def _statements(key: Hashable) -> Iterator[bool]:
    """Yield what each text says, and each name with the value that it is given."""
    match key:
        case str() as text:
            spoken = words(text)
            if spoken & _BAD:
                yield False
            elif spoken & GOOD:
                yield True
        case ("int", str() as shown) | ("constant", "int", str() as shown) if len(shown) == 3:
            # Replies of HTTP are classed as those of SMTP are.
            yield from {"2": (True,), "4": (False,), "5": (False,)}.get(shown[0], ())
        case ("DictDisplay", tuple() as names, tuple() as values):
            for pair in zip(names, values):
                yield from _statements(pair)
        case (label, (None, value) | value) | ("Argument", label, _, value) if _is_empty(value):
            # `self.sent = False` and `set_sent(False)` say the contrary of their word.
            yield from (not said for said in _statements(label))
        case tuple():
            for part in key:
                yield from _statements(part)


def leaves_open(keys: Iterable[Hashable]) -> bool:
    """Tell whether what happens says that something stays unknown, and nothing says that it went wrong.

    An unknown user is a failure, and so is a list of the unknown: as a status the word stands alone.
    """
    texts = [text for key in keys for text in _texts(key)]
    left = [text for text in texts if text not in _STATUS and not words(text) & _OPEN]
    return len(left) < len(texts) and not any(words(text) & FAILING for text in left)


def is_better_news(keys: Iterable[Hashable], others: Iterable[Hashable]) -> bool:
    """Tell whether what happens is told as good, and what happens otherwise as bad and nothing else."""
    good, bad = ([words(text) for key in each for text in _texts(key)] for each in (keys, others))
    if any(said & GOOD for said in bad):
        return False
    return any(said & GOOD for said in good) and any(said & _BAD for said in bad)


def _texts(key: Hashable) -> Iterator[str]:
    match key:
        case str() as text:
            yield text
        case ("str", str(shown)) | ("constant", "str", str(shown)):
            yield shown.lower()
        case ("member", str(name), _):
            yield f"'{name.lower()}'"
        case ("Attribute", owner, str(shown)) if shown.isupper():
            yield from _texts(owner)
            yield shown.lower()
        case tuple():
            for part in key:
                yield from _texts(part)


def _is_empty(value: Hashable) -> bool:
    match value:
        case ("constant", kind, shown):
            return (kind, shown) in _EMPTY
    return value in _EMPTY
