"""The database of a team's library, through SQLAlchemy: nothing else of factcheck knows any SQL that a server reads.

Whoever changes the library first locks its one row, so changes happen one after another,
each in one transaction, and none is planned on a state that is no longer true. Whoever
reads sees one moment (REPEATABLE READ) and waits for nobody. All values go as bound parameters.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from factcheck.errors import SourceError
from factcheck.files import MAX_BYTES
from factcheck.library.team import migrations
from factcheck.library.team.address import Address
from factcheck.library.team.failures import IN_DOUBT, Failure, failure_of
from factcheck.library.team.holdings import Filed, Listing, State

# Seconds. A server that is far away answers within a few; a change takes a moment, but thousands of
# files may be on their way; a laptop that was closed within a change must not hold everybody up.
_CONNECT, _WAIT, _IDLE = 10, 120, 300
_PAUSES = (0.2, 0.5, 1.0)  # before a busy or starting server is asked again
_AT_ONCE = 500  # rows asked for by name
_OUR_LOCK = 0x_FAC7_C4EC  # whoever makes or changes the tables holds it
_DEFAULTS = {
    "connect_timeout": str(_CONNECT),
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "application_name": "factcheck",
}

_tables = sa.MetaData()
_LIBRARY = sa.Table(
    migrations.LIBRARY,
    _tables,
    sa.Column("only_one", sa.Boolean, primary_key=True),
    sa.Column("version", sa.Integer),
    sa.Column("name", sa.Text),
    sa.Column("revision", sa.Text),
)
_SOURCES = sa.Table(
    migrations.SOURCES,
    _tables,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("sidecar", sa.Text),
    sa.Column("text", sa.Text),
    sa.Column("sha256", sa.Text),
    sa.Column("revision", sa.Text),
)
_FILES = sa.Table(
    migrations.FILES,
    _tables,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("source", sa.Text),
    sa.Column("sha256", sa.Text),
    sa.Column("size", sa.BigInteger),
    sa.Column("data", sa.LargeBinary),
)
_NO_LARGER = sa.case((sa.func.length(_FILES.c.data) <= MAX_BYTES, _FILES.c.data))
_BEGIN = sa.text(
    "SELECT to_regclass(:name) IS NOT NULL, set_config('lock_timeout', :wait, true),"
    " set_config('idle_in_transaction_session_timeout', :idle, true)"
)
_STATE = sa.select(_LIBRARY.c.version, _LIBRARY.c.name, _LIBRARY.c.revision)


class Database:
    """One team's database. Every method raises SourceError, in one line, whatever goes wrong."""

    def __init__(self, address: Address) -> None:
        self.address = address

    @contextmanager
    def reading(self) -> Iterator[Shelf]:
        """One moment of the library."""
        with self._connected(isolation_level="REPEATABLE READ", postgresql_readonly=True) as connection:
            yield Shelf(connection, self._state(connection, _STATE))

    @contextmanager
    def changing(self) -> Iterator[Shelf]:
        """The library, which nobody else changes meanwhile. All that is done is done at the end, or none of it."""
        with self._connected(isolation_level="READ COMMITTED") as connection:
            yield Shelf(connection, self._state(connection, _STATE.with_for_update()))
            self._commit(connection)

    @contextmanager
    def _connected(self, **options: object) -> Iterator[sa.Connection]:
        with self._told():
            connection = self._connection()
            try:
                yield connection.execution_options(**options)
            finally:
                connection.close()

    def _connection(self) -> sa.Connection:
        for pause in _PAUSES:
            try:
                return _engine(self.address.url).connect()
            except SQLAlchemyError as e:
                if not failure_of(e).passes:
                    raise
            time.sleep(pause)
        return _engine(self.address.url).connect()

    def _state(self, connection: sa.Connection, asked: sa.Select[Any]) -> State:
        """What the library's one row says; the tables are made and brought forward first where that is needed."""
        found = self._asked(connection, asked)
        if found is None or found[0] < migrations.VERSION:
            connection.rollback()
            self._bring_forward()
            found = self._asked(connection, asked)
        version, name, revision = found or (0, "", "")
        if version > migrations.VERSION:
            raise self._error(Failure("it was made by a newer factcheck", "update factcheck on this machine"))
        return State(name, revision)

    def _asked(self, connection: sa.Connection, asked: sa.Select[Any]) -> tuple[int, str, str] | None:
        """Version, name and revision; None when there are no tables yet."""
        told = {"wait": f"{_WAIT}s", "idle": f"{_IDLE}s", "name": migrations.LIBRARY}
        if not connection.execute(_BEGIN, told).scalar_one():
            return None
        rows = connection.execute(asked).all()
        if len(rows) != 1:
            raise self._error(Failure("it has lost its first row", "restore it from a backup"))
        version, name, revision = rows[0]
        return version, name, revision

    def _bring_forward(self) -> None:
        """Every step from the version found to the present one, in one transaction; others wait, and find it done."""
        with self._connected(isolation_level="READ COMMITTED") as connection:
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _OUR_LOCK})
            found = self._asked(connection, _STATE)
            version = found[0] if found else 0
            for step in migrations.MIGRATIONS[version:]:
                for statement in step:
                    connection.execute(sa.text(statement))
            if found is None:
                made = {"version": migrations.VERSION, "name": uuid.uuid4().hex, "revision": ""}
                connection.execute(sa.insert(_LIBRARY).values(only_one=True, **made))
            elif version < migrations.VERSION:
                connection.execute(sa.update(_LIBRARY).values(version=migrations.VERSION))
            connection.commit()

    def _commit(self, connection: sa.Connection) -> None:
        try:
            connection.commit()
        except SQLAlchemyError as e:
            failure = failure_of(e)
            raise self._error(IN_DOUBT if failure.lost else failure) from e

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as e:
            raise self._error(failure_of(e)) from e
        except ImportError as e:
            told, hint = "a team's library needs two more packages", "pip install 'factcheck-desk[team]'"
            raise SourceError(told, file=str(self.address), hint=hint) from e

    def _error(self, failure: Failure) -> SourceError:
        return SourceError(f"the team's library: {failure.reason}", file=str(self.address), hint=failure.hint)


@cache
def _engine(url: str) -> sa.Engine:
    """What makes connections; it holds none, so a forked process may use it."""
    address = sa.make_url(url).set(drivername="postgresql+psycopg")
    settings: dict[str, object] = {key: value for key, value in _DEFAULTS.items() if key not in address.query}
    settings["prepare_threshold"] = None  # a pooler in between may give each transaction another connection
    return sa.create_engine(
        address, poolclass=sa.NullPool, hide_parameters=True, connect_args=settings, use_native_hstore=False
    )


class Shelf:
    """A library within one transaction."""

    def __init__(self, connection: sa.Connection, state: State) -> None:
        self._connection = connection
        self.state = state
        self._before = state.revision

    def listing(self) -> Listing:
        sidecars = self._connection.execute(sa.select(_SOURCES.c.sidecar, _SOURCES.c.revision))
        files = self._connection.execute(sa.select(_FILES.c.name, _FILES.c.sha256, _FILES.c.size))
        return Listing(dict(map(tuple, sidecars)), {name: (sha256, size) for name, sha256, size in files})

    def sidecars(self, names: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The texts of sidecars, by their names."""
        for some in _pieces(names):
            asked = sa.select(_SOURCES.c.sidecar, _SOURCES.c.text).where(_SOURCES.c.sidecar.in_(some))
            yield from map(tuple, self._connection.execute(asked))

    def files(self, names: Sequence[str]) -> Iterator[tuple[str, bytes | None]]:
        """The bytes of files, all in memory at once; None for those in a shared folder, or too large for a source."""
        for some in _pieces(names):
            asked = sa.select(_FILES.c.name, _NO_LARGER).where(_FILES.c.name.in_(some))
            yield from map(tuple, self._connection.execute(asked))

    def put(self, filed: Filed) -> None:
        """Write a source; the change is a revision of its own. Raises SourceError for one that others changed."""
        self._count()
        said = {"text": filed.text, "sha256": filed.sha256, "revision": self.state.revision}
        if filed.seen:
            same = (_SOURCES.c.sidecar == filed.sidecar) & (_SOURCES.c.revision == filed.seen)
            if self._connection.execute(sa.update(_SOURCES).where(same).values(**said)).rowcount != 1:
                told = "somebody else changed this source meanwhile"
                raise SourceError(told, file=filed.sidecar, hint="run the command again")
        else:
            self._connection.execute(sa.insert(_SOURCES).values(id=filed.id, sidecar=filed.sidecar, **said))
        new = [
            {"name": name, "source": filed.id, "sha256": sha256, "size": size, "data": data}
            for name, (sha256, size, data) in filed.files.items()
        ]
        if new:
            self._connection.execute(sa.insert(_FILES), new)

    def remove(self, sidecar: str) -> None:
        """Take a source out, with all its files."""
        self._count()
        self._connection.execute(sa.delete(_SOURCES).where(_SOURCES.c.sidecar == sidecar))

    def holds(self, sha256: str) -> bool:
        """Whether any file has these bytes."""
        found = self._connection.execute(sa.select(_FILES.c.name).where(_FILES.c.sha256 == sha256).limit(1))
        return found.first() is not None

    def _count(self) -> None:
        """This transaction is one revision, however much it changes."""
        if self.state.revision == self._before:
            self.state = State(self.state.library, uuid.uuid4().hex)
            self._connection.execute(sa.update(_LIBRARY).values(revision=self.state.revision))


def _pieces(names: Sequence[str]) -> Iterator[Sequence[str]]:
    return (names[i : i + _AT_ONCE] for i in range(0, len(names), _AT_ONCE))
