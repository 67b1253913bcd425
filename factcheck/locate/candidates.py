"""Candidates: where in the library a run of words may stand.

Each seed shared by quotation and library votes for a diagonal, the position at
which the run would begin. The rarest seeds vote first, and common ones are left
out once there are votes enough, so that "of the" never drowns the one rare
pair. The places with most votes are then looked at word by word, by their
hashes, before any text is read. Voting is O(votes log votes), and votes are capped.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from factcheck.index import RARE
from factcheck.locate.align import in_order
from factcheck.locate.seeds import Asked
from factcheck.text.rows import Ints

Floats = NDArray[np.float64]

# Enough to find any place that shares a few pairs; beyond it common pairs only repeat the rare ones.
MOST_VOTES = 20_000
# A pair that stands oftener than this says little about where.
COMMON = 2_000
# A place with less than this share of the best one's support is no second place of the same words.
_WORTH = 0.3
# ... nor is one that shares, in order, less than this share of the words the best one shares.
_SHARED = 0.6
# Of places that hold less than so much of the run, so many are enough: one is the passage or none.
_WEAK = ((0.35, 1), (0.6, 3))
_SIXTEEN = 0xFFFF


def candidates(
    asked: Asked, run: tuple[int, int], among: Collection[int] | None = None, limit: int = 8, least: int = 0
) -> list[int]:
    """Positions at which words ``[i, j)``, the ``run``, may begin (it may be a little off), best supported first.

    ``among`` keeps to some documents, ``least`` to places that share so many of the
    words. A position may lie before the first word of a document when the run's head
    is not in it.
    """
    i, j = run
    starts, at, weights = _votes(asked, i, j)
    kept = _inside(asked, at, among)
    if kept is not None:
        starts, weights = starts[kept], weights[kept]
    if not len(starts):
        return []
    peaks = _peaks(starts, weights, slack=max(4, (j - i) // 4), limit=limit)
    return _screened(asked, asked.folded[i:j], peaks, least)


def _votes(asked: Asked, i: int, j: int) -> tuple[Ints, Ints, Floats]:
    """Diagonals, the positions they were voted from, and a weight for each; the rarer the seed the heavier."""
    filed = RARE * len(asked.seeds.segments)  # of a commoner word no places are kept
    pairs, words = asked.pairs_seen[i : j - 1], asked.words_seen[i:j]
    counts = np.concatenate([pairs, words])
    usable = np.flatnonzero(np.concatenate([pairs > 0, (words > 0) & (words <= filed)]))
    if not len(usable):
        return _scanned(asked, i) if j - i == 1 else (_NOWHERE, _NOWHERE, np.empty(0))
    usable = usable[counts[usable].argsort(kind="stable")]
    rarest = counts[usable]
    enough = (rarest <= COMMON) & (rarest.cumsum() <= MOST_VOTES)
    enough[0] = True
    usable = usable[enough]
    at, of = asked.positions(usable[usable < len(pairs)] + i, usable[usable >= len(pairs)] - len(pairs) + i)
    word = of % len(asked.numbers)
    seen = np.concatenate([asked.pairs_seen, [1], asked.words_seen])[of]
    return at - (word - i), at, np.log(2 + asked.seeds.total / seen)


_NOWHERE: Ints = np.empty(0, dtype=np.int64)


def _scanned(asked: Asked, i: int) -> tuple[Ints, Ints, Floats]:
    """The first places of one common word: it must not be called absent."""
    at = np.concatenate([_NOWHERE, *asked.scan(i, COMMON)])
    return at, at, np.ones(len(at))


def _inside(asked: Asked, at: Ints, among: Collection[int] | None) -> NDArray[np.bool_] | None:
    """Which positions count; None for all."""
    seeds = asked.seeds
    if among is None:
        return None if seeds.complete else seeds.documents_of(at) >= 0
    return np.isin(seeds.documents_of(at), sorted(among))


def _peaks(diagonals: Ints, weights: Floats, slack: int, limit: int) -> list[int]:
    """The heaviest windows of ``slack`` diagonals, none beside another."""
    order = diagonals.argsort(kind="stable")
    sorted_diagonals = diagonals[order]
    summed = np.zeros(len(order) + 1)
    weights[order].cumsum(out=summed[1:])
    ends = sorted_diagonals.searchsorted(sorted_diagonals + slack, side="right")
    support = summed[ends] - summed[:-1]
    worthy = np.flatnonzero(support >= _WORTH * support.max())
    ranked = worthy[(-support[worthy]).argsort(kind="stable")[: limit * 40]]
    middles = sorted_diagonals[(ranked + ends[ranked]) // 2].tolist()
    found: list[int] = []
    for middle in middles:
        if all(abs(middle - other) > slack for other in found):
            found.append(middle)
            if len(found) == limit:
                break
    return found


def _screened(asked: Asked, run: list[int], positions: list[int], least: int) -> list[int]:
    """The positions around which enough of the words stand in order, in the order they came."""
    if len(positions) < 2 and not least:
        return positions
    seeds = asked.seeds
    slack = max(4, len(run) // 3)
    shared = []
    for position in positions:
        middle = min(max(position + len(run) // 2, 0), seeds.total - 1)
        document = seeds.document_of(middle)
        low, high = seeds.bounds(document) if document >= 0 else (0, 0)
        window = seeds.window(max(low, position - slack), min(high, position + len(run) + slack))
        shared.append(in_order(run, window))
    best = max(shared)
    kept = [p for p, n in zip(positions, shared, strict=True) if n >= max(least, _SHARED * best)]
    return kept[: next((most for share, most in _WEAK if best < share * len(run)), None)]
