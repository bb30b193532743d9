"""Menus of a canteen: who decides under tenacity whether a mail is sent again."""
import functools
import operator
import smtplib

import tenacity
from canteen.rules import worth_it
from tenacity import retry, retry_if_exception, retry_if_exception_type, retry_if_not_exception_type

FOR_GOOD = (smtplib.SMTPSenderRefused, smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError)
LATER = {421, 450, 451, 452}
LATER_OR_NEVER = {421, 450, 504}  # SMT504@29


def post(menu):
    with smtplib.SMTP("mail.example.com") as server:
        server.sendmail("canteen@example.com", ["staff@example.com"], menu)


def later(error):
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code in LATER


def later_or_never(error):
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code in LATER_OR_NEVER


def lost(error):
    return isinstance(error, (smtplib.SMTPServerDisconnected, TimeoutError))


def network(error):
    return isinstance(error, OSError) and not isinstance(error, smtplib.SMTPException)


def not_for_good(error):
    if isinstance(error, smtplib.SMTPResponseException):
        return error.smtp_code < 500
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code < 500 for code, _ in error.recipients.values())
    return isinstance(error, (smtplib.SMTPServerDisconnected, ConnectionError))


def code_of(error, default):
    return getattr(error, "smtp_code", default)


def has_code(codes, error):
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code in codes


def is_a(kinds, error):
    return isinstance(error, kinds)


def all_mail(error):
    return isinstance(error, smtplib.SMTPException)


def bad_order(error):
    if isinstance(error, OSError):
        return True
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code < 500


# -- reported ----------------------------------------------------------------------------------------


@retry(retry=retry_if_exception(all_mail))  # SMT500@33
def by_function(menu):
    post(menu)


@retry(retry=retry_if_exception(bad_order))  # SMT500@33
def by_wrong_order(menu):
    post(menu)


@retry(retry=retry_if_exception(lambda error: isinstance(error, OSError)))  # SMT500@33
def by_lambda(menu):
    post(menu)


@retry(retry=retry_if_exception(lambda error: getattr(error, "smtp_code", 400) < 500))  # SMT500@47
def by_leaking_lambda(menu):
    post(menu)


@retry(retry=retry_if_exception(lambda error: code_of(error, 0) < 500))  # SMT500@47
def by_leaking_helper(menu):
    post(menu)


@retry(retry=retry_if_exception(later_or_never))
def by_listed_codes(menu):
    post(menu)


@retry(retry=retry_if_exception(lambda e: isinstance(e, smtplib.SMTPDataError) and e.smtp_code != 554))  # SMT500@84
def by_all_but_one(menu):
    post(menu)


@retry(retry=retry_if_exception(functools.partial(is_a, smtplib.SMTPException)))  # SMT500@33
def by_partial(menu):
    post(menu)


mail_kind = functools.partial(is_a, (smtplib.SMTPException, TimeoutError))


@retry(retry=retry_if_exception(mail_kind))  # SMT500@33
def by_named_partial(menu):
    post(menu)


@retry(retry=retry_if_exception(later) | retry_if_exception_type(smtplib.SMTPDataError))  # SMT500@66
def either(menu):
    post(menu)


@retry(retry=tenacity.retry_any(retry_if_exception(lost), retry_if_exception(all_mail)))  # SMT500@78
def any_of(menu):
    post(menu)


@retry(retry=tenacity.retry_all(retry_if_exception_type(OSError), retry_if_exception(lambda error: True)))  # SMT500@57
def all_of(menu):
    post(menu)


@retry(retry=retry_if_exception_type(smtplib.SMTPException) & retry_if_not_exception_type(smtplib.SMTPDataError))  # SMT500@38
def all_but_data(menu):
    post(menu)


@retry(retry=lambda state: isinstance(state.outcome.exception(), smtplib.SMTPException))  # SMT500@14
def by_state(menu):
    post(menu)


def failed(state):
    return state.outcome.failed


@retry(retry=failed)  # SMT500@14
def by_failed_state(menu):
    post(menu)


def state_code(retry_state):
    error = retry_state.outcome.exception()
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code >= 400  # SMT500@65


@retry(retry=state_code)
def by_code_of_state(menu):
    post(menu)


class Kinds:
    def __init__(self, kinds):
        self.kinds = kinds

    def __call__(self, error):
        return isinstance(error, smtplib.SMTPException)


@retry(retry=retry_if_exception(Kinds(OSError)))  # SMT500@33
def by_instance(menu):
    post(menu)


class Kitchen:
    @staticmethod
    def wide(error):
        return isinstance(error, OSError)

    @classmethod
    def of_class(cls, error):
        return isinstance(error, smtplib.SMTPException)

    def transient(self, error):
        return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code > 400  # SMT500@69

    def cook(self, menu):
        tenacity.Retrying(retry=retry_if_exception(self.transient))(post, menu)


@retry(retry=retry_if_exception(Kitchen.wide))  # SMT500@33
def by_static_method(menu):
    post(menu)


@retry(retry=retry_if_exception(Kitchen.of_class))  # SMT500@33
def by_class_method(menu):
    post(menu)


# -- silent ------------------------------------------------------------------------------------------


@retry(retry=retry_if_exception(later))
def by_later(menu):
    post(menu)


@retry(retry=retry_if_exception(lost))
def by_lost(menu):
    post(menu)


@retry(retry=retry_if_exception(network))
def by_network(menu):
    post(menu)


@retry(retry=retry_if_exception(not_for_good))
def by_not_for_good(menu):
    post(menu)


@retry(retry=retry_if_exception(worth_it))
def by_imported(menu):
    post(menu)


@retry(retry=retry_if_exception(lambda error: worth_it(error) and isinstance(error, OSError)))
def by_imported_too(menu):
    post(menu)


@retry(retry=retry_if_exception(functools.partial(has_code, LATER)))
def by_partial_codes(menu):
    post(menu)


@retry(retry=retry_if_exception(functools.partial(worth_it, strict=True)))
def by_unknown_partial(menu):
    post(menu)


@retry(retry=retry_if_exception(operator.attrgetter("temporary")))
def by_operator(menu):
    post(menu)


@retry(retry=retry_if_exception(lambda error: operator.lt(error.smtp_code, 500)))  # SMT003@65
def by_operator_function(menu):
    post(menu)


@retry(retry=retry_if_exception(functools.partial(operator.contains, LATER)))
def by_partial_operator(menu):
    post(menu)


@retry(retry=retry_if_exception(lambda error: error.smtp_code < 500))  # SMT003@53
def raises_for_some(menu):
    post(menu)


@retry(retry=retry_if_exception_type(smtplib.SMTPException) & retry_if_not_exception_type(FOR_GOOD) & worth_it)
def narrowed(menu):
    post(menu)


@retry(retry=retry_if_exception_type(OSError) & retry_if_exception(network))
def network_only(menu):
    post(menu)


@retry(retry=retry_if_exception(later) | retry_if_exception(lost))
def both_good(menu):
    post(menu)


@retry(retry=retry_if_exception_type(smtplib.SMTPException) & worth_it)
def with_unknown(menu):
    post(menu)


@retry(retry=lambda state: isinstance(state.outcome.exception(), smtplib.SMTPServerDisconnected))
def by_narrow_state(menu):
    post(menu)


@retry(retry=lambda state: state.attempt_number < 3 and lost(state.outcome.exception()))
def by_state_and_number(menu):
    post(menu)


@retry(retry=worth_it)
def by_imported_condition(menu):
    post(menu)


class Cook:
    def __init__(self, codes):
        self.codes = codes

    def __call__(self, error):
        return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code in self.codes

    def later(self, error):
        return isinstance(error, smtplib.SMTPResponseException) and 400 <= error.smtp_code < 500

    def cook(self, menu):
        tenacity.Retrying(retry=retry_if_exception(self.later))(post, menu)
        tenacity.Retrying(retry=retry_if_exception(self.unknown))(post, menu)


@retry(retry=retry_if_exception(Cook(LATER)))
def by_unknown_instance(menu):
    post(menu)


def nested(menu):
    def soon(error):
        return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code // 100 == 4

    tenacity.Retrying(retry=retry_if_exception(soon))(post, menu)


@tenacity.retry(
    retry=tenacity.retry_if_exception(lambda error: error.args[0] >= 500),  # SMT500@53
    stop=tenacity.stop_after_attempt(3),
)
def by_the_first_argument(host, sender, to, text):
    try:
        server = smtplib.SMTP(host)
        server.sendmail(sender, to, text)
        return True
    except smtplib.SMTPException:
        raise
