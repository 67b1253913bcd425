"""The shelf: sources with all that searching them needs, made once and asked often."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import overload

from factcheck.check.attributions import Attributions
from factcheck.check.corroboration import Library
from factcheck.index import catalogue_of
from factcheck.judge.difference import Pair
from factcheck.judge.speaker import Voice, known_as, may_quote, other_names, quoted_voice, retelling_voice, voice_at
from factcheck.locate import Seeds
from factcheck.locate.passages import Finder, Passages
from factcheck.locate.windows import Windows
from factcheck.model import Claim, Source, Sources, Unread, Value
from factcheck.processes import cores
from factcheck.text.quoting import Quoted
from factcheck.text.words import Words

# A turn's time is a clock's in a recording, a day in a mail or a table.
_DAY = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)(?![\d-])")
# Places whose voices are kept at hand; a library may hold any number.
_VOICES = 10_000
# Up to so many words every sentence is held in memory, which finds a little more and takes a third of a second.
_SMALL = 100_000
# "Also found in" lists so many other places, where nobody asks for more.
ALSO = 5


class Scope(Value, frozen=True):
    """Which sources answer for a claim: indices (None: all), and that in words.

    ``fault`` says why nothing can be searched, "" when something can.
    """

    among: tuple[int, ...] | None
    words: str
    fault: str = ""


class Shelf:
    """Sources, their words, the seeds over all of them, and passages for claims."""

    def __init__(self, sources: Sequence[Source], unread: Sequence[Unread] = (), also: int = ALSO) -> None:
        self.also = also
        self.sources = sources if isinstance(sources, Sources) else Sources(sources)
        self.cards = self.sources.cards
        self.unread = {u.card.id: u for u in unread}
        self._attributions = Attributions(self.sources)
        self._voices: dict[tuple[int, int], Voice] = {}
        self._index = {c.id: i for i, c in enumerate(self.cards)}

    @property
    def words(self) -> Sequence[Words]:
        """The words of each source, found when first asked for."""
        return self.seeds.documents

    @cached_property
    def seeds(self) -> Seeds:
        texts = _Texts(self.sources)
        if self.sources.home is None:
            return Seeds(texts)
        return Seeds(texts, catalogue_of(self.sources, texts.__getitem__, cores()))

    @cached_property
    def passages(self) -> Finder:
        small = self.seeds.total <= _SMALL
        return Passages(self.sources) if small else Windows(self.seeds, self.sources)

    @cached_property
    def named(self) -> Library:
        """How the sources are called where one names another."""
        return Library(self.cards)

    def voice(self, source: int, offset: int) -> Voice:
        """Who speaks at a character of a source; words it quotes belong to whom it quotes."""
        known = self._voices.get((source, offset))
        if known is None:
            known = known_as(self._voice(source, offset), self._other_names)
            if len(self._voices) == _VOICES:
                self._voices.clear()
            self._voices[source, offset] = known
        return known

    @cached_property
    def _other_names(self) -> dict[str, tuple[str, ...]]:
        return other_names(self.cards)

    def _voice(self, source: int, offset: int) -> Voice:
        at = self.sources[source]
        if may_quote(at, offset):
            name = self._attributions.of(source, offset)
            if name:
                return quoted_voice(at, name)
        return retelling_voice(at, offset) or voice_at(at, offset)

    def day(self, source: int, offset: int) -> str:
        """When the words at a character were said: the day of their own row, message or reply, else the source's."""
        document = self.sources[source].document
        number = document.turn_number(offset) if document.turns else 0
        own = _DAY.match(document.turns[number - 1].time) if number else None
        return own[1] if own else self.cards[source].date

    def pair(self, quoted: Quoted, source: int) -> Pair:
        return Pair(quoted, self.words[source], self.sources[source].document.turns)

    def scope(self, claim: Claim) -> Scope:
        """Where to search for a claim: its pinned sources, else the whole library."""
        if not self.sources:
            return Scope((), "no source", "There is no readable source to search.")
        if not claim.sources:
            count = len(self.sources)
            return Scope(None, "the one source" if count == 1 else f"all {count} sources")
        found = tuple(self._index[s] for s in claim.sources if s in self._index)
        missing = [s for s in claim.sources if s not in self._index]
        faults = [self._missing(s) for s in missing]
        if not found:
            return Scope((), "the pinned sources", "; ".join(faults) + ".")
        titles = ", ".join(self.cards[i].id for i in found)
        words = f"pinned to {titles}" + (f" ({'; '.join(faults)})" if faults else "")
        return Scope(found, words)

    def _missing(self, source_id: str) -> str:
        if source_id in self.unread:
            return f"The pinned source {source_id} could not be read: {self.unread[source_id].reason}"
        return f"The pinned source {source_id} is not in the library"


class _Texts(Sequence[str]):
    """The texts of the sources, each read when it is asked for."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def __len__(self) -> int:
        return len(self._sources)

    @overload
    def __getitem__(self, i: int) -> str: ...
    @overload
    def __getitem__(self, i: slice) -> Sequence[str]: ...
    def __getitem__(self, i: int | slice) -> str | Sequence[str]:
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        return self._sources.source(i).document.text
