"""One Chromium for the whole session (of each worker), a fresh context for every window, and an ear on all of them."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog, Page

NAMES = ("chromium", "chromium-browser", "google-chrome")
# What a window costs most is what nobody sees of it: the pages of its address bar, and a spare process for a page to
# come. Only the last list counts, so those that Playwright itself leaves out for a page's sake are in this one too.
LEFT_OUT = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "SpareRendererForSitePerProcess",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "LensOverlay",
    "MediaRouter",
    "OptimizationHints",
)
ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    f"--disable-features={','.join(LEFT_OUT)}",
)
# axe-core runs every rule it has: WCAG 2.2 A and AA, and best practice. It need not work out how to point at
# an element, or list what passed: nobody reads that.
_RULES = """async (without) => {
  const rules = Object.fromEntries(without.map((rule) => [rule, {enabled: false}]));
  const {violations} = await axe.run({rules, selectors: false, resultTypes: ["violations"]});
  return violations.map(v => v.id + ": " + v.nodes.map(n => n.html.slice(0, 120)).join(" | "));
}"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, headless. Raises LookupError where there is none."""
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        raise LookupError("no system Chromium: install one of " + ", ".join(NAMES))
    with sync_playwright() as running:
        started = running.chromium.launch(executable_path=path, headless=True, args=list(ARGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests, which are skipped where it, or Playwright, is missing."""
    pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with ExitStack() as opened:
        try:
            started = opened.enter_context(chromium())
        except LookupError as e:
            pytest.skip(str(e))
        yield started


class Windows:
    """Windows of one browser that share nothing.

    ``heard`` has whatever their pages say, in the console, as an error or in a dialogue, and
    every request for something away from home. A test that means one of these calls ``meant``.
    """

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.heard: list[str] = []
        self._open: list[BrowserContext] = []

    def open(self, home: str, **options: object) -> Page:
        """A new window. ``home``: how every address begins that its pages may ask for."""
        context = self.browser.new_context(**options)  # type: ignore[arg-type]
        self._open.append(context)
        context.on("console", lambda said: self.heard.append(f"console: {said.text} {said.location.get('url', '')}"))
        context.on("weberror", lambda error: self.heard.append(f"error: {error.error}"))
        context.on("dialog", self._dismiss)
        context.on("request", lambda asked: None if asked.url.startswith(home) else self.heard.append(asked.url))
        return context.new_page()

    def _dismiss(self, dialog: Dialog) -> None:
        self.heard.append(f"dialogue: {dialog.message}")
        dialog.dismiss()

    def meant(self, words: str) -> int:
        """Take out of ``heard`` what holds ``words``; how many there were."""
        before = len(self.heard)
        self.heard = [said for said in self.heard if words not in said]
        return before - len(self.heard)

    def close(self) -> None:
        """Close all of them."""
        while self._open:
            self._open.pop().close()


@pytest.fixture
def windows(browser: Browser) -> Iterator[Windows]:
    """Windows for one test, which fails when they said or asked for anything."""
    opened = Windows(browser)
    yield opened
    opened.close()
    assert not opened.heard, opened.heard


def violations(page: Page, *without: str) -> list[str]:
    """What axe-core finds on the page as it stands, some of its rules left out."""
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("axe-playwright-python is not installed")
    script = Path(found.origin).parent / "axe.min.js"
    page.evaluate(script.read_text(encoding="utf-8"))
    return page.evaluate(_RULES, list(without))
