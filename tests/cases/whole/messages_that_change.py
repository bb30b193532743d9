"""A message that is changed before it is sent once more, and one that is only counted."""
import smtplib


def subject(s: smtplib.SMTP, msg):
    try:
        s.send_message(msg)
    except smtplib.SMTPException:
        msg.subject = "again"
        s.send_message(msg)


def header(s: smtplib.SMTP, msg):
    try:
        s.send_message(msg)
    except smtplib.SMTPException:
        del msg["To"]
        msg["To"] = "other@x"
        s.send_message(msg)


def header2(s: smtplib.SMTP, msg):
    try:
        s.send_message(msg)
    except smtplib.SMTPException:
        msg.replace_header("To", "x")
        s.send_message(msg)


def header3(s: smtplib.SMTP, msg):
    try:
        s.send_message(msg)
    except smtplib.SMTPException:  # SMT500@12
        msg.attempts = 1
        s.send_message(msg)


def loop(s: smtplib.SMTP, msg):
    for _ in range(3):
        try:
            s.send_message(msg)
            return
        except smtplib.SMTPException:
            msg["From"] = "fallback"


def loop2(s: smtplib.SMTP, msg):
    for _ in range(3):
        try:
            s.send_message(msg)
            return
        except smtplib.SMTPException:  # SMT500@16
            msg.attempts += 1


def server(s: smtplib.SMTP, msg):
    for _ in range(3):
        try:
            s.send_message(msg)
            return
        except smtplib.SMTPException:
            s._host = "x"


def django_message(m, get_connection):
    from django.core.mail import EmailMessage
    m = EmailMessage("a")
    try:
        m.send()
    except smtplib.SMTPException:
        m.to = ["postmaster"]
        m.send()


def stop1(s: smtplib.SMTP, msg):
    for _ in range(5):
        try:
            s.send_message(msg)
            return True
        except smtplib.SMTPResponseException as e:
            if e.smtp_code in (421, 550):
                break
    return False


def stop2(s: smtplib.SMTP, msg):
    for _ in range(5):
        try:
            s.send_message(msg)
            return True
        except smtplib.SMTPResponseException as e:
            if e.smtp_code in (550, 554):  # SMT500@16
                break
    return False


def stop3(s: smtplib.SMTP, msg):
    for _ in range(5):
        try:
            s.send_message(msg)
            return True
        except smtplib.SMTPResponseException as e:
            if e.smtp_code in (550, 554):  # SMT500@16
                raise
    return False
