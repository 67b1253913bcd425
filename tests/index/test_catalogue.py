"""Catalogues: what is asked for is there, whatever lies in the folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.index import Catalogue, open_catalogue, pair_keys
from factcheck.text.rows import hash_keys

TEXTS = {name: f"{name} said the {name} of the town of {name}" for name in "abcdefghijklmnop"}
NAMES = st.lists(st.sampled_from(sorted(TEXTS)), max_size=12)


def opened(names: list[str], folder: Path | None, asked: list[str] | None = None) -> Catalogue:
    def text_of(i: int) -> str:
        if asked is not None:
            asked.append(names[i])
        return TEXTS[names[i]]

    return open_catalogue(names, text_of, folder)


def holds(catalogue: Catalogue, i: int, name: str) -> bool:
    """Whether text ``i`` of a catalogue is the one that says "NAME said"."""
    n, k = catalogue.places[i]
    segment = catalogue.segments[n]
    found = segment.pair_positions(*segment.pair_range(int(pair_keys(hash_keys([name, "said"]))[0]))).tolist()
    return any(segment.starts[k] <= p < segment.starts[k + 1] for p in found)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(NAMES, min_size=1, max_size=4))
def test_a_library_that_changes_is_always_whole(
    tmp_path_factory: pytest.TempPathFactory, states: list[list[str]]
) -> None:
    folder = tmp_path_factory.mktemp("index")
    for names in states:
        catalogue = opened(names, folder)
        assert all(holds(catalogue, i, name) for i, name in enumerate(names))


def test_nothing_is_read_that_is_there(tmp_path: Path) -> None:
    opened(["a", "b"], tmp_path)
    asked: list[str] = []
    opened(["b", "a"], tmp_path, asked)
    assert asked == []


def test_only_what_is_new_is_read(tmp_path: Path) -> None:
    opened(["a", "b"], tmp_path)
    asked: list[str] = []
    opened(["a", "b", "c"], tmp_path, asked)
    assert asked == ["c"]


def test_the_same_text_twice_stands_twice(tmp_path: Path) -> None:
    catalogue = opened(["a", "b", "a"], tmp_path)
    assert len(set(catalogue.places)) == 3


def test_small_segments_are_merged(tmp_path: Path) -> None:
    for n in range(1, 17):
        opened(sorted(TEXTS)[:n], tmp_path)
    assert len(list(tmp_path.iterdir())) <= 6


def test_what_nobody_asks_for_is_thrown_away(tmp_path: Path) -> None:
    opened(["a"], tmp_path)
    opened(["b"], tmp_path)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_harmed_file_is_made_again(tmp_path: Path) -> None:
    opened(["a", "b"], tmp_path)
    (path,) = tmp_path.iterdir()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert holds(opened(["a", "b"], tmp_path), 0, "a")
    assert path.read_bytes() == whole


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert holds(opened(["a"], tmp_path / "index"), 0, "a")


def test_a_file_where_the_folder_should_be_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("in the way")
    assert holds(opened(["a"], tmp_path / "index"), 0, "a")


def test_two_processes_find_the_words_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Enough text for several slices, and told that a second process is worth it."""
    monkeypatch.setattr("factcheck.index.catalogue._WORTH_A_POOL", 1_000_000)
    texts = [" ".join(f"{name}{i % 977}" for i in range(60_000)) for name in "abcdé"]
    keys = [str(i) for i in range(len(texts))]
    for jobs in (1, 2):
        open_catalogue(keys, texts.__getitem__, tmp_path / str(jobs), jobs)
    one, two = ([p.read_bytes() for p in sorted((tmp_path / jobs).iterdir())] for jobs in ("1", "2"))
    assert one == two
