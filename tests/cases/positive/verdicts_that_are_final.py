"""What makes a transient reply final misreads the positive one next to it, whoever asks for which rule."""

import smtplib


def into_a_row(line: smtplib.SMTP, reader, row):
    code, _ = line.rcpt(reader)
    if code == 250:  # SMT251@8
        row["valid"] = True
    else:
        row["valid"] = False
    return row


def into_an_object(line: smtplib.SMTP, reader):
    reader.code, reader.reason = line.rcpt(reader.address)
    if reader.code == 250:  # SMT251@8
        reader.valid = True
    else:
        reader.valid = False


def with_a_third_way(line: smtplib.SMTP, reader, row):
    code, _ = line.rcpt(reader)
    if code in (250, 251):
        row["valid"] = True
    elif code >= 500:
        row["valid"] = False
    return row


def exists(line: smtplib.SMTP, reader):
    code, _ = line.vrfy(reader)
    return code in (250, 252)  # SMT251@12
