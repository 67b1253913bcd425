"""Quotation marks: which characters they are, and which way each one faces.

House styles differ and articles mix them, so a mark is first placed in a family
(marks that can close each other) and then told to open, to close or either, by
the character itself and by what stands beside it. Apostrophes and the marks of
feet and inches are sorted out here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Span, Value, replace

DOUBLE, SINGLE, GUILLEMET, SMALL_GUILLEMET, CORNER = "double", "single", "guillemet", "small-guillemet", "corner"
BLOCK = "block"  # a straight mark at the head of a paragraph whose own quotations are “curly”

_ANY = "[\"'\u201c-\u201f\u2018-\u201b\u00ab\u00bb\u2039\u203a\u300c-\u300f\uff02]"
MARK = re.compile(rf"{_ANY}{{9,}}|``|''|\u2018\u2018|\u2019\u2019|{_ANY}")  # nine in a row are an ornament
_FAMILY = (
    dict.fromkeys(
        ('"', "\u201c", "\u201d", "\u201e", "\u201f", "``", "''", "\u2018\u2018", "\u2019\u2019", "\uff02"), DOUBLE
    )
    | dict.fromkeys("'\u2018\u2019\u201a\u201b", SINGLE)
    | dict.fromkeys("\u00ab\u00bb", GUILLEMET)
    | dict.fromkeys("\u2039\u203a", SMALL_GUILLEMET)
    | dict.fromkeys("\u300c\u300d\u300e\u300f", CORNER)
)
_OPENS = frozenset(("\u201e", "\u201a", "\u201f", "``", "\u2018\u2018", "\u300c", "\u300e"))
_CLOSES = frozenset(("\u201d", "\u2019\u2019", "''", "\u300d", "\u300f"))
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015/|"
_BEFORE_OPENING = "([{<>*_\u2022=" + _DASHES
_AFTER_CLOSING = ".,;:!?)]}<>*_\u2026=" + _DASHES
_ELISION = re.compile(r"(?:em|til|tis|twas|cause|cuz|n|round|bout|nuff|\d0s|\d\d)\b", re.IGNORECASE)
_LONGEST = 2  # characters of one mark
_VALUE = 400  # characters: no value in markup is longer
_HEIGHT = re.compile(r"\d['\u2019\u2032]\s?\d{1,2}\Z")


class Mark(Value, frozen=True):
    """A quotation mark in its place; ``opens`` and ``closes`` may both hold."""

    start: int
    end: int
    family: str
    opens: bool
    closes: bool

    @property
    def only_opens(self) -> bool:
        return self.opens and not self.closes

    @property
    def only_closes(self) -> bool:
        return self.closes and not self.opens


class House(Value, frozen=True):
    """The habits of one article that a single mark cannot show."""

    guillemet: str = "\u00ab"  # the one that opens
    small_guillemet: str = "\u2039"
    low: bool = False  # „German“: the raised “ closes

    @classmethod
    def of(cls, text: str) -> House:
        big = re.search("[\u00ab\u00bb]", text)
        small = re.search("[\u2039\u203a]", text)
        low = "\u201e" in text or "\u201a" in text
        return cls(big.group() if big else "\u00ab", small.group() if small else "\u2039", low)


def marks(text: str, span: Span, house: House) -> Iterator[Mark]:
    """The quotation marks of one paragraph, in order; apostrophes left out."""
    value = ""  # the mark that closes a value in markup left in the text: id="1 a"
    first, last = span.start, span.end
    for found in MARK.finditer(text, first, last):
        char = found.group()
        start, end = found.span()
        if char == value:
            value = ""
            continue
        if end - start > _LONGEST:
            continue
        before = text[start - 1] if start > first else " "
        if before == "=" and _in_tag(text, start):
            value = char
            continue
        opens, closes = _facing(text, found, (before, text[end] if end < last else " "), house)
        if opens or closes:
            yield Mark(start, end, _FAMILY[char], opens, closes)


def as_block(text: str, span: Span, row: Sequence[Mark], beside: bool) -> Sequence[Mark]:
    """``row`` with its outer straight marks in a family of their own, when the paragraph is a block quotation.

    Web pages print one as a straight mark at the head of each paragraph (and at
    the end of the last), around text that keeps its own curly marks. ``beside``:
    whether the paragraph before or after has such a head too.
    """
    if not row or row[0].start != span.start:
        return row
    curly = [m for m in row if m.family == DOUBLE and text[m.start] in "\u201c\u201d"]
    straight = [m for m in row if text[m.start] == '"']
    paired = "".join(text[m.start] for m in curly) == "\u201c\u201d" * (len(curly) // 2)
    closed = len(straight) == 2 and straight[1].end >= span.end - 1
    if not curly or not paired or not (closed or (beside and len(straight) == 1)):
        return row
    return tuple(replace(m, family=BLOCK) if m in straight else m for m in row)


def _in_tag(text: str, at: int) -> bool:
    """Whether the mark at ``at``, after "=", opens a value in markup that was left in the text: id="1"."""
    return text[at - 2 : at - 1].isalpha() and text.find(text[at], at + 1, at + _VALUE) > 0


def _facing(text: str, found: re.Match[str], beside: tuple[str, str], house: House) -> tuple[bool, bool]:
    char = found.group()
    family = _FAMILY[char]
    opens, closes = _by_neighbours(*beside)
    if char in _OPENS:
        return True, False
    if char == "''" and opens and not closes:
        return True, False
    if char == "\u201d" and opens and not closes:  # ”So printed”: it may open where nothing is open
        return True, True
    if char in _CLOSES:
        return False, True
    if family in (GUILLEMET, SMALL_GUILLEMET):
        opener = house.guillemet if family == GUILLEMET else house.small_guillemet
        return (char == opener, char != opener or (opens, closes) == (False, True))
    if char == "\u201c":
        backwards = closes and not opens and not house.low  # “So printed.“
        return (opens, closes) if backwards or (house.low and opens != closes) else (True, house.low)
    if family == SINGLE:
        return _single(text, found, (opens, closes), beside)
    if _is_measure(text, found.start(), beside[0]):
        return False, False
    return (opens, closes) if opens or closes else (True, True)


def _by_neighbours(before: str, after: str) -> tuple[bool, bool]:
    gap_before = before.isspace() or before in _BEFORE_OPENING or before in _FAMILY
    gap_after = after.isspace() or after in _AFTER_CLOSING or after in _FAMILY
    return gap_before and not after.isspace(), gap_after and not before.isspace()


def _single(text: str, found: re.Match[str], facing: tuple[bool, bool], beside: tuple[str, str]) -> tuple[bool, bool]:
    opens, closes = facing
    before, after = beside
    if before.isalnum() and after.isalnum():
        return False, False
    if found.group() == "\u2019":
        opens = False
    if found.group() == "\u2018":
        opens, closes = True, closes and before.isalnum()
    if opens and _ELISION.match(text, found.end()):
        opens = False
    if before.isdigit() and not opens and after.isspace():
        return False, False
    return opens, closes


def _is_measure(text: str, at: int, before: str) -> bool:
    """Whether the mark at ``at`` says inches: 5'10"."""
    return before.isdigit() and bool(_HEIGHT.search(text, max(0, at - 6), at))
