"""Run by cron each morning."""

import smtplib
import sys

server = smtplib.SMTP("localhost")
server.ehlo()
code, reply = server.rcpt("boss@firm.example")
if code == "550":  # SMT001@4
    sys.exit("the boss has left")
if "full" in reply:  # SMT002@4
    sys.exit("the boss is on holiday")
if not server.noop():  # SMT004@8
    server.connect("localhost")

for address in sys.stdin:
    try:
        server.sendmail("cron@firm.example", address.strip(), "Subject: good morning\n\n")
    except smtplib.SMTPRecipientsRefused as e:
        print(address, e.smtp_code)  # SMT003@26
    except smtplib.SMTPSenderError as e:  # SMT006@20
        print(address, e)

if server.verify("boss@firm.example") == 250:  # SMT004@4
    print("the boss is back")

code, reply = server.verify("boss@firm.example")
if code == 250 and reply.decode().startswith("2.1"):
    print("the boss is back")
try:
    server.quit()
except smtplib.SMTPServerDisconnected as e:
    print(e.args)
