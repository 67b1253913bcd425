"""``factcheck sources``: the source library, from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.options import DeskOption, desk_of
from factcheck.model import SourceCard, SourceKind, Speaker

app = typer.Typer(help="The source library: add, list, show, remove.", no_args_is_help=True, rich_markup_mode=None)

SourceId = Annotated[str, typer.Argument(metavar="ID", help="A source's id; see sources list.")]


@app.command()
def add(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The original: a file with the words.")],
    id: Annotated[str, typer.Option("--id", help="A short name; else made from the file's name.")] = "",
    title: Annotated[str, typer.Option(help="What to call it in a report.")] = "",
    speaker: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME[=ALIAS;ALIAS]", help="Who says the words, and as the text prints them. Repeatable."),
    ] = None,
    date: Annotated[str, typer.Option(help="When they were said: YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO.")] = "",
    kind: Annotated[SourceKind, typer.Option(help="What it is.")] = SourceKind.OTHER,
    url: Annotated[str, typer.Option(help="Where anyone can read it.")] = "",
    publisher: Annotated[str, typer.Option(help="Who put it out.")] = "",
    primary: Annotated[bool, typer.Option("--primary", help="These are the words themselves, not a report.")] = False,
    retrieved: Annotated[str, typer.Option(metavar="DATE", help="When the copy was made.")] = "",
    language: Annotated[str, typer.Option(help="Such as en.")] = "",
    same_origin: Annotated[str, typer.Option(metavar="WORD", help="Sources with the same word count once.")] = "",
    note: Annotated[str, typer.Option(help="Anything the next reader should know.")] = "",
    desk: DeskOption = None,
) -> None:
    """Copy a file into the library and write its sidecar."""
    from factcheck.cli.terminal import say, shown
    from factcheck.errors import UsageError
    from factcheck.library import add_source

    if file.lower().startswith(("http://", "https://")):
        hint = f"save the page and run: factcheck sources add FILE --url {file}"
        raise UsageError("factcheck does not fetch pages yet", hint=hint)
    card = SourceCard(
        id=id,
        file="",
        title=title,
        speakers=tuple(speaker_of(words) for words in speaker or ()),
        date=date_of("--date", date),
        kind=kind,
        url=_url(url),
        publisher=publisher,
        primary=primary,
        retrieved=date_of("--retrieved", retrieved),
        language=language,
        same_origin=same_origin,
        note=note,
    )
    here = desk_of(ctx, desk)
    added = add_source(here.sources, Path(file), card, here.home)
    told = f"{added.card.id}: {shown(here.sources / added.card.file)}, {len(added.document.text.split())} words"
    say(f"{told}; the same file is there already, nothing was written" if added.already else f"{told}, added")


def speaker_of(words: str) -> Speaker:
    name, _, aliases = words.partition("=")
    return Speaker(name.strip(), tuple(a.strip() for a in aliases.split(";") if a.strip()))


def date_of(option: str, value: str) -> str:
    from factcheck.errors import UsageError
    from factcheck.text.when import parse_when

    try:
        if value:
            parse_when(value)
    except ValueError as e:
        told = f"{option}: {str(e).partition(': write')[0]}"
        raise UsageError(told, hint="write YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO") from e
    return value


def _url(value: str) -> str:
    from factcheck.errors import UsageError

    if value and not value.lower().startswith(("https://", "http://")):
        raise UsageError(f"--url: {value!r} is no web address", hint="write it in full, with https://")
    return value


@app.command("list")
def list_sources(ctx: typer.Context, desk: DeskOption = None) -> None:
    """List the sources, what could not be read, and what is wrong with them."""
    from factcheck.cli.terminal import say, shown
    from factcheck.library import open_library

    here = desk_of(ctx, desk)
    library = open_library(here.sources, here.home)
    if not library.ids:
        say(f"{shown(here.sources)}: no sources yet; add one with factcheck sources add FILE")
    for found in library.sources.found:
        card = found.card
        who = ", ".join(s.name for s in card.speakers) or "speaker unknown"
        words = f"{found.reading.words} words"
        say(" · ".join(filter(None, (card.id, card.kind, card.date or "no date", who, card.title, words))))
    for problem in library.problems:
        say(f"{problem.where}: {problem.code} {problem.reason}")


@app.command()
def show(ctx: typer.Context, source: SourceId, desk: DeskOption = None) -> None:
    """Show a source's card and how much of it was read."""
    from factcheck.cli.terminal import say, shown
    from factcheck.library import CARD, find_entry, open_library

    here = desk_of(ctx, desk)
    entry = find_entry(here.sources, source, here.home)
    for key in CARD:
        value = getattr(entry.card, key)
        if key == "speakers":
            value = "; ".join(f"{s.name} ({', '.join(s.aliases)})" if s.aliases else s.name for s in value)
        if value not in ("", False):
            say(f"{key}: {'yes' if value is True else value}")
    say(f"at: {shown(entry.path)}")
    library = open_library(here.sources, here.home)
    for found in library.sources.found:
        if found.card.id == source:
            say(f"read: {found.reading.words} words, {found.reading.turns} speaker turns")
    for unread in library.unread:
        if unread.card.id == source:
            say(f"not read: {unread.reason}")


@app.command()
def remove(
    ctx: typer.Context,
    source: SourceId,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    desk: DeskOption = None,
) -> None:
    """Delete a source's file and its sidecar."""
    import sys

    from factcheck.cli.terminal import say, shown
    from factcheck.errors import UsageError
    from factcheck.library import find_entry, remove_source

    here = desk_of(ctx, desk)
    path = shown(find_entry(here.sources, source, here.home).path)
    if not yes and not sys.stdin.isatty():
        raise UsageError(f"this deletes {path} and its sidecar", hint="say --yes if that is meant")
    if not yes:
        typer.confirm(f"Delete {path} and its sidecar?", abort=True)
    entry = remove_source(here.sources, source, here.home)
    say(f"{entry.card.id}: removed {path}" + (" and its sidecar" if entry.sidecar else ""))
