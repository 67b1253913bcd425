"""Fetching pages again: unchanged, changed, or gone. What was there before stays there."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from factcheck import readers
from factcheck.errors import FactcheckError, FetchError, SourceError
from factcheck.files import read_file
from factcheck.library.addresses import address_of
from factcheck.library.cards import fetch_pairs
from factcheck.library.changes import changed_text, entry_of, find_entry
from factcheck.library.fetch import GONE, UNCHANGED, Page, fetch
from factcheck.library.ids import free_id
from factcheck.library.journal import Plan, beside
from factcheck.library.readings import sha256_of
from factcheck.library.snapshots import ending, look, now, text_of, warc_of
from factcheck.library.sockets import Net
from factcheck.library.survey import Entry, read_original
from factcheck.library.truth import changing
from factcheck.model import Document, Fetch, Value, replace


class Again(StrEnum):
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    GONE = "gone"


class Refreshed(Value, frozen=True):
    """What became of a page. ``before`` and ``after`` are its texts when they differ."""

    entry: Entry
    what: Again
    reason: str = ""
    before: Document | None = None
    after: Document | None = None


def refresh_source(
    folder: Path, source_id: str, home: Path | None = None, net: Net | None = None, clock: Callable[[], str] = now
) -> Refreshed:
    """Fetch a source's page again. A changed page becomes the source; the page before stays beside it.

    Raises SourceError for a source that was not fetched, and FetchError when the site cannot be reached;
    then nothing is written.
    """
    entry = find_entry(folder, source_id, home)
    if not entry.card.fetched or entry.sidecar is None:
        told = f"the source {source_id!r} was not fetched"
        raise SourceError(told, file=str(entry.path), hint="fetch it: factcheck sources add URL")
    seen = [f for f in entry.card.fetched if f.file]
    if not seen:
        raise SourceError("its sidecar tells of no page", file=str(entry.sidecar), hint="fetch it anew")
    known = seen[-1]
    try:
        page = fetch(address_of(known.url).url, known, net)
    except FetchError as e:
        if e.status not in GONE:
            raise
        return _gone(entry, e, clock(), home)
    if page.status == UNCHANGED or sha256_of(text_of(page)) == known.sha256:
        return Refreshed(entry, Again.UNCHANGED)
    return _changed(entry, page, clock(), home)


def _gone(entry: Entry, error: FetchError, moment: str, home: Path | None) -> Refreshed:
    """Say so in the sidecar, once."""
    if entry.card.fetched[-1].file:
        with changing(entry.folder) as change:
            made = Fetch(moment, entry.card.fetched[-1].url, error.status)
            change.put([_plan(entry, made, {}, {}, home)])
    return Refreshed(entry, Again.GONE, error.reason)


def _changed(entry: Entry, page: Page, moment: str, home: Path | None) -> Refreshed:
    before = _read_before(entry)
    data = text_of(page)
    with changing(entry.folder) as change:
        stem = Path(entry.card.fetched[0].file or entry.card.file).stem
        taken = {p.stem for p in entry.path.parent.iterdir()}
        stem = free_id(stem, taken)
        name, warc = f"{stem}.{ending(page)}", f"{stem}.warc"
        after = readers.read(data, name)
        made = replace(look(page, moment), file=name, warc=warc)
        values = {"file": name, "sha256": made.sha256, "retrieved": moment[:10]}
        files = {beside(entry.file, name): data, beside(entry.file, warc): warc_of(page, moment)}
        change.put([_plan(entry, made, values, files, home)])
    return Refreshed(entry, Again.CHANGED, before=before, after=after)


def _read_before(entry: Entry) -> Document | None:
    try:
        return readers.read(read_original(entry.folder, entry.path), entry.card.file)
    except FactcheckError:
        return None


def _plan(entry: Entry, made: Fetch, values: dict[str, str], files: dict[str, bytes], home: Path | None) -> Plan:
    """One more look in the sidecar, with its files: all of it or nothing."""
    assert entry.sidecar is not None
    current = entry_of(entry.folder, entry.card.id, home)
    if current.card != entry.card:
        raise SourceError("the source was changed meanwhile", file=str(entry.path), hint="run the command again")
    text = read_file(entry.sidecar, SourceError).decode("utf-8")
    text = changed_text(text, entry.sidecar, values, fetch_pairs(made))
    return Plan(entry.described, text, files)
