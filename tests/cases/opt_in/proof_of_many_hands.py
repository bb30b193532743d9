"""Is there such a mailbox? Answers of many programs."""
import smtplib


def mailbox_exists(s: smtplib.SMTP, user):
    code, _ = s.verify(user)
    return code in (250, 251, 252)  # SMT104@12


def is_valid(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if code in (250, 252):  # SMT104@8
        return True
    return False


def is_valid_half(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if 200 <= code < 300:  # SMT104@8
        return True
    return False


def verified(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    valid = code < 300  # SMT104@13
    return valid


def can_accept(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    return code in (250, 251, 252)


def check(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if code in (250, 251, 252):  # SMT104@8
        return "valid"
    return "invalid"


def check2(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if code == 250:
        return "exists"
    if code == 252:
        return "unknown"
    return "missing"


def check3(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if code >= 400:  # SMT104@8
        return {"exists": False}
    return {"exists": True}


def check4(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    match code:
        case 250 | 251 | 252:  # SMT104@14
            print(f"{user} exists")
        case _:
            print(f"{user} does not exist")


def check5(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if code in (250, 251, 252):
        s.sendmail("a", user, "x")


def email_exists_rcpt(s: smtplib.SMTP, user):
    s.mail("")
    code, _ = s.rcpt(user)
    return code in (250, 251)


class V:
    def __init__(self):
        self.smtp = smtplib.SMTP("x")

    def validate_address(self, adr):
        return self.smtp.verify(adr)[0] // 100 == 2  # SMT104@16

    def deliverable(self, adr):
        return self.smtp.verify(adr)[0] // 100 == 2  # SMT104@16


async def ais_valid(adr):
    import aiosmtplib
    c = aiosmtplib.SMTP("x")
    await c.connect()
    r = await c.vrfy(adr)
    return r.code in (250, 251, 252)  # SMT104@12
