"""Drawing: the words of many texts as numbers, a megabyte at a time.

Small texts are joined and long ones sliced, so that the cost is that of the
characters and not of the number of texts, and the memory that of one slice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.model import Value
from factcheck.text.paged import PAGE
from factcheck.text.rows import Hashes, Ints, Row

# Characters read at once: enough to make numpy worth its calls, little enough to stay in the cache.
SLICE = 400_000
# The part of a row that is left free when it grows: more, and memory lies idle; less, and it grows oftener.
_SPARE = 16
# No word holds this, and none reaches over it.
_WALL = "\0"
# Between two letters a single space always parts words, so a slice may end there.
_BREAK = re.compile(r"[^\W\d_] (?=[^\W\d_])")


class Drawn(Value, frozen=True):
    """The words of some texts, one after another.

    ``hashes`` holds every word's number, ``lengths`` the words of each text, and
    ``marks`` the character at which every :data:`PAGE`-th word of each text begins.
    """

    hashes: Hashes
    lengths: Ints
    marks: NDArray[np.uint32]


class Gathering:
    """What is drawn of groups of texts, one after another, laid into one row that grows where it lies."""

    def __init__(self, drawn: Iterable[Drawn] = ()) -> None:
        self._hashes = np.empty(0, dtype=np.uint32)
        self._lengths: list[Ints] = []
        self._marks: list[NDArray[np.uint32]] = []
        self.words = 0
        for part in drawn:
            self.add(part)

    def add(self, part: Drawn) -> None:
        end = self.words + len(part.hashes)
        if end > len(self._hashes):
            self._hashes.resize(end + end // _SPARE, refcheck=False)
        self._hashes[self.words : end] = part.hashes
        self.words = end
        self._lengths.append(part.lengths)
        self._marks.append(part.marks)

    def whole(self) -> Drawn:
        """All of it as one."""
        lengths = [np.empty(0, dtype=np.int64), *self._lengths]
        marks = [np.empty(0, dtype=np.uint32), *self._marks]
        return Drawn(self._hashes[: self.words], np.concatenate(lengths), np.concatenate(marks))


def groups(texts: Iterable[str]) -> Iterator[list[str]]:
    """Texts in their order, so many together as fill a slice."""
    group: list[str] = []
    size = 0
    for text in texts:
        if group and size + len(text) > SLICE:
            yield group
            group, size = [], 0
        group.append(text)
        size += len(text) + 1
    if group:
        yield group


def draw(texts: Sequence[str]) -> Drawn:
    """The words of a group of texts."""
    begins = np.cumsum([0, *(len(t) + 1 for t in texts)])
    hashes, starts = _words(_WALL.join(texts))
    edges = np.searchsorted(starts, begins)
    edges[-1] = len(starts)
    lengths = np.diff(edges)
    pages = zip(edges.tolist(), edges[1:].tolist(), begins.tolist(), strict=False)
    marks = np.concatenate([starts[first:end:PAGE] - begin for first, end, begin in pages])
    return Drawn(hashes, lengths, marks.astype(np.uint32))


def _words(text: str) -> tuple[Hashes, Ints]:
    """The hashes and first characters of the words of a text of any length."""
    rows: list[Row] = []
    begins: list[int] = []
    at = 0
    while at < len(text) or not rows:
        end = _slice_end(text, at)
        rows.append(Row(text[at:end]))
        begins.append(at)
        at = end
    hashes = np.concatenate([r.hashes for r in rows])
    return hashes, np.concatenate([r.starts + begin for r, begin in zip(rows, begins, strict=True)])


def _slice_end(text: str, at: int) -> int:
    if at + 2 * SLICE >= len(text):
        return len(text)
    found = _BREAK.search(text, at + SLICE)
    return found.end() if found else len(text)
