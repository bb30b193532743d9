"""A bakery's order desk: the code is read from failures that have none."""

import smtplib
import socket

log = logging.getLogger(__name__)


def cannot_connect(host):
    try:
        return smtplib.SMTP_SSL(host, 465, timeout=5)
    except (ConnectionRefusedError, smtplib.SMTPConnectError) as why:
        log.error("no service: %d", why.smtp_code)  # SMT003@41
        return None


def no_such_host(host):
    try:
        return smtplib.SMTP(host)
    except (socket.gaierror, smtplib.SMTPHeloError) as why:
        why_text = why.smtp_error  # SMT003@24
        raise SystemExit(why_text) from why
