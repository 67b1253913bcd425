"""Checkworthiness: what is worth checking stands above what no source can settle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract import checkworthiness

BELOW = [
    "",
    "Thank you.",
    "Let me give you an example.",
    "I think that is a wonderful idea.",
    "What would you do about the pool?",
    "We have to work together, and we will.",
    "I want to make the town a better place for everybody.",
    "If they win, it might be the best season of their lives.",
    "The board should listen to the people who live there.",
    "My mother told me to be honest.",
    "And that is the way it is.",
]
ABOVE = [
    "The council cut the library budget by 12 percent in 2023.",
    "She voted against the treaty twice.",
    "Unemployment is higher than it was four years ago.",
    "The club sold its stadium for $40 million.",
    "Half of the patients in the trial had left by March.",
    "He said that the court had closed the case.",
    "Nine out of ten trains were late last winter.",
    "The company has closed 300 shops since 2019.",
    "The two firms are selling stolen patents.",
    "It was the largest nuclear plant in Europe.",
]
LADDERS = [
    (
        "The mill closed in 1998 and 340 workers lost their jobs.",
        "The mill closed and its workers lost their jobs.",
        "The mill should close.",
        "I think it is sad.",
    ),
    (
        "Profits fell by 30 percent, the worst year in the history of the bank.",
        "Profits fell last year.",
        "Profits might fall.",
    ),
    (
        "The minister vetoed the bill in May.",
        "The minister will veto the bill.",
        "Should the minister veto it?",
    ),
]


@pytest.mark.parametrize("sentence", BELOW)
def test_below_the_line(sentence: str) -> None:
    assert checkworthiness(sentence) <= 0


@pytest.mark.parametrize("sentence", ABOVE)
def test_above_the_line(sentence: str) -> None:
    assert checkworthiness(sentence) > 0


@pytest.mark.parametrize("ladder", LADDERS)
def test_ladders_fall(ladder: tuple[str, ...]) -> None:
    scores = [checkworthiness(sentence) for sentence in ladder]
    assert scores == sorted(set(scores), reverse=True)


@given(st.text())
def test_anything_has_a_finite_score(text: str) -> None:
    assert abs(checkworthiness(text)) < 1000
