"""Files, read within bounds and written whole or not at all."""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from factcheck.errors import FactcheckError

MAX_BYTES = 64_000_000  # a whole archive of speeches fits; a disk image does not fill the memory


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
    write_parts(path, [data.encode("utf-8") if isinstance(data, str) else data], error)


def write_parts(path: Path, parts: Iterable[bytes | memoryview], error: type[FactcheckError]) -> None:
    """The same for bytes that come in parts, one after another, and need not all be in memory."""
    target = followed(path)  # a link to a file stays a link
    try:
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
        handle, draft = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:80]}.", suffix=".part")
    except (OSError, ValueError) as e:
        raise error(f"the file cannot be written ({_reason(e)})", file=str(path)) from e
    try:
        with os.fdopen(handle, "wb") as out:
            out.writelines(parts)
            out.flush()
            os.fsync(out.fileno())
        os.chmod(draft, mode)
        os.replace(draft, target)
    except OSError as e:
        raise error(f"the file cannot be written ({_reason(e)})", file=str(path)) from e
    finally:
        Path(draft).unlink(missing_ok=True)


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
