from __future__ import annotations

import pytest

from factcheck.model import Block, BlockKind, Span
from factcheck.text.heading import day_of_making, guess_metadata, published
from factcheck.text.lines import find_blocks

DAYS = {
    "March 14 was cold": "",
    "On March 14, 2024, the dam broke": "",
    "Updated: 05/06/2025": "",
    "May 2024": "",
    "2024-03-14": "2024-03-14",
    "Published March 14, 2024": "2024-03-14",
    "Posted on 3 May 2024 at 10:30 GMT": "2024-05-03",
    "Wednesday, September 1, 2015, 10:30 am EST": "2015-09-01",
}


@pytest.mark.parametrize(("line", "day"), DAYS.items())
def test_published(line: str, day: str) -> None:
    assert published(line) == day


def test_guesses_from_the_first_lines() -> None:
    text = "Fair opens late\nBy Ana Ruiz\n14 March 2024\n\nThe fair opened late. Then it rained for a week."
    said = guess_metadata(text, find_blocks(text))
    assert (said.title, said.author, said.published) == ("Fair opens late", "Ana Ruiz", "2024-03-14")


NOTHING_SAID = [
    "The fair opened late\nand closed on 14 March 2024 in the rain.",
    "By the river, 14 March 2024 was dry",
]
BYLINES = [
    "By Ana Ruiz\nPublished 14 March 2024",
    "By Ana Ruiz, published 14 March 2024",
    "By Ana Ruiz Published March 14, 2024",
    "By Ana Ruiz | 14 March 2024",
    "By Ana Ruiz, 14 March 2024",
    "Published 14 March 2024\nBy Ana Ruiz",
]


def of_one_block(block: str) -> tuple[str, str]:
    said = guess_metadata(block, [Block(Span(0, len(block)), BlockKind.PARAGRAPH)])
    return said.author, said.published


@pytest.mark.parametrize("block", NOTHING_SAID)
def test_running_text_is_no_byline(block: str) -> None:
    assert of_one_block(block)[0] == ""


@pytest.mark.parametrize("block", BYLINES)
def test_byline_and_date_in_one_block(block: str) -> None:
    assert of_one_block(block) == ("Ana Ruiz", "2024-03-14")


@pytest.mark.parametrize(
    ("made", "text", "day"),
    [
        ("2026-11-23", "Accounts for the year ended 30 June 2025", ""),
        ("2026-11-23", "Harbour Board, 4 May 2025. In March 2026 the pier opens.", ""),
        ("2026-11-23", "Northgate, 20 November 2026: the pier stays open.", "2026-11-23"),
        ("2026-11-23", "The pier stays open, as it has since 1988.", "2026-11-23"),
        ("2026-11-23", "The pier stays open.", "2026-11-23"),
        ("2026", "Accounts for the year ended 30 June 2025", "2026"),
        ("", "30 June 2025", ""),
    ],
)
def test_the_day_of_making_is_that_of_the_words_only_where_they_tell_of_none_before(
    made: str, text: str, day: str
) -> None:
    assert day_of_making(made, text) == day
