"""Compiled templates are kept with the package's own bytecode, and only what is made of these templates runs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from factcheck.reports.html import environment


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def filled() -> str:
    template = environment.environment.__wrapped__().get_template("card.html.j2")
    return str(template.module.shape("clear", "<&>"))


def files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.pyc"))


def test_nothing_is_kept_where_python_keeps_nothing(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    filled()
    assert not files(kept)


@pytest.mark.parametrize("data", [b"", b"\0" * 40, b"no code at all" * 9])
def test_a_file_that_is_not_ours_is_made_anew(kept: Path, data: bytes) -> None:
    filled()
    place, whole = files(kept)[0], files(kept)[0].read_bytes()
    place.write_bytes(data)
    filled()
    assert place.read_bytes() == whole


def test_a_damaged_file_is_made_anew(kept: Path) -> None:
    first = filled()
    place = files(kept)[0]
    place.write_bytes(place.read_bytes()[:40])
    assert filled() == first


def test_a_folder_that_cannot_be_written_changes_nothing(kept: Path) -> None:
    first = filled()
    next(kept.iterdir()).rename(kept / "elsewhere")
    (kept / Path(environment.__file__).parts[1]).write_text("a file where a folder should be", encoding="utf-8")
    assert filled() == first


def test_code_of_a_page_that_escapes_nothing_is_not_used_for_one_that_does(kept: Path) -> None:
    careless = environment.environment.__wrapped__()
    careless.autoescape = False
    careless.get_template("card.html.j2")
    assert "&lt;&amp;&gt;" in filled()


def test_what_is_kept_is_used(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = filled()
    monkeypatch.delattr("jinja2.Environment.compile")
    assert filled() == first
