"""Tables of a document as rows: which cells stand side by side, under which heads, in what unit.

A reader gives each cell its row and column; here they are put together again, so that
"41" is read with what it is the figure of.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.model import Block, Document, Span, Value

# Characters of a cell that is one of a row of figures and names; longer ones are prose, and stand by themselves.
SHORT = 120
# Blocks looked back through for a table's heads; a longer table of a web page is a whole register.
_BACK = 4_000
_DEEPEST = 3  # rows of heads
_ENOUGH = 50  # rows below them by which they are known
_CAPTION = 300  # characters before a table that may tell its unit

_FIGURE = re.compile(
    r"[(\[]?[-+−–]?[£$€¥]?[-+−–]?\d[\d.,'’ \u00a0\u202f]*(?:%|[a-zA-Z]{1,2}\b|bn|per cent|million|billion)?[)\]*†]{0,2}"
)
_NOTHING = re.compile(r"[-–—.…*]{0,3}|n/?a|nil|none|null|nan|\[[cuxz:]\]", re.IGNORECASE)
_YEAR = re.compile(r"(?:FY ?)?(?:1[6-9]|20)\d\d(?:\s?[-/–]\s?(?:\d\d|(?:1[6-9]|20)\d\d))?")
# "(£m)", "£ million", "in thousands", "000s", "(%)" of a head or a caption, and what then follows its figures.
_UNIT = re.compile(
    r"(?P<sign>[£$€])\s?(?P<scale>m|mn|million|bn|billion|k|000s?|['’]000s?|thousands?)?(?![^\W_]|\d)"
    r"|(?<![^\W_])(?P<worded>(?:in )?(?:thousands|millions|billions)|000s|['’]000s?)(?![^\W_])"
    r"|(?P<share>%|\bper ?cent\b|\bpercent(?:age)?\b)",
    re.IGNORECASE,
)
# Where a caption tells the unit: in brackets, or at its end after a comma or colon.
_TOLD = re.compile(r"[(\[]([^()\[\]]{1,40})[)\]]|[,:] ?([^,:()\d]{1,30})\.?$")
_NUMBERED = re.compile(r"^(?:Table|Tab\.|Figure|Tabelle|Tableau) [\dA-Z][\d.]{0,6}[.:]? ?", re.IGNORECASE)
_SCALES = {"m": "million", "b": "billion", "k": "thousand", "0": "thousand", "t": "thousand"}


class Cell(Value, frozen=True):
    """A cell's own words, the head of its column, "" where there is none, and its column from 1."""

    text: str
    head: str
    column: int


class Row(Value, frozen=True):
    """The filled cells of a row, in their order. ``caption`` is the short paragraph before its table."""

    cells: tuple[Cell, ...]
    caption: str = ""

    def named(self) -> str:
        """What the row is of: its first cell that is no figure, "" when all are."""
        return next((c.text for c in self.cells if not is_figure(c.text)), "")

    def figures(self) -> tuple[Cell, ...]:
        return tuple(c for c in self.cells if is_figure(c.text))


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure and nothing else, with its sign or unit: "1,204", "(3.5)", "£12m"."""
    return len(text) < SHORT and _FIGURE.fullmatch(text.strip()) is not None


def is_year(text: str) -> bool:
    """Whether a cell says a year, of the calendar or of an account, as heads do: "2025", "2025/26"."""
    return _YEAR.fullmatch(text.strip()) is not None


def is_nothing(text: str) -> bool:
    """Whether a cell is empty, or says so: "–", "n/a"."""
    return _NOTHING.fullmatch(text.strip()) is not None


def are_heads(first: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether the cells of a first row name what stands below: words, or years, over a column of figures."""
    columns = [i for i in range(len(first)) if _of_figures([row[i] for row in below if i < len(row)])]
    heads = [first[i] for i in columns if first[i].strip()]
    return bool(heads) and all(is_year(head) or not is_figure(head) for head in heads)


def _of_figures(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if not is_nothing(cell)]
    return bool(filled) and 2 * sum(map(is_figure, filled)) > len(filled) and not all(map(is_year, filled))


def with_unit(figure: str, *said: str) -> str:
    """A figure with the unit that its head or else its caption gives, where it has none: "41", "Budget (£m)"."""
    if not re.fullmatch(r"[(\[]?[-+−–]?\d[\d.,'’ \u00a0\u202f]*[)\]*†]{0,2}", figure.strip()):
        return figure
    unit = next((found for words in said if (found := _UNIT.search(words))), None)
    if unit is None:
        return figure
    bare = figure.strip(" ()[]*†")
    scale = _SCALES.get((unit["scale"] or unit["worded"] or "").lower().removeprefix("in ").lstrip("'’")[:1], "")
    sign = unit["sign"] or ""
    return f"{bare}%" if unit["share"] else f"{sign}{bare}{' ' if scale else ''}{scale}"


def bare_head(head: str) -> str:
    """A head, or a caption, without its unit, its number and what stands in brackets."""
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", _NUMBERED.sub("", head))
    return " ".join(_UNIT.sub(" ", bare).split()).strip(" ,:;")


# -- rows of a document ---------------------------------------------------------


def in_rows(blocks: Sequence[Block]) -> Iterator[tuple[Span, bool]]:
    """The spans of blocks, those of short cells of one row as one; and whether it is such a row. Linear."""
    waiting: list[Block] = []
    for block in blocks:
        if waiting and not _beside(waiting[-1], block):
            yield from _joined(waiting)
            waiting = []
        waiting.append(block)
    yield from _joined(waiting)


def _beside(before: Block, block: Block) -> bool:
    return 0 < before.row == block.row and before.column < block.column


def _joined(row: Sequence[Block]) -> Iterator[tuple[Span, bool]]:
    if len(row) > 1 and all(len(block.span) - block.head <= SHORT for block in row):
        yield Span(row[0].span.start, row[-1].span.end), True
    else:
        yield from ((block.span, False) for block in row)


def row_at(document: Document, span: Span) -> Row | None:
    """The row of figures that ``span`` is, with the heads of its columns; None for anything else.

    Heads are those that the cells repeat, else the cells of the table's first row, where they are heads.
    """
    blocks = document.blocks
    first = bisect_right(blocks, span.start, key=lambda b: b.span.start) - 1
    if first < 0 or not blocks[first].row or blocks[first].span.start != span.start:
        return None
    last = first
    while last + 1 < len(blocks) and _beside(blocks[last], blocks[last + 1]):
        last += 1
    row = blocks[first : last + 1]
    if row[-1].span.end != span.end or len(row) < 2:
        return None
    text = document.text
    if any(b.head for b in row):
        return Row(tuple(Cell(_own(b, text), b.span.of(text)[: b.head].rstrip(": "), b.column) for b in row))
    top = _top(blocks, first)
    heads, caption = _heads(blocks[top:first], text, row), _caption(blocks, top, text)
    return Row(tuple(Cell(b.span.of(text), heads.get(b.column, ""), b.column) for b in row), caption)


def _own(block: Block, text: str) -> str:
    return text[block.span.start + block.head : block.span.end]


def _top(blocks: Sequence[Block], at: int) -> int:
    """Where the table of a block begins: rows count down to it."""
    top = at
    while top and at - top < _BACK and 0 < blocks[top - 1].row <= blocks[top].row:
        top -= 1
    return top


def _heads(above: Sequence[Block], text: str, row: Sequence[Block]) -> dict[int, str]:
    """The heads of columns by number: the first row's cells, and under them those of a row of units."""
    if not above or above[0].row != 1:
        return {}
    rows: dict[int, dict[int, str]] = {}
    for block in (*above, *row):
        rows.setdefault(block.row, {})[block.column] = block.span.of(text)
    width = max(column for cells in rows.values() for column in cells)
    lines = [[cells.get(i, "") for i in range(1, width + 1)] for cells in rows.values()]
    depth = head_rows(lines)
    return {i: head for i, head in enumerate(joined_heads(lines[:depth]), 1) if head}


def head_rows(rows: Sequence[Sequence[str]]) -> int:
    """How many of the first rows are heads: none, or one with up to two of years or units under it."""
    depth = 1
    while depth < _DEEPEST and depth + 1 < len(rows) and _goes_on(rows[depth]):
        depth += 1
    below = rows[depth : depth + _ENOUGH]
    return depth if below and are_heads(joined_heads(rows[:depth]), below) else 0


def _goes_on(row: Sequence[str]) -> bool:
    """Whether a row below the first is of heads too: years or units, and nothing that it is the row of."""
    filled = [cell for cell in row if cell.strip()]
    units = bool(filled) and all(unit_told(c) or _UNIT.fullmatch(c.strip()) for c in filled)
    return not row[0].strip() and (units or (len(filled) > 1 and all(map(is_year, filled))))


def joined_heads(rows: Sequence[Sequence[str]]) -> list[str]:
    """The heads of columns from one row or several: a head over several columns is that of each."""
    width = max((len(row) for row in rows), default=0)
    heads = [""] * width
    for depth, row in enumerate(rows):
        last = ""
        for i in range(width):
            cell = row[i].strip() if i < len(row) else ""
            last = cell or (last if depth < len(rows) - 1 and i else "")
            heads[i] = " ".join(filter(None, (heads[i], " ".join(last.split()))))
    return heads


def _caption(blocks: Sequence[Block], top: int, text: str) -> str:
    """The short paragraph straight before a table; "" when there is none."""
    before = blocks[top - 1].span if top else Span(0, 0)
    return before.of(text) if 0 < len(before) <= _CAPTION else ""


def unit_told(caption: str) -> str:
    """The part of a caption that tells a unit: "£m" of "Spending by department (£m)"; "" when none does."""
    parts = (part for found in _TOLD.findall(caption) for part in found)
    return next((part for part in parts if _UNIT.search(part)), "")
