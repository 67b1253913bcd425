"""Building segments: from the words of texts, or from smaller segments.

One sort of 64-bit numbers, O(words log words); numpy sorts some thirty million a
second on a core, so that finding the words costs more than filing them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from factcheck.index.drawing import Drawn
from factcheck.index.segment import PAIR_BITS, RARE, Arrays, Segment, Words32, pair_keys, position_bits
from factcheck.text.rows import Hashes, Ints

T = TypeVar("T", bound=np.generic)

Numbers = NDArray[np.uint64]

# Numbers worked on in one go: they stay in the cache, and threads would cost more than they save.
_PIECE = 1 << 18
_32 = np.uint64(32)
_LAST = np.uint64(2**64 - 1)  # stands after every pair


def build(keys: Sequence[str], drawn: Drawn, jobs: int = 1) -> Segment:
    """The segment of some texts, whose words stand in ``drawn`` in the same order. ``jobs`` threads sort.

    One thing after the other and each where it lies: beside ``drawn``, fourteen bytes a word are held.
    """
    vocabulary, counts, rare = _words(drawn.hashes, jobs)
    postings, heads = _filed(_pairs(drawn, jobs), len(drawn.hashes))
    words = drawn.hashes.astype(np.uint16)
    lengths = drawn.lengths.astype(np.uint32)
    return Segment(keys, Arrays(words, postings, heads, vocabulary, counts, rare, drawn.marks, lengths))


def merge(segments: Sequence[Segment], jobs: int = 1) -> Segment:
    """One segment of all the texts of several, made without the texts."""
    size = sum(s.size for s in segments)
    bases = np.cumsum([0, *(s.size for s in segments)])
    pairs = np.concatenate([_moved(s, int(b), size) for s, b in zip(segments, bases, strict=False)])
    _sort(pairs, jobs)
    postings, heads = _filed(pairs, size)
    vocabulary, counts, rare = _merged_words(segments, bases)
    words = _joined([s.arrays.words for s in segments], np.uint16)
    marks = _joined([s.arrays.marks for s in segments], np.uint32)
    lengths = _joined([s.arrays.lengths for s in segments], np.uint32)
    keys = [key for s in segments for key in s.keys]
    return Segment(keys, Arrays(words, postings, heads, vocabulary, counts, rare, marks, lengths))


def _joined(parts: Sequence[NDArray[T]], kind: type[T]) -> NDArray[T]:
    return np.concatenate(parts) if parts else np.empty(0, dtype=kind)


# -- pairs --------------------------------------------------------------------


def _pairs(drawn: Drawn, jobs: int) -> Numbers:
    """Every pair in the order of bucket, fingerprint and position: its name, and the position of its first word."""
    hashes, shift = drawn.hashes, np.uint64(position_bits(len(drawn.hashes)))
    numbers = np.empty(max(len(hashes) - 1, 0), dtype=np.uint64)
    for at in range(0, len(numbers), _PIECE):
        piece = numbers[at : at + _PIECE]
        piece[:] = pair_keys(hashes[at : at + _PIECE + 1])
        piece <<= shift
        piece |= np.arange(at, at + len(piece), dtype=np.uint64)
    edges = np.cumsum(drawn.lengths)[:-1]
    edges = np.unique(edges[(edges > 0) & (edges < len(hashes))])
    numbers[edges - 1] = _LAST  # no pair reaches from one text into the next
    _sort(numbers, jobs)
    return numbers[: len(numbers) - len(edges)]


def _filed(pairs: Numbers, size: int) -> tuple[Words32, Words32]:
    """The postings of pairs in their order, and where each bucket begins."""
    buckets = 1 << (PAIR_BITS - 32 + position_bits(size))
    edges = np.arange(buckets + 1, dtype=np.uint64) << _32
    heads = np.searchsorted(pairs, edges).astype(np.uint32)
    return pairs.astype(np.uint32), heads  # the low 32 bits are fingerprint and position


def _sort(numbers: Numbers, jobs: int) -> None:
    """Sort in place, by ``jobs`` threads: numpy does it without holding the interpreter."""
    if jobs == 1 or len(numbers) <= _PIECE:
        numbers.sort()
        return
    edges = [len(numbers) * k // jobs for k in range(1, jobs)]
    numbers.partition(edges)
    with ThreadPoolExecutor(jobs) as threads:
        list(threads.map(lambda piece: piece.sort(), np.split(numbers, edges)))


def _moved(segment: Segment, base: int, size: int) -> Numbers:
    """The pairs of a segment as those of a larger one, in which its first word is word ``base`` of ``size``."""
    a = segment.arrays
    mask = np.uint32((1 << segment.bits) - 1)
    buckets = np.repeat(np.arange(len(a.heads) - 1, dtype=np.uint32), np.diff(a.heads))
    names = (buckets << np.uint32(32 - segment.bits)) | (a.pairs >> np.uint32(segment.bits))
    moved = names.astype(np.uint64)
    moved <<= np.uint64(position_bits(size))
    moved |= (a.pairs & mask) + np.uint32(base)
    return moved


# -- words --------------------------------------------------------------------


def _words(hashes: Hashes, jobs: int) -> tuple[Words32, Words32, Words32]:
    """The vocabulary, how often each word stands, and where the rare ones do."""
    numbers = hashes.astype(np.uint64)
    numbers <<= _32
    for at in range(0, len(numbers), _PIECE):
        numbers[at : at + _PIECE] |= np.arange(at, min(at + _PIECE, len(numbers)), dtype=np.uint64)
    _sort(numbers, jobs)
    begins = np.concatenate([np.arange(min(len(numbers), 1)), *_changes(numbers)])
    counts = np.diff(begins, append=len(numbers))
    rare = np.repeat(counts <= RARE, counts)
    return (numbers[begins] >> _32).astype(np.uint32), counts.astype(np.uint32), numbers[rare].astype(np.uint32)


def _changes(numbers: Numbers) -> Iterator[Ints]:
    """Where the upper half of a number differs from that of the one before."""
    for at in range(0, len(numbers), _PIECE):
        upper = numbers[at : at + _PIECE + 1] >> _32
        yield np.flatnonzero(upper[1:] != upper[:-1]) + at + 1


def _merged_words(segments: Sequence[Segment], bases: Ints) -> tuple[Words32, Words32, Words32]:
    """The same for all of several segments. What is rare in the whole was rare, and filed, in every part."""
    entries = _joined([s.arrays.vocabulary for s in segments], np.uint32)
    vocabulary, inverse = np.unique(entries, return_inverse=True)
    counts = np.bincount(
        inverse, weights=_joined([s.arrays.counts for s in segments], np.uint32), minlength=len(vocabulary)
    ).astype(np.uint32)
    rare_words, rare_at = [np.empty(0, dtype=np.uint64)], [np.empty(0, dtype=np.uint64)]
    for s, base in zip(segments, bases, strict=False):
        filed = s.arrays.counts <= RARE
        names = np.repeat(s.arrays.vocabulary[filed], s.arrays.counts[filed])
        rare_words.append(names.astype(np.uint64))
        rare_at.append(s.arrays.rare.astype(np.uint64) + np.uint64(base))
    numbers = (np.concatenate(rare_words) << np.uint64(32)) | np.concatenate(rare_at)
    numbers.sort()
    whole = counts[np.searchsorted(vocabulary, (numbers >> np.uint64(32)).astype(np.uint32))] <= RARE
    return vocabulary, counts, numbers[whole].astype(np.uint32)
