"""Evidence: a passage cut from a source, with its place and who speaks there."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.check.shelf import Shelf
from factcheck.model import Evidence, Part, Span

# About two lines of a column on either side.
_CONTEXT = 110


def evidence_of(
    shelf: Shelf, number: int, spans: Sequence[Span], *, parts: tuple[Part, ...] = (), score: float = 0.0
) -> Evidence:
    """The passage under some spans of a source's text (in order), as a person can look it up.

    ``number`` is the source's place on the shelf.
    """
    source = shelf.sources[number]
    document, card = source.document, source.card
    first, last = spans[0].start, spans[-1].end
    voice = shelf.voice(number, first)
    return Evidence(
        source=card.id,
        title=card.title or card.id,
        spans=tuple(spans),
        exact=" […] ".join(document.text[s.start : s.end] for s in spans),
        prefix=_before(document.text, first),
        suffix=_after(document.text, last),
        place=document.place(first),
        speaker=voice.name,
        label=voice.label,
        date=shelf.day(number, first),
        url=card.url,
        parts=parts,
        score=round(score, 4),
    )


def _before(text: str, at: int) -> str:
    """Some characters before ``at``, from the beginning of a word."""
    start = max(0, at - _CONTEXT)
    context = text[start:at]
    if start and not text[start - 1].isspace():
        context = context.partition(" ")[2] if " " in context else context
    return context.lstrip()


def _after(text: str, at: int) -> str:
    context = text[at : at + _CONTEXT]
    if at + _CONTEXT < len(text) and not text[at + _CONTEXT].isspace():
        context = context.rpartition(" ")[0] if " " in context else context
    return context.rstrip()
