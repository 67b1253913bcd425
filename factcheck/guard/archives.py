"""Zip archives, and the documents that are zip archives: looked at before anything is read.

What an archive says of itself is checked first: how large its files would become,
how many there are, what they are called. A file that is longer than it says is
never read beyond what it says.
"""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from io import BytesIO

from factcheck.errors import ReadError

MOST_FILES = 10_000
MOST_BYTES = 300 << 20  # of all files together, unpacked
MOST_OF_ONE = 100 << 20  # bytes, unpacked; the text of the longest novel is some ten
# Unpacked to packed, of the whole archive. Text packs to a tenth, tables of empty cells to a
# hundredth; a bomb to a thousandth. Below so many bytes the ratio does not matter.
MOST_RATIO = 200
_SMALL = 10 << 20
_ABSOLUTE = re.compile(r"[/\\]|[A-Za-z]:")


class Archive:
    """The files of a zip archive, in its own order. Raises ReadError when it is damaged or dangerous."""

    def __init__(self, data: bytes, what: str = "zip archive") -> None:
        self._what, self._data = what, data
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, RecursionError) as e:
            raise self._damaged() from e
        self._files = {i.filename: i for i in self._zip.infolist() if not i.is_dir()}
        self._check(len(data))
        self.names = tuple(self._files)

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def read(self, name: str) -> bytes:
        """The bytes of a file. Raises ReadError when it is not there or damaged."""
        if name not in self._files:
            raise self._damaged(f"{name} is missing")
        try:
            return self._zip.read(self._files[name])
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as e:
            raise self._damaged(f"{shown(name)} cannot be unpacked") from e

    def stream(self) -> BytesIO:
        """The whole archive, for a library that opens it itself."""
        return BytesIO(self._data)

    def _check(self, size: int) -> None:
        total = sum(i.file_size for i in self._files.values())
        largest = max((i.file_size for i in self._files.values()), default=0)
        reasons = [
            (len(self._zip.infolist()) > MOST_FILES, f"it holds more than {MOST_FILES:,} files"),
            (len(self._files) < sum(not i.is_dir() for i in self._zip.infolist()), "two of its files have one name"),
            (total > MOST_BYTES or largest > MOST_OF_ONE, f"unpacked it would take {total / (1 << 20):,.0f} MB"),
            (total > _SMALL and total > MOST_RATIO * size, f"it unpacks to {total // max(size, 1)} times its size"),
        ]
        reasons += [(True, reason) for i in self._files.values() if (reason := _wrong(i))]
        for is_so, reason in reasons:
            if is_so:
                raise ReadError(f"this {self._what} is not safe to open: {reason}", hint="get it from whoever made it")

    def _damaged(self, how: str = "") -> ReadError:
        told = f"this is no {self._what}, or a damaged one" + (f": {how}" if how else "")
        return ReadError(told, hint="fetch the file again" if self._data else "the file is empty")


def _wrong(file: zipfile.ZipInfo) -> str:
    """What is wrong with one file of an archive, "" when nothing is."""
    name = file.filename
    if _ABSOLUTE.match(name) or ".." in re.split(r"[/\\]", name) or "\0" in name:
        return f"{shown(name)} would leave its folder"
    if stat.S_ISLNK(file.external_attr >> 16):
        return f"{shown(name)} is a link"
    return f"{shown(name)} is locked with a password" if file.flag_bits & 1 else ""


def shown(name: str) -> str:
    """A file's name as it may be printed: on one line, and short."""
    return repr(name if len(name) <= 80 else name[:40] + "…" + name[-30:])
