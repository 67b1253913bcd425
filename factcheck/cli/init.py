"""``factcheck init``: an empty desk."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make it in; . for this one.")],
) -> None:
    """Make an empty desk. It has four folders, factcheck.toml, and the log's schema for editors."""
    from factcheck.cli.schema import schema_text
    from factcheck.cli.terminal import say
    from factcheck.desk import init_desk
    from factcheck.log import SCHEMA_FILE

    init_desk(folder, {f"claims/{SCHEMA_FILE}": schema_text()})
    say(f"{folder}: an empty desk.")
    enter = "" if folder == Path() else f"cd {quote(str(folder))}, "
    say(f"Next: {enter}put an article in seeds/ and its sources in sources/, then factcheck extract seeds/ARTICLE")
