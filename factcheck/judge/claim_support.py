"""What else of a claim a passage holds: its words, its subject, its polarity."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import groupby

from factcheck.judge.claim_actors import TELLS, left_open, name_keys, other_actor, pronoun_acts, stands_among
from factcheck.judge.claim_reading import Reading
from factcheck.model import Source, Span
from factcheck.text.concepts import concept, is_light
from factcheck.text.lexicon import DENIALS, HEDGES, PREPOSITIONS
from factcheck.text.names import NameMention
from factcheck.text.nations import countries, country_named
from factcheck.text.persons import same_person
from factcheck.text.titles import HONORIFICS, ROLES, table
from factcheck.text.when import When, parse_when

# Characters before a passage in which "it" and "the council" find what they stand for.
BEFORE = 600
# Characters after it in which the same figure or person may be told of.
AFTER = 240
# These words limit or widen a claim; a source that lacks them says something else.
LIMITS = table("only exclusively solely never always every all none first last most least nobody everyone")
# Words that turn a sentence round.
TURNS = DENIALS | table(
    """reject rejects rejected rejecting dispute disputes disputed false falsely alleged allegedly rumoured rumored
    instead rather unlike except stopped cancelled canceled withdrew abandoned planned proposed attempted tried"""
)


# What says of a name only what kind of thing it is, and adjectives that say next to nothing.
_KINDS = table("city town village county borough parish district company firm river island street road")
_BARE = table("new old big large small good great local whole own certain various several")
_SLIGHT = HONORIFICS.keys() | ROLES | _KINDS | _BARE
# Two texts that share less of the claim than this speak of two things: nothing in them can conflict.
COMMON_GROUND = 0.5
# Words after a denial in which what it denies begins.
_SCOPE = 5
# A clause, or a claim that names no one, is short: so many of its words at least must be shared.
_SHARED = 3
# Where several sources were found, a pronoun is the claim's subject only if two more words are shared.
_TWO = 2
# Words with which claim and passage both begin where they name nobody: "the painting was found in".
_WORDS = 4


class Ground:
    """How far a passage, with what leads up to it, speaks of what a claim speaks of."""

    def __init__(self, claim: Reading, source: Source, span: Span, *, pinned: bool = False) -> None:
        text = source.document.text
        before = f"{source.card.title}\n{text[max(0, span.start - BEFORE) : span.start]}"
        self.claim = claim
        self.passage = Reading(span.of(text), _said(source))
        self.pinned = pinned  # a person said that this source speaks of the claim
        self.before = Reading(before)
        self.has_context = bool(before.strip())
        self.alone = True  # no other passage that was found names the claim's subject
        self.among_many = False  # passages of several sources were found
        self.found: Sequence[Ground] = ()  # all passages that were found for the claim
        self.shown = False  # whether a person will see what is found here; its notes are made only then
        self.source = source
        self.span = span
        self._named: dict[str, bool] = {}

    @cached_property
    def onward(self) -> Reading:
        """The passage and the sentences just after it, where a person goes on to be spoken of."""
        return Reading(self.source.document.text[self.span.start : self.span.end + AFTER])

    @cached_property
    def present(self) -> frozenset[int]:
        """The claim's words of content that stand in the passage; a name may stand before it."""
        held = {k for n in self.claim.names if self.names(n) for k in range(*self.claim.extent(n.span))}
        return frozenset(i for i in self.claim.content if i in held or self.claim.concepts[i] in self.passage.held)

    @cached_property
    def share(self) -> float:
        """The share of the claim's words of content that is present, 0 to 1."""
        wanted = self.claim.content
        return len(self.present) / len(wanted) if wanted else 1.0

    @cached_property
    def stood_for(self) -> frozenset[int]:
        """The words of the claim's subject, where "it" or "the film" of a passage without a lead-in stands for it."""
        claim = self.claim
        if not self.alone or self.has_context or not claim.names or self.names(claim.names[0]):
            return frozenset()
        if not pronoun_acts(claim, self.passage) or (self.among_many and len(self.present) < _TWO):
            return frozenset()
        first = claim.names[0].span
        until = next((v for v in claim.verbs if claim.words.starts[v] >= first.end), claim.extent(first)[1])
        return frozenset(i for i in claim.content if i not in self.present and i < until and claim.words.capital[i])

    def shared(self, left_out: Collection[int] = ()) -> float:
        """The share of the claim's words of content that is present, those ``left_out`` and stood for not counted."""
        wanted = [i for i in self.claim.content if i not in left_out and i not in self.stood_for]
        return sum(i in self.present for i in wanted) / len(wanted) if wanted else 1.0

    def names(self, name: NameMention) -> bool:
        """Whether a name of the claim stands in the passage or before it; a country under any of its names."""
        known = self._named.get(name.text)
        if known is None:
            there = stands_among(name, self.passage.keys) or stands_among(name, self.before.keys)
            known = (there and not self._namesake(name)) or self._country(name)
            self._named[name.text] = known
        return known

    def _namesake(self, name: NameMention) -> bool:
        """Whether only another of the same surname is there: "Jim Bell" for "Tom Bell"."""
        keys, texts = name_keys(name.text), (self.passage, self.before)
        if name.kind != "person" or len(keys) < _TWO or any(k in r.keys for k in keys[:-1] for r in texts):
            return False
        there = (r for r in texts if keys[-1] in r.keys)  # names are looked for only where one can be
        called = [n for r in there for n in r.names if keys[-1] in name_keys(n.text)]
        return bool(called) and all(" " in n.text and same_person(n.text, name.text) is False for n in called)

    def _country(self, name: NameMention) -> bool:
        country = country_named(name.text)
        return bool(country) and country in self._countries

    @cached_property
    def _countries(self) -> frozenset[str]:
        return countries(self.passage.words.keys)

    def mention(self, name: NameMention) -> str:
        """The name as the passage, or its lead-in, has it; "" when neither has."""
        for reading in (self.passage, self.before) if self.names(name) else ():
            if reading.keys.isdisjoint(name_keys(name.text)):
                continue
            there = next((n.text for n in reading.names if stands_among(name, name_keys(n.text))), "")
            if there:
                return there
        last = name_keys(name.text)[-1:]
        return next((self.passage.words.raw(i) for i, k in enumerate(self.passage.words.keys) if (k,) == last), "")

    @cached_property
    def same_subject(self) -> bool:
        """No sign that the passage is about another: it, or what leads up to it, has the claim's first name.

        Without a name in the claim there is nothing to go by. Where nothing before
        the passage names anyone, a pronoun in it is left open.
        """
        if not self.claim.names:
            return True
        subjects = [self.claim.subject(v) for v in self.claim.verbs]
        acting = [n for n in self.claim.names[1:] if n in subjects]
        if any(stands_among(n, self.passage.keys) and not self._namesake(n) for n in (self.claim.names[0], *acting)):
            return not other_actor(self.claim, self.passage)
        if stands_among(self.claim.names[0], self.before.keys):
            return True
        return not self.has_context and left_open(self.claim, self.passage)

    def firm(self, span: Span) -> bool:
        """Whether what stands at ``span`` of the claim may conflict: claim or clause speak of the same.

        A date on which both agree counts like a word that both have.
        """
        dated = self._dates_shared
        told = self.pinned or self.claim.names or len(self.present) + dated >= _SHARED
        if told and self.same_subject and self.shared() >= COMMON_GROUND:
            return True
        return any(self._clause_is_there(clause) for clause in self.claim.clauses(span))

    def twin(self, span: Span) -> bool:
        """Whether claim and a sentence of the passage say the same of "the survey", but for what stands at ``span``.

        Both have the same words of content, at least two, and a verb tells of the span: "the 2024 vote" may be another.
        """
        claim, passage = self.claim, self.passage
        if self._begins_alike(span):
            return True
        if claim.words.keys[:1] != ["the"] or not any(claim.words.starts[v] < span.start for v in claim.verbs):
            return False
        words = {claim.concepts[i] for i in claim.content}
        in_turn = groupby(passage.content, lambda i: bisect_right(passage.stops, passage.words.starts[i]))
        return len(words) >= _TWO and words in ({passage.concepts[i] for i in of_one} for _, of_one in in_turn)

    def _begins_alike(self, span: Span) -> bool:
        """Whether a sentence of the passage begins with the claim's own words: "the painting was recovered in"."""
        until, there = self.claim.extent(span)[0], self.passage.words
        led = self.claim.words.keys[:until]
        if until < _WORDS or "the" not in led[:3] or led[-1] not in PREPOSITIONS or self.claim.names:
            return False
        begins = [there.at(start) for start in self.passage.openings]
        return any(there.keys[k : k + until] == led for k in begins)

    def _clause_is_there(self, clause: tuple[Span, ...]) -> bool:
        claim, dated = self.claim, self._dates_shared
        starts = claim.words.starts
        wanted = [i for i in claim.content if any(part.start <= starts[i] < part.end for part in clause)]
        before = {concept(k) for k in self.before.keys}
        shared = sum(i in self.present or claim.concepts[i] in before for i in wanted) + dated
        inside = [n for n in claim.names if any(n.span.overlaps(part) for part in clause)]
        named = any(self.names(n) for n in inside) if inside else not claim.names or dated > 0
        enough = shared >= _SHARED and shared >= COMMON_GROUND * len(wanted)
        return enough and named and not other_actor(claim, self.passage)

    @cached_property
    def _dates_shared(self) -> int:
        """How many dates of the claim lie within a date of the passage, or the other way round."""
        theirs = [d.when for d in self.passage.dates if d.when is not None] if self.claim.dates else []
        return sum(
            any(d.when is not None and (d.when.within(t) or t.within(d.when)) for t in theirs) for d in self.claim.dates
        )


def _said(source: Source) -> When | None:
    if not source.card.date:
        return None
    try:
        return parse_when(source.card.date)
    except ValueError:  # no date
        return None


def missing_words(ground: Ground) -> tuple[str, ...]:
    """The claim's words of content, and its limiting words, that the passage has not; names are whole.

    "Mr" before a name is no word of content, and of verbs that only say that something was said one is as good.
    """
    claim = ground.claim
    limits = [i for i, k in enumerate(claim.words.keys) if k in LIMITS and k not in ground.passage.words.keys]
    told = TELLS & ground.passage.held
    absent = (i for i in sorted({*claim.content, *limits} - ground.present) if not _said_otherwise(claim, i, told))
    inside = {k: n.text for n in claim.names for k in range(*claim.extent(n.span))}
    return tuple(dict.fromkeys(inside.get(i, claim.words.raw(i)) for i in absent))


def _said_otherwise(claim: Reading, i: int, told: Collection[str]) -> bool:
    """Whether a word only addresses the name after it, or only tells, as ``told`` do in the passage."""
    courtesy = claim.words.keys[i] in HONORIFICS and claim.words.capital[i + 1 : i + 2] == (True,)
    return courtesy or (bool(told) and claim.concepts[i] in TELLS)


def slight_words(claim: Reading) -> frozenset[str]:
    """The words whose lack tells a person little: a name's title or kind, verbs of telling, bare adjectives."""
    found = (i for i in claim.content if claim.words.keys[i] in _SLIGHT or claim.concepts[i] in TELLS)
    return frozenset(claim.words.raw(i) for i in found if _is_slight(claim, i))


def _is_slight(claim: Reading, i: int) -> bool:
    key = claim.words.keys[i]
    if claim.concepts[i] in TELLS or key in _BARE or (key in _KINDS and claim.words.keys[i - 1 : i] == ["the"]):
        return True
    for name in claim.names:
        first, last = claim.extent(name.span)
        titled = claim.words.at(name.titled.start)
        if titled - 1 <= i < first or i == last:
            return True
    return False


def same_polarity(claim: Reading, passage: Reading) -> bool:
    """Whether both deny or neither does, and the passage has no word that turns it round."""
    turned = [k for k in passage.words.keys if k in TURNS and k not in claim.words.keys]
    hedged = [k for k in passage.words.keys if k in HEDGES and k not in claim.words.keys]
    return _denies(claim) == _denies(passage) and not turned and not hedged and _same_denied(claim, passage)


def _same_denied(claim: Reading, passage: Reading) -> bool:
    """Whether a word of the claim stands soon after a denial of the passage, where the claim denies something."""
    if not _denies(claim):
        return True
    keys = passage.words.keys
    near = {
        c
        for i in passage.denials
        for c, k in zip(passage.concepts[i + 1 :], keys[i + 1 : i + 1 + _SCOPE], strict=False)
        if not is_light(k)
    }
    return bool(near & claim.held)


def _denies(reading: Reading) -> bool:
    return len(reading.denials) % 2 == 1
