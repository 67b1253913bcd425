"""The sources' own text around the passages shown, with the words that findings rest on held out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from factcheck.model import Evidence, Excerpt, Report, Span, Value
from factcheck.reports.html.cards import Card
from factcheck.reports.html.passages import spot


class Stretch(Value, frozen=True):
    """A stretch of an excerpt: ``held`` where a passage of a card stands, with the cards of those that end with it."""

    text: str
    held: bool
    anchor: str  # the element's id where a passage begins with it
    ends: tuple[Card, ...]


class Shown(Value, frozen=True):
    """An excerpt: where it begins, whether the text goes on before and after it, and its words."""

    place: str
    before: bool
    after: bool
    stretches: tuple[Stretch, ...]


class Snapshot(Value, frozen=True):
    """What a page shows of one source's text; ``number`` is its row in the table of sources, from 1."""

    number: int
    title: str
    whole: bool
    excerpts: tuple[Shown, ...]


def snapshots(report: Report, cards: dict[str, Card]) -> tuple[Snapshot, ...]:
    """The texts of all sources that ``report`` has excerpts of. ``cards`` by the ids of their claims."""
    passages: dict[str, list[tuple[Evidence, Card]]] = {}
    for row in report.rows:
        for evidence in (*row.verdict.evidence, *row.verdict.also, *row.verdict.nearest):
            passages.setdefault(evidence.source, []).append((evidence, cards[row.claim.id]))
    return tuple(
        _snapshot(number, row.card.title or row.card.id, row.excerpts, passages.get(row.card.id, []))
        for number, row in enumerate(report.sources, start=1)
        if row.excerpts
    )


def _snapshot(
    number: int, title: str, excerpts: Iterable[Excerpt], passages: Iterable[tuple[Evidence, Card]]
) -> Snapshot:
    waiting = sorted(passages, key=lambda p: (p[0].spans, p[1].anchor))
    shown: list[Shown] = []
    used = 0
    for excerpt in excerpts:
        first = used
        while used < len(waiting) and waiting[used][0].spans[0].start < excerpt.span.end:
            used += 1
        stretches = tuple(_stretches(number, excerpt, waiting[first:used]))
        shown.append(Shown(excerpt.place.words(), excerpt.span.start > 0, excerpt.more, stretches))
    whole = len(shown) == 1 and not shown[0].before and not shown[0].after
    return Snapshot(number, title, whole, tuple(shown))


def _stretches(number: int, excerpt: Excerpt, here: list[tuple[Evidence, Card]]) -> Iterator[Stretch]:
    """``excerpt`` cut wherever a passage begins or ends."""
    low, high = excerpt.span.start, excerpt.span.end
    spans = {Span(max(s.start, low), min(s.end, high)) for evidence, _ in here for s in evidence.spans}
    begins = {evidence.spans[0].start for evidence, _ in here}
    ends: dict[int, dict[str, Card]] = {}
    for evidence, card in here:
        ends.setdefault(evidence.spans[-1].end, {})[card.anchor] = card
    depth = dict.fromkeys(sorted({low, high, *(at for s in spans for at in (s.start, s.end))}), 0)
    for span in spans:
        depth[span.start] += 1
        depth[span.end] -= 1
    open_now = 0
    for start, end in pairwise(depth):
        open_now += depth[start]
        text = excerpt.text[start - low : end - low]
        anchor = spot(number, start) if start in begins else ""
        yield Stretch(text, open_now > 0, anchor, tuple(ends.get(end, {}).values()))
