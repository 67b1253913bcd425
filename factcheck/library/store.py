"""The source library: a folder of originals, each with its sidecar, read into sources."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck.files import followed
from factcheck.library.homes import with_readings
from factcheck.library.readings import Reading, Readings
from factcheck.library.sources import Found, LibrarySources
from factcheck.library.survey import Entry, Survey
from factcheck.library.truth import steady
from factcheck.model import Level, Problem, SourceCard, Unread, Value, replace

UNREAD, CHANGED, NO_CARD, SCANNED, SNAPSHOT, GONE = "S101", "S102", "S103", "S104", "S105", "S106"
_SCANNED = "scanned"  # how the readers begin to say that a file is a picture of words


class Library(Value, frozen=True):
    """The sources of one folder, in the order of their ids."""

    folder: Path
    sources: LibrarySources
    unread: tuple[Unread, ...] = ()  # there, but nothing could be read from them
    problems: tuple[Problem, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id that a log may pin, read or not."""
        return tuple(sorted([*(c.id for c in self.sources.cards), *(u.card.id for u in self.unread)]))

    @property
    def hashes(self) -> frozenset[str]:
        """Those of every original, as it is or as its sidecar has it."""
        cards = (*self.sources.cards, *(u.card for u in self.unread))
        return frozenset([*(f.reading.sha256 for f in self.sources.found), *(card.sha256 for card in cards)])

    def without(self, sha256: str, reason: str) -> Library:
        """The library with every source of these bytes among the unread ones, and why."""
        out = [f.card for f in self.sources.found if f.reading.sha256 == sha256]
        if not out:
            return self
        unread = sorted([*self.unread, *(Unread(card, reason, aside=True) for card in out)], key=lambda u: u.card.id)
        problems = (Problem(UNREAD, Level.NOT_CHECKED, card.file, f"not searched: {reason}") for card in out)
        return Library(self.folder, self.sources.without(sha256), tuple(unread), (*self.problems, *problems))


def open_library(folder: Path, home: Path | None = None) -> Library:
    """Read every source of ``folder`` and its sub-folders.

    ``home`` is a folder in which what was read is kept for the next time, and from
    which documents come when they are asked for; it is made, and healed, as needed.
    With None, or where nothing can be kept, all is read anew and held in memory.

    A file that cannot be read becomes an :class:`Unread` with the reason. Raises
    SourceError when the folder is not there, a sidecar is wrong, or an id is used twice.
    """
    return steady(folder, lambda: with_readings(home, lambda readings: _opened(folder, readings)))


def _opened(folder: Path, readings: Readings) -> Library:
    found: list[Found] = []
    unread: list[Unread] = []
    problems: list[Problem] = []
    with Survey(folder, readings) as survey:
        shown = followed(folder).name  # the same wherever the desk lies
        entries = survey.entries()
        for entry, reading in zip(entries, survey.readings(entries), strict=True):
            where = f"{shown}/{entry.file}"
            if reading.reason:
                unread.append(Unread(entry.card, reading.reason, not entry.path.exists()))
                code = SCANNED if reading.reason.startswith(_SCANNED) else UNREAD
                problems.append(Problem(code, Level.NOT_CHECKED, where, f"not read: {reading.reason}"))
                continue
            found.append(Found(_certain(entry.card, reading), entry.file, reading))
            problems += _health(entry, reading, where)
        survey.forget_others()
    found.sort(key=lambda f: f.card.id)
    unread.sort(key=lambda u: u.card.id)
    return Library(folder, LibrarySources(folder, readings, found), tuple(unread), tuple(problems))


def _certain(card: SourceCard, reading: Reading) -> SourceCard:
    """The card with its file's hash, and without a date that was guessed: a page's day is not when words were said."""
    card = card if card.sha256 else replace(card, sha256=reading.sha256)
    return replace(card, date="") if "date" in card.guessed else card


def _health(entry: Entry, reading: Reading, where: str) -> Iterator[Problem]:
    """What a person should know of a source that could be read."""
    if not entry.described:
        told = "no sidecar: who speaks and when is unknown; factcheck sources add makes one"
        yield Problem(NO_CARD, Level.LOOK, where, told)
    elif entry.card.sha256 and entry.card.sha256 != reading.sha256:
        yield Problem(CHANGED, Level.LOOK, where, "changed since it was added (another hash)")
    yield from _snapshots(entry, where)


def _snapshots(entry: Entry, where: str) -> Iterator[Problem]:
    """What is wrong with what was kept of a web page; whether its bytes are whole, sources verify tells."""
    for name in entry.files:
        if name != entry.file and not (entry.folder / name).is_file():
            yield Problem(SNAPSHOT, Level.LOOK, where, f"its snapshot {name.rpartition('/')[2]} is missing")
    looks = entry.card.fetched
    if looks and not looks[-1].file:
        told = f"gone from the web when it was last asked for, {looks[-1].at[:10]}; the snapshot is what is checked"
        yield Problem(GONE, Level.LOOK, where, told)
