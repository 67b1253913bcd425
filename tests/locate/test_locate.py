"""Locating: where it must stand, and what must not be taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.locate import Seeds, locate
from factcheck.text.quoting import Quoted
from factcheck.text.words import Words

COUNCIL = (
    "Good evening. We are not going to close the library on Elm Street, whatever you have read. The roof will be "
    "mended in May for 75%. I want to thank the staff, who kept it open through the flood. Last winter we lost two "
    "boilers and a good part of the carpet, and nobody complained. The children came every day, and so did I. Next "
    "year we will vote on the pool, and the year after that on the bridge over the mill race."
)
HARBOUR = (
    "The harbour master counted forty boats before noon. None of them carried cargo, she wrote, and not one flew a "
    "flag. By evening the fog had come in from the estuary, and the count was given up until the morning tide. A "
    "pilot from the northern station said he had seen it coming since dawn."
)
LIBRARY = [Words(COUNCIL), Words(HARBOUR)]
SEEDS = Seeds([COUNCIL, HARBOUR])


def found(quotation: str) -> tuple[int, str]:
    best = locate(SEEDS, Quoted(quotation))[0]
    piece = best.pieces[0]
    return piece.source, LIBRARY[piece.source].cut(piece.first, best.pieces[-1].last)


@pytest.mark.parametrize("quotation", ["", "…", "zeppelin", "entirely unheard gibberish syllables"])
def test_what_stands_nowhere_has_no_place(quotation: str) -> None:
    assert locate(SEEDS, Quoted(quotation)) == ()


@pytest.mark.parametrize(
    ("quotation", "passage"),
    [
        ("the harbour", "The harbour"),
        ("close the library", "close the library"),
        ("are going to close the library", "are not going to close the library"),
        ("forty ships before noon", "forty boats before noon"),
        ("The roof will be mended … 75%.", "The roof will be mended in May for 75%"),
        ("75% … to thank the staff", "75%. I want to thank the staff"),
        ("Next year … we will vote on the pool", "Next year we will vote on the pool"),
        ("fog had come in from [the sea], and the count", "fog had come in from the estuary, and the count"),
    ],
)
def test_the_passage_is_found(quotation: str, passage: str) -> None:
    assert " ".join(found(quotation)[1].split()) == passage


def test_two_real_halves_are_two_pieces() -> None:
    best = locate(SEEDS, Quoted("we lost two boilers and a good part before the fog had come in from the estuary"))[0]
    assert [p.source for p in best.pieces] == [0, 1]


def test_one_changed_word_is_not_two_pieces() -> None:
    best = locate(SEEDS, Quoted("we lost two boilers and a bad part of the carpet, and nobody complained"))[0]
    assert len(best.pieces) == 1


def test_other_sources_are_left_alone() -> None:
    assert {p.source for p in locate(SEEDS, Quoted("the library"), among=[1])} <= {1}


@given(st.data())
def test_any_run_of_words_is_found_word_for_word(data: st.DataObject) -> None:
    words = LIBRARY[data.draw(st.integers(0, 1))]
    begin = data.draw(st.integers(0, len(words) - 2))
    end = data.draw(st.integers(begin + 2, len(words)))
    best = locate(SEEDS, Quoted(words.cut(begin, end)))[0]
    assert best.closeness == pytest.approx(1)


@pytest.mark.parametrize(
    "quotation",
    ["the " * 3_000, "[" * 5_000, "of the and to in", "word … " * 800, " ".join(COUNCIL.split() * 40)],
    ids=["one word", "brackets", "small words", "ellipses", "long"],
)
def test_hostile_quotations_end(quotation: str) -> None:
    assert isinstance(locate(SEEDS, Quoted(quotation)), tuple)


def test_a_source_of_one_word_ends() -> None:
    seeds = Seeds(["the " * 200_000])
    assert locate(seeds, Quoted("the " * 50))[0].closeness == pytest.approx(1)
