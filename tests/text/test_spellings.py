"""Near spellings of names: never one name by themselves, and never plainly two people."""

from __future__ import annotations

import pytest

from factcheck.text.names import find_names
from factcheck.text.persons import same_person, spelt_alike

NEAR = [
    ("Helen March", "Helen Marsh"),
    ("MARCH", "Helen Marsh"),
    ("Dan Whitcombe", "Dana Whitcombe"),
    ("Karen Hall", "Karin Hall"),
    ("Jon Hall", "John Hall"),
    ("Ann Hall", "Anna Hall"),
    ("Stephen Hall", "Steven Hall"),
    ("Alexander Hall", "Alexandra Hall"),
    ("Ida Brand", "Ida Brandt"),
    ("Councillor Greer", "Tom Grier"),
    ("Helen M. March", "Helen Marsh"),
]
SAME = [
    ("Bob Hall", "Robert Hall"),
    ("Sam Hall", "Samantha Hall"),
    ("Alex Hall", "Alexandra Hall"),
    ("Kate Hall", "Catherine Hall"),
    ("Steve Hall", "Stephen Hall"),
    ("Zoë Müller", "ZOE MULLER"),
    ("O. Brandt", "Olga Brandt"),
    ("Ida Maria Brandt", "Ida Brandt"),
    ("Brandt", "Ida Brandt"),
    ("Olena Zelenska", "Olena Zelenska"),
    ("Mr Petrovsky", "Ivan Petrovskiy"),
]
TWO = [("Tim Hall", "Tom Hall"), ("Mr Marsh", "Ms March"), ("Ida Hall", "Ida Hull"), ("Helen Marsh", "Tom March")]
NO_MARCHERS = [("Helen left. March was cold.", ["Helen"]), ("It was Helen, March 3 it was.", ["Helen"])]


@pytest.mark.parametrize(("a", "b"), NEAR)
def test_a_near_spelling_is_never_one_person_by_itself(a: str, b: str) -> None:
    assert (same_person(a, b), spelt_alike(a, b), spelt_alike(b, a)) == (None, True, True)


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_people(a: str, b: str) -> None:
    assert (same_person(a, b), spelt_alike(a, b)) == (False, False)


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_person(a: str, b: str) -> None:
    assert (same_person(a, b), spelt_alike(a, b)) == (True, False)


@pytest.mark.parametrize(("text", "names"), [*NO_MARCHERS, ("It was Helen March who left.", ["Helen March"])])
def test_a_month_may_be_a_surname(text: str, names: list[str]) -> None:
    assert [n.text for n in find_names(text)] == names
