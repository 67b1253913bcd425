"""Passages of a large library: places that hold many of a claim's words, found in the index.

Its rare words, and pairs of neighbouring ones, have their places filed; around each
the words of the index are looked at for the claim's other words, and only around the
best of them is text read. A claim of nothing but common words is looked for by one
pass over the words of the index, sixteen bits each, in blocks: linear, but some forty
million words a second, and no text is read for it either.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from factcheck.index import RARE, pair_keys
from factcheck.locate.passages import CLAIM, LIMIT, Blocks, Sentences, weighed, weighty
from factcheck.locate.seeds import Seeds
from factcheck.model import Passage, Source, Span
from factcheck.text.rows import Ints
from factcheck.text.surfaces import surfaces
from factcheck.text.words import words_of

# Words on either side of a place in which the claim's other words are looked for: about a sentence each way.
_REACH = 20
# Places looked at; the rarest words first, so what is left out are places of common pairs.
_PLACES = 512
# Windows whose text is read, at most, and the share of the best one's weight that a window must have: reading is
# what costs, and a runner-up with less than half of the best is not shown.
_READ, _WORTH = 12, 0.5
# With less of the claim's weight than this in the best window, the whole library is passed over.
_POOR = 0.4
# A word that stands oftener than once in so many words says nothing in a pass.
_COMMON = 1_000
# Words of a sentence, on the average; the index knows words, and rarity is counted in sentences.
_SENTENCE = 20
# Words passed over at once; and characters read on each side of a window.
_BLOCK = 1 << 20
_ROOM = 300
# Words whose counts are kept at hand.
_KNOWN = 1 << 14
# Concepts of a claim whose windows are looked for, the heaviest: a bit each, and no sentence has so many.
_MOST = 64
# Documents whose blocks are kept at hand: a long one's take a while to unpack, and it is asked for again and again.
_KEPT = 256
# More documents than this are not passed over one by one.
_FEW = 64
_NONE: Ints = np.empty(0, dtype=np.int64)
_AROUND = np.arange(-_REACH, _REACH + 1)
# By number of a concept, from 1 on, its bit.
_BIT_OF = np.array([0, *(1 << k for k in range(_MOST))], dtype=np.uint64)


class Windows:
    """The passages of a library that has an index; the same answers as :class:`Passages` for what it finds."""

    def __init__(self, seeds: Seeds, sources: Sequence[Source]) -> None:
        self._seeds, self._sources = seeds, sources
        self._table = np.zeros(1 << 16, dtype=np.uint8)
        self._counts: dict[str, tuple[tuple[int, int], ...]] = {}
        self._cut = lru_cache(maxsize=1 << 10)(self._sentences_at)
        self._bounds = lru_cache(maxsize=_KEPT)(lambda document: Blocks(sources[document].document))

    def find(self, claim_text: str, among: Collection[int] | None = None, limit: int = LIMIT) -> tuple[Passage, ...]:
        """Up to ``limit`` passages, best first, as :meth:`Passages.find` gives them."""
        keys, particular = weighty(claim_text)
        self._count(keys.values())
        counts = {name: sum(n for _, n in self._counts[key]) for name, key in keys.items()}
        weights = weighed(counts, particular, self._seeds.total // _SENTENCE + 1)
        heaviest = sorted((name for name in weights if counts[name]), key=lambda name: -weights[name])
        there = {name: weights[name] for name in heaviest[:_MOST]}
        if not there:
            return ()
        places = self._places(claim_text, keys, there, among)
        sentences = Sentences()
        for document, span in self._regions(places):
            text = self._sources[document].document.text
            for sentence in self._cut(document, span):
                sentences.add(document, text, sentence)
        return sentences.ranked(weights, among, limit)

    # -- places -----------------------------------------------------------

    def _places(
        self, claim_text: str, keys: Mapping[str, str], there: Mapping[str, float], among: Collection[int] | None
    ) -> Ints:
        """The middles of the best windows, best first."""
        ids = self._mark(keys, there)
        weights = np.array([*there.values()])
        try:
            if among is not None and len(among) <= _FEW:
                return self._best(self._passed(ids, among), weights)[0]
            places, share = self._best(self._within(self._anchors(claim_text, keys, there), among), weights)
            if share < _POOR * float(weights.sum()):
                passed = self._within(self._passed(self._uncommon(keys, there), None), among)
                places, _ = self._best(np.union1d(places, passed), weights)
            return places
        finally:
            self._table[ids] = 0

    def _mark(self, keys: Mapping[str, str], there: Mapping[str, float]) -> NDArray[np.uint16]:
        """The numbers of the claim's words, by sixteen bits; the table then tells each word's concept."""
        marked: list[int] = []
        for k, name in enumerate(there, 1):
            numbers = [number & 0xFFFF for number, _ in self._counts[keys[name]]]
            self._table[numbers] = k
            marked += numbers
        return np.array(marked, dtype=np.uint16)

    def _uncommon(self, keys: Mapping[str, str], there: Mapping[str, float]) -> NDArray[np.uint16]:
        most = max(1, self._seeds.total // _COMMON)
        kept = [number & 0xFFFF for name in there for number, n in self._counts[keys[name]] if n <= most]
        return np.array(kept, dtype=np.uint16)

    def _count(self, keys: Collection[str]) -> None:
        """Note of each key the numbers of its concept's words that stand in the library, with how often."""
        if len(self._counts) > _KNOWN:
            self._counts.clear()
        fresh = [key for key in keys if key not in self._counts]
        if not fresh:
            return
        forms = [surfaces(key) for key in fresh]
        numbers = np.array(self._seeds.numbers([word for row in forms for word in row]), dtype=np.uint32)
        counts = np.zeros(len(numbers), dtype=np.int64)
        for arrays in (segment.arrays for segment in self._seeds.segments if len(segment.arrays.vocabulary)):
            at = np.minimum(arrays.vocabulary.searchsorted(numbers), len(arrays.vocabulary) - 1)
            counts += np.where(arrays.vocabulary[at] == numbers, arrays.counts[at], 0)
        found = zip(numbers.tolist(), counts.tolist(), strict=True)
        for key, row in zip(fresh, forms, strict=True):
            self._counts[key] = tuple((n, count) for n, count in islice(found, len(row)) if count)

    def _anchors(self, claim_text: str, keys: Mapping[str, str], there: Mapping[str, float]) -> Ints:
        """Places of the claim's rare words and pairs, the rarest first, up to :data:`_PLACES`."""
        seeds = self._seeds
        pairs = pair_keys(np.array(seeds.numbers(words_of(claim_text[:CLAIM]).keys), dtype=np.uint32)).tolist()
        words = [number for name in there for number, _ in self._counts[keys[name]]]
        found: list[tuple[int, Ints]] = []
        for k, (segment, base) in enumerate(zip(seeds.segments, seeds.bases, strict=False)):
            for number in words:
                n, start = seeds.counter(k)(number)
                if 0 < n <= RARE:
                    found.append((n, segment.word_positions(start, n) + base))
            for pair in pairs:
                start, n = segment.pair_range(pair)
                if n:  # of a pair that stands everywhere the first places will do
                    found.append((n, segment.pair_positions(start, min(n, _PLACES)) + base))
        found.sort(key=lambda f: f[0])
        room, kept = _PLACES, [_NONE] if not found or found[0][0] <= _PLACES else [found[0][1]]
        for n, places in found:
            if n > room:
                break
            kept.append(places)
            room -= n
        return _once(np.concatenate(kept))

    def _passed(self, wanted: NDArray[np.uint16], among: Collection[int] | None) -> Ints:
        """Places of wanted words in whole documents, or in the whole library; the middles of crowds of them."""
        spans = [(0, self._seeds.total)] if among is None else [self._seeds.bounds(d) for d in sorted(among)]
        is_wanted = np.zeros(1 << 16, dtype=bool)
        is_wanted[wanted] = True
        found = [_NONE]
        for start, end in spans:
            for words, at in self._blocks(start, end):
                hits = np.flatnonzero(is_wanted[words]) + at
                crowd = np.searchsorted(hits, hits + _REACH) - np.searchsorted(hits, hits - _REACH)
                best = np.sort(np.argsort(-crowd, kind="stable")[:_PLACES])
                found.append(hits[best])
        return np.concatenate(found)

    def _blocks(self, start: int, end: int) -> Iterator[tuple[NDArray[np.uint16], int]]:
        """The words of positions ``[start, end)``, segment by segment, in pieces; with the position of the first."""
        for segment, base in zip(self._seeds.segments, self._seeds.bases, strict=False):
            low, high = max(start, base), min(end, base + segment.size)
            for at in range(low, high, _BLOCK):
                yield segment.arrays.words[at - base : min(high, at + _BLOCK) - base], at

    def _within(self, places: Ints, among: Collection[int] | None) -> Ints:
        documents = self._seeds.documents_of(places)
        kept = documents >= 0 if among is None else np.isin(documents, sorted(among))
        return places[kept]

    def _best(self, places: Ints, weights: NDArray[np.float64]) -> tuple[Ints, float]:
        """The places around which most of the claim's weight stands, and the weight about the first."""
        if not len(places):
            return _NONE, 0.0
        sums = np.concatenate([self._sums(places[at : at + _PLACES], weights) for at in range(0, len(places), _PLACES)])
        most = float(sums.max())
        chosen: list[tuple[int, int]] = []  # place, document
        for i in np.argsort(-sums, kind="stable").tolist():
            if len(chosen) == _READ or sums[i] < _WORTH * most:
                break
            place = int(places[i])
            document = self._seeds.document_of(place)
            if not any(document == other and abs(place - near) <= _REACH for near, other in chosen):
                chosen.append((place, document))
        return np.array([place for place, _ in chosen], dtype=np.int64), most

    def _sums(self, places: Ints, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """For each place the weight of the concepts that stand around it, each counted once."""
        there = np.zeros(len(places), dtype="<u8")
        for segment, base in zip(self._seeds.segments, self._seeds.bases, strict=False):
            inside = slice(*places.searchsorted((base, base + segment.size)).tolist())
            at = places[inside] - base + _AROUND[:, None]
            concepts = self._table.take(segment.arrays.words.take(at, mode="clip"))
            there[inside] = np.bitwise_or.reduce(_BIT_OF.take(concepts), axis=0)
        held = np.unpackbits(there.view(np.uint8).reshape(-1, 8), axis=1, bitorder="little", count=len(weights))
        found: NDArray[np.float64] = (held * weights).sum(axis=1)
        return found

    # -- text -------------------------------------------------------------

    def _regions(self, places: Ints) -> list[tuple[int, Span]]:
        """The stretches of documents to be read, in their order and apart."""
        regions: list[tuple[int, Span]] = []
        for place in sorted(places.tolist()):
            document = self._seeds.document_of(place)
            start, end = self._seeds.bounds(document)
            words = self._seeds.documents[document]
            low, high = max(start, place - _REACH), min(end, place + _REACH + 1)
            span = Span(words.about(low - start), words.about(high - start))
            if regions and regions[-1][0] == document and span.start <= regions[-1][1].end + _ROOM:
                span = Span(regions.pop()[1].start, span.end)
            regions.append((document, span))
        return regions

    def _sentences_at(self, document: int, span: Span) -> tuple[Span, ...]:
        """The sentences that meet a stretch, read from well before to well after it so that they are whole."""
        text = self._sources[document].document.text
        part = Span(_break_before(text, span.start), _break_after(text, span.end))
        return tuple(s for s in self._bounds(document).sentences(text, part) if s.overlaps(span))


def _once(places: Ints) -> Ints:
    """Places in order, each once."""
    places.sort()
    fresh = np.ones(len(places), dtype=bool)
    np.not_equal(places[1:], places[:-1], out=fresh[1:])
    return places[fresh]


def _break_before(text: str, at: int) -> int:
    """Where to begin reading: after a paragraph, else after a stop well before a character, else at any word."""
    low = max(0, at - _ROOM)
    if not low:
        return 0
    room = text[low:at]
    cuts = (room.rfind("\n\n"), room.rfind(". ", 0, _ROOM // 2), room.rfind(". "), room.find(" "))
    return low + next((cut + 1 for cut in cuts if cut >= 0), 0)


def _break_after(text: str, at: int) -> int:
    """Where to stop reading: at a paragraph's end, else at a stop well after a character, else at any word."""
    high = min(len(text), at + _ROOM)
    if high == len(text):
        return high
    room = text[at:high]
    cuts = (room.find("\n\n"), room.find(". ", _ROOM // 2), room.find(". "), room.rfind(" "))
    return at + next((cut + 1 for cut in cuts if cut >= 0), _ROOM)
