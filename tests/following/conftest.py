"""A web on loopback, a ledger, and one who follows."""

import datetime as dt
from collections import Counter

import msgspec
import pytest
from tests.following.pages import feed as written
from tests.web import Answer, LocalWeb, local_web

from daybill import desk
from daybill import ledger as ledgers
from daybill.following.polling import Following, PollSummary, poll
from daybill.following.readers import ReadHere
from daybill.following.rounds import News
from daybill.ledger import Ledger
from daybill.ledger import following as leads
from daybill.model import Source
from daybill.settings import Settings

TODAY = dt.date(2021, 1, 15)


class Follower:
    """Follows sources of a local web into a ledger."""

    def __init__(self, web: LocalWeb, ledger: Ledger) -> None:
        self.web, self.ledger, self.later = web, ledger, dt.timedelta()
        self.news: list[News] = []
        self.today = TODAY

    def follow(self, address: str, kind: str = "feed", *, everything: bool = False) -> leads.Followed:
        now = self.rules().now
        one = leads.Followed(source=Source(kind=kind, address=address), since=now, next_poll=now, everything=everything)
        leads.keep_followed(self.ledger, one)
        return one

    def rules(self) -> desk.Rules:
        return desk.Rules(today=self.today, now=dt.datetime.now(tz=dt.UTC) + self.later, limit=2_000_000)

    def poll(self, **changes: object) -> PollSummary:
        web = self.web.settings(**changes)
        settings = Settings(**{name: getattr(web, name) for name in web.__struct_fields__})
        self.news.clear()
        how = Following(settings=settings, rules=self.rules, watch=self.news.append, readers=ReadHere(self.today))
        return poll(self.ledger, leads.followed(self.ledger), how)

    def outcomes(self) -> dict[str, str]:
        return {lead.address: lead.outcome for lead in leads.leads(self.ledger)}

    def counted(self) -> Counter[str]:
        return Counter(self.outcomes().values())

    def lead(self, address: str) -> leads.Lead:
        found = leads.lead(self.ledger, address)
        assert found
        return found

    def wait(self, **span: float) -> None:
        """Lets time pass, as far as rounds can tell."""
        self.later += dt.timedelta(**span)
        hosts = [msgspec.json.decode(record) for record in leads.hosts(self.ledger)]
        for host in hosts:  # manners keep the time of the wall
            leads.keep_host(self.ledger, host["host"], msgspec.json.encode({"host": host["host"]}).decode())


@pytest.fixture
def web(tmp_path):
    with local_web(tmp_path) as running:
        yield running


@pytest.fixture
def ledger(tmp_path):
    with ledgers.writing(tmp_path / "films.db") as opened:
        yield opened


@pytest.fixture
def follower(web, ledger):
    return Follower(web, ledger)


@pytest.fixture
def host(web):
    """Adds a host with pages (bodies or answers) by path, and a feed of them at /feed; its address without the end."""

    def add(name: str, pages: dict[str, object], feed: object = None, **headers: str) -> str:
        answers = {path: one if not isinstance(one, str | bytes) else Answer(one) for path, one in pages.items()}
        text = written([web.url(name, path) for path in pages if path != "/robots.txt"]) if feed is None else feed
        answers["/feed"] = text if not isinstance(text, str) else Answer(text, headers=headers)
        return str(web.add(name, answers)).rstrip("/")

    return add
