"""A library whose changers are killed: nothing acknowledged is lost, nothing is half there, the next command works.

A child process adds, refreshes and removes, and kills itself before or after one of its
calls to the system, chosen by chance: every window between two calls is met in the end.
"""

from __future__ import annotations

import os
import random
import signal
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import FactcheckError
from factcheck.library import add_sources, journal, open_library, refreshing, remove_source, snapshots
from factcheck.library.addresses import address_of
from factcheck.library.fetch import Exchange, Page
from factcheck.library.wholeness import held_to_hashes
from factcheck.model import SourceCard

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")

MOST = 6  # sources at once, but for those that come together
SEVERAL = 5  # sources that come together; each is there or not
CALLS = (("replace", os), ("unlink", os), ("fsync", os), ("utime", os), ("chmod", os), ("mkstemp", tempfile))


def page(url: str, version: int) -> Page:
    body = f"Version {version} of {url}. {'We will open the pool. ' * 40}".encode()
    exchange = Exchange(url, (), "/", 200, "OK", (("Content-Type", "text/plain"),), body)
    return Page(address_of(url), 200, body, "text/plain", "", "", (exchange,))


class Child:
    """What a child does, one change after another, saying so before and after each."""

    def __init__(self, folder: Path, home: Path, chance: random.Random, tell: Callable[[str], None]) -> None:
        self.folder, self.home, self.chance, self.tell = folder, home, chance, tell

    def run(self, first: int) -> None:
        for number in count(first):
            snapshots.fetch = refreshing.fetch = lambda url, *rest, n=number, **more: page(url, n)  # type: ignore[assignment,misc]
            ids = sorted(open_library(self.folder, self.home).ids)
            what = self.chance.choice(("add", "several", "refresh", "remove")) if ids else "add"
            what = "remove" if len(ids) >= MOST else what
            name = f"s{number}" if what in ("add", "several") else self.chance.choice(ids)
            self.tell(f"begin {what} {name} {number}")
            self.change(what, name)
            self.tell(f"done {what} {name} {number}")

    def change(self, what: str, name: str) -> None:
        if what in ("add", "several"):
            names = [name] if what == "add" else several(name)
            given = [snapshots.fetched(f"http://site.example/{one}", SourceCard(one, "")) for one in names]
            list(add_sources(self.folder, given, self.home))
        elif what == "refresh":
            refreshing.refresh_source(self.folder, name, self.home)
        else:
            remove_source(self.folder, name, self.home)


def several(name: str) -> list[str]:
    return [f"{name}-{number}" for number in range(SEVERAL)]


def deadly(calls: int) -> None:
    """Kill this process before or after the given number of calls that change the disk."""
    left = iter(range(2 * calls, -1, -1))

    def wrapped(call: Callable[..., Any]) -> Callable[..., Any]:
        def wrap(*given: Any, **named: Any) -> Any:
            tick()
            done = call(*given, **named)
            tick()
            return done

        return wrap

    def tick() -> None:
        if next(left, 0) == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    for name, module in CALLS:
        setattr(module, name, wrapped(getattr(module, name)))


def killed(folder: Path, home: Path, seed: int, first: int) -> list[str]:
    """Let a child change the library until it dies; what it said."""
    ear, mouth = os.pipe()
    child = os.fork()
    if not child:
        os.close(ear)
        chance = random.Random(seed)
        deadly(chance.randrange(1, 90))
        try:
            Child(folder, home, chance, lambda words: os.write(mouth, f"{words}\n".encode()) and None).run(first)
        finally:
            os._exit(3)
    os.close(mouth)
    with open(ear, "rb") as said:
        words = said.read().decode().splitlines()
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status), f"the child ended by itself: {words[-3:]}"
    return words


class Model:
    """What must be in the library: the version of each source."""

    def __init__(self) -> None:
        self.versions: dict[str, int] = {}

    def learn(self, words: list[str]) -> tuple[str, str, int] | None:
        begun = None
        for line in words:
            state, what, name, number = line.split()
            begun = (what, name, int(number)) if state == "begin" else None
            if state == "done":
                self.apply(what, name, int(number))
        return begun

    def apply(self, what: str, name: str, number: int) -> None:
        if what == "remove":
            assert self.versions.pop(name, None) is not None, f"{name} was there again"
        else:
            self.versions |= dict.fromkeys(several(name) if what == "several" else [name], number)

    def settle(self, begun: tuple[str, str, int], found: dict[str, int]) -> None:
        """The change that was cut off has happened or not; of several additions, each by itself."""
        what, name, number = begun
        if what == "several":
            self.versions |= {one: number for one in several(name) if one in found}
        elif found != self.versions:
            self.apply(*begun)


def seen(folder: Path, home: Path | None) -> dict[str, int]:
    """The version of each source, all of it read. Fails when anything is not whole."""
    library = open_library(folder, home)
    assert library.problems == ()
    assert [held.reason for held in held_to_hashes(folder) if held.reason] == []
    found = {}
    for source in library.sources:
        text = source.document.text
        assert text.count("We will open the pool.") == 40
        found[source.card.id] = int(text.split()[1])
    return found


def campaign(desk: Path, kills: int) -> None:
    folder, home = desk / "sources", desk / ".factcheck"
    folder.mkdir(exist_ok=True)
    model, numbers = Model(), count()
    for kill in range(kills):
        begun = model.learn(killed(folder, home, kill, 100 * next(numbers)))
        now = seen(folder, home)
        if begun:
            model.settle(begun, now)
        assert now == model.versions
        assert kill % 10 or seen(folder, None) == now
    with journal.changing(folder):
        pass
    described = {name for s in folder.glob("*.source.yaml") for name in [s.name, *named(s)]}
    assert {p.name for p in folder.iterdir()} == described


def named(sidecar: Path) -> list[str]:
    from factcheck.library import read_card

    card = read_card(sidecar)
    return [card.file, *(name for f in card.fetched for name in (f.file, f.warc) if name)]


def test_kills_lose_nothing(tmp_path: Path) -> None:
    campaign(tmp_path, 25)


@pytest.mark.long
def test_a_thousand_kills_lose_nothing(tmp_path: Path) -> None:
    campaign(tmp_path, 1000)


def without_journal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "begin", lambda folder, steps: None)
    monkeypatch.setattr(journal, "_steps", lambda folder: ())


def sidecar_first(monkeypatch: pytest.MonkeyPatch) -> None:
    def put(folder: Path, plans: list[journal.Plan]) -> None:
        for plan in plans:
            (folder / plan.sidecar).write_text(plan.text)
            for name, data in plan.files.items():
                journal.write_file(folder / name, data, FactcheckError)

    monkeypatch.setattr(journal, "put", put)


@pytest.mark.parametrize("broken", [without_journal, sidecar_first])
def test_a_broken_store_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: Callable[..., None]) -> None:
    broken(monkeypatch)
    with pytest.raises((AssertionError, FactcheckError)):
        campaign(tmp_path, 200)
