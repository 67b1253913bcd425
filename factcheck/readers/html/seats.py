"""Where the cells of a page's tables stand: their rows and columns, as a person would count them."""

from __future__ import annotations

from factcheck.model import Value
from factcheck.readers.html.tree import Tree

_WIDEST = 1_000  # columns or rows of one cell; browsers allow no more


class Seat(Value, frozen=True):
    """The node of a row, and a cell's row and column from 1; all 0 outside of tables."""

    node: int = 0
    row: int = 0
    column: int = 0


NOWHERE = Seat()


class _Table:
    """A table being read: its rows so far, and for each column how many rows a cell of an earlier one still covers."""

    def __init__(self) -> None:
        self.row = self.node = self.column = 0
        self.covered: dict[int, int] = {}

    def begin(self, node: int) -> None:
        self.row, self.node, self.column = self.row + 1, node, 0
        self.covered = {column: rows - 1 for column, rows in self.covered.items() if rows > 1}

    def seat(self, wide: int, high: int) -> Seat:
        self.column += 1
        while self.column in self.covered:
            self.column += 1
        seat = Seat(self.node, self.row, self.column)
        if high > 1:  # counted down as the next row begins
            self.covered |= dict.fromkeys(range(self.column, self.column + wide), high)
        self.column += wide - 1
        return seat


def seats(tree: Tree) -> list[Seat]:
    """Each node's seat: its own where it is a cell, else that of the cell it stands in. Linear in nodes and widths."""
    if "td" not in tree.tags and "th" not in tree.tags:
        return [NOWHERE] * len(tree.tags)
    found = [NOWHERE]
    tables: list[_Table | None] = [None]  # each node's innermost
    for node, (tag, parent) in enumerate(zip(tree.tags[1:], tree.parents[1:], strict=True), 1):
        table = _Table() if tag == "table" else tables[parent]
        seat = NOWHERE if tag == "table" else found[parent]
        if tag == "tr" and table:
            table.begin(node)
        elif tag in ("td", "th") and table and table.row:
            said = tree.attributes[node]
            seat = table.seat(_count(said.get("colspan", "")), _count(said.get("rowspan", "")))
        tables.append(table)
        found.append(seat)
    return found


def _count(said: str) -> int:
    return min(max(int(said), 1), _WIDEST) if said.isdecimal() and len(said) < 9 else 1
