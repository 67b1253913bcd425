"""From lines to paragraphs, over columns and pages; footnotes apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from factcheck.model import BlockKind
from factcheck.readers.pdf.grid import Standing, cells, tables
from factcheck.readers.pdf.lines import Line
from factcheck.text.story import Passage

_SMALL = 0.93  # of the size of the text; what is smaller at the foot may be a note
_LARGE = 1.12  # likewise; what is larger is a heading
_OTHER = 0.08  # of the size: a difference that parts paragraphs
_INDENT = 0.8  # of the size
_APART = 1.35  # of the usual distance of lines
_APART_WITHIN = 1.7  # likewise, where a full line stops in mid-sentence: a raised figure pushes the next one down
_ROOM = 1.0  # of the size, left at the end of a line beyond the next word: then it was ended on purpose
_LEAST_SIZE = 0.1  # points
_LONGEST_HEADING = 200  # characters
_NOTE = re.compile(r"(\d{1,3}|[*†‡§]{1,2})[.)]?[ \t]*(?=\S)")
_ITEM = re.compile(r"(?:[-*•‣◦]|\(?[a-z0-9]{1,3}[.)])[ \t]+\S")
_LABEL = re.compile(r"(?:Q|A|[A-Z][A-Z.'’ -]{1,40})[.:](?=\s|$)")
_CLOSED = re.compile(r"[.?!:…][\"'”’)\]]{0,3}$")


class Placed(Standing, frozen=True):
    """A line with where it stands, and the sides of its column."""

    left: float
    right: float


def passages(pages: Sequence[Sequence[Sequence[Line]]]) -> Iterator[Passage]:
    """The passages of a document, of which the lines of each page are given in reading order, by columns."""
    size = _usual_size(pages)
    body, notes = [], []
    for placed in _placed(pages):
        cut = _notes_from(placed, size)
        body += placed[:cut]
        notes += placed[cut:]
    leading = _leading(body)
    number = 0
    for is_table, part in tables(body):
        number += is_table
        if is_table:
            yield from cells(part, number)
        else:
            yield from (_passage(group, size) for group in _paragraphs(part, leading / size))
    for note in _parted(notes):
        yield _footnote(note)


def _placed(pages: Sequence[Sequence[Sequence[Line]]]) -> Iterator[list[Placed]]:
    run = 0
    for number, page in enumerate(pages, 1):
        found: list[Placed] = []
        for lines in page:
            run += 1
            left, right = min(line.left for line in lines), max(line.right for line in lines)
            found += [
                Placed(line, number, line.number or len(found) + i, run, left, right) for i, line in enumerate(lines, 1)
            ]
        yield found


def _usual_size(pages: Sequence[Sequence[Sequence[Line]]]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for lines in page:
            for line in lines:
                sizes[round(2 * line.size) / 2] += len(line.text)
    return max(sizes, key=lambda s: (sizes[s], s), default=10.0)


def _notes_from(page: Sequence[Placed], size: float) -> int:
    """Where on a page the footnotes begin: small lines to its end, the first with a number or a sign."""
    start = len(page)
    while start and page[start - 1].line.size <= _SMALL * size:
        start -= 1
    while start < len(page) and not _NOTE.match(page[start].line.text):
        start += 1
    return start


def _leading(lines: Sequence[Placed]) -> float:
    """The usual distance of two lines of a paragraph, in points."""
    steps = [a.line.base - b.line.base for a, b in pairwise(lines) if a.run == b.run]
    steps = [step for step in steps if step > 0]
    return median(steps) if steps else 0.0


def _paragraphs(lines: Sequence[Placed], leading: float) -> Iterator[list[Placed]]:
    group: list[Placed] = []
    for placed in lines:
        if group and _begins(group, placed, leading * max(placed.line.size, _LEAST_SIZE)):
            yield group
            group = []
        group.append(placed)
    if group:
        yield group


def _begins(group: Sequence[Placed], placed: Placed, leading: float) -> bool:
    """Whether a line begins a paragraph of its own, and does not go on with the last one."""
    before, line = group[-1], placed.line
    if abs(before.line.size - line.size) > _OTHER * line.size or _LABEL.match(line.text):
        return True
    closed = _is_closed(before.line.text)
    filled = before.run == placed.run and not _ended_early(before, line)
    apart = before.line.base - line.base > (_APART_WITHIN if filled and not closed else _APART) * leading
    deep, was_deep = (p.line.left > p.left + _INDENT * line.size for p in (placed, before))
    if _looks_new(before.line, line):  # a bold word, "41." or "a." may begin a line of a sentence too
        return closed or apart or (deep and not was_deep) or not filled
    goes_on = not closed and (line.text[:1].islower() or (line.text[:1].isdigit() and before.line.text[-1].islower()))
    if before.run != placed.run:
        return not goes_on and (closed or _ended_early(before, line))
    if goes_on or apart:
        return apart
    hanging = was_deep and not deep and len(group) > 1
    return (deep and not was_deep) or hanging or not filled


def _looks_new(before: Line, line: Line) -> bool:
    return before.bold != line.bold or _ITEM.match(line.text) is not None or 0 < line.lead < len(line.text)


def _is_closed(text: str) -> bool:
    return _CLOSED.search(text, max(0, len(text) - 4)) is not None


def _ended_early(before: Placed, line: Line) -> bool:
    """Whether the first word of ``line`` would have fitted on the line before."""
    word = len(line.text.split(" ", 1)[0]) + 1
    needed = word * (line.right - line.left) / max(len(line.text), 1)
    return before.right - before.line.right > needed + _ROOM * line.size


def _passage(group: Sequence[Placed], size: float) -> Passage:
    text, marks = _text(group)
    first = group[0].line
    heading = first.size > _LARGE * size or (all(p.line.bold for p in group) and not _is_closed(text))
    kind = BlockKind.ITEM if _ITEM.match(text) else BlockKind.PARAGRAPH
    if heading and len(text) <= _LONGEST_HEADING:
        kind = BlockKind.HEADING
    return Passage(text, kind, lead=0 if first.bold else first.lead, marks=marks)


def _text(group: Sequence[Placed]) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """Line under line, and from which character on which page and line is read."""
    marks, length = [], 0
    page = expected = 0
    for placed in group:
        if placed.page != page or placed.number != expected:
            marks.append((length, placed.page, placed.number))
        page, expected = placed.page, placed.number + 1
        length += len(placed.line.text) + 1
    return "\n".join(placed.line.text for placed in group), tuple(marks)


def _parted(lines: Sequence[Placed]) -> Iterator[list[Placed]]:
    """The lines of all footnotes, note by note: each begins with the next number or with a sign."""
    group: list[Placed] = []
    last = 0
    for placed in lines:
        found = _NOTE.match(placed.line.text)
        number = int(found[1]) if found and found[1].isdigit() else 0
        if found and group and (not number or number == last + 1 or placed.page != group[-1].page):
            yield group
            group = []
        last = number or last
        group.append(placed)
    if group:
        yield group


def _footnote(group: Sequence[Placed]) -> Passage:
    text, marks = _text(group)
    found = _NOTE.match(text)
    cut = found.end() if found else 0
    moved = tuple((max(at - cut, 0), page, line) for at, page, line in marks)
    return Passage(text[cut:], part=f"footnote {found[1]}" if found else "footnote", aside=True, marks=moved)
