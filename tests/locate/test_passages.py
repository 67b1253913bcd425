"""Passages: which sentence speaks to a claim, and which must not be in the way."""

from __future__ import annotations

import pytest

from factcheck.locate.passages import Passages
from factcheck.model import Block, Document, Source, SourceCard, Span

COUNCIL = (
    "The council met on Tuesday. It voted to close the library on Elm Street. "
    "The vote was nine to four. Mayor Dana Reyes spoke for an hour.\n\nThe next meeting is in May."
)
SPORT = "Harrow won the cup. Some 12,000 people watched the final. The library was closed that day."


def sources(*texts: str) -> list[Source]:
    return [Source(SourceCard(f"s{n}", ""), Document(f"s{n}", text)) for n, text in enumerate(texts)]


def found(claim: str, *texts: str, among: set[int] | None = None) -> list[str]:
    library = sources(*texts)
    return [p.span.of(library[p.source].document.text) for p in Passages(library).find(claim, among)]


@pytest.mark.parametrize("claim", ["", "the of and", "Quantum zebra"])
def test_nothing_shared_is_nothing_found(claim: str) -> None:
    assert found(claim, COUNCIL, SPORT) == []


def test_no_sources() -> None:
    assert found("The library closed.") == []


@pytest.mark.parametrize(
    ("claim", "best"),
    [
        ("The library on Elm Street will be closed.", "It voted to close the library on Elm Street."),
        ("Nine voted for it, four against.", "The vote was nine to four."),
        ("9 councillors voted for it.", "The vote was nine to four."),
        ("Reyes spoke.", "Mayor Dana Reyes spoke for an hour."),
        ("12000 persons saw the cup final.", "Some 12,000 people watched the final."),
    ],
)
def test_best_passage_holds(claim: str, best: str) -> None:
    assert best in found(claim, COUNCIL, SPORT)[0]


def test_two_sentences_where_the_second_adds() -> None:
    assert found("The vote was nine to four on the library on Elm Street.", COUNCIL)[0] == (
        "It voted to close the library on Elm Street. The vote was nine to four."
    )


def test_sentences_of_two_paragraphs_stay_apart() -> None:
    assert all("\n" not in p for p in found("Dana Reyes spoke of the next meeting in May.", COUNCIL))


def test_sentences_of_two_blocks_stay_apart() -> None:
    text = "Elm Street Library closes The vote was nine to four."
    blocks = (Block(Span(0, 25)), Block(Span(26, len(text))))
    library = Passages([Source(SourceCard("s", ""), Document("s", text, blocks=blocks))])
    assert Span(0, 25) in [p.span for p in library.find("Elm Street Library")]


def test_only_among_the_pinned() -> None:
    assert found("The library closed.", COUNCIL, SPORT, among={1}) == ["The library was closed that day."]


def test_at_most_the_limit() -> None:
    library = Passages(sources(*[f"The library on street {n} closed." for n in range(20)]))
    assert [p.source for p in library.find("The library closed.", limit=3)] == [0, 1, 2]


def test_passages_never_overlap() -> None:
    spans = [p.span for p in Passages(sources(COUNCIL)).find("Mayor Dana Reyes and the council voted on Elm Street.")]
    assert not any(a.overlaps(b) for i, a in enumerate(spans) for b in spans[:i])


def test_score_falls_and_is_a_share() -> None:
    scores = [p.score for p in Passages(sources(COUNCIL, SPORT)).find("The council closed the library on Elm Street.")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < s <= 1 for s in scores)
