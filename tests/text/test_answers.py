"""Answers: what is a question that yes or no can settle, and which of the two follows it."""

from __future__ import annotations

import pytest

from factcheck.text.answers import answer_after, asks_whether


@pytest.mark.parametrize(
    "sentence",
    [
        "Why did the council sell the mill?",
        "How many workers did the mill dismiss?",
        "MR. HALE: And who sold it?",
        "The council sold the mill.",
        "Lund, who sold the mill, asked: “Do you want it?”",
    ],
)
def test_asks_for_more_than_yes_or_no(sentence: str) -> None:
    assert not asks_whether(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Did the council sell the mill?", "MR. HALE: Was the mill sold in 2019?", "The mill was sold in 2019?"],
)
def test_asks_whether(sentence: str) -> None:
    assert asks_whether(sentence)


@pytest.mark.parametrize(
    "after",
    [
        "",
        " The bridge opened.",
        "\nA. I do not know.",
        " It was said so.",
        " The bridge opened. No.",
        " No trains ran.",
        " Right now nobody knows.",
        " It is unclear.",
        " It was not possible to say.",
        "\nA. I am not sure.",
        "\n\nMS. REYES: Note the date.",
        " Nobody came.",
    ],
)
def test_is_no_answer(after: str) -> None:
    assert answer_after("Was it?" + after, 7) is None


@pytest.mark.parametrize(
    ("after", "yes"),
    [
        (" Yes.", True),
        ("\nA. Yes, for two million.", True),
        ("\n\nMS. REYES: That is right.", True),
        (" It was.", True),
        (" No doubt.", True),
        (" “Yes,” she said.", True),
        (" No.", False),
        ("\nA. No, sir, it did not.", False),
        ("\n\nMS. REYES: It was not.", False),
        (" It wasn’t.", False),
        (" Not at all.", False),
        (" That's not true.", False),
    ],
)
def test_yes_and_no(after: str, yes: bool) -> None:
    found = answer_after("Was it?" + after, 7)
    assert found is not None
    assert found.yes is yes


def test_an_answer_goes_to_its_first_stop() -> None:
    text = "Was it?\nA. Yes, for two million. Then we left."
    found = answer_after(text, 7)
    assert found is not None
    assert found.span.of(text) == "\nA. Yes, for two million."


@pytest.mark.parametrize("tail", [" " * 300_000, "A" * 300_000, ". " * 150_000, "A. " * 100_000, "no" * 150_000])
def test_long_tails_are_not_walked_over(tail: str) -> None:
    assert answer_after("Was it?" + tail, 7) is None
