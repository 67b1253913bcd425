"""Tables of figures on a page: rows of cells that stand under each other. A PDF says nothing of them itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from factcheck.model import BlockKind, Value
from factcheck.readers.pdf.lines import Cell, Line
from factcheck.text.grid import SHORT, is_figure, is_nothing
from factcheck.text.story import Passage

_LEAST = 2  # rows of figures; one may be a sentence with a wide gap
_HEADS = 2  # rows above the first with figures that may be heads

Place = TypeVar("Place", bound="Standing")


class Standing(Value, frozen=True):
    """A line with its page, its number there, and the column of the page that it is in."""

    line: Line
    page: int
    number: int
    run: int


def tables(lines: Sequence[Place]) -> Iterator[tuple[bool, list[Place]]]:
    """The lines in stretches, with whether each is a table of figures; a sentence may go on over two. Linear."""
    text: list[Place] = []
    for (in_cells, _, _), found in groupby(lines, lambda s: (len(s.line.cells) > 1, s.run, s.page)):
        stretch = list(found)
        rows = [i for i, standing in enumerate(stretch) if _is_of_figures(standing.line)] if in_cells else []
        if len(rows) < _LEAST or 2 * len(rows) < len(stretch) - _HEADS:
            text += stretch
            continue
        first, last = max(rows[0] - _HEADS, 0), rows[-1] + 1
        yield False, [*text, *stretch[:first]]
        yield True, stretch[first:last]
        text = stretch[last:]
    yield False, text


def _is_of_figures(line: Line) -> bool:
    texts = [cell.text for cell in line.cells]
    return len(texts) > 1 and any(map(is_figure, texts)) and all(is_figure(t) or is_nothing(t) for t in texts[1:])


def cells(rows: Sequence[Standing], number: int) -> Iterator[Passage]:
    """The cells of table ``number``, row by row; a row of which one stands over two columns is a paragraph."""
    columns = _columns([row.line for row in rows if _is_of_figures(row.line)])
    for n, row in enumerate(rows, 1):
        seats = [[i for i, c in enumerate(columns, 1) if _over(cell, c) > 0] for cell in row.line.cells]
        if any(len(seat) != 1 for seat in seats) or any(len(cell.text) > SHORT for cell in row.line.cells):
            yield Passage(row.line.text, marks=((0, row.page, row.number),))
            continue
        for seat, cell in zip(seats, row.line.cells, strict=True):
            place = f"table {number}, row {n}, column {seat[0]}"
            yield Passage(cell.text, BlockKind.CELL, cell=place, marks=((0, row.page, row.number),))


def _columns(rows: Sequence[Line]) -> list[Cell]:
    """The columns, each from the leftmost to the rightmost end of what stands in it where rows are full."""
    width = max(len(row.cells) for row in rows)
    full = [row.cells for row in rows if len(row.cells) == width]
    return [Cell("", min(c[i].left for c in full), max(c[i].right for c in full)) for i in range(width)]


def _over(cell: Cell, other: Cell) -> float:
    """How far two cells stand over each other, in points; less than 0 where there is a gap."""
    return min(cell.right, other.right) - max(cell.left, other.left)
