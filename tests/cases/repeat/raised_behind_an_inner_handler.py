"""Behind a handler in a handler, `raise` means what the outer one has caught."""

import contextlib
import smtplib

HUB = "hub.example"


def only_busy_ones_without_a_code(memo):
    for _ in range(4):
        try:
            try:
                with smtplib.SMTP(HUB) as hub:
                    hub.send_message(memo)
                return True
            except smtplib.SMTPException as refusal:
                try:
                    code = refusal.smtp_code
                except AttributeError:
                    code = 421
                if code // 100 == 5:  # SMT500@20
                    return False
                raise
        except smtplib.SMTPException as refusal:
            print("once more", refusal)
    return False


def the_sender_comes_again(memo, hub: smtplib.SMTP):
    for _ in range(4):
        try:
            hub.send_message(memo)
            return True
        except smtplib.SMTPException as refusal:
            text = ""
            with contextlib.suppress(AttributeError):
                text = refusal.smtp_error
            print(text)
            try:
                raise
            except smtplib.SMTPSenderRefused:  # SMT500@20
                print("waiting")
    return False


def nobody_comes_again(memo):
    for _ in range(4):
        try:
            try:
                with smtplib.SMTP(HUB) as hub:
                    hub.send_message(memo)
                return True
            except smtplib.SMTPException as refusal:
                try:
                    code = refusal.smtp_code
                except AttributeError:
                    code = 550
                if code // 100 == 5:
                    return False
                raise
        except smtplib.SMTPException as refusal:
            print("once more", refusal)
    return False


def raised_to_the_caller(memo, hub: smtplib.SMTP):
    for _ in range(4):
        try:
            hub.send_message(memo)
            return True
        except smtplib.SMTPServerDisconnected:
            hub.connect(HUB)
        except smtplib.SMTPException as refusal:
            try:
                print(refusal.smtp_code)
            except AttributeError:
                print(refusal)
            raise
    return False
