"""What a web framework costs on the film page: the same page behind Starlette, Litestar and FastAPI, without a network.

    pip install litestar fastapi
    python -m benchmarks.frameworks [--ledger FILE.db] [--times 1500]

Each application is asked in this process, so nothing but the framework differs. Requests a CPU second, the best of
three runs; and the CPU seconds that importing the framework takes, in a process of its own.
"""

import argparse
import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from daybill import ledger as ledgers
from daybill.guide import films
from daybill.ledger import asking

Asgi = Callable[..., Any]


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description="Measure what a web framework costs on the film page.")
    asked.add_argument("--ledger", type=Path)
    asked.add_argument("--times", type=int, default=1500)
    options = asked.parse_args()
    path = options.ledger or _demo()
    with ledgers.reading(path) as books:
        name = next(asking.films(books)).id

        def shown(film: str) -> str:
            known = asking.film(books, film)
            assert known is not None
            record = films.record(books, known)
            return f"<h1>{record.title}</h1>" + "".join(f"<p>{w.shown} {w.window}" for w in record.windows)

        for what, made in (("starlette", _starlette), ("litestar", _litestar), ("fastapi", _fastapi)):
            try:
                app = made(shown)
            except ImportError:
                print(f"{what:<10} not installed")
                continue
            best = max(_rate(app, f"/film/{name}", options.times) for _ in range(3))
            print(f"{what:<10} {best:7,.0f} requests a CPU second, {_import(what):.2f} s to import")


def _starlette(shown: Callable[[str], str]) -> Asgi:
    async def film(request: Request) -> HTMLResponse:
        return HTMLResponse(shown(request.path_params["film"]))

    return Starlette(routes=[Route("/film/{film}", film)])


def _litestar(shown: Callable[[str], str]) -> Asgi:
    litestar: Any = import_module("litestar")

    async def page(film: str) -> str:
        return shown(film)

    app: Asgi = litestar.Litestar([litestar.get("/film/{film:str}", media_type="text/html")(page)])
    return app


def _fastapi(shown: Callable[[str], str]) -> Asgi:
    fastapi: Any = import_module("fastapi")

    async def page(film: str) -> str:
        return shown(film)

    app = fastapi.FastAPI()
    app.get("/film/{film}", response_class=HTMLResponse)(page)
    made: Asgi = app
    return made


def _rate(app: Asgi, path: str, times: int) -> float:
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", b"localhost")],
        "server": ("localhost", 80),
        "client": ("127.0.0.1", 1),
    }

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        assert message.get("status", 200) == 200

    async def all_of_them() -> None:
        for _ in range(times):
            await app(dict(scope), receive, send)

    begun = time.process_time()
    asyncio.run(all_of_them())
    return times / (time.process_time() - begun)


def _import(what: str) -> float:
    script = f"import time; b = time.process_time(); import {what}; print(time.process_time() - b)"
    module = {"starlette": "starlette.applications, starlette.routing, starlette.responses"}.get(what, what)
    done = subprocess.run(
        [sys.executable, "-c", script.replace(f"import {what};", f"import {module};")],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def _demo() -> Path:
    path = Path(tempfile.mkdtemp()) / "daybill.db"
    press = Path(__file__).parents[1] / "examples/press"
    subprocess.run([sys.executable, "-m", "daybill", "read", str(press), "--ledger", str(path)], check=True)
    return path


if __name__ == "__main__":
    main()
