"""Whether two figures may both be right: of another day, of another thing, only planned, or by and not to.

A conflict needs one particular that differs and nothing else that could explain it.
Each test below, and each of :mod:`factcheck.judge.claim_parts`, is one way in which both
texts can be true at once; any of them is enough to leave the figure open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import pairwise

from factcheck.judge.amounts import is_time
from factcheck.judge.claim_actors import CHANGES, before_verb, name_keys
from factcheck.judge.claim_dates import EVENTS
from factcheck.judge.claim_deeds import WORKING_LIFE, deeds, governing_verb, heading
from factcheck.judge.claim_derived import DERIVED
from factcheck.judge.claim_nouns import Told
from factcheck.judge.claim_own import told_of_another
from factcheck.judge.claim_parts import PARTS, TIMES
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.text.dates import DateMention
from factcheck.text.lexicon import MODALS, PREPOSITIONS, is_english
from factcheck.text.names import NameMention
from factcheck.text.numbers import NumberMention
from factcheck.text.titles import table

# A claim without a date speaks of now: what a source dates this much earlier was another time.
_LONG_AGO = timedelta(days=400)
_A_MONTH = 31  # days
_RELATIVE = table("earlier previous previously following")
_BY, _TO = ("by",), ("to", "from", "at")
_INTENT = table(
    """was were is built designed made able allowed licensed set due planned
     hoped wanted intended expected aimed promised meant plans hopes wants expects aims"""
)
_NEAR = 12  # words on either side of a figure in which "the year before" is said of it
_STEPS = 3  # words before a verb in which a modal stands


def both_may_be(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """Whether the claim's figure and another of the passage can both be right."""
    return any(test(ground, ours, theirs) for test in _TESTS)


def _another_time(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """The passage dates its figure, where the claim has no date: long ago, "since", or one day of many."""
    passage = ground.passage
    keys = passage.words.keys
    told = [d for d in passage.dates if not passage.bracketed(d.span, theirs.at)]
    dated = [d for d in told if d.when is not None and _told_together(passage, d, theirs)]
    if ours.ordinal:
        return False
    if ground.claim.dates:
        return theirs.value < ours.value and _within_them(ground.claim, dated) and not _tells_of_an_event(ground.claim)
    if any(keys[max(0, passage.words.at(d.span.start) - 1)] == "since" for d in dated):
        return True
    base = ground.claim.base
    if base is not None and dated and all(d.when and d.when.last < base.first - _LONG_AGO for d in dated):
        return True
    days = [d for d in dated if d.when is not None and (d.when.last - d.when.first).days <= _A_MONTH]
    once = _tells_of_an_event(ground.claim) or _shares_a_figure(ground, ours)
    return bool(days) and theirs.value < ours.value and not once


def _told_together(reading: Reading, date: DateMention, mention: NumberMention) -> bool:
    """Whether a date and a figure stand in one sentence, and in one half of it where a semicolon parts it."""
    between = sorted((date.span.start, mention.at.start))
    return reading.same_sentence(*between) and ";" not in reading.text[between[0] : between[1]]


def _shares_a_figure(ground: Ground, ours: NumberMention) -> bool:
    """ "Two men took nine rings" beside "two men took seven": another figure tells that it was the same day."""
    others = (n for n in ground.claim.numbers if n is not ours and n.unit)
    theirs = {(n.value, n.unit) for n in ground.passage.numbers}
    return any((n.value, n.unit) in theirs for n in others)


def _within_them(claim: Reading, dated: Sequence[DateMention]) -> bool:
    """Whether a date of the passage is a part of a longer one of the claim: a day of the month."""
    pairs = ((o.when, t.when) for o in claim.dates for t in dated)
    return any(o is not None and t is not None and t.within(o) and t != o for o, t in pairs)


def _tells_of_an_event(claim: Reading) -> bool:
    """Whether a noun that is no figure's unit is an event: "the fire", "the trial"."""
    return any(claim.concepts[i] in EVENTS for i in claim.content if i not in claim.verbs and not _is_unit(claim, i))


def _is_unit(reading: Reading, i: int) -> bool:
    return any(reading.words.keys[i] == n.unit for n in reading.numbers)


def _told_earlier(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "The year before", "three months later": a time that only the passage has."""
    keys, at = ground.passage.words.keys, ground.passage.words.at(theirs.at.start)
    near = keys[max(0, at - _NEAR) : at + _NEAR]
    beside = any(a in TIMES and b in ("before", "after") for a, b in pairwise(near))
    lapsed = any(a in TIMES or a.removesuffix("s") in TIMES for a, b in pairwise(near) if b == "later")
    return beside or lapsed or bool(_RELATIVE & {*near} - ground.claim.keys)


def _of_another(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """One more name differs, or the figure's own stretch names only others than the claim."""
    claim, passage = ground.claim, ground.passage
    if not ground.stood_for and any(not ground.names(n) for n in claim.names):
        return True
    wanted = {k for n in claim.names for k in name_keys(n.text)}
    near = [n for n in passage.names if passage.same_stretch(n.span.start, theirs.at.start)]
    strange = [n for n in near if not wanted & {*name_keys(n.text)}]
    strangers = [n for n in strange if n.kind or n.span.start not in passage.openings or not is_english(n.text.lower())]
    if strangers and len(strangers) == len(near) and any(_in_passage(n.text, passage) for n in claim.names):
        return True
    named = {k for n in near for k in name_keys(n.text)}
    elsewhere = [n for n in claim.names if placed(claim, n) and not named & {*name_keys(n.text)}]
    return bool(elsewhere) and any(placed(passage, n) for n in strange)


def placed(reading: Reading, name: NameMention) -> bool:
    """ "In Ash", "at Elm Mill"."""
    at = reading.words.at(name.span.start)
    return reading.words.keys[max(0, at - 1) : at] in (["in"], ["at"], ["near"])


def _in_passage(name: str, passage: Reading) -> bool:
    return any(k in passage.keys for k in name_keys(name))


def _another_head(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """The passage tells of the repairs to the bridge, the claim of the bridge; or of two kinds of profit."""
    claim, passage = ground.claim, ground.passage
    heads = heading(claim, ours), heading(passage, theirs)
    if all(heads):
        return _two_kinds(claim, heads[0], passage, heads[1])
    verb = governing_verb(passage, theirs)
    subject = before_verb(passage, verb) if verb is not None else ()
    if not subject or passage.concepts[subject[0]] in claim.held or passage.words.starts[subject[0]] > theirs.at.start:
        return False
    if passage.words.capital[subject[0]] and passage.words.starts[subject[0]] not in passage.openings:
        return False
    between = passage.words.keys[subject[0] + 1 : subject[1] if len(subject) > 1 else subject[0] + 1]
    return any(k in PREPOSITIONS or k == "to" for k in between) and not any(k == "of" for k in between)


def _two_kinds(claim: Reading, ours: tuple[int, ...], passage: Reading, theirs: tuple[int, ...]) -> bool:
    """Whether one of two nouns has a word before it that the other text lacks."""
    alien = [claim.concepts[i] for i in ours if claim.concepts[i] not in passage.held]
    foreign = [passage.concepts[i] for i in theirs if passage.concepts[i] not in claim.held]
    return bool(alien and foreign) or len(ours) - len(alien) != len(ours) or len(theirs) - len(foreign) != len(theirs)


def _owned(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "Bought Crumb's debt for" beside "bought Crumb for"."""
    claim, passage = ground.claim, ground.passage
    verb = governing_verb(passage, theirs)
    stop = passage.words.at(theirs.at.start)
    keys = passage.words.keys
    return verb is not None and any(
        keys[k].endswith("'s")
        and keys[k].removesuffix("'s") in claim.words.keys
        and passage.concepts[k + 1] not in claim.held
        for k in range(verb + 1, stop - 1)
    )


def _another_object(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "Cut deaths by" beside "cut infections by": between verb and figure each has a word the other text lacks."""
    claim, passage = ground.claim, ground.passage
    return any(claim.concepts[i] not in passage.held for i in _object(claim, ours)) and any(
        passage.concepts[i] not in claim.held for i in _object(passage, theirs)
    )


def _object(reading: Reading, mention: NumberMention) -> tuple[int, ...]:
    """The plain words of content between a verb and its figure."""
    verb, stop = governing_verb(reading, mention), reading.words.at(mention.span.start)
    if deeds(reading, mention) & WORKING_LIFE:
        return ()
    return tuple(i for i in reading.content if verb is not None and verb < i < stop and not reading.words.capital[i])


def _only_might(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "Can carry 300", "was to cost": what may be, or will, is not what was."""
    return _modal(ground.passage, theirs) != _modal(ground.claim, ours)


def _modal(reading: Reading, mention: NumberMention) -> bool:
    verb = governing_verb(reading, mention)
    before = reading.words.keys[max(0, verb - _STEPS) : verb] if verb is not None else []
    led = bool(_INTENT.intersection(before[-2:-1]))
    return bool(MODALS.intersection(before)) or (before[-1:] == ["to"] and led)


def _step(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "Grew by" beside "grew to"."""
    verb = governing_verb(ground.passage, theirs)
    changes = verb is not None and ground.passage.concepts[verb] in CHANGES
    return changes and _way(ground.claim, ours) != _way(ground.passage, theirs)


def _way(reading: Reading, mention: NumberMention) -> str:
    at = reading.words.at(mention.span.start)
    before = reading.words.keys[max(0, at - 1) : at]
    return "to" if before and before[0] in _TO else "by"


def _there_too(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """The claim's own figure stands in the passage without a unit: "the union said 400"."""
    return any(
        m.value == ours.value and not m.unit and not m.ordinal and not ours.ordinal and m is not theirs
        for m in ground.passage.numbers
    )


def _another_state(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "At sea for 40 years" beside "in dock for 20": no verb tells of either, and each has a word of its own."""
    if not is_time(ours):
        return False
    one, other = _before(ground.claim, ours), _before(ground.passage, theirs)
    return bool(one and other) and one not in ground.passage.held and other not in ground.claim.held


def _before(reading: Reading, mention: NumberMention) -> str:
    """The concept of the plain word of content shortly before a figure that no verb governs; else ""."""
    if governing_verb(reading, mention) is not None or deeds(reading, mention):
        return ""
    k = reading.extent(mention.span)[0] - 2
    said = k >= 0 and reading.words.keys[k + 1] == "for" and k in reading.content and not reading.words.capital[k]
    return reading.concepts[k] if said else ""


def _not_its_own(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "Moss's employer was fined 900" beside "Moss was fined 200"."""
    claim, passage = ground.claim, ground.passage
    one = Told(claim, ours.at, governing_verb(claim, ours))
    return told_of_another(ground, one, Told(passage, theirs.at, governing_verb(passage, theirs)))


Test = Callable[[Ground, NumberMention, NumberMention], bool]
_TESTS: tuple[Test, ...] = (
    _another_time,
    _told_earlier,
    _of_another,
    *PARTS,
    *DERIVED,
    _another_head,
    _owned,
    _another_object,
    _only_might,
    _step,
    _there_too,
    _another_state,
    _not_its_own,
)
