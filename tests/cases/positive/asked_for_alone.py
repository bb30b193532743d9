"""One reply alone is asked for: whether the server forwards, or does not say. A no is an answer, too."""

import smtplib


def forwards(server: smtplib.SMTP, mailbox):
    server.mail("probe@example.org")
    code, _ = server.rcpt(mailbox)
    return code == 251


def row(server: smtplib.SMTP, mailbox):
    server.mail("probe@example.org")
    code, text = server.rcpt(mailbox)
    return {"mailbox": mailbox, "code": code, "moved": code == 251, "text": text.decode()}


def new_address(server: smtplib.SMTP, mailbox):
    server.mail("probe@example.org")
    code, text = server.rcpt(mailbox)
    if code != 251:
        return None
    return text.decode().partition("<")[2].rstrip(">")


def moved(server: smtplib.SMTP, mailbox):
    code, _ = server.rcpt(mailbox)
    if code == 251:
        return True
    return False


def noted(server: smtplib.SMTP, mailbox, book):
    code, text = server.rcpt(mailbox)
    elsewhere = code == 251
    if elsewhere:
        book[mailbox] = text
    return code, text


def said_to_move(server: smtplib.SMTP, mailbox):
    return server.verify(mailbox)[0] == 251


def told(server: smtplib.SMTP, mailbox):
    code, _ = server.rcpt(mailbox)
    if code == 251:
        print(mailbox, "is forwarded")
    else:
        print(mailbox, "stays here")
    return code


def has_to_move(server: smtplib.SMTP, mailbox):
    code, text = server.rcpt(mailbox)
    if code != 251:  # SMT250@8
        raise LookupError(text)


def moved_or_refused(server: smtplib.SMTP, mailbox):
    code, _ = server.rcpt(mailbox)
    if code == 251:  # SMT250@8
        return True
    print(mailbox, "rejected by the server")
    return False


def cannot_tell(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    return code == 252


def unverifiable(server: smtplib.SMTP, mailbox):
    if server.vrfy(mailbox)[0] == 252:
        return True
    return False


def some_unknown(server: smtplib.SMTP, mailboxes):
    return any(server.vrfy(mailbox)[0] == 252 for mailbox in mailboxes)


class Probe:
    def run(self, server: smtplib.SMTP, mailbox):
        code, _ = server.vrfy(mailbox)
        self.undecided = code == 252
        self.code = code


def entry(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    return {"mailbox": mailbox, "uncertain": code == 252}


def local(server: smtplib.SMTP, mailbox):
    code, text = server.vrfy(mailbox)
    withheld = code == 252
    return withheld, text


def is_good(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    return code == 252  # SMT250@12


def result(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    return {"mailbox": mailbox, "valid": code == 252}  # SMT250@42


def unknown_only(server: smtplib.SMTP, mailbox):
    code, text = server.vrfy(mailbox)
    if code != 252:  # SMT250@8
        raise LookupError(text)


def listed(server, mailbox):
    return server.vrfy(mailbox)[0] == 250


def is_hidden(server, mailbox):
    return server.vrfy(mailbox)[0] == 252


def three_ways(server: smtplib.SMTP, mailbox):
    if listed(server, mailbox):
        return "listed"
    if is_hidden(server, mailbox):
        return "hidden"
    return "no"
