"""A desk's copy of its team's library: an ordinary folder of originals and sidecars, which every room reads as such.

The database is the truth. The copy is brought up to date before it is looked at, by what
the database says has changed, and can be deleted at any time. A **manifest** beside it
tells of which library and revision it is, and how each file looked when it was written: a
file that looks different was changed by hand. Such a file is set aside, never deleted, and
what the database holds takes its place.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import TypeVar

import msgspec

from factcheck.errors import FactcheckError, SourceError
from factcheck.files import is_inside, leaves_folder, read_file, write_file, write_files
from factcheck.library import journal
from factcheck.library.readings import Stamp
from factcheck.library.team.holdings import Listing, State, Truth
from factcheck.model import Value

_MANIFEST, _COMING, ASIDE = ".manifest.json", ".coming.json", "set-aside"  # beside the folder, after its name
_LARGEST = 500_000_000  # bytes of a manifest; a hundred serve one file
_AT_ONCE = 16_000_000  # bytes that are brought in one piece
_LOOKS = 4  # at a copy that others are changing, before they are asked to wait

T = TypeVar("T")


class Kept(Value, frozen=True, array_like=True):
    """A file of the copy: which version of it (a file's hash, a sidecar's revision), and how it looks."""

    version: str
    stamp: Stamp | None  # None: the library tells of it, but has not got it


class Manifest(Value, frozen=True):
    state: State = State("", "")
    kept: dict[str, Kept] = msgspec.field(default_factory=dict)


_read_manifest = msgspec.json.Decoder(Manifest).decode
_read_names = msgspec.json.Decoder(list[str]).decode
_encode = msgspec.json.Encoder().encode


class Copy:
    """The copy in ``folder``. Every method may raise SourceError."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._root = os.fspath(folder)
        self._read: tuple[object, Manifest] = (None, Manifest())

    @property
    def manifest(self) -> Manifest:
        """What the copy holds, as far as that is known."""
        path = self._beside(_MANIFEST)
        moment = _moment(path)
        if moment is None or moment != self._read[0]:
            try:
                self._read = moment, _read_manifest(read_file(path, SourceError, _LARGEST))
            except (SourceError, msgspec.DecodeError):
                self._read = None, Manifest()
        return self._read[1]

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No other process of this desk changes the copy meanwhile."""
        self._make()
        with journal.turn(self.folder):
            yield

    def is_of(self, state: State) -> bool:
        """Whether the copy is of this library as it is now, and nobody has touched it."""
        manifest = self.manifest
        if manifest.state != state or self._beside(_COMING).exists():
            return False
        return {name: kept.stamp for name, kept in manifest.kept.items()} == self._found()

    def bring(self, truth: Truth, *, whole: bool = False) -> None:
        """Make the copy what the library is, within :meth:`alone`. ``whole``: hold every byte to it."""
        if not whole and self.is_of(truth.state):
            return
        before, listing = self.manifest, truth.listing()
        known = before.kept if before.state.library == truth.state.library and not whole else {}
        wanted = {**listing.sidecars}
        wanted |= {name: sha256 for name, (sha256, _) in listing.files.items()}
        refuse_ways_out(wanted)
        found = self._found()
        same = {n: k for n, k in known.items() if k.version == wanted.get(n) and k.stamp and k.stamp == found.get(n)}
        ours = {n for n, k in before.kept.items() if k.stamp and k.stamp == found.get(n)} | self._coming()
        new = [name for name in wanted if name not in same]
        with self._changed(truth.state, wanted, same, new):
            for name in sorted(set(found) - set(wanted)):
                self._take_away(name, name in ours)
            for piece in _pieces(truth, listing, new):
                self._write(piece, ours)

    def take(self, state: State, files: Mapping[str, tuple[str, bytes]], gone: Sequence[str]) -> None:
        """What this desk itself has changed in the library, written within :meth:`alone`: version and bytes by name."""
        before = self.manifest
        wanted = {name: kept.version for name, kept in before.kept.items() if name not in gone}
        wanted |= {name: version for name, (version, _) in files.items()}
        same = {name: kept for name, kept in before.kept.items() if name in wanted and name not in files}
        with self._changed(state, wanted, same, list(files)):
            for name in gone:
                self._take_away(name, True)
            self._write([(name, data) for name, (_, data) in files.items()], files)

    def steady(self, look: Callable[[], T]) -> T:
        """What ``look`` sees of the copy while it is that of one moment."""
        for _ in range(_LOOKS):
            before = self._moment()
            try:
                seen = look()
            except FactcheckError:
                if before and self._moment() == before:
                    raise
                continue
            if before and self._moment() == before:
                return seen
        with journal.turn(self.folder, shared=True):
            return look()

    def _moment(self) -> object:
        """Another one whenever the copy has changed; None while it is changing."""
        return None if self._beside(_COMING).exists() else _moment(self._beside(_MANIFEST))

    @contextmanager
    def _changed(
        self, state: State, wanted: Mapping[str, str], same: Mapping[str, Kept], new: Iterable[str]
    ) -> Iterator[None]:
        """The manifest of a changed copy, after the change. One that was cut short is found by the names it left."""
        write_file(self._beside(_COMING), _encode(sorted({*new, *self._coming()})), SourceError)
        yield
        kept = {name: same.get(name) or Kept(wanted[name], self._stamp(name)) for name in sorted(wanted)}
        write_file(self._beside(_MANIFEST), _encode(Manifest(state, kept)), SourceError)
        self._beside(_COMING).unlink(missing_ok=True)

    def _coming(self) -> set[str]:
        """The names of files that were being written when a process died."""
        try:
            return set(_read_names(read_file(self._beside(_COMING), SourceError, _LARGEST)))
        except (SourceError, msgspec.DecodeError):
            return set()

    def _found(self) -> dict[str, Stamp | None]:
        """How every file of the folder looks."""
        found: dict[str, Stamp | None] = {}
        for here, folders, names in os.walk(self._root):
            start = here[len(self._root) + 1 :].replace(os.sep, "/") + "/" if here != self._root else ""
            linked = [name for name in folders if os.path.islink(f"{here}/{name}")]
            found |= {name: stamp for name in (start + n for n in (*names, *linked)) if (stamp := self._stamp(name))}
        return found

    def _stamp(self, name: str) -> Stamp | None:
        """How a file looks, a link like no file of ours; None when nothing is there, or has just gone."""
        try:
            look = os.lstat(f"{self._root}/{name}")
        except OSError:
            return None
        return Stamp.of(look) if stat.S_ISREG(look.st_mode) else Stamp(-1, 0, 0, 0)

    def _write(self, files: Sequence[tuple[str, bytes | None]], ours: Container[str]) -> None:
        """Put these files in place, or take them away (None); what is there and not ``ours`` is set aside."""
        new: list[tuple[Path, bytes]] = []
        for name, data in files:
            path = self.folder / name
            if data is not None and not path.is_symlink() and path.is_file() and path.read_bytes() == data:
                continue
            self._take_away(name, name in ours)
            if data is not None:
                self._make_folder(path.parent)
                new.append((path, data))
        write_files(new, SourceError)
        if os.name != "nt":  # there what may not be written may not be removed either
            for path, _ in new:
                with suppress(OSError):  # a person who opens it sees that it is not to be written
                    os.chmod(path, 0o444)

    def _take_away(self, name: str, ours: bool) -> None:
        """A file that we wrote goes; any other is set aside: it may be somebody's work."""
        path = self.folder / name
        if not is_inside(self.folder, path.parent):
            raise SourceError("a linked folder stands in the copy of the library", file=str(path), hint="remove it")
        with _told(path):
            if ours or name.endswith(".part"):
                path.unlink(missing_ok=True)
            elif os.path.lexists(path):
                self._set_aside(path)

    def _set_aside(self, path: Path) -> None:
        folder = self.folder.parent / ASIDE
        folder.mkdir(exist_ok=True)
        number, target = 1, folder / path.name
        while os.path.lexists(target):
            number += 1
            target = folder / f"{path.stem}-{number}{path.suffix}"
        os.replace(path, target)

    def _make(self) -> None:
        from factcheck.library.kept import prepare_folder
        from factcheck.library.readings import NotKept

        try:
            prepare_folder(self.folder.parent)
        except NotKept as e:
            told, hint = "the copy of the team's library cannot be written here", "make the folder writable"
            raise SourceError(told, file=str(self.folder), hint=hint) from e
        self._make_folder(self.folder)

    def _make_folder(self, folder: Path) -> None:
        if not is_inside(self.folder.parent, folder) or self.folder.is_symlink():
            raise SourceError("the copy of the team's library is a link", file=str(self.folder), hint="remove it")
        with _told(folder):
            folder.mkdir(parents=True, exist_ok=True)

    def _beside(self, ending: str) -> Path:
        return self.folder.with_name(self.folder.name + ending)


def _moment(path: Path) -> tuple[int, int] | None:
    """Another one whenever the file has been written anew; None when it is not there."""
    try:
        look = os.stat(path)
    except OSError:
        return None
    return look.st_ino, look.st_mtime_ns


def _pieces(truth: Truth, listing: Listing, names: Sequence[str]) -> Iterator[list[tuple[str, bytes | None]]]:
    """The bytes of these files, never much more than :data:`_AT_ONCE` of them in memory. Sidecars come last."""
    piece: list[str] = []
    size = 0
    for name in names:
        if name in listing.files:
            piece.append(name)
            size += listing.files[name][1]
        if size >= _AT_ONCE:
            yield list(truth.files(piece))
            piece, size = [], 0
    yield list(truth.files(piece))
    sidecars = truth.sidecars([name for name in names if name in listing.sidecars])
    yield [(name, text.encode("utf-8")) for name, text in sidecars]


def refuse_ways_out(names: Iterable[str]) -> None:
    """A database is as little to be trusted as any other input."""
    for name in names:
        if not name or leaves_folder(name) or any(p.startswith(".") for p in PurePosixPath(name).parts):
            hint = "ask whoever keeps the database"
            raise SourceError("the team's library has a file whose name leads elsewhere", file=repr(name), hint=hint)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as e:
        told = f"the copy of the team's library cannot be changed ({(e.strerror or '').lower()})"
        raise SourceError(told, file=str(path)) from e
