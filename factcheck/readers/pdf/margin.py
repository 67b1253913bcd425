"""Lines that are numbered in the margin, as court transcripts and bills are: the number is the place, not the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from factcheck.model import replace
from factcheck.readers.pdf.lines import Line

_LEAST = 8  # numbers; fewer may be a list
_ALIGNED = 8.0  # points by which numbers of one and two figures may differ at their nearer ends
_SAME_ROW = 0.6  # of the size


def with_numbers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a page, those beside a number of the margin with that number; others as they are."""
    numbers = _aligned([line for line in lines if line.text.isdecimal() and len(line.text) <= 2])
    if len(numbers) < _LEAST or any(int(b.text) != int(a.text) + 1 for a, b in pairwise(numbers)):
        return tuple(lines)
    heights = [_height(line) for line in numbers]
    others = [line for line in lines if not any(line is number for number in numbers)]
    if any(line.left < max(n.left for n in numbers) for line in others if heights[0] <= _height(line) <= heights[-1]):
        return tuple(lines)  # something stands further out: it is a column of figures
    return tuple(_numbered(line, numbers, heights) for line in others)


def _height(line: Line) -> float:
    return -line.base


def _aligned(figures: Sequence[Line]) -> list[Line]:
    """Those that stand in a column with the one furthest out, from the top down."""
    first = min(figures, key=lambda line: line.left, default=None)
    if first is None:
        return []
    ends = [(line, min(abs(line.left - first.left), abs(line.right - first.right))) for line in figures]
    return sorted((line for line, off in ends if off <= _ALIGNED), key=_height)


def _numbered(line: Line, numbers: Sequence[Line], heights: Sequence[float]) -> Line:
    at = bisect_left(heights, _height(line))
    near = min(numbers[max(at - 1, 0) : at + 1], key=lambda n: abs(n.base - line.base))
    is_beside = abs(near.base - line.base) <= _SAME_ROW * line.size
    return replace(line, number=int(near.text)) if is_beside else line
