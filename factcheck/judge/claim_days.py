"""Whether two dates of one verb may both be right: it happens often, to another thing, over years, or is planned.

As with figures (:mod:`factcheck.judge.claim_scope`), any test is enough to leave the date open.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.judge.claim_actors import before_verb
from factcheck.judge.claim_deeds import loses_life
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.judge.claim_works import another_of_the_name, held_again
from factcheck.text.concepts import PARTICLES, concept
from factcheck.text.dates import DateMention
from factcheck.text.lexicon import PREPOSITIONS, is_english
from factcheck.text.names import NameMention
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
# "The city of Ash" is Ash; "the mayor of Ash" is another.
_KINDS = table("city town village county borough parish kingdom republic island port district state province region")
_DETERMINERS = table("a an the its his her their")
# Work on a dam that is completed completes the dam.
_MAKING = table("work construction building")
# "Opened to the public", "closed for good": the same opening, the same end.
_FOR_ALL = table("good ever public visitors traffic business passengers trade death")
_LINKS = PREPOSITIONS | table("until till since when while because again")
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
    first = next((k for k in near if passage.words.keys[k] not in _DETERMINERS), None)
    stop = first is None or passage.words.keys[first] in PREPOSITIONS or passage.words.keys[first] in ("this", "that")
    return not stop and any(passage.concepts[k] in foreign for k in near[:3])


def _only_once(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "First seen" beside "seen"."""
    verb = ground.claim.governor(ours.span)
    before = ground.claim.words.keys[max(0, verb - 1) : verb] if verb is not None else []
    return bool(_FIRST & {*before} - ground.passage.keys)


def _to_some_end(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "Closed for repairs", "split into two firms", "appointed to the appeal court": only one text has an end."""
    verbs = ground.claim.governor(ours.span), ground.passage.governor(theirs.span)
    if verbs[0] is None or verbs[1] is None:
        return False
    return bool(
        _end(ground.claim, verbs[0], ours) - ground.passage.held
        or _end(ground.passage, verbs[1], theirs) - ground.claim.held
    )


def _end(reading: Reading, verb: int, mention: DateMention) -> set[str]:
    """What follows "for", "to" or "into" straight after a verb, before its date."""
    keys, at = reading.words.keys, reading.extent(mention.span)[0]
    if verb + 1 >= at or keys[verb + 1] not in ("for", "to", "into"):
        return set()
    first = next((k for k in range(verb + 2, at) if keys[k] not in _DETERMINERS), at)
    joined = first < at and reading.same_stretch(reading.words.starts[verb], reading.words.starts[first])
    plain = joined and keys[first].isalpha() and not reading.words.capital[first] and keys[first] not in _FOR_ALL
    return {reading.concepts[first]} if plain else set()


def _narrower(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "The night ferry service ended" beside "the ferry service ended": without a name the word before tells which."""
    verb = ground.passage.governor(theirs.span)
    if ground.claim.names or verb is None:
        return False
    before = before_verb(ground.passage, verb)
    alien = [i for i in before if ground.passage.concepts[i] not in ground.claim.held]
    return any(i + 1 in before and i + 1 not in alien for i in alien)


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
    if any(n.at.start < starts[first] and passage.same_stretch(n.at.start, starts[first]) for n in others):
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


def _another_head(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "Work on the line began" beside "the line opened", "the mill's canteen" beside "the mill"."""
    sides = ((ground.claim, ours, ground.passage), (ground.passage, theirs, ground.claim))
    return any(_of_a_part(reading, mention, other) for reading, mention, other in sides)


def _of_a_part(reading: Reading, mention: DateMention, other: Reading) -> bool:
    """Whether what a date is told of is only a part of the other text's thing, for which that has no word."""
    verb = reading.governor(mention.span)
    if verb is None:
        return False
    starts, keys = reading.words.starts, reading.words.keys
    subject = [k for k in reading.content if k < verb and reading.same_stretch(starts[k], starts[verb])]
    foreign = [k for k in subject if _is_plain(reading, k) and reading.concepts[k] not in other.held]
    known = [k for k in subject if reading.words.capital[k] and reading.concepts[k] in other.held]
    owned = next(
        (k for k in range(verb) if keys[k].endswith("'s") and reading.same_stretch(starts[k], starts[verb])), verb
    )
    if any(k > owned and not any(n > k for n in known) for k in foreign):
        return True
    if not known or subject[0] not in foreign or keys[subject[0]] in _KINDS:
        return False
    if keys[subject[0]] in _MAKING and reading.concepts[verb] in other.held:
        return False
    return any(k in PREPOSITIONS for k in keys[subject[0] + 1 : subject[1]])


def _is_plain(reading: Reading, k: int) -> bool:
    """Whether a word is no name; one that opens a sentence has its capital from there."""
    opens = reading.words.starts[k] in reading.openings and is_english(reading.words.keys[k])
    return reading.words.keys[k].isalpha() and (opens or not reading.words.capital[k])


def _of_its_own(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "Split the money" beside "split": of two verbs that may stand for each other one has an object of its own."""
    claim, passage = ground.claim, ground.passage
    verbs = claim.governor(ours.span), passage.governor(theirs.span)
    if verbs[0] is None or verbs[1] is None:
        return False
    if any(not ground.names(n) for n in _named_after(claim, verbs[0])) and _named_after(passage, verbs[1]):
        return True
    same = claim.concepts[verbs[0]] == passage.concepts[verbs[1]]
    told = passage.noun_before(theirs.span)
    if loses_life(passage, verbs[1]) or (told is not None and passage.concepts[told] == claim.concepts[verbs[0]]):
        return False
    one, other = _object(claim, verbs[0], named=same), _object(passage, verbs[1], named=same)
    return bool(one - passage.held or other - claim.held)


def _named_after(reading: Reading, verb: int) -> list[NameMention]:
    """The names that a verb has for its object."""
    k = _after_determiners(reading, verb)
    return [n for n in reading.names if reading.extent(n.span)[0] == k and not reading.passive(verb)]


def _object(reading: Reading, verb: int, *, named: bool) -> set[str]:
    """The first plain noun after a verb, a name before it passed over: "prize" in "founded the Elm prize".

    With ``named`` only where such a name stands.
    """
    k = _after_determiners(reading, verb)
    name = next((n for n in reading.names if reading.extent(n.span)[0] == k), None)
    k = reading.extent(name.span)[1] if name is not None else k
    if not named and any(n.ordinal and reading.extent(n.at)[0] == k for n in reading.numbers):
        return {reading.concepts[k]}  # "finished second"
    plain = k in reading.content and not reading.words.capital[k] and reading.words.keys[k] not in _LINKS
    if not plain or (named and name is None):
        return set()
    return {reading.concepts[k]} if reading.same_stretch(reading.words.starts[verb], reading.words.starts[k]) else set()


def _after_determiners(reading: Reading, verb: int) -> int:
    k = verb + 1
    while k < len(reading.words) and reading.words.keys[k] in _DETERMINERS | PARTICLES:
        k += 1
    return k


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
    _to_some_end,
    _narrower,
    _another_edition,
    _again,
    _another_head,
    _of_its_own,
)
