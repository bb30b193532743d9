"""Replies that are told in words of their own, and what is left where refusals never come."""

import logging
import smtplib

import aiosmtplib


def forwarded_first(s: smtplib.SMTP, a):
    code, text = s.rcpt(a)
    if code == 251:
        return text
    if code == 250:
        print("local:", a)
    else:
        print("refused:", a)


def forwarded_first_told_in_words(s: smtplib.SMTP, a):
    code, text = s.rcpt(a)
    if code == 251:
        return text
    print("local" if code == 250 else "refused")


def looking_for_users(s: smtplib.SMTP, names):
    for n in names:
        code, text = s.vrfy(n)
        if code == 252:
            break
        if code == 250:
            print("FOUND", n)


def looking_for_users_otherwise(s: smtplib.SMTP, names):
    for n in names:
        code, text = s.vrfy(n)
        if code == 252:
            print("no way")
            break
        if code != 250:
            continue
        print("[+]", n)


def looking_for_users_by_refusals(s: smtplib.SMTP, names):
    for n in names:
        code, text = s.vrfy(n)
        if code == 252:
            print("disabled")
            return
        if code == 550:
            print("NO", n)
            continue
        print("YES", n)


async def undecided_only(smtp: aiosmtplib.SMTP, addr):
    resp = await smtp.vrfy(addr)
    if resp.code == 252:
        return "unknown"
    return "yes"


async def forwarded_only(smtp: aiosmtplib.SMTP, addr):
    code, text = await smtp.rcpt(addr)
    return "forwarded" if code == 251 else "local"


async def undecided_kept(smtp: aiosmtplib.SMTP, addr, unsure):
    r = await smtp.vrfy(addr)
    if r.code == 252:
        unsure.append(addr)
    else:
        print("known:", addr)


def told_apart(s: smtplib.SMTP, a, good):
    code, text = s.vrfy(a)
    if code in (250, 251):
        good.append(a)
    elif code == 252:
        print("?", a)
    else:
        print("-", a)


def told_apart_in_a_log(s: smtplib.SMTP, a, good):
    code, text = s.vrfy(a)
    if code in (250, 251):
        good.append(a)
    elif code == 252:
        logging.info("%s: server does not say", a)
    else:
        logging.warning("%s: refused", a)


def forwarded_told_apart(s: smtplib.SMTP, a, good):
    code, text = s.rcpt(a)
    if code == 250:
        good.append(a)
    elif code == 251:
        logging.info("not local, will be forwarded: %s", text)
    else:
        logging.error("refused: %s", text)


def challenged(s: smtplib.SMTP, x):
    s.ehlo()
    if "auth" not in s.esmtp_features:
        return
    code, resp = s.docmd("AUTH", "NTLM " + x)
    if code != 334:
        raise RuntimeError(resp)
    code, resp = s.docmd(x)
    if code != 235:
        raise RuntimeError(resp)


def undecided_is_failure(s: smtplib.SMTP, a, good):
    code, text = s.vrfy(a)
    if code in (250, 251):
        good.append(a)
    elif code == 252:  # SMT252@10
        print("failed: the server rejected", a)
    else:
        print("-", a)


def only_undecided(s: smtplib.SMTP, a):
    code, text = s.vrfy(a)
    if code != 252:  # SMT250@8
        raise ValueError(text)
    return a


async def undecided_raised(smtp: aiosmtplib.SMTP, addr):
    resp = await smtp.vrfy(addr)
    if resp.code != 250:  # SMT252@8
        raise ValueError(addr)
    return addr


async def undecided_is_bad(smtp: aiosmtplib.SMTP, addr, good, bad):
    resp = await smtp.vrfy(addr)
    if resp.code == 250:  # SMT252@8
        good.append(addr)
    else:
        bad.append(addr)


def at_once(s: smtplib.SMTP, x):
    s.ehlo()
    if "auth" not in s.esmtp_features:
        return
    code, resp = s.docmd("AUTH", "XOAUTH2 " + x)
    if code != 334:  # SMT235@8
        raise RuntimeError(resp)
