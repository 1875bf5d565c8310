"""How a message leaves: through Apprise to whatever it knows, or as a signed webhook of our own."""

from __future__ import annotations

import hmac
import http.client
import os
import ssl
import time
from collections.abc import Sequence
from hashlib import sha256
from urllib.parse import urlsplit

import msgspec

from daybill.errors import BadInput, DaybillError
from daybill.guide import secrets
from daybill.guide.outputs.plain import line
from daybill.ledger import Ledger
from daybill.ledger.posting import Channel, Posted

PATIENCE = 10
"""Seconds that a channel may take to answer."""


class NotSent(DaybillError):
    """A channel did not take a message."""


def sender(ledger: Ledger, channel: Channel):  # type: ignore[no-untyped-def]  # noqa: ANN201
    """The function that sends messages to a channel; raises `BadInput` where its address cannot be had."""
    address = address_of(ledger, channel)
    if is_webhook(address):
        secret = secrets.get(ledger.path, f"{channel.name}.secret") or os.environ.get("DAYBILL_WEBHOOK_SECRET", "")
        return lambda _name, messages: post(address, secret, messages)
    return lambda _name, messages: notify(address, messages)


def address_of(ledger: Ledger, channel: Channel) -> str:
    """The address of a channel, from the environment or the file of secrets."""
    if channel.address.startswith("env:"):
        name = channel.address.removeprefix("env:")
        if not os.environ.get(name):
            raise BadInput(f"{name} is not set", f"set it to the address of {channel.name}")
        return os.environ[name]
    found = secrets.get(ledger.path, channel.name)
    if not found:
        raise BadInput(f"the address of {channel.name} is not kept", "remove it and add it again")
    return found


def repeats_safely(ledger: Ledger, channel: Channel) -> bool:
    """Whether a message may be sent again where it is not known whether it arrived: a webhook tells by its key."""
    try:
        return is_webhook(address_of(ledger, channel))
    except BadInput:
        return False


def is_webhook(address: str) -> bool:
    """Whether an address is our own webhook; all others are Apprise's."""
    return urlsplit(address).scheme in ("http", "https")


def notify(address: str, messages: Sequence[Posted]) -> None:
    """Send through Apprise; raises `NotSent`."""
    try:
        import apprise  # noqa: PLC0415  (200 ms that only an alert pays)
    except ImportError as error:
        raise BadInput("alerts need Apprise", "install it with: pip install 'daybill[alerts]'") from error
    told = apprise.Apprise()
    if not told.add(address):
        raise NotSent("Apprise does not know this address")
    if not told.notify(title=title_of(messages), body=body_of(messages), body_format=apprise.NotifyFormat.TEXT):
        raise NotSent(f"{urlsplit(address).scheme} did not take it")


def title_of(messages: Sequence[Posted]) -> str:
    """The title of one message, or of several as one."""
    return messages[0].message.title if len(messages) == 1 else f"{len(messages)} changes of film dates"


def body_of(messages: Sequence[Posted]) -> str:
    """The text of one message, or of several as one."""
    parts = [
        "\n".join(
            part
            for part in (each.message.title if len(messages) > 1 else "", each.message.text, each.message.link)
            if part
        )
        for each in messages
    ]
    return "\n\n".join(parts)


def post(address: str, secret: str, messages: Sequence[Posted], *, moment: int | None = None) -> None:
    """Send as JSON, signed with HMAC-SHA256 over `timestamp.body`; raises `NotSent` for any answer but a 2xx."""
    parts = urlsplit(address)
    rows = [
        {"key": each.message.key, "title": each.message.title, "text": each.message.text, "link": each.message.link,
         **each.message.data}
        for each in messages
    ]  # fmt: skip
    body = msgspec.json.encode({"version": 1, "messages": rows})
    stamp = str(int(time.time()) if moment is None else moment)
    headers = {
        "content-type": "application/json",
        "user-agent": "daybill",
        "idempotency-key": messages[0].message.key if len(messages) == 1 else sha256(body).hexdigest()[:32],
        "x-daybill-timestamp": stamp,
    }
    if secret:
        headers["x-daybill-signature"] = "sha256=" + signature(secret, stamp, body)
    _post(parts.scheme, parts.netloc.rpartition("@")[2], _target(address), body, headers)


def _target(address: str) -> str:
    parts = urlsplit(address)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def signature(secret: str, stamp: str, body: bytes) -> str:
    """What a receiver computes too, and compares."""
    return hmac.new(secret.encode(), stamp.encode() + b"." + body, sha256).hexdigest()


def _post(scheme: str, host: str, target: str, body: bytes, headers: dict[str, str]) -> None:
    # A plain connection: a redirect is not followed, so the signature goes nowhere else.
    if scheme == "https":
        connection: http.client.HTTPConnection = http.client.HTTPSConnection(
            host, timeout=PATIENCE, context=ssl.create_default_context()
        )
    else:
        connection = http.client.HTTPConnection(host, timeout=PATIENCE)
    try:
        connection.request("POST", target, body, headers)
        answer = connection.getresponse()
        answer.read(1024)
    except (OSError, http.client.HTTPException) as error:
        raise NotSent(line(f"{host}: {error or type(error).__name__}")) from error
    finally:
        connection.close()
    if not 200 <= answer.status < 300:
        raise NotSent(f"{host} answered {answer.status}")
