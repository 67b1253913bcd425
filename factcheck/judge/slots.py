"""Slots: one particular of a claim laid beside what a passage has for it.

A conflict needs the same slot: the same unit or the same event, governed by the
same verb. "Killed at least 13" and "thirteen regions were hit" share a number
and nothing else.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.model import Slot, SlotIs, SlotKind, replace
from factcheck.text.concepts import concept
from factcheck.text.dates import DateMention
from factcheck.text.lexicon import NEGATIONS
from factcheck.text.numbers import Bound, NumberMention
from factcheck.text.titles import table
from factcheck.text.when import When

_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800}
_MONTHS = {"months": 1, "years": 12, "decades": 120, "centuries": 1200}
_A_WEEK = 7  # days
_LOWER = (Bound.AT_LEAST, Bound.MORE_THAN)
_UPPER = (Bound.AT_MOST, Bound.LESS_THAN)
# Nouns that are events by themselves: a date beside one is the date of that event.
EVENTS = frozenset(
    concept(word)
    for word in table(
        """call meeting attack election hearing trial summit match game concert vote ceremony conference speech
        interview debate march protest rally launch crash accident fire earthquake flood storm battle wedding funeral
        inauguration referendum talks visit opening premiere birth death raid arrest ruling verdict merger takeover
        explosion bombing shooting landing marathon exhibition eruption coup siege armistice treaty"""
    )
)


def date_slots(ground: Ground) -> tuple[Slot, ...]:
    """A slot for each date of the claim."""
    return tuple(_date_slot(ground, d) for d in ground.claim.dates)


def number_slots(ground: Ground) -> tuple[Slot, ...]:
    """A slot for each figure of the claim."""
    return tuple(_number_slot(ground, n) for n in ground.claim.numbers)


def name_slots(ground: Ground) -> tuple[Slot, ...]:
    """A slot for each person, body and place that the claim names, once."""
    found: dict[str, Slot] = {}
    for name in ground.claim.names:
        there = ground.mention(name)
        label = "where" if name.kind == "place" else "who"
        result = SlotIs.AGREES if there or ground.names(name) else SlotIs.MISSING
        found.setdefault(name.text, Slot(SlotKind.NAME, label, name.text, there, result))
    return tuple(found.values())


# Dates


def _date_slot(ground: Ground, mention: DateMention) -> Slot:
    claim, passage = ground.claim, ground.passage
    slot = Slot(SlotKind.DATE, "when", mention.text, "", SlotIs.MISSING)
    if mention.when is None:
        return replace(slot, note=f"can be read as {mention.ambiguous}" if mention.ambiguous else "has no year")
    events = _events(claim, mention)
    dated = [d for d in passage.dates if d.when is not None]
    made = claim.predicated(mention.span)
    same_event = [
        d
        for d in dated
        if events & _events(passage, d) or _beside_event(events, passage, d) or (made & passage.predicated(d.span))
    ]
    if not passage.dates:
        return _by_source_date(slot, mention.when, passage.base)
    for found in dated:
        if found.when is not None and found.when.within(mention.when) and (found in same_event or not same_event):
            return replace(slot, source=found.text, result=SlotIs.AGREES)
    for found in same_event:
        if found.when is not None and mention.when.within(found.when):
            note = f"the source says only {found.when.words()}"
            return replace(slot, source=found.text, result=SlotIs.BOUND, note=note)
    if same_event and ground.firm(mention.span) and not _denies(claim):
        return replace(slot, source=same_event[0].text, result=SlotIs.CONFLICTS)
    return slot


def _by_source_date(slot: Slot, wanted: When, dated: When | None) -> Slot:
    """A passage that names no day speaks of its source's own; never a conflict, for news tells of other days too.

    Only days count: a paper of 2024 that names no year may tell of any.
    """
    if dated is None or not dated.within(wanted) or (wanted.last - wanted.first).days >= _A_WEEK:
        return slot
    return replace(slot, source=dated.words(), result=SlotIs.AGREES, note="the source's own date")


def _events(reading: Reading, mention: DateMention) -> frozenset[str]:
    """What happened on a date: the verb that governs it, the end of a span it marks, an event's noun."""
    found = set(_role(reading, mention))
    verb = reading.governor(mention.span)
    if verb is not None and not found:
        found.add(reading.concepts[verb])
    noun = reading.noun_before(mention.span)
    if noun is not None and reading.concepts[noun] in EVENTS:
        found.add(reading.concepts[noun])
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


def _denies(claim: Reading) -> bool:
    """Whether the claim says that it was not so: then another value is no conflict."""
    return any(k in NEGATIONS or k.endswith("n't") for k in claim.words.keys)


# Numbers


def _number_slot(ground: Ground, mention: NumberMention) -> Slot:
    claim, passage = ground.claim, ground.passage
    verb = _verb_of(claim, mention)
    slot = _blank(claim, mention, verb)
    event = claim.concepts[verb] if verb is not None else ""
    wanted, counted = _unit(mention), _scaled(mention)
    same_unit = [m for m in passage.numbers if m.ordinal == mention.ordinal and _alike(wanted, _unit(m))]
    governed = {m.span: _event_of(passage, m) == event for m in same_unit}
    order = sorted(same_unit, key=lambda m: not governed[m.span])
    compared = [(m, compare(counted, _scaled(m))) for m in order if _unit(m) == wanted or governed[m.span]]
    for result in (SlotIs.AGREES, SlotIs.BOUND):
        for found, is_ in compared:
            if is_ is result and (wanted or not event or governed[found.span]):
                return replace(slot, source=_shown(passage, found), result=result, note=_bound_note(found, result))
    settled = mention.unit or not mention.ordinal  # "the 8th" alone is the eighth of nobody knows what
    rivals = [
        m
        for m, is_ in compared
        if is_ is SlotIs.CONFLICTS and settled and (governed[m.span] or _tells(mention, compared))
        if not _answers_another(claim, mention, m, event)
    ]
    if rivals and ground.firm(mention.span) and not _denies(claim):
        note = _elsewhere(mention, ground.onward)
        return replace(slot, source=_shown(passage, rivals[0]), result=SlotIs.CONFLICTS, note=note)
    return replace(slot, note=_elsewhere(mention, ground.onward))


def _answers_another(claim: Reading, mention: NumberMention, found: NumberMention, event: str) -> bool:
    """Whether a source's figure is another one of the claim's own: "12 shops" for "12 of its 80 shops"."""
    others = (n for n in claim.numbers if n is not mention and _event_of(claim, n) == event)
    return any(_alike(_unit(n), _unit(found)) and compare(n, found) is SlotIs.AGREES for n in others)


def compare(claim: NumberMention, source: NumberMention) -> SlotIs:
    """Two numbers of one slot, on one scale."""
    if (claim.value, claim.high, claim.bound) == (source.value, source.high, source.bound):
        return SlotIs.AGREES
    if source.bound is Bound.EXACT:
        return SlotIs.AGREES if claim.admits(source.value) else SlotIs.CONFLICTS
    if claim.bound is Bound.ABOUT and source.bound is Bound.ABOUT:
        return SlotIs.AGREES if claim.admits(source.value) or source.admits(claim.value) else SlotIs.CONFLICTS
    if claim.bound in (Bound.EXACT, Bound.ABOUT):
        close = source.bound is Bound.ABOUT and (source.value == claim.value or claim.admits(source.value))
        return SlotIs.AGREES if close else SlotIs.BOUND
    for side in (_LOWER, _UPPER):
        if claim.bound in side and source.bound in side:
            return SlotIs.AGREES if claim.value == source.value else SlotIs.CONFLICTS
    return SlotIs.BOUND


def _verb_of(reading: Reading, mention: NumberMention) -> int | None:
    """The verb of a count: the unit itself ("60 wounded"), else the governing one."""
    _, j = reading.extent(mention.at)
    unit = [v for v in reading.verbs if j <= v <= j + 1 and reading.words.keys[v] == mention.unit]
    return unit[0] if unit else reading.governor(mention.at, following=True)


def _event_of(reading: Reading, mention: NumberMention) -> str:
    verb = _verb_of(reading, mention)
    return reading.concepts[verb] if verb is not None else ""


def _blank(claim: Reading, mention: NumberMention, verb: int | None) -> Slot:
    if mention.unit in _SECONDS or mention.unit in _MONTHS:
        return Slot(SlotKind.DURATION, "how long", _shown(claim, mention), "", SlotIs.MISSING)
    label = claim.words.raw(verb) if verb is not None else mention.unit or "how many"
    return Slot(SlotKind.NUMBER, label, _shown(claim, mention), "", SlotIs.MISSING)


def _unit(mention: NumberMention) -> str:
    if mention.unit in _SECONDS:
        return "time"
    return "months" if mention.unit in _MONTHS else concept(mention.unit) if mention.unit else ""


def _scaled(mention: NumberMention) -> NumberMention:
    scale = Fraction(_SECONDS.get(mention.unit) or _MONTHS.get(mention.unit) or 1)
    return replace(mention, value=mention.value * scale, high=mention.high * scale)


def _alike(one: str, other: str) -> bool:
    """One unit, or one left unsaid: "killed 40" beside "at least 13 people were killed"."""
    return one == other or not one or not other


def _tells(mention: NumberMention, compared: list[tuple[NumberMention, SlotIs]]) -> bool:
    """Whether the unit alone names the slot: one number of it in the passage, and not people, time or money."""
    return len(compared) == 1 and _unit(mention) not in ("", "person", "time", "months", "percent", "USD", "GBP", "EUR")


def _shown(reading: Reading, mention: NumberMention) -> str:
    """The number with its bound and unit, cut from the text."""
    end = mention.span.end
    i = reading.words.at(end)
    for k in range(i, min(i + 3, len(reading.words))):
        if concept(reading.words.keys[k]) == concept(mention.unit) or reading.words.keys[k] == "%":
            end = reading.words.ends[k]
            break
    return reading.text[mention.span.start : end]


def _bound_note(source: NumberMention, result: SlotIs) -> str:
    return "the source gives a bound" if result is SlotIs.BOUND and source.bound is not Bound.RANGE else ""


def _elsewhere(mention: NumberMention, passage: Reading) -> str:
    """Where the claim's figure stands in the passage as the number of something else."""
    for other in passage.numbers:
        if other.value == mention.value and not other.ordinal and other.unit and _unit(other) != _unit(mention):
            return f"“{_shown(passage, other)}” stands there: the same figure, counting {other.unit}"
    return ""
