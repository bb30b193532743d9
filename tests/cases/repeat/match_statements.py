"""Ferry timetable changes: the reply is taken apart with match."""
import smtplib
import time


def announce(text):
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail("ferry@example.org", "list@example.org", text)


def literals(text):
    for _ in range(3):
        try:
            return announce(text)
        except smtplib.SMTPResponseException as exc:
            match exc.smtp_code:
                case 421 | 450 | 504:  # SMT504@34
                    time.sleep(1)
                case _:
                    raise


def guard_too_wide(text):
    for _ in range(3):
        try:
            return announce(text)
        except smtplib.SMTPResponseException as exc:
            match exc.smtp_code:
                case code if code >= 400:  # SMT500@30
                    continue
                case _:
                    return None


def class_pattern_literal(text):
    for _ in range(3):
        try:
            return announce(text)
        except smtplib.SMTPException as exc:
            match exc:
                case smtplib.SMTPResponseException(smtp_code=503):  # SMT503@62
                    time.sleep(1)
                case _:
                    raise


def class_pattern_wide(text):
    for _ in range(3):
        try:
            return announce(text)
        except Exception as exc:  # SMT500@16
            match exc:
                case smtplib.SMTPException() | ConnectionError():
                    time.sleep(1)
                case _:
                    raise


def literals_right(text):
    for _ in range(3):
        try:
            return announce(text)
        except smtplib.SMTPResponseException as exc:
            match exc.smtp_code:
                case 421 | 450 | 451 | 452:
                    time.sleep(1)
                case _:
                    raise


def guard_right(text):
    for _ in range(3):
        try:
            return announce(text)
        except smtplib.SMTPResponseException as exc:
            match exc.smtp_code:
                case code if 400 <= code < 500:
                    continue
                case 504:
                    raise RuntimeError("no such parameter") from exc
                case _:
                    return None


def class_pattern_right(text):
    for _ in range(3):
        try:
            return announce(text)
        except smtplib.SMTPException as exc:
            match exc:
                case smtplib.SMTPServerDisconnected():
                    time.sleep(1)
                case smtplib.SMTPResponseException(smtp_code=code) if code < 500:
                    time.sleep(code % 10)
                case _:
                    raise


def hundreds_right(text):
    while True:
        try:
            announce(text)
            return True
        except smtplib.SMTPResponseException as exc:
            match exc.smtp_code // 100:
                case 5:
                    return False
                case 4:
                    time.sleep(60)
                case _:
                    raise


def next_list(lists, text):
    for name in lists:
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.sendmail("ferry@example.org", name, text)
        except smtplib.SMTPResponseException as exc:
            match exc.smtp_code:
                case 550 | 553:
                    continue
                case _:
                    raise


def recipients_right(text):
    for _ in range(3):
        try:
            return announce(text)
        except smtplib.SMTPRecipientsRefused as exc:
            match list(exc.recipients.values()):
                case [(421 | 450 | 451, _)]:
                    time.sleep(1)
                case _:
                    raise
