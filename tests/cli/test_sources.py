"""The source library from the command line: what comes in, what is told, what is refused."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli import main
from tests.readers.documents import Pdf, locked_pdf, pdf, picture_only

PAGE = '<html lang="en"><head><title>Pool plans</title></head><body><p>The pool opens in May, says the town.</p></body>'


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["init", str(tmp_path / "desk")]) == 0
    monkeypatch.chdir(tmp_path / "desk")
    capsys.readouterr()
    return tmp_path / "desk"


def put(path: Path, text: str = "MAYOR REYES: We will not close the pool.\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["sources", *words])
    told = capsys.readouterr()
    return code, told.out, told.err


REFUSED = [
    (["add", "nowhere.txt"], "there is no such file"),
    (["add", "*.nothing"], "there are no files"),
    (["add", "in", "--id", "x"], "cannot be that of several files"),
    (["add", "in/a.txt", "--date", "soon"], "--date"),
    (["add", "in/a.txt", "--url", "ftp://x.example"], "is no web address"),
    (["add", "in/a.txt", "--speaker", "=MAYOR"], "'=MAYOR' names nobody"),
    (["add", "in/a.txt", "--id", " "], "'id' is empty"),
    (["add", "in/a.txt", "--title", "half a \udcff"], "half a character"),
    (["edit", "a"], "nothing is to be changed"),
    (["edit", "b", "--title", "T"], "no source 'b'"),
    (["remove", "b", "--yes"], "no source 'b'"),
]


@pytest.mark.parametrize(("words", "told"), REFUSED, ids=[" ".join(w) for w, _ in REFUSED])
def test_refused_with_a_reason(desk: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str) -> None:
    put(desk / "in" / "a.txt")
    put(desk / "in" / "b.txt", "Other words.")
    code, _, err = run(capsys, *words)
    assert (code, told in err, err.count("\n")) == (2, True, 1)


# A file that cannot be read, and the fix that its reader knows; check says the very same.
UNREADABLE = {
    "locked.pdf": (locked_pdf("secret"), "it is locked with a password"),
    "blank.pdf": (Pdf().page().bytes(), "its pages are empty"),
    "scan.pdf": (picture_only(), "scanned: no text"),
    "letter.txt": (pdf(["We will open the pool."]), "by its first bytes it is a PDF: give it the ending .pdf"),
    "void.txt": (b"", "the file is empty or holds only white space"),
    "void.docx": (b" \n", "the file is empty or holds only white space"),
    "half.json": (b'{"text": "We', "is the file complete?"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_bad_file_is_refused_with_the_same_sentence_as_by_check(
    desk: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    data, told = UNREADABLE[name]
    (desk / name).write_bytes(data)
    put(desk / "in" / "a.txt")
    _, _, added = run(capsys, "add", name)
    main(["check", name, "--sources", "in"])
    assert (told in added, added) == (True, capsys.readouterr().err)


def test_an_empty_folder_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "in").mkdir()
    assert "the folder holds no files" in run(capsys, "add", "in")[2]


def test_one_bad_file_does_not_stop_the_rest(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(desk / "in" / "a.txt")
    put(desk / "in" / "deep" / "c.txt", "Other words.")
    (desk / "in" / "b.txt").write_bytes(b"\0\1\2")
    code, out, err = run(capsys, "add", "in")
    assert (code, out.splitlines()[-1], "b.txt" in err) == (2, "2 added, 1 not added", True)
    assert sorted(p.name for p in (desk / "sources").glob("*.txt")) == ["a.txt", "c.txt"]


def test_the_same_file_twice_in_a_folder_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("in/a.txt", "in/b.txt"):
        put(desk / name)
    put(desk / "in/c.txt", "The ferry will sail at six.\n")
    told = run(capsys, "add", "in")[1]
    assert "a: in/b.txt is the same file; nothing was written\n" in told
    assert told.endswith("2 added, 1 the same as another of these files, and so one source with it\n")
    assert run(capsys, "add", "in")[1].endswith("0 added, 3 there already\n")


def test_a_pattern_is_a_choice(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.txt", "b.txt", "b.md"):
        put(desk / "in" / name, f"These are the words of {name}.")
    assert run(capsys, "add", "in/*.txt", "in/b.md")[1].splitlines()[-1] == "3 added"


def test_what_was_read_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "add", str(put(desk / "in" / "a.txt")))
    assert out.splitlines()[:2] == [
        "a: sources/a.txt, 8 words, 1 speaker turn of 1 speaker, added",
        "who speaks: MAYOR REYES",
    ]


def test_guesses_are_told_marked_and_accepted(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "add", str(put(desk / "in" / "a.html", PAGE)))
    sidecar = desk / "sources" / "a.source.yaml"
    assert "guessed: title 'Pool plans', language 'en'" in out
    assert "guessed: [title, language]" in sidecar.read_text()
    assert run(capsys, "edit", "a", "--accept")[0] == 0
    assert "guessed: []" in sidecar.read_text()


def test_edit_leaves_the_rest_alone(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", str(put(desk / "in" / "a.txt")), "--date", "2025-03-11")
    sidecar = desk / "sources" / "a.source.yaml"
    sidecar.write_text("# seen by LM\n" + sidecar.read_text())
    before = sidecar.read_text()
    assert run(capsys, "edit", "a", "--date", "2025-03-12")[0] == 0
    assert sidecar.read_text() == before.replace("2025-03-11", "2025-03-12")


def test_the_list_is_filtered(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", str(put(desk / "in" / "a.txt")), "--kind", "speech", "--speaker", "Dana Reyes=MAYOR")
    run(capsys, "add", str(put(desk / "in" / "b.txt", "Other words.")))
    _, out, _ = run(capsys, "list", "--kind", "speech", "--speaker", "reyes", "--format", "json")
    assert [s["id"] for s in json.loads(out)["sources"]] == ["a"]


def test_a_cited_source_stays(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", str(put(desk / "in" / "a.txt")))
    log = 'version: 1\narticle: {file: seeds/d.txt}\nclaims:\n  - {id: q1, kind: quote, text: "close", sources: [a]}\n'
    put(desk / "claims" / "d.yaml", log)
    code, _, err = run(capsys, "remove", "a", "--yes")
    assert (code, "claims rest on 'a' (claims/d.yaml: q1)" in err) == (2, True)
    assert run(capsys, "remove", "a", "--yes", "--force")[0] == 0
    assert list((desk / "sources").glob("a.*")) == []


def test_where_it_is_used_is_shown(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", str(put(desk / "in" / "a.txt")))
    log = 'version: 1\narticle: {file: seeds/d.txt}\nclaims:\n  - {id: q1, kind: quote, text: "close", sources: [a]}\n'
    put(desk / "claims" / "d.yaml", log)
    assert "used by: claims/d.yaml: q1" in run(capsys, "show", "a")[1]


def test_text_and_turns_are_shown(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", str(put(desk / "in" / "a.txt")))
    assert run(capsys, "show", "a", "--text")[1] == "MAYOR REYES: We will not close the pool.\n"
    assert run(capsys, "show", "a", "--turns")[1] == "1. MAYOR REYES: We will not close the pool.\n"


def test_a_file_that_was_changed_does_not_verify(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", str(put(desk / "in" / "a.txt")))
    assert run(capsys, "verify")[:2] == (0, "1 file is what was added\n")
    put(desk / "sources" / "a.txt", "Other words.")
    code, out, _ = run(capsys, "verify")
    assert (code, out.splitlines()[0].startswith("sources/a.txt: S102")) == (1, True)


def test_a_guessed_date_is_held_against_nobody(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from factcheck.library import open_library

    put(desk / "sources" / "a.txt")
    put(desk / "sources" / "a.source.yaml", 'id: a\nfile: a.txt\ndate: "2025-03-11"\nguessed: [date]\n')
    assert open_library(desk / "sources").sources.cards[0].date == ""


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no terminals to be made")
def test_a_bar_is_shown_and_the_lines_go_where_they_are_sent(desk: Path) -> None:
    for number in range(25):
        put(desk / "in" / f"t{number}.txt", f"These are the words of talk {number}.")
    ours, theirs = os.openpty()
    with (desk / "told.txt").open("wb") as told:
        command = [sys.executable, "-m", "factcheck", "sources", "add", "in"]
        child = subprocess.Popen(command, stdout=told, stderr=theirs, env={**os.environ, "TERM": "xterm"})
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # the terminal is closed by its last user
            while piece := os.read(ours, 10_000):
                shown += piece
    os.close(ours)
    assert (child.wait(), b"25/25" in shown, b"added" in shown) == (0, True, False)
    assert len((desk / "told.txt").read_text().splitlines()) == 2 * 25 + 1


def test_a_file_that_is_not_what_was_added_is_never_the_same(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", str(put(desk / "in" / "talk.txt")))
    put(desk / "sources" / "talk.txt", "MAYOR REYES: We will close the pool.\n")
    told = [run(capsys, *words)[1] for words in (("add", "sources/talk.txt"), ("show", "talk"))]
    assert ["it is not what was added" in words for words in told] == [True, True]


def test_who_speaks_in_the_turns_is_found(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(desk / "in" / "rows.csv", "speaker,text\nDana Reyes,We will not close the pool this year.\n")
    run(capsys, "add", str(desk / "in" / "rows.csv"))
    put(desk / "sources" / "junk.txt", "")
    listed = run(capsys, "list", "--speaker", "reyes")[1]
    assert ("speakers in its turns" in listed, "S101" in listed) == (True, False)


@pytest.mark.parametrize(
    ("words", "told"),
    [(("list", "--date", "2026-13"), "--date"), (("show", "nosuch"), "nearest of 7 are: ")],
)
def test_what_is_not_there_is_told_in_few_words(
    desk: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    for number in range(7):
        put(desk / "sources" / f"paper-{number}.txt", f"Words of paper {number}.")
    code, _, err = run(capsys, *words)
    assert (code, told in err, err.count("paper-") <= 5) == (2, True, True)
