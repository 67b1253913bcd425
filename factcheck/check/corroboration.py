"""Corroboration: how many independent sources hold a claim.

Sources of one origin count once, and so do two whose passages share a long run of
words: one has copied the other, or both a third. A source that names another one as
its own source ("according to the Harrow Gazette") is secondary to it and adds nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Passage, Source, SourceCard
from factcheck.text.words import Words

# Words in a row that two reporters do not choose alike by chance.
_COPIED = 12
# Characters before a passage in which it may say where it has it from.
_BEFORE = 400
# A title of fewer words is a common phrase, and no citation.
_TITLE = 3


class _Witness:
    """A source that agrees, with the words of its passage and of what stands just before it."""

    def __init__(self, source: Source, passage: Passage) -> None:
        text, span = source.document.text, passage.span
        self.card = source.card
        said = Words(span.of(text)).keys
        self.runs = frozenset(tuple(said[i : i + _COPIED]) for i in range(len(said) - _COPIED + 1))
        self.around = _spaced(text[max(0, span.start - _BEFORE) : span.end])

    def names(self, other: SourceCard) -> bool:
        """Whether the passage, or what stands before it, names the other's publisher or title."""
        titled = other.title if len(other.title.split()) >= _TITLE else ""
        return any(name and _spaced(name) in self.around for name in (other.publisher, titled))


def independent(agreeing: Sequence[tuple[Source, Passage]]) -> int:
    """How many of the sources that agree do so by themselves; each may be given with several passages."""
    counted: list[_Witness] = []
    for source, passage in agreeing:
        witness = _Witness(source, passage)
        if not any(_one_origin(witness, other) for other in counted):
            counted.append(witness)
    primary = [w for w in counted if not any(w is not o and w.names(o.card) and not o.names(w.card) for o in counted)]
    return len(primary)


def _one_origin(one: _Witness, other: _Witness) -> bool:
    return one.card.origin == other.card.origin or bool(one.runs & other.runs)


def _spaced(text: str) -> str:
    """The folded words of a text with a space around each, so that only whole words are found in it."""
    keys = Words(text).keys
    return f" {' '.join(keys)} " if keys else ""
