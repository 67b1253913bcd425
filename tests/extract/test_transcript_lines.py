"""Transcript lines: quotations without marks."""

from __future__ import annotations

import pytest

from factcheck.extract import extract
from factcheck.model import Document

NO_TALK = [
    "NOTE: The hall is closed.",
    "Where: Town hall\nWhen: Monday\nWhere: Library\nWhen: Friday",
    "Dana Reyes: Hall Will Close\n\nThe council met.",
    "REYES: “We close.”\n\nHALL: “Why?”\n\nREYES: “No money.”",
]
TALK = [
    "REYES: We close.\n\nHALL: Why?\n\nREYES: No money.",
    "REYES: We close.\nHALL: Why?\nREYES: No money.",
    "Dana Reyes: We close.\n\nTom Hall: Why?\n\nDana Reyes: No money.",
    "Q: We close.\n\nA: Why?\n\nQ: No money.",
    '"REYES: We close.\n\n"HALL: Why?\n\n"REYES: No money."',
]


def spoken(text: str) -> list[str]:
    return [q.pieces[0].of(text).rstrip('"') for q in extract(Document("x", text)).quotations if q.style == "turn"]


@pytest.mark.parametrize("text", NO_TALK)
def test_is_no_transcript(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize("text", TALK)
def test_lines_of_a_transcript(text: str) -> None:
    assert spoken(text) == ["We close.", "Why?", "No money."]


def test_the_label_is_the_speaker() -> None:
    text = "Mayor Dana Reyes met Tom Hall.\n\nREYES: We close.\n\nHALL: Why?\n\nREYES: No money."
    assert [q.speaker for q in extract(Document("x", text)).quotations] == ["Dana Reyes", "Tom Hall", "Dana Reyes"]
