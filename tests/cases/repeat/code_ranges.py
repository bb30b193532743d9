"""Fax-to-mail bridge: the reply code is looked at, with a range."""
import smtplib
import time


def transmit(host, data):
    with smtplib.SMTP(host) as smtp:
        smtp.sendmail("fax@example.org", "inbox@example.org", data)


def at_least_400(host, data):
    for _ in range(4):
        try:
            return transmit(host, data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 400:  # SMT500@16
                time.sleep(1)
                continue
            raise
    return None


def more_than_399(host, data):
    for _ in range(4):
        try:
            return transmit(host, data)
        except smtplib.SMTPDataError as exc:
            if not exc.smtp_code > 399:  # SMT500@20
                raise
            time.sleep(1)
    return None


def chained_too_far(host, data):
    for _ in range(4):
        try:
            return transmit(host, data)
        except smtplib.SMTPDataError as exc:
            if (400 <= exc.smtp_code < 600):  # SMT500@17
                time.sleep(1)
            else:
                raise
    return None


def upside_down(host, data):
    while True:
        try:
            return transmit(host, data)
        except smtplib.SMTPDataError as exc:
            if exc.smtp_code < 500:  # SMT500@16
                return None
            time.sleep(1)


def literal_first(host, data):
    while True:
        try:
            return transmit(host, data)
        except smtplib.SMTPSenderRefused as exc:
            code = exc.smtp_code
            if 450 <= code:  # SMT500@16
                continue
            return None


def not_accepted(host, data):
    for _ in range(4):
        try:
            return transmit(host, data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code != 250:  # SMT500@16
                continue
            return None
    return None


def member_of_range(host, data):
    for _ in range(4):
        try:
            return transmit(host, data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in range(400, 600):  # SMT500@16
                continue
            return None
    return None


def one_or_range(host, data):
    for _ in range(4):
        try:
            return transmit(host, data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code == 421 or exc.smtp_code >= 450:  # SMT500@40
                continue
            return None
    return None


def four_hundreds(host, data):
    for _ in range(4):
        try:
            return transmit(host, data)
        except smtplib.SMTPResponseException as exc:
            if 400 <= exc.smtp_code < 500:
                continue
            raise
    return None


def member_of_400(host, data):
    for _ in range(4):
        try:
            return transmit(host, data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code not in range(400, 500):
                raise
    return None


def below_500(host, data):
    while True:
        try:
            return transmit(host, data)
        except smtplib.SMTPDataError as exc:
            if exc.smtp_code < 500:
                time.sleep(30)
            else:
                return None


def break_at_500(host, data):
    while True:
        try:
            transmit(host, data)
            return True
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 500:
                break
            time.sleep(30)
    return False


def two_tests(host, data):
    while True:
        try:
            return transmit(host, data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 400 and exc.smtp_code <= 499:
                time.sleep(30)
                continue
            return None


def nested_tests(host, data):
    for _ in range(4):
        try:
            return transmit(host, data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 400:
                if exc.smtp_code > 499:
                    return None
                time.sleep(30)
            else:
                raise
    return None


def chain_of_elif(host, data):
    for _ in range(4):
        try:
            return transmit(host, data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code == 421:
                time.sleep(300)
            elif exc.smtp_code >= 500:
                raise
            elif exc.smtp_code >= 400:
                time.sleep(30)
            else:
                return None
    return None


def next_page(host, pages):
    for page in pages:
        try:
            transmit(host, page)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 400:
                continue
            raise
