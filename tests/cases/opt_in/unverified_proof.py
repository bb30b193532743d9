"""Sign-up checks: what 252 proves, and what it does not."""
import smtplib


def mailbox_exists(server: smtplib.SMTP, user):
    code, _ = server.verify(user)
    return code in (250, 251, 252)  # SMT104@12


def is_valid_address(server: smtplib.SMTP, user):
    code, _ = server.vrfy(user)
    if 200 <= code < 300:  # SMT104@8
        return True
    return False


def check(server: smtplib.SMTP, user):
    code, _ = server.vrfy(user)
    if code == 250 or code == 252:  # SMT251@8, SMT104@23
        print(user, "exists")
    else:
        print(user, "does not exist")


def verified(server: smtplib.SMTP, users):
    found = []
    for user in users:
        code, _ = server.vrfy(user)
        if code // 100 == 2:  # SMT104@12
            found.append(user)
    return found


# -- silent ------------------------------------------------------------------------------------------


def exists_or_unknown(server: smtplib.SMTP, user):
    code, _ = server.verify(user)
    if code == 252:
        return None
    return code in (250, 251)


def unverified(server: smtplib.SMTP, user):
    code, _ = server.verify(user)
    return {250: "exists", 251: "exists elsewhere", 252: "unknown"}.get(code, "no")


def send_if_not_refused(server: smtplib.SMTP, user, text):
    code, _ = server.verify(user)
    if code in (250, 251, 252):
        server.sendmail("me@example.com", [user], text)


def weed_out(server: smtplib.SMTP, users):
    for user in list(users):
        code, _ = server.vrfy(user)
        if code >= 500:
            users.remove(user)


def accepted(server: smtplib.SMTP, user):
    code, _ = server.rcpt(user)
    return code in (250, 251, 252)
