"""``factcheck extract --update``, as a user runs it: what is written, what is said, what is refused."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from factcheck.cli import main

FIRST = """\
“The roof will be mended in May,” said Dana Reyes.

The town has 18,300 inhabitants.

The old bridge was closed in 1987.
"""
SECOND = FIRST.replace("18,300", "18,400").replace("The old bridge was closed in 1987.", "The mill employs 412 people.")
LOG = Path("claims/roof.yaml")

Run = Callable[[str], tuple[int, str, str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small desk with one marked log."""
    desk = tmp_path_factory.mktemp("made") / "desk"
    with pytest.MonkeyPatch.context() as here:
        here.delenv("FACTCHECK_DESK", raising=False)
        main(["init", str(desk)])
        here.chdir(desk)
        Path("speech.txt").write_text("The roof will be mended in May.\n", encoding="utf-8")
        main("sources add speech.txt --kind speech".split())
        Path("seeds/roof.txt").write_text(FIRST, encoding="utf-8")
        main("extract seeds/roof.txt".split())
        main("mark c1 cut --by LM --note census".split())
        main("mark c2 change --by LM --note open".split())
        Path("seeds/second.txt").write_text(SECOND, encoding="utf-8")
    return desk


@pytest.fixture
def run(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in a desk of one's own: the exit code, and what was printed."""

    def go(line: str) -> tuple[int, str, str]:
        code = main(line.split())
        return code, *capsys.readouterr()

    monkeypatch.delenv("FACTCHECK_DESK", raising=False)
    monkeypatch.chdir(copytree(made, tmp_path / "desk"))
    capsys.readouterr()
    return go


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("extract --update claims/roof.yaml seeds/none.txt", "seeds/none.txt: there is no such file"),
        ("extract --update claims/none.yaml seeds/second.txt", "claims/none.yaml: there is no such file"),
        ("extract --update claims/roof.yaml speech.txt --force", "--update rewrites its own log"),
        ("extract --update claims/roof.yaml seeds/second.txt -o claims/x.yaml", "--update rewrites its own log"),
        ("extract --update claims/roof.yaml seeds/second.txt --published soon", "soon is no date"),
        ("extract --update claims/roof.yaml /etc/hostname", "the article lies outside the desk"),
        ("extract --update claims/roof.yaml seeds/calm.txt", "seeds/calm.txt: there is nothing to check"),
        ("extract --update claims/roof.yaml -", "a log names its article's file"),
        ("extract seeds/second.txt --dry-run", "go with --update"),
        ("extract seeds/roof.txt", "bring it to this draft with --update"),
    ],
)
def test_refused_and_nothing_is_written(run: Run, line: str, told: str) -> None:
    Path("seeds/calm.txt").write_text("Well then.\n", encoding="utf-8")
    before = LOG.read_bytes()
    code, _, err = run(line)
    assert (code, told in err, LOG.read_bytes()) == (2, True, before)


def test_a_broken_log_is_refused_with_its_line(run: Run) -> None:
    broken = LOG.read_text(encoding="utf-8").replace("kind: claim", "kind: clam", 1)
    LOG.write_text(broken, encoding="utf-8")
    code, _, err = run("extract --update claims/roof.yaml seeds/second.txt")
    assert (code, "'clam' is no kind" in err, LOG.read_text(encoding="utf-8")) == (2, True, broken)


def test_a_log_in_brackets_is_refused_with_its_line(run: Run) -> None:
    text = 'version: 1\narticle: {file: seeds/roof.txt}\nclaims: [{id: c1, kind: claim, text: "18,300"}]\n'
    LOG.write_text(text, encoding="utf-8")
    code, _, err = run("extract --update claims/roof.yaml seeds/second.txt")
    assert (code, "roof.yaml:3:9: 'claims' stands in brackets" in err, LOG.read_text(encoding="utf-8")) == (
        2,
        True,
        text,
    )


TABLE = """\
claims/roof.yaml: 1 kept, 1 edited, 1 new, 1 gone; 1 mark now stale{dry}
edited c1: “The town has 18,400 inhabitants”, was “The town has 18,300 inhabitants” — marked cut by LM, now stale
new c3: “The mill employs 412 people”
gone c2: “The old bridge was closed in 1987” — marked change by LM
"""


def test_it_says_what_became_of_each_claim(run: Run) -> None:
    assert run("extract --update claims/roof.yaml seeds/second.txt") == (0, TABLE.format(dry=""), "")


def test_a_dry_run_says_the_same_and_writes_nothing(run: Run) -> None:
    before = LOG.read_bytes()
    _, out, _ = run("extract --update claims/roof.yaml seeds/second.txt --dry-run")
    assert (out, LOG.read_bytes()) == (TABLE.format(dry="; nothing written (--dry-run)"), before)


def test_programs_are_told_in_json(run: Run) -> None:
    told = json.loads(run("extract --update claims/roof.yaml seeds/second.txt --format json")[1])
    assert {c["id"]: (c["fate"], c["stale"]) for c in told["claims"]} == {
        "q1": ("kept", False), "c1": ("edited", True), "c2": ("gone", False), "c3": ("new", False),
    }  # fmt: skip


@pytest.mark.parametrize("hashed", [True, False])
def test_twice_is_as_good_as_once(run: Run, hashed: bool) -> None:
    """The very same draft is known by its hash; without it the work is done again."""
    run("extract --update claims/roof.yaml seeds/second.txt")
    once = LOG.read_text(encoding="utf-8")
    if not hashed:
        LOG.write_text(re.sub(r"sha256: .*", 'sha256: ""', once), encoding="utf-8")
    run("extract --update claims/roof.yaml seeds/second.txt")
    assert LOG.read_text(encoding="utf-8") == once


def test_the_unchanged_draft_changes_no_byte(run: Run) -> None:
    before = LOG.read_bytes()
    _, out, _ = run("extract --update claims/roof.yaml seeds/roof.txt")
    assert (LOG.read_bytes(), "nothing to do" in out) == (before, True)


def test_a_draft_edited_in_place(run: Run) -> None:
    Path("seeds/roof.txt").write_text(SECOND, encoding="utf-8")
    assert run("extract --update claims/roof.yaml seeds/roof.txt")[1] == TABLE.format(dry="")


def test_the_log_names_the_new_file_and_verify_reads_it(run: Run) -> None:
    run("extract --update claims/roof.yaml seeds/second.txt")
    run("verify claims/roof.yaml --quiet")
    report = json.loads(Path("reports/roof.json").read_text(encoding="utf-8"))
    told = {c["id"]: (c["mark"]["is"], c["mark"]["stale"]) for c in report["claims"]}
    assert (report["article"]["file"], told) == (
        "seeds/second.txt",
        {"q1": ("open", False), "c1": ("cut", True), "c3": ("open", False)},
    )


def test_no_problem_is_left_with_the_draft(run: Run) -> None:
    run("extract --update claims/roof.yaml seeds/second.txt")
    run("verify claims/roof.yaml --quiet")
    assert json.loads(Path("reports/roof.json").read_text(encoding="utf-8"))["problems"] == []


def test_the_editor_s_schema_is_brought_up_to_date(run: Run) -> None:
    schema = Path("claims/claims.schema.json")
    schema.write_text("{}", encoding="utf-8")
    run("extract --update claims/roof.yaml seeds/second.txt")
    assert '"gone"' in schema.read_text(encoding="utf-8")
