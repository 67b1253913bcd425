"""A look over a library's folder: every original with its card, and what is already known of it."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from factcheck.errors import ReadError, SourceError
from factcheck.files import is_inside, read_file
from factcheck.library.cards import SUFFIX, read_card
from factcheck.library.ids import free_id, id_from
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
from factcheck.model import SourceCard, Value

# What is kept in one step: small enough that a run cut short loses little, large enough that
# waiting for the disk does not count.
_CHARACTERS = 16_000_000
_NOTES = 1000


class Entry(Value, frozen=True):
    """One original of the folder, before it is read."""

    card: SourceCard  # ``file`` is the name beside the sidecar
    path: Path  # of the original
    sidecar: Path | None = None


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
        self._files: set[bytes] = set()  # that were looked at
        self._used: set[str] = set()  # keys of readings
        self._batch = Batch()

    def __enter__(self) -> Survey:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if not isinstance(error, NotKept):
            self._keep()

    def entries(self) -> tuple[Entry, ...]:
        """Every original that has a sidecar or could have one, in a fixed order. Raises SourceError."""
        files = list(_walk(self.folder))
        sidecars = [path for path in files if path.name.endswith(SUFFIX)]
        carded = [Entry(card := self._card(p), p.parent / card.file, p) for p in sidecars]
        _refuse_twins(carded)
        described = {entry.path for entry in carded}
        taken = {entry.card.id for entry in carded}
        bare: list[Entry] = []
        for path in files:
            if path in described or path.name.endswith(SUFFIX):
                continue
            card = SourceCard(free_id(id_from(path.name), taken), path.name)
            taken.add(card.id)
            bare.append(Entry(card, path))
        return (*carded, *bare)

    def reading(self, entry: Entry) -> Reading:
        """What was read of an original, from what is known or by reading it now."""
        try:
            sha256, data = self._hashed(entry.path)
            key = reading_key(sha256, entry.path.name)
            found = self._known.get(key)
            if found is None:
                data = read_original(self.folder, entry.path) if data is None else data
                found = self._read(data, entry.path)
        except ReadError as e:
            return Reading("", "", reason=e.reason)
        self._used.add(found.key)
        return found

    def holds(self, path: Path, sha256: str) -> bool:
        """Whether an original's bytes have this hash; one that cannot be read has none."""
        try:
            return self._hashed(path)[0] == sha256
        except ReadError:
            return False

    def forget_others(self) -> None:
        """Leave out of what is kept all that this survey has not come upon."""
        self._batch.gone = tuple(sorted(set(self._notes) - self._files))
        self._batch.unused = unused(self._known, self._used)

    def _card(self, path: Path) -> SourceCard:
        taken, stamp = time.time_ns(), self._stamp(path)
        note = self._noted(path, stamp)
        if note and note.card:
            return note.card
        card = read_card(path)
        if stamp:
            self._note(path, Note(stamp, taken, card=card))
        return card

    def _hashed(self, path: Path) -> tuple[str, bytes | None]:
        """The hash of an original, and its bytes if they had to be read for it."""
        taken, stamp = time.time_ns(), self._stamp(path)
        note = self._noted(path, stamp)
        if note and note.sha256:
            return note.sha256, None
        data = read_original(self.folder, path)
        sha256 = sha256_of(data)
        if stamp:
            self._note(path, Note(stamp, taken, sha256))
        return sha256, data

    def _stamp(self, path: Path) -> Stamp | None:
        """How a file looks; None for what is no plain file: a link may be led elsewhere at any time."""
        try:
            found = path.lstat()
        except (OSError, ValueError):
            return None
        return Stamp.of(found) if stat.S_ISREG(found.st_mode) else None

    def _noted(self, path: Path, stamp: Stamp | None) -> Note | None:
        if stamp is None:
            return None
        name = self._name(path)
        self._files.add(name)
        note = self._notes.get(name)
        return note if note and note.holds(stamp) else None

    def _note(self, path: Path, note: Note) -> None:
        self._batch.notes[self._name(path)] = note
        if len(self._batch.notes) >= _NOTES:
            self._keep()

    def _name(self, path: Path) -> bytes:
        return os.fsencode(path.relative_to(self.folder))

    def _read(self, data: bytes, path: Path) -> Reading:
        reading, document = read_bytes(data, path.relative_to(self.folder).as_posix())
        self._known[reading.key] = reading
        self._batch.readings.append((reading, document))
        self._batch.weight += len(document.text) if document else 0
        if self._batch.weight >= _CHARACTERS:
            self._keep()
        return reading

    def _keep(self) -> None:
        batch, self._batch = self._batch, Batch()
        self._readings.keep(batch)


def read_original(folder: Path, path: Path) -> bytes:
    """The bytes of a source. Raises ReadError, also for a link that leaves the folder."""
    if not is_inside(folder, path):
        raise ReadError("it is a link that leaves the folder", file=str(path), hint="copy the file in")
    return read_file(path, ReadError)


def _walk(folder: Path) -> Iterator[Path]:
    """The files below ``folder``, hidden ones and linked folders left out."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (Path(here) / name for name in sorted(names) if not name.startswith("."))


def _refuse_twins(carded: list[Entry]) -> None:
    first: dict[str, Path | None] = {}
    for entry in carded:
        for taken in (f"the id {entry.card.id!r} is used", f"the file {str(entry.path)!r} is described"):
            if taken in first:
                told = f"{taken} by another sidecar too ({first[taken]})"
                raise SourceError(told, file=str(entry.sidecar), hint="change or remove one of them")
            first[taken] = entry.sidecar
