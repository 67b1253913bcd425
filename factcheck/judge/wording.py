"""Judge the wording: the verdict comes from typed differences, never from a ratio."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from factcheck.judge.brackets import REPLACED
from factcheck.judge.difference import Pair
from factcheck.judge.edges import outside
from factcheck.judge.edits import edits_of
from factcheck.judge.omissions import doubts, skipped, swallowed
from factcheck.judge.reasons import tell
from factcheck.judge.surface import surface
from factcheck.model import Alignment, Edit, EditType, Placement, Run, Selector, Value, Wording, WordingCheck

CODES = {
    EditType.TRUNCATED: "Q101",
    EditType.NEGATION: "Q102",
    EditType.NUMBER: "Q103",
    EditType.NAME: "Q104",
    EditType.MODAL: "Q105",
    EditType.QUANTIFIER: "Q106",
    EditType.SUBSTITUTION: "Q120",
    EditType.DROPPED: "Q121",
    EditType.ADDED: "Q122",
    EditType.ORDER: "Q123",
    EditType.TENSE: "Q124",
    EditType.SLIP: "Q111",
}
# An honest ellipsis stays within a sentence or a few (words of the source).
ELLIPSIS_REACH = 150
_NOWHERE = Selector()


class Judged(Value, frozen=True):
    """The wording check, and each differing run with its edits, for showing."""

    check: WordingCheck
    typed: tuple[tuple[Run, tuple[Edit, ...]], ...] = ()
    look: bool = False  # harmless as it stands, but a person should look


def judge_wording(placement: Placement, pair_of: Callable[[int], Pair], at: Selector = _NOWHERE) -> Judged:
    """Hold a quotation against the place where it stands.

    ``pair_of`` gives the quotation beside the document of a source index; ``at``
    holds the article's own words around it, which may say the "not" that it leaves out.
    """
    typed = tuple(t for piece in placement.pieces for t in edits_of(pair_of(piece.source), piece))
    edits = [e for _, found in typed for e in found]
    for piece in placement.pieces:
        edits += surface(pair_of(piece.source), piece)
    seams, joints = _joints(placement, pair_of)
    turning, conditions = _outside(placement, pair_of, at)
    edits += [*joints, *turning]
    result, deciding = _result(edits, spliced=bool(seams))
    ordered = _ordered([*edits, *conditions])
    look = bool(conditions) or _doubtful(placement, pair_of)
    look = look or any(e.type is EditType.SLIP or e.note == REPLACED for e in edits)
    code = "Q130" if result is Wording.SPLICED else _code(result, deciding)
    if code in ("Q100", "Q110") and conditions:
        code = "Q107"
    reason = tell(result, ordered, seams)
    return Judged(WordingCheck(result, reason, code, tuple(ordered)), typed, look)


def _outside(
    placement: Placement, pair_of: Callable[[int], Pair], at: Selector
) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """Only the outermost edges: what an ellipsis cut off is shown as skipped."""
    first, last = placement.pieces[0], placement.pieces[-1]
    if first is last:
        return outside(pair_of(first.source), first, at)
    grave: list[Edit] = []
    soft: list[Edit] = []
    for piece in (first, last):
        g, s = outside(pair_of(piece.source), piece, at)
        grave += g
        soft += s if piece is last else [e for e in s if e.note == "the source begins"]
    return tuple(grave), tuple(soft)


def _joints(placement: Placement, pair_of: Callable[[int], Pair]) -> tuple[list[str], list[Edit]]:
    """Why the words do not belong together, or the honest ellipses between them."""
    faults = [fault for piece in placement.pieces if (fault := _merged(piece, pair_of(piece.source)))]
    edits: list[Edit] = []
    for before, after in pairwise(placement.pieces):
        fault = _fault(before, after, pair_of(before.source))
        if fault:
            faults.append(fault)
        elif _marked(after, pair_of(before.source)):
            edits.append(skipped(pair_of(before.source), before, after))
            edits += swallowed(pair_of(before.source), before, after)
    return faults, edits


def _marked(after: Alignment, pair: Pair) -> bool:
    """Whether the article shows that something stood before a piece: by an ellipsis, or by its own attribution."""
    return after.runs[0].i1 in pair.quoted.cuts | pair.quoted.seams


def _doubtful(placement: Placement, pair_of: Callable[[int], Pair]) -> bool:
    """Whether an ellipsis that is honest in form left out words that may matter."""
    return any(
        doubts(pair_of(b.source), b, a)
        for b, a in pairwise(placement.pieces)
        if b.source == a.source and 0 < a.first - b.last <= ELLIPSIS_REACH
    )


def _merged(piece: Alignment, pair: Pair) -> str:
    """Whether one piece runs two speakers' words together as if they were one's."""
    if not pair.turns:
        return ""
    labels = {pair.turns[t - 1].speaker for r in piece.runs if r.tag == "equal" for t in _turns(pair, r) if t}
    return f"words of {' and '.join(sorted(labels))} are run together" if len(labels) > 1 else ""


def _turns(pair: Pair, run: Run) -> set[int]:
    """The turns that hold words of a run; 0 for words of a label or a stage direction."""
    return {pair.turn(j) for j in range(run.j1, run.j2)}


def _fault(before: Alignment, after: Alignment, pair: Pair) -> str:
    if before.source != after.source:
        return "the pieces stand in different sources"
    if after.first < before.last:
        return "the pieces stand in another order"
    if after.first - before.last > ELLIPSIS_REACH:
        return f"{after.first - before.last} words stand between the pieces"
    if not _marked(after, pair) and after.first != before.last:
        return "the article joins them without a mark"
    if pair.turns and _label(pair, before.last - 1) != _label(pair, after.first):
        return "the pieces stand in turns of different speakers"
    return ""


def _label(pair: Pair, j: int) -> str:
    turn = pair.turn(j)
    return pair.turns[turn - 1].speaker if turn else ""


def _result(edits: Sequence[Edit], *, spliced: bool) -> tuple[Wording, EditType | None]:
    """The gravest type decides."""
    gravest = min((e.type for e in edits if e.type.alters or e.type.edits), key=lambda t: t.gravity, default=None)
    if spliced:
        return Wording.SPLICED, gravest
    if gravest is None:
        return Wording.VERBATIM, None
    return (Wording.ALTERED if gravest.alters else Wording.EDITED), gravest


def _code(result: Wording, deciding: EditType | None) -> str:
    if result is Wording.VERBATIM or deciding is None:
        return "Q100"
    return CODES.get(deciding, "Q110")


def _ordered(edits: Sequence[Edit]) -> list[Edit]:
    """Gravest first, else in the order of the quotation."""
    return sorted(edits, key=lambda e: e.type.gravity)
