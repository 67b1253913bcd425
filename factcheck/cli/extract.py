"""``factcheck extract``: a log from an article."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import DeskOption, desk_of

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.model import Log


def extract(
    ctx: typer.Context,
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="An article in the desk, such as seeds/NAME.txt.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="LOG", help="The log; else claims/NAME.yaml.")
    ] = None,
    published: Annotated[
        str, typer.Option(metavar="DATE", help="When it appeared: YYYY-MM-DD; “on Monday” counts from here.")
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Write over a log that is there, marks and all.")] = False,
    desk: DeskOption = None,
) -> None:
    """Log an article's quotes and claims. Each comes with who said it and when."""
    from factcheck.cli.drafts import claims_of, log_of, read_draft
    from factcheck.cli.terminal import say, shown
    from factcheck.cli.verdicts import refuse_input
    from factcheck.errors import LogError, UsageError
    from factcheck.files import followed, is_inside, write_file
    from factcheck.log import LogFile, new_log

    here = desk_of(ctx, desk, draft)
    target = output or here.claims / f"{draft.stem}.yaml"
    refuse_input(target, draft, here.seeds, here.sources)
    if target.exists() and not force:
        raise UsageError("this log is there already", file=shown(target), hint="choose another with -o, or --force")
    article = read_draft(draft)
    if not is_inside(here.root, draft):
        raise UsageError("the article lies outside the desk", file=str(draft), hint=f"copy it into {here.seeds} first")
    inner = followed(draft).relative_to(followed(here.root)).as_posix()
    found = claims_of(article, published)
    log = log_of(article, found, inner, published)
    text = new_log(log)
    LogFile.parse(text.encode("utf-8"), target)  # a log that could not be read again must not be written
    _make_folder(target.parent)
    write_file(target, text, LogError)
    _write_schema(here)
    say(f"{shown(target)}: {_counted(log)}")
    for notice in found.notices:
        say(f"{shown(draft)}: {notice}")


def _make_folder(folder: Path) -> None:
    from factcheck.errors import DeskError

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise DeskError("the folder cannot be made", file=str(folder), hint="choose another place with -o") from e


def _write_schema(desk: Desk) -> None:
    """Editors look for the schema beside the logs."""
    from factcheck.cli.schema import schema_text
    from factcheck.errors import DeskError
    from factcheck.files import write_file
    from factcheck.log import SCHEMA_FILE

    path = desk.claims / SCHEMA_FILE
    if path.parent.is_dir() and not path.exists():
        write_file(path, schema_text(), DeskError)


def _counted(log: Log) -> str:
    """What a log holds, in words."""
    kinds = Counter(c.kind.value for c in log.claims)
    guesses = sum(bool(c.guessed) for c in log.claims)
    told = f"{_many(kinds['quote'], 'quote')} and {_many(kinds['claim'], 'claim')}"
    told += f", {_many(kinds['term'], 'title or term', 'titles or terms')}" if kinds["term"] else ""
    told += f", {_many(len(log.speakers), 'speaker')}"
    return told + (f"; look at the guesses in {_many(guesses, 'entry', 'entries')} first" if guesses else "")


def _many(number: int, one: str, more: str = "") -> str:
    return f"{number} {one if number == 1 else more or one + 's'}"
