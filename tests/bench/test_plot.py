"""The plot and the tables: well-formed, and every figure where it belongs."""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.locate.__main__ import drawn
from benchmarks.locate.plot import svg
from benchmarks.locate.report import BEGIN, END, placed_in, table

LINES = {"ours": [(5.0, 0.6), (100.0, 0.9)], "slow & sure": [(5.0, 60.0), (100.0, 1200.0)], "one": [(5.0, 0.7)]}
PICTURE = svg(LINES, "time < size")


def places(tag: str) -> list[tuple[float, float]]:
    root = ElementTree.fromstring(PICTURE)
    return [(float(e.get("x", 0)), float(e.get("y", 0))) for e in root.iter(f"{{http://www.w3.org/2000/svg}}{tag}")]


def test_names_and_title_are_escaped() -> None:
    assert "slow &amp; sure" in PICTURE
    assert "time &lt; size" in PICTURE


def test_everything_stands_within_the_picture() -> None:
    assert all(0 <= x <= 720 and 0 <= y <= 420 for tag in ("text", "rect") for x, y in places(tag))


def test_larger_values_stand_higher() -> None:
    path = re.findall(r"<path d='M([\d. L]+)' fill='none'", PICTURE)[1]
    (_, low), (_, high) = (map(float, p.split()) for p in path.split(" L"))
    assert high < low


def test_labels_do_not_overlap() -> None:
    root = ElementTree.fromstring(PICTURE)
    heights = sorted(float(e.get("y", 0)) for e in root.iter() if e.text in LINES)
    assert min(b - a for a, b in itertools.pairwise(heights)) >= 14


def test_same_figures_same_bytes() -> None:
    assert svg(LINES, "time < size") == PICTURE


def test_only_the_figures_of_a_page_change() -> None:
    assert placed_in(f"a {BEGIN} old {END} z", "new") == f"a {BEGIN}\n\nnew\n\n{END} z"


@pytest.mark.parametrize("page", ["", BEGIN, f"{END} {BEGIN}"])
def test_a_page_without_a_place_is_refused(page: str) -> None:
    with pytest.raises(ValueError, match="lacks"):
        placed_in(page, "new")


ROOT = Path(__file__).parents[2]
LAST = json.loads((ROOT / "benchmarks" / "results" / "locate.json").read_text(encoding="utf-8"))


def test_the_docs_show_the_figures_of_the_last_run() -> None:
    page = (ROOT / "docs" / "speed.md").read_text(encoding="utf-8")
    assert placed_in(page, table(LAST)) == page


def test_the_docs_show_the_picture_of_the_last_run() -> None:
    assert (ROOT / "docs" / "images" / "locate.svg").read_text(encoding="utf-8") == drawn(LAST)
