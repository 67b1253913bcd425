"""Candidates: where in the library a run of words may stand.

Each seed shared by quotation and library votes for a diagonal, the position at
which the quotation would begin. The rarest seeds vote first, and common ones
are left out once there are votes enough, so that "of the" never drowns the one
rare pair. Voting is O(votes log votes), and votes are capped.
"""

from __future__ import annotations

import math
from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from factcheck.locate.seeds import Ints, Seeds

Floats = NDArray[np.float64]

# Enough to find any place that shares a few pairs; beyond it common pairs only repeat the rare ones.
MOST_VOTES = 20_000
# A pair that stands oftener than this says little about where.
COMMON = 2_000
# Words that stand at most so often help quotations of which no pair survived.
RARE_WORD = 64
# A place with less than this share of the best one's support is no second place of the same words.
_WORTH = 0.3


def candidates(seeds: Seeds, numbers: Ints, among: Collection[int] | None = None, limit: int = 8) -> list[int]:
    """Positions at which ``numbers`` may begin (it may be a little off), best supported first.

    ``among`` keeps to some documents. A position may lie before the first word of a
    document when the quotation's head is not in it.
    """
    starts, weights = _votes(seeds, numbers)
    if among is not None and len(starts):
        inside = np.isin(np.searchsorted(seeds.starts, starts[:, 1], side="right") - 1, sorted(among))
        starts, weights = starts[inside], weights[inside]
    if not len(starts):
        return []
    return _peaks(starts[:, 0], weights, slack=max(4, len(numbers) // 4), limit=limit)


def _votes(seeds: Seeds, numbers: Ints) -> tuple[Ints, Floats]:
    """Rows of (diagonal, position) and a weight for each; the rarer the seed the heavier."""
    jobs: list[tuple[int, int, int, bool]] = []
    if len(numbers) > 1:
        low, high = seeds.pair_ranges(numbers)
        jobs += [(int(b - a), i, int(a), True) for i, (a, b) in enumerate(zip(low, high, strict=True)) if b > a]
    low, high = seeds.word_ranges(numbers)
    rare = max(RARE_WORD, seeds.total // 20_000) if len(numbers) > 1 else COMMON
    jobs += [
        (int(b - a), i, int(a), False) for i, (a, b) in enumerate(zip(low, high, strict=True)) if a < b <= a + rare
    ]
    jobs.sort()
    postings: list[Ints] = []
    begun: list[int] = []  # the quotation word each run of postings belongs to
    worth: list[float] = []
    votes = 0
    for count, i, start, is_pair in jobs:
        if postings and (count > COMMON or votes + count > MOST_VOTES):
            break
        end = start + min(count, MOST_VOTES)
        postings.append(seeds.pair_positions(start, end) if is_pair else seeds.word_positions(start, end))
        begun.append(i)
        worth.append(math.log(2 + seeds.total / count))
        votes += end - start
    if not postings:
        return np.empty((0, 2), dtype=np.int64), np.empty(0)
    at, sizes = np.concatenate(postings), [len(p) for p in postings]
    return np.stack([at - np.repeat(begun, sizes), at], axis=1), np.repeat(worth, sizes)


def _peaks(diagonals: Ints, weights: Floats, slack: int, limit: int) -> list[int]:
    """The heaviest windows of ``slack`` diagonals, none beside another."""
    order = np.argsort(diagonals, kind="stable")
    sorted_diagonals, summed = diagonals[order], np.concatenate([[0.0], np.cumsum(weights[order])])
    ends = np.searchsorted(sorted_diagonals, sorted_diagonals + slack, side="right")
    support = summed[ends] - summed[:-1]
    found: list[int] = []
    best = support.max()
    for k in np.argsort(-support, kind="stable")[: limit * 40]:
        inside = sorted_diagonals[k : ends[k]]
        if found and support[k] < _WORTH * best:
            break
        middle = int(inside[len(inside) // 2])
        if all(abs(middle - other) > slack for other in found):
            found.append(middle)
            if len(found) == limit:
                break
    return found
