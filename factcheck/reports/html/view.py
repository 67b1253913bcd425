"""The page's data: everything the template prints, worked out before it prints."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.model import Level, Report, SourceRow, Value
from factcheck.phrases import LEVELS, ORDER, day, settled, web_address, worst_first
from factcheck.reports.html.cards import Card, Numbers, card
from factcheck.reports.html.galley import GalleyRow, Placed, rows
from factcheck.reports.html.snapshots import Snapshot, snapshots
from factcheck.reports.html.timeline import Day, timeline

# Sources that no card names are listed up to this many; a table of thousands would bury those that count.
_UNUSED = 100

# Ids of the page's own parts hold a full stop and a claim's anchor never does, so the two cannot meet.
_PLAIN_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


class Count(Value, frozen=True):
    """One level of the page: its claims worst first."""

    level: str
    shape: str
    word: str
    meaning: str
    cards: tuple[Card, ...]


class SourceLine(Value, frozen=True):
    """A line of the table of sources. ``link`` may be followed; ``url`` is only shown. ``named``: by a card."""

    number: int  # among all sources of the report, from 1
    named: bool
    id: str
    title: str
    kind: str
    primary: bool
    speakers: str
    date: str
    hash: str
    words: int
    turns: int
    claims: tuple[tuple[str, str], ...]  # id and anchor
    flags: tuple[str, ...]
    link: str
    url: str


class Trouble(Value, frozen=True):
    """Something that could not be checked: where, and why. ``anchor`` leads to a card, if there is one."""

    where: str
    anchor: str
    code: str
    reason: str


class Page(Value, frozen=True):
    """A whole report page."""

    title: str
    author: str
    published: str
    language: str  # of the article, as its file says; "" when it does not
    sentence: str
    file: str
    hash: str
    tool: str
    settled: int
    total: int
    counts: tuple[Count, ...]
    rows: tuple[GalleyRow, ...]
    lost: tuple[Card, ...]
    sources: tuple[SourceLine, ...]
    searched: int  # sources in all; those not in ``sources`` are named by no card
    troubles: tuple[Trouble, ...]
    days: tuple[Day, ...]
    snapshots: tuple[Snapshot, ...]


def anchors_of(report: Report) -> dict[str, str]:
    """An element id for every claim id: itself where it can be one (permalinks: ``#q3``)."""
    return {
        row.claim.id: row.claim.id if _PLAIN_ID.fullmatch(row.claim.id) else f"claim.{i}"
        for i, row in enumerate(report.rows, start=1)
    }


def _sources(report: Report, cards: Iterable[Card], anchors: dict[str, str]) -> tuple[SourceLine, ...]:
    named = {number for card in cards for number in card.sources}
    few = len(report.sources) - len(named) <= _UNUSED
    return tuple(
        _source(i, i in named, row, anchors)
        for i, row in enumerate(report.sources, start=1)
        if few or i in named or not row.words
    )


def _source(number: int, named: bool, row: SourceRow, anchors: dict[str, str]) -> SourceLine:
    link = web_address(row.card.url)
    return SourceLine(
        number=number,
        named=named,
        id=row.card.id,
        title=row.card.title or row.card.file,
        kind=row.card.kind.value,
        primary=row.card.primary,
        speakers=", ".join(speaker.name for speaker in row.card.speakers),
        date=day(row.card.date),
        hash=row.card.sha256[:8],
        words=row.words,
        turns=row.turns,
        claims=tuple((claim, anchors.get(claim, "")) for claim in row.claims),
        flags=row.flags,
        link=link,
        url="" if link else row.card.url,
    )


def _troubles(report: Report, anchors: dict[str, str]) -> tuple[Trouble, ...]:
    unchecked = [row for row in report.rows if row.verdict.level is Level.NOT_CHECKED]
    return (
        *(Trouble(r.claim.id, anchors[r.claim.id], r.verdict.code, r.verdict.reason) for r in unchecked),
        *(Trouble(p.where, "", p.code, p.reason) for p in report.problems),
        *(Trouble(report.article.file, "", "", notice) for notice in report.document.notices),
    )


def _counts(report: Report, cards: dict[str, Card]) -> tuple[Count, ...]:
    ordered = worst_first(report.rows)
    return tuple(
        Count(
            level.value,
            LEVELS[level].shape,
            LEVELS[level].word,
            LEVELS[level].meaning,
            tuple(cards[row.claim.id] for row in ordered if row.verdict.level is level),
        )
        for level in ORDER
    )


def page(report: Report) -> Page:
    """Everything the page of ``report`` shows."""
    anchors = anchors_of(report)
    numbers = Numbers(report)
    cards = {row.claim.id: card(report, row, anchors[row.claim.id], numbers) for row in report.rows}
    sources = _sources(report, cards.values(), anchors)
    dated = [(report.sources[s.number - 1].card.date, (s.title, f"source.{s.number}")) for s in sources]
    placed = [Placed(row.pieces or (row.span,), cards[row.claim.id]) for row in report.rows if row.span]
    article = report.article
    return Page(
        title=article.title or report.document.metadata.title or article.file or report.name,
        author=article.author,
        published=day(article.published),
        language=report.document.metadata.language,
        sentence=report.sentence,
        file=article.file,
        hash=article.sha256[:8],
        tool=report.tool,
        settled=sum(map(settled, report.rows)),
        total=len(report.rows),
        counts=_counts(report, cards),
        rows=rows(report.document, placed),
        lost=tuple(cards[row.claim.id] for row in report.rows if not row.span),
        sources=sources,
        searched=len(report.sources),
        troubles=_troubles(report, anchors),
        days=timeline(report, anchors, dated),
        snapshots=snapshots(report, cards),
    )
