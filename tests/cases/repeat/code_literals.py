"""Alarm system: permanent replies that stand by themselves in a list of temporary ones."""
import smtplib
import time

HOST = "10.0.0.25"


def alarm_membership(body):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", "guard@site", body)
            return True
        except smtplib.SMTPResponseException as e:
            if e.smtp_code in (421, 450, 504):  # SMT504@42
                time.sleep(1)
                continue
            raise
    return False


def alarm_equal(body):
    while True:
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", "guard@site", body)
            return
        except smtplib.SMTPResponseException as e:
            if e.smtp_code == 504:  # SMT504@31
                continue
            raise


def alarm_unequal(body):
    while True:
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", "guard@site", body)
            return
        except smtplib.SMTPResponseException as e:
            if e.smtp_code != 554:  # SMT554@31
                raise
            time.sleep(2)


def alarm_or(body):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", "guard@site", body)
            break
        except smtplib.SMTPResponseException as e:
            if e.smtp_code == 421 or e.smtp_code == 503 or 550 == e.smtp_code:  # SMT503@53, SMT550@60
                continue
            break


def alarm_range_and_literal(body):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", "guard@site", body)
            break
        except smtplib.SMTPSenderRefused as e:
            if e.smtp_code < 500 or e.smtp_code in {530, 550}:  # SMT530@53, SMT550@58
                continue
            raise


def alarm_elif(body):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", "guard@site", body)
            break
        except smtplib.SMTPResponseException as e:
            if e.smtp_code == 421:
                time.sleep(60)
            elif e.smtp_code == 501:  # SMT501@33
                time.sleep(1)
            else:
                raise


def alarm_multiline(body):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", "guard@site", body)
            break
        except smtplib.SMTPDataError as e:
            if e.smtp_code not in [
                421,
                451,
                503,  # SMT503@17
                554,  # SMT554@17
            ]:
                raise


def alarm_four_only(body):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", "guard@site", body)
            return True
        except smtplib.SMTPResponseException as e:
            if e.smtp_code in (421, 450, 451, 452, 454):
                time.sleep(1)
                continue
            raise
    return False


def alarm_quota(body):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", "guard@site", body)
            return True
        except smtplib.SMTPResponseException as e:
            if e.smtp_code in (421, 450, 452, 552):
                time.sleep(1)
                continue
            raise
    return False


def alarm_named_to_stop(body):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", "guard@site", body)
            return True
        except smtplib.SMTPResponseException as e:
            if e.smtp_code == 504:
                raise RuntimeError("parameter not known to the server") from e
            if e.smtp_code == 421:
                continue
            raise
    return False


def alarm_named_for_the_log(body):
    for _ in range(3):
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", "guard@site", body)
            return True
        except smtplib.SMTPResponseException as e:
            if e.smtp_code in (504, 550):
                print("it will not get better")
            raise
    return False


def alarm_stop_list(guards, body):
    for guard in guards:
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", guard, body)
        except smtplib.SMTPResponseException as e:
            if e.smtp_code in (421, 535, 550):
                break


def alarm_next_guard(guards, body):
    for guard in guards:
        try:
            with smtplib.SMTP(HOST) as smtp:
                smtp.sendmail("alarm@site", guard, body)
            return guard
        except smtplib.SMTPResponseException as e:
            if e.smtp_code in (450, 550, 553):
                continue
            raise
    return None
