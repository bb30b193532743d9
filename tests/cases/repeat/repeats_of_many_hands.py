"""Repeats of refused requests, and repeats that help, by programs of many hands."""

import asyncio
import itertools
import logging
import random
import smtplib
import socket
import time
from smtplib import SMTP, SMTP_SSL, SMTPAuthenticationError, SMTPException, SMTPResponseException

import aiosmtplib
import backoff
import dramatiq
import funcy
import huey
import prefect
import retrying
import stamina
import tenacity
from celery import shared_task
from django.core.mail import EmailMessage, send_mail

log = logging.getLogger(__name__)

TEMPORARY = {421, 450, 451, 504}  # SMT504@29
WAITABLE = frozenset(range(400, 500))
GIVE_UP = (550, 553, 554)
NET = (ConnectionError, TimeoutError, smtplib.SMTPServerDisconnected)
ANY_MAIL = (smtplib.SMTPException, OSError)


class DauerhafterFehler(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


# -- wrong ---------------------------------------------------------------


def versende(nachricht, versuche=3):
    for versuch in range(versuche):
        try:
            with SMTP("mail.example.org") as verbindung:
                verbindung.send_message(nachricht)
                return True
        except SMTPException as fehler:  # SMT500@16
            log.warning("Versuch %d: %s", versuch, fehler)
            time.sleep(2**versuch)
    return False


def envoyer(message):
    essais = 0
    while essais < 5:
        try:
            serveur = smtplib.SMTP("mail.example.org")
            serveur.send_message(message)
            break
        except ANY_MAIL:  # SMT500@16
            essais += 1
            time.sleep(essais)
    else:
        raise RuntimeError("non")


def enviar(mensaje):
    while True:
        try:
            with SMTP_SSL("mail.example.org") as s:
                s.login("u", "p")
                s.send_message(mensaje)
        except smtplib.SMTPResponseException as error:
            if error.smtp_code >= 400:  # SMT500@16
                time.sleep(60)
                continue
            raise
        return


def by_constant(msg):
    for pause in (1, 5, 25):
        try:
            with SMTP("mail.example.org") as s:
                return s.send_message(msg)
        except smtplib.SMTPSenderRefused as e:
            if e.smtp_code not in TEMPORARY:
                raise
            time.sleep(pause)


def literal_503(server: smtplib.SMTP, who):
    for _ in range(4):
        code, _text = server.rcpt(who)
        if code in (421, 450, 503):  # SMT503@31
            time.sleep(30)
            continue
        return code in (250, 251)


def deny_list(msg):
    for _ in itertools.count():
        try:
            with SMTP("mail.example.org") as s:
                s.send_message(msg)
            return
        except smtplib.SMTPDataError as e:
            if e.smtp_code in GIVE_UP:  # SMT500@16
                raise
            time.sleep(random.random())


def recursion(msg, left=3):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except smtplib.SMTPRecipientsRefused:  # SMT500@12
        if left:
            return recursion(msg, left - 1)
        raise


def once_more(server: smtplib.SMTP, a, b, text):
    try:
        server.sendmail(a, b, text)
    except smtplib.SMTPException:  # SMT500@12
        time.sleep(1)
        server.sendmail(a, b, text)


def password_again(user, secret, msg):
    for _ in range(3):
        try:
            with SMTP("mail.example.org") as s:
                s.login(user, secret)
                s.send_message(msg)
                return
        except SMTPAuthenticationError:  # SMT535@16
            time.sleep(10)


def not_supported(msg):
    for _ in range(3):
        try:
            with SMTP("mail.example.org") as s:
                s.starttls()
                s.send_message(msg)
                return
        except smtplib.SMTPNotSupportedError:  # SMT504@16
            time.sleep(10)


def flag(msg):
    sent = False
    while not sent:
        try:
            with SMTP("mail.example.org") as s:
                s.send_message(msg)
            sent = True
        except Exception:  # SMT500@16
            log.exception("again")
            time.sleep(5)


def bare(msg):
    for n in range(3):
        try:
            with SMTP("mail.example.org") as s:
                s.send_message(msg)
            return
        except:  # SMT500@9
            if n == 2:
                raise


def socket_net(msg):
    for n in range(3):
        try:
            with SMTP("mail.example.org") as s:
                s.send_message(msg)
            return
        except socket.error:  # SMT500@16
            time.sleep(n)


class Mailer:
    limit = 3

    def __init__(self):
        self.tries = 0
        self.server = smtplib.SMTP("mail.example.org")

    def send(self, a, b, text):
        while self.tries < self.limit:
            try:
                self.server.sendmail(a, b, text)
                return True
            except smtplib.SMTPDataError:  # SMT500@20
                self.tries += 1
        return False

    def send_again(self, a, b, text, tries=0):
        try:
            self.server.sendmail(a, b, text)
        except smtplib.SMTPException as e:  # SMT500@16
            if tries > 3:
                raise DauerhafterFehler(1) from e
            self.send_again(a, b, text, tries + 1)

    @tenacity.retry(
        retry=tenacity.retry_if_exception_type(smtplib.SMTPException),  # SMT500@48
        stop=tenacity.stop_after_attempt(3),
    )
    def decorated(self, a, b, text):
        self.server.sendmail(a, b, text)

    @staticmethod
    @backoff.on_exception(backoff.expo, smtplib.SMTPException, max_tries=5)  # SMT500@41
    def static(msg):
        with smtplib.SMTP("mail.example.org") as s:
            s.send_message(msg)


async def aio(msg):
    for n in range(3):
        try:
            await aiosmtplib.send(msg, hostname="mail.example.org")
            return
        except aiosmtplib.SMTPException:  # SMT500@16
            await asyncio.sleep(n)


async def aio_code(msg):
    for n in range(3):
        try:
            await aiosmtplib.send(msg, hostname="mail.example.org")
            return
        except aiosmtplib.SMTPResponseException as e:
            if e.code in {421, 450, 504}:  # SMT504@37
                await asyncio.sleep(n)
                continue
            raise


def matched(msg):
    for n in range(3):
        try:
            with SMTP("mail.example.org") as s:
                return s.send_message(msg)
        except SMTPResponseException as e:
            match e.smtp_code:
                case 421 | 450 | 554:  # SMT554@34
                    time.sleep(n)
                case _:
                    raise


@stamina.retry(on=smtplib.SMTPDataError, attempts=3)  # SMT500@19
def st(msg):
    with SMTP("mail.example.org") as s:
        s.send_message(msg)


@retrying.retry(retry_on_exception=lambda e: isinstance(e, SMTPException), stop_max_attempt_number=3)  # SMT500@36
def rt(msg):
    with SMTP("mail.example.org") as s:
        s.send_message(msg)


@funcy.retry(3, errors=SMTPException)  # SMT500@24
def fu(msg):
    with SMTP("mail.example.org") as s:
        s.send_message(msg)


@shared_task(bind=True, autoretry_for=(SMTPException,), max_retries=3)  # SMT500@40
def ce(self, to):
    send_mail("s", "b", None, [to])


@shared_task(bind=True)
def ce_self(self, to):
    try:
        EmailMessage("s", "b", to=[to]).send()
    except SMTPException as exc:  # SMT500@12
        raise self.retry(exc=exc, countdown=60) from exc


@dramatiq.actor(max_retries=5)  # SMT500@2
def dr(to):
    send_mail("s", "b", None, [to])


@prefect.task(retries=3)  # SMT500@2
def pf(to):
    send_mail("s", "b", None, [to])


def requeued(queue, msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except smtplib.SMTPException:  # SMT500@12
        queue.requeue(msg)


def outer_each(msgs):
    for msg in msgs:
        for n in range(3):
            try:
                with SMTP("mail.example.org") as s:
                    s.send_message(msg)
                break
            except smtplib.SMTPException:  # SMT500@20
                time.sleep(n)


def retrying_loop(msg):
    for attempt in tenacity.Retrying(
        retry=tenacity.retry_if_exception_type(SMTPException)  # SMT500@48
    ):
        with attempt:
            with SMTP("mail.example.org") as s:
                s.send_message(msg)


def auth_first(msg):
    for n in range(3):
        try:
            with SMTP("mail.example.org") as s:
                s.login("u", "p")
                return s.send_message(msg)
        except SMTPAuthenticationError:
            raise
        except SMTPException:  # SMT500@16
            time.sleep(n)


# -- right ---------------------------------------------------------------


def only_network(msg):
    for n in range(3):
        try:
            with SMTP("mail.example.org") as s:
                return s.send_message(msg)
        except NET:
            time.sleep(n)


def transient_class(msg):
    for n in range(3):
        try:
            with SMTP("mail.example.org") as s:
                return s.send_message(msg)
        except SMTPResponseException as e:
            if e.smtp_code // 100 != 4:
                raise
            time.sleep(n)


def transient_text(msg):
    for n in range(3):
        try:
            with SMTP("mail.example.org") as s:
                return s.send_message(msg)
        except SMTPResponseException as e:
            if str(e.smtp_code).startswith("5"):
                raise DauerhafterFehler(e.smtp_code) from e
            time.sleep(n)


def transient_divmod(msg):
    for n in range(3):
        try:
            with SMTP("mail.example.org") as s:
                return s.send_message(msg)
        except SMTPResponseException as e:
            kind, _ = divmod(e.smtp_code, 100)
            if kind == 5:
                return None
            time.sleep(n)


def waitable(msg):
    while True:
        try:
            with SMTP("mail.example.org") as s:
                s.send_message(msg)
        except smtplib.SMTPDataError as e:
            if e.smtp_code in WAITABLE:
                time.sleep(60)
                continue
            raise
        except smtplib.SMTPRecipientsRefused as e:
            if not all(400 <= code < 500 for code, _ in e.recipients.values()):
                raise
            time.sleep(60)
        else:
            return


def every_message(msgs):
    failed = 0
    with SMTP("mail.example.org") as s:
        for msg in msgs:
            try:
                s.send_message(msg)
            except SMTPException:
                failed += 1
                continue
    return failed


def every_host(hosts, msg):
    for host in hosts:
        try:
            with SMTP(host) as s:
                return s.send_message(msg)
        except SMTPException:
            continue


def ports(msg):
    for port in (587, 465, 25):
        try:
            with SMTP("mail.example.org", port) as s:
                return s.send_message(msg)
        except OSError:
            continue


def rotated(hosts, msg):
    for n in range(9):
        try:
            with SMTP(hosts[n % len(hosts)]) as s:
                return s.send_message(msg)
        except SMTPException:
            time.sleep(1)


def worker(jobs):
    while True:
        msg = jobs.get()
        try:
            with SMTP("mail.example.org") as s:
                s.send_message(msg)
        except SMTPException:
            log.exception("lost")


def waits_for_server():
    for _ in range(60):
        try:
            with SMTP("127.0.0.1", 2525) as s:
                s.noop()
            return
        except OSError:
            time.sleep(1)


def stops(msg):
    for n in range(3):
        try:
            with SMTP("mail.example.org") as s:
                return s.send_message(msg)
        except SMTPResponseException as e:
            if e.smtp_code >= 500:
                break
            time.sleep(n)


def quota(server: smtplib.SMTP, who):
    for _ in range(3):
        code, _text = server.rcpt(who)
        if code not in (450, 451, 452, 552):
            return code
        time.sleep(1)


def other_password(secrets, msg):
    for secret in secrets:
        try:
            with SMTP("mail.example.org") as s:
                s.login("u", secret)
                return s.send_message(msg)
        except SMTPAuthenticationError:
            continue


def is_transient(e):
    if isinstance(e, smtplib.SMTPServerDisconnected):
        return True
    return isinstance(e, SMTPResponseException) and 400 <= e.smtp_code < 500


@tenacity.retry(retry=tenacity.retry_if_exception(is_transient), stop=tenacity.stop_after_attempt(3))
def good_predicate(msg):
    with SMTP("mail.example.org") as s:
        s.send_message(msg)


@backoff.on_exception(backoff.expo, SMTPException, giveup=lambda e: not is_transient(e))
def good_giveup(msg):
    with SMTP("mail.example.org") as s:
        s.send_message(msg)


@stamina.retry(on=is_transient)
def good_stamina(msg):
    with SMTP("mail.example.org") as s:
        s.send_message(msg)


@shared_task(autoretry_for=(ConnectionError, smtplib.SMTPServerDisconnected))
def good_task(to):
    send_mail("s", "b", None, [to])


@dramatiq.actor(throws=SMTPException)
def good_actor(to):
    send_mail("s", "b", None, [to])


@dramatiq.actor(max_retries=0)
def never_again(to):
    send_mail("s", "b", None, [to])


@dramatiq.actor(retry_when=lambda retries, e: retries < 3 and is_transient(e))
def good_when(to):
    send_mail("s", "b", None, [to])


@tenacity.retry(stop=tenacity.stop_after_attempt(3))
def swallowed(msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except Exception:
        log.exception("not sent")


@shared_task(bind=True)
def good_self(self, to):
    try:
        send_mail("s", "b", None, [to])
    except SMTPResponseException as e:
        if 400 <= e.smtp_code <= 499:
            raise self.retry(exc=e)
        raise


def reported(queue, msg):
    try:
        with SMTP("mail.example.org") as s:
            s.send_message(msg)
    except SMTPResponseException as e:
        if e.smtp_code < 500:
            queue.requeue(msg)
        else:
            queue.bury(msg)


async def aio_good(msg):
    for n in range(3):
        try:
            return await aiosmtplib.send(msg, hostname="mail.example.org")
        except (aiosmtplib.SMTPServerDisconnected, aiosmtplib.SMTPTimeoutError):
            await asyncio.sleep(n)


async def aio_guard(msg):
    for n in range(3):
        try:
            return await aiosmtplib.send(msg, hostname="mail.example.org")
        except aiosmtplib.SMTPResponseException as e:
            if e.code >= 500:
                raise
        except aiosmtplib.SMTPRecipientsRefused as e:
            if any(r.code >= 500 for r in e.recipients):
                raise
        await asyncio.sleep(n)


def own_class(msg):
    def once():
        try:
            with SMTP("mail.example.org") as s:
                s.send_message(msg)
        except SMTPResponseException as e:
            raise DauerhafterFehler(e.smtp_code) from e

    for n in range(3):
        try:
            return once()
        except DauerhafterFehler as e:
            if e.code >= 500:
                raise
            time.sleep(n)


def flagged(msg):
    for n in range(3):
        again = False
        try:
            with SMTP("mail.example.org") as s:
                s.send_message(msg)
        except SMTPResponseException as e:
            again = e.smtp_code in (421, 450, 451, 452)
        if not again:
            break
        time.sleep(n)


def matched_good(msg):
    for n in range(3):
        try:
            with SMTP("mail.example.org") as s:
                return s.send_message(msg)
        except SMTPResponseException as e:
            match e.smtp_code // 100:
                case 4:
                    time.sleep(n)
                case _:
                    raise


def without_parameter(server: smtplib.SMTP, a, b, text):
    try:
        server.sendmail(a, b, text, mail_options=["BODY=8BITMIME"])
    except smtplib.SMTPSenderRefused:
        server.sendmail(a, b, text)


def login_then(server: smtplib.SMTP, a, b, text):
    try:
        server.sendmail(a, b, text)
    except smtplib.SMTPSenderRefused as e:
        if e.smtp_code != 530:
            raise
        server.login("u", "p")
        server.sendmail(a, b, text)


def tls_mode(msg):
    for cls in (SMTP_SSL, SMTP):
        try:
            with cls("mail.example.org") as s:
                return s.send_message(msg)
        except OSError:
            continue


def last_chance(msg):
    for n in range(3):
        try:
            with SMTP("mail.example.org") as s:
                s.send_message(msg)
        except SMTPException:
            log.exception("given up")
            return False
        except OSError:
            time.sleep(n)
        else:
            return True
