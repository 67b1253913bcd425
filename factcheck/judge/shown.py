"""A difference as it is shown: the article's and the source's own characters, side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from factcheck.judge.difference import Pair
from factcheck.model import Alignment, Edit, Part, Placement, Run
from factcheck.text.words import Words

# A longer gap is shown by its first and last words.
_GAP_WORDS = 30
_OPS = {"equal": "same", "replace": "changed", "delete": "article", "insert": "source"}


def parts(
    placement: Placement, typed: Mapping[Run, tuple[Edit, ...]], pair_of: Callable[[int], Pair]
) -> tuple[Part, ...]:
    """The whole quotation as parts; their ``article`` texts joined are the quotation's own."""
    shown = list(_piece(placement.pieces[0], typed, pair_of))
    for before, after in pairwise(placement.pieces):
        shown.append(_joint(before, after, pair_of(before.source)))
        shown += _piece(after, typed, pair_of)
    return tuple(shown)


def _piece(
    alignment: Alignment, typed: Mapping[Run, tuple[Edit, ...]], pair_of: Callable[[int], Pair]
) -> Iterator[Part]:
    pair = pair_of(alignment.source)
    for n, r in enumerate(alignment.runs):
        last = n == len(alignment.runs) - 1
        yield Part(
            _OPS[r.tag],
            _text(pair.quoted.words, r.i1, r.i2, to_end=last),
            _text(pair.document, r.j1, r.j2, to_end=last),
            tuple(dict.fromkeys(e.type for e in typed.get(r, ()))),
        )


def _text(words: Words, i: int, j: int, *, to_end: bool) -> str:
    """Words ``[i, j)`` with what follows them up to the next word."""
    if i >= j:
        return ""
    end = words.ends[j - 1] if to_end or j >= len(words) else words.starts[j]
    return words.text[words.starts[i] : end]


def _joint(before: Alignment, after: Alignment, pair: Pair) -> Part:
    """What stands between two pieces: the article's marks, the source's skipped words."""
    article = pair.quoted.words.between(after.runs[0].i1)
    if before.source != after.source or after.first < before.last:
        return Part("gap", article, "")
    skipped = after.first - before.last
    words = pair.document
    if skipped <= _GAP_WORDS:
        return Part("gap", article, words.cut(before.last, after.first) if skipped else "")
    ends = words.cut(before.last, before.last + 8), words.cut(after.first - 8, after.first)
    return Part("gap", article, f"{ends[0]} […{skipped - 16} words…] {ends[1]}")
