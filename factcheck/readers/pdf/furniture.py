"""Running heads, page numbers: what stands at the same place of most pages and belongs to none of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from factcheck.readers.pdf.lines import Line

_FIGURES = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlc]+|[IVXLC]+")
_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|página|pagina)?\s*\d{1,4}(?:\s*(?:of|/|von|de|sur)\s*\d{1,4})?\W*", re.IGNORECASE
)
# What a browser prints above and below a page: when, and from where.
_PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}, \d{1,2}:\d\d(?:\s[AP]M)?(?: .*)?|(?:https?|file)://\S+(?: \d{1,4}/\d{1,4})?"
)
_ROWS = 3  # at the top and at the foot; a head is no deeper
_SAME = 4.0  # points that a head may move from page to page
# Of the pages, at least this share and this many show it. Left and right pages often differ, so
# half of them is the most that can be asked.
_SHARE = 0.4
_LEAST = 2
_HEAD = 7  # words of a head that holds a changing figure, at most: "Annual report 2024 · page 12"
# Between a head and the text, so that no line of the text is taken for one, there is a gap or
# another size; both are shares of the size.
_APART = 1.6
_OTHER = 0.08


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page that are its own. Only what stands outermost goes, line by line inwards."""
    edges = [[list(islice(_rows(page, foot), _ROWS + 1)) for foot in (False, True)] for page in pages]
    shown = ({key for rows in both for row in rows for line in row for key in _keys(line)} for both in edges)
    seen = Counter(key for keys in shown for key in keys)
    kept = []
    for page, both in zip(pages, edges, strict=True):
        for deepest in (_ROWS, 1):
            gone = {i for rows in both for i in _outermost(rows, deepest, seen, len(pages))}
            if len(gone) < len(page):  # else pages are alike as a whole, and one row at each end will do
                break
        kept.append([line for line in page if id(line) not in gone])
    return kept


def _outermost(rows: Sequence[Sequence[Line]], deepest: int, seen: Counter[tuple[str, int]], pages: int) -> set[int]:
    """The lines (by identity) of the outermost rows that come back elsewhere, down to a gap before the text."""
    gone: set[int] = set()
    passed: set[int] = set()
    for i, row in enumerate(rows[:deepest]):
        apart = _stands_apart(row, rows[i + 1 : i + 2])
        numbered = len(row) == 1 and apart and _NUMBER.fullmatch(row[0].text)
        printed = apart and any(_PRINTED.fullmatch(line.text) for line in row)
        if not numbered and not printed and not all(_repeats(line, seen, pages) for line in row):
            break
        passed.update(map(id, row))
        if apart:
            gone |= passed
    return gone


def _repeats(line: Line, seen: Counter[tuple[str, int]], pages: int) -> bool:
    return max(seen[key] for key in _keys(line)) >= max(_LEAST, _SHARE * pages)


def _stands_apart(row: Sequence[Line], inner: Sequence[Sequence[Line]]) -> bool:
    """Whether a gap, or another size, parts a row from the next one towards the text."""
    pairs = [(a, b) for a in row for each in inner for b in each]
    return all(
        abs(a.base - b.base) > _APART * max(a.size, b.size) or abs(a.size - b.size) > _OTHER * b.size for a, b in pairs
    )


def _keys(line: Line) -> tuple[tuple[str, int], tuple[str, int]]:
    """What equal heads share: the words, and the height; two heights, for those on a border.

    In a short one all figures are alike; a long line that comes back with another figure is a sentence of the text.
    """
    text = "#" if _ROMAN.fullmatch(line.text) else line.text
    text = _FIGURES.sub("#", text) if len(text.split()) <= _HEAD else text
    place = line.base / _SAME
    return (text, 2 * int(place)), (text, 2 * int(place + 0.5) + 1)


def _rows(page: Sequence[Line], foot: bool) -> Iterator[list[Line]]:
    """The lines by height, from the top or from the foot; those of one height together."""
    row: list[Line] = []
    for line in sorted(page, key=lambda each: each.base, reverse=not foot):
        if row and abs(row[-1].base - line.base) > _SAME / 2:
            yield row
            row = []
        row.append(line)
    if row:
        yield row
