"""Claims: what the passages hold of one, and what we call that.

Words alone cannot prove that a source supports a claim, so the best finding is
*agrees*, which a person confirms; and a conflict must be right, so it needs the
same slot of the same event. Whatever is in doubt becomes *partial*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from factcheck.judge import claim_reasons as told
from factcheck.judge.claim_beside import not_clearly_of_this
from factcheck.judge.claim_dates import date_slots
from factcheck.judge.claim_denials import denied_alike
from factcheck.judge.claim_hints import hints
from factcheck.judge.claim_nature import nature_slots
from factcheck.judge.claim_office import office_slots
from factcheck.judge.claim_plans import foretold, speculates
from factcheck.judge.claim_polarity import open_slot, polarity_slots
from factcheck.judge.claim_questions import as_asked, asked
from factcheck.judge.claim_reading import LONGEST, Reading
from factcheck.judge.claim_roles import role_slots
from factcheck.judge.claim_support import COMMON_GROUND, Ground, missing_words, same_polarity, slight_words
from factcheck.judge.claim_swaps import swapped_slots
from factcheck.judge.claim_tables import RowGround, as_row, as_the_row_tells
from factcheck.judge.claim_tied import tied
from factcheck.judge.levels import LEVELS
from factcheck.judge.slots import name_slots, number_slots
from factcheck.model import Claim, Finding, Level, Passage, Slot, SlotIs, SlotKind, Source, Value, replace
from factcheck.text.when import When

# A passage that holds less of a claim's words is no nearer to it than chance.
RELATED = 0.15
# A second source speaks against a conflict only if it speaks of the same thing.
SPEAKS = 0.4
# Another source that holds less than this share of what the agreeing one holds does not speak against it.
_NEARLY_ALL = 0.75
# A runner-up with less than this share of what the deciding passage holds would only distract.
_RUNNER_UP = 0.5

# A claim that is found nowhere is for a person to look at; only a quotation must then be changed.
_LEVELS = LEVELS | {Finding.NOT_FOUND: Level.LOOK}
CODES = {
    Finding.AGREES: "C100",
    Finding.CONFLICTS: "C101",
    Finding.BOUND: "C110",
    Finding.PARTIAL: "C120",
    Finding.SOURCES_DISAGREE: "C130",
    Finding.NOT_FOUND: "C150",
    Finding.NOT_CHECKED: "C190",
}
_CONFLICTS = {
    SlotKind.NUMBER: "C101",
    SlotKind.DURATION: "C101",
    SlotKind.DATE: "C102",
    SlotKind.NEGATION: "C104",
    SlotKind.VERB: "C104",
}
_NAME_CONFLICT = "C103"


class ClaimFinding(Value, frozen=True):
    """What the passages say of a claim.

    ``order`` numbers the given passages, the deciding one first, then those that hold
    at least half as much of the claim; ``agreeing`` and ``conflicting`` are those that
    hold all of it or hold another value.
    """

    finding: Finding
    level: Level
    code: str
    reason: str
    slots: tuple[Slot, ...] = ()
    hints: tuple[str, ...] = ()
    order: tuple[int, ...] = ()
    agreeing: tuple[int, ...] = ()
    conflicting: tuple[int, ...] = ()


class Settled(Value, frozen=True):
    """The slots of a passage that are the same whether a person sees them or not."""

    dates: tuple[Slot, ...]
    told_of: tuple[Slot, ...]
    offices: tuple[Slot, ...]


class Held(Value, frozen=True):
    """One passage laid beside the claim."""

    index: int
    ground: Ground
    finding: Finding
    slots: tuple[Slot, ...]
    share: float
    settled: Settled
    missing: tuple[str, ...] = ()  # the claim's words that the passage has not

    @property
    def source(self) -> Source:
        return self.ground.source

    @property
    def slight(self) -> frozenset[str]:
        return slight_words(self.ground.claim)

    @property
    def hints(self) -> tuple[str, ...]:
        return hints(self.ground)

    @property
    def conflicts(self) -> tuple[Slot, ...]:
        return tuple(s for s in self.slots if s.result is SlotIs.CONFLICTS)


def judge_claim(claim: Claim, published: When | None, passages: Sequence[tuple[Source, Passage]]) -> ClaimFinding:
    """The finding on one claim from the passages found for it. Pure: searches nothing.

    ``published`` is when the article appeared: "on Monday" in the claim is
    reckoned from it, and in a passage from its source's own date.
    """
    reading = Reading(claim.text, published)
    unfit = told.why_not_checked(claim.text, False, LONGEST)
    guess = "" if unfit else told.why_not_checked(claim.text, speculates(reading, published), LONGEST)
    if unfit or (guess and not passages):
        return _finding(Finding.NOT_CHECKED, unfit or guess)
    grounds = [as_row(Ground(reading, s, p.span, pinned=s.card.id in claim.sources)) for s, p in passages]
    _who_is_named(grounds)
    ranked = sorted((_hold(i, ground) for i, ground in enumerate(grounds)), key=_rank)
    if guess and not (ranked[0].finding in _SETTLED and foretold(reading, ranked[0].ground.passage)):
        return _finding(Finding.NOT_CHECKED, guess)
    return _decide(ranked)


def _who_is_named(grounds: Sequence[Ground]) -> None:
    """Tell each passage whether another one names the claim's subject: then "it" in this one is likely another."""
    names = grounds[0].claim.names if grounds else ()
    naming = [bool(names) and ground.names(names[0]) for ground in grounds]
    several = len({ground.source.card.id for ground in grounds}) > 1
    for ground, named in zip(grounds, naming, strict=True):
        ground.alone, ground.among_many, ground.found = sum(naming) == named, several, grounds


# What a passage must say of something to come, for that to be more than a guess.
_SETTLED = (Finding.CONFLICTS, Finding.AGREES, Finding.BOUND)
_GRAVEST = (Finding.CONFLICTS, Finding.AGREES, Finding.BOUND, Finding.PARTIAL, Finding.NOT_FOUND)


def _rank(held: Held) -> tuple[int, float, int]:
    return _GRAVEST.index(held.finding), -held.share, held.index


def _decide(ranked: Sequence[Held]) -> ClaimFinding:
    """The headline from all passages, the deciding first."""
    if not ranked or ranked[0].finding is Finding.NOT_FOUND:
        return _finding(Finding.NOT_FOUND, told.not_found(ranked), ranked)
    first = _in_words(ranked[0])
    against = _against(first, ranked[1:]) if first.finding is Finding.CONFLICTS else None
    if against is not None:
        other = _in_words(against)
        rest = [h for h in ranked if h is not against]
        if not _outweighs(against, first):
            return _finding(Finding.SOURCES_DISAGREE, told.disagree(first, other), [other, *rest])
        rest = [h for h in rest if h.finding is not Finding.CONFLICTS]
        return _finding(Finding.AGREES, told.reason(other), [other, *rest])
    return _finding(first.finding, told.reason(first), [first, *ranked[1:]])


def _against(conflict: Held, others: Sequence[Held]) -> Held | None:
    """A passage that has the claim's own value in the slot that conflicts.

    In the same source it must hold no less of the claim: what is won twice is told of twice.
    Rows of other things or years do not speak against it.
    """
    wanted = {(s.kind, s.article) for s in conflict.conflicts}
    for other in others:
        if isinstance(other.ground, RowGround) and not other.ground.is_its_own:
            continue
        agreed = {(s.kind, s.article) for s in other.slots if s.result is SlotIs.AGREES}
        elsewhere = other.source.card.id != conflict.source.card.id
        if other.share >= (SPEAKS if elsewhere else conflict.share) and wanted <= agreed | _as_told(other, wanted):
            return other
    return None


def _outweighs(agreeing: Held, conflict: Held) -> bool:
    """Whether one passage holds all of the claim, and the one that conflicts speaks of less: of something else."""
    same = agreeing.source.card.id == conflict.source.card.id
    nearly = 1.0 if same else _NEARLY_ALL
    return agreeing.finding is Finding.AGREES and conflict.share < nearly * agreeing.share


def _as_told(held: Held, wanted: Set[tuple[SlotKind, str]]) -> Set[tuple[SlotKind, str]]:
    """Of some slots those of a turn that a passage does not take: it tells the claim as it is, or denies the same."""
    same = held.finding is Finding.AGREES or denied_alike(held.ground.claim, held.ground.passage)
    return {slot for slot in wanted if slot[0] in (SlotKind.NEGATION, SlotKind.VERB)} if same else set()


def _finding(finding: Finding, reason: str, ranked: Sequence[Held] = ()) -> ClaimFinding:
    first = ranked[0] if ranked else None
    shown = [h for h in ranked if h is first or (first is not None and h.share >= _RUNNER_UP * first.share)]
    code = CODES[finding]
    if finding is Finding.CONFLICTS and first is not None:
        code = min((_CONFLICTS.get(s.kind, _NAME_CONFLICT) for s in first.conflicts), default=code)
    return ClaimFinding(
        finding,
        _LEVELS[finding],
        code,
        reason,
        first.slots if first is not None and finding is not Finding.NOT_FOUND else (),
        hints(first.ground, [h.ground for h in shown[1:2]]) if first is not None else (),
        tuple(h.index for h in shown),
        tuple(h.index for h in ranked if h.finding is Finding.AGREES),
        tuple(h.index for h in ranked if h.finding is Finding.CONFLICTS),
    )


def _hold(index: int, ground: Ground) -> Held:
    """One passage: its slots beside the claim's, and the words of the claim that it has not."""
    numbers, dates = number_slots(ground), date_slots(ground)
    figures = _of_one_event(ground, numbers, dates)
    told_of = (*role_slots(ground), *nature_slots(ground), *polarity_slots(ground, figures))
    told_of = told_of or swapped_slots(ground, figures)
    settled = Settled(dates, told_of, office_slots(ground.claim, ground.onward))
    slots = _slots(ground, numbers, settled)
    missing = missing_words(ground)
    finding = _name(slots, missing, ground)
    return Held(index, ground, finding, slots, ground.share, settled, missing)


def _slots(ground: Ground, numbers: Sequence[Slot], settled: Settled) -> tuple[Slot, ...]:
    figures = _of_one_event(ground, numbers, settled.dates)
    names = _unsettled(name_slots(ground), settled.told_of)
    slots = as_asked(ground, (*settled.offices, *figures, *settled.told_of, *names))
    return as_the_row_tells(ground, slots)


def _of_one_event(ground: Ground, numbers: Sequence[Slot], dates: Sequence[Slot]) -> tuple[Slot, ...]:
    """The slots of figures, where a figure and a date that both differ are those of another event, and no conflict."""
    agreed = any(s.result is SlotIs.AGREES for s in dates)
    apart = any(s.result in (SlotIs.CONFLICTS, SlotIs.BOUND) for s in dates)
    apart = apart or (bool(dates) and not agreed and bool(ground.passage.dates))
    another = apart and any(s.result is SlotIs.CONFLICTS or (s.result is SlotIs.MISSING and s.source) for s in numbers)
    found = (*numbers, *dates)
    return tuple(_left_open(s) for s in found) if another else found


def _left_open(slot: Slot) -> Slot:
    return replace(slot, result=SlotIs.MISSING, note="") if slot.result is SlotIs.CONFLICTS else slot


def _in_words(held: Held) -> Held:
    """The same with all that a person is shown: notes, and the names as the passage has them."""
    held.ground.shown = True
    slots = _slots(held.ground, number_slots(held.ground), held.settled)
    settled = any(s.kind in (SlotKind.VERB, SlotKind.NEGATION) for s in slots)
    turned = () if settled else open_slot(held.ground)
    return replace(held, slots=(*turned, *(not_clearly_of_this(held.ground, s) for s in slots)))


def _unsettled(names: Sequence[Slot], told_of: Sequence[Slot]) -> Iterator[Slot]:
    """The names that no slot of a role has settled."""
    settled = {s.article for s in told_of}
    return (s for s in names if s.article not in settled)


def _name(slots: Sequence[Slot], missing: Sequence[str], ground: Ground) -> Finding:
    results = {s.result for s in slots}
    if SlotIs.CONFLICTS in results:
        return Finding.CONFLICTS
    figures = {s.result for s in slots if s.kind is not SlotKind.NAME}
    if ground.share < RELATED and not figures & {SlotIs.AGREES, SlotIs.BOUND}:
        return Finding.NOT_FOUND
    sure = ground.same_subject and same_polarity(ground.claim, ground.passage) and asked(ground) is None
    if missing or SlotIs.MISSING in results or not sure:
        same = ground.same_subject and ground.share >= COMMON_GROUND
        return Finding.BOUND if SlotIs.BOUND in results and same else Finding.PARTIAL
    if SlotIs.BOUND in results:
        return Finding.BOUND
    own = ground.is_its_own if isinstance(ground, RowGround) else tied(ground)
    return Finding.AGREES if own else Finding.PARTIAL
