"""Whoever is killed, whenever: what was told as kept is kept, and the history is whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from factcheck.log import LogFile, audit, entries
from tests.browser import Windows
from tests.review.test_browser import at, said

# Lives one after another, each a process that marks without a pause until it is killed. It is told with which
# number to begin, says who it is, and then each number once its mark is kept.
LIVES = """
import os, sys
from pathlib import Path
from factcheck.log import Act, Deed, change
from factcheck.model import Mark, MarkIs
log = Path(sys.argv[1])
def live(n):
    while True:
        mark = Mark(MarkIs.QUERY, "K", "2024-05-01", str(n))
        change(log, Deed("K", Act.MARK, "q1"), lambda file: file.with_mark("q1", mark))
        print(n, flush=True)
        n += 1
for line in sys.stdin:
    pid = os.fork()
    if not pid:
        live(int(line))
    print("pid", pid, flush=True)
    os.waitpid(pid, 0)
    print("dead", flush=True)
"""


@pytest.fixture
def lives(root: Path) -> Iterator[subprocess.Popen[str]]:
    words = [sys.executable, "-u", "-c", LIVES, str(root / "claims/pond.yaml")]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def kept_until_killed(lives: subprocess.Popen[str], begin: int, after: float) -> list[int]:
    """The numbers one life said were kept, in order; it is killed so many seconds after its first."""
    assert lives.stdin is not None
    assert lives.stdout is not None
    print(begin, file=lives.stdin, flush=True)
    told: list[int] = []
    pid = 0
    for line in lives.stdout:
        if line == "dead\n":
            return told
        if line.startswith("pid"):
            pid = int(line.split()[1])
        else:
            told.append(int(line))
        if pid and told:
            time.sleep(after)
            os.kill(pid, signal.SIGKILL)
            pid = 0
    raise AssertionError("it ended by itself")


def hold_killed(root: Path, lives: subprocess.Popen[str], times: int) -> None:
    log = root / "claims/pond.yaml"
    begin = 1
    for n in range(times):
        told = kept_until_killed(lives, begin, 0.0017 * (n % 23))
        held = int(LogFile.read(log).claim("q1").mark.note)
        assert held in (told[-1], told[-1] + 1)  # the one that was being kept may have come or not
        assert audit(log).broken == ()
        assert {int(e.now.get("mark.note", 0)) for e in entries(log)} >= set(told)
        begin = told[-1] + 2


def test_killed_while_it_saves_nothing_is_lost(root: Path, lives: subprocess.Popen[str]) -> None:
    hold_killed(root, lives, 20)


@pytest.mark.long
def test_killed_two_hundred_times(root: Path, lives: subprocess.Popen[str]) -> None:
    hold_killed(root, lives, 200)


class Server:
    """``factcheck review`` as a process, and the address it prints."""

    def __init__(self, root: Path) -> None:
        words = [sys.executable, "-m", "factcheck", "review", str(root / "claims/pond.yaml"), "--no-browser"]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment)
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().split()[-1]
        self.home = self.address.partition("?")[0]

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture
def server(root: Path) -> Iterator[Server]:
    started = Server(root)
    yield started
    started.kill()


def seen_of(page: str) -> str:
    return page.partition('name="claim" value="q1"><input type="hidden" name="seen" value="')[2].partition('"')[0]


def marks_until_killed(server: Server, begin: int, after: float) -> list[int]:
    """Marks set through the page's own forms, one after another; those that the server said were kept."""
    told: list[int] = []
    with httpx.Client(base_url=server.home, follow_redirects=True, headers={"origin": server.home[:-1]}) as client:
        page = client.get(server.address)
        client.post("/by", data={"by": "K", "log": "pond"})
        ends = time.monotonic() + after
        killer = subprocess.Popen(["sh", "-c", f"sleep {after}; kill -9 {server.process.pid}"])
        try:
            while time.monotonic() < ends + 10:
                form = {"claim": "q1", "seen": seen_of(page.text), "is": "query", "note": str(begin + len(told))}
                client.post("/log/pond/mark", data=form, headers={"x-part": "1"}).raise_for_status()
                told.append(begin + len(told))
                page = client.get("/log/pond")
        except httpx.TransportError:
            killer.wait()
    return told


def hold_server_killed(root: Path, times: int) -> None:
    log = root / "claims/pond.yaml"
    begin = 1
    for n in range(times):
        server = Server(root)
        told = marks_until_killed(server, begin, 0.2 + 0.037 * (n % 11))
        server.kill()
        notes = [int(e.now["mark.note"]) for e in entries(log) if "mark.note" in e.now]
        assert (audit(log).broken, set(told) <= set(notes)) == ((), True)
        assert not told or int(LogFile.read(log).claim("q1").mark.note) in (told[-1], told[-1] + 1)
        begin = max(notes, default=begin) + 1


def test_the_server_killed_keeps_every_mark_it_told_of(root: Path) -> None:
    hold_server_killed(root, 2)


@pytest.mark.long
def test_the_server_killed_thirty_times(root: Path) -> None:
    hold_server_killed(root, 30)


@pytest.mark.browser
def test_the_page_says_that_nobody_serves_it(windows: Windows, server: Server, root: Path) -> None:
    page = windows.open(server.home)
    page.goto(server.address)
    page.fill("[id='part.by']", "L. Aho")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    at(page, "q1")
    page.keyboard.press("c")
    said(page, "q1 is marked")
    server.process.kill()
    page.keyboard.press("s")
    said(page, "not being served any more")
    assert LogFile.read(root / "claims/pond.yaml").claim("q1").mark.status == "confirmed"
    windows.heard.clear()
