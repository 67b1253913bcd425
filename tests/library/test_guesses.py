"""What a file says of itself: taken over where it can be so, and left where it is a template's."""

from __future__ import annotations

import pytest

from factcheck.library.guesses import guessed
from factcheck.model import Document, Metadata, SourceCard

WORDS = "We will open the pool."

DAYS = [
    ("docx", "2013-12-23", WORDS, ""),  # the template of a library
    ("docx", "2019-05-02", f"11 March 2025. {WORDS}", ""),  # the letter it was written over
    ("docx", "2025", f"Alderby, 11 March 2025. {WORDS}", ""),
    ("docx", "soon", WORDS, ""),
    ("docx", "2025-03-12", f"11 March 2025. {WORDS}", "2025-03-12"),
    ("docx", "2025-03-12", WORDS, "2025-03-12"),
    ("docx", "2025-03-12", f"{WORDS * 100} Until 1 May 2031.", "2025-03-12"),
    ("html", "2019-05-02", f"{WORDS} It opens on 11 March 2025.", "2019-05-02"),  # a page says when it came out
]


@pytest.mark.parametrize(("format", "published", "text", "day"), DAYS)
def test_the_day_that_is_offered(format: str, published: str, text: str, day: str) -> None:
    document = Document("a", text, format, metadata=Metadata(published=published))
    card = guessed(SourceCard("a", "a.docx"), document)
    assert (card.date, card.guessed) == (day, ("date",) if day else ())


def test_what_a_person_said_is_no_guess() -> None:
    document = Document("a", WORDS, "docx", metadata=Metadata("A title", published="2025-03-12"))
    card = guessed(SourceCard("a", "a.docx", date="2025-03-11"), document)
    assert (card.title, card.date, card.guessed) == ("A title", "2025-03-11", ("title",))
