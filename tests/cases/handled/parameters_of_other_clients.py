"""Parameters that subclasses and asyncio clients send."""
import aiosmtplib
import smtplib


async def a1(c: aiosmtplib.SMTP, m):
    await c.send_message(m, mail_options=["SMTPUTF8"])  # SMT103@43


async def a2(m):
    await aiosmtplib.send(m, hostname="x", mail_options=["BODY=8BITMIME"])  # SMT103@58


class G(smtplib.SMTP):
    def go(self, a, to, t):
        self.sendmail(a, to, t, mail_options=["SIZE=100"])  # SMT103@47

    def au(self):
        self.docmd("auth", "LOGIN")  # SMT101@9, SMT103@28


def kw(s: smtplib.SMTP, a, to, t):
    kwargs = {"mail_options": ["SMTPUTF8"]}  # SMT103@32
    s.sendmail(a, to, t, **kwargs)


def vendor(s: smtplib.SMTP):
    code, _ = s.docmd("XCLIENT", "ADDR=1.2.3.4")
    return code


def concat(s: smtplib.SMTP, a, to, t, extra):
    s.sendmail(a, to, t, mail_options=["BODY=8BITMIME"] + extra)  # SMT103@40


def cond(s: smtplib.SMTP, a, to, t, utf):
    s.sendmail(a, to, t, mail_options=["SMTPUTF8"] if utf else [])  # SMT103@40
