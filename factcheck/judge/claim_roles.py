"""Roles that one holder fills: who wrote it, who founded it, where it is shown, in which country it lies.

"Directed by Lund" beside "directed by Kessel", of the same film, is a conflict; "played
for Leeds" beside "played for York" is none, for one can do both. A name that
stands anywhere in the source's passage or before it is never missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from factcheck.judge.claim_actors import other_actor
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import COMMON_GROUND, Ground
from factcheck.model import Slot, SlotIs, SlotKind, Value
from factcheck.text.cities import apart
from factcheck.text.concepts import concept
from factcheck.text.lexicon import DETERMINERS, PREPOSITIONS
from factcheck.text.names import NameMention
from factcheck.text.nations import ADJECTIVES, continents, kin, nations
from factcheck.text.persons import same_person
from factcheck.text.titles import table

# What somebody did alone, or what was made: the name after "by".
_MADE = """direct write compose design found invent discover create paint build sing kill murder win conduct defeat
succeed album single song novel book film play painting opera poem symphony screenplay score script soundtrack"""
# Of these there is one at a time: the name after the preposition.
_ONE = """by: {made}|on: air broadcast debut premiere character|at: premiere debut|of: capital mayor president
governor|to: marry marriage|in: born die country state city town river mountain lake county village locate set originate
base found hold shoot film build publish record invent meet character university company club island peak region
|from: originate come hail|for: name|by: be"""
_ROLES = {
    (concept(word), prep)
    for line in _ONE.replace("{made}", _MADE).split("|")
    for prep, words in [line.split(": ")]
    for word in words.split()
}
_PLACED = ("in", "at", "from")
# What is told of a work, not of a place: another name is another work.
_FICTIONAL = concept("character")
_ACTIVE = {(word, prep) for word, prep in _ROLES if prep == "by"}
_BE, _LOCATED, _ORIGIN = concept("be"), concept("locate"), concept("originate")
_ORIGINS = frozenset(concept(w) for w in table("originate come hail"))
# Where a thing stands or lies, however it is said.
_STATIONARY = frozenset(
    concept(w)
    for w in table(
        """be locate base situate country state city town village river lake mountain island county university peak
        company club headquarter lie stand"""
    )
)
_HOLDS = frozenset(concept(w) for w in table("be become serve elect appoint name"))
_PARTS = table("region part area north south east west coast middle heart centre center outskirts suburbs")
_DESCRIBED = 5  # words from a preposition to the name: "on the Danish television series Halden"
_NATURE = 10  # words from "is" to "by"


class Role(Value, frozen=True):
    """A name in a role: what was done or is, the preposition, the number of that word."""

    word: str
    prep: str
    at: int
    names: tuple[NameMention, ...]


def role_slots(ground: Ground) -> tuple[Slot, ...]:
    """A slot for each role of the claim that the passage fills with another name."""
    claim, passage = ground.claim, ground.passage
    if claim.denials or passage.denials:
        return ()
    unfilled = [r for r in _asked(claim) if not ground.names(r.names[0]) and _same_thing(ground, r)]
    theirs = list(_roles(passage)) if unfilled else []  # reading a passage for its names is what costs
    return tuple(s for ours in unfilled for s in _slot(ground, ours, theirs))


@lru_cache(maxsize=16)
def _asked(claim: Reading) -> tuple[Role, ...]:
    """The roles of a claim; asked for again with each of its passages."""
    return (*_roles(claim), *_done(claim))


def _slot(ground: Ground, ours: Role, theirs: list[Role]) -> Iterator[Slot]:
    name = ours.names[0]
    same = [r for r in theirs if (r.word, r.prep) == (ours.word, ours.prep)]
    if not same:
        return
    others = [n for r in same for n in r.names]
    if any(may_be_one(name.text, other.text) for other in others) or stands_near(name, ground):
        return
    if ours.prep in ("in", "from") and ours.word != _FICTIONAL:
        others = [other for other in others if _beside(name.text, other.text)]
    if not others or (ours.prep == "of" and not ground.claim.held & _HOLDS):
        return  # who met the mayor of one town may have met another's
    label = "who" if ours.prep == "by" else "where" if ours.prep in _PLACED else f"{ours.word} {ours.prep}"
    yield Slot(SlotKind.NAME, label, name.text, others[0].text, SlotIs.CONFLICTS)


def _roles(reading: Reading) -> Iterator[Role]:
    """Names after a preposition, with the word before it; of "written and directed by" both words."""
    words = reading.words
    for name in (n for n in reading.names if n.text.lower() not in ADJECTIVES):
        at = words.at(name.titled.start)
        k = at - 1
        while k > 0 and (
            words.keys[k] in DETERMINERS or k in nations(words.keys, adjectives=True) or _plain(reading, k)
        ):
            k -= 1
        if k < 1 or words.keys[k] not in PREPOSITIONS or not reading.same_sentence(words.starts[k], words.starts[at]):
            continue
        if words.keys[at - 1] not in words.keys[k:at] or at - k > _DESCRIBED:
            continue
        prep, before = words.keys[k], _before_adverbs(reading, k)
        joined = [before, *([before - 2] if before > 1 and words.keys[before - 1] in ("and", "or") else [])]
        if words.keys[k - 1] in _PARTS:
            prep, joined = _of_a_part(reading, k - 1)
        for role, at in (_role(reading, j, prep) for j in joined):
            if role in _ROLES:
                yield Role(*role, at, tuple(_listed(reading, name)))


def _before_adverbs(reading: Reading, k: int) -> int:
    """The word before word ``k`` that is no adverb: "written" of "written solely by"."""
    keys = reading.words.keys
    return next((i for i in range(k - 1, 0, -1) if not (keys[i].endswith("ly") or keys[i] == "only")), 0)


def _of_a_part(reading: Reading, part: int) -> tuple[str, list[int]]:
    """ "In the southern region of Denmark" is in Denmark."""
    k = next((k for k in range(part - 1, max(-1, part - 4), -1) if reading.words.keys[k] in PREPOSITIONS), None)
    return (reading.words.keys[k], [k - 1]) if k else ("", [])


def _role(reading: Reading, j: int, prep: str) -> tuple[tuple[str, str], int]:
    """What word ``j`` and a preposition say, and the number of the word that says it: "is in" is "is located in"."""
    word = reading.concepts[j]
    if word == _BE and prep == "by" and j:
        j, word = j - 1, reading.concepts[j - 1]
    if word in _ORIGINS and prep in ("in", "from"):
        return (_ORIGIN, "from"), j
    if word in _STATIONARY and prep == "in":
        return (_LOCATED, "in"), j
    by_nature = prep == "by" and (word, prep) not in _ROLES and j not in reading.verbs and _copula_before(reading, j)
    return (_BE if by_nature else word, prep), j


def _copula_before(reading: Reading, j: int) -> bool:
    """Whether "is a" leads to word ``j`` without another verb or mark between: "is a comedy in three acts by"."""
    at = next((i for i in range(j, max(-1, j - _NATURE), -1) if reading.concepts[i] == _BE), None)
    starts = reading.words.starts
    return at is not None and reading.same_stretch(starts[at], starts[j]) and not any(at < v < j for v in reading.verbs)


def _plain(reading: Reading, k: int) -> bool:
    """Whether a word only describes the name after it: "by the drummer Tom Bell"."""
    return reading.words.keys[k] not in PREPOSITIONS and not reading.words.capital[k]


def _listed(reading: Reading, first: NameMention) -> Iterator[NameMention]:
    """A name and those listed after it: "Lund, Kessel and Bell"."""
    following = [n for n in reading.names if n.span.start >= first.span.start]
    yield first
    for one, other in pairwise(following):
        if not re.fullmatch(r"\W*(?:and|or|&)?\W*", reading.text[one.span.end : other.span.start]):
            return
        yield other


def _done(claim: Reading) -> Iterator[Role]:
    """ "Lund directed it" is said of what was directed by Lund."""
    for verb in claim.verbs:
        who = claim.subject(verb)
        if who is not None and (claim.concepts[verb], "by") in _ACTIVE and not claim.passive(verb):
            after = claim.words.keys[verb + 1 : verb + 2]
            if after and after[0] not in PREPOSITIONS and not _led(claim, verb):
                yield Role(claim.concepts[verb], "by", verb, (who,))


def _led(claim: Reading, verb: int) -> bool:
    """Whether another verb or "that" stands between the subject and this verb."""
    who = claim.subject(verb)
    return who is not None and any(claim.words.at(who.span.end) <= v < verb for v in claim.verbs)


def _same_thing(ground: Ground, ours: Role) -> bool:
    """Whether claim and passage speak of one thing: another name of the claim is in the passage, and most words."""
    claim = ground.claim
    taken = range(*claim.extent(ours.names[0].span))
    rest = [i for i in claim.content if i not in taken]
    apart = (n for n in claim.names if n is not ours.names[0] and not n.span.overlaps(ours.names[0].span))
    others = [n for n in apart if n.text.lower() not in ADJECTIVES]
    named = bool(others) and all(ground.names(n) for n in others)
    share = sum(i in ground.present for i in rest) / max(1, len(rest))
    by_another = _done_by_another(ground, ours) if ours.prep == "by" else other_actor(claim, ground.passage)
    return named and share >= COMMON_GROUND and not by_another


def _done_by_another(ground: Ground, ours: Role) -> bool:
    """Whether the claim's thing is only in what leads up to the passage, which may be about the next thing."""
    others = [n for n in ground.claim.names if n is not ours.names[0]]
    return not any(n.text.split()[-1].lower() in ground.passage.keys for n in others)


def may_be_one(one: str, other: str) -> bool:
    """Whether two names may be of one: a word shared, or the initials of the other."""
    if set(one.lower().split()) & set(other.lower().split()) or same_person(one, other):
        return True
    short, long = sorted((one, other), key=len)
    return short.replace(".", "").isupper() and short.replace(".", "") == "".join(
        w[0] for w in long.split() if w[0].isupper()
    )


def stands_near(name: NameMention, ground: Ground) -> bool:
    """Whether any longer word of the name stands near the passage, or in what leads up to it."""
    near = ground.passage.keys | ground.before.keys | ground.onward.keys
    return any(k in near for k in Reading(name.text).words.keys if len(k) > 2 and k not in DETERMINERS)


def _beside(one: str, other: str) -> bool:
    """Whether of two places neither can lie in the other: two cities, two countries, or two continents."""
    if apart(one, other):
        return True
    for places in (nations, continents):
        ours, theirs = places(Reading(one).words.keys), places(Reading(other).words.keys)
        if ours and theirs:
            return not any(kin(place, theirs.values()) for place in ours.values())
    return False
