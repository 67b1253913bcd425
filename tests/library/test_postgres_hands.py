"""Many at one team's library at once, and some of them killed: nothing torn, nothing acknowledged lost."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.library import add_sources, edit_source, open_library, remove_source
from factcheck.library.adding import Added, Given
from tests.library import test_kills as kills
from tests.library.teams import settle

pytest.importorskip("sqlalchemy")
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")

WORDS = "We will open the pool. " * 40


# -- four write, four read -----------------------------------------------------------


def write(folder: Path, name: str, turns: int) -> None:
    """Add pairs, edit one of each, add what others call by the same name, and remove it: ``turns`` changes in all."""
    same = ""
    for turn in range(turns):
        number, home = turn // 4, folder.parent
        left, right = (f"{name}{number}-{part}" for part in ("left", "right"))
        if turn % 4 == 0:
            list(add_sources(folder, [given(left, left), given(right, right)], home))
        elif turn % 4 == 1:
            edit_source(folder, left, {"title": f"Talk {number}", "publisher": f"Talk {number}"}, home)
        elif turn % 4 == 2:
            (outcome,) = add_sources(folder, [given("same", f"same of {left}")], home)
            assert isinstance(outcome, Added), outcome
            same = outcome.card.id
        else:
            remove_source(folder, same, home)


def given(name: str, words: str) -> Given:
    return Given(Path(f"{name}.txt"), data=f"Source {words}. {WORDS}".encode())


def read(folder: Path, _: str, turns: int) -> None:
    """Look ``turns`` times. What came in one change is there together, and nothing goes back in time."""
    before: set[str] = set()
    for _ in range(turns):
        library = open_library(folder, folder.parent)
        assert library.problems == ()
        assert all(source.document.text.count("open the pool") == 40 for source in library.sources)
        assert [c.id for c in library.sources.cards if c.title != c.publisher] == []
        stems = [id.rpartition("-")[0] for id in library.ids if not id.startswith("same")]
        assert all(stems.count(stem) == 2 for stem in stems)
        assert before <= set(stems)
        before = set(stems)


def at_once(root: Path, address: str, turns: int) -> list[str]:
    """Four writers and four readers, two of them on one desk; what each says of what went wrong."""
    work = [(write, name, settle(root / name, address)) for name in "abcd"]
    work += [(read, name, settle(root / name, address)) for name in "aeff"]
    return [said for said in map(heard, [started(job, folder, name, turns) for job, name, folder in work]) if said]


def started(job: Callable[[Path, str, int], None], folder: Path, name: str, turns: int) -> tuple[int, int]:
    ear, mouth = os.pipe()
    child = os.fork()
    if child:
        os.close(mouth)
        return child, ear
    try:
        job(folder, name, turns)
    except (FactcheckError, AssertionError) as e:
        os.write(mouth, f"{job.__name__} {name}: {e}".encode())
    except BaseException as e:
        os.write(mouth, repr(e).encode())
    finally:
        os._exit(0)


def heard(child: tuple[int, int]) -> str:
    with open(child[1], "rb") as said:
        words = said.read().decode()
    os.waitpid(child[0], 0)
    return words


def test_four_write_and_four_read(tmp_path: Path, address: str) -> None:
    assert at_once(tmp_path, address, 10) == []
    library = open_library(settle(tmp_path / "g", address))
    assert sum(not id.startswith("same") for id in library.ids) == 4 * 3 * 2


@pytest.mark.long
def test_eight_hundred_changes_and_looks(tmp_path: Path, address: str) -> None:
    assert at_once(tmp_path, address, 100) == []
    assert len(open_library(settle(tmp_path / "g", address)).ids) == 4 * 25 * 2


# -- killed ----------------------------------------------------------------------------


def campaign(root: Path, address: str, number: int) -> None:
    """Kill one who changes the library, look at it from another desk, and let the next one go on."""
    mine, other = settle(root / "mine", address), settle(root / "other", address)
    model, starts = kills.Model(), count()
    for kill in range(number):
        begun = model.learn(kills.killed(mine, mine.parent, kill, 100 * next(starts)))
        now = kills.seen(other, other.parent)
        if begun and now != model.versions:
            model.apply(*begun)
        assert now == model.versions
        assert kill % 5 or kills.seen(mine, mine.parent) == now
    fresh = settle(root / "fresh", address)
    assert kills.seen(fresh, None) == model.versions
    assert not (mine.parent / "set-aside").exists()


@pytest.fixture(autouse=True)
def words(monkeypatch: pytest.MonkeyPatch) -> object:
    """Death comes before or after any word to the server, too."""
    import sqlalchemy

    words = (("execute", sqlalchemy.Connection), ("commit", sqlalchemy.Connection), ("connect", sqlalchemy.Engine))
    monkeypatch.setattr(kills, "CALLS", (*kills.CALLS, *words))
    return words


def test_kills_lose_nothing(tmp_path: Path, address: str) -> None:
    campaign(tmp_path, address, 20)


@pytest.mark.long
def test_two_hundred_kills_lose_nothing(tmp_path: Path, address: str) -> None:
    campaign(tmp_path, address, 200)


# -- libraries that are broken, and must be caught ----------------------------------------


def committed_in_between(monkeypatch: pytest.MonkeyPatch) -> None:
    """A source's sidecar is there before its original."""
    from factcheck.library.team.database import Shelf
    from factcheck.library.team.holdings import Filed
    from factcheck.model import replace

    put = Shelf.put

    def broken(shelf: Shelf, filed: Filed) -> None:
        put(shelf, replace(filed, files={}))
        shelf._connection.commit()
        if filed.files:
            import sqlalchemy as sa

            from factcheck.library.team import database

            rows = [
                {"name": name, "source": filed.id, "sha256": sha256, "size": size, "data": data}
                for name, (sha256, size, data) in filed.files.items()
            ]
            shelf._connection.execute(sa.insert(database._FILES), rows)

    monkeypatch.setattr(Shelf, "put", broken)


def told_before_it_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was acknowledged is written down a little later, or never."""
    from factcheck.library.team.database import Database

    monkeypatch.setattr(Database, "_commit", lambda *_: None)


def nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two plan their changes on the same state."""
    from sqlalchemy import Select

    from factcheck.library.team.database import Shelf

    put = Shelf.put
    monkeypatch.setattr(Select, "with_for_update", lambda asked: asked)
    monkeypatch.setattr(Shelf, "put", lambda *given: [time.sleep(0.02), put(*given)])


@pytest.mark.long
@pytest.mark.parametrize("broken", [committed_in_between, told_before_it_is_done])
def test_a_broken_library_is_caught_by_kills(
    tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch, broken: Callable[..., None], words: object
) -> None:
    monkeypatch.setattr(kills, "CALLS", words)  # what is broken lies between them; it is met the sooner
    broken(monkeypatch)
    with pytest.raises((AssertionError, FactcheckError, KeyError)):
        campaign(tmp_path, address, 100)


@pytest.mark.long
@pytest.mark.parametrize("broken", [committed_in_between, told_before_it_is_done, nobody_waits])
def test_a_broken_library_is_caught_by_many_hands(
    tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch, broken: Callable[[pytest.MonkeyPatch], None]
) -> None:
    broken(monkeypatch)
    assert at_once(tmp_path, address, 20) != []
