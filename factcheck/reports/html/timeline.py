"""The dates of the article and of its sources, in order: what is said to have been when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model import Agreement, Report, Row, SlotIs, SlotKind, Value
from factcheck.phrases import day, particulars
from factcheck.text.dates import find_dates
from factcheck.text.when import When, parse_when

Link = tuple[str, str]  # what is shown, and the id of the element it leads to


class Day(Value, frozen=True):
    """A date. ``claims``: what the article puts then; ``instead``: of these the source has this date and not theirs."""

    date: str
    published: bool
    claims: tuple[Link, ...]
    instead: tuple[Link, ...]
    sources: tuple[Link, ...]


def timeline(report: Report, anchors: dict[str, str], sources: Iterable[tuple[str, Link]]) -> tuple[Day, ...]:
    """Every date in the log, in the particulars of its claims and on a source, a range where it begins.

    ``anchors``: where the card of a claim is; ``sources``: the dates of those that are listed.
    """
    published = report.article.published
    base = _when(published)
    said: dict[str, dict[Link, None]] = {}
    instead: dict[str, dict[Link, None]] = {}
    held: dict[str, dict[Link, None]] = {}
    for row in report.rows:
        link = (row.claim.id, anchors[row.claim.id])
        for date in (row.claim.date, *_told(row, base)):
            said.setdefault(date, {})[link] = None
        for date in _otherwise(row):
            instead.setdefault(date, {})[link] = None
    for date, link in sources:
        held.setdefault(date, {})[link] = None
    return tuple(
        Day(day(d), d == published, tuple(said.get(d, ())), tuple(instead.get(d, ())), tuple(held.get(d, ())))
        for d in sorted({*said, *instead, *held, published} - {""})
    )


def _told(row: Row, base: When | None) -> Iterator[str]:
    """The dates a claim names, as the log would write them."""
    for slot in particulars(row.verdict):
        if slot.kind is SlotKind.DATE:
            yield from _dates(slot.article, base)


def _otherwise(row: Row) -> Iterator[str]:
    """The dates that a source has where the article has others."""
    said = row.verdict.date
    if said and said.result is Agreement.DIFFERS:
        yield from [said.source] if _when(said.source) else _dates(said.source, None)
    for slot in particulars(row.verdict):
        if slot.kind is SlotKind.DATE and slot.result is SlotIs.CONFLICTS:
            yield from _dates(slot.source, None)


def _dates(text: str, base: When | None) -> Iterator[str]:
    yield from (found.when.iso() for found in find_dates(text, base) if found.when)


def _when(date: str) -> When | None:
    try:
        return parse_when(date)
    except ValueError:
        return None
