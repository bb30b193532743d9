"""Other functions of the module hand the reply over."""

import smtplib


def ask(smtp: smtplib.SMTP, user):
    return smtp.vrfy(user)


def ask_code(smtp: smtplib.SMTP, user):
    code, _ = smtp.vrfy(user)
    return code


def ask_mail(smtp: smtplib.SMTP, sender):
    return smtp.mail(sender)


def ask_rcpt_code(smtp: smtplib.SMTP, user):
    return smtp.rcpt(user)[0]


def by_pair(smtp: smtplib.SMTP, user):
    code, _ = ask(smtp, user)
    if code != 250:  # SMT252@8
        raise LookupError(user)


def by_code(smtp: smtplib.SMTP, user):
    return ask_code(smtp, user) == 250  # SMT252@12


def by_rcpt_code(smtp: smtplib.SMTP, user):
    if ask_rcpt_code(smtp, user) != 250:  # SMT251@8
        return False
    return True


def by_pair_rightly(smtp: smtplib.SMTP, user):
    code, _ = ask(smtp, user)
    if code not in (250, 251, 252):
        raise LookupError(user)


def by_rcpt_code_rightly(smtp: smtplib.SMTP, user):
    return ask_rcpt_code(smtp, user) in (250, 251)


def by_mail(smtp: smtplib.SMTP, sender):
    code, _ = ask_mail(smtp, sender)
    return code == 250


def by_code_then_rcpt(smtp: smtplib.SMTP, user):
    if ask_code(smtp, user) == 250:
        return True
    return ask_rcpt_code(smtp, user) in (250, 251)


class Directory:
    def __init__(self, host):
        self.smtp = smtplib.SMTP(host)

    def _ask(self, user):
        code, text = self.smtp.verify(user)
        return code, text

    def _ask_code(self, user) -> int:
        return self.smtp.verify(user)[0]

    def _try_recipient(self, user):
        self.smtp.mail("")
        code, _ = self.smtp.rcpt(user)
        return code in (250, 251)

    def knows(self, user):
        code, text = self._ask(user)
        if code == 250:  # SMT252@12
            return True
        print("unknown user", user, text)
        return False

    def must_know(self, user):
        if self._ask_code(user) not in (250, 251):  # SMT252@12
            raise LookupError(user)

    def accepts(self, user):
        return self._ask_code(user) in (250, 251, 252)

    def refuses(self, user):
        code, text = self._ask(user)
        return code >= 400

    def probably_knows(self, user):
        code, text = self._ask(user)
        if code != 250:
            return self._try_recipient(user)
        return True

    def surely_knows(self, user):
        if self._ask_code(user) == 250:
            return True
        if not self._try_recipient(user):
            return False
        return True
