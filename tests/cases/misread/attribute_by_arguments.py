"""Vouchers by mail: exceptions told apart by how many arguments they have."""
import smtplib


def taken_apart(server: smtplib.SMTP, voucher):
    try:
        server.send_message(voucher)
    except smtplib.SMTPException as trouble:
        try:
            code, text = trouble.args
        except ValueError:
            return str(trouble)
        return code, text, trouble.smtp_code


def taken_apart_in_vain(server: smtplib.SMTP, voucher):
    try:
        server.send_message(voucher)
    except smtplib.SMTPException as trouble:
        try:
            code, text = trouble.args
        except (ValueError, TypeError):
            return trouble.smtp_error  # SMT003@28
        return code, text


def the_second_one(server: smtplib.SMTP, voucher):
    try:
        server.send_message(voucher)
    except smtplib.SMTPException as trouble:
        try:
            text = trouble.args[1]
        except IndexError:
            return trouble.smtp_code  # SMT003@28
        return text, trouble.smtp_code


def one_of_them(server: smtplib.SMTP, voucher):
    try:
        server.send_message(voucher)
    except smtplib.SMTPException as trouble:
        (first,) = trouble.args
        *rest, last = trouble.args, None
        return first, rest, last, trouble.smtp_code  # SMT003@43


def counted(server: smtplib.SMTP, voucher):
    try:
        server.send_message(voucher)
    except smtplib.SMTPException as trouble:
        if len(trouble.args) < 2:
            return None
        return trouble.smtp_code
