"""Vérification d'adresses — Prüfung von Adressen — проверка адресов."""

import smtplib
import smtplib as почта


def verifica_utente(indirizzo, host="posta.example"):
    servizio = smtplib.SMTP(host)
    codice, risposta = servizio.verify(indirizzo)
    if codice == 250:  # SMT252@8
        print(f"{indirizzo} è valido")
    else:
        print(f"{indirizzo} non esiste: {risposta}")


def vorhanden(empfänger):
    with smtplib.SMTP("post.example") as verbindung:
        nummer, antwort = verbindung.verify(empfänger)
        größe = len(antwort); gültig = nummer == 250  # SMT252@40
        print("Länge", größe)
        return gültig


def проверить(адрес):
    сервер = почта.SMTP("почта.example")
    код, ответ = сервер.verify(адрес)
    if код != 250:  # SMT252@8
        raise ValueError(f"неизвестный получатель: {адрес}")
    return ответ


def 確認(宛先):
    接続 = smtplib.SMTP("localhost")
    return "あり" if 接続.verify(宛先)[0] == 250 else print("宛先がありません")  # SMT252@20


def comprobar(usuario):
    servidor = smtplib.SMTP("correo.example")
    estado, _ = servidor.verify(usuario)
    print("✓ válido" if estado in (250, 251) else "✗ inválido")  # SMT252@25


def vérifier(adresse):
    serveur = smtplib.SMTP("courrier.example")
    état, _ = serveur.verify(adresse)
    if état not in (250, 251, 252):
        print("refusé")
        return False
    return True


def gültig(empfänger):
    with smtplib.SMTP("post.example") as verbindung:
        nummer, _ = verbindung.verify(empfänger)
    if nummer in (250, 251):
        return True
    if nummer == 252:
        return None
    return False


def найти(адреса):
    сервер = почта.SMTP("почта.example")
    найдено = []
    for адрес in адреса:
        код, _ = сервер.verify(адрес)
        if код == 250:
            найдено.append(адрес)
    return найдено


def comprobar_después(usuario):
    servidor = smtplib.SMTP("correo.example")
    estado, _ = servidor.verify(usuario)
    if estado != 250:
        estado, _ = servidor.rcpt(usuario)
    return estado in (250, 251)


def accettato(indirizzo):
    servizio = smtplib.SMTP("posta.example")
    codice, _ = servizio.verify(indirizzo)
    return 200 <= codice < 300


def 拒否(宛先):
    接続 = smtplib.SMTP("localhost")
    番号, _ = 接続.verify(宛先)
    return 番号 >= 500


def doğrula(imza, anahtar):
    kod, _ = anahtar.verify(imza)
    return kod == 250
