"""The order of danger: which finding a person must see first."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Edit, EditType, Finding, Level, Row, Verdict

ORDER: tuple[Level, ...] = tuple(Level)

# Within one level: words put into a mouth before words changed, changed words before dates.
_GRAVITY: dict[Finding, int] = {
    finding: i
    for i, finding in enumerate(
        (
            Finding.NOT_FOUND,
            Finding.MISATTRIBUTED,
            Finding.SPLICED,
            Finding.ALTERED,
            Finding.CONFLICTS,
            Finding.MISDATED,
            Finding.SOURCES_DISAGREE,
            Finding.BOUND,
            Finding.PARTIAL,
            Finding.AMBIGUOUS,
            Finding.EDITED,
            Finding.AGREES,
            Finding.VERBATIM,
            Finding.NOT_CHECKED,
        )
    )
}


def gravest_edit(verdict: Verdict) -> Edit | None:
    """The difference to name first; the earliest in the quotation among equals."""
    edits = verdict.wording.edits if verdict.wording else ()
    return min(edits, key=lambda e: e.type.gravity, default=None)


def _danger(row: Row) -> tuple[int, int, int]:
    verdict = row.verdict
    edit = gravest_edit(verdict)
    turns = verdict.level is Level.CHANGE and edit is not None and edit.type.turns
    kind = edit.type.gravity if turns and edit else len(EditType)
    return (ORDER.index(verdict.level), kind, _GRAVITY[verdict.finding])


def worst_first(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows by level, then meaning-turning differences, then gravity; equals stay in the order of the article."""
    return tuple(sorted(rows, key=_danger))


def counts(rows: Iterable[Row]) -> dict[Level, int]:
    """How many claims stand at each level, in order of danger; levels without one are there with 0."""
    found = dict.fromkeys(ORDER, 0)
    for row in rows:
        found[row.verdict.level] += 1
    return found


def settled(row: Row) -> bool:
    """Whether a person has settled this claim on the words and evidence that stand now."""
    return row.claim.mark.status.settles and not row.stale
