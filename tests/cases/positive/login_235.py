"""AUTH ends with 235."""

import smtplib


def enter(server: smtplib.SMTP, user, password):
    code, text = server.login(user, password)
    if code != 250:  # SMT235@8
        raise PermissionError(text)


def enter_returned(host, user, password):
    with smtplib.SMTP_SSL(host) as server:
        code, text = server.login(user, password)
        return code == 250  # SMT235@16


def enter_message(host, user, password):
    server = smtplib.SMTP_SSL(host)
    if server.login(user, password)[0] in (220, 250):  # SMT235@8
        print("welcome")
    else:
        print("access denied")


def enter_by_range(server: smtplib.SMTP, user, password):
    code, text = server.login(user, password)
    if not 250 <= code < 260:  # SMT235@12
        return False
    return True


def enter_by_auth(server: smtplib.SMTP, user, password):
    server.ehlo()
    if "PLAIN" not in server.esmtp_features.get("auth", ""):
        return False
    server.user, server.password = user, password
    code, text = server.auth("PLAIN", server.auth_plain)
    if code != 250:  # SMT235@8
        return False
    return True


def enter_rightly(server: smtplib.SMTP, user, password):
    code, text = server.login(user, password)
    if code != 235:
        raise PermissionError(text)


def enter_twice_is_fine(server: smtplib.SMTP, user, password):
    code, text = server.login(user, password)
    return code in (235, 503)


def enter_by_class(server: smtplib.SMTP, user, password):
    code, text = server.login(user, password)
    return 200 <= code < 300


def enter_by_exception(server: smtplib.SMTP, user, password):
    try:
        server.login(user, password)
    except smtplib.SMTPAuthenticationError as error:
        if error.smtp_code != 534:
            print("wrong password")
        return False
    return True


def enter_deny(server: smtplib.SMTP, user, password):
    code, text = server.login(user, password)
    if code >= 400:
        raise PermissionError(text)


def enter_then_noop(server: smtplib.SMTP, user, password):
    code, text = server.login(user, password)
    print(text)
    code, text = server.noop()
    if code != 250:
        raise PermissionError(text)


def enter_elsewhere(site, user, password):
    code, text = site.login(user, password)
    if code != 250:
        raise PermissionError(text)


def enter_web(session, user, password):
    code = session.login(user, password).status_code
    return code == 200
