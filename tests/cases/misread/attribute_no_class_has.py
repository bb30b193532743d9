"""Statements by mail: attributes that no exception of the library has, and those that Python gives all."""
import smtplib

import aiosmtplib

from bank import deliver


def of_none(server: smtplib.SMTP, statement):
    try:
        server.send_message(statement)
    except smtplib.SMTPResponseException as fault:
        print(fault.smtp_message)  # SMT003@21
        return fault.status_code  # SMT003@22
    except smtplib.SMTPException as fault:
        return fault.reason  # SMT003@22


def of_all(server: smtplib.SMTP, statement):
    try:
        server.send_message(statement)
    except smtplib.SMTPException as fault:
        fault.add_note("while sending statements")
        print(fault.errno, fault.strerror, fault.filename, fault.args, fault.__notes__, fault.__cause__)
        raise fault.with_traceback(None)


def asked_for(server: smtplib.SMTP, statement):
    try:
        server.send_message(statement)
    except smtplib.SMTPException as fault:
        if hasattr(fault, "reason"):
            return fault.reason
        return getattr(fault, "status", None)


def in_a_wide_net(server: smtplib.SMTP, statement):
    try:
        server.send_message(statement)
    except Exception as fault:
        return fault.reason


def raised_elsewhere(statement):
    try:
        deliver(statement)
    except smtplib.SMTPException as fault:
        return fault.statement_number


async def no_number_of_the_system(server: aiosmtplib.SMTP, statement):
    try:
        await server.send_message(statement)
    except aiosmtplib.SMTPDataError as fault:
        return fault.errno  # SMT003@22
    except aiosmtplib.SMTPServerDisconnected as fault:
        return fault.errno


async def on_the_way_in(host, statement):
    try:
        async with aiosmtplib.SMTP(hostname=host) as client:
            await client.send_message(statement)
    except aiosmtplib.SMTPConnectResponseError as fault:
        return fault.code
    except aiosmtplib.SMTPConnectError as fault:
        return fault.code  # SMT003@22


async def made_and_not_entered(host):
    try:
        return aiosmtplib.SMTP(hostname=host)
    except aiosmtplib.SMTPConnectError as fault:
        return fault.code
