"""Replies kept in rows and dicts, compared in loops over tables, and shown by assertions."""

import smtplib

MEANING = {"421": "busy", "450": "greylisted"}
HINTS = (("greylist", 1), ("rate limit", 2))
MIXED = (("greylist", 1), "rate limit")
UNEVEN = (("greylist",), ("rate limit", 2))


def in_a_table(relay: smtplib.SMTP, letter):
    try:
        relay.send_message(letter)
    except smtplib.SMTPDataError as refusal:
        for code, meaning in MEANING.items():
            if code == refusal.smtp_code:  # SMT001@16
                return meaning
        for hint, weight in HINTS:
            if hint in refusal.smtp_error:  # SMT002@16
                return weight
        for place, hint in enumerate(["greylist", "rate limit"]):
            if hint in refusal.smtp_error:  # SMT002@16
                return place
        for hint in MIXED:
            if hint in refusal.smtp_error:
                return hint
        for hint, *_ in UNEVEN:
            if hint in refusal.smtp_error:
                return hint
        raise
    return None


def in_a_dict(relay: smtplib.SMTP):
    result = {"code": relay.noop()[0], "fine": True}
    return result["code"] == "250"  # SMT001@12


def in_a_dict_with_text(relay: smtplib.SMTP):
    result = {"text": relay.noop()[1], "fine": True}
    print(result)
    return "busy" in result["text"]  # SMT002@12


def in_a_row(relay: smtplib.SMTP, person):
    row = (person, relay.noop()[1])
    print(row)
    return "busy" in row[1]  # SMT002@12


def in_an_assertion(relay: smtplib.SMTP, person):
    code, remark = relay.rcpt(person)
    assert code in (250, 251), "refused: " + remark  # SMT002@32
    assert code in (250, 251), "refused: " + remark.decode()
    assert code in (250, 251), f"refused: {remark}"
