"""The pages of the review held against the rules of axe-core (WCAG 2.2 A and AA, best practice), in every state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import Windows, violations
from tests.review.conftest import Window
from tests.review.live import Live
from tests.review.setting import session_of
from tests.review.test_browser import at, refused, said

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def iconless(live: Live, windows: Windows) -> Iterator[None]:
    """Without the policy, which axe-core's own script needs out of its way, a browser asks for an icon."""
    yield
    windows.meant("favicon.ico")


def marked(page: Page) -> None:
    at(page, "q1")
    page.keyboard.press("c")
    said(page, "q1 is marked")


def edited(page: Page) -> None:
    at(page, "q3")
    page.keyboard.press("e")
    page.locator("#q3 form.fields").wait_for()


def selected(page: Page) -> None:
    page.keyboard.press("Escape")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.copy p'))")
    page.get_by_role("button", name="Add these words").wait_for()


STATES: dict[str, Callable[[Page], object]] = {
    "as it opens": lambda page: None,
    "marked": marked,
    "a claim being edited": edited,
    "words selected": selected,
    "a claim being added": lambda page: page.keyboard.press("a"),
    "a source being added": lambda page: page.get_by_role("link", name="Add a source").click(),
    "filtered": lambda page: (page.keyboard.press("Escape"), page.locator("body").press("1")),
    "with its keys shown": lambda page: page.locator("body").press("?"),
}


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_the_article_and_its_cards(window: Window, scheme: str) -> None:
    page = window(color_scheme=scheme, bypass_csp=True)
    for state, reach in STATES.items():
        reach(page)
        assert (state, violations(page)) == (state, [])


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_the_other_pages(window: Window, windows: Windows, live: Live, scheme: str) -> None:
    page = window(color_scheme=scheme, bypass_csp=True)
    for path in ("log/pond/history", "log/pond/edit?claim=q1", "log/nothing"):
        page.goto(live.home + path)
        assert (path, violations(page)) == (path, [])
    page.goto(live.home)
    marked(page)
    page.goto(f"{live.home}log/pond/history")
    assert violations(page) == []
    page.context.clear_cookies()
    page.goto(live.home)
    assert violations(page) == []
    windows.heard.clear()  # refused as it should be


def test_what_was_refused_and_what_was_changed_elsewhere(window: Window, windows: Windows, root: Path) -> None:
    page = window(bypass_csp=True)
    at(page, "q1")
    path = root / "claims/pond.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("drain the pond", "drain a pond"), encoding="utf-8")
    page.get_by_role("alert").wait_for()
    assert violations(page) == []
    with page.expect_navigation():
        page.keyboard.press("c")
    said(page, "was changed meanwhile")
    assert (violations(page), refused(page, windows, "409")) == ([], True)


def test_the_logs_of_a_desk_and_the_password(windows: Windows, root: Path) -> None:
    broken = root / "claims/broken.yaml"
    broken.write_text("version: 9\n", encoding="utf-8")
    (root / "claims/pond2.yaml").write_bytes((root / "claims/pond.yaml").read_bytes())
    sessions = {name: session_of(root, name) for name in ("pond", "pond2", "broken")}
    with Live(sessions, "0.0.0.0", "a long password") as live:
        page = windows.open(live.home, bypass_csp=True)
        page.goto(live.home)
        assert violations(page) == []
        page.get_by_label("Password").fill("a long password")
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="The logs of this desk").wait_for()
        assert violations(page) == []
        page.get_by_role("link", name="The pond").first.click()
        page.get_by_role("link", name="History").wait_for()
        windows.close()  # before its page asks in vain whether somebody serves it
    windows.heard.clear()


@pytest.mark.parametrize("width", [360, pytest.param(640, marks=pytest.mark.long)])
def test_on_a_phone_and_at_double_size(window: Window, width: int) -> None:
    page = window(viewport={"width": width, "height": 800}, bypass_csp=True)
    edited(page)
    assert violations(page) == []
