"""Address check: replies are read from the return values, nothing is raised."""
import smtplib
import time


def mail_until_taken(s: smtplib.SMTP, sender):
    code = 0
    while code != 250:  # SMT500@11
        code, msg = s.mail(sender)
        print(msg)


def mail_with_break(s: smtplib.SMTP, sender):
    for attempt in range(5):
        code, _ = s.mail(sender)
        if code == 250:  # SMT500@12
            break
        time.sleep(5)


def rcpt_until_taken(s: smtplib.SMTP, address):
    code, msg = s.rcpt(address)
    while code not in (250, 251):  # SMT500@11
        time.sleep(10)
        code, msg = s.rcpt(address)
    return msg


def rcpt_busy(s: smtplib.SMTP, address):
    for attempt in range(3):
        code, msg = s.rcpt(address)
        if code in [421, 450, 451, 452, 503]:  # SMT503@41
            time.sleep(attempt)
            continue
        return code, msg
    return None, None


def rcpt_any_failure(address):
    for delay in (1, 10, 60):
        with smtplib.SMTP("mx.example.net") as s:
            s.helo("client.example.org")
            s.mail("probe@example.org")
            code, msg = s.rcpt(address)
        if code < 400:  # SMT500@12
            return True, msg
        time.sleep(delay)
    return False, None


def vrfy_again(s: smtplib.SMTP, user):
    while True:
        code, text = s.vrfy(user)
        if code >= 400:  # SMT500@12
            time.sleep(1)
            continue
        return code, text


def rcpt_by_class(s: smtplib.SMTP, address):
    for _ in range(3):
        reply = s.rcpt(address)
        if reply[0] // 100 == 2:  # SMT500@12
            return reply
        time.sleep(5)
    return None


def mail_greylisted(s: smtplib.SMTP, sender):
    code, _ = s.mail(sender)
    while 400 <= code < 500:
        time.sleep(300)
        code, _ = s.mail(sender)
    return code


def rcpt_temporary(s: smtplib.SMTP, address):
    for attempt in range(3):
        code, msg = s.rcpt(address)
        if code in [421, 450, 451, 452]:
            time.sleep(attempt)
            continue
        return code, msg
    return None, None


def rcpt_quota(s: smtplib.SMTP, address):
    for attempt in range(3):
        code, msg = s.rcpt(address)
        if code not in (450, 452, 552):
            return code, msg
        time.sleep(attempt)
    return None, None


def rcpt_stop_at_500(s: smtplib.SMTP, address):
    while True:
        code, msg = s.rcpt(address)
        if code < 300 or code >= 500:
            return code, msg
        time.sleep(60)


def rcpt_three_ways(s: smtplib.SMTP, address):
    for _ in range(3):
        code, msg = s.rcpt(address)
        if code // 100 == 2:
            return True
        if code // 100 == 5:
            return False
        print("later:", msg)
        time.sleep(60)
    return None


def rcpt_each(s: smtplib.SMTP, addresses):
    good = []
    for address in addresses:
        code, _ = s.rcpt(address)
        if code >= 400:
            continue
        good.append(address)
    return good


def rcpt_each_503(s: smtplib.SMTP, addresses):
    for address in addresses:
        code, msg = s.rcpt(address)
        if code in (450, 503, 550):
            print(address, msg)
            continue
        return address
    return None


def first_exchanger(exchangers, address):
    for exchanger in exchangers:
        s = smtplib.SMTP(exchanger)
        s.helo()
        s.mail("probe@example.org")
        code, _ = s.rcpt(address)
        if code in (250, 251):
            return exchanger
        s.close()
    return None


def hello(s: smtplib.SMTP):
    code, _ = s.ehlo()
    if code >= 500:
        code, _ = s.helo()
    return code


def other_greetings(s: smtplib.SMTP, names):
    for name in names:
        code, text = s.ehlo(name)
        if code == 250:
            return text
    return None


def hosts_by_noop(host):
    while True:
        s = smtplib.SMTP(host)
        code, _ = s.noop()
        if code == 250:
            return s
        s.close()
        time.sleep(1)


def rcpt_with_code_of_something_else(s: smtplib.SMTP, address, barcode):
    while barcode.code != 250:
        barcode = barcode.next()
    return s.rcpt(address)
