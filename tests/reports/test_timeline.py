"""Dates in order: the article's beside the sources'."""

from __future__ import annotations

import pytest

from factcheck.model import Agreement, AgreementCheck, ArticleCard, Row, Slot, SlotIs, SlotKind, replace
from factcheck.reports.html.timeline import Day, timeline
from tests.reports.factory import CLAIMS, QUOTES, report


def days(row: Row, published: str = "", **sources: str) -> list[Day]:
    told = report([row], article=ArticleCard("seeds/ferry.txt", published=published))
    return list(timeline(told, {row.claim.id: "a"}, [(date, (title, title)) for title, date in sources.items()]))


def undated(row: Row, **verdict: object) -> Row:
    return replace(row, claim=replace(row.claim, date=""), verdict=replace(row.verdict, **verdict))


def dated(article: str, source: str, result: SlotIs) -> Row:
    return undated(CLAIMS[0], slots=(Slot(SlotKind.DATE, "when", article, source, result),))


def test_what_has_no_date_is_at_none() -> None:
    assert days(undated(CLAIMS[0]), minutes="") == []


@pytest.mark.parametrize("said", ["soon", "05/06/2024", "after the war", "last Tuesday"])
def test_what_is_no_certain_date_is_at_none(said: str) -> None:
    assert days(dated(said, "", SlotIs.MISSING)) == []


@pytest.mark.parametrize(
    ("said", "date"),
    [("15 May 2024", "15 May 2024"), ("May 2024", "May 2024"), ("24–25 May 2024", "24 May 2024 to 25 May 2024")],
)
def test_a_claim_stands_at_the_date_it_names(said: str, date: str) -> None:
    (one,) = days(dated(said, "", SlotIs.MISSING))
    assert (one.date, one.claims) == (date, (("c1", "a"),))


def test_a_weekday_is_reckoned_from_the_day_of_publication() -> None:
    assert [d.date for d in days(dated("on Tuesday", "", SlotIs.MISSING), "2024-03-14")] == [
        "12 March 2024",
        "14 March 2024",
    ]


def test_a_claim_that_a_source_dates_otherwise_stands_at_both() -> None:
    first, second = days(dated("15 May 2024", "Sunday, 19 May 2024", SlotIs.CONFLICTS))
    assert (first.claims, first.instead) == ((("c1", "a"),), ())
    assert (second.date, second.claims, second.instead) == ("19 May 2024", (), (("c1", "a"),))


def test_a_date_that_agrees_stands_once() -> None:
    assert len(days(dated("15 May 2024", "Wednesday, 15 May 2024", SlotIs.AGREES))) == 1


@pytest.mark.parametrize("held", ["2023-11-05", "5 November 2023"])
def test_a_quotation_said_on_another_day_stands_at_both(held: str) -> None:
    said = AgreementCheck(Agreement.DIFFERS, "", "Q210", "2024-03-12", held)
    first, second = days(replace(QUOTES[4], verdict=replace(QUOTES[4].verdict, date=said)))
    assert (first.date, first.instead, second.claims) == ("5 November 2023", (("q5", "a"),), (("q5", "a"),))


def test_sources_and_the_day_of_publication_stand_in_order() -> None:
    told = days(undated(CLAIMS[0]), "2024-03-14", minutes="2024-03-12", radio="2024-03", wire="2024-03-14")
    assert [(d.date, d.published, [title for title, _ in d.sources]) for d in told] == [
        ("March 2024", False, ["radio"]),
        ("12 March 2024", False, ["minutes"]),
        ("14 March 2024", True, ["wire"]),
    ]
