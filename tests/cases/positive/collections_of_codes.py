"""Seating plans: codes that go through collections, iterators and displays on their way to a test."""
import contextlib
import enum
import smtplib
import typing

GOOD = [250]


def through_a_reversed_tuple(server: smtplib.SMTP, user):
    return server.vrfy(user)[0] in reversed((250, 200))  # SMT252@12


def through_next(server: smtplib.SMTP, user):
    good = next(iter(GOOD))
    return server.vrfy(user)[0] == good  # SMT252@12


def first_of_several(server: smtplib.SMTP, user):
    return server.vrfy(user)[0] == next(code for code in (250, 550))  # SMT252@12


def a_list_that_grows(server: smtplib.SMTP, user):
    good = []
    good.append(250)
    return server.vrfy(user)[0] in good  # SMT252@12


def a_list_that_grows_too_much(server: smtplib.SMTP, user, more):
    good = [250]
    good.extend(more)
    return server.vrfy(user)[0] in good


def a_list_made_elsewhere(server: smtplib.SMTP, user, more):
    more().append(250)
    return server.vrfy(user)[0] in more()


def contained(server: smtplib.SMTP, user):
    return GOOD.__contains__(server.vrfy(user)[0])  # SMT252@12


def keys_of_a_dict(server: smtplib.SMTP, user):
    names = {250: "yes", 200: "maybe"}
    return server.vrfy(user)[0] in names.keys()  # SMT252@12


def values_of_a_dict(server: smtplib.SMTP, user):
    names = {"yes": 250}
    return server.vrfy(user)[0] in names.values()  # SMT252@12


def items_of_a_dict(server: smtplib.SMTP, user):
    names = {"yes": 250}
    code = server.vrfy(user)[0]
    return any(code == known for _, known in names.items())  # SMT252@16


def a_dict_display_with_more(server: smtplib.SMTP, user, more):
    names = {250: "yes", **more}
    return server.vrfy(user)[0] in names


def made_by_a_comprehension(server: smtplib.SMTP, user):
    names = {code: "yes" for code in (250, 200)}
    return server.vrfy(user)[0] in names  # SMT252@12


def filtered_by_the_code(server: smtplib.SMTP, user):
    code = server.vrfy(user)[0]
    found = [known for known in (250, 200) if known == code]  # SMT252@47
    return bool(found)


def filtered_into_a_set(server: smtplib.SMTP, user):
    code = server.vrfy(user)[0]
    return len({known for known in (250, 200) if known == code}) == 1  # SMT252@50


def filtered_twice(server: smtplib.SMTP, user):
    code = server.vrfy(user)[0]
    return [a for a in (250,) for b in (code,) if a == b] == [250]


def any_in_a_tuple(server: smtplib.SMTP, user):
    code = server.vrfy(user)[0]
    return any((code == 250, code == 200))  # SMT252@17


def a_set_of_the_code(server: smtplib.SMTP, user):
    return {server.vrfy(user)[0]} == {250}  # SMT252@12


def a_set_of_both(server: smtplib.SMTP, user):
    code = server.vrfy(user)[0]
    return {code, 250} == {250}  # SMT252@12


def a_set_against_a_list(server: smtplib.SMTP, user):
    return [server.vrfy(user)[0]] == {250}


def one_too_many(server: smtplib.SMTP, user):
    return [server.vrfy(user)[0], 1] == [250]


def a_tuple_of_the_code(server: smtplib.SMTP, user):
    return tuple([server.vrfy(user)[0]]) == (250,)  # SMT252@12


def differences(server: smtplib.SMTP, user):
    return not {server.vrfy(user)[0]} - {250, 200}  # SMT252@16


def unpacked_with_a_star(server: smtplib.SMTP, user):
    first, *rest, last = (server.vrfy(user)[0], 1, 2)
    return first == 250  # SMT252@12


def unpacked_from_a_constant(server: smtplib.SMTP, user):
    yes, no = divmod(250, 1000)[::-1]
    return server.vrfy(user)[0] == yes  # SMT252@12


def by_an_enum_value(server: smtplib.SMTP, user):
    class Code(enum.IntEnum):
        YES = 250
        NO = 550

    return server.vrfy(user)[0] == Code.YES.value  # SMT252@12


def in_a_long_range(server: smtplib.SMTP, user):
    return server.vrfy(user)[0] in list(range(250, 251))  # SMT252@12


def in_a_very_long_range(server: smtplib.SMTP, user):
    return server.vrfy(user)[0] in list(range(0, 251))  # SMT252@12


def in_a_range_too_long_to_be_read(server: smtplib.SMTP, user):
    return server.vrfy(user)[0] in list(range(-5_000, 251))


def cast(server: smtplib.SMTP, user):
    return typing.cast(int, server.vrfy(user)[0]) == 250  # SMT252@12


def written_down(server: smtplib.SMTP, user, width):
    code = server.vrfy(user)[0]
    return f"{code:>{width}}" == "250"


def written_down_wide(server: smtplib.SMTP, user):
    code = server.vrfy(user)[0]
    return f"{code:>{3}}" == "250"  # SMT252@12


def concatenated_text(server: smtplib.SMTP, user):
    return str(server.vrfy(user)[0]) == "2" "5" "0"  # SMT252@12


def concatenated_bytes(server: smtplib.SMTP, user):
    code, text = server.vrfy(user)
    return code == 250 and text != b"2" b"5"  # SMT252@12


def given_by_walrus(server: smtplib.SMTP, user):
    return (code := server.vrfy(user)[0]) == 250  # SMT252@12


def entered(user):
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(smtplib.SMTP("mail.example"))
        return server.vrfy(user)[0] == 250  # SMT252@16


def entered_by_hand(user):
    server = smtplib.SMTP("mail.example").__enter__()
    return server.vrfy(user)[0] == 250  # SMT252@12


def by_its_own_class(server: smtplib.SMTP, user):
    again = type(server)("mail.example")
    return again.vrfy(user)[0] == 250  # SMT252@12


def if_greeted(server: smtplib.SMTP, user):
    server.ehlo_or_helo_if_needed()
    if server.has_extn("vrfy"):
        return server.vrfy(user)[0] == 250  # SMT252@16
    return None


def yields_the_verdict(server: smtplib.SMTP, users):
    for user in users:
        yield
        yield server.vrfy(user)[0] == 250  # SMT252@15


def sliced(server: smtplib.SMTP, user, limit):
    return server.vrfy(user)[:limit][0] == 250


def awaited_slices(server: smtplib.SMTP, users, limit):
    return [server.vrfy(user)[0] == 250 for user in users[:limit:2]]  # SMT252@13
