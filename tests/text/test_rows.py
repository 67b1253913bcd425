"""Rows find the very words that Words finds, with the same keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.rows import Row, hash_keys
from factcheck.text.words import Words

LIKELY = st.text(
    alphabet=st.sampled_from(list("abcDEFg 0123.,'’‘-‐\u00ad\n\r\t%$£é中ßﬁ_½²[]“”")) | st.characters(), max_size=60
)


def agrees(text: str) -> bool:
    words, row = Words(text), Row(text)
    places = (row.starts.tolist(), row.ends.tolist()) == (words.starts, words.ends)
    return places and row.hashes.tolist() == hash_keys(words.keys).tolist()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "plain words, nothing else",
        "don’t stop ’til it's over, rock 'n' roll",
        "1,200,000 at 3.5 per cent, the 21st and 1980s; 5urvival; B2B",
        "exam-\nple, exam- \r\n  ple, Well-\nKnown, co\u00adoperate, break\u00ad\nage",
        "1.\n2-\n3,000-\nth",
        "a'b'c ''d'' e' 'f 3's",
        "$5 75% £3.20 €",
        "Ünïcödé ﬁne 中文字 naïve café's",
        "x" * 100,
        "…—–“”",
        "9-\nab",
        "ab-\n9c",
        "a.b,c 1.a 1,b",
    ],
)
def test_the_same_words(text: str) -> None:
    assert agrees(text)


@given(LIKELY)
def test_the_same_words_in_anything(text: str) -> None:
    assert agrees(text)


@pytest.mark.parametrize(("one", "other"), [("a", "b"), ("ab", "ba"), ("", "\0"), ("abcdefgh", "abcdefghi")])
def test_other_keys_have_other_hashes(one: str, other: str) -> None:
    first, second = hash_keys([one, other])
    assert first != second
