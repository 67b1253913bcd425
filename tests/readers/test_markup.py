"""Markdown and HTML: which blocks are read from which file, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.model import Metadata
from factcheck.readers import read
from factcheck.readers.html import ALL_KEPT

CASES = Path(__file__).parent / "cases"


def cases(format: str) -> Iterator[tuple[str, str, str]]:
    """Each case: "=== its name", the file, "---", then a line for each block; ⏎ stands for a line end in a block."""
    for case in (CASES / f"{format}.txt").read_text(encoding="utf-8").split("=== ")[1:]:
        name, _, rest = case.partition("\n")
        source, _, expected = rest.rpartition("\n---\n")
        yield name, source, expected.strip()


def blocks(source: str, format: str) -> str:
    document = read(source.encode(), "a", format)
    return "\n".join(f"{b.kind.value}: {b.span.of(document.text)}".replace("\n", "⏎") for b in document.blocks)


MARKDOWN = list(cases("markdown"))
HTML = list(cases("html"))


@pytest.mark.parametrize(("source", "expected"), [c[1:] for c in MARKDOWN], ids=[c[0] for c in MARKDOWN])
def test_markdown(source: str, expected: str) -> None:
    assert blocks(source, "markdown") == expected


@pytest.mark.parametrize(("source", "expected"), [c[1:] for c in HTML], ids=[c[0] for c in HTML])
def test_html(source: str, expected: str) -> None:
    assert blocks(source, "html") == expected


SAID = {
    "front matter": ("md", "---\ntitle: 'Fair'\nauthor: Ana Ruiz\ndate: 2024-03-14T10:00\n---\nWords.", "Fair"),
    "first lines": ("md", "# Fair\n\nBy Ana Ruiz\n\n14 March 2024\n\nThe fair opened late.", "Fair"),
    "meta tags": (
        "html",
        '<meta property="og:title" content="Fair"><meta name=author content="Ana Ruiz">'
        '<meta property="article:published_time" content="2024-03-14T10:00Z"><p>Words.',
        "Fair",
    ),
    "JSON-LD": (
        "html",
        '<title>no</title><script type="application/ld+json">{"@graph": [{"headline": "Fair", '
        '"author": {"name": "Ana Ruiz"}, "datePublished": "2024-03-14"}]}</script><p>Words.',
        "Fair",
    ),
    "title and time": (
        "html",
        "<title>Fair &amp;\nrain</title><meta name=author content='Ana Ruiz'><p>Words. "
        "<time datetime=2024-03-14>x</time>",
        "Fair & rain",
    ),
}


@pytest.mark.parametrize(("suffix", "source", "title"), SAID.values(), ids=SAID)
def test_metadata(suffix: str, source: str, title: str) -> None:
    said = read(source.encode(), f"a.{suffix}").metadata
    assert said == Metadata(title=title, author="Ana Ruiz", published="2024-03-14")


def test_broken_metadata_says_nothing() -> None:
    nested = "[" * 100_000
    source = f'<html lang=fr><script type="application/ld+json">{nested}</script><meta name=date content=soon><p>Mots.'
    assert read(source.encode(), "a.html").metadata == Metadata(language="fr")


def test_where_nothing_stands_out_all_is_kept_with_a_notice() -> None:
    document = read(b"<nav>Home</nav><aside>Away</aside><footer>End</footer>", "a.html")
    assert (document.text, document.notices) == ("Home\n\nAway\n\nEnd", (ALL_KEPT,))


def test_the_declared_encoding_is_used() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Мэр сказал.'
    assert read(page.encode("cp1251"), "a.html").text == "Мэр сказал."


HOSTILE = {
    "deep": "<div>" * 100_000 + "words",
    "deep lists": "<ul><li>" * 50_000 + "words",
    "many attributes": "<p " + "a=b " * 200_000 + ">words",
    "unclosed tags": "words" + "<a" * 100_000,
    "unclosed quotes": "words<a b='" * 20_000,
    "unclosed comments": "words" + "<!--" * 100_000,
    "end tags of nothing": "words" + "</div>" * 100_000,
    "ampersands": "words" + "&" * 100_000,
    "wrongly nested": "<b><i>words</b>" * 20_000,
    "marks of Markdown": "words" + "[](*_`<![" * 20_000,
    "quotations in quotations": ">" * 100_000 + "words",
}


@pytest.mark.parametrize("format", ["html", "markdown", "plain"])
@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_read_in_linear_time(source: str, format: str) -> None:
    """A quadratic step would take minutes here, and recursion would fail."""
    assert "words" in read(source.encode(), "a", format).text


PAGE = "<title>{}</title><main><h1>Pool stays</h1>{}<p>The pool stays open, and nobody is turned away.</p></main>"


@pytest.mark.parametrize(
    ("title", "lines", "said"),
    [
        ("T", "<p>It opened on 16 April 2026.</p>", ("T", "", "")),
        ("T", "<p>16 April 2026</p><p>By Ana Ruiz</p>", ("T", "Ana Ruiz", "2026-04-16")),
        ("", "<p>By Ana Ruiz | 16 April 2026</p>", ("Pool stays", "Ana Ruiz", "2026-04-16")),
        ("T", "<p>16 April 2026</p><time datetime=2026-04-15></time>", ("T", "", "2026-04-15")),
    ],
)
def test_what_a_page_does_not_state_its_first_lines_tell(title: str, lines: str, said: tuple[str, str, str]) -> None:
    about = read(PAGE.format(title, lines).encode(), "a.html").metadata
    assert (about.title, about.author, about.published) == said
