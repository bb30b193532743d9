"""Verdicts that are written into a text or a row of which the rest is not known."""

import json
import logging
import smtplib

log = logging.getLogger(__name__)


def formatted(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    print(f"{person}: {'known' if code == 250 else 'unknown user'}")  # SMT252@35


def formatted_later(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    verdict = f"{person} " + ("known" if code == 250 else "unknown user")  # SMT252@42
    log.info(verdict.strip())


def inside_another(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    text = "%s: %s" % (person, "known" if code == 250 else "unknown user")  # SMT252@43
    print(f"[{text}]")


def two_at_once(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    sign, word = ("+", "known") if code == 250 else ("-", "unknown user")  # SMT252@36
    return f"{sign} {person}: {word}"


def by_name(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    return "{who} {how}".format(who=person, how="known" if code == 250 else "unknown user")  # SMT252@60


def joined(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    print(", ".join([person, "known" if code == 250 else "unknown user"]))  # SMT252@41


def in_a_row(link: smtplib.SMTP, person, writer):
    code, _ = link.verify(person)
    writer.writerow([person, code == 250])  # SMT252@30


def in_a_row_of_words(link: smtplib.SMTP, person, writer):
    code, _ = link.verify(person)
    writer.writerow((person, "known" if code == 250 else "unknown user"))  # SMT252@41


def serialised(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    return json.dumps({"who": person, "known": code == 250})  # SMT252@48


def as_a_truth_value(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    print(f"{person} known={code == 250}")  # SMT252@29


def of_both(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    return f"{person}: {'accepted' if 200 <= code < 300 else 'unknown user'}"


def of_three(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    how = "known" if code == 250 else "not told" if code == 252 else "unknown user"
    return f"{person}: {how}"


def of_the_code(link: smtplib.SMTP, person):
    code, text = link.verify(person)
    print(f"{person}: {code} {text}", "%s: %s" % (person, code), person + ": " + str(code))
    return "{}: {}".format(person, code)


def for_whoever_looks(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    log.debug(f"{person}: {'known' if code == 250 else 'unknown user'}")


def how_to_go_on(link: smtplib.SMTP, person, plan):
    code, _ = link.verify(person)
    plan.choose(f"{person}: {'send' if code == 250 else 'ask'}")


def pair_kept(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    if code == 250:  # SMT252@8
        result = True, "known"
    else:
        result = False, f"{person} is unknown"
    known, why = result
    return {"known": known, "why": why}


def pair_kept_rightly(link: smtplib.SMTP, person):
    code, _ = link.verify(person)
    if code // 100 == 2:
        result = True, "accepted"
    else:
        result = False, f"{person} is unknown"
    known, why = result
    return {"known": known, "why": why}
