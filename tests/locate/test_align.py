"""Alignment: what it must keep, and what it must find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.locate.align import align
from factcheck.model import Run

WORDS = st.lists(st.sampled_from("a b c d e the of and".split()), min_size=1, max_size=24)


def longest_common(a: list[str], b: list[str]) -> int:
    """The length of the longest common subsequence, the slow way."""
    row = [0] * (len(b) + 1)
    for x in a:
        previous = row[:]
        for j, y in enumerate(b):
            row[j + 1] = previous[j] + 1 if x == y else max(row[j], previous[j + 1])
    return row[-1]


@given(WORDS, WORDS, st.integers(-5, 30))
def test_runs_cover_the_quotation_without_a_hole(quotation: list[str], document: list[str], start: int) -> None:
    runs = align(quotation, document, start)
    assert [i for r in runs for i in range(r.i1, r.i2)] == list(range(len(quotation)))


@given(WORDS, WORDS, st.integers(-5, 30))
def test_runs_go_forward_in_the_document(quotation: list[str], document: list[str], start: int) -> None:
    runs = align(quotation, document, start)
    edges = [e for r in runs for e in (r.j1, r.j2)]
    assert edges == sorted(edges)
    assert all(0 <= e <= len(document) for e in edges)


@given(WORDS, WORDS, st.integers(-5, 30))
def test_equal_runs_are_equal(quotation: list[str], document: list[str], start: int) -> None:
    runs = [r for r in align(quotation, document, start) if r.tag == "equal"]
    assert all(quotation[r.i1 : r.i2] == document[r.j1 : r.j2] for r in runs)
    assert sum(r.i2 - r.i1 for r in runs) <= longest_common(quotation, document)


@given(WORDS, st.data())
def test_a_run_of_the_document_is_found_whole(document: list[str], data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(document) - 1))
    end = data.draw(st.integers(begin + 1, len(document)))
    assert align(document[begin:end], document, begin) == (Run("equal", 0, end - begin, begin, end),)


def test_both_ends_are_drawn_in_without_crossing() -> None:
    edges = [e for r in align(["b", "a", "b"], ["b", "b", "b"], 0) for e in (r.j1, r.j2)]
    assert edges == sorted(edges)


DOCUMENT = "so i say to you the council will not close the old library on elm street this year".split()


@pytest.mark.parametrize(
    ("quotation", "tags"),
    [
        ("will close the old library", "equal insert equal"),
        ("will not close the new library", "equal replace equal"),
        ("will not close the very old library", "equal delete equal"),
        ("never will not close", "replace equal"),
        ("library on elm street last", "equal replace"),
        ("zeppelins close the old library", "replace equal"),
    ],
)
def test_differences_stand_whole_beside_what_matches(quotation: str, tags: str) -> None:
    words = quotation.split()
    start = next(DOCUMENT.index(w) - i for i, w in enumerate(words) if w in DOCUMENT)
    assert " ".join(r.tag for r in align(words, DOCUMENT, start)) == tags


@pytest.mark.parametrize(
    ("quotation", "free", "tags"),
    [
        ("so i say to X Y the council", (4, 5), "equal replace equal"),
        ("so i say X to you the council", (3,), "equal delete equal"),
        ("X i say to you", (0,), "delete equal"),
        ("X Y", (0, 1), "replace"),
    ],
)
def test_an_editors_words_need_stand_nowhere(quotation: str, free: tuple[int, ...], tags: str) -> None:
    assert " ".join(r.tag for r in align(quotation.split(), DOCUMENT, 0, free)) == tags


def test_a_phrase_said_twice_is_taken_where_it_is_near() -> None:
    document = "they do not have coal to heat a room or they do not have coal to cook".split()
    assert align("they really do have coal".split(), document, 0)[-1] == Run("equal", 3, 5, 3, 5)
