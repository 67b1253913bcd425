"""Findings for a terminal: worst first, one line each in the form compilers use, then the verdict."""

from __future__ import annotations

from factcheck.model import ClaimKind, Evidence, Level, Place, Problem, Report, Row, Value
from factcheck.phrases import LEVELS, at, difference, label, one_line, some, worst_first

# Ids that are named in one line; the others are counted.
_NAMED = 10


class Line(Value, frozen=True):
    """One line of output and the level it speaks of (None: of the whole report)."""

    level: Level | None
    text: str


def _place(report: Report, row: Row) -> str:
    place = report.document.place(row.span.start) if row.span else Place(row.claim.at.line, 0)
    return at(report.article.file, place)


def _rests_on(row: Row) -> str:
    """The passage to look up, in brackets: its source and place, and who speaks there where somebody is quoted."""
    evidence: tuple[Evidence, ...] = row.verdict.evidence or row.verdict.nearest
    if not evidence:
        return ""
    first = evidence[0]
    nearest = "" if row.verdict.evidence else "nearest "
    speaker = (first.speaker or first.label) if row.claim.kind is ClaimKind.QUOTE else ""
    told = f"{nearest}{at(first.source, first.place)}" + (f", {speaker}" if speaker else "")
    return f" ({told})"


def finding(report: Report, row: Row) -> Line:
    """The one line of a claim, whatever was found."""
    verdict = row.verdict
    gone = "" if row.span else " [no longer in the article]"
    if verdict.unsearched:
        gone += f" [not searched: {some(verdict.unsearched, _NAMED)}]"
    told = f"{_place(report, row)}: {verdict.code} {label(verdict)}: {difference(row)}{_rests_on(row)}{gone}"
    return Line(verdict.level, one_line(told))


def _clear(rows: list[Row]) -> Line:
    ids = ", ".join(row.claim.id for row in rows)
    return Line(Level.CLEAR, one_line(f"{len(rows)} {LEVELS[Level.CLEAR].word.lower()}: {ids}"))


def _terms(rows: list[Row]) -> Line:
    ids = ", ".join(row.claim.id for row in rows)
    return Line(Level.NOT_CHECKED, one_line(f"{len(rows)} in quotation marks but nobody's words, not checked: {ids}"))


def _stale(rows: list[Row]) -> Line:
    told = f"{some([row.claim.id for row in rows], _NAMED)}: marked on other words or other evidence, and so open again"
    return Line(Level.LOOK, one_line(told))


def _problem(problem: Problem) -> Line:
    return Line(problem.level, one_line(f"{problem.where}: {problem.code} {problem.reason}"))


def lines(report: Report) -> tuple[Line, ...]:
    """Every line of output with its level, so that the command line can colour it without parsing.

    Change, look and confirm come worst first, then the clear ones summed up in one
    line, then what could not be checked, then the terms, then the problems of the library, then
    the marks that are stale, and last the verdict as a sentence.
    """
    ordered = worst_first(report.rows)
    clear = [row for row in ordered if row.verdict.level is Level.CLEAR]
    terms = [row for row in ordered if row.claim.kind is ClaimKind.TERM]
    unchecked = [row for row in ordered if row.verdict.level is Level.NOT_CHECKED and row not in terms]
    grave = [row for row in ordered if row.verdict.level not in (Level.CLEAR, Level.NOT_CHECKED)]
    stale = [row for row in ordered if row.stale]
    return (
        *(finding(report, row) for row in grave),
        *([_clear(clear)] if clear else []),
        *(finding(report, row) for row in unchecked),
        *([_terms(terms)] if terms else []),
        *(_problem(problem) for problem in report.problems),
        *([_stale(stale)] if stale else []),
        Line(None, one_line(report.sentence)),
    )


def render(report: Report) -> str:
    """The lines of :func:`lines` as plain text, each ended by a newline."""
    return "".join(f"{line.text}\n" for line in lines(report))
