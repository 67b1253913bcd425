"""Indirect speech: whose claim a clause is told to be."""

from __future__ import annotations

import pytest

from factcheck.extract import extract
from factcheck.model import Document

NOBODYS = [
    "Dana Reyes closed 12 libraries in 2024.",
    "Dana Reyes was told that the pool cost €3 million in 2024.",
    "The pool, which Dana Reyes opened in 2019, cost €3 million.",
    "The board that Dana Reyes leads sold 12 halls in 2024.",
    "Dana Reyes asked 12 firms for a bid, and the board said nothing.",
    "The survey of 2024 found that 74 percent of residents said they swim.",
    "It was said that 40 homes burned in 1990.",
]
SOMEBODYS = [
    ("Dana Reyes said that the pool cost €3 million.", "Dana Reyes"),
    ("Dana Reyes said the pool cost €3 million.", "Dana Reyes"),
    ("Dana Reyes told the board on Monday that the pool cost €3 million.", "Dana Reyes"),
    ("Dana Reyes warned that 300 jobs had gone since 2019.", "Dana Reyes"),
    ("The pool cost €3 million, Dana Reyes said.", "Dana Reyes"),
    ("The pool, said Dana Reyes, cost €3 million.", "Dana Reyes"),
    ("The pool cost €3 million, according to Dana Reyes.", "Dana Reyes"),
    ("According to the auditor, 12 of the 80 shops were sold in 2023.", "the auditor"),
    ("Tom Bell won the 1990 race by 4 seconds, his coach Ana Lund said.", "Ana Lund"),
    ("Dana Reyes runs the pool. She said that it cost €3 million.", "Dana Reyes"),
    ("Das Bad kostete 2019 nach Angaben von Dana Reyes drei Millionen Euro.", "Dana Reyes"),
]


def said_by(text: str) -> list[str]:
    found = extract(Document("x", text))
    names = {s.id: s.name for s in found.speakers} | {"": ""}
    return [names[c.speaker] for c in found.claims if c.kind == "claim"]


@pytest.mark.parametrize("text", NOBODYS)
def test_the_articles_own(text: str) -> None:
    assert set(said_by(text)) == {""}


@pytest.mark.parametrize(("text", "speaker"), SOMEBODYS)
def test_told_by_somebody(text: str, speaker: str) -> None:
    assert said_by(text)[-1] == speaker


def test_the_speaker_is_a_guess() -> None:
    claim = extract(Document("x", "Dana Reyes said that the pool cost €3 million.")).claims[0]
    assert claim.guessed == ("speaker",)


def test_a_clause_beside_the_report_stays_the_articles_own() -> None:
    text = "Dana Reyes said that the pool cost €3 million; the board sold it for €4 million in 2024."
    assert said_by(text) == ["Dana Reyes", ""]
