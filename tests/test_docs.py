"""The docs are true: every command stands in the README, every shown output is what comes out."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "benchmarks" / "README.md", *(ROOT / "docs").glob("*.md")])
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def transcripts(page: Path) -> list[str]:
    """The blocks of a page that show commands (after "$ ") and what they print."""
    return [body for kind, body in FENCE.findall(page.read_text(encoding="utf-8")) if kind == "console"]


def steps(block: str) -> list[tuple[str, str]]:
    """The commands of a block, each with the output shown below it."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(command, output) for command, _, output in (p.partition("\n") for p in parts)]


TERMINAL = {"NO_COLOR": "1", "COLUMNS": "200"}


def run_apart(command: str, folder: Path) -> str:
    """What a factcheck command prints, in a folder, as a reader would see it."""
    environment = {**os.environ, **TERMINAL, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    words = [sys.executable, "-m", *shlex.split(command)]
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, timeout=60)
    return done.stdout + done.stderr


def agrees(shown: str, printed: str) -> bool:
    """Line by line; a line of "…" in the docs stands for any number of lines."""
    parts = re.split(r"^…\n", shown, flags=re.MULTILINE)
    pattern = r"(?:.*\n)*".join(re.escape(p) for p in parts)
    return re.fullmatch(pattern, printed) is not None


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A copy of the repository's own desk, for the docs' commands to run in."""
    folder = tmp_path / "desk"
    folder.mkdir()
    for name in ("seeds", "claims", "sources", "reports"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "factcheck.toml", folder)
    return folder


@pytest.fixture
def run(desk: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[[str], str]:
    """The same without a process of its own, which takes half a second to begin."""
    from factcheck.cli import main

    for name, value in TERMINAL.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(desk)

    def go(command: str) -> str:
        main(shlex.split(command)[1:])
        return "".join(capfd.readouterr())

    return go


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_shown_output_is_what_comes_out(page: Path, run: Callable[[str], str]) -> None:
    for block in transcripts(page):
        for command, shown in steps(block):
            printed = run(command)
            assert command.startswith("factcheck "), command
            assert agrees(shown, printed), f"$ {command}\n{printed}"


def test_the_readmes_first_output_comes_out_of_a_process_too(desk: Path) -> None:
    command, shown = steps(transcripts(ROOT / "README.md")[0])[0]
    assert agrees(shown, run_apart(command, desk))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    inner = [t for t in LINK.findall(page.read_text(encoding="utf-8")) if not t.startswith(("http", "mailto:"))]
    assert [t for t in inner if not (page.parent / t).exists()] == []


def written_commands(page: Path) -> list[list[str]]:
    """Every factcheck command line in a page's shell blocks, as words."""
    found = []
    for kind, body in FENCE.findall(page.read_text(encoding="utf-8")):
        if kind in ("sh", "console"):
            lines = body.replace("\\\n", " ").replace("&&", "\n").splitlines()
            shown = [line.removeprefix("$ ").strip() for line in lines if kind == "sh" or line.startswith("$ ")]
            found += [shlex.split(line, comments=True) for line in shown]
    return [words for words in found if words[:1] == ["factcheck"]]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_written_commands_and_options_exist(page: Path) -> None:
    import typer.main

    from factcheck.cli import app

    for words in written_commands(page):
        command, rest = typer.main.get_command(app), words[1:]
        while rest and rest[0] in getattr(command, "commands", {}):
            command, rest = command.commands[rest[0]], rest[1:]  # type: ignore[attr-defined]
        known = {name for parameter in command.params for name in parameter.opts} | {"--help"}
        assert not hasattr(command, "commands"), f"no such command: {' '.join(words)}"
        assert {w.partition("=")[0] for w in rest if w.startswith("--")} <= known, words


def commands() -> list[str]:
    """Every command that factcheck has, groups with their own."""
    import typer.main

    from factcheck.cli import app

    group = typer.main.get_command(app)
    found = []
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        inner = getattr(command, "commands", None)
        found += [f"{name} {sub}" for sub in inner] if inner else [name]
    return sorted(found)


def test_every_command_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [c for c in commands() if f"factcheck {c}" not in readme]
    assert missing == []


def test_every_rule_has_an_example_and_a_cure() -> None:
    from factcheck.rules import RULES

    assert [r.code for r in RULES if not (r.meaning and r.example and r.todo)] == []


def test_rule_codes_are_told_once() -> None:
    from factcheck.rules import RULES

    codes = [r.code for r in RULES]
    assert len(codes) == len(set(codes))


def test_every_code_that_is_given_is_explained() -> None:
    """Codes in the source are found by their shape, so that none is given that nobody can look up."""
    from factcheck.rules import RULES

    given = set()
    for path in (ROOT / "factcheck").rglob("*.py"):
        given |= set(re.findall(r'"([QCSR]\d{3})"', path.read_text(encoding="utf-8")))
    assert given <= {r.code for r in RULES}
