"""A team's library when something is wrong: one clear line each, no password in it, and nothing half there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.desk import shown_address
from factcheck.errors import SourceError
from factcheck.library import add_source, open_library, remove_source
from factcheck.library.journal import Plan
from factcheck.library.team import Team
from factcheck.library.team.address import Address
from factcheck.library.team.failures import failure_of
from factcheck.library.team.migrations import MIGRATIONS, VERSION
from tests.library.postgres import PASSWORD, Server, changed, run, schema_of
from tests.library.teams import WORDS, settle, told

# -- addresses ------------------------------------------------------------------

NO_ADDRESSES = [
    "",
    "sqlite:///x.db",
    "postgresql:",
    "postgresql://",
    "postgresql://host",
    "postgresql://host/",
    "postgresql://u:p@ss@host/db",
    "postgresql://u:p/ss@host/db",
    "postgresql://u:p?ss@host/db",
    "postgresql://u:p#ss@host/db",
    "postgresql://u:p ss@host/db",
    "postgresql://u:12/x@host/db",
    "postgresql://host/db#secret",
    "postgresql://host:port/db",
]
ADDRESSES = {
    "postgresql://host/db": "postgresql://host/db",
    "postgres://u@host:5432/db": "postgres://u@host:5432/db",
    "postgresql://u:secret@host/db": "postgresql://u@host/db",
    "postgresql://:secret@host/db": "postgresql://host/db",
    "postgresql://u:se%40cret@[::1]:5432/db?sslmode=require&password=secret": "postgresql://u@[::1]:5432/db",
    "postgresql:///db?host=/var/run/postgresql": "postgresql:///db",
    "postgresql://u:secret@a:1,b:2/db": "postgresql://u@a:1,b:2/db",
}


@pytest.mark.parametrize("url", NO_ADDRESSES)
def test_what_is_no_address_is_not_shown(url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "factcheck.toml").write_text(f'library = "{url}"\n')
    assert (shown_address(url), main(["--desk", str(tmp_path), "sources", "list"])) == ("", 2)
    told = capsys.readouterr().err
    assert (told.count("\n"), "ss" in told.partition("—")[0].replace("address", ""), "secret" in told) == (
        1,
        False,
        False,
    )


@pytest.mark.parametrize(("url", "shown"), ADDRESSES.items())
def test_an_address_is_shown_without_its_password(url: str, shown: str) -> None:
    assert (shown_address(url), repr(Address(url))) == (shown, f"Address({shown})")


# -- a server that does not do as it is asked -------------------------------------


def ours(url: str) -> str:
    return url.partition("?")[0]


UNREACHABLE: list[tuple[str, dict[str, object], str]] = [
    ("nobody there", {"port": 1}, "no server answers at this address"),
    ("no such host", {"host": "nowhere.invalid"}, "the name of the server is not known"),
    ("wrong password", {"password": "wrong"}, "refuses this user or password"),
    ("no password", {"password": None}, "refuses this user or password"),
    ("no such user", {"username": "nobody", "password": "x"}, "refuses this user or password"),
    ("no such database", {"database": "nothing"}, "has no such database"),
    ("no such option", {"query": {"sslmodus": "on"}}, "an option that is not known"),
    ("no such setting", {"query": {"options": "-cnonsense=1"}}, "an option that is not known"),
    ("no such schema", {"query": {"options": "-csearch_path=nowhere"}}, "has no schema of that name"),
    ("no encryption", {"query": {"sslmode": "require"}}, "cannot be encrypted as its address asks"),
    ("no such socket", {"host": None, "port": None, "query": {"host": "/nowhere"}}, "no server answers"),
]


@pytest.fixture
def strict(postgres: Server) -> Server:
    """A server that asks for a password."""
    if postgres.near == postgres.url:
        pytest.skip("the server that was named may let anybody in")
    return postgres


@pytest.mark.parametrize(("parts", "reason"), [u[1:] for u in UNREACHABLE], ids=[u[0] for u in UNREACHABLE])
def test_a_server_that_cannot_be_reached(
    strict: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parts: dict[str, object], reason: str
) -> None:
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    assert reason in told(settle(tmp_path, changed(strict.url, **parts)))


def test_the_password_may_stand_in_the_environment(
    strict: Server, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    place = {"options": f"-csearch_path={schema_of(address)}"}
    assert open_library(settle(tmp_path, changed(strict.url, password=None, query=place))).ids == ()


def test_the_line_on_the_terminal_is_one(
    strict: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(tmp_path, changed(strict.url, password="hush-hush"))
    assert main(["--desk", str(tmp_path), "sources", "list"]) == 2
    err = capsys.readouterr().err
    assert (err.count("\n"), "hush-hush" in err, "PGPASSWORD" in err) == (1, False, True)


def test_without_the_two_packages_a_hint_tells_which(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = settle(tmp_path, address)
    monkeypatch.delitem(sys.modules, "factcheck.library.team.database", raising=False)
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    assert "pip install 'factcheck-desk[team]'" in told(folder)


def test_a_plain_desk_needs_neither(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    code = f"""
import sys
from pathlib import Path
from factcheck.library import open_library
open_library(Path({str(tmp_path / "sources")!r}), Path({str(tmp_path / ".factcheck")!r}))
sys.exit(bool({{"sqlalchemy", "psycopg", "factcheck.library.team.database"}} & set(sys.modules)))
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


SAID = [
    ("FATAL:  the database system is starting up", "is starting or stopping"),
    ("FATAL:  the database system is not yet accepting connections", "is starting or stopping"),
    ("FATAL:  sorry, too many clients already", "takes no more connections"),
    ("consuming input failed: could not receive data from server: Connection reset by peer", "connection was lost"),
    ("server closed the connection unexpectedly", "connection was lost"),
    ('FATAL:  permission denied for database "desk"', "may not do that"),
    ('FATAL:  database "desk" does not exist', "has no such database"),
    ("connection timeout expired", "does not answer in time"),
    ("FATAL:  geheim is no word to repeat", "does not do what it is asked (OSError)"),
]


@pytest.mark.parametrize(("said", "reason"), SAID)
def test_what_a_server_says_is_put_plainly(said: str, reason: str) -> None:
    failure = failure_of(OSError(said))
    assert (reason in failure.reason, "geheim" in failure.reason + failure.hint) == (True, False)


@pytest.fixture
def guest(postgres: Server, address: str) -> Iterator[str]:
    """The same place for somebody who has no rights there yet."""
    schema = schema_of(address)
    run(
        postgres.near,
        f"CREATE ROLE {schema} LOGIN PASSWORD '{PASSWORD}'",
        f"GRANT USAGE ON SCHEMA {schema} TO {schema}",
    )
    yield changed(address, username=schema)
    run(postgres.near, f"DROP OWNED BY {schema}", f"DROP ROLE {schema}")


def test_who_may_not_make_tables_is_told(guest: str, tmp_path: Path) -> None:
    assert "may not do that" in told(settle(tmp_path, guest))


def test_who_may_only_read_reads(address: str, guest: str, tmp_path: Path, draft: Path) -> None:
    add_source(settle(tmp_path / "a", address), draft)
    run(address, f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema_of(address)} TO {schema_of(address)}")
    folder = settle(tmp_path / "b", guest)
    assert open_library(folder, folder.parent).ids == ("talk",)
    with pytest.raises(SourceError, match="may not do that there — ask whoever keeps the database"):
        remove_source(folder, "talk")
    assert open_library(folder, folder.parent).ids == ("talk",)


def drop_connection(address: str) -> None:
    run(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'factcheck'")


@pytest.mark.parametrize("after", [True, False], ids=["after the writing", "before it"])
def test_a_connection_that_is_lost_midway_leaves_nothing(address: str, tmp_path: Path, after: bool) -> None:
    folder = settle(tmp_path, address)
    plan = Plan("a.source.yaml", f"id: a\nfile: a.txt\nsha256: {'0' * 64}\n", {"a.txt": b"Words."})

    def change() -> None:
        with Team(folder, Address(address)).changing() as change:
            for step in (lambda: change.put([plan]), lambda: drop_connection(address))[:: 1 if after else -1]:
                step()

    with pytest.raises(SourceError, match="connection was lost"):
        change()
    assert (open_library(folder).ids, [p.name for p in folder.iterdir()]) == ((), [])


def test_whoever_waits_too_long_is_told(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.library.team import database

    monkeypatch.setattr(database, "_WAIT", 1)
    folder = settle(tmp_path / "b", address)
    told = pytest.raises(SourceError, match="somebody else is changing it — try again")
    with Team(settle(tmp_path / "a", address), Address(address)).changing(), told:
        remove_source(folder, "talk")


# -- versions of the tables ---------------------------------------------------------


def made_at(address: str, version: int) -> None:
    """The tables as the factcheck of that version made them, with one source."""
    for step in MIGRATIONS[:version]:
        run(address, *step)
    size = ", 27" if version > 1 else ""
    run(
        address,
        f"INSERT INTO factcheck_library VALUES (true, {version}, 'this', 'seven')",
        "INSERT INTO factcheck_sources VALUES"
        f" ('talk', 'talk.source.yaml', 'id: talk\nfile: talk.txt\n', '{'0' * 64}', 'seven')",
        f"INSERT INTO factcheck_files VALUES ('talk.txt', 'talk', '{'0' * 64}', '{WORDS}'{size})",
    )


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_an_older_library_is_brought_forward(address: str, tmp_path: Path, version: int) -> None:
    made_at(address, version)
    library = open_library(settle(tmp_path, address))
    assert [s.document.text for s in library.sources] == [WORDS]
    assert run(address, "SELECT version, revision FROM factcheck_library") == [(VERSION, "seven")]


@pytest.mark.parametrize("version", range(VERSION))
def test_whatever_its_age_it_has_the_same_tables(address: str, postgres: Server, tmp_path: Path, version: int) -> None:
    described = (
        "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns"
        " WHERE table_schema = current_schema() ORDER BY 1, 2"
    )
    if version:
        made_at(address, version)
    open_library(settle(tmp_path / "old", address))
    fresh = postgres.place()
    open_library(settle(tmp_path / "new", fresh))
    assert run(address, described) == run(fresh, described)
    postgres.clear(fresh)


def test_a_newer_library_is_left_alone(address: str, tmp_path: Path) -> None:
    folder = settle(tmp_path, address)
    open_library(folder)
    run(address, "UPDATE factcheck_library SET version = 99")
    assert told(folder).endswith("it was made by a newer factcheck — update factcheck on this machine")
