"""Commands that may be refused for a parameter, and what is made of the reply."""
import logging
import smtplib

log = logging.getLogger(__name__)


def shown(server: smtplib.SMTP, token):
    code, text = server.docmd("AUTH", "XOAUTH2 " + token)  # SMT103@39
    print(code, text)


def shown_at_once(server: smtplib.SMTP, token):
    print(server.docmd("AUTH", "XOAUTH2 " + token))  # SMT103@32


def logged(server: smtplib.SMTP, sender, who):
    reply = server.mail(sender, ["REQUIRETLS"])  # SMT103@34
    log.debug("MAIL: %s", reply)
    code, _ = server.rcpt(who)
    return code < 300


def shown_and_tested(server: smtplib.SMTP, token):
    code, text = server.docmd("AUTH", "XOAUTH2 " + token)
    print(code, text)
    if code != 235:
        raise PermissionError(text)


def tested_while_shown(server: smtplib.SMTP, token):
    code, _ = server.docmd("AUTH", "XOAUTH2 " + token)
    print("in" if code == 235 else "out")


def handed_on(server: smtplib.SMTP, token):
    return server.docmd("AUTH", "XOAUTH2 " + token)


def collected(server: smtplib.SMTP, token, replies):
    code, text = server.docmd("AUTH", "XOAUTH2 " + token)
    replies.append(code)


def size_by_format(server: smtplib.SMTP, sender, who, text):
    server.sendmail(sender, who, text, ["SIZE={}".format(len(text))])  # SMT103@41


def from_a_collection(server: smtplib.SMTP, sender, who, text, wanted):
    server.sendmail(sender, who, text, rcpt_options=["NOTIFY={}".format(",".join(wanted))])  # SMT103@54


def perhaps(server: smtplib.SMTP, sender, who, text, wide):
    server.sendmail(sender, who, text, ["SMTPUTF8" if wide else "", "RET=FULL"])  # SMT103@41, SMT103@69


def one_of_two(server: smtplib.SMTP, sender, who, text, whole):
    server.sendmail(sender, who, text, ("RET=FULL" if whole else "RET=HDRS",))  # SMT103@41, SMT103@66
