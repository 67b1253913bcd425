"""When words were said: the day of their own row or reply, where the source has one."""

from __future__ import annotations

import pytest

from factcheck import readers
from factcheck.check import Checker
from factcheck.model import Agreement, Claim, ClaimKind, Source, SourceCard

TABLE = (
    "date,speaker,statement\n"
    "2025-05-16,Dana Reyes,The harbour will stay open through the winter storms\n"
    "2025-05-18,Omar Haddad,We have no money left for the second ferry this year\n"
)
MAIL = (
    "From: Piotr Nowak <nowak@example.org>\nTo: press@example.org\nSubject: Re: the ferry\n"
    "Date: Wed, 14 May 2025 09:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
    "The board was told in April and did nothing about the ferry at all.\n\n"
    "On Tue, 13 May 2025 at 10:00, Jana Weiss wrote:\n"
    "> Is it true that the treasurer warned the board about the ferry?\n"
)
FERRY, WARNED = "We have no money left for the second ferry", "Is it true that the treasurer warned the board"
TOLD = "The board was told in April and did nothing about the ferry"


@pytest.mark.parametrize(
    ("name", "data", "words", "day", "result"),
    [
        ("s.csv", TABLE, FERRY, "2025-05-16", Agreement.DIFFERS),
        ("m.eml", MAIL, WARNED, "2025-05-14", Agreement.DIFFERS),
        ("s.csv", TABLE, FERRY, "2025-05-18", Agreement.CONFIRMED),
        ("m.eml", MAIL, WARNED, "2025-05-13", Agreement.CONFIRMED),
        ("m.eml", MAIL, TOLD, "2025-05-14", Agreement.CONFIRMED),
    ],
)
def test_the_day_of_the_words_themselves_counts(name: str, data: str, words: str, day: str, result: Agreement) -> None:
    source = Source(SourceCard("s", name, date="2025-05-14"), readers.read(data.encode(), name))
    verdict = Checker([source]).check(Claim("q1", ClaimKind.QUOTE, words, date=day))
    assert verdict.date is not None
    assert verdict.date.result is result
