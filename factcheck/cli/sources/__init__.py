"""``factcheck sources``: the source library, from the command line."""

from __future__ import annotations

import typer

from factcheck.cli.quick import Quick, QuickGroup
from factcheck.cli.sources import adding, editing, listing, refresh, remove, share
from factcheck.cli.sources.given import date_of, speaker_of

__all__ = ["app", "date_of", "speaker_of"]

_HELP = "The source library: the texts that claims are held against. Begin with: factcheck sources add FILE"

app = typer.Typer(cls=QuickGroup, help=_HELP, no_args_is_help=True, rich_markup_mode=None)

app.command(cls=Quick)(adding.add)
app.command("list", cls=Quick)(listing.list_sources)
app.command(cls=Quick)(listing.show)
app.command(cls=Quick)(editing.edit)
app.command(cls=Quick)(refresh.refresh)
app.command(cls=Quick)(remove.remove)
app.command(cls=Quick)(listing.verify)
app.command(cls=Quick)(share.share)
