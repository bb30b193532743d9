"""Rundbrief eines Vereins, und was dabei falsch gelesen wird."""

import smtplib

ABSENDER = "verein@beispiel.example"
GESPERRT = ("550", "551", "553")


def rundbrief(verbindung: smtplib.SMTP, empfänger, text):
    kennzahl, antwort = verbindung.rcpt(empfänger)
    if kennzahl in GESPERRT:  # SMT001@8
        print("gesperrt:", empfänger)
    elif "unbekannt" in antwort:  # SMT002@10
        print("unbekannt:", empfänger)
    return text


def überprüfen(verbindung: smtplib.SMTP, empfänger):
    if verbindung.vrfy(empfänger):  # SMT004@8
        print("äöü", empfänger)


def senden(verbindung: smtplib.SMTP, empfänger, text):
    try:
        verbindung.sendmail(ABSENDER, empfänger, text)
    except smtplib.SMTPException as fehler:
        print("schade, größter Ärger:", fehler.smtp_code)  # SMT003@48


def erreur(connexion: smtplib.SMTP, destinataire, texte):
    try:
        connexion.sendmail(ABSENDER, destinataire, texte)
    except smtplib.SMTPDataError as erreur:
        if "refusé" == erreur.smtp_error:  # SMT002@12
            print("dommage")
        raise


def 送信(接続: smtplib.SMTP, 宛先, 本文):
    コード, 返事 = 接続.rcpt(宛先)
    if コード == "250":  # SMT001@8
        print("はい", 返事)
    return 本文


def отправить(соединение: smtplib.SMTP, адрес):
    код = соединение.rcpt(адрес)
    return код == 250  # SMT004@12


def wysłać(połączenie: smtplib.SMTP, adres):
    kod, _ = połączenie.rcpt(adres)
    if kod == 200:  # SMT005@15
        print("dobrze")


def invia(connessione: smtplib.SMTP, indirizzo, testo):
    try:
        connessione.sendmail(ABSENDER, indirizzo, testo)
    except smtplib.SMTPErroreDiRete:  # SMT006@20
        print("però")


def verstuur(verbinding: smtplib.SMTP, adres, tekst):
    if verbinding.has_extn("dsn"):
        verbinding.sendmail(ABSENDER, adres, tekst, rcpt_options="NOTIFY=NEVER")  # SMT008@66


def richtig(verbindung: smtplib.SMTP, empfänger, text):
    kennzahl, antwort = verbindung.rcpt(empfänger)
    if str(kennzahl) in GESPERRT or "unbekannt" in antwort.decode():
        print("gesperrt:", empfänger)
    try:
        verbindung.sendmail(ABSENDER, empfänger, text)
    except smtplib.SMTPResponseException as fehler:
        print("größter Ärger:", fehler.smtp_code, fehler.smtp_error.decode())
