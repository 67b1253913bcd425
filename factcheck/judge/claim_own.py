"""Whether a figure or a date of a passage is of the claim's own subject, object and place.

No parser: the words straight before a verb are its subject, those straight after it its
object. "Moss's employer was fined" tells nothing of Moss, "the French edition" nothing of the
Polish one. As in :mod:`factcheck.judge.claim_scope`, any test is enough to leave it open.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import NamedTuple

from factcheck.judge.claim_actors import name_keys
from factcheck.judge.claim_clause import PRONOUNS
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.model import Span
from factcheck.text.concepts import concept
from factcheck.text.lexicon import AUXILIARIES, MODALS, PREPOSITIONS, is_english
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
_POSSESSING = table("his her its their")
_DETERMINERS = _POSSESSING | table("a an the this that these those")
_PASSED = AUXILIARIES | MODALS | table("also later then first once now soon only both all still already just again")
_NO_KIND = (_DETERMINERS | _PASSED | PRONOUNS) - {"first"}
# Before a noun they tell one of several: "the older mill" is not "the mill".
_WHICH = table(
    """older newer larger smaller bigger earlier later former second third fourth northern southern eastern western
    upper lower inner outer original old new previous"""
)
_HAVE = table("has have had")
_BEING = table("is was are were")
_JOINTS = table("and or but that which who while when as if than")
_LINKS = table("against in at for of near from to with by")
_WHOSE = table("of by against")
_LONG = 6  # words of a noun with what stands before it


class Told(NamedTuple):
    """A figure or a date, with the verb that governs it."""

    reading: Reading
    span: Span
    verb: int | None


def told_of_another(ground: Ground, ours: Told, theirs: Told) -> bool:
    """Whether the passage's figure or date may be another's, or of another object or place."""
    return any(test(ground, ours, theirs) for test in _TESTS)


def _before(told: Told) -> range:
    """The noun straight before the verb with the words that go with it; empty where a clause or nothing is there."""
    reading, keys = told.reading, told.reading.words.keys
    verb = told.verb if told.verb is not None else _having(told)
    if verb is None:
        return range(0)
    last = verb - 1
    while last >= 0 and (keys[last] in _PASSED or keys[last].endswith("ly")):
        last -= 1
    return _noun(reading, last, verb)


def _having(told: Told) -> int | None:
    """ "Has" or "is" straight before a figure that no verb governs."""
    at = told.reading.words.at(told.span.start)
    return next((k for k in range(at - 1, max(-1, at - 3), -1) if told.reading.words.keys[k] in _HAVE | _BEING), None)


def _noun(reading: Reading, last: int, verb: int) -> range:
    """The words of a noun phrase that ends with the word ``last``."""
    keys, starts = reading.words.keys, reading.words.starts
    first = last + 1
    while 0 < first > last + 1 - _LONG and _goes_on(reading, first - 1, verb):
        first -= 1
        if keys[first] in _DETERMINERS or (first and reading.openings & {starts[first]}):
            break
    return range(first, last + 1)


def _goes_on(reading: Reading, k: int, verb: int) -> bool:
    key = reading.words.keys[k]
    stops = (
        key in PREPOSITIONS or key in _JOINTS or (k in reading.verbs and reading.words.keys[k - 1] not in _DETERMINERS)
    )
    return not stops and reading.same_stretch(reading.words.starts[k], reading.words.starts[verb])


def _is_plain(reading: Reading, k: int) -> bool:
    return reading.words.keys[k].isalpha() and not reading.words.capital[k]


def _whose(ground: Ground, ours: Told, theirs: Told) -> bool:
    """ "Moss's employer", "her parents", "the sequel": the verb's subject is one that the claim does not name."""
    reading, run = theirs.reading, _before(theirs)
    if not run or not _is_plain(reading, run[-1]) or reading.concepts[run[-1]] in ours.reading.held:
        return False
    keys = reading.words.keys
    if keys[run[-1]] in _OTHERS:
        return True
    owned = keys[run[0]] in _POSSESSING or any(keys[k].endswith("'s") for k in run)
    return owned and (_same_verb(ours, theirs) or keys[run[-1] + 1] in _HAVE)


def _same_verb(ours: Told, theirs: Told) -> bool:
    if ours.verb is None or theirs.verb is None:
        return False
    one = ours.reading.concepts[ours.verb]
    return one == theirs.reading.concepts[theirs.verb] and one != concept("be")


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
    one, other = _before(ours), _before(theirs)
    counted = ours.reading.words.at(ours.span.start) in one  # "the third season": the figure is what may differ
    return bool(one and other and not counted) and (
        _unlike(ours.reading, one, theirs.reading, other)
        or _unlike(ours.reading, _of_which(ours.reading, one), theirs.reading, _of_which(theirs.reading, other))
    )


def _of_which(reading: Reading, run: range) -> range:
    """The noun before "of": "the Czech part" of "the Czech part of the tunnel"; empty where there is none."""
    owned = run.start > 1 and reading.words.keys[run.start - 1] == "of"
    return _noun(reading, run.start - 2, run.start - 2) if owned else range(0)


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
    return not led and passage.words.keys[other[-1]] in owners and _is_plain(claim, one[-1])


def _words(reading: Reading, run: range) -> set[str]:
    """The words of a noun phrase but its last and its determiner, and whose it is."""
    counted = {k for n in reading.numbers if not n.ordinal for k in range(*reading.extent(n.span))}
    keys = (reading.words.keys[k] for k in run[:-1] if k not in counted)
    return {k.removesuffix("'s") for k in keys if k not in _NO_KIND and k[:1].isalpha()}


def _told_apart(claim: Reading, one: range, passage: Reading, other: range) -> bool:
    """Whether two plain nouns differ, and the passage has that of the claim elsewhere: "the drug", "the placebo"."""
    if not _is_plain(claim, one[-1]) or not _is_plain(passage, other[-1]):
        return False
    mine, there = claim.concepts[one[-1]], passage.concepts[other[-1]]
    run = _of_sentence(passage, passage.words.span(other[-1], other[-1] + 1))
    elsewhere = mine in passage.held and mine not in passage.concepts[run.start : run.stop]
    return elsewhere and there not in claim.held


def _beside_it(ground: Ground, ours: Told, theirs: Told) -> bool:
    """ "The neighbouring mill", "bought its competitor": before or after the verb a word says that it is another."""
    reading = theirs.reading
    if theirs.verb is None:
        return False
    near = (*_before(theirs), *(_after(theirs) if _same_verb(ours, theirs) else ()))
    alien = [k for k in near if reading.words.keys[k] in _BESIDE | _OTHERS and _is_plain(reading, k)]
    return any(reading.concepts[k] not in ours.reading.held for k in alien)


def _after(told: Told) -> range:
    """The words straight after a verb, up to a preposition or the end of its stretch."""
    reading, verb = told.reading, told.verb
    if verb is None:
        return range(0)
    stop = verb + 1
    while stop < min(verb + 1 + _LONG, len(reading.words)) and _goes_on(reading, stop, verb):
        stop += 1
    return range(verb + 1, stop)


def _another_named(ground: Ground, ours: Told, theirs: Told) -> bool:
    """ "Won the Elm Prize" beside "won the Ash Prize": each verb has a named object of its own."""
    claim, passage = ours.reading, theirs.reading
    one, other = _capitals(claim, _after(ours)), _capitals(passage, _after(theirs))
    return bool(one - other) and bool(other - claim.held) and bool(one and other)


def _capitals(reading: Reading, run: range) -> set[str]:
    """The concepts of the words with a capital that are no part of a date or figure and open no sentence."""
    capital, starts = reading.words.capital, reading.words.starts
    return {
        reading.concepts[k]
        for k in run
        if capital[k]
        and k in reading.content
        and not (starts[k] in reading.openings and is_english(reading.words.keys[k]))
    }


def _another_doer(ground: Ground, ours: Told, theirs: Told) -> bool:
    """ "Storm Ada reached" beside "Storm Ian reached": each verb's subject has a name that the other text's has not."""
    claim, passage = ours.reading, theirs.reading
    mine, other = _capitals(claim, _before(ours)), _capitals(passage, _before(theirs))
    told = _capitals(passage, _of_sentence(passage, theirs.span))
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
    run = _in_stretch(reading, told.span)
    at = reading.words.at(told.span.start)
    links = sorted((k for k in run if k > first and keys[k] in _LINKS), key=lambda k: (k < at, k))
    for link in links:
        stop = next((k for k in range(link + 1, run.stop) if keys[k] in PREPOSITIONS | _JOINTS), run.stop)
        found.setdefault(keys[link], _capitals(reading, range(link + 1, min(stop, link + _LONG))))
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
        stop = next((k for k in range(link + 1, until) if keys[k] in PREPOSITIONS | _JOINTS), until)
        named = any(reading.words.capital[k] for k in range(link + 1, stop))
        plain = {reading.concepts[k] for k in range(link + 1, stop) if k in reading.content and not named}
        found.setdefault(keys[link], plain)
    return found


def _of_sentence(reading: Reading, span: Span) -> range:
    k, starts = bisect_right(reading.stops, span.start), reading.words.starts
    begin = reading.stops[k - 1] if k else -1
    end = reading.stops[k] if k < len(reading.stops) else len(reading.text)
    return range(bisect_right(starts, begin), bisect_left(starts, end + 1))


def _in_stretch(reading: Reading, span: Span) -> range:
    run = _of_sentence(reading, span)
    inside = [k for k in run if reading.same_stretch(reading.words.starts[k], span.start)]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


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
