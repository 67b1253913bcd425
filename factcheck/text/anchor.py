"""Anchor: find a claim again in its article, by its words and what stood around them.

The words first, as the W3C's text quote selector has it; the line and the
surroundings choose among several places. White space and the style of quotation
marks may have changed since; the pieces of an interrupted quotation stand in
order with an attribution between them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from factcheck.model import Document, Selector, Span
from factcheck.text.fold import glyphs

# An attribution between two pieces of a quotation, or a change of paragraph, in characters.
_BETWEEN = 600
# Places of one phrase whose surroundings are weighed, around the remembered line; bounds the work on a refrain.
_WEIGHED = 64

_Place = tuple[Span, ...]  # where the pieces of a claim stand, in order


def find_pieces(document: Document, text: str, at: Selector) -> tuple[Span, ...]:
    """The characters of the article under each piece of a claim, in order; none when the claim is gone.

    What stands between two pieces ("she said") is the article's own.
    """
    pieces = [p for p in (_squeeze(line) for line in text.splitlines()) if p]
    if not pieces:
        return ()
    folded = _folded(document.text)
    found = list(_places(folded, pieces)) or list(_places(folded, [_squeeze(text)]))
    remembered = _squeeze(at.prefix)[-16:], _squeeze(at.suffix)[:16]
    near = _nearest(document, found, at.line)
    return min(near, key=lambda p: (_unlike(folded, p, remembered), _lines(document, p, at), p[0].start), default=())


def _nearest(document: Document, places: list[_Place], line: int) -> list[_Place]:
    """The places around a line, in order; all of them where they are few."""
    i = bisect_left(places, line, key=lambda p: document.place(p[0].start).line) if len(places) > _WEIGHED else 0
    start = max(0, i - _WEIGHED // 2)
    return places[start : start + _WEIGHED]


@lru_cache(maxsize=2)  # one article is asked for each of its claims
def _folded(text: str) -> str:
    return glyphs(text)


def _squeeze(text: str) -> str:
    return " ".join(glyphs(text).split())


def _pattern(piece: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in piece.split()))


def _places(folded: str, pieces: list[str]) -> list[_Place]:
    found: list[_Place] = []
    patterns = [_pattern(p) for p in pieces]
    for first in patterns[0].finditer(folded):
        place: _Place = (Span(*first.span()),)
        for pattern in patterns[1:]:
            end = place[-1].end
            following = pattern.search(folded, end, end + _BETWEEN)
            if following is None:
                break
            place = (*place, Span(*following.span()))
        else:
            found.append(place)
    return found


def _unlike(folded: str, place: _Place, remembered: tuple[str, str]) -> int:
    """How many of the two surroundings are not the ones a selector remembers."""
    start, end = place[0].start, place[-1].end
    before, after = _squeeze(folded[max(0, start - 80) : start]), _squeeze(folded[end : end + 80])
    return int(not before.endswith(remembered[0])) + int(not after.startswith(remembered[1]))


def _lines(document: Document, place: _Place, at: Selector) -> int:
    return abs(document.place(place[0].start).line - at.line) if at.line else 0
