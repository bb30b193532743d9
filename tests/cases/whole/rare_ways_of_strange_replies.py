"""More rare ways: strange replies, tables instead of tests, work that is done for nobody."""
import smtplib
import logging


def ret(s: smtplib.SMTP, user):
    try:
        code, _ = s.rcpt(user)
    except smtplib.SMTPException as e:
        print(e)
        logging.error(e)
        user.failed = e
        user.failures.append(e)
        return e
    if code == 250:  # SMT251@8
        return True
    return None


def ret2(s: smtplib.SMTP, user, logs):
    code, _ = s.rcpt(user)
    logs[0].pop()
    logs().remove(code)
    if code == 250:
        return True
    return False


def rec(e):
    if isinstance(e, ValueError):
        return False
    if isinstance(e, (TypeError, smtplib.SMTPException)):
        return True
    return e


def maybe(s: smtplib.SMTP, user, wanted):
    for x in range(3):
        code, _ = s.rcpt(user)
        if wanted(code):
            s.noop()
            s.mail(user)  # SMT101@13
        else:
            s.vrfy(user)  # SMT101@13
    return code == 250


def maybe2(s: smtplib.SMTP, user, wanted):
    code, _ = s.rcpt(user)
    if wanted(code):
        code, _ = s.rcpt("other")
        if code == 250:  # SMT251@12
            return True
    else:
        code, _ = s.vrfy(user)
    if code == 250:  # SMT252@8
        return True
    return False


def helper(s, user):
    s.login("a", "b")
    code, _ = s.rcpt(user)
    if code == 550:
        s.sendmail("a", "b", "c")
        raise ValueError
    return code


def uses(s: smtplib.SMTP, user):
    for _ in range(3):
        try:
            helper(s, user)
        except smtplib.SMTPException:
            continue


def uses2(s: smtplib.SMTP, user):
    code, _ = s.rcpt(user)
    def inner():
        if code == 250:
            s.sendmail("a", "b", "c")
            raise KeyError
        return 1
    return inner()


def final(s: smtplib.SMTP, user):
    try:
        s.sendmail("a", user.mail, "x")
    except smtplib.SMTPServerDisconnected:
        return None
    except (smtplib.SMTPSenderRefused, smtplib.SMTPRecipientsRefused) as e:  # SMT400@13
        user.bounced = True
        if e:
            raise


def final2(s: smtplib.SMTP, user):
    try:
        try:
            s.sendmail("a", user.mail, "x")
        except smtplib.SMTPSenderRefused:
            raise
        except smtplib.SMTPServerDisconnected:
            raise
    except Exception:  # SMT400@12
        user.mark_bounced()


def final3(s: smtplib.SMTP, user):
    code, _ = s.rcpt(user.address)
    if code > 1000 or code < 3:
        print("strange")
    if code >= 400:  # SMT400@8
        user.mark_bounced()


async def valid(user):
    import aiosmtplib
    c = aiosmtplib.SMTP("x")
    await c.connect()
    try:
        r = await c.vrfy(user)
    except aiosmtplib.SMTPException:
        return False
    return True


def valid2(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    table = {250: True, 252: True}
    try:
        return table[code]  # SMT104@16
    except KeyError:
        return False


def valid3(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    return [False, False, True, False, False, False][code // 100]  # SMT104@12


def strange(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if code > 1000:
        print("strange")
    return [True, False][min(code - 250, 1)]  # SMT252@12


def strange2(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if code > 1000:
        print("strange")
    return {250: "", 251: ""}[code]


def match1(s: smtplib.SMTP, user, strict):
    match s.vrfy(user)[0]:
        case 220 if strict:  # SMT005@14
            return True
        case 221:  # SMT005@14
            return True
        case _:
            return False


def match2(s: smtplib.SMTP, user, strict):
    match s.vrfy(user)[0]:
        case 550 | 252:  # SMT252@14
            return False
        case _:
            return True


def match3(s: smtplib.SMTP, user, strict):
    code, _ = s.vrfy(user)
    match code:
        case 252:  # SMT252@14
            return False
        case 550:
            return False
        case _:
            return True
