"""The history of a log: chained, honest about what was interrupted, and never in the way of an editor."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.errors import LogError
from factcheck.log import Act, Deed, LogFile, audit, change, entries, last_undoable, path_of, with_fields
from factcheck.model import Mark, MarkIs

LOG = """\
version: 1
article: {file: seeds/pond.txt}
speakers:
  - {id: oak, name: Ada Oak}
claims:
  - {id: q1, kind: quote, text: The pond is full., speaker: oak}  # mine
  - {id: q2, kind: quote, text: The geese are back., speaker: oak}
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "pond.yaml"
    path.write_text(LOG, encoding="utf-8")
    return path


def marked(log: Path, claim: str = "q1", status: MarkIs = MarkIs.CONFIRMED, by: str = "LM") -> None:
    change(log, Deed(by, Act.MARK, claim), lambda file: file.with_mark(claim, Mark(status, by, "2024-05-01")))


def three(log: Path) -> Path:
    for claim, status in (("q1", MarkIs.CONFIRMED), ("q2", MarkIs.QUERY), ("q1", MarkIs.STET)):
        marked(log, claim, status)
    return path_of(log)


def refuse(file: LogFile) -> LogFile:
    raise LogError("no")


def test_a_change_that_is_refused_leaves_nothing(log: Path) -> None:
    with pytest.raises(LogError):
        change(log, Deed("LM", Act.MARK, "q1"), refuse)
    assert (log.read_text(encoding="utf-8"), path_of(log).read_bytes()) == (LOG, b"")


def test_a_log_without_history_is_whole(log: Path) -> None:
    assert audit(log).broken == ()


def test_every_change_is_a_line_with_what_was_and_what_is(log: Path) -> None:
    three(log)
    told = [(e.n, e.claim, e.was["mark.is"], e.now["mark.is"]) for e in entries(log)]
    assert told == [(1, "q1", "open", "confirmed"), (2, "q2", "open", "query"), (3, "q1", "confirmed", "stet")]


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize(
    "alter",
    [
        lambda line: line.replace(b'"LM"', b'"XX"'),
        lambda line: line.replace(b'"hash":"', b'"hash":"0'),
        lambda line: b"{}",
        lambda line: b"not json",
        lambda line: b'{"n":1}',
    ],
)
def test_the_first_broken_line_is_named(log: Path, n: int, alter) -> None:  # type: ignore[no-untyped-def]
    path = three(log)
    lines = path.read_bytes().split(b"\n")
    lines[n - 1] = alter(lines[n - 1])
    path.write_bytes(b"\n".join(lines))
    assert audit(log).broken[0][0] == n


@pytest.mark.parametrize(("gone", "named"), [(0, 1), (1, 2)])
def test_a_line_that_was_taken_away_is_missed(log: Path, gone: int, named: int) -> None:
    path = three(log)
    lines = path.read_bytes().split(b"\n")
    del lines[gone]
    path.write_bytes(b"\n".join(lines))
    assert audit(log).broken[0][0] == named


def test_the_end_cut_off_shows_in_the_marks(log: Path) -> None:
    path = three(log)
    path.write_bytes(b"\n".join(path.read_bytes().split(b"\n")[:2]) + b"\n")
    assert audit(log).broken == ((0, "q1: the log says stet by LM, the history confirmed by LM"),)


def test_a_mark_by_hand_shows(log: Path) -> None:
    three(log)
    log.write_text(log.read_text(encoding="utf-8").replace("is: query", "is: confirmed"), encoding="utf-8")
    assert [reason[:3] for _, reason in audit(log).broken] == ["q2:"]


def test_a_change_by_an_editor_is_remarked_and_no_fault(log: Path) -> None:
    three(log)
    log.write_text("# reread\n" + log.read_text(encoding="utf-8"), encoding="utf-8")
    marked(log, "q2")
    found = audit(log)
    assert (found.broken, len(found.remarks)) == ((), 1)


def test_killed_before_the_log_was_written(log: Path) -> None:
    marked(log, "q1")
    before = log.read_bytes()
    marked(log, "q2")
    log.write_bytes(before)  # the line is there, its change never came
    assert audit(log).broken == ()
    marked(log, "q1", MarkIs.STET)
    assert ([e.act for e in entries(log)], audit(log).broken) == (["mark", "mark", "void", "mark"], ())


@pytest.mark.parametrize("cut", [1, 5, 60])
def test_killed_within_a_line(log: Path, cut: int) -> None:
    path = three(log)
    with path.open("ab") as book:
        book.write(path.read_bytes()[:cut])
    assert (audit(log).broken, len(audit(log).remarks)) == ((), 1)
    marked(log, "q2", MarkIs.CUT)
    assert (len(entries(log)), audit(log).broken) == (4, ())


def test_an_undo_takes_back_ones_own_last_change_and_no_other(log: Path) -> None:
    three(log)
    marked(log, "q2", MarkIs.CUT, by="Rae")
    last = last_undoable(log, "LM")
    assert last is not None
    change(
        log,
        Deed("LM", Act.UNDO, last.claim, last.n),
        lambda f: f.with_claim(with_fields(f.claim(last.claim), last.was)),
    )
    assert LogFile.read(log).claim("q1").mark.status is MarkIs.CONFIRMED
    following = last_undoable(log, "LM")
    assert (following and following.n, audit(log).broken) == (2, ())


def test_lines_are_json_that_anything_can_read(log: Path) -> None:
    path = three(log)
    assert [json.loads(line)["n"] for line in path.read_text(encoding="utf-8").splitlines()] == [1, 2, 3]


def test_comments_in_the_log_stay(log: Path) -> None:
    three(log)
    assert "# mine" in log.read_text(encoding="utf-8")
