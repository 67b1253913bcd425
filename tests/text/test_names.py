"""Names in a text."""

from __future__ import annotations

import pytest

from factcheck.text.names import find_names

NO_NAMES = [
    "The river rose.",
    "But nobody came.",
    "On Monday it rained in May.",
    "Sanctions hurt; sanctions end.",
    "the mayor",
    "Per head it costs little; in May it rained.",
]
NAMES = [
    ("It is Elmfield’s Dana Reyes.", [("Elmfield", ""), ("Dana Reyes", "")]),
    ("It is St John’s Wood.", [("St John’s Wood", "")]),
    ("Per Holm wrote. It was Per Holm.", [("Per Holm", ""), ("Per Holm", "")]),
    ("Dana Reyes spoke.", [("Dana Reyes", "")]),
    ("We met Mayor Dana Reyes.", [("Dana Reyes", "Mayor")]),
    ("Then spokesperson Ines Okafor left.", [("Ines Okafor", "spokesperson")]),
    ("It was Dr. J. K. O'Neill.", [("J. K. O'Neill", "Dr.")]),
    ("Ursula von der Linden and Omar al-Sayed met.", [("Ursula von der Linden", ""), ("Omar al-Sayed", "")]),
    ("The Elmfield Gazette’s editor", [("Elmfield Gazette", "")]),
    ("Scottish Minister Fiona Hay agreed.", [("Fiona Hay", "Scottish Minister")]),
    ("They told Secretary of State Ann Hall.", [("Ann Hall", "Secretary of State")]),
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_no_name(text: str) -> None:
    assert find_names(text) == ()


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_name_and_title(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(n.text, n.title) for n in find_names(text)] == expected


@pytest.mark.parametrize("text", [t for t, _ in NAMES])
def test_spans_cut_the_name(text: str) -> None:
    assert all(n.span.of(text) == n.text for n in find_names(text))
