#!/usr/bin/env python3
"""A script without a function."""

import smtplib
import sys

if len(sys.argv) < 3:
    print("usage: enum HOST USER...")
    sys.exit(2)

conn = smtplib.SMTP(sys.argv[1])
banner = conn.noop()
print("[*]", banner)

first = conn.verify(sys.argv[2])
if first[0] == 250:  # SMT252@4
    print("[+] hello", sys.argv[2])
else:
    print("[-] nobody called", sys.argv[2])

for name in sys.argv[3:]:
    resp = conn.verify(name)
    if resp[0] in (250, 251, 252):
        print("[+]", name)
    else:
        print("[-]", name)

for name in sys.argv[3:]:
    resp = conn.verify(name)
    if resp[0] != 250:  # SMT252@8
        print("[-]", name)
        continue
    print("[+]", name)

for name in sys.argv[3:]:
    resp = conn.verify(name)
    if resp[0] == 250:
        print("[+]", name)

conn.quit()
conn = None

code = 301
if code != 250:
    print("a code of something else")
