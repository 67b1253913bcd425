"""Slots: one particular of a claim laid beside what a passage has for it.

A conflict needs the same slot: the same unit or the same event, governed by the
same verb. "Killed at least 13" and "thirteen regions were hit" share a number
and nothing else.
"""

from __future__ import annotations

from factcheck.judge.amounts import MEASURES, Compared, compare, is_time, measure
from factcheck.judge.claim_dates import denies
from factcheck.judge.claim_polarity import OPPOSITES
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.model import Slot, SlotIs, SlotKind, replace
from factcheck.text.concepts import concept
from factcheck.text.numbers import Bound, NumberMention
from factcheck.text.titles import table

# What may be counted or measured of anything: the same unit does not make it the same slot.
_EVERYWHERE = frozenset({"", "person", "percent", "USD", "GBP", "EUR", *MEASURES})

_EXTENTS = table(
    """high tall height long length wide width broad breadth deep depth thick away far distance
    radius diameter"""
)


def number_slots(ground: Ground) -> tuple[Slot, ...]:
    """A slot for each figure of the claim."""
    return tuple(_number_slot(ground, n) for n in ground.claim.numbers)


def name_slots(ground: Ground) -> tuple[Slot, ...]:
    """A slot for each person, body and place that the claim names, once."""
    found: dict[str, Slot] = {}
    for name in ground.claim.names:
        label = "where" if name.kind == "place" else "who"
        result = SlotIs.AGREES if ground.names(name) else SlotIs.MISSING
        there = ground.mention(name) if ground.shown else ""
        found.setdefault(name.text, Slot(SlotKind.NAME, label, name.text, there, result))
    return tuple(found.values())


def _number_slot(ground: Ground, mention: NumberMention) -> Slot:
    claim, passage = ground.claim, ground.passage
    verb = _verb_of(claim, mention)
    slot = _blank(claim, mention, verb)
    event = claim.concepts[verb] if verb is not None else ""
    wanted = measure(mention)
    same_unit = [m for m in passage.numbers if m.ordinal == mention.ordinal and _alike(wanted, measure(m))]
    governed = {m.span: _event_of(passage, m) == event for m in same_unit}
    order = sorted(same_unit, key=lambda m: not governed[m.span])
    compared = [(m, compare(mention, m)) for m in order if measure(m) == wanted or governed[m.span]]
    for result in (SlotIs.AGREES, SlotIs.BOUND):
        for found, is_ in compared:
            if is_.result is result and (wanted or not event or governed[found.span]):
                note = is_.note or _bound_note(found, result)
                return replace(slot, source=_shown(passage, found), result=result, note=note)
    settled = mention.unit or not mention.ordinal  # "the 8th" alone is the eighth of nobody knows what
    rivals = [
        m
        for m, is_ in compared
        if is_.result is SlotIs.CONFLICTS
        and settled
        and (governed[m.span] or (_tells(mention, compared) and not _turned(event, _event_of(passage, m))))
        if not _answers_another(claim, mention, m, event) and _same_extent(claim, passage, mention)
    ]
    if rivals and ground.firm(mention.span) and not denies(claim):
        return replace(
            slot, source=_shown(passage, rivals[0]), result=SlotIs.CONFLICTS, note=_elsewhere(ground, mention)
        )
    return replace(slot, note=_elsewhere(ground, mention))


def _answers_another(claim: Reading, mention: NumberMention, found: NumberMention, event: str) -> bool:
    """Whether a source's figure is another one of the claim's own: "12 shops" for "12 of its 80 shops"."""
    others = (n for n in claim.numbers if n is not mention and _event_of(claim, n) == event)
    return any(_alike(measure(n), measure(found)) and compare(n, found).result is SlotIs.AGREES for n in others)


def _verb_of(reading: Reading, mention: NumberMention) -> int | None:
    """The verb of a count: the unit itself ("60 wounded"), else the governing one."""
    _, j = reading.extent(mention.at)
    unit = [v for v in reading.verbs if j <= v <= j + 1 and reading.words.keys[v] == mention.unit]
    return unit[0] if unit else reading.governor(mention.at, following=True)


def _event_of(reading: Reading, mention: NumberMention) -> str:
    verb = _verb_of(reading, mention)
    return reading.concepts[verb] if verb is not None else ""


def _blank(claim: Reading, mention: NumberMention, verb: int | None) -> Slot:
    if is_time(mention):
        return Slot(SlotKind.DURATION, "how long", _shown(claim, mention), "", SlotIs.MISSING)
    label = claim.words.raw(verb) if verb is not None else mention.unit or "how many"
    return Slot(SlotKind.NUMBER, label, _shown(claim, mention), "", SlotIs.MISSING)


def _alike(one: str, other: str) -> bool:
    """One unit, or one left unsaid: "killed 40" beside "at least 13 people were killed"."""
    return one == other or not one or not other


def _same_extent(claim: Reading, passage: Reading, mention: NumberMention) -> bool:
    """Whether both measure one extent: what is 900 metres high may lie 40 kilometres away."""
    return measure(mention) not in MEASURES or not (claim.keys ^ passage.keys) & _EXTENTS


def _turned(event: str, other: str) -> bool:
    """Whether two verbs are opposites: games won are no games lost."""
    return frozenset((event, other)) in OPPOSITES


def _tells(mention: NumberMention, compared: list[tuple[NumberMention, Compared]]) -> bool:
    """Whether the unit alone names the slot: one number of it in the passage, and none of what stands everywhere."""
    return len(compared) == 1 and measure(mention) not in _EVERYWHERE


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


def _elsewhere(ground: Ground, mention: NumberMention) -> str:
    """Where the claim's figure stands in the passage as the number of something else."""
    passage = ground.onward
    for other in passage.numbers if ground.shown else ():
        if other.value == mention.value and not other.ordinal and other.unit and measure(other) != measure(mention):
            return f"“{_shown(passage, other)}” stands there: the same figure, counting {other.unit}"
    return ""
