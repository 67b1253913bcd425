"""Tables of figures, laid out for reading: a line for each row, each cell with the head of its column.

"Parks,41,32" is told as "Department: Parks; Posts 2025/26: 41; Posts 2026/27: 32", so that
whoever sees one row knows what its figures are of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.model import Block, BlockKind, Document, Landmark, Metadata, Span, Value
from factcheck.text.grid import head_rows, is_figure, is_nothing, is_year, joined_heads, unit_told, with_unit

_LONGEST_HEAD = 200  # characters of a head that are repeated in each row
_RUN = 5  # figures that go up one by one, wherever they begin, are numbers of rows
_BESIDE = "; "
_DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}\.? [^\W\d_]{3,9}\.? \d{4}|[^\W\d_]{3,9} \d{1,2}, \d{4}")


class Heads(Value, frozen=True):
    """The rows, from 1, above those of a table itself: captions to ``first``, heads to ``last``; each column's name."""

    first: int
    last: int
    names: tuple[str, ...] = ()


def is_table(sample: Sequence[Sequence[str]]) -> bool:
    """Whether rows hold more than one column and more than one row, and figures or days in one column."""
    filled = [sum(not is_nothing(cell) for cell in row) for row in sample]
    told = (cells for cells in _columns(sample) if 2 * sum(map(_is_figure_or_day, cells)) >= len(cells) > 0)
    return sum(n > 1 for n in filled) > 1 and any(told)


def columns_of_figures(sample: Sequence[Sequence[str]]) -> int:
    """How many columns are of figures: those that only count the rows, or are years, are none."""
    return sum(map(_measures, _columns(sample)))


def _columns(sample: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """What stands in each column below the first row."""
    width = max((len(row) for row in sample), default=0)
    for i in range(width):
        yield [row[i].strip() for row in sample[1:] if i < len(row) and not is_nothing(row[i])]


def _is_figure_or_day(cell: str) -> bool:
    return is_figure(cell) or bool(_DAY.fullmatch(cell))


def _measures(cells: Sequence[str]) -> bool:
    figures = [cell for cell in cells if is_figure(cell)]
    plain = [int(cell) for cell in figures if cell.isdecimal() and len(cell) < 10]
    numbered = len(plain) == len(cells) > 1 and all(b - a == 1 for a, b in pairwise(plain))
    counts = numbered and (plain[0] <= 1 or len(plain) > _RUN)
    return 2 * len(figures) > len(cells) and not counts and not all(map(is_year, figures))


def find_heads(sample: Sequence[Sequence[str]]) -> Heads:
    """The rows of captions and of heads that a table begins with.

    Without a column of figures the first row is taken for heads if none of its cells comes back below it.
    """
    width = max((sum(bool(cell.strip()) for cell in row) for row in sample), default=0)
    first = next((i for i, row in enumerate(sample) if 2 * sum(bool(c.strip()) for c in row) > width), 0)
    body = sample[first:]
    depth = head_rows(body)
    if not depth and not columns_of_figures(body) and _names_only(body):
        depth = 1
    caption = " ".join(cell for row in sample[:first] for cell in row if cell.strip())
    names = [name[:_LONGEST_HEAD] for name in joined_heads(body[:depth])]
    return Heads(first, first + depth, tuple(_with_unit(names, body[depth:], unit_told(caption))))


def _names_only(body: Sequence[Sequence[str]]) -> bool:
    below = {cell.strip() for row in body[1:] for cell in row}
    return not any(is_figure(cell) or cell.strip() in below - {""} for cell in body[0])


def _with_unit(names: Sequence[str], rows: Sequence[Sequence[str]], unit: str) -> Iterable[str]:
    """The heads; those over figures with the caption's unit where they and the figures have none."""
    for i, name in enumerate(names):
        cells = [row[i] for row in rows if i < len(row) and is_figure(row[i])]
        bare = unit and cells and not all(map(is_year, cells)) and all(with_unit(c, unit) != c for c in cells)
        yield f"{name} ({unit})" if bare and with_unit("1", name) == "1" else name


def tell_figures(rows: Iterable[Sequence[str]], heads: Heads) -> Document:
    """The Document of a table's rows, without name and format; empty text when they are empty. O(characters)."""
    page = _Page(heads)
    for number, row in enumerate(rows, 1):
        page.add(number, row)
    title = " ".join(page.captions)
    return Document(
        name="",
        text="".join(page.parts),
        blocks=tuple(page.blocks),
        landmarks=tuple(page.landmarks),
        metadata=Metadata(title=title),
        notices=(_told(heads),),
    )


class _Page:
    def __init__(self, heads: Heads) -> None:
        self._heads = heads
        self._leads = tuple(f"{name}: " if name else "" for name in heads.names)
        self.captions: list[str] = []
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.landmarks: list[Landmark] = []
        self._length = 0

    def add(self, number: int, row: Sequence[str]) -> None:
        cells = [(i, told) for i, cell in enumerate(row) if (told := " ".join(cell.split()))]
        if not cells:
            return
        if self.parts:
            self._put("\n\n")
        self.landmarks.append(Landmark(self._length, line=-1, cell=f"row {number}"))
        if len(cells) == 1:
            self._alone(number, cells[0][1])
            return
        heads = self._leads if number > self._heads.last else ()
        at, parts = self._length, []
        for i, cell in cells:
            head = heads[i] if i < len(heads) else ""
            end = at + len(head) + len(cell)
            parts.append(head + cell)
            self.blocks.append(Block(Span(at, end), BlockKind.CELL, number, i + 1, len(head)))
            at = end + len(_BESIDE)
        self._put(_BESIDE.join(parts))

    def _alone(self, number: int, cell: str) -> None:
        """A row with one cell: a caption, a heading of the rows below it, a note, or the first one's name."""
        above = number <= self._heads.first
        if above:
            self.captions.append(cell)
        start = self._length
        self._put(cell)
        self.blocks.append(Block(Span(start, self._length), BlockKind.HEADING if above else BlockKind.PARAGRAPH))

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self._length += len(text)


def _told(heads: Heads) -> str:
    """How the table was read: a wrong guess must be seen."""
    if not heads.names:
        return "read as a table of figures: no row of heads was found"
    shown = ", ".join(f"“{name[:40]}”" for name in heads.names[:8] if name)
    rows = f"row {heads.last}" if heads.last == heads.first + 1 else f"rows {heads.first + 1} to {heads.last}"
    return f"read as a table of figures: the heads of its columns are in {rows}: {shown}"
