"""Users picked out by a comprehension, servers asked in turn by one, and lambdas with a name."""

import smtplib

server = smtplib.SMTP("mail.example")
is_known = lambda user: server.verify(user)[0] == 250  # SMT252@25
is_accepted = lambda user: server.verify(user)[0] // 100 == 2
first, second = lambda user: server.verify(user)[0] == 250, None


def bad_ones(users):
    invalid = [user for user in users if server.verify(user)[0] != 250]  # SMT252@42
    return set(users) - set(invalid)


def bad_ones_by_name(users):
    unknown = {user: True for user in users if server.vrfy(user)[0] not in (250, 251)}  # SMT252@48
    if unknown:
        raise LookupError(unknown)


def bad_ones_rightly(users):
    invalid = [user for user in users if server.verify(user)[0] >= 300]
    return invalid


def good_ones(users):
    known = [user for user in users if server.verify(user)[0] == 250]
    report(known)
    return known


def handed_on(users):
    invalid = [user for user in users if server.verify(user)[0] != 250]  # SMT252@42
    report(invalid)


def left_to_ask(users):
    rejected = [user for user in users if server.verify(user)[0] != 250]
    server.mail("post@mail.example")
    return [user for user in rejected if server.rcpt(user)[0] not in (250, 251)]


def of_each_server(hosts, user):
    failed = [host for host in hosts if smtplib.SMTP(host).verify(user)[0] != 250]
    return failed


def at_any_server(hosts, user):
    return any(smtplib.SMTP(host).verify(user)[0] == 250 for host in hosts)


def at_any_session(links: list[smtplib.SMTP], user):
    return any(link.verify(user)[0] == 250 for link in links)


def at_every_server(hosts, user):
    return all(smtplib.SMTP(host).verify(user)[0] == 250 for host in hosts)  # SMT252@16


def of_every_user(users):
    return all(server.verify(user)[0] == 250 for user in users)  # SMT252@16


def by_setting(users, accepted):
    invalid = [user for user in users if server.verify(user)[0] not in accepted]
    return invalid
