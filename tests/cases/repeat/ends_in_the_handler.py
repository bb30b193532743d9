"""Handlers that end it: return, raise, exit, wrap, note, or nothing comes up at all."""
import contextlib
import smtplib
import sys
import time


class MailError(Exception):
    pass


def hand_over(data):
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail("a@example.org", "b@example.org", data)


def wrapped(data):
    try:
        hand_over(data)
    except smtplib.SMTPException as exc:
        raise MailError("not sent") from exc


def wrapped_then_again(data):
    for _ in range(3):
        try:
            wrapped(data)
            return True
        except MailError:
            time.sleep(1)
    return False


def returned(data):
    for _ in range(3):
        try:
            hand_over(data)
            return None
        except smtplib.SMTPException as exc:
            return exc
        except TimeoutError:
            continue


def exits(data):
    while True:
        try:
            hand_over(data)
            break
        except smtplib.SMTPException as exc:
            sys.exit(f"mail: {exc}")
        except ConnectionRefusedError:
            time.sleep(1)


def exits_in_helper(data):
    def die(text):
        print(text, file=sys.stderr)
        raise SystemExit(1)

    while True:
        try:
            hand_over(data)
            return
        except smtplib.SMTPServerDisconnected:
            time.sleep(1)
        except smtplib.SMTPException as exc:
            die(exc)


def suppressed(data):
    with contextlib.suppress(smtplib.SMTPException):
        hand_over(data)
        return True
    return False


def suppressed_for_each(many):
    for data in many:
        with contextlib.suppress(smtplib.SMTPException, OSError):
            hand_over(data)


def noted(row):
    try:
        hand_over(row.data)
        row.state = "sent"
    except smtplib.SMTPException as exc:
        row.state = "retry"
        row.error = str(exc)


def noted_in_loop(rows):
    for row in rows:
        if row.state == "sent":
            continue
        try:
            hand_over(row.data)
            row.state = "sent"
        except (smtplib.SMTPException, OSError):
            row.tries += 1
            row.state = "retry" if row.tries < 5 else "failed"


def exit_status(data):
    try:
        hand_over(data)
    except smtplib.SMTPException:
        return 75
    return 0


def flag_returned(data):
    ok = True
    try:
        hand_over(data)
    except Exception:
        ok = False
    return ok


def passes(data):
    try:
        hand_over(data)
    except smtplib.SMTPException:
        pass


def raises_later(data):
    problem = None
    for _ in range(3):
        try:
            hand_over(data)
            return
        except smtplib.SMTPServerDisconnected as exc:
            problem = exc
            time.sleep(1)
        except smtplib.SMTPException as exc:
            problem = exc
            break
    raise MailError("not sent") from problem


def ends_by_assert(data):
    for attempt in range(3):
        try:
            hand_over(data)
            return attempt
        except smtplib.SMTPResponseException as exc:
            if exc.smtp_code >= 500:
                raise MailError(exc.smtp_code)
            time.sleep(1)
        except smtplib.SMTPRecipientsRefused:
            raise MailError("no recipient")


def finally_closes(server: smtplib.SMTP, msg):
    try:
        server.send_message(msg)
    except smtplib.SMTPException as exc:
        print(exc)
    finally:
        server.quit()


def same_function_for_others(data, others):
    try:
        hand_over(data)
    except smtplib.SMTPException:
        for other in others:
            same_function_for_others(other, [])


def does_not_stop(data):
    for _ in range(3):
        try:
            hand_over(data)
            return True
        except smtplib.SMTPException as exc:  # SMT500@16
            sys.stderr.write(f"mail: {exc}\n")
    return False
