import smtplib
import time


def attempt(server: smtplib.SMTP, letter):
    try:
        server.send_message(letter)
        return True
    except smtplib.SMTPException:  # SMT500@12
        return False


def deliver(server: smtplib.SMTP, letter):
    for _ in range(3):
        if attempt(server, letter):
            return True
        time.sleep(1)
    return False


def attempt_with_reason(server: smtplib.SMTP, letter):
    try:
        server.send_message(letter)
    except (smtplib.SMTPServerDisconnected, smtplib.SMTPDataError) as error:  # SMT500@45
        return False, str(error)
    return True, ""


def deliver_with_reason(server: smtplib.SMTP, letter):
    sent, reason = attempt_with_reason(server, letter)
    while not sent:
        print(reason)
        sent, reason = attempt_with_reason(server, letter)


def attempt_or_error(server: smtplib.SMTP, letter):
    try:
        server.send_message(letter)
    except smtplib.SMTPException as error:  # SMT500@12
        return error


def deliver_unless_lasting(server: smtplib.SMTP, letter):
    while True:
        error = attempt_or_error(server, letter)
        if error is None:
            return
        if isinstance(error, smtplib.SMTPSenderRefused):
            raise error


class Mailer:
    def __init__(self, relay):
        self.relay = relay

    def _attempt(self, letter):
        try:
            with smtplib.SMTP(self.relay) as server:
                server.send_message(letter)
        except smtplib.SMTPException:  # SMT500@16
            return None
        return letter

    def deliver(self, letter):
        while self._attempt(letter) is None:
            time.sleep(1)

    async def deliver_each(self, letters):
        for letter in letters:
            if self._attempt(letter) is None:
                print("not sent", letter)


def attempt_once(server: smtplib.SMTP, letter):
    try:
        server.send_message(letter)
    except OSError:  # SMT500@12
        return 0
    return 1


def deliver_or_again(server: smtplib.SMTP, letter):
    return attempt_once(server, letter) or attempt_once(server, letter)


# What follows is right: what cannot succeed is not asked for again.


def attempt_transient(server: smtplib.SMTP, letter):
    try:
        server.send_message(letter)
        return "sent"
    except smtplib.SMTPResponseException as error:
        return "lost" if error.smtp_code >= 500 else "later"
    except smtplib.SMTPRecipientsRefused:
        return "lost"


def deliver_transient(server: smtplib.SMTP, letter):
    for _ in range(3):
        state = attempt_transient(server, letter)
        if state in ("sent", "lost"):
            return state
        time.sleep(10)
    return "later"


def error_of(server: smtplib.SMTP, letter):
    try:
        server.send_message(letter)
    except smtplib.SMTPException as error:
        return error


def deliver_after_disconnect(server: smtplib.SMTP, letter):
    while True:
        error = error_of(server, letter)
        if error is None:
            return
        if not isinstance(error, smtplib.SMTPServerDisconnected):
            raise error
        server.connect()


class Rotating:
    def __init__(self, relays, own):
        self.relays = relays
        self.current = 0
        self.own = own
        self.secure = True

    def _attempt(self, letter):
        try:
            with smtplib.SMTP(self.relays[self.current]) as server:
                server.send_message(letter)
        except smtplib.SMTPException:
            self.current += 1
            return False
        return True

    def deliver(self, letter):
        while not self._attempt(letter):
            time.sleep(1)

    def _attempt_securely(self, letter):
        try:
            with smtplib.SMTP(self.own) as server:
                if self.secure:
                    server.starttls()
                server.send_message(letter)
        except smtplib.SMTPException:
            self.secure = False
            return False
        return True

    def deliver_securely(self, letter):
        while not self._attempt_securely(letter):
            time.sleep(1)


def log_in(server: smtplib.SMTP):
    user = input("user")
    try:
        server.login(user, input("password"))
        return True
    except smtplib.SMTPAuthenticationError:
        return False


def log_in_some_time(server: smtplib.SMTP):
    while not log_in(server):
        print("once more, please")


def is_up(relay):
    try:
        smtplib.SMTP(relay).quit()
        return True
    except (OSError, smtplib.SMTPException):
        return False


def wait_for(relay):
    while not is_up(relay):
        time.sleep(1)


def through(relay, letter):
    try:
        with smtplib.SMTP(relay) as server:
            server.send_message(letter)
            return True
    except smtplib.SMTPException:
        return False


def through_any(relays, letter):
    for relay in relays:
        if through(relay, letter):
            return relay
    return None


def empty(outbox, relay):
    while True:
        letter = outbox.get()
        if not through(relay, letter):
            outbox.failed.append(letter)


def quietly(relay, letter):
    try:
        with smtplib.SMTP(relay) as server:
            server.send_message(letter)
    except smtplib.SMTPException:
        print("not sent")


def three_copies(relay, letter):
    for _ in range(3):
        quietly(relay, letter)


def hushed(relay, letter):
    try:
        with smtplib.SMTP(relay) as server:
            server.send_message(letter)
    except smtplib.SMTPException as error:
        return decide(error)
    return True


def hushed_again(relay, letter):
    for _ in range(3):
        if hushed(relay, letter):
            return


def one(server: smtplib.SMTP, letter):
    try:
        server.send_message(letter)
    except smtplib.SMTPException:
        return False
    return True


def two(server: smtplib.SMTP, letter):
    try:
        server.send_message(letter)
        server.send_message(letter)
        server.send_message(letter)
        server.send_message(letter)
        server.send_message(letter)
    except smtplib.SMTPException:
        return False
    return True


def once_each(server: smtplib.SMTP, first, second):
    if one(server, first) and two(server, first):
        return True
    while not two(server, second):
        print("so many letters at once are not followed")
    return one(server, second)
