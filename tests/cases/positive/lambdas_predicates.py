"""A predicate of the module decides."""

import smtplib

is_fine = lambda code: code == 250  # SMT252@24
is_positive = lambda code: 200 <= code < 300
is_refused = lambda code: code >= 500


def accepted(code):
    return code == 250  # SMT252@12


def accepted_by_branch(code: int) -> bool:
    if code in (250, 251):  # SMT252@8
        return True
    return False


def accepted_pair(reply):
    code, _text = reply
    return code != 250  # SMT252@12


def demand(code, text):
    if code != 250:  # SMT252@8
        raise ValueError(text)


def accepted_rightly(code):
    return code in (250, 251, 252)


def demand_rightly(code, text):
    if code // 100 != 2:
        raise ValueError(text)


def three_ways(code):
    if code in (250, 251):
        return True
    if code == 252:
        return None
    return False


def exactly(code):
    return code == 250


def with_lambda(smtp: smtplib.SMTP, a):
    if not is_fine(smtp.vrfy(a)[0]):
        raise ValueError(a)


def with_predicate(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if accepted(code):
        print("found")
    else:
        print("not found")


def with_branching_predicate(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    return accepted_by_branch(code)


def with_pair_predicate(smtp: smtplib.SMTP, a):
    if accepted_pair(smtp.vrfy(a)):
        return False
    return True


def with_demand(smtp: smtplib.SMTP, a):
    demand(*smtp.vrfy(a))
    print("found")


def with_right_predicate(smtp: smtplib.SMTP, a):
    code, _ = smtp.vrfy(a)
    if not accepted_rightly(code):
        raise ValueError(a)


def with_right_demand(smtp: smtplib.SMTP, a):
    code, text = smtp.vrfy(a)
    demand_rightly(code, text)


def with_right_lambda(smtp: smtplib.SMTP, a):
    return is_positive(smtp.vrfy(a)[0])


def with_refusing_lambda(smtp: smtplib.SMTP, a):
    if is_refused(smtp.vrfy(a)[0]):
        raise ValueError(a)


def with_three_ways(smtp: smtplib.SMTP, a):
    return three_ways(smtp.vrfy(a)[0])


def exactly_for_commands_with_one_reply(smtp: smtplib.SMTP, sender):
    code, _ = smtp.mail(sender)
    if not exactly(code):
        raise ValueError(sender)
    code, _ = smtp.rset()
    if not exactly(code):
        raise ValueError(sender)
