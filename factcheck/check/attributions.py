"""To whom a source gives the words it quotes: read as an article is, around the place that is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.model import Document, Source, Span, Value, replace

if TYPE_CHECKING:
    from factcheck.extract import Quotation

# Titles that go with a given name.
_TITLES = "Sir|Dame|Lord|Lady|Father|Sister|Brother|Mother|Pope|King|Queen|Prince|Princess|Rabbi|Imam"
# Texts up to this length (characters) are read whole; of longer ones the beginning, where people are
# introduced, and so much before and after the words: an attribution stands in the same paragraph or beside it.
_WHOLE = 8_000
_BEGINNING, _BEFORE, _AFTER = 1_500, 2_000, 1_500
# Places so near each other share a stretch.
_STEP = 2_000
# Stretches are asked for again while a library is searched; so many are kept.
_KEPT = 1_000
_PARTED = "\n\n"


class Attributions:
    """Who is quoted where, in any of some sources."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources
        self._read = lru_cache(maxsize=_KEPT)(self._stretch)

    def of(self, source: int, offset: int) -> str:
        """The name to which a source gives the quotation at a character of its text, "" when it gives none."""
        whole = len(self._sources[source].document.text) <= _WHOLE
        stretch = self._read(source, 0 if whole else offset // _STEP)
        at = offset - stretch.shift
        name = next((q.speaker for q in stretch.quotations if any(s.start <= at < s.end for s in q.outers)), "")
        return self._titled(name, source, offset)

    def _titled(self, name: str, source: int, offset: int) -> str:
        """ "Sir Alan" for "Alan": by a given name alone nobody is known."""
        if not name or " " in name:
            return name
        text = self._sources[source].document.text[max(0, offset - _BEFORE) : offset + _AFTER]
        title = re.search(rf"\b({_TITLES}) {re.escape(name)}\b", text)
        return title.group() if title else name

    def _stretch(self, source: int, step: int) -> _Stretch:
        """The quotations around characters ``step * _STEP`` to ``(step + 1) * _STEP`` of a text."""
        from factcheck.extract import quotations  # much grammar, which a library of plain records never asks for

        document = self._sources[source].document
        text = document.text
        end = len(text) if len(text) <= _WHOLE else _paragraph_end(text, (step + 1) * _STEP + _AFTER)
        begin = _paragraph_begin(text, step * _STEP - _BEFORE)
        first = _paragraph_end(text, _BEGINNING)
        if begin <= first:
            return _Stretch(quotations(_cut(document, [Span(0, end)])), 0)
        found = quotations(_cut(document, [Span(0, first), Span(begin, end)]))
        return _Stretch(found, begin - first - len(_PARTED))

    def __reduce__(self) -> tuple[type[Attributions], tuple[Sequence[Source]]]:
        return Attributions, (self._sources,)


class _Stretch(Value, frozen=True):
    """What is quoted in part of a text. ``shift``: characters from the part's offsets to those of the text."""

    quotations: tuple[Quotation, ...]
    shift: int


def _paragraph_begin(text: str, at: int) -> int:
    """The beginning of the paragraph of character ``at``, where that is near."""
    found = text.rfind("\n", max(0, at - _BEFORE), max(0, at))
    return found + 1 if found >= 0 else max(0, at)


def _paragraph_end(text: str, at: int) -> int:
    found = text.find("\n", at, at + _AFTER)
    return found if found >= 0 else min(at, len(text))


def _cut(document: Document, parts: Sequence[Span]) -> Document:
    """Parts of a document as a document of their own, with the blocks that lie in them."""
    text, blocks = "", []
    for part in parts:
        shift = len(text) + (len(_PARTED) if text else 0) - part.start
        text += (_PARTED if text else "") + part.of(document.text)
        inside = (b for b in document.blocks if b.span.start < part.end and b.span.end > part.start)
        for block in inside:
            start, end = max(block.span.start, part.start) + shift, min(block.span.end, part.end) + shift
            blocks.append(replace(block, span=Span(start, end)))
    return Document(document.name, text, document.format, blocks=tuple(blocks), metadata=document.metadata)
