"""Connections that go where they were allowed to go, and end when their time is up."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from factcheck.errors import FetchError
from factcheck.library.addresses import is_public
from factcheck.model import Value


class Caps(Value, frozen=True):
    """The most that one page may cost; a long report in PDF fits, a film does not."""

    sent: int = 30_000_000  # bytes over the line
    unpacked: int = 60_000_000  # bytes
    seconds: float = 90.0  # in all: hops, retries and waiting too
    silence: float = 15.0  # seconds without a byte
    hops: int = 10
    tries: int = 3
    pause: float = 1.0  # seconds before the second try; twice that before the third
    wait: float = 30.0  # the longest pause a site may ask for


def _resolve(host: str, port: int) -> Sequence[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def _dial(number: str, port: int, timeout: float) -> socket.socket:
    return socket.create_connection((number, port), timeout)


class Net(Value, frozen=True):
    """The network as fetching sees it. Tests bring their own."""

    caps: Caps = Caps()
    resolve: Callable[[str, int], Sequence[str]] = _resolve  # a name to numeric addresses; raises OSError
    dial: Callable[[str, int, float], socket.socket] = _dial  # a numeric address, port and seconds
    sleep: Callable[[float], None] = time.sleep
    proxies: dict[str, str] | None = None  # None: those of the environment

    def resolved(self, host: str, port: int, deadline: Deadline) -> Sequence[str]:
        """A name's numeric addresses. A resolver cannot be interrupted, so it is left behind when it takes too long."""
        found: list[Sequence[str]] = []
        failed: list[OSError] = []

        def ask() -> None:
            try:
                found.append(self.resolve(host, port))
            except (OSError, UnicodeError) as e:
                failed.append(e if isinstance(e, OSError) else OSError(str(e)))

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        asking.join(max(0.0, min(deadline.left(), self.caps.silence)))
        if failed:
            raise failed[0]
        if not found:
            raise TimeoutError("no answer from the resolver")
        return list(dict.fromkeys(found[0]))

    def connect(self, host: str, port: int, deadline: Deadline) -> socket.socket:
        """A connection to a site, if every address of its name is public. Raises FetchError and OSError."""
        numbers = self.resolved(host, port, deadline)
        if not numbers or not all(map(is_public, numbers)):
            told = "it leads inside a network" if numbers else "the site has no address"
            raise FetchError(told, file=host, hint="only public web pages are fetched; save others and add the file")
        error: OSError = OSError("no address answered")
        for number in numbers[:4]:
            try:
                return self._dialled(number, port, deadline)
            except OSError as e:
                error = e
        raise error

    def to_proxy(self, host: str, port: int, deadline: Deadline) -> socket.socket:
        """A connection to the proxy that the user has set, wherever that is."""
        return self._dialled(host, port, deadline)

    def _dialled(self, number: str, port: int, deadline: Deadline) -> socket.socket:
        seconds = min(self.caps.silence, deadline.left())
        if seconds <= 0:
            raise TimeoutError("the time is up")
        return deadline.watching(self.dial(number, port, seconds))


class Deadline:
    """The end of all that one page may take. When it has come, every connection is cut, whatever waits for it.

    A timeout of a socket counts from byte to byte; a site that drips would keep us for ever.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds, self._end = seconds, time.monotonic() + seconds
        self._handles: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Deadline:
        self._timer.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._timer.cancel()
        for handle in self._handles:
            handle.close()

    def left(self) -> float:
        return self._end - time.monotonic()

    def check(self, url: str) -> None:
        """Raises FetchError when the time is up."""
        if self.left() <= 0:
            told = f"it takes longer than {self._seconds:g} seconds"
            raise FetchError(told, file=url[:200], hint="try again later, or save the page and add the file")

    def watching(self, connection: socket.socket) -> socket.socket:
        """A second handle on the connection: it is the same line, however it is wrapped for encryption."""
        self._handles.append(connection.dup())
        return connection

    def _cut(self) -> None:
        for handle in self._handles:
            with suppress(OSError):
                handle.shutdown(socket.SHUT_RDWR)
