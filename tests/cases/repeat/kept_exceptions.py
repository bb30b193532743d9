"""The exception is kept in a name, and looked into behind the `try`."""

import smtplib
import time

HOST = "relay.example"


def reply_code(problem):
    try:
        return problem.smtp_code
    except AttributeError:
        return 0


def only_the_unknown_mailbox_ends_it(post: smtplib.SMTP, letter):
    for _ in range(4):
        problem = None
        try:
            post.send_message(letter)
        except smtplib.SMTPResponseException as caught:
            problem = caught
        if problem is None:
            return True
        if problem.smtp_code == 550:  # SMT500@12
            raise problem
    return False


def by_a_function(post: smtplib.SMTP, letter):
    tries = 5
    while tries := tries - 1:
        problem = None
        try:
            post.send_message(letter)
        except Exception as caught:
            problem = caught
        if problem is None:
            return True
        if reply_code(problem) in (550, 553):  # SMT500@12
            raise problem
        time.sleep(3)
    return False


def with_a_default(letter):
    for _ in range(3):
        problem = None
        try:
            with smtplib.SMTP(HOST) as post:
                post.send_message(letter)
        except smtplib.SMTPException as caught:
            problem = caught
        if problem is not None:
            if getattr(problem, "smtp_code", 0) in (421, 504):  # SMT504@58
                continue
            raise problem
        return True
    return False


def asked_in_a_try(letter):
    for _ in range(3):
        problem = None
        try:
            with smtplib.SMTP(HOST) as post:
                post.send_message(letter)
        except smtplib.SMTPException as caught:
            problem = caught
        else:
            return True
        try:
            final = problem.smtp_code == 550  # SMT500@21
        except AttributeError:
            final = True
        if final:
            return False


def only_what_passes(post: smtplib.SMTP, letter):
    for _ in range(4):
        problem = None
        try:
            post.send_message(letter)
        except smtplib.SMTPResponseException as caught:
            problem = caught
        if problem is None:
            return True
        if problem.smtp_code >= 500:
            raise problem
    return False


def only_what_passes_by_a_function(post: smtplib.SMTP, letter):
    while True:
        problem = None
        try:
            post.send_message(letter)
        except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as caught:
            problem = caught
        if problem is None:
            break
        if not 400 <= reply_code(problem) < 500:
            raise problem


def only_what_passes_with_a_default(letter):
    for _ in range(3):
        problem = None
        try:
            with smtplib.SMTP(HOST) as post:
                post.send_message(letter)
        except smtplib.SMTPException as caught:
            problem = caught
        if problem is not None and getattr(problem, "smtp_code", 550) < 500:
            time.sleep(60)
            continue
        return problem


def another_letter_each_time(post: smtplib.SMTP, letters):
    problems = []
    for letter in letters:
        problem = None
        try:
            post.send_message(letter)
        except smtplib.SMTPResponseException as caught:
            problem = caught
        if problem and problem.smtp_code != 550:
            problems.append(problem)
    return problems


def a_default_that_is_asked_for_its_type(post: smtplib.SMTP, letters, strict):
    for letter in letters:
        try:
            post.send_message(letter)
        except Exception as problem:
            if strict and isinstance(getattr(problem, "smtp_code", None), int):
                return problem
            for name, _ in getattr(problem, "recipients", {}).items():
                print(name)
