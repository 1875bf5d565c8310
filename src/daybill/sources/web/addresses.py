"""Which addresses may be asked: http and https only, and no host that is not on the public net.

A name is looked up once, all that it stands for is judged, and the connection is made to just these addresses. So a
name that means something else a moment later (rebinding) gains nothing by it.
"""

from __future__ import annotations

import asyncio
import ipaddress
import re
import socket
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from aiohttp.abc import AbstractResolver, ResolveResult

from daybill.errors import Unreachable

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_LONGEST = 2000
_PORTS = {"http": 80, "https": 443}
# What newsletters and feeds put behind an address to see who came from where: the page is the same.
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src)$", re.IGNORECASE)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_REMEDY = "give an address that begins with http:// or https://"


def normal(address: str, base: str = "") -> str:
    """An address of the web in the one form in which it is kept.

    Host in lower case, no fragment, no tracking, no port that goes without saying. Raises `Unreachable` for all that is
    not http or https, and for an address with a password in it.
    """
    try:
        parts = urlsplit(urljoin(base, address.strip()) if base else address.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise Unreachable(f"no address: {error}", _REMEDY, kind="address", lasting=True) from None
    if parts.scheme not in _PORTS or not host or len(address) > _LONGEST:
        raise Unreachable("not an address of the web", _REMEDY, kind="address", lasting=True)
    if parts.username or parts.password:
        remedy = "keep it in the environment or in the file of tokens"
        raise Unreachable("an address with a password in it", remedy, kind="address", lasting=True)
    place = f"[{host}]" if ":" in host else host
    place += f":{port}" if port and port != _PORTS[parts.scheme] else ""
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return urlunsplit((parts.scheme, place, path, _without_tracking(parts.query), ""))


def _without_tracking(query: str) -> str:
    if not query or "=" not in query:
        return quote(query, safe="/%:@!$&'()*+,;=~-._?")
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _TRACKING.match(name)]
    return urlencode(kept) if len(kept) < len(pairs) else quote(query, safe="/%:@!$&'()*+,;=~-._?")


def origin(address: str) -> str:
    """Scheme, host and port: what has one robots.txt and one pace."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def networks(text: str) -> tuple[Network, ...]:
    """The networks of a setting such as `127.0.0.0/8 192.168.1.5`; raises `ValueError` naming what is none."""
    return tuple(ipaddress.ip_network(part, strict=False) for part in text.replace(",", " ").split())


def check(address: str, allowed: Sequence[Network] = ()) -> None:
    """Raises `Unreachable` for an address (of IP) that is not on the public net, unless a network allows it."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if any(ip in network for network in allowed if network.version == ip.version):
        return
    for one in (ip, *_inside(ip)):
        if not one.is_global or one.is_multicast or one.is_reserved or one.is_unspecified:
            raise Unreachable(
                f"{address} is not on the public net",
                "allow its network (allow_networks) if it is yours",
                kind="address",
                lasting=True,
            )


def _inside(ip: _Address) -> tuple[_Address, ...]:
    """The addresses of version 4 that one of version 6 leads to."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ()
    found = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    if ip in _NAT64:
        found.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return tuple(one for one in found if one is not None)


class Resolver(AbstractResolver):
    """Looks names up and lets through only what `check` does.

    `hosts` says what some names mean without asking anyone, as a hosts file does.
    """

    def __init__(self, allowed: Sequence[Network] = (), hosts: Mapping[str, str] | None = None) -> None:
        self._allowed, self._hosts = allowed, hosts or {}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """What a name stands for, all of it judged; raises `Unreachable`."""
        loop = asyncio.get_running_loop()
        asked = self._hosts.get(host.lower(), host)
        try:
            found = await loop.getaddrinfo(asked, port, type=socket.SOCK_STREAM, family=family)
        except (OSError, UnicodeError) as error:
            raise Unreachable(f"{host}: no such host ({error})", "check the address", kind="host") from None
        for *_, place in found:
            check(str(place[0]), self._allowed)
        return [self._result(host, entry) for entry in found]

    @staticmethod
    def _result(host: str, entry: Any) -> ResolveResult:
        kind, _, protocol, _, place = entry
        flags = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
        return ResolveResult(hostname=host, host=place[0], port=place[1], family=kind, proto=protocol, flags=flags)

    async def close(self) -> None:
        """Nothing is held."""


def literal(address: str) -> str | None:
    """The host of an address where it is an IP address and no name."""
    host = urlsplit(address).hostname or ""
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None
    return host
