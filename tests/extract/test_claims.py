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
    "“They warned us twice about it in 2019,” said Per Holm.",
    "In a letter to the town on 3 May, Dana Reyes, who lives on the lane, wrote: “We won.”",
    "Reyes, 54, called it “a proud day for us all”.",
    "Following the vote of 7 to 4, Dana Reyes said “we won”.",
    "While the vote was 7 to 4, Dana Reyes said “we won”.",
    "She was never happy.",
    "It was not clear who would own the hall.",
    "They are not interested.",
    "I never signed the deed.",
    "Dana Reyes did not seem to care.",
    "The hall should never have closed.",
    "The evening had a charm of its own.",
]
WHOLE = [  # each is one claim, as it stands
    "Dana Reyes moved the motion.",
    "No club in the league has ever held one.",
    "The serum has not yet been approved for any use.",
    "Deeds show that the hall is owned by Holm’s wife.",
    "The pier was designed by Otto Brandl, the town’s chief engineer.",
    "Holm was never charged.",
    "The island has no rail link.",
    "Holm has not paid back the loan.",
    "The firm never filed its accounts.",
    "The council did not consult residents.",
    "Venn is a director of the yard.",
    "The yard belongs to his brother.",
    "Anna Weld chairs the Harlow Trust.",
    "The paper was retracted.",
    "The judge dismissed the case.",
    "The plan — the first since Reyes took office — trims almost every post and cuts 12 jobs.",
    "The hall, which serves 60 villages, was sold by Holm.",
]
PARTS = [
    (
        "The club voted 7 to 4 to move, after a debate that Dana Reyes called “a proud day for us all”.",
        ["The club voted 7 to 4 to move"],
    ),
    ("In 2019 the club sold 40 seats, a deal that Reyes called “mad, all of it”.", ["In 2019 the club sold 40 seats"]),
    ("“It was old,” said Per Holm, who owns three boats.", ["Per Holm, who owns three boats"]),
    (
        "Holm’s heir, Dana Reyes, who left in 2019, once called it “a shed with a roof on”.",
        ["Holm’s heir, Dana Reyes, who left in 2019"],
    ),
    ("“It was old,” Per Holm, who owns three boats, said.", ["Per Holm, who owns three boats"]),
    (
        "Dana Reyes moved the motion, which was seconded by Councillor Tom Hall.",
        ["Dana Reyes moved the motion", "the motion, which was seconded by Councillor Tom Hall"],
    ),
    (
        "In a row with the town, Tom Hall, who owns 3 boats, left.",
        ["In a row with the town, Tom Hall, who owns 3 boats, left"],
    ),
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


@pytest.mark.parametrize("text", WHOLE)
def test_a_fact_without_a_figure(text: str) -> None:
    assert claims(text) == [text[:-1]]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_what_a_sentence_tells_beside_its_quotation(text: str, expected: list[str]) -> None:
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
