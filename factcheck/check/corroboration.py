"""Corroboration: how many independent sources hold a claim.

Sources of one origin count once, and so do two whose passages share a long run of
words (one has copied the other, or both a third) and two that name the same third
source as theirs. A source that names another one as its own source ("according to
the Harrow Gazette") is secondary to it and adds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from factcheck.model import Passage, Source, SourceCard, Value
from factcheck.text.words import Words

# Words in a row that two reporters do not choose alike by chance.
_COPIED = 12
# Characters before a passage in which it may say where it has it from.
_BEFORE = 400
# A title, or an address, of fewer words is a common phrase, and no citation.
_TITLE = 3


class Name(Value, frozen=True):
    """How a source is called where another names it: its publisher, title or address, in folded words."""

    keys: tuple[str, ...]
    capital: bool  # whether it begins with one, so that an ash is not the publisher Ash


class Library:
    """What the sources of a library are called, to be found where one of them names another."""

    def __init__(self, cards: Iterable[SourceCard]) -> None:
        self._by_first: dict[str, set[Name]] = {}
        for name in chain.from_iterable(map(_names, cards)):
            self._by_first.setdefault(name.keys[0], set()).add(name)

    def named(self, text: str) -> set[Name]:
        """The sources that a text names."""
        words = Words(text)
        keys = tuple(words.keys)
        return {
            name
            for i, key in enumerate(keys)
            for name in self._by_first.get(key, ())
            if keys[i : i + len(name.keys)] == name.keys and words.capital[i] >= name.capital
        }


class _Witness:
    """Sources that count once, with the words of their passages and the names of the sources they rest on."""

    def __init__(self, source: Source, passage: Passage, library: Library) -> None:
        text, span = source.document.text, passage.span
        said = Words(span.of(text)).keys
        self.origins = {source.card.origin}
        self.runs = {tuple(said[i : i + _COPIED]) for i in range(len(said) - _COPIED + 1)}
        self.called = set(_names(source.card))
        around = text[max(0, span.start - _BEFORE) : span.end]
        self.cites = set() if source.card.primary else library.named(around) - self.called

    def one_origin(self, other: _Witness) -> bool:
        third = (self.cites & other.cites) - self.called - other.called
        return bool(self.origins & other.origins or self.runs & other.runs or third)

    def take(self, other: _Witness) -> None:
        self.origins |= other.origins
        self.runs |= other.runs
        self.called |= other.called
        self.cites |= other.cites

    def rests_on(self, other: _Witness) -> bool:
        """Whether this one names the other as its source, and not the other this one."""
        return bool(self.cites & other.called) and not other.cites & self.called


def independent(agreeing: Sequence[tuple[Source, Passage]], library: Library | None = None) -> int:
    """How many of the sources that agree do so by themselves; each may be given with several passages.

    ``library`` tells which sources there are to be named; without it, those that agree.
    """
    if len(agreeing) < 2:
        return len(agreeing)
    known = library or Library(source.card for source, _ in agreeing)
    counted: list[_Witness] = []
    for source, passage in agreeing:
        witness = _Witness(source, passage, known)
        for other in [o for o in counted if witness.one_origin(o)]:
            witness.take(other)
            counted.remove(other)
        counted.append(witness)
    primary = [w for w in counted if not any(w is not o and w.rests_on(o) for o in counted)]
    return len(primary) or min(1, len(counted))  # each may rest on the next, in a circle


def _names(card: SourceCard) -> list[Name]:
    """What a source may be named by; a scheme before an address is left out, as people leave it out."""
    address = card.url.partition("://")[2].removeprefix("www.").rstrip("/")
    told = ((card.publisher, 1), (card.title, _TITLE), (address, _TITLE))
    found = [(Name(tuple(Words(name).keys), name[:1].isupper()), least) for name, least in told]
    return [name for name, least in found if len(name.keys) >= least]
