"""Tables of statements: which column holds the words, who said them and when; what is no such table."""

from __future__ import annotations

import pytest

from factcheck.errors import ReadError
from factcheck.model import Metadata
from factcheck.readers import read

WORDS = "We will keep the pool open"
FOUND = {
    "the common names": (f"speaker,date,text\nAna,2024-03-14,{WORDS}", [("Ana", "2024-03-14", WORDS)]),
    "other names": (f"Said by,On,Quote,Date\nAna,x,{WORDS},March 2024", [("Ana", "2024-03", WORDS)]),
    "names with more in them": (f"Speaker (full),Full text\nAna,{WORDS}", [("Ana", "", WORDS)]),
    "an id is no speaker": (f"speaker_id,text,name\n17,{WORDS},Ana", [("Ana", "", WORDS)]),
    "German": (f"Redner;Datum;Wortlaut\nAna;14.03.2024;{WORDS}", [("Ana", "2024-03-14", WORDS)]),
    "tabs in a csv": (f"name\ttext\nAna\t{WORDS}, it says", [("Ana", "", f"{WORDS}, it says")]),
    "bars": (f"name|text\nAna|{WORDS}; yes", [("Ana", "", f"{WORDS}; yes")]),
    "a byte order mark": (f"\ufeffname,text\nAna,{WORDS}", [("Ana", "", WORDS)]),
    "quoted cells": (f'name,text\n"Ruiz, Ana","{WORDS}, ""now"""', [("Ruiz, Ana", "", f'{WORDS}, "now"')]),
    "a day that is none": (f"name,date,text\nAna,soon,{WORDS}", [("Ana", "soon", WORDS)]),
    "short rows and empty ones": (f"name,text\nAna,{WORDS}\n\nTom\nTom,\n", [("Ana", "", WORDS)]),
    "names of columns that say nothing": (
        f"a,b,c\n14 March 2024,Ana Ruiz,{WORDS}\n15 March 2024,Tom Roe,{WORDS}",
        [("Ana Ruiz", "2024-03-14", WORDS), ("Tom Roe", "2024-03-15", WORDS)],
    ),
    "no names of columns": (f"Ana Ruiz,{WORDS}\nTom Roe,{WORDS}", [("Ana Ruiz", "", WORDS), ("Tom Roe", "", WORDS)]),
    "old line ends": (f"name,text\rAna,{WORDS}\r", [("Ana", "", WORDS)]),
}


@pytest.mark.parametrize(("table", "expected"), FOUND.values(), ids=FOUND)
def test_found(table: str, expected: list[tuple[str, str, str]]) -> None:
    document = read(table.encode(), "a.csv")
    assert [(t.label, t.time, t.span.of(document.text)) for t in document.turns] == expected


@pytest.mark.parametrize("table", ["a\n1\n2", "name\nAna\nTom", "city,mayor", "a,b\n,2"])
def test_no_table_of_statements(table: str) -> None:
    with pytest.raises(ReadError, match="none of its columns holds statements; the first row has: "):
        read(table.encode(), "a.csv")


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        (f"name,text\nAna,{WORDS}\nTom,{WORDS}", ["row 2", "row 3"]),
        (f'name,text\nAna,"{WORDS}\nand so on"\nTom,{WORDS}', ["row 2", "row 3"]),
        (f"name,text\nAna,\nTom,{WORDS}", ["row 3"]),
    ],
)
def test_rows_are_counted_as_spreadsheets_count(table: str, cells: list[str]) -> None:
    assert [m.cell for m in read(table.encode(), "a.csv").landmarks] == cells


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (f"name,date,text\nAna,2024-03-14,{WORDS}\nTom,2024-03-15,{WORDS}", Metadata()),
        (f"name,date,text\nAna,2024-03-14,{WORDS}\nAna,2024-03-14,{WORDS}", Metadata("", "Ana", "2024-03-14")),
    ],
)
def test_what_all_rows_share_is_metadata(table: str, said: Metadata) -> None:
    assert read(table.encode(), "a.csv").metadata == said
