"""A look over a library's folder: every original with its card, and what is already known of it."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from factcheck.errors import ReadError, SourceError
from factcheck.files import is_inside, read_file
from factcheck.library.cards import SUFFIX, read_card
from factcheck.library.ids import free_id, id_from
from factcheck.library.journal import beside, left_out
from factcheck.library.readings import (
    Batch,
    Note,
    NotKept,
    Reading,
    Readings,
    Stamp,
    read_bytes,
    reading_key,
    sha256_of,
    unused,
)
from factcheck.model import Document, SourceCard, Value
from factcheck.processes import cores, in_order

# What is kept in one step: small enough that a run cut short loses little, large enough that
# waiting for the disk does not count.
_CHARACTERS = 16_000_000
_NOTES = 1000
# From so many files on, reading them is worth the half second in which processes start.
_MANY = 200

A = TypeVar("A")
B = TypeVar("B")


class Entry(Value, frozen=True):
    """One original of the folder, before it is read. Files are named from the folder, with slashes."""

    card: SourceCard  # ``file`` is the name beside the sidecar
    folder: Path  # of the library
    file: str
    described: str = ""  # the sidecar, "" when there is none

    @property
    def path(self) -> Path:
        return self.folder / self.file

    @property
    def files(self) -> tuple[str, ...]:
        """The original and every snapshot of it, named from the folder."""
        if not self.card.fetched:
            return (self.file,)
        kept = (name for fetch in self.card.fetched for name in (fetch.file, fetch.warc) if name)
        return tuple(dict.fromkeys([self.file, *(beside(self.file, name) for name in kept)]))

    @property
    def sidecar(self) -> Path | None:
        return self.folder / self.described if self.described else None


class Survey:
    """One look over a folder. What it learns is kept at the end, and now and then on the way.

    Raises NotKept wherever the readings do.
    """

    def __init__(self, folder: Path, readings: Readings) -> None:
        if not folder.is_dir():
            told = "there is no such folder of sources"
            raise SourceError(told, file=str(folder), hint="check the spelling of the path")
        self.folder, self._readings = folder, readings
        self._notes, self._known = dict(readings.notes()), dict(readings.known())
        self._root = os.fspath(folder)
        self._files: set[str] = set()  # that were looked at
        self._used: set[str] = set()  # keys of readings
        self._batch = Batch()

    def __enter__(self) -> Survey:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if not isinstance(error, NotKept):
            self._keep()

    def entries(self) -> tuple[Entry, ...]:
        """Every original that has a sidecar or could have one, in a fixed order. Raises SourceError."""
        out = left_out(self.folder)
        files = [file for file in walk(self.folder) if file not in out]
        sidecars = [file for file in files if file.endswith(SUFFIX)]
        cards = zip(sidecars, self._cards(sidecars), strict=True)
        carded = [Entry(card, self.folder, beside(file, card.file), file) for file, card in cards]
        _refuse_twins(carded)
        described = {file for entry in carded for file in entry.files}
        taken = {entry.card.id for entry in carded}
        bare: list[Entry] = []
        for file in files:
            if file in described or file.endswith(SUFFIX):
                continue
            name = file.rpartition("/")[2]
            card = SourceCard(free_id(id_from(name), taken), name)
            taken.add(card.id)
            bare.append(Entry(card, self.folder, file))
        return (*carded, *bare)

    def readings(self, entries: Sequence[Entry]) -> Iterator[Reading]:
        """What was read of each original, in order; what is not known is read now, by all cores if it is much."""
        known = [self._recalled(entry) for entry in entries]
        fresh = self._read([entry.file for entry, found in zip(entries, known, strict=True) if found is None])
        for found in known:
            reading = next(fresh) if found is None else found
            self._used.add(reading.key)
            yield reading

    def hash_of(self, entry: Entry) -> str:
        """The hash of an original's bytes; "" for one that cannot be read."""
        try:
            return self._hash(entry.file)
        except ReadError:
            return ""

    def forget_others(self) -> None:
        """Leave out of what is kept all that this survey has not come upon."""
        self._batch.gone = tuple(sorted(set(self._notes) - self._files))
        self._batch.unused = unused(self._known, self._used)

    def _cards(self, files: Sequence[str]) -> Iterator[SourceCard]:
        """The card of each sidecar, in order. Raises SourceError for the first that is wrong."""
        looks = [(time.time_ns(), self._stamp(file)) for file in files]
        notes = [self._noted(file, stamp) for file, (_, stamp) in zip(files, looks, strict=True)]
        known = [note.card if note else None for note in notes]
        unknown = [self.folder / file for file, card in zip(files, known, strict=True) if card is None]
        fresh = _by_all_cores(read_card, unknown)
        for file, (taken, stamp), card in zip(files, looks, known, strict=True):
            if card is None:
                card = next(fresh)
                if stamp:
                    self._note(file, Note(stamp, taken, card=card))
            yield card

    def _recalled(self, entry: Entry) -> Reading | None:
        """What is known of an original's bytes; None when they must be read."""
        try:
            sha256 = self._hash(entry.file)
        except ReadError as e:
            return Reading("", "", reason=e.reason)
        found = self._known.get(reading_key(sha256, entry.file))
        return found if found and found.sha256 == sha256 else None

    def _read(self, files: Sequence[str]) -> Iterator[Reading]:
        for reading, document in _by_all_cores(partial(_read_file, self.folder), files):
            if reading.key:
                self._known[reading.key] = reading
                self._batch.readings.append((reading, document))
            self._batch.weight += len(document.text) if document else 0
            if self._batch.weight >= _CHARACTERS:
                self._keep()
            yield reading

    def _hash(self, file: str) -> str:
        """The hash of an original's bytes. Raises ReadError."""
        taken, stamp = time.time_ns(), self._stamp(file)
        note = self._noted(file, stamp)
        if note and note.sha256:
            return note.sha256
        sha256 = sha256_of(read_original(self.folder, self.folder / file))
        if stamp:
            self._note(file, Note(stamp, taken, sha256))
        return sha256

    def _stamp(self, file: str) -> Stamp | None:
        """How a file looks; None for what is no plain file: a link may be led elsewhere at any time."""
        try:
            found = os.lstat(f"{self._root}/{file}")  # as text: a path object for each file takes longer than the rest
        except (OSError, ValueError):
            return None
        return Stamp.of(found) if stat.S_ISREG(found.st_mode) else None

    def _noted(self, file: str, stamp: Stamp | None) -> Note | None:
        if stamp is None:
            return None
        self._files.add(file)
        note = self._notes.get(file)
        return note if note and note.holds(stamp) else None

    def _note(self, file: str, note: Note) -> None:
        self._batch.notes[file] = note
        if len(self._batch.notes) >= _NOTES:
            self._keep()

    def _keep(self) -> None:
        batch, self._batch = self._batch, Batch()
        self._readings.keep(batch)


def _by_all_cores(function: Callable[[A], B], items: Sequence[A]) -> Iterator[B]:
    return in_order(function, items, cores() if len(items) >= _MANY else 1)


def _read_file(folder: Path, file: str) -> tuple[Reading, Document | None]:
    try:
        return read_bytes(read_original(folder, folder / file), file)
    except ReadError as e:
        return Reading("", "", reason=e.reason), None


def read_original(folder: Path, path: Path) -> bytes:
    """The bytes of a source. Raises ReadError, also for a link that leaves the folder."""
    if not is_inside(folder, path):
        raise ReadError("it is a link that leaves the folder", file=str(path), hint="copy the file in")
    return read_file(path, ReadError)


def walk(folder: Path) -> Iterator[str]:
    """The files below ``folder``, hidden ones and linked folders left out."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        below = Path(here).relative_to(folder).as_posix()
        start = "" if below == "." else f"{below}/"
        yield from (start + name for name in sorted(names) if not name.startswith("."))


def _refuse_twins(carded: list[Entry]) -> None:
    if len({entry.card.id for entry in carded}) == len({entry.file for entry in carded}) == len(carded):
        return
    ids: dict[str, Entry] = {}
    files: dict[str, Entry] = {}
    for entry in carded:
        for seen, key, told in (
            (ids, entry.card.id, "the id {!r} is used"),
            (files, entry.file, "the file {!r} is described"),
        ):
            first = seen.setdefault(key, entry)
            if first is not entry:
                told = f"{told.format(key)} by another sidecar too ({first.sidecar})"
                raise SourceError(told, file=str(entry.sidecar), hint="change or remove one of them")
