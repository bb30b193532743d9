"""Ferry bookings: replies and failures in shapes that are rarely written."""
import smtplib


def truth_of_a_dict(server: smtplib.SMTP, user, names):
    code, text = server.rcpt(user)
    codes = {250: text, **names}
    if codes and not {}:
        return code == 250  # SMT251@16
    return None


def items_without_end(server: smtplib.SMTP, user):
    try:
        server.sendmail("a@here.example", [user], "text")
    except smtplib.SMTPRecipientsRefused as refused:
        return [code for address, (code, text) in refused.recipients.items() if code == 550]
    return []


def keys_and_values(server: smtplib.SMTP, users):
    try:
        server.sendmail("a@here.example", users, "text")
    except smtplib.SMTPRecipientsRefused as refused:
        print(list(refused.recipients.keys()))
        return any(pair[0] == "550" for pair in refused.recipients.values())  # SMT001@20
    return False


def first_of_the_refused(server: smtplib.SMTP, users):
    try:
        server.sendmail("a@here.example", users, "text")
    except smtplib.SMTPRecipientsRefused as refused:
        address = next(iter(refused.recipients))
        code, text = next(iter(refused.recipients.values()))
        return address, code == "550"  # SMT001@25
    return None


def default_that_depends(server: smtplib.SMTP, user):
    try:
        server.sendmail("a@here.example", user, "text")
    except smtplib.SMTPException as error:
        other = error.args[0] if isinstance(error, smtplib.SMTPResponseException) else 0
        if getattr(error, "smtp_code", other) == "550":  # SMT001@12
            return False
        return getattr(error, "smtp_code", unknown(other)) == "550"  # SMT001@16
    return True


def or_group(server: smtplib.SMTP, user):
    code, text = server.rcpt(user)
    match code, text:
        case (250, *rest) | (251, *rest):
            return rest
        case ("550", _):  # SMT001@15
            return None
        case (1, 2, 3, *more):
            return more
        case {"code": 250, **rest}:
            return rest
        case [a, b, c]:
            return a, b, c
    return text


def pattern_on_a_code(server: smtplib.SMTP, user):
    match server.rcpt(user)[0]:
        case [code, text]:
            return code, text
        case 250 | 251:
            return True
    return False


def compares_what_was_refused(server: smtplib.SMTP, users, others):
    refused = server.sendmail("a@here.example", users, "text")
    if refused == others:
        return None
    return refused == {} or refused != {"a@there.example": (550, b"no")}


def steps(server: smtplib.SMTP, user):
    server.tries = 0
    server.tries[user] += 1
    found(user).tries += 1
    del server.tries, server.tries[user], found(user).tries
    (yield)
    return server.rcpt(user)[0] in (250, 251)


def everything_at_once(server: smtplib.SMTP, users):
    for found(users).user, users[0], *rest in users:
        print(rest)
    with server as found(users).server, server as users[1]:
        return server.rcpt(users[0])[0] in (250, 251)
