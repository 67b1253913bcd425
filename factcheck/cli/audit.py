"""``factcheck audit``: whether the history of a log is whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.options import DeskOption, desk_of


def audit(
    ctx: typer.Context,
    log: Annotated[Path | None, typer.Argument(metavar="LOG", help="A claims log; else the desk's only one.")] = None,
    desk: DeskOption = None,
) -> None:
    """Follow a log's history from its first line, and hold the log's marks against it. Exits with 1 where they part."""
    from factcheck.cli.mark import only_log
    from factcheck.cli.terminal import say, shown
    from factcheck.log import audit, path_of

    path = log or only_log(desk_of(ctx, desk, log))
    found = audit(path)
    history = shown(path_of(path))
    for line, reason in found.broken:
        say(f"{history}:{line}: {reason}" if line else f"{shown(path)}: {reason}")
    for remark in found.remarks:
        say(f"{history}: {remark}")
    if found.broken:
        raise typer.Exit(1)
    say(f"{history}: {found.entries} {'entry' if found.entries == 1 else 'entries'}, every link holds")
