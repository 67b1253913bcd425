"""The pages held against the rules of axe-core (WCAG 2.2 A and AA, best practice), in every state."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.model import replace
from factcheck.reports.html import line, render_index
from tests.browser import Windows, violations
from tests.payloads import PAYLOADS
from tests.reports.factory import CLAIMS, QUOTES, crowd, report

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

Open = Callable[..., "Page"]


# One after another in one page, each as the state before leaves it.
STATES: dict[str, Callable[[Page], object]] = {
    "as it opens": lambda page: None,
    "at a card": lambda page: page.keyboard.press("n"),
    "filtered by level": lambda page: page.keyboard.press("1"),
    "with its keys shown": lambda page: page.keyboard.press("?"),
    "filtered by words too": lambda page: (page.keyboard.press("?"), page.get_by_role("searchbox").fill("ferry")),
    "with nothing found": lambda page: page.get_by_role("searchbox").fill("nowhere"),
}


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_the_report_in_every_state(open_page: Open, scheme: str) -> None:
    page = open_page(report(), color_scheme=scheme)
    found = {}
    for state, reach in STATES.items():
        reach(page)
        found[state] = violations(page)
    assert {state: told for state, told in found.items() if told} == {}


@pytest.mark.parametrize("width", [360, pytest.param(640, marks=pytest.mark.long)])  # 640: 1280 at 200 %
def test_the_report_on_a_phone_and_at_double_size(open_page: Open, width: int) -> None:
    assert violations(open_page(report(), viewport={"width": width, "height": 800})) == []


def test_a_report_without_claims_and_sources(open_page: Open) -> None:
    assert violations(open_page(report((), sources=()))) == []


def test_a_report_of_strange_texts(open_page: Open) -> None:
    assert violations(open_page(crowd(list(PAYLOADS.values())[::12], "https://a.example/"))) == []


@pytest.mark.long
def test_a_report_of_two_thousand_claims(open_page: Open) -> None:
    many = [replace(row, claim=replace(row.claim, id=f"x{i}")) for i, row in enumerate((QUOTES + CLAIMS) * 118)]
    page = open_page(report(many))
    page.set_default_timeout(600_000)  # it looks at 150,000 elements
    assert violations(page, "color-contrast") == []  # which is that of the seventeen cards, and takes hours here


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_the_index(windows: Windows, tmp_path: Path, scheme: str, width: int) -> None:
    file = tmp_path / "index.html"
    lines = [line(report()), line(replace(report(QUOTES[1:2]), name="calm"))]
    file.write_text(render_index(lines, [("lost", "its article is not there")]), encoding="utf-8")
    page = windows.open(file.as_uri(), color_scheme=scheme, viewport={"width": width, "height": 800})
    page.goto(file.as_uri())
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
