"""Plain contradictions: an opposite of the verb, another day of the same; and what is only said, not flagged."""

from __future__ import annotations

import pytest

from factcheck.judge.claims import ClaimFinding, judge_claim
from factcheck.model import Claim, ClaimKind, Document, Passage, SlotIs, Source, SourceCard, Span
from factcheck.text.when import parse_when


def judged(claim: str, passage: str, published: str = "") -> ClaimFinding:
    held = (
        Source(SourceCard("minutes", "minutes.txt"), Document("minutes", passage)),
        Passage(0, Span(0, len(passage)), 1.0),
    )
    return judge_claim(Claim("c1", ClaimKind.CLAIM, claim), parse_when(published) if published else None, [held])


@pytest.mark.parametrize(
    ("claim", "passage", "code"),
    [
        ("The 2024 survey was close.", "The 2020 survey was close.", "C120"),
        ("A survey was finished in June 2024.", "A survey was finished in June 2025.", "C120"),
        ("The survey was finished in June 2024.", "The survey of wells was finished in June 2025.", "C120"),
        ("Wages in Harrow rose to 5 percent in August.", "Rents in Harrow fell to 5 percent in August.", "C120"),
        ("Jobs in Harrow rose to 5 percent in July.", "Jobs in Harrow fell to 5 percent in August.", "C120"),
        ("Mara Holt's motion was carried.", "Mara Holt's motion was nearly rejected.", "C120"),
        ("The survey was finished in June 2024.", "The survey was finished in June 2025.", "C102"),
        ("Jobs in Harrow rose to 5 percent in August.", "Jobs in Harrow fell to 5 percent in August.", "C104"),
        ("Harrow has 312 more homes than in May.", "Harrow has 312 fewer homes than in May.", "C104"),
        (
            "Holt's motion was rejected by nine votes to four.",
            "Holt's motion was carried by nine votes to four.",
            "C104",
        ),
        (
            "Holt's motion was carried by nine votes to four.",
            "Holt's motion was rejected by nine votes to four.",
            "C104",
        ),
    ],
)
def test_contradiction(claim: str, passage: str, code: str) -> None:
    assert judged(claim, passage).code == code


@pytest.mark.parametrize("published", ["", "2024-09-02"])
def test_month_without_its_year_agrees_in_a_source_that_names_no_year(published: str) -> None:
    assert judged("Jobs in Harrow fell in August.", "Jobs in Harrow fell in August.", published).code == "C100"


@pytest.mark.parametrize(
    ("claim", "passage", "slot"),
    [
        ("Wages in Harrow rose.", "Core wages in Harrow fell.", ("rose", "fell")),
        ("A survey was finished in June 2024.", "A survey was finished in June 2025.", ("June 2024", "June 2025")),
    ],
)
def test_open_particular_names_what_the_source_has(claim: str, passage: str, slot: tuple[str, str]) -> None:
    missing = [(s.article, s.source) for s in judged(claim, passage).slots if s.result is SlotIs.MISSING]
    assert slot in missing
