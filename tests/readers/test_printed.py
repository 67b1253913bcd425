"""Pages printed to PDF by Chromium: what is quoted is found, in columns, across pages, from right to left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from factcheck.model import Document, Wording
from factcheck.readers import read
from tests.readers.made import ARABIC, HEBREW, PLANTED, QUESTION
from tests.readers.setting import found

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

OTHER = "That is what the council was told before the vote was taken on the new pier and its crane."
FILL = f"<p>{(OTHER + ' ') * 6}</p>"
SPEECHES = f"<p><b>Omar Diaz</b> {QUESTION}</p><p><b>Dana Reyes</b> {PLANTED}</p><p><b>Omar Diaz</b> I see.</p>"
COLUMNS = "<div style='column-count: 2; text-align: justify; hyphens: auto'>{}</div>"
RIGHT_TO_LEFT = "<p dir=rtl>{}</p>"

# what is printed, what is quoted, where it is found, who says it
PAGES = {
    "plain": (f"<p>{OTHER}</p><p>{PLANTED}</p>", PLANTED, "p. 1, line 2", ""),
    "bold names": (SPEECHES, PLANTED, "p. 1, turn 2, line 2", "Dana Reyes"),
    "note mark": (f"<p>{PLANTED.replace('library', 'library<sup>3</sup>')}</p>", PLANTED, "p. 1, line 1", ""),
    "table": (f"<table><tr><td>Mayor:<td>{PLANTED}</table>", PLANTED, "p. 1, line 1", ""),
    "columns": (COLUMNS.format(f"{FILL}<p>{PLANTED}</p>{FILL}"), PLANTED, "", ""),
    "pages": (FILL * 30 + f"<p>{PLANTED}</p>", PLANTED, "", ""),
    "hebrew": (RIGHT_TO_LEFT.format(HEBREW), HEBREW, "p. 1, line 1", ""),
    "arabic": (RIGHT_TO_LEFT.format(ARABIC), ARABIC, "p. 1, line 1", ""),
}


@pytest.fixture(scope="module")
def printed(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Document]]:
    """Print a page as a person does, with its date, address and number on the margins."""
    file = tmp_path_factory.mktemp("printed") / "page.html"
    page = browser.new_page()

    def run(body: str) -> Document:
        file.write_text(f"<html lang=en><meta charset=utf-8><body>{body}</body></html>", encoding="utf-8")
        page.goto(file.as_uri())
        return read(page.pdf(display_header_footer=True, margin=dict.fromkeys(("top", "bottom"), "1cm")), "page.pdf")

    yield run
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_printed(name: str, printed: Callable[[str], Document]) -> None:
    body, quoted, place, speaker = PAGES[name]
    wording, told, who = found(printed(body), quoted, speaker)
    assert (wording, told if place else "", who) == (Wording.VERBATIM, place, speaker)
