"""Anchor: find a claim again in its article, by its words and what stood around them.

The words first, as the W3C's text quote selector has it; the line and the
surroundings choose among several places. White space and the style of quotation
marks may have changed since; the pieces of an interrupted quotation stand in
order with an attribution between them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from factcheck.model import Document, Selector, Span, Value
from factcheck.text.fold import glyphs

# An attribution between two pieces of a quotation, or a change of paragraph, in characters.
_BETWEEN = 600
CONTEXT = 32  # characters remembered on either side of a claim
# Of these so many count, after folding: a change further off is another sentence's affair.
_NEAR = 16
# Places of one phrase whose surroundings are weighed, around the remembered line; bounds the work on a refrain.
_WEIGHED = 64

_WORD = re.compile(r"\S+")

Place = tuple[Span, ...]  # where the pieces of a claim stand, in order


def find_pieces(document: Document, text: str, at: Selector) -> tuple[Span, ...]:
    """The characters of the article under each piece of a claim, in order; none when the claim is gone.

    What stands between two pieces ("she said") is the article's own.
    """
    near = find_places(document, text, at.line)
    return min(near, key=lambda p: (unlike(document, p, at), lines_away(document, p, at), p[0].start), default=())


def find_places(document: Document, text: str, line: int = 0) -> list[Place]:
    """All places with the words of a claim, in order; the 64 around a line where there are more."""
    pieces = [p for p in (_squeeze(line) for line in text.splitlines()) if p]
    if not pieces:
        return []
    folded = _folded(document.text)
    places = list(_places(folded, pieces)) or list(_places(folded, [_squeeze(text)]))
    i = bisect_left(places, line, key=lambda p: document.place(p[0].start).line) if len(places) > _WEIGHED else 0
    start = max(0, i - _WEIGHED // 2)
    return places[start : start + _WEIGHED]


def unlike(document: Document, place: Place, at: Selector) -> int:
    """How many of the two surroundings of a place are not the ones that ``at`` remembers: 0, 1 or 2."""
    return sum(not fits for fits in fitting(document, place, at))


def fitting(document: Document, place: Place, at: Selector) -> tuple[bool, bool]:
    """Whether the words before a place, and those after it, are the ones that ``at`` remembers."""
    folded = _folded(document.text)
    start, end = place[0].start, place[-1].end
    before, after = _squeeze(folded[max(0, start - 80) : start]), _squeeze(folded[end : end + 80])
    return before.endswith(_squeeze(at.prefix)[-_NEAR:]), after.startswith(_squeeze(at.suffix)[:_NEAR])


def lines_away(document: Document, place: Place, at: Selector) -> int:
    """How many lines lie between a place and the line that ``at`` remembers, if it does."""
    return abs(document.place(place[0].start).line - at.line) if at.line else 0


def selector(document: Document, span: Span) -> Selector:
    """What to remember of a place, so that the next draft can be searched for it."""
    text = document.text
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return Selector(document.place(span.start).line, before, after)


@lru_cache(maxsize=2)  # one article is asked for each of its claims
def _folded(text: str) -> str:
    return glyphs(text)


def _squeeze(text: str) -> str:
    return " ".join(glyphs(text).split())


class _Spaced(Value, frozen=True):
    """A text with one space for every run of white space, and where its words stand in the original."""

    text: str
    starts: tuple[int, ...]  # of each word
    originals: tuple[int, ...]  # and where it starts in the original

    def span(self, start: int, end: int) -> Span:
        """The original characters of a stretch that begins and ends in words."""
        return Span(self._original(start), self._original(end - 1) + 1)

    def _original(self, at: int) -> int:
        word = bisect_right(self.starts, at) - 1
        return self.originals[word] + at - self.starts[word]


@lru_cache(maxsize=2)
def _spaced(folded: str) -> _Spaced:
    words = list(_WORD.finditer(folded))
    starts = accumulate((len(word[0]) + 1 for word in words), initial=0)
    return _Spaced(" ".join(w[0] for w in words), tuple(starts), tuple(w.start() for w in words))


def _places(folded: str, pieces: list[str]) -> Iterator[Place]:
    """Where ``pieces`` stand one after another, however they are spaced: one search of the text for the first."""
    spaced = _spaced(folded)
    first = spaced.text.find(pieces[0])
    while first >= 0:
        end = first + len(pieces[0])
        place = _with_following(spaced, (spaced.span(first, end),), end, pieces[1:])
        if place:
            yield place
        first = spaced.text.find(pieces[0], end)


def _with_following(spaced: _Spaced, place: Place, end: int, pieces: list[str]) -> Place:
    """``place`` with the ``pieces`` that follow it closely; empty when one does not."""
    for piece in pieces:
        at = spaced.text.find(piece, end, end + _BETWEEN)
        end = at + len(piece)
        span = spaced.span(at, end) if at >= 0 else None
        if span is None or span.end > place[-1].end + _BETWEEN:
            return ()
        place = (*place, span)
    return place
