"""Work that is put back with something else, and calls that defer something else than work."""

import smtplib

from celery import shared_task


@shared_task(bind=True, max_retries=3)
def by_the_next_relay(self, letter, relays, number=0):
    try:
        with smtplib.SMTP(relays[number]) as server:
            server.send_message(letter)
    except smtplib.SMTPException as refusal:
        raise self.retry(exc=refusal, kwargs={"letter": letter, "relays": relays, "number": number + 1})


@shared_task(bind=True, max_retries=3)
def by_the_same_relay(self, letter, relay):
    try:
        with smtplib.SMTP(relay) as server:
            server.send_message(letter)
    except smtplib.SMTPException as refusal:  # SMT500@12
        raise self.retry(exc=refusal, args=(letter, relay))


async def on_a_command(interaction, server: smtplib.SMTP, letter):
    try:
        server.send_message(letter)
    except smtplib.SMTPException:
        await interaction.response.defer()


def with_a_new_key(server: smtplib.SMTP, vault):
    for _ in range(2):
        try:
            return server.login("me", vault.key)
        except smtplib.SMTPAuthenticationError:
            vault.reload()


class Signed:
    def deliver(self, server: smtplib.SMTP, letter):
        for _ in range(2):
            try:
                server.login("me", self._current())
                return server.send_message(letter)
            except smtplib.SMTPAuthenticationError:
                self._token = None

    def _current(self):
        if self._token is None:
            self._token = self.issuer.issue()
        return self._token
