"""The wing's door, and what holds for every reader."""

from __future__ import annotations

import doctest
import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError, ReadError
from factcheck.model import Document
from factcheck.readers import READERS, Reader, read

FORMATS = "factcheck reads " + ", ".join(f"{r.format} (.{r.suffixes[0]})" for r in READERS)
OF_TEXT = READERS[:3]  # the formats a person types; a property of their characters holds for no other
SAVE = "save its text as a .txt file and read that"

REFUSED = {
    "empty": (b"", "a.txt", "", "a.txt: no text — the file is empty or holds only white space"),
    "a PDF by another name": (
        b"%PDF-1.4",
        "a.dat",
        "",
        "a.dat: this is a PDF, not text — by its first bytes it is a PDF: give it the ending .pdf",
    ),
    "binary": (b"one\ntwo\0", "a.txt", "", f"a.txt: this is a binary file: it holds zero bytes — {SAVE}"),
    "an unknown format": (b"words", "a.txt", "wav", f"no reader for the format 'wav' — {FORMATS}"),
    "only markup, Markdown": (b"***\n", "a.md", "", "a.md: no text — the file holds only markup"),
    "only scripts": (
        b"<html><script>x</script>",
        "a.html",
        "",
        "a.html: no text — the page shows nothing without its scripts; save it from a browser",
    ),
}


@pytest.mark.parametrize(("data", "name", "format", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(data: bytes, name: str, format: str, message: str) -> None:
    with pytest.raises(FactcheckError) as error:
        read(data, name, format)
    assert str(error.value) == message


CHOSEN = {
    "by suffix": (b"# Words", "a.md", "", "markdown"),
    "by suffix in capitals": (b"words", "A.HTM", "", "html"),
    "the suffix, not the content": (b"<html><p>words", "a.txt", "", "plain"),
    "by format": (b"words", "a.txt", "markdown", "markdown"),
    "by content": (b"\n<!DOCTYPE html><p>words", "page", "", "html"),
    "by content behind a declaration": (b'<?xml version="1.0"?>\n<html lang="en"><p>words', "page", "", "html"),
    "no suffix": (b"words", "README", "", "plain"),
    "an unknown suffix": (b"words", "a.dat", "", "plain"),
}


@pytest.mark.parametrize(("data", "name", "format", "expected"), CHOSEN.values(), ids=CHOSEN)
def test_chosen(data: bytes, name: str, format: str, expected: str) -> None:
    assert read(data, name, format).format == expected


def test_the_hash_is_of_the_bytes() -> None:
    data = b"\xef\xbb\xbfwords\r\n"
    assert read(data, "a.txt").sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("reader", OF_TEXT, ids=lambda r: r.format)
def test_every_reader_finds_turns(reader: Reader) -> None:
    data = b"RUIZ: Why?\n\nDUNN: I know.\n\nRUIZ: Tell me."
    page = b"".join(b"<p>" + line + b"</p>" for line in data.split(b"\n\n"))
    document = read(page if reader is READERS[2] else data, "a", reader.format)
    assert [t.label for t in document.turns] == ["RUIZ", "DUNN", "RUIZ"]


MARKS = [
    "*",
    "_",
    "`",
    "[a](b)",
    "<p>",
    "</p>",
    "<b>",
    "<br>",
    "&amp;",
    "&nbsp;",
    "\r\n",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "#  ",
]
PIECES = [
    *MARKS,
    "|",
    "\\*",
    "<li>",
    "<pre>",
    "word",
    " ",
    "é",
    "Ana: ",
    "“",
    "1. ",
    "```\n",
    "<div hidden>",
    "</div>",
    "<",
    "&",
]


@pytest.mark.parametrize("reader", OF_TEXT, ids=lambda r: r.format)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=40))
def test_every_character_leads_back(reader: Reader, pieces: list[str]) -> None:
    """To itself in the file; white space may stand for other white space or a tag, and an entity for its character."""
    file = "".join(pieces)
    try:
        document = read(file.encode(), "a", reader.format)
    except ReadError:
        return
    wrong = [i for i, c in enumerate(document.text) if not c.isspace() and file[document.origin(i)] not in (c, "&")]
    assert wrong == []


@pytest.mark.parametrize("reader", OF_TEXT, ids=lambda r: r.format)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=40))
def test_blocks_hold_all_text_in_order(reader: Reader, pieces: list[str]) -> None:
    try:
        document = read("".join(pieces).encode(), "a", reader.format)
    except ReadError:
        return
    kept = "".join(b.span.of(document.text) for b in document.blocks)
    assert "".join(kept.split()) == "".join(document.text.split())


def line_of(document: Document, words: str) -> str:
    return document.place(document.text.index(words)).words()


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("a.txt", "One.\r\n\r\nTwo three.", "line 3"),
        ("a.md", "---\ntitle: x\n---\n\n> **Two\n> three**.", "line 6"),
        ("a.html", "<title>x</title>\n<p>One\n<p>Two &amp;\n<b>three</b>", "line 4"),
        ("a.txt", "RUIZ: One.\n\nDUNN: Two three.\n\nRUIZ: Four.", "turn 2, line 3"),
    ],
)
def test_places_are_lines_of_the_file(name: str, data: str, place: str) -> None:
    assert line_of(read(data.encode(), name), "three") == place


def test_the_page_on_readers_is_true() -> None:
    page = Path(__file__).parents[2] / "docs" / "readers.md"
    assert doctest.testfile(str(page), module_relative=False).failed == 0
