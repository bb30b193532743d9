"""A harbour office: the pair of a reply is taken for its code."""

import smtplib


def all_of_them(s: smtplib.SMTP, skippers):
    return all(s.vrfy(skipper) for skipper in skippers)  # SMT004@16
