"""The order in which the lines of a page are read: columns one after the other, rows from left to right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from factcheck.model import replace
from factcheck.readers.pdf.lines import Cell, Line

_LINES = 4  # a column has at least so many
_NARROW = 0.15  # of the width of the text; what is narrower is a column of labels or figures
_FILLED = 0.55  # of a column, by its middling line; cells of a table leave more of it empty
_ACROSS = 0.4  # of the lines may run across a gutter: headings, a summary, a table
_SAME_ROW = 0.35  # of the size
# A figure or sign by itself, smaller than the words before it, refers to a note.
_MARK = re.compile(r"\d{1,3}|[*†‡]{1,2}")
_RAISED = 0.85
_GAP = 0.6  # of the size, between two cells of a row
_MARK_ABOVE = 0.6  # of the size
_AFTER = ".,;:!?\"'”’)]"
_DEEPEST = 4  # columns beside columns
# What follows below two columns is known by a gap of so many lines, or by a size that differs by this share.
_BELOW = 1.8
_OTHER = 0.08


def runs(lines: Sequence[Line], depth: int = 0) -> list[list[Line]]:
    """The lines in reading order, in stretches that stand in one column each."""
    gutter = _gutter(lines) if depth < _DEEPEST else None
    if gutter is None:
        rows = list(_rows(lines))
        return [rows] if rows else []
    found: list[list[Line]] = []
    for band, crosses in _bands(lines, gutter):
        if crosses:
            found.append(list(_rows(band)))
        else:
            right = [line for line in band if line.left >= gutter - 1]
            left, below = _parted([line for line in band if line.left < gutter - 1], right)
            for part in (left, right, below):
                found += runs(part, depth + 1)
    return found


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where a second column begins, None when there is none."""
    if len(lines) < 2 * _LINES:
        return None
    first, last = min(line.left for line in lines), max(line.right for line in lines)
    edges = Counter(round(line.left) for line in lines)
    margin = _NARROW * (last - first)
    candidates = [x for x, n in edges.items() if n >= _LINES and first + margin < x < last - margin]
    fits = [(across, x) for x in sorted(candidates) if (across := _across(lines, x - 1.0)) is not None]
    return min(fits)[1] - 1.0 if fits else None


def _across(lines: Sequence[Line], x: float) -> int | None:
    """How many lines run across a gutter that ends at ``x``; None when it is none."""
    left = [line for line in lines if line.right <= x]
    right = [line for line in lines if line.left >= x]
    across = len(lines) - len(left) - len(right)
    if min(len(left), len(right)) < _LINES or across > _ACROSS * len(lines):
        return None
    for column, end in ((left, max(line.right for line in left)), (right, max(line.right for line in right))):
        width = end - min(line.left for line in column)
        if median(line.right - line.left for line in column) < _FILLED * width:
            return None
    low, high = (
        max(min(line.base for line in c) for c in (left, right)),
        min(max(line.base for line in c) for c in (left, right)),
    )
    return across if low < high else None


def _bands(lines: Sequence[Line], x: float) -> Iterator[tuple[list[Line], bool]]:
    """The lines from the top down, in stretches that run across ``x`` or do not."""
    band: list[Line] = []
    crossing = False
    for line in sorted(lines, key=lambda each: -each.base):
        crosses = line.left < x - 1 and line.right > x
        if band and crosses is not crossing:
            yield band, crossing
            band = []
        crossing = crosses
        band.append(line)
    if band:
        yield band, crossing


def _parted(left: list[Line], right: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """A first column, and what stands below both columns though it is no wider: after a gap, or in another size."""
    low = min((line.base for line in right), default=0.0)
    column = sorted(left, key=lambda each: -each.base)
    steps = [a.base - b.base for a, b in pairwise(column)]
    for i, step in enumerate(steps, 1):
        a, b = column[i - 1], column[i]
        other = abs(a.size - b.size) > _OTHER * b.size
        if b.base < low - b.size and (step > _BELOW * median(steps) or other):
            return column[:i], column[i:]
    return left, []


def _rows(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines from the top down; what stands at one height becomes one."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda each: -each.base):
        if row and not _same_row(row, line):
            yield _joined(row)
            row = []
        row.append(line)
    if row:
        yield _joined(row)


def _same_row(row: Sequence[Line], line: Line) -> bool:
    """Whether a line stands at the height of a row; a raised figure that the row begins with is higher up."""
    marked = len(row) > 1 and _is_mark(row[0], row[1])
    first = row[1] if marked else row[0]
    above = _MARK_ABOVE if _is_mark(first, line) else _SAME_ROW
    return first.base - line.base <= above * max(first.size, line.size)


def _is_mark(line: Line, beside: Line) -> bool:
    """Whether a line is only a small figure or sign, beside words of full size."""
    return line.size < _RAISED * beside.size and _MARK.fullmatch(line.text) is not None


def _pairs(row: Sequence[Line]) -> Iterator[tuple[Line | None, Line]]:
    return zip((None, *row[:-1]), row, strict=True)


def _note_mark(before: Line | None, line: Line) -> int:
    """How many characters of a line only refer to a note: a raised figure that goes on after a word."""
    if before is None or not before.text or not (before.text[-1].isalpha() or before.text[-1] in _AFTER):
        return 0
    if _is_mark(line, before) and line.base > before.base:
        return len(line.text)
    return line.raised


def _joined(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    row.sort(key=lambda each: each.left)
    texts = [line.text[_note_mark(before, line) :].lstrip() for before, line in _pairs(row)]
    lead = row[0].lead if not row[0].bold or not all(line.bold for line in row) else len(" ".join(texts))
    cells = tuple(Cell(told, line.left, line.right) for line, told in zip(row, texts, strict=True) if told)
    right = max(line.right for line in row)
    return replace(row[0], text=" ".join(filter(None, texts)), right=right, lead=lead, cells=_apart(cells, row[0].size))


def _apart(cells: Sequence[Cell], size: float) -> tuple[Cell, ...]:
    """The cells where gaps part all of them, none where two are of one run of words."""
    return tuple(cells) if all(b.left - a.right > _GAP * size for a, b in pairwise(cells)) else ()
