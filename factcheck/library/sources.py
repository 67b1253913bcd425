"""A library's sources: cards at hand, documents fetched from the readings when asked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock

from factcheck.errors import SourceError
from factcheck.library.readings import Batch, NotKept, Reading, Readings, read_bytes
from factcheck.library.survey import read_original
from factcheck.model import Document, Source, SourceCard, Sources, Value, replace

# Characters of text held for those who ask again: the documents that one claim leads to, not a library.
HELD = 32_000_000


class Found(Value, frozen=True):
    """A source that could be read: its card, its file from the library's folder, and what was read of it."""

    card: SourceCard
    file: str
    reading: Reading


class LibrarySources(Sources):
    """Sources whose documents are read when they are asked for, the last ones held in memory.

    ``found`` tells words and turns of each, for which no document need be read.
    It may be pickled and used in other processes; what is held stays behind.
    """

    def __init__(self, folder: Path, readings: Readings, found: Sequence[Found]) -> None:
        self.folder, self._readings = folder, readings
        self.found = tuple(found)
        self.cards = tuple(f.card for f in found)
        self.keys = tuple(f.reading.key for f in found)
        self.home = readings.home
        self._recent = Recent()

    def __reduce__(self) -> tuple[object, ...]:
        return LibrarySources, (self.folder, self._readings, self.found)

    def without(self, sha256: str) -> LibrarySources:
        """All sources but those whose file has these bytes."""
        return LibrarySources(self.folder, self._readings, [f for f in self.found if f.reading.sha256 != sha256])

    def source(self, i: int) -> Source:
        """Source ``i``. Raises SourceError when its text must be read again and its file is another by now."""
        document = self._recent.get(i)
        if document is None:
            found = self.found[i]
            document = self._readings.document(found.reading.key) or self._read_again(found)
            if document.name != found.file:
                document = replace(document, name=found.file)
            self._recent.put(i, document)
        return Source(self.cards[i], document)

    def _read_again(self, found: Found) -> Document:
        """What was kept of a source has gone or is damaged: back to the original."""
        path = self.folder / found.file
        reading, document = read_bytes(read_original(self.folder, path), found.file)
        if document is None or reading.key != found.reading.key:
            told, hint = "the source was changed while it was being checked", "run the command again"
            raise SourceError(told, file=str(path), hint=hint)
        batch = Batch()
        batch.readings.append((reading, document))
        with suppress(NotKept):  # the next one who asks reads it again
            self._readings.keep(batch)
        return document


class Recent:
    """The documents last asked for, up to :data:`HELD` characters of text, and always the very last."""

    def __init__(self) -> None:
        self._held: OrderedDict[int, Document] = OrderedDict()
        self._characters = 0
        self._turn = Lock()

    def get(self, i: int) -> Document | None:
        with self._turn:
            if i in self._held:
                self._held.move_to_end(i)
            return self._held.get(i)

    def put(self, i: int, document: Document) -> None:
        with self._turn:
            if i in self._held:
                return
            self._held[i] = document
            self._characters += len(document.text)
            while self._characters > HELD and len(self._held) > 1:
                _, oldest = self._held.popitem(last=False)
                self._characters -= len(oldest.text)
