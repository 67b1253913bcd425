"""``factcheck sources``: the source library, from the command line."""

from __future__ import annotations

import typer

from factcheck.cli.sources import adding, editing, listing, refresh, remove, share
from factcheck.cli.sources.given import date_of, speaker_of

__all__ = ["app", "date_of", "speaker_of"]

_HELP = "The source library: the texts that claims are held against. Begin with: factcheck sources add FILE"

app = typer.Typer(help=_HELP, no_args_is_help=True, rich_markup_mode=None)

app.command()(adding.add)
app.command("list")(listing.list_sources)
app.command()(listing.show)
app.command()(editing.edit)
app.command()(refresh.refresh)
app.command()(remove.remove)
app.command()(listing.verify)
app.command()(share.share)
