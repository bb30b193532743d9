"""Parcel notices: clauses that come too late."""
import smtplib
import socket
from smtplib import SMTPException, SMTPRecipientsRefused

import aiosmtplib

NETWORK = (ConnectionError, OSError)


def network_first(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except OSError:
        return "network"
    except smtplib.SMTPException:  # SMT007@12
        return "refused"


def old_names(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except (socket.error, socket.timeout):
        return "network"
    except (SMTPRecipientsRefused, smtplib.SMTPDataError) as e:  # SMT007@12
        return e


def io_error(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except IOError as e:
        print(e)
    except SMTPException as e:  # SMT007@12
        print(e)
    else:
        print("sent")


def through_a_constant(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except NETWORK:
        return "network"
    except smtplib.SMTPServerDisconnected:  # SMT007@12
        return "gone"


def base_class_first(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except SMTPException:
        return "failed"
    except smtplib.SMTPSenderRefused:  # SMT007@12
        return "sender"
    except smtplib.SMTPAuthenticationError:  # SMT007@12
        return "password"


def everything_first(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except Exception:
        return "failed"
    except smtplib.SMTPException:  # SMT007@12
        return "refused"


def responses_first(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPResponseException:
        return "response"
    except smtplib.SMTPRecipientsRefused:
        return "recipients"
    except smtplib.SMTPDataError:  # SMT007@12
        return "data"


# -- silent ------------------------------------------------------------------------------------------


def the_right_way_round(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except smtplib.SMTPRecipientsRefused:
        return "recipients"
    except smtplib.SMTPException:
        return "refused"
    except OSError:
        return "network"
    except Exception:
        return "bug"


def narrower_first(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except (ConnectionError, TimeoutError, socket.gaierror):
        return "network"
    except smtplib.SMTPException:
        return "refused"


def something_else_too(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except OSError:
        return "network"
    except (smtplib.SMTPException, ValueError):
        return "refused"


async def of_asyncio(server: aiosmtplib.SMTP, message):
    try:
        await server.send_message(message)
    except OSError:
        return "network"
    except aiosmtplib.SMTPException:
        return "refused"


def nested(server: smtplib.SMTP, message):
    try:
        try:
            server.send_message(message)
        except OSError:
            raise
    except smtplib.SMTPException:
        return "refused"


def of_unknown_types(server: smtplib.SMTP, message, kinds):
    try:
        server.send_message(message)
    except kinds:
        return "those"
    except smtplib.SMTPException:
        return "refused"


def only_system_errors(server: smtplib.SMTP, message):
    try:
        server.send_message(message)
    except OSError:
        return "network"
    except ConnectionError:
        return "never"
