"""A handler that makes a request of its own under a condition, and other refusals come round again."""

import smtplib


def busy_ones_at_once(dock: smtplib.SMTP, parcel):
    for _ in range(3):
        try:
            dock.send_message(parcel)
            return True
        except smtplib.SMTPSenderRefused as refusal:
            code = refusal.smtp_code
            if 400 <= code < 500:  # SMT500@16
                dock.send_message(parcel)
                return True
    return False


def named_in_the_test(dock: smtplib.SMTP, parcel):
    for _ in range(3):
        try:
            dock.send_message(parcel)
            return True
        except smtplib.SMTPDataError as refusal:
            final = True if (code := refusal.smtp_code) == 554 else False  # SMT500@29
            if final:
                print("refused with", code)
                raise
    return False


def named_behind_the_try(dock: smtplib.SMTP, parcel):
    for _ in range(3):
        refusal = None
        try:
            dock.send_message(parcel)
        except smtplib.SMTPDataError as caught:
            refusal = caught
        if refusal is None:
            return True
        if (code := refusal.smtp_code) == 554:  # SMT500@12
            dock.rset()
            return code
    return False


def logs_in_first(dock: smtplib.SMTP, sender, rcpt, parcel, user, secret):
    known = False
    for _ in range(3):
        try:
            return dock.sendmail(sender, rcpt, parcel)
        except smtplib.SMTPSenderRefused:
            if not known:
                dock.login(user, secret)
                known = True


def encrypts_first(sender, rcpt, parcel):
    private = False
    dock = smtplib.SMTP("dock.example")
    for _ in range(3):
        try:
            return dock.sendmail(sender, rcpt, parcel)
        except smtplib.SMTPResponseException as refusal:
            if refusal.smtp_code in (530, 554) and not private:
                dock.starttls()
                private = True
                continue
            raise


def without_encryption_then(sender, rcpt, parcel):
    private = True
    for _ in range(3):
        try:
            with smtplib.SMTP("dock.example") as dock:
                if private:
                    dock.starttls()
                return dock.sendmail(sender, rcpt, parcel)
        except smtplib.SMTPException:
            private = False


def without_encryption_in_the_handler(sender, rcpt, parcel):
    private = True
    for _ in range(3):
        try:
            dock = smtplib.SMTP("dock.example")
        except smtplib.SMTPConnectError:
            try:
                dock = smtplib.SMTP("dock.example", 2525)
                if private:
                    dock.starttls()
                return dock.sendmail(sender, rcpt, parcel)
            except smtplib.SMTPException:
                private = False


def the_other_dock(sender, rcpt, parcel):
    other = False
    dock = smtplib.SMTP("dock.example")
    for _ in range(3):
        try:
            return dock.sendmail(sender, rcpt, parcel)
        except smtplib.SMTPException:
            if not other:
                dock = smtplib.SMTP("other.example")
                other = True
                continue
            raise
