"""Log in word by word, with a password that is asked for only when the server wants it."""

import base64
import smtplib


def encoded(text):
    return base64.b64encode(text.encode()).decode()


def log_in(host, port, user, ask_password):
    server = smtplib.SMTP(host, port)
    server.ehlo()
    code, reply = server.docmd("AUTH", "LOGIN")
    if code >= 300:
        server.close()
        raise PermissionError(f"no login here: {reply.decode()}")
    server.docmd(encoded(user))
    code, reply = server.docmd(encoded(ask_password()))
    if code != 235:
        server.close()
        raise PermissionError(reply.decode())
    return server
