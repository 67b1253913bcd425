"""Tables, CSV and TSV: of statements, each with its speaker, its day and its row; or of figures, row by row.

The columns of statements are found by their names in the first row, else by what stands in
them; a table that has none is one of figures (:mod:`factcheck.text.figures`).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from factcheck.errors import ReadError
from factcheck.model import Block, Document, Landmark, Metadata, Span, Turn, Value, replace
from factcheck.text.dates import find_dates
from factcheck.text.decode import decode
from factcheck.text.figures import columns_of_figures, find_heads, is_table, tell_figures

_DELIMITERS = ",;\t|"
_SAMPLE = 50  # rows by which delimiter and columns are told
# Characters. A speech of two hours has 100,000; a longer cell or line is a mistake or an attack.
_LONGEST_CELL = 1_000_000
_LONGEST_LINE = 4_000_000
_MOST_COLUMNS = 1_000

_TEXT = """text statement quote quotation transcript speech content utterance remarks remark words comment body message
    tweet post claim answer paragraph intervention said aussage zitat rede text_original wortlaut beitrag citation
    texte declaration cita declaracion texto discurso"""
_SPEAKER = """speaker speaker_name said_by who name person member politician spokesperson author from user
    username speaker_full_name witness source participant sprecher sprecherin redner rednerin orateur auteur orador
    autor hablante"""
_DATE = """date day said_on spoken_on published published_at publication_date created_at timestamp time datetime when
    session_date speech_date date_of_speech datum tag jour fecha data"""
_NAME = re.compile(r"[^\W\d_][^\n;]{1,60}")
_SENTENCE = 4  # words: a statement has more on the average, a name or a place fewer
_STATEMENT = 8  # words: beside a column of figures shorter ones are the names of what is counted
# Beside columns of figures only these names tell a column of statements: a "comment" there is on the figures, a
# "post" is a job.
_SURE = frozenset("text statement quote quotation transcript speech tweet aussage zitat wortlaut".split())
_CHOOSE = "name the column that holds the words “text” in the first row, and others “speaker” and “date”"


class _Columns(Value, frozen=True):
    """Which columns are read, from 0; -1 where there is none. ``first``: the row where the statements begin."""

    text: int
    speaker: int
    date: int
    first: int


def read_csv(data: bytes, name: str) -> Document:
    """The Document of a table whose delimiter is found out. Raises ReadError when no column holds statements."""
    return _read(data, "csv", "")


def read_tsv(data: bytes, name: str) -> Document:
    """The Document of a table parted by tabs. Raises ReadError when no column holds statements."""
    return _read(data, "tsv", "\t")


def _read(data: bytes, format: str, delimiter: str) -> Document:
    decoded = decode(data)
    _refuse_long_lines(decoded.text)
    delimiter = delimiter or _delimiter(decoded.text)
    sample = list(islice(_rows(decoded.text, delimiter), _SAMPLE))
    columns = _columns(sample)
    if columns is None:
        told = tell_figures(_rows(decoded.text, delimiter), find_heads(sample))
        return replace(told, format=format, notices=tuple(n for n in (decoded.notice, *told.notices) if n))
    page = _Page()
    for number, row in enumerate(_rows(decoded.text, delimiter), start=1):
        if number > columns.first:
            page.add(number, row, columns)
    if not page.blocks:
        raise ReadError("no text", hint="the table has no rows with words in them")
    return Document(
        name="",
        text="".join(page.parts),
        format=format,
        blocks=tuple(page.blocks),
        turns=tuple(page.turns),
        landmarks=tuple(page.landmarks),
        metadata=Metadata(author=_only(page.turns, lambda t: t.label), published=_only(page.turns, lambda t: t.time)),
        notices=tuple(n for n in (decoded.notice, _told(sample[0], columns)) if n),
    )


def _refuse_long_lines(text: str) -> None:
    at = line = 0
    while at < len(text):
        end = text.find("\n", at)
        end, line = (len(text) if end < 0 else end), line + 1
        if end - at > _LONGEST_LINE:
            raise ReadError(f"this line has {end - at} characters", at=(line, 0), hint="is this a table?")
        at = end + 1


def _delimiter(text: str) -> str:
    """The one by which most of the first rows have the same number of cells, two or more.

    csv.Sniffer is not asked: its patterns take quadratic time on hostile files.
    """
    best, shown = (0.0, 0), ","
    for delimiter in _DELIMITERS:
        try:
            widths = [len(row) for row in islice(_rows(text[: 1 << 18], delimiter), _SAMPLE) if row]
        except ReadError:
            continue
        usual = max(set(widths), key=lambda n: (widths.count(n), n), default=0)
        if usual > 1 and (widths.count(usual) / len(widths), usual) > best:
            best, shown = (widths.count(usual) / len(widths), usual), delimiter
    return shown


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    lines = (line + "\n" for line in text.split("\n")) if "\r" not in text else iter(text.splitlines(keepends=True))
    rows = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    begun = 1
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as e:
            hint = "is a quotation mark opened there and never closed?"
            raise ReadError(f"the row that begins here is no row of a table ({e})", at=(begun, 0), hint=hint) from e
        if len(row) > _MOST_COLUMNS:
            raise ReadError(f"a row with {len(row)} columns", at=(begun, 0), hint="is this a table of statements?")
        begun = rows.line_num + 1
        yield row


def _columns(sample: Sequence[Sequence[str]]) -> _Columns | None:
    """The columns of statements; None for a table of figures. Raises ReadError for what is neither."""
    names = [_plain(cell) for cell in sample[0]] if sample else []
    figures = columns_of_figures(sample)
    text = _named(names, _TEXT)
    if text >= 0 and (not figures or not _SURE.isdisjoint(names[text].split("_"))):
        return _Columns(text, _named(names, _SPEAKER), _named(names, _DATE), 1)
    found = _by_content(sample, figures)
    if found and text >= 0:
        return _Columns(text, _named(names, _SPEAKER), _named(names, _DATE), 1)
    if found or is_table(sample):
        return found
    first = ", ".join(cell.strip()[:40] or "(empty)" for cell in sample[0][:12]) if sample else ""
    raise ReadError(f"none of its columns holds statements; the first row has: {first or 'nothing'}", hint=_CHOOSE)


def _named(names: Sequence[str], wanted: str) -> int:
    """The column with the first of the wanted names that there is, as it is or as a part ("Speaker (full)")."""
    words = wanted.split()
    for word in words:
        if word in names:
            return names.index(word)
    parts = [set(name.split("_")) for name in names]
    return next((i for word in words[:12] for i, part in enumerate(parts) if word in part and "id" not in part), -1)


def _plain(cell: str) -> str:
    return "_".join(re.findall(r"\w+", cell.strip("\ufeff").casefold().replace("_", " ")))


def _by_content(sample: Sequence[Sequence[str]], figures: int) -> _Columns | None:
    """Columns of a table without names: sentences, names and dates look different. None where none is of sentences.

    Beside one column of figures a statement must be longer than a name of what is counted; beside two it is none.
    """
    width = max((len(row) for row in sample), default=0)
    columns = [[row[i].strip() for row in sample if i < len(row) and row[i].strip()] for i in range(width)]
    words = [sum(len(cell.split()) for cell in cells) / max(1, len(cells)) for cells in columns]
    text = max(range(width), key=lambda i: words[i], default=-1)
    enough = _STATEMENT if figures else _SENTENCE
    if text < 0 or figures > 1 or (words[text] < enough and not _unspaced(columns[text])):
        return None
    others = [i for i in range(width) if i != text and columns[i]]
    date = next((i for i in others if _mostly(columns[i], lambda c: bool(_day(c)))), -1)
    speaker = next((i for i in others if i != date and _mostly(columns[i], _is_name)), -1)
    headed = date >= 0 and len(sample) > 1 and not _day(sample[0][date] if date < len(sample[0]) else "")
    return _Columns(text, speaker, date, 1 if headed else 0)


def _unspaced(cells: Sequence[str]) -> bool:
    """Chinese and Japanese have no words to count by spaces."""
    long = [c for c in cells if len(c) >= 8 and ord(max(c)) > 0x3000]
    return 2 * len(long) > len(cells)


def _mostly(cells: Sequence[str], holds: Callable[[str], bool]) -> bool:
    """Whether it holds for four cells of five, the first aside: it may be the column's name."""
    cells = cells[1:] or cells
    return 10 * sum(map(holds, cells)) >= 8 * len(cells)


def _is_name(cell: str) -> bool:
    return _NAME.fullmatch(cell) is not None and len(cell.split()) <= 6 and not cell.islower() and not _day(cell)


@lru_cache(maxsize=4096)  # days come in runs
def _day(cell: str) -> str:
    """The day of a cell in the log's form, "" when it has none."""
    found = [d for d in find_dates(cell[:60]) if d.when and not d.relative]
    return found[0].when.iso() if found and found[0].when else ""


class _Page:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.turns: list[Turn] = []
        self.landmarks: list[Landmark] = []
        self._length = 0

    def add(self, number: int, row: Sequence[str], columns: _Columns) -> None:
        text = _cell(row, columns.text).replace("\r\n", "\n").replace("\r", "\n")
        if not text:
            return
        gap = "\n\n" if self.parts else ""
        span = Span(self._length + len(gap), self._length + len(gap) + len(text))
        self.parts += (gap, text)
        self._length = span.end
        date, speaker = _cell(row, columns.date), " ".join(_cell(row, columns.speaker).split())
        told = _day(date) or date[:40]
        self.blocks.append(Block(span))
        self.landmarks.append(Landmark(span.start, line=-1, cell=f"row {number}", time=told))
        if speaker:
            self.turns.append(Turn(speaker[:200], span, told))


def _cell(row: Sequence[str], column: int) -> str:
    return row[column].strip() if 0 <= column < len(row) else ""


def _only(turns: Sequence[Turn], said: Callable[[Turn], str]) -> str:
    """What all turns have in common, "" when they differ."""
    values = {said(t) for t in turns}
    return values.pop() if len(values) == 1 else ""


def _told(header: Sequence[str], columns: _Columns) -> str:
    """Which columns were read: a wrong guess must be seen."""

    def name(column: int) -> str:
        if column < 0:
            return "none"
        given = header[column].strip()[:40] if columns.first and column < len(header) else ""
        return f"“{given}”" if given else f"column {column + 1}"

    return f"words from {name(columns.text)}, speakers from {name(columns.speaker)}, dates from {name(columns.date)}"
