"""The order of danger: which finding a person must see first."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Edit, EditType, Finding, Level, Row, Verdict

ORDER: tuple[Level, ...] = tuple(Level)

# Differences that turn the meaning outrank everything else in a report.
TURNING: frozenset[EditType] = frozenset(
    {
        EditType.NEGATION,
        EditType.NUMBER,
        EditType.NAME,
        EditType.MODAL,
        EditType.QUANTIFIER,
        EditType.TRUNCATED,
    }
)
# The rank of every type of difference, as the judge decides by it: what turns the meaning, what changes content,
# what is harmless but worth a look, what is an honest edit, what is typography.
_GRAVITY_OF_EDIT = {
    kind: i
    for i, kind in enumerate(
        (
            EditType.NEGATION,
            EditType.TRUNCATED,
            EditType.NUMBER,
            EditType.NAME,
            EditType.MODAL,
            EditType.QUANTIFIER,
            EditType.ORDER,
            EditType.SUBSTITUTION,
            EditType.DROPPED,
            EditType.ADDED,
            EditType.TENSE,
            EditType.SLIP,
            EditType.CONTINUED,
            EditType.ELLIPSIS,
            EditType.BRACKET,
            EditType.CONTRACTION,
            EditType.FILLER,
            EditType.INTERJECTION,
            EditType.SPELLING,
            EditType.CASE,
            EditType.PUNCTUATION,
        )
    )
}

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
    return min(edits, key=lambda e: _GRAVITY_OF_EDIT[e.type], default=None)


def _danger(row: Row) -> tuple[int, int, int]:
    verdict = row.verdict
    edit = gravest_edit(verdict)
    turns = verdict.level is Level.CHANGE and edit is not None and edit.type in TURNING
    kind = _GRAVITY_OF_EDIT[edit.type] if turns and edit else len(EditType)
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
