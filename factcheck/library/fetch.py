"""Fetching web pages, the only place that reaches the network. The door to requests.

A hostile page can want four things: to be asked for what lies inside our own network,
to fill the memory, to keep us waiting, and to send us on for ever. The first is met where
a connection is made: the address that was looked at is the one that is connected to, at every
hop. The others have caps, of bytes as sent and unpacked, of time in all, and of hops.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from factcheck import __version__
from factcheck.errors import FetchError
from factcheck.library.addresses import Address, address_of, is_public, next_address
from factcheck.library.inflating import too_much, unpacked
from factcheck.library.sockets import Deadline, Net
from factcheck.model import Fetch, Value

if TYPE_CHECKING:
    from requests import PreparedRequest, Response, Session
    from requests.adapters import HTTPAdapter

_REDIRECTS = (301, 302, 303, 307, 308)
_LATER = (429, 500, 502, 503, 504)  # the site asks to be left alone for a while
GONE = (404, 410)
UNCHANGED = 304
_BLOCK = 65_536
_HEADERS = {
    "User-Agent": f"factcheck/{__version__} (a fact-checking desk; one page at a person's request)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


class Exchange(Value, frozen=True):
    """One question and its answer, as they went over the line; chunks put together, packing as it came."""

    url: str
    request: tuple[tuple[str, str], ...]
    path: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes = b""


class Page(Value, frozen=True):
    """What a site answered in the end. ``body`` is unpacked; empty when the page is unchanged."""

    address: Address
    status: int
    body: bytes
    kind: str  # as the site puts it: text/html; charset=utf-8
    etag: str
    modified: str
    exchanges: tuple[Exchange, ...]


def fetch(url: str, known: Fetch | None = None, net: Net | None = None) -> Page:
    """Fetch a page. With ``known`` the site is asked whether it is still that one (status 304).

    Raises FetchError, with the site's answer in ``status``, when the page cannot be had
    or must not be asked for.
    """
    import requests

    net = net or Net()
    address = address_of(url)
    headers = dict(_HEADERS)
    if known and known.etag:
        headers["If-None-Match"] = known.etag
    if known and known.modified:
        headers["If-Modified-Since"] = known.modified
    with requests.Session() as session, Deadline(net.caps.seconds) as deadline:
        session.trust_env = False  # no passwords from a .netrc
        asker = _Asker(session, net, deadline, headers)
        try:
            return asker.page(address)
        except (requests.RequestException, OSError, ValueError) as e:
            deadline.check(url)
            raise FetchError(_plainly(e), file=url[:200], hint="try again later") from e


class _Asker:
    """One page on its way: hops, retries and caps."""

    def __init__(self, session: Session, net: Net, deadline: Deadline, headers: Mapping[str, str]) -> None:
        self.session, self.net, self.deadline, self.headers = session, net, deadline, headers
        self.exchanges: list[Exchange] = []
        for scheme in ("http://", "https://"):
            session.mount(scheme, _adapter(net, deadline))

    def page(self, address: Address) -> Page:
        for _ in range(self.net.caps.hops + 1):
            response = self._answer(address)
            location = response.headers.get("Location", "")
            if response.status_code in _REDIRECTS and location:
                self._note(address, response)
                response.close()
                address = next_address(address, location)
                continue
            return self._read(address, response)
        told = f"it sends on more than {self.net.caps.hops} times"
        raise FetchError(told, file=address.url, hint="open it in a browser, save it and add the file")

    def _answer(self, address: Address) -> Response:
        """The answer, asked for again when the site is busy."""
        from requests import ConnectionError, Timeout

        for left in range(self.net.caps.tries - 1, -1, -1):
            self.deadline.check(address.url)
            pause = self.net.caps.pause * 2 ** (self.net.caps.tries - 1 - left)
            try:
                response = self._ask(address)
            except (ConnectionError, Timeout):
                self.deadline.check(address.url)
                if not left:
                    raise
            else:
                if response.status_code not in _LATER or not left:
                    return response
                response.close()
                pause = max(pause, self._asked_pause(response, address))
            if pause > self.deadline.left():
                raise FetchError("there is no time left to ask again", file=address.url, hint="try again later")
            self.net.sleep(pause)
        raise AssertionError("the last try answers or raises")

    def _ask(self, address: Address) -> Response:
        import requests
        from requests.utils import get_environ_proxies, select_proxy

        proxies = get_environ_proxies(address.url, no_proxy=None) if self.net.proxies is None else self.net.proxies
        if select_proxy(address.url, proxies):
            self._look_ahead(address)
        request = self.session.prepare_request(requests.Request("GET", address.url, headers=dict(self.headers)))
        bundle = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or True
        silence = min(self.net.caps.silence, self.deadline.left())
        return self.session.send(
            request, stream=True, allow_redirects=False, timeout=silence, proxies=proxies, verify=bundle
        )

    def _look_ahead(self, address: Address) -> None:
        """A proxy connects for us: to names that it alone can resolve, never to one that we know to be inside."""
        with suppress(OSError):
            numbers = self.net.resolved(address.host, address.port, self.deadline)
            if not all(map(is_public, numbers)):
                raise FetchError("it leads inside a network", file=address.url, hint="save the page and add the file")

    def _asked_pause(self, response: Response, address: Address) -> float:
        """Seconds that the site asks us to wait. Raises FetchError when they are too many."""
        told = response.headers.get("Retry-After", "").strip()
        seconds = 0.0
        if told.isascii() and told.isdigit():
            seconds = float(told[:9])
        elif told:
            from datetime import UTC, datetime

            with suppress(ValueError, TypeError, OverflowError):
                seconds = (parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds()
        if seconds > self.net.caps.wait:
            error = FetchError(f"the site asks to come back in {seconds:.0f} seconds", file=address.url)
            error.status = response.status_code
            raise error
        return max(seconds, 0.0)

    def _read(self, address: Address, response: Response) -> Page:
        status = response.status_code
        with response:
            if status == UNCHANGED:
                body = b""
            elif status != 200:
                error = FetchError(f"the site answered {status} {response.reason or ''}".strip(), file=address.url)
                error.status = status
                raise error
            else:
                raw = self._raw(address, response)
                body = unpacked(raw, response.headers.get("Content-Encoding", ""), self.net.caps.unpacked, address)
                self._note(address, response, raw)
        head = response.headers
        about = (head.get("Content-Type", ""), head.get("ETag", "")[:300], head.get("Last-Modified", "")[:100])
        return Page(address, status, body, *about, exchanges=tuple(self.exchanges))

    def _raw(self, address: Address, response: Response) -> bytes:
        """The body as it was sent, but for chunks. Raises FetchError when it is too much, too slow, or broke off."""
        from urllib3.exceptions import HTTPError

        most = self.net.caps.sent
        told = response.headers.get("Content-Length", "")
        if told.isascii() and told.isdigit() and int(told[:19]) > most:
            raise too_much(address, most)
        parts: list[bytes] = []
        size = 0
        try:
            for part in response.raw.stream(_BLOCK, decode_content=False):
                parts.append(part)
                size += len(part)
                self.deadline.check(address.url)
                if size > most:
                    raise too_much(address, most)
        except HTTPError as e:
            self.deadline.check(address.url)
            raise FetchError("the page broke off while it was sent", file=address.url, hint="try again later") from e
        self.deadline.check(address.url)
        return b"".join(parts)

    def _note(self, address: Address, response: Response, body: bytes = b"") -> None:
        request: PreparedRequest = response.request
        sent = (("Host", urlsplit(address.url).netloc), *((k, str(v)) for k, v in request.headers.items()))
        got = tuple((str(k), str(v)) for k, v in response.raw.headers.items())
        path = request.path_url
        self.exchanges.append(Exchange(address.url, sent, path, response.status_code, response.reason or "", got, body))


def _plainly(error: Exception) -> str:
    """Why a page could not be had, in few words."""
    import requests

    for kind, words in (
        (requests.exceptions.SSLError, "the site's certificate cannot be trusted"),
        (requests.exceptions.ProxyError, "the proxy cannot be reached"),
        (requests.Timeout, "the site does not answer"),
        (requests.ConnectionError, "the site cannot be reached"),
        (TimeoutError, "the site does not answer"),
    ):
        if isinstance(error, kind):
            return words
    return "the site does not answer as a web site should"


def _adapter(net: Net, deadline: Deadline) -> HTTPAdapter:
    """What requests sends through: every connection is made by ``net`` and ends at the deadline."""
    from requests.adapters import HTTPAdapter

    class Pinned(HTTPAdapter):
        def init_poolmanager(self, *given: Any, **named: Any) -> None:
            super().init_poolmanager(*given, **named)
            self.poolmanager.pool_classes_by_scheme = _pools(net.connect, deadline)

        def proxy_manager_for(self, proxy: str, **named: Any) -> Any:
            manager = super().proxy_manager_for(proxy, **named)
            manager.pool_classes_by_scheme = _pools(net.to_proxy, deadline)
            return manager

    return Pinned(max_retries=0)


def _pools(connect: Callable[[str, int, Deadline], socket.socket], deadline: Deadline) -> dict[str, Any]:
    from urllib3.connection import HTTPConnection, HTTPSConnection
    from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return connect(self.host, self.port, deadline)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return connect(self.host, self.port, deadline)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
