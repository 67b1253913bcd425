"""Where readings are: kept on disk where that can be, else held in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from factcheck.library.readings import Batch, Damaged, Note, NotKept, Reading, Readings
from factcheck.model import Document

T = TypeVar("T")


def with_readings(home: Path | None, work: Callable[[Readings], T]) -> T:
    """Do ``work`` with the readings kept in ``home``; in memory when there is no home, or nothing can be kept there."""
    if home is not None:
        from factcheck.library.kept import Kept  # SQLite is loaded where it is needed

        for _ in ("what stands there", "made anew, if that was damaged"):
            try:
                return work(Kept(home))
            except Damaged:
                continue
            except NotKept:
                break
    return work(Held())


class Held:
    """Readings in memory, for as long as the library is open."""

    home = None

    def __init__(self) -> None:
        self._documents: dict[str, Document] = {}

    def notes(self) -> Mapping[str, Note]:
        return {}

    def known(self) -> Mapping[str, Reading]:
        return {}

    def document(self, key: str) -> Document | None:
        return self._documents.get(key)

    def keep(self, batch: Batch) -> None:
        self._documents.update((reading.key, document) for reading, document in batch.readings if document)
