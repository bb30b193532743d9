"""Invoices by mail: the attribute is tried first, and what follows knows whether it was there."""
import contextlib
import smtplib

import aiosmtplib


def tried_and_used_again(server: smtplib.SMTP, invoice):
    try:
        server.send_message(invoice)
    except smtplib.SMTPException as problem:
        try:
            code = problem.smtp_code
        except AttributeError:
            return None
        return code, problem.smtp_error


def tried_alone(server: smtplib.SMTP, invoice):
    try:
        server.send_message(invoice)
    except OSError as problem:
        try:
            problem.smtp_code
        except (AttributeError, KeyError):
            raise problem from None
        print(problem.smtp_code, problem.smtp_error)


def used_in_the_else_part(server: smtplib.SMTP, invoice, ledger):
    try:
        server.send_message(invoice)
    except smtplib.SMTPException as problem:
        try:
            ledger.note(problem.smtp_code)
        except AttributeError:
            ledger.note("no reply")
        else:
            ledger.note(problem.smtp_error)


def used_where_it_is_missing(server: smtplib.SMTP, invoice):
    try:
        server.send_message(invoice)
    except smtplib.SMTPException as problem:
        try:
            return problem.smtp_code
        except AttributeError:
            return problem.smtp_error  # SMT003@28


def recipients_tried(server: smtplib.SMTP, invoice):
    try:
        server.send_message(invoice)
    except smtplib.SMTPException as problem:
        try:
            refused = problem.recipients
        except AttributeError:
            refused = {}
        else:
            return sorted(problem.recipients)
        return refused


def missed_before(server: smtplib.SMTP, invoice):
    try:
        server.send_message(invoice)
    except smtplib.SMTPServerDisconnected as problem:
        print(f"lost: {problem.smtp_error}")  # SMT003@32
        try:
            return problem.recipients
        except AttributeError:
            return problem.sender  # SMT003@28
        else:
            return problem.smtp_code


def default_inside(server: smtplib.SMTP, invoice):
    try:
        server.send_message(invoice)
    except smtplib.SMTPServerDisconnected as problem:
        try:
            code = getattr(problem, "smtp_code", None)
            return code, problem.args[1]
        except (AttributeError, IndexError):
            return problem.smtp_code  # SMT003@28


def by_its_name(server: smtplib.SMTP, invoice):
    try:
        server.send_message(invoice)
    except smtplib.SMTPException as problem:
        return getattr(problem, "smtp_code")  # SMT003@33


def swallowed(server: smtplib.SMTP, invoice):
    code = None
    try:
        server.send_message(invoice)
    except smtplib.SMTPException as problem:
        with contextlib.suppress(AttributeError):
            code = problem.smtp_code
            print(problem.smtp_error)
    return code


async def on_asyncio(server: aiosmtplib.SMTP, invoice):
    try:
        await server.send_message(invoice)
    except aiosmtplib.SMTPException as problem:
        try:
            code = problem.code
        except AttributeError:
            return problem.code  # SMT003@28
        return code, problem.code
