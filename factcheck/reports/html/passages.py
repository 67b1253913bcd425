"""A piece of evidence as the page prints it: who says it, the words with what differs, the place, the link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import EditType, Evidence, Part, Value
from factcheck.phrases import day, edit_name, link_to_words

# Differences of typography: shown, but quietly, so that a lost "not" beside them stands out.
_QUIET = frozenset({EditType.CASE, EditType.PUNCTUATION, EditType.SPELLING, EditType.CONTRACTION})

_BREAKS = re.compile(r"\n\s*")
_OPENING = frozenset("([{‘“«„—–-/'$£€")  # what stands close to the word after it


class Piece(Value, frozen=True):
    """A stretch of a shown difference; ``space`` where the originals had white space before it."""

    op: str
    article: str
    source: str
    types: str
    quiet: bool
    space: bool
    tight: bool  # the article's and the source's side are marks that touch: "," for "."


class Passage(Value, frozen=True):
    """A piece of evidence as a person looks it up.

    ``link`` opens ``page`` at the words, and both may be followed; ``url`` is only shown. ``spot`` is the
    element of this page in which the source's own text has the words, "" where that is not shown.
    """

    who: str
    said: str
    prefix: str
    pieces: tuple[Piece, ...]
    space: bool  # whether white space is due between the words and what follows them
    suffix: str
    source: str
    title: str
    place: str
    link: str
    page: str
    url: str
    spot: str


def _apart(before: str, after: str) -> bool:
    """Whether white space is due between two stretches: it stands there, or words would run together."""
    if not before or not after:
        return False
    if before[-1].isspace() or after[0].isspace():
        return True
    return before[-1] not in _OPENING and after[0].isalnum()


def _flow(text: str) -> str:
    """``text`` trimmed, an empty line told by a mere line break: context has to be short."""
    return _BREAKS.sub("\n", text.strip())


def _piece(part: Part, before: str) -> Piece:
    kinds = frozenset(part.types)
    # Where only capitals differ the source's form tells it all.
    article = "" if kinds == {EditType.CASE} else part.article
    return Piece(
        part.op,
        _flow(article),
        _flow(part.source),
        ", ".join(edit_name(kind) for kind in part.types),
        quiet=bool(kinds) and kinds <= _QUIET,
        space=_apart(before, article or part.source),
        tight=not any(c.isalnum() for c in part.article + part.source),
    )


def _parts(exact: str, other: str) -> Iterator[Part]:
    """``exact`` with the first place of ``other`` in it told as only the source's."""
    before, found, after = exact.partition(other) if other else (exact, "", "")
    for op, text in (("same", before), ("source", found), ("same", after)):
        if text:
            yield Part(op, "" if op == "source" else text, text)


def _pieces(evidence: Evidence, other: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    before = evidence.prefix
    for part in evidence.parts or _parts(evidence.exact, other):
        pieces.append(_piece(part, before))
        before = part.source or part.article
    return tuple(pieces)


def spot(number: int, at: int) -> str:
    """The id of the element with the words at character ``at`` of the text of source ``number``."""
    return f"text.{number}.{at}"


def passage(evidence: Evidence, at: str = "", other: str = "") -> Passage:
    """``evidence`` as a person looks it up; its words stand in the page's element ``at`` too.

    ``other``: what it has where the article has something else, for evidence of claims.
    """
    link = link_to_words(evidence.url, evidence.exact, evidence.prefix, evidence.suffix)
    last = evidence.parts[-1] if evidence.parts else Part("same", source=evidence.exact)
    return Passage(
        who=evidence.speaker or evidence.label,
        said=day(evidence.date),
        prefix=_flow(evidence.prefix),
        pieces=_pieces(evidence, other),
        space=_apart(last.source or last.article, evidence.suffix),
        suffix=_flow(evidence.suffix),
        source=evidence.source,
        title=evidence.title or evidence.source,
        place=evidence.place.words(),
        link=link,
        page=evidence.url if link else "",
        url="" if link else evidence.url,
        spot=at,
    )
