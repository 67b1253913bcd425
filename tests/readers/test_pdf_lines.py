"""Lines of a PDF's page: which go on with the paragraph before them, and which begin one."""

from __future__ import annotations

import pytest

from factcheck.readers.pdf.columns import runs
from factcheck.readers.pdf.flow import passages
from factcheck.readers.pdf.lines import Line

TOP, STEP, SIZE = 700.0, 14.0, 11.0
FULL = "The ferry carried 1,204 people on its first day and the crew of"
ENDED = "nine went home late."


def _line(text: str, row: float, *, left: float = 50, right: float = 550, size: float = SIZE, lead: int = 0) -> Line:
    return Line(text, left, right, TOP - row * STEP, size, lead)


def _paragraphs(*lines: Line) -> list[str]:
    return [" ".join(p.text.split()) for p in passages([runs(lines)])]


FILLER = [_line(FULL, row) for row in range(-8, 0)]  # so that the usual size and distance of lines are known
PARTED = {
    "after a sentence that ends early": [_line(ENDED, 1, right=150), _line(FULL, 2)],
    "a numbered item after a sentence": [_line(ENDED, 1), _line("2. The pier", 2)],
    "a speaker in bold after a sentence": [_line(ENDED, 1), _line("Dana Reyes I see.", 2, lead=10)],
    "a speaker's label in mid-sentence": [_line(FULL, 1), _line("MR. ROE: I see.", 2)],
    "a heading in bold": [_line("The pier", 1, right=110, lead=8), _line(FULL, 2)],
    "further down": [_line(ENDED, 1), _line(FULL, 3)],
    "an indented line": [_line(ENDED, 1), _line(FULL, 2, left=70)],
}
TOGETHER = {
    "a figure at the beginning": [_line(FULL, 1), _line("67 stayed on.", 2)],
    "a figure with a stop": [_line(FULL, 1), _line("41. It rained.", 2)],
    "a bold word at the beginning": [_line(FULL, 1), _line("Harbour Line stayed.", 2, lead=7)],
    "a line all in bold": [_line(FULL, 1), _line("Harbour Line of Northgate and the town", 2, lead=38)],
    "pushed down by a raised figure": [_line(FULL, 1), _line("nine stayed.", 2.5)],
}


@pytest.mark.parametrize("lines", PARTED.values(), ids=PARTED)
def test_begins_a_paragraph(lines: list[Line]) -> None:
    assert _paragraphs(*FILLER, *lines)[-1] == lines[1].text


@pytest.mark.parametrize("lines", TOGETHER.values(), ids=TOGETHER)
def test_goes_on(lines: list[Line]) -> None:
    assert _paragraphs(*FILLER, *lines)[-1].endswith(f"{lines[0].text} {lines[1].text}")


def test_a_raised_figure_draws_no_line_to_another() -> None:
    lines = [Line("3", 101, 104, TOP + 5, 7), _line("who rode", 0, right=100), _line("and paid", 1), _line("it all", 2)]
    assert [line.text for found in runs(lines) for line in found] == ["who rode", "and paid", "it all"]


def test_the_lines_of_a_large_heading_are_one() -> None:
    heading = [_line(text, 2 * row, size=22, lead=len(text)) for row, text in enumerate(("A ferry for", "the harbour"))]
    body = [_line(FULL, row) for row in range(5, 14)]
    assert _paragraphs(*heading, *body)[0] == "A ferry for the harbour"


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (
            [_line("who rode", 0, right=100), Line("3", 101, 104, TOP + 5, 7), _line("and paid", 0, left=106)],
            "who rode and paid",
        ),
        ([_line("who rode", 0, right=100), Line("3 and paid", 101, 200, TOP, SIZE, raised=1)], "who rode and paid"),
        ([_line("who rode", 0, right=100), _line("3 boats", 0, left=101)], "who rode 3 boats"),
        ([Line("3", 50, 53, TOP + 5, 7), _line("The first boat.", 0, left=56)], "3 The first boat."),
    ],
)
def test_a_raised_figure_within_a_line_is_no_part_of_it(row: list[Line], text: str) -> None:
    assert [line.text for lines in runs(row) for line in lines] == [text]


def _row(row: float, *cells: tuple[str, float, float]) -> list[Line]:
    return [_line(text, row, left=left, right=right) for text, left, right in cells]


HEADS = _row(1, ("Boat", 50, 80), ("Tons", 200, 230), ("Crew", 300, 330))
ADA = _row(2, ("Ada", 50, 70), ("1,204", 200, 228), ("9", 324, 330))
BEE = _row(3, ("Bee", 50, 70), ("–", 200, 204), ("12", 318, 330))
NOT_CELLS = {
    "one row": [*HEADS, *ADA],
    "words beside each other": [
        *HEADS,
        *_row(2, ("Ada", 50, 70), ("green", 200, 230)),
        *_row(3, ("Bee", 50, 70), ("red", 200, 230)),
    ],
    "heads that ran together": [*_row(1, ("Boat", 50, 80), ("Tons Crew", 200, 330)), *ADA, *BEE],
}


def _cells(*lines: Line) -> list[str]:
    body = (*FILLER, *lines, *(_line(ENDED, row) for row in range(5, 9)))
    return [f"{p.cell[9:]}: {p.text}" for p in passages([runs(body)]) if p.cell]


@pytest.mark.parametrize("lines", NOT_CELLS.values(), ids=NOT_CELLS)
def test_no_cells_of_a_head(lines: list[Line]) -> None:
    assert not [cell for cell in _cells(*lines) if cell.startswith("row 1,")]


def test_a_table_of_figures_has_cells() -> None:
    assert _cells(*HEADS, *ADA, *BEE) == [
        "row 1, column 1: Boat",
        "row 1, column 2: Tons",
        "row 1, column 3: Crew",
        "row 2, column 1: Ada",
        "row 2, column 2: 1,204",
        "row 2, column 3: 9",
        "row 3, column 1: Bee",
        "row 3, column 2: –",
        "row 3, column 3: 12",
    ]
