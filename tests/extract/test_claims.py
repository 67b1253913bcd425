"""Candidate claims: which clauses can be checked."""

from __future__ import annotations

import pytest

from factcheck.extract import extract
from factcheck.model import Document

NONE = [
    "It was a lovely evening for everyone.",
    "Will the hall close in 2026?",
    "The plan could cost 5 million dollars.",
    "This suggests that the old order is gone.",
    "“We won 5 to 2 in Leeds,” Dana Reyes said.",
]
SOME = [
    ("The fire killed 13 people in Elmfield.", ["The fire killed 13 people in Elmfield"]),
    (
        "It was the town’s largest flood to date, which damaged at least 40 homes.",
        ["It was the town’s largest flood to date", "damaged at least 40 homes"],
    ),
    (
        "Dana Reyes of Elmfield cut 12 posts on May 2, 2024, warning that more could follow.",
        ["Dana Reyes of Elmfield cut 12 posts on May 2, 2024"],
    ),
]


def claims(text: str) -> list[str]:
    return [c.text for c in extract(Document("x", text)).claims if c.kind == "claim"]


@pytest.mark.parametrize("text", NONE)
def test_nothing_to_check(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(("text", "expected"), SOME)
def test_clauses_cut_from_the_article(text: str, expected: list[str]) -> None:
    assert claims(text) == expected


def test_headings_are_left_out() -> None:
    text = "Forty Die In 1990 Elmfield Flood\n\nThe flood of 1990 killed 40 people."
    assert claims(text) == ["The flood of 1990 killed 40 people"]


def test_place_is_kept() -> None:
    text = "The flood of 1990 killed 40 people. Then it rained."
    at = extract(Document("x", text)).claims[0].at
    assert (at.line, at.prefix, at.suffix) == (1, "", ". Then it rained.")
