"""The rows in which notes and readings are kept, and back; what is damaged is not given back."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from zlib import crc32

import msgspec

from factcheck.library.cards import stands_beside
from factcheck.library.packing import PACKING, packed, unpacked
from factcheck.library.readings import Batch, Note, Reading, Stamp
from factcheck.model import Document, SourceCard, Value

# Raise it when a column comes to mean something else; other tables are noticed by themselves.
_TABLES_VERSION = 2
VERSION = 100 * _TABLES_VERSION + PACKING
TABLES = (
    "CREATE TABLE files (name BLOB PRIMARY KEY, size INTEGER, modified INTEGER, changed INTEGER,"
    " inode INTEGER, taken INTEGER, sha256 TEXT, card BLOB, sum INTEGER)",
    # the long columns last: a list of readings never touches their pages
    "CREATE TABLE readings (key TEXT PRIMARY KEY, sha256 TEXT, words INTEGER, turns INTEGER,"
    " reason TEXT, sum INTEGER, text BLOB, rest BLOB)",
)
# Names, counts and reasons of everything; then one text.
NOTES = "SELECT * FROM files"
READINGS = "SELECT key, sha256, words, turns, reason FROM readings"
DOCUMENT = "SELECT sum, text, rest FROM readings WHERE key = ?"

_encode = msgspec.msgpack.Encoder().encode
_decode_card = msgspec.msgpack.Decoder(SourceCard).decode

Rows = Iterable[tuple[object, ...]]


class _FileRow(msgspec.Struct, array_like=True):
    name: bytes
    size: int
    modified: int
    changed: int
    inode: int
    taken: int
    sha256: str
    card: bytes | None
    sum: int

    def note(self) -> Note:
        card = _card(self.card, self.sum) if self.card is not None else None
        return Note(Stamp(self.size, self.modified, self.changed, self.inode), self.taken, self.sha256, card)


def notes(rows: Rows) -> dict[str, Note]:
    """The notes of :data:`NOTES` that are whole. Raises ValidationError for a file that is not ours."""
    found = ((row.name, row.note()) for row in msgspec.convert(list(rows), list[_FileRow]))
    return {os.fsdecode(name): note for name, note in found if note.sha256 or note.card}


def readings(rows: Rows) -> dict[str, Reading]:
    """The readings of :data:`READINGS`. Raises ValidationError for a file that is not ours."""
    return {row[0]: Reading(*row) for row in msgspec.convert(list(rows), list[tuple[str, str, int, int, str]])}


def document(row: tuple[object, ...] | None) -> Document | None:
    """The document of :data:`DOCUMENT`; None when it is not there or is damaged."""
    checksum, text, rest = row or (0, None, None)
    if not isinstance(text, bytes) or not isinstance(rest, bytes) or checksum != crc32(rest, crc32(text)):
        return None
    try:
        return unpacked(rest, text.decode("utf-8", "surrogatepass"))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def written(batch: Batch) -> Iterator[tuple[str, Rows]]:
    """The statements that keep a batch, each with its rows."""
    yield "DELETE FROM files WHERE name = ?", ((os.fsencode(name),) for name in batch.gone)
    yield "DELETE FROM readings WHERE key = ?", ((key,) for key in batch.unused)
    noted = (_file_row(name, note) for name, note in batch.notes.items())
    yield "REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", filter(None, noted)
    yield "REPLACE INTO readings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (_reading_row(*read) for read in batch.readings)


def _file_row(name: str, note: Note) -> tuple[object, ...]:
    """The row of a note; () for one that cannot be written, and will be taken again."""
    card = _packed(note.card)
    if note.card and card is None:
        return ()
    stamp = note.stamp
    known = (os.fsencode(name), stamp.size, stamp.modified, stamp.changed, stamp.inode, note.taken)
    return (*known, note.sha256, card, crc32(card or b""))


def _packed_document(document: Document) -> bytes | None:
    try:
        return packed(document)
    except ValueError:
        return None


def _packed(value: Value | None) -> bytes | None:
    try:
        return _encode(value) if value else None
    except UnicodeEncodeError:  # half a surrogate pair
        return None


def _card(data: bytes, checksum: int) -> SourceCard | None:
    """A card as it was kept; None for one that is damaged or names a file elsewhere."""
    try:
        card = _decode_card(data) if crc32(data) == checksum else None
    except msgspec.DecodeError:
        return None
    return card if card and stands_beside(card.file) else None


def _reading_row(reading: Reading, document: Document | None) -> tuple[object, ...]:
    """The row of a reading; a document that cannot be written is read from its original each time."""
    head = (reading.key, reading.sha256, reading.words, reading.turns, reading.reason)
    rest = _packed_document(document) if document else None
    if document is None or rest is None:
        return (*head, 0, None, None)
    text = document.text.encode("utf-8", "surrogatepass")
    return (*head, crc32(rest, crc32(text)), text, rest)
