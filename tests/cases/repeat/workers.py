"""Workers, daemons and pollers: each turn of the loop has its own job."""
import queue
import smtplib
import sqlite3
import time

jobs: "queue.Queue" = queue.Queue()


def post(job):
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail(job.sender, job.to, job.data)


def worker():
    while True:
        job = jobs.get()
        try:
            post(job)
        except smtplib.SMTPException as exc:
            print(job, exc)
        finally:
            jobs.task_done()


def worker_that_ends():
    while True:
        job = jobs.get()
        if job is None:
            break
        try:
            post(job)
        except Exception:
            time.sleep(1)
            continue


def drain():
    while not jobs.empty():
        try:
            post(jobs.get_nowait())
        except (smtplib.SMTPException, OSError):
            continue


def from_database(path):
    conn = sqlite3.connect(path)
    while True:
        row = conn.execute("select sender, recipient, body from outbox limit 1").fetchone()
        if row is None:
            return
        conn.execute("delete from outbox where body = ?", (row[2],))
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.sendmail(row[0], row[1], row[2])
        except smtplib.SMTPException as exc:
            print(exc)


def poll_mailbox(box):
    while True:
        msg = box.fetch()
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.send_message(msg)
        except smtplib.SMTPException:
            time.sleep(5)


def poll_forever(report):
    while True:
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.sendmail("cron@localhost", "root@localhost", report())
        except smtplib.SMTPException as exc:
            print("next time:", exc)
        time.sleep(86400)


def poll_without_function(stop):
    while not stop.is_set():
        text = "Subject: up\n\n" + time.ctime()
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.sendmail("cron@localhost", "root@localhost", text)
        except OSError:
            pass
        stop.wait(60)


def popped(outbox):
    while outbox:
        msg = outbox.popleft()
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.send_message(msg)
        except smtplib.SMTPException:
            print("dropped", msg["Message-ID"])


def read_from_pipe(stream):
    while True:
        line = stream.readline()
        if not line:
            return
        try:
            with smtplib.SMTP("localhost") as smtp:
                smtp.sendmail("pipe@localhost", "root@localhost", line)
        except smtplib.SMTPException:
            continue


def walrus_worker(source):
    while (job := source.next_job()) is not None:
        try:
            post(job)
        except smtplib.SMTPException:
            continue


class Service:
    def __init__(self, inbox):
        self.inbox = inbox
        self.running = True

    def run(self):
        while self.running:
            message = self.inbox.receive(timeout=5)
            if message is None:
                continue
            try:
                self.forward(message)
            except smtplib.SMTPException as exc:
                print("not forwarded", exc)
            except KeyboardInterrupt:
                self.running = False

    def forward(self, message):
        with smtplib.SMTP("localhost") as smtp:
            smtp.send_message(message)

    def run_one_until_sent(self):
        message = self.inbox.receive(timeout=5)
        while True:
            try:
                self.forward(message)
                return
            except smtplib.SMTPException as exc:  # SMT500@20
                print("not forwarded", exc)

    def run_until_told(self, commands):
        for command in iter(commands.get, "quit"):
            try:
                self.forward(command)
            except smtplib.SMTPException:
                continue
