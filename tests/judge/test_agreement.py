"""Speaker and date: never accuse wrongly, never confirm what is not known."""

from __future__ import annotations

import pytest

from factcheck.judge.date import judge_date
from factcheck.judge.speaker import judge_speaker, voice_at
from factcheck.model import Agreement, Document, Source, SourceCard, SourceKind, Span, Speaker, Turn

CONFIRMED, DIFFERS, UNKNOWN = Agreement.CONFIRMED, Agreement.DIFFERS, Agreement.UNKNOWN

REYES = Speaker("Dana Reyes", ("THE MAYOR", "Mayor Reyes"))
OKAFOR = Speaker("Lee Okafor")
TEXT = "THE MAYOR: We will close it. OKAFOR: Never. STAFF: Hear, hear."
TURNS = (Turn("THE MAYOR", Span(11, 28)), Turn("OKAFOR", Span(37, 43)), Turn("STAFF", Span(51, 62)))


def transcript(*speakers: Speaker) -> Source:
    card = SourceCard("council", "council.txt", speakers=speakers, kind=SourceKind.TRANSCRIPT)
    return Source(card, Document("council.txt", TEXT, turns=TURNS))


@pytest.mark.parametrize(
    ("speaker", "offset", "result"),
    [
        (REYES, 38, DIFFERS),
        (OKAFOR, 12, DIFFERS),
        (None, 12, UNKNOWN),
        (REYES, 2, UNKNOWN),  # the label itself is nobody's speech
        (Speaker("Ann Bell"), 52, UNKNOWN),  # "STAFF" may be anyone
        (REYES, 12, CONFIRMED),
        (Speaker("Dana Reyes"), 12, CONFIRMED),
        (Speaker("Reyes"), 12, CONFIRMED),
        (OKAFOR, 38, CONFIRMED),
        (Speaker("Councillor Lee Okafor"), 38, CONFIRMED),
    ],
)
def test_the_turn_says_who_speaks(speaker: Speaker | None, offset: int, result: Agreement) -> None:
    assert judge_speaker(speaker, voice_at(transcript(REYES), offset)).result is result


def test_a_role_without_a_card_stays_unknown() -> None:
    assert judge_speaker(Speaker("Dana Reyes"), voice_at(transcript(), 12)).result is UNKNOWN


def letter(kind: SourceKind, text: str, *speakers: Speaker) -> Source:
    return Source(SourceCard("letter", "letter.txt", speakers=speakers, kind=kind), Document("letter.txt", text))


@pytest.mark.parametrize(
    ("source", "result"),
    [
        (letter(SourceKind.RELEASE, "We will close it.", OKAFOR), DIFFERS),
        (letter(SourceKind.RELEASE, "We will close it."), UNKNOWN),
        (letter(SourceKind.ARTICLE, "The mayor said: “We will close it.”", OKAFOR), UNKNOWN),
        (letter(SourceKind.RELEASE, "The mayor said: “We will close it.”", OKAFOR), UNKNOWN),
        (letter(SourceKind.RELEASE, "We will close it.", OKAFOR, REYES), UNKNOWN),
        (letter(SourceKind.INTERVIEW, "We will close it.", OKAFOR, REYES), UNKNOWN),
        (letter(SourceKind.INTERVIEW, "We will close it.", REYES, OKAFOR), UNKNOWN),
        (letter(SourceKind.RELEASE, "We will close it.", REYES), CONFIRMED),
        (letter(SourceKind.RELEASE, "We will close it.", REYES, OKAFOR), CONFIRMED),
        (letter(SourceKind.INTERVIEW, "We will close it.", REYES), CONFIRMED),
        (letter(SourceKind.POST, "We will close it.", Speaker("D. Reyes")), CONFIRMED),
    ],
)
def test_without_turns_the_card_says_who_speaks(source: Source, result: Agreement) -> None:
    at = source.document.text.index("will close")
    assert judge_speaker(REYES, voice_at(source, at)).result is result


@pytest.mark.parametrize(
    ("logged", "source", "result"),
    [
        ("", "", UNKNOWN),
        ("", "2024-03-14", UNKNOWN),
        ("2024-03-14", "", UNKNOWN),
        ("2024-03-15", "2024-03-14", DIFFERS),
        ("2024-03", "2024-04-01", DIFFERS),
        ("2023", "2024-03-14", DIFFERS),
        ("2024-03-16/2024-03-18", "2024-03-14", DIFFERS),
        ("2024-03-14", "2024-03-14", CONFIRMED),
        ("2024-03", "2024-03-14", CONFIRMED),
        ("2024-03-14", "2024", CONFIRMED),
        ("2024-03-13/2024-03-15", "2024-03-14", CONFIRMED),
    ],
)
def test_dates_at_the_coarser_precision(logged: str, source: str, result: Agreement) -> None:
    assert judge_date(logged, source).result is result


def test_both_dates_are_named() -> None:
    check = judge_date("2024-03-15", "2024-03-14")
    assert (check.article, check.source) == ("15 March 2024", "14 March 2024")
