"""HELP is answered with 211 or 214."""

import smtplib


def helped(server: smtplib.SMTP):
    code, text = server.docmd("HELP")
    if code != 214:  # SMT211@8
        raise NotImplementedError(text)
    return text


def helped_with_status(server: smtplib.SMTP):
    code, text = server.docmd("HELP")
    return code == 211  # SMT214@12


def helped_by_order(server: smtplib.SMTP):
    code, text = server.docmd("HELP")
    if code > 211:  # SMT214@8
        return None
    return text


def helped_at_all(server: smtplib.SMTP, topic):
    code, text = server.docmd("HELP", topic)
    if code != 250:  # SMT211@8
        print("no help here")
        return False
    return True


def helped_rightly(server: smtplib.SMTP):
    code, text = server.docmd("HELP")
    if code not in (211, 214):
        raise NotImplementedError(text)
    return text


def helped_by_class(server: smtplib.SMTP):
    code, text = server.docmd("HELP")
    return text if code // 100 == 2 else None


def helped_unless_unknown(server: smtplib.SMTP):
    code, text = server.docmd("HELP")
    if code in (500, 502, 504):
        return False
    return True


def help_is_text(server: smtplib.SMTP):
    text = server.help()
    if b"VRFY" not in text:
        print("no VRFY here")
        return False
    return True


def help_told_apart(server: smtplib.SMTP):
    code, text = server.docmd("HELP")
    if code == 214:
        return text
    if code == 211:
        return b"status: " + text
    return None


def help_of_a_parser(parser):
    code = parser.help()
    if code != 214:
        raise NotImplementedError(code)


def help_collected(server: smtplib.SMTP, topics):
    known = []
    for topic in topics:
        code, text = server.docmd("HELP", topic)
        if code == 214:
            known.append(topic)
    return known
