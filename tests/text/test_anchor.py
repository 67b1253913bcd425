"""A claim is found again in its article, or said to be gone."""

from __future__ import annotations

import pytest

from factcheck.model import Document, Selector, Span
from factcheck.text.anchor import find_pieces

TEXT = 'The pool is shut. "The pool," said Reyes, "is shut." Later it opened.\nThe pool is shut again, she wrote.'
ARTICLE = Document("draft.md", TEXT, line_starts=(0, TEXT.index("\n") + 1))


@pytest.mark.parametrize("text", ["", "The bridge is shut", "again, she\nThe pool", "pool pool"])
def test_what_is_not_there_is_gone(text: str) -> None:
    assert find_pieces(ARTICLE, text, Selector()) == ()


@pytest.mark.parametrize(
    ("text", "at", "start"),
    [
        ("The pool is shut", Selector(), 0),
        ("The pool is shut", Selector(line=2), TEXT.rindex("The pool")),
        ("The pool is shut", Selector(line=1, suffix=" again, she"), TEXT.rindex("The pool")),
        ("The pool,\nis shut.", Selector(), TEXT.index('"The pool') + 1),
        ("Later  it\u00a0opened", Selector(), TEXT.index("Later")),
    ],
)
def test_the_words_then_what_stood_around_them(text: str, at: Selector, start: int) -> None:
    assert find_pieces(ARTICLE, text, at)[0].start == start


def test_a_refrain_is_found_near_its_line() -> None:
    text = "We go.\n" * 200
    song = Document("song.txt", text, line_starts=tuple(range(0, len(text), 7)))
    assert find_pieces(song, "We go.", Selector(line=150)) == (Span(7 * 149, 7 * 149 + 6),)


def test_an_interrupted_quotation_leaves_its_attribution_out() -> None:
    pieces = find_pieces(ARTICLE, "The pool,\nis shut.", Selector())
    assert [piece.of(TEXT) for piece in pieces] == ["The pool,", "is shut."]
