"""Catalogues by mail: what the guard of a case reads is read of what its pattern lets through."""
import smtplib

from catalogue import answered


def of_responses(server: smtplib.SMTP, catalogue):
    try:
        server.send_message(catalogue)
    except smtplib.SMTPException as refusal:
        match refusal:
            case smtplib.SMTPResponseException() if refusal.smtp_code >= 500:
                return "never"
            case smtplib.SMTPResponseException(smtp_error=text) if b"later" in text:
                return refusal.smtp_code
            case smtplib.SMTPRecipientsRefused() if refusal.smtp_code == 550:  # SMT003@61
                return "nobody"
            case _ if hasattr(refusal, "smtp_code") and refusal.smtp_code == 421:
                return "busy"


def of_everything(server: smtplib.SMTP, catalogue):
    try:
        server.send_message(catalogue)
    except smtplib.SMTPException as refusal:
        match refusal:
            case _ if refusal.smtp_code >= 500:  # SMT003@31
                return "never"


def of_what_is_left(server: smtplib.SMTP, catalogue):
    try:
        server.send_message(catalogue)
    except smtplib.SMTPException as refusal:
        match refusal:
            case smtplib.SMTPServerDisconnected() | smtplib.SMTPNotSupportedError():
                return None
            case smtplib.SMTPRecipientsRefused(recipients=refused):
                return refused
            case other if other.smtp_code < 500:
                return "later"
    return "never"


def in_doubt(server: smtplib.SMTP, catalogue, kinds):
    try:
        server.send_message(catalogue)
    except smtplib.SMTPException as refusal:
        match (refusal, kinds):
            case [smtplib.SMTPResponseException(), [_, *_]] if refusal.smtp_code >= 500:
                return "never"
            case _ if answered(refusal) and refusal.smtp_code < 500:
                return "later"
