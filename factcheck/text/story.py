"""A document laid out from its passages: paragraphs, headings, table cells, notes.

The body comes first and reads on without a break; what stands beside it (notes,
comments, text boxes) follows, so that no footnote parts a sentence that runs
over two pages, and no speaker is credited with one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model import Block, BlockKind, Document, Landmark, Metadata, Span, Turn, Value, replace
from factcheck.text.heading import day_of_making, guess_metadata
from factcheck.text.turns import find_turns

_LONGEST_LEAD = 60  # characters of a bold beginning that may be a speaker's name
_BREAK = " \n"
_SEAT = re.compile(r"row (\d+), column (\d+)$")


class Passage(Value, frozen=True):
    """One block of a document, and what a person would look for to find it.

    ``text`` keeps the ends of its lines where the file has lines. ``lead`` counts
    its first characters when they are in bold and the rest is not.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    paragraph: int = 0
    cell: str = ""
    part: str = ""
    lead: int = 0
    aside: bool = False  # beside the body: a note, a comment, a text box
    label: str = ""  # of the speaker, where a table names one for this cell
    time: str = ""
    marks: tuple[tuple[int, int, int], ...] = ()  # character of ``text``, page, line: where the file has pages

    def seat(self) -> tuple[int, int]:
        """The row and the column of a cell, from 1; 0 for what is none."""
        found = _SEAT.search(self.cell) if self.cell else None
        return (int(found[1]), int(found[2])) if found else (0, 0)


def tell(passages: Iterable[Passage], said: Metadata = Metadata()) -> Document:  # noqa: B008 - a frozen value
    """The Document of passages in reading order, without name and format; empty text when there are none.

    ``said`` is what the file says of itself, its day that of its making; what its first lines say goes before that.
    """
    kept = [p for p in (_trimmed(p) for p in passages) if p.text]
    body, beside = [p for p in kept if not p.aside], [p for p in kept if p.aside]
    body = _lead_ins_on_their_lines(body)
    text, starts = _join((*body, *beside))
    spans = [Span(start, start + len(p.text)) for start, p in zip(starts, (*body, *beside), strict=True)]
    blocks = tuple(Block(s, p.kind, *p.seat()) for s, p in zip(spans, (*body, *beside), strict=True))
    end = spans[len(body) - 1].end if body else 0
    first = blocks[: len(body)]
    return Document(
        name="",
        text=text,
        blocks=blocks,
        turns=_turns(body, spans, _as_plain(body, starts, text)[:end], first),
        line_starts=_line_starts(text),
        landmarks=tuple(_landmarks((*body, *beside), starts)),
        metadata=_both(guess_metadata(text[:end], first), replace(said, published=day_of_making(said.published, text))),
    )


def _trimmed(passage: Passage) -> Passage:
    """A passage without white space around it."""
    bare = passage.text.lstrip()
    cut = len(passage.text) - len(bare)
    if cut == 0 and bare and not bare[-1].isspace():
        return passage
    marks = tuple((max(at - cut, 0), page, line) for at, page, line in passage.marks)
    return replace(passage, text=bare.rstrip(), lead=max(passage.lead - cut, 0), marks=marks)


def _lead_ins_on_their_lines(body: Sequence[Passage]) -> list[Passage]:
    """Where bold beginnings come back, each gets a line to itself: that is how a label is known in plain text."""
    leads = Counter(p.text[: p.lead].strip() for p in body if _may_be_name(p))
    if max(leads.values(), default=0) < 2:
        return list(body)
    return [_parted(p) if _may_be_name(p) else p for p in body]


def _may_be_name(passage: Passage) -> bool:
    lead = passage.text[: passage.lead].strip()
    return (
        0 < len(lead) <= _LONGEST_LEAD and lead[-1] not in ":.;,!?" and passage.text[passage.lead :][:1] not in ":,.;"
    )


def _parted(passage: Passage) -> Passage:
    """A bold beginning with the rest on the next line; a space tells that line end from the file's own."""
    text, at = passage.text, passage.lead
    while text[at - 1].isspace():
        at -= 1
    if not text[at : at + 1].isspace():
        return passage
    marks = tuple((m + (m > at), page, line) for m, page, line in passage.marks)
    return replace(passage, text=f"{text[:at]}{_BREAK}{text[at + 1 :]}", lead=at, marks=marks)


def _as_plain(passages: Sequence[Passage], starts: Sequence[int], text: str) -> str:
    """``text`` as someone would type it who has no bold, with as many characters: "Dana Reyes:" on a line."""
    pieces: list[str] = []
    done = 0
    for passage, start in zip(passages, starts, strict=False):
        if passage.lead and passage.text.startswith(_BREAK, passage.lead):
            at = start + passage.lead
            pieces += (text[done:at], ":")
            done = at + 1
    return "".join((*pieces, text[done:]))


def _join(passages: Sequence[Passage]) -> tuple[str, list[int]]:
    """The text, and where each passage starts. Cells of one row stand line under line, all else an empty line apart."""
    parts: list[str] = []
    starts: list[int] = []
    length, before = 0, ""
    for passage in passages:
        row = passage.cell.rpartition(", column")[0]
        gap = "" if not parts else "\n" if row and row == before else "\n\n"
        starts.append(length + len(gap))
        parts += (gap, passage.text)
        length = starts[-1] + len(passage.text)
        before = row
    return "".join(parts), starts


def _line_starts(text: str) -> tuple[int, ...]:
    """Where the file's own lines start: the empty ones between blocks are ours, and those after a bold beginning."""
    starts, at = [0], text.find("\n")
    while at >= 0:
        if text[at + 1 : at + 2] != "\n" and text[at - 1] != " ":
            starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)


def _landmarks(passages: Sequence[Passage], starts: Sequence[int]) -> Iterator[Landmark]:
    for passage, start in zip(passages, starts, strict=True):
        here = Landmark(start, 0, passage.paragraph, -1, passage.cell, passage.time, passage.part)
        if not passage.marks:
            yield here
        for at, page, line in passage.marks:
            yield replace(here, at=start + at, page=page, line=line)


def _turns(body: Sequence[Passage], spans: Sequence[Span], text: str, blocks: Sequence[Block]) -> tuple[Turn, ...]:
    """The turns that tables name, and between them those that labels begin."""
    named = [Turn(p.label, s, p.time) for p, s in zip(body, spans, strict=False) if p.label]
    if not named:
        return find_turns(text, blocks)
    before = [b for b in blocks if b.span.end <= named[0].span.start]
    while before and before[-1].kind is BlockKind.CELL:
        before.pop()  # the table's own headings
    end = before[-1].span.end if before else 0
    return (*find_turns(text[:end], before), *named)


def _both(first: Metadata, second: Metadata) -> Metadata:
    return Metadata(
        first.title or second.title,
        first.author or second.author,
        first.published or second.published,
        first.language or second.language,
    )
