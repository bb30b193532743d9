"""252 is named, together with the refusals."""

import smtplib


def own_branch_same_end(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code == 250:
        return True
    elif code == 251:
        return True
    elif code == 252:  # SMT252@10
        return False
    else:
        return False


def listed_with_550(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (252, 550):  # SMT252@8
        return False
    return True


def listed_with_many(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code in {252, 450, 550, 551, 553}:  # SMT252@8
        raise LookupError(text)
    print("found", text)


def or_refused(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 252 or code >= 400:  # SMT252@8
        raise LookupError(text)


def listed_in_branch(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 250 or code == 251:
        print("found")
    elif code in (252, 550):  # SMT252@10
        print("not found")
    else:
        raise ConnectionError(text)


def or_equal(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    if code == 550 or code == 252:  # SMT252@23
        print("not found")
        return None
    return text


def own_branch_own_end(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (250, 251):
        return True
    elif code == 252:
        return None
    else:
        return False


def own_branch_good_end(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code == 252:
        return True
    elif code in (250, 251):
        return True
    else:
        return False


def listed_with_250(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (252, 250, 251):
        return True
    return False


def refusals_without(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (450, 550, 551, 553):
        return False
    return True


def nested_own_end(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code not in (250, 251):
        if code == 252:
            raise NotImplementedError("the server does not tell")
        raise LookupError(a)
    return True


def else_with_own_end(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code in (250, 251):
        return "yes"
    else:
        if code != 252:
            return False
    return "perhaps"


def earlier_own_end(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if code == 252:
        return True
    if code not in (250, 251):
        raise LookupError(a)
    return True
