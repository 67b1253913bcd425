"""The commands, each as a user runs it, against a small desk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copy, copytree

import pytest

from factcheck import __version__
from factcheck.cli import main
from factcheck.cli.terminal import printable
from factcheck.cli.verdicts import fails
from factcheck.model import Level
from factcheck.rules import RULES

DRAFT = """\
Mayor keeps the pool

“We are going to close the pool on Elm Street,” Mayor Dana Reyes told the council on 3 May 2025.
"""
SOURCE = "MAYOR REYES: Good evening. We are not going to close the pool on Elm Street.\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line: its exit code, standard output, standard error."""

    def go(*arguments: object) -> tuple[int, str, str]:
        code = main([str(a) for a in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return go


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with one draft and one source, and beside it its log, as extract writes it."""
    desk = tmp_path_factory.mktemp("made") / "desk"
    with pytest.MonkeyPatch.context() as here:
        here.delenv("FACTCHECK_DESK", raising=False)
        main(["init", str(desk)])
        here.chdir(desk)
        Path("seeds/pool.txt").write_text(DRAFT, encoding="utf-8")
        Path("talk.txt").write_text(SOURCE, encoding="utf-8")
        source = ["talk.txt", "--speaker", "Dana Reyes=MAYOR REYES", "--date", "2025-05-03", "--primary"]
        main(["sources", "add", *source])
        main(["extract", "seeds/pool.txt", "--published", "2025-05-04"])
        Path("claims/pool.yaml").rename("../pool.yaml")
    return desk


@pytest.fixture
def desk(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that desk without a log, and we stand in it."""
    monkeypatch.delenv("FACTCHECK_DESK", raising=False)
    monkeypatch.delenv("FACTCHECK_FAIL_ON", raising=False)
    monkeypatch.chdir(copytree(made, tmp_path / "desk"))
    return tmp_path / "desk"


@pytest.fixture
def log(made: Path, desk: Path) -> Path:
    return Path(copy(made.parent / "pool.yaml", desk / "claims")).relative_to(desk)


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"factcheck {__version__}\n", "")


def test_help_names_every_command(run: Run) -> None:
    out = run("--help")[1]
    assert [
        c for c in ("init", "extract", "verify", "check", "sources", "schema", "explain", "demo") if c not in out
    ] == []


def test_help_imports_nothing_heavy() -> None:
    told = "import sys; from factcheck.cli import main; main(['--help']); print(*sys.modules)"
    out = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout
    heavy = {"numpy", "rapidfuzz", "bs4", "ruamel.yaml", "jinja2", "rich", "factcheck.assemble"}
    assert heavy & set(out.split()) == set()


def test_extract_writes_the_log_and_counts(desk: Path, run: Run) -> None:
    code, out, _ = run("extract", "seeds/pool.txt")
    assert (code, out.startswith("claims/pool.yaml: 1 quote and ")) == (0, True)


@pytest.mark.parametrize("command", [("extract",), ("check", "--sources", "sources")])
def test_figures_not_logged_are_told(desk: Path, run: Run, command: tuple[str, ...]) -> None:
    Path("seeds/pool.txt").write_text(f"{DRAFT}\nIt may cost $5 million.\n", encoding="utf-8")
    out = run(command[0], "seeds/pool.txt", *command[1:])[1]
    assert "seeds/pool.txt: 1 sentence with a figure or date was not logged: line 5" in out.splitlines()


def test_a_higher_threshold_logs_fewer_claims(desk: Path, run: Run) -> None:
    Path("seeds/pool.txt").write_text(f"{DRAFT}\nThe pool opened in 1985. It may be old.\n", encoding="utf-8")

    def logged(threshold: str) -> int:
        run("extract", "seeds/pool.txt", "--force", "--threshold", threshold)
        return Path("claims/pool.yaml").read_text(encoding="utf-8").count("kind: claim")

    assert logged("-9") > logged("0.5") > logged("9")


def test_verify_finds_the_lost_not(log: Path, run: Run) -> None:
    code, out, err = run("verify", log)
    assert (code, err) == (1, "")
    assert "negation" in out.splitlines()[0]
    assert out.splitlines()[-1] == "report: reports/pool.html"


def test_verify_writes_the_same_bytes_twice(log: Path, run: Run) -> None:
    def written() -> list[bytes]:
        run("verify", log)
        return [Path(f"reports/pool.{form}").read_bytes() for form in ("html", "json")]

    assert written() == written()


@pytest.mark.parametrize("command", [("verify", "claims/pool.yaml"), ("check", "seeds/pool.txt")])
def test_any_number_of_jobs_finds_the_same(log: Path, run: Run, command: tuple[str, str]) -> None:
    assert run(*command, "--jobs", "3") == run(*command, "--jobs", "1")


@pytest.mark.parametrize("jobs", ["-1", "many", "1000"])
def test_a_number_of_jobs_that_is_none_is_refused(log: Path, run: Run, jobs: str) -> None:
    assert run("verify", log, "--jobs", jobs)[0] == 2


def test_verify_works_from_a_folder_of_the_desk(log: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("claims")
    assert run("verify", "pool.yaml")[1].endswith("report: ../reports/pool.html\n")


@pytest.mark.parametrize("where", ["before", "after", "environment", "log"])
def test_a_desk_can_be_named(
    log: Path, desk: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if where == "environment":
        monkeypatch.setenv("FACTCHECK_DESK", str(desk))
    before = ["--desk", desk] if where == "before" else []
    after = ["--desk", desk] if where == "after" else []
    assert run(*before, "verify", desk / log, *after)[0] == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [((), 1), (("--fail-on", "never"), 0), (("--exit-zero",), 0), (("--fail-on", "look"), 1), (("--fail-on", "x"), 2)],
)
def test_exit_codes(log: Path, run: Run, options: tuple[str, ...], code: int) -> None:
    assert run("verify", log, *options)[0] == code


def test_the_environment_sets_the_level(log: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_FAIL_ON", "never")
    assert run("verify", log)[0] == 0


@pytest.mark.parametrize("format", ["human", "json", "html", "md"])
def test_every_format_has_the_same_exit_code(log: Path, run: Run, format: str) -> None:
    code, out, _ = run("verify", log, "--format", format)
    assert (code, "close the pool" in out or format == "human") == (1, True)


def test_json_on_standard_output_is_json_alone(log: Path, run: Run) -> None:
    assert json.loads(run("verify", log, "--format", "json")[1])


def test_output_takes_its_form_from_the_ending(log: Path, run: Run) -> None:
    out = run("verify", log, "-o", "a.json")[1]
    assert json.loads(Path("a.json").read_text(encoding="utf-8"))
    assert out.endswith("report: reports/pool.html\nreport: a.json\n")


def test_quiet_prints_nothing(log: Path, run: Run) -> None:
    assert run("verify", log, "--quiet") == (1, "", "")


def test_verify_leaves_the_log_as_it_is(log: Path, run: Run) -> None:
    before = log.read_bytes()
    run("verify", log)
    assert log.read_bytes() == before


def test_check_needs_no_desk(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "talk.txt").write_text(SOURCE, encoding="utf-8")
    code, out, err = run("check", "draft.txt", "--sources", "texts")
    assert (code, "negation" in out, err) == (1, True, "")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["draft.txt", "texts"]


def test_a_draft_is_not_its_own_source(desk: Path, run: Run) -> None:
    Path("sources/copy.txt").write_text(DRAFT, encoding="utf-8")
    code, out, _ = run("check", "seeds/pool.txt")
    told = "copy.txt: S101 not searched: it is the article itself"
    assert (code, "negation" in out, told in out) == (1, True, True)


def test_check_reads_standard_input(desk: Path) -> None:
    command = [sys.executable, "-m", "factcheck", "check", "-", "--sources", "sources"]
    done = subprocess.run(command, input=DRAFT.encode(), capture_output=True, check=False)
    assert (done.returncode, b"negation" in done.stdout, done.stderr) == (1, True, b"")


def test_a_closed_pipe_is_quiet(log: Path) -> None:
    command = f"{sys.executable} -m factcheck verify {log} --format html | head -c 1"
    assert subprocess.run(command, shell=True, capture_output=True, check=False).stderr == b""


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_closed_before_the_first_line_is_no_finding(log: Path, unbuffered: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "factcheck", "verify", str(log)]
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env=environment, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


FULL = "error: the system refused to read or write: no space left on device"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a disk that is always full")
def test_a_full_disk_is_no_finding(log: Path) -> None:
    command = [sys.executable, "-m", "factcheck", "verify", str(log)]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr.decode().splitlines()) == (2, [FULL])


def test_sources_list_and_show(desk: Path, run: Run) -> None:
    assert "talk  other  2025-05-03  Dana Reyes  15 words" in run("sources", "list")[1]
    assert "speakers: Dana Reyes (MAYOR REYES)" in run("sources", "show", "talk")[1]


def test_the_same_source_twice_is_said_so(desk: Path, run: Run) -> None:
    assert "nothing was written" in run("sources", "add", "talk.txt")[1]


def test_sources_remove(desk: Path, run: Run) -> None:
    assert run("sources", "remove", "talk", "--yes")[0] == 0
    assert list(Path("sources").glob("talk*")) == []


def test_sources_remove_asks_first(desk: Path, run: Run) -> None:
    code, _, err = run("sources", "remove", "talk")
    assert (code, "--yes" in err, Path("sources/talk.txt").exists()) == (2, True, True)


def test_schema_is_the_one_beside_the_logs(desk: Path, run: Run) -> None:
    assert run("schema")[1] == Path("claims/claims.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", ["Q102", "q102"])
def test_explain(run: Run, code: str) -> None:
    assert run("explain", code)[1].startswith("Q102 ")


def test_explain_without_a_code_lists_them_all(run: Run) -> None:
    code, out, _ = run("explain")
    assert (code, out.splitlines()) == (0, [f"{rule.code} {rule.name}" for rule in RULES])


@pytest.mark.parametrize(("folder", "enter"), [(".", ""), ("desk", "cd desk, "), ("our desk", "cd 'our desk', ")])
def test_init_says_what_comes_next(
    folder: str, enter: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    made, following = run("init", folder)[1].splitlines()
    assert made == f"{folder}: an empty desk."
    assert following.startswith(f"Next: {enter}put an article in seeds/")


def test_demo_shows_findings_and_can_be_run_again(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    first, again = run("demo"), run("demo")
    assert (first[0], again[0]) == (0, 0)
    assert "misattributed" in first[1] or "Q2" in first[1]
    assert first[1].splitlines()[1:] == again[1].splitlines()[1:]


@pytest.mark.parametrize(
    ("level", "fail_on", "fails_"),
    [
        (Level.CLEAR, "not-checked", False),
        (Level.CHANGE, "never", False),
        (Level.LOOK, "change", False),
        (Level.NOT_CHECKED, "confirm", False),
        (Level.NOT_CHECKED, "not-checked", True),
        (Level.CHANGE, "change", True),
        (Level.CHANGE, "confirm", True),
        (Level.CONFIRM, "confirm", True),
    ],
)
def test_fail_on_is_this_level_or_graver(level: Level, fail_on: str, fails_: bool) -> None:
    assert fails({level}, fail_on) is fails_


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a\x1b[2Jb", "a\\u001b[2Jb"),
        ("a\u202eb", "a\\u202eb"),
        ("a\rb", "a\\u000db"),
        ("a\x9bb", "a\\u009bb"),
        ("é “x”\n\ty", "é “x”\n\ty"),
    ],
)
def test_control_characters_never_reach_the_terminal(text: str, safe: str) -> None:
    assert printable(text) == safe


def test_an_ending_that_no_report_has_is_refused_before_any_work(run: Run, log: str) -> None:
    code, _, err = run("verify", log, "-o", "a.pdf")
    assert (code, "there is no report in the form .pdf" in err) == (2, True)
