"""The pages held against the rules of axe-core (WCAG 2.2 A and AA, best practice), in every state."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reports.factory import report
from tests.reports.test_browser import browser, open_page  # noqa: F401 - fixtures

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

pytestmark = pytest.mark.browser

RULES = """async () => (await axe.run()).violations
  .map(v => v.id + ": " + v.nodes.map(n => n.html.slice(0, 120)).join(" | "))"""


def violations(page: playwright.Page) -> list[str]:
    """What axe-core finds on the page as it stands."""
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("axe-playwright-python is not installed")
    script = Path(found.origin).parent / "axe.min.js"
    page.evaluate(script.read_text(encoding="utf-8"))
    return page.evaluate(RULES)


STATES: dict[str, Callable[[playwright.Page], object]] = {
    "as it opens": lambda page: None,
    "filtered": lambda page: page.keyboard.press("1"),
    "searched": lambda page: page.get_by_role("searchbox").fill("passengers"),
    "at a card": lambda page: page.keyboard.press("n"),
    "with its keys shown": lambda page: page.keyboard.press("?"),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_the_report(open_page: Callable[..., playwright.Page], state: str, scheme: str) -> None:  # noqa: F811
    page = open_page(report(), color_scheme=scheme)
    STATES[state](page)
    assert violations(page) == []


@pytest.mark.parametrize("width", [360, 640])
def test_the_report_on_a_phone_and_at_double_size(open_page: Callable[..., playwright.Page], width: int) -> None:  # noqa: F811
    assert violations(open_page(report(), viewport={"width": width, "height": 800})) == []
