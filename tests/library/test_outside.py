"""Files at a team's desk that are not in its team's library are told of, with what to do about them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.cli.sources.team import told_outside
from factcheck.desk import Desk
from factcheck.model import Settings

KNOWN = b"The lift will be open in May."
SHARED = sha256(KNOWN).hexdigest()
TEAM = "postgresql://db.example.org/desk"
ASIDE = ".factcheck/set-aside"


def told(root: Path, files: dict[str, bytes], library: str = TEAM) -> list[str]:
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return list(told_outside(Desk(root, Settings(library=library)), {SHARED}))


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"sources/lift.txt": KNOWN, "sources/lift.source.yaml": b"id: lift\n", "sources/.gitkeep": b""},
        {f"{ASIDE}/lift.txt": KNOWN},
        {".factcheck/sources/lift.txt": b"The copy is looked after elsewhere."},
    ],
    ids=["none", "shared", "the same set aside", "the copy"],
)
def test_nothing_is_told_of_what_the_library_has(tmp_path: Path, files: dict[str, bytes]) -> None:
    assert told(tmp_path, files) == []


def test_a_desk_of_its_own_has_nothing_outside(tmp_path: Path) -> None:
    assert told(tmp_path, {"sources/new.txt": b"New."}, library="") == []


@pytest.mark.parametrize(
    ("file", "words", "way"),
    [
        ("sources/memo/new.txt", "sources: memo/new.txt: no part of the team's library", "factcheck sources share"),
        (f"{ASIDE}/lift.txt", "set-aside: lift.txt: put into the copy", "factcheck sources add"),
    ],
)
def test_what_it_has_not_is_told_with_a_way_in(tmp_path: Path, file: str, words: str, way: str) -> None:
    (line,) = told(tmp_path, {file: b"The lift will be shut."})
    assert words in line
    assert way in line


def test_many_are_counted(tmp_path: Path) -> None:
    (line,) = told(tmp_path, {f"sources/{n}.txt": b"Shut." for n in range(5)})
    assert "0.txt, 1.txt, 2.txt and 2 more:" in line
