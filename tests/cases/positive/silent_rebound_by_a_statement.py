"""The name holds another reply by the time it is tested."""

import smtplib


def by_recipient(host, a):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    server.mail("")
    code, _ = server.rcpt(a)
    return code in (250, 251)


def by_argument(host, a, replies):
    server = smtplib.SMTP(host)
    code, text = server.vrfy(a)
    print(code, text)
    for code, text in replies:
        if code != 250:
            print("recorded refusal", text)


def by_with(host, a, opener):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    print(code)
    with opener() as code:
        return code == 250


def by_augmentation(host, a):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    code //= 100
    return code == 2


def by_import(host, a):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    print(code)
    import code

    return code == 250


def by_definition(host, a):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    print(code)

    def code():
        return 250

    return code() == 250


def by_lambda(host, a, codes):
    server = smtplib.SMTP(host)
    code, _ = server.vrfy(a)
    print(code)
    return list(map(lambda code: code == 250, codes))


def session_replaced(host, a, fake):
    server = smtplib.SMTP(host)
    server.noop()
    server = fake
    code, _ = server.verify(a)
    return code == 250
