"""Where words stand in a source, and how they differ from the article's."""

from __future__ import annotations

from enum import StrEnum

from factcheck.model.base import Span, Value
from factcheck.model.documents import Place


class EditType(StrEnum):
    """The types of difference, gravest first: turning the meaning, changing content, honest edits, typography."""

    NEGATION = "negation"
    TRUNCATED = "truncated"  # a negation stands just outside the cut
    NUMBER = "number"
    NAME = "name"
    MODAL = "modal"
    QUANTIFIER = "quantifier"

    ORDER = "order"
    SUBSTITUTION = "substitution"
    DROPPED = "dropped"
    ADDED = "added"
    TENSE = "tense"

    SLIP = "slip"
    CONTINUED = "continued"  # the source's sentence goes on with an if, but or unless
    ELLIPSIS = "ellipsis"
    BRACKET = "bracket"
    CONTRACTION = "contraction"
    FILLER = "filler"
    INTERJECTION = "interjection"

    SPELLING = "spelling"
    CASE = "case"
    PUNCTUATION = "punctuation"

    @property
    def gravity(self) -> int:
        """The rank in the order of danger, 0 the gravest."""
        return _GRAVITY[self]

    @property
    def turns(self) -> bool:
        """Whether it turns the meaning, and so outranks everything else in a report."""
        return self.gravity <= EditType.QUANTIFIER.gravity

    @property
    def alters(self) -> bool:
        """Whether content differs: the quotation is altered."""
        return self.gravity <= EditType.TENSE.gravity

    @property
    def edits(self) -> bool:
        """Whether it is an honest edit; the quotation is no longer verbatim, but the same."""
        return not self.alters and self is not EditType.CONTINUED and self.gravity <= EditType.INTERJECTION.gravity


_GRAVITY = {kind: rank for rank, kind in enumerate(EditType)}


class Edit(Value, frozen=True):
    """One typed difference: the article's words against the source's ("" where one has none)."""

    type: EditType
    article: str
    source: str
    note: str = ""  # a whole phrase in plain words where article/source alone do not tell it


class Run(Value, frozen=True):
    """One stretch of an alignment, in words: quotation ``[i1, i2)`` against document ``[j1, j2)``.

    ``tag`` is equal, replace, delete (only in the quotation) or insert (only in the source).
    """

    tag: str
    i1: int
    i2: int
    j1: int
    j2: int


class Alignment(Value, frozen=True):
    """A piece of a quotation laid over one stretch of one document."""

    source: int  # index into the library's sources
    runs: tuple[Run, ...]  # cover the piece's words without a hole

    @property
    def first(self) -> int:
        """The first document word it covers."""
        return self.runs[0].j1

    @property
    def last(self) -> int:
        """The document word after the last it covers."""
        return self.runs[-1].j2

    @property
    def matched(self) -> int:
        """Words of the quotation that stand there, in order."""
        return sum(r.i2 - r.i1 for r in self.runs if r.tag == "equal")


class Placement(Value, frozen=True):
    """A whole quotation laid over the library: its pieces, in the order of the quotation."""

    pieces: tuple[Alignment, ...]
    closeness: float  # 0 to 1: share of the quotation's words that stand there, rare ones weighing more

    @property
    def source(self) -> int:
        """The document that holds most of it."""
        return max(self.pieces, key=lambda p: p.matched).source


class Passage(Value, frozen=True):
    """A stretch of one source that may speak to a claim."""

    source: int  # index into the library's sources
    span: Span  # characters of that document's text: one sentence, or a few beside each other
    score: float  # share of the claim's weighted words that stand there, 0 to 1


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


class Excerpt(Value, frozen=True):
    """A stretch of a source's text with passages that a report shows, and what stands around them."""

    span: Span
    text: str
    place: Place
    more: bool = False  # the text goes on after it
