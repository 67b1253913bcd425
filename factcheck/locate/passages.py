"""Passages that may speak to a claim, by the rare words, names and figures they share with it.

A passage is a sentence, or two beside each other where the second adds what the first
lacks, or a row of a table; a question has its yes or no with it, though another speaker gives it. Words weigh
by their rarity in the library (the inverse document frequency of Sparck Jones, 1972).
Here every sentence is held in memory, for small libraries; :mod:`factcheck.locate.windows`
finds them in large ones. No passage is judged here.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from factcheck.model import Document, Passage, Source, Span
from factcheck.text.answers import answer_after, asks_whether
from factcheck.text.concepts import concept, is_light
from factcheck.text.grid import in_rows
from factcheck.text.sentences import sentences
from factcheck.text.words import words_of

# Names and figures tell more of what a sentence is about than their rarity says.
PARTICULAR = 1.6
# A second sentence must bring this share of the claim's weight, or it only makes the passage longer.
_ADDS = 0.12
# Sentences looked at more closely; beyond these the shared words are a handful of common ones.
_CLOSER = 60
# Characters of white space and marks; with more between them two sentences do not follow on each other.
_APART = 3
# Characters of a claim; judging reads no more of it.
CLAIM = 2_000
# Characters of a sentence; a longer one is a list, or a text without stops, and is taken in pieces.
_LONGEST = 900
# Passages given for a claim.
LIMIT = 8


class Finder(Protocol):
    """What finds the passages of a library for a claim."""

    def find(
        self, claim_text: str, among: Collection[int] | None = None, limit: int = LIMIT
    ) -> tuple[Passage, ...]: ...


class Sentences:
    """Sentences of some sources, in their order, and which concepts they hold."""

    def __init__(self) -> None:
        self._where: list[tuple[int, Span]] = []
        self._follows: list[bool] = []
        self._holding: dict[str, list[int]] = {}
        self._until: dict[int, int] = {}  # where the answer to a question ends

    def __len__(self) -> int:
        return len(self._where)

    def holding(self, name: str) -> int:
        """How many sentences hold a concept."""
        return len(self._holding.get(name, ()))

    def add(self, source: int, text: str, span: Span) -> None:
        """The next sentence, after those before it in the same source."""
        here = len(self._where)
        before = self._where[-1] if self._where else (-1, span)
        between = text[before[1].end : span.start] if before[0] == source else "\n\n"
        self._follows.append(len(between) <= _APART and "\n\n" not in between)
        self._where.append((source, span))
        sentence = span.of(text)
        for name in _concepts(sentence):
            self._holding.setdefault(name, []).append(here)
        answer = answer_after(text, span.end) if asks_whether(sentence) else None
        if answer is not None:
            self._until[here] = answer.span.end

    def ranked(
        self, weights: Mapping[str, float], among: Collection[int] | None = None, limit: int = LIMIT
    ) -> tuple[Passage, ...]:
        """Up to ``limit`` passages by the share of ``weights`` they hold, best first, none over another."""
        hits: dict[int, list[str]] = {}
        for name in weights:
            for i in self._holding.get(name, ()):
                if among is None or self._where[i][0] in among:
                    hits.setdefault(i, []).append(name)
        shares = {i: sum(weights[n] for n in names) for i, names in hits.items()}
        best = sorted(shares, key=lambda i: (-shares[i], len(self._where[i][1]), self._where[i]))[:_CLOSER]
        found = [self._passage(i, hits, weights) for i in best]
        return _apart(sorted(found, key=lambda p: (-p.score, len(p.span), p.source, p.span)), limit)

    def _passage(self, i: int, hits: Mapping[int, list[str]], weights: Mapping[str, float]) -> Passage:
        """Sentence ``i``, with the one before or after it when that adds enough."""
        source, span = self._with_answer(i)
        total = sum(weights.values())
        share = sum(weights[n] for n in hits[i]) / total
        for j in (i - 1, i + 1):
            if j not in hits or not self._follows[max(i, j)]:
                continue
            both = sum(weights[n] for n in dict.fromkeys([*hits[i], *hits[j]])) / total
            if both >= share + _ADDS:
                beside = self._with_answer(j)[1]
                span, share = Span(min(span.start, beside.start), max(span.end, beside.end)), both
                break
        return Passage(source, span, round(share, 6))

    def _with_answer(self, i: int) -> tuple[int, Span]:
        source, span = self._where[i]
        return source, Span(span.start, self._until.get(i, span.end))


class Passages:
    """The sentences of all sources, found by the concepts of their words."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sentences = Sentences()
        for number, source in enumerate(sources):
            for span in Blocks(source.document).sentences(source.document.text):
                self._sentences.add(number, source.document.text, span)

    def find(self, claim_text: str, among: Collection[int] | None = None, limit: int = LIMIT) -> tuple[Passage, ...]:
        """Up to ``limit`` passages, best first, none over another.

        ``among`` keeps to the sources of those indices. Equal passages keep the
        order of the library. Empty when no word of the claim stands anywhere.
        """
        size = len(self._sentences)
        keys, particular = weighty(claim_text)
        counts = {name: self._sentences.holding(name) for name in keys}
        return self._sentences.ranked(weighed(counts, particular, size), among, limit)


def weighty(claim_text: str) -> tuple[dict[str, str], frozenset[str]]:
    """The concepts of a claim's words of content, each with its first word; and which are names or figures."""
    words = words_of(claim_text[:CLAIM])
    keys: dict[str, str] = {}
    particular: set[str] = set()
    for i, key in enumerate(words.keys):
        if not is_light(key):
            name = concept(key)
            keys.setdefault(name, key)
            if name[0].isdigit() or (words.capital[i] and i > 0):
                particular.add(name)
    return keys, frozenset(particular)


def weighed(counts: Mapping[str, int], particular: Collection[str], size: int) -> dict[str, float]:
    """Each concept's weight: its rarity among ``size`` sentences, more for a name or a figure."""
    rarity = {name: math.log(1 + (size + 1) / (min(seen, size) + 0.5)) for name, seen in counts.items()}
    return {name: weight * (PARTICULAR if name in particular else 1.0) for name, weight in rarity.items()}


class Blocks:
    """Where the blocks of a document begin and end, in the order of the text: numbers alone, so that many can be kept.

    A document without blocks is one.
    """

    def __init__(self, document: Document) -> None:
        spans = list(in_rows(document.blocks)) or [(Span(0, len(document.text)), False)]
        self._starts = array("q", [s.start for s, _ in spans])
        self._ends = array("q", [s.end for s, _ in spans])
        self._rows = array("b", [is_row for _, is_row in spans])

    def sentences(self, text: str, part: Span | None = None) -> list[Span]:
        """The sentences of the text, or of a part of it, block by block, so that none runs over a heading.

        A row of a table is one, and is given whole.
        """
        part = part or Span(0, len(text))
        first, last = bisect_right(self._ends, part.start), bisect_left(self._starts, part.end)
        blocks = zip(self._starts[first:last], self._ends[first:last], self._rows[first:last], strict=True)
        found: list[Span] = []
        for start, end, is_row in blocks:
            span = Span(start, end)
            met = Span(max(start, part.start), min(end, part.end))
            found += [span] if is_row else sentences(text, met)
        found.sort()
        if any(len(sentence) > _LONGEST for sentence in found):
            found = [piece for sentence in found for piece in _pieces(text, sentence)]
        return [a for a, b in pairwise([*found, Span(len(text), len(text))]) if a.end <= b.start]


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence, in pieces where it is longer than anyone would read for evidence."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        half, whole = start + _LONGEST // 2, start + _LONGEST
        cuts = (text.rfind(mark, half, whole) + len(mark.rstrip()) for mark in ("; ", ", ", " ", "\n"))
        end = next((cut for cut in cuts if cut > half), whole)
        yield Span(start, end)
        start = end + len(text[end:whole]) - len(text[end:whole].lstrip())
    yield Span(start, sentence.end)


@lru_cache(maxsize=1 << 13)
def _concepts(sentence: str) -> tuple[str, ...]:
    return tuple(filter(None, dict.fromkeys(map(_content, words_of(sentence).keys))))


@lru_cache(maxsize=1 << 16)
def _content(key: str) -> str:
    """The concept of a word, "" for one that carries no content."""
    return "" if is_light(key) else concept(key)


def _apart(passages: Sequence[Passage], limit: int) -> tuple[Passage, ...]:
    kept: list[Passage] = []
    for passage in passages:
        if len(kept) == limit:
            break
        if not any(k.source == passage.source and k.span.overlaps(passage.span) for k in kept):
            kept.append(passage)
    return tuple(kept)
