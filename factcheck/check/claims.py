"""A claim that is no quotation: passages found, then held beside it.

Where more sources are wanted than agree, the rest of the library is asked; where a
claim is pinned, the others are asked too, and only said to hold it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from factcheck.check.corroboration import independent
from factcheck.check.evidence import evidence_of
from factcheck.check.shelf import Scope, Shelf
from factcheck.judge.claims import ClaimFinding, judge_claim
from factcheck.model import Claim, Corroboration, Evidence, Finding, Level, Passage, Value, Verdict
from factcheck.text.when import When, parse_when

# Passages held beside a claim at a time; a card shows the deciding one and so many others.
_HELD = 8
_SHOWN = 3
# The rest of the library is asked so often at most, however many sources are wanted.
_ROUNDS = 4


class _Held(Value, frozen=True):
    """Passages, and what they say of the claim."""

    passages: tuple[Passage, ...]
    found: ClaimFinding

    @property
    def agreeing(self) -> list[Passage]:
        return [self.passages[i] for i in self.found.agreeing]


def check_claim(claim: Claim, published: str, shelf: Shelf) -> Verdict:
    """The verdict on one claim."""
    scope = shelf.scope(claim)
    if scope.fault:
        return Verdict(
            claim=claim.id,
            finding=Finding.NOT_CHECKED,
            level=Level.NOT_CHECKED,
            code="C190",
            reason=scope.fault,
            corroboration=Corroboration(0, claim.need),
            searched=scope.words,
            codes=("C190",),
        )
    when = parse_when(published) if published else None
    held = _corroborated(claim, when, shelf, scope.among)
    return _verdict(claim, held, _elsewhere(claim, when, shelf, scope), (shelf, scope))


def _verdict(claim: Claim, held: _Held, elsewhere: list[Passage], where: tuple[Shelf, Scope]) -> Verdict:
    (shelf, scope), found, passages = where, held.found, held.passages
    there = found.finding not in (Finding.NOT_FOUND, Finding.NOT_CHECKED)
    shown = _speaking(found, passages) if there else []
    also = [p for p in (*held.agreeing, *elsewhere) if p not in shown]
    told = f" It is in {shelf.cards[elsewhere[0].source].id}, to which it is not pinned." if elsewhere else ""
    return Verdict(
        claim=claim.id,
        finding=found.finding,
        level=found.level,
        code=found.code,
        reason=found.reason + (told if found.finding is not Finding.AGREES else ""),
        slots=found.slots,
        hints=found.hints,
        evidence=tuple(_evidence(shown, shelf)),
        also=tuple(_evidence(also[: shelf.also], shelf)),
        more=max(0, len(also) - shelf.also),
        nearest=tuple(_evidence([passages[i] for i in found.order[:1]] if _nothing(found) else (), shelf)),
        corroboration=Corroboration(_have(held, shelf), claim.need),
        searched=scope.words,
        codes=(found.code,),
    )


def _nothing(found: ClaimFinding) -> bool:
    return found.finding is Finding.NOT_FOUND


def _corroborated(claim: Claim, when: When | None, shelf: Shelf, among: Collection[int] | None) -> _Held:
    """The passages found; with those of further sources while too few independent ones agree."""
    held = _held(claim, when, shelf, shelf.passages.find(claim.text, among, _HELD))
    for _ in range(min(claim.need - 1, _ROUNDS)):
        if not held.agreeing or _have(held, shelf) >= claim.need:
            break
        asked = {p.source for p in held.passages}
        rest = frozenset(range(len(shelf.sources)) if among is None else among) - asked
        more = shelf.passages.find(claim.text, rest, _HELD)
        if not more:
            break
        held = _held(claim, when, shelf, (*held.passages, *more))
    return held


def _held(claim: Claim, when: When | None, shelf: Shelf, passages: tuple[Passage, ...]) -> _Held:
    return _Held(passages, judge_claim(claim, when, [(shelf.sources[p.source], p) for p in passages]))


def _elsewhere(claim: Claim, when: When | None, shelf: Shelf, scope: Scope) -> list[Passage]:
    """What agrees with a pinned claim outside its pins: said, never counted."""
    if scope.among is None:
        return []
    others = frozenset(range(len(shelf.sources))) - frozenset(scope.among)
    return _held(claim, when, shelf, shelf.passages.find(claim.text, others, _HELD)).agreeing


def _speaking(found: ClaimFinding, passages: tuple[Passage, ...]) -> list[Passage]:
    """The deciding passage and those that agree or conflict; where a claim is there in part, the next best too."""
    in_part = found.finding in (Finding.PARTIAL, Finding.BOUND)
    order = [*found.order[:1], *found.conflicting, *found.agreeing, *(found.order[1:2] if in_part else ())]
    return [passages[i] for i in dict.fromkeys(order)][:_SHOWN]


def _evidence(passages: Iterable[Passage], shelf: Shelf) -> Iterable[Evidence]:
    for p in passages:
        yield evidence_of(shelf, p.source, [p.span], score=p.score)


def _have(held: _Held, shelf: Shelf) -> int:
    """Independent sources that hold every particular."""
    agreeing = held.agreeing
    return independent([(shelf.sources[p.source], p) for p in agreeing], shelf.named if len(agreeing) > 1 else None)
