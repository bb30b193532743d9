"""Commands to which 250 is the only positive reply."""

import smtplib


class Sender:
    def __init__(self, host):
        self.host = host
        self.server = smtplib.SMTP(host)

    def greet(self):
        code, text = self.server.ehlo()
        if code != 250:
            code, text = self.server.helo()
        if code != 250:
            raise ConnectionError(text)

    def alive(self):
        try:
            code, _ = self.server.noop()
        except smtplib.SMTPServerDisconnected:
            return False
        return code == 250

    def alive_short(self):
        return self.server.noop()[0] == 250

    def start(self, sender):
        code, text = self.server.mail(sender)
        if code != 250:
            if code == 421:
                self.server.close()
            else:
                self.server.rset()
            raise smtplib.SMTPSenderRefused(code, text, sender)

    def recipient(self, address):
        code, text = self.server.rcpt(address)
        if code not in (250, 251):
            self.server.rset()
            raise smtplib.SMTPRecipientsRefused({address: (code, text)})

    def recipients(self, addresses):
        refused = {}
        for address in addresses:
            code, text = self.server.rcpt(address)
            if code != 250 and code != 251:
                refused[address] = (code, text)
        return refused

    def text(self, body):
        code, text = self.server.data(body)
        if code == 250:
            return True
        raise smtplib.SMTPDataError(code, text)

    def again(self):
        code, text = self.server.rset()
        assert code == 250, text

    def whole(self, sender, addresses, body):
        self.greet()
        self.start(sender)
        refused = self.recipients(addresses)
        if len(refused) == len(addresses):
            raise smtplib.SMTPRecipientsRefused(refused)
        return self.text(body)

    def leave(self):
        code, text = self.server.quit()
        if code != 221:
            print("no farewell", text)
