"""A round: sources are asked side by side, the pages they tell of fetched host by host, read, and kept.

What is heard of is kept before it is fetched, and what became of it together with its article, each in one transaction.
So a round may end at any moment, and the next one goes on where it was.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable
from urllib.parse import urlsplit

import msgspec

from daybill import desk
from daybill.errors import Unreachable
from daybill.following import local, outcomes, pages, rhythm, visiting
from daybill.following.readers import Reads
from daybill.ledger import Ledger
from daybill.ledger import following as leads
from daybill.ledger.following import Followed, Lead
from daybill.model import Source
from daybill.sources.web import Fetcher, HostState, Reply, Stored
from daybill.spelling import digest

_IN_HAND = 48
"""Pages that are fetched and not yet read: what bounds the memory."""
_TEASER = 80
"""Characters of a teaser from which on it is worth reading in place of its page."""


class News(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened in a round, for those who watch."""

    what: str
    """`source` or `page`."""
    address: str
    source: str
    outcome: str
    reason: str = ""
    heard: int = 0
    """Of a source: pages that it told of and that wait now."""


class Tally(msgspec.Struct):
    """What a round has come to so far."""

    sources: int = 0
    failures: int = 0
    heard: int = 0
    pages: Counter[str] = msgspec.field(default_factory=Counter)
    claims: int = 0


class Round:
    """A round over sources, which may go on for ever: `ask` adds sources, `finished` waits until all is done.

    `rules` gives what the desk goes by, with the time as it is; `watch` is told what happens.
    """

    def __init__(
        self,
        ledger: Ledger,
        rules: Callable[[], desk.Rules],
        fetcher: Fetcher,
        readers: Reads,
        watch: Callable[[News], None] = lambda _: None,
    ) -> None:
        self.ledger, self.rules, self.fetcher, self.readers, self.watch = ledger, rules, fetcher, readers, watch
        self.tally = Tally()
        self._tasks: set[asyncio.Task[None]] = set()
        self._running: set[str] = set()
        self._asked: set[str] = set()
        self._again: set[str] = set()
        self._in_hand: set[str] = set()
        self._hands = asyncio.Semaphore(_IN_HAND)
        self._stopping = False
        self._error: BaseException | None = None
        for record in leads.hosts(ledger):
            state = msgspec.json.decode(record, type=HostState)
            fetcher.manners.hosts[state.host] = state

    def ask(self, sources: Iterable[Followed]) -> None:
        """Ask sources for news, and go on with all pages that wait."""
        for followed in sources:
            if followed.id not in self._asked:
                self._asked.add(followed.id)
                self._start(self._visit(followed))
        self.go_on()

    def go_on(self) -> None:
        """Fetch the pages that wait and whose time has come."""
        for host in leads.waiting_hosts(self.ledger, self.rules().now):
            self._fetch_from(host)

    async def finished(self) -> None:
        """Until all is done, or the round was stopped; raises what ended it."""
        while self._tasks:
            await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        if self._error:
            raise self._error

    @property
    def stopping(self) -> bool:
        """Whether nothing new is to be begun."""
        return self._stopping

    @property
    def busy(self) -> bool:
        """Whether something is under way; raises what ended the round."""
        if self._error:
            raise self._error
        return bool(self._tasks)

    def stop(self) -> None:
        """Begin nothing new; what is in hand is finished."""
        self._stopping = True

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            # Only what ends the whole round comes here: a ledger that cannot be written, knowledge that is broken.
            self._error = self._error or error
            self._stopping = True
            for other in self._tasks:
                other.cancel()

    # ── sources ───────────────────────────────────────────────────────────────────────────────────────────────────

    async def _visit(self, followed: Followed) -> None:
        try:
            if followed.source.kind in local.KINDS:
                await local.read_all(self, followed)
            else:
                self.heard(followed, await visiting.visit(followed, self.fetcher))
        except Unreachable as error:
            self._not_heard(followed, error)
        finally:
            self._asked.discard(followed.id)
        self._keep_host(followed.source.address)

    def _not_heard(self, followed: Followed, error: Unreachable) -> None:
        now = self.rules().now
        failed = followed.failures + (error.kind != "busy")
        followed = msgspec.structs.replace(followed, last_poll=now, failures=failed, trouble=str(error), heard=0)
        next_poll = rhythm.next_poll(followed, now, wait=error.wait)
        leads.keep_followed(self.ledger, msgspec.structs.replace(followed, next_poll=next_poll))
        self.tally.sources += 1
        self.tally.failures += 1
        self._tell("source", followed.source.address, followed.source.address, "failed", str(error))

    def heard(self, followed: Followed, heard: visiting.Heard) -> None:
        """Keep what a source told, and go on to its pages."""
        now = self.rules().now
        told = [(_host(entry.url), entry) for entry in heard.entries]
        next_poll = rhythm.next_poll(
            msgspec.structs.replace(followed, failures=0),
            now,
            published=[entry.published or entry.updated for entry in heard.entries],
            minutes=heard.minutes,
        )
        with self.ledger.transaction():
            waiting = heard.waiting + leads.hear(self.ledger, followed.id, told, now)
            added = [one for source in heard.sources if (one := self._added(source))]
            followed = msgspec.structs.replace(
                followed,
                last_poll=now,
                next_poll=next_poll,
                failures=0,
                trouble=heard.note,
                heard=waiting,
                moved=heard.moved,
                headers=heard.stored.headers,
                received=heard.stored.received,
                mark=heard.mark or followed.mark,
            )
            leads.keep_followed(self.ledger, followed)
        self.tally.sources += 1
        self.tally.heard += waiting
        address = followed.source.address
        self.watch(
            News(what="source", address=address, source=address, outcome="heard", reason=heard.note, heard=waiting)
        )
        self.ask(added)
        for host in dict.fromkeys(host for host, _ in told):
            self._fetch_from(host)

    def _added(self, source: Source) -> Followed | None:
        """A source that a list of subscriptions names; `None` where it is followed already, or was and no longer is."""
        now = self.rules().now
        one = Followed(source=source, since=now, next_poll=now)
        if leads.one_followed(self.ledger, one.id):
            return None
        leads.keep_followed(self.ledger, one)
        return one

    # ── pages ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _fetch_from(self, host: str) -> None:
        if self._stopping:
            return
        if host in self._running:
            self._again.add(host)
        else:
            self._running.add(host)
            self._start(self._fetch_all(host))

    async def _fetch_all(self, host: str) -> None:
        """The pages of a host, one after the other."""
        after = 0
        try:
            while not self._stopping:
                found = leads.next_lead(self.ledger, host, after, self.rules().now)
                if found is None:
                    if host not in self._again:
                        break
                    self._again.discard(host)  # something was heard of meanwhile
                    after = 0
                    continue
                after, lead = found
                if lead.address not in self._in_hand:
                    await self._fetch(lead)
        finally:
            self._running.discard(host)
            self._again.discard(host)
        self._keep_host(host)

    async def _fetch(self, lead: Lead) -> None:
        self._in_hand.add(lead.address)
        try:
            reply = await self.fetcher.get(lead.address, Stored(lead.headers, lead.received))
        except Unreachable as error:
            await self._not_fetched(lead, error)
            self._in_hand.discard(lead.address)
            return
        except BaseException:
            self._in_hand.discard(lead.address)
            raise
        if not reply.changed or (lead.body and lead.body == digest(reply.body.decode("latin-1"))):
            self._in_hand.discard(lead.address)
            self.told(outcomes.keep_unchanged(self.ledger, lead, reply))
            return
        await self._hands.acquire()
        self._start(self._read(lead, reply))

    async def _not_fetched(self, lead: Lead, error: Unreachable) -> None:
        rules = self.rules()
        if error.kind == "robots" and len(lead.entry.content) >= _TEASER and not lead.article:
            # What the list itself says of the page was given to be read.
            lead = msgspec.structs.replace(lead, reason=f"{error}: its teaser was read")
            page = pages.teaser(self._source(lead), lead, rules.now)
            taken = await self.readers.read(page, everything=self._everything(lead))
            self.told(outcomes.keep_reading(self.ledger, lead, page, taken, rules))
            return
        kept = outcomes.keep_refusal(self.ledger, lead, error, rules)
        if error.kind == "busy" and lead.host:
            leads.postpone(self.ledger, lead.host, kept.due)
        self.told(kept)

    async def _read(self, lead: Lead, reply: Reply) -> None:
        try:
            page = pages.page(self._source(lead), lead, reply)
            taken = await self.readers.read(page, everything=self._everything(lead))
            kept = reply.stored
            lead = msgspec.structs.replace(lead, headers=kept.headers, received=kept.received, reason="")
            self.tally.claims += len(taken.claims)
            self.told(outcomes.keep_reading(self.ledger, lead, page, taken, self.rules()))
        finally:
            self._hands.release()
            self._in_hand.discard(lead.address)

    def _source(self, lead: Lead) -> Source:
        followed = leads.one_followed(self.ledger, lead.source)
        assert followed, "a lead has the source that told of it"
        return followed.source

    def _everything(self, lead: Lead) -> bool:
        followed = leads.one_followed(self.ledger, lead.source)
        return bool(followed and followed.everything)

    def told(self, lead: Lead) -> None:
        """Count what became of a page, and say so."""
        self.tally.pages[lead.outcome] += 1
        self._tell("page", lead.address, lead.source, lead.outcome, lead.reason)

    def _tell(self, what: str, address: str, source: str, outcome: str, reason: str) -> None:
        self.watch(News(what=what, address=address, source=source, outcome=outcome, reason=reason))

    def _keep_host(self, address: str) -> None:
        host = _host(address)
        if host and (state := self.fetcher.manners.hosts.get(host)):
            leads.keep_host(self.ledger, host, msgspec.json.encode(state).decode())


def _host(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
