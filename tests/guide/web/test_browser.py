"""The site in a real browser, as wide as a telephone and as a desk: what people do there, and whether all can do it.

Needs Debian's `chromium` and the Python package `playwright`; axe-core looks at every page that is visited.
"""

import re
import shutil
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import uvicorn
from argon2 import PasswordHasher
from tests.guide.web.sites import DAY, furnished

from daybill.guide import secrets
from daybill.guide.web import site
from daybill.guide.web.house import House

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not here")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not here")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium: `apt-get install chromium`")

PASSWORD = "a long enough one"
WIDTHS = (390, 1280)


@pytest.fixture(scope="module")
def ruled() -> list[Any]:
    return []


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, ruled: list[Any]) -> Iterator[str]:
    """A site that is served on a port of its own."""
    path = furnished(tmp_path_factory.mktemp("browsed"))
    secrets.put(path, "owner", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD))
    house = House(ledger=path, today=lambda: DAY, judge=lambda deed, said: ruled.append((deed, dict(said))))
    server = uvicorn.Server(uvicorn.Config(site(house), port=0, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield launched
        launched.close()


class Visit:
    """A visit of the site: every page that is opened is looked at by axe, and the console must stay silent."""

    def __init__(self, page: Any, address: str) -> None:
        self.page, self.address = page, address
        self.said: list[str] = []
        page.set_default_timeout(30_000)
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self._asked(request.url))

    def _asked(self, url: str) -> None:
        if not url.startswith(self.address):
            self.said.append(f"asked {url}")

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)
        self.look()

    def look(self) -> None:
        """No violation of WCAG 2.2 AA, nothing wider than the page, nothing said on the console."""
        found = axe.Axe().run(self.page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
        told = [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found.response["violations"]]
        assert told == [], self.page.url
        wider = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider == 0, self.page.url
        assert self.said == [], self.page.url


@pytest.fixture(params=WIDTHS)
def visit(request: pytest.FixtureRequest, browser: Any, address: str) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": request.param, "height": 844})
    yield Visit(context.new_page(), address)
    context.close()


def test_a_film_is_found_and_a_sentence_opened_in_its_article(visit):
    visit.open("/")
    visit.page.get_by_role("searchbox").fill("salt raod")
    visit.page.get_by_role("searchbox").press("Enter")
    visit.look()
    visit.page.get_by_role("link", name="The Salt Road (2021)").first.click()
    visit.page.wait_for_url("**/film/road")
    visit.look()
    window = visit.page.locator(".window", has_text="rent or buy")
    window.locator("summary").click()
    window.get_by_role("link", name="In its article").first.click()
    marked = visit.page.locator("mark.here").first
    assert marked.inner_text() in ("on VOD on February 5th", "digital on February 5")
    assert marked.is_visible()
    visit.look()


def test_a_contested_date_is_followed_to_both_sides(visit):
    visit.open("/")
    visit.page.get_by_role("navigation", name="Pages").get_by_role("link", name="Contested").click()
    visit.look()
    sides = visit.page.locator(".contest").first
    assert sides.get_by_text("Fri 29 Jan 2021").is_visible()
    assert sides.get_by_text("Wed 20 Jan 2021", exact=True).is_visible()
    sides.get_by_role("link", name="on January 20th").click()
    assert visit.page.locator("mark.here").first.inner_text() == "on January 20th"


def test_the_calendar_is_filtered_and_the_filter_stands_in_the_address(visit):
    visit.open("/calendar?month=2021-02")
    assert visit.page.get_by_role("link", name="The Salt Road (2021)").count() == 1
    visit.page.locator("select[name=territory]").select_option("GB")
    visit.page.wait_for_url(re.compile("territory=GB"))
    visit.look()
    assert visit.page.get_by_role("link", name="The Salt Road (2021)").count() == 0
    visit.page.get_by_role("link", name="March 2021").click()
    visit.page.wait_for_url(re.compile("month=2021-03.*territory=GB|territory=GB.*month=2021-03"))
    assert visit.page.get_by_role("link", name="The Salt Road (2021)").count() == 1
    visit.look()


def test_it_works_without_javascript(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/calendar?month=2021-02")
    page.locator("select[name=territory]").select_option("GB")
    page.get_by_role("button", name="Show").click()
    assert "territory=GB" in page.url
    page.goto(f"{address}/film/road")
    page.locator(".window summary").first.click()
    assert page.locator(".window .quote").first.is_visible()
    context.close()


def test_a_calendar_is_subscribed_to(visit):
    visit.open("/subscribe")
    with visit.page.expect_download() as got:
        visit.page.get_by_role("link", name="Calendar", exact=True).last.click()
    assert "BEGIN:VCALENDAR" in got.value.path().read_text(encoding="utf-8")


def test_a_list_is_imported_and_a_ruling_made(visit, ruled):
    visit.open("/watchlists")
    visit.page.get_by_label("Password").fill(PASSWORD)
    visit.page.get_by_role("button", name="Sign in").click()
    visit.page.wait_for_url("**/watchlists")
    visit.look()
    file = {"name": "list.csv", "mimeType": "text/csv", "buffer": b"Name,Year\nThe Salt Road,2021\n"}
    visit.page.get_by_label("File").set_input_files(file)
    visit.page.get_by_role("button", name="Import").click()
    visit.page.wait_for_url("**/watchlist/watchlist")
    assert visit.page.get_by_role("link", name="The Salt Road (2021)").is_visible()
    visit.look()
    visit.open("/person/ana-lund")
    visit.page.get_by_role("button", name="Follow").click()
    visit.page.wait_for_url("**/watchlist/watchlist")
    assert visit.page.get_by_role("link", name="Ana Lund").is_visible()
    visit.open("/film/road")
    visit.page.locator(".window summary").first.click()
    visit.page.locator(".window").first.get_by_role("link", name="In its article").first.click()
    visit.page.get_by_text("What is marked is about another film").click()
    visit.look()
    visit.open("/doubts")
    visit.open("/rulings")
    visit.page.get_by_label("This film stays").fill("The Salt Road")
    visit.page.get_by_label("and this one is the same").fill("alert")
    visit.page.get_by_role("button", name="Rule", exact=True).click()
    visit.look()
    assert ruled[-1][0] == "merge"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_other_page_is_for_all(browser, address, scheme):
    context = browser.new_context(viewport={"width": 1280, "height": 844}, color_scheme=scheme)
    visit = Visit(context.new_page(), address)
    paths = ["/film/road", "/film/alert", "/outlet/trade.example", "/search?q=salt", "/changes?all=1", "/calendar"]
    if scheme == "light":
        paths += ["/outlets", "/person/ana-lund", "/festival/northern-film-festival", "/calendar?view=list"]
    for path in paths:
        visit.page.goto(address + path)
        visit.page.evaluate("document.querySelectorAll('details').forEach((each) => each.setAttribute('open', ''))")
        visit.look()
    context.close()


def test_the_keyboard_reaches_search_and_content(visit):
    visit.open("/")
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.className") == "skip"
    visit.page.keyboard.press("/")
    assert visit.page.evaluate("document.activeElement.id") == "find"
