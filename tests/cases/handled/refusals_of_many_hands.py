"""The dict of refused recipients, in many uses."""
import smtplib
import aiosmtplib
from smtplib import SMTP


def yes(server: smtplib.SMTP, msg):
    if server.send_message(msg):  # SMT009@8
        print("sent")


def no(server: SMTP, a, to, text):
    if not server.sendmail(a, to, text):
        return True
    return False


def kept(server: SMTP, a, to, text):
    ergebnis = server.sendmail(a, to, text)  # SMT009@16
    if ergebnis:
        return True
    return False


def kept_right(server: SMTP, a, to, text):
    refused = server.sendmail(a, to, text)
    if refused:
        return False
    return True


def as_bool(server: SMTP, a, to, text):
    return bool(server.sendmail(a, to, text))  # SMT009@17


def empty_compare(server: SMTP, a, to, text):
    if server.sendmail(a, to, text) != {}:  # SMT009@8
        print("Mail sent successfully")
    else:
        print("Failed")


def empty_right(server: SMTP, a, to, text):
    if server.sendmail(a, to, text) == {}:
        print("Mail sent successfully")
    else:
        print("Failed")


def length(server: SMTP, a, to, text):
    res = server.sendmail(a, to, text)
    if len(res) > 0:
        raise RuntimeError(res)


def length_wrong(server: SMTP, a, to, text):
    res = server.sendmail(a, to, text)  # SMT009@11
    if len(res) == 0:
        raise RuntimeError("not sent")


def negated(server: SMTP, a, to, text):
    if not server.sendmail(a, to, text):  # SMT009@12
        raise RuntimeError("not sent")


def asserted(server: SMTP, a, to, text):
    assert server.sendmail(a, to, text)  # SMT009@12


def asserted_right(server: SMTP, a, to, text):
    assert not server.sendmail(a, to, text)


def ternary(server: SMTP, a, to, text):
    return "ok" if server.sendmail(a, to, text) else "failed"  # SMT009@20


def ternary_right(server: SMTP, a, to, text):
    return "failed" if server.sendmail(a, to, text) else "ok"


class Mailer:
    def __init__(self):
        self.smtp = smtplib.SMTP_SSL("mail")

    def send(self, m):
        if self.smtp.send_message(m):  # SMT009@12
            self.sent = True
        else:
            self.sent = False

    def walrus(self, m):
        if r := self.smtp.send_message(m):
            raise ValueError(r)

    def walrus_wrong(self, m):
        if not (r := self.smtp.send_message(m)):  # SMT009@22
            raise ValueError(r)

    def loop(self, ms):
        for m in ms:
            bad = self.smtp.send_message(m)
            if bad:
                for addr, (code, text) in bad.items():
                    print(addr, code, text)

    def items(self, m):
        bad = self.smtp.send_message(m)
        return list(bad)

    def none(self, m):
        if self.smtp.send_message(m) is None:
            return False
        return True

    def envio(self, m):
        resultado = self.smtp.send_message(m)  # SMT009@21
        if resultado:
            print("Correo enviado con exito")
        else:
            print("Error: no se pudo enviar")


async def pair(client: aiosmtplib.SMTP, msg):
    if await client.send_message(msg):  # SMT009@14
        return True
    return False


async def pair_unpacked(client: aiosmtplib.SMTP, msg):
    errors, text = await client.send_message(msg)
    if errors:
        return False
    return True


async def pair_wrong(client: aiosmtplib.SMTP, msg):
    errors, text = await client.send_message(msg)  # SMT009@26
    if errors:
        return True
    return False


async def whole(msg):
    result = await aiosmtplib.send(msg, hostname="mx")  # SMT009@20
    if result:
        return "ok"
    return "failed"


async def whole_right(msg):
    result = await aiosmtplib.send(msg, hostname="mx")
    if result[0]:
        return "failed"
    return "ok"


def retry_refused(server: SMTP, a, to, text):
    left = to
    for _ in range(3):
        left = list(server.sendmail(a, left, text))
        if not left:
            return True
    return False


def log_only(server: SMTP, a, to, text):
    refused = server.sendmail(a, to, text)
    if refused:
        print("refused:", refused)


def django(m):
    from django.core.mail import send_mail
    if send_mail("a", "b", "c", ["d"]):
        return True
    return False


def own():
    class S:
        def sendmail(self, *a):
            return True
    if S().sendmail(1, 2):
        return True
    return False
