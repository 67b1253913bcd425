"""Options that several commands share, and the desk they lead to."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from factcheck.desk import Desk


class Listed(StrEnum):
    """The forms of what is a list of things done rather than a report."""

    HUMAN = "human"
    JSON = "json"


class Format(StrEnum):
    HUMAN = "human"
    JSON = "json"
    HTML = "html"
    MD = "md"


DeskOption = Annotated[
    Path | None,
    typer.Option(
        "--desk", metavar="DIR", help="The desk; else FACTCHECK_DESK, else the first folder upward that is one."
    ),
]
NoColorOption = Annotated[bool, typer.Option("--no-color", help="Plain output; so does NO_COLOR.")]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the result there.")]
FormatOption = Annotated[
    Format | None, typer.Option("--format", help="The form of the result; else the ending of -o FILE, else human.")
]
FailOnOption = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        help="Exit with 1 on findings of this level or graver: change, look, confirm, not-checked, or never.",
    ),
]
ExitZeroOption = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing on standard output.")]
JobsOption = Annotated[
    int,
    typer.Option("--jobs", min=0, max=256, metavar="N", help="Processes to share the work; 0: all cores, if it pays."),
]


def named_desk(ctx: typer.Context, desk: Path | None) -> Path | None:
    """The desk that a flag or the environment names."""
    named = desk or ctx.find_root().obj
    return named or (Path(os.environ["FACTCHECK_DESK"]) if os.environ.get("FACTCHECK_DESK") else None)


def desk_of(ctx: typer.Context, desk: Path | None, near: Path | None = None) -> Desk:
    """The desk to work on: the named one, else the one that ``near`` lies in, else the one we stand in.

    Raises DeskError when there is none.
    """
    from factcheck.cli.terminal import shown
    from factcheck.desk import find_desk, open_desk
    from factcheck.errors import DeskError
    from factcheck.model import replace

    named = named_desk(ctx, desk)
    if named:
        return open_desk(named)
    try:
        found = find_desk(near or Path.cwd())
    except DeskError:
        found = find_desk(Path.cwd())
    return replace(found, root=Path(shown(found.root)))
