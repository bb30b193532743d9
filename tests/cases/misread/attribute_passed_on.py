"""A vet's practice: the exception under other names, later, and elsewhere."""

import smtplib
import sys

VET = "vet@practice.example"
_reasons = {}


def other_name(smtp: smtplib.SMTP, owner, text):
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPException as e:
        problem = e
        return problem.smtp_code  # SMT003@24


def other_name_in_time(smtp: smtplib.SMTP, owner, text):
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPException as e:
        problem = e
        if isinstance(problem, smtplib.SMTPResponseException):
            return problem.smtp_code
        return None


def kept_for_later(smtp: smtplib.SMTP, owner, text):
    failure = None
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPException as e:
        failure = e
    if failure is not None:
        print(owner, failure.smtp_code)  # SMT003@30


def kept_for_later_and_asked(smtp: smtplib.SMTP, owner, text):
    failure = None
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPResponseException as e:
        failure = e
    if failure is not None:
        print(owner, failure.smtp_code)


def reason(error):
    return f"{error.smtp_code}: {error.args}"  # SMT003@21


def told(smtp: smtplib.SMTP, owner, text):
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPException as e:
        _reasons[owner] = reason(e)


def code_of(error):
    return error.smtp_code


def told_by_answer(smtp: smtplib.SMTP, owner, text):
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPResponseException as e:
        _reasons[owner] = code_of(e)


def careful_code_of(error):
    return error.smtp_code if isinstance(error, smtplib.SMTPResponseException) else None


def told_carefully(smtp: smtplib.SMTP, owner, text):
    try:
        smtp.sendmail(VET, owner, text)
    except Exception as e:
        _reasons[owner] = careful_code_of(e)


def asked_before_the_call(smtp: smtplib.SMTP, owner, text):
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPException as e:
        if isinstance(e, smtplib.SMTPResponseException):
            _reasons[owner] = code_of(e)


def name_used_again(smtp: smtplib.SMTP, owner, text, journal):
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPException as e:
        print(e)
        for e in journal.entries():
            print(e.smtp_code)


def cause_of_it(smtp: smtplib.SMTP, owner, text):
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPException as e:
        e = e.__cause__ or smtplib.SMTPDataError(451, b"later")
        print(e.smtp_code)


def another_one_of_the_same_name(smtp: smtplib.SMTP, owner, text):
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPException as exc:
        print(exc)

        def show(exc):
            return exc.smtp_code

        return show(smtplib.SMTPDataError(554, b"no"))


def told_as_a_new_one(smtp: smtplib.SMTP, owner, text):
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPException as e:
        raise LookupError(owner, e.smtp_code) from e  # SMT003@36


def last_words(smtp: smtplib.SMTP, owner, text):
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPRecipientsRefused as e:
        sys.exit("%s %s" % (owner, e.smtp_error))  # SMT003@38


def in_an_argument(smtp: smtplib.SMTP, owner, text, *, tell=dict):
    try:
        smtp.sendmail(VET, owner, text)
    except smtplib.SMTPException as e:
        tell(owner, code=e.smtp_code, text=str(e))  # SMT003@28


def in_a_dictionary(smtp: smtplib.SMTP, owner, text):
    try:
        smtp.sendmail(VET, owner, text)
    except (smtplib.SMTPException, OSError) as e:
        return {
            "owner": owner,
            "status": e.smtp_code,  # SMT003@25
        }
    return {"owner": owner, "status": 250}
