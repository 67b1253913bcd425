"""Quotation spans: a state machine over the marks of each paragraph.

A quotation opened in one paragraph and opened again at the head of the next runs
on, as printers do it. A mark without its partner is repaired inside its own
paragraph, so that one slip never swallows the article, and is told as a notice.
Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.marks import BLOCK, DOUBLE, SINGLE, House, Mark, as_block, marks
from factcheck.extract.turns import turns
from factcheck.extract.values import Piece
from factcheck.model import BlockKind, Document, Span, Value

TURN = "turn"  # the style of a transcript's line: no marks, a label
_LOOK_AHEAD = 64  # marks searched for the partner of a single mark; bounds the work on hostile text
_LOW = ("\u201e", "\u201a")
_RESUMES = re.compile(  # where a quotation whose closing mark was lost gives way to its attribution
    r"[,.!?] (?=(?:he|she|they|[^\W\d_a-z][\w.\u2019'-]{1,30}(?: [^\W\d_a-z][\w.\u2019'-]{1,30})?) "
    r"(?:said|says|told|added|wrote|asked|explained|continued|replied)\b|(?:said|says) )"
)


class Paragraph(Value, frozen=True):
    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH


_LONG_LINE = 160  # characters: lines longer than this are paragraphs, not wrapped text


def paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """The document's blocks; without any, its text parted at blank lines and after long lines."""
    text = document.text
    if document.blocks:
        return tuple(Paragraph(b.span, b.kind) for b in document.blocks)
    found = []
    for chunk in re.finditer(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", text):
        wrapped = max(map(len, chunk.group().split("\n"))) <= _LONG_LINE
        lines = [chunk] if wrapped else re.compile(r"\S[^\n]*").finditer(text, chunk.start(), chunk.end())
        found += [Paragraph(Span(line.start(), line.end())) for line in lines]
    return tuple(found)


def find_pieces(document: Document, parts: Sequence[Paragraph]) -> tuple[Piece, ...]:
    """Every outermost stretch of quoted words, in order. Never raises, whatever the marks."""
    house = House.of(document.text)
    rows = _rows(document.text, parts, house)
    spoken = turns(document.text, [p.span for p in parts])
    found: list[Piece] = []
    carried = ""
    for i, part in enumerate(parts):
        if i in spoken:
            found += [Piece(span, span, TURN, i) for span in spoken[i]]
            carried = ""
            continue
        machine = _Machine(document.text, part.span, i)
        carried = machine.run(rows[i], carried, _Ahead(document.text, parts, rows, i))
        pieces = machine.pieces
        if part.kind == BlockKind.QUOTE and not pieces:
            pieces = [Piece(part.span, part.span, "block", i)]
        found += [p for p in pieces if any(c.isalnum() for c in p.inner.of(document.text))]
    return tuple(found)


def _rows(text: str, parts: Sequence[Paragraph], house: House) -> list[Sequence[Mark]]:
    """The marks of each paragraph; straight marks round “curly” ones made a family of their own where they may be."""
    heads = [text.startswith('"', p.span.start) for p in parts]
    rows: list[Sequence[Mark]] = []
    for i, part in enumerate(parts):
        row: Sequence[Mark] = tuple(marks(text, part.span, house))
        if heads[i]:
            row = as_block(text, part.span, row, any(heads[max(0, i - 1) : i] + heads[i + 1 : i + 2]))
        rows.append(row)
    return rows


class _Ahead:
    """What the next paragraph says about a quotation still open at the end of this one."""

    def __init__(self, text: str, parts: Sequence[Paragraph], rows: Sequence[Sequence[Mark]], i: int) -> None:
        self.text = text
        self.next = rows[i + 1] if i + 1 < len(rows) else ()
        self.start = parts[i + 1].span.start if i + 1 < len(parts) else -1

    def reopens(self, family: str) -> bool:
        first = next(iter(self.next), None)
        if first is None or not first.opens or first.start > self.start + 1:
            return False
        straight = self.text[first.start] == '"'
        return first.family == family if family not in (DOUBLE, BLOCK) else straight or first.family == family

    def closes(self, family: str) -> bool:
        first = next((m for m in self.next if m.family == family), None)
        return first is not None and first.only_closes


class _Machine:
    """Reads the marks of one paragraph."""

    def __init__(self, text: str, span: Span, paragraph: int) -> None:
        self.text, self.span, self.paragraph = text, span, paragraph
        self.pieces: list[Piece] = []
        self.family = ""
        self.outer = self.inner = span.start
        self.depth = 0
        self.runs_on = False

    def run(self, row: Sequence[Mark], carried: str, ahead: _Ahead) -> str:
        """Read ``row``; returns the family left open for the next paragraph, or ""."""
        head = row[0] if row else None
        reopened = bool(head and carried and head.opens and head.start <= self.span.start + 1)
        if carried and not reopened:
            self.family, self.runs_on = carried, True
        elif reopened:
            self.runs_on = True
        skip = -1
        for i, mark in enumerate(row):
            if mark.start < skip:
                continue
            if self.family:
                self._inside(row, i)
            else:
                skip = self._outside(row, i, ahead)
        return self._at_end(ahead)

    def _open(self, mark: Mark) -> None:
        self.family, self.outer, self.inner, self.depth = mark.family, mark.start, mark.end, 0

    def _shut(self, inner_end: int, outer_end: int, repaired: str = "") -> None:
        outer, inner = Span(self.outer, outer_end), Span(self.inner, max(self.inner, inner_end))
        self.pieces.append(Piece(outer, inner, self._style(), self.paragraph, self.runs_on, repaired))
        self.family, self.runs_on, self.depth = "", False, 0

    def _style(self) -> str:
        first = self.text[self.outer : self.inner]
        family = DOUBLE if self.family == BLOCK else self.family
        return "low" if first in _LOW else "doubled" if len(first) == 2 else family

    def _outside(self, row: Sequence[Mark], i: int, ahead: _Ahead) -> int:
        """A mark while nothing is open; returns where to read on when a whole piece was taken."""
        mark = row[i]
        if mark.family == SINGLE:
            return self._single(row, i, ahead)
        if mark.opens:
            self._open(mark)
        elif mark.only_closes and mark.family == DOUBLE:
            self._unopened(mark)
        return -1

    def _single(self, row: Sequence[Mark], i: int, ahead: _Ahead) -> int:
        mark = row[i]
        if not mark.opens:
            return -1
        close = self._partner(row, i)
        if close is None:
            if ahead.reopens(SINGLE) and not any(m.opens for m in row[i + 1 : i + _LOOK_AHEAD]):
                self._open(mark)
            return -1
        self._open(mark)
        self._shut(close.start, close.end)
        return close.end

    def _partner(self, row: Sequence[Mark], i: int) -> Mark | None:
        """The closing mark of a single quotation; a plural's apostrophe only if nothing better comes."""
        fallback = None
        for mark in row[i + 1 : i + 1 + _LOOK_AHEAD]:
            if mark.family != SINGLE:
                continue
            if mark.only_opens:
                return fallback
            if mark.closes and self.text[mark.start - 1] not in "sS":
                return mark
            if mark.closes and fallback is None:
                fallback = mark
        return fallback

    def _unopened(self, mark: Mark) -> None:
        """A closing mark without its opening one: the paragraph's head is quoted, if it looks so."""
        if not self.pieces and mark.start > self.span.start and self.text[mark.start - 1] in ",.!?":
            self.outer = self.inner = self.span.start
            self.family = mark.family
            self._shut(mark.start, mark.end, "no opening mark")

    def _inside(self, row: Sequence[Mark], i: int) -> None:
        mark = row[i]
        if mark.family != self.family:
            return
        if mark.only_opens and mark.start > self.inner:
            if self._nests(row, i):
                self.depth += 1
            else:
                self._repair(mark.start)
                self._open(mark)
        elif mark.closes and self.depth:
            self.depth -= 1
        elif mark.only_closes or (mark.closes and mark.start > self.inner):
            self._shut(mark.start, mark.end)

    def _nests(self, row: Sequence[Mark], i: int) -> bool:
        """An opening mark inside an open quotation of its own kind nests when two closing marks follow."""
        after = [m for m in row[i + 1 : i + 1 + _LOOK_AHEAD] if m.family == self.family][:2]
        return len(after) == 2 and not after[0].only_opens and after[1].only_closes

    def _repair(self, limit: int) -> None:
        """Shut a quotation whose closing mark was lost, before ``limit``."""
        resumes = _RESUMES.search(self.text, self.inner, limit)
        end = resumes.start() + 1 if resumes else limit
        while end > self.inner and self.text[end - 1].isspace():
            end -= 1
        self._shut(end, max(end, self.inner), "no closing mark")

    def _at_end(self, ahead: _Ahead) -> str:
        if not self.family:
            return ""
        family = self.family
        if ahead.reopens(family) or (family not in (SINGLE, BLOCK) and not self.runs_on and ahead.closes(family)):
            self._shut(self.span.end, self.span.end)
            return family
        if family == BLOCK:
            self._shut(self.span.end, self.span.end, "no closing mark")
            return ""
        self._repair(self.span.end)
        return ""
