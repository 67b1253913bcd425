"""Words: what is one word, and what two writings of it have in common."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.words import _ANY, WORD, Words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12", "13"),
        ("1.5", "15"),
        ("must", "mustn't"),
        ("were", "we're"),
        ("able", "unable"),
        ("co-op", "coop"),  # told apart here; the judge may call them one
    ],
)
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert Words(one).keys != Words(other).keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Don’t", "don't"),
        ("café", "CAFE\u0301"),
        ("1,200,000", "1200000"),
        ("two-hour", "two hour"),
        ("exam-\nple", "example"),
        ("ﬁne", "fine"),
        ("co\u00adoperate", "cooperate"),
        ("“Stop,” he said.", "stop he said"),
        ("end.Then", "end. Then"),
        ("75%", "75 %"),
        ("5urvival", "5urvival"),
    ],
)
def test_one_word_has_one_key(one: str, other: str) -> None:
    assert Words(one).keys == Words(other).keys


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("… — !", []),
        ("the 21st of May", ["the", "21st", "of", "May"]),
        ("$1.2 million, 75%", ["$", "1.2", "million", "75", "%"]),
        ("po1icy in thi5 case", ["po1icy", "in", "thi5", "case"]),
        ("the dogs' bowls", ["the", "dogs", "bowls"]),
        ("\ufc5e", ["\ufc5e"]),
    ],
)
def test_words_as_they_stand(text: str, words: list[str]) -> None:
    found = Words(text)
    assert [found.raw(i) for i in range(len(found))] == words


@given(st.text())
def test_words_and_what_is_between_are_the_whole_text(text: str) -> None:
    words = Words(text)
    rebuilt = "".join(words.between(i) + words.raw(i) for i in range(len(words))) + words.between(len(words))
    assert rebuilt == text


@given(st.text())
def test_every_word_has_a_key(text: str) -> None:
    assert all(Words(text).keys)


@given(st.text("aZé5.,;:!?'’\u00ad-_*$ \n&", max_size=40))
def test_what_tells_plain_words_fast_tells_no_others(text: str) -> None:
    assert [m.span() for m in WORD.finditer(text)] == [m.span() for m in re.finditer(_ANY, text)]


@pytest.mark.parametrize(
    ("run", "found"),
    [
        ((), None),
        (("gate",), None),
        (("the", "gate"), None),
        (("mill", "old"), None),
        (("the", "mill"), (3, 5)),
        (("the",), (0, 1)),
    ],
)
def test_a_run_of_words_is_found_where_it_first_stands(run: tuple[str, ...], found: tuple[int, int] | None) -> None:
    assert Words("The old wall, the mill; the mill").run(run) == found
