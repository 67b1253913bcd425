"""Seeds: every pair of neighbouring words in a library, and where it stands.

Word bigrams kept best on short and heavily edited quotations among all the
seeds tried (docs/matching.md). The postings are two sorted numpy arrays, so a
look-up is a binary search; building is one sort, O(n log n) in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from factcheck.text.rows import Row, hash_keys
from factcheck.text.words import Words

Ints = NDArray[np.int64]
_PAIR_SHIFT = np.uint64(32)


class Seeds:
    """The words of all documents in one row, with postings of pairs and of single words.

    A *position* is an index into that row; :meth:`document_of` leads back. A word's
    number is the hash of its key, so no vocabulary is kept; whoever uses a position
    compares the words themselves (:attr:`documents`).
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.documents = Documents(texts)
        rows = [Row(text).hashes for text in texts]
        lengths = np.array([len(r) + 1 for r in rows], dtype=np.int64)
        self.starts: Ints = np.concatenate([[0], np.cumsum(lengths)])
        # After each document stands a wall, so that no pair crosses.
        wall = np.zeros(1, dtype=np.uint32)
        self.row = np.concatenate([part for r in rows for part in (r, wall)] or [wall[:0]])
        walls = np.zeros(len(self.row), dtype=bool)
        walls[self.starts[1:] - 1] = True
        self.total = int(len(self.row) - walls.sum())
        self._pair_keys, self._pair_at = _postings(_pairs(self.row), ~(walls[:-1] | walls[1:]))
        self._word_keys, self._word_at = _postings(self.row, ~walls)

    def numbers(self, keys: Sequence[str]) -> Ints:
        """The library's numbers for some keys."""
        return hash_keys(keys).astype(np.int64)

    def document_of(self, position: int) -> int:
        return int(np.searchsorted(self.starts, position, side="right")) - 1

    def bounds(self, document: int) -> tuple[int, int]:
        """The positions of a document's first word and of the end of its last."""
        return int(self.starts[document]), int(self.starts[document + 1]) - 1

    def pair_ranges(self, numbers: Ints) -> tuple[Ints, Ints]:
        """For each neighbouring pair of ``numbers``: where its postings begin and end."""
        return _ranges(self._pair_keys, _pairs(numbers.astype(np.uint32)))

    def word_ranges(self, numbers: Ints) -> tuple[Ints, Ints]:
        """For each number: where its postings begin and end."""
        return _ranges(self._word_keys, numbers.astype(np.uint32))

    def pair_positions(self, start: int, end: int) -> Ints:
        return self._pair_at[start:end].astype(np.int64)

    def word_positions(self, start: int, end: int) -> Ints:
        return self._word_at[start:end].astype(np.int64)

    def chance(self, keys: Sequence[str]) -> float:
        """How many places of this library would hold these words by chance.

        A chain of pairs: the first word as often as it stands there, each next one
        with its share after the word before. The pair's own standing is left out
        of its count (leave one out), else every match would explain itself; a pair
        seen nowhere else falls back on how common its second word is.
        """
        numbers = self.numbers(keys)
        if not len(numbers) or not self.total:
            return 0.0
        low, high = self.word_ranges(numbers)
        counts = (high - low).astype(float)
        low, high = self.pair_ranges(numbers)
        elsewhere = np.maximum((high - low) - 1, 0)
        expected = max(counts[0], 0.0)
        for i, seen in enumerate(elsewhere):
            common = max(counts[i + 1], 1.0) / self.total
            expected *= min(1.0, (seen + common) / max(counts[i], 1.0))
        return float(expected)


class Documents(Sequence[Words]):
    """The words of each document, found when it is first asked for: most are never looked at."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = tuple(texts)
        self._words: dict[int, Words] = {}

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, i: int) -> Words: ...
    @overload
    def __getitem__(self, i: slice) -> Sequence[Words]: ...
    def __getitem__(self, i: int | slice) -> Words | Sequence[Words]:
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        if i not in self._words:
            self._words[i] = Words(self._texts[i])
        return self._words[i]


def _pairs(row: NDArray[np.uint32]) -> NDArray[np.uint64]:
    return (row[:-1].astype(np.uint64) << _PAIR_SHIFT) | row[1:]


def _postings(keys: NDArray[Any], kept: NDArray[np.bool_]) -> tuple[NDArray[Any], NDArray[np.uint32]]:
    """Sorted keys with their positions; equal keys keep the order of the library."""
    at = np.flatnonzero(kept).astype(np.uint32)
    keys = keys[at]
    order = np.argsort(keys, kind="stable")
    return keys[order], at[order]


def _ranges(postings: NDArray[Any], keys: NDArray[Any]) -> tuple[Ints, Ints]:
    return np.searchsorted(postings, keys, side="left"), np.searchsorted(postings, keys, side="right")
