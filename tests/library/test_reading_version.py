"""A guard: when a reader gives something else, what was kept of its readings must not be used any longer."""

from __future__ import annotations

import hashlib

import msgspec

from factcheck import readers
from factcheck.library.readings import read_bytes

SAMPLES = {
    "talk.txt": "MAYOR REYES: We won't close it.\r\n\r\nMR. OKAFOR: 1.2 mil\u00adlion, I hear.\n\nMAYOR REYES: Yes.\n",
    "plain.txt": "One line\nof a paragraph, hyphen-\nated.\n\n\u201cAnother\u201d paragraph\u2026\n",
    "notes.md": "# Notes\n\n> *Quoted* words &amp; [a link](https://example.org).\n\n- one\n- two\n",
    "page.html": "<title>P</title><main><h1>Pool</h1><p>It <b>stays</b> open.</p><blockquote>No.</blockquote></main>",
}
# What the readers of each version make of the samples. A failure here says: raise
# READING_VERSION in factcheck/readers/__init__.py and add the new line.
GIVEN = {
    1: "ad2c0781daf1db9e",
    2: "1b02665f6ff571fd",
}


def test_the_readers_of_a_version_give_the_same() -> None:
    given = [read_bytes(text.encode(), name)[1] for name, text in SAMPLES.items()]
    digest = hashlib.sha256(msgspec.json.encode(given)).hexdigest()[:16]
    assert GIVEN[readers.READING_VERSION] == digest


def test_the_same_bytes_by_another_reader_are_another_reading() -> None:
    keys = {read_bytes(b"# Words", name)[0].key for name in ("a.txt", "a.md", "a.html", "a", ".txt", "b.md", "c/a.MD")}
    assert len(keys) == 4
