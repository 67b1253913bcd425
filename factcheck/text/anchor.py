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


def find_claim(document: Document, text: str, at: Selector) -> Span | None:
    """The characters of the article from a claim's first word to its last; None when it is gone."""
    pieces = [p for p in (_squeeze(line) for line in text.splitlines()) if p]
    if not pieces:
        return None
    folded = _folded(document.text)
    found = list(_places(folded, pieces)) or list(_places(folded, [_squeeze(text)]))
    remembered = _squeeze(at.prefix)[-16:], _squeeze(at.suffix)[:16]
    near = _nearest(document, found, at.line)
    return min(near, key=lambda s: (_unlike(folded, s, remembered), _lines(document, s, at), s.start), default=None)


def _nearest(document: Document, places: list[Span], line: int) -> list[Span]:
    """The places around a line, in order; all of them where they are few."""
    i = bisect_left(places, line, key=lambda s: document.place(s.start).line) if len(places) > _WEIGHED else 0
    start = max(0, i - _WEIGHED // 2)
    return places[start : start + _WEIGHED]


@lru_cache(maxsize=2)  # one article is asked for each of its claims
def _folded(text: str) -> str:
    return glyphs(text)


def _squeeze(text: str) -> str:
    return " ".join(glyphs(text).split())


def _pattern(piece: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in piece.split()))


def _places(folded: str, pieces: list[str]) -> list[Span]:
    found = []
    patterns = [_pattern(p) for p in pieces]
    for first in patterns[0].finditer(folded):
        end = first.end()
        for pattern in patterns[1:]:
            following = pattern.search(folded, end, end + _BETWEEN)
            if following is None:
                break
            end = following.end()
        else:
            found.append(Span(first.start(), end))
    return found


def _unlike(folded: str, span: Span, remembered: tuple[str, str]) -> int:
    """How many of the two surroundings are not the ones a selector remembers."""
    before, after = _squeeze(folded[max(0, span.start - 80) : span.start]), _squeeze(folded[span.end : span.end + 80])
    return int(not before.endswith(remembered[0])) + int(not after.startswith(remembered[1]))


def _lines(document: Document, span: Span, at: Selector) -> int:
    return abs(document.place(span.start).line - at.line) if at.line else 0
