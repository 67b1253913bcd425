"""What the library keeps on disk: it changes nothing but time, whatever becomes of it."""

from __future__ import annotations

import os
import pickle
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import readers
from factcheck.errors import SourceError
from factcheck.library import Library, add_source, find_entry, open_library, remove_source, survey
from factcheck.library import readings as readings_module
from factcheck.library import sources as sources_module
from factcheck.library.readings import Note, Stamp
from factcheck.model import SourceCard

TALK = "MAYOR DANA REYES: We are not going to close the pool.\n\nMR. OKAFOR: Thank you, Mayor.\n"
FILES = {
    "talk.txt": TALK,
    "talk.source.yaml": "id: talk\nfile: talk.txt\nspeakers: [{name: Dana Reyes, aliases: [MAYOR DANA REYES]}]\n",
    "deep/page.html": "<h1>Pool</h1><p>The pool stays open, said Reyes.</p>",
    "notes.md": "# Notes\n\n> The pool is *open*.\n",
    "bare.txt": "Ticket sales rose by 12 percent. \N{GRINNING FACE}\r\n",
    "blank.txt": " \n",
    "binary.txt": b"\x00\x01\x02\xff" * 200,
    "gone.source.yaml": "id: gone\nfile: gone.txt\n",
}
READ = 6  # of these files are given to a reader


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, data in FILES.items():
        put(tmp_path / "sources" / name, data)
    return tmp_path / "sources"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / ".factcheck"


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files just written count as old."""
    monkeypatch.setattr(readings_module, "_RACY_NS", -(10**18))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are given to a reader, and the sidecars that are parsed, from here on."""
    names: list[str] = []
    read_document, read_card = readers.read, survey.read_card
    monkeypatch.setattr(readers, "read", lambda data, name: [names.append(name), read_document(data, name)][1])
    monkeypatch.setattr(survey, "read_card", lambda path: [names.append(path.name), read_card(path)][1])
    return names


def put(path: Path, data: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)


def told(library: Library) -> tuple[object, ...]:
    """All that a library says; what it says must not depend on where it is kept."""
    sources = library.sources
    return (tuple(sources), sources.found, sources.keys, library.unread, library.problems, library.ids)


def sql(home: Path, *statements: str) -> None:
    connection = sqlite3.connect(home / "library.sqlite", isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


# -- the same, and only once -----------------------------------------------------


def test_a_kept_library_says_what_one_in_memory_says(folder: Path, home: Path) -> None:
    first, second, held = (told(open_library(folder, h)) for h in (home, home, None))
    assert first == second == held


def test_the_first_look_reads_every_file_once(folder: Path, home: Path, read: list[str]) -> None:
    open_library(folder, home)
    assert sorted(read) == sorted(name for name in FILES)


@pytest.mark.usefixtures("settled")
def test_the_second_look_reads_nothing(folder: Path, home: Path, read: list[str]) -> None:
    open_library(folder, home)
    read.clear()
    assert (open_library(folder, home).sources[0].card.id, read) == ("bare", [])


CHANGES: list[tuple[str, Callable[[Path], object], list[str]]] = [
    ("touched", lambda f: os.utime(f / "talk.txt", ns=(1, 1)), []),
    ("sidecar touched", lambda f: os.utime(f / "talk.source.yaml", ns=(1, 1)), ["talk.source.yaml"]),
    ("renamed", lambda f: (f / "bare.txt").rename(f / "bald.txt"), []),
    ("copied", lambda f: shutil.copy(f / "bare.txt", f / "copy.txt"), []),
    ("removed", lambda f: (f / "bare.txt").unlink(), []),
    ("another reader", lambda f: (f / "bare.txt").rename(f / "bare.md"), ["bare.md"]),
    ("sidecar changed", lambda f: put(f / "talk.source.yaml", "id: other\nfile: talk.txt\n"), ["talk.source.yaml"]),
    ("sidecar removed", lambda f: (f / "talk.source.yaml").unlink(), []),
    ("changed", lambda f: put(f / "talk.txt", "Other words."), ["talk.txt"]),
    ("added", lambda f: put(f / "new.txt", "New words."), ["new.txt"]),
    ("found at last", lambda f: put(f / "gone.txt", "Here it is."), ["gone.txt"]),
]


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize(("change", "expected"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_only_what_changed_is_read(
    folder: Path, home: Path, read: list[str], change: Callable[[Path], object], expected: list[str]
) -> None:
    open_library(folder, home)
    change(folder)
    read.clear()
    open_library(folder, home)
    assert read == expected


@pytest.mark.parametrize("change", [c[1] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_a_change_is_seen(folder: Path, home: Path, change: Callable[[Path], object]) -> None:
    open_library(folder, home)
    change(folder)
    assert told(open_library(folder, home)) == told(open_library(folder))


def test_other_bytes_of_the_same_size_and_date_are_seen(folder: Path, home: Path) -> None:
    path = folder / "bare.txt"
    before = open_library(folder, home).sources.keys
    date = path.stat().st_mtime_ns
    put(path, path.read_bytes().replace(b"12", b"21"))
    os.utime(path, ns=(date, date))
    assert open_library(folder, home).sources.keys != before


SECOND = 1_000_000_000
NOTED = Stamp(size=5, modified=100 * SECOND, changed=100 * SECOND, inode=7)


@pytest.mark.parametrize(
    ("now", "taken", "holds"),
    [
        (NOTED, 100 * SECOND, False),  # written in the moment it was looked at
        (NOTED, 102 * SECOND, False),
        (NOTED, 99 * SECOND, False),  # a clock that goes wrong
        (msgspec.structs.replace(NOTED, size=6), 200 * SECOND, False),
        (msgspec.structs.replace(NOTED, modified=1), 200 * SECOND, False),
        (msgspec.structs.replace(NOTED, changed=1), 200 * SECOND, False),
        (msgspec.structs.replace(NOTED, inode=8), 200 * SECOND, False),
        (NOTED, 102 * SECOND + 1, True),
    ],
)
def test_a_note_holds_for_a_file_that_was_left_alone(now: Stamp, taken: int, holds: bool) -> None:
    assert Note(NOTED, taken).holds(now) is holds


FINE = SECOND // 10  # where moments have fractions, the disk's clock ticks far oftener than this


@pytest.mark.parametrize(
    ("modified", "changed", "waited", "holds"),
    [
        (7, 7, FINE, False),
        (0, 7, FINE + 1, False),  # one of the two may come from another clock
        (7, 0, FINE + 1, False),
        (7, 7, FINE + 1, True),
    ],
)
def test_a_disk_that_tells_fractions_is_waited_for_less(modified: int, changed: int, waited: int, holds: bool) -> None:
    stamp = Stamp(5, 100 * SECOND + modified, 100 * SECOND + changed, 7)
    assert Note(stamp, 100 * SECOND + max(modified, changed) + waited).holds(stamp) is holds


def test_what_no_file_has_any_more_is_dropped(folder: Path, home: Path) -> None:
    open_library(folder, home)
    (folder / "bare.txt").unlink()
    open_library(folder, home)
    rows = sqlite3.connect(home / "library.sqlite").execute("SELECT name FROM files").fetchall()
    assert (b"bare.txt",) not in rows


@pytest.mark.usefixtures("settled")
def test_new_readers_read_everything_again(
    folder: Path, home: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library(folder, home)
    read.clear()
    monkeypatch.setattr(readers, "READING_VERSION", readers.READING_VERSION + 1)
    open_library(folder, home)
    assert len(read) == READ


# -- damage ----------------------------------------------------------------------


def cut(home: Path, size: int) -> None:
    os.truncate(home / "library.sqlite", size)


def scribble(home: Path) -> None:
    path = home / "library.sqlite"
    data = bytearray(path.read_bytes())
    data[len(data) // 3 : len(data) // 2] = b"\x5a" * (len(data) // 2 - len(data) // 3)
    path.write_bytes(data)


def instead(home: Path) -> None:
    (home / "library.sqlite").unlink()
    (home / "library.sqlite").mkdir()


def card_that_leads_out(home: Path) -> None:
    from zlib import crc32

    card = msgspec.msgpack.encode(SourceCard("talk", "../../secret.txt"))
    connection = sqlite3.connect(home / "library.sqlite", isolation_level=None)
    changed = "UPDATE files SET card = ?, sum = ? WHERE card IS NOT NULL"
    connection.execute(changed, (card, crc32(card)))
    connection.close()


DAMAGE: list[tuple[str, Callable[[Path], object]]] = [
    ("nothing left", lambda h: shutil.rmtree(h)),
    ("file gone", lambda h: (h / "library.sqlite").unlink()),
    ("empty", lambda h: cut(h, 0)),
    ("a little left", lambda h: cut(h, 100)),
    ("half left", lambda h: cut(h, (h / "library.sqlite").stat().st_size // 2)),
    ("a page missing", lambda h: cut(h, (h / "library.sqlite").stat().st_size - 4096)),
    ("no database", lambda h: put(h / "library.sqlite", "not a database " * 1000)),
    ("scribbled over", scribble),
    ("a log of something else", lambda h: put(h / "library.sqlite-wal", "nonsense" * 1000)),
    ("a folder instead", instead),
    ("another version", lambda h: sql(h, "PRAGMA user_version = 99")),
    ("a table more", lambda h: sql(h, "CREATE TABLE more (x)")),
    ("a table less", lambda h: sql(h, "DROP TABLE readings")),
    ("a column more", lambda h: sql(h, "ALTER TABLE files ADD COLUMN more")),
    ("a trap", lambda h: sql(h, "CREATE TRIGGER t AFTER DELETE ON files BEGIN DELETE FROM readings; END")),
    ("other words", lambda h: sql(h, "UPDATE readings SET text = CAST('Other words.' AS BLOB)")),
    ("words as text", lambda h: sql(h, "UPDATE readings SET text = 'Other words.'")),
    ("no UTF-8", lambda h: sql(h, "UPDATE readings SET text = x'ff'")),
    ("no words", lambda h: sql(h, "UPDATE readings SET text = NULL")),
    ("no rest", lambda h: sql(h, "UPDATE readings SET rest = x'c1'")),
    ("other kinds of columns", lambda h: sql(h, "UPDATE readings SET words = 'many'")),
    ("other kinds of notes", lambda h: sql(h, "UPDATE files SET size = 'big'")),
    ("keys that are none", lambda h: sql(h, "UPDATE readings SET key = CAST(x'ff' AS TEXT) WHERE words > 10")),
    ("cards that are none", lambda h: sql(h, "UPDATE files SET card = x'c1' WHERE card IS NOT NULL")),
    ("cards of another", card_that_leads_out),
]


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("damage", [d[1] for d in DAMAGE], ids=[d[0] for d in DAMAGE])
def test_damage_changes_nothing(folder: Path, home: Path, damage: Callable[[Path], object]) -> None:
    before = told(open_library(folder, home))
    damage(home)
    assert [told(open_library(folder, home)) for _ in range(2)] == [before, before]


HEALED = [d for d in DAMAGE if d[0] != "a folder instead"]


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("damage", [d[1] for d in HEALED], ids=[d[0] for d in HEALED])
def test_damage_is_made_good(folder: Path, home: Path, read: list[str], damage: Callable[[Path], object]) -> None:
    open_library(folder, home)
    damage(home)
    told(open_library(folder, home))
    read.clear()
    told(open_library(folder, home))
    assert read == []


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("damage", [d[1] for d in DAMAGE], ids=[d[0] for d in DAMAGE])
def test_damage_in_an_open_library_changes_nothing(folder: Path, home: Path, damage: Callable[[Path], object]) -> None:
    before = tuple(open_library(folder).sources)
    library = open_library(folder, home)
    damage(home)
    assert tuple(library.sources) == before


def test_a_source_that_changed_under_an_open_library_is_an_error(folder: Path, home: Path) -> None:
    library = open_library(folder, home)
    sql(home, "DELETE FROM readings")
    put(folder / "bare.txt", "Other words.")
    with pytest.raises(SourceError, match="changed while it was being checked — run the command again"):
        library.sources.source(0)


# -- places that cannot be written --------------------------------------------------


def no_home(home: Path) -> None:
    home.write_text("a file")


def linked_home(home: Path) -> None:
    (home.parent / "elsewhere").mkdir()
    home.symlink_to(home.parent / "elsewhere")


def linked_file(home: Path) -> None:
    home.mkdir()
    (home / "library.sqlite").symlink_to(home.parent / "elsewhere")


def locked_folder(home: Path) -> None:
    home.mkdir()
    (home / "lock").mkdir()


@pytest.mark.parametrize("make", [no_home, linked_home, linked_file, locked_folder])
def test_where_nothing_can_be_kept_all_is_held(folder: Path, home: Path, make: Callable[[Path], None]) -> None:
    make(home)
    library = open_library(folder, home)
    assert (told(library), library.sources.home) == (told(open_library(folder)), None)


@pytest.mark.parametrize("make", [linked_home, linked_file])
def test_a_link_is_not_followed(folder: Path, home: Path, make: Callable[[Path], None]) -> None:
    make(home)
    open_library(folder, home)
    elsewhere = home.parent / "elsewhere"
    assert not elsewhere.exists() or list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("code", ["SQLITE_FULL", "SQLITE_READONLY", "SQLITE_BUSY"])
def test_a_full_disk_is_no_error(folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    before = told(open_library(folder, home))

    def refuse(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("no")
        error.sqlite_errorcode = getattr(sqlite3, code)
        raise error

    monkeypatch.setattr(sqlite3, "connect", refuse)
    put(folder / "new.txt", "New words.")
    assert len(told(open_library(folder, home))[0]) == len(before[0]) + 1


def test_git_leaves_it_out(folder: Path, home: Path) -> None:
    open_library(folder, home)
    assert (home / ".gitignore").read_text().splitlines()[-1] == "*"


# -- what is asked of sources ---------------------------------------------------------


def test_home_is_where_it_was_kept(folder: Path, home: Path) -> None:
    assert (open_library(folder, home).sources.home, open_library(folder).sources.home) == (home, None)


def test_without_a_file_keeps_the_others(folder: Path, home: Path) -> None:
    library = open_library(folder, home)
    less = library.without(library.sources.found[0].reading.sha256, "it is the article itself")
    assert ([c.id for c in less.sources.cards], less.sources[0]) == (["notes", "page", "talk"], library.sources[1])


@pytest.mark.parametrize("kept", [True, False])
def test_sources_may_be_pickled(folder: Path, home: Path, kept: bool) -> None:
    sources = open_library(folder, home if kept else None).sources
    assert list(pickle.loads(pickle.dumps(sources))) == list(sources)


@pytest.mark.parametrize(("most", "held"), [(1, 1), (10**9, 4)])
def test_the_last_documents_are_held(
    folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch, most: int, held: int
) -> None:
    monkeypatch.setattr(sources_module, "HELD", most)
    sources = open_library(folder, home).sources
    first = [sources.source(i).document for i in range(4)]
    assert sum(sources.source(i).document is first[i] for i in reversed(range(4))) == held


def test_two_files_of_the_same_bytes_have_their_own_names(folder: Path, home: Path) -> None:
    shutil.copy(folder / "bare.txt", folder / "copy.txt")
    assert [s.document.name for s in open_library(folder, home).sources][:2] == ["bare.txt", "copy.txt"]


# -- adding and removing ---------------------------------------------------------------


@pytest.mark.usefixtures("settled")
def test_the_same_bytes_are_known_without_reading_the_library(folder: Path, home: Path, read: list[str]) -> None:
    open_library(folder, home)
    read.clear()
    added = add_source(folder, folder / "talk.txt", home=home)
    assert (added.already, read) == (True, ["talk.txt"])  # itself, to be shown


def test_a_removed_source_is_known_no_more(folder: Path, home: Path) -> None:
    open_library(folder, home)
    remove_source(folder, "talk", home)
    with pytest.raises(SourceError, match="no source 'talk'"):
        find_entry(folder, "talk", home)


# -- any sequence of edits -------------------------------------------------------------

NAMES = st.sampled_from(["a.txt", "b.md", "c/d.html", "a.source.yaml", "b.source.yaml"])
TEXTS = st.sampled_from(
    ["One.", "Two.", " ", "A: Yes.\n\nB: No.\n\nA: Yes, I say.\n", "id: x\nfile: a.txt\n", "id: y\n"]
)
EDITS = st.tuples(NAMES, st.none() | TEXTS)


def edit(folder: Path, name: str, text: str | None) -> None:
    if name.endswith(".yaml") and text is not None:
        text = f"id: {text[0].strip() or 'x'}{name[0]}\nfile: {name[0]}.txt\n"
    if text is not None:
        put(folder / name, text)
    else:
        (folder / name).unlink(missing_ok=True)


def outcome(folder: Path, home: Path | None) -> tuple[object, ...]:
    try:
        return told(open_library(folder, home))
    except SourceError as e:
        return (str(e),)


@given(st.lists(EDITS, max_size=6))
def test_edits_are_always_seen(tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, str | None]]) -> None:
    desk = tmp_path_factory.mktemp("desk")
    (desk / "sources").mkdir()
    for name, text in edits:
        edit(desk / "sources", name, text)
        assert outcome(desk / "sources", desk / ".factcheck") == outcome(desk / "sources", None)
