"""Channels: made, listed, tried, removed."""

from __future__ import annotations

import secrets as chance
from typing import Any
from urllib.parse import urlsplit

from daybill.errors import BadInput
from daybill.guide import secrets
from daybill.guide.alerts import sending
from daybill.guide.listings import Asked, resolved
from daybill.guide.row import Row
from daybill.ledger import Ledger, posting, watching
from daybill.ledger.posting import Channel, Message, Posted
from daybill.model import Medium


class Made(Row, frozen=True):
    """A channel that was made. `secret` is the key of a webhook that is new, else empty."""

    name: str
    secret: str = ""


class ChannelRow(Row, frozen=True, kw_only=True):
    """A channel as it is listed, without its address."""

    name: str
    sort: str
    on: tuple[str, ...]
    sent: int
    waiting: int
    failed: int
    error: str = ""
    """Why the last message that could not be sent was not."""


def made(ledger: Ledger, address: str, *, name: str = "", **wanted: Any) -> Made:
    """Keep a channel, its address apart from the ledger; raises `BadInput` for what cannot be reached or followed."""
    sort = _sort(address)
    called = name or _unused(ledger, sort)
    for listed in wanted.get("lists", ()):
        if watching.watchlist(ledger, listed) is None:
            raise BadInput(f"no watchlist is called {listed}", "see `daybill watch lists`")
    media = tuple(str(_medium(each)) for each in wanted.pop("media", ()))
    services = tuple(resolved(Asked(service=each)).service or "" for each in wanted.pop("services", ()))
    territories = tuple(resolved(Asked(territory=each)).territory or "" for each in wanted.pop("territories", ()))
    kept_at = address if address.startswith("env:") else "kept apart"
    channel = Channel(name=called, address=kept_at, media=media, services=services, territories=territories, **wanted)
    secret = ""
    if kept_at != address:
        secrets.put(ledger.path, called, address)
        if sending.is_webhook(address):
            secret = chance.token_urlsafe(32)
            secrets.put(ledger.path, f"{called}.secret", secret)
    posting.open_channel(ledger, channel)
    return Made(called, secret)


def _medium(name: str) -> Medium:
    try:
        return Medium(name.casefold().replace("-", "_"))
    except ValueError:
        raise BadInput(f"--medium {name}: not known", f"use one of {', '.join(Medium)}") from None


def _sort(address: str) -> str:
    if address.startswith("env:"):
        return "env"
    scheme = urlsplit(address).scheme
    if not scheme or (sending.is_webhook(address) and not urlsplit(address).hostname):
        raise BadInput("this is no address", "give an Apprise URL such as tgram://…, or https://… of your own")
    if not sending.is_webhook(address):
        _check_apprise(address)
    return "webhook" if sending.is_webhook(address) else scheme


def _check_apprise(address: str) -> None:
    try:
        import apprise  # noqa: PLC0415
    except ImportError as error:
        raise BadInput("alerts need Apprise", "install it with: pip install 'daybill[alerts]'") from error
    if not apprise.Apprise().add(address):
        raise BadInput("Apprise does not know this address", "see its list of services for how to write it")


def _unused(ledger: Ledger, sort: str) -> str:
    taken = {channel.name for channel in posting.channels(ledger)}
    return next(
        name for number in range(1, 10_000) if (name := sort if number == 1 else f"{sort}{number}") not in taken
    )


def rows(ledger: Ledger) -> tuple[ChannelRow, ...]:
    """Every channel with what became of its messages."""
    found = []
    for channel in posting.channels(ledger):
        messages = posting.posted(ledger, 1000, channel.name)
        states = [message.state for message in messages]
        found.append(
            ChannelRow(
                name=channel.name,
                sort=_sort_of(ledger, channel),
                on=channel.on,
                sent=states.count("sent"),
                waiting=states.count("waiting"),
                failed=states.count("failed"),
                error=next((message.error for message in messages if message.error), ""),
            )
        )
    return tuple(found)


def _sort_of(ledger: Ledger, channel: Channel) -> str:
    try:
        address = sending.address_of(ledger, channel)
    except BadInput:
        return "address not known"
    return "webhook" if sending.is_webhook(address) else urlsplit(address).scheme


def removed(ledger: Ledger, name: str) -> bool:
    """Remove a channel and what is kept of it; whether there was one."""
    gone = posting.close_channel(ledger, name)
    if gone:
        secrets.put(ledger.path, name, "")
        secrets.put(ledger.path, f"{name}.secret", "")
    return gone


def tried(ledger: Ledger, name: str) -> None:
    """Send a channel a message that says it works; raises `BadInput` or `NotSent`."""
    channel = next((each for each in posting.channels(ledger) if each.name == name), None)
    if channel is None:
        raise BadInput(f"no channel is called {name}", "see `daybill alerts list`")
    message = Message(key="test", sort="test", title="Daybill reaches you", text="Alerts will come this way.")
    posted = Posted(id=0, channel=name, state="sending", due="", tries=0, error="", message=message)
    sending.sender(ledger, channel)(name, (posted,))
