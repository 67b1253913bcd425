"""The article as rows: every block of it, cut where claims begin and end, with its cards beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from factcheck.model import Block, BlockKind, Document, Span, Value
from factcheck.reports.html.cards import Card

# Underlines of claims inside claims are set this many steps apart at most; deeper ones share the last.
_DEPTHS = 3


class Underline(Value, frozen=True):
    """One claim's mark under one segment; ``depth`` keeps nested underlines apart."""

    level: str
    anchor: str
    depth: int


class Segment(Value, frozen=True):
    """A stretch of the article under the same marks, with the claims that begin before and end after it."""

    text: str
    marks: tuple[Underline, ...]  # outermost first
    begins: tuple[Card, ...]
    ends: tuple[Card, ...]


class GalleyRow(Value, frozen=True):
    """A block of the article and the cards of the claims that begin in it."""

    kind: str
    at: int  # the character of the article's text it begins with
    line: int  # 0 where the format has no lines
    segments: tuple[Segment, ...]
    cards: tuple[Card, ...]


class Placed(Value, frozen=True):
    """A card and where its claim stands in the article's text: one span, or one for each piece of it."""

    spans: tuple[Span, ...]
    card: Card


def _stretches(document: Document) -> Iterator[Block]:
    """The blocks in order, and whatever readable text no block covers, so that nothing is left out."""
    at = 0
    for block in sorted(document.blocks, key=lambda b: b.span):
        start = max(block.span.start, at)
        yield from _loose(document.text, at, start)
        if start < block.span.end:
            yield Block(Span(start, block.span.end), block.kind)
        at = max(at, block.span.end)
    yield from _loose(document.text, at, len(document.text))


def _loose(text: str, start: int, end: int) -> Iterator[Block]:
    at = start
    for line in text[start:end].split("\n"):
        if line.strip():
            lead = len(line) - len(line.lstrip())
            yield Block(Span(at + lead, at + len(line.rstrip())), BlockKind.PARAGRAPH)
        at += len(line) + 1


class _Stretch(Value, frozen=True):
    """The part of a claim, or of one piece of it, that stands in one block."""

    span: Span
    card: Card
    first: bool  # the claim begins with it
    last: bool  # and ends with it


def _segments(text: str, block: Span, here: list[_Stretch]) -> Iterator[Segment]:
    """``block`` cut at every edge of a claim: one sweep, O(edges × claims open at once)."""
    cuts = sorted({block.start, block.end, *(s.span.start for s in here), *(s.span.end for s in here)})
    waiting = sorted(here, key=lambda s: (s.span.start, -s.span.end))
    open_now: list[_Stretch] = []
    used = 0
    for start, end in pairwise(cuts):
        open_now = [s for s in open_now if s.span.end > start]
        while used < len(waiting) and waiting[used].span.start <= start:
            open_now.append(waiting[used])
            used += 1
        marks = tuple(
            Underline(s.card.level, s.card.anchor, min(depth, _DEPTHS)) for depth, s in enumerate(open_now, start=1)
        )
        begins = tuple(s.card for s in open_now if s.first and s.span.start == start)
        ends = tuple(s.card for s in open_now if s.last and s.span.end == end)
        yield Segment(text[start:end], marks, begins, ends)


class _Blocks:
    """The blocks of an article, and which of them a span reaches into."""

    def __init__(self, document: Document) -> None:
        self.all = list(_stretches(document))
        self.starts = [b.span.start for b in self.all]
        self.ends = [b.span.end for b in self.all]

    def under(self, span: Span) -> range:
        first = min(bisect_right(self.ends, span.start), len(self.all) - 1)
        return range(first, max(first + 1, bisect_left(self.starts, span.end)))

    def clipped(self, one: Placed) -> Iterator[tuple[int, _Stretch]]:
        first, last = self.under(one.spans[0])[0], self.under(one.spans[-1])[-1]
        for piece in one.spans:
            for i in self.under(piece):
                block = self.all[i].span
                span = Span(max(piece.start, block.start), min(piece.end, block.end))
                begins = piece is one.spans[0] and i == first
                if span.start < span.end:
                    yield i, _Stretch(span, one.card, begins, piece is one.spans[-1] and i == last)


def rows(document: Document, placed: Iterable[Placed]) -> tuple[GalleyRow, ...]:
    """The whole article in order; a claim that runs over several blocks has its card beside the first."""
    blocks = _Blocks(document)
    marks: list[list[_Stretch]] = [[] for _ in blocks.all]
    cards: list[list[Card]] = [[] for _ in blocks.all]
    for one in sorted(placed, key=lambda p: (p.spans[0].start, p.spans[-1].end)) if blocks.all else ():
        cards[blocks.under(one.spans[0])[0]].append(one.card)
        for i, stretch in blocks.clipped(one):
            marks[i].append(stretch)
    return tuple(
        GalleyRow(
            kind=block.kind.value,
            at=block.span.start,
            line=document.place(block.span.start).line,
            segments=tuple(_segments(document.text, block.span, marks[i])),
            cards=tuple(cards[i]),
        )
        for i, block in enumerate(blocks.all)
    )
