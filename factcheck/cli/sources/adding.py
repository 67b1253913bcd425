"""``factcheck sources add``: what comes in, and what is told of it."""

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
    SpeakerOption,
    TitleOption,
    UrlOption,
    counted,
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

_VOICES = 6  # speakers that are named
_BAR = 20  # files; fewer are done before a bar is read
# Characters that are indexed when they come in. Fewer are indexed by the first question, in a tenth of a second.
_INDEXED = 1_000_000


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
    from factcheck.cli.terminal import complain, say

    if len(given) + len(refused) == 1:
        _take_one(given, refused, folder, home)
        return
    total = len(given)
    done, twins, characters, bad = _take_many(given, folder, home) if given else (0, 0, 0, [])
    if characters >= _INDEXED:
        _prepare(folder, home, done)
    for item in [*refused, *bad]:
        complain(str(item.error))
    known, failed = total - done - twins - len(bad), len(refused) + len(bad)
    parts = (
        f"{done} added",
        f"{twins} the same as another of these files, and so one source with it" if twins else "",
        f"{known} there already" if known else "",
        f"{failed} not added" if failed else "",
    )
    say(", ".join(filter(None, parts)))
    if failed:
        raise typer.Exit(2)


def _take_one(given: list[Given], refused: list[Refused], folder: Path, home: Path | None) -> None:
    from factcheck.cli.terminal import say
    from factcheck.library import Refused, add_sources

    for outcome in [*refused, *(add_sources(folder, given, home) if given else ())]:
        if isinstance(outcome, Refused):
            raise outcome.error
        for line in _told(outcome, folder):
            say(line)


def _take_many(given: list[Given], folder: Path, home: Path | None) -> tuple[int, int, int, list[Refused]]:
    """How many were added, how many were the same as one of those, characters in all, and what was not added."""
    from factcheck.cli.terminal import progress, say, shown
    from factcheck.library import Refused, add_sources

    added: set[str] = set()
    twins, characters = 0, 0
    bad: list[Refused] = []
    with progress("sources", len(given) if len(given) >= _BAR else 0) as advance:
        for item, outcome in zip(given, add_sources(folder, given, home), strict=True):
            advance()
            if isinstance(outcome, Refused):
                bad.append(outcome)
                continue
            if outcome.card.id in added:
                twins += 1
                say(f"{outcome.card.id}: {shown(item.path)} is the same file; nothing was written")
                continue
            if not outcome.already:
                added.add(outcome.card.id)
                characters += len(outcome.document.text)
            for line in _told(outcome, folder):
                say(line)
    return len(added), twins, characters, bad


def _prepare(folder: Path, home: Path | None, done: int) -> None:
    """Index what came in, so that no question has to wait for it."""
    from factcheck.cli.terminal import progress
    from factcheck.library.preparing import prepare_questions

    with progress("index", done) as advance:
        prepare_questions(folder, home, advance)


def _told(added: Added, folder: Path) -> Iterator[str]:
    """What was read, what was guessed, and what to look at."""
    from factcheck.cli.terminal import shown
    from factcheck.phrases import some

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
    if added.already and card.sha256 not in ("", reading.sha256):
        end = "; S102 it is not what was added: its hash is another; nothing was written"
    yield f"{card.id}: {shown(folder / card.file)}, {read}{end}"
    if added.already:
        return
    if card.guessed:
        told = ", ".join(f"{key} {getattr(card, key)!r}" for key in card.guessed)
        yield f"  guessed: {told}; mend or confirm: factcheck sources edit {card.id}"
    if voices and not card.speakers:
        named = sorted(voices)
        yield f"  who speaks: {some(named, _VOICES)}"
    missing = [word for word, there in (("speaker", card.speakers or voices), ("date", card.date)) if not there]
    if missing:
        yield f"  not known: {' and '.join(missing)}"
    yield from (f"  note: {notice}" for notice in document.notices)
