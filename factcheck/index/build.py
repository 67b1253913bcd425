"""Building segments: from the words of texts, or from smaller segments.

One sort of 64-bit numbers, O(words log words); numpy sorts some thirty million a
second on a core, so that finding the words costs more than filing them.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from factcheck.index.drawing import Drawn
from factcheck.index.segment import PAIR_BITS, RARE, Arrays, Segment, Words32, pair_keys, position_bits
from factcheck.text.rows import Hashes, Ints

T = TypeVar("T", bound=np.generic)

# Sorted by itself in one piece when there are no more than this: threads would cost more than they save.
_PIECE = 1 << 18


def build(keys: Sequence[str], drawn: Sequence[Drawn], jobs: int = 1) -> Segment:
    """The segment of some texts, whose words stand in ``drawn`` in the same order. ``jobs`` threads sort."""
    hashes = _joined([d.hashes for d in drawn], np.uint32)
    lengths = _joined([d.lengths for d in drawn], np.int64)
    marks = _joined([d.marks for d in drawn], np.uint32)
    pairs = pair_keys(hashes) if len(hashes) else np.empty(0, dtype=np.uint32)
    within = np.ones(len(pairs), dtype=bool)
    edges = np.cumsum(lengths)[:-1]
    edges = edges[(edges > 0) & (edges < len(hashes))]
    within[edges - 1] = False  # no pair reaches from one text into the next
    at = np.flatnonzero(within).astype(np.uint32)
    with ThreadPoolExecutor(jobs) as threads:  # numpy sorts without holding the interpreter
        filing = threads.submit(_filed, pairs[within], at, len(hashes), jobs)
        vocabulary, counts, rare = _words(hashes) if jobs > 1 else threads.submit(_words, hashes).result()
        postings, heads = filing.result()
    words = hashes.astype(np.uint16)
    return Segment(keys, Arrays(words, postings, heads, vocabulary, counts, rare, marks, lengths.astype(np.uint32)))


def merge(segments: Sequence[Segment], jobs: int = 1) -> Segment:
    """One segment of all the texts of several, made without the texts."""
    size = sum(s.size for s in segments)
    bases = np.cumsum([0, *(s.size for s in segments)])
    pairs = _joined([_names(s) for s in segments], np.uint32)
    mask = [np.uint32((1 << s.bits) - 1) for s in segments]
    at = [(s.arrays.pairs & m) + np.uint32(b) for s, m, b in zip(segments, mask, bases, strict=False)]
    postings, heads = _filed(pairs, _joined(at, np.uint32), size, jobs)
    vocabulary, counts, rare = _merged_words(segments, bases)
    words = _joined([s.arrays.words for s in segments], np.uint16)
    marks = _joined([s.arrays.marks for s in segments], np.uint32)
    lengths = _joined([s.arrays.lengths for s in segments], np.uint32)
    keys = [key for s in segments for key in s.keys]
    return Segment(keys, Arrays(words, postings, heads, vocabulary, counts, rare, marks, lengths))


def _joined(parts: Sequence[NDArray[T]], kind: type[T]) -> NDArray[T]:
    return np.concatenate(parts) if parts else np.empty(0, dtype=kind)


# -- pairs --------------------------------------------------------------------


def _filed(pairs: Words32, at: Words32, size: int, jobs: int) -> tuple[Words32, Words32]:
    """Postings in the order of bucket, fingerprint and position, and where each bucket begins."""
    bits = position_bits(size)
    ordered = _sorted((pairs.astype(np.uint64) << np.uint64(bits)) | at, bits, jobs)
    buckets = 1 << (PAIR_BITS - 32 + bits)
    edges = np.arange(buckets + 1, dtype=np.uint64) << np.uint64(32)
    heads = np.searchsorted(ordered, edges).astype(np.uint32)
    return ordered.astype(np.uint32), heads  # the low 32 bits are fingerprint and position


def _sorted(numbers: NDArray[np.uint64], bits: int, jobs: int) -> NDArray[np.uint64]:
    """Sorted in place, by ``jobs`` threads: each takes a share of the range of values, which hashes fill evenly."""
    if jobs == 1 or len(numbers) <= _PIECE:
        numbers.sort()
        return numbers
    top = 1 << (PAIR_BITS + bits)
    edges = [np.uint64(top * k // jobs) for k in range(jobs)]
    shares = [numbers[(numbers >= low) & (numbers < high)] for low, high in pairwise(edges)]
    shares.append(numbers[numbers >= edges[-1]])
    with ThreadPoolExecutor(jobs) as threads:
        list(threads.map(lambda share: share.sort(), shares))
    return np.concatenate(shares)


def _names(segment: Segment) -> Words32:
    """The pair that each posting is of, read back from its bucket and fingerprint."""
    a = segment.arrays
    buckets = np.repeat(np.arange(len(a.heads) - 1, dtype=np.uint32), np.diff(a.heads))
    return (buckets << np.uint32(32 - segment.bits)) | (a.pairs >> np.uint32(segment.bits))


# -- words --------------------------------------------------------------------


def _words(hashes: Hashes) -> tuple[Words32, Words32, Words32]:
    """The vocabulary, how often each word stands, and where the rare ones do."""
    numbers = (hashes.astype(np.uint64) << np.uint64(32)) | np.arange(len(hashes), dtype=np.uint64)
    numbers.sort()
    ordered = (numbers >> np.uint64(32)).astype(np.uint32)
    begins = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]])[: len(ordered)])
    counts = np.diff(begins, append=len(ordered))
    rare = np.repeat(counts <= RARE, counts)
    return ordered[begins], counts.astype(np.uint32), numbers[rare].astype(np.uint32)


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
