from __future__ import annotations

import ast
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_smtp.gate import mentions_mail


@pytest.mark.parametrize(
    "source",
    [
        "",
        "import os\n",
        "import email.message\n",
        "from email.mime.text import MIMEText\n",
        "# write to nobody@mail.example\n",
        "def send_mail(to): ...\n",
        "from django.db import models\nemail = models.EmailField()\n",
        "from django.core.exceptions import ValidationError\nemails = []\n",
        "from zope import interface\nmailer = None\n",
        "SMTP_HOST = 'localhost'\n",
        "import imaplib, poplib\n",
    ],
)
def test_a_file_without_mail_does_not_pass(source: str) -> None:
    assert not mentions_mail(source)


@pytest.mark.parametrize(
    "source",
    [
        "import smtplib",
        "import os, smtplib as s",
        "import\\\n  smtplib",
        "from\tsmtplib import SMTP_SSL as Client",
        "from smtplib import *",
        "if True: import smtplib",
        "smtp = __import__('smtplib')",
        "smtp = importlib.import_module('smtplib')",
        "def f(s: 'smtplib.SMTP'): ...",
        "import aiosmtplib",
        "import django.core.mail",
        "from django.core.mail import send_mail",
        "from django.core.mail.backends.smtp import EmailBackend",
        "from django.core import mail",
        "from django.core import (\n    cache,  # (this)\n    mail as m,\n)",
        "from django.core import cache, \\\n    mail",
        "from flask_mail import Mail",
        "import yagmail",
        "from redmail import gmail",
        "from fastapi_mail import FastMail",
        "from zope.sendmail.mailer import SMTPMailer",
        "from zope import sendmail",
        "from repoze.sendmail import mailer",
        "from pyramid_mailer.mailer import Mailer",
    ],
)
def test_every_way_to_import_a_sender_passes(source: str) -> None:
    assert mentions_mail(source)


@given(
    before=st.text(max_size=200),
    gap=st.sampled_from([" ", "\t", "  ", " \\\n", " \f "]),
    others=st.lists(st.sampled_from(["os", "sys as y", "a.b"]), max_size=3),
    after=st.text(max_size=200),
)
def test_smtplib_is_never_missed(before: str, gap: str, others: list[str], after: str) -> None:
    statement = f"import{gap}{', '.join([*others, 'smtplib'])}\n"
    ast.parse(statement)
    assert mentions_mail(f"{before}\n{statement}{after}")


def test_a_large_file_without_mail_costs_next_to_nothing() -> None:
    source = "value = compute(first, second)  # e-mail me at nobody@mail.example\n" * 10_000
    begin = time.perf_counter()
    assert not mentions_mail(source)
    assert time.perf_counter() - begin < 0.1


def test_the_gate_does_not_bring_the_parser_in() -> None:
    script = "import sys, flake8_smtp.gate, flake8_smtp.plugin; sys.exit('libcst' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)
