"""Warehouse labels by mail: the function calls itself again."""
import smtplib
import time

HOST = "relay.example.org"
RELAYS = ("relay1.example.org", "relay2.example.org")


def send(msg, retries=3):
    try:
        with smtplib.SMTP(HOST) as smtp:
            smtp.send_message(msg)
        return True
    except smtplib.SMTPException:  # SMT500@12
        if retries == 0:
            return False
        time.sleep(1)
        return send(msg, retries - 1)


def send_counting_up(msg, attempt=0):
    try:
        with smtplib.SMTP(HOST) as smtp:
            smtp.send_message(msg)
    except OSError as exc:  # SMT500@12
        if attempt < 5:
            send_counting_up(msg, attempt=attempt + 1)
        else:
            raise RuntimeError("label not sent") from exc


def send_by_code(sender, to, data, tries=2):
    try:
        with smtplib.SMTP(HOST) as smtp:
            smtp.sendmail(sender, to, data)
    except smtplib.SMTPResponseException as exc:
        if tries and exc.smtp_code in (421, 504):  # SMT504@45
            return send_by_code(sender, to, data, tries - 1)
        raise
    return True


def send_by_range(sender, to, data, tries=2):
    try:
        with smtplib.SMTP(HOST) as smtp:
            smtp.sendmail(sender, to, data)
    except smtplib.SMTPDataError as exc:
        if exc.smtp_code < 400 or not tries:  # SMT500@12
            raise
        return send_by_range(sender, to, data, tries=tries - 1)
    return True


class Printer:
    def __init__(self, host):
        self.host = host
        self.smtp = smtplib.SMTP(host)

    def label(self, msg, attempts=3):
        try:
            self.smtp.send_message(msg)
        except smtplib.SMTPException:  # SMT500@16
            if attempts <= 1:
                raise
            self.smtp = smtplib.SMTP(self.host)
            return self.label(msg, attempts - 1)
        return True

    async def label_later(self, msg, attempts=3):
        try:
            self.smtp.send_message(msg)
        except Exception:  # SMT500@16
            if attempts:
                return await self.label_later(msg, attempts - 1)
            raise

    def label_disconnected(self, msg, attempts=3):
        try:
            self.smtp.send_message(msg)
        except smtplib.SMTPServerDisconnected:
            if attempts <= 1:
                raise
            self.smtp = smtplib.SMTP(self.host)
            return self.label_disconnected(msg, attempts - 1)
        return True

    def label_each(self, messages):
        if not messages:
            return
        first, *others = messages
        try:
            self.smtp.send_message(first)
        except smtplib.SMTPException as exc:
            print(exc)
            return self.label_each(others)
        self.label_each(others)


def send_by_relay(msg, relays=RELAYS):
    if not relays:
        raise RuntimeError("no relay took the message")
    try:
        with smtplib.SMTP(relays[0]) as smtp:
            smtp.send_message(msg)
    except smtplib.SMTPException:
        return send_by_relay(msg, relays[1:])
    return relays[0]


def send_by_port(msg, port=587):
    try:
        with smtplib.SMTP(HOST, port) as smtp:
            smtp.send_message(msg)
    except (smtplib.SMTPException, OSError):
        if port == 25:
            raise
        return send_by_port(msg, port=25)
    return port


def send_guarded(sender, to, data, tries=2):
    try:
        with smtplib.SMTP(HOST) as smtp:
            smtp.sendmail(sender, to, data)
    except smtplib.SMTPResponseException as exc:
        if exc.smtp_code >= 500 or not tries:
            raise
        return send_guarded(sender, to, data, tries - 1)
    return True


def send_shorter(sender, to, text):
    try:
        with smtplib.SMTP(HOST) as smtp:
            smtp.sendmail(sender, to, text)
    except smtplib.SMTPDataError:
        if len(text) < 1000:
            raise
        return send_shorter(sender, to, text[: len(text) // 2])
    return True


def send_to_postmaster(to, data):
    try:
        with smtplib.SMTP(HOST) as smtp:
            smtp.sendmail("labels@example.org", to, data)
    except smtplib.SMTPRecipientsRefused:
        if to.startswith("postmaster@"):
            raise
        return send_to_postmaster("postmaster@" + to.partition("@")[2], b"could not deliver a label")
    return to


def walk(folder):
    try:
        return sorted(folder.iterdir())
    except OSError:
        time.sleep(1)
        return walk(folder)
