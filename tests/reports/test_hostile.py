"""Hostile texts in every field of a report, in a real browser: with escaping, and with the policy alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.reports import render
from factcheck.reports.html import line, render_index
from factcheck.reports.html import render as renders
from tests.browser import Windows
from tests.payloads import ADDRESSES, PAYLOADS, alive
from tests.reports.factory import crowd, hostile, report

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

STRANGE = """(own) => [...document.querySelectorAll("*")].flatMap((e) => [
  ...(own.includes(e.localName) ? [] : [e.localName]),
  ...[...e.attributes].filter((a) => /^on|^src|^style$|^autofocus$|^action$/.test(a.name)
    || a.name === "href" && !/^(#|https:\\/\\/a\\.example\\/)/.test(a.value)).map((a) => `${a.name}=${a.value}`),
])"""
OWN = "() => [...new Set([...document.querySelectorAll('*')].map((e) => e.localName))]"


def poke(page: Page) -> None:
    """Do all that a reader does, so that what waits for a reader would run."""
    for key in ("n", "n", "p", "1", "Escape", "2", "Escape", "?", "Escape"):
        page.keyboard.press(key)
    page.get_by_role("searchbox").fill("__proto__ constructor")
    page.get_by_role("searchbox").fill("")
    page.mouse.move(300, 300)
    page.mouse.move(700, 400)


@pytest.fixture
def own(open_page: Callable[..., Page]) -> list[str]:
    return open_page(report()).evaluate(OWN)  # type: ignore[no-any-return]


def test_no_text_comes_alive(open_page: Callable[..., Page], own: list[str]) -> None:
    page = open_page(crowd(PAYLOADS.values(), "https://a.example/"), viewport={"width": 1280, "height": 2000})
    poke(page)
    assert not alive(page)
    assert page.evaluate(STRANGE, own) == []
    assert page.locator(".card").count() == len(PAYLOADS)


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_no_address_is_followed(address: str) -> None:
    assert 'rel="noopener' not in render(hostile("plain", address), "html")


def test_the_index_page_is_not_led_astray(windows: Windows, tmp_path: Path, own: list[str]) -> None:
    file = tmp_path / "index.html"
    told = [line(hostile(payload)) for payload in PAYLOADS.values()]
    html = render_index(told, unread=[(payload, payload) for payload in PAYLOADS.values()])
    file.write_text(html, encoding="utf-8")
    page = windows.open(file.as_uri())
    page.goto(file.as_uri())
    assert not alive(page)
    assert page.eval_on_selector_all("script, [onload], tbody a:not([href^='./'])", "found => found.length") == 0


POLICY = "Content-Security-Policy"
Ran = Callable[[str, Iterable[str]], list[str]]
BARE = "<!doctype html><meta charset=utf-8><title>x</title><p>PAYLOAD</p>" + "".join(
    f"<b title={quote}PAYLOAD{quote}>x</b>" for quote in ('"', "'", "")
)


def unescaped(payload: str, html: str) -> str:
    """The page as it would be if nothing in it were escaped."""
    return html.replace("PAYLOAD", payload.encode(errors="replace").decode())


@pytest.fixture
def ran(windows: Windows, tmp_path: Path) -> Iterator[Ran]:
    """Open a page in which PAYLOAD stands for each of some payloads in turn; the names of those that ran."""
    file = tmp_path / "page.html"
    page = windows.open("")
    # An answer without content: nothing is loaded, and a page that would lead elsewhere stays where it is.
    page.context.route(lambda url: not url.startswith(file.as_uri()), lambda route: route.fulfill(status=204))

    def opened(html: str, names: Iterable[str]) -> list[str]:
        lived = []
        for name in names:
            file.write_text(unescaped(PAYLOADS[name], html), encoding="utf-8")
            page.goto(file.as_uri())
            lived += [name] if alive(page) else []
        return lived

    yield opened
    windows.heard.clear()  # what the policy refused, and what an unescaped payload asked for in vain


def hold_with_the_policy(ran: Ran, names: list[str], least: int) -> None:
    """Of these payloads so many run on a bare page, and none on the same page with a report's policy."""
    live = ran(BARE, names)
    assert len(live) >= least
    policy = next(line for line in renders(report()).splitlines() if POLICY in line)
    assert ran(BARE.replace("<title>", policy + "<title>"), live) == []


def test_what_runs_without_the_policy_does_not_run_with_it(ran: Ran) -> None:
    hold_with_the_policy(ran, list(PAYLOADS)[::5], 8)


def test_a_report_has_the_policy_where_nothing_is_escaped(ran: Ran) -> None:
    assert ran(renders(hostile("PAYLOAD")).replace(POLICY, "x"), ["script"]) == ["script"]
    assert ran(renders(hostile("PAYLOAD")), ["script", *list(PAYLOADS)[::20]]) == []


@pytest.mark.long
def test_all_that_runs_without_the_policy_does_not_run_with_it(ran: Ran) -> None:
    hold_with_the_policy(ran, list(PAYLOADS), 45)


@pytest.mark.long
def test_with_the_policy_alone_none_runs_in_any_field_of_a_report(ran: Ran) -> None:
    assert ran(renders(hostile("PAYLOAD")), PAYLOADS) == []
