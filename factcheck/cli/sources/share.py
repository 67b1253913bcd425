"""``factcheck sources share``: a desk's own sources, for its whole team."""

from __future__ import annotations

import typer

from factcheck.cli.options import DeskOption, desk_of


def share(ctx: typer.Context, desk: DeskOption = None) -> None:
    """Take what stands in this desk's own folder into its team's library. The folder stays as it is."""
    from factcheck.cli.terminal import complain, say, shown
    from factcheck.errors import UsageError
    from factcheck.library import Refused
    from factcheck.library.sharing import share_sources

    here = desk_of(ctx, desk)
    if not here.settings.library:
        hint = 'set library = "postgresql://user@host/database" in factcheck.toml'
        raise UsageError("this desk has no team's library", hint=hint)
    done, known, bad = 0, 0, 0
    for outcome in share_sources(here.own_sources, here.sources):
        if isinstance(outcome, Refused):
            bad += 1
            complain(str(outcome.error))
            continue
        known += outcome.already
        done += not outcome.already
        if not outcome.already:
            say(f"{outcome.id}: {shown(here.own_sources / outcome.file)} shared")
    say(f"{done} shared" + (f", {known} there already" if known else "") + (f", {bad} not shared" if bad else ""))
    if bad:
        raise typer.Exit(2)
