"""Documents and sources: an article and a source are the same noun."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import overload

from msgspec.structs import replace

from factcheck.model.base import Span, Value


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"  # a block quotation: its words are somebody else's
    ITEM = "item"  # of a list
    CELL = "cell"  # of a table


class Block(Value, frozen=True, omit_defaults=True, gc=False):
    """A stretch of a document that stands by itself, without surrounding white space.

    A cell has its row and column in its table, from 1; 0 where the file does not tell.
    """

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    row: int = 0
    column: int = 0
    head: int = 0  # characters of the cell that repeat the head of its column


class Turn(Value, frozen=True):
    """A speaker's stretch of a transcript: the label as printed, and the speech after it."""

    label: str
    span: Span  # the speech only, label left out
    time: str = ""
    name: str = ""  # whom the label means, where the transcript itself tells: "Dana Reyes" for "REYES" or "A"

    @property
    def speaker(self) -> str:
        """The name, else the label: equal for two turns of one speaker, as far as the transcript tells."""
        return self.name or self.label


class Anchor(Value, frozen=True, gc=False):
    """The way back: from ``at`` on, text stands character for character at ``origin`` of the file."""

    at: int
    origin: int


class Landmark(Value, frozen=True, omit_defaults=True, gc=False):
    """From character ``at`` of the text on, until the next one: what a person looks for in the file.

    0 or "" where a format has no such thing. ``line`` is the number of the line at
    ``at``, counted as people count there (on a page, from its top); 0 means that the
    file's own lines are counted, -1 that the format has no lines a person can see.
    """

    at: int
    page: int = 0
    paragraph: int = 0
    line: int = 0
    cell: str = ""  # "table 2, row 3, column 1", "row 12"
    time: str = ""  # of a cue: "00:12:31"
    part: str = ""  # "footnote 3", "comment", "attachment minutes.txt"


class Place(Value, frozen=True):
    """Where a person would look for a character. 0 or "" where a format has no such thing."""

    line: int
    column: int
    turn: int = 0
    page: int = 0
    time: str = ""
    paragraph: int = 0
    cell: str = ""
    part: str = ""

    def words(self) -> str:
        """Say the place: "p. 4, line 12", "turn 3, line 9", "00:12:31", "paragraph 7, footnote 3"."""
        said = (
            (self.time, self.time),
            (self.page, f"p. {self.page}"),
            (self.turn, f"turn {self.turn}"),
            (self.part, self.part),
            (self.cell, self.cell),
            (self.paragraph, f"paragraph {self.paragraph}"),
            (self.line, f"line {self.line}"),
        )
        return ", ".join(words for there, words in said if there)

    def short(self) -> str:
        """The place in few characters, to stand behind "file:" as in a compiler's message.

        The line where lines are what one looks for, else "p4", "p4:12",
        "footnote-3", "table2.row3", "paragraph7" or "t00:12:31". "" when nothing is known.
        """
        first = f"p{self.page}" if self.page else self.part.replace(" ", "-")
        second = str(self.line) if self.line else "" if first else self._without_lines()
        return ":".join(filter(None, (first, second)))

    def beyond(self) -> str:
        """What :meth:`words` says and :meth:`short` does not: "turn 3", "00:12:31, turn 3"."""
        rest = replace(self, page=0, part="", line=0)
        if not (self.page or self.part or self.line):
            rest = replace(rest, cell="") if self.cell else replace(rest, paragraph=0) if self.paragraph else rest
            rest = rest if self.cell or self.paragraph else replace(rest, time="")
        return rest.words()

    def _without_lines(self) -> str:
        if self.cell:
            return self.cell.replace(", ", ".").replace(" ", "")
        if self.paragraph:
            return f"paragraph{self.paragraph}"
        return f"t{self.time}" if self.time else ""


class Metadata(Value, frozen=True):
    """What a file says of itself. Always a guess until a person has seen it."""

    title: str = ""
    author: str = ""
    published: str = ""
    language: str = ""


class Document(Value, frozen=True):
    """An article or a source: what a reader made of a file's bytes.

    ``text`` is what a person reads; ``anchors`` and ``line_starts`` lead from it
    back to the decoded file, so that a place names the file's own line.
    """

    name: str  # path or title, as people know it
    text: str
    format: str = "plain"
    sha256: str = ""  # of the file's bytes
    blocks: tuple[Block, ...] = ()
    turns: tuple[Turn, ...] = ()
    anchors: tuple[Anchor, ...] = (Anchor(0, 0),)
    line_starts: tuple[int, ...] = (0,)  # character offsets in the decoded file
    landmarks: tuple[Landmark, ...] = ()  # in the order of the text; none where lines say it all
    metadata: Metadata = Metadata()
    notices: tuple[str, ...] = ()  # what the reader wants a person to know

    def origin(self, offset: int) -> int:
        """The character of the decoded file that ``text[offset]`` came from."""
        i = bisect_right(self.anchors, offset, key=lambda a: a.at) - 1
        anchor = self.anchors[max(i, 0)]
        return anchor.origin + offset - anchor.at

    def turn_number(self, offset: int) -> int:
        """The number of the turn whose speech holds ``offset``, 0 when none does."""
        i = bisect_right(self.turns, offset, key=lambda t: t.span.start)
        return i if i and offset < self.turns[i - 1].span.end else 0

    def place(self, offset: int) -> Place:
        """Where ``text[offset]`` stands in the file, for a person to look it up."""
        origin = self.origin(offset)
        line = bisect_right(self.line_starts, origin)
        column = origin - self.line_starts[line - 1] + 1
        turn = self.turn_number(offset)
        time = self.turns[turn - 1].time if turn else ""
        n = bisect_right(self.landmarks, offset, key=lambda m: m.at) - 1
        if n < 0:
            return Place(line, column, turn, time=time)
        mark = self.landmarks[n]
        if mark.line > 0:
            line += mark.line - bisect_right(self.line_starts, self.origin(mark.at))
        seen = line if mark.line >= 0 else 0
        return Place(seen, column, turn, mark.page, mark.time or time, mark.paragraph, mark.cell, mark.part)


class SourceKind(StrEnum):
    TRANSCRIPT = "transcript"
    SPEECH = "speech"
    INTERVIEW = "interview"
    POST = "post"
    RELEASE = "release"
    REPORT = "report"
    ARTICLE = "article"
    DATA = "data"
    NOTE = "note"  # a desk note: the checker's own words about what is on record
    OTHER = "other"


class Speaker(Value, frozen=True):
    """A person, institution or document that says things. ``id`` is how a log names it."""

    name: str
    aliases: tuple[str, ...] = ()
    id: str = ""


class Fetch(Value, frozen=True):
    """One look at a web page. ``file`` and ``warc`` stand beside the sidecar; "" when the page was gone."""

    at: str  # when, YYYY-MM-DDTHH:MM:SSZ
    url: str  # the address that answered in the end
    status: int = 0
    file: str = ""  # the page, unpacked
    warc: str = ""  # all that was sent, redirects too, as it came
    sha256: str = ""  # of ``file``
    warc_sha256: str = ""
    etag: str = ""  # what the site calls this version
    modified: str = ""  # as the site puts it


class SourceCard(Value, frozen=True):
    """A source's sidecar: who, when, what kind, where from."""

    id: str
    file: str  # beside the sidecar
    title: str = ""
    speakers: tuple[Speaker, ...] = ()  # the first speaks where the text names no one
    date: str = ""  # when the words were said or published
    kind: SourceKind = SourceKind.OTHER
    url: str = ""
    publisher: str = ""
    primary: bool = False
    retrieved: str = ""
    sha256: str = ""
    language: str = ""
    same_origin: str = ""  # sources with the same word here count once
    note: str = ""
    confidential: bool = False  # its words stay in the desk: no report and no export shows them
    archive: str = ""  # where a copy stands in a public archive
    guessed: tuple[str, ...] = ()  # fields taken from what the file says of itself, seen by no person
    fetched: tuple[Fetch, ...] = ()  # in the order of time; the last page is ``file``

    @property
    def origin(self) -> str:
        """What makes two sources independent: the origin they name, else their bytes."""
        return self.same_origin or self.sha256 or self.id


class Source(Value, frozen=True):
    """A card and the text that was read for it."""

    card: SourceCard
    document: Document


class Sources(Sequence[Source]):
    """Sources in a fixed order. A card costs nothing to look at; a document may have to be read for it.

    ``keys`` name what was read: equal keys, equal texts. ``home`` is a folder in
    which what is made from the texts may be kept, None when they live in memory only.
    """

    cards: tuple[SourceCard, ...]
    keys: tuple[str, ...]
    home: Path | None = None

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        self._held = tuple(sources)
        self.cards = tuple(s.card for s in self._held)
        self.keys = tuple(f"{s.document.sha256}:{s.document.format}" for s in self._held)

    def __len__(self) -> int:
        return len(self.cards)

    @overload
    def __getitem__(self, i: int) -> Source: ...
    @overload
    def __getitem__(self, i: slice) -> Sequence[Source]: ...
    def __getitem__(self, i: int | slice) -> Source | Sequence[Source]:
        if isinstance(i, slice):
            return tuple(self.source(k) for k in range(*i.indices(len(self))))
        return self.source(range(len(self))[i])

    def source(self, i: int) -> Source:
        """Source ``i`` with its document."""
        return self._held[i]


class Unread(Value, frozen=True):
    """A source that could not be used, and why, so that it is never taken for empty."""

    card: SourceCard
    reason: str
    missing: bool = False  # its file is not there
    aside: bool = False  # left out on purpose: nobody would look for the claim there
