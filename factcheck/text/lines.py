"""Lines of plain text, and the blocks they make up.

Three habits of writing plain text are told apart line by line: a blank line
between paragraphs, one paragraph per line, and lines wrapped at a width. A line
end counts as wrapping only where the next word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from factcheck.model import Anchor, Block, BlockKind, Span

_LINE_END = re.compile(r"\r\n?|\n")
_TWO_CHARACTERS = re.compile(r"\r\n")
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
    if "\r" in text:
        return (0, *(m.end() for m in _LINE_END.finditer(text)))
    ends = accumulate(map(len, text.split("\n")))
    return (0, *(end + n for n, end in enumerate(ends, 1)))[:-1]


def unify(text: str) -> tuple[str, tuple[Anchor, ...]]:
    """``text`` with every line end as ``\\n``, and the anchors back."""
    if "\r" not in text:
        return text, (Anchor(0, 0),)
    made = text.replace("\r\n", "\n").replace("\r", "\n")
    after = (m.end() for m in _TWO_CHARACTERS.finditer(text))
    anchors = [Anchor(end - n, end) for n, end in enumerate(after, 1) if end < len(text)]
    return made, (Anchor(0, 0), *anchors)


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of plain text: headings, paragraphs and list items, in order.

    Every character that is not white space stands in exactly one block.
    """
    groups = list(_groups(text))
    width = _width(text, groups)
    ends = [s for group in groups for s in _split(text, group, width)]
    spans = [Span(*s) for s in ends]
    kinds = [_kind(text, span, after) for span, after in pairwise([*spans, None]) if span]
    return tuple(Block(span, kind) for span, kind in zip(spans, kinds, strict=True))


# A line without its outer white space: where it starts, where it ends, how far it is indented.
# Bare numbers, because a long text has a million of them.
_Line = tuple[int, int, int]


def _groups(text: str) -> Iterator[list[_Line]]:
    """Lines that hold something, parted at blank lines."""
    group: list[_Line] = []
    at = 0
    for line in text.split("\n"):
        after = at + len(line) + 1
        held = line.strip()
        if held:
            indent = 0 if line[0] == held[0] else len(line) - len(line.lstrip())
            group.append((at + indent, at + indent + len(held), indent))
        elif group:
            yield group
            group = []
        at = after
    if group:
        yield group


def _width(text: str, groups: Sequence[Sequence[_Line]]) -> int:
    """The width at which the file's lines are wrapped, 0 when they are not.

    One line in twenty may stick out (a long address, a table).
    """
    lengths = sorted(end - start for group in groups if len(group) > 1 for start, end, _ in group)
    width = lengths[len(lengths) * 19 // 20] if lengths else 0
    if width not in _WIDTH:
        return 0
    least = _FILLED * width
    last = [text[end - 1] for group in groups if len(group) > 1 for start, end, _ in group if end - start > least]
    broken = sum(c not in _CLOSING for c in last)
    return width if broken >= _BROKEN * len(last) else 0


def _split(text: str, group: Sequence[_Line], width: int) -> Iterator[tuple[int, int]]:
    """One group of lines as blocks, each by its start and its end."""
    first = group[0][0]
    filled = _FILLED * width
    for line, after in pairwise(group):
        if not (width and _wraps(text, line, after, filled)):
            yield first, line[1]
            first = after[0]
    yield first, group[-1][1]


def _wraps(text: str, line: _Line, after: _Line, filled: float) -> bool:
    """Whether the next line's first word would have made ``line`` longer than ``filled``, and nothing begins there."""
    start, end, indent = after
    room = filled - (line[1] - line[0]) - 1
    if room >= 0:
        space = text.find(" ", start, end)
        if (space if space >= 0 else end) - start <= room:
            return False
    if indent > 1 and line[2] == 0:
        return False
    return text[start].isalpha() or not (_ITEM.match(text, start, end) or _RULE.fullmatch(text, start, end))


def _kind(text: str, span: Span, after: Span | None) -> BlockKind:
    if not text[span.start].isalpha() and _ITEM.match(text, span.start, span.end):
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
