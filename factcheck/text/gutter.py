"""Line numbers in the margin, as court reporters print them: taken out of the text, kept as places.

"14:3" is how people cite a deposition, page and line. In the text the numbers would
stand between the words of a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model import Anchor, Landmark

# A page of a record has 25 lines or more. A table of ranks may be as long, but nobody asks or answers in it.
_FULL = 19
_SPEAKS = 3  # lines on which somebody begins to speak
_SHARE = 0.6  # of the lines that hold something; the others are heads, and lines too long for their number
# The cheap step first: the last lines of a page, one soon after the other. A lone "19 " proves nothing.
_REACHED = re.compile(
    rf"\n[ \t]{{0,12}}{_FULL - 1}(?:[ \t][^\n]{{0,200}})?+(?:\n[^\n]{{0,200}}+){{0,3}}\n[ \t]{{0,12}}{_FULL}(?=\s)"
)
_NUMBERED = re.compile(r"[ \t]{0,12}(\d{1,2})(?:[ \t]{1,20}(?=\S)|[ \t]*$)")
_BEGINS = re.compile(r"[ \t]*(?:[QA](?:\.|[ \t]{2})|[A-Z][A-Z.' ]{1,40}:)")
_PAGE = re.compile(r"[ \t]*(?:[Pp](?:age|AGE)[ \t]+)?(\d{1,5})[ \t]*$")

_Numbered = tuple[int, int, int]  # where the line starts, where its words start, its number (0: none)


def without_gutter(text: str, anchors: tuple[Anchor, ...]) -> tuple[str, tuple[Anchor, ...], tuple[Landmark, ...]]:
    """``text`` without numbers in the margin, the anchors of what is left, and the page and line of each line.

    ``anchors`` lead from ``text`` back to the file. Everything is given back as it
    is, without landmarks, where the lines are not plainly numbered page by page.
    """
    if not _REACHED.search(text):
        return text, anchors, ()
    rows = list(_rows(text))
    if not _plainly(text, rows):
        return text, anchors, ()
    kept, made, marks = [], [], []
    at = page = 0
    known = before = 0
    for n, (start, words, number) in enumerate(rows):
        end = rows[n + 1][0] if n + 1 < len(rows) else len(text)
        if number:
            page = page if 0 < before < number else known or page + 1
            before, known = number, 0
            marks.append(Landmark(at, page=page, line=number))
        elif header := _PAGE.match(text[start:end].rstrip("\n")):
            known = int(header[1])
        kept.append(text[words:end])
        made.append(Anchor(at, _origin(anchors, words)))
        at += end - words
    return "".join(kept), tuple(made), tuple(marks)


def _rows(text: str) -> Iterator[_Numbered]:
    """Each line; a number counts when it is one more than the last, or begins a page."""
    at = last = 0
    for line in text.split("\n"):
        match = _NUMBERED.match(line)
        number = int(match[1]) if match else 0
        counts = match is not None and (number == last + 1 or (number == 1 and last >= _FULL))
        if match and counts:
            last = number
            yield at, at + match.end(), number
        else:
            yield at, at, 0
        at += len(line) + 1


def _plainly(text: str, rows: Sequence[_Numbered]) -> bool:
    numbered = [row for row in rows if row[2]]
    held = sum(text[a:b].strip() != "" for (a, _, _), (b, _, _) in pairwise(rows))
    speaks = sum(_BEGINS.match(text, words) is not None for _, words, _ in numbered)
    return speaks >= _SPEAKS and len(numbered) >= max(_FULL, _SHARE * held)


def _origin(anchors: Sequence[Anchor], offset: int) -> int:
    anchor = anchors[bisect_right(anchors, offset, key=lambda a: a.at) - 1]
    return anchor.origin + offset - anchor.at
