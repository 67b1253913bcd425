"""Whether a figure or a date of a passage is of the claim's own subject, object and place.

No parser: the words straight before a verb are its subject, those straight after it its
object. "Moss's employer was fined" tells nothing of Moss, "the French edition" nothing of the
Polish one. As in :mod:`factcheck.judge.claim_scope`, any test is enough to leave it open.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.judge.claim_actors import name_keys
from factcheck.judge.claim_clause import PRONOUNS
from factcheck.judge.claim_nouns import (
    DETERMINING,
    HAVE,
    JOINTS,
    LONG,
    PASSED,
    Told,
    capitals,
    in_stretch,
    is_plain,
    noun_before,
    of_sentence,
    of_which,
    same_verb,
    words_after,
)
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.text.lexicon import POSSESSIVES, PREPOSITIONS
from factcheck.text.names import NameMention
from factcheck.text.persons import same_person
from factcheck.text.titles import table

# What is always another than the one it is of.
_OTHERS = table(
    """sequel prequel remake competitor rival subsidiary predecessor successor neighbour neighbor brother sister son
    daughter father mother parents children wife husband widow uncle aunt cousin nephew niece twin employer colleague
    brothers sisters sons daughters employers rivals competitors grandfather grandmother"""
)
_BESIDE = table("nearby neighbouring neighboring adjacent rival competing another other")
_NO_KIND = (DETERMINING | PASSED | PRONOUNS) - {"first"}
# Before a noun they tell one of several: "the older mill" is not "the mill".
_WHICH = table(
    """older newer larger smaller bigger earlier later former second third fourth northern southern eastern western
    upper lower inner outer original old new previous"""
)
_LINKS = table("against in at for of near from to with by")
_WHOSE = table("of by against")


def told_of_another(ground: Ground, ours: Told, theirs: Told) -> bool:
    """Whether the passage's figure or date may be another's, or of another object or place."""
    return any(test(ground, ours, theirs) for test in _TESTS)


def _whose(ground: Ground, ours: Told, theirs: Told) -> bool:
    """ "Moss's employer", "her parents", "the sequel": the verb's subject is one that the claim does not name."""
    reading, run = theirs.reading, noun_before(theirs)
    if not run or not is_plain(reading, run[-1]) or reading.concepts[run[-1]] in ours.reading.held:
        return False
    keys = reading.words.keys
    if keys[run[-1]] in _OTHERS:
        return True
    owned = keys[run[0]] in POSSESSIVES or any(keys[k].endswith("'s") for k in run)
    return owned and (same_verb(ours, theirs) or keys[run[-1] + 1] in HAVE)


def _relative_of(ground: Ground, ours: Told, theirs: Told) -> bool:
    """ "Ian Moss, the brother of the potter Ada Moss, was born": the sentence opens with another."""
    claim, passage = ours.reading, theirs.reading
    if theirs.verb is None or not claim.names:
        return False
    at = passage.words.starts[theirs.verb]
    inside = [n for n in passage.names if n.span.start < at and passage.same_sentence(n.span.start, at)]
    if len(inside) < 2 or inside[0].span.start not in passage.openings:
        return False
    first, *others = inside
    if any(_same_name(first, n) for n in claim.names) or not any(_same_name(claim.names[0], n) for n in others):
        return False
    between = passage.text[first.span.end : at]
    return between.startswith(",") and " of " in between and between.rstrip(" wasi").endswith(",")


def _same_name(one: NameMention, other: NameMention) -> bool:
    """Whether two names may be one's: of two that share a word neither has one that the other lacks."""
    keys, there = {*name_keys(one.text)}, {*name_keys(other.text)}
    if one.kind == "person" and other.kind == "person" and same_person(one.text, other.text) is False:
        return False
    return keys <= there or there <= keys


def _another_kind(ground: Ground, ours: Told, theirs: Told) -> bool:
    """ "The French edition" beside "the Polish edition", "the duke" beside "the duke's son"."""
    one, other = noun_before(ours), noun_before(theirs)
    at = ours.reading.words.at(ours.span.start)
    counted = at in one or at in of_which(ours.reading, one)  # "the third season": the figure is what may differ
    return bool(one and other and not counted) and (
        _unlike(ours.reading, one, theirs.reading, other)
        or _unlike(ours.reading, of_which(ours.reading, one), theirs.reading, of_which(theirs.reading, other))
    )


def _unlike(claim: Reading, one: range, passage: Reading, other: range) -> bool:
    """Whether two noun phrases name two of a kind, or a thing and whose it is."""
    if not one or not other:
        return False
    led = passage.words.keys[max(0, other[0] - 1)] in PREPOSITIONS
    if claim.concepts[one[-1]] == passage.concepts[other[-1]]:
        strange, foreign = _words(claim, one) - _words(passage, other), _words(passage, other) - claim.keys
        return bool(strange and foreign) or bool(foreign & _WHICH)
    if _told_apart(claim, one, passage, other):
        return True
    owners = {claim.words.keys[k].removesuffix("'s") for k in one[:-1] if claim.words.keys[k].endswith("'s")}
    return not led and passage.words.keys[other[-1]] in owners and is_plain(claim, one[-1])


def _words(reading: Reading, run: range) -> set[str]:
    """The words of a noun phrase but its last and its determiner, and whose it is."""
    counted = {k for n in reading.numbers if not n.ordinal for k in range(*reading.extent(n.span))}
    keys = (reading.words.keys[k] for k in run[:-1] if k not in counted)
    return {k.removesuffix("'s") for k in keys if k not in _NO_KIND and k[:1].isalpha()}


def _told_apart(claim: Reading, one: range, passage: Reading, other: range) -> bool:
    """Whether two plain nouns differ, and the passage has that of the claim elsewhere: "the drug", "the placebo"."""
    if not is_plain(claim, one[-1]) or not is_plain(passage, other[-1]):
        return False
    mine, there = claim.concepts[one[-1]], passage.concepts[other[-1]]
    run = of_sentence(passage, passage.words.span(other[-1], other[-1] + 1))
    elsewhere = mine in passage.held and mine not in passage.concepts[run.start : run.stop]
    return elsewhere and there not in claim.held


def _beside_it(ground: Ground, ours: Told, theirs: Told) -> bool:
    """ "The neighbouring mill", "bought its competitor": before or after the verb a word says that it is another."""
    reading = theirs.reading
    if theirs.verb is None:
        return False
    near = (*noun_before(theirs), *(words_after(theirs) if same_verb(ours, theirs) else ()))
    alien = [k for k in near if reading.words.keys[k] in _BESIDE | _OTHERS and is_plain(reading, k)]
    return any(reading.concepts[k] not in ours.reading.held for k in alien)


def _another_named(ground: Ground, ours: Told, theirs: Told) -> bool:
    """ "Won the Elm Prize" beside "won the Ash Prize": each verb has a named object of its own."""
    claim, passage = ours.reading, theirs.reading
    one, other = capitals(claim, words_after(ours)), capitals(passage, words_after(theirs))
    return bool(one - other) and bool(other - claim.held) and bool(one and other)


def _another_doer(ground: Ground, ours: Told, theirs: Told) -> bool:
    """ "Storm Ada reached" beside "Storm Ian reached": each verb's subject has a name that the other text's has not."""
    claim, passage = ours.reading, theirs.reading
    mine, other = capitals(claim, noun_before(ours)), capitals(passage, noun_before(theirs))
    told = capitals(passage, of_sentence(passage, theirs.span))
    return bool(mine - told) and bool(other - claim.held)


def _another_place(ground: Ground, ours: Told, theirs: Told) -> bool:
    """ "Against Hull" beside "against Ash", "in Spain" beside "in Chile": each names one that the other does not."""
    mine, other = _placed(ours), _placed(theirs)
    both = ((k, mine[k], other[k]) for k in mine.keys() & other.keys())
    return any(a - b and b - ours.reading.held and not (k == "by" and a & b) for k, a, b in both)


def _placed(told: Told) -> dict[str, set[str]]:
    """The capitals after each preposition in a figure's stretch but before its verb; the next after it goes first."""
    reading = told.reading
    keys, first = reading.words.keys, -1 if told.verb is None else told.verb
    found: dict[str, set[str]] = {}
    run = in_stretch(reading, told.span)
    at = reading.words.at(told.span.start)
    links = sorted((k for k in run if k > first and keys[k] in _LINKS), key=lambda k: (k < at, k))
    for link in links:
        stop = next((k for k in range(link + 1, run.stop) if keys[k] in PREPOSITIONS | JOINTS), run.stop)
        found.setdefault(keys[link], capitals(reading, range(link + 1, min(stop, link + LONG))))
    return found


def _of_other_things(ground: Ground, ours: Told, theirs: Told) -> bool:
    """ "A member of the guild" beside "a member of the choir", "opened by the queen" beside "by the mayor"."""
    mine, other = _plain_after(ours), _plain_after(theirs)
    both = ((mine[k], other[k]) for k in mine.keys() & other.keys())
    return any(a and b and not a & b and not b & ours.reading.held for a, b in both)


def _plain_after(told: Told) -> dict[str, set[str]]:
    """The plain words after the first "of", "by" and the like between a verb and its date or figure."""
    reading, keys = told.reading, told.reading.words.keys
    found: dict[str, set[str]] = {}
    if told.verb is None:
        return found
    until = reading.words.at(told.span.start)
    for link in (k for k in range(told.verb + 1, until) if keys[k] in _WHOSE):
        stop = next((k for k in range(link + 1, until) if keys[k] in PREPOSITIONS | JOINTS), until)
        named = any(reading.words.capital[k] for k in range(link + 1, stop))
        plain = {reading.concepts[k] for k in range(link + 1, stop) if k in reading.content and not named}
        found.setdefault(keys[link], plain)
    return found


_TESTS: tuple[Callable[[Ground, Told, Told], bool], ...] = (
    _whose,
    _relative_of,
    _another_kind,
    _beside_it,
    _another_named,
    _another_doer,
    _another_place,
    _of_other_things,
)
