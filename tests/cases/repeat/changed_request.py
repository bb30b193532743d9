"""Between the two requests something is changed, or nothing is."""
import smtplib
import time


def smaller_message(smtp: smtplib.SMTP, sender, to, text):
    while True:
        try:
            smtp.sendmail(sender, to, text)
            return len(text)
        except smtplib.SMTPDataError:
            if len(text) < 100:
                raise
            text = text[: len(text) // 2]


def without_attachment(smtp: smtplib.SMTP, msg, strip):
    for _ in range(2):
        try:
            smtp.send_message(msg)
            return True
        except smtplib.SMTPSenderRefused as exc:
            if exc.smtp_code != 552:
                raise
            msg = strip(msg)
    return False


def without_parameter(smtp: smtplib.SMTP, sender, to, data):
    options = ["SMTPUTF8"] if smtp.has_extn("smtputf8") else []
    for _ in range(2):
        try:
            smtp.sendmail(sender, to, data, mail_options=options)
            return True
        except smtplib.SMTPSenderRefused as exc:
            if exc.smtp_code not in (504, 555):
                raise
            options = []
    return False


def without_parameter_once_more(smtp: smtplib.SMTP, sender, to, data):
    size = [f"SIZE={len(data)}"] if smtp.has_extn("size") else []
    try:
        smtp.sendmail(sender, to, data, size)
    except smtplib.SMTPSenderRefused as exc:
        if exc.smtp_code == 555:
            smtp.sendmail(sender, to, data)
        else:
            raise


def login_when_asked(smtp: smtplib.SMTP, msg, user, password):
    for _ in range(2):
        try:
            smtp.send_message(msg)
            return True
        except smtplib.SMTPSenderRefused as exc:
            if exc.smtp_code == 530:
                smtp.login(user, password)
            else:
                raise
    return False


def tls_when_asked(smtp: smtplib.SMTP, msg):
    for _ in range(2):
        try:
            smtp.send_message(msg)
            return True
        except smtplib.SMTPSenderRefused as exc:
            if exc.smtp_code != 530:
                raise
            smtp.starttls()
            smtp.ehlo()
    return False


def refreshed_token(user, grant, msg):
    token = grant.token
    while True:
        try:
            with smtplib.SMTP("smtp.example.com") as smtp:
                smtp.login(user, token)
                smtp.send_message(msg)
            return
        except smtplib.SMTPAuthenticationError:
            token = grant.renew()


def other_sender(smtp: smtplib.SMTP, to, data):
    sender = "person@example.org"
    for _ in range(2):
        try:
            smtp.sendmail(sender, to, data)
            break
        except smtplib.SMTPSenderRefused:
            sender = "noreply@example.org"


def other_host_from_reply(host, sender, to, data, lookup):
    for _ in range(3):
        try:
            with smtplib.SMTP(host) as smtp:
                smtp.sendmail(sender, to, data)
            return host
        except smtplib.SMTPResponseException:
            host = lookup(host)
    return None


def grown_time_but_same_message(smtp: smtplib.SMTP, sender, to, data):
    pause = 1
    while pause < 60:
        try:
            smtp.sendmail(sender, to, data)
            return True
        except smtplib.SMTPSenderRefused:  # SMT500@16
            pause = pause * 2
            time.sleep(pause)
    return False


def new_session_but_same_message(host, sender, to, data):
    smtp = smtplib.SMTP(host)
    for _ in range(3):
        try:
            smtp.sendmail(sender, to, data)
            return True
        except smtplib.SMTPDataError as exc:
            if exc.smtp_code == 554:  # SMT554@33
                smtp = smtplib.SMTP(host)
                continue
            raise
    return False


class Client:
    def __init__(self, user, grant):
        self.user = user
        self.grant = grant
        self.token = grant.current()
        self.port = 465

    def refresh(self):
        self.token = self.grant.renew()

    def send_with_token(self, msg):
        for _ in range(2):
            try:
                with smtplib.SMTP("smtp.example.com") as smtp:
                    smtp.login(self.user, self.token)
                    smtp.send_message(msg)
                return True
            except smtplib.SMTPAuthenticationError:
                self.refresh()
        return False

    def send_by_other_port(self, msg):
        for _ in range(2):
            try:
                with smtplib.SMTP("smtp.example.com", self.port) as smtp:
                    smtp.send_message(msg)
                return self.port
            except (smtplib.SMTPException, OSError):
                self.port = 587
        return None
