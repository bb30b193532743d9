"""Programs that hope for a refusal."""
import smtplib


def relay_test(s: smtplib.SMTP):
    code, _ = s.rcpt("b@y")
    if code == 250:
        raise AssertionError("open relay!")


def relay_test2(s: smtplib.SMTP):
    code, _ = s.rcpt("b@y")
    if code == 250:
        raise RuntimeError("open relay!")


def relay_test3(s: smtplib.SMTP):
    code, _ = s.rcpt("b@y")
    if code == 250:
        raise RuntimeError(f"{s} open relay!")


def test4(s: smtplib.SMTP):
    code, _ = s.rcpt("b@y")
    if code == 250:
        raise RuntimeError("accepted the mail of a stranger")


def test5(s: smtplib.SMTP):
    code, _ = s.rcpt("b@y")
    if code == 250:
        return "vulnerable"
    return "safe"


def test6(s: smtplib.SMTP):
    code, _ = s.rcpt("b@y")
    assert code != 250


def test7(s: smtplib.SMTP):
    code, _ = s.rcpt("b@y")
    assert code == 550


def test8(s: smtplib.SMTP):
    code, _ = s.rcpt("b@y")
    if code == 250:
        print("relays for everyone")
        return False
    return True
