"""The desk: where it is, what its settings say, and what leads out of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.desk import FILE, find_desk, init_desk, open_desk, settle
from factcheck.errors import DeskError, LogError, UsageError
from factcheck.files import leaves_folder, read_file, write_file
from factcheck.model import Settings

BROKEN = [
    ('fail-on = "look"\n', ":1: fail-on is not a setting — did you mean fail_on?"),
    ('# x\n\nseed = "a"\n', ":3: seed is not a setting — did you mean seeds?"),
    ("[verify]\nx = 1\n", ":1: verify is not a setting — known are:"),
    ("seeds = 3\n", ':1: seeds must be text — write seeds = "seeds"'),
    ('sources = "../sources"\n', ":1: sources leads out of the desk"),
    ('sources = "/tmp"\n', "leads out of the desk"),
    ('reports = ""\n', "leads out of the desk"),
    ('\nfail_on = "clear"\n', ":2: 'clear' is no level — one of: change, look, confirm, not-checked, never"),
    ("seeds = seeds\n", ":1:9: this is not TOML"),
    ('seeds = "a"\nseeds = "b"\n', ":2:"),
    (b"\xff", "not UTF-8"),
    ("a = " + "[" * 100_000, "this is not TOML"),
]


@pytest.mark.parametrize(("text", "told"), BROKEN, ids=range(len(BROKEN)))
def test_broken_settings_say_where(tmp_path: Path, text: str | bytes, told: str) -> None:
    (tmp_path / FILE).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(DeskError) as error:
        open_desk(tmp_path)
    assert FILE + (told if told.startswith(":") else "") in str(error.value)
    assert told in str(error.value)


def test_no_desk_tells_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="factcheck init DIR"):
        find_desk(tmp_path)


def test_a_folder_that_is_no_desk(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="this is no desk"):
        open_desk(tmp_path)


def test_a_desk_is_found_upward(tmp_path: Path) -> None:
    init_desk(tmp_path, {})
    assert find_desk(tmp_path / "claims" / "x.yaml").root == tmp_path.resolve()


def test_settings_of_the_file(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('sources = "library"\nfail_on = "look"\n', encoding="utf-8")
    desk = open_desk(tmp_path)
    assert (desk.sources, desk.claims, desk.settings.fail_on) == (tmp_path / "library", tmp_path / "claims", "look")


@pytest.mark.parametrize(
    ("environment", "flag", "level"),
    [
        ({}, "", "change"),
        ({"FACTCHECK_FAIL_ON": "look"}, "", "look"),
        ({"FACTCHECK_FAIL_ON": "look"}, "never", "never"),
    ],
)
def test_flags_beat_the_environment_beats_the_file(environment: dict[str, str], flag: str, level: str) -> None:
    assert settle(Settings(), environment, flag).fail_on == level


@pytest.mark.parametrize(("environment", "flag"), [({"FACTCHECK_FAIL_ON": "bad"}, ""), ({}, "bad")])
def test_a_level_that_is_none(environment: dict[str, str], flag: str) -> None:
    with pytest.raises(UsageError, match="'bad' is no level"):
        settle(Settings(), environment, flag)


def test_a_fresh_desk_has_its_folders(tmp_path: Path) -> None:
    init_desk(tmp_path / "new" / "desk", {"claims/x.json": "{}"})
    made = sorted(p.relative_to(tmp_path / "new" / "desk").as_posix() for p in tmp_path.rglob("*") if p.is_file())
    folders = [f"{f}/.gitkeep" for f in ("claims", "reports", "seeds", "sources")]
    assert made == sorted([FILE, "claims/x.json", *folders])


def test_the_fresh_settings_are_the_defaults(tmp_path: Path) -> None:
    assert init_desk(tmp_path, {}).settings == Settings()


@pytest.mark.parametrize("taken", [FILE, "claims/x.json"])
def test_a_fresh_desk_overwrites_nothing(tmp_path: Path, taken: str) -> None:
    (tmp_path / taken).parent.mkdir(exist_ok=True)
    (tmp_path / taken).write_text("mine", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(DeskError, match=f"{re.escape(taken)}: this is there already"):
        init_desk(tmp_path, {"claims/x.json": "{}"})
    assert (sorted(tmp_path.rglob("*")), (tmp_path / taken).read_text()) == (before, "mine")


@pytest.mark.parametrize("path", ["/a", "../a", "a/../../b", "..", "a\\b", "C:a", "a\0b"])
def test_ways_out(path: str) -> None:
    assert leaves_folder(path)


@pytest.mark.parametrize("path", ["a", "a/b", "a..b", "./a", "a/…/b"])
def test_ways_in(path: str) -> None:
    assert not leaves_folder(path)


def test_a_link_out_of_the_desk_is_refused(tmp_path: Path) -> None:
    desk = init_desk(tmp_path / "desk", {})
    (desk.seeds / "x.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(DeskError, match="leads out of the desk"):
        desk.path("seeds/x.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="this is a folder"):
        read_file(tmp_path, LogError)


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"abc")
    with pytest.raises(LogError, match="too large"):
        read_file(tmp_path / "x", LogError, limit=2)


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr("os.fsync", _no_space)
    with pytest.raises(LogError, match="no space left"):
        write_file(path, "new", LogError)
    assert ([p.name for p in tmp_path.iterdir()], path.read_text()) == (["x"], "old")


def _no_space(_: int) -> None:
    raise OSError(28, "No space left on device")
