"""The dates of a claim beside those of a passage: a conflict needs the same event.

The event is the verb that governs a date, a noun that is an event by itself, the end
of a span that it marks, or the making of a work: "is a 1994 film" tells when it came out.
"""

from __future__ import annotations

import re

from factcheck.judge.claim_days import days_may_both_be
from factcheck.judge.claim_deeds import loses_life
from factcheck.judge.claim_opposites import OPPOSITES
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.judge.claim_works import MOST_OF_IT, made_from, work_dates
from factcheck.model import Slot, SlotIs, SlotKind, replace
from factcheck.text.concepts import concept, phase
from factcheck.text.dates import DateMention
from factcheck.text.lexicon import NEGATIONS
from factcheck.text.titles import table
from factcheck.text.when import MONTHS, When

_APPOSED = re.compile(r", (?:the|his|her|its|their|a|an) ")
_ATTRIBUTE = re.compile(r"[\"']? (?!was |is |saw )[^\W\d_]")
_A_WEEK = 7  # days
_LAST_DAY = 31
_MONTH = {name[:3].lower(): n for n, name in enumerate(MONTHS, 1)}
# Verbs that only say that something was so, or took place: another date of the same is another date.
_STATES = frozenset(
    concept(w) for w in table("be take host hold reach top feature appear play perform get rank come occur happen")
)
_DIE = concept("die")
# What begins was formed then, or founded; what opens may have been so before.
_BEGIN, _BEGAN = concept("begin"), frozenset((concept("form"), concept("founded")))
# Events of a moment: whatever verb a text uses, the date beside it is theirs.
_MOMENTS = frozenset(concept(w) for w in table("finale explosion crash earthquake death birth landing"))
# Nouns that are events by themselves: a date beside one is the date of that event.
EVENTS = frozenset(
    concept(word)
    for word in table(
        """call meeting attack election hearing trial summit match game concert vote ceremony conference speech
        interview debate march protest rally launch crash accident fire earthquake flood storm battle wedding funeral
        inauguration referendum talks visit opening premiere birth death raid arrest ruling verdict merger takeover
        finale explosion bombing shooting landing marathon exhibition eruption coup siege armistice treaty"""
    )
)


def date_slots(ground: Ground) -> tuple[Slot, ...]:
    """A slot for each date of the claim."""
    return tuple(_date_slot(ground, d) for d in ground.claim.dates)


def _date_slot(ground: Ground, mention: DateMention) -> Slot:
    claim, passage = ground.claim, ground.passage
    slot = Slot(SlotKind.DATE, "when", mention.text, "", SlotIs.MISSING)
    if not mention.ambiguous and (mention.when is None or _neither_has_a_year(mention, passage)):
        return _yearless(ground, mention, slot)
    if mention.when is None:
        return replace(slot, note=f"can be read as {mention.ambiguous}")
    events = _events(claim, mention)
    dated = [d for d in passage.dates if d.when is not None]
    made = frozenset() if made_from(claim, mention) else claim.predicated(mention.span)
    same_event = [
        d
        for d in dated
        if events & _events(passage, d) or _beside_event(events, passage, d) or (made & passage.predicated(d.span))
    ]
    if not passage.dates:
        return _by_source_date(slot, mention.when, passage.base)
    there = _there(slot, mention.when, dated, same_event)
    if there is not None:
        return there
    rivals = same_event or work_dates(ground, events, mention, dated) or _only_date(ground, mention, events, dated)
    if not rivals or _told_of_other(ground, mention.when, dated):
        return slot
    differs = _differs(ground, mention, rivals[0])
    return replace(slot, source=rivals[0].text, result=SlotIs.CONFLICTS if differs else SlotIs.MISSING)


def _neither_has_a_year(mention: DateMention, passage: Reading) -> bool:
    """Whether the claim's year is reckoned from its article, and the passage's dates have none to hold it against."""
    yearless = bool(passage.dates) and all(d.when is None for d in passage.dates)
    return yearless and mention.relative and _day_of(mention)[0] > 0


def _there(slot: Slot, when: When, dated: list[DateMention], same_event: list[DateMention]) -> Slot | None:
    """The slot with the passage's date that is the claim's, or less exact; None when there is none."""
    for found in dated:
        if found.when is not None and found.when.within(when) and (found in same_event or not same_event):
            return replace(slot, source=found.text, result=SlotIs.AGREES)
    for found in same_event:
        if found.when is not None and when.within(found.when):
            note = f"the source says only {found.when.words()}"
            return replace(slot, source=found.text, result=SlotIs.BOUND, note=note)
    return None


def _told_of_other(ground: Ground, when: When, dated: list[DateMention]) -> bool:
    """Whether the claim's date is there, as the date of something else or of a later clause."""
    return any(d.when is not None and d.when.within(when) and not _role(ground.passage, d) for d in dated)


def _differs(ground: Ground, mention: DateMention, rival: DateMention) -> bool:
    """Whether both are of the same, only one can be right, and the claim does not deny it."""
    firm = ground.firm(mention.span) or ground.twin(mention.span)
    if not firm or denies(ground.claim) or _same_day(mention, rival):
        return False
    return not days_may_both_be(ground, mention, rival)


def _yearless(ground: Ground, mention: DateMention, slot: Slot) -> Slot:
    """ "On 4 October", "in July": held against the months and days of the same event, whatever the year."""
    named = [d for d in ground.passage.dates if _day_of(d)[0]]
    slot = replace(slot, note="has no year" if mention.when is None else "")
    found = next((d for d in named if _same_day(mention, d) and _of_the_same(ground, mention, d)), None)
    if found is not None:
        return replace(
            slot,
            source=found.text,
            result=SlotIs.AGREES,
            note=f"the {'article' if mention.when is None else 'source'} gives no year",
        )
    events = _events(ground.claim, mention)
    same = [d for d in named if events & _events(ground.passage, d)]
    if not same:
        return slot
    differs = _differs(ground, mention, same[0])
    return replace(slot, source=same[0].text, result=SlotIs.CONFLICTS if differs else SlotIs.MISSING)


def _of_the_same(ground: Ground, mention: DateMention, found: DateMention) -> bool:
    """Whether a day that both texts name is of the same: of one event, of none, or of one and its opposite."""
    ours, theirs = _events(ground.claim, mention), _events(ground.passage, found)
    turned = any({a, b} in OPPOSITES for a in ours - ground.passage.held for b in theirs)
    return turned or bool(ours & theirs) or not (ours or theirs)


def _day_of(mention: DateMention) -> tuple[int, int]:
    """The month a date names, and the day; 0 for what it does not name."""
    word = next((k for k in Reading(mention.text).words.keys if k[:3] in _MONTH), "")
    figures = [int(k.rstrip("sthndr")) for k in Reading(mention.text).words.keys if k.rstrip("sthndr").isdigit()]
    return _MONTH.get(word[:3], 0), next((n for n in figures if n <= _LAST_DAY), 0)


def _same_day(one: DateMention, other: DateMention) -> bool:
    """Whether a date without its year may be the same day or month as the other."""
    if (one.when is not None and not one.relative) or not any(k[:3] in _MONTH for k in Reading(one.text).words.keys):
        return False
    (month, day), (other_month, other_day) = _day_of(one), _day_of(other)
    return month == other_month and (not day or not other_day or day == other_day)


def _only_date(
    ground: Ground, mention: DateMention, events: frozenset[str], dated: list[DateMention]
) -> list[DateMention]:
    """The passage's one date, where the claim only says that something was so and nearly all of it is there too.

    "The 2014 final" is another final than that of 2012, and both may have been so.
    """
    claim = ground.claim
    if len(dated) != 1 or not events <= _STATES or ground.shared() < MOST_OF_IT or not claim.names:
        return []
    if _ATTRIBUTE.match(claim.text, mention.span.end):
        return []
    theirs = _events(ground.passage, dated[0])
    return dated if theirs <= _STATES or _apposed(ground.passage, dated[0]) else []


def _apposed(reading: Reading, mention: DateMention) -> bool:
    """ "In 1804, the last year of his term, ...": the date is told of, and no verb's."""
    return bool(_APPOSED.match(reading.text, mention.span.end))


def _by_source_date(slot: Slot, wanted: When, dated: When | None) -> Slot:
    """A passage that names no day speaks of its source's own; never a conflict, for news tells of other days too.

    Only days count: a paper of 2024 that names no year may tell of any.
    """
    if dated is None or not dated.within(wanted) or (wanted.last - wanted.first).days >= _A_WEEK:
        return slot
    return replace(slot, source=dated.words(), result=SlotIs.AGREES, note="the source's own date")


def _events(reading: Reading, mention: DateMention) -> frozenset[str]:
    """What happened on a date: the verb that governs it, the end of a span it marks, an event's noun."""
    of_another = made_from(reading, mention)
    if of_another:
        return frozenset(of_another)
    found = set(_role(reading, mention))
    verb = reading.governor(mention.span)
    if verb is not None and not found:
        found.add(reading.concepts[verb])
        if loses_life(reading, verb):
            found.add(_DIE)
        found.add(phase(reading.concepts[verb]))
        found |= _BEGAN if reading.concepts[verb] == _BEGIN else set()
    noun = reading.noun_before(mention.span)
    if noun is not None and reading.concepts[noun] in EVENTS:
        found.add(reading.concepts[noun])
    if len(reading.dates) == 1:
        found |= reading.held & _MOMENTS
    return frozenset(found)


def _beside_event(events: frozenset[str], passage: Reading, mention: DateMention) -> bool:
    return any(passage.near(event, mention.span) for event in sorted(events & EVENTS))


def _role(reading: Reading, mention: DateMention) -> tuple[str, ...]:
    """ "From" begins and "to" ends; of two dates in brackets the first is a birth, the second a death."""
    before = reading.text[max(0, mention.span.start - 6) : mention.span.start].lower()
    i = reading.dates.index(mention)
    paired = i > 0 and "from " in reading.text[max(0, reading.dates[i - 1].span.start - 6) : mention.span.start].lower()
    if before.endswith("from ") and len(reading.dates) > i + 1:
        return (concept("begin"), *_verb_concept(reading, mention))
    if paired and before.endswith(("to ", "until ")):
        return (concept("end"), *_verb_concept(reading, mention))
    return _lifespan(reading, i)


def _verb_concept(reading: Reading, mention: DateMention) -> tuple[str, ...]:
    verb = reading.governor(mention.span)
    return () if verb is None else (reading.concepts[verb],)


def _lifespan(reading: Reading, i: int) -> tuple[str, ...]:
    """ "(April 8, 1974 – February 2, 2013)": born, died. Only where a bracket holds both and a dash between."""
    for first, second, role in ((i, i + 1, "born"), (i - 1, i, "die")):
        if first < 0 or second >= len(reading.dates):
            continue
        a, b = reading.dates[first].span, reading.dates[second].span
        between, opened = reading.text[a.end : b.start].strip(), reading.text.rfind("(", max(0, a.start - 80), a.start)
        if between and not between.strip("-–—−") and opened >= 0 and reading.text[b.end : b.end + 1] == ")":
            return (concept(role),)
    return ()


def denies(claim: Reading) -> bool:
    """Whether the claim says that it was not so: then another value is no conflict.

    "Without" denies only what follows it.
    """
    return any((k in NEGATIONS and k != "without") or k.endswith("n't") for k in claim.words.keys)
