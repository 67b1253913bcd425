"""The review on a port of this machine, in a thread of the test's own process."""

from __future__ import annotations

import socket
import threading
from collections.abc import Mapping

import uvicorn

from factcheck.review.app import make_app
from factcheck.review.gate import Gate
from factcheck.review.session import Session

KEY = "a-key-of-the-tests"


class Live:
    """Served from entering to leaving. ``address`` lets a visitor in; ``home`` is how all its addresses begin."""

    def __init__(self, sessions: Mapping[str, Session], host: str = "127.0.0.1", password: str = "") -> None:
        self.socket = socket.create_server((host, 0))
        port = self.socket.getsockname()[1]
        self.gate = Gate(host, port, KEY, password)
        self.home = f"http://127.0.0.1:{port}/"
        self.address = f"{self.home}?token={KEY}"
        config = uvicorn.Config(
            make_app(self.gate, sessions), log_level="critical", lifespan="off", ws="none", http="h11", loop="asyncio"
        )
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [self.socket]}, daemon=True)

    def __enter__(self) -> Live:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = self.server.force_exit = True
        self.thread.join(10)
        self.socket.close()
