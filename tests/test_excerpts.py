"""The text around the passages of a report."""

from __future__ import annotations

import pytest

from factcheck.excerpts import with_excerpts
from factcheck.model import Document, Excerpt, Finding, Level, Report, Source, SourceCard, SourceRow, Sources, Span
from factcheck.model import replace as changed
from tests.reports.factory import evidence, report, row, verdict

TEXT = " ".join(f"word{i}" for i in range(2_000)) + "\n"


def quoting(*spans: Span) -> Report:
    passages = tuple(evidence("x", source="log", spans=(span,)) for span in spans)
    told = row("q1", "a quiet wreck", verdict(Finding.VERBATIM, Level.CLEAR, "Q100", evidence=passages))
    return report([told], sources=(SourceRow(SourceCard("log", "log.txt"), 2_000, 0),))


def excerpts(made: Report, text: str = TEXT, **card: object) -> tuple[Excerpt, ...]:
    source = Source(changed(SourceCard("log", "log.txt"), **card), Document("log.txt", text))
    return with_excerpts(made, Sources([source])).sources[0].excerpts


def test_nothing_is_taken_of_a_confidential_source() -> None:
    assert excerpts(quoting(Span(0, 5)), confidential=True) == ()


def test_nothing_is_taken_of_a_source_that_no_claim_shows() -> None:
    assert excerpts(quoting()) == ()


def test_a_short_source_is_whole() -> None:
    (whole,) = excerpts(quoting(Span(4, 9)), " \nShe spoke. He did not.\n")
    assert (whole.text, whole.span, whole.more) == ("She spoke. He did not.", Span(2, 24), False)


@pytest.mark.parametrize("at", [0, 5, 299, 301, 5_000, 12_000, len(TEXT) - 310, len(TEXT) - 9])
def test_an_excerpt_holds_its_passage_and_some_lines_around_it_word_by_word(at: int) -> None:
    span = Span(at, at + 8)
    (one,) = excerpts(quoting(span))
    assert one.text == one.span.of(TEXT)
    assert one.span.start <= span.start < span.end <= one.span.end
    assert 300 < len(one.text) < 620
    assert set(one.text.split()) <= set(TEXT.split())
    assert one.more == (one.span.end < len(TEXT) - 1)


@pytest.mark.parametrize(("apart", "count"), [(0, 1), (500, 1), (780, 1), (850, 2), (5_000, 2)])
def test_close_passages_share_an_excerpt(apart: int, count: int) -> None:
    assert len(excerpts(quoting(Span(1_000 + apart, 1_010 + apart), Span(1_000, 1_010)))) == count


def test_a_text_of_one_word_is_cut_all_the_same() -> None:
    (one,) = excerpts(quoting(Span(50_000, 50_010)), "x" * 100_000)
    assert len(one.text) == 610
