"""A shared folder of originals, for teams that keep large files out of their database.

Each file stands there under the hash of its bytes, so nothing there is ever changed, and
equal files are one. The database says which of them belong to the library. A file is
there before the database tells of it, and goes after the database has forgotten it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.files import read_file, write_file
from factcheck.library.readings import sha256_of


class Originals:
    """The files below ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def take(self, sha256: str, data: bytes) -> None:
        """Keep these bytes. Raises SourceError."""
        path = self._path(sha256)
        if self.given(sha256) == data:
            return
        if not self.folder.is_dir():
            hint = "see originals in factcheck.toml, and whether the shared folder is there"
            raise SourceError("there is no such folder of originals", file=str(self.folder), hint=hint)
        with suppress(OSError):  # what is wrong is told when the file is written
            path.parent.mkdir(exist_ok=True)
        write_file(path, data, SourceError)

    def given(self, sha256: str) -> bytes | None:
        """The bytes that stand under this hash, whatever they are; None when nothing does."""
        try:
            return read_file(self._path(sha256), SourceError)
        except SourceError:
            return None

    def drop(self, sha256: str) -> None:
        """Nobody needs these bytes any more; what cannot be deleted stays, and is part of no library."""
        with suppress(OSError):
            self._path(sha256).unlink()

    def _path(self, sha256: str) -> Path:
        if len(sha256) != len(sha256_of(b"")) or not sha256.isalnum():
            raise SourceError("the team's library has a hash that is none", file=sha256[:80])
        return self.folder / sha256[:2] / sha256
