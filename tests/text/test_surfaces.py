"""Surfaces: the words by which a concept may stand in a text."""

from __future__ import annotations

import pytest

from factcheck.text.concepts import concept
from factcheck.text.surfaces import surfaces


@pytest.mark.parametrize(("key", "other"), [("killed", "skill"), ("wing", "win"), ("mayor", "may"), ("nine", "10")])
def test_is_no_surface(key: str, other: str) -> None:
    assert other not in surfaces(key)


@pytest.mark.parametrize(
    ("key", "other"),
    [
        ("sold", "selling"),
        ("sale", "sold"),
        ("killed", "slays"),
        ("wounded", "injuries"),
        ("stopped", "stops"),
        ("carries", "carried"),
        ("nine", "9"),
        ("9", "nine"),
        ("bridge", "bridges"),
        ("reyes", "reyes's"),
    ],
)
def test_is_a_surface(key: str, other: str) -> None:
    assert other in surfaces(key)


@pytest.mark.parametrize("key", ["sold", "elections", "9", "reyes", "déjà", "x", "running"])
def test_every_surface_has_the_concept(key: str) -> None:
    assert {concept(word) for word in surfaces(key)} == {concept(key)}
