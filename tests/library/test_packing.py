"""A document comes back as it was packed, and only what is looked at is decoded."""

from __future__ import annotations

import pickle

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.library import packed, unpacked
from factcheck.model import Anchor, Block, BlockKind, Document, Landmark, Metadata, Span, Turn

N = st.integers(0, 10_000)
SPAN = st.builds(Span, N, N)
WORD = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
DOCUMENT = st.builds(
    Document,
    name=st.just(""),
    text=WORD,
    format=WORD,
    sha256=WORD,
    blocks=st.lists(st.builds(Block, SPAN, st.sampled_from(BlockKind)), max_size=4).map(tuple),
    turns=st.lists(st.builds(Turn, WORD, SPAN, WORD), max_size=4).map(tuple),
    anchors=st.lists(st.builds(Anchor, N, N), max_size=4).map(tuple),
    line_starts=st.lists(N, max_size=4).map(tuple),
    landmarks=st.lists(st.builds(Landmark, N, N, N, N, WORD, WORD, WORD), max_size=4).map(tuple),
    metadata=st.builds(Metadata, WORD, WORD, WORD, WORD),
    notices=st.lists(WORD, max_size=2).map(tuple),
)


@given(DOCUMENT)
def test_a_document_comes_back_as_it_was(document: Document) -> None:
    assert unpacked(packed(document), document.text) == document


@given(DOCUMENT)
def test_it_travels_to_another_process(document: Document) -> None:
    assert pickle.loads(pickle.dumps(unpacked(packed(document), document.text))) == document


@pytest.mark.parametrize("data", [b"", b"\xc1", b"\x90", msgspec.msgpack.encode([1, 2])])
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        unpacked(data, "")


PAGES = Document(
    "report.pdf",
    "one\ntwo\nthree\nfour\n",
    line_starts=(0, 4, 8, 14),
    landmarks=(
        Landmark(0, page=1, line=1),
        Landmark(8, page=2, line=1),
        Landmark(14, page=2, line=-1, part="footnote 1"),
    ),
)


@pytest.mark.parametrize(
    ("offset", "words"),
    [(0, "p. 1, line 1"), (5, "p. 1, line 2"), (8, "p. 2, line 1"), (13, "p. 2, line 1"), (15, "p. 2, footnote 1")],
)
def test_a_landmark_says_where_to_look(offset: int, words: str) -> None:
    assert PAGES.place(offset).words() == words


def test_the_places_are_the_same_when_packed() -> None:
    again = unpacked(packed(PAGES), PAGES.text)
    assert [again.place(i) for i in range(18)] == [PAGES.place(i) for i in range(18)]
