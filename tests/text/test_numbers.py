"""Numbers: first what is none, then values, bounds and units."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.numbers import NumberMention, find_numbers, number_value, ordinal_value


@pytest.mark.parametrize(
    "text",
    [
        "one of the judges",
        "no one came",
        "one another",
        "the one that got away",
        "wait a second",
        "No. 10 Downing Street",
        "version 1.2.3",
        "a v8 engine",
        "at 14:30",
        "call 020-7946-0143",
        "on 3 May 2021",
        "in 2021",
        "the Big Ten",
        "the other half",
        "page #4",
        "an F-35 landed",
        "hundreds of people",
        "twice as many",
        "once in Leeds",
        "at once",
        "a second later",
    ],
)
def test_is_no_number(text: str) -> None:
    assert find_numbers(text) == ()


def test_list_numbers_are_none() -> None:
    assert [n.text for n in find_numbers("1. Buy 3 eggs\n2) Boil\n")] == ["3"]


def only(text: str) -> NumberMention:
    (found,) = find_numbers(text)
    return found


@pytest.mark.parametrize(
    ("text", "value", "bound", "unit"),
    [
        ("13 sheep", 13, "exact", "sheep"),
        ("thirteen sheep", 13, "exact", "sheep"),
        ("twenty-one members", 21, "exact", "members"),
        ("two hundred and five votes", 205, "exact", "votes"),
        ("a dozen eggs", 12, "exact", "eggs"),
        ("scored twice", 2, "exact", "times"),
        ("failed at least twice in May", 2, "at-least", "times"),
        ("it failed once.", 1, "exact", "times"),
        ("for a decade", 1, "exact", "decades"),
        ("half an hour", Fraction(1, 2), "exact", "hours"),
        ("a fortnight", 1, "exact", "fortnights"),
        ("half a million trees", 500_000, "exact", "trees"),
        ("1.2 million copies", 1_200_000, "exact", "copies"),
        ("1,200,000 copies", 1_200_000, "exact", "copies"),
        ("12 million rare stamps", 12_000_000, "exact", "stamps"),
        ("three quarters of the pupils", Fraction(3, 4), "exact", "pupils"),
        ("two-thirds of members", Fraction(2, 3), "exact", "members"),
        ("a two-hour call", 2, "exact", "hours"),
        ("two and a half hours", Fraction(5, 2), "exact", "hours"),
        ("an 18-year-old", 18, "exact", "years old"),
        ("a swimmer aged 41", 41, "exact", "years old"),
        ("Tom Bell, 41, swims", 41, "exact", "years old"),
        ("over sixty came", 60, "more-than", ""),
        ("400 propaganda and training films", 400, "exact", "films"),
        ("35km", 35, "exact", "kilometres"),
        ("40 square miles", 40, "exact", "square miles"),
        ("40 sq mi", 40, "exact", "square miles"),
        ("104 km²", 104, "exact", "square kilometres"),
        ("3.5%", Fraction(7, 2), "exact", "percent"),
        ("5 per cent", 5, "exact", "percent"),
        ("2 percentage points", 2, "exact", "percentage points"),
        ("$5 million", 5_000_000, "exact", "USD"),
        ("£3.5bn", 3_500_000_000, "exact", "GBP"),
        ("30 euros", 30, "exact", "EUR"),
        ("at least 12 people", 12, "at-least", "people"),
        ("no fewer than 9 goals", 9, "at-least", "goals"),
        ("more than 60 wounded", 60, "more-than", "wounded"),
        ("over two hours", 2, "more-than", "hours"),
        ("a little over two hours", 2, "about", "hours"),
        ("up to 40 beds", 40, "at-most", "beds"),
        ("fewer than 40 beds", 40, "less-than", "beds"),
        ("nearly 400 drones", 400, "about", "drones"),
        ("Some 300 people", 300, "about", "people"),
        ("100+ tests", 100, "at-least", "tests"),
        ("10 or more", 10, "at-least", ""),
    ],
)
def test_number_reads(text: str, value: int | Fraction, bound: str, unit: str) -> None:
    found = only(text)
    assert (found.value, found.bound, found.unit) == (value, bound, unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10 to 12 boats", 10, 12),
        ("10–12 boats", 10, 12),
        ("between 10 and 12 boats", 10, 12),
        ("10 to 12 million", 10_000_000, 12_000_000),
    ],
)
def test_range_reads(text: str, low: int, high: int) -> None:
    found = only(text)
    assert (found.value, found.high, found.bound, found.ordinal) == (low, high, "range", False)


@pytest.mark.parametrize("text", ["a score of 3-1", "up from 10 to 12 boats", "12 and 13 apples"])
def test_two_numbers_are_no_range(text: str) -> None:
    assert len(find_numbers(text)) == 2


@pytest.mark.parametrize(
    ("text", "place", "unit"),
    [
        ("the second season", 2, "season"),
        ("Harbour Lights (season 2)", 2, "season"),
        ("the 21st century", 21, "centuries"),
        ("the twenty-first row", 21, "row"),
        ("they flew on Apollo 11.", 11, "apollo"),
    ],
)
def test_place_in_a_row(text: str, place: int, unit: str) -> None:
    found = only(text)
    assert (found.value, found.unit, found.ordinal) == (place, unit, True)


@pytest.mark.parametrize("text", ["", "the", "thirteen sheep", "21st", "twenty first", "1.2.3", "one two"])
def test_run_of_words_is_no_number(text: str) -> None:
    assert number_value(text.split()) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("13", 13),
        ("thirteen", 13),
        ("twenty one", 21),
        ("1.2 million", 1_200_000),
        ("1200000", 1_200_000),
        ("two hundred and five", 205),
        ("two thirds", Fraction(2, 3)),
        ("half a dozen", 6),
    ],
)
def test_run_of_words_has_a_value(text: str, value: int | Fraction) -> None:
    assert number_value(text.split()) == value


@pytest.mark.parametrize(("text", "place"), [("21st", 21), ("twenty first", 21), ("third", 3), ("thirteen", None)])
def test_run_of_words_names_a_place(text: str, place: int | None) -> None:
    assert ordinal_value(text.split()) == place


@pytest.mark.parametrize(
    ("text", "admitted"),
    [
        ("13", [13]),
        ("at least 13", [13, 14]),
        ("more than 13", [14]),
        ("at most 13", [12, 13]),
        ("fewer than 13", [12]),
        ("about 13", [12, 13, 14]),
        ("12 to 13", [12, 13]),
    ],
)
def test_what_a_bound_admits(text: str, admitted: list[int]) -> None:
    assert [n for n in range(12, 15) if only(text).admits(Fraction(n))] == admitted


@given(st.text(alphabet="one two half a 12.,-%$and million\n", max_size=80))
def test_mentions_are_cut_from_the_text_in_order(text: str) -> None:
    found = find_numbers(text)
    assert all(n.text == n.span.of(text) for n in found)
    assert all(a.at.end <= b.at.start for a, b in pairwise(found))


@given(st.integers(0, 10**9))
def test_digits_keep_their_value(n: int) -> None:
    assert number_value([str(n)]) == n
