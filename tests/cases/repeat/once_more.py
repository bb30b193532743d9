"""Museum tickets: no loop at all, the handler has a second go."""
import smtplib
import time

MAIN, SPARE = "mx1.example.org", "mx2.example.org"


def connect(host=MAIN):
    return smtplib.SMTP(host, 25)


def at_once(server: smtplib.SMTP, sender, to, data):
    try:
        server.sendmail(sender, to, data)
    except smtplib.SMTPException:  # SMT500@12
        server.sendmail(sender, to, data)


def after_a_pause(server: smtplib.SMTP, msg):
    try:
        server.send_message(msg)
    except OSError as exc:  # SMT500@12
        print("once more, because of", exc)
        time.sleep(5)
        server.send_message(msg)


def with_new_connection(sender, to, data):
    server = connect()
    try:
        server.sendmail(sender, to, data)
    except Exception:  # SMT500@12
        server = connect()
        server.sendmail(sender, to, data)
    server.quit()


def named_code(server: smtplib.SMTP, sender, to, data):
    try:
        server.sendmail(sender, to, data)
    except smtplib.SMTPSenderRefused as exc:
        if exc.smtp_code == 503:  # SMT503@29
            server.sendmail(sender, to, data)
        else:
            raise


def nested_second_try(server: smtplib.SMTP, msg):
    try:
        return server.send_message(msg)
    except smtplib.SMTPDataError:  # SMT500@12
        try:
            return server.send_message(msg)
        except smtplib.SMTPException:
            return None


def whole_class(server: smtplib.SMTP, sender, to, data):
    try:
        server.sendmail(sender, to, data)
    except smtplib.SMTPResponseException as exc:
        if 400 <= exc.smtp_code <= 599:  # SMT500@12
            server.rset()
            server.sendmail(sender, to, data)


class Desk:
    def __init__(self):
        self.server = connect()

    def reconnect(self):
        self.server = connect()

    def ticket(self, msg):
        try:
            self.server.send_message(msg)
        except smtplib.SMTPException:  # SMT500@16
            self.reconnect()
            self.server.send_message(msg)

    def ticket_after_disconnect(self, msg):
        try:
            self.server.send_message(msg)
        except smtplib.SMTPServerDisconnected:
            self.reconnect()
            self.server.send_message(msg)

    def ticket_by_spare(self, msg):
        try:
            self.server.send_message(msg)
        except smtplib.SMTPException:
            self.server = connect(SPARE)
            self.server.send_message(msg)


def by_spare(sender, to, data):
    try:
        with connect() as server:
            server.sendmail(sender, to, data)
    except (smtplib.SMTPException, OSError):
        with connect(SPARE) as server:
            server.sendmail(sender, to, data)


def report_the_failure(server: smtplib.SMTP, to, data):
    try:
        server.sendmail("desk@example.org", to, data)
    except smtplib.SMTPException as exc:
        server.sendmail("desk@example.org", "admin@example.org", f"Subject: failed\n\n{exc}")


def other_sender(server: smtplib.SMTP, sender, to, data):
    try:
        server.sendmail(sender, to, data)
    except smtplib.SMTPSenderRefused:
        server.sendmail("noreply@example.org", to, data)


def temporary_only(server: smtplib.SMTP, sender, to, data):
    try:
        server.sendmail(sender, to, data)
    except smtplib.SMTPDataError as exc:
        if exc.smtp_code // 100 != 4:
            raise
        time.sleep(30)
        server.sendmail(sender, to, data)


def login_first(server: smtplib.SMTP, sender, to, data, user, password):
    try:
        server.sendmail(sender, to, data)
    except smtplib.SMTPSenderRefused as exc:
        if exc.smtp_code != 530:
            raise
        server.login(user, password)
        server.sendmail(sender, to, data)


def tls_first(server: smtplib.SMTP, sender, to, data):
    try:
        server.sendmail(sender, to, data)
    except smtplib.SMTPSenderRefused as exc:
        if exc.smtp_code == 530:
            server.starttls()
            server.sendmail(sender, to, data)
        else:
            raise


def another_message(server: smtplib.SMTP, first, second):
    try:
        server.send_message(first)
    except smtplib.SMTPException:
        server.send_message(second)


def plain_instead(sender, to, html, text):
    server = connect()
    try:
        server.sendmail(sender, to, html)
    except smtplib.SMTPDataError:
        server.sendmail(sender, to, text)
    finally:
        server.quit()


def ssl_instead(msg):
    try:
        with smtplib.SMTP_SSL(MAIN) as server:
            server.send_message(msg)
    except (smtplib.SMTPException, OSError):
        with smtplib.SMTP(MAIN) as server:
            server.send_message(msg)


def logged_in_as_before(text):
    server = smtplib.SMTP("mail.example")
    try:
        server.login("user", "secret")
        server.sendmail("me@here.example", "you@there.example", text)
        return True
    except smtplib.SMTPException:  # SMT500@12
        server.login("user", "secret")
        server.sendmail("me@here.example", "you@there.example", text)
        return True


def logged_in_only_now(text):
    server = smtplib.SMTP("mail.example")
    try:
        server.sendmail("me@here.example", "you@there.example", text)
    except smtplib.SMTPException:
        server.login("user", "secret")
        server.sendmail("me@here.example", "you@there.example", text)


def logged_in_as_somebody_else(text, user, other):
    server = smtplib.SMTP("mail.example")
    server.login(user, "secret")
    try:
        server.sendmail("me@here.example", "you@there.example", text)
    except smtplib.SMTPException:
        server.login(other, "secret")
        server.sendmail("me@here.example", "you@there.example", text)


def perhaps_logged_in_before(text, user):
    server = smtplib.SMTP("mail.example")
    if user:
        server.login("user", "secret")
    try:
        server.sendmail("me@here.example", "you@there.example", text)
    except smtplib.SMTPException:
        server.login("user", "secret")
        server.sendmail("me@here.example", "you@there.example", text)
