"""Small libraries for the tests of the index, and how they are counted the slow way."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import strategies as st

from factcheck.index import Segment, draw, groups
from factcheck.index.build import build
from factcheck.index.drawing import Gathering
from factcheck.text.words import Words

WORD = st.sampled_from(["a", "b", "the", "of", "library", "don't", "3,000", "co-op", "exam-\nple", "&amp;", "É"])
TEXT = st.lists(WORD, max_size=200).map(" ".join)
LIBRARY = st.lists(TEXT, min_size=1, max_size=5)


def segment_of(library: list[str], name: str = "t") -> Segment:
    return build([f"{name}{i}" for i in range(len(library))], Gathering(draw(g) for g in groups(library)).whole())


def pairs_by_hand(library: list[str]) -> Counter[tuple[str, str]]:
    return Counter(pair for text in library for pair in pairwise(Words(text).keys))


def words_by_hand(library: list[str]) -> Counter[str]:
    return Counter(key for text in library for key in Words(text).keys)
