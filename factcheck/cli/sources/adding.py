"""``factcheck sources add`` and ``edit``: what comes in, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

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
    files_of,
    is_url,
    speaker_of,
    url_of,
)
from factcheck.model import SourceCard, SourceKind

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.library import Added, Given, Refused

_BAR = 20  # files; fewer are done before a bar is read


def add(
    ctx: typer.Context,
    files: Annotated[
        list[str], typer.Argument(metavar="PATH|URL…", help="Files, folders, patterns, or web pages to be fetched.")
    ],
    id: Annotated[str, typer.Option("--id", help="A short name; else made from the file's name.")] = "",
    title: TitleOption = "",
    speaker: SpeakerOption = None,
    date: DateOption = "",
    kind: KindOption = None,
    url: UrlOption = "",
    archive: ArchiveOption = "",
    publisher: PublisherOption = "",
    primary: Annotated[bool, typer.Option("--primary", help="These are the words themselves, not a report.")] = False,
    retrieved: RetrievedOption = "",
    language: LanguageOption = "",
    same_origin: OriginOption = "",
    confidential: Annotated[
        bool, typer.Option("--confidential", help="Its words are shown in no report, only its id.")
    ] = False,
    note: NoteOption = "",
    desk: DeskOption = None,
) -> None:
    """Take sources into the library, each with a sidecar. A folder is taken with all its folders."""
    card = SourceCard(
        id=id,
        file="",
        title=title,
        speakers=tuple(speaker_of(words) for words in speaker or ()),
        date=date_of("--date", date),
        kind=kind or SourceKind.OTHER,
        url=url_of("--url", url),
        publisher=publisher,
        primary=primary,
        retrieved=date_of("--retrieved", retrieved),
        language=language,
        same_origin=same_origin,
        note=note,
        confidential=confidential,
        archive=url_of("--archive", archive),
    )
    here = desk_of(ctx, desk)
    given, refused = _given(files, card, here.sources)
    _take_in(given, refused, here.sources, here.home)


def _given(words: list[str], card: SourceCard, library: Path) -> tuple[list[Given], list[Refused]]:
    """What is to be taken in. Raises UsageError when one name is meant for several."""
    from factcheck.errors import UsageError
    from factcheck.library import Given

    paths = list(dict.fromkeys(p for w in words if not is_url(w) for p in files_of(w, library)))
    pages = list(dict.fromkeys(w for w in words if is_url(w)))
    if len(paths) + len(pages) > 1 and (card.id or card.title or card.url):
        raise UsageError("one id, title or url cannot be that of several files", hint="add them one by one")
    pending, refused = _pages(pages, card)
    return [*pending, *(Given(path, card) for path in paths)], refused


def _pages(urls: list[str], card: SourceCard) -> tuple[list[Given], list[Refused]]:
    """Fetch each page; what cannot be had is told of later."""
    from pathlib import Path

    from factcheck.errors import FactcheckError
    from factcheck.library import Refused
    from factcheck.library.snapshots import fetched

    given, refused = [], []
    for url in urls:
        try:
            given.append(fetched(url, card))
        except FactcheckError as e:
            refused.append(Refused(Path(url), e))
    return given, refused


def _take_in(given: list[Given], refused: list[Refused], folder: Path, home: Path | None) -> None:
    """Add it all and tell of each; leave with 2 when something could not be read."""
    from factcheck.cli.terminal import complain, progress, say
    from factcheck.library import Refused, add_sources

    done, bad = 0, list(refused)
    total = len(given)
    if total + len(bad) == 1:
        outcomes = [*bad, *add_sources(folder, given, home)] if given else bad
        for outcome in outcomes:
            if isinstance(outcome, Refused):
                raise outcome.error
            for line in _told(outcome, folder):
                say(line)
        return
    steps = add_sources(folder, given, home) if given else iter(())
    with progress("sources", total if total >= _BAR else 0) as advance:
        for outcome in steps:
            advance()
            if isinstance(outcome, Refused):
                bad.append(outcome)
                continue
            done += not outcome.already
            for line in _told(outcome, folder):
                say(line)
    for item in bad:
        complain(str(item.error))
    known = total - done - len(bad) + len(refused)
    say(f"{done} added" + (f", {known} there already" if known else "") + (f", {len(bad)} not added" if bad else ""))
    if bad:
        raise typer.Exit(2)


def _told(added: Added, folder: Path) -> Iterator[str]:
    """What was read, what was guessed, and what to look at."""
    from factcheck.cli.terminal import shown

    card, document, reading = added.card, added.document, added.reading
    pages = len({mark.page for mark in document.landmarks if mark.page})
    voices = {turn.speaker for turn in document.turns}
    parts = (
        counted(pages, "page") if pages else "",
        counted(reading.words, "word"),
        counted(reading.turns, "speaker turn") + f" of {counted(len(voices), 'speaker')}" if voices else "",
    )
    read = ", ".join(filter(None, parts))
    end = "; the same file is there already, nothing was written" if added.already else ", added"
    yield f"{card.id}: {shown(folder / card.file)}, {read}{end}"
    if added.already:
        return
    if card.guessed:
        told = ", ".join(f"{key} {getattr(card, key)!r}" for key in card.guessed)
        yield f"  guessed: {told}; mend or confirm: factcheck sources edit {card.id}"
    if voices and not card.speakers:
        named = sorted(voices)
        yield f"  who speaks: {', '.join(named[:6])}" + (f" and {len(named) - 6} more" if len(named) > 6 else "")
    missing = [word for word, there in (("speaker", card.speakers or voices), ("date", card.date)) if not there]
    if missing:
        yield f"  not known: {' and '.join(missing)}"
    yield from (f"  note: {notice}" for notice in document.notices)


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


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
