"""Anchor: find a claim again in its article, by its words and what stood around them.

The words first, as the W3C's text quote selector has it; the line and the
surroundings choose among several places. White space and the style of quotation
marks may have changed since; the pieces of an interrupted quotation stand in
order with an attribution between them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.model import Document, Selector, Span
from factcheck.text.fold import glyphs

# An attribution between two pieces of a quotation, or a change of paragraph, in characters.
_BETWEEN = 600


def find_claim(document: Document, text: str, at: Selector) -> Span | None:
    """The characters of the article from a claim's first word to its last; None when it is gone."""
    pieces = [p for p in (_squeeze(line) for line in text.splitlines()) if p]
    if not pieces:
        return None
    folded = _folded(document.text)
    found = list(_places(folded, pieces)) or list(_places(folded, [_squeeze(text)]))
    return min(found, key=lambda s: _distance(document, folded, s, at), default=None)


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


def _distance(document: Document, folded: str, span: Span, at: Selector) -> tuple[int, int, int]:
    """How unlike the place a selector remembers: surroundings first, then the line."""
    before, after = _squeeze(folded[max(0, span.start - 80) : span.start]), _squeeze(folded[span.end : span.end + 80])
    wrong = int(not before.endswith(_squeeze(at.prefix)[-16:])) + int(not after.startswith(_squeeze(at.suffix)[:16]))
    return wrong, abs(document.place(span.start).line - at.line) if at.line else 0, span.start
