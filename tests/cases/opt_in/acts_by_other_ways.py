"""Acts for good that a key, an argument, a member of an enumeration or another language tells of."""
import smtplib

import models
from models import Status

SENDER = "news@club.example"


def by_key(server: smtplib.SMTP, member, text):
    try:
        server.sendmail(SENDER, member["mail"], text)
    except smtplib.SMTPRecipientsRefused:  # SMT400@12
        member["status"] = "bounced"


def by_member(server: smtplib.SMTP, member, text):
    try:
        server.sendmail(SENDER, member.mail, text)
    except smtplib.SMTPRecipientsRefused:  # SMT400@12
        member.status = Status.INVALID


def by_another_member(server: smtplib.SMTP, member, text):
    try:
        server.sendmail(SENDER, member.mail, text)
    except smtplib.SMTPRecipientsRefused:
        member.status = Status.WAITING


def by_argument(server: smtplib.SMTP, member, text):
    try:
        server.sendmail(SENDER, member.mail, text)
    except smtplib.SMTPRecipientsRefused:  # SMT400@12
        models.Member.objects.filter(pk=member.pk).update(subscribed=False)


def by_words(server: smtplib.SMTP, register, who, text):
    try:
        server.sendmail(SENDER, who, text)
    except smtplib.SMTPRecipientsRefused:  # SMT400@12
        register.mark(who, "undeliverable")


def by_argument_of_a_method(server: smtplib.SMTP, register, who, text):
    try:
        server.sendmail(SENDER, who, text)
    except smtplib.SMTPRecipientsRefused:  # SMT400@12
        register.set_status(who, Status.BOUNCED)


def by_a_document(server: smtplib.SMTP, members, who, text):
    try:
        server.sendmail(SENDER, who, text)
    except smtplib.SMTPRecipientsRefused:  # SMT400@12
        members.update_one({"mail": who}, {"$set": {"status": "bounced"}})


def by_a_builder(server: smtplib.SMTP, session, who, text):
    try:
        server.sendmail(SENDER, who, text)
    except smtplib.SMTPRecipientsRefused:  # SMT400@12
        session.execute(models.update(who).values(active=False))


def auf_deutsch(server: smtplib.SMTP, mitglied, text):
    try:
        server.sendmail(SENDER, mitglied.adresse, text)
    except smtplib.SMTPRecipientsRefused:  # SMT400@12
        mitglied.ungültig = True


def en_espanol(server: smtplib.SMTP, socio, texto):
    try:
        server.sendmail(SENDER, socio.correo, texto)
    except smtplib.SMTPRecipientsRefused:  # SMT400@12
        socio.estado = "inválido"


def for_now(server: smtplib.SMTP, member, register, text):
    try:
        server.sendmail(SENDER, member.mail, text)
    except smtplib.SMTPRecipientsRefused:
        member.soft_bounced = True
        member.status = "temporarily undeliverable"
        register.mark(member, "unread", False)
        register.update({"note": "bounced", **member.notes})
        register.update({register.key: True})


class Sender:
    def run(self, server: smtplib.SMTP, settings, button, text):
        try:
            server.sendmail(SENDER, self.address, text)
        except smtplib.SMTPException:
            self.enabled = False
            button.disabled = True
            settings["active"] = False
            self.disable()
            self.mailer.disable()

    def stop(self, server: smtplib.SMTP, text):
        try:
            server.sendmail(SENDER, self.address, text)
        except smtplib.SMTPException:  # SMT400@16
            self.member.disable()

    def stop_one(self, server: smtplib.SMTP, register, text):
        try:
            server.sendmail(SENDER, self.address, text)
        except smtplib.SMTPException:  # SMT400@16
            register.disable(self.address)

    def stop_by_name(self, server: smtplib.SMTP, text):
        try:
            server.sendmail(SENDER, self.address, text)
        except smtplib.SMTPException:  # SMT400@16
            deactivate(self.address)
