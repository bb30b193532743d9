"""Contact forms: the dict of refused recipients, read rightly and wrongly."""
import logging
import smtplib

import aiosmtplib

log = logging.getLogger(__name__)


def returned(server: smtplib.SMTP, sender, to, text):
    if server.sendmail(sender, to, text):  # SMT009@8
        return True
    return False


def by_name(server: smtplib.SMTP, message):
    sent = server.send_message(message)  # SMT009@12
    if sent:
        log.info("sent to everybody")
    else:
        log.error("could not send")


def negated(server: smtplib.SMTP, message):
    if not server.send_message(message):  # SMT009@12
        raise RuntimeError("mail was not sent")


def said(server: smtplib.SMTP, sender, to, text):
    status = server.sendmail(sender, to, text)  # SMT009@14
    print("Successfully sent" if status else "Failed to send")


def asserted(server: smtplib.SMTP, message):
    assert server.send_message(message)  # SMT009@12


def by_ternary(server: smtplib.SMTP, message):
    return True if server.send_message(message) else False  # SMT009@20


def by_walrus(server: smtplib.SMTP, message):
    if result := server.send_message(message):  # SMT009@18
        print("Mail sent", result)


def counted(server: smtplib.SMTP, message):
    result = server.send_message(message)  # SMT009@14
    if len(result) == 0:
        raise ValueError("nobody got the mail")


def by_hand(server: smtplib.SMTP, message):
    if server.send_message(message) == {}:  # SMT009@8
        return False
    return True


async def a_pair(server: aiosmtplib.SMTP, message):
    if await server.send_message(message):  # SMT009@14
        return True
    return False


async def a_pair_by_name(message):
    result = await aiosmtplib.send(message, hostname="mail.example.com")  # SMT009@20
    if not result:
        log.warning("nothing was sent")


# -- silent ------------------------------------------------------------------------------------------


def refused_is_bad(server: smtplib.SMTP, sender, to, text):
    refused = server.sendmail(sender, to, text)
    if refused:
        log.error("refused: %s", refused)
        return False
    return True


def empty_is_good(server: smtplib.SMTP, message):
    if not server.send_message(message):
        print("Mail sent")
    else:
        print("Some recipients were refused")


def compared(server: smtplib.SMTP, message):
    if server.send_message(message) != {}:
        raise RuntimeError("not everybody got it")


def compared_the_other_way(server: smtplib.SMTP, message):
    errors = server.send_message(message)
    return errors == {}


def turned_round(server: smtplib.SMTP, message):
    return not server.send_message(message)


def kept(server: smtplib.SMTP, message):
    return server.send_message(message)


def each(server: smtplib.SMTP, message):
    for address, (code, text) in server.send_message(message).items():
        log.warning("%s: %d %r", address, code, text)


def how_many(server: smtplib.SMTP, message, to):
    refused = server.send_message(message)
    if len(refused) == len(to):
        raise RuntimeError("nobody got it")
    return len(to) - len(refused)


def of_some_kind(server: smtplib.SMTP, message):
    result = server.send_message(message)
    if result:
        handle(result)


def handle(result):
    print(sorted(result))


async def a_pair_taken_apart(server: aiosmtplib.SMTP, message):
    errors, text = await server.send_message(message)
    if errors:
        log.error("%s: %s", errors, text)


class Gateway:
    def sendmail(self, sender, to, text):
        return len(text) > 0

    def run(self, sender, to, text):
        if self.sendmail(sender, to, text):
            return "sent"
        return "failed"


def has_failed(server: smtplib.SMTP, message):
    if server.send_message(message):
        return True
    return False


def of_a_session_nobody_knows(sessions, message):
    for session in sessions:
        if session.sendmail("a@example.com", "b@example.com", message):
            log.info("sent")
