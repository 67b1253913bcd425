"""Whom a label means, by the transcript itself: nobody where two fit, the person where one does."""

from __future__ import annotations

import pytest

from factcheck.text.lines import find_blocks
from factcheck.text.turns import find_turns

TALK = "\n\nREYES: I know you.\n\nROE: You do.\n\nREYES: We met."
HEARING = "\n\nQ. Did you see it?\n\nA. I did.\n\nTHE WITNESS: We all did."


def names(text: str) -> list[str]:
    return [turn.name for turn in find_turns(text, find_blocks(text))]


TELLS_NOTHING = {
    "nobody is introduced": "A talk at the fair",
    "two of one surname": "With Dana Reyes and Maria Reyes.",
    "a title alone": "With Mayor Reyes.",
    "a place": "In Old Northgate.",
}


@pytest.mark.parametrize("text", TELLS_NOTHING.values(), ids=TELLS_NOTHING)
def test_nobody(text: str) -> None:
    assert names(text + TALK) == ["", "", ""]


def test_a_man_is_not_the_woman_of_the_label() -> None:
    assert names("With Peter Reyes.\n\nMS. REYES: I know.\n\nROE: You do.\n\nMS. REYES: We met.") == ["", "", ""]


TELLS = {
    "a full name before": ("With Dana Reyes." + TALK, ["Dana Reyes", "", "Dana Reyes"]),
    "a full name behind a title": ("With Mayor Dana Reyes, chair." + TALK, ["Dana Reyes", "", "Dana Reyes"]),
    "a full name in capitals": ("FAIR TALK WITH MAYOR DANA REYES" + TALK, ["DANA REYES", "", "DANA REYES"]),
    "a label before": ("TOM ROE, HOST: I am Tom." + TALK, ["TOM ROE", "", "TOM ROE", ""]),
    "an office in a label": (
        "The CHAIR (Ms. Reyes). I open.\n\nMr. ROE. You do.\n\nThe CHAIR. Go on.",
        ["Ms. Reyes", "", ""],
    ),
    "who asks and who was sworn": (
        "ADA BLOOM, having been sworn, testified.\nBY MR. HALE:" + HEARING,
        ["MR. HALE", "ADA BLOOM", "ADA BLOOM"],
    ),
    "who asks, by a heading": ("Questions from MS OKORO" + HEARING, ["MS OKORO", "", ""]),
    "nobody asks by name": ("The hearing" + HEARING, ["", "", ""]),
}


@pytest.mark.parametrize(("text", "said"), TELLS.values(), ids=TELLS)
def test_names(text: str, said: list[str]) -> None:
    assert names(text) == said
