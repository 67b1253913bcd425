"""What stands beside a passage: the sentences before and after it, or the next turn, may have what it lacks.

Only said, never a finding: who "it" is there, nobody knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judge.amounts import compare, measure
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.model import Slot, SlotIs, SlotKind, Span, replace
from factcheck.text.lexicon import PREPOSITIONS
from factcheck.text.numbers import NumberMention
from factcheck.text.words import words_of

# Characters on either side of a passage: a sentence or two, or a short turn.
_NEAR = 400
_FIGURES = (SlotKind.NUMBER, SlotKind.DURATION)
_PARTICULARS = (*_FIGURES, SlotKind.DATE, SlotKind.NAME)


def not_clearly_of_this(ground: Ground, slot: Slot) -> Slot:
    """A missing particular whose words stand in the passage all the same: nobody is told that they are not there."""
    if slot.result is not SlotIs.MISSING or slot.kind not in _PARTICULARS:
        return slot
    keys, there = words_of(slot.article).keys, ground.passage.words
    wanted = keys[1:] if len(keys) > 1 and keys[0] in PREPOSITIONS else keys
    found = there.run(wanted)
    if found is None:
        return replace(slot, note=slot.note or _beside(ground, slot, wanted))
    return replace(slot, source=there.cut(*found), result=SlotIs.ELSEWHERE)


def _beside(ground: Ground, slot: Slot, wanted: Sequence[str]) -> str:
    """A note that a missing particular, of the folded words ``wanted``, stands just before or after the passage."""
    text, span = ground.source.document.text, ground.span
    sides = {
        "before": Reading(Span(max(0, span.start - _NEAR), span.start).of(text), ground.passage.base),
        "after": Reading(Span(span.end, min(len(text), span.end + _NEAR)).of(text), ground.passage.base),
    }
    found = ((side, _said(ground.claim, reading, slot, wanted)) for side, reading in sides.items())
    side, said = next(((side, said) for side, said in found if said), ("", ""))
    return f"“{said}” stands just {side} this passage" if said else ""


def _said(claim: Reading, reading: Reading, slot: Slot, wanted: Sequence[str]) -> str:
    """The particular as the text beside the passage has it; "" when it has not."""
    at = reading.words.run(wanted)
    if at is not None:
        return reading.words.cut(*at)
    if slot.kind is SlotKind.DATE:
        asked = next((d.when for d in claim.dates if d.text == slot.article), None)
        return next((d.text for d in reading.dates if d.when and asked and d.when.within(asked)), "")
    figure = (
        next((n for n in claim.numbers if slot.article.startswith(n.text)), None) if slot.kind in _FIGURES else None
    )
    return next((m.text for m in reading.numbers if figure is not None and _same(figure, m)), "")


def _same(ours: NumberMention, theirs: NumberMention) -> bool:
    same_unit = not theirs.unit or measure(ours) == measure(theirs)
    return ours.ordinal == theirs.ordinal and same_unit and compare(ours, theirs).result is SlotIs.AGREES
