"""The kept text of a page as a document's text and blocks, with the way back."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import TypeVar

from factcheck.model import Block, BlockKind, Span
from factcheck.readers.html.seats import NOWHERE, seats
from factcheck.readers.html.tree import BLOCKS, Event, Kind, Tree
from factcheck.text.traced import Traced

_PIECE = re.compile(
    r"(?P<words>[^\s&]++(?: [^\s&]++)*+)|(?P<space>\s++)|(?P<entity>&(?:#[0-9a-zA-Z]{1,8}|[a-zA-Z0-9]{1,31});?|&)"
)
_LINE = re.compile(
    r"(?P<words>[^\r\n&]++)|(?P<space>\r?\n|\r)|(?P<entity>&(?:#[0-9a-zA-Z]{1,8}|[a-zA-Z0-9]{1,31});?|&)"
)
_T = TypeVar("_T")
_KINDS = {
    "li": BlockKind.ITEM,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    "blockquote": BlockKind.QUOTE,
    **{f"h{n}": BlockKind.HEADING for n in range(1, 7)},
}


class Rendered:
    """Text being laid out: blocks parted by an empty line, the cells of a row by a line end; <br> is one too."""

    def __init__(self, tree: Tree, page: str) -> None:
        self.traced = Traced()
        self.blocks: list[Block] = []
        self._page = page
        self._kinds = _inherited(tree, lambda tag: _KINDS.get(tag), BlockKind.PARAGRAPH)
        self._kept_lines = _inherited(tree, lambda tag: True if tag == "pre" else None, False)
        self._seats = seats(tree)
        self._start = -1  # of the open block, in characters of the text
        self._seat = NOWHERE
        self._kind = BlockKind.PARAGRAPH
        self._gap = ""  # what stands between the last word and the next: "", " " or "\n"
        self._gap_at = 0

    def text(self, event: Event) -> None:
        pattern = _LINE if self._kept_lines[event.node] else _PIECE
        for piece in pattern.finditer(self._page, event.start, event.end):
            if piece.lastgroup == "words":
                if self._start >= 0 or not piece.group().isspace():
                    self._begin(event.node, piece.start())
                    self.traced.copy(piece.group(), piece.start())
            elif piece.lastgroup == "space":
                self._space("\n" if pattern is _LINE else " ", piece.start())
            else:
                self._entity(piece, event.node)

    def line_end(self, at: int) -> None:
        """One <br> ends a line, two a block."""
        if self._gap == "\n":
            self.block_end()
        else:
            self._gap = ""
            self._space("\n", at)

    def block_end(self) -> None:
        if self._start >= 0:
            seat = self._seat
            self.blocks.append(Block(Span(self._start, self.traced.length), self._kind, seat.row, seat.column))
        self._start, self._gap = -1, ""

    def _space(self, mark: str, at: int) -> None:
        if self._start >= 0 and self._gap != "\n":
            self._gap, self._gap_at = self._gap + mark if mark == "\n" else mark, at

    def _entity(self, piece: re.Match[str], node: int) -> None:
        meant = unescape(piece.group())
        if meant.isspace():
            self._space(" ", piece.start())
            return
        self._begin(node, piece.start())
        if meant == piece.group():
            self.traced.copy(meant, piece.start())
        else:
            self.traced.put(meant, piece.start())

    def _begin(self, node: int, at: int) -> None:
        """Open a block if none is open, and write the gap that was left."""
        if self._start < 0:
            seat, before = self._seats[node], self._seat
            if self.blocks:
                beside = seat.node == before.node and seat.column > before.column
                self.traced.put("\n" if beside else "\n\n", max(0, at - 2))
            self._start, self._kind, self._seat = self.traced.length, self._kinds[node], seat
        elif self._gap:
            same = self._page.startswith(self._gap, self._gap_at)
            (self.traced.copy if same else self.traced.put)(self._gap, self._gap_at)
        self._gap = ""


def render(tree: Tree, page: str, kept: tuple[bool, ...]) -> tuple[Traced, tuple[Block, ...]]:
    """Lay out the text of the ``kept`` nodes. Linear."""
    out = Rendered(tree, page)
    for event in tree.events:
        tag = tree.tags[event.node]
        if event.kind is Kind.TEXT:
            if kept[event.node]:
                out.text(event)
        elif tag == "br":
            out.line_end(event.start)
        elif tag in BLOCKS:
            out.block_end()
    out.block_end()
    return out.traced, tuple(out.blocks)


def _inherited(tree: Tree, own: Callable[[str], _T | None], root: _T) -> list[_T]:
    """What each node is by its tag, else by its nearest ancestor."""
    values = [root]
    for tag, parent in zip(tree.tags[1:], tree.parents[1:], strict=True):
        value = own(tag)
        values.append(values[parent] if value is None else value)
    return values
