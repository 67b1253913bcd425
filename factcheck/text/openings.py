"""Where in a text a speaker's label may stand: quick looks, so that prose costs next to nothing.

Each gives the starts of lines, in order; a form of :mod:`factcheck.text.labels` is
then tried there and nowhere else. All of them are O(characters), whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Characters before a colon inside a line that are looked at; the name of a speaker takes fewer.
_LONGEST_INSIDE = 400


def lines_with(text: str, mark: str) -> Iterator[int]:
    """The lines in which ``mark`` stands."""
    begun, at = 0, text.find(mark)
    while at >= 0:
        yield text.rfind("\n", begun, at) + 1
        begun = text.find("\n", at)
        at = text.find(mark, begun) if begun >= 0 else -1


def lines_with_dashes(text: str) -> Iterator[int]:
    """The lines in which a dash stands."""
    if not text.isascii():
        yield from sorted({*lines_with(text, "–"), *lines_with(text, "—")})


def lines_like(text: str, line_end: re.Pattern[str]) -> Iterator[int]:
    """The lines before which ``line_end`` matches: a line end and what is to follow. The first line always."""
    yield 0
    for match in line_end.finditer(text):
        yield match.start() + 1


def colons_inside(text: str) -> Iterator[tuple[int, int]]:
    """From where to where a name in capitals and its colon may stand inside a line."""
    before, at = 0, text.find(":")
    while at >= 0:
        last = text[at - 1 : at]
        if not "a" <= last <= "z" and last.isalnum() and text[at + 1 : at + 2] in (" ", "\t"):
            yield max(before, at - _LONGEST_INSIDE), at + 2
        before, at = at + 1, text.find(":", at + 1)
