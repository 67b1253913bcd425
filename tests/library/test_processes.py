"""Several processes on one library, and processes that are killed."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.errors import SourceError
from factcheck.library import LibrarySources, add_source, open_library, survey

KILLS = 8
START = multiprocessing.get_all_start_methods()

# Adds sources and opens the library, over and over, until it is killed; says what it has done.
WORKER = """
import sys
from pathlib import Path
from factcheck.library import add_source, open_library
folder, home, drafts = map(Path, sys.argv[1:4])
print("ready", flush=True)
for number in range(int(sys.argv[4]), 10_000):
    draft = drafts / f"s{number}.txt"
    draft.write_text(f"Speech {number}. " * 500, encoding="utf-8")
    add_source(folder, draft, home=home)
    print(number, flush=True)
    open_library(folder, home)
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "drafts").mkdir()
    return tmp_path


def add_many(desk: Path, name: str) -> int:
    for number in range(10):
        draft = desk / "drafts" / f"{name}{number}.txt"
        draft.write_text(f"Speech {name} {number}.", encoding="utf-8")
        add_source(desk / "sources", draft, home=desk / ".factcheck")
        open_library(desk / "sources", desk / ".factcheck")
    return len(open_library(desk / "sources", desk / ".factcheck").sources)


def texts(sources: LibrarySources) -> list[str]:
    return [s.document.text for s in sources]


def test_two_may_add_at_once(desk: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        pool.starmap(add_many, [(desk, "a"), (desk, "b")])
    library = open_library(desk / "sources", desk / ".factcheck")
    assert (len(library.sources), texts(library.sources)) == (20, texts(open_library(desk / "sources").sources))


@pytest.mark.parametrize("method", START)
def test_sources_go_to_other_processes(desk: Path, method: str) -> None:
    add_many(desk, "a")
    sources = open_library(desk / "sources", desk / ".factcheck").sources
    expected = texts(sources)
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map(texts, [sources, sources]) == [expected, expected]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_forked_child_leaves_its_parent_alone(desk: Path) -> None:
    add_many(desk, "a")
    sources = open_library(desk / "sources", desk / ".factcheck").sources
    expected = texts(sources)
    child = os.fork()
    if not child:
        os._exit(0 if texts(sources) == expected else 1)
    assert (os.waitpid(child, 0)[1], add_many(desk, "b"), texts(sources)) == (0, 20, expected)


def test_all_cores_read_what_one_reads(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add_many(desk, "a")
    (desk / "sources" / "blank.txt").write_text(" ")
    one = open_library(desk / "sources")
    monkeypatch.setattr(survey, "_MANY", 2)
    monkeypatch.setattr(survey, "cores", lambda: 2)
    more = open_library(desk / "sources")
    assert (more.sources.found, texts(more.sources), more.unread) == (one.sources.found, texts(one.sources), one.unread)


def test_a_wrong_sidecar_among_many_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add_many(desk, "a")
    (desk / "sources" / "a3.source.yaml").write_text("id: a\nid: b\n")
    monkeypatch.setattr(survey, "_MANY", 2)
    monkeypatch.setattr(survey, "cores", lambda: 2)
    with pytest.raises(SourceError, match=r"a3\.source\.yaml:2:1: 'id' stands here twice"):
        open_library(desk / "sources")


def killed(desk: Path, first: int, after: float) -> int:
    """Let the worker add sources from number ``first``, kill it, and give the number of the last that it named."""
    home = desk / ".factcheck"
    command = [sys.executable, "-c", WORKER, desk / "sources", home, desk / "drafts", str(first)]
    with subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
        time.sleep(after)
        worker.send_signal(signal.SIGKILL)
        done = worker.stdout.read().split()
    return int(done[-1]) if done else first - 1


def test_a_kill_loses_nothing(desk: Path) -> None:
    chance, last = random.Random(7), -1
    for _ in range(KILLS):
        last = killed(desk, last + 1, chance.uniform(0, 0.2))
        kept = open_library(desk / "sources", desk / ".factcheck")
        held = open_library(desk / "sources")
        assert kept.sources.home is not None
        assert (texts(kept.sources), kept.problems) == (texts(held.sources), held.problems)
        assert {f"s{n}" for n in range(last + 1)} <= set(kept.ids)
