"""What a library has read: files to bytes, bytes to documents, so that nothing is read twice.

Everything here is made from the originals and can be made again. A **note** says
which bytes a file held, and for a sidecar what stands in it; it counts as long as
the file looks the same. A **reading** says what a reader made of those bytes.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from factcheck import readers
from factcheck.errors import FactcheckError, ReadError
from factcheck.model import Document, SourceCard, Value

# A file written within this time of being looked at may be written again without looking any
# different: FAT counts in two seconds. Such a file is read again; a longer wait reads more again.
# Where moments have fractions of a second, the clock that gave them ticks every 10 ms or oftener.
_RACY_NS, _RACY_FINE_NS, _SECOND = 2_000_000_000, 100_000_000, 1_000_000_000
# SQLite counts in 63 bits; some file systems number their files in 64.
_MOST = 2**63 - 1


class NotKept(Exception):  # noqa: N818 - no error of the user's: the library falls back on memory
    """Readings cannot be kept here and now."""


class Damaged(NotKept):
    """What was kept was damaged. It has been removed and can be made anew."""


class Stamp(Value, frozen=True):
    """How a file looks from outside; equal stamps, equal bytes, but for a file just written."""

    size: int
    modified: int  # nanoseconds, as are all moments here
    changed: int  # of the inode: a modification date can be set back, this one cannot
    inode: int

    @classmethod
    def of(cls, found: os.stat_result) -> Stamp:
        return cls(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino & _MOST)


class Note(Value, frozen=True):
    """What is known of a file: of an original the hash of its bytes, of a sidecar its card."""

    stamp: Stamp
    taken: int  # the moment before the file was looked at
    sha256: str = ""
    card: SourceCard | None = None

    def holds(self, stamp: Stamp) -> bool:
        """Whether a file that looks like ``stamp`` must still hold what was noted."""
        waited = self.taken - max(stamp.modified, stamp.changed)
        if waited <= _RACY_NS:  # seldom: most files were left alone for long before they were looked at
            fine = stamp.modified % _SECOND and stamp.changed % _SECOND
            return stamp == self.stamp and waited > (min(_RACY_NS, _RACY_FINE_NS) if fine else _RACY_NS)
        return stamp == self.stamp


class Reading(Value, frozen=True):
    """What was read from some bytes, without the text. ``words`` and ``turns`` count in the text."""

    key: str  # equal keys, equal texts
    sha256: str  # of the bytes
    words: int = 0
    turns: int = 0
    reason: str = ""  # why nothing could be read, "" when something was


class Batch:
    """What is to be kept in one step: notes by file, readings with their documents, and what is out of date."""

    def __init__(self) -> None:
        self.notes: dict[str, Note] = {}
        self.readings: list[tuple[Reading, Document | None]] = []
        self.gone: tuple[str, ...] = ()  # files that are no longer there
        self.unused: tuple[str, ...] = ()  # keys of readings that no file has any more
        self.weight = 0  # characters of text

    def __bool__(self) -> bool:
        return bool(self.notes or self.readings or self.gone or self.unused)


class Readings(Protocol):
    """Where readings are. Every method may raise NotKept, but for ``document``."""

    @property
    def home(self) -> Path | None:
        """The folder they are kept in, None when they live in memory only."""

    def notes(self) -> Mapping[str, Note]:
        """By the file's name from the library's folder."""

    def known(self) -> Mapping[str, Reading]:
        """By key."""

    def document(self, key: str) -> Document | None:
        """What was read, with no name; None when it is not there or is damaged."""

    def keep(self, batch: Batch) -> None:
        """All of the batch, or nothing of it."""


def reading_key(sha256: str, name: str) -> str:
    """The key of what is read from bytes of this hash: the ending of a file's name chooses the reader."""
    _, dot, ending = name.rpartition("/")[2].rpartition(".")
    ending = ending.lower() if dot else ""
    told = f"{readers.READING_VERSION}\0{sha256}\0{ending}"
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def read_bytes(data: bytes, name: str) -> tuple[Reading, Document | None]:
    """What the readers make of an original's bytes, or why they make nothing of it."""
    try:
        return read_whole(data, name)
    except FactcheckError as e:
        sha256 = sha256_of(data)
        return Reading(reading_key(sha256, name), sha256, reason=e.reason), None


def read_whole(data: bytes, name: str) -> tuple[Reading, Document]:
    """What the readers make of an original's bytes. Raises ReadError, with the likely fix, when that is nothing."""
    from factcheck.text.rows import Row

    document = readers.read(data, name)
    if not document.text.strip():
        raise ReadError("the file holds no text", file=name, hint="add a copy with its words")
    sha256 = document.sha256
    return Reading(reading_key(sha256, name), sha256, len(Row(document.text)), len(document.turns)), document


def sha256_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def unused(known: Iterable[str], used: Iterable[str]) -> tuple[str, ...]:
    """The keys known that nothing uses, in a fixed order."""
    return tuple(sorted(set(known).difference(used)))
