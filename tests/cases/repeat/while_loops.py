"""A pager that mails the person on call; all loops are written with while."""
import smtplib
import time


class Pager:
    def __init__(self, host, limit):
        self.host = host
        self.limit = limit

    def page(self, address, text):
        while True:
            try:
                with smtplib.SMTP(self.host) as session:
                    session.sendmail("pager@example.net", address, text)
                return
            except smtplib.SMTPException:  # SMT500@20
                time.sleep(30)

    def page_counted(self, address, text):
        tries = 0
        while tries < self.limit:
            tries += 1
            try:
                with smtplib.SMTP(self.host) as session:
                    session.sendmail("pager@example.net", address, text)
                break
            except smtplib.SMTPException:  # SMT500@20
                continue
        else:
            raise RuntimeError("nobody was paged")

    def page_until_sent(self, address, text):
        sent = False
        while not sent:
            try:
                with smtplib.SMTP(self.host) as session:
                    session.sendmail("pager@example.net", address, text)
                sent = True
            except smtplib.SMTPRecipientsRefused:  # SMT500@20
                time.sleep(1)

    def page_countdown(self, address, text):
        left = 3
        while left:
            try:
                with smtplib.SMTP(self.host) as session:
                    session.sendmail("pager@example.net", address, text)
                return True
            except OSError:  # SMT500@20
                left -= 1
                if left == 0:
                    raise

    def page_until_late(self, address, text):
        deadline = time.monotonic() + 600
        while time.monotonic() < deadline:
            try:
                with smtplib.SMTP(self.host) as session:
                    session.sendmail("pager@example.net", address, text)
                return True
            except smtplib.SMTPException:  # SMT500@20
                time.sleep(20)
        return False

    def page_every_exit(self, address, text):
        while True:
            try:
                with smtplib.SMTP(self.host) as session:
                    session.sendmail("pager@example.net", address, text)
                break
            except smtplib.SMTPException:
                print("refused")
                break
            except OSError:
                return False
        return True

    def page_all(self, addresses, text):
        while addresses:
            address = addresses.pop()
            try:
                with smtplib.SMTP(self.host) as session:
                    session.sendmail("pager@example.net", address, text)
            except smtplib.SMTPException:
                print("could not page", address)

    def page_by_index(self, addresses, text):
        i = 0
        while i < len(addresses):
            try:
                with smtplib.SMTP(self.host) as session:
                    session.sendmail("pager@example.net", addresses[i], text)
                return addresses[i]
            except smtplib.SMTPException:
                i += 1
        return None

    def page_by_iterator(self, addresses, text):
        remaining = iter(addresses)
        address = next(remaining)
        while True:
            try:
                with smtplib.SMTP(self.host) as session:
                    session.sendmail("pager@example.net", address, text)
                return address
            except smtplib.SMTPRecipientsRefused:
                address = next(remaining)

    def heartbeat(self, address):
        while True:
            try:
                with smtplib.SMTP(self.host) as session:
                    session.sendmail("pager@example.net", address, "still alive")
            except smtplib.SMTPException as exc:
                print("heartbeat", exc)
            time.sleep(3600)

    def page_when_busy(self, address, text):
        tries = 0
        while tries < self.limit:
            try:
                with smtplib.SMTP(self.host) as session:
                    session.sendmail("pager@example.net", address, text)
                return True
            except smtplib.SMTPDataError as exc:
                if exc.smtp_code >= 500:
                    return False
                tries += 1
        return False
