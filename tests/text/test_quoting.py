"""A printed quotation and the editor's hand in it."""

from __future__ import annotations

import pytest

from factcheck.text.quoting import Quoted


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("...", []),
        ("no mark at all", ["no mark at all"]),
        ("ends with a dot. Then goes on", ["ends with a dot Then goes on"]),
        ("we will … reopen", ["we will", "reopen"]),
        ("we will... reopen", ["we will", "reopen"]),
        ("we will . . . reopen", ["we will", "reopen"]),
        ("we will [...] reopen", ["we will", "reopen"]),
        ("we will […] reopen", ["we will", "reopen"]),
        ("we will (...) reopen", ["we will", "reopen"]),
        ("… in the middle …", ["in the middle"]),
        ("one. . . . Two", ["one", "Two"]),
    ],
)
def test_pieces_between_ellipses(text: str, pieces: list[str]) -> None:
    quoted = Quoted(text)
    found = [" ".join(quoted.words.raw(k) for k in range(i, j)) for i, j in quoted.pieces()]
    assert found == pieces


@pytest.mark.parametrize(
    ("text", "editorial", "inflected"),
    [
        ("plain (in round brackets) words", [], {}),
        ("we thank [the mayor] for it", [2, 3], {}),
        ("[t]he plan", [], {0: ("", "he")}),
        ("they work[ed] hard", [], {1: ("work", "")}),
        ("two effort[] more", [], {1: ("effort", "")}),
        ("a word [sic] here", [2], {}),
    ],
)
def test_the_editors_own_words(text: str, editorial: list[int], inflected: dict[int, tuple[str, str]]) -> None:
    quoted = Quoted(text)
    assert (sorted(quoted.editorial), quoted.inflected) == (editorial, inflected)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("we&#39;ve met", ["we've", "met"]),
        ("the city&apos;s &quot;plan&quot;", ["the", "city's", "plan"]),
        ("R&D and AT&T", ["r", "d", "and", "at", "t"]),
    ],
)
def test_entities_left_behind_by_a_web_page(text: str, keys: list[str]) -> None:
    assert Quoted(text).words.keys == keys


def test_a_seam_is_where_a_line_ends() -> None:
    assert Quoted("We will reopen.\nIn May").seams == {3}


def test_what_is_cut_keeps_its_brackets() -> None:
    quoted = Quoted("thank [the mayor] now")
    assert quoted.words.cut(1, 3) == "[the mayor]"
