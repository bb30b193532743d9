"""Conditional expressions beside a request, which say nothing of what is requested, and others that do."""

import smtplib

SENDER = "a@mail.example"


def shown(server: smtplib.SMTP, text):
    sent = False
    while not sent:
        failure = None
        try:
            server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPException as caught:  # SMT500@16
            failure = caught
        if failure is not None:
            print("again" if failure else "done")
        else:
            sent = True


def tested(server: smtplib.SMTP, text):
    sent = False
    while not sent:
        failure = None
        try:
            server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPException as caught:  # SMT500@16
            failure = caught
        if failure is not None:
            code = getattr(failure, "smtp_code", 0)
            if code >= 500 if code != 552 else False:
                print("no")
        else:
            sent = True


def other_server(text):
    failed = None
    while True:
        server = smtplib.SMTP("a.mail.example" if failed is None else "b.mail.example")
        try:
            server.sendmail(SENDER, "c@mail.example", text)
            return
        except smtplib.SMTPException as error:
            failed = error


def other_method(text):
    plain = False
    for attempt in range(2):
        try:
            with smtplib.SMTP("mail.example") as server:
                server.ehlo() if plain else server.starttls()
                server.sendmail(SENDER, "c@mail.example", text)
            return
        except smtplib.SMTPException:
            plain = True


def other_text(server: smtplib.SMTP, text, short):
    failed = False
    while True:
        try:
            server.sendmail(SENDER, "c@mail.example", short if failed else text)
            return
        except smtplib.SMTPException:
            failed = True


def other_request(server: smtplib.SMTP, text, short):
    failed = False
    for attempt in range(2):
        try:
            server.rset() if failed else server.sendmail(SENDER, "c@mail.example", text)
            server.sendmail(SENDER, "d@mail.example", text)
            return
        except smtplib.SMTPException:
            failed = True


def one_of_two_requests(server: smtplib.SMTP, text, short):
    failed = False
    for attempt in range(2):
        try:
            return server.send_message(short) if failed else server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPException:
            failed = True


def code_of(error):
    try:
        return error.smtp_code
    except AttributeError:
        return 0


def what_went_on_before(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPException as error:
            again = not (code_of(error) >= 500)  # SMT500@26
            if not again:
                continue
            try:
                code = error.smtp_code
            except AttributeError:
                code = None
            if code >= 500 if code != 552 else False:
                raise
