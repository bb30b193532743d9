"""A second attempt that leaves out STARTTLS, or the login, is another request; the same once more is not."""
import smtplib
import ssl


def plain_where_it_must_be(relay, user, secret, notice):
    try:
        with smtplib.SMTP(relay, 25) as line:
            line.starttls(context=ssl.create_default_context())
            line.login(user, secret)
            line.send_message(notice)
    except smtplib.SMTPNotSupportedError:
        with smtplib.SMTP(relay, 25) as line:
            line.login(user, secret)
            line.send_message(notice)


def plain_after_anything(relay, user, secret, notice):
    try:
        with smtplib.SMTP(relay, 25) as line:
            line.starttls()
            line.login(user, secret)
            line.send_message(notice)
    except Exception:
        with smtplib.SMTP(relay, 25) as other:
            other.login(user, secret)
            other.send_message(notice)


def nobody_in_particular(relay, user, secret, notice):
    try:
        line = smtplib.SMTP(relay)
        line.login(user, secret)
        line.send_message(notice)
    except smtplib.SMTPException:
        line = smtplib.SMTP(relay)
        line.send_message(notice)


def encrypted_after_all(relay, notice):
    line = smtplib.SMTP(relay)
    try:
        line.send_message(notice)
    except smtplib.SMTPSenderRefused:
        with smtplib.SMTP(relay) as fresh:
            fresh.starttls()
            fresh.send_message(notice)


def the_very_same(relay, user, secret, notice):
    try:
        with smtplib.SMTP(relay, 587) as line:
            line.starttls()
            line.login(user, secret)
            line.send_message(notice)
    except smtplib.SMTPException:  # SMT500@12
        with smtplib.SMTP(relay, 587) as line:
            line.starttls()
            line.login(user, secret)
            line.send_message(notice)


def the_same_as_far_as_asked_for(relay, user, secret, notice, encrypted):
    try:
        line = smtplib.SMTP(relay, 587)
        if encrypted:
            line.starttls()
        if user:
            line.login(user, secret)
        line.send_message(notice)
    except smtplib.SMTPDataError:  # SMT500@12
        line = smtplib.SMTP(relay, 587)
        if encrypted:
            line.starttls()
        if user:
            line.login(user, secret)
        line.send_message(notice)


def the_login_once_more(relay, user, secret):
    line = smtplib.SMTP(relay, 587)
    line.starttls()
    try:
        line.login(user, secret)
    except smtplib.SMTPAuthenticationError:  # SMT535@12
        line = smtplib.SMTP(relay, 587)
        line.starttls()
        line.login(user, secret)
    return line
