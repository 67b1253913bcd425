"""Placements: the pieces of a quotation, each in its place, best first."""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection, Sequence

from factcheck.locate.align import LONGEST, align, cost
from factcheck.locate.candidates import candidates
from factcheck.locate.overhang import drawn_back
from factcheck.locate.seeds import Seeds
from factcheck.model import Alignment, Placement, Run, replace
from factcheck.text.quoting import Quoted
from factcheck.text.variants import noise, same_words

# How many places of a piece are aligned: enough for a phrase said at several rallies.
_PLACES = 8
# An honest ellipsis skips a sentence or a few; farther than this, pieces are looked for anywhere.
REACH = 150
# A splice shows at the best places of its longer half.
_SPLIT = 3
# The share of a piece's words that must stand near the others for it to be placed there.
_NEARBY = 0.6
# Another way of writing the same ("that is", "swearing-in") is no longer than this, in words.
_REWRITTEN = 4
# A head or tail of at least so many words that does not fit is searched elsewhere; shorter
# ones are shared by chance between any two texts of a language.
_REST = 5
# ... and counts as found elsewhere when both halves fit so well, and the half is no common phrase.
_REST_FITS = 0.85
_REST_CHANCE = 1e-4
# Of a long piece the words that stand rarely in the window are enough to place it; "the" would vote by the square.
_LONG, _OFTEN = 100, 4
# Before anything is searched, the half that stays must fit so well as it lies.
_HALF_FITS = 0.6
# So much closer must a quotation be when it is taken as pieces joined without a mark: one changed
# word in a dozen is likelier than two speeches.
_SEAM_COST = 0.15


def locate(
    seeds: Seeds, quoted: Quoted, among: Collection[int] | None = None, limit: int = _PLACES
) -> tuple[Placement, ...]:
    """Every likely place of a quotation, the closest first; empty when no word of it stands anywhere.

    ``among`` keeps to the documents of those indices. Equal places keep the
    order of the library, so that equal runs give equal answers.
    """
    if not len(quoted.words) or (among is not None and not among):
        return ()
    search = _Search(seeds, quoted, among)
    found = search.placements(limit)
    placements = [*map(search.with_rest, found[:_SPLIT]), *found[_SPLIT:]]
    scored = [replace(p, closeness=search.closeness(p)) for p in placements]
    unique = {tuple((a.source, a.first, a.last) for a in p.pieces): p for p in reversed(scored)}
    return tuple(sorted(unique.values(), key=lambda p: _rank(p, quoted)))


def _rank(placement: Placement, quoted: Quoted) -> tuple[float, int, int, int]:
    """Closest first; a placement in unmarked pieces must fit better than one in a single piece."""
    unmarked = sum(a.runs[0].i1 not in quoted.cuts for a in placement.pieces[1:])
    misfit = sum(cost(a.runs) for a in placement.pieces)
    return _SEAM_COST * unmarked - placement.closeness, misfit, placement.source, placement.pieces[0].first


class _Search:
    """One quotation's search: its words, their numbers and weights."""

    def __init__(self, seeds: Seeds, quoted: Quoted, among: Collection[int] | None) -> None:
        self.seeds = seeds
        self.quoted = quoted
        self.among = among
        self.keys = quoted.words.keys
        self.asked = seeds.ask(tuple(self.keys))
        self.weights = [math.log(2 + seeds.total / max(count, 1)) for count in self.asked.word_counts]
        for i in quoted.editorial:
            self.weights[i] = 0.0  # the editor's words need stand nowhere
        self._far: dict[tuple[int, int], Alignment | None] = {}  # the best place of a piece, wherever it is

    def closeness(self, placement: Placement) -> float:
        """The share of the quotation's weight that stands there, as it is or written another way."""
        there = [self._there(a.source, r) for a in placement.pieces for r in a.runs]
        return sum(sum(self.weights[i.start : i.stop]) for i in there) / (sum(self.weights) or 1.0)

    def _there(self, source: int, r: Run) -> range:
        """The quotation words of a run that stand there, as they are or written another way."""
        if r.tag == "equal":
            return range(r.i1, r.i2)
        if r.tag != "replace" or max(r.i2 - r.i1, r.j2 - r.j1) > _REWRITTEN:
            return range(0)
        ours, theirs = self.keys[r.i1 : r.i2], self.seeds.documents[source].keys[r.j1 : r.j2]
        if same_words(ours, theirs) is not None or noise(ours, theirs):
            return range(r.i1, r.i2)
        for n, m in itertools.product(range(1, len(ours)), range(1, len(theirs))):
            if same_words(ours[n:], theirs[m:]) is not None:  # "35 per cent", "25%"
                return range(r.i1 + n, r.i2)
            if same_words(ours[:n], theirs[:m]) is not None:
                return range(r.i1, r.i1 + n)
        return range(0)

    def placements(self, limit: int) -> list[Placement]:
        """The quotation laid around each place of its longest piece."""
        pieces = self._pieces()
        longest = max(range(len(pieces)), key=lambda k: pieces[k][1] - pieces[k][0])
        return [self._around(pieces, longest, a) for a in self.places(*pieces[longest], limit=limit)]

    def _pieces(self) -> list[tuple[int, int]]:
        """Ranges between ellipses; very long ones in stretches the aligner can take."""
        cut = []
        for i, j in self.quoted.pieces():
            edges = [*range(i, j, LONGEST), j]
            cut += list(itertools.pairwise(edges))
        return cut

    def places(self, i: int, j: int, limit: int = _PLACES, least: int = 0) -> list[Alignment]:
        """Where words ``[i, j)`` of the quotation stand, at least so many of them together, the closest first."""
        positions = candidates(self.asked, (i, j), self.among, limit, least)
        found = [self._align(i, j, position) for position in positions]
        found.sort(key=lambda a: (-a.matched, cost(a.runs), a.source, a.first))
        return [a for a in found if a.matched]

    def _align(self, i: int, j: int, position: int) -> Alignment:
        middle = min(max(position + (j - i) // 2, 0), self.seeds.total - 1)
        document = self.seeds.document_of(middle)
        start = position - self.seeds.bounds(document)[0]
        return self._at(i, j, document, start)

    def _at(self, i: int, j: int, document: int, start: int) -> Alignment:
        free = [k - i for k in self.quoted.editorial if i <= k < j]
        runs = align(self.keys[i:j], self.seeds.documents[document].keys, start, free)
        placed = [Run(r.tag, r.i1 + i, r.i2 + i, r.j1, r.j2) for r in runs]
        return Alignment(document, drawn_back(placed, self.quoted.words, self.seeds.documents[document]))

    def _around(self, pieces: list[tuple[int, int]], middle: int, anchor: Alignment) -> Placement:
        """Lay the other pieces before and after one that is placed; far ones wherever they stand."""
        placed = {middle: anchor}
        for k in range(middle + 1, len(pieces)):
            placed[k] = self._near(pieces[k], placed[k - 1], forward=True) or self._anywhere(pieces[k], anchor)
        for k in range(middle - 1, -1, -1):
            placed[k] = self._near(pieces[k], placed[k + 1], forward=False) or self._anywhere(pieces[k], anchor)
        return Placement(tuple(placed[k] for k in range(len(pieces))), 0.0)

    def _near(self, piece: tuple[int, int], beside: Alignment, *, forward: bool) -> Alignment | None:
        i, j = piece
        words = self.seeds.documents[beside.source].keys
        if forward:
            low, high = beside.last, min(len(words), beside.last + REACH + j - i)
        else:
            low, high = max(0, beside.first - REACH - (j - i)), beside.first
        start = _densest(self.keys[i:j], words[low:high], from_end=not forward)
        if start is None:
            return None
        found = self._at(i, j, beside.source, low + start)
        inside = found.first >= low if forward else found.last <= high
        return found if inside and found.matched >= _NEARBY * (j - i) else None

    def _anywhere(self, piece: tuple[int, int], fallback: Alignment) -> Alignment:
        if piece not in self._far:
            self._far[piece] = next(iter(self.places(*piece, limit=2)), None)
        found = self._far[piece]
        if found is not None:
            return found
        at = fallback.last
        return Alignment(fallback.source, (Run("delete", *piece, at, at),))

    def with_rest(self, placement: Placement) -> Placement:
        """Search elsewhere for a head or tail that does not fit where the rest stands."""
        pieces: list[Alignment] = []
        for alignment in placement.pieces:
            pieces += self._split(alignment)
        return replace(placement, pieces=tuple(pieces))

    def _split(self, alignment: Alignment) -> list[Alignment]:
        begin, end = alignment.runs[0].i1, alignment.runs[-1].i2
        if alignment.matched == end - begin:
            return [alignment]
        first, last = _solid(alignment, begin, end)
        for i, j in ((last, end), (begin, first)):
            kept = (begin, i) if j == end else (j, end)
            half = _matched(alignment, *kept) >= _HALF_FITS * (kept[1] - kept[0])
            elsewhere = self._elsewhere(i, j, alignment) if half and j - i >= _REST else None
            if elsewhere is None:
                continue
            rest = self._at(*kept, alignment.source, alignment.first if j == end else _document_word(alignment, j))
            if rest.matched >= max(_REST, _REST_FITS * (kept[1] - kept[0])):
                return [rest, elsewhere] if j == end else [elsewhere, rest]
        return [alignment]

    def _elsewhere(self, i: int, j: int, alignment: Alignment) -> Alignment | None:
        """A place for words ``[i, j)`` that is clearly better than where they are laid now."""
        if self.asked.chance(i, j) > _REST_CHANCE:
            return None
        here = _matched(alignment, i, j)
        least = max(int(_REST_FITS * (j - i)) - 1, here + _REST)
        best = next(iter(self.places(i, j, limit=3, least=least)), None)
        if best is None or best.matched < _REST_FITS * (j - i) or best.matched < here + _REST:
            return None
        overlap = best.source == alignment.source and best.first < alignment.last and alignment.first < best.last
        return None if overlap else best


def _matched(alignment: Alignment, i: int, j: int) -> int:
    """How many of words ``[i, j)`` match where they are laid."""
    return sum(max(0, min(r.i2, j) - max(r.i1, i)) for r in alignment.runs if r.tag == "equal")


def _solid(alignment: Alignment, begin: int, end: int) -> tuple[int, int]:
    """The stretch of quotation words that fits best: most matches, few misses (largest sum of a run)."""
    equal: set[int] = set()
    for r in alignment.runs:
        if r.tag == "equal":
            equal.update(range(r.i1, r.i2))
    best, best_range, total, start = 0.0, (begin, end), 0.0, begin
    for i in range(begin, end):
        total += 1.0 if i in equal else -1.5
        if total <= 0:
            total, start = 0.0, i + 1
        elif total > best:
            best, best_range = total, (start, i + 1)
    return best_range


def _document_word(alignment: Alignment, i: int) -> int:
    """The document word that quotation word ``i`` is laid on."""
    for r in alignment.runs:
        if r.i1 <= i < r.i2:
            return r.j1 + min(i - r.i1, max(0, r.j2 - r.j1 - 1))
    return alignment.last


def _densest(piece: Sequence[str], window: Sequence[str], *, from_end: bool) -> int | None:
    """Where in a short window a piece would begin, by its words' votes; the nearest of equals."""
    at: dict[str, list[int]] = {}
    for j, word in enumerate(window):
        at.setdefault(word, []).append(j)
    often = _OFTEN if len(piece) > _LONG else len(window)
    votes: dict[int, int] = {}
    for i, word in enumerate(piece):
        here = at.get(word, ())
        for j in here if len(here) <= often else ():
            votes[j - i] = votes.get(j - i, 0) + 1
    if not votes:
        return None
    return max(votes, key=lambda d: (votes[d], d if from_end else -d))
