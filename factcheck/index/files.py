"""Segments on disk: one file each, written whole or not at all, mapped into memory when read.

A file is a line that names it, a header (length, checksum, JSON) and the arrays,
each at a multiple of 64 bytes. It is made from texts that are kept elsewhere: a
file that is cut short, altered or of another format is no segment, and no error.
"""

from __future__ import annotations

import hashlib
import mmap
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from factcheck.errors import ReadError
from factcheck.files import write_parts
from factcheck.index.segment import FORMAT, Arrays, Segment
from factcheck.model import Value

SUFFIX = ".segment"
_NAME = b"factcheck segment\n"
_ALIGNED = 64
_MOST_HEADER = 256_000_000  # bytes; a header grows with the number of texts
# Files up to this size (bytes) are checked whole when they are opened; larger ones by their header and size.
_CHECKED = 4_000_000
_KINDS = {"words": np.dtype("<u2")} | dict.fromkeys(
    ("pairs", "heads", "vocabulary", "counts", "rare", "marks", "lengths"), np.dtype("<u4")
)


class _Header(Value, frozen=True):
    format: int
    keys: tuple[str, ...]
    sizes: dict[str, int]  # of each array, in items
    checksum: int  # of all arrays


def save(folder: Path, segment: Segment) -> Path:
    """Write a segment into ``folder`` under a name made of its texts' keys. Raises ReadError where it cannot."""
    arrays = {name: np.ascontiguousarray(getattr(segment.arrays, name), dtype=kind) for name, kind in _KINDS.items()}
    sizes = {name: len(array) for name, array in arrays.items()}
    header = msgspec.json.encode(_Header(FORMAT, segment.keys, sizes, _checksum(arrays)))
    path = path_of(folder, segment)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise ReadError("the folder of the index cannot be made", file=str(folder)) from e
    write_parts(path, _parts(header, list(arrays.values())), ReadError)
    return path


def path_of(folder: Path, segment: Segment) -> Path:
    """Where a segment of these texts lies."""
    name = hashlib.sha256("\0".join(segment.keys).encode("utf-8", "surrogatepass")).hexdigest()
    return folder / (name[:24] + SUFFIX)


def _parts(header: bytes, arrays: list[NDArray[np.generic]]) -> Iterator[bytes | memoryview]:
    lead = _NAME + len(header).to_bytes(8, "little") + zlib.crc32(header).to_bytes(4, "little") + header
    yield lead + bytes(-len(lead) % _ALIGNED)
    for array in arrays:
        yield array.data.cast("B") if len(array) else b""
        yield bytes(-array.nbytes % _ALIGNED)


def load(path: Path) -> Segment | None:
    """The segment of a file, mapped; None for one that is damaged, gone, or of another format."""
    try:
        with path.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header, at = _header(mapped)
        arrays, end = _arrays(mapped, header, at)
        if end != len(mapped) or header.format != FORMAT:
            return None
        if len(mapped) <= _CHECKED and _checksum(arrays) != header.checksum:
            return None
        found = Segment(header.keys, Arrays(**arrays), mapped)  # type: ignore[arg-type]
    except (OSError, ValueError, KeyError, msgspec.MsgspecError):
        return None
    return found if found.is_whole() else None


def _header(mapped: mmap.mmap) -> tuple[_Header, int]:
    """The header, and where the first array begins. Raises ValueError."""
    begin = len(_NAME) + 12
    size = int.from_bytes(mapped[len(_NAME) : len(_NAME) + 8], "little")
    raw = mapped[begin : begin + size] if size <= _MOST_HEADER else b""
    told = int.from_bytes(mapped[len(_NAME) + 8 : begin], "little")
    if mapped[: len(_NAME)] != _NAME or len(raw) != size or zlib.crc32(raw) != told:
        raise ValueError("no header of a segment")
    end = begin + size
    return msgspec.json.decode(raw, type=_Header), end + -end % _ALIGNED


def _arrays(mapped: mmap.mmap, header: _Header, at: int) -> tuple[dict[str, NDArray[np.generic]], int]:
    """The arrays, and where the last one ends. Raises ValueError when the file is too short."""
    found: dict[str, NDArray[np.generic]] = {}
    for name, kind in _KINDS.items():
        count = header.sizes[name]
        found[name] = np.frombuffer(mapped, dtype=kind, count=count, offset=at) if count else np.empty(0, dtype=kind)
        at += found[name].nbytes
        at += -at % _ALIGNED
    return found, at


def _checksum(arrays: Mapping[str, NDArray[np.generic]]) -> int:
    checksum = 0
    for name in _KINDS:
        checksum = zlib.crc32(arrays[name].data, checksum)
    return checksum


def discard(path: Path) -> None:
    """Remove a file nobody needs; one that cannot be removed does no harm."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
