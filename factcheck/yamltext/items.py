"""The items of long lists, found without reading YAML, so that an item that stands as it stood need not be read again.

Only the plain style is taken apart, in which a key at the left margin stands over items
of one line or more, each behind a dash of the same column. There an item ends where the
next dash stands, whatever YAML it holds: a value still open at that place (a quotation
mark, a bracket) is an error in the item alone, and tells that the lines were no items.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from factcheck.model import Span, Value

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_KEY = re.compile(r"([A-Za-z]+):[ \t]*(?:[ \t]#[^\n]*)?\r?\n?")
_DASH = re.compile(r"-[ \r\n]")
_BREAKS = re.compile(r"\r(?!\n)|[\x85\u2028\u2029]")  # some YAML readers end a line here and some do not


class Items(Value, frozen=True):
    """A file in parts. ``rest`` is the file without the items; ``keys`` says where in it each list's key stands."""

    rest: str
    keys: dict[str, int]
    spans: dict[str, tuple[Span, ...]]  # each item's lines, and the comments and blank lines below it


def items_of(text: str, keys: Collection[str]) -> Items | None:
    """The items below ``keys``; None for a file in another style. O(characters)."""
    if _BREAKS.search(text):
        return None
    found = _Items(keys)
    for line in _LINE.finditer(text):
        if not found.take(line[0], line.start()):
            return None
    return found.made(len(text))


class _Items:
    """The file so far."""

    def __init__(self, keys: Collection[str]) -> None:
        self.wanted = keys
        self.rest: list[str] = []
        self.length = 0  # of the rest
        self.keys: dict[str, int] = {}
        self.edges: dict[str, list[int]] = {}  # of each key's items, and the end of the last
        self.key = ""  # the list one is in, and the column of its dashes once there is one
        self.dash = -1

    def take(self, line: str, at: int) -> bool:
        """The next line, from character ``at``. False where the style is another."""
        inner = line.lstrip(" ")
        column = len(line) - len(inner)
        quiet = not inner.strip(" \t\r\n") or inner[0] == "#"
        if not self.key or (quiet and self.dash < 0):
            return self._keep(line, at)
        if _DASH.match(inner) and self.dash in (-1, column):
            self.dash = column
            self.edges[self.key].append(at)
            return True
        if quiet or column > self.dash >= 0:
            return True
        return column == 0 and inner[0].isalpha() and self._leave(at) and self._keep(line, at)

    def made(self, length: int) -> Items:
        self._leave(length)
        spans = {key: tuple(Span(*edge) for edge in pairwise(edges)) for key, edges in self.edges.items()}
        return Items("".join(self.rest), self.keys, spans)

    def _leave(self, at: int) -> bool:
        """The list one is in ends before character ``at``."""
        if self.key:
            self.edges[self.key].append(at)
        self.key, self.dash = "", -1
        return True

    def _keep(self, line: str, at: int) -> bool:
        """A line that is part of no item; False for a key that stands twice."""
        key = _KEY.fullmatch(line)
        if key and key[1] in self.wanted:
            if key[1] in self.keys:
                return False
            self.key = key[1]
            self.keys[self.key] = self.length
            self.edges[self.key] = []
        self.rest.append(line)
        self.length += len(line)
        return True
