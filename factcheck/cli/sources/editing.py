"""``factcheck sources edit``: what is said of a source, changed."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.options import DeskOption, desk_of
from factcheck.cli.sources.given import (
    ArchiveOption,
    DateOption,
    KindOption,
    LanguageOption,
    NoteOption,
    OriginOption,
    PublisherOption,
    RetrievedOption,
    SourceId,
    SpeakerOption,
    TitleOption,
    UrlOption,
    date_of,
    speaker_of,
    url_of,
)


def edit(
    ctx: typer.Context,
    source: SourceId,
    title: TitleOption = "",
    speaker: SpeakerOption = None,
    date: DateOption = "",
    kind: KindOption = None,
    url: UrlOption = "",
    archive: ArchiveOption = "",
    publisher: PublisherOption = "",
    primary: Annotated[bool | None, typer.Option("--primary/--no-primary", help="The words themselves.")] = None,
    retrieved: RetrievedOption = "",
    language: LanguageOption = "",
    same_origin: OriginOption = "",
    confidential: Annotated[
        bool | None, typer.Option("--confidential/--no-confidential", help="Shown in no report.")
    ] = None,
    note: NoteOption = "",
    accept: Annotated[bool, typer.Option("--accept", help="What was guessed is right.")] = False,
    desk: DeskOption = None,
) -> None:
    """Change what a sidecar says; comments and order stay. With --accept, guesses become facts."""
    from factcheck.cli.terminal import say, shown
    from factcheck.errors import UsageError
    from factcheck.library import edit_source
    from factcheck.yamltext import Plain

    people = tuple(speaker_of(words) for words in speaker or ())
    asked: dict[str, Plain | None] = {
        "title": title or None,
        "speakers": tuple({"name": s.name, "aliases": s.aliases} for s in people) or None,
        "date": date_of("--date", date) or None,
        "kind": kind.value if kind else None,
        "url": url_of("--url", url) or None,
        "archive": url_of("--archive", archive) or None,
        "publisher": publisher or None,
        "primary": primary,
        "retrieved": date_of("--retrieved", retrieved) or None,
        "language": language or None,
        "same_origin": same_origin or None,
        "confidential": confidential,
        "note": note or None,
        "guessed": () if accept else None,
    }
    values = {key: value for key, value in asked.items() if value is not None}
    if not values:
        raise UsageError("nothing is to be changed", hint="say what: --title, --date, --speaker … or --accept")
    here = desk_of(ctx, desk)
    card = edit_source(here.sources, source, values, here.home)
    say(f"{card.id}: {', '.join(values)} changed in the sidecar of {shown(here.sources / card.file)}")
