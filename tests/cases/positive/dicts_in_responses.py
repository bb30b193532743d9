"""The verdict is a dict, and what is returned is a response that is made of it."""

import json
import smtplib

from aiohttp import web
from django.http import JsonResponse
from flask import jsonify


def as_view(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        return JsonResponse({"valid": True})
    return JsonResponse({"valid": False, "error": "mailbox not found"})


def as_function(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    if code != 250:  # SMT252@8
        return jsonify({"valid": False})
    return jsonify({"valid": True})


def as_text(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    if code != 250:  # SMT252@8
        return json.dumps({"valid": None, "reason": "no such user"})
    return json.dumps({"valid": True})


async def awaited(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        return web.json_response({"exists": True})
    return web.json_response({"exists": False})


def from_default(server: smtplib.SMTP, mailbox):
    result = {"valid": False}
    code, _ = server.vrfy(mailbox)
    if code == 250:  # SMT252@8
        result["valid"] = True
    return JsonResponse(result)


def of_the_right_ones(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    if code in (250, 251, 252):
        return JsonResponse({"valid": True})
    return JsonResponse({"valid": False})


def three_ways(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    if code == 250:
        return JsonResponse({"valid": True})
    if code == 252:
        return JsonResponse({"valid": None})
    return JsonResponse({"valid": False})


def unknown(server: smtplib.SMTP, mailbox):
    code, _ = server.vrfy(mailbox)
    if code == 250:
        return jsonify({"status": "known"})
    return jsonify({"status": "unknown"})


def more_or_less(server: smtplib.SMTP, mailbox):
    code, text = server.vrfy(mailbox)
    if code == 250:
        return JsonResponse({"mailbox": mailbox, "name": text.decode()})
    return JsonResponse({"mailbox": mailbox})


class Flow:
    def step(self, server: smtplib.SMTP, mailbox):
        code, _ = server.vrfy(mailbox)
        if code == 250:
            return self.finish({"mailbox": mailbox})
        return self.ask_further({"mailbox": mailbox, "sure": False})
