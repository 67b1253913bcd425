"""The sources' own text in the page: every passage stands there whole, and leads back to its card."""

from __future__ import annotations

import bs4
import pytest

from factcheck.model import Excerpt, Place, Report, SourceCard, Span, replace
from factcheck.reports import render
from tests.reports.factory import MINUTES, QUOTES, SOURCES, evidence, report, row


def soup(told: Report) -> bs4.BeautifulSoup:
    return bs4.BeautifulSoup(render(told, "html"), "html.parser")


PAGE = soup(report())


def quoting(*passages: tuple[int, int], excerpts: tuple[Excerpt, ...]) -> bs4.BeautifulSoup:
    """A page of one claim for each passage."""
    rows = [
        row(f"q{i}", QUOTES[0].claim.text, replace(QUOTES[0].verdict, evidence=(evidence("", spans=(Span(a, b),)),)))
        for i, (a, b) in enumerate(passages, start=1)
    ]
    return soup(report(rows, sources=(replace(SOURCES[0], excerpts=excerpts),)))


def cut(start: int, end: int) -> Excerpt:
    return Excerpt(Span(start, end), MINUTES[start:end], Place(3, 1), end < len(MINUTES))


def test_what_is_not_at_hand_has_no_section_and_no_link() -> None:
    page = soup(report(sources=(replace(SOURCES[0], excerpts=()),)))
    assert page.select(".texts, a[href^='#text.']") == []


def test_a_confidential_source_has_neither() -> None:
    secret = replace(SOURCES[0], card=SourceCard("minutes-12", "m.txt", confidential=True))
    assert soup(report(sources=(secret,))).select(".texts, a[href^='#text.']") == []


@pytest.mark.parametrize("claim", ["q1", "q2", "q3", "q4", "q5", "q6", "q8", "q9", "c1", "c5"])
def test_a_card_leads_to_its_words_and_they_lead_back(claim: str) -> None:
    link = PAGE.select_one(f"article[id={claim}] a[href^='#text.']")
    passage = next(e for r in report().rows if r.claim.id == claim for e in (*r.verdict.evidence, *r.verdict.nearest))
    there = PAGE.find(id=link["href"][1:])  # type: ignore[index]
    assert passage.exact.startswith(there.get_text())  # type: ignore[union-attr]
    assert there.find_next("a", string=lambda s: s and s.endswith(claim))["href"] == f"#{claim}"  # type: ignore[index, union-attr]


def test_the_text_is_whole() -> None:
    text = PAGE.select_one(".excerpt p")
    for label in text.select("sup"):  # type: ignore[union-attr]
        label.decompose()
    assert text.get_text() == MINUTES  # type: ignore[union-attr]


def test_a_source_shown_whole_is_said_to_be_whole() -> None:
    assert "whole text" in PAGE.select_one(".text h3").get_text()  # type: ignore[union-attr]


def test_what_is_left_out_is_shown_and_where_it_begins() -> None:
    page = quoting((41, 50), excerpts=(cut(32, 60),))
    words = " ".join(page.select_one(".excerpt").get_text().split())  # type: ignore[union-attr]
    assert words.startswith(f"line 3 … {MINUTES[32:41]}")
    assert page.select_one(".excerpt p").get_text().endswith(" …")  # type: ignore[union-attr]
    assert "whole text" not in page.select_one(".text h3").get_text()  # type: ignore[union-attr]


def test_passages_over_one_another_are_cut_at_their_edges() -> None:
    page = quoting((40, 60), (50, 70), (50, 55), excerpts=(cut(0, 100),))
    held = [m.get_text() for m in page.select("mark.held")]
    assert held == [MINUTES[a:b] for a, b in ((40, 50), (50, 55), (55, 60), (60, 70))]
    assert [m["id"] for m in page.select("mark.held[id]")] == ["text.1.40", "text.1.50"]


def test_each_passage_stands_in_the_excerpt_that_holds_it() -> None:
    page = quoting((40, 46), (200, 210), excerpts=(cut(30, 80), cut(180, 230)))
    assert [e.select_one("mark").get_text() for e in page.select(".excerpt")] == [MINUTES[40:46], MINUTES[200:210]]  # type: ignore[union-attr]
