"""Seeds against counting by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.index import open_catalogue
from factcheck.locate.seeds import Seeds

WORD = st.sampled_from(["a", "b", "c", "d", "the", "of", "library"])
TEXT = st.lists(WORD, max_size=30).map(" ".join)
LIBRARY = st.lists(TEXT, min_size=1, max_size=4)


def by_hand(library: list[str], pair: tuple[str, str]) -> list[tuple[int, int]]:
    """Every (document, word) at which a pair stands, counted the slow way."""
    return [
        (d, i)
        for d, text in enumerate(library)
        for i, neighbours in enumerate(zip(text.split(), text.split()[1:], strict=False))
        if neighbours == pair
    ]


@given(LIBRARY, WORD, WORD)
def test_pairs_stand_where_they_stand(library: list[str], first: str, second: str) -> None:
    seeds = Seeds(library)
    asked = seeds.ask((first, second))
    few, many = asked.few_places(0), np.concatenate([[], *asked.places(0)]).astype(int).tolist()
    places = [(seeds.document_of(p), p - seeds.bounds(seeds.document_of(p))[0]) for p in few]
    assert (sorted(places), few) == (by_hand(library, (first, second)), many)


@given(LIBRARY, WORD)
def test_words_are_counted(library: list[str], word: str) -> None:
    assert Seeds(library).ask((word,)).word_counts == [sum(t.split().count(word) for t in library)]


@given(LIBRARY, LIBRARY, st.lists(WORD, min_size=2, max_size=5))
def test_segments_answer_as_one(
    tmp_path_factory: pytest.TempPathFactory, one: list[str], other: list[str], run: list[str]
) -> None:
    """A library that grew counts and chances as one that was there at once."""
    folder, texts = tmp_path_factory.mktemp("index"), [*one, *other]
    keys = [str(i) for i in range(len(texts))]
    open_catalogue(keys[: len(one)], texts.__getitem__, folder)
    grown, whole = (
        Seeds(texts, open_catalogue(keys, texts.__getitem__, folder)).ask(tuple(run)),
        Seeds(texts).ask(tuple(run)),
    )
    assert (grown.word_counts, grown.pair_counts) == (whole.word_counts, whole.pair_counts)
    assert grown.chance(0, len(run)) == whole.chance(0, len(run))


@pytest.mark.parametrize("library", [[], [""], ["", ""], ["one"]])
def test_an_empty_library_has_no_pairs(library: list[str]) -> None:
    assert Seeds(library).ask(("one", "two")).pair_counts == [0]


SPEECH = "the mayor of the city thanked the people of the city for the library and the council of the city"


@pytest.mark.parametrize(
    ("rarer", "commoner"),
    [
        ("mayor of the city thanked", "of the city"),
        ("thanked the people", "the people"),
        ("library and the council", "of the city"),
        ("of the city", "the"),
    ],
)
def test_a_longer_or_rarer_run_is_less_of_a_chance(rarer: str, commoner: str) -> None:
    seeds = Seeds([SPEECH])
    assert seeds.chance(rarer.split()) < seeds.chance(commoner.split())


def test_words_that_stand_nowhere_have_no_chance() -> None:
    assert Seeds([SPEECH]).chance(["zeppelin", "hangar"]) == 0
