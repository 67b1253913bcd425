"""Claims beside questions: what is only asked is not said."""

from __future__ import annotations

import pytest

from factcheck.judge.claims import ClaimFinding, judge_claim
from factcheck.model import Claim, ClaimKind, Document, Finding, Passage, Source, SourceCard, Span

SOLD = "The council sold the mill in 2019."
ASKED = "MR. HALE: Did the council sell the mill in 2019?"


def judged(claim: str, passage: str, after: str = "") -> ClaimFinding:
    source = Source(SourceCard("hearing", "", title="The hearing"), Document("hearing", passage + after))
    return judge_claim(Claim("c", ClaimKind.CLAIM, claim), None, [(source, Passage(0, Span(0, len(passage)), 1.0))])


@pytest.mark.parametrize(
    "after",
    [
        "",
        " The mill stood empty.",
        "\n\nMS. REYES: I do not know.",
        "\n\nMS. REYES: It is not for me to say.",
        "\n\nMS. REYES: No, it did not.",
        "\n\nMS. REYES: No question of that.",
    ],
)
def test_what_is_only_asked_never_agrees(after: str) -> None:
    assert judged(SOLD, ASKED, after).finding is not Finding.AGREES


@pytest.mark.parametrize(
    ("claim", "after"),
    [
        (SOLD, ""),
        (SOLD, "\n\nMS. REYES: I do not know."),
        ("The council sold the mill in 2018.", "\n\nMS. REYES: I do not know."),  # another year is asked for
        ("The council sold the mill in 2018.", "\n\nMS. REYES: No."),
        ("The council sold the mill in 2019 for two million.", "\n\nMS. REYES: No."),  # no to what, nobody knows
        ("The council did not sell the mill in 2019.", "\n\nMS. REYES: No."),
        (SOLD, "\n\nMS. REYES: Yes."),
    ],
)
def test_never_conflicts(claim: str, after: str) -> None:
    assert judged(claim, ASKED, after).finding is not Finding.CONFLICTS


@pytest.mark.parametrize(
    ("passage", "after"),
    [
        (ASKED, "\n\nMS. REYES: Yes, for two million."),
        (ASKED, "\n\nMS. REYES: That is right."),
        ("Did the council sell the mill in 2019? It did.", ""),
        ("Why did the council sell the mill in 2019?", ""),  # takes it that it did
        ("Did the mayor know? The council sold the mill in 2019.", ""),
    ],
)
def test_what_is_said_agrees(passage: str, after: str) -> None:
    assert judged(SOLD, passage, after).finding is Finding.AGREES


@pytest.mark.parametrize("after", ["\n\nMS. REYES: No, it did not.", " It did not.", "\nA. No.", " That is not true."])
def test_what_is_denied_conflicts(after: str) -> None:
    assert judged(SOLD, ASKED, after).finding is Finding.CONFLICTS


def test_the_card_shows_the_answer() -> None:
    slots = judged(SOLD, ASKED, "\n\nMS. REYES: No, it did not.").slots
    assert ("sold", "MS. REYES: No, it did not") in [(s.article, s.source) for s in slots]


def test_an_open_question_is_a_hint() -> None:
    assert judged(SOLD, ASKED).hints == ("The passage of “The hearing” only asks this, and no yes follows.",)
