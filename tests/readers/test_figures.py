"""Tables of figures: each row with the heads of its columns, and where a table is rather one of statements."""

from __future__ import annotations

import pytest

from factcheck.readers import read
from factcheck.text.grid import bare_head, in_rows, row_at, unit_told, with_unit

SENTENCE = "We have never closed the pier in winter and we shall not begin now"

STATEMENTS = {
    "a column named text": f"votes,seats,text\n12,4,{SENTENCE}\n9,3,Yes.\n",
    "long sentences beside a figure": f"Dana,12,{SENTENCE}\nOmar,19,{SENTENCE}\n",
    "sentences beside a number of the row": f"1,{SENTENCE}\n2,Nobody asked us before that\n3,{SENTENCE}\n",
    "a comment without figures": f"who,comment\nDana,{SENTENCE}\n",
}
TOLD = {
    "figures": (
        "Department,Posts 2025/26,Posts 2026/27\nParks,41,32\n",
        ["Department; Posts 2025/26; Posts 2026/27", "Department: Parks; Posts 2025/26: 41; Posts 2026/27: 32"],
    ),
    "tabs": ("Boat\tTons\nAda\t4.5\n", ["Boat; Tons", "Boat: Ada; Tons: 4.5"]),
    "semicolons and decimal commas": ("Boot;Tonnen\nAda;4,5\n", ["Boot; Tonnen", "Boot: Ada; Tonnen: 4,5"]),
    "thousands in a quoted cell": ('Boat,Tons\nAda,"1,204"\n', ["Boat; Tons", "Boat: Ada; Tons: 1,204"]),
    "empty cells": (
        "Boat,Tons,Crew\nAda,,3\nBee,4,\n,,\n",
        ["Boat; Tons; Crew", "Boat: Ada; Crew: 3", "Boat: Bee; Tons: 4"],
    ),
    "line ends in a cell": (
        '"Boat\nname",Tons\n"Ada\r\nLind",4\n',
        ["Boat name; Tons", "Boat name: Ada Lind; Tons: 4"],
    ),
    "no heads": ("Ada,4,3\nBee,5,6\n", ["Ada; 4; 3", "Bee; 5; 6"]),
    "years as heads": ("Boat,2024,2025\nAda,4,3\n", ["Boat; 2024; 2025", "Boat: Ada; 2024: 4; 2025: 3"]),
    "a caption with the unit": (
        "Table 2: Fares by route (£m),,\n,,\nRoute,2024,2025\nNorth,4.1,3\n",
        ["Table 2: Fares by route (£m)", "Route; 2024; 2025", "Route: North; 2024 (£m): 4.1; 2025 (£m): 3"],
    ),
    "a row of units": (
        "Route,Fares,Change\n,(£m),(%)\nNorth,4.1,-3\n",
        ["Route; Fares; Change", "(£m); (%)", "Route: North; Fares (£m): 4.1; Change (%): -3"],
    ),
    "heads over heads": (
        "Route,Fares,,Riders,\n,2024,2025,2024,2025\nNorth,4,5,6,7\n",
        [
            "Route; Fares; Riders",
            "2024; 2025; 2024; 2025",
            "Route: North; Fares 2024: 4; Fares 2025: 5; Riders 2024: 6; Riders 2025: 7",
        ],
    ),
    "a heading and a note among rows": (
        "Boat,Tons\nFerries,\nAda,4\nBee,5\nSource: harbour book,\n",
        ["Boat; Tons", "Ferries", "Boat: Ada; Tons: 4", "Boat: Bee; Tons: 5", "Source: harbour book"],
    ),
    "remarks on figures": (
        f"Boat,Tons,Comment\nAda,4,{SENTENCE}\nBee,5,\n",
        ["Boat; Tons; Comment", f"Boat: Ada; Tons: 4; Comment: {SENTENCE}", "Boat: Bee; Tons: 5"],
    ),
    "jobs called posts": (
        "Post,Salary\nHead of parks,54000\nDriver,24000\n",
        ["Post; Salary", "Post: Head of parks; Salary: 54000", "Post: Driver; Salary: 24000"],
    ),
    "formulas": ("Boat,Tons\n=cmd|'/c calc'!A1,4\n", ["Boat; Tons", "Boat: =cmd|'/c calc'!A1; Tons: 4"]),
    "names and days": (
        "City,Mayor,Since\nLund,Ana Ruiz,2024-03-01\n",
        ["City; Mayor; Since", "City: Lund; Mayor: Ana Ruiz; Since: 2024-03-01"],
    ),
}


@pytest.mark.parametrize("table", STATEMENTS.values(), ids=STATEMENTS)
def test_statements_stay_statements(table: str) -> None:
    assert SENTENCE in read(table.encode(), "a.csv").text.split("\n\n")


@pytest.mark.parametrize(("table", "lines"), TOLD.values(), ids=TOLD)
def test_told_row_by_row(table: str, lines: list[str]) -> None:
    assert read(table.encode(), "a.tsv" if "\t" in table else "a.csv").text.split("\n\n") == lines


def test_places_are_rows_as_spreadsheets_count() -> None:
    document = read(TOLD["a caption with the unit"][0].encode(), "a.csv")
    assert [mark.cell for mark in document.landmarks] == ["row 1", "row 3", "row 4"]


def test_cells_know_what_of_them_is_head() -> None:
    document = read(TOLD["empty cells"][0].encode(), "a.csv")
    own = [(b.row, b.column, b.span.of(document.text)[b.head :]) for b in document.blocks if b.row > 1]
    assert own == [(2, 1, "Ada"), (2, 3, "3"), (3, 1, "Bee"), (3, 2, "4")]


def test_many_rows_and_a_huge_cell() -> None:
    rows = "".join(f"Boat {i},{i * 7 % 1000},{i * 3}\n" for i in range(20_000))
    document = read(f"Boat,Tons,Crew\n{rows}Ada,{'x' * 900_000},1\n".encode(), "a.csv")
    assert document.landmarks[-1].cell == "row 20002"


SPANNED = (
    "<table><tr><th>Route<th colspan=2>Fares<tr><th><th>2024<th>2025<tr><td rowspan=2>North<td>4<td>5"
    "<tr><td><td>6<tr><td>South<td>7<td>8</table>"
)


@pytest.mark.parametrize(
    ("name", "table", "heads"),
    [
        ("a.html", SPANNED, [("South", "Route"), ("7", "Fares 2024"), ("8", "Fares 2025")]),
        ("a.md", "| Route | 2024 | 2025 |\n|---|---|---|\n| South || 8 |\n", [("South", "Route"), ("8", "2025")]),
        ("a.csv", "Route,2024,2025\nSouth,,8\n", [("South", "Route"), ("8", "2025")]),
        ("a.md", "| Riders | 1,888 |\n|---|---|\n| Boats | 41 |\n", [("Boats", ""), ("41", "")]),
    ],
)
def test_cells_find_the_heads_of_their_columns(name: str, table: str, heads: list[tuple[str, str]]) -> None:
    document = read(table.encode(), name)
    row = row_at(document, [span for span, _ in in_rows(document.blocks)][-1])
    assert row is not None
    assert [(cell.text, cell.head) for cell in row.cells] == heads


def test_cells_of_prose_are_no_row() -> None:
    document = read(f"| Dana | {SENTENCE} {SENTENCE} |\n|---|---|\n".encode(), "a.md")
    assert [is_row for _, is_row in in_rows(document.blocks)] == [False, False]


@pytest.mark.parametrize(
    ("figure", "said", "with_it"),
    [
        ("41", unit_told("The share rose by 5%"), "41"),
        ("41", unit_told("It cost £5m (see page 3)"), "41"),
        ("41", unit_told("Fares by route, £ million"), "£41 million"),
        ("£4", "Fares (£m)", "£4"),
        ("41", "Posts", "41"),
        ("4.1", "Fares (£m)", "£4.1 million"),
        ("41", "Riders, in thousands", "41 thousand"),
        ("(41)", "£'000", "£41 thousand"),
        ("3", "Change (%)", "3%"),
        ("12", "Cost $bn", "$12 billion"),
    ],
)
def test_units_of_heads(figure: str, said: str, with_it: str) -> None:
    assert with_unit(figure, said) == with_it


@pytest.mark.parametrize(
    ("head", "bare"), [("Fares (£m) 2025", "Fares 2025"), ("Table 2: Fares by route", "Fares by route"), ("%", "")]
)
def test_heads_without_their_unit(head: str, bare: str) -> None:
    assert bare_head(head) == bare
