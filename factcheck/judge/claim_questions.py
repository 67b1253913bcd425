"""Questions: what is only asked is not said, and what is asked and denied is not so.

"Did the council sell the mill?" has every word of "The council sold the mill." A yes
after it, in the same turn or the next, makes it a statement; without one nobody has
said it; a no turns it round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judge.claim_support import Ground
from factcheck.model import Slot, SlotIs, SlotKind, Span, Value, replace
from factcheck.text.answers import Answer, answer_after, asks_whether
from factcheck.text.concepts import concept
from factcheck.text.sentences import sentences
from factcheck.text.words import words_of

# Said no to, the whole claim must have been asked: with less, the no may be to something else.
_WHOLE = 1.0


class Asked(Value, frozen=True):
    """A question of the passage that no yes follows, and what does."""

    span: Span  # characters of the passage
    answer: Answer | None


def asked(ground: Ground) -> Asked | None:
    """The question in which words of the claim stand that are nowhere stated in the passage; None where all are."""
    text = ground.passage.text
    if "?" not in text:
        return None
    after = ground.onward.text
    open_ = []
    for span in sentences(text):
        answer = answer_after(after, span.end) if asks_whether(span.of(text)) else None
        if asks_whether(span.of(text)) and not (answer and answer.yes):
            open_.append(Asked(span, answer))
    shared = {ground.claim.concepts[i] for i in ground.present} & ground.passage.held
    return next((a for a in open_ if not shared <= _stated(text, open_) and shared & _concepts(a.span.of(text))), None)


def _stated(text: str, open_: Sequence[Asked]) -> frozenset[str]:
    """The concepts of a text outside of some questions."""
    shut = [a.span for a in open_]
    words = words_of(text)
    outside = (i for i, at in enumerate(words.starts) if not any(s.start <= at < s.end for s in shut))
    return frozenset(concept(words.keys[i]) for i in outside)


def _concepts(text: str) -> frozenset[str]:
    return frozenset(map(concept, words_of(text).keys))


def as_asked(ground: Ground, slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """The slots, where the passage only asks: nothing conflicts with a question, but a no denies what was asked."""
    question = asked(ground)
    if question is None:
        return tuple(slots)
    still = tuple(_left_open(s) for s in slots)
    return (*still, *_denied(ground, question, still))


def _left_open(slot: Slot) -> Slot:
    if slot.result is not SlotIs.CONFLICTS:
        return slot
    return replace(slot, source="", result=SlotIs.MISSING, note="only asked there")


def _denied(ground: Ground, question: Asked, slots: Sequence[Slot]) -> Iterator[Slot]:
    """The whole claim was asked, its figures and dates too, and the answer is no."""
    settled = all(s.result is SlotIs.AGREES for s in slots)
    claim = ground.claim
    if question.answer is None or not settled or ground.share < _WHOLE or claim.denials or not claim.verbs:
        return
    said = question.answer.span.of(ground.onward.text).strip().rstrip(".")
    yield Slot(SlotKind.NEGATION, "whether", claim.words.raw(claim.verbs[0]), said, SlotIs.CONFLICTS)
