"""Send a newsletter, but only to addresses that exist."""

import smtplib
from email.message import EmailMessage


def compose(sender, recipient, text):
    message = EmailMessage()
    message["From"] = sender
    message["To"] = recipient
    message["Subject"] = "News from the allotment"
    message.set_content(text)
    return message


def is_known(server, address):
    code, _ = server.verify(address)
    if code == 250:
        return True
    print(f"{address}: no such mailbox")
    return False


def send_newsletter(host, port, sender, recipients, text):
    """Return the addresses the newsletter was sent to."""
    reached = []
    with smtplib.SMTP(host, port) as server:
        for recipient in recipients:
            if is_known(server, recipient):
                server.send_message(compose(sender, recipient, text))
                reached.append(recipient)
    return reached
