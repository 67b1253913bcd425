"""Tables that are transcripts: a column of names, a column of what was said, perhaps one of times."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.model import replace
from factcheck.text.story import Passage

_CLOCK = re.compile(r"\W{0,2}\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?\W{0,2}")
_SPEAKER = re.compile(
    r"(?:speaker|name|who|participant|member|voice|witness|person|sprecher(?:in)?|redner(?:in)?)s?", re.I
)
_LONGEST_NAME = 60  # characters
_LONGER = 2  # times as long as the names are the speeches on average, or it is a list of people and posts


def speech_of(cells: Sequence[Passage]) -> list[Passage]:
    """The cells of one table; those that hold a speech labelled with who speaks and when, where the table says so."""
    rows: dict[int, dict[int, Passage]] = defaultdict(dict)
    for cell in cells:
        number, column = cell.seat()
        if number:
            rows[number][column] = cell
    columns = sorted({column for row in rows.values() for column in row})
    names = _names(rows, columns)
    times = next((c for c in columns if c != names and _all(rows, c, _CLOCK)), 0)
    speeches = _speeches(rows, [c for c in columns if c not in (names, times)])
    if not names or not speeches or _length(rows, speeches) < _LONGER * _length(rows, names):
        return list(cells)
    first = min(rows)
    labelled = {}
    last = ""
    for number, row in rows.items():
        if speeches not in row or (number == first and _SPEAKER.fullmatch(_said(row, names))):
            continue
        last = _said(row, names).rstrip(": ") or last
        if last and row[speeches].text:
            time = _said(row, times).strip("[]() ")
            labelled[row[speeches].cell] = replace(row[speeches], label=last, time=time)
    return [labelled.get(cell.cell, cell) for cell in cells]


Rows = Mapping[int, Mapping[int, Passage]]


def _said(row: Mapping[int, Passage], column: int) -> str:
    return row[column].text.strip() if column in row else ""


def _names(rows: Rows, columns: Sequence[int]) -> int:
    """The column of names: the one that is headed so, else the first of short entries that come back; 0 for none."""
    for column in columns:
        if _SPEAKER.fullmatch(_said(rows[min(rows)], column)):
            return column
    for column in columns:
        found = [said for row in rows.values() if (said := _said(row, column))]
        named = all(len(f) <= _LONGEST_NAME and f[0].isupper() and f[-1] not in ".?!" for f in found)
        if len(columns) > 1 and named and len(set(found)) < len(found) > 2:
            return column
    return 0


def _speeches(rows: Rows, columns: Sequence[int]) -> int:
    return max(columns, key=lambda c: (_length(rows, c), -c), default=0)


def _length(rows: Rows, column: int) -> float:
    """Characters of an entry of the column, on average."""
    found = [len(said) for row in rows.values() if (said := _said(row, column))]
    return sum(found) / len(found) if found else 0.0


def _all(rows: Rows, column: int, pattern: re.Pattern[str]) -> bool:
    """Whether every entry below the first row fits."""
    found = [said for number, row in rows.items() if number > min(rows) and (said := _said(row, column))]
    return bool(found) and all(pattern.fullmatch(said) for said in found)
