"""A team's library that others meddled with, the copy each desk has of it, and originals in a shared folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.errors import SourceError
from factcheck.library import add_source, edit_source, open_library, remove_source
from factcheck.library.journal import Plan
from factcheck.library.team import Team
from factcheck.library.team.address import Address
from factcheck.library.wholeness import held_to_hashes
from factcheck.model import SourceCard
from tests.library.postgres import run
from tests.library.teams import WORDS, settle, told

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
    address: str, tmp_path: Path, draft: Path, statement: str, reason: str
) -> None:
    add_source(settle(tmp_path / "a", address), draft)
    run(address, statement)
    assert reason in told(settle(tmp_path / "b", address))
    assert list(tmp_path.rglob("evil.txt")) == []


def test_a_source_that_somebody_changed_underneath_is_not_overwritten(
    address: str, tmp_path: Path, draft: Path
) -> None:
    folder = settle(tmp_path, address)
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


def test_a_backup_that_is_restored_is_noticed(address: str, tmp_path: Path, draft: Path) -> None:
    one, other = settle(tmp_path / "a", address), settle(tmp_path / "b", address)
    open_library(one)
    ((backup,),) = run(address, "SELECT revision FROM factcheck_library")
    add_source(one, draft)
    open_library(other)
    run(address, "DELETE FROM factcheck_sources", f"UPDATE factcheck_library SET revision = '{backup}'")
    draft.write_text("Other words.")
    add_source(one, draft)
    assert [s.document.text for s in open_library(other).sources] == ["Other words."]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_words(address: str, tmp_path: Path, draft: Path, words: str) -> None:
    folder = settle(tmp_path / "a", address)
    card = SourceCard(words, "", title=words, note=words)
    added = add_source(folder, draft, card).card
    edit_source(folder, added.id, {"publisher": words})
    (found,) = open_library(settle(tmp_path / "b", address)).sources.cards
    assert (found.id, found.title, found.note, found.publisher) == (words, words, words, words)
    remove_source(folder, words)
    assert open_library(settle(tmp_path / "b", address)).ids == ()


@pytest.mark.parametrize("id", ["a\0b", "a\ud800b"])
def test_what_a_database_cannot_hold_is_told(address: str, tmp_path: Path, draft: Path, id: str) -> None:
    folder = settle(tmp_path, address)
    with pytest.raises(SourceError, match=r"cannot hold this text|half a character"):
        add_source(folder, draft, SourceCard(id, ""))
    assert open_library(folder).ids == ()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_a_name_that_is_no_text_is_told(address: str, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text(WORDS)
    folder = settle(tmp_path, address)
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
def test_the_copy_is_put_right(address: str, tmp_path: Path, draft: Path, meddle: Callable[[Path], object]) -> None:
    folder = settle(tmp_path, address)
    add_source(folder, draft)
    meddle(folder)
    library = open_library(folder, folder.parent)
    assert ([s.document.text for s in library.sources], library.problems) == ([WORDS], ())
    assert sorted(p.name for p in folder.iterdir()) == ["talk.source.yaml", "talk.txt"]


def test_what_a_person_wrote_into_the_copy_is_set_aside(address: str, tmp_path: Path, draft: Path) -> None:
    folder = settle(tmp_path, address)
    add_source(folder, draft)
    overwrite(folder / "talk.txt")
    (folder / "notes.txt").write_text("Mine.")
    open_library(folder)
    aside = {p.name: p.read_text() for p in (folder.parent / "set-aside").iterdir()}
    assert aside == {"talk.txt": "Other words.", "notes.txt": "Mine."}


def test_what_was_removed_leaves_every_copy(address: str, tmp_path: Path, draft: Path) -> None:
    one, other = settle(tmp_path / "a", address), settle(tmp_path / "b", address)
    add_source(one, draft)
    open_library(other)
    remove_source(one, "talk")
    open_library(other)
    assert [list(f.iterdir()) for f in (one, other)] == [[], []]
    assert not (tmp_path / "b" / ".factcheck" / "set-aside").exists()


def test_a_linked_copy_is_not_followed(address: str, tmp_path: Path, draft: Path) -> None:
    add_source(settle(tmp_path / "a", address), draft)
    folder = settle(tmp_path / "b", address)
    (tmp_path / "elsewhere").mkdir()
    folder.parent.mkdir()
    folder.symlink_to(tmp_path / "elsewhere")
    assert "is a link" in told(folder)
    assert list((tmp_path / "elsewhere").iterdir()) == []


# -- originals in a shared folder ----------------------------------------------------------


def test_originals_may_lie_in_a_shared_folder(address: str, tmp_path: Path, draft: Path) -> None:
    (tmp_path / "share").mkdir()
    one, other = (settle(tmp_path / n, address, originals=str(tmp_path / "share")) for n in "ab")
    add_source(one, draft)
    assert run(address, "SELECT data FROM factcheck_files") == [(None,)]
    assert [s.document.text for s in open_library(other).sources] == [WORDS]
    assert [held.reason for held in held_to_hashes(other)] == [""]
    remove_source(other, "talk")
    assert [p for p in (tmp_path / "share").rglob("*") if p.is_file()] == []


def test_a_shared_folder_that_is_not_there_is_told(address: str, tmp_path: Path, draft: Path) -> None:
    folder = settle(tmp_path, address, originals=str(tmp_path / "share"))
    with pytest.raises(SourceError, match="no such folder of originals"):
        add_source(folder, draft)
    assert open_library(folder).ids == ()


def test_an_original_that_was_lost_is_told_until_it_is_back(address: str, tmp_path: Path, draft: Path) -> None:
    (tmp_path / "share").mkdir()
    shared = str(tmp_path / "share")
    add_source(settle(tmp_path, address, originals=shared), draft)
    (path,) = [p for p in (tmp_path / "share").rglob("*") if p.is_file()]
    path.rename(tmp_path / "away")
    other = settle(tmp_path / "b", address, originals=shared)
    assert [problem.code for problem in open_library(other).problems] == ["S101"]
    (tmp_path / "away").rename(path)
    assert open_library(other).problems == ()


def test_originals_need_a_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "factcheck.toml").write_text('originals = "share"\n')
    assert main(["--desk", str(tmp_path), "sources", "list"]) == 2
    assert "originals is for a team's library" in capsys.readouterr().err
