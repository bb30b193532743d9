"""try, finally, early exits, nested functions, branches that meet."""

import smtplib
import socket


def around_try(host, user):
    try:
        server = smtplib.SMTP(host, timeout=5)
        code, _ = server.verify(user)
        server.quit()
    except (socket.error, smtplib.SMTPException):
        return None
    if code != 250:  # SMT252@8
        return False
    return True


def in_else(host, user):
    server = smtplib.SMTP(host)
    try:
        code, text = server.verify(user)
    except smtplib.SMTPServerDisconnected:
        raise
    else:
        if code != 250:  # SMT252@12
            raise LookupError(text)
        return text
    finally:
        server.close()


def branches_meet(server: smtplib.SMTP, how, user):
    if how == "vrfy":
        code, text = server.vrfy(user)
    elif how == "expn":
        code, text = server.expn(user)
    else:
        code, text = server.rcpt(user)
    if code == 250:  # SMT252@8
        print("found")
    else:
        print("not found", text)


def branches_meet_rightly(server: smtplib.SMTP, how, user):
    if how == "vrfy":
        code, text = server.vrfy(user)
    else:
        code, text = server.expn(user)
    if 200 <= code < 300:
        print("found")
    else:
        print("not found", text)


def raised_and_asked_again(host, user):
    server = smtplib.SMTP(host)
    try:
        code, text = server.verify(user)
        if code != 250:
            raise LookupError(text)
        return True
    except LookupError:
        pass
    server.mail("")
    code, text = server.rcpt(user)
    return code in (250, 251)


def replaced_in_branch(server: smtplib.SMTP, user, careful):
    code, _ = server.verify(user)
    print(code)
    if careful:
        code, _ = server.mail("")
    else:
        code, _ = server.rset()
    if code != 250:
        raise ConnectionError(user)


def returned_before(server: smtplib.SMTP, user):
    code, _ = server.verify(user)
    if code in (251, 252):
        return True
    if code != 250:
        return False
    return True


def in_nested_function_rightly(host, users):
    server = smtplib.SMTP(host)

    def known(user):
        code, _ = server.verify(user)
        return code < 300

    return [user for user in users if known(user)]
