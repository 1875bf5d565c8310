"""Takes pictures of the site over the ledger of the settings: `python -m benchmarks.pictures FOLDER`."""

import shutil
import sys
import threading
import time
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import sync_playwright

from daybill import settings
from daybill.guide.web import site
from daybill.guide.web.house import House
from daybill.ledger import asking, reading

PICTURES = {
    "film": ("/film/{film}", 1280, 860, "light"),
    "calendar": ("/calendar?month=2023-10", 1280, 860, "light"),
    "contested": ("/contested", 1280, 860, "dark"),
    "film-phone": ("/film/{film}", 390, 844, "dark"),
    "on-phone": ("/", 390, 844, "light"),
}
"""What is taken: the address, the width and height of the window, the colours."""
FILM = "The Holdovers"


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    found = settings.load()
    assert found.today
    day = found.today
    with reading(found.ledger_path) as books:
        (film,) = asking.films_called(books, FILM)
    server = uvicorn.Server(
        uvicorn.Config(site(House(ledger=found.ledger_path, today=lambda: day)), port=0, log_level="error", ws="none")
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    try:
        with sync_playwright() as started:
            path = shutil.which("chromium") or shutil.which("chromium-browser")
            browser = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
            for name, (page, width, height, scheme) in PICTURES.items():
                _take(browser, folder / f"{name}.png", address + page.format(film=film.id), (width, height), scheme)
            browser.close()
    finally:
        server.should_exit = True
        thread.join()


def _take(browser: Any, file: Path, address: str, size: tuple[int, int], scheme: str) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    first = page.locator(".window summary").first
    if first.count() and size[0] > 800:
        first.click()
    page.screenshot(path=str(file))
    context.close()
    print(file)


if __name__ == "__main__":
    main()
