"""Claims held against rows of tables: a figure is that of its column and its row, and of no other."""

from __future__ import annotations

import pytest

from factcheck.check.claims import check_claim
from factcheck.check.shelf import Shelf
from factcheck.model import Claim, ClaimKind, Source, SourceCard, Verdict
from factcheck.readers import read

POSTS = "Department,Posts in 2025,Posts in 2026\nParks,41,32\nHousing,60,70\nTotal,101,102\n"
ACCOUNTS = "Posts by department,,\n,,\nDepartment,Posts 2025/26,Posts 2026/27\nParks,41,32\nHousing,60,\n"
BUDGET = "| Department | Budget 2025 | Budget 2026 |\n|---|---|---|\n| Parks | 4.1 | 3.2 |\n| Arts | 5 | 6 |\n"
UNITS = f"Budgets of departments (£m)\n\n{BUDGET}"
VISITS = "<table><tr><th>Year<th>Visitors<tr><td>2023<td>1,200<tr><td>2024<td>1,350</table>"
RUNS = (
    "<table><tr><th>Team<th colspan=2>Runs<tr><th><th>2025<th>2026<tr><td>Harbour<td><td>212<tr><td>Mill<td>9<td>8"
    "</table>"
)
TWINS = "Department,Posts,Vacancies\nParks,41,3\nParks and cemeteries,50,4\n"

LOST = "Posts in 2025 Posts in 2026\n\n| Parks | 41 | 32 |\n|---|---|---|\n| Arts | 5 | 6 |\n"
OF_A_YEAR = "Posts in 2025\n\n| Department | Full-time | Part-time |\n|---|---|---|\n| Parks | 41 | 3 |\n"

LOOK = "C120"
NOT_IN_CONFLICT = {
    "the other column's year": ("p.csv", POSTS, "Parks had 41 posts in 2025.", "C100"),
    "another row": ("p.csv", POSTS, "Libraries had 41 posts in 2025.", LOOK),
    "a year that is no column": ("p.csv", POSTS, "Parks had 45 posts in 2024.", LOOK),
    "no year where two columns differ": ("p.csv", POSTS, "Parks had 45 posts.", LOOK),
    "another thing counted": ("p.csv", POSTS, "Parks had 45 vans in 2025.", LOOK),
    "a change, not a number": ("p.csv", POSTS, "Parks lost 9 posts in 2025.", LOOK),
    "what it came to, from another": ("p.csv", POSTS, "Parks fell to 40 posts in 2025.", LOOK),
    "a bound": ("p.csv", POSTS, "Parks had more than 40 posts in 2025.", "C100"),
    "a part of what is counted": ("p.csv", POSTS, "Parks had 12 vacant posts in 2025.", LOOK),
    "a row whose name is a part of the subject": ("p.csv", TWINS, "Parks and cemeteries had 50 posts.", "C100"),
    "a part of a row's name": ("p.csv", TWINS, "Cemeteries had 9 posts.", LOOK),
    "another column": ("p.csv", TWINS, "Parks had 3 vacancies.", "C100"),
    "an empty cell": ("p.csv", ACCOUNTS, "Housing had 70 posts in 2026/27.", LOOK),
    "half of an accounting year": ("p.csv", ACCOUNTS, "Parks had 43 posts in 2025.", LOOK),
    "a rounded figure": ("u.md", UNITS, "The Parks budget was £4 million in 2025.", "C110"),
    "a cell left empty before it": ("r.html", RUNS, "Harbour scored 212 runs in 2026.", LOOK),
}
NO_AGREEMENT = {
    "the other column's figure": ("p.csv", POSTS, "Parks had 32 posts in 2025.", "C101"),
    "figures the wrong way round": ("p.csv", POSTS, "Parks had 32 posts in 2025 and 41 in 2026.", LOOK),
    "the whole for a part": ("p.csv", POSTS, "There were 60 posts in 2025.", LOOK),
    "the other accounting year": ("p.csv", ACCOUNTS, "Parks had 32 posts in 2025/26.", "C101"),
    "a year in another row": ("v.html", VISITS, "There were 1,200 visitors in 2024.", "C101"),
    "heads that ran together": ("l.md", LOST, "Arts had 6 posts in 2025.", LOOK),
    "a caption's year": ("y.md", OF_A_YEAR, "Parks had 41 full-time posts in 2024.", LOOK),
    "another unit": ("u.md", UNITS, "The Parks budget was £4.1 billion in 2025.", "C101"),
}
FOUND = {
    "a figure": ("p.csv", POSTS, "Parks had 32 posts in 2026.", "C100"),
    "both figures": ("p.csv", POSTS, "Parks had 41 posts in 2025 and 32 in 2026.", "C100"),
    "another figure": ("p.csv", POSTS, "Parks had 45 posts in 2025.", "C101"),
    "an accounting year": ("p.csv", ACCOUNTS, "Parks had 41 posts in 2025-26.", "C100"),
    "the unit of a caption": ("u.md", UNITS, "The Parks budget was £4.1 million in 2025.", "C100"),
    "another sum": ("u.md", UNITS, "The Parks budget was £5.3 million in 2025.", "C101"),
    "a row's year": ("v.html", VISITS, "There were 1,200 visitors in 2023.", "C100"),
    "the year of a caption": ("y.md", OF_A_YEAR, "Parks had 41 full-time posts in 2025.", "C100"),
    "heads in two rows": ("r.html", RUNS, "Mill had 9 runs in 2025.", "C100"),
}


def _verdict(name: str, table: str, said: str) -> Verdict:
    source = Source(SourceCard(id="s", file=name), read(table.encode(), name))
    return check_claim(Claim(id="c", kind=ClaimKind.CLAIM, text=said), "2026-11-02", Shelf([source]))


@pytest.mark.parametrize(("name", "table", "said", "code"), NOT_IN_CONFLICT.values(), ids=NOT_IN_CONFLICT)
def test_no_conflict(name: str, table: str, said: str, code: str) -> None:
    assert _verdict(name, table, said).code == code


@pytest.mark.parametrize(("name", "table", "said", "code"), NO_AGREEMENT.values(), ids=NO_AGREEMENT)
def test_no_agreement(name: str, table: str, said: str, code: str) -> None:
    assert _verdict(name, table, said).code == code


@pytest.mark.parametrize(("name", "table", "said", "code"), FOUND.values(), ids=FOUND)
def test_found(name: str, table: str, said: str, code: str) -> None:
    assert _verdict(name, table, said).code == code


def test_the_row_is_cited() -> None:
    evidence = _verdict("p.csv", ACCOUNTS, "Parks had 41 posts in 2025/26.").evidence[0]
    assert evidence.place.words() == "row 4"
