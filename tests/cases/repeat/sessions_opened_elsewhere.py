"""The same delivery by another server: the method that opens the next session says which one it is."""

import smtplib


class Courier:
    def __init__(self, host, backup):
        self.host = host
        self.backup = backup
        self.server = smtplib.SMTP(host)

    def to_backup(self):
        self.server = smtplib.SMTP(self.backup)

    def anew(self):
        self.server = smtplib.SMTP(self.host)

    def send(self, sender, to, text):
        try:
            self.server.sendmail(sender, to, text)
        except smtplib.SMTPException:
            self.to_backup()
            self.server.sendmail(sender, to, text)

    def send_again(self, sender, to, text):
        try:
            self.server.sendmail(sender, to, text)
        except smtplib.SMTPException:  # SMT500@16
            self.anew()
            self.server.sendmail(sender, to, text)

    def send_twice(self, sender, to, text):
        for _ in range(2):
            try:
                self.server.sendmail(sender, to, text)
                return
            except smtplib.SMTPException:
                self.to_backup()

    def send_stubbornly(self, sender, to, text):
        for _ in range(2):
            try:
                self.server.sendmail(sender, to, text)
                return
            except smtplib.SMTPException:  # SMT500@20
                self.anew()


class Postman:
    def __init__(self, first, second):
        self.first, self.second = first, second
        self.connect()

    def connect(self, host=None):
        where = host or self.first
        self.server = smtplib.SMTP(where)

    def connect_second(self):
        self.server = smtplib.SMTP(host=self.second)

    def by_name(self, sender, to, text):
        try:
            self.server.sendmail(sender, to, text)
        except smtplib.SMTPException:
            self.connect_second()
            self.server.sendmail(sender, to, text)

    def by_argument(self, sender, to, text):
        try:
            self.server.sendmail(sender, to, text)
        except smtplib.SMTPException:
            self.connect(self.second)
            self.server.sendmail(sender, to, text)

    def by_keyword(self, sender, to, text):
        try:
            self.server.sendmail(sender, to, text)
        except smtplib.SMTPException:
            self.connect(host=self.second)
            self.server.sendmail(sender, to, text)

    def by_default(self, sender, to, text):
        try:
            self.server.sendmail(sender, to, text)
        except smtplib.SMTPException:  # SMT500@16
            self.connect()
            self.server.sendmail(sender, to, text)


class Messenger:
    """The function that sends opens the first session itself."""

    server: smtplib.SMTP

    def _open_primary(this):
        this.server = smtplib.SMTP("mx1.mail.example")

    def _open_other(this):
        this.server = smtplib.SMTP("mx2.mail.example")

    def send(this, sender, to, text):
        this._open_primary()
        try:
            this.server.sendmail(sender, to, text)
        except smtplib.SMTPException:
            this._open_other()
            this.server.sendmail(sender, to, text)

    def send_again(this, sender, to, text):
        this._open_primary()
        try:
            this.server.sendmail(sender, to, text)
        except smtplib.SMTPException:  # SMT500@16
            this._open_primary()
            this.server.sendmail(sender, to, text)


class Rider:
    """Nobody can say how the first session came to be; there are two servers."""

    server: smtplib.SMTP

    def dial(self):
        self.server.connect(self.near)

    def dial_far(self):
        self.server.connect(self.far)

    def send(self, sender, to, text):
        try:
            self.server.sendmail(sender, to, text)
        except smtplib.SMTPException:
            self.dial_far()
            self.server.sendmail(sender, to, text)


class Walker:
    """There is one server only."""

    server: smtplib.SMTP

    def dial(self):
        self.server.connect(self.near)

    def dial_again(self):
        self.server.quit()
        self.server.connect(self.near, 25)

    def dial_as_configured(self):
        self.server.connect()

    def send(self, sender, to, text):
        try:
            self.server.sendmail(sender, to, text)
        except smtplib.SMTPException:  # SMT500@16
            self.dial_again()
            self.server.sendmail(sender, to, text)

    def send_so(self, sender, to, text):
        try:
            self.server.sendmail(sender, to, text)
        except smtplib.SMTPException:  # SMT500@16
            self.dial_as_configured()
            self.server.sendmail(sender, to, text)
