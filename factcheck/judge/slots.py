"""Slots: one particular of a claim laid beside what a passage has for it.

A conflict needs the same slot: the same unit or the same event, governed by the
same verb. "Killed at least 13" and "thirteen regions were hit" share a number
and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.judge.amounts import MEASURES, Compared, compare, in_another_unit, is_time, measure
from factcheck.judge.claim_actors import name_keys, same_head
from factcheck.judge.claim_dates import denies
from factcheck.judge.claim_deeds import deeds, governing_verb, leading
from factcheck.judge.claim_opposites import OPPOSITES
from factcheck.judge.claim_parts import per
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_scope import both_may_be, placed
from factcheck.judge.claim_support import Ground
from factcheck.model import Slot, SlotIs, SlotKind, Value, replace
from factcheck.text.concepts import concept, is_light
from factcheck.text.lexicon import is_english
from factcheck.text.names import NameMention
from factcheck.text.numbers import Bound, NumberMention
from factcheck.text.quantities import AGE, SHORT_UNITS
from factcheck.text.titles import table

# What may be counted or measured of anything: the same unit does not make it the same slot.
_EVERYWHERE = frozenset({"", "person", "percent", concept("times"), "USD", "GBP", "EUR", *MEASURES})

# Figures of a passage that are weighed against one of the claim: where there are more, it is a table.
_RIVALS = 6
# To come by a share of something, or to have it.
_HAVE = frozenset(concept(w) for w in table("win take get receive poll secure gain hold own control buy"))
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
        if _only_opens(ground.claim, name):
            continue
        where = name.kind == "place" or (name.kind != "person" and placed(ground.claim, name))
        label = "where" if where else "who" if name.kind == "person" else "name"
        result = SlotIs.AGREES if ground.names(name) else SlotIs.MISSING
        there = ground.mention(name) if ground.shown else ""
        found.setdefault(name.text, Slot(SlotKind.NAME, label, name.text, there, result))
    return tuple(found.values())


def _only_opens(claim: Reading, name: NameMention) -> bool:
    """ "Turnover", "Researchers": an everyday word with a capital only because a sentence begins with it."""
    opens = name.span.start in claim.openings and " " not in name.text and name.kind != "place"
    return opens and is_english(name.text.lower())


def _number_slot(ground: Ground, mention: NumberMention) -> Slot:
    slot = _blank(ground.claim, mention)
    compared = _compared(ground, mention)
    for result in (SlotIs.AGREES, SlotIs.BOUND):
        for found in compared:
            if found.is_.result is result and _of_the_same(ground, mention, found):
                note = found.is_.note or _bound_note(found.mention, result)
                return replace(slot, source=_shown(ground.passage, found.mention), result=result, note=note)
    rival = next((f for f in compared[:_RIVALS] if _conflicts(ground, mention, f, compared)), None)
    note = _elsewhere(ground, mention)
    if rival is not None and ground.firm(mention.span) and not denies(ground.claim):
        source = _shown(ground.passage, rival.mention)
        note = rival.is_.note or note or _nor(ground, rival, compared)
        return replace(slot, source=source, result=SlotIs.CONFLICTS, note=note)
    other = next((f for f in compared[:_RIVALS] if f.told and f.is_.result is SlotIs.CONFLICTS), None)
    return replace(slot, source=_shown(ground.passage, other.mention) if other else "", note=note)


def _nor(ground: Ground, rival: _Figure, compared: Sequence[_Figure]) -> str:
    """The other figures of the passage that may be the claim's, and are not it either."""
    passage, unit = ground.passage, measure(rival.mention)
    others = [f.mention for f in compared[:_RIVALS] if f.mention.value != rival.mention.value]
    shown = dict.fromkeys(_shown(passage, m) for m in others if measure(m) == unit)
    return f"nor is it {' or '.join(f'“{s}”' for s in shown)}" if unit and shown and ground.shown else ""


def _of_the_same(ground: Ground, mention: NumberMention, found: _Figure) -> bool:
    """Whether an equal figure is the claim's: by unit, by verb or by the verb's opposite, or where nothing tells."""
    if found.measured or found.told or not found.wanted:
        return True
    claim, passage = ground.claim, ground.passage
    return _turned(claim, governing_verb(claim, mention), passage, governing_verb(passage, found.mention))


class _Figure(Value, frozen=True):
    """A figure of the passage beside one of the claim."""

    mention: NumberMention
    is_: Compared
    told: bool  # of both the same is told: the same verb governs them, or the same noun
    measured: bool  # the claim's figure has a unit
    wanted: bool  # something is told of the claim's figure


def _compared(ground: Ground, mention: NumberMention) -> list[_Figure]:
    """The figures of the passage that may be the claim's, those first of which the same is told."""
    claim, passage, wanted = ground.claim, ground.passage, measure(mention)
    deed = deeds(claim, mention)
    found = []
    for other in passage.numbers:
        turned = _of_another_unit(ground, mention, other)
        if other.ordinal != mention.ordinal or not (turned or _alike(wanted, measure(other), deed)):
            continue
        there = deeds(passage, other)
        told = bool(deed & there) or concept(other.unit) in deed or not (deed or there)
        if told or measure(other) == wanted:
            is_ = Compared(SlotIs.CONFLICTS, turned) if turned else compare(mention, other)
            found.append(_Figure(other, is_, told, bool(wanted), bool(deed)))
    return sorted(found, key=lambda f: not f.told)


def _of_another_unit(ground: Ground, ours: NumberMention, theirs: NumberMention) -> str:
    """What tells one figure in two currencies apart, or by the month and by the year; "" where nothing does."""
    if ours.value != theirs.value:
        return ""
    rates = per(ground.claim, ours), per(ground.passage, theirs)
    if all(rates) and rates[0] != rates[1]:
        return f"the figure is the same, but by the {rates[1]} and not by the {rates[0]}"
    return in_another_unit(ours, theirs)


def _conflicts(ground: Ground, mention: NumberMention, found: _Figure, compared: Sequence[_Figure]) -> bool:
    """Whether another value stands in the same slot."""
    claim, passage = ground.claim, ground.passage
    if found.is_.result is not SlotIs.CONFLICTS or (mention.ordinal and not mention.unit):
        return False  # "the 8th" alone is the eighth of nobody knows what
    ours, theirs = governing_verb(claim, mention), governing_verb(passage, found.mention)
    if not found.told and (not _tells(ground, mention, found, compared) or _turned(claim, ours, passage, theirs)):
        return False
    if found.told and ours is not None and theirs is not None and not same_head(claim, ours, passage, theirs):
        return False
    if mention.unit == AGE and not _same_bearer(ground, mention, found.mention):
        return False
    if _answers_another(ground, mention, found) or not _same_extent(claim, passage, mention):
        return False
    parts = _part_of(claim, mention), _part_of(passage, found.mention)
    return not (all(parts) and parts[0] != parts[1]) and not both_may_be(ground, mention, found.mention)


def _answers_another(ground: Ground, mention: NumberMention, found: _Figure) -> bool:
    """Whether a source's figure is another one of the claim's own: "12 shops" for "12 of its 80 shops"."""
    deed = deeds(ground.claim, mention)
    others = (n for n in ground.claim.numbers if n is not mention and deeds(ground.claim, n) == deed)
    return any(
        _alike(measure(n), measure(found.mention), deed) and compare(n, found.mention).result is SlotIs.AGREES
        for n in others
    )


def _blank(claim: Reading, mention: NumberMention) -> Slot:
    if is_time(mention):
        return Slot(SlotKind.DURATION, "how long", _shown(claim, mention), "", SlotIs.MISSING)
    verb = governing_verb(claim, mention)
    label = claim.words.raw(verb) if verb is not None else mention.unit or "how many"
    return Slot(SlotKind.NUMBER, label, _shown(claim, mention), "", SlotIs.MISSING)


def _alike(one: str, other: str, deed: Collection[str]) -> bool:
    """One unit, or one left unsaid: "killed 40" beside "at least 13 people were killed", "employs 40" beside
    "40 employees"."""
    return one == other or not one or not other or other in deed


def _same_extent(claim: Reading, passage: Reading, mention: NumberMention) -> bool:
    """Whether both measure one extent: what is 900 metres high may lie 40 kilometres away."""
    return measure(mention) not in MEASURES or not (claim.keys ^ passage.keys) & _EXTENTS


def _turned(claim: Reading, ours: int | None, passage: Reading, theirs: int | None) -> bool:
    """Whether two verbs are opposites: games won are no games lost."""
    if ours is None or theirs is None:
        return False
    return frozenset((claim.concepts[ours], passage.concepts[theirs])) in OPPOSITES


def _tells(ground: Ground, mention: NumberMention, found: _Figure, compared: Sequence[_Figure]) -> bool:
    """Whether the unit alone names the slot: one number of it in the passage, and none of what stands everywhere.

    A share of something is such a unit: "45 percent of the vote". So is the word before a figure: "the Group of 15",
    "home to 10 million people".
    """
    if len(compared) != 1:
        return False
    both = ((ground.claim, mention), (ground.passage, found.mention))
    (part, other_part), (lead, other_lead) = ([f(*side) for side in both] for f in (_part_of, leading))
    shared = part and part == other_part and mention.unit == "percent" and _alike_verbs(ground, mention, found.mention)
    extents = [_extent(*side) for side in both]
    framed = shared or (lead and lead == other_lead) or (extents[0] and extents[0] == extents[1])
    framed = framed or _whence(*both[0]) == _whence(*both[1]) != ""
    return measure(mention) not in _EVERYWHERE or bool(framed)


def _extent(reading: Reading, mention: NumberMention) -> str:
    """ "Long" in "4 kilometres long"."""
    _, j = reading.extent(mention.at)
    return next((k for k in reading.words.keys[j + 1 : j + 2] if k in _EXTENTS), "")


def _whence(reading: Reading, mention: NumberMention) -> str:
    """ "Sarn" in "40 kilometres from Sarn"; "" where no such place is told."""
    keys, (_, j) = reading.words.keys, reading.extent(mention.at)
    link = next((k for k in range(j, min(j + 3, len(keys) - 1)) if keys[k] == "from"), None)
    return keys[link + 1] if link is not None and reading.words.capital[link + 1] else ""


def _alike_verbs(ground: Ground, mention: NumberMention, found: NumberMention) -> bool:
    """Whether a share is told of by verbs that may stand for each other: "won" and "took"."""
    ours, theirs = governing_verb(ground.claim, mention), governing_verb(ground.passage, found)
    if ours is None or ground.claim.concepts[ours] in ground.passage.held:
        return True
    return ground.claim.concepts[ours] in _HAVE and (theirs is None or ground.passage.concepts[theirs] in _HAVE)


def _part_of(reading: Reading, mention: NumberMention) -> str:
    """The concept of what so much is of: "vote" in "45 percent of the vote", "cod" in "9 tonnes of cod"; else ""."""
    keys = reading.words.keys
    _, j = reading.extent(mention.at)
    of = next((k for k in range(j, min(j + 3, len(keys))) if keys[k] == "of"), None)
    after = range(of + 1, min(of + 4, len(keys))) if of is not None else range(0)
    return next((reading.concepts[k] for k in after if not is_light(keys[k])), "")


def _same_bearer(ground: Ground, mention: NumberMention, found: NumberMention) -> bool:
    """Whether two ages are of one person: the names that stand nearest before them share a word."""
    ours, theirs = _bearer(ground.claim, mention), _bearer(ground.passage, found)
    return ours is None or theirs is None or bool({*name_keys(ours.text)} & {*name_keys(theirs.text)})


def _bearer(reading: Reading, mention: NumberMention) -> NameMention | None:
    return next((n for n in reversed(reading.names) if n.span.end <= mention.span.start), None)


def _shown(reading: Reading, mention: NumberMention) -> str:
    """The number with its bound and unit, cut from the text."""
    end = mention.span.end
    i = reading.words.at(end)
    for k in range(i, min(i + 3, len(reading.words))):
        per_cent = mention.unit == "percent" and reading.words.keys[k] in ("%", "cent")
        if per_cent or concept(SHORT_UNITS.get(reading.words.keys[k], reading.words.keys[k])) == concept(mention.unit):
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
            unlike = in_another_unit(mention, other)
            return unlike or f"“{_shown(passage, other)}” stands there, but as the number of something else"
    return ""
