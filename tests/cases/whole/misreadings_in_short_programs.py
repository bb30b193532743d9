"""One misreading in each function."""
import smtplib
import logging
from smtplib import SMTP

log = logging.getLogger()
OK = 250
GUT = {250, 251}


def a1(s: SMTP, u):
    c = s.vrfy(u)[0]
    return True if c == OK else False  # SMT252@20


def a2(s: SMTP, u):
    return s.vrfy(u)[0] in GUT  # SMT252@12


def a3(s: SMTP, u):
    if (r := s.verify(u)) and r[0] != 250:  # SMT004@9, SMT252@31
        raise LookupError(u)
    return r


def a4(s: SMTP, u):
    antwort = s.verify(u)
    match antwort:
        case (250, _):  # SMT252@15
            return True
        case _:
            return False


def a5(s: SMTP, users):
    schlecht = []
    for u in users:
        code, text = s.vrfy(u)
        if code == 250 or code == 251:  # SMT252@12
            continue
        schlecht.append(u)
    return schlecht


def a6(s: SMTP, u):
    code, _ = s.rcpt(u)
    assert code == 250, "refused"  # SMT251@12


def a7(s: SMTP, u):
    code, _ = s.rcpt(u)
    if code != OK:  # SMT251@8
        log.error("refused %s", u)
        return


def a8(s: SMTP, u):
    code, _ = s.rcpt(u)
    ok = not (code != 250)  # SMT251@15
    return ok


def a9(s: SMTP, u):
    code, _ = s.rcpt(u)
    if str(code) != "250":  # SMT251@8
        raise ValueError


def a10(s: SMTP, u):
    code, _ = s.rcpt(u)
    if not str(code).startswith("250"):  # SMT251@12
        raise ValueError


def a11(s: SMTP, u):
    code, _ = s.vrfy(u)
    valid = False
    if code == 250:  # SMT252@8
        valid = True
    return valid


def a12(s: SMTP, us):
    return {u: s.vrfy(u)[0] == 250 for u in us}  # SMT252@16


def a13(s: SMTP, us):
    return [u for u in us if s.vrfy(u)[0] == 250]


def a14(s: SMTP, us):
    return all(s.rcpt(u)[0] == 250 for u in us)  # SMT251@16


def a15(s: SMTP):
    code, _ = s.docmd("VRFY", "x")
    if code > 250:  # SMT252@8
        return None
    return "x"


def a16(s: SMTP, u):
    code, _ = s.docmd("RCPT TO:<%s>" % u)
    if code != 250:  # SMT251@8
        raise ValueError


def a17(s: SMTP, u):
    while True:
        code, _ = s.rcpt(u)
        if code == 250:  # SMT500@12
            break


def a18(s: SMTP, u):
    for _ in range(3):
        code, _ = s.rcpt(u)
        if code < 400:
            return True
        if code not in (421, 450, 451, 452, 504):  # SMT504@45
            return False
    return False


def a19(s: SMTP, m):
    tries = 0
    while tries < 3:
        try:
            s.send_message(m)
            return
        except smtplib.SMTPResponseException as e:
            if 400 <= e.smtp_code <= 554:  # SMT500@16
                tries += 1
                continue
            raise


def a20(s: SMTP, m):
    try:
        s.send_message(m)
    except smtplib.SMTPResponseException as e:
        if e.smtp_code == 503:  # SMT503@27
            s.send_message(m)
        else:
            raise


def a21(s: SMTP, m, n=3):
    try:
        s.send_message(m)
    except smtplib.SMTPException:  # SMT500@12
        if n:
            a21(s, m, n - 1)


def a22(s: SMTP, m):
    error = None
    for _ in range(3):
        try:
            s.send_message(m)
        except Exception as e:  # SMT500@16
            error = e
        else:
            return
    raise error


def a23(s: SMTP, m):
    for _ in range(3):
        ok = False
        try:
            s.send_message(m)
            ok = True
        except:  # SMT500@9
            pass
        if ok:
            break


def a24(s: SMTP, u, p):
    for _ in range(3):
        try:
            s.login(u, p)
            return
        except smtplib.SMTPAuthenticationError:  # SMT535@16
            continue


def a25(s: SMTP, m):
    from tenacity import retry

    @retry  # SMT500@6
    def go():
        s.send_message(m)
    go()


def a26(s: SMTP):
    code, _ = s.quit()
    return code == 250  # SMT221@12


def a27(s: SMTP, u, p):
    code, _ = s.login(u, p)
    if code != 250:  # SMT235@8
        raise ValueError


def a28(h):
    s = smtplib.SMTP()
    code, _ = s.connect(h)
    if code != 250:  # SMT220@8
        return False
    return True


def a29(s: SMTP):
    code, _ = s.docmd("DATA")
    if code != 250:  # SMT354@8
        raise ValueError


def a30(s: SMTP):
    code, _ = s.starttls()
    assert code == 250  # SMT220@12


async def a31(u):
    import aiosmtplib
    c = aiosmtplib.SMTP("x")
    async with c:
        r = await c.rcpt(u)
        if r.code != 250:  # SMT251@12
            return False
        return True


class Prober:
    GOOD = (250,)

    def __init__(self, h):
        self.s = smtplib.SMTP(h)

    def check(self, u):
        self.code, self.text = self.s.vrfy(u)
        return self.code in self.GOOD  # SMT252@16

    def check2(self, u):
        code = self._ask(u)
        if code != 250:  # SMT252@12
            return "missing"
        return "there"

    def _ask(self, u):
        return self.s.vrfy(u)[0]
