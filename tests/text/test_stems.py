"""Stems: forms of one word fall together, other words stay apart."""

from __future__ import annotations

import pytest

from factcheck.text.stems import stem


@pytest.mark.parametrize(
    ("one", "other"), [("killed", "filled"), ("was", "went"), ("business", "busy"), ("said", "paid"), ("pass", "past")]
)
def test_other_words(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("killed", "kills"),
        ("killing", "kill"),
        ("stopped", "stops"),
        ("carried", "carry"),
        ("hoping", "hoped"),
        ("is", "was"),
        ("go", "went"),
        ("cities", "city"),
        ("accept", "accepted"),
        ("dismiss", "dismissed"),
        ("pass", "passes"),
        ("loss", "losses"),
    ],
)
def test_forms_of_one_word(one: str, other: str) -> None:
    assert stem(one) == stem(other)
