"""The loop does other work; mail only tells about it."""
import logging
import shutil
import smtplib
import subprocess
import time

log = logging.getLogger(__name__)
ADMIN = "admin@example.org"


def tell(text):
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail("backup@example.org", ADMIN, text)


def tell_quietly(text):
    try:
        tell(text)
    except smtplib.SMTPException:
        log.exception("nobody was told")


def backup(source, target):
    for attempt in range(3):
        try:
            shutil.copytree(source, target)
            return True
        except Exception as exc:
            tell(f"Subject: backup\n\nattempt {attempt}: {exc}")
            time.sleep(60)
    return False


def command(args):
    while True:
        try:
            subprocess.run(args, check=True)
            return
        except (OSError, subprocess.CalledProcessError) as exc:
            tell_quietly(f"Subject: {args[0]}\n\n{exc}")
            time.sleep(600)


def told_at_the_end(jobs):
    failures = []
    for job in jobs:
        try:
            job.run()
        except Exception as exc:
            failures.append(str(exc))
    if failures:
        tell("Subject: jobs\n\n" + "\n".join(failures))


def told_after_each(jobs):
    for job in jobs:
        error = None
        try:
            job.run()
        except Exception as exc:
            error = exc
        if error is not None:
            tell(f"Subject: {job.name}\n\n{error}")


def tries_then_tells(job):
    error = None
    for _ in range(5):
        try:
            return job.run()
        except Exception as exc:
            error = exc
            time.sleep(1)
    tell(f"Subject: {job.name}\n\n{error}")
    return None


def tells_inline(job):
    for attempt in range(5):
        try:
            job.run()
            break
        except Exception as exc:
            smtp = smtplib.SMTP("localhost")
            smtp.sendmail("jobs@example.org", ADMIN, f"Subject: {attempt}\n\n{exc}")
            smtp.quit()


def watch(sensor):
    while True:
        try:
            value = sensor.read()
        except OSError:
            time.sleep(5)
            continue
        if value > 80:
            try:
                tell(f"Subject: {value} degrees")
            except smtplib.SMTPException:
                log.warning("nobody was told about %s", value)
        time.sleep(5)


def again_by_recursion(job, tries=3):
    try:
        return job.run()
    except Exception as exc:
        tell_quietly(f"Subject: {job.name}\n\n{exc}")
        if tries:
            return again_by_recursion(job, tries - 1)
        raise


def once_more(job):
    try:
        job.run()
    except Exception:
        tell_quietly("Subject: second try")
        job.run()


def tells_until_told(text):
    told = False
    while not told:
        try:
            tell(text)
            told = True
        except smtplib.SMTPException:  # SMT500@16
            log.warning("not yet")
            time.sleep(60)
