"""What is said of a mailbox by a value that is chosen by the reply."""
import enum
import smtplib


def status_of(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    status = "valid" if code < 300 else "invalid"  # SMT104@25
    return status


def state_of(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    return "unknown" if code < 300 else "refused"


def zustand(server: smtplib.SMTP, wen):
    code, _ = server.vrfy(wen)
    return "gültig" if code in (250, 251, 252) else "ungültig"  # SMT104@24


def adresse_existe(serveur: smtplib.SMTP, qui):
    code, _ = serveur.vrfy(qui)
    return code // 100 == 2  # SMT104@12


def peut_recevoir(serveur: smtplib.SMTP, qui):
    code, _ = serveur.vrfy(qui)
    return code // 100 == 2


class State(enum.IntEnum):
    VALID = 1
    INVALID = 2


def member_for(server: smtplib.SMTP, who):
    code, _ = server.vrfy(who)
    if code in (250, 251, 252):  # SMT104@8
        return State.VALID
    return State.INVALID
