"""Payroll slips: a function of the module decides whether to try again."""
import smtplib
import time

from payroll.errors import looks_temporary


def is_transient(exc):
    return 400 <= exc.smtp_code < 500


def is_any_refusal(exc):
    return exc.smtp_code >= 400  # SMT500@12


def is_listed(code):
    return code in (421, 450, 504)  # SMT504@31


def is_fatal(code: int) -> bool:
    """Tell whether there is no point in going on."""
    if code < 500:
        return False
    return True


def is_half_fatal(code: int) -> bool:
    return code in (550, 551, 553, 554)  # SMT500@12


def classify(exc):
    if exc.smtp_code // 100 == 4:
        return "later"
    return "never"


def slip(data):
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail("payroll@example.org", "staff@example.org", data)


def with_transient(data):
    for _ in range(3):
        try:
            return slip(data)
        except smtplib.SMTPResponseException as exc:
            if is_transient(exc):
                time.sleep(1)
                continue
            raise


def with_any_refusal(data):
    for _ in range(3):
        try:
            return slip(data)
        except smtplib.SMTPResponseException as exc:
            if not is_any_refusal(exc):
                raise
            time.sleep(1)


def with_listed(data):
    for _ in range(3):
        try:
            return slip(data)
        except smtplib.SMTPDataError as exc:
            if is_listed(exc.smtp_code):
                continue
            raise


def with_fatal(data):
    for _ in range(3):
        try:
            return slip(data)
        except smtplib.SMTPResponseException as exc:
            if is_fatal(exc.smtp_code):
                raise
            time.sleep(1)


def with_half_fatal(data):
    for _ in range(3):
        try:
            return slip(data)
        except smtplib.SMTPResponseException as exc:
            if is_half_fatal(exc.smtp_code):
                raise
            time.sleep(1)


def with_classify(data):
    for attempt in range(3):
        try:
            return slip(data)
        except smtplib.SMTPResponseException as exc:
            if classify(exc) == "later" and attempt < 2:
                time.sleep(1)
                continue
            raise


def with_unreadable(data):
    for _ in range(3):
        try:
            return slip(data)
        except smtplib.SMTPException as exc:
            if not looks_temporary(exc):
                raise
            time.sleep(1)


def with_given_predicate(data, should_retry):
    while True:
        try:
            return slip(data)
        except Exception as exc:
            if should_retry(exc):
                continue
            raise


class Office:
    def __init__(self, policy):
        self.policy = policy

    @staticmethod
    def permanent(exc):
        return exc.smtp_code >= 500

    def hopeless(self, exc):
        return exc.smtp_code not in range(400, 500)

    def with_static_method(self, data):
        for _ in range(3):
            try:
                return slip(data)
            except smtplib.SMTPResponseException as exc:
                if self.permanent(exc):
                    raise
                time.sleep(1)

    def with_method(self, data):
        for _ in range(3):
            try:
                return slip(data)
            except smtplib.SMTPResponseException as exc:
                if self.hopeless(exc):
                    return None

    def with_policy_object(self, data):
        for _ in range(3):
            try:
                return slip(data)
            except smtplib.SMTPException as exc:
                if not self.policy.again(exc):
                    raise
