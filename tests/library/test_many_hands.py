"""Several processes on one library at once, a full disk, and a folder that cannot be written."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import sys
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.errors import FactcheckError, SourceError
from factcheck.library import add_source, add_sources, edit_source, open_library, remove_source
from factcheck.library.adding import Given

WORDS = "We will open the pool. " * 40


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    return tmp_path


def write(desk: Path, name: str, turns: int) -> list[str]:
    """Add, edit and remove ``turns`` times in all; what went wrong."""
    wrong = []
    for turn in range(turns):
        try:
            id = f"{name}{turn // 3}"
            if turn % 3 == 0:
                given = Given(Path(f"{id}.txt"), data=f"Source {id}. {WORDS}".encode())
                list(add_sources(desk / "sources", [given], desk / ".factcheck"))
            elif turn % 3 == 1:
                edit_source(desk / "sources", id, {"title": f"Talk {id}"}, desk / ".factcheck")
            elif turn % 2:
                remove_source(desk / "sources", id, desk / ".factcheck")
        except FactcheckError as e:
            wrong.append(str(e))
    return wrong


def read(desk: Path, name: str, turns: int) -> list[str]:
    """Look at the library ``turns`` times; what was not whole."""
    wrong = []
    for _ in range(turns):
        try:
            library = open_library(desk / "sources", desk / ".factcheck")
            wrong += [problem.reason for problem in library.problems]
            wrong += [f.file for f in library.sources.found if f.reading.words != 202]
        except FactcheckError as e:
            wrong.append(str(e))
    return wrong


def at_once(desk: Path, turns: int) -> list[str]:
    work = [(write, desk, name, turns) for name in "abcd"] + [(read, desk, "", turns) for _ in range(4)]
    with multiprocessing.get_context("spawn").Pool(8) as pool:
        waiting = [pool.apply_async(job, given) for job, *given in work]
        return [wrong for one in waiting for wrong in one.get()]


def test_four_write_and_four_read(desk: Path) -> None:
    assert at_once(desk, 12) == []
    assert len(open_library(desk / "sources").ids) == 4 * 2  # every other one is removed again


@pytest.mark.long
def test_eight_hundred_changes_and_looks(desk: Path) -> None:
    assert at_once(desk, 100) == []


def test_a_full_disk_is_told_in_one_line_and_loses_nothing(desk: Path) -> None:
    """No file may grow beyond some bytes, as on a disk that is full."""
    (desk / "a.txt").write_text("Words that fit.")
    (desk / "b.txt").write_text(WORDS * 100)
    add_source(desk / "sources", desk / "a.txt")
    before = {p.name: p.read_bytes() for p in (desk / "sources").iterdir()}
    child = os.fork()
    if not child:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        try:
            add_source(desk / "sources", desk / "b.txt")
        except SourceError as e:
            os._exit(0 if "cannot be written (file too large)" in str(e) else 1)
        os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert {p.name: p.read_bytes() for p in (desk / "sources").iterdir()} == before
    add_source(desk / "sources", desk / "b.txt")
    assert open_library(desk / "sources").ids == ("a", "b")


def test_a_disk_that_is_full_at_any_moment_loses_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The n-th write fails, for every n that an addition takes."""
    (desk / "a.txt").write_text("Words that fit.")
    real, calls = os.fsync, [0]
    for number in range(40):
        calls[0] = number

        def full(handle: int) -> None:
            calls[0] -= 1
            if calls[0] == -1:
                raise OSError(28, "No space left on device")
            real(handle)

        monkeypatch.setattr(os, "fsync", full)
        try:
            add_source(desk / "sources", desk / "a.txt")
        except SourceError as e:
            told = str(e)
        else:
            break
        monkeypatch.setattr(os, "fsync", real)
        assert "no space left on device" in told
        assert open_library(desk / "sources").ids in ((), ("a",))
        assert open_library(desk / "sources").problems == ()
    monkeypatch.setattr(os, "fsync", real)
    add_source(desk / "sources", desk / "a.txt")
    assert sorted(p.name for p in (desk / "sources").iterdir()) == ["a.source.yaml", "a.txt"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the super-user may write anywhere")
def test_a_folder_that_cannot_be_written_is_told_in_one_line(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "factcheck.toml").write_text("")
    (desk / "a.txt").write_text("Words.")
    (desk / "sources").chmod(0o500)
    monkeypatch.chdir(desk)
    assert main(["sources", "add", "a.txt"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    (desk / "sources").chmod(0o700)


def test_a_folder_that_refuses_is_told_in_one_line(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As above, for the super-user too: the system refuses to make files."""

    def refuse(*given: object, **named: object) -> None:
        raise OSError(30, "Read-only file system")

    (desk / "factcheck.toml").write_text("")
    (desk / "a.txt").write_text("Words.")
    monkeypatch.chdir(desk)
    monkeypatch.setattr("tempfile.mkstemp", refuse)
    assert main(["sources", "add", "a.txt"]) == 2
    told = capsys.readouterr().err
    assert ("read-only file system" in told, told.count("\n")) == (True, 1)
    assert list((desk / "sources").iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_hundreds_are_taken_in_by_all_cores(desk: Path) -> None:
    (desk / "in").mkdir()
    for number in range(300):
        (desk / "in" / f"t{number}.txt").write_text(f"Talk {number}. {WORDS}")
    given = [Given(path) for path in sorted((desk / "in").iterdir())]
    outcomes = list(add_sources(desk / "sources", given, desk / ".factcheck"))
    assert [o.card.id for o in outcomes] == [g.path.stem for g in given]  # type: ignore[union-attr]
    assert len(open_library(desk / "sources", desk / ".factcheck").ids) == 300
