"""Order confirmations by mail: clauses in an order in which some of them never run."""
import asyncio
import os
import smtplib
import socket

import aiosmtplib
from aiosmtplib.errors import SMTPConnectError, SMTPServerDisconnected

from shop import ShopError

NETWORK = (OSError, EOFError)
REFUSED = (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused)


class MailTrouble(smtplib.SMTPException):
    pass


class QuotaTrouble(MailTrouble):
    pass


class MixedTrouble(ShopError, smtplib.SMTPDataError):
    pass


class LineTrouble(OSError):
    pass


class BulkTrouble(aiosmtplib.SMTPResponseException):
    pass


def own_class_last(server: smtplib.SMTP, order):
    try:
        server.send_message(order)
    except smtplib.SMTPException:
        return False
    except MailTrouble:  # SMT007@12
        return None


def own_class_in_the_middle(server: smtplib.SMTP, order):
    try:
        server.send_message(order)
    except MailTrouble:
        return False
    except QuotaTrouble:  # SMT007@12
        return None
    except smtplib.SMTPException:
        return True


def own_class_with_a_base_of_elsewhere(server: smtplib.SMTP, order):
    try:
        server.send_message(order)
    except ShopError:
        return False
    except smtplib.SMTPDataError:
        return None
    except MixedTrouble:  # SMT007@12
        return True


def own_classes_in_order(server: smtplib.SMTP, order):
    try:
        server.send_message(order)
    except QuotaTrouble:
        return 1
    except MixedTrouble:
        return 2
    except MailTrouble:
        return 3
    except LineTrouble:
        return 4
    except smtplib.SMTPException:
        return 5
    except OSError:
        return 6


def own_class_beside_another(server: smtplib.SMTP, order):
    try:
        server.send_message(order)
    except OSError:
        return 1
    except (QuotaTrouble, ShopError):
        return 2


def both_of_a_tuple(server: smtplib.SMTP, order):
    try:
        server.send_message(order)
    except NETWORK:
        return 1
    except REFUSED:  # SMT007@12
        return 2
    except (QuotaTrouble, socket.timeout):  # SMT007@12
        return 3


def an_old_alias(server: smtplib.SMTP, order):
    try:
        server.send_message(order)
    except os.error:
        return 1
    except smtplib.SMTPException:  # SMT007@12
        return 2


async def base_before_the_rest(order):
    try:
        await aiosmtplib.send(order)
    except aiosmtplib.SMTPException:
        return 1
    except aiosmtplib.SMTPAuthenticationError:
        return 2


async def everything_before_the_rest(order):
    try:
        await aiosmtplib.send(order)
    except Exception:
        return 1
    except (aiosmtplib.SMTPException, ValueError):
        return 2


async def network_before_the_rest(order):
    try:
        await aiosmtplib.send(order)
    except OSError:
        return 1
    except aiosmtplib.SMTPException:
        return 2


async def network_before_what_is_one(order):
    try:
        await aiosmtplib.send(order)
    except (ConnectionError, asyncio.TimeoutError):
        return 1
    except SMTPServerDisconnected:
        return 2
    except (SMTPConnectError, aiosmtplib.SMTPTimeoutError):
        return 3
    except (SMTPConnectError, aiosmtplib.SMTPDataError):
        return 4
    except aiosmtplib.SMTPConnectResponseError:
        return 5


async def own_class_of_asyncio(order):
    try:
        await aiosmtplib.send(order)
    except aiosmtplib.SMTPDataError:
        return 1
    except BulkTrouble:
        return 2
    except aiosmtplib.SMTPResponseException:
        return 3
    except BulkTrouble:
        return 4


async def one_library_and_the_other(order):
    try:
        await aiosmtplib.send(order)
    except smtplib.SMTPException:
        return 1
    except aiosmtplib.SMTPException:
        return 2


def a_function_gives_the_classes(server: smtplib.SMTP, order, classes):
    try:
        server.send_message(order)
    except classes():
        return 1
    except smtplib.SMTPException:
        return 2
    except:
        return 3


class Courier:
    retried = (OSError, EOFError)
    dropped = (OSError,)

    def bring(self, server: smtplib.SMTP, order):
        try:
            server.send_message(order)
        except self.retried:
            return 1
        except smtplib.SMTPDataError:
            return 2

    def drop(self, server: smtplib.SMTP, order):
        try:
            server.send_message(order)
        except self.dropped:
            return 1
        except smtplib.SMTPDataError:  # SMT007@16
            return 2


class CarefulCourier(Courier):
    retried = (ConnectionError,)
