"""Markdown: the text as a reader sees it, every character with its way back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate

from factcheck.errors import ReadError
from factcheck.model import Block, Document, Metadata, Span
from factcheck.readers.markdown.inline import Cut
from factcheck.readers.markdown.scan import Piece, Scanned, scan
from factcheck.text.decode import decode
from factcheck.text.heading import guess_metadata, published
from factcheck.text.lines import line_starts
from factcheck.text.traced import Traced
from factcheck.text.turns import find_turns


def read(data: bytes, name: str) -> Document:
    """The Document of a Markdown file. Raises ReadError when it holds no text."""
    decoded = decode(data)
    scanned = scan(decoded.text)
    traced, blocks = _render(decoded.text, scanned)
    if not blocks:
        raise ReadError("no text", hint="the file holds only markup")
    text = traced.text
    return Document(
        name=name,
        text=text,
        format="markdown",
        blocks=blocks,
        turns=find_turns(text, blocks),
        anchors=traced.anchors,
        line_starts=line_starts(decoded.text),
        metadata=_metadata(scanned.front, guess_metadata(text, blocks)),
        notices=(decoded.notice,) if decoded.notice else (),
    )


def _render(text: str, scanned: Scanned) -> tuple[Traced, tuple[Block, ...]]:
    traced = Traced()
    blocks: list[Block] = []
    for piece in scanned.pieces:
        content = _Content(text, piece)
        kept = content.whole() if piece.literal else list(Cut(content.text, scanned.links).pieces())
        if not any((meant or span.of(content.text)).strip() for span, meant in kept):
            continue
        if blocks:
            same = blocks[-1].row == piece.row > 0 and blocks[-1].column < piece.column
            traced.put("\n" if same else "\n\n", max(0, piece.spans[0].start - 2))
        start = traced.length
        for span, meant in kept:
            if meant is None:
                content.copy(span, traced)
            else:
                traced.put(meant, content.origin(span.start))
        blocks.append(Block(Span(start, traced.length), piece.kind, piece.row, piece.column))
    return traced, tuple(blocks)


class _Content:
    """A block's lines as one text, without what stands before and after each line in the file."""

    def __init__(self, text: str, piece: Piece) -> None:
        self.text = "\n".join(span.of(text) for span in piece.spans)
        self._origins = [span.start for span in piece.spans]
        self._starts = [0, *accumulate(len(span) + 1 for span in piece.spans)][:-1]

    def whole(self) -> list[tuple[Span, str | None]]:
        return [(Span(0, len(self.text)), None)]

    def origin(self, at: int) -> int:
        i = bisect_right(self._starts, at) - 1
        return self._origins[i] + at - self._starts[i]

    def copy(self, span: Span, traced: Traced) -> None:
        """Copy ``span`` line by line, since a quotation's lines stand apart in the file."""
        at = span.start
        while at < span.end:
            i = bisect_right(self._starts, at)
            end = min(span.end, self._starts[i] if i < len(self._starts) else span.end)
            traced.copy(self.text[at:end], self.origin(at))
            at = end


def _metadata(front: Mapping[str, str], guessed: Metadata) -> Metadata:
    """What the front matter says, else what the first lines look like."""
    date = front.get("date") or front.get("published") or front.get("pubdate") or ""
    return Metadata(
        title=front.get("title") or guessed.title,
        author=front.get("author") or front.get("by") or guessed.author,
        published=published(date[:10]) or published(date) or guessed.published,
        language=front.get("lang") or front.get("language") or "",
    )
