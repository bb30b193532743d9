"""A DAG whose defaults say that every task is tried again."""
import smtplib
from datetime import timedelta

from airflow.sdk import dag, task

DEFAULTS = {"owner": "ops", "retries": 3, "retry_delay": timedelta(minutes=5)}


@dag(schedule="@daily", default_args=DEFAULTS)
def reports():
    @task  # SMT500@6
    def mail_report(text):
        with smtplib.SMTP("mail.example.com") as server:
            server.sendmail("ops@example.com", ["boss@example.com"], text)

    @task(retries=0)
    def mail_once(text):
        with smtplib.SMTP("mail.example.com") as server:
            server.sendmail("ops@example.com", ["boss@example.com"], text)

    @task
    def collect():
        return "text"

    mail_report(collect())
    mail_once(collect())
