"""Collections of codes that the program changes after it has made them are not what they were."""

import smtplib

A = {421, 450, 504}
A.difference_update({504})
B = {421, 450, 504}
B -= {504}
C = {421, 450, 504}
C = C - {504}
D = {421: 5, 504: 60}
del D[504]
E = [421, 504]
E.remove(504)
F = {421, 450, 504}
F ^= {504}


class S:
    G = {421, 450, 504}
    G.discard(504)
    H = {421, 504}

    def __init__(self, s: smtplib.SMTP):
        self.s = s
        self.retry = {421, 450, 504}
        self.retry.discard(504)
        self.acc = [250]
        self.acc.append(251)
        self.acc.append(252)
        self.J = {421: 5, 504: 60}
        del self.J[504]
        self.K = {421, 504}
        self.K -= {504}

    def send(self, m, codes):
        for _ in range(3):
            try:
                self.s.send_message(m)
                break
            except smtplib.SMTPResponseException as e:
                if e.smtp_code not in self.retry:
                    raise

    def send2(self, m, codes):
        for _ in range(3):
            try:
                self.s.send_message(m)
                break
            except smtplib.SMTPResponseException as e:
                if e.smtp_code not in self.J:
                    raise

    def send3(self, m, codes):
        for _ in range(3):
            try:
                self.s.send_message(m)
                break
            except smtplib.SMTPResponseException as e:
                if e.smtp_code not in self.K:
                    raise

    def send4(self, m, codes):
        for _ in range(3):
            try:
                self.s.send_message(m)
                break
            except smtplib.SMTPResponseException as e:
                if e.smtp_code not in self.G:
                    raise

    def send5(self, m, codes):
        for _ in range(3):
            try:
                self.s.send_message(m)
                break
            except smtplib.SMTPResponseException as e:
                if e.smtp_code not in self.H:
                    raise

    def ok(self, a):
        code, _ = self.s.vrfy(a)
        if code in self.acc:
            return True
        return False


S.H.discard(504)


def send_A(s: smtplib.SMTP, m):
    for _ in range(3):
        try:
            s.send_message(m)
            break
        except smtplib.SMTPResponseException as e:
            if e.smtp_code not in A:
                raise


def send_B(s: smtplib.SMTP, m):
    for _ in range(3):
        try:
            s.send_message(m)
            break
        except smtplib.SMTPResponseException as e:
            if e.smtp_code not in B:
                raise


def send_C(s: smtplib.SMTP, m):
    for _ in range(3):
        try:
            s.send_message(m)
            break
        except smtplib.SMTPResponseException as e:
            if e.smtp_code not in C:
                raise


def send_D(s: smtplib.SMTP, m):
    for _ in range(3):
        try:
            s.send_message(m)
            break
        except smtplib.SMTPResponseException as e:
            if e.smtp_code not in D:
                raise


def send_E(s: smtplib.SMTP, m):
    for _ in range(3):
        try:
            s.send_message(m)
            break
        except smtplib.SMTPResponseException as e:
            if e.smtp_code not in E:
                raise


def send_F(s: smtplib.SMTP, m):
    for _ in range(3):
        try:
            s.send_message(m)
            break
        except smtplib.SMTPResponseException as e:
            if e.smtp_code not in F:
                raise
