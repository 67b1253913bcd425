"""Corroboration: which sources count by themselves."""

from __future__ import annotations

import pytest

from factcheck.check.corroboration import independent
from factcheck.model import Document, Passage, Source, SourceCard, Span

FACT = "The bridge at Harrow opened in 1931."
LONG = "The bridge at Harrow opened in 1931 after four years of work and two floods that nobody had foreseen."


def witness(name: str, text: str = FACT, **card: str) -> tuple[Source, Passage]:
    source = Source(SourceCard(name, f"{name}.txt", sha256=name, **card), Document(name, text))  # type: ignore[arg-type]
    return source, Passage(0, Span(text.rindex("The bridge"), len(text)), 1.0)


@pytest.mark.parametrize(
    ("sources", "count"),
    [
        ([], 0),
        ([witness("a"), witness("a")], 1),
        ([witness("a", same_origin="wire"), witness("b", same_origin="wire")], 1),
        ([witness("a", LONG), witness("b", LONG)], 1),
        ([witness("a", publisher="Harrow Gazette"), witness("b", "According to the Harrow Gazette: " + FACT)], 1),
        ([witness("a", title="A History of Bridges"), witness("b", "From A history of bridges. " + FACT)], 1),
        ([witness("a"), witness("b")], 2),
        ([witness("a", publisher="Gaz"), witness("b", "According to the Gazette: " + FACT)], 2),
        ([witness("a", title="Bridges"), witness("b", "Of bridges. " + FACT)], 2),
        ([witness("a", publisher="Ash"), witness("b", "An ash fell. " + FACT, publisher="Elm"), witness("c")], 2),
    ],
)
def test_independent_sources(sources: list[tuple[Source, Passage]], count: int) -> None:
    assert independent(sources) == count
