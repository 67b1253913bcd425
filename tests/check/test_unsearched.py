"""What was not found while a source could not be read: named, and where the claim needs that source, not checked."""

from __future__ import annotations

import pytest

from factcheck.check import Checker
from factcheck.model import Claim, ClaimKind, Document, Finding, Source, SourceCard, Speaker, Unread, Verdict, replace

FERRI, HOLT = Speaker("Ana Ferri", ("Coach Ferri",), id="ferri"), Speaker("Jon Holt", id="holt")
MATCH = Source(
    SourceCard("match", "match.txt"), Document("match.txt", "We trained hard and we shall win the cup in June.")
)
LOST = Unread(SourceCard("talk", "talk.txt", speakers=(Speaker("Ana Ferri"),), date="2024-05-02"), "it is empty")
ZEPPELIN, TRAINED = "a zeppelin landed on the bowling green", "we shall win the cup in June"


def verdict(claim: Claim, unread: Unread = LOST) -> Verdict:
    return Checker([MATCH], (FERRI, HOLT), unread=(unread,)).check(claim)


def quote(text: str, speaker: str = "", date: str = "", *pins: str) -> Claim:
    return Claim("q1", ClaimKind.QUOTE, text, speaker, date, sources=pins)


def claim(text: str, *pins: str) -> Claim:
    return Claim("c1", ClaimKind.CLAIM, text, sources=pins)


@pytest.mark.parametrize(
    ("asked", "finding"),
    [
        (quote(ZEPPELIN), Finding.NOT_FOUND),
        (quote(ZEPPELIN, "holt"), Finding.NOT_FOUND),
        (quote(ZEPPELIN, "ferri", "2024-05-03"), Finding.NOT_FOUND),
        (quote(ZEPPELIN, "", "", "match"), Finding.NOT_FOUND),
        (quote(TRAINED, "", "", "match", "talk"), Finding.VERBATIM),
        (claim("The museum lent 45 paintings to Oslo."), Finding.NOT_FOUND),
        (quote(ZEPPELIN, "ferri"), Finding.NOT_CHECKED),
        (quote(ZEPPELIN, "ferri", "2024-05"), Finding.NOT_CHECKED),
        (quote(ZEPPELIN, "ferri", "2024-05-01/2024-05-04"), Finding.NOT_CHECKED),
        (quote(ZEPPELIN, "", "", "match", "talk"), Finding.NOT_CHECKED),
        (claim("The museum lent 45 paintings to Oslo.", "match", "talk"), Finding.NOT_CHECKED),
    ],
)
def test_not_found_is_said_only_of_what_needs_no_unread_source(asked: Claim, finding: Finding) -> None:
    assert verdict(asked).finding is finding


@pytest.mark.parametrize("asked", [quote(ZEPPELIN), claim("The museum lent 45 paintings to Oslo.")])
def test_the_reason_names_what_could_not_be_searched(asked: Claim) -> None:
    assert verdict(asked).reason.endswith("talk could not be read, and so not be searched: it is empty.")


@pytest.mark.parametrize(
    ("asked", "unread"), [(quote(TRAINED), LOST), (quote(ZEPPELIN), replace(LOST, aside=True))], ids=["found", "aside"]
)
def test_nothing_is_said_where_nothing_is_missing(asked: Claim, unread: Unread) -> None:
    assert verdict(asked, unread).unsearched == ()
