"""Surfaces: the words by which a concept may stand in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.concepts import SYNONYMS, concept, word_concept
from factcheck.text.stems import IRREGULAR
from factcheck.text.surfaces import _ENDINGS, _roots, surfaces


@pytest.mark.parametrize(
    ("key", "other"), [("killed", "skill"), ("wing", "win"), ("mayor", "may"), ("nine", "10"), ("car", "carr")]
)
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
        ("stop", "stopping"),
        ("trek", "trekked"),
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


def tried_one_by_one(key: str) -> set[str]:
    """The plain way: every ending on every root."""
    words = (key, *SYNONYMS.get(concept(key), ()))
    return {
        root + end
        for word in words
        for root in _roots(word)
        for end in _ENDINGS
        if word_concept(root + end) == concept(key)
    }


@given(st.sampled_from([*sorted(IRREGULAR), *sorted(SYNONYMS)]) | st.text("aeilsydrngb'", min_size=1, max_size=9))
def test_endings_that_go_together_leave_nothing_out(key: str) -> None:
    assert tried_one_by_one(key) <= set(surfaces(key))
