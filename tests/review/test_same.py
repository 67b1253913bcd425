"""The page and the command do the same, twice the same is the same, and whoever alters the past is found out."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli import main
from factcheck.cli.review import _password
from factcheck.errors import UsageError
from factcheck.log import Entry, audit, entries, path_of
from factcheck.model import replace
from factcheck.review import Address, deeds, pages, serve
from factcheck.review.pages import Visit
from factcheck.review.session import seen
from tests.review.setting import session_of


def marked(root: Path, status: str = "confirmed", note: str = "heard: “it”") -> Path:
    """Mark a claim as the page does; its log."""
    session = session_of(root)
    shown = seen(session.look().row("q1"))
    deeds.mark(session, {"by": "L. Aho", "claim": "q1", "seen": shown, "is": status, "note": note})
    return session.log


def timeless(log: Path) -> list[Entry]:
    return [replace(e, at="", hash="", previous="") for e in entries(log)]


def test_the_command_marks_as_the_page_does(root: Path, tmp_path: Path) -> None:
    other = Path(copytree(root, tmp_path / "other"))
    log, theirs = marked(root), other / "claims/pond.yaml"
    words = ["mark", "q1", "confirmed", "--by", "L. Aho", "--note", "heard: “it”", "--log", str(theirs)]
    assert main(["--desk", str(other), *words]) == 0
    assert (theirs.read_bytes(), timeless(theirs)) == (log.read_bytes(), timeless(log))


def test_two_runs_give_the_same_page(root: Path, tmp_path: Path) -> None:
    marked(root)
    other = Path(copytree(root, tmp_path / "other"))
    one, two = (pages.review(s, s.look(), Visit("L"), "") for s in (session_of(root), session_of(other)))
    assert one == two


@pytest.fixture(scope="module")
def told(made_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log with six lines of history."""
    root = Path(copytree(made_desk, tmp_path_factory.mktemp("told") / "desk"))
    for n, status in enumerate(("confirmed", "query", "stet", "cut", "change", "confirmed")):
        log = marked(root, status, f"note {n}")
    return log


@given(st.data())
def test_any_byte_altered_is_found_in_its_line(told: Path, data: st.DataObject) -> None:
    path = path_of(told)
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 2).filter(lambda i: whole[i] != 10))
    byte = data.draw(st.integers(0, 255).filter(lambda b: b not in (10, whole[at])))
    path.write_bytes(whole[:at] + bytes([byte]) + whole[at + 1 :])
    try:
        assert audit(told).broken[0][0] == whole.count(b"\n", 0, at) + 1
    finally:
        path.write_bytes(whole)


@pytest.mark.parametrize("password", ["", "short"])
def test_beyond_this_machine_a_password_worth_the_name_is_demanded(password: str) -> None:
    with pytest.raises(UsageError, match="password"):
        serve(Address("0.0.0.0", 0, password), {}, lambda address: None)


def test_what_it_means_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("FACTCHECK_PASSWORD", "a long password")
    assert _password("0.0.0.0") == "a long password"
    said = capsys.readouterr()
    assert "can read and change" in said.out + said.err
