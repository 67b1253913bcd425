"""The blocks of a Markdown file: which characters of which lines each holds.

A small scanner of CommonMark's blocks with tables and front matter. It keeps
offsets, which is why no library does this here: theirs tell lines only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import BlockKind, Span, Value

_LINE = re.compile(r"([^\r\n]*)(\r\n?|\n|\Z)")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_HEADING_END = re.compile(r"(?:^|[ \t])#+[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[^`]*$")
_TABLE_RULE = re.compile(r"[ \t]*+(?:\|[ \t]*+)?(?::?-++:?[ \t]*+(?:\|[ \t]*+|$))++$")
_CELL = re.compile(r"(?:[^|\\]|\\.)+")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)([^\]\\]{1,300})\]:[ \t]*\S[^\n]*$")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]]{1,100}\]:[ \t]*")
_FRONT_LINE = re.compile(r"([A-Za-z_-]{1,30}):[ \t]*(.*)$")


class Piece(Value, frozen=True):
    """A block's lines as spans of the file; ``literal`` for code, whose marks are no markup."""

    kind: BlockKind
    spans: tuple[Span, ...]
    literal: bool = False
    row: int = 0  # of a cell, and its column
    column: int = 0


class Scanned(Value, frozen=True):
    """``front`` is the file's front matter, ``links`` the labels that the file defines addresses for."""

    pieces: tuple[Piece, ...]
    front: dict[str, str]
    links: frozenset[str]


class _Open:
    """The block being read, and what is already done."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.links: set[str] = set()
        self.lines: list[Span] = []
        self.kind = BlockKind.PARAGRAPH
        self.fence = ""
        self.table = 0  # rows of the open table, 0 when none is open

    def end(self, kind: BlockKind | None = None, literal: bool = False) -> None:
        if self.lines:
            self.pieces.append(Piece(kind or self.kind, tuple(self.lines), literal))
        self.lines, self.kind, self.table = [], BlockKind.PARAGRAPH, 0


def scan(text: str) -> Scanned:
    """The blocks of ``text``, in order; spans count its characters. One look at each line."""
    lines = [Span(m.start(), m.end(1)) for m in _LINE.finditer(text)]
    front, first = _front_matter(text, lines)
    state = _Open()
    for i in range(first, len(lines)):
        _line(text, lines[i], state)
    state.end(literal=bool(state.fence))
    return Scanned(tuple(state.pieces), front, frozenset(state.links))


def fold_label(label: str) -> str:
    """How the labels of links are compared: case and white space make no difference."""
    return " ".join(label.casefold().split())


def _front_matter(text: str, lines: Sequence[Span]) -> tuple[dict[str, str], int]:
    """The plain ``key: value`` lines between two ``---`` at the very top, and the first line after."""
    if lines[0].of(text).rstrip() != "---":
        return {}, 0
    front: dict[str, str] = {}
    for i, line in enumerate(lines[1:], start=1):
        if line.of(text).rstrip() in ("---", "..."):
            return front, i + 1
        if found := _FRONT_LINE.match(text, line.start, line.end):
            front.setdefault(found[1].lower(), found[2].strip().strip("\"'"))
    return {}, 0


def _line(text: str, line: Span, state: _Open) -> None:
    """Take one line in: containers first, then what it is, in order of precedence."""
    at, quoted = line.start, False
    while (not state.fence or state.kind is BlockKind.QUOTE) and (mark := _QUOTE.match(text, at, line.end)):
        at, quoted = mark.end(), True
    rest = Span(at, line.end)
    if state.fence:
        _in_fence(text, rest, state)
    elif not rest.of(text).strip():
        state.end()
    elif not _by_mark(text, rest, quoted, state):
        _paragraph_line(text, rest, quoted, state)


def _in_fence(text: str, rest: Span, state: _Open) -> None:
    content = rest.of(text)
    if content.strip().startswith(state.fence) and not content.strip().strip(state.fence[0]):
        state.end(literal=True)
        state.fence = ""
    else:
        state.lines.append(rest)


def _by_mark(text: str, rest: Span, quoted: bool, state: _Open) -> bool:
    """Lines that a mark makes what they are; True when ``rest`` was one."""
    content = rest.of(text)
    if fence := _FENCE.match(content):
        state.end()
        state.fence, state.kind = fence[1], BlockKind.QUOTE if quoted else BlockKind.PARAGRAPH
    elif heading := _HEADING.match(content):
        state.end()
        closing = _HEADING_END.search(content, heading.end())
        state.lines = [
            _trim(text, Span(rest.start + heading.end(), rest.start + closing.start() if closing else rest.end))
        ]
        state.end(BlockKind.HEADING)
    elif len(state.lines) == 1 and "|" in content and _TABLE_RULE.match(content):
        _cells(text, state.lines.pop(), state)
    elif state.lines and not state.table and state.kind is not BlockKind.ITEM and _UNDERLINE.match(content):
        state.end(BlockKind.HEADING)
    elif _RULE.match(content):
        state.end()
    elif not state.lines and (definition := _DEFINITION.match(content)):
        state.links.add(fold_label(definition[1]))
    else:
        return False
    return True


def _paragraph_line(text: str, rest: Span, quoted: bool, state: _Open) -> None:
    if state.table and "|" in rest.of(text):
        _cells(text, rest, state)
        return
    mark = _ITEM.match(text, rest.start, rest.end) or _FOOTNOTE.match(text, rest.start, rest.end)
    begins = mark is not None and not _interrupts_wrongly(text, mark, state)
    if state.table or begins or (quoted and state.kind is not BlockKind.QUOTE):
        state.end()
    if not state.lines:
        state.kind = BlockKind.QUOTE if quoted else BlockKind.ITEM if begins else BlockKind.PARAGRAPH
    content = _trim(text, Span(mark.end(), rest.end) if begins and mark else rest)
    if len(content):
        state.lines.append(content)


def _interrupts_wrongly(text: str, mark: re.Match[str], state: _Open) -> bool:
    """Inside a paragraph "1986." at a line's start is a year, and only "1." begins a list."""
    number = mark.group().strip().rstrip(".)")
    return bool(state.lines) and state.kind is not BlockKind.ITEM and number.isdigit() and number != "1"


def _cells(text: str, line: Span, state: _Open) -> None:
    """The cells of a row, which bars part: an empty one is only counted, and a bar at the row's beginning opens it."""
    row = state.table + 1
    state.end()
    line = _trim(text, line)
    at, column = line.start + text.startswith("|", line.start, line.end), 0
    while at < line.end:
        cell = _CELL.match(text, at, line.end)
        column, at = column + 1, (cell.end() if cell else at) + 1
        if cell and len(content := _trim(text, Span(*cell.span()))):
            state.pieces.append(Piece(BlockKind.CELL, (content,), False, row, column))
    state.table = row


def _trim(text: str, span: Span) -> Span:
    content = span.of(text)
    start = span.start + len(content) - len(content.lstrip())
    return Span(start, max(start, span.start + len(content.rstrip())))
