"""Parcel tracking: the codes that are not to be tried again are listed, the rest is."""
import smtplib
import time

PERMANENT = {550, 551, 553, 554}
FATAL = (500, 501, 502, 503, 504, 521, 523, 530, 534, 535, 538, 550, 551, 552, 553, 554, 555, 556)


def track(data):
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail("track@example.org", "customer@example.org", data)


def inline(data):
    for _ in range(3):
        try:
            return track(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code not in {550, 551, 553, 554}:  # SMT500@16
                time.sleep(1)
                continue
            raise
    return None


def constant(data):
    for _ in range(3):
        try:
            return track(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in PERMANENT:  # SMT500@16
                raise
            time.sleep(1)
    return None


def kept_in_a_name(data):
    for attempt in range(3):
        try:
            return track(data)
        except smtplib.SMTPResponseException as exc:
            retryable = exc.smtp_code not in PERMANENT  # SMT500@25
            if not retryable or attempt == 2:
                raise
            time.sleep(1)
    return None


def single(data):
    while True:
        try:
            return track(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code == 550:  # SMT500@16
                return None
            time.sleep(1)


def unequal(data):
    while True:
        try:
            return track(data)
        except smtplib.SMTPSenderRefused as exc:
            if exc.smtp_code != 553:  # SMT500@16
                continue
            return None


def whole_class(data):
    for _ in range(3):
        try:
            return track(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in range(500, 600):
                raise
            time.sleep(1)
    return None


def allow_list(data):
    for _ in range(3):
        try:
            return track(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code not in {421, 450, 451, 452}:
                raise
            time.sleep(1)
    return None


def class_then_list(data):
    for _ in range(3):
        try:
            return track(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 500 or exc.smtp_code in (455,):
                raise
            time.sleep(1)
    return None


def list_and_class(data):
    for _ in range(3):
        try:
            return track(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code not in PERMANENT and exc.smtp_code < 500:
                continue
            raise
    return None


def list_for_the_text(data):
    try:
        track(data)
    except smtplib.SMTPResponseException as exc:
        if exc.smtp_code not in PERMANENT:
            print("perhaps later")
        raise


def list_per_customer(parcels):
    for parcel in parcels:
        try:
            track(parcel)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in PERMANENT:
                print("bounced", parcel)
            else:
                print("failed", parcel)


def list_decides_to_leave(data):
    result = "unknown"
    for _ in range(3):
        try:
            track(data)
            return "sent"
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in FATAL:
                result = "bounced"
            else:
                result = "failed"
            break
        except smtplib.SMTPServerDisconnected:
            time.sleep(1)
    return result
