"""Candidate claims: which clauses can be checked."""

from __future__ import annotations

import pytest

from factcheck.extract import extract
from factcheck.model import Document
from factcheck.readers import read

NONE = [
    "HARWICK, April 12, 2024 — “We will go on.”",
    "It was a lovely evening for everyone.",
    "Will the hall close in 2026?",
    "The plan could cost 5 million dollars.",
    "This suggests that the old order is gone.",
    "Up to 40 homes may be sold.",
    "The club is likely to sell 3 players.",
    "Perhaps 30 people will leave.",
    "The two leaders will speak about it.",
    "“We won 5 to 2 in Leeds,” Dana Reyes said.",
]
SOME = [
    ("The fire killed 13 people in Elmfield.", ["The fire killed 13 people in Elmfield"]),
    (
        "It was the town’s largest flood to date, which damaged at least 40 homes.",
        [
            "It was the town’s largest flood to date",
            "the town’s largest flood to date, which damaged at least 40 homes",
        ],
    ),
    (
        "Dana Reyes of Elmfield cut 12 posts on May 2, 2024, warning that more could follow.",
        ["Dana Reyes of Elmfield cut 12 posts on May 2, 2024"],
    ),
    (
        "The club lost £312,000 in 2023, according to its annual report, which was shown to 60 members on 3 May 2024.",
        [
            "The club lost £312,000 in 2023, according to its annual report",
            "its annual report, which was shown to 60 members on 3 May 2024",
        ],
    ),
    ("Elm Library, which opened in 1985, has 210 seats.", ["Elm Library, which opened in 1985, has 210 seats"]),
    ("The old mill\u2014built in 1870\u2014has 12 rooms.", ["The old mill\u2014built in 1870\u2014has 12 rooms"]),
    ("The fare takes effect on 1 July 2024.", ["The fare takes effect on 1 July 2024"]),
    ("Elm College will pay $62 million for the yard.", ["Elm College will pay $62 million for the yard"]),
    ("The two rinks will employ 1,900 people.", ["The two rinks will employ 1,900 people"]),
    ("The pool is to close in 2026.", ["The pool is to close in 2026"]),
    ("The pool would cost €3 million, she said.", ["The pool would cost €3 million, she said"]),
    ("The new club would be called Elm Rovers, she said.", ["The new club would be called Elm Rovers, she said"]),
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


LEFT_OUT = [
    ("It rained.", ()),
    ("The fire killed 13 people.", ()),
    ("“We won 5 to 2,” Dana Reyes said on May 2, 2024.", ()),
    ("Elm Fair 2024\n\nPublished 3 May 2024\n\nIt was a lovely evening.", ()),
    ("It rained.\n\nIt may cost $5 million.", ("1 sentence with a figure or date was not logged: line 3",)),
    (
        "Will it close in 2026?\n\nUp to 9 jobs could go.",
        ("2 sentences with figures or dates were not logged: lines 1, 3",),
    ),
]


@pytest.mark.parametrize(("text", "notices"), LEFT_OUT)
def test_figures_not_logged_are_told(text: str, notices: tuple[str, ...]) -> None:
    assert extract(read(text.encode(), "x.txt")).notices == notices
