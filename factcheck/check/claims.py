"""A claim that is no quotation: passages found, then held beside it."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.check.corroboration import independent
from factcheck.check.evidence import evidence_of
from factcheck.check.shelf import Shelf
from factcheck.judge.claims import ClaimFinding, judge_claim
from factcheck.model import Claim, Corroboration, Evidence, Finding, Level, Passage, Verdict
from factcheck.text.when import When, parse_when

# Passages held beside a claim; a card shows the deciding one and so many others.
_HELD = 8
_SHOWN = 3


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
    passages = shelf.passages.find(claim.text, scope.among, _HELD)
    found = judge_claim(claim, _when(published), [(shelf.sources[p.source], p) for p in passages])
    ordered = [passages[i] for i in found.order]
    there = found.finding not in (Finding.NOT_FOUND, Finding.NOT_CHECKED)
    return Verdict(
        claim=claim.id,
        finding=found.finding,
        level=found.level,
        code=found.code,
        reason=found.reason,
        slots=found.slots,
        hints=found.hints,
        evidence=tuple(_evidence(_speaking(found, passages) if there else (), shelf)),
        nearest=tuple(_evidence(ordered[:1] if found.finding is Finding.NOT_FOUND else (), shelf)),
        corroboration=_corroboration(claim, found, passages, shelf),
        searched=scope.words,
        codes=(found.code,),
    )


def _when(published: str) -> When | None:
    return parse_when(published) if published else None


def _speaking(found: ClaimFinding, passages: tuple[Passage, ...]) -> list[Passage]:
    """The deciding passage and those that agree or conflict; where a claim is there in part, the next best too."""
    in_part = found.finding in (Finding.PARTIAL, Finding.BOUND)
    order = [*found.order[:1], *found.conflicting, *found.agreeing, *(found.order[1:2] if in_part else ())]
    return [passages[i] for i in dict.fromkeys(order)][:_SHOWN]


def _evidence(passages: Iterable[Passage], shelf: Shelf) -> Iterable[Evidence]:
    for p in passages:
        yield evidence_of(shelf, p.source, [p.span], score=p.score)


def _corroboration(claim: Claim, found: ClaimFinding, passages: tuple[Passage, ...], shelf: Shelf) -> Corroboration:
    """Independent sources that hold every particular."""
    agreeing = [passages[i] for i in found.agreeing]
    return Corroboration(independent([(shelf.sources[p.source], p) for p in agreeing]), claim.need)
