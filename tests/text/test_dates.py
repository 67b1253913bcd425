"""Dates: first what is none, then every form, then the forms of a When."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.dates import find_dates
from factcheck.text.when import When, parse_when

WEDNESDAY = parse_when("2024-08-14")


@pytest.mark.parametrize(
    "text",
    [
        "it may 5 times over",
        "may 5 people attend?",
        "the March on Washington",
        "we march 10 miles",
        "sold 1,990 tickets",
        "2024 people signed",
        "a crowd of 2024 people",
        "in June 20 people drowned",  # twenty people, not the twentieth
        "call 020-7946-2024",
        "call 555-2010 now",
        "the Sunday Times reported",
        "members of the Monday Club",
        "open every Monday.",
        "the Sunday paper",
        "from Monday to Friday",
        "30 Maine lobsters",
        "2 Marktplatz",
        "release 2024.1 of the editor",
        "room 2024",
        "serial 1995-44-81",
        "30 February 2024",
        "31 June",
        "in 44 BC",
        "in 1900 BC",
        "the BAD 14 of them",
        "channel 1931 was quiet",
        "Friday Night Lights",
        "the day before",
    ],
)
def test_is_no_date(text: str) -> None:
    assert find_dates(text, WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on May 3, 2021, the council met", "2021-05-03"),
        ("the 3 May 2021 vote", "2021-05-03"),
        ("the 3rd of May 2021", "2021-05-03"),
        ("am 3. Mai 2021", "2021-05-03"),
        ("el 3 de mayo de 2021", "2021-05-03"),
        ("le 1er mai 2021", "2021-05-01"),
        ("on Monday, 3 May 2021", "2021-05-03"),
        ("on Monday, May 3, 2021", "2021-05-03"),
        ("Sept. 9, 2001", "2001-09-09"),
        ("2021-05-03", "2021-05-03"),
        ("2021-05-03/2021-05-05", "2021-05-03/2021-05-05"),
        ("the night of 3–4 May 2021", "2021-05-03/2021-05-04"),
        ("May 3-5, 2021", "2021-05-03/2021-05-05"),
        ("from 3 to 5 May 2021", "2021-05-03/2021-05-05"),
        ("in May 2021", "2021-05"),
        ("May of 2021", "2021-05"),
        ("in 2021", "2021"),
        ("In 2021 people moved away", "2021"),
        ("the 2021 season", "2021"),
        ("her first film (2021)", "2021"),
        ("1931 was the year of the flood", "1931"),
        ("It burned. 1931 saw the end of it.", "1931"),
        ("he died in 14 AD", "0014"),
        ("on 19 August 14 AD", "0014-08-19"),
        ("until AD 14", "0014"),
        ("Harvest (2021 film)", "2021"),
        ("the 1990s", "1990/1999"),
        ("the third quarter of 2021", "2021-07-01/2021-09-30"),
        ("Q3 2021", "2021-07-01/2021-09-30"),
        ("25/12/2021", "2021-12-25"),
        ("12/25/2021", "2021-12-25"),
        ("05/05/2021", "2021-05-05"),
        ("3.5.2021", "2021-05-03"),
    ],
)
def test_date_reads(text: str, iso: str) -> None:
    assert [d.when.iso() for d in find_dates(text) if d.when] == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on May 3", "2024-05-03"),
        ("on 20 December", "2024-12-20"),
        ("in March", "2024-03"),
        ("in November", "2023-11"),
        ("yesterday", "2024-08-13"),
        ("today", "2024-08-14"),
        ("on Monday", "2024-08-12"),
        ("on Monday Dana Reyes left", "2024-08-12"),
        ("he said Monday", "2024-08-12"),
        ("told reporters late Sunday night.", "2024-08-11"),
        ("two days ago", "2024-08-12"),
        ("tonight", "2024-08-14"),
        ("gestern", "2024-08-13"),
        ("on Wednesday", "2024-08-14"),
        ("last Wednesday", "2024-08-07"),
        ("next Friday", "2024-08-16"),
        ("last week", "2024-08-05/2024-08-11"),
        ("last month", "2024-07"),
        ("this year", "2024"),
    ],
)
def test_reckoned_from_the_base(text: str, iso: str) -> None:
    (found,) = find_dates(text, WEDNESDAY)
    assert found.when is not None
    assert (found.when.iso(), found.relative) == (iso, True)


def test_last_year_is_meant_where_this_year_would_lie_far_ahead() -> None:
    (found,) = find_dates("on 20 December", parse_when("2024-01-10"))
    assert found.when == parse_when("2023-12-20")


@pytest.mark.parametrize("text", ["yesterday", "on Monday", "last week", "this year"])
def test_nothing_is_reckoned_without_a_base(text: str) -> None:
    assert find_dates(text) == ()


def test_day_without_its_year_is_a_mention_without_a_date() -> None:
    assert [(d.text, d.when) for d in find_dates("on May 3")] == [("May 3", None)]


def test_two_readings_are_told() -> None:
    (found,) = find_dates("on 05/06/2021")
    assert (found.when, found.ambiguous) == (None, "5 June 2021 or 6 May 2021")


def test_two_dates_stand_apart() -> None:
    assert [d.text for d in find_dates("(8 April 1904 – 2 March 1971)")] == ["8 April 1904", "2 March 1971"]


@given(st.text(alphabet="May 12,-/.of2024\n", max_size=60))
def test_mentions_are_cut_from_the_text_in_order(text: str) -> None:
    found = find_dates(text, WEDNESDAY)
    assert all(d.text == d.span.of(text) for d in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2025-13-40", "2025-13-40 is no date"),
        ("2025-02-30", "2025-02-30 is no date"),
        ("14:30", "14:30 is no date: write"),
        ("", "an empty text is no date"),
        ("2025/2024", "2025/2024 ends before it begins"),
        ("2023/2024/2025", "one slash"),
        ("٢٠٢٥", "is no date"),
    ],
)
def test_log_date_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_when(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2021", "2021"),
        ("2021-05", "May 2021"),
        ("2021-05-03", "3 May 2021"),
        ("2021-05-03/2021-05-04", "3–4 May 2021"),
        ("2021-05-30/2021-06-02", "30 May 2021 to 2 June 2021"),
        ("1990/1999", "the 1990s"),
        ("1990/1995", "1990–1995"),
    ],
)
def test_when_in_words_and_back(text: str, words: str) -> None:
    assert (parse_when(text).words(), parse_when(text).iso()) == (words, text)


@given(st.dates(date(1000, 1, 1)), st.dates(date(1000, 1, 1)))
def test_log_form_comes_back(a: date, b: date) -> None:
    when = When(min(a, b), max(a, b))
    assert parse_when(when.iso()) == when


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "within"),
    [
        ("2021-05-03", "2021-05-04", False, False),
        ("2021-05-03", "2021-05", True, True),
        ("2021", "2021-05", True, False),
        ("2021-05-03/2021-05-05", "2021-05-05/2021-05-09", True, False),
    ],
)
def test_when_beside_when(one: str, other: str, overlaps: bool, within: bool) -> None:
    a, b = parse_when(one), parse_when(other)
    assert (a.overlaps(b), a.within(b)) == (overlaps, within)
