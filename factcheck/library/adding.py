"""Taking files into a library: read by all cores, written in steps that happen whole or not at all."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from factcheck.errors import FactcheckError, ReadError, SourceError
from factcheck.files import followed, is_inside, read_file
from factcheck.library.cards import card_of, card_text
from factcheck.library.guesses import guessed
from factcheck.library.homes import with_readings
from factcheck.library.ids import free_id, id_from
from factcheck.library.journal import Plan, beside, sidecar_of
from factcheck.library.readings import Batch, Note, NotKept, Reading, Readings, Stamp, read_whole, sha256_of
from factcheck.library.survey import Survey
from factcheck.library.truth import Change, turns
from factcheck.model import Document, Fetch, SourceCard, Value, replace
from factcheck.processes import cores, in_order

# Files, and bytes, written in one step: enough that waiting for the disk does not count, few enough
# that a run that is stopped has lost little. From so many on, reading them is worth starting processes.
_STEP, _STEP_BYTES = 128, 16_000_000
_MANY = 64


class Added(Value, frozen=True):
    """A source that now stands in the library. ``already``: it stood there before and nothing was written."""

    card: SourceCard
    document: Document
    already: bool = False
    reading: Reading = Reading("", "")


class Refused(Value, frozen=True):
    """A file that was not taken in, and why."""

    path: Path
    error: FactcheckError


class Given(Value, frozen=True):
    """A file to be taken in: what it is called, its bytes where they do not stand on the disk, and its card.

    ``snapshot``: where the bytes came from, and all that was sent.
    """

    path: Path
    card: SourceCard = SourceCard("", "")
    data: bytes | None = None
    snapshot: tuple[Fetch, bytes] | None = None


class _Read(Value, frozen=True):
    given: Given
    data: bytes = b""
    reading: Reading = Reading("", "")
    document: Document | None = None
    error: FactcheckError | None = None


def add_source(folder: Path, path: Path, card: SourceCard | None = None, home: Path | None = None) -> Added:
    """Copy the original at ``path`` into ``folder`` and write its sidecar.

    ``home`` is where what is known of the library is kept, as :func:`open_library` has it.
    ``card`` says what is known; its ``file`` and ``sha256`` are filled in here,
    and an empty ``id`` is made from the file's name. The same bytes twice are the
    same source. Another file of the same name is kept and the new one gets a
    number. Raises ReadError for a file without readable text and SourceError for
    an id that is taken; then nothing is written.
    """
    outcome = next(add_sources(folder, [Given(path, card or SourceCard("", ""))], home))
    if isinstance(outcome, Refused):
        raise outcome.error
    return outcome


def add_sources(folder: Path, given: Sequence[Given], home: Path | None = None) -> Iterator[Added | Refused]:
    """Take many files in, in their order; what is told of has been written. One bad file does not stop the rest.

    What a file says of itself (title, date, language) fills what its card leaves
    empty, and is marked as guessed. Raises SourceError when the library itself cannot be written.
    """
    read = in_order(_read, given, cores() if len(given) >= _MANY else 1)
    with turns(folder) as turn:
        stock: _Stock | None = None
        for step in _steps(read):
            with turn() as change:
                if stock is None or stock.state != change.state:  # others have come in between
                    _keep_notes(stock)
                    stock = with_readings(home, lambda readings: _Stock(folder, readings))
                outcomes = stock.take(step, change)
            with suppress(NotKept):
                _keep(stock.readings, step)
            yield from outcomes
        _keep_notes(stock)


def _steps(read: Iterable[_Read]) -> Iterator[list[_Read]]:
    """What was read, as much together as is written in one step."""
    step: list[_Read] = []
    size = 0
    for one in read:
        step.append(one)
        size += len(one.data)
        if len(step) == _STEP or size >= _STEP_BYTES:
            yield step
            step, size = [], 0
    if step:
        yield step


def _read(given: Given) -> _Read:
    """Runs in any process: the bytes, and what the readers make of them."""
    try:
        data = read_file(given.path, ReadError) if given.data is None else given.data
        reading, document = read_whole(data, given.path.name)
    except FactcheckError as e:
        return _Read(given, error=ReadError(e.reason, file=str(given.path), at=(e.line, e.column), hint=e.hint))
    return _Read(given, data, reading, document)


def _keep(readings: Readings, step: Iterable[_Read]) -> None:
    """What was read need not be read again."""
    batch = Batch()
    batch.readings = [(r.reading, r.document) for r in step if r.document is not None]
    readings.keep(batch)


def _keep_notes(stock: _Stock | None) -> None:
    if stock is not None:
        with suppress(NotKept):
            stock.readings.keep(stock.noted())


class _Stock:
    """What stands in a library, kept up while sources are added to it."""

    def __init__(self, folder: Path, readings: Readings) -> None:
        self.folder, self.readings = folder, readings
        self.state: object = None  # of the library when it was last seen or changed
        with Survey(folder, readings) as survey:
            entries = survey.entries()
            self.cards = {survey.hash_of(e): e.card for e in reversed(entries) if e.sidecar}
        self.cards.pop("", None)
        self.ids = {e.card.id for e in entries if e.sidecar}
        self.names = {name.lower() for e in entries for name in (*e.files, e.described)}
        self.checked: set[SourceCard] = set()  # that say nothing a sidecar cannot hold
        self.numbers: dict[str, int] = {}  # the last that a name was given, by that name
        self.written: list[tuple[str, str, SourceCard | None]] = []  # file, hash of its bytes, card of a sidecar

    def take(self, step: Sequence[_Read], change: Change) -> list[Added | Refused]:
        """Write what is new, all in one step."""
        outcomes: list[Added | Refused] = []
        plans: list[Plan] = []
        for read in step:
            try:
                outcomes.append(self._one(read, plans))
            except FactcheckError as e:
                outcomes.append(Refused(read.given.path, e))
        if plans:
            change.put(plans)
        self.state = change.state
        return outcomes

    def noted(self) -> Batch:
        """What is known of the files written, so that the next one who asks need not read them all again."""
        batch = Batch()
        for file, sha256, card in self.written:
            note = _note_of(self.folder / file, sha256, card)
            if note:
                batch.notes[file] = note
        return batch

    def _one(self, read: _Read, plans: list[Plan]) -> Added:
        if read.error or read.document is None:
            raise read.error or ReadError("the file holds no text", file=str(read.given.path))
        known = self.cards.get(read.reading.sha256)
        if known:
            return Added(known, read.document, True, read.reading)
        wanted = read.given.card
        if wanted not in self.checked:
            _check(wanted, read.given.path)
            self.checked.add(wanted)
        if wanted.id in self.ids:
            told = f"the id {wanted.id!r} is taken"
            raise SourceError(told, file=str(self.folder), hint="choose another with --id")
        file, there = self._target(read.given.path)
        sidecar = sidecar_of(file)
        files = {} if there else {file: read.data}
        card = guessed(replace(wanted, id=wanted.id or free_id(id_from(file), self.ids)), read.document)
        card = replace(card, file=Path(file).name, sha256=read.reading.sha256)
        if read.given.snapshot:
            fetch, warc = read.given.snapshot
            name = f"{Path(file).stem}.warc"
            files[beside(file, name)] = warc
            card = replace(card, fetched=(replace(fetch, file=card.file, warc=name),))
        self.ids.add(card.id)
        self.cards[read.reading.sha256] = card
        self.names.update(name.lower() for name in (file, sidecar, *files))
        text = card_text(card)
        plans.append(Plan(sidecar, text, files))
        self.written += [(file, card.sha256, None), (sidecar, sha256_of(text.encode("utf-8")), card)]
        return Added(card, read.document, reading=read.reading)

    def _target(self, path: Path) -> tuple[str, bool]:
        """Where the original shall stand: where it is, if that is in the library, else under a free name."""
        if is_inside(self.folder, path) and path.exists() and not path.is_symlink():
            file = followed(path).relative_to(followed(self.folder)).as_posix()
            if sidecar_of(file).lower() not in self.names:
                return file, True
        name = path.name.lstrip(".") or "source"
        stem, suffix = Path(name).stem, Path(name).suffix
        number = self.numbers.get(name, 1)
        while self._is_taken(file := f"{stem}{'' if number == 1 else f'-{number}'}{suffix}"):
            number += 1
        self.numbers[name] = number
        return file, False

    def _is_taken(self, file: str) -> bool:
        stem = Path(file).stem
        known = {file.lower(), sidecar_of(file).lower(), f"{stem}.warc".lower()}
        return bool(known & self.names) or (self.folder / file).exists()


def _check(card: SourceCard, path: Path) -> None:
    """Raises SourceError for a card that could be written, and not be read again."""
    card = replace(card, id=card.id or "x", file="x")
    try:
        card_of(card_text(card).encode("utf-8"), path)
    except SourceError as e:
        raise SourceError(e.reason, file=str(path), hint=e.hint) from e


def _note_of(path: Path, sha256: str, card: SourceCard | None) -> Note | None:
    """The note of a file that was just written; None when it is not, or no longer, what was written."""
    taken = time.time_ns()
    try:
        found = os.lstat(path)
        there = stat.S_ISREG(found.st_mode) and sha256_of(path.read_bytes()) == sha256
    except OSError:
        return None
    return Note(Stamp.of(found), taken, "" if card else sha256, card) if there else None
