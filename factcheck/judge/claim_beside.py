"""What stands beside a passage: the sentences before and after it, or the next turn, may have what it lacks.

Only said, never a finding: who "it" is there, nobody knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judge.amounts import compare, measure
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.model import Slot, SlotIs, SlotKind, Span
from factcheck.text.numbers import NumberMention

# Characters on either side of a passage: a sentence or two, or a short turn.
_NEAR = 400
_FIGURES = (SlotKind.NUMBER, SlotKind.DURATION)


def beside(ground: Ground, slot: Slot, wanted: Sequence[str]) -> str:
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
