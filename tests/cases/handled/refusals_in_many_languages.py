"""Programs that say in other languages how a delivery ended."""
import smtplib


def rundschreiben(verbindung: smtplib.SMTP, brief):
    erfolg = verbindung.send_message(brief)  # SMT009@14
    if erfolg:
        print("Rundschreiben verschickt")
    else:
        print("Rundschreiben fehlgeschlagen")


def rundschreiben_richtig(verbindung: smtplib.SMTP, brief):
    abgewiesen = verbindung.send_message(brief)
    if abgewiesen:
        print("Fehler bei", ", ".join(abgewiesen))
    else:
        print("Rundschreiben verschickt")


def envoyer(serveur: smtplib.SMTP, courrier):
    if serveur.send_message(courrier):  # SMT009@8
        print("Courriel envoyé")
    else:
        print("Échec de l'envoi")


def envoyer_bien(serveur: smtplib.SMTP, courrier):
    if serveur.send_message(courrier):
        print("Courriel refusé par certains destinataires : échec")
    else:
        print("Courriel envoyé avec succès")


def enviar(servidor: smtplib.SMTP, carta, registro):
    registro.enviado = bool(servidor.send_message(carta))  # SMT009@29


def enviar_bien(servidor: smtplib.SMTP, carta, registro):
    registro.enviado = not servidor.send_message(carta)


def mandar(servidor: smtplib.SMTP, carta):
    if not servidor.send_message(carta):  # SMT009@12
        return "Falha ao mandar"
    return "Mensagem enviada com sucesso"


def invia(server: smtplib.SMTP, lettera):
    if server.send_message(lettera):  # SMT009@8
        return {"riuscito": True}
    return {"riuscito": False}


def invia_bene(server: smtplib.SMTP, lettera):
    if server.send_message(lettera):
        return {"riuscito": False}
    return {"riuscito": True}


def wyslij(serwer: smtplib.SMTP, list_polecony):
    if serwer.send_message(list_polecony):  # SMT009@8
        print("Wysłano")
    else:
        print("Błąd")


def skicka(server: smtplib.SMTP, brev):
    if server.send_message(brev):
        print("Misslyckades för några")
    else:
        print("Skickat")


def отправить(сервер: smtplib.SMTP, письмо):
    if сервер.send_message(письмо):  # SMT009@8
        print("Письмо отправлено")
    else:
        print("Ошибка")


def отправить_верно(сервер: smtplib.SMTP, письмо):
    if сервер.send_message(письмо):
        print("Письмо не отправлено")
    else:
        print("Письмо отправлено")


def fasong(fuwuqi: smtplib.SMTP, youjian):
    if fuwuqi.send_message(youjian):  # SMT009@8
        return "发送成功"
    return "发送失败"


def fasong_hao(fuwuqi: smtplib.SMTP, youjian):
    if fuwuqi.send_message(youjian):
        return "发送失败"
    return "发送成功"


def okuru(server: smtplib.SMTP, tegami):
    kekka = server.send_message(tegami)  # SMT009@13
    if not kekka:
        print("エラーが発生しました")
    else:
        print("送信しました")


def bonaejungi(server: smtplib.SMTP, pyeonji):
    if server.send_message(pyeonji):
        print("메일 전송 실패")
    else:
        print("메일 전송 성공")


def gonder(sunucu: smtplib.SMTP, mektup):
    if sunucu.send_message(mektup):  # SMT009@8
        print("E-posta başarıyla gönderildi")
    else:
        print("Hata oluştu")
