"""Quotations cut from a library and altered in nineteen known ways, each with where it truly stands.

Lengths follow those of quotations in print: about 17 words, one in ten under 9,
one in ten over 35 (log-normal, 6 to 60). Passages are drawn evenly over the bytes
of the library, so a long document is quoted as often as its length.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from benchmarks.locate import alterations
from benchmarks.locate.alterations import KINDS


class Quotation(NamedTuple):
    """A quotation to be found. ``spans`` are characters of ``document`` (an index); none for an invented one."""

    text: str
    kind: str
    document: int = -1
    spans: tuple[tuple[int, int], ...] = ()


class Passage(NamedTuple):
    """A stretch of running words: its tokens, and where each stands in its document."""

    document: int
    tokens: list[str]
    places: list[tuple[int, int]]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of tokens ``first`` up to ``last``."""
        return self.places[first][0], self.places[last - 1][1]


_TOKEN = re.compile(r"\S+")
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_LABEL = re.compile(r"(?:[A-Z][a-z]{1,8}\. )?[A-Z][A-Z .]{1,40}:(?: ?\[[^\]\n]{1,20}\])?\s")
_TRIES = 400  # passages looked at for one that a kind can work on
_NEAR = 30_000  # characters read at a time


class Cutter:
    """Cuts passages from documents, given how long each is and how to read one."""

    def __init__(self, sizes: Sequence[int], read: Callable[[int], str], rng: random.Random) -> None:
        self._ends = list(accumulate(sizes))
        self._read = lru_cache(maxsize=64)(read)
        self._rng = rng

    def passage(self, words: int, wanted: Callable[[str], bool] | None = None) -> Passage:
        """So many running words of one paragraph, one of them as wanted. Raises LookupError where there is none."""
        for _ in range(_TRIES):
            document = bisect_right(self._ends, self._rng.randrange(self._ends[-1]))
            text = self._read(document)
            start = self._rng.randrange(max(len(text) - 60, 1))
            found = self._cut(text, start, words, wanted)
            if found:
                return Passage(document, [text[a:b] for a, b in found], found)
        raise LookupError(f"no passage of {words} words as wanted")

    def _cut(self, text: str, start: int, words: int, wanted: Callable[[str], bool] | None) -> list[tuple[int, int]]:
        for low, high in _paragraphs(text, start, min(start + _NEAR, len(text))):
            places = [m.span() for m in _TOKEN.finditer(text, low, high)]
            if len(places) < words:
                continue
            first = self._rng.randrange(len(places) - words + 1)
            if wanted:
                fits = [i for i, (a, b) in enumerate(places) if wanted(text[a:b])]
                if not fits:
                    continue
                # Neither the first nor the last word, so that what is changed stands within.
                first = min(max(self._rng.choice(fits) - words // 2, 0), len(places) - words)
            return places[first : first + words]
        return []

    def words(self) -> int:
        """A length drawn from those of quotations in print."""
        return min(max(round(self._rng.lognormvariate(2.83, 0.5)), 6), 60)


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Paragraphs of a window of text, speaker labels left out; the first may be cut."""
    bounds = [start, *(m.end() for m in _PARAGRAPH_END.finditer(text, start, end)), end]
    found = []
    for low, high in pairwise(bounds):
        label = _LABEL.match(text, low, high)
        found.append((label.end() if label else low, high))
    while found and found[0][0] < found[0][1] and not text[found[0][0]].isspace():
        found[0] = (found[0][0] + 1, found[0][1])  # the window may begin within a word
    return found


def quotations(cutter: Cutter, heldout: Cutter, count: int, rng: random.Random) -> list[Quotation]:
    """``count`` quotations, the kinds in turn. ``heldout`` cuts from texts that are not in the library."""
    return [quotation(KINDS[i % len(KINDS)], cutter, heldout, rng) for i in range(count)]


def quotation(kind: str, cutter: Cutter, heldout: Cutter, rng: random.Random) -> Quotation:
    """One quotation of a kind."""
    if kind == "fab_heldout":
        return Quotation(" ".join(heldout.passage(max(cutter.words(), 9)).tokens), kind)
    if kind == "fab_markov":
        return Quotation(_recombined(cutter, rng), kind)
    if kind.startswith("splice"):
        return _spliced(kind, cutter, rng)
    alteration = alterations.ALTERATIONS[kind]
    for _ in range(_TRIES):
        words = rng.randint(*alteration.words) if alteration.words else cutter.words()
        passage = cutter.passage(words, alteration.wanted)
        text = alteration.change(list(passage.tokens), rng)
        if (text and text != " ".join(passage.tokens)) or kind in ("verbatim", "short"):
            return Quotation(text, kind, passage.document, (passage.span(0, len(passage.tokens)),))
    raise LookupError(f"no passage to make a {kind} of")


def _spliced(kind: str, cutter: Cutter, rng: random.Random) -> Quotation:
    """Two passages of one document, far apart, as one sentence."""
    while True:
        one = cutter.passage(rng.randint(6, 17))
        other = cutter.passage(rng.randint(6, 17))
        for _ in range(_TRIES):
            if other.document == one.document and abs(other.places[0][0] - one.places[0][0]) > 2_000:
                glue = " … " if kind == "splice_ellipsis" else " "
                spans = tuple(p.span(0, len(p.tokens)) for p in (one, other))
                return Quotation(glue.join(" ".join(p.tokens) for p in (one, other)), kind, one.document, spans)
            other = cutter.passage(rng.randint(6, 17))


def _recombined(cutter: Cutter, rng: random.Random) -> str:
    """A walk over the pairs of a few dozen passages: every neighbour true, the whole invented."""
    after: dict[str, list[str]] = {}
    for _ in range(60):
        tokens = cutter.passage(40).tokens
        for a, b in pairwise(tokens):
            after.setdefault(a, []).append(b)
    words = [rng.choice(sorted(after))]
    for _ in range(max(cutter.words(), 9) - 1):
        words.append(rng.choice(after.get(words[-1]) or sorted(after)))
    return " ".join(words)
