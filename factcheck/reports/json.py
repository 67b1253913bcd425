"""The report as JSON: a shape of its own with a version, documented in docs/report.md.

Keys keep the order in which they are written here and claims the order of the
article, so two equal reports are equal bytes. Evidence is given as W3C Web
Annotation selectors (TextQuoteSelector, TextPositionSelector).
"""

from __future__ import annotations

from typing import Any

import msgspec

from factcheck.model import (
    AgreementCheck,
    ArticleCard,
    Evidence,
    Mark,
    Report,
    Row,
    Slot,
    SourceRow,
    Span,
    Speaker,
    Verdict,
    WordingCheck,
)
from factcheck.phrases import counts, link_to_words, settled, title

FORMAT = "factcheck-report"
VERSION = 1

Object = dict[str, Any]  # what JSON can say; built here and nowhere read


def _article(article: ArticleCard) -> Object:
    return {
        "file": article.file,
        "title": article.title,
        "author": article.author,
        "published": article.published,
        "sha256": article.sha256,
    }


def _speaker(speaker: Speaker | None) -> Object | None:
    return {"id": speaker.id, "name": speaker.name, "aliases": list(speaker.aliases)} if speaker else None


def _position(span: Span) -> Object:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def _evidence(evidence: Evidence) -> Object:
    place = evidence.place
    return {
        "source": evidence.source,
        "title": evidence.title,
        "speaker": evidence.speaker,
        "label": evidence.label,
        "date": evidence.date,
        "place": {
            "line": place.line,
            "column": place.column,
            "turn": place.turn,
            "page": place.page,
            "time": place.time,
            "paragraph": place.paragraph,
            "cell": place.cell,
            "part": place.part,
        },
        "url": evidence.url,
        "link": link_to_words(evidence.url, evidence.exact, evidence.prefix, evidence.suffix),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": evidence.exact,
                "prefix": evidence.prefix,
                "suffix": evidence.suffix,
            },
            *(_position(span) for span in evidence.spans),
        ],
        "diff": [
            {"op": part.op, "article": part.article, "source": part.source, "types": [t.value for t in part.types]}
            for part in evidence.parts
        ],
    }


def _wording(check: WordingCheck | None) -> Object | None:
    if check is None:
        return None
    edits = [{"type": e.type.value, "article": e.article, "source": e.source, "note": e.note} for e in check.edits]
    return {"result": check.result.value, "code": check.code, "reason": check.reason, "edits": edits}


def _agreement(check: AgreementCheck | None) -> Object | None:
    if check is None:
        return None
    return {
        "result": check.result.value,
        "code": check.code,
        "reason": check.reason,
        "article": check.article,
        "source": check.source,
    }


def _slot(slot: Slot) -> Object:
    return {
        "kind": slot.kind.value,
        "label": slot.label,
        "result": slot.result.value,
        "article": slot.article,
        "source": slot.source,
        "note": slot.note,
    }


def _finding(verdict: Verdict) -> Object:
    return {
        "is": verdict.finding.value,
        "level": verdict.level.value,
        "title": title(verdict),
        "code": verdict.code,
        "codes": list(verdict.codes),
        "reason": verdict.reason,
    }


def _mark(mark: Mark, row: Row) -> Object:
    return {
        "is": mark.status.value,
        "by": mark.by,
        "on": mark.on,
        "note": mark.note,
        "basis": mark.basis,
        "stale": row.stale,
        "settled": settled(row),
    }


def _claim(report: Report, row: Row) -> Object:
    claim, verdict = row.claim, row.verdict
    line = report.document.place(row.span.start).line if row.span else claim.at.line
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "text": claim.text,
        "speaker": _speaker(row.speaker),
        "date": claim.date,
        "occasion": claim.occasion,
        "at": {"line": line, "selector": _position(row.span) if row.span else None},
        "pinned": list(claim.sources),
        "guessed": list(claim.guessed),
        "note": claim.note,
        "finding": _finding(verdict),
        "checks": {
            "wording": _wording(verdict.wording),
            "speaker": _agreement(verdict.speaker),
            "date": _agreement(verdict.date),
        },
        "slots": [_slot(slot) for slot in verdict.slots],
        "hints": list(verdict.hints),
        "evidence": [_evidence(e) for e in verdict.evidence],
        "also": [_evidence(e) for e in verdict.also],
        "nearest": [_evidence(e) for e in verdict.nearest],
        "corroboration": {"have": verdict.corroboration.have, "need": verdict.corroboration.need},
        "searched": verdict.searched,
        "mark": _mark(claim.mark, row),
    }


def _source(row: SourceRow) -> Object:
    card = row.card
    return {
        "id": card.id,
        "file": card.file,
        "title": card.title,
        "speakers": [_speaker(speaker) for speaker in card.speakers],
        "date": card.date,
        "kind": card.kind.value,
        "url": card.url,
        "publisher": card.publisher,
        "primary": card.primary,
        "retrieved": card.retrieved,
        "sha256": card.sha256,
        "language": card.language,
        "same_origin": card.same_origin,
        "words": row.words,
        "turns": row.turns,
        "claims": list(row.claims),
        "flags": list(row.flags),
    }


def render(report: Report) -> str:
    """``report`` as indented JSON in UTF-8 characters, ended by a newline."""
    told: Object = {
        "format": FORMAT,
        "version": VERSION,
        "tool": report.tool,
        "name": report.name,
        "article": _article(report.article),
        "sentence": report.sentence,
        "counts": {level.value: number for level, number in counts(report.rows).items()},
        "marks": {"settled": sum(map(settled, report.rows)), "of": len(report.rows)},
        "claims": [_claim(report, row) for row in report.rows],
        "sources": [_source(row) for row in report.sources],
        "problems": [
            {"code": p.code, "level": p.level.value, "where": p.where, "reason": p.reason} for p in report.problems
        ],
        "notices": list(report.document.notices),
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode() + "\n"
