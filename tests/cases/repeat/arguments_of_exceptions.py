"""How many arguments an exception has depends on its class: one, two, or three with an address."""

import smtplib

SENDER = "a@mail.example"


def head_and_rest(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPRecipientsRefused as failure:  # SMT500@16
            code, *_ = failure.args
            if code == 550:
                raise


def last_one(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPRecipientsRefused as failure:  # SMT500@16
            *_, refused = failure.args
            print(refused)


def only_one(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPRecipientsRefused as failure:  # SMT500@16
            (refused,) = failure.args
            print(refused)


def two_of_one(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPRecipientsRefused as failure:
            code, reason = failure.args
            print(code)


def two_of_three(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPSenderRefused as failure:
            code, reason = failure.args
            print(code)


def two_in_front(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as failure:
            code, reason = failure.args[:2]
            if code > 499:
                raise


def two_in_front_unread(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPSenderRefused as failure:  # SMT500@16
            code, reason = failure.args[:2]
            print(code)


def from_behind(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPSenderRefused as failure:  # SMT500@16
            address = failure.args[-1]
            code, reason = failure.args[-3:-1]
            print(address)


def a_pair_by_pattern(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPRecipientsRefused as failure:  # SMT500@16
            match failure.args:
                case (code, reason):
                    raise


def a_pair_by_pattern_is_one(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPDataError as failure:
            match failure.args:
                case (code, reason):
                    raise


def words_by_pattern(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPNotSupportedError) as failure:
            match failure.args:
                case (words,):
                    raise


def a_code_by_pattern(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPException as failure:
            match failure.args:
                case (int(code), *_) if code < 500:
                    continue
                case _:
                    raise


def a_code_by_pattern_of_any_class(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPResponseException as failure:  # SMT500@16
            match failure.args:
                case (code, reason):
                    continue
                case _:
                    raise


def counted(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPNotSupportedError) as failure:
            if len(failure.args) == 1:
                raise


def counted_from_two_on(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPException as failure:
            if len(failure.args) < 2 or failure.args[0] >= 500:
                raise


def listed(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPRecipientsRefused as failure:  # SMT500@16
            arguments = list(failure.args)
            if len(arguments) > 1:
                raise


def gone_through(server: smtplib.SMTP, text):
    for attempt in range(3):
        try:
            return server.sendmail(SENDER, "c@mail.example", text)
        except smtplib.SMTPResponseException as failure:
            if any(part == 550 for part in failure.args):
                raise
