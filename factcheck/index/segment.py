"""A segment: the words of some texts, each pair of neighbours filed by its hash.

A *posting* is 32 bits: the position of the pair's first word in the low
``bits`` bits, and in the rest a fingerprint of the pair, by which the pairs that
share a bucket are told apart without looking at the words. Bucket and
fingerprint together are 28 bits of the pair's hash, whatever the segment's size,
so segments merge without their texts. Positions count the words of the segment.

One look-up costs two reads of the directory and a binary search in a bucket,
which holds about a dozen postings, or all places of one common pair.
"""

from __future__ import annotations

import mmap
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from factcheck.model import Value
from factcheck.text.paged import PAGE
from factcheck.text.rows import Hashes, Ints

Words32 = NDArray[np.uint32]
Words16 = NDArray[np.uint16]

# Raise it whenever the arrays of a segment, or the words they are made of, change their meaning.
FORMAT = 1
# Bits of a pair's hash that are kept. Postings of 32 bits leave 2**(32 - bits) fingerprints for 2**(bits - 4) buckets.
PAIR_BITS = 28
# Words of a segment, at most: five bits of fingerprint are left at this size.
MOST_WORDS = 1 << 27
# A word that stands no oftener than this in a segment is filed by itself too: it finds a quotation of
# which no pair survived. The same number at every size, so that what is rare in the whole was filed in its parts.
RARE = 256
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_32 = np.uint64(32)


class Arrays(Value, frozen=True):
    """What a segment is made of, as it lies on the disk. All are sorted or in the order of the words.

    ``words``: 16 bits of each word's hash. ``heads``: where each bucket of
    ``pairs`` begins. ``vocabulary``: each word's hash, with how often it stands
    in ``counts``; ``rare``: the positions of the rare ones, in its order.
    ``marks``: the character of every :data:`factcheck.text.paged.PAGE`-th word of
    a text; ``lengths``: the words of each text.
    """

    words: Words16
    pairs: Words32
    heads: Words32
    vocabulary: Words32
    counts: Words32
    rare: Words32
    marks: Words32
    lengths: Words32


class Segment:
    """The words of some texts and where each pair of them stands. ``keys`` name the texts."""

    def __init__(self, keys: Sequence[str], arrays: Arrays, mapped: mmap.mmap | None = None) -> None:
        self.keys = tuple(keys)
        self.arrays = arrays
        self._mapped = mapped
        self.size = len(arrays.words)
        self.bits = position_bits(self.size)

    def is_whole(self) -> bool:
        """Whether the arrays fit each other, as those of a damaged file may not."""
        a = self.arrays
        buckets = 1 << (PAIR_BITS - 32 + self.bits)
        fits = len(a.heads) == buckets + 1 and int(a.heads[-1]) == len(a.pairs) and len(a.lengths) == len(self.keys)
        return fits and int(self.starts[-1]) == self.size and int(self.first_marks[-1]) == len(a.marks)

    def release(self) -> None:
        """Give back the memory of what was looked at; it is read again from the file when it is needed."""
        if self._mapped is not None and hasattr(self._mapped, "madvise"):
            self._mapped.madvise(mmap.MADV_DONTNEED)

    @cached_property
    def starts(self) -> Ints:
        """The position of each text's first word, and of the end."""
        return np.concatenate([[0], np.cumsum(self.arrays.lengths, dtype=np.int64)])

    @cached_property
    def first_marks(self) -> Ints:
        """The number of each text's first mark, and of the end."""
        return np.concatenate([[0], np.cumsum(-(-self.arrays.lengths.astype(np.int64) // PAGE))])

    def marks(self, text: int) -> Words32:
        """The characters at which the pages of one text begin."""
        return self.arrays.marks[self.first_marks[text] : self.first_marks[text + 1]]

    # -- pairs ------------------------------------------------------------
    # A question is some twenty look-ups of a few numbers each: memory views answer them faster than numpy.

    def pair_range(self, key: int) -> tuple[int, int]:
        """Where the postings of a pair (as :func:`pair_keys` names it) begin, and how many they are."""
        bucket = key >> (32 - self.bits)
        low, high = self._heads[bucket], self._heads[bucket + 1]
        first = (key << self.bits) & _ALL  # the lowest posting of its fingerprint: the bucket's bits fall away
        last = first | ((1 << self.bits) - 1)
        if high - low > _SMALL:
            begin = bisect_left(self._pairs, first, low, high)
            return begin, bisect_right(self._pairs, last, begin, high) - begin
        inside = self._pairs[low:high].tolist()
        begin = bisect_left(inside, first)
        return low + begin, bisect_right(inside, last) - begin

    def pair_positions(self, start: int, size: int) -> Ints:
        """Where a pair begins, by the run of its postings; ascending."""
        found = self.arrays.pairs[start : start + size] & np.uint32((1 << self.bits) - 1)
        return found.astype(np.int64)

    def few_pair_positions(self, start: int, size: int) -> list[int]:
        """The same for few, without numpy."""
        mask = (1 << self.bits) - 1
        return [posting & mask for posting in self._pairs[start : start + size].tolist()]

    @cached_property
    def _pairs(self) -> memoryview:
        return np.ascontiguousarray(self.arrays.pairs, dtype=np.uint32).data

    @cached_property
    def _heads(self) -> memoryview:
        return np.ascontiguousarray(self.arrays.heads, dtype=np.uint32).data

    # -- words ------------------------------------------------------------

    def word_count(self, word: int) -> tuple[int, int]:
        """How often a word stands in the segment, and where the places of a rare one begin in ``rare``."""
        at = bisect_left(self._vocabulary, word)
        if at == len(self._vocabulary) or self._vocabulary[at] != word:
            return 0, 0
        return int(self.arrays.counts[at]), int(self._rare_starts[at])

    def word_positions(self, start: int, size: int) -> Ints:
        """Where a rare word stands: a run of ``rare``."""
        return self.arrays.rare[start : start + size].astype(np.int64)

    @cached_property
    def _vocabulary(self) -> memoryview:
        return np.ascontiguousarray(self.arrays.vocabulary, dtype=np.uint32).data

    @cached_property
    def _rare_starts(self) -> Ints:
        counts = self.arrays.counts.astype(np.int64)
        counts[counts > RARE] = 0
        return np.concatenate([[0], np.cumsum(counts)])

    def scan(self, word: int, limit: int) -> Ints:
        """The first places that look like a word, found by looking at all: for words too common to be filed.

        Sixteen bits are compared, so a few may be other words.
        """
        wanted, found, at = np.uint16(word & 0xFFFF), [np.empty(0, dtype=np.int64)], 0
        while at < self.size and sum(map(len, found)) < limit:
            found.append(np.flatnonzero(self.arrays.words[at : at + _SCANNED] == wanted) + at)
            at += _SCANNED
        return np.concatenate(found)[:limit]


# Buckets up to this size are read whole; a larger one is searched where it lies.
_SMALL = 32
_ALL = 0xFFFF_FFFF
# Words looked at in one go by a scan.
_SCANNED = 1 << 20


def position_bits(size: int) -> int:
    """Bits of a posting that hold the position, for a segment of so many words."""
    return max(4, (max(size, 1) - 1).bit_length())


def pair_keys(hashes: Hashes) -> Words32:
    """The name of each neighbouring pair: :data:`PAIR_BITS` bits of a hash of both."""
    both = (hashes[:-1].astype(np.uint64) << _32) | hashes[1:]
    both ^= both >> np.uint64(31)
    return ((both * _MULTIPLIER) >> np.uint64(64 - PAIR_BITS)).astype(np.uint32)
