"""A web of the tests' own: a server on loopback, a resolver, and a record of every connection."""

from __future__ import annotations

import socket
import socketserver
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import BinaryIO

from factcheck.library.sockets import Caps, Net

SITE = "93.184.216.34"  # what the tests' names lead to; nothing is sent there
Answer = Callable[[str, list[str], BinaryIO], None]


class Web:
    """``names`` lead to numbers; every number is answered by the one server, if it is asked at all."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.names: dict[str, Sequence[str]] = {"site.example": (SITE,), "www.site.example": (SITE,)}
        self.dialled: list[str] = []
        self.slept: list[float] = []
        self.asked: list[str] = []

    def resolve(self, host: str, port: int) -> Sequence[str]:
        if host[:1].isdigit() or ":" in host:
            return [host]
        if host not in self.names:
            raise OSError("no such name")
        return self.names[host]

    def dial(self, number: str, port: int, timeout: float) -> socket.socket:
        self.dialled.append(number)
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def net(self, **caps: float) -> Net:
        return Net(Caps(**caps), self.resolve, self.dial, self.slept.append, {})  # type: ignore[arg-type]


@contextmanager
def served(answer: Answer) -> Iterator[Web]:
    """A web whose server gives every request to ``answer``: its path, its header lines, and where to write."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            first = self.rfile.readline().decode()
            lines = []
            while (line := self.rfile.readline().decode().strip()) != "":
                lines.append(line)
            web.asked.append(first.split(" ")[1] if " " in first else "")
            with suppress(OSError):  # the caller may hang up
                answer(web.asked[-1], lines, self.wfile)  # type: ignore[arg-type]

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

    with Server(("127.0.0.1", 0), Handler) as server:
        web = Web(server.server_address[1])
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield web
        server.shutdown()


def reply(out: BinaryIO, body: bytes, *headers: str, status: str = "200 OK") -> None:
    length = "" if any(h.lower().startswith("content-length") for h in headers) else f"Content-Length: {len(body)}\r\n"
    out.write(f"HTTP/1.1 {status}\r\n{length}{''.join(f'{h}{chr(13)}{chr(10)}' for h in headers)}\r\n".encode() + body)
