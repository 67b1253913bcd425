"""The report as Markdown, for a pull request or a message. No word of a source can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import AgreementCheck, Evidence, Level, Report, Row, SourceRow
from factcheck.phrases import (
    AGREEMENTS,
    LEVELS,
    MARKS,
    SLOTS,
    counts,
    day,
    edit_name,
    joined,
    link_to_words,
    more_places,
    nothing_near,
    one_line,
    particulars,
    settled,
    title,
    wording_name,
    worst_first,
)

# What can open a construct in CommonMark or GFM anywhere in a line, bare links and mentions included, and what can at
# its start. The rest is left alone, so that the file reads well as plain text too.
_MARKUP = re.compile(r"[\\`*_{}\[\]#|~$@]|:(?=//)|(?<=www)\.|^[-+=]", re.IGNORECASE)
_ORDINAL = re.compile(r"^(\d+)([.)])(?=\s|$)")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def escape(text: str) -> str:
    """``text`` on one line, so that it shows as itself in Markdown and cannot become markup or HTML."""
    told = _MARKUP.sub(lambda m: "\\" + m.group(), one_line(text))
    return _ORDINAL.sub(r"\1\\\2", told).translate(_ENTITIES)


def _link(words: str, evidence: Evidence) -> str:
    url = evidence.url
    address = link_to_words(url, evidence.exact, evidence.prefix, evidence.suffix)
    address = address.replace("(", "%28").replace(")", "%29")
    return f"[{words}](<{address}>)" if address else (f"{words}: {escape(url)}" if url else "")


def _passage(evidence: Evidence) -> str:
    around = (f"…{escape(evidence.prefix)} " if evidence.prefix else "", escape(evidence.exact), evidence.suffix)
    return f"> {around[0]}**{around[1]}**" + (f" {escape(around[2])}…" if around[2] else "")


def _where(evidence: Evidence) -> str:
    parts = (
        escape(evidence.title or evidence.source),
        escape(evidence.place.words()),
        escape(evidence.speaker or evidence.label),
        escape(day(evidence.date)),
        _link("open at the words", evidence),
    )
    return " · ".join(part for part in parts if part)


def _agreement(name: str, check: AgreementCheck | None) -> Iterator[str]:
    if check:
        yield f"| {name} | {AGREEMENTS[check.result]} | {escape(check.article)} | {escape(check.source)} |"


def _table(row: Row) -> Iterator[str]:
    verdict = row.verdict
    if not (verdict.wording or verdict.slots or verdict.speaker or verdict.date):
        return
    yield from ("", "| | result | article | source |", "| --- | --- | --- | --- |")
    for edit in verdict.wording.edits if verdict.wording else ():
        yield f"| wording | {edit_name(edit.type)} | {escape(edit.article or edit.note)} | {escape(edit.source)} |"
    if verdict.wording and not verdict.wording.edits:
        yield f"| wording | {wording_name(verdict.wording)[1]} | | |"
    yield from _agreement("speaker", verdict.speaker)
    yield from _agreement("date", verdict.date)
    for slot in particulars(verdict):
        yield f"| {escape(slot.label)} | {SLOTS[slot.result]} | {escape(slot.article)} | {escape(slot.source)} |"


def _mark(row: Row) -> str:
    mark = row.claim.mark
    by = f", {escape(mark.by)}" if mark.by else ""
    on = f", {escape(mark.on)}" if mark.on else ""
    stale = " — stale: the text or the evidence has changed since, so it counts as open" if row.stale else ""
    return f"Mark: {MARKS[mark.status]}{by}{on}{stale}"


def _claim(report: Report, row: Row) -> Iterator[str]:
    verdict = row.verdict
    shape = LEVELS[verdict.level].shape
    place = f"line {report.document.place(row.span.start).line}" if row.span else "no longer in the article"
    yield from ("", f"### {shape} {escape(row.claim.id)} — {title(verdict)} ({escape(verdict.code)})", "")
    yield from (f"“{escape(joined(row.claim))}” ({place})", "", escape(verdict.reason))
    yield from _table(row)
    nearest = not verdict.evidence
    for evidence in verdict.evidence or verdict.nearest:
        yield from ("", _passage(evidence), "", ("Nearest: " if nearest else "Source: ") + _where(evidence))
    for evidence in verdict.also:
        yield from ("", "Also found in " + _where(evidence))
    if verdict.more:
        yield from ("", f"Also found in {more_places(verdict)}.")
    if nothing_near(verdict):
        yield from ("", "No passage comes near.")
    for hint in verdict.hints:
        yield from ("", "Hint: " + escape(hint))
    yield from ("", _mark(row))


def _source(row: SourceRow) -> str:
    card = row.card
    cells = (card.id, card.title, card.kind.value, day(card.date), str(row.words), ", ".join(row.claims))
    return "| " + " | ".join(map(escape, (*cells, "; ".join(row.flags)))) + " |"


def _lines(report: Report) -> Iterator[str]:
    article = report.article
    yield f"# Fact check: {escape(article.title or article.file)}"
    yield from ("", escape(report.sentence), "")
    draft = f" ({escape(article.sha256[:12])})" if article.sha256 else ""
    done = sum(map(settled, report.rows))
    yield f"Draft {escape(article.file)}{draft} · sources {len(report.sources)} · " + (
        f"settled {done} of {len(report.rows)} · factcheck {escape(report.tool)}"
    )
    yield from ("", "| level | claims |", "| --- | ---: |")
    for level, number in counts(report.rows).items():
        yield f"| {LEVELS[level].shape} {LEVELS[level].word} | {number} |"
    yield from ("", "## Claims, worst first")
    for row in worst_first(report.rows):
        yield from _claim(report, row)
    yield from ("", "## Sources", "", "| id | title | kind | date | words | claims | flags |")
    yield "| --- | --- | --- | --- | ---: | --- | --- |"
    yield from map(_source, report.sources)
    yield from _unchecked(report)


def _unchecked(report: Report) -> Iterator[str]:
    yield from ("", "## What could not be checked, and why", "")
    rows = [row for row in report.rows if row.verdict.level is Level.NOT_CHECKED]
    told = [f"- {escape(row.claim.id)}: {escape(row.verdict.reason)}" for row in rows]
    told += [f"- {escape(p.where)}: {escape(p.code)} {escape(p.reason)}" for p in report.problems]
    told += [f"- {escape(report.article.file)}: {escape(notice)}" for notice in report.document.notices]
    yield from told or ["Everything in the log was compared with at least one source."]


def render(report: Report) -> str:
    """``report`` as CommonMark with tables, ended by a newline."""
    return "\n".join(_lines(report)) + "\n"
