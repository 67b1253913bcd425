"""What a report may show of confidential sources: their ids, and that they were looked into."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from factcheck.model import (
    AgreementCheck,
    Evidence,
    Place,
    Problem,
    Report,
    Row,
    Slot,
    SourceCard,
    SourceRow,
    Verdict,
    WordingCheck,
    replace,
)

WITHHELD = "confidential"
REASON = "The source is confidential; what it says is not shown here."

Told = TypeVar("Told", AgreementCheck, Slot)


def withheld(report: Report) -> Report:
    """The report without a word from confidential sources; the same report where there are none."""
    secret = {row.card.id: row.card.file for row in report.sources if row.card.confidential}
    if not secret:
        return report
    return replace(
        report,
        rows=tuple(_row(row, secret) for row in report.rows),
        sources=tuple(_source(row) if row.card.confidential else row for row in report.sources),
        problems=tuple(_problem(problem, secret) for problem in report.problems),
    )


def _row(row: Row, secret: Collection[str]) -> Row:
    v = row.verdict
    verdict = replace(
        v,
        evidence=tuple(_evidence(e, secret) for e in v.evidence),
        also=tuple(_evidence(e, secret) for e in v.also),
        nearest=tuple(_evidence(e, secret) for e in v.nearest),
    )
    if any(e.source in secret for e in (*v.evidence, *v.nearest)):
        verdict = _without_reasons(verdict)
    return replace(row, verdict=verdict)


def _without_reasons(verdict: Verdict) -> Verdict:
    """Reasons, edits and hints cite the source; the codes and types stay."""
    return replace(
        verdict,
        reason=REASON,
        wording=_wording(verdict.wording) if verdict.wording else None,
        speaker=_told(replace(verdict.speaker, reason=REASON)) if verdict.speaker else None,
        date=_told(replace(verdict.date, reason=REASON)) if verdict.date else None,
        slots=tuple(_told(replace(slot, note="")) for slot in verdict.slots),
        hints=(),
    )


def _told(told: Told) -> Told:
    return replace(told, source=WITHHELD) if told.source else told


def _wording(check: WordingCheck) -> WordingCheck:
    edits = tuple(replace(e, source=WITHHELD if e.source else "", note="") for e in check.edits)
    return replace(check, reason=REASON, edits=edits)


def _evidence(evidence: Evidence, secret: Collection[str]) -> Evidence:
    if evidence.source not in secret:
        return evidence
    p = evidence.place
    place = Place(p.line, p.column, p.turn, p.page)
    return Evidence(evidence.source, evidence.source, evidence.spans, WITHHELD, "", "", place)


def _source(row: SourceRow) -> SourceRow:
    card = SourceCard(row.card.id, "", kind=row.card.kind, confidential=True)
    unread = ("unread",) if any(flag.startswith("unread") for flag in row.flags) else ()
    return SourceRow(card, row.words, row.turns, row.claims, (WITHHELD, *unread))


def _problem(problem: Problem, secret: dict[str, str]) -> Problem:
    """A file's name may tell who talked."""
    for id, file in secret.items():
        if problem.where == file or problem.where.endswith(f"/{file}"):
            return replace(problem, where=id, reason=f"{WITHHELD} source; see factcheck sources list")
    return problem
