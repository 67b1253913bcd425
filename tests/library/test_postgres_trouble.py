"""A team's library when something is wrong: one clear line each, no password in it, and nothing half there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.desk import shown_address
from factcheck.errors import SourceError
from factcheck.library import add_source, edit_source, open_library, remove_source
from factcheck.library.journal import Plan
from factcheck.library.team import Team
from factcheck.library.team.address import Address
from factcheck.library.team.failures import failure_of
from factcheck.library.team.migrations import MIGRATIONS, VERSION
from factcheck.library.wholeness import held_to_hashes
from factcheck.model import SourceCard
from tests.library.postgres import PASSWORD, Server, changed, run, schema_of

WORDS = "We will not close the pool."

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


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return tmp_path


def settle(desk: Path, url: str, **more: str) -> Path:
    """A desk with this library; the folder in which it reads it."""
    desk.mkdir(exist_ok=True)
    settings = {"library": url, **more}
    (desk / "factcheck.toml").write_text("".join(f'{key} = "{value}"\n' for key, value in settings.items()))
    return desk / ".factcheck" / "sources"


def told(folder: Path) -> str:
    """What a look at this library says is wrong."""
    with pytest.raises(SourceError) as error:
        open_library(folder, folder.parent)
    assert PASSWORD not in str(error.value)
    return str(error.value)


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
    strict: Server, desk: Path, monkeypatch: pytest.MonkeyPatch, parts: dict[str, object], reason: str
) -> None:
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setenv("PGPASSFILE", str(desk / "none"))
    assert reason in told(settle(desk, changed(strict.url, **parts)))


def test_the_password_may_stand_in_the_environment(
    strict: Server, address: str, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    place = {"options": f"-csearch_path={schema_of(address)}"}
    assert open_library(settle(desk, changed(strict.url, password=None, query=place))).ids == ()


def test_the_line_on_the_terminal_is_one(
    strict: Server, desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(desk, changed(strict.url, password="hush-hush"))
    assert main(["--desk", str(desk), "sources", "list"]) == 2
    err = capsys.readouterr().err
    assert (err.count("\n"), "hush-hush" in err, "PGPASSWORD" in err) == (1, False, True)


def test_without_the_two_packages_a_hint_tells_which(address: str, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = settle(desk, address)
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


def test_who_may_not_make_tables_is_told(guest: str, desk: Path) -> None:
    assert "may not do that" in told(settle(desk, guest))


def test_who_may_only_read_reads(address: str, guest: str, desk: Path, draft: Path) -> None:
    add_source(settle(desk / "a", address), draft)
    run(address, f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema_of(address)} TO {schema_of(address)}")
    folder = settle(desk / "b", guest)
    assert open_library(folder, folder.parent).ids == ("talk",)
    with pytest.raises(SourceError, match="may not do that there — ask whoever keeps the database"):
        remove_source(folder, "talk")
    assert open_library(folder, folder.parent).ids == ("talk",)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "talk.txt"
    path.parent.mkdir()
    path.write_text(WORDS)
    return path


def drop_connection(address: str) -> None:
    run(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'factcheck'")


@pytest.mark.parametrize("after", [True, False], ids=["after the writing", "before it"])
def test_a_connection_that_is_lost_midway_leaves_nothing(address: str, desk: Path, after: bool) -> None:
    folder = settle(desk, address)
    plan = Plan("a.source.yaml", f"id: a\nfile: a.txt\nsha256: {'0' * 64}\n", {"a.txt": b"Words."})

    def change() -> None:
        with Team(folder, Address(address)).changing() as change:
            for step in (lambda: change.put([plan]), lambda: drop_connection(address))[:: 1 if after else -1]:
                step()

    with pytest.raises(SourceError, match="connection was lost"):
        change()
    assert (open_library(folder).ids, [p.name for p in folder.iterdir()]) == ((), [])


def test_whoever_waits_too_long_is_told(address: str, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.library.team import database

    monkeypatch.setattr(database, "_WAIT", 1)
    folder = settle(desk / "b", address)
    told = pytest.raises(SourceError, match="somebody else is changing it — try again")
    with Team(settle(desk / "a", address), Address(address)).changing(), told:
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
def test_an_older_library_is_brought_forward(address: str, desk: Path, version: int) -> None:
    made_at(address, version)
    library = open_library(settle(desk, address))
    assert [s.document.text for s in library.sources] == [WORDS]
    assert run(address, "SELECT version, revision FROM factcheck_library") == [(VERSION, "seven")]


@pytest.mark.parametrize("version", range(VERSION))
def test_whatever_its_age_it_has_the_same_tables(address: str, postgres: Server, desk: Path, version: int) -> None:
    described = (
        "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns"
        " WHERE table_schema = current_schema() ORDER BY 1, 2"
    )
    if version:
        made_at(address, version)
    open_library(settle(desk / "old", address))
    fresh = postgres.place()
    open_library(settle(desk / "new", fresh))
    assert run(address, described) == run(fresh, described)
    postgres.clear(fresh)


def test_a_newer_library_is_left_alone(address: str, desk: Path) -> None:
    folder = settle(desk, address)
    open_library(folder)
    run(address, "UPDATE factcheck_library SET version = 99")
    assert told(folder).endswith("it was made by a newer factcheck — update factcheck on this machine")


# -- what others do to it --------------------------------------------------------------


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("DROP TABLE factcheck_files", "a table of it is missing"),
        ("ALTER TABLE factcheck_files RENAME COLUMN size TO weight", "a table of it is not as factcheck made it"),
        ("DELETE FROM factcheck_library", "it has lost its first row"),
        ("UPDATE factcheck_files SET name = '../../evil.txt'", "whose name leads elsewhere"),
        ("UPDATE factcheck_files SET name = '/tmp/evil.txt'", "whose name leads elsewhere"),
        ("UPDATE factcheck_files SET name = '.git/config'", "whose name leads elsewhere"),
        ("UPDATE factcheck_sources SET sidecar = '..'", "whose name leads elsewhere"),
        ("UPDATE factcheck_sources SET text = 'id: [', revision = 'x'", "talk.source.yaml"),
    ],
)
def test_a_library_that_was_meddled_with_is_told(
    address: str, desk: Path, draft: Path, statement: str, reason: str
) -> None:
    add_source(settle(desk / "a", address), draft)
    run(address, statement)
    assert reason in told(settle(desk / "b", address))
    assert list(desk.rglob("evil.txt")) == []


def test_a_source_that_somebody_changed_underneath_is_not_overwritten(address: str, desk: Path, draft: Path) -> None:
    folder = settle(desk, address)
    add_source(folder, draft)
    plan = Plan("talk.source.yaml", "id: talk\nfile: talk.txt\ntitle: Mine\n", {})
    with Team(folder, Address(address)).changing() as change:
        run(address, "UPDATE factcheck_sources SET revision = 'x'")
        with pytest.raises(SourceError, match="somebody else changed this source meanwhile"):
            change.put([plan])
    assert run(address, "SELECT text FROM factcheck_sources WHERE text LIKE '%Mine%'") == []


HOSTILE = [
    "x'); DROP TABLE factcheck_files; --",
    "a%s%(b)s:c{d}",
    "\\'; SELECT pg_sleep(9); --",
    "'\"`$$\u202e\x7f",
]


def test_a_backup_that_is_restored_is_noticed(address: str, desk: Path, draft: Path) -> None:
    one, other = settle(desk / "a", address), settle(desk / "b", address)
    open_library(one)
    ((backup,),) = run(address, "SELECT revision FROM factcheck_library")
    add_source(one, draft)
    open_library(other)
    run(address, "DELETE FROM factcheck_sources", f"UPDATE factcheck_library SET revision = '{backup}'")
    draft.write_text("Other words.")
    add_source(one, draft)
    assert [s.document.text for s in open_library(other).sources] == ["Other words."]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_words(address: str, desk: Path, draft: Path, words: str) -> None:
    folder = settle(desk / "a", address)
    card = SourceCard(words, "", title=words, note=words)
    added = add_source(folder, draft, card).card
    edit_source(folder, added.id, {"publisher": words})
    (found,) = open_library(settle(desk / "b", address)).sources.cards
    assert (found.id, found.title, found.note, found.publisher) == (words, words, words, words)
    remove_source(folder, words)
    assert open_library(settle(desk / "b", address)).ids == ()


@pytest.mark.parametrize("id", ["a\0b", "a\ud800b"])
def test_what_a_database_cannot_hold_is_told(address: str, desk: Path, draft: Path, id: str) -> None:
    folder = settle(desk, address)
    with pytest.raises(SourceError, match=r"cannot hold this text|half a character"):
        add_source(folder, draft, SourceCard(id, ""))
    assert open_library(folder).ids == ()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_a_name_that_is_no_text_is_told(address: str, desk: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(desk) + b"/caf\xe9.txt"))
    path.write_text(WORDS)
    folder = settle(desk, address)
    with pytest.raises(SourceError, match="half a character"):
        add_source(folder, path)
    assert open_library(folder).ids == ()


# -- the copy -----------------------------------------------------------------------


def overwrite(path: Path) -> None:
    path.unlink()
    path.write_text("Other words.")


MEDDLING: list[tuple[str, Callable[[Path], object]]] = [
    ("another text", lambda f: overwrite(f / "talk.txt")),
    ("another sidecar", lambda f: overwrite(f / "talk.source.yaml")),
    ("a file gone", lambda f: (f / "talk.txt").unlink()),
    ("a file more", lambda f: (f / "notes.txt").write_text("Mine.")),
    ("a link instead", lambda f: [(f / "talk.txt").unlink(), (f / "talk.txt").symlink_to("/etc/hostname")]),
    ("a half-written file", lambda f: (f / ".talk.txt.x.part").write_text("We w")),
    ("no manifest", lambda f: (f.parent / "sources.manifest.json").unlink()),
    ("half a manifest", lambda f: (f.parent / "sources.manifest.json").write_text("{")),
    ("killed within a change", lambda f: (f.parent / "sources.coming.json").write_text('["talk.txt"]')),
    ("of another library", lambda f: swap_library(f.parent / "sources.manifest.json")),
]


def swap_library(manifest: Path) -> None:
    text = manifest.read_text()
    start = text.index('"library":"') + len('"library":"')
    manifest.write_text(text[:start] + "another" + text[text.index('"', start) :])


@pytest.mark.parametrize("meddle", [m[1] for m in MEDDLING], ids=[m[0] for m in MEDDLING])
def test_the_copy_is_put_right(address: str, desk: Path, draft: Path, meddle: Callable[[Path], object]) -> None:
    folder = settle(desk, address)
    add_source(folder, draft)
    meddle(folder)
    library = open_library(folder, folder.parent)
    assert ([s.document.text for s in library.sources], library.problems) == ([WORDS], ())
    assert sorted(p.name for p in folder.iterdir()) == ["talk.source.yaml", "talk.txt"]


def test_what_a_person_wrote_into_the_copy_is_set_aside(address: str, desk: Path, draft: Path) -> None:
    folder = settle(desk, address)
    add_source(folder, draft)
    overwrite(folder / "talk.txt")
    (folder / "notes.txt").write_text("Mine.")
    open_library(folder)
    aside = {p.name: p.read_text() for p in (folder.parent / "set-aside").iterdir()}
    assert aside == {"talk.txt": "Other words.", "notes.txt": "Mine."}


def test_what_was_removed_leaves_every_copy(address: str, desk: Path, draft: Path) -> None:
    one, other = settle(desk / "a", address), settle(desk / "b", address)
    add_source(one, draft)
    open_library(other)
    remove_source(one, "talk")
    open_library(other)
    assert [list(f.iterdir()) for f in (one, other)] == [[], []]
    assert not (desk / "b" / ".factcheck" / "set-aside").exists()


def test_a_linked_copy_is_not_followed(address: str, desk: Path, draft: Path) -> None:
    add_source(settle(desk / "a", address), draft)
    folder = settle(desk / "b", address)
    (desk / "elsewhere").mkdir()
    folder.parent.mkdir()
    folder.symlink_to(desk / "elsewhere")
    assert "is a link" in told(folder)
    assert list((desk / "elsewhere").iterdir()) == []


# -- originals in a shared folder ----------------------------------------------------------


def test_originals_may_lie_in_a_shared_folder(address: str, desk: Path, draft: Path) -> None:
    (desk / "share").mkdir()
    one, other = (settle(desk / n, address, originals=str(desk / "share")) for n in "ab")
    add_source(one, draft)
    assert run(address, "SELECT data FROM factcheck_files") == [(None,)]
    assert [s.document.text for s in open_library(other).sources] == [WORDS]
    assert [held.reason for held in held_to_hashes(other)] == [""]
    remove_source(other, "talk")
    assert [p for p in (desk / "share").rglob("*") if p.is_file()] == []


def test_a_shared_folder_that_is_not_there_is_told(address: str, desk: Path, draft: Path) -> None:
    folder = settle(desk, address, originals=str(desk / "share"))
    with pytest.raises(SourceError, match="no such folder of originals"):
        add_source(folder, draft)
    assert open_library(folder).ids == ()


def test_an_original_that_was_lost_is_told_until_it_is_back(address: str, desk: Path, draft: Path) -> None:
    (desk / "share").mkdir()
    folder = settle(desk, address, originals=str(desk / "share"))
    add_source(folder, draft)
    (path,) = [p for p in (desk / "share").rglob("*") if p.is_file()]
    path.rename(desk / "away")
    assert [p.code for p in open_library(settle(desk / "b", address, originals=str(desk / "share"))).problems] == [
        "S101"
    ]
    (desk / "away").rename(path)
    assert open_library(desk / "b" / ".factcheck" / "sources").problems == ()


def test_originals_need_a_library(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "factcheck.toml").write_text('originals = "share"\n')
    assert main(["--desk", str(desk), "sources", "list"]) == 2
    assert "originals is for a team's library" in capsys.readouterr().err
