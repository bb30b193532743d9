"""Send the nightly report, and do not give up at the first hiccup of the network."""

import logging
import smtplib
import time

log = logging.getLogger(__name__)


def send_report(host, port, sender, recipient, text, attempts=4):
    for attempt in range(attempts):
        try:
            with smtplib.SMTP(host, port) as server:
                server.sendmail(sender, recipient, text)
            return
        except smtplib.SMTPServerDisconnected as error:
            if attempt == attempts - 1:
                raise
            log.warning("report not sent, trying again: %s", error)
            time.sleep(2**attempt)
