"""Sites over small ledgers, for tests that ask them for pages."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient
from tests.newsroom import furnish

from daybill import ledger as ledgers
from daybill.guide.web import site
from daybill.guide.web.house import House

DAY = dt.date(2021, 1, 27)


def furnished(folder: Path) -> Path:
    """A ledger with two films, one of them hostile."""
    path = folder / "daybill.db"
    with ledgers.writing(path) as opened:
        furnish(opened)
    return path


@contextmanager
def visited(path: Path, **settings: Any) -> Iterator[TestClient]:
    """A reader of the site of a ledger."""
    house = House(**{"ledger": path, "today": lambda: DAY, **settings})
    with TestClient(site(house), base_url="http://127.0.0.1:8350", follow_redirects=False) as client:
        yield client
