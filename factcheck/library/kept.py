"""Readings on disk: one SQLite file that can be deleted at any time and is made anew when it is damaged.

Several processes may use it at once: writers take turns (BEGIN IMMEDIATE), readers
never wait (a write-ahead log). A batch that was kept outlives the machine
(synchronous FULL). Nothing in the file is trusted: its tables must be exactly
ours, texts and cards carry checksums, and no path is taken from it.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from weakref import finalize
from zlib import crc32

import msgspec

from factcheck.errors import SourceError
from factcheck.files import write_file
from factcheck.library.cards import stands_beside
from factcheck.library.readings import Batch, Damaged, Note, NotKept, Reading, Stamp
from factcheck.model import Document, SourceCard, Value, replace

FILE = "library.sqlite"
_BESIDE = ("", "-wal", "-shm", "-journal")  # what SQLite writes; the file itself goes first
_LOCK = "lock"
_IGNORE = "# Made from the sources; it can be deleted at any time.\n*\n"
_WAIT = 15.0  # seconds for another process to finish a batch; longer, and memory is the better place

# Raise it when a column comes to mean something else; other tables are noticed by themselves.
_VERSION = 1
_TABLES = (
    "CREATE TABLE files (name BLOB PRIMARY KEY, size INTEGER, modified INTEGER, changed INTEGER,"
    " inode INTEGER, taken INTEGER, sha256 TEXT, card BLOB, sum INTEGER)",
    # the long columns last: a list of readings never touches their pages
    "CREATE TABLE readings (key TEXT PRIMARY KEY, sha256 TEXT, words INTEGER, turns INTEGER,"
    " reason TEXT, sum INTEGER, text BLOB, rest BLOB)",
)
_SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA journal_size_limit = 16000000",
)
# Not damage: someone else is writing, or this place cannot be written. The file is left alone.
_PASSING = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_NOMEM,
}

_encode = msgspec.msgpack.Encoder().encode
_decode_card = msgspec.msgpack.Decoder(SourceCard).decode
_decode_document = msgspec.msgpack.Decoder(Document).decode

# A process that was forked must neither use nor close what its parent has open.
_inherited: list[sqlite3.Connection] = []


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


class Kept:
    """Readings in ``home / FILE``. Opening it makes the folder and the file. Raises NotKept.

    It may be pickled, and used in a forked process: each process opens the file for itself.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._connection: sqlite3.Connection | None = None
        self._process, self._inode = 0, 0
        self._turn = RLock()
        with self._guarded():
            pass

    def __reduce__(self) -> tuple[object, ...]:
        return _reopened, (self._home,)

    @property
    def home(self) -> Path | None:
        return self._home

    def notes(self) -> Mapping[str, Note]:
        with self._guarded() as connection:
            rows = msgspec.convert(connection.execute("SELECT * FROM files").fetchall(), list[_FileRow])
        return {os.fsdecode(row.name): note for row in rows if (note := row.note()).sha256 or note.card}

    def known(self) -> Mapping[str, Reading]:
        with self._guarded() as connection:
            rows = connection.execute("SELECT key, sha256, words, turns, reason FROM readings").fetchall()
            return {r[0]: msgspec.convert(dict(zip(Reading.__struct_fields__, r, strict=True)), Reading) for r in rows}

    def document(self, key: str) -> Document | None:
        try:
            with self._guarded() as connection:
                query = "SELECT sum, text, rest FROM readings WHERE key = ?"
                row = connection.execute(query, (key,)).fetchone()
            if row is None or row[2] is None or row[0] != crc32(row[2], crc32(row[1])):
                return None
            text = bytes(row[1]).decode("utf-8", "surrogatepass")
            return replace(_decode_document(row[2]), text=text)
        except (NotKept, msgspec.DecodeError, UnicodeDecodeError, TypeError):
            return None

    def keep(self, batch: Batch) -> None:
        if not batch:
            return
        with self._guarded() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                connection.executemany(
                    "DELETE FROM files WHERE name = ?", [(os.fsencode(name),) for name in batch.gone]
                )
                connection.executemany("DELETE FROM readings WHERE key = ?", [(key,) for key in batch.unused])
                notes = (_file_row(name, note) for name, note in batch.notes.items())
                rows = (row for row in notes if row)
                connection.executemany("REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
                readings = (_reading_row(*read) for read in batch.readings)
                connection.executemany("REPLACE INTO readings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", readings)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def _connected(self) -> sqlite3.Connection:
        if self._connection is not None and self._process == os.getpid():
            return self._connection
        if self._connection is not None:
            _inherited.append(self._connection)
        _prepare_folder(self._home)
        with _locked(self._home):
            self._connection = _open(self._home / FILE)
            self._inode = (self._home / FILE).stat().st_ino
        self._process = os.getpid()
        finalize(self, _close, self._connection, self._process)  # the log is folded in when nobody needs it
        return self._connection

    @contextmanager
    def _guarded(self) -> Iterator[sqlite3.Connection]:
        """The connection; a damaged file is removed, and the next to come makes it anew."""
        with self._turn:
            try:
                yield self._connected()
            except (sqlite3.Error, msgspec.ValidationError, UnicodeError, OSError) as e:
                if _is_passing(e):
                    raise NotKept(str(e)) from e
                self._remove()
                raise Damaged(str(e)) from e

    def _remove(self) -> None:
        """Remove the file, unless another process has put a new one in its place already."""
        with _locked(self._home):
            path = self._home / FILE
            if path.exists() and path.stat().st_ino == self._inode:
                _delete(path)
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _reopened(home: Path) -> Kept:
    """A pickled Kept, opened when it is first asked for something."""
    kept = Kept.__new__(Kept)
    kept._home, kept._connection, kept._process, kept._inode, kept._turn = home, None, 0, 0, RLock()
    return kept


def _close(connection: sqlite3.Connection, process: int) -> None:
    if process == os.getpid():
        connection.close()


def _is_passing(error: Exception) -> bool:
    return isinstance(error, OSError | UnicodeError) or (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _PASSING


def _prepare_folder(home: Path) -> None:
    """Make the folder, with a note to git to leave it out. A link could lead anywhere and is not followed."""
    try:
        home.mkdir(exist_ok=True)
        if any(path.is_symlink() for path in (home, home / _LOCK, *_files(home / FILE))):
            raise NotKept(f"{home} holds links")
        if not (home / ".gitignore").exists():
            write_file(home / ".gitignore", _IGNORE, SourceError)
    except (OSError, ValueError, SourceError) as e:
        raise NotKept(str(e)) from e


def _open(path: Path) -> sqlite3.Connection:
    """A connection to a file with our tables; whatever else stands there is deleted first."""
    for left in (True, False):
        connection = None
        try:
            connection = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
            for setting in _SETTINGS:
                connection.execute(setting)
            if _is_ours(connection) or _is_made(connection):
                return connection
            connection.close()
        except sqlite3.Error as e:
            if connection is not None:
                connection.close()
            if _is_passing(e):
                raise NotKept(str(e)) from e
        if left:
            _delete(path)
    raise NotKept("the file cannot be made")


def _is_ours(connection: sqlite3.Connection) -> bool:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    found = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    return bool(version == _VERSION and tuple(sql for (sql,) in found) == _TABLES)


def _is_made(connection: sqlite3.Connection) -> bool:
    """Whether the file was empty, and has our tables now."""
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return False
    connection.execute("BEGIN IMMEDIATE")
    for table in _TABLES:
        connection.execute(table)
    connection.execute(f"PRAGMA user_version = {_VERSION}")
    connection.execute("COMMIT")
    return True


def _files(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in _BESIDE]


def _delete(path: Path) -> None:
    try:
        for file in _files(path):
            file.unlink(missing_ok=True)
    except OSError as e:
        raise NotKept(str(e)) from e


@contextmanager
def _locked(home: Path) -> Iterator[None]:
    """Nobody else opens or removes the file meanwhile; one that is in use may be removed, its users keep theirs."""
    try:
        lock = open(home / _LOCK, "ab")  # noqa: SIM115 - closed below, whatever happens
    except OSError as e:
        raise NotKept(str(e)) from e
    with lock:
        if sys.platform != "win32":  # there a file in use cannot be removed anyway
            _wait_for(lock.fileno())
        yield


def _wait_for(handle: int) -> None:
    import fcntl

    end = time.monotonic() + _WAIT
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except OSError as e:
            if time.monotonic() > end:
                raise NotKept(str(e)) from e
            time.sleep(0.01)


def _written(batch: Batch) -> Iterator[tuple[str, Iterator[tuple[object, ...]]]]:
    """The statements that keep a batch, each with its rows."""
    yield "DELETE FROM files WHERE name = ?", ((os.fsencode(name),) for name in batch.gone)
    yield "DELETE FROM readings WHERE key = ?", ((key,) for key in batch.unused)
    notes = (_file_row(name, note) for name, note in batch.notes.items())
    yield "REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", filter(None, notes)
    yield "REPLACE INTO readings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (_reading_row(*read) for read in batch.readings)


def _file_row(name: str, note: Note) -> tuple[object, ...]:
    """The row of a note; () for one that cannot be written, and will be taken again."""
    card = _packed(note.card)
    if note.card and card is None:
        return ()
    stamp = note.stamp
    known = (os.fsencode(name), stamp.size, stamp.modified, stamp.changed, stamp.inode, note.taken)
    return (*known, note.sha256, card, crc32(card or b""))


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
    rest = _packed(replace(document, text="", name="")) if document else None
    if document is None or rest is None:
        return (*head, 0, None, None)
    text = document.text.encode("utf-8", "surrogatepass")
    return (*head, crc32(rest, crc32(text)), text, rest)
