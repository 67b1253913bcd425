"""Particulars: one reading of a text's dates, figures and names."""

from __future__ import annotations

import pytest

from factcheck.text.particulars import Particulars
from factcheck.text.when import parse_when

KINDS = [
    ("It rained all day.", [], [], []),
    ("The hall opened in May 2019.", ["May 2019"], [], []),
    ("Some 300 runners finished.", [], ["300"], []),
    ("On 4 June 1931 Dana Reyes met 12 farmers in Harrow.", ["4 June 1931"], ["12"], ["Dana Reyes", "Harrow"]),
    ("A two-hour call cost $4 million.", [], ["two", "$4 million"], []),
]


@pytest.mark.parametrize(("text", "dates", "numbers", "names"), KINDS)
def test_each_is_cut_from_the_text(text: str, dates: list[str], numbers: list[str], names: list[str]) -> None:
    found = Particulars(text)
    cut = ([m.span.of(text) for m in found.dates], [m.at.of(text) for m in found.numbers])
    assert (*cut, [m.span.of(text) for m in found.names]) == (dates, numbers, names)


def test_relative_days_are_reckoned_from_the_base() -> None:
    (date,) = Particulars("They met on Monday.", parse_when("2024-03-06")).dates
    assert date.when == parse_when("2024-03-04")
