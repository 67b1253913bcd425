"""Paged words are the words of the whole text, whoever looks where first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.paged import PAGE, PagedWords
from factcheck.text.words import Words

PART = st.sampled_from(
    ["town ", "Of the ", "exam-\nple ", "3,000 ", "don’t ", "É", "&eacute;tat ", "&amp;", "\n\n", "— "]
)
TEXT = st.lists(PART, max_size=400).map("".join)


def paged(text: str) -> tuple[Words, PagedWords]:
    words = Words(text)
    return words, PagedWords(text, list(words.starts[::PAGE]), len(words))


@given(TEXT, st.integers(0, 500), st.integers(0, 500))
def test_slices_are_those_of_the_whole(text: str, i: int, j: int) -> None:
    words, pages = paged(text)
    assert pages.keys[i:j] == words.keys[i:j]
    assert pages.starts[i:j] == words.starts[i:j]
    assert pages.ends[i:j] == words.ends[i:j]


@given(TEXT, st.integers(0, 3000))
def test_a_character_leads_to_its_word(text: str, offset: int) -> None:
    words, pages = paged(text)
    assert pages.at(offset) == words.at(offset)


@given(TEXT)
def test_one_by_one_they_are_the_same(text: str) -> None:
    words, pages = paged(text)
    assert [pages.raw(i) for i in range(len(pages))] == [words.raw(i) for i in range(len(words))]
    assert list(pages.capital) == list(words.capital)
    assert [pages.between(i) for i in range(len(pages) + 1)] == [words.between(i) for i in range(len(words) + 1)]


@pytest.mark.parametrize("i", [3, PAGE, -4, 10_000])
def test_beyond_the_end_there_is_no_word(i: int) -> None:
    _, pages = paged("one two three")
    with pytest.raises(IndexError):
        pages.keys[i]


def test_the_last_is_counted_from_the_end() -> None:
    assert paged("one two three")[1].keys[-1] == "three"


def test_only_what_is_looked_at_is_read() -> None:
    _, pages = paged("town " * 10_000)
    assert pages.keys[5_000] == "town"
    assert len(pages.pages) == 1


@given(TEXT, st.integers(0, 500))
def test_about_where_a_word_stands_is_on_its_page(text: str, i: int) -> None:
    words, pages = paged(text)
    ends = [*words.starts[::PAGE], len(text), len(text)]
    page = min(i, len(words)) // PAGE
    assert ends[page] <= pages.about(i) <= ends[page + 1]
