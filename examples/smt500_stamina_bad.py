"""Send a parcel notice; stamina waits and tries again."""

import smtplib

import stamina


def may_pass(error):
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code >= 400


@stamina.retry(on=may_pass, attempts=3, wait_initial=0.01, wait_jitter=0.01)
def send_notice(host, port, sender, customer, text):
    with smtplib.SMTP(host, port) as server:
        server.sendmail(sender, customer, text)
