"""``factcheck review``: the page where a checker settles claims, served to this machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.options import DeskOption, desk_of


def review(
    ctx: typer.Context,
    log: Annotated[Path | None, typer.Argument(metavar="LOG", help="A claims log; else all logs of the desk.")] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in the browser.")] = True,
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="0: any that is free.")] = 0,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Another address than this machine's own; asks for a password.")
    ] = "127.0.0.1",
    desk: DeskOption = None,
) -> None:
    """Open a log in the browser: the article, the cards, and marks by key. Ctrl-C ends it; all is kept as you go."""
    from factcheck.cli.terminal import say
    from factcheck.cli.verify import read_article
    from factcheck.errors import UsageError
    from factcheck.review import Address, Session, serve

    here = desk_of(ctx, desk, log)
    logs = [log] if log else sorted(here.claims.glob("*.yaml"))
    if not logs:
        raise UsageError("this desk has no logs", hint="make one: factcheck extract seeds/NAME")
    sessions = {path.stem: Session(here, path, read_article) for path in logs}
    for session in sessions.values() if log else ():
        session.look()  # what cannot be read is said here rather than in the browser
    address = Address(host, port, _password(host))

    def ready(opened: str) -> None:
        say(f"review: {opened}")
        say("Ctrl-C ends it. What you mark is in the log at once.")
        if browser:
            import webbrowser

            webbrowser.open(opened)

    serve(address, sessions, ready)


def _password(host: str) -> str:
    """The password for others on the network; none is needed on this machine alone."""
    from factcheck.cli.terminal import say
    from factcheck.review.gate import is_loopback

    if is_loopback(host):
        return ""
    say(f"On {host} anyone on the network who has the password can read and change this desk's logs and sources.")
    say("Nothing is encrypted on the way: use it only in a network you trust, or through a tunnel.")
    return os.environ.get("FACTCHECK_PASSWORD") or typer.prompt("Password", hide_input=True, confirmation_prompt=True)
