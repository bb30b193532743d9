"""Names that hold the reply to one command or another: whichever it is, it is a reply."""

import smtplib


def by_a_flag(relay: smtplib.SMTP, person, politely):
    if politely:
        number, remark = relay.vrfy(person)
    else:
        number, remark = relay.rcpt(person)
    if number == "250":  # SMT001@8
        return True
    return "busy" in remark  # SMT002@12


def by_an_expression(relay: smtplib.SMTP, person, politely):
    number, remark = relay.vrfy(person) if politely else relay.rcpt(person)
    return number in ("250", "251") or remark == "OK"  # SMT001@12, SMT002@40


def by_a_second_try(relay: smtplib.SMTP, person):
    try:
        number, remark = relay.vrfy(person)
    except smtplib.SMTPServerDisconnected:
        relay.connect("localhost")
        number, remark = relay.rcpt(person)
    return number == "250" or b"busy" in remark  # SMT001@12


def by_an_exception(relay: smtplib.SMTP, text):
    try:
        number, remark = relay.data(text)
    except smtplib.SMTPDataError as refusal:
        number, remark = refusal.smtp_code, refusal.smtp_error
    return number == "250" or "queued" in remark  # SMT001@12, SMT002@31


def whole_by_a_flag(relay: smtplib.SMTP, person, politely):
    answer = relay.vrfy(person) if politely else relay.rcpt(person)
    if answer == 250:  # SMT004@8
        return True
    return answer[0] in (250, 251, 252)


def perhaps_none(relay: smtplib.SMTP, person, politely):
    answer = None
    if politely:
        answer = relay.vrfy(person)
    elif person:
        answer = relay.rcpt(person)
    return bool(answer)


def codes_of_each_command_alone(relay: smtplib.SMTP, person, politely):
    if politely:
        number, _ = relay.vrfy(person)
    else:
        number, _ = relay.mail(person)
    if number in (251, 252):
        return None
    return number == 250


def a_line_or_a_reply(relay: smtplib.SMTP, person, line):
    if line:
        number, remark = line.split(" ", 1)
    else:
        number, remark = relay.rcpt(person)
    return number == "250" or "busy" in remark


def one_of_very_many(relay: smtplib.SMTP, way):
    if way == 1:
        number, _ = relay.noop()
    elif way == 2:
        number, _ = relay.rset()
    elif way == 3:
        number, _ = relay.helo()
    elif way == 4:
        number, _ = relay.ehlo()
    elif way == 5:
        number, _ = relay.mail("a@here.example")
    elif way == 6:
        number, _ = relay.rcpt("b@here.example")
    elif way == 7:
        number, _ = relay.vrfy("c@here.example")
    elif way == 8:
        number, _ = relay.expn("d@here.example")
    else:
        number, _ = relay.quit()
    return number == "250"
