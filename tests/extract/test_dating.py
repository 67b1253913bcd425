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
OTHER_OCCASION = [
    "The board met on May 2, 2024. “We won,” Dana Reyes told the joint session.",
    "The council meeting was on May 2, 2024. “We won,” Dana Reyes told the staff meeting.",
    "The hearing was on May 2, 2024. “We won,” Dana Reyes said in a hearing.",
    "The hearings differ. One hearing was on May 2, 2024. A hearing on May 3, 2024 failed. "
    "“We won,” Dana Reyes told the hearing.",
    "“We won,” Dana Reyes told the hearing. The hearing was on May 2, 2024.",
]
DATED = [
    (
        "The boards voted on Friday, 3 May, in a joint session.\n\n“We won,” Dana Reyes told the joint session.",
        "2024-05-03",
    ),
    ("The hearing opened on May 2, 2024. It rained. Dana Reyes told the hearing that “we won”.", "2024-05-02"),
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
    ("“We won,” Dana Reyes told the clubs’ joint session.", "told the clubs’ joint session"),
    ("“We won,” Dana Reyes said in a press release.", "in a press release"),
    ("“We won,” Dana Reyes said in an interview with the Elm Gazette.", "in an interview with the Elm Gazette"),
    ("“We won,” Dana Reyes said at the meeting.", "at the meeting"),
    ("Dana Reyes said “we won”.", ""),
]


def last(text: str) -> tuple[str, str]:
    quotation = extract(Document("x", text), "2024-05-08").quotations[-1]
    return quotation.date, quotation.occasion


@pytest.mark.parametrize("text", UNDATED)
def test_no_date_is_made_up(text: str) -> None:
    assert last(text)[0] == ""


@pytest.mark.parametrize("text", OTHER_OCCASION)
def test_another_occasion_gives_no_date(text: str) -> None:
    assert last(text)[0] == ""


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_date_said(text: str, expected: str) -> None:
    assert last(text)[0] == expected


@pytest.mark.parametrize(("text", "expected"), OCCASIONS)
def test_occasion(text: str, expected: str) -> None:
    assert last(text)[1] == expected
