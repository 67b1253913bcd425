"""An article with its quoted words made opaque, so that nothing a speaker says is taken for its own syntax."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.grammar import MASK
from factcheck.extract.values import Piece
from factcheck.model import Span

_NICKNAME = 24  # characters: the longest nickname, marks included


def mask(text: str, pieces: Sequence[Piece]) -> str:
    """``text`` with quoted words made opaque; same length. A stop or comma before the mark is kept."""
    parts: list[str] = []
    at = 0
    for piece in pieces:
        outer = piece.outer
        if outer.start < at:
            continue
        parts.append(text[at : outer.start])
        size = len(outer)
        if _nickname(text, outer):
            parts.append(" " * size)
            at = outer.end
            continue
        inner = piece.inner.of(text).rstrip()
        tail = {".": ".", "\u2026": ".", "?": "?", "!": "?", ",": ","}.get(inner[-1:], "")
        tail = tail + text[outer.end - 1] if tail and size > 2 else ""
        parts.append(MASK * (size - len(tail)) + tail)
        at = outer.end
    parts.append(text[at:])
    return "".join(parts)


def _nickname(text: str, outer: Span) -> bool:
    """Whether the marks stand inside a name: Marta "Mo" Hall. The name is then read without it."""
    before, after = text[outer.start - 2 : outer.start], text[outer.end : outer.end + 2]
    if len(outer) > _NICKNAME or len(before + after) < 4 or before[1] + after[0] != "  ":
        return False
    word = text[max(0, outer.start - _NICKNAME) : outer.start].split()[-1:]
    inside = text[outer.start + 1 : outer.end - 1]
    return inside.isalpha() and inside[0].isupper() and bool(word and word[0][0].isupper()) and after[1].isupper()
