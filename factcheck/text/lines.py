"""Lines of plain text, and the blocks they make up.

Three habits of writing plain text are told apart line by line: a blank line
between paragraphs, one paragraph per line, and lines wrapped at a width. A line
end counts as wrapping only where the next word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model import Anchor, Block, BlockKind, Span
from factcheck.text.traced import Traced

_LINE_END = re.compile(r"\r\n?|\n")
_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(r"(?:[-*•‣◦]|\d{1,3}[.)])[ \t]+\S")
_RULE = re.compile(r"[-=_*~#. \t]+")

# Wrapped text is 40 to 120 characters wide. Wider lines are whole paragraphs;
# narrower ones are verse, addresses and lists, where a line end means something.
_WIDTH = range(40, 121)
# A wrapped line may end this share of the width early, because a long word or
# an editor's ragged hand left room. Lower joins lists, higher parts paragraphs.
_FILLED = 0.82
# Of the full lines of a wrapped file at least this share stops in mid-sentence;
# where each line is a paragraph, next to none does.
_BROKEN = 0.3
_HEADING_LENGTH = 90  # characters
_CLOSING = tuple(".!?,;:…\"'”’»)]")
_CLOSING_OF_HEADING = tuple(".,;:…”»")  # a title may ask or exclaim


def line_starts(text: str) -> tuple[int, ...]:
    """Where each line of ``text`` starts, in characters; ``\\n``, ``\\r\\n`` and ``\\r`` end a line."""
    return (0, *(m.end() for m in _LINE_END.finditer(text)))


def unify(text: str) -> tuple[str, tuple[Anchor, ...]]:
    """``text`` with every line end as ``\\n``, and the anchors back."""
    if "\r" not in text:
        return text, (Anchor(0, 0),)
    made, at = Traced(), 0
    for end in _LINE_END.finditer(text):
        made.copy(text[at : end.start()], at)
        made.put("\n", end.start())
        at = end.end()
    made.copy(text[at:], at)
    return made.text, made.anchors


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of plain text: headings, paragraphs and list items, in order.

    Every character that is not white space stands in exactly one block.
    """
    groups = list(_groups(text))
    width = _width(text, groups)
    spans = [s for group in groups for s in _split(text, group, width)]
    kinds = [_kind(text, span, after) for span, after in pairwise([*spans, None]) if span]
    return tuple(Block(span, kind) for span, kind in zip(spans, kinds, strict=True))


def _groups(text: str) -> Iterator[list[Span]]:
    """Lines that hold something, parted at blank lines; each without its outer white space."""
    group: list[Span] = []
    last = 0
    for match in _LINE.finditer(text):
        line = match.group()
        if line.isspace():
            continue
        if group and match.start() > last + 1:
            yield group
            group = []
        start = match.start() + len(line) - len(line.lstrip())
        group.append(Span(start, match.start() + len(line.rstrip())))
        last = match.end()
    if group:
        yield group


def _width(text: str, groups: Sequence[Sequence[Span]]) -> int:
    """The width at which the file's lines are wrapped, 0 when they are not.

    One line in twenty may stick out (a long address, a table).
    """
    lines = sorted((line for group in groups if len(group) > 1 for line in group), key=len)
    width = len(lines[len(lines) * 19 // 20]) if lines else 0
    if width not in _WIDTH:
        return 0
    full = [line for line in lines if len(line) > _FILLED * width]
    broken = sum(not text.startswith(_CLOSING, line.end - 1) for line in full)
    return width if broken >= _BROKEN * len(full) else 0


def _split(text: str, group: Sequence[Span], width: int) -> Iterator[Span]:
    """One group of lines as blocks."""
    start = group[0].start
    for line, after in pairwise(group):
        if not (width and _wraps(text, line, after, width)):
            yield Span(start, line.end)
            start = after.start
    yield Span(start, group[-1].end)


def _wraps(text: str, line: Span, after: Span, width: int) -> bool:
    indented = after.start - text.rfind("\n", 0, after.start) > 2 and text[line.start - 1 : line.start] in ("\n", "")
    if indented or _ITEM.match(text, after.start, after.end) or _RULE.fullmatch(text, after.start, after.end):
        return False
    space = text.find(" ", after.start, after.end)
    word = (space if space >= 0 else after.end) - after.start
    return len(line) + 1 + word > _FILLED * width


def _kind(text: str, span: Span, after: Span | None) -> BlockKind:
    if _ITEM.match(text, span.start, span.end):
        return BlockKind.ITEM
    return BlockKind.HEADING if _is_heading(text, span, after) else BlockKind.PARAGRAPH


def _is_heading(text: str, span: Span, after: Span | None) -> bool:
    """A short line without closing punctuation that stands before something longer, or before another heading."""
    if after is None or len(span) > _HEADING_LENGTH or text.find("\n", span.start, span.end) >= 0:
        return False
    line = span.of(text)
    closing = _CLOSING_OF_HEADING if span.start == 0 else _CLOSING
    if line.endswith(closing) or not (line[0].isupper() or line[0].isdigit() or line[0] in "“‘\"'¿¡"):
        return False
    return any(c.isalpha() for c in line) and (len(after) > len(span) or not after.of(text).endswith(_CLOSING))
