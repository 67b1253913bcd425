"""A disk that is full and a folder that cannot be written: one clear line, nothing lost, nothing half there."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from factcheck.cli import main
from factcheck.library import open_library
from factcheck.library.wholeness import held_to_hashes
from tests.library.servers import Web, reply, served

KB = 1024
WORDS = "We are not going to close the pool. " * 30
LONG = WORDS * 60  # some 60 KB
LOG = "version: 1\narticle: {file: seeds/d.txt}\nclaims:\n  - {id: q1, kind: quote, text: going to close the pool}\n"


@pytest.fixture(scope="session")
def disk() -> Iterator[Path]:
    """A small file system in memory; not in pytest's folder, which could not be removed if this run were killed."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only the super-user of a system with tmpfs can mount a small disk")
    place = Path(tempfile.mkdtemp(prefix="factcheck-disk-"))
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)], capture_output=True)
    if made.returncode:
        place.rmdir()
        pytest.skip(f"no small disk can be mounted here: {made.stderr.decode().strip()}")
    yield place
    gc.collect()
    subprocess.run(["umount", "-l", str(place)], check=True)
    place.rmdir()


@pytest.fixture
def page() -> list[str]:
    return [WORDS]


@pytest.fixture
def web(page: list[str]) -> Iterator[Web]:
    def answer(path: str, lines: list[str], out: BinaryIO) -> None:
        reply(out, page[0].encode(), "Content-Type: text/plain")

    with served(answer) as found:
        yield found


@pytest.fixture
def desk(
    disk: Path, tmp_path: Path, web: Web, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Path]:
    """A desk on the small disk, with a file, a page, a log and its report; a longer file to add lies elsewhere."""
    monkeypatch.setattr("factcheck.library.fetch.Net", web.net)
    desk = disk / "desk"
    assert main(["init", str(desk)]) == 0
    monkeypatch.chdir(desk)
    Path("seeds/d.txt").write_text("They said: “We are going to close the pool.”")
    Path("claims/d.yaml").write_text(LOG)
    (tmp_path / "long.txt").write_text(LONG)
    Path("../a.txt").write_text(f"MAYOR REYES: {WORDS}")
    assert main(["sources", "add", "../a.txt", "--id", "a"]) == 0
    assert main(["sources", "add", "http://site.example/pool", "--id", "page"]) == 0
    assert main(["verify", "claims/d.yaml", "--exit-zero"]) == 0
    capsys.readouterr()
    yield desk
    monkeypatch.chdir(tmp_path)
    gc.collect()  # what is open keeps its room
    for found in disk.iterdir():
        shutil.rmtree(found) if found.is_dir() else found.unlink()


def library(desk: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in (desk / "sources").iterdir() if not p.name.startswith(".")}


def whole(desk: Path) -> bool:
    """Every file is what was added, and nobody is told of anything else."""
    return not open_library(desk / "sources").problems and not any(h.reason for h in held_to_hashes(desk / "sources"))


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


def fill(disk: Path, left: int) -> None:
    """Leave so many KB of the disk."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as out:
        try:
            while True:
                out.write(bytes(4 * KB))
        except OSError:
            pass
    os.truncate(filler, filler.stat().st_size - left * KB)


CHANGES = {
    "add": ["sources", "add", "{}/long.txt"],
    "refresh": ["sources", "refresh", "page"],
    "edit": ["sources", "edit", "a", "--note", "n" * 9000],
    "remove": ["sources", "remove", "a", "--yes", "--force"],
}


@pytest.mark.parametrize("what", CHANGES)
@pytest.mark.parametrize("left", [0, 16, 256])
def test_a_full_disk(
    desk: Path, disk: Path, tmp_path: Path, page: list[str], capsys: pytest.CaptureFixture[str], what: str, left: int
) -> None:
    page[0] = LONG
    before = library(desk)
    fill(disk, left)
    code = main([word.format(tmp_path) for word in CHANGES[what]])
    lines, after = told(capsys), library(desk)
    (disk / "filler").unlink()
    refused = (code, after, len(lines)) == (2, before, 1) and "no space left on device" in lines[0]
    assert whole(desk)
    assert refused or (code == 0 and after != before)
    assert refused or what in ("edit", "remove") or left > 64  # what is added is longer


@pytest.mark.parametrize("left", [0, 8])
def test_verify_on_a_full_disk(desk: Path, disk: Path, capsys: pytest.CaptureFixture[str], left: int) -> None:
    before = {p.name: p.read_bytes() for p in Path("reports").iterdir()}
    shutil.rmtree(".factcheck")
    fill(disk, left)
    code = main(["verify", "claims/d.yaml", "--exit-zero"])
    after = {p.name: p.read_bytes() for p in Path("reports").iterdir()}
    assert (code, len(told(capsys)), after) == (2, 1, before)


@pytest.mark.usefixtures("desk")
def test_what_only_reads_works_on_a_full_disk(disk: Path) -> None:
    shutil.rmtree(".factcheck")
    fill(disk, 0)
    assert [main(["sources", *words]) for words in (["list"], ["show", "a"], ["verify"])] == [0, 0, 0]


@pytest.fixture
def read_only(desk: Path, disk: Path) -> Iterator[Path]:
    def remount(how: str) -> None:
        subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True)

    shutil.rmtree(".factcheck")
    gc.collect()  # a file open for writing keeps the disk from becoming read-only
    remount("ro")
    yield desk
    remount("rw")


REFUSED = {**CHANGES, "verify": ["verify", "claims/d.yaml", "--exit-zero"]}


@pytest.mark.parametrize("what", REFUSED)
def test_a_folder_that_cannot_be_written(
    read_only: Path, tmp_path: Path, page: list[str], capsys: pytest.CaptureFixture[str], what: str
) -> None:
    page[0] = LONG
    before = library(read_only)
    code = main([word.format(tmp_path) for word in REFUSED[what]])
    lines = told(capsys)
    assert (code, len(lines), library(read_only)) == (2, 1, before)
    assert "read-only file system" in lines[0]


@pytest.mark.usefixtures("read_only")
@pytest.mark.parametrize(
    "words",
    [
        ["sources", "list"],
        ["sources", "show", "a"],
        ["sources", "verify"],
        ["check", "seeds/d.txt", "--sources", "sources", "--exit-zero"],
    ],
)
def test_what_only_reads_works_in_a_folder_that_cannot_be_written(words: list[str]) -> None:
    assert main(words) == 0
