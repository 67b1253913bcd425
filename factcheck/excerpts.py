"""What the sources say around the words a report rests on, to be read where the sources are not at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model import Document, Excerpt, Report, Sources, Span, replace

# A source of no more characters than this is shown whole: a post, a note, a statement.
_WHOLE = 2_000
# Characters shown on either side: some four lines, enough to see what a sentence was said about,
# and little enough for a page of thousands of passages to be mailed.
_AROUND = 300
# Excerpts closer than this are shown as one: a mark for what is left out would cost more than the words.
_CLOSE = 200


def with_excerpts(report: Report, sources: Sources) -> Report:
    """``report`` with the text around every passage it shows; nothing of confidential sources is taken.

    Raises SourceError when a source that has to be read again is another by now.
    """
    wanted: dict[str, list[Span]] = {}
    for row in report.rows:
        for evidence in (*row.verdict.evidence, *row.verdict.also, *row.verdict.nearest):
            wanted.setdefault(evidence.source, []).extend(evidence.spans)
    numbers = {card.id: i for i, card in enumerate(sources.cards) if card.id in wanted and not card.confidential}
    rows = (
        replace(row, excerpts=_excerpts(sources[numbers[row.card.id]].document, wanted[row.card.id]))
        if row.card.id in numbers
        else row
        for row in report.sources
    )
    return replace(report, sources=tuple(rows))


def _excerpts(document: Document, spans: Iterable[Span]) -> tuple[Excerpt, ...]:
    text = document.text
    windows = [Span(0, len(text))] if len(text) <= _WHOLE else _windows(text, sorted(spans))
    return tuple(_excerpt(document, window) for window in windows)


def _windows(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """What is shown around each of ``spans``, close ones as one, none cut within a word."""
    start = end = -1
    for span in spans:
        low, high = _word_before(text, span.start - _AROUND), _word_after(text, span.end + _AROUND)
        if start >= 0 and low > end + _CLOSE:
            yield Span(start, end)
            start = low
        start, end = (start if start >= 0 else low), max(end, high)
    if start >= 0:
        yield Span(start, end)


def _word_before(text: str, at: int) -> int:
    """Where the text can be cut at ``at`` or a little after it."""
    if at <= 0:
        return 0
    return next((i for i in range(at, at + _AROUND) if text[i - 1].isspace()), at)


def _word_after(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    return next((i for i in range(at, at - _AROUND, -1) if text[i].isspace()), at)


def _excerpt(document: Document, window: Span) -> Excerpt:
    text = window.of(document.text)
    start = window.start + len(text) - len(text.lstrip())
    end = window.end - (len(text) - len(text.rstrip()))
    more = window.end < len(document.text)
    return Excerpt(Span(start, max(start, end)), document.text[start:end], document.place(start), more)
