"""``factcheck search``: words against a library, with no article and no log."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli import main

COUNCIL = (
    "THE MAYOR: Good evening. We are not going to close the pool on Elm Street.\nCOLE: The pool is fifty years old.\n"
)
RALLY = "Thank you. I told them that the pool is fifty years old, and that the roof leaks.\n"
HOSTILE = "The bridge \x1b[31m is \u202egiving way at both ends, say the engineers who came on Monday.\n"
CARDS = {
    "council": 'speakers: [{name: Dana Reyes, aliases: [THE MAYOR]}]\ndate: "2024-03-14"\nkind: transcript\n',
    "rally": 'title: Rally at the mill\nspeakers: [{name: Lee Okafor}]\ndate: "2024-04-02"\nkind: speech\n',
    "hostile": 'title: "Note \\e[2J"\n',
}

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def go(*arguments: object) -> tuple[int, str, str]:
        code = main([str(a) for a in arguments])
        return code, *capsys.readouterr()

    return go


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk of three sources, and we stand in it."""
    monkeypatch.delenv("FACTCHECK_DESK", raising=False)
    (tmp_path / "factcheck.toml").touch()
    for name, text in (("council", COUNCIL), ("rally", RALLY), ("hostile", HOSTILE)):
        path = tmp_path / "sources" / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.with_suffix(".source.yaml").write_text(f"id: {name}\nfile: {name}.txt\n{CARDS[name]}", encoding="utf-8")
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "minutes.txt").write_text(RALLY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


ZEPPELIN = "a zeppelin landed on the bowling green"
CLOSE = "We are going to close the pool on Elm Street"
KEEP = "We are not going to close the pool"
OLD = "the pool is fifty years old"


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        # not there, or not so
        ((ZEPPELIN,), 1, "search:1: Q150 in none of the sources searched"),
        ((CLOSE,), 1, "search:1: Q102 negation: article “are going”, source “are not going” (council:1, Dana Reyes)"),
        ((KEEP, "--speaker", "Lee Okafor"), 1, "search:1: Q201 said by someone else"),
        ((KEEP, "--date", "2024-03-15"), 1, "search:1: Q210 said on another day"),
        ((KEEP, "--source", "rally"), 1, "search:1: Q150"),
        (("pool",), 1, "search:1: Q140"),
        ((OLD, "--sources", "plain", "--speaker", "Lee Okafor"), 1, "search:1: Q100 word for word"),
        # there
        ((KEEP,), 0, "search:1: Q100 word for word"),
        (("We're not going to close the pool",), 0, "search:1: Q110 edited, meaning kept"),
        ((KEEP, "--speaker", "Reyes", "--date", "2024-03"), 0, "search:1: Q100 word for word"),
        ((OLD, "--source", "rally"), 0, "search:1: Q100 word for word"),
        ((OLD, "--sources", "plain"), 0, "search:1: Q100 word for word"),
        ((KEEP, "--speaker", "D. R.=Dana Reyes"), 0, "search:1: Q100 word for word"),
    ],
)
def test_the_finding_and_the_exit_code(desk: Path, run: Run, arguments: tuple[str, ...], code: int, line: str) -> None:
    found, out, _ = run("search", *arguments)
    assert (found, out.splitlines()[0][: len(line)]) == (code, line)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (CLOSE, "found in: sources/council.txt:1, turn 1, council, 14 March 2024, Dana Reyes"),
        (CLOSE, "Good evening. ▸We are {+not+} going to close the pool on Elm Street◂."),
        (CLOSE, "[-…-] stands only in your words, {+…+} only in the source"),
        ("We're not going to close the pool", "Good evening. ▸[-We're-]{+We are+} not going to close the pool◂ on"),
        ("the pool … fifty years old", "The pool […] fifty years old"),
        (OLD, "found in: sources/rally.txt:1, Rally at the mill, 2 April 2024, Lee Okafor"),
        (OLD, "found in: sources/council.txt:2, turn 2, council, 14 March 2024, COLE"),
        (OLD, "also found in: "),
        ("We will mend the school on Oak Street by Friday", "nearest: sources/council.txt:1"),
        (ZEPPELIN, "searched: all 3 sources"),
    ],
)
def test_the_places_are_shown(desk: Path, run: Run, words: str, line: str) -> None:
    assert line in run("search", words)[1]


def test_the_legend_stands_only_where_something_differs(desk: Path, run: Run) -> None:
    assert "only in your words" not in run("search", KEEP)[1]


@pytest.mark.parametrize(("limit", "shown"), [(1, 1), (2, 2), (5, 2)])
def test_the_limit_counts_places(desk: Path, run: Run, limit: int, shown: int) -> None:
    assert run("search", OLD, "--limit", limit)[1].count("found in: ") == shown


def test_more_places_than_a_report_lists(desk: Path, run: Run) -> None:
    for n in range(20):
        Path(f"plain/copy{n}.txt").write_text(f"Number {n}. {RALLY}", encoding="utf-8")
    assert run("search", OLD, "--sources", "plain", "--limit", 19)[1].count("found in: ") == 19


@pytest.mark.parametrize("character", ["\x1b", "\u202e"])
def test_a_hostile_source_does_not_reach_the_terminal(desk: Path, run: Run, character: str) -> None:
    code, out, _ = run("search", "is giving way at both ends")
    assert (code, character in out, f"\\u{ord(character):04x}" in out) == (0, False, True)


def test_hostile_words_do_not_reach_the_terminal(desk: Path, run: Run) -> None:
    out = run("search", "a \x1b[31mzeppelin \u202elanded on the green")[1]
    assert not {"\x1b", "\u202e"} & set(out)


def test_json_is_the_reports_form(desk: Path, run: Run) -> None:
    told = json.loads(run("search", CLOSE, "--format", "json")[1])
    assert (told["format"], told["version"]) == ("factcheck-report", 1)
    (claim,) = told["claims"]
    assert (claim["text"], claim["finding"]["is"], claim["evidence"][0]["source"]) == (CLOSE, "altered", "council")


def test_json_holds_only_the_sources_with_places(desk: Path, run: Run) -> None:
    told = json.loads(run("search", OLD, "--format", "json")[1])
    assert [(s["id"], s["claims"]) for s in told["sources"]] == [("council", ["search"]), ("rally", [])]


def test_the_ending_of_the_file_names_the_form(desk: Path, run: Run) -> None:
    code, out, _ = run("search", KEEP, "-o", "found.json")
    assert (code, out, json.loads(Path("found.json").read_text())["name"]) == (0, "", "search")


def test_a_file_of_lines(desk: Path, run: Run) -> None:
    out = run("search", CLOSE)[1]
    run("search", CLOSE, "-o", "found.txt")
    assert Path("found.txt").read_text(encoding="utf-8") == out


def test_standard_input(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"“{KEEP},”\n".encode())))
    assert run("search", "-")[:2] == (0, run("search", KEEP)[1])


def test_equal_searches_give_equal_bytes(desk: Path, run: Run) -> None:
    assert run("search", OLD, "--format", "json") == run("search", OLD, "--format", "json")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("",), "there are no words to search for"),
        (("…",), "there are no words to search for"),
        ((KEEP, "--date", "soon"), "--date"),
        ((KEEP, "--source", "concil"), "did you mean"),
        ((KEEP, "--sources", "nowhere"), "there is no such folder of sources"),
        ((KEEP, "--sources", "empty"), "there are no sources"),
        ((KEEP, "--sources", "unreadable"), "no source could be read"),
        ((KEEP, "--format", "html"), "search has no report in the form html"),
        ((KEEP, "-o", "found.html"), "search has no report in the form html"),
        ((KEEP, "-o", "sources/council.txt"), "-o names a file among the inputs"),
        ((KEEP, "--limit", "0"), "limit"),
        ((KEEP, "--desk", "plain"), "desk"),
    ],
)
def test_what_cannot_be_searched_is_no_pass(desk: Path, run: Run, arguments: tuple[str, ...], told: str) -> None:
    Path("empty").mkdir()
    Path("unreadable").mkdir()
    Path("unreadable/scan.txt").write_bytes(bytes(range(256)) * 40)
    code, out, error = run("search", *arguments)
    assert (code, out, told in error, error.count("\n")) == (2, "", True, 1)


def test_a_pinned_source_that_cannot_be_read_is_no_pass(desk: Path, run: Run) -> None:
    Path("plain/scan.txt").write_bytes(bytes(range(256)) * 40)
    code, out, _ = run("search", OLD, "--sources", "plain", "--source", "scan")
    assert (code, "could not be read" in out) == (2, True)
