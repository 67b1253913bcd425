"""Whether two dates of one verb may both be right: it happens often, to another thing, over years, or is planned.

As with figures (:mod:`factcheck.judge.claim_scope`), any test is enough to leave the date open;
those of what a date is told of are in :mod:`factcheck.judge.claim_things`.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.judge.claim_nouns import Told
from factcheck.judge.claim_own import told_of_another
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.judge.claim_things import OTHER_THINGS
from factcheck.judge.claim_works import another_of_the_name, held_again
from factcheck.text.concepts import concept
from factcheck.text.dates import DateMention
from factcheck.text.lexicon import DETERMINERS, PREPOSITIONS
from factcheck.text.titles import table

# What is done again and again: another day of it is another time.
_OFTEN = frozenset(
    concept(w)
    for w in table(
        """meet visit speak sit rise fall increase decrease grow drop hear gather travel return work vote debate
        argue protest march call talk"""
    )
)
_PLANNED = table("plans planned planning intends expects hopes aims promised wants proposes")
_FIRST = table("first last final")
_OBJECT = 5  # words after a verb in which its object stands


def days_may_both_be(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """Whether the claim's date and another of the passage can both be right."""
    return any(test(ground, ours, theirs) for test in _TESTS)


def _done_often(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    verb = ground.claim.governor(ours.span)
    return verb is not None and ground.claim.concepts[verb] in _OFTEN


def _another_object(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "Won the league" beside "won the cup": after the verb each has a plain word that the other text lacks."""
    claim, passage = ground.claim, ground.passage
    verbs = claim.governor(ours.span), passage.governor(theirs.span)
    if verbs[0] is None or verbs[1] is None or not _same_verb(ground, ours, theirs):
        return False
    foreign = _after(passage, verbs[1]) - claim.held
    return _at_once(ground, (verbs[0], verbs[1]), foreign) or (
        bool(foreign) and bool(_after(claim, verbs[0]) - passage.held)
    )


def _at_once(ground: Ground, verbs: tuple[int, int], foreign: set[str]) -> bool:
    """ "Opened its second phase" beside "opened on", "elected leader" beside "elected to": an object on one side."""
    claim, passage = ground.claim, ground.passage
    bare = claim.words.keys[verbs[0] + 1 : verbs[0] + 2]
    if not bare or bare[0] not in PREPOSITIONS:
        return False
    near = range(verbs[1] + 1, min(verbs[1] + 1 + _OBJECT, len(passage.words)))
    first = next((k for k in near if passage.words.keys[k] not in DETERMINERS), None)
    stop = first is None or passage.words.keys[first] in PREPOSITIONS or passage.words.keys[first] in ("this", "that")
    return not stop and any(passage.concepts[k] in foreign for k in near[:3])


def _only_once(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "First seen" beside "seen"."""
    verb = ground.claim.governor(ours.span)
    before = ground.claim.words.keys[max(0, verb - 1) : verb] if verb is not None else []
    return bool(_FIRST & {*before} - ground.passage.keys)


def _same_verb(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    verbs = ground.claim.governor(ours.span), ground.passage.governor(theirs.span)
    return None not in verbs and ground.claim.concepts[verbs[0] or 0] == ground.passage.concepts[verbs[1] or 0]


def _after(reading: Reading, verb: int) -> set[str]:
    """The plain words of content soon after a verb, in its stretch."""
    starts, capital = reading.words.starts, reading.words.capital
    near = (i for i in reading.content if verb < i <= verb + _OBJECT and not capital[i])
    return {reading.concepts[i] for i in near if reading.same_stretch(starts[verb], starts[i])}


def _one_of_several(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "Opened a second shop" beside "opened a shop": the passage counts what the claim has one of."""
    claim, passage = ground.claim, ground.passage
    verbs = claim.governor(ours.span), passage.governor(theirs.span)
    if verbs[0] is None or verbs[1] is None:
        return False
    counted, starts = {n.value for n in claim.numbers}, passage.words.starts
    others = [n for n in passage.numbers if n.ordinal and n.value not in counted]
    first = next(v for v in passage.verbs if passage.same_stretch(starts[v], starts[verbs[1]]))
    before = [n for n in others if n.at.start < starts[first] and passage.same_stretch(n.at.start, starts[first])]
    if any(passage.words.keys[k - 1] in DETERMINERS for k in (passage.extent(n.at)[0] for n in before) if k):
        return True  # "a second mine opened"
    one = claim.words.keys[verbs[0] + 1 : verbs[0] + 2] in (["a"], ["an"])
    return one and any(passage.extent(n.at)[0] in range(verbs[1], verbs[1] + _OBJECT) for n in others)


def _within_years(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "Since 2009", "from 2017 to 2021": the claim's day lies in the time that the passage gives."""
    passage, at = ground.passage, ground.passage.words.at(theirs.span.start)
    if ours.when is None or theirs.when is None or not _same_verb(ground, ours, theirs):
        return False
    before = passage.words.keys[max(0, at - 1) : at]
    if before == ["since"]:
        return theirs.when.last < ours.when.first
    later = [d.when for d in passage.dates if d.when is not None and d.span.start > theirs.span.end]
    spans = before == ["from"] and later and _joined(passage, theirs)
    return bool(spans) and theirs.when.first <= ours.when.first and ours.when.last <= later[0].last


def _joined(passage: Reading, first: DateMention) -> bool:
    _, j = passage.extent(first.span)
    return passage.words.keys[j : j + 1] in (["to"], ["until"], ["till"])


def _planned(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """What is planned for one day may have been so on another."""
    return bool(_PLANNED & (_small(ground.claim) ^ _small(ground.passage)))


def _another_edition(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "Won the 2014 Elm Marathon" beside "won the 2012 Elm Marathon"."""
    return held_again(ground.claim, ours) or another_of_the_name(ground, ours, theirs)


def _again(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "Was dissolved in 2009 as well"."""
    well = ground.passage.words.run(("as", "well"))
    return "again" in ground.passage.keys or (
        well is not None and ground.passage.words.keys[well[1] : well[1] + 1] != ["as"]
    )


def _not_its_own(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "The sequel came out in 1994" beside "the film came out in 1990"."""
    claim, passage = ground.claim, ground.passage
    one = Told(claim, ours.span, claim.governor(ours.span))
    return told_of_another(ground, one, Told(passage, theirs.span, passage.governor(theirs.span)))


def _small(reading: Reading) -> set[str]:
    """The words written small: "May" is a month."""
    return {k for i, k in enumerate(reading.words.keys) if not reading.words.capital[i]}


Test = Callable[[Ground, DateMention, DateMention], bool]
_TESTS: tuple[Test, ...] = (
    _done_often,
    _only_once,
    _another_object,
    _one_of_several,
    _within_years,
    _planned,
    _another_edition,
    _again,
    _not_its_own,
    *OTHER_THINGS,
)
