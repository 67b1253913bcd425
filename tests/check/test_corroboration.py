"""Corroboration: which sources count by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.corroboration import Library, independent
from factcheck.model import Document, Passage, Source, SourceCard, Span

FACT = "The bridge at Harrow opened in 1931."
LONG = "The bridge at Harrow opened in 1931 after four years of work and two floods that nobody had foreseen."
CLERK = "so wrote a clerk who had counted every stone of it for the toll house by the river."
GAZETTE = "According to the Harrow Gazette: "

Witness = tuple[Source, Passage]


def witness(name: str, text: str = FACT, **card: object) -> Witness:
    source = Source(SourceCard(name, f"{name}.txt", sha256=name, **card), Document(name, text))  # type: ignore[arg-type]
    return source, Passage(0, Span(text.rindex("The bridge"), len(text)), 1.0)


@pytest.mark.parametrize(
    ("sources", "count"),
    [
        # What must not count twice.
        ([], 0),
        ([witness("a"), witness("a")], 1),
        ([witness("a", same_origin="wire"), witness("b", same_origin="wire")], 1),
        ([witness("a", LONG), witness("b", LONG)], 1),
        ([witness("a", publisher="Harrow Gazette"), witness("b", GAZETTE + FACT)], 1),
        ([witness("b", GAZETTE + FACT), witness("a", publisher="Harrow Gazette")], 1),
        ([witness("a", title="A History of Bridges"), witness("b", "From A history of bridges. " + FACT)], 1),
        ([witness("a", url="https://www.elm.example/news/31"), witness("b", "See elm.example/news/31. " + FACT)], 1),
        # One copied the beginning of another, a third its end.
        ([witness("a", LONG), witness("c", f"The bridge, {CLERK}"), witness("b", f"{LONG} {CLERK}")], 1),
        ([witness("a", LONG), witness("b", f"{LONG} {CLERK}"), witness("c", f"The bridge, {CLERK}")], 1),
        # Secondary to a secondary.
        (
            [
                witness("a", publisher="Elm Post"),
                witness("b", "From the Elm Post. " + FACT, publisher="Oak Sun"),
                witness("c", "From the Oak Sun. " + FACT),
            ],
            1,
        ),
        # Each names the next, in a circle: somebody says it.
        (
            [
                witness("a", "From the Oak Sun. " + FACT, publisher="Elm Post"),
                witness("b", "From the Ash Mail. " + FACT, publisher="Oak Sun"),
                witness("c", "From the Elm Post. " + FACT, publisher="Ash Mail"),
            ],
            1,
        ),
        # What must count.
        ([witness("a"), witness("b")], 2),
        ([witness("a", same_origin="wire"), witness("b", same_origin="wire"), witness("c")], 2),
        ([witness("a", publisher="Gaz"), witness("b", "According to the Gazette: " + FACT)], 2),
        ([witness("a", publisher="Harrow Gazette"), witness("b", GAZETTE + FACT, primary=True)], 2),
        ([witness("a", title="Bridges"), witness("b", "Of bridges. " + FACT)], 2),
        ([witness("a", publisher="Ash"), witness("b", "The ash fell. " + FACT, publisher="Elm"), witness("c")], 3),
        ([witness("a", publisher="Ash"), witness("b", "As Ash says. " + FACT, publisher="Elm"), witness("c")], 2),
        ([witness("a", url="https://elm.example"), witness("b", "See elm.example. " + FACT)], 2),
        # Two that name each other: neither is only a copy.
        (
            [
                witness("a", "Like the Oak Sun: " + FACT, publisher="Elm Post"),
                witness("b", "Like the Elm Post: " + FACT, publisher="Oak Sun"),
            ],
            2,
        ),
    ],
)
def test_independent_sources(sources: list[Witness], count: int) -> None:
    assert independent(sources) == count


@pytest.mark.parametrize(
    ("third", "count"),
    [(SourceCard("g", "", publisher="Harrow Gazette"), 1), (SourceCard("g", "", publisher="Elm Post"), 2)],
)
def test_two_that_name_one_third_source_count_once(third: SourceCard, count: int) -> None:
    sources = [witness("a", GAZETTE + FACT), witness("b", GAZETTE + "So it was. " + FACT)]
    assert independent(sources, Library([third])) == count


ROWS = [
    witness("a", LONG, publisher="Elm Post"),
    witness("b", f"{LONG} {CLERK}"),
    witness("c", f"The bridge, {CLERK}", same_origin="wire"),
    witness("d", FACT, same_origin="wire"),
    witness("e", "From the Elm Post. " + FACT, publisher="Oak Sun"),
    witness("f", "From the Oak Sun. " + FACT),
    witness("g"),
]


@given(st.lists(st.sampled_from(ROWS), max_size=7, unique_by=lambda w: w[0].card.id), st.randoms())
def test_the_order_of_sources_makes_no_difference(sources: list[Witness], random: object) -> None:
    shuffled = sorted(sources, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert independent(shuffled) == independent(sources)


@given(st.lists(st.sampled_from(ROWS), min_size=1, max_size=7, unique_by=lambda w: w[0].card.id))
def test_who_agrees_counts_once_at_least_and_each_once_at_most(sources: list[Witness]) -> None:
    assert 1 <= independent(sources) <= len(sources)
