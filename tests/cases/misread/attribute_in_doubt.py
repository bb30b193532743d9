"""Tickets by mail: tests of the exception that nobody can read may have told the classes apart."""
import smtplib

from helpdesk import answered, settings

RESPONSES = settings.RESPONSES


def unread_and(server: smtplib.SMTP, ticket):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        if answered(fault) and fault.smtp_code == 550:
            return "closed"
        return None


def unread_or(server: smtplib.SMTP, ticket):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        if not answered(fault) or fault.smtp_code >= 500:
            return "closed"
        return None


def unread_either_way(server: smtplib.SMTP, ticket):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        return fault.smtp_code if answered(fault) else None


def unread_mro(server: smtplib.SMTP, ticket):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        coded = smtplib.SMTPResponseException in type(fault).__mro__
        if coded:
            return fault.smtp_code
        return None


def made_of_what_is_unread(server: smtplib.SMTP, ticket, verbose):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        attributes = dir(fault)
        coded = "smtp_code" in attributes
        if verbose and coded:
            return fault.smtp_code
        return None


def unread_assertion(server: smtplib.SMTP, ticket):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        assert answered(fault), "it has no reply"
        return fault.smtp_code


def assertion_about_others(server: smtplib.SMTP, ticket, queue):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        assert queue
        return fault.smtp_code  # SMT003@22


def missed_before_the_test(server: smtplib.SMTP, ticket):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        print(f"refused: {fault.smtp_error}")  # SMT003@33
        if answered(fault):
            return fault.smtp_code
        return None


def missed_behind_the_test(server: smtplib.SMTP, ticket):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        if answered(fault):
            print(f"refused: {fault.smtp_error}")
            return fault.smtp_code
        return None


def the_test_changes_nothing(server: smtplib.SMTP, ticket):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        if smtplib.SMTPResponseException in type(fault).__mro__:
            print("answered")
        else:
            print("not answered")
        return fault.smtp_code  # SMT003@22


def certain_again_behind_the_expression(server: smtplib.SMTP, ticket):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        code = fault.smtp_code if "smtp_code" in vars(fault) else None
        known = "smtp_code" in vars(fault) and fault.smtp_code
        return code, known, fault.smtp_code  # SMT003@35


def handed_on_in_the_expression(server: smtplib.SMTP, ticket, late):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        done = settings.decide(fault) if late else None
        return done, fault.smtp_code


def a_flag_of_ones_own(server: smtplib.SMTP, ticket, verbose):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        print(fault.smtp_code if verbose else "")  # SMT003@21
        return verbose and fault.smtp_error  # SMT003@34


def a_constant_of_elsewhere(server: smtplib.SMTP, ticket):
    try:
        server.send_message(ticket)
    except smtplib.SMTPException as fault:
        if isinstance(fault, RESPONSES) and fault.smtp_code == 421:
            return "busy"
        return None


def code_as_text_behind_a_flag(server: smtplib.SMTP, reader, strict):
    code, _ = server.rcpt(reader)
    if strict:
        return code == "250"  # SMT001@16
    return None
