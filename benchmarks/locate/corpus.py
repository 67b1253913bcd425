"""Libraries to search: generated ones of any size, kept on disk, or a folder of real texts."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from benchmarks.locate import generate
from factcheck import readers
from factcheck.library import PACKING, packed, unpacked
from factcheck.model import Document, Source, SourceCard, Sources

MB = 1_000_000
# The generator's edition: a folder made by another one is not taken for this one's.
_EDITION = 1
_KEPT = 64  # documents held in memory at a time


class CorpusSources(Sources):
    """Text files as sources, each read when it is asked for.

    Beside ``home`` stands what was read of each file, as a desk's library keeps it, so
    that a question pays for fetching a document and not for parsing it anew.
    """

    def __init__(self, paths: Sequence[Path], home: Path | None = None) -> None:
        self.paths = tuple(paths)
        self.cards = tuple(SourceCard(p.stem, p.name) for p in self.paths)
        self.keys = tuple(_key(p) for p in self.paths)
        self.home = home
        self._fetched = lru_cache(maxsize=_KEPT)(self._fetch)

    def source(self, i: int) -> Source:
        return self._fetched(i)

    def _fetch(self, i: int) -> Source:
        kept = self._kept(i)
        if kept is None:
            return Source(self.cards[i], self._read(i))
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            document = self._read(i)
            text = document.text.encode()
            kept.write_bytes(len(text).to_bytes(8, "little") + text + packed(document))
        data = kept.read_bytes()
        end = 8 + int.from_bytes(data[:8], "little")
        return Source(self.cards[i], unpacked(data[end:], data[8:end].decode()))

    def _read(self, i: int) -> Document:
        return readers.read(self.paths[i].read_bytes(), self.paths[i].name)

    def _kept(self, i: int) -> Path | None:
        key = self.keys[i]
        return self.home.parent / f"packed-{PACKING}" / key[:2] / f"{key}.packed" if self.home else None

    def read_all(self) -> None:
        """Read what was never read, as happens when sources are added."""
        for i in range(len(self)):
            kept = self._kept(i)
            if kept and not kept.exists():
                self._fetch(i)

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(p.stat().st_size for p in self.paths)


def _key(path: Path) -> str:
    """A file of the benchmark changes only with its name, size or time; hashing 500 MB would take a second."""
    stat = path.stat()
    return hashlib.sha256(f"{path.name}:{stat.st_size}:{stat.st_mtime_ns}".encode()).hexdigest()


def default_cache() -> Path:
    return Path(tempfile.gettempdir()) / "factcheck-bench"


def generated(size: int, cache: Path, seed: int = 3) -> list[Path]:
    """Files of generated text, ``size`` bytes or one document more; made where the cache lacks them."""
    folder = cache / f"text-{_EDITION}-{seed}"
    found: list[Path] = []
    total = number = 0
    while total < size:
        for path in _batch(folder, seed, number):
            if total < size:
                found.append(path)
                total += path.stat().st_size
        number += 1
    return found


def _batch(folder: Path, seed: int, number: int) -> list[Path]:
    """The files of one batch, in order. Its folder appears whole or not at all."""
    target = folder / f"{number:04}"
    if not target.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=folder))
        for i, text in enumerate(generate.texts(seed, number)):
            (draft / f"d{number:04}-{i:02}.txt").write_text(text, encoding="utf-8", newline="")
        draft.rename(target)
    return sorted(target.glob("*.txt"))


def real(folder: Path, size: int) -> list[Path]:
    """Real .txt files of a folder up to ``size`` bytes, in the order of their names."""
    found, total = [], 0
    for path in sorted(folder.rglob("*.txt")):
        if total >= size:
            break
        found.append(path)
        total += path.stat().st_size
    return found
