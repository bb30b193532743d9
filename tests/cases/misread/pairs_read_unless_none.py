"""A lighthouse: pairs taken apart, printed, or compared with pairs."""

import smtplib


def perhaps_none(s: smtplib.SMTP, keeper, ask):
    reply = None
    if ask:
        reply = s.vrfy(keeper)
    if reply:
        print(reply[0])
    if reply is None or not reply:
        return "not asked"
    return "asked"
