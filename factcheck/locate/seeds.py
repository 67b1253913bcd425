"""Seeds: every pair of neighbouring words in a library, and where it stands.

Word bigrams kept best on short and heavily edited quotations among all the
seeds tried (docs/matching.md). The postings are two sorted numpy arrays, so a
look-up is a binary search; building is one sort, O(n log n) in words.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.text.words import Words

Ints = NDArray[np.int64]

UNKNOWN = -1  # a word that stands nowhere in the library
_WALL = -2  # between two documents, so that no pair crosses


class Seeds:
    """The words of all documents in one row, with postings of pairs and of single words.

    A *position* is an index into that row; :meth:`document_of` leads back.
    """

    def __init__(self, documents: Sequence[Words]) -> None:
        self.documents = tuple(documents)
        self.vocabulary: dict[str, int] = {}
        self.row = self._number()
        size = len(self.vocabulary)
        self._width = size + 1
        pairs = self.row[:-1] * self._width + self.row[1:]
        whole = (self.row[:-1] >= 0) & (self.row[1:] >= 0)
        at = np.flatnonzero(whole)
        order = np.argsort(pairs[at], kind="stable")
        self._pair_at: Ints = at[order]
        self._pair_keys: Ints = pairs[at][order]
        self._word_at: Ints = np.argsort(self.row, kind="stable").astype(np.int64)
        self._word_keys: Ints = self.row[self._word_at]
        self.total = int((self.row >= 0).sum())

    def _number(self) -> Ints:
        numbers: list[int] = []
        starts: list[int] = []
        vocabulary = self.vocabulary
        for words in self.documents:
            starts.append(len(numbers))
            numbers.extend(vocabulary.setdefault(k, len(vocabulary)) for k in words.keys)
            numbers.append(_WALL)
        self.starts: Ints = np.array([*starts, len(numbers)], dtype=np.int64)
        return np.array(numbers, dtype=np.int64)

    def numbers(self, keys: Sequence[str]) -> Ints:
        """The library's numbers for some keys; UNKNOWN for a word it does not hold."""
        return np.fromiter((self.vocabulary.get(k, UNKNOWN) for k in keys), dtype=np.int64, count=len(keys))

    def document_of(self, position: int) -> int:
        return int(np.searchsorted(self.starts, position, side="right")) - 1

    def bounds(self, document: int) -> tuple[int, int]:
        """The positions of a document's first word and of the end of its last."""
        return int(self.starts[document]), int(self.starts[document + 1]) - 1

    def pair_ranges(self, numbers: Ints) -> tuple[Ints, Ints]:
        """For each neighbouring pair of ``numbers``: where its postings begin and end."""
        keys = numbers[:-1] * self._width + numbers[1:]
        keys[(numbers[:-1] < 0) | (numbers[1:] < 0)] = -1  # below every posting: an empty range
        return (
            np.searchsorted(self._pair_keys, keys, side="left"),
            np.searchsorted(self._pair_keys, keys, side="right"),
        )

    def word_ranges(self, numbers: Ints) -> tuple[Ints, Ints]:
        """For each number: where its postings begin and end."""
        known = np.where(numbers < 0, _WALL - 1, numbers)
        return (
            np.searchsorted(self._word_keys, known, side="left"),
            np.searchsorted(self._word_keys, known, side="right"),
        )

    def pair_positions(self, start: int, end: int) -> Ints:
        return self._pair_at[start:end]

    def word_positions(self, start: int, end: int) -> Ints:
        return self._word_at[start:end]

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
