"""A DAG that says nothing of trying again, or nothing that can be read."""
import smtplib

from airflow import DAG
from airflow.decorators import task
from company.airflow import DEFAULTS


@task
def mail_report(text):
    with smtplib.SMTP("mail.example.com") as server:
        server.sendmail("ops@example.com", ["boss@example.com"], text)


with DAG("reports", schedule="@daily", default_args=DEFAULTS):
    mail_report("text")
with DAG("others", schedule="@daily", default_args={"owner": "ops"}):
    mail_report("text")
