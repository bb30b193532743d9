"""flake8-smtp: what a program does about an SMTP reply, compared with what RFC 5321 says."""
