"""A match on the pair itself."""

import smtplib


def open_sequence(smtp: smtplib.SMTP, a):
    match smtp.vrfy(a):
        case 250, _:  # SMT252@14
            return True
        case _:
            return False


def open_sequence_capture(smtp: smtplib.SMTP, a):
    match smtp.verify(a):
        case 250, text:  # SMT252@14
            print(text)
        case code, text:
            print("refused", code, text)


def guard_behind_sequence(smtp: smtplib.SMTP, a):
    match smtp.verify(a):
        case (code, text) if code == 250:  # SMT252@30
            return text
        case (code, text):
            raise smtplib.SMTPResponseException(code, text)


def guard_behind_star(smtp: smtplib.SMTP, a):
    match smtp.verify(a):
        case [code, *_] if code in (250, 251):  # SMT252@28
            return True
        case _:
            return False


def named_pair(smtp: smtplib.SMTP, a):
    pair = smtp.verify(a)
    match pair:
        case 250, *_:  # SMT252@14
            found = True
        case _:
            found = False
    return found


def all_of_them(smtp: smtplib.SMTP, a):
    match smtp.vrfy(a):
        case (250 | 251 | 252, _):
            return True
        case _:
            return False


def each_of_them(smtp: smtplib.SMTP, a):
    match smtp.vrfy(a):
        case (250, _) | (251, _) | (252, _):
            return True
        case _:
            return False


def arm_for_252(smtp: smtplib.SMTP, a):
    match smtp.vrfy(a):
        case (250 | 251, _):
            return True
        case (252, _):
            return None
        case _:
            return False


def deny(smtp: smtplib.SMTP, a):
    match smtp.vrfy(a):
        case (code, text) if code >= 400:
            raise smtplib.SMTPResponseException(code, text)
        case (_, text):
            return text


def to_the_next_command(smtp: smtplib.SMTP, a):
    match smtp.vrfy(a):
        case (250, _):
            return True
        case _:
            match smtp.rcpt(a):
                case (250 | 251, _):
                    return True
    return False


def some_other_pair(smtp: smtplib.SMTP, queue):
    smtp.noop()
    match queue.get():
        case (250, _):
            return True
        case _:
            return False


def rcpt_pair(smtp: smtplib.SMTP, a):
    match smtp.rcpt(a):
        case (250 | 251, _):
            return True
        case (code, text):
            raise smtplib.SMTPRecipientsRefused({a: (code, text)})
