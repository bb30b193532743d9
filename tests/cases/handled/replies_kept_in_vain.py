"""Replies kept under names that nothing reads, commands that go on with an AUTH, sessions side by side."""
import base64
import smtplib

import relay_checks


def typed_name(server: smtplib.SMTP, who):
    answer: tuple[int, bytes] = server.rcpt(who)  # SMT101@33
    server.rset()


def typed_name_read(server: smtplib.SMTP, who):
    answer: tuple[int, bytes] = server.rcpt(who)
    return answer


def named_on_the_way(server: smtplib.SMTP, who):
    (said := server.vrfy(who))  # SMT101@14
    server.quit()


def named_and_read(server: smtplib.SMTP, who):
    (said := server.vrfy(who))
    return said


def listed(server: smtplib.SMTP, everyone):
    said = [server.rcpt(one) for one in everyone]  # SMT101@13
    return len(everyone)


def listed_first(server: smtplib.SMTP, everyone):
    said = {server.rcpt(one)[0] for one in everyone}  # SMT101@13
    return len(everyone)


def listed_and_read(server: smtplib.SMTP, everyone):
    said = [server.rcpt(one) for one in everyone]
    return said


def promised(server: smtplib.SMTP, everyone):
    said = (server.rcpt(one) for one in everyone)
    return server


def listed_with_names(server: smtplib.SMTP, everyone):
    said = [(one, server.rcpt(one)) for one in everyone]
    return said


class Probe:
    code, text = smtplib.SMTP("mx.example").vrfy("postmaster")

    def shown(self):
        return self.code


def login_step_by_step(server: smtplib.SMTP, user, password):
    if not server.has_extn("auth"):
        return
    server.docmd("AUTH", "LOGIN")  # SMT101@5
    server.docmd(base64.b64encode(user).decode())  # SMT101@5
    server.docmd(base64.b64encode(password).decode())  # SMT101@5


def login_whose_end_is_read(server: smtplib.SMTP, user, password):
    code, _ = server.docmd("AUTH LOGIN")
    if code == 334:
        code, _ = server.docmd(user)
    if code == 334:
        code, _ = server.docmd(password)
    return code == 235


def plain_in_two_steps(server: smtplib.SMTP, secret, line):
    code, _ = server.docmd("AUTH PLAIN")
    if code == 334:
        server.docmd(secret)  # SMT101@9
    server.noop()
    server.docmd(line)


def login_whose_last_word_is_read(server: smtplib.SMTP, user, password):
    code, _ = server.docmd("AUTH LOGIN")
    if code != 334:
        return False
    server.docmd(user)
    code, _ = server.docmd(password)
    return code == 235


def something_else_between(server: smtplib.SMTP, line):
    code, _ = server.docmd("AUTH LOGIN")
    if code != 334:
        server.rset()
        server.docmd(line)


def command_nobody_knows(server: smtplib.SMTP, line):
    server.docmd(line)


def two_servers(sender, who):
    inner = smtplib.SMTP("mail.example")
    outer = smtplib.SMTP("mx.example")
    inner.mail(sender)  # SMT101@5
    outer.mail(sender)
    code, _ = outer.rcpt(who)
    return code < 300


def one_of_two_servers(sender, who, secure):
    server = smtplib.SMTP_SSL("mail.example") if secure else smtplib.SMTP("mail.example")
    server.mail(sender)
    again = server
    code, _ = again.rcpt(who)
    return code < 300


def shown_elsewhere(sender, who):
    server = smtplib.SMTP("mx.example")
    server.mail(sender)
    return relay_checks.ask(server, who)


class Strict(smtplib.SMTP):
    def getreply(self):
        code, text = super().getreply()
        if code >= 400:
            raise smtplib.SMTPResponseException(code, text)
        return code, text


def strictly(sender, who):
    with Strict("mx.example") as server:
        server.mail(sender)
        server.rcpt(who)
        server.sendmail(sender, who, b"hello")
        server.quit()


class Quiet(smtplib.SMTP):
    def close(self):
        super().close()


def quietly(sender, who):
    with Quiet("mx.example") as server:
        server.mail(sender)  # SMT101@9
        server.rcpt(who)  # SMT101@9


def listed_by_name(server: smtplib.SMTP, everyone):
    said = {one: server.rcpt(one) for one in everyone}  # SMT101@18
    server.quit()


class Loud(relay_checks.Loud, smtplib.SMTP):
    """What a class of another file does with a reply is its own business."""


class Louder(Loud):
    pass


def loudly(who):
    with Louder("mx.example") as server:
        server.rcpt(who)


class Named:
    name = ""


class Known(Named, object, smtplib.SMTP):
    pass


def knowingly(who):
    with Known("mx.example") as server:
        server.rcpt(who)  # SMT101@9


def login_with_the_name_at_once(server: smtplib.SMTP, user, password):
    code, _ = server.docmd("AUTH", "LOGIN " + user)
    if code >= 400:
        return
    server.docmd(password)  # SMT101@5
