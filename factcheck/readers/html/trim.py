"""Boilerplate at the edges of a page's text, cut where a second opinion on the main text agrees.

Only at the edges, and never words in quotation marks: a menu that stays is a
nuisance, a quotation that is lost cannot be found again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Anchor, Block, BlockKind, Span, Value, replace
from factcheck.text.traced import Traced

# Of the characters of our text, so many must be in the other's too, or the two are not of one mind
# about the page and ours stays as it is.
_AGREED = 0.5
_ENOUGH = 250  # characters in common; on a smaller page there is nothing to be surer about
_SHOWN = 40  # characters of what is cut, for the notice
_MARKS = re.compile(r"[\W_]+")
_QUOTING = '"“”„«»‹›'


class Trimmed(Value, frozen=True):
    """A page's text after the cut; ``notice`` says what was cut, "" when nothing was."""

    text: str
    anchors: tuple[Anchor, ...]
    blocks: tuple[Block, ...]
    notice: str = ""


def trim(traced: Traced, blocks: Sequence[Block], main: str) -> Trimmed:
    """The text without the first and last blocks that are not in ``main``. O(characters)."""
    text, anchors = traced.text, traced.anchors
    keys = [_key(b.span.of(text)) for b in blocks]
    lines = {_key(line) for line in main.split("\n")}
    agreed = [key in lines for key in keys]
    common = sum(len(k) for k, yes in zip(keys, agreed, strict=True) if yes)
    if common < _ENOUGH or common < _AGREED * sum(map(len, keys)):
        return Trimmed(text, anchors, tuple(blocks))
    kept = [yes or _stays(block, text) for block, yes in zip(blocks, agreed, strict=True)]
    first, last = kept.index(True), len(kept) - kept[::-1].index(True)
    left = [b.span.of(text)[:_SHOWN] for b in (*blocks[:first], *blocks[last:])]
    notice = f"left out around the main text, {len(left)} of its paragraphs: “{left[0]}…”" if left else ""
    return replace(_cut(text, anchors, blocks[first:last]), notice=notice)


def _stays(block: Block, text: str) -> bool:
    words = block.span.of(text)
    return block.kind in (BlockKind.QUOTE, BlockKind.HEADING) or any(mark in words for mark in _QUOTING)


def _key(text: str) -> str:
    """What two renderings of one paragraph share."""
    return _MARKS.sub("", text)


def _cut(text: str, anchors: Sequence[Anchor], blocks: Sequence[Block]) -> Trimmed:
    """The stretch from the first block to the last, by itself."""
    start, end = blocks[0].span.start, blocks[-1].span.end
    inside = [a for a in anchors if start <= a.at < end]
    before = [a for a in anchors if a.at < start][-1:]
    if before and (not inside or inside[0].at > start):
        inside.insert(0, Anchor(start, before[0].origin + start - before[0].at))
    moved = tuple(replace(b, span=Span(b.span.start - start, b.span.end - start)) for b in blocks)
    return Trimmed(text[start:end], tuple(replace(a, at=a.at - start) for a in inside), moved)
