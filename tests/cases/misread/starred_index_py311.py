"""Chess clubs: an index with a star."""
import smtplib


def index(server: smtplib.SMTP, user, table, keys):
    return table[*keys] and server.rcpt(user)[0] in (250, 251)
