"""The library: what is read, what is not and why, and what people should know."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from factcheck.errors import ReadError, SourceError
from factcheck.library import add_source, open_library, remove_source
from factcheck.library.ids import free_id, id_from
from factcheck.model import SourceCard, SourceKind, Speaker

WORDS = "We are not going to close the pool.\n"


def put(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def described(folder: Path, name: str, more: str = "") -> None:
    put(folder, f"{Path(name).stem}.source.yaml", f"id: {Path(name).stem}\nfile: {name}\n{more}")


def test_no_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such folder"):
        open_library(tmp_path / "sources")


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    put(tmp_path, ".gitkeep", "")
    assert open_library(tmp_path).ids == ()


UNREAD = [
    (None, "there is no such file"),
    ("", ""),
    (" \n\n", ""),
    (b"\x00\x01\x02\xff" * 200, ""),
]


@pytest.mark.parametrize(("data", "reason"), UNREAD, ids=["missing", "empty", "blank", "binary"])
def test_what_cannot_be_read_is_kept_with_the_reason(tmp_path: Path, data: str | bytes | None, reason: str) -> None:
    described(tmp_path, "a.txt")
    if data is not None:
        put(tmp_path, "a.txt", data)
    library = open_library(tmp_path)
    assert (len(library.sources), library.unread[0].card.id, library.problems[0].code) == (0, "a", "S101")
    assert library.unread[0].reason
    assert reason in library.unread[0].reason


def test_a_link_that_leaves_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret = put(tmp_path, "secret.txt", "the key is 1234")
    folder = tmp_path / "sources"
    described(folder, "a.txt")
    (folder / "a.txt").symlink_to(secret)
    (folder / "out").symlink_to(tmp_path)
    library = open_library(folder)
    assert (len(library.sources), [u.reason for u in library.unread]) == (0, ["it is a link that leaves the folder"])


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("id: a\nfile: a.txt\n", "id: a\nfile: b.txt\n", "the id 'a' is used by another sidecar too"),
        ("id: a\nfile: a.txt\n", "id: b\nfile: a.txt\n", "is described by another sidecar too"),
    ],
)
def test_twins_are_an_error(tmp_path: Path, first: str, second: str, told: str) -> None:
    put(tmp_path, "a.source.yaml", first)
    put(tmp_path, "b.source.yaml", second)
    with pytest.raises(SourceError, match=told):
        open_library(tmp_path)


def test_a_broken_sidecar_is_an_error(tmp_path: Path) -> None:
    put(tmp_path, "a.source.yaml", "id: a\nid: b\n")
    with pytest.raises(SourceError, match=r"a\.source\.yaml:2:1"):
        open_library(tmp_path)


def test_sources_come_in_the_order_of_their_ids(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "deep/c.txt"):
        put(tmp_path, name, WORDS + name)
    assert [s.card.id for s in open_library(tmp_path).sources] == ["a", "b", "c"]


def test_a_file_without_a_sidecar_is_read_and_reported(tmp_path: Path) -> None:
    put(tmp_path / "sources", "Pool, 3 May.txt", WORDS)
    library = open_library(tmp_path / "sources")
    assert (library.sources[0].card.id, library.sources[0].card.speakers) == ("pool-3-may", ())
    assert [(p.code, p.where) for p in library.problems] == [("S103", "sources/Pool, 3 May.txt")]


def test_two_bare_files_of_one_stem_have_two_ids(tmp_path: Path) -> None:
    put(tmp_path, "a.md", WORDS)
    put(tmp_path, "a.txt", WORDS)
    assert open_library(tmp_path).ids == ("a", "a-2")


def test_a_changed_file_is_reported(tmp_path: Path) -> None:
    described(tmp_path, "a.txt", f"sha256: '{hashlib.sha256(b'before').hexdigest()}'\n")
    put(tmp_path, "a.txt", WORDS)
    library = open_library(tmp_path)
    assert (len(library.sources), [p.code for p in library.problems]) == (1, ["S102"])


def test_an_unchanged_file_is_no_problem(tmp_path: Path) -> None:
    described(tmp_path, "a.txt", f"sha256: '{hashlib.sha256(WORDS.encode()).hexdigest()}'\n")
    put(tmp_path, "a.txt", WORDS)
    assert open_library(tmp_path).problems == ()


CARD = SourceCard(
    id="",
    file="",
    title="Pool: open",
    speakers=(Speaker("Dana Reyes", ("MAYOR REYES",)),),
    date="2025-05-03",
    kind=SourceKind.SPEECH,
    primary=True,
)


def test_an_added_source_is_read_from_the_library(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    added = add_source(tmp_path / "sources", put(tmp_path, "Pool talk.txt", WORDS), CARD)
    library = open_library(tmp_path / "sources")
    assert (library.sources[0].card, library.problems) == (added.card, ())
    assert (added.card.id, added.card.file, added.card.title) == ("pool-talk", "Pool talk.txt", "Pool: open")


def test_the_same_bytes_are_the_same_source(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    first = add_source(tmp_path / "sources", put(tmp_path, "a.txt", WORDS))
    again = add_source(tmp_path / "sources", put(tmp_path, "b.txt", WORDS), CARD)
    assert (again.already, again.card) == (True, first.card)


def test_another_file_of_the_same_name_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    add_source(tmp_path / "sources", put(tmp_path, "a.txt", WORDS))
    added = add_source(tmp_path / "sources", put(tmp_path / "other", "a.txt", "Other words."))
    assert (added.card.id, added.card.file) == ("a-2", "a-2.txt")
    assert (tmp_path / "sources" / "a.txt").read_text() == WORDS


def test_a_file_already_in_the_library_gets_a_sidecar_where_it_is(tmp_path: Path) -> None:
    original = put(tmp_path, "deep/a.txt", WORDS)
    add_source(tmp_path, original, CARD)
    assert sorted(p.name for p in (tmp_path / "deep").iterdir()) == ["a.source.yaml", "a.txt"]
    assert open_library(tmp_path).problems == ()


@pytest.mark.parametrize("data", ["", b"\x00\x01\x02\xff" * 200])
def test_a_file_without_text_is_not_added(tmp_path: Path, data: str | bytes) -> None:
    (tmp_path / "sources").mkdir()
    with pytest.raises(ReadError):
        add_source(tmp_path / "sources", put(tmp_path, "a.txt", data))
    assert list((tmp_path / "sources").iterdir()) == []


def test_an_id_that_is_taken_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    add_source(tmp_path / "sources", put(tmp_path, "a.txt", WORDS))
    with pytest.raises(SourceError, match="the id 'a' is taken"):
        add_source(tmp_path / "sources", put(tmp_path, "b.txt", "Other."), SourceCard("a", ""))


def test_a_removed_source_is_gone_with_its_sidecar(tmp_path: Path) -> None:
    add_source(tmp_path, put(tmp_path, "a.txt", WORDS))
    remove_source(tmp_path, "a")
    assert list(tmp_path.iterdir()) == []


def test_removing_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    put(tmp_path, "council.txt", WORDS)
    with pytest.raises(SourceError, match="no source 'counsil' — did you mean 'council'"):
        remove_source(tmp_path, "counsil")


@pytest.mark.parametrize(
    ("name", "made"),
    [("a.txt", "a"), ("Council, 14 March.txt", "council-14-march"), ("Ärzte.html", "ärzte"), ("….txt", "source")],
)
def test_ids_from_names(name: str, made: str) -> None:
    assert id_from(name) == made


def test_the_first_free_id() -> None:
    assert free_id("a", {"a", "a-2"}) == "a-3"
