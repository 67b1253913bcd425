"""uvicorn's only door: the review on an address of this machine, until somebody stops it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from typing import Any

from factcheck.errors import UsageError
from factcheck.model import Value
from factcheck.review.gate import Gate, is_loopback
from factcheck.review.session import Session

_SHORTEST = 8  # characters of a password: at one try a second, chosen by chance, more than anybody's lifetime


class Address(Value, frozen=True):
    """Where to serve. ``port`` 0: any that is free. ``password`` is needed beyond this machine."""

    host: str = "127.0.0.1"
    port: int = 0
    password: str = ""


def serve(address: Address, sessions: Mapping[str, Session], ready: Callable[[str], None]) -> None:
    """Serve until interrupted; ``ready`` is told the address to open. Raises UsageError when it cannot be served."""
    import uvicorn

    from factcheck.review.app import make_app

    if not is_loopback(address.host) and len(address.password) < _SHORTEST:
        told = "beyond this machine the review asks for a password" + (" that is longer" if address.password else "")
        raise UsageError(told, hint=f"set FACTCHECK_PASSWORD, to {_SHORTEST} characters or more")
    gate = Gate(address.host, address.port, secrets.token_urlsafe(32), address.password)
    app = make_app(gate, sessions)

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
            await super().startup(sockets)  # type: ignore[arg-type]
            if not self.should_exit:
                port = self.servers[0].sockets[0].getsockname()[1]
                nonlocal app
                app = make_app(Gate(gate.host, port, gate.token, gate.password), sessions)
                ready(_opened(gate, port))

    async def current(scope: Any, receive: Any, send: Any) -> None:
        await app(scope, receive, send)  # the port, and so the gate, is known only when the server stands

    config = uvicorn.Config(
        current,
        host=address.host.strip("[]"),
        port=address.port,
        log_level="critical",
        access_log=False,
        lifespan="off",
        server_header=False,
        ws="none",
        loop="asyncio",
        http="h11",
        timeout_graceful_shutdown=2,
    )
    try:
        Server(config).run()
    except SystemExit as e:
        told = f"{address.host}, port {address.port} cannot be served"
        raise UsageError(told, hint="is something else there? choose another --port") from e


def _opened(gate: Gate, port: int) -> str:
    host = f"[{gate.host}]" if ":" in gate.host and not gate.host.startswith("[") else gate.host
    return f"http://{host}:{port}/" + ("" if gate.is_open else f"?token={gate.token}")
