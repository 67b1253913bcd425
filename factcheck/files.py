"""Files, read within bounds and written whole or not at all."""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from factcheck.errors import FactcheckError

MAX_BYTES = 64_000_000  # a whole archive of speeches fits; a disk image does not fill the memory
# Files that wait for the disk at the same time: a journaling file system writes them down together.
# Fewer than a handful are not worth threads.
_WAITING, _FEW = 32, 4


def read_file(path: Path, error: type[FactcheckError], limit: int = MAX_BYTES) -> bytes:
    """The bytes of a regular file.

    Raises ``error`` for a path that is missing, a folder, a pipe or a device,
    may not be read, or holds more than ``limit`` bytes.
    """
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise error("this is a folder, not a file", file=str(path), hint="name one file in it")
        if not stat.S_ISREG(found.st_mode):
            raise error("this is not an ordinary file", file=str(path))
        if found.st_size > limit:
            raise error(f"the file is too large to read (over {limit // 1_000_000} MB)", file=str(path))
        return path.read_bytes()
    except FileNotFoundError as e:
        raise error("there is no such file", file=str(path), hint="check the spelling of the path") from e
    except (OSError, ValueError) as e:
        raise error(f"the file cannot be read ({_reason(e)})", file=str(path)) from e


def write_file(path: Path, data: bytes | str, error: type[FactcheckError]) -> None:
    """Put ``data`` at ``path`` in one step: the old file or the new one stands there, never a half.

    The new file is written beside the old one, flushed to the disk and renamed
    over it; the old file's permissions are kept. Text is written as UTF-8, line
    ends as they are. Raises ``error`` when the folder cannot be written.
    """
    write_files([(path, data)], error)


def write_files(files: Iterable[tuple[Path, bytes | str]], error: type[FactcheckError]) -> None:
    """The same for many files, which wait for the disk together. Raises ``error``; some may stand there then."""
    drafts: list[_Draft] = []
    try:
        for path, data in files:
            drafts.append(_Draft(path, error))
            drafts[-1].fill([data.encode("utf-8") if isinstance(data, str) else data])
        _flush(drafts)
        for draft in drafts:
            draft.become()
    finally:
        for draft in drafts:
            draft.discard()


def write_parts(path: Path, parts: Iterable[bytes | memoryview], error: type[FactcheckError]) -> None:
    """As :func:`write_file` for bytes that come in parts, one after another, and need not all be in memory."""
    draft = _Draft(path, error)
    try:
        draft.fill(parts)
        draft.flush()
        draft.become()
    finally:
        draft.discard()


class _Draft:
    """A file on its way, beside the one it shall become. Every step raises ``error`` when it fails."""

    def __init__(self, path: Path, error: type[FactcheckError]) -> None:
        self.path, self.error = path, error
        with self._told():
            self.target = followed(path)  # a link to a file stays a link
            self.mode = stat.S_IMODE(self.target.stat().st_mode) if self.target.exists() else 0o666 & ~_umask()
            near, name = self.target.parent, f".{self.target.name[:80]}."
            self.handle, self.name = tempfile.mkstemp(dir=near, prefix=name, suffix=".part")
        self.open, self.done = True, False

    def fill(self, parts: Iterable[bytes | memoryview]) -> None:
        with self._told(), os.fdopen(os.dup(self.handle), "wb") as out:
            out.writelines(parts)

    def flush(self) -> None:
        with self._told():
            os.fsync(self.handle)

    def become(self) -> None:
        self._close()  # not every system renames a file that is open
        with self._told():
            os.chmod(self.name, self.mode)
            os.replace(self.name, self.target)
        self.done = True

    def discard(self) -> None:
        """The end of it, whether it became its file or not."""
        self._close()
        if not self.done:
            Path(self.name).unlink(missing_ok=True)

    def _close(self) -> None:
        if self.open:
            self.open = False
            os.close(self.handle)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as e:
            raise self.error(f"the file cannot be written ({_reason(e)})", file=str(self.path)) from e


def _flush(drafts: Sequence[_Draft]) -> None:
    """Have the disk keep them. Those that wait at the same time are written down in one go."""
    if len(drafts) <= _FEW:
        for draft in drafts:
            draft.flush()
        return
    from concurrent.futures import ThreadPoolExecutor  # loaded where it is needed

    with ThreadPoolExecutor(_WAITING) as threads:
        for _ in threads.map(_Draft.flush, drafts):
            pass


def leaves_folder(path: str) -> bool:
    """Whether a path from a log or a sidecar points anywhere but below its own folder."""
    return (
        "\\" in path
        or "\0" in path
        or bool(re.match(r"[A-Za-z]:", path))
        or PurePosixPath(path).is_absolute()
        or ".." in PurePosixPath(path).parts
    )


def is_inside(folder: Path, path: Path) -> bool:
    """Whether ``path``, every link followed, is ``folder`` or lies below it."""
    return followed(path).is_relative_to(followed(folder))


def followed(path: Path) -> Path:
    """The absolute path with every link followed; links that lead in a circle stay as they are."""
    return Path(os.path.realpath(path))  # Path.resolve raises for a circle


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: Exception) -> str:
    told = error.strerror if isinstance(error, OSError) else str(error)
    return (told or type(error).__name__).lower()
