"""The report as it is printed: pages of a PDF, read back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from tests.reports.factory import ARTICLE, MINUTES, URL, report

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

Printed = tuple[int, str]  # how many pages, and their text


def bare(text: str) -> str:
    """Without white space, where a line is broken or not, and without the labels of claims."""
    return re.sub(r"[◆▲●✓○][qc]\d+", "", re.sub(r"\s+", "", text))


@pytest.fixture
def printed(open_page: Callable[..., Page]) -> Printed:
    page = open_page(report())
    page.keyboard.press("n")
    sheets = pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    return len(sheets), bare("".join(sheet.get_textpage().get_text_bounded() for sheet in sheets))


def test_what_is_printed(printed: Printed) -> None:
    pages, text = printed
    wanted = [*(words for _, words in ARTICLE[:4]), URL, "Checked by", "Confirmed", MINUTES[:30], f"1/{pages}"]
    assert [words for words in wanted if bare(words) not in text] == []
    assert [words for words in ("Skip to", "in its context", "all sources") if bare(words) in text] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_printed_in_black_on_white(open_page: Callable[..., Page], scheme: str) -> None:
    page = open_page(report(), color_scheme=scheme)
    page.emulate_media(media="print")
    colours = """() => [...new Set([...document.querySelectorAll("body *")].flatMap((e) => {
      const style = getComputedStyle(e);
      return [style.color, style.backgroundColor, style.borderInlineStartColor, style.textDecorationColor];
    }))]"""
    coloured = [c for c in page.evaluate(colours) if len(set(re.findall(r"\d+", c)[:3])) > 1]
    assert coloured == []
