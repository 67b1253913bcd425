"""Changes to a library that happen whole or not at all, whatever happens to the machine.

A change is several files: an original, its snapshot, the sidecar. Before the first of
them is touched, a **journal** names them all. What a journal names, and no sidecar yet
describes, is not there for anybody; the next change takes it away. So a change is done
in the moment in which its sidecar is: written for what is added, gone for what is removed.

One process changes a library at a time; readers wait for nobody.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from factcheck.errors import FactcheckError, SourceError
from factcheck.files import is_inside, leaves_folder, read_file, write_file, write_files
from factcheck.library.cards import SUFFIX, read_card
from factcheck.model import Value

JOURNAL = ".change.json"
_WAIT = 120.0  # seconds for another process to finish its change; thousands of files may be on their way
_LARGEST = 16_000_000
_LOOKS = 4  # at a library that others are changing, before they are asked to wait

T = TypeVar("T")


class Step(Value, frozen=True):
    """One source's part of a change, files named from the library's folder.

    The ``files`` stay if the ``sidecar`` names them in the end; with no sidecar they go.
    """

    files: tuple[str, ...]
    sidecar: str = ""


class Plan(Value, frozen=True):
    """What shall be written of one source: its files, named from the library's folder, then its sidecar."""

    sidecar: str
    text: str
    files: dict[str, bytes]


_read = msgspec.json.Decoder(tuple[Step, ...]).decode
_write = msgspec.json.Encoder().encode


@contextmanager
def changing(folder: Path) -> Iterator[None]:
    """Nobody else changes the library meanwhile; what a dead process left half done is taken away first."""
    if not folder.is_dir():
        raise SourceError("there is no such folder of sources", file=str(folder), hint="check the spelling of the path")
    with turn(folder):
        for draft in folder.glob(".*.part"):  # of a process that was killed while it wrote
            with suppress(OSError):
                draft.unlink()
        _settle(folder)
        yield


def put(folder: Path, plans: Sequence[Plan]) -> None:
    """Write all of it, within :func:`changing`. Raises SourceError; then what is half there is taken away."""
    begin(folder, [Step(tuple(plan.files), plan.sidecar) for plan in plans])
    try:
        files = ((folder / name, data) for plan in plans for name, data in plan.files.items())
        write_files(files, SourceError)
        write_files(((folder / plan.sidecar, plan.text) for plan in plans), SourceError)
    except BaseException:
        end(folder)
        raise
    _finish(folder)


def begin(folder: Path, steps: Sequence[Step]) -> None:
    """Name the files of a change before they are touched. Raises SourceError, and then nothing has changed."""
    write_file(folder / JOURNAL, _write(tuple(steps)), SourceError)
    _mark(folder)


def end(folder: Path) -> None:
    """The change is done: what was meant to go goes, and the journal with it. Raises SourceError."""
    _settle(folder)
    _mark(folder)


def _finish(folder: Path) -> None:
    """All that was meant to come has come: the journal goes. Raises SourceError."""
    with _changeable(folder):
        (folder / JOURNAL).unlink(missing_ok=True)
        _flush(folder)
    _mark(folder)


def steady(folder: Path, look: Callable[[], T]) -> T:
    """What ``look`` sees of a library that nobody changed meanwhile; it is asked again if somebody did."""
    for _ in range(_LOOKS):
        before = _moment(folder)
        try:
            seen = look()
        except FactcheckError:
            if _moment(folder) == before:
                raise
            continue
        if _moment(folder) == before:
            return seen
    with turn(folder, shared=True):
        return look()


def _mark(folder: Path) -> None:
    """Let readers know that files come or go: equal moments, equal files."""
    with suppress(OSError):
        now = time.time_ns()
        os.utime(folder, ns=(now, now))


def _moment(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def left_out(folder: Path) -> frozenset[str]:
    """The files of a change that is not done, or was never finished: for a reader they are not there."""
    return frozenset(file for step in _steps(folder) for file in _unwanted(folder, step))


def _settle(folder: Path) -> None:
    """Finish what a journal tells of: the files that no sidecar names go."""
    with _changeable(folder):
        for step in _steps(folder):
            for file in _unwanted(folder, step):
                if is_inside(folder, (folder / file).parent):
                    (folder / file).unlink(missing_ok=True)
        (folder / JOURNAL).unlink(missing_ok=True)
        _flush(folder)


@contextmanager
def _changeable(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as e:
        told = f"the library cannot be changed ({(e.strerror or '').lower()})"
        raise SourceError(told, file=str(folder)) from e


def _steps(folder: Path) -> tuple[Step, ...]:
    path = folder / JOURNAL
    if path.is_symlink() or not path.exists():
        return ()
    try:
        steps = _read(read_file(path, SourceError, _LARGEST))
    except (msgspec.DecodeError, SourceError):
        return ()  # gone by now, or not ours: no file is touched on its word
    return tuple(s for s in steps if not any(f == "" or leaves_folder(f) for f in (*s.files, s.sidecar or "-")))


def _unwanted(folder: Path, step: Step) -> tuple[str, ...]:
    """The files of a step that its sidecar does not name. A sidecar that cannot be read keeps them all."""
    path = folder / step.sidecar
    if not step.sidecar or not path.exists():
        return step.files
    try:
        card = read_card(path)
    except SourceError:
        return ()
    named = {card.file, *(f.file for f in card.fetched), *(f.warc for f in card.fetched)}
    return tuple(file for file in step.files if file not in {beside(step.sidecar, name) for name in named})


def beside(sidecar: str, name: str) -> str:
    """A file's name from the library's folder, given that of a sidecar in the same folder."""
    return "".join(sidecar.rpartition("/")[:2]) + name


def sidecar_of(file: str) -> str:
    """Where the sidecar of an original stands."""
    start, slash, name = file.rpartition("/")
    return start + slash + Path(name).stem + SUFFIX


@contextmanager
def turn(folder: Path, *, shared: bool = False) -> Iterator[None]:
    """Nobody changes the library meanwhile, where the system can lock a folder."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        end = time.monotonic() + _WAIT
        while True:
            try:
                fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
                break
            except BlockingIOError as e:
                if time.monotonic() > end:
                    told, hint = "somebody else is changing the library", "try again when that is done"
                    raise SourceError(told, file=str(folder), hint=hint) from e
                time.sleep(0.005)
            except OSError:  # a file system that has no locks
                break
        yield
    finally:
        os.close(handle)


def _flush(folder: Path) -> None:
    """Have the system write down which files there are; not every system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
