"""The next request goes elsewhere, or is another one; stop-lists and lists of recipients besides."""
import logging
import smtplib
import time
import socket
from email.message import EmailMessage

log = logging.getLogger(__name__)


def backups(servers, msg):
    for host in servers:
        try:
            with smtplib.SMTP(host) as s:
                s.send_message(msg)
            return True
        except smtplib.SMTPException:
            log.warning("%s failed", host)
    return False


def backups_by_index(servers, msg):
    i = 0
    while i < len(servers):
        try:
            with smtplib.SMTP(servers[i]) as s:
                s.send_message(msg)
                return True
        except smtplib.SMTPException:
            i += 1
    return False


def rotate(servers, msg):
    for attempt in range(10):
        host = servers[attempt % len(servers)]
        try:
            with smtplib.SMTP(host) as s:
                s.send_message(msg)
                return True
        except smtplib.SMTPException:
            continue
    return False


def ports(host, msg):
    for port in (587, 465, 25):
        try:
            s = smtplib.SMTP(host, port)
            s.send_message(msg)
            return
        except (smtplib.SMTPException, OSError):
            pass


def tls_then_plain(host, msg):
    try:
        s = smtplib.SMTP_SSL(host)
        s.send_message(msg)
    except smtplib.SMTPException:
        s = smtplib.SMTP(host)
        s.starttls()
        s.send_message(msg)


def tls_modes(host, msg):
    for cls in (smtplib.SMTP_SSL, smtplib.SMTP):
        try:
            with cls(host) as s:
                s.send_message(msg)
            return True
        except smtplib.SMTPException as e:
            last = e
    raise last


def worker(queue, s: smtplib.SMTP):
    while True:
        msg = queue.get()
        try:
            s.send_message(msg)
        except smtplib.SMTPException:
            log.exception("lost")


def worker_pop(jobs, s: smtplib.SMTP):
    while jobs:
        msg = jobs.pop()
        try:
            s.send_message(msg)
        except Exception:
            continue


def wait_for(host):
    while True:
        try:
            s = smtplib.SMTP(host)
            s.noop()
            s.quit()
            return
        except (OSError, smtplib.SMTPException):
            time.sleep(1)


def stop_list(s: smtplib.SMTP, msg):
    for _ in range(5):
        try:
            s.send_message(msg)
            return True
        except smtplib.SMTPResponseException as e:
            if e.smtp_code in (535, 550, 554):  # SMT500@16
                break
            time.sleep(1)
    return False


def smaller(s: smtplib.SMTP, a, b, msg):
    while True:
        try:
            s.sendmail(a, b, msg)
            return
        except smtplib.SMTPException:
            msg = msg[: len(msg) // 2]


def after_login(s: smtplib.SMTP, a, b, msg, user, pw):
    try:
        s.sendmail(a, b, msg)
    except smtplib.SMTPSenderRefused as e:
        if e.smtp_code == 530:
            s.login(user, pw)
            s.sendmail(a, b, msg)
        else:
            raise


def after_starttls(s: smtplib.SMTP, a, b, msg):
    try:
        s.sendmail(a, b, msg)
    except smtplib.SMTPResponseException:
        s.starttls()
        s.ehlo()
        s.sendmail(a, b, msg)


def without_utf8(s: smtplib.SMTP, a, b, msg):
    try:
        s.sendmail(a, b, msg, mail_options=["SMTPUTF8"])
    except smtplib.SMTPNotSupportedError:
        s.sendmail(a, b, msg)


def mechanisms(s: smtplib.SMTP, user, pw):
    for mech in ("CRAM-MD5", "LOGIN", "PLAIN"):
        try:
            s.auth(mech, getattr(s, "auth_" + mech.lower().replace("-", "_")))
            return
        except smtplib.SMTPAuthenticationError:
            continue


def accounts(host, users, msg):
    for user, pw in users:
        s = smtplib.SMTP(host)
        try:
            s.login(user, pw)
            s.send_message(msg)
            return
        except smtplib.SMTPException:
            continue


def guarded_before(s: smtplib.SMTP, msg):
    for _ in range(3):
        try:
            s.send_message(msg)
            break
        except smtplib.SMTPRecipientsRefused:
            raise
        except smtplib.SMTPResponseException as e:
            if e.smtp_code // 100 == 5:
                raise
        except smtplib.SMTPNotSupportedError:
            raise


def transient_only(host, msg):
    for _ in range(3):
        try:
            with smtplib.SMTP(host) as s:
                s.send_message(msg)
            return
        except (smtplib.SMTPServerDisconnected, smtplib.SMTPConnectError, ConnectionError, TimeoutError, socket.timeout):
            time.sleep(2)


def primary_secondary(cfg, msg):
    try:
        deliver(cfg.primary, msg)
    except smtplib.SMTPException:
        deliver(cfg.secondary, msg)


def deliver(host, msg):
    with smtplib.SMTP(host) as s:
        s.send_message(msg)


def each_one(s: smtplib.SMTP, a, people, text):
    for p in people:
        try:
            s.sendmail(a, p, text)
        except smtplib.SMTPRecipientsRefused:
            print("no", p)


def helo_after(s: smtplib.SMTP):
    code, _ = s.ehlo()
    if code != 250:
        code, _ = s.helo()
        if code != 250:
            raise smtplib.SMTPHeloError(code, b"")


def admin_notice(s: smtplib.SMTP, msg, admin):
    try:
        s.send_message(msg)
    except smtplib.SMTPException as e:
        note = EmailMessage()
        note.set_content(str(e))
        s.send_message(note)


def admin_notice2(s: smtplib.SMTP, a, b, msg, admin):
    try:
        s.sendmail(a, b, msg)
    except smtplib.SMTPException as e:
        s.sendmail(a, admin, str(e))


def one_by_one(s: smtplib.SMTP, a, many, msg):
    try:
        s.sendmail(a, many, msg)
    except smtplib.SMTPRecipientsRefused:
        for one in many:
            s.sendmail(a, one, msg)


def without_refused(s: smtplib.SMTP, a, many, msg):
    try:
        s.sendmail(a, many, msg)  # SMT102@9
    except smtplib.SMTPRecipientsRefused as e:
        many = [x for x in many if x not in e.recipients]
        s.sendmail(a, many, msg)  # SMT102@9


def other_sender(s: smtplib.SMTP, a, b, msg):
    try:
        s.sendmail(a, b, msg)
    except smtplib.SMTPSenderRefused:
        a = "postmaster@x"
        s.sendmail(a, b, msg)


def ask_user(s: smtplib.SMTP, msg):
    while True:
        pw = input("password")
        try:
            s.login("me", pw)
            break
        except smtplib.SMTPAuthenticationError:
            print("wrong")


def ask_again(s: smtplib.SMTP, msg):
    while True:
        try:
            s.send_message(msg)
            break
        except smtplib.SMTPException:
            if input("again?") != "y":
                break


def set_and_send(self, host, msg):
    self.host = host
    try:
        smtplib.SMTP(self.host).send_message(msg)
    except smtplib.SMTPException:
        self.host = "backup"
        smtplib.SMTP(self.host).send_message(msg)


class Pool:
    def __init__(self, hosts):
        self.hosts = hosts
        self.current = 0

    def send(self, msg):
        for _ in self.hosts:
            try:
                with smtplib.SMTP(self.hosts[self.current]) as s:
                    s.send_message(msg)
                return
            except smtplib.SMTPException:
                self.current = (self.current + 1) % len(self.hosts)

    def send2(self, msg):
        for _ in range(3):
            try:
                with self.connect() as s:
                    s.send_message(msg)
                return
            except smtplib.SMTPException:
                self.next_host()

    def next_host(self):
        self.current += 1

    def connect(self):
        return smtplib.SMTP(self.hosts[self.current])


def next_mx(mx, msg):
    it = iter(mx)
    while True:
        try:
            host = next(it)
        except StopIteration:
            return False
        try:
            smtplib.SMTP(host).send_message(msg)
            return True
        except smtplib.SMTPException:
            continue


def relay_fallback(host, relay, a, b, c):
    try:
        direct = smtplib.SMTP(host)
        direct.sendmail(a, b, c)
    except Exception:
        via = smtplib.SMTP(relay, 587)
        via.sendmail(a, b, c)


def api_fallback(s: smtplib.SMTP, sendgrid, msg):
    try:
        s.send_message(msg)
    except smtplib.SMTPException:
        sendgrid.send_message(msg)


class Multi:
    def __init__(self, primary, secondary):
        self.primary = primary
        self.secondary = secondary

    def send(self, message):
        try:
            return self.primary.send_messages([message])
        except smtplib.SMTPException:
            return self.secondary.send_messages([message])


def django_two(msgs):
    from django.core.mail import get_connection
    one = get_connection("a")
    two = get_connection("b")
    try:
        one.send_messages(msgs)
    except smtplib.SMTPException:
        two.send_messages(msgs)


def django_message(msg, get_connection):
    from django.core.mail import EmailMessage as M
    m = M("a")
    try:
        m.send()
    except smtplib.SMTPException:
        m.connection = get_connection("backup")
        m.send()


def dump_on_error(s: smtplib.SMTP, queue, msg):
    while not queue.empty():
        item = queue.get()
        try:
            s.send_message(item)
        except smtplib.SMTPServerDisconnected:
            queue.put(item)
            s.connect()
        except smtplib.SMTPException:
            log.error("dropped")
