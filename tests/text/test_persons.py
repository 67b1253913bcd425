"""Whether two names can mean one person."""

from __future__ import annotations

import pytest

from factcheck.text.persons import same_person

CANNOT_TELL = [
    ("THE PRESIDENT", "Ann Hall"),
    ("Q", "Ann Hall"),
    ("", "Ann Hall"),
    ("spokesman", "Ann Hall"),
    ("the mayor", "Dana Reyes"),
    ("Mr. President", "Ann Hall"),
    ("Unidentified Male", "Tom Hall"),
    ("his lawyer", "Tom Hall"),
    ("Town Council", "Dana Reyes"),
    ("The Ministry of Health", "Ann Hall"),
    ("KING", "Tom Hall"),
    ("Judge", "Tom Hall"),
    ("White House", "Ann Hall"),
    ("MODERATOR", "Ann Hall"),
    ("M. HALL", "Tom Hall"),
]
DIFFERENT = [
    ("Mr. Hunter", "Mr. Cunningham"),
    ("Dana Reyes", "Maria Reyes"),
    ("Mr. Hall", "Ms. Hall"),
    ("Mr. Hall", "Susan Hall"),
    ("Tom Hall", "Tom Marsh"),
    ("HALL", "Marsh"),
    ("D. Hall", "M. Hall"),
    ("Senator Hall", "Senator Marsh of Texas"),
    ("M. HALL", "Susan Hall"),
    ("Mme HALL", "Tom Hall"),
]
SAME = [
    ("Donald Hall", "Mr. Hall"),
    ("Donald Hall", "HALL"),
    ("Claire Dubois", "Mme DUBOIS"),
    ("Donald Hall", "D. J. Hall"),
    ("Sen. Leary", "Patrick Leary"),
    ("Ms. Jackson-Lee of Texas", "Sheila Jackson Lee"),
    ("Zelensky", "Volodymyr Zelenskyy"),
    ("Volodymyr Zelenskiy", "Vladimir Zelensky"),
    ("Bill Marsh", "William Marsh Jr."),
    ("Joe Marsh", "Joseph R. Marsh III"),
    ("MR. PETROV", "Kremlin spokesman Oleg Petrov"),
    ("Oleg Petrov, a spokesman", "Petrov"),
    ("Omar al-Sayed", "Sayed"),
    ("Ursula von der Linden", "von der Linden"),
    ("José Muñoz", "JOSE MUNOZ"),
    ("REYES, Dana", "Dana Reyes"),
    ("Larry King", "Mr. King"),
    ("Larry King", "KING"),
    ("Mayor Reyes", "Dana Reyes"),
    ("Xi Jinping", "Xi"),
    ("The New York Times", "NYT"),
    ("Dr. Ines Okafor, Ph.D.", "Okafor"),
    ("PRESIDENT HALL", "President Donald J. Hall"),
]


@pytest.mark.parametrize(("a", "b"), CANNOT_TELL)
def test_cannot_tell(a: str, b: str) -> None:
    assert same_person(a, b) is None


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_plainly_differ(a: str, b: str) -> None:
    assert same_person(a, b) is False


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_stands_for_the_other(a: str, b: str) -> None:
    assert same_person(a, b) is True


@pytest.mark.parametrize(("a", "b"), SAME + DIFFERENT + CANNOT_TELL)
def test_order_makes_no_difference(a: str, b: str) -> None:
    assert same_person(a, b) is same_person(b, a)
