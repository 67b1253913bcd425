"""Whether every file of a library is still what was added: all bytes read, none trusted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import ReadError
from factcheck.library.changes import entries
from factcheck.library.homes import with_readings
from factcheck.library.journal import beside
from factcheck.library.readings import sha256_of
from factcheck.library.survey import Entry, read_original
from factcheck.library.truth import hold_to_truth
from factcheck.model import Value

MISSING, CHANGED, SNAPSHOT = "S101", "S102", "S105"


class Held(Value, frozen=True):
    """A file held to its hash. ``reason``: what is wrong, "" when nothing is."""

    where: str
    code: str = ""
    reason: str = ""


def held_to_hashes(folder: Path, home: Path | None = None) -> Iterator[Held]:
    """Every original and snapshot whose hash is known, in a fixed order. Raises SourceError."""
    hold_to_truth(folder)
    for entry in with_readings(home, lambda readings: entries(folder, readings)):
        if entry.card.sha256:
            yield _held(entry, entry.file, entry.card.sha256, CHANGED)
        for fetch in entry.card.fetched:
            for name, sha256 in ((fetch.file, fetch.sha256), (fetch.warc, fetch.warc_sha256)):
                if name and sha256 and name != entry.card.file:
                    yield _held(entry, beside(entry.file, name), sha256, SNAPSHOT)


def _held(entry: Entry, file: str, sha256: str, code: str) -> Held:
    where = f"{entry.folder.name}/{file}"
    try:
        found = sha256_of(read_original(entry.folder, entry.folder / file))
    except ReadError as e:
        return Held(where, MISSING if code == CHANGED else code, f"not read: {e.reason}")
    return Held(where) if found == sha256 else Held(where, code, "it is not what was added: its hash is another")
