"""The loop goes on with another recipient, message or row."""
import csv
import smtplib
import time

FROM = "events@example.org"


def by_recipient(addresses, text):
    failed = 0
    with smtplib.SMTP("localhost") as smtp:
        for address in addresses:
            try:
                smtp.sendmail(FROM, address, text)
            except smtplib.SMTPException:
                failed += 1
                continue
    return failed


def by_message(messages):
    for msg in messages:
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.send_message(msg)
        except (smtplib.SMTPException, OSError) as exc:
            print(msg["To"], exc)
            time.sleep(10)


def by_row(path):
    with open(path, newline="") as stream:
        for row in csv.DictReader(stream):
            text = f"Subject: {row['subject']}\n\nDear {row['name']}"
            try:
                with smtplib.SMTP("localhost") as smtp:
                    smtp.sendmail(FROM, row["email"], text)
            except Exception:
                continue


def by_dict(letters):
    for address, text in letters.items():
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.sendmail(FROM, address, text)
        except smtplib.SMTPRecipientsRefused:
            continue
        except smtplib.SMTPException:
            break


def by_derived_message(people, build):
    for number, person in enumerate(people):
        msg = build(person)
        msg["X-Number"] = str(number)
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.send_message(msg)
        except smtplib.SMTPDataError as exc:
            if exc.smtp_code == 554:
                continue
            raise


def first_that_works(addresses, text):
    for retry in addresses:
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.sendmail(FROM, retry, text)
            return retry
        except smtplib.SMTPRecipientsRefused:
            time.sleep(1)
    return None


def generations(pages):
    it = iter(pages)
    while True:
        try:
            page = next(it)
        except StopIteration:
            return
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.sendmail(FROM, "archive@example.org", page)
        except smtplib.SMTPException:
            continue


def in_a_comprehension(addresses, text):
    def sent(address):
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.sendmail(FROM, address, text)
        except smtplib.SMTPException:
            return False
        return True

    return [address for address in addresses if sent(address)]


def retries_inside(addresses, text):
    for address in addresses:
        for _ in range(3):
            try:
                with smtplib.SMTP("localhost") as smtp:
                    smtp.sendmail(FROM, address, text)
            except smtplib.SMTPServerDisconnected:
                time.sleep(1)
                continue
            except smtplib.SMTPException as exc:
                print(address, exc)
            break


def retries_inside_wrong(addresses, text):
    for address in addresses:
        tries = 0
        while tries < 3:
            try:
                with smtplib.SMTP("localhost") as smtp:
                    smtp.sendmail(FROM, address, text)
                break
            except smtplib.SMTPException as exc:  # SMT500@20
                print(address, exc)
                tries += 1


def leaves_the_inner_loop(batches):
    for batch in batches:
        for msg in batch:
            try:
                with smtplib.SMTP("localhost") as smtp:
                    smtp.send_message(msg)
            except smtplib.SMTPException:
                break
        else:
            print("whole batch sent")


def numbered_lines(lines):
    for number in range(len(lines)):
        line = lines[number]
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.sendmail(FROM, "log@example.org", line)
        except smtplib.SMTPException:
            continue


def months(year):
    for month in range(1, 13):
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.sendmail(FROM, "board@example.org", f"Subject: {year}-{month:02}\n\nReport")
        except smtplib.SMTPException as exc:
            print(month, exc)
