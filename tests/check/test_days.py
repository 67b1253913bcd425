"""When words were said: the day of their own row or reply, where the source has one."""

from __future__ import annotations

import pytest

from factcheck import readers
from factcheck.check import Checker
from factcheck.model import Agreement, Claim, ClaimKind, Document, Source, SourceCard, SourceKind

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


SLUICE = "The sluice will not last another winter of this kind"
WROTE = "In {} Dana Reyes wrote to the harbour board: “{}.” Nobody answered."


@pytest.mark.parametrize(
    ("text", "kind", "day", "result"),
    [
        (WROTE.format("November 2025", SLUICE), SourceKind.REPORT, "2025-10", Agreement.DIFFERS),
        (
            WROTE.format("November 2025", SLUICE).replace("wrote", "came"),
            SourceKind.REPORT,
            "2025-11",
            Agreement.DIFFERS,
        ),
        (WROTE.format("November 2025", SLUICE), SourceKind.SPEECH, "2025-11", Agreement.DIFFERS),
        (f"In November 2025 we came here. {SLUICE}.", SourceKind.REPORT, "2025-11", Agreement.DIFFERS),
        (WROTE.format("November 2025", SLUICE), SourceKind.REPORT, "2025-11", Agreement.CONFIRMED),
        (WROTE.format("November 2025", SLUICE), SourceKind.REPORT, "2025-11-07", Agreement.CONFIRMED),
        (
            f"“{SLUICE},” Dana Reyes told the board on 7 November 2025.",
            SourceKind.ARTICLE,
            "2025-11",
            Agreement.CONFIRMED,
        ),
    ],
)
def test_a_source_may_date_the_words_it_quotes(text: str, kind: SourceKind, day: str, result: Agreement) -> None:
    source = Source(SourceCard("s", "s.txt", date="2026-06-04", kind=kind), Document("s.txt", text))
    verdict = Checker([source]).check(Claim("q1", ClaimKind.QUOTE, SLUICE, date=day))
    assert verdict.date is not None
    assert verdict.date.result is result
