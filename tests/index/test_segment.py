"""Segments against counting by hand: built, merged, saved and read again."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.index import RARE, Segment, draw, pair_keys
from factcheck.index.build import build, merge
from factcheck.index.drawing import Gathering, groups
from factcheck.index.files import load, save
from factcheck.text.paged import PAGE
from factcheck.text.rows import hash_keys
from factcheck.text.words import Words
from tests.index.setting import LIBRARY, pairs_by_hand, segment_of, words_by_hand

PARTS = st.lists(st.sampled_from(["town", "an exam-\nple ", "3 ", " ", "\n\n", "of the "]), max_size=300)


def pairs_of(segment: Segment, library: list[str]) -> dict[tuple[str, str], list[int]]:
    """Where every pair of a library stands in a segment, by looking each one up."""
    found = {}
    for pair in pairs_by_hand(library):
        postings = segment.pair_range(int(pair_keys(hash_keys(pair))[0]))
        found[pair] = segment.pair_positions(*postings).tolist()
        assert segment.few_pair_positions(*postings) == found[pair]
    return found


def places_by_hand(library: list[str]) -> dict[tuple[str, str], list[int]]:
    found: dict[tuple[str, str], list[int]] = {}
    base = 0
    for text in library:
        keys = Words(text).keys
        for i, pair in enumerate(pairwise(keys)):
            found.setdefault(pair, []).append(base + i)
        base += len(keys)
    return found


@given(LIBRARY)
def test_pairs_stand_where_they_stand(library: list[str]) -> None:
    assert pairs_of(segment_of(library), library) == places_by_hand(library)


@given(LIBRARY)
def test_words_are_counted(library: list[str]) -> None:
    segment, by_hand = segment_of(library), words_by_hand(library)
    counts = {word: segment.word_count(int(hash_keys([word])[0]))[0] for word in by_hand}
    assert counts == by_hand


@given(LIBRARY)
def test_rare_words_are_filed(library: list[str]) -> None:
    segment, by_hand = segment_of(library), words_by_hand(library)
    row = [key for text in library for key in Words(text).keys]
    for word in by_hand:
        size, start = segment.word_count(int(hash_keys([word])[0]))
        assert segment.word_positions(start, size).tolist() == [i for i, key in enumerate(row) if key == word]


@given(LIBRARY, LIBRARY)
def test_a_merge_is_what_would_have_been_built(one: list[str], other: list[str]) -> None:
    merged = merge([segment_of(one, "a"), segment_of(other, "b")])
    built = segment_of([*one, *other])
    for name in built.arrays.__struct_fields__:
        assert getattr(merged.arrays, name).tolist() == getattr(built.arrays, name).tolist(), name


@given(LIBRARY)
def test_threads_sort_alike(library: list[str]) -> None:
    one, two = (
        build([str(i) for i in range(len(library))], Gathering(draw(g) for g in groups(library)).whole(), jobs)
        for jobs in (1, 2)
    )
    assert one.arrays.pairs.tolist() == two.arrays.pairs.tolist()


def test_many_threads_sort_a_large_segment_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.index.build._PIECE", 1 << 15)
    text = " ".join(f"w{(i * i) % 5077}" for i in range(100_000))
    one, three = (build(["t"], draw([text]), jobs) for jobs in (1, 3))
    assert np.array_equal(one.arrays.pairs, three.arrays.pairs)


def test_a_common_word_is_found_by_scanning() -> None:
    segment = segment_of(["the town " * (RARE + 1)])
    word = int(hash_keys(["the"])[0])
    assert segment.scan(word, 3).tolist() == [0, 2, 4]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LIBRARY)
def test_a_file_holds_the_segment(tmp_path: Path, library: list[str]) -> None:
    segment = segment_of(library)
    read = load(save(tmp_path, segment))
    assert read is not None
    assert read.keys == segment.keys
    for name in segment.arrays.__struct_fields__:
        assert getattr(read.arrays, name).tolist() == getattr(segment.arrays, name).tolist(), name
    read.release()
    assert read.arrays.words.tolist() == segment.arrays.words.tolist()


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda raw: raw[:-1], id="cut short"),
        pytest.param(lambda raw: raw + b"\0", id="too long"),
        pytest.param(lambda raw: raw[:40], id="half a header"),
        pytest.param(lambda raw: b"", id="empty"),
        pytest.param(lambda raw: b"not a segment" * 100, id="something else"),
        pytest.param(lambda raw: raw.replace(b'"format":', b'"former":'), id="another header"),
        pytest.param(lambda raw: raw[:-200] + bytes([raw[-200] ^ 1]) + raw[-199:], id="a flipped bit"),
    ],
)
def test_a_harmed_file_is_no_segment(tmp_path: Path, harm: object) -> None:
    path = save(tmp_path, segment_of([" ".join(f"word{i}" for i in range(500))]))
    path.write_bytes(harm(path.read_bytes()))  # type: ignore[operator]
    assert load(path) is None


@given(
    PARTS,
    st.integers(5, 60),
)
def test_long_texts_are_drawn_in_slices(parts: list[str], size: int) -> None:
    text = "".join(parts)
    whole = draw([text])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("factcheck.index.drawing.SLICE", size)
        sliced = draw([text])
    assert sliced.hashes.tolist() == whole.hashes.tolist()
    assert sliced.marks.tolist() == whole.marks.tolist()


@given(LIBRARY)
def test_marks_are_where_pages_begin(library: list[str]) -> None:
    segment = segment_of(library)
    for i, text in enumerate(library):
        assert segment.marks(i).tolist() == Words(text).starts[::PAGE]
