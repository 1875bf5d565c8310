"""A small web on loopback: many hosts by name behind one server, which may behave as badly as a test wants."""

from __future__ import annotations

import asyncio
import gzip
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from daybill.settings import Web


class Request(NamedTuple):
    """What a host was asked."""

    method: str
    host: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path


class Answer(NamedTuple):
    """What it answers."""

    body: bytes | str = b""
    status: int = 200
    headers: dict[str, str] = {}  # noqa: RUF012  (never changed)

    def raw(self, *, with_body: bool) -> bytes:
        body = self.body.encode() if isinstance(self.body, str) else self.body
        fields = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body)), **self.headers}
        head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        return f"HTTP/1.1 {self.status} X\r\n{head}\r\n".encode("latin-1") + (body if with_body else b"")


Raw = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
"""An answer that writes to the connection itself, and ends it."""
Host = Callable[[Request], "Answer | Raw"]


class LocalWeb:
    """Hosts by name; `asked` holds every request in order."""

    def __init__(self, folder: Path) -> None:
        self.hosts: dict[str, Host] = {}
        self.asked: list[Request] = []
        self.port = self.secure_port = 0
        self._file = folder / "hosts"
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._ready = threading.Event()

    def url(self, host: str, path: str = "/") -> str:
        """The address of a page; the host is made known by name."""
        return f"http://{host}:{self.port}{path}"

    def secure_url(self, host: str) -> str:
        """The address of the same host behind a certificate that nobody trusts."""
        return f"https://{host}:{self.secure_port}/"

    def add(self, name: str, pages: dict[str, Answer | Raw] | Host) -> str:
        """A host with these pages (404 for all others); its address."""
        self.hosts[name] = pages if callable(pages) else (lambda r: pages.get(r.target, Answer(status=404)))
        return self.url(name)

    def settings(self, **changes: object) -> Web:
        """Settings that allow loopback and know the hosts by name; without pauses."""
        self._file.write_text("".join(f"127.0.0.1 {name}\n" for name in self.hosts))
        fixed = {"allow_networks": "127.0.0.0/8", "hosts_file": str(self._file), "pause": 0.0, "patience": 20.0}
        return Web(**(fixed | changes))  # type: ignore[arg-type]

    def environment(self, **changes: object) -> dict[str, str]:
        """The same for a process of its own."""
        web = self.settings(**changes)
        return {f"DAYBILL_{name.upper()}": str(getattr(web, name)) for name in web.__struct_fields__}

    def paths(self, host: str | None = None) -> list[str]:
        """What was asked of a host or of all, but for robots.txt."""
        found = [request for request in self.asked if host is None or request.host == host]
        return [request.target for request in found if request.target != "/robots.txt"]

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0, backlog=500))
        self.port = server.sockets[0].getsockname()[1]
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(Path(__file__).parent / "pages" / "self-signed.pem")
        secure = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=context))
        self.secure_port = secure.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()
        secure.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while request := await _request(reader):
                self.asked.append(request)
                host = self.hosts.get(request.host, _empty)
                answer = host(request)
                if not isinstance(answer, Answer):
                    await answer(reader, writer)
                    break
                writer.write(answer.raw(with_body=request.method != "HEAD" and answer.status != 304))
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    def start(self) -> None:
        self._thread.start()
        self._ready.wait()

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()


@contextmanager
def local_web(folder: Path) -> Iterator[LocalWeb]:
    """A web that is up inside the block."""
    web = LocalWeb(folder)
    web.start()
    try:
        yield web
    finally:
        web.stop()


def _empty(_: Request) -> Answer:
    return Answer(status=404)


async def _request(reader: asyncio.StreamReader) -> Request | None:
    head = await reader.readuntil(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").rstrip().split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Request(method, headers.get("host", "").partition(":")[0], target, headers, body)


# ── answers that misbehave ────────────────────────────────────────────────────────────────────────────────────────

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


async def hangs_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Half a head, and no more."""
    writer.write(_HEAD)


async def endless(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """A body without an end."""
    writer.write(_HEAD + b"\r\n")
    while True:
        writer.write(b"<p>and so on</p>" * 4096)
        await writer.drain()


async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Takes the request and says nothing until it is hung up."""
    await reader.read(1)


async def nonsense(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Bytes that are no HTTP."""
    writer.write(b"\x00\x01\x02 these are not the headers you want\r\n\r\n")


def bomb(megabytes: float) -> Answer:
    """A small reply that unpacks to a large one."""
    return Answer(gzip.compress(bytes(int(megabytes * 1_000_000))), headers={"Content-Encoding": "gzip"})
