"""Sent again: with what was changed in between, and with what was not."""
import smtplib
import time


class Postman:
    _server = None

    def __init__(self, host, relays):
        self.host = host
        self.relays = relays
        self.retries = 0

    def _connect(self):
        if self._server is None:
            self._server = smtplib.SMTP(self.host)
        return self._server

    # -- reported ------------------------------------------------------------------------------------

    def drops_the_connection(self, sender, recipient, text):
        try:
            self._server.sendmail(sender, recipient, text)
        except smtplib.SMTPException as error:  # SMT500@16
            self.retries += 1
            if isinstance(error, smtplib.SMTPServerDisconnected):
                self._server = None
            self.drops_the_connection(sender, recipient, text)

    def connects_again(self, sender, recipient, text, attempts=3):
        try:
            self._server.sendmail(sender, recipient, text)
        except smtplib.SMTPException:  # SMT500@16
            if not attempts:
                raise
            self._server = self._connect()
            return self.connects_again(sender, recipient, text, attempts - 1)

    def hands_everything_on(self, recipient, text, **options):
        try:
            self._server.sendmail("me@example.com", recipient, text, **options)
        except smtplib.SMTPException:  # SMT500@16
            time.sleep(1)
            self.hands_everything_on(recipient, text, **options)

    def by_keyword(self, recipient, text, attempt=0):
        try:
            self._server.sendmail("me@example.com", recipient, text)
        except smtplib.SMTPException:  # SMT500@16
            if attempt < 3:
                self.by_keyword(text=text, recipient=recipient, attempt=attempt + 1)

    def logs_in_from_the_second_time_on(self, recipient, text):
        for attempt in range(3):
            try:
                with smtplib.SMTP(self.host) as server:
                    if attempt:
                        server.login("me", "secret")
                    server.sendmail("me@example.com", recipient, text)
                return
            except smtplib.SMTPException:
                self.notes()[attempt] = "failed"

    def counts_in_the_server(self, recipient, text):
        server = smtplib.SMTP(self.host)
        for attempt in range(3):
            try:
                server.sendmail("me@example.com", recipient, text)
                return
            except smtplib.SMTPException:  # SMT500@20
                fresh = self._connect()
                server = fresh

    def opens_one_for_the_one_it_was_given(self, server, recipient, text):
        for attempt in range(3):
            try:
                server.sendmail("me@example.com", recipient, text)
                return
            except smtplib.SMTPException:  # SMT500@20
                server = smtplib.SMTP(self.host)

    def reads_a_setting(self, settings, recipient, text):
        for attempt in range(3):
            try:
                self._server.sendmail(settings.get("SENDER"), recipient, text)
                return
            except smtplib.SMTPException:  # SMT500@20
                time.sleep(1)

    def spreads_the_rest(self, recipient, text, *rest):
        try:
            self._server.sendmail("me@example.com", recipient, text)
        except smtplib.SMTPException:  # SMT500@16
            self.spreads_the_rest(recipient, *[text, *rest])

    # -- silent --------------------------------------------------------------------------------------

    def with_another_text(self, recipient, text):
        try:
            self._server.sendmail("me@example.com", recipient, text)
        except smtplib.SMTPException:
            self.with_another_text(recipient, text[:100])

    def without_an_option(self, recipient, text, options=("SIZE=1000",)):
        try:
            self._server.sendmail("me@example.com", recipient, text, options)
        except smtplib.SMTPException:
            self.without_an_option(recipient, text)

    def to_the_next_relay(self, recipient, text):
        try:
            smtplib.SMTP(self.host).sendmail("me@example.com", recipient, text)
        except smtplib.SMTPException:
            self.host = self.relays.pop()
            self.to_the_next_relay(recipient, text)

    def on_another_server(self, recipient, text):
        server = smtplib.SMTP("one.example.com")
        for attempt in range(2):
            try:
                server.sendmail("me@example.com", recipient, text)
                return
            except smtplib.SMTPException:
                server = smtplib.SMTP("two.example.com")

    def with_more(self, recipient, text, *options):
        try:
            self._server.sendmail("me@example.com", recipient, text)
        except smtplib.SMTPException:
            self.with_more(recipient.lower(), text, *options)

    def takes_the_next(self, recipient):
        for attempt in range(3):
            try:
                self._server.sendmail("me@example.com", recipient, get_message())
                return
            except smtplib.SMTPException:
                time.sleep(1)

    def counts_up(self, recipient, number):
        for attempt in range(3):
            try:
                self._server.sendmail("me@example.com", recipient, f"number {number}")
                return
            except smtplib.SMTPException:
                number += 1

    def swaps(self, recipient, one, other):
        for attempt in range(2):
            try:
                self._server.sendmail("me@example.com", recipient, one)
                return
            except smtplib.SMTPException:
                one, other = other, one

    def on_the_next_port(self, recipient, text):
        for attempt in range(3):
            try:
                smtplib.SMTP(self.host, 25).sendmail("me@example.com", recipient, text)
                return
            except smtplib.SMTPException:
                self.port += 1
