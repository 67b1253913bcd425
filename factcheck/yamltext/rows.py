"""A block list as rows of text: items move from list to list as they were typed, with their comments.

An item's row is its lines, the comment right above it and comments indented
deeper than its dash below it. What stands between two rows (blank lines, headings)
stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Span, Value
from factcheck.yamltext.nodes import Listing, Node, end_of

_COMMENT = re.compile(r"([ \t]*)#")


class Row(Value, frozen=True):
    """Whole lines of a file that hold one item, and the lines between it and the row before."""

    gap: str
    body: str


class Rows(Value, frozen=True):
    """The rows of one list. ``span`` counts characters of the file; ``dash`` is the dashes' column, from 0."""

    span: Span
    dash: int
    rows: tuple[Row, ...]

    def loose(self) -> bool:
        """Whether a blank line stands between all items."""
        gaps = [row.gap.splitlines() for row in self.rows[1:]]
        return bool(gaps) and all(any(not line.strip() for line in lines) for lines in gaps)


def rows_of(text: str, key: Node, listing: Listing) -> Rows:
    """The rows of a block list that is not empty and stands below ``key``."""
    dash = listing.at[1] - 1
    at = top = _next_line(text, key.span.end)
    rows = []
    for item in listing.items:
        start = _above(text, _dash_line(text, item, dash), at)
        end = _below(text, _next_line(text, end_of(item)), dash)
        rows.append(Row(text[at:start], text[start:end]))
        at = end
    return Rows(Span(top, at), dash, tuple(rows))


def joined(rows: Sequence[Row], text: str) -> str:
    """The lines of ``rows`` with the line ends of the file ``text``."""
    end = "\r\n" if "\r\n" in text else "\n"
    parts = [part for row in rows for part in (row.gap, row.body) if part]
    return "".join(part if part.endswith("\n") else part + end for part in parts)


def shifted(body: str, by: int) -> str:
    """A row's lines moved to the right by ``by`` columns (to the left where negative)."""
    if by >= 0:
        return re.sub(r"^(?=[^\r\n])", " " * by, body, flags=re.MULTILINE)
    return re.sub(rf"^ {{1,{-by}}}", "", body, flags=re.MULTILINE)


def without_blank(gap: str) -> str:
    """What must stay of the lines between two rows when the row below them leaves: its comments."""
    return gap if gap.strip() else ""


def _dash_line(text: str, item: Node, dash: int) -> int:
    """The start of the line with an item's dash; comments may stand between the dash and the item."""
    start = _line_start(text, item.span.start)
    while start and (text[start : start + dash].strip(" ") or text[start + dash : start + dash + 1] != "-"):
        start = _line_start(text, start - 1)
    return start


def _above(text: str, start: int, least: int) -> int:
    """The start of the comment lines right above the line at ``start``, not before ``least``."""
    while start > least and _COMMENT.match(text, _line_start(text, start - 1)):
        start = _line_start(text, start - 1)
    return max(start, least)


def _below(text: str, start: int, dash: int) -> int:
    """The end of the comments below an item that stand deeper than its dash, blank lines among them."""
    at = start
    while at < len(text):
        line = text[at : _next_line(text, at)]
        comment = _COMMENT.match(line)
        if line.strip() and not (comment and len(comment[1]) > dash):
            return start
        at += len(line)
        start = at if comment else start
    return start


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _next_line(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end + 1
