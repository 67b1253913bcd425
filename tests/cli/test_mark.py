"""Marks: a person's word, kept with what it was decided on, stale when that changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from factcheck.cli import main

ARTICLE = "“The roof will be mended in May,” said Dana Reyes. “The pool comes next,” she said.\n"
SOURCE = "The roof will be mended in May. The pool comes next.\n"

Run = Callable[..., tuple[int, str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small desk with one log."""
    desk = tmp_path_factory.mktemp("made") / "desk"
    with pytest.MonkeyPatch.context() as here:
        main(["init", str(desk)])
        here.chdir(desk)
        Path("seeds/roof.txt").write_text(ARTICLE, encoding="utf-8")
        Path("speech.txt").write_text(SOURCE, encoding="utf-8")
        main(["sources", "add", "speech.txt", "--speaker", "Dana Reyes", "--kind", "speech"])
        main(["extract", "seeds/roof.txt"])
    return desk


@pytest.fixture
def run(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in a desk of one's own; the exit code and what went to standard error."""

    def go(*words: str) -> tuple[int, str]:
        return main(list(words)), capsys.readouterr().err

    monkeypatch.chdir(copytree(made, tmp_path / "desk"))
    capsys.readouterr()
    return go


def marks() -> dict[str, object]:
    main(["verify", "claims/roof.yaml", "--quiet"])
    report = json.loads(Path("reports/roof.json").read_text(encoding="utf-8"))
    return {c["id"]: (c["mark"]["is"], c["mark"]["stale"], c["mark"]["settled"]) for c in report["claims"]}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("mark", "q9", "confirmed", "--by", "LM"), "no claim 'q9'"),
        (("mark", "q1", "fine", "--by", "LM"), "'fine' is no mark"),
        (("mark", "q1", "confirmed"), "a mark is somebody's word"),
        (("mark", "q1", "confirmed", "--by", "LM", "--on", "soon"), "soon is no date"),
    ],
)
def test_bad_marks_are_refused_and_nothing_is_written(run: Run, words: tuple[str, ...], told: str) -> None:
    before = Path("claims/roof.yaml").read_bytes()
    code, err = run(*words)
    assert (code, told in err, Path("claims/roof.yaml").read_bytes()) == (2, True, before)


@pytest.mark.parametrize(
    ("status", "settled"), [("change", False), ("query", False), ("confirmed", True), ("cut", True), ("stet", True)]
)
def test_a_mark_is_kept(run: Run, status: str, settled: bool) -> None:
    assert run("mark", "q1", status, "--by", "LM", "--note", "heard it")[0] == 0
    assert marks()["q1"] == (status, False, settled)


def test_a_mark_goes_stale_when_the_evidence_changes(run: Run) -> None:
    run("mark", "q1", "confirmed", "--by", "LM")
    Path("sources/speech.txt").write_text(SOURCE.replace("in May", "in June"), encoding="utf-8")
    assert marks()["q1"] == ("confirmed", True, False)


def test_a_stale_mark_is_named_on_the_terminal(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("mark", "q1", "confirmed", "--by", "LM")
    Path("sources/speech.txt").write_text(SOURCE.replace("in May", "in June"), encoding="utf-8")
    main(["verify", "claims/roof.yaml"])
    assert "q1: marked on other words or other evidence, and so open again" in "".join(capsys.readouterr())


def test_a_mark_on_what_is_no_longer_in_the_article_is_not_counted(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("mark", "q1", "confirmed", "--by", "LM")
    Path("seeds/roof.txt").write_text("Nothing was said of it.\n", encoding="utf-8")
    main(["verify", "claims/roof.yaml"])
    assert "Nothing has been signed off yet." in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (SOURCE, "q1: confirmed\n"),
        ("Words about the weather.\n", "q1: confirmed; note that the sources do not bear it out: in none of the"),
    ],
)
def test_who_confirms_against_the_sources_is_told_so(
    run: Run, capsys: pytest.CaptureFixture[str], source: str, told: str
) -> None:
    Path("sources/speech.txt").write_text(source, encoding="utf-8")
    main(["mark", "q1", "confirmed", "--by", "LM"])
    assert told in capsys.readouterr().out


@pytest.mark.parametrize(("marked", "code"), [(False, "Q150"), (True, "Q190")])
def test_a_claim_marked_on_a_source_that_is_gone_is_not_checked(
    run: Run, capsys: pytest.CaptureFixture[str], marked: bool, code: str
) -> None:
    run("sources", "edit", "speech", "--speaker", "Somebody Else")
    Path("more.txt").write_text("Words about the weather.\n", encoding="utf-8")
    run("sources", "add", "more.txt")
    if marked:
        run("mark", "q1", "confirmed", "--by", "LM")
    Path("sources/speech.txt").unlink()
    main(["verify", "claims/roof.yaml"])
    told = "".join(capsys.readouterr())
    assert [line for line in told.splitlines() if code in line and "[not searched: speech]" in line]


def test_a_mark_written_by_hand_without_its_basis_counts_as_open(run: Run) -> None:
    log = Path("claims/roof.yaml")
    text = log.read_text(encoding="utf-8").replace("mark: {is: open, by: ", "mark: {is: confirmed, by: ", 1)
    log.write_text(text, encoding="utf-8")
    assert marks()["q1"] == ("confirmed", True, False)


def test_comments_survive_a_mark(run: Run) -> None:
    log = Path("claims/roof.yaml")
    log.write_text("# mine\n" + log.read_text(encoding="utf-8"), encoding="utf-8")
    run("mark", "q1", "confirmed", "--by", "LM", "--on", "2024-03-20")
    assert log.read_text(encoding="utf-8").startswith("# mine\n")


def test_a_mark_is_in_the_history_and_audit_holds_it(run: Run) -> None:
    run("mark", "q1", "confirmed", "--by", "LM")
    assert run("audit")[0] == 0
    log = Path("claims/roof.yaml")
    log.write_text(log.read_text(encoding="utf-8").replace("by: LM", "by: Rae"), encoding="utf-8")
    assert run("audit")[0] == 1


def test_report_verifies_every_log_and_leads_to_each(run: Run) -> None:
    Path("claims/pool.yaml").write_bytes(Path("claims/roof.yaml").read_bytes())
    assert run("report")[0] == 0
    page = Path("reports/index.html").read_text(encoding="utf-8")
    assert ('href="./pool.html"' in page, 'href="./roof.html"' in page) == (True, True)


def test_report_names_a_log_that_cannot_be_read(run: Run) -> None:
    Path("claims/bad.yaml").write_text("version: 1\n", encoding="utf-8")
    code, err = run("report")
    assert (code, "bad.yaml" in err, "bad" in Path("reports/index.html").read_text(encoding="utf-8")) == (2, True, True)
