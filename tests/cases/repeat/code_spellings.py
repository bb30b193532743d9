"""Door bell: one question about the reply code, asked in many ways."""
import smtplib
import time


def ring(picture):
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail("bell@house", "owner@house", picture)


def divided(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPResponseException as e:
            if e.smtp_code // 100 in (4, 5):  # SMT500@16
                continue
            raise


def divided_wrong_class(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPDataError as e:
            if e.smtp_code // 100 == 5:  # SMT500@16
                time.sleep(1)
            else:
                raise


def as_text(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPResponseException as e:
            if str(e.smtp_code).startswith(("4", "5")):  # SMT500@16
                continue
            raise


def first_digit(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPResponseException as e:
            if str(e.smtp_code)[0] in "45":  # SMT500@16
                continue
            raise


def text_literal(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPResponseException as e:
            if str(e.smtp_code) in ("421", "504"):  # SMT504@44
                continue
            raise


def from_args(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPDataError as e:
            if e.args[0] >= 400:  # SMT500@16
                continue
            raise


def unpacked(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPDataError as e:
            code, text = e.args
            if code in (451, 554):  # SMT554@30
                print(text)
                continue
            raise


def walrus(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPDataError as e:
            if (code := e.smtp_code) >= 450:  # SMT500@16
                print(code)
                continue
            raise


def with_default(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPException as e:
            if getattr(e, "smtp_code", 400) < 500:  # SMT500@16
                continue
            raise


def divided_right(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPResponseException as e:
            if e.smtp_code // 100 == 5:
                raise
            time.sleep(1)


def divided_four(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPResponseException as e:
            if int(e.smtp_code / 100) != 4:
                raise
            time.sleep(1)


def text_right(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPResponseException as e:
            if not str(e.smtp_code).startswith("4"):
                raise


def digit_right(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPResponseException as e:
            if f"{e.smtp_code}"[0] == "5":
                raise


def args_right(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPDataError as e:
            code, _text = e.args
            if code >= 500:
                raise


def default_right(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPException as e:
            if getattr(e, "smtp_code", 500) < 500:
                continue
            raise


def walrus_right(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPDataError as e:
            if (code := e.smtp_code) >= 500:
                print("refused for good", code)
                return None


def conditional_expression(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPDataError as e:
            kind = "soft" if 400 <= e.smtp_code < 500 else "hard"
            if kind == "hard":
                raise


def divmod_right(picture):
    for _ in range(3):
        try:
            return ring(picture)
        except smtplib.SMTPDataError as e:
            group, _rest = divmod(e.smtp_code, 100)
            if group == 4:
                continue
            raise
