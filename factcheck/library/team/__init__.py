"""A team's library: sources in one PostgreSQL database, of which each desk keeps a copy.

``database`` is the truth, ``copies`` the folder in which a desk reads it; this file is how the two
are kept in step. A desk has such a library when ``library`` in its factcheck.toml is an address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.desk import COPY, FILE, HOME, open_desk
from factcheck.errors import SourceError
from factcheck.library.cards import card_of
from factcheck.library.journal import Plan, beside
from factcheck.library.readings import sha256_of
from factcheck.library.team.address import Address
from factcheck.library.team.copies import Copy, refuse_ways_out
from factcheck.library.team.holdings import Filed, Listing, State
from factcheck.library.team.originals import Originals

if TYPE_CHECKING:
    from factcheck.library.team.database import Database, Shelf

T = TypeVar("T")


def team_of(folder: Path) -> Team | None:
    """The team whose library ``folder`` is a copy of; None for a folder that is a library itself. Raises DeskError."""
    root = folder.parent.parent
    if (folder.parent.name, folder.name) != (HOME, COPY) or not (root / FILE).is_file():
        return None
    settings = open_desk(root).settings
    if not settings.library:
        return None
    return Team(folder, Address(settings.library, root / settings.originals if settings.originals else None))


class Team:
    """A database, and the copy of it in ``folder``. Every method raises SourceError when one of them fails."""

    def __init__(self, folder: Path, address: Address) -> None:
        self.address = address
        self.copy = Copy(folder)
        self.originals = Originals(address.originals) if address.originals else None

    def bring(self, *, whole: bool = False) -> None:
        """Bring the copy up to date. ``whole``: hold every byte of it to the library, whatever the copy says."""
        database = self._database()
        if not whole:
            with database.reading() as shelf:
                if self.copy.is_of(shelf.state):
                    return
        # The moment is chosen when nobody else can bring a later one: a copy never goes back in time.
        with self.copy.alone(), database.reading() as shelf:
            self.copy.bring(Moment(shelf, self.originals), whole=whole)

    def steady(self, look: Callable[[], T]) -> T:
        """What ``look`` sees of a copy that is up to date, and of one moment."""
        self.bring()
        return self.copy.steady(look)

    @contextmanager
    def changing(self) -> Iterator[InDatabase]:
        """The library, which nobody else changes meanwhile, with the copy up to date: one transaction."""
        self.bring()  # before anybody has to wait for us
        database = self._database()
        with self.copy.alone():
            with database.changing() as shelf:
                if self.copy.manifest.state != shelf.state:  # whether it is untouched was looked at just now
                    self.copy.bring(Moment(shelf, self.originals))
                change = InDatabase(shelf, self.copy, self.originals)
                yield change
            with suppress(SourceError):  # it is done; a copy that could not be written is brought next time
                change.copied()
        if self.originals and change.dropped:
            with database.changing() as shelf:
                for sha256 in change.dropped:
                    if not shelf.holds(sha256):
                        self.originals.drop(sha256)

    def _database(self) -> Database:
        try:
            from factcheck.library.team.database import Database  # SQLAlchemy is loaded where it is needed
        except ImportError as e:
            told, hint = "a team's library needs two more packages", "pip install 'factcheck-desk[team]'"
            raise SourceError(told, file=str(self.address), hint=hint) from e
        return Database(self.address)


class Moment:
    """A library as its database has it, with the originals that lie elsewhere."""

    def __init__(self, shelf: Shelf, originals: Originals | None) -> None:
        self._shelf, self._originals = shelf, originals

    @property
    def state(self) -> State:
        return self._shelf.state

    def listing(self) -> Listing:
        self._hashes = (listing := self._shelf.listing()).files
        return listing

    def sidecars(self, names: Sequence[str]) -> Iterator[tuple[str, str]]:
        return self._shelf.sidecars(names)

    def files(self, names: Sequence[str]) -> Iterator[tuple[str, bytes | None]]:
        for name, data in self._shelf.files(names):
            if data is None and self._originals:
                data = self._originals.given(self._hashes[name][0])
            yield name, data


class InDatabase:
    """A change that is made in one transaction."""

    def __init__(self, shelf: Shelf, copy: Copy, originals: Originals | None) -> None:
        self._shelf, self._copy, self._originals = shelf, copy, originals
        self._known = {name: kept.version for name, kept in copy.manifest.kept.items()}
        self._come: dict[str, tuple[str, bytes]] = {}
        self._gone: list[str] = []
        self.dropped: list[str] = []  # hashes of files that went

    @property
    def state(self) -> State:
        """Of the library, with what was changed so far."""
        return self._shelf.state

    def put(self, plans: Sequence[Plan]) -> None:
        """Write sources, their files and sidecars. Raises SourceError, and then none of it is written."""
        for plan in plans:
            refuse_ways_out([plan.sidecar, *plan.files])
            card = card_of(plan.text.encode("utf-8"), self._copy.folder / plan.sidecar)
            hashed = {name: (sha256_of(data), data) for name, data in plan.files.items()}
            files = {name: (sha256, len(data), self._kept(sha256, data)) for name, (sha256, data) in hashed.items()}
            original = beside(plan.sidecar, card.file)
            sha256 = files[original][0] if original in files else self._known.get(original, "")
            if not sha256:
                told, hint = "its original is not in the team's library", "add it: factcheck sources add FILE"
                raise SourceError(told, file=original, hint=hint)
            seen = self._known.get(plan.sidecar, "")
            self._shelf.put(Filed(card.id, plan.sidecar, plan.text, sha256, files, seen))
            sidecar = (self._shelf.state.revision, plan.text.encode("utf-8"))
            self._come |= {**hashed, plan.sidecar: sidecar}

    def remove(self, sidecar: str, files: Sequence[str]) -> None:
        """Take a source out, with its files."""
        self._shelf.remove(sidecar)
        self._gone += [sidecar, *files]
        self.dropped += [self._known[file] for file in files if file in self._known]

    def copied(self) -> None:
        """The same in the copy, once it is certain."""
        if self._come or self._gone:
            self._copy.take(self._shelf.state, self._come, self._gone)

    def _kept(self, sha256: str, data: bytes) -> bytes | None:
        """The bytes as the database shall have them: None when they lie in the shared folder now."""
        if self._originals is None:
            return data
        self._originals.take(sha256, data)
        return None
