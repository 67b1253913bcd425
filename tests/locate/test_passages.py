"""Passages: which sentence speaks to a claim, and which must not be in the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.index import Catalogue, open_catalogue
from factcheck.locate.passages import Finder, Passages
from factcheck.locate.seeds import Seeds
from factcheck.locate.windows import Windows
from factcheck.model import Block, Document, Source, SourceCard, Span

COUNCIL = (
    "The council met on Tuesday. It voted to close the library on Elm Street. "
    "The vote was nine to four. Mayor Dana Reyes spoke for an hour.\n\nThe next meeting is in May."
)
SPORT = "Harrow won the cup. Some 12,000 people watched the final. The library was closed that day."


def sources(*texts: str) -> list[Source]:
    return [Source(SourceCard(f"s{n}", ""), Document(f"s{n}", text)) for n, text in enumerate(texts)]


def indexed(library: list[Source]) -> Finder:
    return Windows(Seeds([s.document.text for s in library]), library)


FINDERS: tuple[Callable[[list[Source]], Finder], ...] = (Passages, indexed)


@pytest.fixture(params=FINDERS, ids=["held", "indexed"])
def finder(request: pytest.FixtureRequest) -> Callable[[list[Source]], Finder]:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def found(finder: Callable[[list[Source]], Finder]) -> Callable[..., list[str]]:
    def find(claim: str, *texts: str, among: set[int] | None = None) -> list[str]:
        library = sources(*texts)
        return [p.span.of(library[p.source].document.text) for p in finder(library).find(claim, among)]

    return find


@pytest.mark.parametrize("claim", ["", "the of and", "Quantum zebra"])
def test_nothing_shared_is_nothing_found(found: Callable[..., list[str]], claim: str) -> None:
    assert found(claim, COUNCIL, SPORT) == []


def test_no_sources(found: Callable[..., list[str]]) -> None:
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
def test_best_passage_holds(found: Callable[..., list[str]], claim: str, best: str) -> None:
    assert best in found(claim, COUNCIL, SPORT)[0]


def test_two_sentences_where_the_second_adds(found: Callable[..., list[str]]) -> None:
    assert found("The vote was nine to four on the library on Elm Street.", COUNCIL)[0] == (
        "It voted to close the library on Elm Street. The vote was nine to four."
    )


def test_sentences_of_two_paragraphs_stay_apart(found: Callable[..., list[str]]) -> None:
    assert all("\n" not in p for p in found("Dana Reyes spoke of the next meeting in May.", COUNCIL))


def test_sentences_of_two_blocks_stay_apart(finder: Callable[[list[Source]], Finder]) -> None:
    text = "Elm Street Library closes The vote was nine to four."
    blocks = (Block(Span(0, 25)), Block(Span(26, len(text))))
    library = finder([Source(SourceCard("s", ""), Document("s", text, blocks=blocks))])
    assert Span(0, 25) in [p.span for p in library.find("Elm Street Library")]


def test_only_among_the_pinned(found: Callable[..., list[str]]) -> None:
    assert found("The library closed.", COUNCIL, SPORT, among={1}) == ["The library was closed that day."]


def test_at_most_the_limit(finder: Callable[[list[Source]], Finder]) -> None:
    library = finder(sources(*[f"The library on street {n} closed." for n in range(20)]))
    assert [p.source for p in library.find("The library closed.", limit=3)] == [0, 1, 2]


def test_passages_never_overlap(finder: Callable[[list[Source]], Finder]) -> None:
    spans = [p.span for p in finder(sources(COUNCIL)).find("Mayor Dana Reyes and the council voted on Elm Street.")]
    assert not any(a.overlaps(b) for i, a in enumerate(spans) for b in spans[:i])


def test_score_falls_and_is_a_share(finder: Callable[[list[Source]], Finder]) -> None:
    scores = [p.score for p in finder(sources(COUNCIL, SPORT)).find("The council closed the library on Elm Street.")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < s <= 1 for s in scores)


def test_a_name_of_common_words_is_found_among_many_documents() -> None:
    crowd = [f"The council met in hall {n}. It spoke of the library. Nobody voted on the street." for n in range(400)]
    library = sources(*crowd, COUNCIL)
    best = indexed(library).find("The council voted to close the library on Elm Street.")[0]
    assert "close the library on Elm Street" in best.span.of(library[best.source].document.text)


def test_common_words_alone_are_found_by_passing_over_all() -> None:
    library = sources(*[f"The council met. The library shut. Street {n} was wet." for n in range(600)], COUNCIL)
    best = indexed(library).find("Council library vote street.")[0]
    assert best.source == 600


def test_a_document_that_left_the_library_is_not_found() -> None:
    texts = [COUNCIL, SPORT]
    catalogue = open_catalogue(["a", "b"], texts.__getitem__)
    left = Catalogue(catalogue.segments, catalogue.places[1:])
    library = sources(SPORT)
    assert indexed_as(left, library).find("The council voted on Elm Street.") == ()


def indexed_as(catalogue: Catalogue, library: list[Source]) -> Finder:
    return Windows(Seeds([s.document.text for s in library], catalogue), library)


HEARING = (
    "MR. HALE: Did the council sell the mill in 2019?\n\nMS. REYES: Yes, for two million.\n\n"
    "MR. HALE: Was the bridge at Harrow closed?\n\nMS. REYES: The weather was bad. No."
)


@pytest.mark.parametrize(
    ("claim", "best"),
    [
        (
            "The council sold the mill in 2019.",
            "MR. HALE: Did the council sell the mill in 2019?\n\nMS. REYES: Yes, for two million.",
        ),
        ("The bridge at Harrow was closed.", "MR. HALE: Was the bridge at Harrow closed?"),  # what follows is no answer
    ],
)
def test_a_question_has_its_answer_with_it(found: Callable[..., list[str]], claim: str, best: str) -> None:
    assert found(claim, HEARING)[0] == best


LIST = ", ".join(f"a clerk of ward {n}" for n in range(10_000))


@pytest.mark.parametrize(
    "text",
    [
        f"{LIST}, and Dana Reyes of Kessel.",
        f"Dana Reyes of Kessel, {LIST}",
        " ".join(str(n) for n in range(20_000)) + " Dana Reyes Kessel",
        "x" * 500_000 + " Dana Reyes of Kessel",
        "?" * 300_000 + " Dana Reyes of Kessel",
        "A. " * 20_000 + "Dana Reyes of Kessel",
        "word\n" * 100_000 + "Dana Reyes of Kessel",
    ],
    ids=["long list", "list after it", "numbers", "one letter", "question marks", "initials", "lines"],
)
def test_a_passage_of_a_text_without_sentences_is_short_and_holds_what_was_asked(
    found: Callable[..., list[str]], text: str
) -> None:
    best = found("Dana Reyes of Kessel", text)[0]
    assert "Reyes" in best
    assert len(best) <= 2 * 900


@pytest.mark.parametrize("copies", [10, 10_000])
def test_what_stands_everywhere_is_found_too(found: Callable[..., list[str]], copies: int) -> None:
    said = "The council sold the mill at Harrow in 2019."
    assert found("In 2019 the council sold the mill at Harrow.", " ".join([said] * copies))[0].startswith(said)


@pytest.mark.parametrize("words", [10_000, 200])
def test_a_long_claim_is_looked_for(found: Callable[..., list[str]], words: int) -> None:
    claim = "It voted to close the library on Elm Street. " + " ".join(f"w{n}" for n in range(words))
    assert "Elm Street" in found(claim, COUNCIL, SPORT)[0]
