"""Words of other languages for the few English ones that tell how something ended.

A program says so in the language of those who read it: in its messages, and in its names. Only words
that mean nothing else in code are listed; whoever wants another language adds it here.
"""
# ruff: noqa: RUF001 - letters of other scripts are meant

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence

_WORDS: Mapping[str, str] = {
    "success": (
        "erfolg erfolgreich geklappt gelungen gelukt succesvol succès réussi réussite éxito exitoso "
        "exitosamente sucesso successo riuscito riuscita sukces úspěch úspěšně lyckades lyckats lykkedes "
        "vellykket onnistui başarı başarılı başarıyla basarili basariyla sikeres sikerült succes reușit "
        "berhasil sukses успех успешно успішно вдалось удалось επιτυχία επιτυχώς בהצלחה بنجاح نجاح"
    ),
    "sent": (
        "gesendet versendet verschickt versandt abgeschickt zugestellt verzonden verstuurd bezorgd envoyé "
        "envoyée envoyés expédié enviado enviada enviados entregado entregue inviato inviata inviati spedito "
        "consegnato wysłano wysłany wysłana wyslano odesláno odeslán skickat skickades sendt afsendt "
        "lähetetty lahetetty gönderildi gonderildi elküldve trimis terkirim отправлено отправлен отправлена "
        "отправлены доставлено надіслано відправлено στάλθηκε נשלח נשלחה أرسلت"
    ),
    "failed": (
        "fehlgeschlagen fehlschlag gescheitert misslungen mislukt échec échoué fallido fallida fallo falló "
        "fracaso fracasó falha falhou fallito fallita niepowodzenie nieudane selhalo misslyckades "
        "misslyckats mislykket mislykkedes feilet fejlede epäonnistui epaonnistui başarısız basarisiz "
        "gönderilemedi gonderilemedi sikertelen eșuat gagal неудача неудачно сбой невдача αποτυχία נכשל "
        "נכשלה فشل"
    ),
    "error": (
        "fehler fehlerhaft fout erreur erreurs errore errori erro erros błąd błędy blad chyba feil fejl "
        "virhe hata hiba eroare kesalahan ошибка ошибки ошибку помилка σφάλμα שגיאה خطأ"
    ),
    "refused": (
        "abgelehnt abgewiesen verweigert zurückgewiesen zurueckgewiesen geweigerd refusée refusés rejeté "
        "rejetée rechazado rechazada rechazados recusado rejeitado rifiutato rifiutati rifiutata odrzucono "
        "odrzucony odmítnuto avvisad reddedildi отклонено отклонён отклонена отказано"
    ),
    "not": "nicht kein keine niet geen ikke inte pas não nie nelze не ні нет",
    "valid": "gültig gueltig geldig valide válido válida poprawny platný geçerli действителен действительный",
    "invalid": (
        "ungültig ungueltig ongeldig invalide inválido inválida invalido niepoprawny neplatný ogiltig "
        "geçersiz недействителен недействительный неверный"
    ),
    "exists": "existiert vorhanden bestaat existe existen esiste istnieje existuje finns существует існує",
    "verified": "bestätigt bestaetigt geverifieerd vérifié verificado verificata potwierdzony подтверждён",
    "unsubscribed": "abgemeldet ausgetragen désabonné désinscrit disiscritto wypisany отписан afgemeld",
    "disabled": "gesperrt deaktiviert désactivé desactivado desativado disattivato отключён заблокирован",
    "uncertain": (
        "unsicher ungewiss unklar vielleicht onzeker misschien incertain incertaine douteux incierto dudoso "
        "dudosa incerto dubbio talvez forse niepewny belirsiz неизвестно сомнительно"
    ),
    "undeliverable": "unzustellbar onbestelbaar",
    "status": "estado statut stato zustand статус",
    "active": "aktiv activo activa actif attivo ativo aktywny активен активний",
}
"""For each English word: words of other languages."""

_PHRASES: Mapping[str, Sequence[str]] = {
    "success": ("成功", "성공", "thành công"),
    "sent": ("已发送", "已發送", "发送完成", "送信しました", "送信済", "전송되었", "보냈습니다", "đã gửi"),
    "failed": ("失败", "失敗", "실패", "thất bại"),
    "error": ("错误", "錯誤", "エラー", "오류", "에러"),
    "refused": ("拒绝", "拒絕", "拒否", "거부"),
    "invalid": ("无效", "無效", "無効"),
    "valid": ("有效", "有効", "유효"),
    "exists": ("存在", "존재"),
}
"""What languages say that put no blanks between their words, or that need two of them."""


def _folded(text: str) -> str:
    """Return a text without accents, in lower case."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


_ENGLISH = {_folded(word): english for english, listed in _WORDS.items() for word in listed.split()}
_WORD = re.compile(r"[^\W\d_]+")
_SPOKEN = [(_folded(phrase), english) for english, listed in _PHRASES.items() for phrase in listed]


def translated(word: str) -> str | None:
    """Return the English word for one in small ASCII letters, None where it is none of the few."""
    return _ENGLISH.get(word)


def spoken_abroad(text: str) -> Iterator[str]:
    """Yield the words of a text that is not all ASCII, without their accents, and the English for them."""
    folded = _folded(text)
    for word in _WORD.findall(folded):
        yield word
        english = _ENGLISH.get(word)
        if english is not None:
            yield english
    for phrase, english in _SPOKEN:
        if phrase in folded:
            yield english
