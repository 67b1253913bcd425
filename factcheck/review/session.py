"""One log under review: its file, its article, its sources, and what was found, kept up with the disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import RLock

from factcheck import assemble
from factcheck.desk import Desk
from factcheck.errors import LogError
from factcheck.library import Library, open_library
from factcheck.log import LogFile
from factcheck.model import Claim, Document, Log, Mark, Report, Row, Selector, Value, Verdict, replace

Reader = Callable[[Desk, LogFile], Document]


class ConflictError(LogError):
    """What the page showed is not what stands there now; nothing was written."""


class State(Value, frozen=True):
    """What a page shows, all of one moment."""

    file: LogFile
    article: Document
    library: Library
    report: Report

    @property
    def version(self) -> str:
        """Changes whenever the log, the article or a source does."""
        sources = "".join(self.library.sources.keys)
        return _short(self.file.written, self.article.sha256, sources)

    def differs(self, other: State) -> bool:
        """Whether anything but people's marks and notes is another in ``other``."""
        same = (self.article, self.library) == (other.article, other.library)
        return not (same and _same_but_words(self.file, other.file))

    def row(self, claim: str) -> Row:
        """Raises LogError when the log has no such claim."""
        self.file.claim(claim)
        return next(row for row in self.report.rows if row.claim.id == claim)


class Session:
    """A log being reviewed. One thing at a time: requests wait for each other.

    Verdicts are kept for as long as nothing they rest on changes, so that a mark costs no
    search and an edited claim costs one.
    """

    def __init__(self, desk: Desk, log: Path, read: Reader) -> None:
        self.desk, self.log = desk, log
        self.turn = RLock()
        self._read = read
        self._state: State | None = None
        self._held: tuple[str, bytes] | None = None  # the article's file and the hash of its bytes
        self._ground: object = None  # what all verdicts rest on
        self._verdicts: dict[Claim, Verdict] = {}

    @property
    def name(self) -> str:
        return self.log.stem

    def look(self, *, sources: bool = True) -> State:
        """What there is now. ``sources``: look at the library too, not only at the log. Raises FactcheckError."""
        with self.turn:
            file = LogFile.read(self.log)
            article = self._article(file)
            library = self._library(article, fresh=sources)
            before = self._state
            if before and (before.file, before.article, before.library) == (file, article, library):
                return before
            if before and (before.article, before.library) == (article, library) and _same_but_words(before.file, file):
                report = _reworded(before, file.log)
            else:
                found = self._check(file, article, library)
                report = assemble.lay_out(self.name, file.log, article, library, found)
            self._state = State(file, article, library, report)
            return self._state

    def _article(self, file: LogFile) -> Document:
        """The article, read again only when its file says something else."""
        name = file.log.article.file
        try:
            held = (name, hashlib.sha256(self.desk.path(name).read_bytes()).digest())
        except (OSError, ValueError):
            held = (name, b"")  # the reader says what is wrong
        if self._state and held == self._held:
            return self._state.article
        article, self._held = self._read(self.desk, file), held
        return article

    def _library(self, article: Document, *, fresh: bool) -> Library:
        if self._state and not fresh and self._state.article.sha256 == article.sha256:
            return self._state.library
        library = open_library(self.desk.sources, self.desk.home)
        library = library.without(article.sha256, "it is the article itself")
        if self._state and _grounds(library) == _grounds(self._state.library):
            return self._state.library
        return library

    def _check(self, file: LogFile, article: Document, library: Library) -> list[Verdict]:
        ground = (file.log.speakers, file.log.article.published, article.sha256, _grounds(library))
        if ground != self._ground:
            self._ground, self._verdicts = ground, {}
        keys = [_searched(claim) for claim in file.log.claims]
        new = [claim for claim, key in zip(file.log.claims, keys, strict=True) if key not in self._verdicts]
        found = assemble.verdicts(file.log, new, library) if new else []
        self._verdicts |= {_searched(claim): verdict for claim, verdict in zip(new, found, strict=True)}
        return [self._verdicts[key] for key in keys]


def seen(row: Row) -> str:
    """A short hash of all a person sees of a claim: its fields, its mark, and the evidence."""
    return _short(repr(row.claim), assemble.basis(row.claim, row.verdict))


def require_seen(state: State, file: LogFile, claim: str, shown: str) -> Claim:
    """The claim as it stands in ``file``. Raises ConflictError when it is not what the page showed."""
    row = state.row(claim)
    now = file.claim(claim)
    if seen(replace(row, claim=now)) != shown:
        told = f"{claim} was changed meanwhile, by somebody else or in another window; nothing was written"
        raise ConflictError(told, hint="look at it again")
    return now


def _same_but_words(before: LogFile, now: LogFile) -> bool:
    """Whether two states of a log differ in nothing but people's marks and notes."""
    if replace(before.log, claims=()) != replace(now.log, claims=()) or len(before.log.claims) != len(now.log.claims):
        return False
    pairs = zip(before.log.claims, now.log.claims, strict=True)
    return all(a is b or replace(a, mark=b.mark, note=b.note) == b for a, b in pairs)


def _reworded(before: State, now: Log) -> Report:
    """The report of a log in which only marks and notes have changed."""
    changed = {b.id: b for a, b in zip(before.file.log.claims, now.claims, strict=True) if a != b}
    rows = tuple(
        assemble.row(changed[r.claim.id], r.verdict, r.speaker, before.article) if r.claim.id in changed else r
        for r in before.report.rows
    )
    told = assemble.sentence(rows, len(before.library.sources), whole=assemble.is_whole(before.library))
    return replace(before.report, rows=rows, sentence=told)


def _searched(claim: Claim) -> Claim:
    """What a verdict rests on: everything but a person's word and the place in the article."""
    return replace(claim, mark=Mark(), note="", at=Selector(), guessed=())


def _grounds(library: Library) -> Sequence[object]:
    return (library.sources.cards, library.sources.keys, library.unread, library.problems)


def _short(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
