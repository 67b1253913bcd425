"""Markdown: what a stranger wrote shows as itself and never becomes markup."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from factcheck.reports import render
from factcheck.reports.markdown import escape

from .factory import HOSTILE, HOSTILE_URLS, hostile, report

READER = MarkdownIt("commonmark", {"html": True}).enable("table")

OWN = {"h1", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "blockquote", "strong", "a"}


def page(text: str) -> BeautifulSoup:
    return BeautifulSoup(READER.render(text), "html.parser")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("plain words, with a comma.", "plain words, with a comma."),
        ("a-b (c)", "a-b (c)"),
        ("*bold* _it_", "\\*bold\\* \\_it\\_"),
        ("# no heading", "\\# no heading"),
        ("- no item", "\\- no item"),
        ("1. no list", "1\\. no list"),
        ("a | b", "a \\| b"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("[x](y)", "\\[x\\](y)"),
        ("see https://x.example", "see https\\://x.example"),
        ("www.x.example", "www\\.x.example"),
        ("two\nlines", "two lines"),
        ("back\\slash", "back\\\\slash"),
    ],
)
def test_escape(raw: str, told: str) -> None:
    assert escape(raw) == told


@pytest.mark.parametrize("raw", [p for p in HOSTILE if "\x1b" not in p] + ["1) x", "+ x", "= x", "~~x~~", "`x", "$x$"])
def test_escaped_words_read_as_they_were(raw: str) -> None:
    assert page(escape(raw)).get_text().strip() == " ".join(raw.split())


@pytest.mark.parametrize("payload", [*HOSTILE, *HOSTILE_URLS])
def test_nothing_becomes_markup(payload: str) -> None:
    made = page(render(hostile(payload), "md"))
    assert {tag.name for tag in made.find_all()} <= OWN
    assert all(a["href"].startswith("https://a.example/") for a in made.find_all("a"))


def test_one_section_a_claim_worst_first() -> None:
    heads = [h.get_text() for h in page(render(report(), "md")).find_all("h3")]
    assert len(heads) == 17
    assert heads[0] == "◆ q1 — Altered: negation (Q102)"
    assert heads[-1] == "○ c6 — Not checked (C190)"


def test_the_words_can_be_opened() -> None:
    link = page(render(report(), "md")).find("a", string="open at the words")
    assert link is not None
    assert link["href"].startswith("https://harbour.example/minutes?day=12#:~:text=We%20are%20not")
