"""The nouns of factcheck: frozen values, changed with ``replace``.

Units, everywhere: offsets count characters (Unicode code points) of
:attr:`Document.text`, half-open; lines, columns, turns and pages count from 1.
A date is text as the log writes it: ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or
``FROM/TO``; the empty string means "not given".
"""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum

import msgspec
from msgspec.structs import replace

__all__ = ["replace"]


class Value(msgspec.Struct, frozen=True):
    """A frozen value; two with equal fields are equal."""


class Span(Value, frozen=True, order=True):
    """Characters ``start`` up to but not including ``end`` of one text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start


# -- documents ---------------------------------------------------------------


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"  # a block quotation: its words are somebody else's
    ITEM = "item"  # of a list
    CELL = "cell"  # of a table


class Block(Value, frozen=True):
    """A stretch of a document that stands by itself, without surrounding white space."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH


class Turn(Value, frozen=True):
    """A speaker's stretch of a transcript: the label as printed, and the speech after it."""

    label: str
    span: Span  # the speech only, label left out
    time: str = ""


class Anchor(Value, frozen=True):
    """The way back: from ``at`` on, text stands character for character at ``origin`` of the file."""

    at: int
    origin: int


class Place(Value, frozen=True):
    """Where a person would look for a character. 0 or "" where a format has no such thing."""

    line: int
    column: int
    turn: int = 0
    page: int = 0
    time: str = ""

    def words(self) -> str:
        """Say the place: "p. 4, line 12", "turn 3, line 9", "00:12:31, line 40"."""
        parts = [self.time] if self.time else []
        parts += [f"p. {self.page}"] if self.page else []
        parts += [f"turn {self.turn}"] if self.turn else []
        return ", ".join([*parts, f"line {self.line}"])


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
        turn = self.turn_number(offset)
        time = self.turns[turn - 1].time if turn else ""
        return Place(line, origin - self.line_starts[line - 1] + 1, turn, time=time)


# -- sources -----------------------------------------------------------------


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


class Source(Value, frozen=True):
    """A card and the text that was read for it."""

    card: SourceCard
    document: Document


class Unread(Value, frozen=True):
    """A source that could not be used, and why, so that it is never taken for empty."""

    card: SourceCard
    reason: str


# -- claims, as the log holds them -------------------------------------------


class ClaimKind(StrEnum):
    QUOTE = "quote"
    CLAIM = "claim"


class MarkIs(StrEnum):
    OPEN = "open"
    CONFIRMED = "confirmed"
    CHANGE = "change"
    QUERY = "query"
    ON_AUTHOR = "on-author"
    CUT = "cut"
    STET = "stet"


class Mark(Value, frozen=True):
    """A person's word on a claim; ``basis`` is the hash of what they saw."""

    status: MarkIs = msgspec.field(default=MarkIs.OPEN, name="is")
    by: str = ""
    on: str = ""
    note: str = ""
    basis: str = ""


class Selector(Value, frozen=True):
    """Where a claim stands in its article: a line of the file, and the words around it."""

    line: int = 0
    prefix: str = ""
    suffix: str = ""


class Claim(Value, frozen=True):
    """One thing to be checked. ``speaker`` is the id of one of the log's speakers."""

    id: str
    kind: ClaimKind
    text: str
    speaker: str = ""
    date: str = ""  # said on
    occasion: str = ""
    at: Selector = Selector()
    sources: tuple[str, ...] = ()  # pinned; empty: search the whole library
    need: int = 1
    guessed: tuple[str, ...] = ()  # fields that extract inferred and no person has seen
    note: str = ""
    mark: Mark = Mark()


class ArticleCard(Value, frozen=True):
    """What the log says of its article."""

    file: str
    title: str = ""
    author: str = ""
    published: str = ""
    sha256: str = ""


class Log(Value, frozen=True):
    """A claims file, read."""

    article: ArticleCard
    speakers: tuple[Speaker, ...] = ()
    claims: tuple[Claim, ...] = ()


# -- where words stand, and how they differ ----------------------------------


class EditType(StrEnum):
    """The types of difference; the first five and ``truncated`` turn the meaning."""

    NEGATION = "negation"
    NUMBER = "number"
    NAME = "name"
    MODAL = "modal"
    QUANTIFIER = "quantifier"
    TRUNCATED = "truncated"
    TENSE = "tense"
    SUBSTITUTION = "substitution"
    DROPPED = "dropped"
    ADDED = "added"
    ORDER = "order"
    SLIP = "slip"
    CONTRACTION = "contraction"
    SPELLING = "spelling"
    FILLER = "filler"
    ELLIPSIS = "ellipsis"
    BRACKET = "bracket"
    INTERJECTION = "interjection"
    CASE = "case"
    PUNCTUATION = "punctuation"


class Edit(Value, frozen=True):
    """One typed difference: the article's words against the source's ("" where one has none)."""

    type: EditType
    article: str
    source: str
    note: str = ""  # a whole phrase in plain words where article/source alone do not tell it


class Run(Value, frozen=True):
    """One stretch of an alignment, in words: quotation ``[i1, i2)`` against document ``[j1, j2)``.

    ``tag`` is equal, replace, delete (only in the quotation), insert (only in the
    source) or gap (skipped in the source under a marked ellipsis or between pieces).
    """

    tag: str
    i1: int
    i2: int
    j1: int
    j2: int


class Alignment(Value, frozen=True):
    """A quotation laid over one stretch of one document."""

    source: int  # index into the library's sources
    runs: tuple[Run, ...]
    covered: float  # share of the quotation's words that stand there, 0 to 1

    @property
    def first(self) -> int:
        return self.runs[0].j1

    @property
    def last(self) -> int:
        return self.runs[-1].j2


class Part(Value, frozen=True):
    """A piece of a shown difference, cut from the originals.

    ``op``: same · changed · article (not in the source) · source (not in the
    article) · gap (source words skipped under an ellipsis).
    """

    op: str
    article: str = ""
    source: str = ""
    types: tuple[EditType, ...] = ()


class Evidence(Value, frozen=True):
    """A passage of a source, as a person can look it up (W3C text quote and position)."""

    source: str  # id
    title: str
    spans: tuple[Span, ...]  # of the source document's text, in order
    exact: str
    prefix: str
    suffix: str
    place: Place
    speaker: str = ""  # who speaks there, by name or by label; "" when unknown
    label: str = ""  # the turn's label as printed, "" without turns
    date: str = ""
    url: str = ""
    parts: tuple[Part, ...] = ()  # the word diff; empty for claims
    score: float = 0.0  # orders passages; never shown


# -- checks, findings, verdicts ----------------------------------------------


class Wording(StrEnum):
    VERBATIM = "verbatim"
    EDITED = "edited"
    ALTERED = "altered"
    SPLICED = "spliced"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not-found"
    NOT_CHECKED = "not-checked"


class Agreement(StrEnum):
    CONFIRMED = "confirmed"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


class Finding(StrEnum):
    VERBATIM = "verbatim"
    EDITED = "edited"
    ALTERED = "altered"
    SPLICED = "spliced"
    MISATTRIBUTED = "misattributed"
    MISDATED = "misdated"
    AMBIGUOUS = "ambiguous"
    AGREES = "agrees"
    BOUND = "bound"
    PARTIAL = "partial"
    CONFLICTS = "conflicts"
    SOURCES_DISAGREE = "sources-disagree"
    NOT_FOUND = "not-found"
    NOT_CHECKED = "not-checked"


class Level(StrEnum):
    """In order of danger."""

    CHANGE = "change"
    LOOK = "look"
    CONFIRM = "confirm"
    CLEAR = "clear"
    NOT_CHECKED = "not-checked"


class WordingCheck(Value, frozen=True):
    result: Wording
    reason: str
    code: str
    edits: tuple[Edit, ...] = ()


class AgreementCheck(Value, frozen=True):
    """The speaker or the date, in the article and in the source."""

    result: Agreement
    reason: str
    code: str = ""
    article: str = ""
    source: str = ""


class SlotKind(StrEnum):
    NUMBER = "number"
    DATE = "date"
    DURATION = "duration"
    NAME = "name"
    OFFICE = "office"
    VERB = "verb"
    NEGATION = "negation"


class SlotIs(StrEnum):
    AGREES = "agrees"
    CONFLICTS = "conflicts"
    BOUND = "bound"
    MISSING = "missing"


class Slot(Value, frozen=True):
    """One particular of a claim beside what the passage has for it, both cut from the originals."""

    kind: SlotKind
    label: str  # what the particular is about: "killed", "when", "who"
    article: str
    source: str  # "" when the passage has nothing for it
    result: SlotIs
    note: str = ""


class Corroboration(Value, frozen=True):
    """Independent sources that hold the claim, of those wanted."""

    have: int
    need: int


class Verdict(Value, frozen=True):
    """The machine's finding on one claim, computed anew at each run."""

    claim: str  # id
    finding: Finding
    level: Level
    code: str
    reason: str  # whole sentences in plain words
    wording: WordingCheck | None = None  # None: the claim is not a quotation
    speaker: AgreementCheck | None = None
    date: AgreementCheck | None = None
    slots: tuple[Slot, ...] = ()  # claims only
    hints: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()  # what the finding rests on, best first
    also: tuple[Evidence, ...] = ()  # the same words elsewhere
    nearest: tuple[Evidence, ...] = ()  # closest passage where nothing was found
    corroboration: Corroboration = Corroboration(0, 1)
    searched: str = ""  # which sources were searched, in words
    codes: tuple[str, ...] = ()  # every rule that spoke, gravest first


# -- reports -----------------------------------------------------------------


class Row(Value, frozen=True):
    """A claim, its place in the article, and its verdict."""

    claim: Claim
    verdict: Verdict
    speaker: Speaker | None = None
    span: Span | None = None  # in the article's text; None: no longer there
    stale: bool = False  # the mark was set on other words or other evidence


class SourceRow(Value, frozen=True):
    """A source in the report's table."""

    card: SourceCard
    words: int
    turns: int
    claims: tuple[str, ...] = ()  # ids resting on it
    flags: tuple[str, ...] = ()  # "unread: …", "changed since it was added", "used by nobody"


class Problem(Value, frozen=True):
    """A finding about the library or the log rather than a claim (S1xx)."""

    code: str
    level: Level
    where: str  # file as the user knows it
    reason: str


class Report(Value, frozen=True):
    """Everything a page or a file of findings shows. Pure data; equal input, equal report."""

    name: str  # the log's name
    article: ArticleCard
    document: Document
    rows: tuple[Row, ...]  # in the order of the article
    sources: tuple[SourceRow, ...]
    problems: tuple[Problem, ...]
    sentence: str  # the verdict as a person would say it
    tool: str  # version


class Settings(Value, frozen=True):
    """A desk's settings: flags beat environment beat factcheck.toml beats these."""

    seeds: str = "seeds"
    claims: str = "claims"
    sources: str = "sources"
    reports: str = "reports"
    fail_on: str = "change"  # a level, or "never"
