"""Rare ways through short programs."""
import smtplib


def several(s: smtplib.SMTP, user, host2):
    code, _ = s.rcpt(user)
    if code == 250:
        return True
    with smtplib.SMTP(host2) as other:
        other.mail("")
        code, _ = other.rcpt(user)
        if code == 250:  # SMT251@12
            return True
    return False


def starred(s, m):
    for _ in range(3):
        try:
            s.send_message(m)
            return True
        except (ValueError, *(OSError, smtplib.SMTPException)):  # SMT500@29
            continue


def undefined(s: smtplib.SMTP, user):
    return s.rcpt(user, nothing)


def undefined2(s: smtplib.SMTP, user):
    return s.mail(user, nothing)


def pushed(s: smtplib.SMTP, user, logs):
    code, _ = s.rcpt(user)
    logs[0].append(code)
    logs().append(code)
    if code == 250:  # SMT251@8
        return True
    return False


def only_252(s: smtplib.SMTP, user):
    match s.verify(user)[0]:
        case 252:  # SMT250@14
            return True
        case _:
            return False


def swapped(s: smtplib.SMTP, user):
    match s.verify(user)[0]:
        case 220:  # SMT005@14
            return True
        case _:
            return False


def left_bound(s: smtplib.SMTP, user):
    for _ in range(3):
        try:
            s.sendmail(user, user, "")
            return
        except smtplib.SMTPResponseException as e:
            if 399 < e.smtp_code:  # SMT500@16
                continue
            raise


def receives(e):
    if isinstance(e, (OSError, ValueError)):
        return e
    return None


def ret(s: smtplib.SMTP, user):
    try:
        s.sendmail(user, user, "")
    except smtplib.SMTPException as e:
        return e
    return None


def helper(s, user):
    code, _ = s.rcpt(user)
    if code != 250:  # SMT251@8
        raise ValueError(code)
    return code


def uses(s: smtplib.SMTP, user):
    for _ in range(3):
        try:
            helper(s, user)
            return True
        except ValueError:
            continue


def helper2(s, user):
    code, _ = s.rcpt(user)
    if code != 250:
        s.sendmail("a", "b", "c")
    return code


def uses2(s: smtplib.SMTP, user):
    if helper2(s, user) == 250:  # SMT251@8
        return True
    return False


async def exists(c, user):
    import aiosmtplib
    c = aiosmtplib.SMTP("x")
    await c.connect()
    try:
        await c.vrfy(user)
    except aiosmtplib.SMTPResponseException:
        return False
    return True


def calc(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if code > 1000:
        print("strange")
    return {250: True, 251: True}[code]


def calc2(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if code > 1000:
        print("strange")
    valid = {250: True, 251: True, 252: False}.get(code, False)  # SMT252@13
    return valid


def calc3(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if code > 1000:
        print("strange")
    return bool(251 // code)  # SMT252@12


def calc4(s: smtplib.SMTP, user):
    code, _ = s.vrfy(user)
    if code > 1000:
        print("strange")
    try:
        [1][code - 250]
    except IndexError:
        return False
    return True


def maybe(s: smtplib.SMTP, user, wanted):
    code, _ = s.vrfy(user)
    if wanted(code):
        s.rcpt(user)  # SMT101@9
    else:
        s.mail(user)  # SMT101@9
    return code == 250


def final(s: smtplib.SMTP, user):
    code, _ = s.rcpt(user.address)  # SMT101@15
    user.bounced = True


def final2(s: smtplib.SMTP, user):
    code, _ = s.rcpt(user.address)
    if str(code)[:1] in "45":  # SMT400@8
        user.bounced = True


def final3(s: smtplib.SMTP, user):
    code, _ = s.rcpt(user.address)
    {450: user.mark_bounced, 550: user.mark_bounced}[code]()


def final4(s: smtplib.SMTP, user):
    code, _ = s.rcpt(user.address)
    if code > 1000:
        print("strange")
    if code in (450, 550):  # SMT400@8
        user.mark_bounced()
    elif code in (451, 551):  # SMT400@10
        user.delete()
