"""A guard: when a reader gives something else, what was kept of its readings must not be used any longer."""

from __future__ import annotations

import hashlib

import msgspec

from factcheck import readers
from factcheck.library.readings import read_bytes

FLAT = (
    '<?xml version="1.0"?><o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:h>Pool</t:h><t:p>We won\'t<t:note>'
    "<t:note-body><t:p>So.</t:p></t:note-body></t:note> close it.</t:p></o:text></o:body></o:document>"
)
SAMPLES = {
    "talk.txt": "MAYOR REYES: We won't close it.\r\n\r\nMR. OKAFOR: 1.2 mil\u00adlion, I hear.\n\nMAYOR REYES: Yes.\n",
    "plain.txt": "One line\nof a paragraph, hyphen-\nated.\n\n\u201cAnother\u201d paragraph\u2026\n",
    "notes.md": "# Notes\n\n> *Quoted* words &amp; [a link](https://example.org).\n\n- one\n- two\n",
    "page.html": "<title>P</title><main><h1>Pool</h1><p>It <b>stays</b> open.</p><blockquote>No.</blockquote></main>",
    "talk.srt": "1\n00:00:01,000 --> 00:00:02,000\nREYES: We won't\n\n2\n00:00:02,000 --> 00:00:03,000\nclose it.\n",
    "talk.json": '[{"start": 1.5, "speaker": 0, "text": "We do"}, {"start": 3.5, "speaker": 0, "text": "close it."}]',
    "rows.csv": "speaker,date,text\nDana Reyes,2024-03-14,We won't close it.\n",
    "talk.rtf": r"{\rtf1\ansi \b REYES:\b0  We won't{\footnote \chftn  So.} close it.\par \trowd a\cell b\cell\row}",
    "talk.fodt": FLAT,
    "table.md": "MAYOR REYES: We begin.\n\nMR. HALL: I agree.\n\n| boats | piers |\n| --- | --- |\n| 41 | 2 |\n",
    "mail.eml": "From: Dana Reyes <d@town.example>\nSubject: Pool\n\nNo.\n\nAna Ruiz wrote:\n> Closed?\n",
}
# What the readers of each version make of the samples. A failure here says: raise
# READING_VERSION in factcheck/readers/__init__.py and add the new line.
GIVEN = {
    1: "ad2c0781daf1db9e",
    2: "1b02665f6ff571fd",
    3: "b372ddbfeeb6628c",  # with samples of six more formats
    4: "7d96e2b30de7341b",  # a table after the last speech is no part of it
    5: "a4e5e2dec3d74380",  # cells with their rows and columns
}


def test_the_readers_of_a_version_give_the_same() -> None:
    given = [read_bytes(text.encode(), name)[1] for name, text in SAMPLES.items()]
    digest = hashlib.sha256(msgspec.json.encode(given)).hexdigest()[:16]
    assert GIVEN[readers.READING_VERSION] == digest


def test_the_same_bytes_by_another_reader_are_another_reading() -> None:
    keys = {read_bytes(b"# Words", name)[0].key for name in ("a.txt", "a.md", "a.html", "a", ".txt", "b.md", "c/a.MD")}
    assert len(keys) == 4
