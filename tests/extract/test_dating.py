"""The date said, and the occasion."""

from __future__ import annotations

import pytest

from factcheck.extract import extract
from factcheck.model import Document

UNDATED = [
    "After the May 2024 match, Dana Reyes said “we won”.",
    "Dana Reyes said “we won”.",
    "Dana Reyes said the 2020 plan was “no good at all”.",
    "Dana Reyes said “we will play on June 3, 2024”.",
    "Dana Reyes said on 05/06/2024 that “we won”.",
]
DATED = [
    ("On May 2, 2024, Dana Reyes said “we won”.", "2024-05-02"),
    ("“We won,” Dana Reyes said on May 2, 2024.", "2024-05-02"),
    ("In May 2024, Dana Reyes said “we won”.", "2024-05"),
    ("“We won,” Dana Reyes said on Monday.", "2024-05-06"),
    ("“We won,” Dana Reyes said yesterday.", "2024-05-07"),
    ("On May 2, 2024, Dana Reyes said “we won”. “It was close,” she said.", "2024-05-02"),
]
OCCASIONS = [
    ("Dana Reyes told reporters, “We won.”", "told reporters"),
    ("Dana Reyes posted on Facebook that “we won”.", "posted on Facebook"),
    ("“We won,” Dana Reyes said in a radio interview.", "in a radio interview"),
    ("Dana Reyes said “we won”.", ""),
]


def last(text: str) -> tuple[str, str]:
    quotation = extract(Document("x", text), "2024-05-08").quotations[-1]
    return quotation.date, quotation.occasion


@pytest.mark.parametrize("text", UNDATED)
def test_no_date_is_made_up(text: str) -> None:
    assert last(text)[0] == ""


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_date_said(text: str, expected: str) -> None:
    assert last(text)[0] == expected


@pytest.mark.parametrize(("text", "expected"), OCCASIONS)
def test_occasion(text: str, expected: str) -> None:
    assert last(text)[1] == expected
