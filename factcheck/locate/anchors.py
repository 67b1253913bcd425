"""Anchors: runs of words that quotation and source share, as an alignment is hung on them.

The cheapest edit script is not yet the honest one: a small word that matches by
chance is no anchor, and a phrase said twice is quoted where it is near.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from factcheck.locate.scripts import fewest_edits, most_in_common
from factcheck.text.lexicon import FUNCTION

# Where a run of equal words begins in the quotation and in the source, and its length.
Anchor = tuple[int, int, int]

# A lone common word this far from its neighbours matches by chance.
_STRAY = 3
# So many words at an end may be drawn to the wrong sentence.
_LOOSE = 3


def anchors(quotation: Sequence[str], window: Sequence[str]) -> list[Anchor]:
    """Runs of equal words (quotation index, window index, length), strays left out."""
    blocks = fewest_edits(quotation, window)
    return _kept(quotation, window, blocks)


def common_anchors(quotation: Sequence[str], window: Sequence[str]) -> list[Anchor]:
    """The same by the most words in common, however far apart: for a quotation whose end matches nothing else."""
    return _kept(quotation, window, most_in_common(quotation, window))


def _kept(quotation: Sequence[str], window: Sequence[str], blocks: list[Anchor]) -> list[Anchor]:
    blocks = _drawn_in(quotation, window, _settled(quotation, window, blocks))
    kept = [k for k, b in enumerate(blocks) if not _is_stray(quotation, blocks, k)]
    return [blocks[k] for k in kept]


def _settled(quotation: Sequence[str], window: Sequence[str], blocks: list[Anchor]) -> list[Anchor]:
    """Move words that match equally well beside a later block up to it, so that gaps stand whole."""
    settled: list[Anchor] = []
    for a, b, size in reversed(blocks):
        while size and settled:
            i, j, n = settled[-1]
            if a + size == i and b + size < j and quotation[i - 1] == window[j - 1]:
                settled[-1] = (i - 1, j - 1, n + 1)
                size -= 1
            else:
                break
        if size:
            settled.append((a, b, size))
    return settled[::-1]


def _drawn_in(quotation: Sequence[str], window: Sequence[str], blocks: list[Anchor]) -> list[Anchor]:
    """Move the outermost blocks to the nearest place of their words: a phrase said twice is quoted where it is near."""
    if len(blocks) < 2:
        return blocks
    drawn = list(blocks)
    (a, b, size), after = blocks[0], blocks[1]
    for at in range(after[1] - size, b, -1):
        if window[at : at + size] == quotation[a : a + size]:
            drawn[0] = (a, at, size)
            break
    (a, b, size), before = blocks[-1], drawn[-2]
    for at in range(before[1] + before[2], b):
        if window[at : at + size] == quotation[a : a + size]:
            drawn[-1] = (a, at, size)
            break
    return drawn


def _is_stray(quotation: Sequence[str], blocks: list[Anchor], k: int) -> bool:
    """A function word alone, far from what stands before and after it."""
    a, b, size = blocks[k]
    if size > 1 or quotation[a] not in FUNCTION or len(blocks) == 1:
        return False
    gaps = []
    if k:
        before = blocks[k - 1]
        gaps.append(max(a - before[0] - before[2], b - before[1] - before[2]))
    if k + 1 < len(blocks):
        after = blocks[k + 1]
        gaps.append(max(after[0] - a - 1, after[1] - b - 1))
    return min(gaps) > _STRAY


def without_loose_ends(anchors: list[Anchor]) -> list[list[Anchor]]:
    """The anchors without a few words at an end that the source has farther off, though the quotation has them next.

    Small words of the next sentence may match as well as those in their own place.
    """
    found = []
    for k, ((i, j, size), (after, far, _)) in enumerate(itertools.pairwise(anchors)):
        if after != i + size or far == j + size:
            continue
        if anchors[0][0] + _LOOSE >= after:
            found.append(anchors[k + 1 :])
        if anchors[-1][0] + anchors[-1][2] - after <= _LOOSE:
            found.append(anchors[: k + 1])
    return found
