"""One extension is asked about, the other is not."""
import smtplib


class G:
    def __init__(self, s: smtplib.SMTP):
        self.s = s
        self.utf8 = "smtputf8" in s.esmtp_features

    def go(self, a, to, t):
        self.s.sendmail(a, to, t, mail_options=["SMTPUTF8"])

    def go2(self, a, to, t):
        self.s.sendmail(a, to, t, mail_options=["SIZE=12"])  # SMT103@49
