"""``factcheck extract``: a log from an article."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import DeskOption, Listed, desk_of

if TYPE_CHECKING:
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
    threshold: Annotated[
        float,
        typer.Option(metavar="X", help="Log claims that rank so high; 1.5: the plainest, -1: doubtful ones too."),
    ] = 0.5,
    force: Annotated[bool, typer.Option("--force", help="Write over a log that is there, marks and all.")] = False,
    update: Annotated[
        Path | None,
        typer.Option("--update", metavar="LOG", help="Bring this log to DRAFT, keeping all marks and notes."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="With --update: only say what would change.")] = False,
    format: Annotated[Listed, typer.Option("--format", help="With --update: how to say it.")] = Listed.HUMAN,
    desk: DeskOption = None,
) -> None:
    """Log an article's quotes and claims. Each comes with who said it and when."""
    from factcheck.cli.drafts import claims_of, inside, log_of, read_draft, write_schema
    from factcheck.cli.redrafts import Wanted, bring
    from factcheck.cli.terminal import say, shown
    from factcheck.cli.verdicts import refuse_input
    from factcheck.errors import LogError, UsageError
    from factcheck.files import write_file
    from factcheck.log import LogFile, new_log

    here = desk_of(ctx, desk, draft)
    if update:
        if output or force:
            raise UsageError("--update rewrites its own log", hint="leave out -o and --force")
        bring(here, update, draft, Wanted(published, threshold, dry_run, format))
        return
    if dry_run or format is not Listed.HUMAN:
        raise UsageError("--dry-run and --format go with --update", hint="say which log: --update claims/NAME.yaml")
    target = output or here.claims / f"{draft.stem}.yaml"
    refuse_input(target, draft, here.seeds, here.sources)
    if target.exists() and not force:
        hint = "bring it to this draft with --update, choose another with -o, or --force"
        raise UsageError("this log is there already", file=shown(target), hint=hint)
    article = read_draft(draft)
    inner = inside(here, draft)
    found = claims_of(article, published, threshold)
    log = log_of(article, found, inner, published)
    text = new_log(log)
    LogFile.parse(text.encode("utf-8"), target)  # a log that could not be read again must not be written
    _make_folder(target.parent)
    write_file(target, text, LogError)
    write_schema(here)
    say(f"{shown(target)}: {_counted(log)}")
    for notice in found.notices:
        say(f"{shown(draft)}: {notice}")


def _make_folder(folder: Path) -> None:
    from factcheck.errors import DeskError

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise DeskError("the folder cannot be made", file=str(folder), hint="choose another place with -o") from e


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
