"""Objects that are no sessions, with methods of the same names."""

import hashlib
import hmac
import smtplib

import dkim
import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from slimta.smtp.client import Client
from stripe import Webhook


def signature(message, key):
    code = dkim.verify(message)
    if code != 250:
        raise ValueError("bad signature")
    return hmac.new(key, message, hashlib.sha256).digest()


def token(text, key):
    code, claims = jwt.decode_complete(text, key).verify(text)
    return code == 250


def curve(key: ec.EllipticCurvePublicKey, data, signature):
    code = key.verify(signature, data, ec.ECDSA(None))
    if code != 250:
        return False
    return True


def webhook(payload, header):
    code = Webhook.verify(payload, header)
    return code == 250


def other_client(host, address):
    client = Client(host)
    reply = client.verify(address)
    if reply.code != "250":
        raise ValueError(reply)


class Wrapper:
    """Has a session, and a verify() of its own."""

    def __init__(self, host):
        self.session = smtplib.SMTP(host)

    def verify(self, address):
        self.session.mail("")
        code, _ = self.session.rcpt(address)
        return (250, "yes") if code in (250, 251) else (550, "no")

    def check(self, address):
        code, text = self.verify(address)
        if code != 250:
            raise ValueError(text)


def use_wrapper(host, address):
    wrapper = Wrapper(host)
    code, text = wrapper.verify(address)
    if code == 250:
        return True
    return False
