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

import msgspec

from factcheck.errors import SourceError
from factcheck.files import write_file
from factcheck.library import rows
from factcheck.library.readings import Batch, Damaged, Note, NotKept, Reading
from factcheck.model import Document

FILE = "library.sqlite"
_BESIDE = ("", "-wal", "-shm", "-journal")  # what SQLite writes; the file itself goes first
_LOCK = "lock"
_IGNORE = "# Made from the sources; it can be deleted at any time.\n*\n"
_WAIT = 15.0  # seconds for another process to finish a batch; longer, and memory is the better place

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

# A process that was forked must neither use nor close what its parent has open.
_inherited: list[sqlite3.Connection] = []


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
            return rows.notes(connection.execute(rows.NOTES))

    def known(self) -> Mapping[str, Reading]:
        with self._guarded() as connection:
            return rows.readings(connection.execute(rows.READINGS))

    def document(self, key: str) -> Document | None:
        try:
            with self._guarded() as connection:
                return rows.document(connection.execute(rows.DOCUMENT, (key,)).fetchone())
        except NotKept:
            return None

    def keep(self, batch: Batch) -> None:
        if not batch:
            return
        with self._guarded() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                for statement, values in rows.written(batch):
                    connection.executemany(statement, values)
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
        prepare_folder(self._home)
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
    else:
        _inherited.append(connection)


def _is_passing(error: Exception) -> bool:
    return isinstance(error, OSError | UnicodeError) or (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _PASSING


def prepare_folder(home: Path) -> None:
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
    return bool(version == rows.VERSION and tuple(sql for (sql,) in found) == rows.TABLES)


def _is_made(connection: sqlite3.Connection) -> bool:
    """Whether the file was empty, and has our tables now."""
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return False
    connection.execute("BEGIN IMMEDIATE")
    for table in rows.TABLES:
        connection.execute(table)
    connection.execute(f"PRAGMA user_version = {rows.VERSION}")
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
        except BlockingIOError as e:
            if time.monotonic() > end:
                raise NotKept("another process holds the lock") from e
            time.sleep(0.01)
        except OSError as e:  # a file system that has no locks
            raise NotKept(str(e)) from e
