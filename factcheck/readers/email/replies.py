"""Whose words stand where in a message: the sender's own, and those the sender quotes.

Quoted are lines behind ">", what follows the headers of an earlier message, and
the block quotations of a web-page message. The line before ("On … wrote:") or the
header names whom.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from factcheck.model import Block, BlockKind, Document, Landmark, Span, Turn, Value, replace
from factcheck.text.dates import find_dates
from factcheck.text.lines import find_blocks, line_starts
from factcheck.text.traced import Traced
from factcheck.text.turns import find_turns

_MARKS = re.compile(r"(?:[ \t]{0,3}>)+[ \t]?")
_WROTE = re.compile(
    r"\b(?:wrote|writes|schrieb|skrev|schreef|(?:a|à|ha) (?:écrit|escrit|scritto)|escribió|escreveu|napisał|написал)\b",
    re.IGNORECASE,
)
_STAMPED = re.compile(
    r"\d[^\n]*<[^<>\s]{1,200}@[^<>\s]{1,200}>:\Z"
)  # "2024-03-13 9:15 GMT+1 Ana Ruiz <ana@town.example>:"
_ADDRESS = re.compile(r"<[^<>\n]{0,200}>|\[mailto:[^\]\n]{0,200}\]|\([^()\n]{0,100}@[^()\n]{0,100}\)")
_BEFORE_NAME = re.compile(
    r".*(?:[,;]|\d|\b(?:(?i:[ap]\.?m)\.?|um|at|UTC|GMT|[A-Z]{2,4}T)\b|(?:^|\s)[+-]\d{4}\)?)", re.DOTALL
)
_HEADER = re.compile(r"[*_]{0,2}(?:From|Von|De|Da|Van|От)[ \t]?:[*_]{0,2}[ \t]*(?P<who>[^\n]{1,200})")
_SUBJECT = re.compile(r"[*_]{0,2}(?:Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Тема)[ \t]?:")
_HEADER_LINES = 8
_NAMING_LINES = 3  # an "On … wrote:" that a program wrapped
_LONGEST_NAMING = 300  # characters


class Stretch(Value, frozen=True):
    """A part of a message's text by one person; ``level`` 0 is the sender, -1 is nobody's words."""

    span: Span
    level: int
    who: str = ""
    date: str = ""


def read_plain(body: str) -> tuple[Document, tuple[Stretch, ...]]:
    """A plain text body without its ">" marks, and who wrote what. Places are lines of ``body``."""
    runs = _runs(body, _lines(body))
    traced, blocks, stretches = Traced(), list[Block](), list[Stretch]()
    for run in runs:
        if traced.length:
            traced.put("\n\n", max(0, run.lines[0].start - 2))
        start, text = traced.length, "\n".join(line.of(body) for line in run.lines)
        for i, line in enumerate(run.lines):
            if i:
                traced.put("\n", line.start - 1)
            traced.copy(line.of(body), line.start)
        quoted = run.level > 0
        for block in find_blocks(text):
            span = Span(block.span.start + start, block.span.end + start)
            blocks.append(Block(span, BlockKind.QUOTE if quoted else block.kind))
        stretches.append(Stretch(Span(start, traced.length), run.level, run.who, run.date))
    document = Document(
        name="", text=traced.text, blocks=tuple(blocks), anchors=traced.anchors, line_starts=line_starts(body)
    )
    return document, tuple(stretches)


def _lines(body: str) -> list[Span]:
    """The lines of ``body`` without their ends and what white space stands before those."""
    starts = line_starts(body)
    ends = (*(start - 1 for start in starts[1:]), len(body))
    return [Span(a, a + len(body[a:b].rstrip())) for a, b in zip(starts, ends, strict=True)]


class _Run(Value, frozen=True):
    lines: tuple[Span, ...]
    level: int
    who: str
    date: str


class _Runs:
    """Lines gathered by whose they are. ``names[level]`` is who was last said to write at that level."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.done: list[_Run] = []
        self.open: list[Span] = []
        self.level = 0
        self.names: dict[int, tuple[str, str]] = {}

    def end(self) -> None:
        while self.open and not len(self.open[-1]):
            self.open.pop()
        while self.open and not len(self.open[0]):
            self.open.pop(0)
        if self.open:
            self.done.append(_Run(tuple(self.open), self.level, *self.names.get(self.level, ("", ""))))
        self.open = []

    def turn_to(self, level: int) -> None:
        """Close the run; the last lines of it may name whom the deeper one quotes."""
        if level > max(self.level, 0):
            naming = self._naming()  # without one it goes on with the last, as where answers stand between
            if naming:
                self.names[level] = named(" ".join(line.of(self.body) for line in naming))
                kept, self.open = self.open[: -len(naming)], list(naming)
                lead, self.open = self.open, kept
                self.end()
                self.done.append(_Run(tuple(lead), -1, "", ""))
                self.open = []
        self.end()
        self.level = level

    def _naming(self) -> list[Span]:
        lines = list(self.open)
        while lines and not len(lines[-1]):
            lines.pop()
        self.open = lines
        for n in range(1, min(_NAMING_LINES, len(lines)) + 1):
            told = " ".join(line.of(self.body) for line in lines[-n:])
            if not len(lines[-n]) or len(told) > _LONGEST_NAMING:
                break
            if is_naming(told) and (n == _NAMING_LINES or n == len(lines) or not _continues(lines[-n - 1], told)):
                return lines[-n:]
        return []


def _continues(before: Span, told: str) -> bool:
    """Whether the line before may belong to the same naming: "On Thursday, Dana Reyes" / "<…> wrote:"."""
    return bool(len(before)) and (told[:1] in "<(" or not re.search(r"\d", told))


def _runs(body: str, lines: Sequence[Span]) -> list[_Run]:
    state, base, i = _Runs(body), 0, 0
    while i < len(lines):
        line = lines[i]
        mark = _MARKS.match(body, line.start, line.end)
        header = 0 if mark else _header_length(body, lines, i)
        if header:
            state.end()
            found = _HEADER.match(body, line.start)
            state.done.append(_Run(tuple(lines[i : i + header]), -1, "", ""))
            base += 1
            told = " ".join(part.of(body) for part in lines[i : i + header])
            state.names[base] = (_person(found["who"]) if found else "", _day(told))
            state.level, i = base, i + header
            continue
        level = base + (mark.group().count(">") if mark else 0)
        content = Span(mark.end(), line.end) if mark else line
        if level != state.level and len(content):
            state.turn_to(level)
        state.open.append(content)
        i += 1
    state.end()
    return state.done


def _header_length(body: str, lines: Sequence[Span], i: int) -> int:
    """How many lines from ``i`` on are the headers of an earlier message, 0 when they are not."""
    if not _HEADER.match(body, lines[i].start, lines[i].end):
        return 0
    for n, line in enumerate(lines[i : i + _HEADER_LINES]):
        if not len(line):
            return 0
        if _SUBJECT.match(body, line.start, line.end):
            return n + 1
    return 0


def is_naming(line: str) -> bool:
    """Whether a line leads in a quoted message: "On 14 March, Dana Reyes wrote:"."""
    told = line.strip()
    if not told.endswith(":") or len(told) > _LONGEST_NAMING:
        return False
    return _WROTE.search(told) is not None or _STAMPED.search(told) is not None


def named(line: str) -> tuple[str, str]:
    """Who wrote, and on which day (the log's form), by such a line; "" for what it does not say."""
    verbs = [m.span() for m in _WROTE.finditer(line)] or [(len(line), len(line))]
    start, end = verbs[-1]
    after = _person(line[end:].rstrip(" :"))
    return after or _person(_BEFORE_NAME.sub("", _ADDRESS.sub("", line[:start]).rstrip(" ,:"))), _day(line)


def _person(told: str) -> str:
    name = " ".join(_ADDRESS.sub("", told).strip(" \t*_\"'“”:;,").split())
    return name if name and any(c.isalpha() for c in name) else ""


def _day(line: str) -> str:
    found = [d.when for d in find_dates(line[:400]) if d.when and not d.relative]
    return found[0].iso() if found else ""


def stretches_of_page(document: Document) -> tuple[Stretch, ...]:
    """Who wrote what in a message that is a web page: its block quotations are another's words."""
    found: list[Stretch] = []
    who, level = ("", ""), 0
    for block in document.blocks:
        words = block.span.of(document.text)
        header = _HEADER.match(words)
        if block.kind is BlockKind.QUOTE:
            found.append(Stretch(block.span, level + 1, *who))
        elif header and _SUBJECT.search(words):
            who, level = (_person(header["who"].split("Sent:")[0]), _day(words)), level + 1
            found.append(Stretch(block.span, -1))
        elif is_naming(words.replace("\n", " ")):
            who = named(words.replace("\n", " "))
            found.append(Stretch(block.span, -1))
        else:
            found.append(Stretch(block.span, level, *(who if level else ("", ""))))
    return tuple(found)


def numbered(document: Document) -> Document:
    """A page's document with its paragraphs counted: people do not see the lines of a message's markup."""
    marks = tuple(Landmark(b.span.start, paragraph=n, line=-1) for n, b in enumerate(document.blocks, start=1))
    return replace(document, landmarks=marks)


def turns_of(text: str, blocks: Sequence[Block], stretches: Sequence[Stretch], sender: tuple[str, str]) -> list[Turn]:
    """One turn for each stretch of one person, neighbours taken together; ``sender`` is who, and the day."""
    turns: list[Turn] = []
    last: Stretch | None = None
    for stretch in stretches:
        who, date = sender if stretch.level == 0 else (stretch.who, stretch.date)
        inner = _transcript(text, blocks, stretch) if stretch.level == 0 else []
        if inner:
            turns += inner
        elif who and stretch.level >= 0:
            same = last is not None and (last.level, last.who) == (stretch.level, stretch.who) and turns
            start = turns.pop().span.start if same else stretch.span.start
            turns.append(Turn(who, Span(start, stretch.span.end), date))
        last = None if inner else stretch
    return turns


def _transcript(text: str, blocks: Sequence[Block], stretch: Stretch) -> list[Turn]:
    """The turns of a transcript that somebody pasted into a message."""
    span = stretch.span
    first = bisect_left(blocks, span.start, key=lambda b: b.span.start)
    last = bisect_left(blocks, span.end, key=lambda b: b.span.start)
    inside = [replace(b, span=Span(b.span.start - span.start, b.span.end - span.start)) for b in blocks[first:last]]
    return [
        replace(t, span=Span(t.span.start + span.start, t.span.end + span.start))
        for t in find_turns(span.of(text), inside)
    ]
