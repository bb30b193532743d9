"""A museum's guest book: the class is asked for before the code."""

import smtplib

FROM = "visit@museum.example"
CODED = (smtplib.SMTPResponseException,)


def by_and(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(FROM, to, text)
    except smtplib.SMTPException as e:
        if isinstance(e, smtplib.SMTPResponseException) and e.smtp_code >= 500:
            return "never"
        return "perhaps"


def by_or(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(FROM, to, text)
    except smtplib.SMTPException as e:
        if not isinstance(e, smtplib.SMTPResponseException) or e.smtp_code < 500:
            return "perhaps"
        return e.smtp_code


def by_early_exit(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(FROM, to, text)
    except OSError as e:
        if not isinstance(e, smtplib.SMTPResponseException):
            raise
        print(e.smtp_code, e.smtp_error)


def by_else(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(FROM, to, text)
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as e:
        if isinstance(e, smtplib.SMTPRecipientsRefused):
            codes = [code for code, _ in e.recipients.values()]
        else:
            codes = [e.smtp_code]
        print(codes)


def by_ternary(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(FROM, to, text)
    except Exception as e:
        code = e.smtp_code if isinstance(e, smtplib.SMTPResponseException) else None
        print(code)


def by_flag(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(FROM, to, text)
    except Exception as e:
        answered = isinstance(e, smtplib.SMTPResponseException)
        if answered and e.smtp_code == 554:
            print("spam")


def by_walrus(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(FROM, to, text)
    except smtplib.SMTPException as e:
        if (answered := isinstance(e, CODED)):
            print(e.smtp_code)
        return answered


def by_tuple(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(FROM, to, text)
    except smtplib.SMTPException as e:
        if isinstance(e, (smtplib.SMTPDataError, smtplib.SMTPSenderRefused)):
            print(e.smtp_code)
        elif isinstance(e, smtplib.SMTPRecipientsRefused):
            print(e.recipients)


def by_assert(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(FROM, to, text)
    except smtplib.SMTPException as e:
        assert isinstance(e, smtplib.SMTPResponseException)
        print(e.smtp_code)


def by_identity(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(FROM, to, text)
    except smtplib.SMTPException as e:
        if type(e) is smtplib.SMTPDataError:
            print(e.smtp_code)
        if type(e) in (smtplib.SMTPHeloError, smtplib.SMTPSenderRefused):
            print(e.smtp_error)
        if issubclass(type(e), smtplib.SMTPResponseException):
            print(e.smtp_code)


def by_name(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(FROM, to, text)
    except Exception as e:
        kind = type(e).__name__
        if kind == "SMTPDataError":
            print(e.smtp_code)
        elif e.__class__.__name__ in ("SMTPSenderRefused", "SMTPHeloError"):
            print(e.smtp_error)


def by_loop(smtp: smtplib.SMTP, to, text):
    try:
        smtp.sendmail(FROM, to, text)
    except smtplib.SMTPException as e:
        for cls in (smtplib.SMTPDataError, smtplib.SMTPSenderRefused):
            if isinstance(e, cls):
                print(cls.__name__, e.smtp_code)


def by_conditions_in_a_row(smtp: smtplib.SMTP, to, text, verbose):
    try:
        smtp.sendmail(FROM, to, text)
    except Exception as e:
        if verbose:
            if isinstance(e, smtplib.SMTPException):
                if isinstance(e, smtplib.SMTPResponseException):
                    print(e.smtp_code)
                else:
                    print(e)
        raise
