"""``factcheck sources``: the source library, from the command line."""

from __future__ import annotations

import typer

from factcheck.cli.sources import adding, listing, refresh, remove
from factcheck.cli.sources.given import date_of, speaker_of

__all__ = ["app", "date_of", "speaker_of"]

app = typer.Typer(help="The source library.", no_args_is_help=True, rich_markup_mode=None)

app.command()(adding.add)
app.command("list")(listing.list_sources)
app.command()(listing.show)
app.command()(adding.edit)
app.command()(refresh.refresh)
app.command()(remove.remove)
app.command()(listing.verify)
