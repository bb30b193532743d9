"""Harbour notices: built-in functions on replies and failures that are rarely put to this use."""
import smtplib

GOOD = [250, 251]


class Lost(Exception):
    """What goes wrong here."""


class LostForNow(Lost):
    """What may go right later."""


class Harbour:
    def again(self, server: smtplib.SMTP, user):
        other = type(self)()
        return other is not self and server.rcpt(user)[0] in (250, 251)


def digits(server: smtplib.SMTP, user):
    return list(str(server.vrfy(user)[0])) == ["2", "5", "0"]  # SMT252@12


def first_digit(server: smtplib.SMTP, user):
    return next(iter(str(server.vrfy(user)[0]))) == "2"


def any_digit(server: smtplib.SMTP, user):
    return any(str(server.vrfy(user)[0]))


def named_by_text(server: smtplib.SMTP, user):
    return getattr(server, "vrfy")(user)[0] == 250  # SMT252@12


def outside_of_a_class(server: smtplib.SMTP, user):
    return super().anything or server.rcpt(user)[0] in (250, 251)


def counted(server: smtplib.SMTP, user):
    good = [250, 251]
    good.count(250)
    good.copy()
    return server.rcpt(user)[0] in good


def in_a_long_row(server: smtplib.SMTP, user):
    code, text = server.rcpt(user)
    return any(code == known for known in range(200, 5_000))


def a_key_that_never_comes(server: smtplib.SMTP, user):
    names = {250: True, 251: True, "252": False}
    return names.get(server.rcpt(user)[0], False)


def an_answer_that_fails(server: smtplib.SMTP, user):
    code, text = server.rcpt(user)
    return (True if "abc"[code] else False) or code in (250, 251)


def bound_oddly(server: smtplib.SMTP, users, tries):
    first, second = tries.attempts
    code, text, more = (250, 251)
    (this, that), *rest = ()
    some = [first for found(users).last in users]
    return some, server.rcpt(users[0])[0] in (250, 251)


def refused_by_address(server: smtplib.SMTP, users):
    refused = server.sendmail("a@here.example", users, "text")
    return refused["a@there.example"][0] == "550"  # SMT001@12


def asked_with_a_default(server: smtplib.SMTP, users):
    try:
        server.sendmail("a@here.example", users, "text")
    except smtplib.SMTPRecipientsRefused as refused:
        table = getattr(refused, "recipients", {})
        return any(code == "550" for code, _ in table.values())  # SMT001@20
    return True


def asked_of_all(server: smtplib.SMTP, users):
    try:
        server.sendmail("a@here.example", users, "text")
    except smtplib.SMTPException as error:
        table = getattr(error, "recipients", None)
        if isinstance(table, dict):
            return [code == "550" for code, _ in table.values()]
    return True


def all_of_the_refused(server: smtplib.SMTP, users):
    try:
        server.sendmail("a@here.example", users, "text")
    except smtplib.SMTPRecipientsRefused as refused:
        verdicts = [code == 550 for code, _ in reversed(list(refused.recipients.values()))]
        copied = refused.recipients.copy()
        copied.popitem()
        verdicts.items()
        return all(verdicts) and any(refused.recipients)
    return True


def raises_its_own(server: smtplib.SMTP, users):
    for attempt in range(3):
        try:
            try:
                return server.sendmail("a@here.example", users, "text")
            except smtplib.SMTPDataError as error:  # SMT500@20
                raise LostForNow(error) from error
        except Lost:
            continue
    return None


class Strange(unknown.Error):
    """Of a kind that nobody knows."""


class Circle(Circle):
    """Its own base."""


def catches_what_is_strange(server: smtplib.SMTP, user):
    code, _ = server.rcpt(user)
    try:
        if code not in (250, 251):
            raise Strange(code)
        return Circle.nothing
    except BaseException as error:
        return error


def count_down(code):
    return count_down(code - 100) if code > 100 else code


def classified(server: smtplib.SMTP, user):
    return count_down(server.rcpt(user)[0])


def judged(code, server: smtplib.SMTP, user):
    server.sendmail("a@here.example", user, "text")
    return code in (250, 251)


def judged_by_keyword(server: smtplib.SMTP, user):
    return judged(code=server.rcpt(user)[0], server=server, user=user)


class Box:
    server = smtplib.SMTP("mail.example")


def not_entered(user):
    with Box() as box:
        return box.server.rcpt(user)[0] in (250, 251)


def annotated_by_path(user, server: "Box.server"):
    return server.rcpt(user)[0] in (250, 251)


def counted_in_an_attribute(server: smtplib.SMTP, users, tries):
    for tries.number, user in enumerate(users):
        server.rcpt(user)  # SMT101@9


def unpacked_wrongly(server: smtplib.SMTP, user):
    a, b, c = divmod(7, 2)
    return server.rcpt(user)[0] in (250, 251)


def appended_to_what_is_found(server: smtplib.SMTP, user):
    code, text = server.rcpt(user)
    found(user).append(code)
    found(user).update(text)
    return code in (250, 251)


def refused_in_a_language(server: smtplib.SMTP, user, _):
    code, text = server.rcpt(user)
    if code != 250:  # SMT251@8
        print(_("refused"))


class Mixed(Box, Exception):
    """Two bases, one of which is no exception."""


def raises_what_is_mixed(server: smtplib.SMTP, user):
    for attempt in range(3):
        try:
            if server.rcpt(user)[0] not in (250, 251):  # SMT500@16
                raise Mixed()
            return True
        except Box:
            continue
    return False


def keeps_what_failed(self, server: smtplib.SMTP, user):
    try:
        server.sendmail("a@here.example", user, "text")
    except smtplib.SMTPException as error:
        self.last = error
        return False
    return True


def judges_by_keyword(server: smtplib.SMTP, user):
    code, _ = server.rcpt(user)
    return judged(code=code, server=server, user=user)


def noted_before(server: smtplib.SMTP, user):
    user.unsubscribe()
    return server.rcpt(user)[0] in (250, 251)


def pinged_either_way(server: smtplib.SMTP, user):
    code, _ = server.rcpt(user)
    if user.vip:
        server.noop()
    else:
        server.noop()
    return code in (250, 251)


def asked_in_the_answer(server: smtplib.SMTP, user):
    server.ehlo()
    if b"AUTH" in server.ehlo_resp:
        return server.docmd("AUTH", "PLAIN AGEAYg==")[0] == 235
    return None


def logged_in_by_hand(server: smtplib.SMTP, token):
    code, _ = server.docmd("AUTH", "PLAIN AGEAYg==")
    if code != 235:
        raise Lost(code)


class Greeting(smtplib.SMTP):
    def __init__(self, host):
        super().__init__(host)


def greeted(user):
    server = Greeting("mail.example")
    return server.rcpt(user)[0] in (250, 251)
