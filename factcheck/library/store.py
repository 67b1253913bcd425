"""The source library: a folder of originals, each with its sidecar, read into sources."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from factcheck import readers
from factcheck.errors import FactcheckError, ReadError, SourceError
from factcheck.files import followed, is_inside, read_file
from factcheck.library.cards import SUFFIX, read_card
from factcheck.library.ids import free_id, id_from
from factcheck.model import Document, Level, Problem, Source, SourceCard, Unread, Value, replace

UNREAD, CHANGED, NO_CARD = "S101", "S102", "S103"


class Library(Value, frozen=True):
    """The sources of one folder, in the order of their ids."""

    folder: Path
    sources: tuple[Source, ...] = ()
    unread: tuple[Unread, ...] = ()  # there, but nothing could be read from them
    problems: tuple[Problem, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id that a log may pin, read or not."""
        return tuple(sorted([*(s.card.id for s in self.sources), *(u.card.id for u in self.unread)]))

    def without(self, sha256: str, reason: str) -> Library:
        """The library with every source of these bytes among the unread ones, and why."""
        out = [s.card for s in self.sources if s.document.sha256 == sha256]
        if not out:
            return self
        kept = tuple(s for s in self.sources if s.card not in out)
        unread = sorted([*self.unread, *(Unread(card, reason) for card in out)], key=lambda u: u.card.id)
        problems = (Problem(UNREAD, Level.NOT_CHECKED, card.file, f"not searched: {reason}") for card in out)
        return Library(self.folder, kept, tuple(unread), (*self.problems, *problems))


class Entry(Value, frozen=True):
    """One original of the folder, before it is read."""

    card: SourceCard  # ``file`` is the name beside the sidecar
    path: Path  # of the original
    sidecar: Path | None = None


def open_library(folder: Path) -> Library:
    """Read every source of ``folder`` and its sub-folders.

    A file that cannot be read becomes an :class:`Unread` with the reason. Raises
    SourceError when the folder is not there, a sidecar is wrong, or an id is used twice.
    """
    sources: list[Source] = []
    unread: list[Unread] = []
    problems: list[Problem] = []
    for entry in entries(folder):
        where = _shown(folder, entry.path)
        try:
            data = read_original(folder, entry.path)
            document = readers.read(data, entry.path.relative_to(folder).as_posix())
            if not document.text.strip():
                raise ReadError("the file holds no text")
        except FactcheckError as e:
            unread.append(Unread(entry.card, e.reason))
            problems.append(Problem(UNREAD, Level.NOT_CHECKED, where, f"not read: {e.reason}"))
            continue
        sources.append(Source(_with_hash(entry.card, document), document))
        problems += _health(entry, document, where)
    by_id = sorted(sources, key=lambda s: s.card.id)
    return Library(folder, tuple(by_id), tuple(sorted(unread, key=lambda u: u.card.id)), tuple(problems))


def _with_hash(card: SourceCard, document: Document) -> SourceCard:
    return card if card.sha256 else replace(card, sha256=document.sha256)


def _health(entry: Entry, document: Document, where: str) -> Iterator[Problem]:
    """What a person should know of a source that could be read."""
    if entry.sidecar is None:
        told = "no sidecar: who speaks and when is unknown; factcheck sources add makes one"
        yield Problem(NO_CARD, Level.LOOK, where, told)
    elif entry.card.sha256 and entry.card.sha256 != document.sha256:
        yield Problem(CHANGED, Level.LOOK, where, "changed since it was added (another hash)")


def read_original(folder: Path, path: Path) -> bytes:
    """The bytes of a source. Raises ReadError, also for a link that leaves the folder."""
    if not is_inside(folder, path):
        raise ReadError("it is a link that leaves the folder", file=str(path), hint="copy the file in")
    return read_file(path, ReadError)


def entries(folder: Path) -> tuple[Entry, ...]:
    """Every original that has a sidecar or could have one, in a fixed order. Raises SourceError."""
    if not folder.is_dir():
        raise SourceError("there is no such folder of sources", file=str(folder), hint="check the spelling of the path")
    files = list(_walk(folder))
    carded = [Entry(card := read_card(p), p.parent / card.file, p) for p in files if p.name.endswith(SUFFIX)]
    _refuse_twins(carded)
    described = {entry.path for entry in carded}
    taken = {entry.card.id for entry in carded}
    bare: list[Entry] = []
    for path in files:
        if path in described or path.name.endswith(SUFFIX):
            continue
        card = SourceCard(free_id(id_from(path.name), taken), path.name)
        taken.add(card.id)
        bare.append(Entry(card, path))
    return (*carded, *bare)


def _walk(folder: Path) -> Iterator[Path]:
    """The files below ``folder``, hidden ones and linked folders left out."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (Path(here) / name for name in sorted(names) if not name.startswith("."))


def _refuse_twins(carded: list[Entry]) -> None:
    first: dict[str, Path | None] = {}
    for entry in carded:
        for taken in (f"the id {entry.card.id!r} is used", f"the file {str(entry.path)!r} is described"):
            if taken in first:
                told = f"{taken} by another sidecar too ({first[taken]})"
                raise SourceError(told, file=str(entry.sidecar), hint="change or remove one of them")
            first[taken] = entry.sidecar


def _shown(folder: Path, path: Path) -> str:
    """A source's file as a report names it: the same wherever the desk lies."""
    return f"{followed(folder).name}/{path.relative_to(folder).as_posix()}"


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
