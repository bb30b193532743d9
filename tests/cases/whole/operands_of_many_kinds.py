"""`and`, `or` and chains whose operands are more than truths, and what is not looked at in them."""

import smtplib


def code_or_set(server: smtplib.SMTP, address, wide):
    code, text = server.rcpt(address)
    if 1 and ({code} if wide else code):
        return True
    return False


def code_or_set_kept(server: smtplib.SMTP, address, wide):
    code, text = server.rcpt(address)
    held = 1 and ({code} if wide else code)
    return held


def reply_kept(server: smtplib.SMTP, address):
    code, text = reply = server.rcpt(address)
    if isinstance(isinstance(code, int) and reply, int):
        return True
    return False


def nothing_to_go_through(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    if any(known == int(0, code) for known in dict("")):
        return False
    if code in (250, 251):
        return True
    return False


def rows_made_a_dict(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    return dict([(250, True), (251, True)]).get(code, False)


def rows_made_a_dict_too_few(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    return dict([(250, True), (252, True)]).get(code, False)  # SMT251@12


def chain_ends_early(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    if 1 > 2 > list(code):
        return None
    if code in (250, 251):
        return True
    return False


def chain_perhaps_ends_early(server: smtplib.SMTP, address, same):
    code, text = server.rcpt(address)
    if type(same) is int == (lambda of: of)(list(code)):
        return None
    if code in (250, 251):
        return True
    return False


def refused_or_nothing(server: smtplib.SMTP, text):
    refused = server.sendmail("a@mail.example", ["b@mail.example", "c@mail.example"], text)
    for address, (code, reason) in (refused or {}).items():
        print(address, code)
    return not (refused and text)


def one_or_the_other_sorted(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail("a@mail.example", "b@mail.example", text)
        except smtplib.SMTPDataError as error:  # SMT500@16
            if not sorted((error.smtp_error or 1, text)):
                raise


def of_a_class(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail("a@mail.example", "b@mail.example", text)
        except smtplib.SMTPException as error:
            if "Refused" in str(type(error)) or isinstance(type(error), type):
                raise


def of_its_first_argument(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail("a@mail.example", "b@mail.example", text)
        except smtplib.SMTPRecipientsRefused as error:  # SMT500@16
            if isinstance(error.args[0], (int, str)):
                raise


def first_argument_in_a_set(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail("a@mail.example", "b@mail.example", text)
        except smtplib.SMTPRecipientsRefused as error:
            if error.args[0] in {421, 450}:
                raise


def first_argument_in_a_tuple(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail("a@mail.example", "b@mail.example", text)
        except smtplib.SMTPRecipientsRefused as error:  # SMT500@16
            if error.args[0] in (421, 450):
                raise


def of_no_type(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    if isinstance(code, ()) or isinstance(2, ()):
        return None
    if code in (250, 251):
        return True
    return False


def first_argument_in_a_dict(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail("a@mail.example", "b@mail.example", text)
        except smtplib.SMTPRecipientsRefused as error:
            if error.args[0] in {421: "later", 550: "never"}:
                raise


def tuple_of_a_set(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    if len(tuple({code, 250})) == 1 or code in list({251, code - 0}) and code == 251:
        return True
    return False


def dict_of_a_dict(server: smtplib.SMTP, address):
    code, text = server.rcpt(address)
    return dict({250: True, 251: True}).get(code, False)


def dict_of_no_pairs(server: smtplib.SMTP, address, rows):
    code, text = server.rcpt(address)
    if dict([rows, (250, True)]).get(code):
        return True
    return False
