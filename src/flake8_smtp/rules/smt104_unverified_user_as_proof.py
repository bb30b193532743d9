"""SMT104: reply 252 is taken as proof that a mailbox exists.

What it reports
---------------

A function whose result says that an address is valid, exists or was verified, and for which 252 after
VRFY is as good as 250. The warning stands at the test. Opt-in: programs that only weed out what the
server refuses may mean just that.

Why it is wrong
---------------

252 says that the server cannot, or will not, tell whether the user exists. A server that hides its users
answers so for every address, real or not.

Bad
---

    def mailbox_exists(server: smtplib.SMTP, user):
        code, _ = server.verify(user)
        return code in (250, 251, 252)

Good
----

    def mailbox_exists(server: smtplib.SMTP, user):
        code, _ = server.verify(user)
        return None if code == 252 else code in (250, 251)

What it does not report
-----------------------

A function that goes on with the delivery, which is what 252 asks for, and one in which 252 has an outcome
of its own.

Source
------

https://www.rfc-editor.org/rfc/rfc5321.html#section-3.5.3
"""

from __future__ import annotations

from collections.abc import Iterable

from flake8_smtp.program.outcomes import Outcomes
from flake8_smtp.program.reader import Observation
from flake8_smtp.program.reader import Reading
from flake8_smtp.program.words import spoken_in
from flake8_smtp.program.words import words
from flake8_smtp.rules.rule import Report
from flake8_smtp.rules.rule import Rule
from flake8_smtp.standard.commands import source

_TEXT = "reply 252 to VRFY does not say that the user exists: it is taken as proof here"
_PROOF = frozenset(
    "valid validate validated validity exist exists existing existence verify verified verifies deliverable "
    "real genuine confirmed".split()
)


def check(reading: Reading) -> Iterable[Report]:
    """Yield the tests that make a proof of 252."""
    for seen in reading.observations:
        if seen.focus.operation.command == "VRFY":
            yield from _proof(seen)


def _proof(seen: Observation) -> Iterable[Report]:
    outcomes = Outcomes(seen)
    if not {250, 252, 550} <= outcomes.indices.keys() or outcomes.astray(252):
        return
    if outcomes.paths(252) != outcomes.paths(250) or outcomes.paths(252) == outcomes.paths(550):
        return
    if outcomes.goes_on(252) or not _says_so(seen, outcomes):
        return
    test = outcomes.test_between(252, 550)
    if test is not None:
        yield Report(test.origin, "SMT104", 252, _TEXT, source(252, "VRFY").url)


def _says_so(seen: Observation, outcomes: Outcomes) -> bool:
    """Tell whether a function's name, or what it says after 252, speaks of a mailbox that exists."""
    function = seen.focus.function
    spoken = words("" if function is None else function.name)
    for event in outcomes.apart(252, 550):
        spoken |= spoken_in(event.filled(outcomes.indices[252]))
    return bool(spoken & _PROOF)


RULE = Rule(
    code="SMT104",
    name="unverified-user-as-proof",
    summary="reply 252 to VRFY is taken as proof that the mailbox exists",
    doc=__doc__ or "",
    reply=252,
    opt_in=True,
    check=check,
)
