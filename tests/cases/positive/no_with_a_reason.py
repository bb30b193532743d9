"""A plain no stays a no, whatever reason is given beside it; a reason that leaves it open does not."""
import smtplib
from typing import NamedTuple


class Finding(NamedTuple):
    deliverable: bool
    code: int
    reason: str


def reason_of_its_own(gate: smtplib.SMTP, address):
    code, _ = gate.verify(address)
    if code == 250:  # SMT252@8
        return True, "deliverable"
    if code == 550:
        return False, "no such mailbox"
    return False, "rejected by the gate"


def reason_in_a_dict(gate: smtplib.SMTP, address):
    code, _ = gate.rcpt(address)
    if code == 250:  # SMT251@8
        return {"ok": True, "reason": None}
    if 500 <= code < 600:
        return {"ok": False, "reason": "refused for good"}
    return {"ok": False, "reason": "failed"}


def reason_of_the_server(gate: smtplib.SMTP, address):
    code, said = gate.verify(address)
    reason = "deliverable" if code == 250 else f"the gate says {said!r}"  # SMT252@31
    return Finding(deliverable=code == 250, code=code, reason=reason)


def reason_decoded(gate: smtplib.SMTP, address):
    code, said = gate.verify(address)
    known = code == 250  # SMT252@13
    return {"known": known, "reason": "" if known else said.decode("ascii", "replace")}


# What is left over is left open.


def open_reason(gate: smtplib.SMTP, address):
    code, _ = gate.verify(address)
    if code == 250:
        return True, "deliverable"
    if code == 550:
        return False, "no such mailbox"
    return False, "unknown"


def open_flag(gate: smtplib.SMTP, address):
    code, _ = gate.verify(address)
    if code == 250:
        return {"ok": True, "open": False, "error": None}
    if code >= 500:
        return {"ok": False, "open": False, "error": "refused"}
    return {"ok": False, "open": True, "error": "refused"}


def later(gate: smtplib.SMTP, address):
    code, _ = gate.rcpt(address)
    if code == 250:
        return True, "taken"
    if code >= 500:
        return False, "rejected"
    return False, "temporary failure"


def nothing_said(gate: smtplib.SMTP, address):
    code, _ = gate.verify(address)
    if code == 250:
        return True, "deliverable"
    if code == 550:
        return False, "no such mailbox"
    return False, "see the log"


def for_252_alone(gate: smtplib.SMTP, address):
    code, _ = gate.verify(address)
    if code in (250, 251):
        return True, "deliverable"
    if code == 252:
        return False, "error of the gate"
    return False, "no such mailbox"


def reason_and_yes(gate: smtplib.SMTP, address):
    code, said = gate.verify(address)
    reason = "deliverable" if code == 250 else f"the gate says {said!r}"
    return Finding(deliverable=code in (250, 251, 252), code=code, reason=reason)
