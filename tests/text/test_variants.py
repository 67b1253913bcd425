"""When two writings are one, and when they only look alike."""

from __future__ import annotations

import pytest

from factcheck.model import EditType
from factcheck.text.variants import noise, same_words


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("must", "mustn't"),
        ("can", "can't"),
        ("now here", "nowhere"),
        ("12", "13"),
        ("twelve", "13"),
        ("is", "was"),
        ("ninety", "nineteen"),
        ("million", "billion"),
        ("color", "collar"),
        ("not able", "notable"),
        ("were", "we're"),
        ("ill", "i'll"),
        ("in", "out"),
        ("$ 5", "5 pounds"),
        ("$ 5 million", "5 billion dollars"),
        ("us $ 5", "6 dollars"),
        ("c $ 5", "5 dollars"),
        ("m", "billion"),
        ("organisation's", "organizations"),
    ],
)
def test_other_words(a: str, b: str) -> None:
    assert same_words(a.split(), b.split()) is None


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("don't", "do not", EditType.CONTRACTION),
        ("it's", "it is", EditType.CONTRACTION),
        ("it's", "it has", EditType.CONTRACTION),
        ("i'd", "i would", EditType.CONTRACTION),
        ("gonna", "going to", EditType.CONTRACTION),
        ("13", "thirteen", EditType.SPELLING),
        ("1.2 million", "1200000", EditType.SPELLING),
        ("colour", "color", EditType.SPELLING),
        ("organise", "organize", EditType.SPELLING),
        ("organisation's programme", "organization's program", EditType.SPELLING),
        ("neighbours theatres", "neighbors theaters", EditType.SPELLING),
        ("$ 4.5 million", "4.5 million dollars", EditType.SPELLING),
        ("$ 4.5 million", "4.5 m dollars", EditType.SPELLING),
        ("us $ 5 m", "five million dollars", EditType.SPELLING),
        ("usd 5", "five dollars", EditType.SPELLING),
        ("us $", "dollars", EditType.SPELLING),
        ("£ 3 bn", "three billion pounds", EditType.SPELLING),
        ("€ 1", "one euro", EditType.SPELLING),
        ("m", "million", EditType.SPELLING),
        ("75 %", "75 percent", EditType.SPELLING),
        ("75 per cent", "75 percent", EditType.PUNCTUATION),
        ("health care", "healthcare", EditType.PUNCTUATION),
        ("u s", "us", EditType.PUNCTUATION),
        ("its", "it's", EditType.PUNCTUATION),
        ("this not", "thisnot", EditType.PUNCTUATION),
    ],
)
def test_one_word_written_twice(a: str, b: str, kind: EditType) -> None:
    assert same_words(a.split(), b.split()) is kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("must", "mustn't"),
        ("12", "17"),
        ("cat", "eat"),
        ("hear", "bear"),
        ("modem", "modern"),
        ("not", "now"),
        ("able", "unable"),
        ("east", "west"),
    ],
)
def test_not_the_scanners_fault(a: str, b: str) -> None:
    assert not noise([a], [b])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("tbe", "the"),
        ("cornmittee", "committee"),
        ("governrnent", "government"),
        ("po1icy", "policy"),
        ("5urvival", "survival"),
        ("sailmg", "sailing"),
        ("l", "i"),
    ],
)
def test_the_scanners_fault(a: str, b: str) -> None:
    assert noise([a], [b])
