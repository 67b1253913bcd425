"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.text.sentences import begins_sentence, sentences
from factcheck.text.words import Words

WHOLE = [  # must not be parted
    "Mr. Hall met Dr. Okafor in St. Albans.",
    "The U.S. Senate sat until 9 p.m. on Tuesday.",
    "She was No. 5 on the list.",
    "Growth was 3.5 percent, or 1.2 points up.",
    "J. K. Marsh wrote it.",
    "“Is it over?” she asked.",
    "“Is it over?” Dana Reyes asked.",
    "He waited ... and left.",
    "The firm, Hall & Co. of Leeds, closed.",
    "It opened on Jan. 5 this year.",
]
PARTED = [
    ("It rained. It stopped.", ["It rained.", "It stopped."]),
    ("“It is over.” She left.", ["“It is over.”", "She left."]),
    ("He was born in the U.S. The family moved.", ["He was born in the U.S.", "The family moved."]),
    ("It closed at 5 p.m. The crowd went home.", ["It closed at 5 p.m.", "The crowd went home."]),
    ("Is it? No. Yes!", ["Is it?", "No.", "Yes!"]),
    ("(It rained.) Then it stopped.", ["(It rained.)", "Then it stopped."]),
    ("The End\nIt began in May.", ["The End", "It began in May."]),
    ("one\n\ntwo", ["one", "two"]),
    ("終わった。次。", ["終わった。", "次。"]),
]


@pytest.mark.parametrize("text", WHOLE)
def test_is_one_sentence(text: str) -> None:
    assert sentences(text) == (Span(0, len(text)),)


@pytest.mark.parametrize(("text", "expected"), PARTED)
def test_is_parted(text: str, expected: list[str]) -> None:
    assert [s.of(text) for s in sentences(text)] == expected


def test_a_span_keeps_the_offsets_of_the_whole() -> None:
    text = "Before. One here. Two here. After."
    assert [s.of(text) for s in sentences(text, Span(8, 27))] == ["One here.", "Two here."]


@given(st.text(alphabet="Aa .!?\n“”\"'…5", max_size=200))
def test_only_white_space_is_left_out(text: str) -> None:
    kept = "".join(s.of(text) for s in sentences(text))
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "i", "begins"),
    [
        ("We met Mr. Haines there", 3, False),
        ("We met J. Haines there", 3, False),
        ("We met in the hall\nof the town", 5, False),
        ("We met. then left", 2, False),
        ("We met", 0, False),
        ("We met", 2, False),
        ("We met. Haines left", 2, True),
        ("“We met.” “Haines left.”", 2, True),
        ("We met\n\nHaines left", 2, True),
    ],
)
def test_a_word_that_begins_a_sentence(text: str, i: int, begins: bool) -> None:
    assert begins_sentence(Words(text), i) is begins
