"""Web pages that do not say where their text is, and what they say of themselves."""

from __future__ import annotations

import re

import pytest

from factcheck.errors import ReadError
from factcheck.model import Metadata
from factcheck.readers import read

STORY = [
    "The harbour board voted on Tuesday to keep the ferry running through the winter, after three hours of debate.",
    "“We will not strand anybody on the island,” the chair, Ines Marlow, told a full room before the vote was taken.",
    "The board had been asked to end the service in October, when the number of passengers falls below forty a day.",
]
BODY = "".join(f"<p>{p}</p>" for p in STORY)
COOKIES = "<div>We and our partners use cookies to offer you content that fits. By going on you accept them all.</div>"
TEASERS = "".join(
    f'<div><a href="/{i}">Another story that you may want to read now, number {i}</a></div>' for i in range(6)
)
PLAIN = f"<html><head><title>Ferry stays</title></head><body><div>{COOKIES}</div><div><h1>Ferry stays</h1>{BODY}</div>"
HEAD = """<meta name="citation_title" content="Ferry stays"><meta name="sailthru.date" content="2024-03-14 10:00:00">"""


def text_of(page: str) -> str:
    return read(page.encode(), "a.html").text


@pytest.mark.parametrize("words", STORY)
@pytest.mark.parametrize("page", [PLAIN + TEASERS, PLAIN, f"<body>{TEASERS}{BODY}", f"<table><tr><td>{BODY}</table>"])
def test_the_story_is_kept(page: str, words: str) -> None:
    assert words in text_of(page)


@pytest.mark.parametrize("words", ["cookies", "Another story"])
def test_what_stands_around_it_is_left_out(words: str) -> None:
    assert words not in text_of(PLAIN + TEASERS)


@pytest.mark.parametrize(
    "page",
    [
        "<p>Short.</p><p>“No,” she said.</p>",
        f"<body>{BODY}<p>“Never,” he said.</p>",
        f"<body><blockquote>Never.</blockquote>{BODY}",
    ],
)
def test_no_quotation_is_lost_at_an_edge(page: str) -> None:
    assert re.search("Never|No", text_of(page))


@pytest.mark.parametrize("at", range(len(STORY)))
def test_places_hold_where_edges_are_cut(at: int) -> None:
    page = (PLAIN + TEASERS).replace("<p>", "\n<p>")
    document = read(page.encode(), "a.html")
    offset = document.text.index(STORY[at])
    assert page[document.origin(offset) :].startswith(STORY[at])


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<body><p>No date, no name, 2019-01-01 12:00.", Metadata()),
        (f"<head>{HEAD}</head><body>{BODY}", Metadata("Ferry stays", "", "2024-03-14")),
        (
            f'<html lang=en><body><h1>Ferry stays</h1><p class="author">By Ana Ruiz</p>{BODY}',
            Metadata("Ferry stays", "Ana Ruiz", "", "en"),
        ),
    ],
)
def test_guessed_metadata(page: str, said: Metadata) -> None:
    assert read(page.encode(), "a.html").metadata == said


def hostile(many: int) -> dict[str, str]:
    """Pages on which a reader that is slower than it should be would not come to an end."""
    return {
        "attributes": f"<p {' '.join(f'a{i}=1' for i in range(many))}>words",
        "one attribute again and again": f"<p {'class=a ' * many}>words",
        "a long attribute": f'<p class="{"a " * many}">words',
        "tags": "<b>" * 2 * many + "words",
        "paragraphs": "<p>x</p>" * many + "words",
        "nesting": "<div>" * (many // 10) + "words",
        "closing tags": "</div>" * many + "words",
        "open comments": "<!--" * many + "-->words",
        "open brackets": "<" * many + " words",
        "entities": "&amp" * many + " words",
        "linked data": '<script type="application/ld+json">' + "[" * many + "</script><p>words",
        "meta tags": '<meta name="author" content="x">' * (many // 4) + "<p>words",
        "one long word": "a" * 10 * many + " words",
        "spaces": "<p>" + " " * 10 * many + "words",
        "a table": "<table>" + "<tr><td>1<td>2" * (many // 4) + "</table>words",
    }


HOSTILE = hostile(50_000)


def test_a_million_tags_are_refused() -> None:
    with pytest.raises(ReadError, match="more than 500,000 tags"):
        text_of("<b>" * 1_000_000 + "words")


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_hostile_pages_are_read(page: str) -> None:
    assert "words" in text_of(page)


@pytest.mark.long
@pytest.mark.parametrize("name", HOSTILE)
def test_pages_as_long_as_they_may_be_are_read(name: str) -> None:
    assert "words" in text_of(hostile(200_000)[name])
