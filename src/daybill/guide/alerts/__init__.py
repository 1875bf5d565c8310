"""Alerts: those who follow a film hear of it when its dates change, once.

`round_of` looks at what was weighed since each channel was told last, keeps a message for each change that it wants,
and sends what is due. A channel that fails is tried again later and reported; it never keeps another one waiting for
longer than its patience.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from daybill.errors import DaybillError
from daybill.guide.alerts import sending, wording
from daybill.guide.row import Row
from daybill.ledger import Ledger, posting
from daybill.ledger.posting import Channel, Posted

EVENTS = ("moved", "first-date", "contested", "settled", "out-today", "cancelled")
"""What a channel may want to hear of."""

_MOST = 500
"""Changes looked at, or messages sent, of one channel in one round."""
_WAITS = (60, 300, 1800, 7200, 21600, 43200, 86400)
"""Seconds until a message that could not be sent is tried again; after the last it is given up."""

Send = Callable[[str, tuple[Posted, ...]], None]


class Round(Row, frozen=True, kw_only=True):
    """What a round came to."""

    kept: int = 0
    sent: int = 0
    failed: int = 0
    problems: tuple[str, ...] = ()


def round_of(
    ledger: Ledger, now: dt.datetime, *, address: str = "", send: Send | None = None, local: dt.tzinfo | None = None
) -> Round:
    """Look, keep and send once. `now` knows its zone; quiet hours and digests go by `local` (its own zone if none)."""
    channels = posting.channels(ledger)
    here = now.astimezone(local) if local else now
    posting.recover(ledger, again=[channel.name for channel in channels if sending.repeats_safely(ledger, channel)])
    kept = sum(_keep(ledger, channel, here, address) for channel in channels)
    sent, problems = 0, list[str]()
    for channel in channels:
        done, problem = _send(ledger, channel, here, send)
        sent += done
        problems += [f"{channel.name}: {problem}"] if problem else []
    return Round(kept=kept, sent=sent, failed=len(problems), problems=tuple(problems))


def _keep(ledger: Ledger, channel: Channel, now: dt.datetime, address: str) -> int:
    wanted = wording.Wanted.of(ledger, channel)
    due = _utc(_when(channel, now))
    kept = 0
    while True:
        up_to, turns = posting.unseen(ledger, channel.name, _MOST)
        messages = wording.of_turns(ledger, turns, wanted, address)
        kept += posting.keep_messages(ledger, channel.name, messages, up_to=up_to, due=due)
        if len(turns) < _MOST:
            break
    if "out-today" in channel.on:
        opening = wording.of_openings(posting.out_on(ledger, now.date()), wanted, address, now.date())
        kept += posting.keep_messages(ledger, channel.name, opening, up_to=None, due=due)
    return kept


def _when(channel: Channel, now: dt.datetime) -> dt.datetime:
    """When something that is known now may be sent."""
    if channel.digest is not None:
        hour = now.replace(hour=channel.digest, minute=0, second=0, microsecond=0)
        return hour if hour > now else hour + dt.timedelta(days=1)
    return _after_quiet(channel, now)


def _after_quiet(channel: Channel, now: dt.datetime) -> dt.datetime:
    if channel.quiet is None or not _within(now.hour, *channel.quiet):
        return now
    end = now.replace(hour=channel.quiet[1], minute=0, second=0, microsecond=0)
    return end if end > now else end + dt.timedelta(days=1)


def _within(hour: int, first: int, last: int) -> bool:
    return first <= hour < last if first <= last else hour >= first or hour < last


def _send(ledger: Ledger, channel: Channel, now: dt.datetime, send: Send | None) -> tuple[int, str]:
    """How many messages went out, and what kept the others back."""
    if _after_quiet(channel, now) > now:
        return 0, ""
    waiting = posting.due_messages(ledger, channel.name, _utc(now), _MOST)
    bundles = [waiting] if channel.digest is not None and waiting else [(each,) for each in waiting]
    sent = 0
    for bundle in bundles:
        claimed = posting.claim_messages(ledger, bundle)
        if not claimed:
            continue
        try:
            (send or sending.sender(ledger, channel))(channel.name, claimed)
        except (DaybillError, OSError, ValueError) as error:
            _put_off(ledger, claimed, now, str(error))
            return sent, str(error)
        for each in claimed:
            posting.settle_message(ledger, each, "sent")
        sent += len(claimed)
    return sent, ""


def _put_off(ledger: Ledger, messages: tuple[Posted, ...], now: dt.datetime, error: str) -> None:
    for each in messages:
        if each.tries >= len(_WAITS):
            posting.settle_message(ledger, each, "failed", error=error)
        else:
            due = _utc(now + dt.timedelta(seconds=_WAITS[each.tries]))
            posting.settle_message(ledger, each, "waiting", due=due, error=error)


def _utc(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
