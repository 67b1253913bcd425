"""Seeds: every pair of neighbouring words in a library, and where it stands.

Word bigrams kept best on short and heavily edited quotations among all the
seeds tried (docs/matching.md). The postings lie in the segments of an index
(:mod:`factcheck.index`); here several segments are asked as one library.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import overload

import numpy as np

from factcheck.index import RARE, Catalogue, Segment, open_catalogue, pair_keys
from factcheck.text.paged import PagedWords
from factcheck.text.rows import Ints, hash_keys
from factcheck.text.words import Words

# Documents whose words are kept at hand; what was looked at in the others is found again.
_KEPT = 256
# Words whose numbers are kept at hand: the same ones are asked for again and again.
_NUMBERS = 1 << 16
# A large index is mapped, and its pages pile up in memory as it is asked: they are given back
# after so many questions, each of which touches some ten megabytes at first. A small one may stay.
_QUESTIONS, _LARGE = 16, 50_000_000


class Seeds:
    """A library's words in one row, with postings of pairs and of rare words.

    A *position* is an index into that row; :meth:`document_of` leads back. A word's
    number is the hash of its key, so no vocabulary is kept; whoever uses a position
    compares the words themselves (:attr:`documents`).
    """

    def __init__(self, texts: Sequence[str], catalogue: Catalogue | None = None) -> None:
        if catalogue is None:
            catalogue = open_catalogue([str(i) for i in range(len(texts))], texts.__getitem__)
        self.segments = catalogue.segments
        self.bases = [0, *np.cumsum([s.size for s in self.segments], dtype=np.int64).tolist()]
        self.total = self.bases[-1]
        self.documents = Documents(texts, catalogue)
        rows = [s.starts[:-1] + base for s, base in zip(self.segments, self.bases, strict=False)]
        # Where each text of each segment begins, and whose it is; -1 for one that is in the library no more.
        self._starts: Ints = np.concatenate([*rows, [self.total]]).astype(np.int64)
        self._starts_listed: list[int] = self._starts.tolist()
        first = np.cumsum([0, *(len(s.keys) for s in self.segments)])
        self._row_of = [int(first[n]) + k for n, k in catalogue.places]
        self._owners: Ints = np.full(len(self._starts) - 1, -1, dtype=np.int64)
        self._owners[self._row_of] = np.arange(len(self._row_of))
        self._asked = 0
        self._numbers: dict[str, int] = {}
        self._counters = [lru_cache(maxsize=1 << 15)(s.word_count) for s in self.segments]
        self.ask = lru_cache(maxsize=16)(self._ask)

    @property
    def complete(self) -> bool:
        """Whether every text of the segments is a document of the library."""
        return len(self._row_of) == len(self._owners)

    def documents_of(self, positions: Ints) -> Ints:
        """The documents that hold some positions; -1 for texts that are in the library no more."""
        if not len(self._owners):
            return np.empty(0, dtype=np.int64)
        rows = self._starts.searchsorted(positions, side="right") - 1
        return self._owners[np.minimum(np.maximum(rows, 0), len(self._owners) - 1)]

    def document_of(self, position: int) -> int:
        """The same for one position."""
        row = bisect_right(self._starts_listed, position) - 1
        return int(self._owners[min(max(row, 0), len(self._owners) - 1)])

    def bounds(self, document: int) -> tuple[int, int]:
        """The positions of a document's first word and of the end of its last."""
        row = self._row_of[document]
        return self._starts_listed[row], self._starts_listed[row + 1]

    def numbers(self, keys: Sequence[str]) -> list[int]:
        """The library's numbers for some keys."""
        known = self._numbers
        fresh = [k for k in dict.fromkeys(keys) if k not in known]
        if fresh:
            if len(known) > _NUMBERS:
                known.clear()
                fresh = list(dict.fromkeys(keys))
            known.update(zip(fresh, hash_keys(fresh).tolist(), strict=True))
        return [known[k] for k in keys]

    def window(self, start: int, end: int) -> list[int]:
        """Sixteen bits of the number of each word at positions ``[start, end)`` of one document."""
        for segment, base in zip(self.segments, self.bases, strict=False):
            if base <= start < base + segment.size:
                found: list[int] = segment.arrays.words[start - base : end - base].tolist()
                return found
        return []

    def _ask(self, keys: tuple[str, ...]) -> Asked:
        self._asked += 1
        if self.total > _LARGE and self._asked % _QUESTIONS == 0:
            for segment in self.segments:
                segment.release()
        return Asked(self, keys)

    def counter(self, segment: int) -> Callable[[int], tuple[int, int]]:
        """How often a word stands in one segment: common words are asked for again and again."""
        return self._counters[segment]

    def chance(self, keys: Sequence[str]) -> float:
        """How many places of this library would hold these words by chance; see :meth:`Asked.chance`."""
        return self.ask(tuple(keys)).chance(0, len(keys))


class Asked:
    """The words of a quotation, looked up: how often each stands, and where its pairs' postings lie.

    A *seed* is named by a number: ``k`` for the pair of words ``k`` and ``k + 1``,
    ``size + k`` for word ``k`` by itself, ``size`` being the words of the quotation.
    """

    def __init__(self, seeds: Seeds, keys: Sequence[str]) -> None:
        self.seeds = seeds
        self.size = len(keys)
        self.numbers = seeds.numbers(keys)
        pairs = pair_keys(np.array(self.numbers, dtype=np.uint32)).tolist()
        # For each segment, for each seed: where its postings begin, and how many they are.
        self._found = [
            [*map(g.pair_range, pairs), (0, 0), *((at, n) for n, at in map(seeds.counter(k), self.numbers))]
            for k, g in enumerate(seeds.segments)
        ]
        totals = [0] * (2 * self.size)
        for found in self._found:
            totals = [total + n for total, (_, n) in zip(totals, found, strict=True)]
        self.pair_counts, self.word_counts = totals[: self.size - 1], totals[self.size :]

    @cached_property
    def folded(self) -> list[int]:
        """The words as :meth:`Seeds.window` has them."""
        return [n & 0xFFFF for n in self.numbers]

    def rarest(self, i: int, j: int) -> list[tuple[int, int]]:
        """The seeds of words ``[i, j)`` that stand anywhere, each as (how often, seed), the rarest first.

        Words are seeds only where they are rare: of commoner ones no places are kept.
        """
        filed = RARE * len(self.seeds.segments)
        found = [(n, k) for k, n in enumerate(self.pair_counts[i : j - 1], i) if n]
        found += [(n, self.size + k) for k, n in enumerate(self.word_counts[i:j], i) if 0 < n <= filed]
        return sorted(found)

    def few_places(self, seed: int) -> list[int]:
        """Where a seed begins, for one that stands in few places."""
        found: list[int] = []
        for segment, base, seeds in zip(self.seeds.segments, self.seeds.bases, self._found, strict=False):
            start, size = seeds[seed]
            if seed < self.size:
                found += [base + p for p in segment.few_pair_positions(start, size)]
            elif size <= RARE:
                found += (segment.word_positions(start, size) + base).tolist()
        return found

    def places(self, seed: int) -> list[Ints]:
        """Where a seed begins, segment by segment."""
        found = []
        for segment, base, seeds in zip(self.seeds.segments, self.seeds.bases, self._found, strict=False):
            start, size = seeds[seed]
            if seed < self.size:
                found.append(segment.pair_positions(start, size) + base)
            elif size <= RARE:
                found.append(segment.word_positions(start, size) + base)
        return found

    def scan(self, i: int, limit: int) -> list[Ints]:
        """The first places that look like word ``i``, however common it is."""
        word = self.numbers[i]
        return [g.scan(word, limit) + b for g, b in zip(self.seeds.segments, self.seeds.bases, strict=False)]

    def chance(self, i: int, j: int) -> float:
        """How many places of the library would hold words ``[i, j)`` by chance.

        A chain of pairs: the first word as often as it stands there, each next one
        with its share after the word before. The pair's own standing is left out
        of its count (leave one out), else every match would explain itself; a pair
        seen nowhere else falls back on how common its second word is.
        """
        if i >= j or not self.seeds.total:
            return 0.0
        words, pairs, total = self.word_counts, self.pair_counts, self.seeds.total
        expected = float(words[i])
        for k in range(i, j - 1):
            common = max(words[k + 1], 1) / total
            expected *= min(1.0, (max(pairs[k] - 1, 0) + common) / max(words[k], 1))
        return expected


class Documents(Sequence[Words]):
    """The words of each document, found where someone looks: most are never looked at."""

    def __init__(self, texts: Sequence[str], catalogue: Catalogue) -> None:
        self._texts, self._catalogue = texts, catalogue
        self._words: OrderedDict[int, Words] = OrderedDict()

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, i: int) -> Words: ...
    @overload
    def __getitem__(self, i: slice) -> Sequence[Words]: ...
    def __getitem__(self, i: int | slice) -> Words | Sequence[Words]:
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        if i in self._words:
            self._words.move_to_end(i)
            return self._words[i]
        n, k = self._catalogue.places[i]
        segment: Segment = self._catalogue.segments[n]
        found = PagedWords(self._texts[i], segment.marks(k).tolist(), int(segment.arrays.lengths[k]))
        self._words[i] = found
        if len(self._words) > _KEPT:
            self._words.popitem(last=False)
        return found
