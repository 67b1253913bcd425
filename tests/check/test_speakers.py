"""Who said it: names under other names, words that a source quotes, words that a speaker retells."""

from __future__ import annotations

import pytest

from factcheck.check import Checker
from factcheck.judge.retold import retold
from factcheck.model import (
    Agreement,
    AgreementCheck,
    Claim,
    ClaimKind,
    Document,
    Source,
    SourceCard,
    SourceKind,
    Span,
    Speaker,
    Turn,
)

PLANT = "we will close the plant before the winter comes"
COLE, REYES = Speaker("Ann Cole", id="cole"), Speaker("Dana Reyes", ("the mayor",), "reyes")
UNKNOWN, CONFIRMED, DIFFERS = Agreement.UNKNOWN, Agreement.CONFIRMED, Agreement.DIFFERS


def check(source: Source, who: Speaker, *others: Source) -> AgreementCheck:
    claim = Claim("q1", ClaimKind.QUOTE, PLANT, who.id)
    found = Checker((source, *others), (COLE, REYES)).check(claim).speaker
    assert found is not None
    return found


def test_whom_the_transcript_itself_tells_a_label_means() -> None:
    text = f"A. {PLANT} That is all I know."
    card = SourceCard("talk", "talk.txt", kind=SourceKind.TRANSCRIPT)
    source = Source(card, Document("talk.txt", text, turns=(Turn("A", Span(3, len(text)), name="ANN COLE"),)))
    assert (check(source, COLE).result, check(source, REYES).result) == (CONFIRMED, DIFFERS)


def told(speech: str, kind: SourceKind = SourceKind.TRANSCRIPT) -> Source:
    """A turn of Ann Cole's; in a speech or a post, all of it."""
    text = f"COLE: {speech.format(PLANT)} That is all I know."
    turns = (Turn("COLE", Span(6, len(text))),) if kind is SourceKind.TRANSCRIPT else ()
    card = SourceCard("talk", "talk.txt", speakers=(COLE,), kind=kind)
    return Source(card, Document("talk.txt", text if turns else text[6:], turns=turns))


RETOLD = [
    "She told me, '{}' and I believed her.",
    "And then she said to us: “{}.” I believed her.",
    "“{},” she told me in the yard.",
    "My foreman used to say, “{}.”",
    "They said, {}.",
    "I was told, “{}.”",
]
NAMED = [
    "Dana Reyes told me, '{}' and I believed her.",
    "Well, Dana Reyes said: “{}.”",
    "“{},” said Dana Reyes in the yard.",
    "“{},” Mayor Reyes told us in the yard.",
    "Dana Reyes said, {}.",
]
OWN = [
    "I told her, '{}' and she wept.",
    "As I said, {}.",
    "That said, {}.",
    "Let me tell you, {}.",
    "She told me, “Go home.” But {}.",
    "We call this “hope”, and {}.",
    "Our “grand plan” is that {}.",
    "She said no, but {}.",
]


@pytest.mark.parametrize("kind", [SourceKind.TRANSCRIPT, SourceKind.SPEECH])
@pytest.mark.parametrize("speech", RETOLD)
def test_retold_words_of_nobody_named_are_not_the_speakers(speech: str, kind: SourceKind) -> None:
    assert check(told(speech, kind), COLE).result is UNKNOWN


@pytest.mark.parametrize("speech", NAMED)
def test_retold_words_of_a_named_person_are_not_the_speakers(speech: str) -> None:
    found = check(told(speech), COLE)
    assert (found.result, "Ann Cole retells" in found.reason) == (UNKNOWN, True)


@pytest.mark.parametrize("speech", RETOLD)
def test_nobody_is_accused_by_a_pronoun(speech: str) -> None:
    assert check(told(speech), REYES).result is UNKNOWN


@pytest.mark.parametrize("speech", NAMED)
def test_retold_words_are_confirmed_for_whom_they_are_given_to(speech: str) -> None:
    found = check(told(speech), REYES)
    assert (found.result, found.reason[:16]) == (CONFIRMED, "Ann Cole retells")


@pytest.mark.parametrize("speech", OWN)
def test_own_words_stay_the_speakers(speech: str) -> None:
    assert (check(told(speech), COLE).result, check(told(speech), REYES).result) == (CONFIRMED, DIFFERS)


@pytest.mark.parametrize("text", ["said " * 200_000, "she told me, '" * 70_000, "a" * 1_000_000, '"' * 1_000_000])
def test_hostile_speech_ends(text: str) -> None:
    assert retold(text, len(text) - 5) is None or text.startswith("she")


def article(attribution: str, *speakers: Speaker) -> Source:
    text = f"“{PLANT.capitalize()},” said {attribution} on Monday.\n\nThe plant makes doors."
    card = SourceCard("paper", "paper.txt", speakers=speakers, kind=SourceKind.ARTICLE)
    return Source(card, Document("paper.txt", text))


def other(*names: str) -> Source:
    """Another source of the library, whose card knows a person by these names."""
    card = SourceCard("card", "card.txt", speakers=(Speaker(names[0], names[1:]),))
    return Source(card, Document("card.txt", "The hall was full and warm, and the tea was hot."))


@pytest.mark.parametrize(
    ("attribution", "library", "result"),
    [
        # another person, and names that mean nobody beyond their own card
        ("Lee Okafor", ("Dana Reyes", "D. R."), UNKNOWN),
        ("the chair", ("Dana Reyes", "the chair"), UNKNOWN),
        ("Dee", ("Dana Reyes", "Dody"), UNKNOWN),
        # one person under several names
        ("Dee Dee Ramos", ("Dana Reyes", "Dee Dee Ramos"), CONFIRMED),
        ("Mayor Reyes", ("Lee Okafor", "Lee"), CONFIRMED),
        ("Ms. Reyes", ("Lee Okafor", "Lee"), CONFIRMED),
    ],
)
def test_a_quoted_persons_other_names_stand_in_the_library(
    attribution: str, library: tuple[str, ...], result: Agreement
) -> None:
    assert check(article(attribution), REYES, other(*library)).result is result


def test_a_role_is_explained_by_the_sources_own_card() -> None:
    card = SourceCard("talk", "talk.txt", speakers=(Speaker("Dana Reyes", ("THE CHAIR",)),), kind=SourceKind.TRANSCRIPT)
    text = f"THE CHAIR: Thank you, and {PLANT}."
    source = Source(card, Document("talk.txt", text, turns=(Turn("THE CHAIR", Span(11, len(text))),)))
    assert check(source, REYES).result is CONFIRMED


HOLM = Speaker("Kirsten Holm", ("Holm",), "holm")


@pytest.mark.parametrize(
    ("label", "cards", "result"),
    [
        ("PER HOLM", (), DIFFERS),
        ("PER HOLM", (HOLM,), DIFFERS),  # the card's bare surname makes no one of two people
        ("HOLM", (), CONFIRMED),
        ("HOLM", (HOLM,), CONFIRMED),
        ("K. HOLM", (HOLM,), CONFIRMED),
    ],
)
def test_two_given_names_of_one_surname_are_two_people(
    label: str, cards: tuple[Speaker, ...], result: Agreement
) -> None:
    text = f"{label}: {PLANT} That is all I know."
    card = SourceCard("talk", "talk.txt", speakers=cards, kind=SourceKind.TRANSCRIPT)
    source = Source(card, Document("talk.txt", text, turns=(Turn(label, Span(len(label) + 2, len(text))),)))
    found = Checker((source,), (HOLM,)).check(Claim("q1", ClaimKind.QUOTE, PLANT, "holm")).speaker
    assert found is not None
    assert found.result is result


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The union’s Dana Reyes said that {}, come what may.", "Q203"),  # told by the paper, of the one who is named
        ("It is my view that {}, come what may.", "Q201"),
    ],
)
def test_an_articles_own_words_may_be_what_it_reports(text: str, code: str) -> None:
    card = SourceCard("news", "news.txt", speakers=(Speaker("Ola Lind"),), kind=SourceKind.ARTICLE)
    assert check(Source(card, Document("news.txt", text.format(PLANT))), REYES).code == code
