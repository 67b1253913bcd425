"""Files at a team's desk that are no part of the team's library: nothing searches them, and nobody else has them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from factcheck.errors import ReadError
from factcheck.library.cards import SUFFIX
from factcheck.library.readings import sha256_of
from factcheck.library.survey import read_original, walk
from factcheck.library.team.copies import ASIDE
from factcheck.model import Value


class Outside(Value, frozen=True):
    """``own``: in the desk's own folder, which its team's library takes the place of. ``aside``: put into the copy
    of the library, or changed in it, and moved out of it since. Named from their folders, with slashes."""

    own: tuple[str, ...] = ()
    aside_folder: Path = Path()
    aside: tuple[str, ...] = ()


def outside(own: Path, copy: Path, known: Collection[str]) -> Outside:
    """What stands outside of the library whose copy is in ``copy``. ``known``: the hashes of its originals."""
    folder = copy.parent / ASIDE
    return Outside(tuple(_strange(own, known)), folder, tuple(_strange(folder, known)))


def _strange(folder: Path, known: Collection[str]) -> list[str]:
    """The files of a folder, its sidecars aside, whose bytes the library does not have."""
    files = [file for file in walk(folder) if not file.endswith(SUFFIX)] if folder.is_dir() else []
    return [file for file in files if _hash(folder, file) not in known]


def _hash(folder: Path, file: str) -> str:
    try:
        return sha256_of(read_original(folder, folder / file))
    except ReadError:
        return "it cannot be read"
