"""Dicts that are made in one way or another, filled, and handed around before they are returned."""

import smtplib

KEYS = ("a", "b")


def made_apart(relay: smtplib.SMTP, person, tell):
    code, _ = relay.vrfy(person)
    if code == 250:  # SMT252@8
        found = {"exists": True}
    else:
        found = {"exists": False, "reason": "no such user"}
    found["asked"] = person
    return found


def returned_apart(relay: smtplib.SMTP, person):
    code, _ = relay.vrfy(person)
    if code in (250, 251, 252):
        found = {"exists": True}
    else:
        found = {"exists": False, "reason": "no such user"}
    if code < 400:
        return found
    print("refused")
    return None


def handed_around(relay: smtplib.SMTP, person, fill, self):
    notes = {"seen": 1}
    code, _ = relay.vrfy(person)
    fill(notes, self.of(person).notes)
    if code == 250:  # SMT252@8
        return notes
    raise ValueError(person)


def asked_behind_the_text(relay: smtplib.SMTP, person):
    code, text = relay.vrfy(person)
    if b"2.5.2" in text:
        relay.mail("me@example.org")
        relay.rcpt(person)
        return None
    if code == 250:
        return True
    return False


def with_very_many_keys(relay: smtplib.SMTP, person):
    found = {
        "k00": 0, "k01": 0, "k02": 0, "k03": 0, "k04": 0, "k05": 0, "k06": 0, "k07": 0, "k08": 0, "k09": 0,
        "k10": 0, "k11": 0, "k12": 0, "k13": 0, "k14": 0, "k15": 0, "k16": 0, "k17": 0, "k18": 0, "k19": 0,
        "k20": 0, "k21": 0, "k22": 0, "k23": 0, "k24": 0, "k25": 0, "k26": 0, "k27": 0, "k28": 0, "k29": 0,
        "k30": 0, "k31": 0, "k32": 0, "k33": 0, "k34": 0, "k35": 0, "k36": 0, "k37": 0, "k38": 0, "k39": 0,
        "k40": 0, "k41": 0, "k42": 0, "k43": 0, "k44": 0, "k45": 0, "k46": 0, "k47": 0, "k48": 0, "k49": 0,
        "k50": 0, "k51": 0, "k52": 0, "k53": 0, "k54": 0, "k55": 0, "k56": 0, "k57": 0, "k58": 0, "k59": 0,
        "k60": 0, "k61": 0, "k62": 0, "k63": 0, "k64": 0, "k65": 0, "k66": 0, "k67": 0, "k68": 0, "k69": 0,
    }
    code, _ = relay.vrfy(person)
    if code == 250:
        found["exists"] = True
    return found
