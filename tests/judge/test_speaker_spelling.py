"""A speaker whose name is spelt nearly as the source's: a look that names both, never a silent yes."""

from __future__ import annotations

import pytest

from factcheck.judge.speaker import Voice, judge_speaker
from factcheck.model import Agreement, Speaker

SOURCE = Voice("Helen Marsh", ("Helen Marsh", "HELEN MARSH"), "HELEN MARSH")


@pytest.mark.parametrize("name", ["Helen March", "Helena Marsh", "March"])
def test_a_near_spelling_is_told_with_both(name: str) -> None:
    found = judge_speaker(Speaker(name), SOURCE)
    assert (found.result, found.code, f"Helen Marsh, the article {name}" in found.reason) == (
        Agreement.UNKNOWN,
        "Q202",
        True,
    )


def test_who_a_source_quotes_is_doubted_as_such() -> None:
    found = judge_speaker(Speaker("Helen March"), Voice("Helen Marsh", ("Helen Marsh",), sure=False))
    assert (found.result, found.code) == (Agreement.UNKNOWN, "Q203")


@pytest.mark.parametrize("name", ["Helen Marsh", "Ms. Marsh", "H. Marsh", "Helen Ruth Marsh", "Helen Mársh"])
def test_the_same_name_is_confirmed(name: str) -> None:
    assert judge_speaker(Speaker(name), SOURCE).result is Agreement.CONFIRMED


def test_an_alias_settles_it() -> None:
    assert judge_speaker(Speaker("Helen March", ("Helen Marsh",)), SOURCE).result is Agreement.CONFIRMED
