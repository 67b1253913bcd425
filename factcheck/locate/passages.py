"""Passages that may speak to a claim, by the rare words, names and figures they share with it.

A passage is a sentence, or two beside each other where the second adds what the
first lacks. Words weigh by their rarity in the library (the inverse document
frequency of Sparck Jones, 1972, counted in sentences). In memory, and linear in
the text; no passage is judged here.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from itertools import pairwise

from factcheck.model import Passage, Source, Span
from factcheck.text.concepts import concept, is_light
from factcheck.text.sentences import sentences
from factcheck.text.words import Words

# Names and figures tell more of what a sentence is about than their rarity says.
PARTICULAR = 1.6
# A second sentence must bring this share of the claim's weight, or it only makes the passage longer.
_ADDS = 0.12
# Sentences looked at more closely; beyond these the shared words are a handful of common ones.
_CLOSER = 60
# Characters of white space and marks; with more between them two sentences do not follow on each other.
_APART = 3


class Passages:
    """The sentences of all sources, found by the concepts of their words."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._texts = [s.document.text for s in sources]
        self._where: list[tuple[int, Span]] = []
        self._holding: dict[str, list[int]] = {}
        for number, source in enumerate(sources):
            for span in _sentences(source):
                self._add(number, span, source.document.text)

    def _add(self, source: int, span: Span, text: str) -> None:
        here = len(self._where)
        self._where.append((source, span))
        for name in dict.fromkeys(concept(k) for k in Words(span.of(text)).keys if not is_light(k)):
            self._holding.setdefault(name, []).append(here)

    def find(self, claim_text: str, among: Collection[int] | None = None, limit: int = 8) -> tuple[Passage, ...]:
        """Up to ``limit`` passages, best first, none over another.

        ``among`` keeps to the sources of those indices. Equal passages keep the
        order of the library. Empty when no word of the claim stands anywhere.
        """
        weights = self._weights(claim_text)
        hits: dict[int, list[str]] = {}
        for name in weights:
            for i in self._holding.get(name, ()):
                if among is None or self._where[i][0] in among:
                    hits.setdefault(i, []).append(name)
        shares = {i: sum(weights[n] for n in names) for i, names in hits.items()}
        best = sorted(shares, key=lambda i: (-shares[i], len(self._where[i][1]), i))[:_CLOSER]
        found = [self._passage(i, hits, weights) for i in best]
        return _apart(sorted(found, key=lambda p: (-p.score, len(p.span), p.source, p.span)), limit)

    def _weights(self, claim_text: str) -> dict[str, float]:
        """The claim's concepts, each with its weight; a name or a figure weighs more."""
        words = Words(claim_text)
        weights: dict[str, float] = {}
        for i, key in enumerate(words.keys):
            if is_light(key):
                continue
            name = concept(key)
            seen = len(self._holding.get(name, ()))
            rarity = math.log(1 + (len(self._where) + 1) / (seen + 0.5))
            particular = name[0].isdigit() or (words.capital[i] and i > 0)
            weights[name] = max(weights.get(name, 0.0), rarity * (PARTICULAR if particular else 1.0))
        return weights

    def _passage(self, i: int, hits: dict[int, list[str]], weights: dict[str, float]) -> Passage:
        """Sentence ``i``, with the one before or after it when that adds enough."""
        source, span = self._where[i]
        total = sum(weights.values())
        share = sum(weights[n] for n in hits[i]) / total
        for j in (i - 1, i + 1):
            if j not in hits or not self._follows(min(i, j)):
                continue
            both = sum(weights[n] for n in dict.fromkeys([*hits[i], *hits[j]])) / total
            if both >= share + _ADDS:
                beside = self._where[j][1]
                span, share = Span(min(span.start, beside.start), max(span.end, beside.end)), both
                break
        return Passage(source, span, round(share, 6))

    def _follows(self, i: int) -> bool:
        """Whether sentence ``i + 1`` comes straight after sentence ``i``."""
        if i + 1 >= len(self._where):
            return False
        (one, first), (other, second) = self._where[i], self._where[i + 1]
        between = self._texts[one][first.end : second.start]
        return one == other and len(between) <= _APART and "\n\n" not in between


def _sentences(source: Source) -> list[Span]:
    """The sentences of a source, block by block, so that none runs over a heading."""
    document = source.document
    blocks = [b.span for b in document.blocks] or [Span(0, len(document.text))]
    found = sorted(s for b in blocks for s in sentences(document.text, b))
    return [a for a, b in pairwise([*found, Span(len(document.text), len(document.text))]) if a.end <= b.start]


def _apart(passages: Sequence[Passage], limit: int) -> tuple[Passage, ...]:
    kept: list[Passage] = []
    for passage in passages:
        if len(kept) == limit:
            break
        if not any(k.source == passage.source and k.span.overlaps(passage.span) for k in kept):
            kept.append(passage)
    return tuple(kept)
