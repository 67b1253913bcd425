"""What extraction makes: quotations with their places, and the whole of it."""

from __future__ import annotations

from factcheck.model import Claim, Span, Speaker, Value


class Piece(Value, frozen=True):
    """One stretch of quoted words in one paragraph: ``outer`` with its marks, ``inner`` without."""

    outer: Span
    inner: Span
    style: str  # double, single, guillemet, low, corner, block or turn
    paragraph: int  # index of the paragraph, from 0
    runs_on: bool = False  # goes on from the paragraph before
    repaired: str = ""  # what was missing, in words; "" when both marks stand there


class Saying(Value, frozen=True):
    """Who, by the text: the words that name a speaker and the cue that ties them to a quotation."""

    speaker: Span | None = None
    cue: Span | None = None
    way: str = ""  # before, after, label, according, subject, carried; "" when nobody is named


class Quotation(Value, frozen=True):
    """One person's quoted words, in one piece or several.

    All spans count characters of the article's text. ``speaker`` is the fullest
    name the article gives, "" when it gives none; ``speaker_span`` is what stands
    beside the quotation ("she", "Reyes", "the mayor").
    """

    span: Span  # from the first mark to the last
    pieces: tuple[Span, ...]  # the quoted words, marks left out
    outers: tuple[Span, ...]  # the same pieces with their marks
    style: str
    speaker: str = ""
    speaker_span: Span | None = None
    resolved_from: str = ""  # the words resolved, when they are not the name itself
    cue: str = ""
    cue_span: Span | None = None
    way: str = ""
    date: str = ""
    date_span: Span | None = None
    occasion: str = ""
    term: bool = False  # perhaps a title, a nickname or a scare quote: nobody is said to have said it


class Extraction(Value, frozen=True):
    """All that was found in one article, in its order."""

    speakers: tuple[Speaker, ...]
    claims: tuple[Claim, ...]
    quotations: tuple[Quotation, ...]
    notices: tuple[str, ...] = ()
