"""Newsletter senders: the order of the clauses, in many tongues."""
import asyncio
import errno
import logging
import smtplib
import socket
import ssl
from smtplib import SMTPException, SMTPRecipientsRefused as Abgelehnt, SMTPAuthenticationError

log = logging.getLogger(__name__)


def plain(host, msg):
    try:
        with smtplib.SMTP(host) as s:
            s.send_message(msg)
    except OSError as exc:
        log.error("net %s", exc)
    except smtplib.SMTPException as exc:  # SMT007@12
        log.error("smtp %s", exc)


def socket_error(host, msg):
    try:
        with smtplib.SMTP(host) as s:
            s.send_message(msg)
    except socket.error:
        return False
    except smtplib.SMTPRecipientsRefused:  # SMT007@12
        return None
    return True


def environment_error(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except EnvironmentError:
        return False
    except SMTPException:  # SMT007@12
        return None


def io_tuple(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except (ConnectionError, IOError):
        return False
    except (SMTPException, Abgelehnt):  # SMT007@12
        return None


def own_order(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except smtplib.SMTPResponseException:
        return False
    except smtplib.SMTPSenderRefused:  # SMT007@12
        return None
    except SMTPAuthenticationError:  # SMT007@12
        return None
    except Abgelehnt:
        return 1


def three(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except Exception as fehler:
        print(fehler)
    except Abgelehnt:  # SMT007@12
        print("abgelehnt")


def base(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except BaseException:
        raise
    except SMTPException:  # SMT007@12
        print("never")


def partly(host, msg):
    # the second type of the tuple can still arrive
    try:
        smtplib.SMTP(host).send_message(msg)
    except SMTPException:
        raise
    except (SMTPAuthenticationError, ValueError):
        print("half dead")


def half(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except SMTPException:
        raise
    except OSError:
        print("alive: sockets")


def right_order(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except Abgelehnt:
        return 1
    except SMTPAuthenticationError:
        return 2
    except smtplib.SMTPResponseException:
        return 3
    except SMTPException:
        return 4
    except OSError:
        return 5
    except Exception:
        return 6


def siblings(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except (ConnectionError, TimeoutError, socket.gaierror, ssl.SSLError):
        return 1
    except SMTPException:
        return 2


def timeout_first(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except socket.timeout:
        return 1
    except smtplib.SMTPServerDisconnected:
        return 2


def value_first(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except (ValueError, TypeError, RuntimeError):
        return 1
    except SMTPException:
        return 2


def nested(host, msg):
    # a clause of another try
    try:
        try:
            smtplib.SMTP(host).send_message(msg)
        except OSError:
            raise
    except SMTPException:
        return 2


NETZ = (OSError, EOFError)
POST = (smtplib.SMTPException,)


def through_constants(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except NETZ:
        return 1
    except POST:  # SMT007@12
        return 2


class Versand:
    FEHLER = (socket.error, ssl.SSLError)

    def los(self, msg):
        try:
            self.server = smtplib.SMTP("mx")
            self.server.send_message(msg)
        except self.FEHLER:
            return 1
        except smtplib.SMTPDataError:  # SMT007@16
            return 2
        finally:
            self.server = None

    async def asynchron(self, msg):
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(None, self.los, msg)
        except Exception:
            return 1
        except smtplib.SMTPException:  # SMT007@16
            return 2


def in_else(host, msg):
    try:
        s = smtplib.SMTP(host)
    except OSError as e:
        if e.errno == errno.ECONNREFUSED:
            return None
        raise
    except smtplib.SMTPConnectError:  # SMT007@12
        return None
    else:
        s.send_message(msg)


try:
    import smtplib as post
except ImportError:
    post = None


def optional(host, msg):
    try:
        post.SMTP(host).send_message(msg)
    except OSError:
        return 1
    except post.SMTPException:  # SMT007@12
        return 2


def duplicates(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except smtplib.SMTPDataError:
        return 1
    except smtplib.SMTPHeloError:
        return 2
    except smtplib.SMTPDataError:  # SMT007@12
        return 3


def conditional(host, msg, strict):
    try:
        smtplib.SMTP(host).send_message(msg)
    except (OSError if strict else ValueError):
        return 1
    except SMTPException:
        return 2


def unknown(host, msg, errors):
    try:
        smtplib.SMTP(host).send_message(msg)
    except errors:
        return 1
    except SMTPException:
        return 2


def bare_last(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except SMTPException:
        return 2
    except:
        return 1


def not_responses(host, msg):
    try:
        smtplib.SMTP(host).send_message(msg)
    except smtplib.SMTPResponseException:
        return 2
    except smtplib.SMTPRecipientsRefused:
        return 1
    except smtplib.SMTPServerDisconnected:
        return 1
    except smtplib.SMTPNotSupportedError:
        return 1
