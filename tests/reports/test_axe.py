"""The pages held against the rules of axe-core (WCAG 2.2 A and AA, best practice), in every state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser import violations
from tests.reports.factory import report

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

pytestmark = pytest.mark.browser

STATES: dict[str, Callable[[playwright.Page], object]] = {
    "as it opens": lambda page: None,
    "filtered": lambda page: page.keyboard.press("1"),
    "searched": lambda page: page.get_by_role("searchbox").fill("passengers"),
    "at a card": lambda page: page.keyboard.press("n"),
    "with its keys shown": lambda page: page.keyboard.press("?"),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_the_report(open_page: Callable[..., playwright.Page], state: str, scheme: str) -> None:
    page = open_page(report(), color_scheme=scheme)
    STATES[state](page)
    assert violations(page) == []


@pytest.mark.parametrize("width", [360, 640])
def test_the_report_on_a_phone_and_at_double_size(open_page: Callable[..., playwright.Page], width: int) -> None:
    assert violations(open_page(report(), viewport={"width": width, "height": 800})) == []
