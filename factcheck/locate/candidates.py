"""Candidates: where in the library a run of words may stand.

Each seed shared by quotation and library votes for a diagonal, the position at
which the run would begin. The rarest seeds vote first, and common ones are left
out once there are votes enough, so that "of the" never drowns the one rare
pair. The places with most votes are then looked at word by word, by their
hashes, before any text is read. Voting is O(votes log votes), and votes are capped.
"""

from __future__ import annotations

import math
from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from factcheck.locate.scripts import in_order
from factcheck.locate.seeds import Asked
from factcheck.model import Value
from factcheck.text.rows import Ints

Floats = NDArray[np.float64]
Range = tuple[int, int]  # words of the quotation, half-open
Seed = tuple[int, int]  # how often it stands, and its name

# Enough to find any place that shares a few pairs; beyond it common pairs only repeat the rare ones.
MOST_VOTES = 5_000
# A pair that stands oftener than this says little about where.
COMMON = 1_000
# A place with less than this share of the best one's support is no second place of the same words.
_WORTH = 0.3
# ... nor is one that shares, in order, less than this share of the words the best one shares.
_SHARED = 0.6
# Of places that hold less than so much of the run, so many are enough: one is the passage or none.
_WEAK = ((0.35, 1), (0.6, 3))
# The rarest seeds alone are asked first, so many of them and so many places in all ...
_RAREST, _FEW_VOTES = 8, 64
# (a place with less than this share of the best one's support is left out)
_SUPPORTED = 0.5
# Of more seeds than this, one that stands by itself proves no place.
_ALONE = 4
# ... and answer where one of their places holds so much of the run.
_SURE = 0.8


def candidates(
    asked: Asked, run: Range, among: Collection[int] | None = None, limit: int = 8, least: int = 0
) -> list[int]:
    """Positions at which words ``[i, j)``, the ``run``, may begin (it may be a little off), best supported first.

    ``among`` keeps to some documents, ``least`` to places that share so many of the
    words (more than half of them: only such places are looked for). A position may
    lie before the first word of a document when the run's head is not in it.
    """
    i, j = run
    seeds = asked.rarest(i, j)
    found = _screened(asked, run, _few(asked, seeds, run, among, limit), least)
    if found.share >= _SURE or least:
        return found.positions
    starts, at, weights = _votes(asked, seeds, run)
    kept = _inside(asked, at, among)
    if kept is not None:
        starts, weights = starts[kept], weights[kept]
    if not len(starts):
        return []
    peaks = _peaks(starts, weights, slack=max(4, (j - i) // 4), limit=limit)
    return _screened(asked, run, peaks, least).positions


def _few(asked: Asked, seeds: list[Seed], run: Range, among: Collection[int] | None, limit: int) -> list[int]:
    """The cheap step first: the diagonals of the few rarest seeds, best supported first.

    A place that holds all of the run holds its rarest seed, so none is missed.
    """
    support: dict[int, int] = {}
    votes = 0
    for count, seed in seeds[:_RAREST]:
        votes += count
        if votes > _FEW_VOTES:
            break
        offset = seed % asked.size - run[0]
        for position in asked.few_places(seed):
            diagonal = position - offset
            support[diagonal] = support.get(diagonal, 0) + 1
    best = max(support.values(), default=0)
    if best == 1 and len(seeds) > _ALONE:
        return []  # nothing holds two of them
    ranked = sorted((d for d in support if support[d] >= _SUPPORTED * best), key=lambda d: (-support[d], d))
    slack = max(4, (run[1] - run[0]) // 4)
    found: list[int] = []
    taken: set[int] = set()  # diagonals within reach of those found
    for diagonal in ranked:
        if len(found) < limit and diagonal not in taken and _is_inside(asked, diagonal, run, among):
            found.append(diagonal)
            taken.update(range(diagonal - slack, diagonal + slack + 1))
    return found


def _is_inside(asked: Asked, position: int, run: Range, among: Collection[int] | None) -> bool:
    document = asked.seeds.document_of(position + (run[1] - run[0]) // 2)
    return document >= 0 and (among is None or document in among)


def _votes(asked: Asked, seeds: list[Seed], run: Range) -> tuple[Ints, Ints, Floats]:
    """Diagonals, the positions they were voted from, and a weight for each; the rarer the seed the heavier."""
    i, j = run
    if not seeds:
        return _scanned(asked, i) if j - i == 1 else (_NOWHERE, _NOWHERE, np.empty(0))
    postings: list[Ints] = []
    begun: list[int] = []  # the word each run of postings belongs to, from the run's first
    worth: list[float] = []
    votes = 0
    for count, seed in seeds:
        votes += count
        if postings and (count > COMMON or votes > MOST_VOTES):
            break
        for places in asked.places(seed):
            postings.append(places[:MOST_VOTES])
            begun.append(seed % asked.size - i)
            worth.append(math.log(2 + asked.seeds.total / count))
    at, sizes = np.concatenate(postings), [len(p) for p in postings]
    return at - np.repeat(begun, sizes), at, np.repeat(worth, sizes)


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


class _Screened(Value, frozen=True):
    """Positions around which enough words stand in order, and the share of the run that the best one holds."""

    positions: list[int]
    share: float = 0.0


def _screened(asked: Asked, run: Range, positions: list[int], least: int) -> _Screened:
    """The positions that are worth reading, in the order they came."""
    if not positions:
        return _Screened([])
    words, seeds = asked.folded[run[0] : run[1]], asked.seeds
    slack = max(4, len(words) // 3)
    shared = []
    for position in positions:
        document = seeds.document_of(min(max(position + len(words) // 2, 0), seeds.total - 1))
        low, high = seeds.bounds(document) if document >= 0 else (0, 0)
        window = seeds.window(max(low, position - slack), min(high, position + len(words) + slack))
        shared.append(in_order(words, window))
    best = max(shared)
    kept = [p for p, n in zip(positions, shared, strict=True) if n >= max(least, _SHARED * best)]
    share = best / len(words)
    return _Screened(kept[: next((most for below, most in _WEAK if share < below), None)], share)
