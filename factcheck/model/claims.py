"""Claims and marks, as the log holds them."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from factcheck.model.base import Value
from factcheck.model.documents import Speaker


class ClaimKind(StrEnum):
    QUOTE = "quote"
    CLAIM = "claim"
    TERM = "term"  # a title, a nickname, a scare quote: in quotation marks, and nobody's words


class MarkIs(StrEnum):
    OPEN = "open"
    CONFIRMED = "confirmed"
    CHANGE = "change"
    QUERY = "query"
    ON_AUTHOR = "on-author"
    CUT = "cut"
    STET = "stet"

    @property
    def settles(self) -> bool:
        """Whether nothing is left to do; a change, a query or a question to the author still is."""
        return self in (MarkIs.CONFIRMED, MarkIs.CUT, MarkIs.STET)


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
    offered: tuple[str, ...] = ()  # fingerprints of the claims extract found in the file of that hash


class Log(Value, frozen=True):
    """A claims file, read."""

    article: ArticleCard
    speakers: tuple[Speaker, ...] = ()
    claims: tuple[Claim, ...] = ()
    gone: tuple[Claim, ...] = ()  # no longer in the article; kept with their marks, and never checked
