"""``factcheck sources remove``: taking sources out."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.options import DeskOption, desk_of
from factcheck.cli.sources.given import SourceId


def remove(
    ctx: typer.Context,
    source: SourceId,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Even though claims rest on it.")] = False,
    desk: DeskOption = None,
) -> None:
    """Delete a source's file, its snapshots and its sidecar. Refuses while claims cite it.

    From a team's library only with --force: the claims of other desks cannot be seen.
    """
    import sys

    from factcheck.cli.sources.listing import uses_of
    from factcheck.cli.terminal import say, shown
    from factcheck.errors import UsageError
    from factcheck.library import find_entry, remove_source

    here = desk_of(ctx, desk)
    path = shown(find_entry(here.sources, source, here.home).path)
    uses = "; ".join(f"{shown(log)}: {', '.join(claims)}" for log, claims in uses_of(here, source))
    if uses and not force:
        raise UsageError(f"claims rest on {source!r} ({uses})", hint="say --force if they may lose it")
    if here.settings.library and not force:
        told = "this takes it from the whole team, and what claims on other desks rest on cannot be seen from here"
        raise UsageError(told, hint="ask the others, then say --force")
    if not yes and not sys.stdin.isatty():
        raise UsageError(f"this deletes {path} and its sidecar", hint="say --yes if that is meant")
    if not yes:
        typer.confirm(f"Delete {path} and its sidecar?", abort=True)
    entry = remove_source(here.sources, source, here.home)
    say(f"{entry.card.id}: removed {path}" + (" and its sidecar" if entry.sidecar else ""))
