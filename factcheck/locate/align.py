"""Alignment: a quotation laid word for word over a stretch of a document.

rapidfuzz finds the cheapest edit script over words; this module chooses the
stretch (only the quotation must be used up, the document may hang over at both
ends) and gives every run of differences its honest place beside the words that
match.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from factcheck.locate.anchors import Anchor, anchors, common_anchors, without_loose_ends
from factcheck.locate.scripts import distance, script
from factcheck.model import Run
from factcheck.text.variants import noise, same_words

# Quotations are aligned in stretches of so many words: the edit matrix grows with the square.
LONGEST = 1_500
# A close stretch is tried first: in a wide one the same phrase said again, further on, costs nothing.
_CLOSE = 4
# With so little that differs no wider stretch is looked at.
_GOOD = 1.5
# An end of a quotation may stand for so many more words of the source, or fewer: "250" for "two hundred and fifty".
_WIDER = 4
# ... where it is another way of writing them; other words are laid over no more than so many more or fewer.
_LONGER = 2
# Longer ends are no other way of writing anything: they are laid over as many words.
_REWRITTEN = 6
# Where so many words at an end match nothing, they may only be shifted: "two hundred and fifty boats" for "250 boats".
_SHIFTED = 3
# ... which shows when the longest common words leave so much less that differs.
_SAVED = 2
# Only where so much of a quotation matches is it worth trying several ways to lay its ends.
_HALF = 0.5
# Longer runs of other words are not looked at word by word.
_FEW = 6
# A word that only the source has weighs less than a word that stands nowhere: speeches are cut more than invented.
_SKIPPED = 0.4


def align(quotation: Sequence[str], document: Sequence[str], start: int, free: Collection[int] = ()) -> tuple[Run, ...]:
    """Lay ``quotation`` over ``document`` near word ``start``.

    Both are keys; the runs count words of each and cover the whole quotation.
    ``free`` words of the quotation (an editor's own) need stand nowhere: the
    others are laid first, and the free ones put back between them.
    """
    start = min(start, len(document))
    wide = max(2 * _CLOSE, len(quotation) // 3) + _WIDER
    low = max(0, start - wide)
    nearby = document[low : max(low, start) + len(quotation) + wide]
    runs = _aligned(quotation, nearby, start - low, free)
    return tuple(Run(r.tag, r.i1, r.i2, r.j1 + low, r.j2 + low) for r in runs) if low else runs


def _aligned(quotation: Sequence[str], document: Sequence[str], start: int, free: Collection[int]) -> tuple[Run, ...]:
    exact = _exact(quotation, document, start)
    if exact is not None:
        return (Run("equal", 0, len(quotation), exact, exact + len(quotation)),)
    kept = [i for i in range(len(quotation)) if i not in free]
    if kept and len(kept) < len(quotation):
        return _restored(_aligned([quotation[i] for i in kept], document, start, ()), kept, len(quotation))
    start = max(0, min(start, len(document)))
    close = _within(quotation, document, start, _CLOSE)
    if _weight(close) <= _GOOD:
        return close
    wide = _within(quotation, document, start, max(2 * _CLOSE, len(quotation) // 3))
    return min(close, wide, key=_weight)


def _restored(runs: Sequence[Run], kept: Sequence[int], size: int) -> tuple[Run, ...]:
    """Runs over the ``kept`` words of a quotation of ``size`` words as runs over all of it."""
    parts: list[Run] = []
    done = last = 0
    for r in runs:
        last = r.j2
        if r.tag != "equal":
            end = kept[r.i2 - 1] + 1 if r.i1 < r.i2 else done
            parts.append(Run("differs", done, end, r.j1, r.j2))
            done = end
            continue
        for i, j in zip(kept[r.i1 : r.i2], range(r.j1, r.j2), strict=True):
            parts += [Run("differs", done, i, j, j), Run("equal", i, i + 1, j, j + 1)]
            done = i + 1
    parts.append(Run("differs", done, size, last, last))
    return _joined(parts)


def _joined(parts: Sequence[Run]) -> tuple[Run, ...]:
    """Neighbours of a kind as one run, empty ones left out, each with its proper tag."""
    joined: list[Run] = []
    for part in parts:
        if part.i1 == part.i2 and part.j1 == part.j2:
            continue
        if joined and (joined[-1].tag == "equal") == (part.tag == "equal"):
            joined[-1] = Run(part.tag, joined[-1].i1, part.i2, joined[-1].j1, part.j2)
        else:
            joined.append(part)
    return tuple(r if r.tag == "equal" else Run(_tag(r), r.i1, r.i2, r.j1, r.j2) for r in joined)


def _tag(r: Run) -> str:
    if r.i1 == r.i2:
        return "insert"
    return "delete" if r.j1 == r.j2 else "replace"


def _within(quotation: Sequence[str], document: Sequence[str], start: int, slack: int) -> tuple[Run, ...]:
    """The alignment inside the stretch that reaches ``slack`` words over both ends."""
    low, high = max(0, start - slack), min(len(document), start + len(quotation) + slack)
    shared = [(i, j + low, n) for i, j, n in anchors(quotation, document[low:high])]
    if sum(n for _, _, n in shared) < _HALF * len(quotation):
        return tuple(_filled(quotation, document, shared, start))  # another passage; fine points help nobody
    kept = [shared, *without_loose_ends(shared)]
    filled = [tuple(_filled(quotation, document, a, start)) for a in kept]
    best = filled[0]
    if len(filled) > 1:
        best = min(filled, key=lambda runs: (-_alike(runs, quotation, document), _weight(runs)))
    if not any(r.tag == "replace" and r.i2 - r.i1 >= _SHIFTED for r in (best[0], best[-1])):
        return best
    common = [(i, j + low, n) for i, j, n in common_anchors(quotation, document[low:high])]
    longest = tuple(_filled(quotation, document, common, start))
    return longest if _weight(longest) + _SAVED <= _weight(best) else best


def _alike(runs: Sequence[Run], quotation: Sequence[str], document: Sequence[str]) -> int:
    """Words of the quotation that match, misread and restyled ones among them."""
    found = 0
    for r in runs:
        if r.tag == "equal":
            found += r.i2 - r.i1
        elif r.i2 - r.i1 == r.j2 - r.j1 <= _FEW:
            pairs = zip(quotation[r.i1 : r.i2], document[r.j1 : r.j2], strict=True)
            found += sum(same_words([x], [y]) is not None or noise([x], [y]) for x, y in pairs)
    return found


def _weight(runs: Sequence[Run]) -> float:
    """How much differs: every quotation word that does not match, and a part of what the source has more."""
    total = 0.0
    for r in runs:
        if r.tag != "equal":
            ours, theirs = r.i2 - r.i1, r.j2 - r.j1
            total += ours + _SKIPPED * max(0, theirs - ours)
    return total


def _exact(quotation: Sequence[str], document: Sequence[str], start: int) -> int | None:
    """The cheap step first: the very words, a word or two off the diagonal."""
    size, wanted = len(quotation), list(quotation)
    for at in (start, start - 1, start + 1, start - 2, start + 2, start - 3, start + 3):
        if 0 <= at < len(document) and document[at] == wanted[0] and document[at : at + size] == wanted:
            return at
    return None


def _filled(quotation: Sequence[str], document: Sequence[str], anchors: list[Anchor], start: int) -> list[Run]:
    if not anchors:
        end = min(len(document), start + len(quotation))
        return _gap(quotation, document, (0, len(quotation)), (start, end))
    i, j, _ = anchors[0]
    runs = _head(quotation, document, i, j)
    for k, (a, b, size) in enumerate(anchors):
        runs.append(Run("equal", a, a + size, b, b + size))
        if k + 1 < len(anchors):
            following = anchors[k + 1]
            runs += _gap(quotation, document, (a + size, following[0]), (b + size, following[1]))
    a, b, size = anchors[-1]
    runs += _tail(quotation, document, a + size, b + size)
    return runs


def _head(quotation: Sequence[str], document: Sequence[str], i: int, j: int) -> list[Run]:
    """The ``i`` words before the first anchor, against as many document words as fit them best."""
    if not i:
        return []
    stretches = {w: document[j - w : j] for w in _widths(i, j)}
    return _gap(quotation, document, (0, i), (j - _best_width(quotation[:i], stretches), j))


def _tail(quotation: Sequence[str], document: Sequence[str], i: int, j: int) -> list[Run]:
    left = len(quotation) - i
    if not left:
        return []
    stretches = {w: document[j : j + w] for w in _widths(left, len(document) - j)}
    return _gap(quotation, document, (i, len(quotation)), (j, j + _best_width(quotation[i:], stretches)))


def _widths(size: int, room: int) -> Sequence[int]:
    """How many words of the source an end of ``size`` words may lie over."""
    if size > _REWRITTEN:
        return [min(size, room)]
    return range(max(0, size - _WIDER), min(size + _WIDER, room) + 1)


def _best_width(end: Sequence[str], stretches: Mapping[int, Sequence[str]]) -> int:
    """The stretch that fits an end best: one that writes the same words another way, else the fewest differences."""
    if len(stretches) < 2:
        return next(iter(stretches), 0)
    for width, stretch in stretches.items():
        if width != len(end) and _rewrites(end, stretch):
            return width
    near = [w for w in stretches if abs(w - len(end)) <= _LONGER] or list(stretches)
    return min(near, key=lambda w: (distance(end, stretches[w]), abs(w - len(end))))


def _rewrites(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    shorter = min(len(ours), len(theirs))
    n = next((k for k in range(shorter) if ours[k] != theirs[k]), 0)
    m = next((k for k in range(shorter - n) if ours[-1 - k] != theirs[-1 - k]), 0)
    return same_words(ours[n : len(ours) - m], theirs[n : len(theirs) - m]) is not None


def _gap(quotation: Sequence[str], document: Sequence[str], a: tuple[int, int], b: tuple[int, int]) -> list[Run]:
    """The runs between two anchors; neighbouring differences become one replace."""
    if a[0] == a[1]:
        return [Run("insert", *a, *b)] if b[0] < b[1] else []
    if b[0] == b[1]:
        return [Run("delete", *a, *b)]
    runs: list[Run] = []
    for tag, i1, i2, j1, j2 in script(quotation[slice(*a)], document[slice(*b)]):
        run = Run(tag, a[0] + i1, a[0] + i2, b[0] + j1, b[0] + j2)
        if runs and run.tag != "equal" and runs[-1].tag != "equal":
            runs[-1] = Run("replace", runs[-1].i1, run.i2, runs[-1].j1, run.j2)
        else:
            runs.append(run)
    return runs


def cost(runs: Sequence[Run]) -> int:
    """Words that differ, on both sides."""
    return sum(max(r.i2 - r.i1, r.j2 - r.j1) for r in runs if r.tag != "equal")
