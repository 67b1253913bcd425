"""Links to the words of a live page, followed in a real browser to a page served on this machine."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest

from factcheck.model import replace
from tests.browser import Windows
from tests.reports.factory import CLAIMS, evidence, report

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

_FAR = "<p>Nothing to be seen here.</p>" * 60
PAGE = _FAR.join(
    (
        "<!doctype html><meta charset=utf-8><title>Minutes</title>",
        "<p id=first>The reset button was red.</p>",
        "<p id=asked>She asked for a real <i>reset</i>, she said - twice. So it stayed.</p>"
        "<p id=next>“Stayed?” he cried.</p>",
        "<p id=long>One two three four five six seven eight nine ten, eleven twelve thirteen, <b>all</b> counted.</p>",
        "<ul><li id=odd>A well-known, two-fold co-op & its 100% share; a+b=c #1?</li></ul>",
        "<p id=poem>The tide is out,<br>the boat is in,<br>and nobody is there.</p>",
        "<p id=abroad dir=rtl>السفينة قديمة جدا</p><p id=umlauts>Straße, naïve café, 3 % Zuschlag</p>",
        "",
    )
)
# What stands before the words, the words, what stands after them, and the element of the page that has them.
PASSAGES = (
    ("", "The reset button was red.", "", "first"),
    ("She asked for a real ", "reset", ", she said - twice.", "asked"),
    ("twice. So it ", "stayed", ".\n“Stayed?” he cried.", "asked"),
    ("So it stayed.\n“", "Stayed?", "” he cried", "next"),
    ("stayed.\n", "One two three four five six seven eight nine ten, eleven twelve thirteen", ", all", "long"),
    ("", "One two three […] all counted", "", "long"),
    ("", "A well-known, two-fold co-op & its 100% share; a+b=c #1?", "", "odd"),
    ("A well-known, ", "two-fold", " co-op & its", "odd"),
    ("", "the boat is in,\nand nobody", " is there.", "poem"),
    ("", "السفينة قديمة", " جدا", "abroad"),
    ("naïve café, ", "3 %", " Zuschlag", "umlauts"),
    ("", "Straße, naïve café", ", 3 %", "umlauts"),
)
IN_VIEW = """() => [...document.querySelectorAll("[id]")].filter((e) => {
  const box = e.getBoundingClientRect();
  return box.top < innerHeight && box.bottom > 0;
}).map((e) => e.id)"""


class _Minutes(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Minutes)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def test_each_link_opens_the_page_at_its_words(open_page: Callable[..., Page], windows: Windows, address: str) -> None:
    passages = [evidence(exact, url=address, prefix=before, suffix=after) for before, exact, after, _ in PASSAGES]
    told = report([replace(CLAIMS[0], verdict=replace(CLAIMS[0].verdict, evidence=tuple(passages)))])
    page = open_page(told, viewport={"width": 800, "height": 240})
    seen: list[str] = []
    for n in range(len(passages)):
        page.locator(".passage").get_by_role("link", name="open at the words").nth(n).click()
        page.wait_for_url(address + "**")
        page.wait_for_function("scrollY > 0")
        seen.append(page.evaluate(IN_VIEW))
        page.go_back()
    assert [there for (*_, at), there in zip(PASSAGES, seen, strict=True) if at not in there] == []
    assert windows.meant(address) >= len(PASSAGES)
