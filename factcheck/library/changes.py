"""Changing what a library says of a source, and taking sources out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.files import is_inside, read_file
from factcheck.library.cards import CARD, card_of
from factcheck.library.homes import with_readings
from factcheck.library.journal import Plan
from factcheck.library.readings import Readings
from factcheck.library.survey import Entry, Survey
from factcheck.library.truth import changing, steady
from factcheck.model import SourceCard
from factcheck.yamltext import Listing, Plain, Record, append_item, apply, nearest, parse, set_value
from factcheck.yamltext import Mapping as YamlMapping

# Ids that are named where one was not found.
_NEAREST = 5


def remove_source(folder: Path, source_id: str, home: Path | None = None) -> Entry:
    """Delete a source's original, its snapshots and its sidecar, and say what they were. Raises SourceError."""
    with changing(folder) as change:
        entry = entry_of(folder, source_id, home)
        if not is_inside(folder, entry.path.parent):
            raise SourceError("the file lies outside the library", file=str(entry.path), hint="remove it by hand")
        change.remove(entry.described, entry.files)
    return entry


def edit_source(folder: Path, source_id: str, values: Mapping[str, Plain], home: Path | None = None) -> SourceCard:
    """Give keys of a sidecar other values; comments and order stay. What a person says is a guess no longer.

    Raises SourceError when there is no such source, it has no sidecar, or a value is wrong; then nothing is written.
    """
    with changing(folder) as change:
        entry = entry_of(folder, source_id, home)
        if entry.sidecar is None:
            hint = f"write one: factcheck sources add {entry.path}"
            raise SourceError("the source has no sidecar", file=str(entry.path), hint=hint)
        left = tuple(key for key in entry.card.guessed if key not in values)
        values = {"guessed": left, **values} if entry.card.guessed else values
        text = read_file(entry.sidecar, SourceError).decode("utf-8")
        text = changed_text(text, entry.sidecar, values)
        card = card_of(text.encode("utf-8"), entry.sidecar)
        change.put([Plan(entry.described, text, {})])
        return card


def changed_text(text: str, path: Path, values: Mapping[str, Plain], look: Mapping[str, Plain] | None = None) -> str:
    """A sidecar with keys set to other values, and one more look at its page; everything else stays as it is."""
    for key, value in values.items():
        text = apply(text, [set_value(text, _root(text, path), key, value)])
    if look:
        looks = _root(text, path).get("fetched")
        new = append_item(text, looks, look, ()) if isinstance(looks, Listing) and looks.items else None
        text = apply(text, [new or set_value(text, _root(text, path), "fetched", (look,))])
    return text


def _root(text: str, path: Path) -> YamlMapping:
    parsed = parse(text.encode("utf-8"), str(path), SourceError)
    return Record(parsed.root, "a sidecar", CARD, str(path), SourceError).node


def find_entry(folder: Path, source_id: str, home: Path | None = None) -> Entry:
    """Raises SourceError when the library has no source of that id."""
    return steady(folder, lambda: entry_of(folder, source_id, home))


def entry_of(folder: Path, source_id: str, home: Path | None) -> Entry:
    """The same within a change, when nobody else can change the library."""
    known = {entry.card.id: entry for entry in with_readings(home, lambda readings: entries(folder, readings))}
    if source_id not in known:
        hint = _meant(source_id, known) if known else "add it: factcheck sources add FILE"
        raise SourceError(f"the library has no source {source_id!r}", file=str(folder), hint=hint)
    return known[source_id]


def _meant(source_id: str, known: Collection[str]) -> str:
    """The id that may be meant, or the few that are nearest to it: a library holds any number."""
    hint = nearest(source_id, known)
    if len(known) <= _NEAREST or hint.startswith("did you mean"):
        return hint
    close = get_close_matches(source_id[:100], sorted(known), _NEAREST, cutoff=0.0)
    return f"nearest of {len(known)} are: {', '.join(close)}"


def entries(folder: Path, readings: Readings) -> tuple[Entry, ...]:
    """Every original of a library with its card, in a fixed order. Raises SourceError."""
    with Survey(folder, readings) as survey:
        return survey.entries()
