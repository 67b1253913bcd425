"""What a claim says besides one name, beside a passage that has all of it and not the name.

"Chaired the inquiry into the Wexley collapse" singles one person out; "is a nurse" does
not, and whom a passage says it of tells nothing about anybody else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from factcheck.judge.claim_actors import name_keys
from factcheck.judge.claim_singly import (
    DONE_BY_MANY,
    DONE_BY_ONE,
    DONE_BY_PLACES,
    DONE_TO_A_PERSON,
    HELD_IN_TURN,
    ONLY,
    RECORD,
    SHARED,
    WHOLE,
    is_common,
)
from factcheck.judge.claim_support import TURNS, Ground
from factcheck.model import Slot, SlotKind, Value
from factcheck.text.concepts import concept
from factcheck.text.lexicon import AUXILIARIES, DETERMINERS, HEDGES, MODALS
from factcheck.text.names import NameMention
from factcheck.text.nations import ADJECTIVES
from factcheck.text.titles import GIVEN, table

# With less of it in the whole passage nothing is looked for.
_LIKELY = 0.6
# What the rest must weigh: a name or a figure weighs two, another word one, "a film" and "a nurse" nothing.
SPECIFIC = 3
_PINNED = 2  # the same, where a person said that the source speaks of the claim
_NAME = _FIGURE = 2
# Words that only join what a claim says: "belongs to the family", "includes".
_LINKING = frozenset(concept(w) for w in table("belong include contain consist comprise own"))
# With these a sentence says that another did so too, or that it is not sure, or not so.
_TOO = table("others likewise jointly alongside together too again if unless whether")
_UNSURE = MODALS | TURNS | (HEDGES - table("about around roughly approximately"))


# Words that may stand between who does something and the verb.
BETWEEN = AUXILIARIES | MODALS | table("also then later first once now soon only both himself herself who")
# Words that stand for somebody as a subject.
PRONOUNS = table("it he she they this these we i you there")
_PARTICLES = table("over up down off out by")
_OBJECT = 5  # words after a verb in which its object is named
_SOON = 3  # words into a sentence
_ACCENTS = re.compile("[\u0300-\u036f]+")


def _folded(text: str) -> str:
    """A text in small letters without accents."""
    return text.casefold() if text.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFKD", text).casefold())


class Told(Value, frozen=True):
    """A sentence of a passage: the words ``[first, last)``, and those of them that the claim has."""

    first: int
    last: int
    shared: tuple[int, ...]


class Rest:
    """All that a claim says but for ``name``, and for ``subject`` where a pronoun of the passage stands for that.

    ``figures``: the slots of the claim's figures and dates, all of which the passage has.
    """

    def __init__(
        self, ground: Ground, name: NameMention, figures: Sequence[Slot], subject: NameMention | None = None
    ) -> None:
        self.ground, self.claim, self.passage = ground, ground.claim, ground.passage
        self.name, self.figures, self.subject = name, len(figures), subject
        self.dated = any(s.kind is SlotKind.DATE for s in figures)
        self.at = self.claim.extent(name.span)
        gone = {*range(*self.at), *(range(*self.claim.extent(subject.span)) if subject else ())}
        self.wanted = tuple(i for i in self.claim.content if i not in gone and self.claim.concepts[i] not in _LINKING)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The claim's folded words, without "'s"."""
        return frozenset(k.removesuffix("'s") for k in self.claim.words.keys)

    @cached_property
    def likely(self) -> bool:
        """Whether enough of it is anywhere in the passage for any rule: quickly told, and seldom so."""
        return sum(i in self.ground.present for i in self.wanted) >= _LIKELY * len(self.wanted)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """The sentences of the passage that hold all of it: a word that is not there may make it another thing."""
        if not all(i in self.ground.present for i in self.wanted):
            return ()
        whole = (t for t in self.sentences if t.shared and self._holds(t) and self._speaks_of_it(t))
        return tuple(t for t in whole if self._says_so(t))

    def _says_so(self, told: Told) -> bool:
        """Whether a sentence says it of one, and as a fact."""
        passage, keys = self.passage, self.passage.words.keys
        asks = passage.words.between(told.last).lstrip().startswith("?")
        firsts = (i for i in range(told.first, told.last) if keys[i] == "first" and i + 1 in passage.verbs)
        begins = any(firsts) and "first" not in self.keys
        again = (i for i in range(told.first, told.last) if keys[i] == "time" and keys[i - 1] in ONLY)
        begins = begins or any(again)
        return not asks and not begins and not self.any_between(told.first, told.last, (_TOO | _UNSURE) - self.keys)

    def _speaks_of_it(self, told: Told) -> bool:
        """Whether a sentence begins with the pronoun that stands for the claim's subject, where one must."""
        return self.subject is None or self.any_between(told.first, told.first + _SOON, PRONOUNS)

    @cached_property
    def sentences(self) -> tuple[Told, ...]:
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[Told]:
        words, concepts, first = self.passage.words, self.passage.concepts, 0
        wanted = {self.claim.concepts[i] for i in self.wanted}
        for stop in (*self.passage.stops, len(self.passage.text)):
            last = words.at(stop)
            if last > first:
                yield Told(first, last, tuple(i for i in range(first, last) if concepts[i] in wanted))
                first = last

    def _holds(self, told: Told) -> bool:
        """Whether a sentence has all of it; a name by its last word."""
        there = {self.passage.concepts[i] for i in told.shared}
        keys = {k.removesuffix("'s") for k in self.passage.words.keys[told.first : told.last]}
        named = {i for n in self.others if name_keys(n.text)[-1] in keys for i in range(*self.claim.extent(n.span))}
        return all(i in named or self.claim.concepts[i] in there for i in self.wanted)

    @cached_property
    def others(self) -> tuple[NameMention, ...]:
        """The claim's other names; an adjective is none."""
        gone = (self.name, self.subject)
        return tuple(n for n in self.claim.names if n not in gone and n.text.lower() not in ADJECTIVES)

    @cached_property
    def weight(self) -> int:
        """How far it singles anyone out."""
        inside = {i for n in self.others for i in range(*self.claim.extent(n.span))}
        done = {v for v in self.claim.verbs if self.claim.concepts[v] in DONE_BY_MANY}
        plain = [i for i in self.wanted if i not in inside and i not in done]
        telling = {c for i in plain for c in [self.claim.concepts[i]] if i in self.claim.verbs or not is_common(c)}
        return _NAME * len(self.others) + _FIGURE * self.figures + len(telling)

    @cached_property
    def specific(self) -> bool:
        """Whether it singles anyone out: a prize is given every year, and "directed music videos" is said of many."""
        definite = bool(self.others or self.figures or DETERMINERS & {*self.claim.words.keys[self.at[1] :]})
        definite = definite or self.at[0] > 1
        nouns = {self.claim.concepts[i] for i in self.wanted if i not in self.claim.verbs}
        prize = not self.figures and not SHARED.isdisjoint(nouns)
        enough = self.weight >= SPECIFIC + (not definite) and not prize
        return enough or (self.weight >= _PINNED + (not definite) and self.pinned)

    @cached_property
    def pinned(self) -> bool:
        """Whether a person said that this source speaks of the claim, and it has the name nowhere."""
        return self.ground.pinned and name_keys(self.name.text)[-1] not in _folded(self.ground.source.document.text)

    @cached_property
    def once(self) -> bool:
        """Whether it is told of one time or of one thing, or with so many words that no other will be meant."""
        in_words = self.weight - _FIGURE * self.figures
        only = RECORD in self.keys or not ONLY.isdisjoint(self.keys)
        return only or in_words >= WHOLE or self.pinned

    def by_one(self, verb: int) -> bool:
        """Whether what a verb of the claim says is done by one: "wrote the history", not "wrote about it", "a book"."""
        return self.once or (self.claim.concepts[verb] in DONE_BY_ONE and self._to_one_thing(verb))

    def _to_one_thing(self, verb: int) -> bool:
        """Whether it is done to a thing that is named or has "the": many may do it to a thing, or to a person."""
        claim, keys = self.claim, self.claim.words.keys
        if claim.passive(verb) or keys[verb + 1 : verb + 2] == ["by"]:
            return keys[0] not in ("a", "an")
        at = verb + 1 + any(k in _PARTICLES or k.endswith("ly") for k in keys[verb + 1 : verb + 2])
        if keys[at : at + 1] == ["the"]:
            return True
        thing = next((n for n in self.others if claim.extent(n.titled)[0] == at), None)
        person = thing is not None and (bool(thing.title) or name_keys(thing.text)[0] in GIVEN)
        return thing is not None and (not person or claim.concepts[verb] in DONE_TO_A_PERSON)

    def by_many(self, verb: int) -> bool:
        """Whether many do what a verb of the passage says, or another did it at another time."""
        word, key = self.passage.concepts[verb], self.passage.words.keys[verb]
        in_turn = word in HELD_IN_TURN and key not in self.keys
        by_places = word in DONE_BY_PLACES and not self.name.kind
        return in_turn or by_places or (word in DONE_BY_MANY and not self.pinned)

    def of_the_thing(self, verb: int) -> bool:
        """Whether what a verb of the passage is done to is no part of the claim's thing: "the gardens of the lido"."""
        words, concepts = self.passage.words, self.passage.concepts
        after = range(verb + 1, min(verb + _OBJECT, len(words)))
        of = next((k for k in after if words.keys[k] == "of"), None)
        return of is None or concepts[of - 1] in self.claim.held

    def names(self, told: Told) -> list[NameMention]:
        """The names of a sentence, in order."""
        start, end = self.passage.words.starts[told.first], self.passage.words.ends[told.last - 1]
        return [n for n in self.passage.names if start <= n.span.start < end]

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(k for n in self.claim.names for k in name_keys(n.text))

    def foreign(self, name: NameMention) -> bool:
        """Whether a name of the passage is none of the claim's, and may be of the same kind as the claim's name.

        "Sculptor Lund" may share "sculptor" with it.
        """
        same_kind = not name.kind or not self.name.kind or name.kind == self.name.kind
        keys = {*name_keys(name.text)}
        return same_kind and not keys & self._named and not keys <= self.keys

    def any_between(self, first: int, last: int, keys: Collection[str]) -> bool:
        """Whether one of some folded words stands in the passage from word ``first`` to before ``last``."""
        return any(k in keys for k in self.passage.words.keys[first:last])
