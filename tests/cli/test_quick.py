"""Arguments are read as Typer reads them, and no command that is given plain ones loads Pydantic."""

from __future__ import annotations

import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer
from typer.testing import CliRunner

from factcheck.cli.quick import Quick
from tests.test_house import ROOT

HEAVY = "import sys; from factcheck.cli import main; main({!r}); print('pydantic' in sys.modules)"


class Form(StrEnum):
    SHORT = "short"
    LONG = "long"


def command(
    words: str,
    place: Path | None = None,
    form: Form | None = None,
    shown: Annotated[Form, typer.Option()] = Form.LONG,
    many: Annotated[list[str] | None, typer.Option()] = None,
    jobs: Annotated[int, typer.Option(min=0, max=9)] = 0,
    name: str = "",
    quiet: bool = False,
) -> None:
    typer.echo([words, place, form, shown, list(many or ()), jobs, name, quiet])


def said(arguments: list[str], **settings: Any) -> str:
    app = typer.Typer(rich_markup_mode=None)
    app.command(**settings)(command)
    told = CliRunner().invoke(app, arguments)
    return f"{told.exit_code} {told.output}"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a", "--jobs", "10"],
        ["a", "--jobs", "many"],
        ["a", "--shown", "tall"],
        ["a", "b"],
        ["a", "--nothing"],
        ["a"],
        [""],
        ["a", "--place", "b/c", "--name", "d", "--quiet"],
        ["a", "--place", ""],
        ["a", "--many", "b", "--many", "c"],
        ["a", "--form", "short", "--shown", "short", "--jobs", "3"],
    ],
)
def test_arguments_are_read_as_ever(arguments: list[str]) -> None:
    assert said(arguments, cls=Quick) == said(arguments)


@pytest.mark.parametrize("arguments", [["explain", "Q102"], ["sources", "list", "--desk", str(ROOT)]])
def test_plain_arguments_load_no_pydantic(arguments: list[str]) -> None:
    told = subprocess.run([sys.executable, "-c", HEAVY.format(arguments)], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "False"
