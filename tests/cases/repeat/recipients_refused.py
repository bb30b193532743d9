"""School letters: refused recipients have no code of their own, but a dict of them."""
import smtplib
import time

SENDER = "office@school.example"


def letter(to, text):
    with smtplib.SMTP("mail.school.example") as smtp:
        return smtp.sendmail(SENDER, to, text)


def leak(to, text):
    for _ in range(3):
        try:
            return letter(to, text)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code // 100 == 5:
                raise
            time.sleep(1)
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(1)
    return None


def leak_with_network(to, text):
    for attempt in range(3):
        try:
            return letter(to, text)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 500 or attempt == 2:
                raise
        except (smtplib.SMTPException, OSError):  # SMT500@17
            if attempt == 2:
                raise
        time.sleep(attempt)
    return None


def caught_alone(to, text):
    while True:
        try:
            return letter(to, text)
        except smtplib.SMTPRecipientsRefused as exc:  # SMT500@16
            for address, reply in exc.recipients.items():
                print(address, reply)
            time.sleep(60)


def all_temporary(to, text):
    for _ in range(3):
        try:
            return letter(to, text)
        except smtplib.SMTPRecipientsRefused as exc:
            if all(400 <= code < 500 for code, _ in exc.recipients.values()):
                time.sleep(1)
                continue
            raise
    return None


def any_permanent(to, text):
    for _ in range(3):
        try:
            return letter(to, text)
        except smtplib.SMTPRecipientsRefused as exc:
            if any(code >= 500 for code, _ in exc.recipients.values()):
                raise
            time.sleep(1)
    return None


def not_all_temporary(to, text):
    for _ in range(3):
        try:
            return letter(to, text)
        except smtplib.SMTPRecipientsRefused as exc:
            codes = [reply[0] for reply in exc.recipients.values()]
            if not all(code // 100 == 4 for code in codes):
                raise
    return None


def only_the_temporary_ones(to, text):
    for _ in range(3):
        try:
            return letter(to, text)
        except smtplib.SMTPRecipientsRefused as exc:
            to = [address for address, (code, _) in exc.recipients.items() if code < 500]
            if not to:
                return exc.recipients
    return None


def without_the_refused(to, text):
    to = list(to)
    while to:
        try:
            return letter(to, text)
        except smtplib.SMTPRecipientsRefused as exc:
            for address in exc.recipients:
                to.remove(address)
    return None


def closed_leak(to, text):
    for _ in range(3):
        try:
            return letter(to, text)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 500:
                raise
        except smtplib.SMTPRecipientsRefused:
            raise
        except smtplib.SMTPServerDisconnected:
            time.sleep(1)
    return None


def one_code(to, text):
    for _ in range(3):
        try:
            return letter([to], text)
        except smtplib.SMTPRecipientsRefused as exc:
            code, _reason = exc.recipients[to]
            if code >= 500:
                return None
            time.sleep(300)
    return None


def each_parent(parents, text):
    missing = {}
    for parent in parents:
        try:
            letter(parent, text)
        except smtplib.SMTPRecipientsRefused as exc:
            missing.update(exc.recipients)
    return missing
