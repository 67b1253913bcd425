from __future__ import annotations

import pytest

from factcheck.text.heading import guess_metadata, published
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
