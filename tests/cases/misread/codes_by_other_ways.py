"""A tram depot: numbers of one reply, numbers of another, numbers of nothing."""

import enum
import smtplib
from http import HTTPStatus

import aiohttp
import httpx
import requests
from aiosmtplib import SMTP as Client
from aiosmtplib import SMTPStatus

DEPOT = "depot@tram.example"


class Reply(enum.IntEnum):
    READY = 220
    DONE = 250
    FORWARDED = 251
    UNSURE = 252
    START = 354
    GONE = 550


class Kind(str, enum.Enum):
    DONE = "250"
    GONE = "550"


def named(smtp: smtplib.SMTP, driver):
    code, _ = smtp.rcpt(driver)
    if code in (Reply.DONE, Reply.FORWARDED):
        print("fine")
    elif code == Reply.GONE:
        print("gone")


def named_text(smtp: smtplib.SMTP, driver):
    code, _ = smtp.rcpt(driver)
    if str(code) == Kind.GONE.value or Kind.GONE == str(code):
        print("gone")


def web_beside_mail(smtp: smtplib.SMTP, driver, url):
    response = requests.post(url, timeout=3)
    code, _ = smtp.rcpt(driver)
    if response.status_code == 200 and code in (250, 251):
        print("both")
    status = httpx.get(url).status_code
    if status == HTTPStatus.OK or status == 201 or status == 404:
        print("web")
    code = response.status_code
    return code == 200 or code in (201, 204) or str(code) == "202"


async def web_async(session: aiohttp.ClientSession, client: Client, driver, url):
    async with session.get(url) as response:
        code = response.status
        if code == 200:
            code = (await client.rcpt(driver)).code
    return code in (SMTPStatus.completed, SMTPStatus.will_forward), response.status == 404


def same_name_in_two_functions(url):
    code = requests.get(url, timeout=3).status_code
    return code == 200


def same_name(smtp: smtplib.SMTP, driver):
    code, _ = smtp.rcpt(driver)
    return code


def global_code(smtp: smtplib.SMTP, driver):
    global last
    last, _ = smtp.rcpt(driver)


last = 200


def read_global():
    return last == 200


def either_protocol(smtp: smtplib.SMTP, driver, url, kind):
    code = smtp.rcpt(driver)[0] if kind == "mail" else requests.get(url, timeout=3).status_code
    if code == 200 or code == 250 or code == 251:
        print("reached")
    if code == 404:
        print("not there")


def table_of_functions(smtp: smtplib.SMTP, driver, url, kind):
    ask = {"mail": lambda: smtp.rcpt(driver)[0], "web": lambda: requests.get(url, timeout=3).status_code}[kind]
    code = ask()
    return code == 200


def any_session(session, driver, url=None):
    code = session.check(driver) if url is None else session.get(url).status_code
    return code == 200


class Status:
    code = 200

    def __init__(self, smtp: smtplib.SMTP):
        self.smtp = smtp

    def ask(self, driver):
        self.code, _ = self.smtp.rcpt(driver)

    def web(self, url):
        self.code = requests.get(url, timeout=3).status_code

    def fine(self):
        return self.code == 200 or self.code in (250, 251)


def until_it_is(smtp: smtplib.SMTP, drivers):
    code = 0
    drivers = iter(drivers)
    while code != 200:
        code, _ = smtp.rcpt(next(drivers))
        if code in (250, 251):
            code = 200
    return drivers


def mapped(smtp: smtplib.SMTP, driver):
    code, _ = smtp.rcpt(driver)
    code = 200 if code in (250, 251) else 404
    return code == 200


def mapped_by_table(smtp: smtplib.SMTP, driver):
    code, _ = smtp.rcpt(driver)
    status = {250: 200, 251: 200, 550: 404}.get(code, 500)
    if status == 200:
        print("ok")
    return status == 404


def as_web_reply(smtp: smtplib.SMTP, driver):
    code, words = smtp.rcpt(driver)
    return {"status": 200 if code < 300 else 400, "code": code, "words": words.decode()}


def subtracted(smtp: smtplib.SMTP, driver):
    code, _ = smtp.rcpt(driver)
    rest = code - 250
    return rest == 200 or rest == 0 or code % 250 == 1 or code & 200 == 200


def length(smtp: smtplib.SMTP, drivers):
    codes = [smtp.rcpt(driver)[0] for driver in drivers]
    return len(codes) == 200 or sum(codes) == 200 or codes.count(250) == 200
