"""The dict of refused recipients, and success or failure told by a value beside a name."""
import smtplib
import sys
from http import HTTPStatus

from flask import jsonify


def answer_of_a_view(server: smtplib.SMTP, message):
    return {"success": bool(server.send_message(message))}  # SMT009@29


def answer_rightly(server: smtplib.SMTP, message):
    return {"success": not server.send_message(message)}


def partial_answer(server: smtplib.SMTP, message):
    return {"failed": bool(server.send_message(message)), "to": message["To"]}


def two_answers(server: smtplib.SMTP, message):
    if server.send_message(message):  # SMT009@8
        return jsonify(success=True)
    return jsonify(success=False)


def two_answers_rightly(server: smtplib.SMTP, message):
    if server.send_message(message):
        return jsonify({"ok": False})
    return jsonify({"ok": True})


def no_error(server: smtplib.SMTP, message):
    if server.send_message(message):
        return {"error": "somebody was left out"}
    return {"error": None}


def told_by_its_text(server: smtplib.SMTP, message):
    if server.send_message(message):  # SMT009@8
        return {"error": ""}
    return {"error": "mail server"}


def with_a_word(server: smtplib.SMTP, message):
    if server.send_message(message):  # SMT009@8
        return True, "thank you"
    return False, "try again"


def with_a_word_rightly(server: smtplib.SMTP, message):
    if server.send_message(message):
        return False, "try again"
    return True, "thank you"


def leave(server: smtplib.SMTP, message):
    sys.exit(0 if server.send_message(message) else 1)  # SMT009@19


def leave_rightly(server: smtplib.SMTP, message):
    sys.exit(1 if server.send_message(message) else 0)


def mark(server: smtplib.SMTP, message, order):
    order.set_sent(False)
    if server.send_message(message):  # SMT009@8
        order.set_sent(True)


def mark_rightly(server: smtplib.SMTP, message, order):
    order.set_sent(True)
    if server.send_message(message):
        order.set_sent(False)


def every_one(server: smtplib.SMTP, messages):
    return all(server.send_message(each) for each in messages)  # SMT009@16


def any_refused(server: smtplib.SMTP, messages):
    if any(server.send_message(each) for each in messages):
        raise RuntimeError("not everybody got it")


def every_one_rightly(server: smtplib.SMTP, messages):
    return not any(server.send_message(each) for each in messages)


def compared(server: smtplib.SMTP, message):
    if server.send_message(message) == True:  # SMT009@8
        print("here")
    else:
        print("there")


def compared_with_false(server: smtplib.SMTP, message):
    result = server.send_message(message)  # SMT009@14
    return result is not False


def compared_with_empty(server: smtplib.SMTP, message):
    result = server.send_message(message)
    return result == {}


def only_if_wanted(server: smtplib.SMTP, message, wanted):
    if wanted and server.send_message(message):  # SMT009@19
        return True
    return False


def only_if_wanted_rightly(server: smtplib.SMTP, message, wanted):
    if wanted and server.send_message(message):
        return False
    return True


def by_another_way(server: smtplib.SMTP, message, wanted):
    done = server.send_message(message) if wanted else True  # SMT009@12
    return "sent" if done else "failed"


def until_it_is_sent(server: smtplib.SMTP, message):
    sent = False
    while not sent:
        sent = server.send_message(message)  # SMT009@16


def until_all_got_it(server: smtplib.SMTP, sender, people, text):
    left = people
    while left:
        left = server.sendmail(sender, list(left), text)


def called_what_it_is(server: smtplib.SMTP, message):
    refused = server.send_message(message)
    return bool(refused)


def called_what_it_is_not(server: smtplib.SMTP, message, then, otherwise):
    ok = server.send_message(message)  # SMT009@10
    if ok:
        then()
    else:
        otherwise()


def called_nothing(server: smtplib.SMTP, message, then, otherwise):
    result = server.send_message(message)
    if result:
        then()
    else:
        otherwise()


def or_nothing(server: smtplib.SMTP, message):
    return server.send_message(message) or None


def status_of_a_view(server: smtplib.SMTP, message):
    if server.send_message(message):  # SMT009@8
        return HTTPStatus.OK
    return HTTPStatus.BAD_GATEWAY


def number_of_a_view(server: smtplib.SMTP, message):
    if server.send_message(message):  # SMT009@8
        return "", 202
    return "", 503


def number_of_a_view_rightly(server: smtplib.SMTP, message):
    if server.send_message(message):
        return "", 503
    return "", 202


def answer_as_a_document(server: smtplib.SMTP, message):
    if server.send_message(message):  # SMT009@8
        return jsonify({"ok": True})
    return jsonify({"ok": False})
