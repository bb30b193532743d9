"""Job board notifications: codes with names, in sets, dicts and class attributes."""
import smtplib
import time

RETRYABLE = {421, 450, 504}  # SMT504@24
BUSY = frozenset((421, 450, 451))
TEMPORARY = BUSY | {503}  # SMT503@21
BAD_PARAMETER = 504  # SMT504@17
BACKOFF = {
    421: 300,
    451: 60,
    550: 5,  # SMT550@5
}
SERVER_BUSY = (421, 454)
PERMANENT = frozenset(range(500, 600))
REASONS = {504: "parameter not implemented", 550: "no such mailbox"}
UNUSED_LIST = [421, 504, 535]


def send(data):
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail("jobs@example.org", "all@example.org", data)


def by_set(data):
    for _ in range(3):
        try:
            return send(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in RETRYABLE:
                time.sleep(1)
                continue
            raise
    return None


def by_set_again(data):
    while True:
        try:
            return send(data)
        except smtplib.SMTPDataError as exc:
            if exc.smtp_code not in TEMPORARY:
                raise


def by_name(data):
    for _ in range(3):
        try:
            return send(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code == BAD_PARAMETER:
                continue
            raise
    return None


def by_dict(data):
    for _ in range(3):
        try:
            return send(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in BACKOFF:
                time.sleep(BACKOFF[exc.smtp_code])
            else:
                raise
    return None


class Board:
    temporary = (421, 553)  # SMT553@23
    busy = (421, 450)

    def by_class_attribute(self, data):
        for _ in range(3):
            try:
                return send(data)
            except smtplib.SMTPResponseException as exc:
                if exc.smtp_code in self.temporary:
                    continue
                raise
        return None

    def by_busy_attribute(self, data):
        for _ in range(3):
            try:
                return send(data)
            except smtplib.SMTPResponseException as exc:
                if exc.smtp_code in self.busy:
                    continue
                raise
        return None


def by_local(data):
    again = [421, 501]  # SMT501@19
    for _ in range(3):
        try:
            return send(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in again:
                continue
            raise
    return None


def by_busy(data):
    for _ in range(3):
        try:
            return send(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in BUSY or exc.smtp_code in SERVER_BUSY:
                continue
            raise
    return None


def by_permanent(data):
    for _ in range(3):
        try:
            return send(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in PERMANENT:
                raise
            time.sleep(1)
    return None


def by_difference(data):
    for _ in range(3):
        try:
            return send(data)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in {421, 450, 451, 452} - {452}:
                continue
            raise
    return None


def by_reason(data):
    for _ in range(3):
        try:
            return send(data)
        except smtplib.SMTPResponseException as exc:
            reason = REASONS.get(exc.smtp_code)
            print(reason)
            raise
    return None


def by_table_of_all(jobs):
    for job in jobs:
        try:
            send(job)
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code in REASONS:
                continue
            raise
