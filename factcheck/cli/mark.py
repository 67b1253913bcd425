"""``factcheck mark``: a person's word on a claim, kept in the log with what it was decided on."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import DeskOption, desk_of

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.log import LogFile
    from factcheck.model import MarkIs, Row


def mark(
    ctx: typer.Context,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The id of a claim, such as q3.")],
    status: Annotated[
        str, typer.Argument(metavar="MARK", help="open, confirmed, change, query, on-author, cut or stet.")
    ],
    log: Annotated[Path | None, typer.Option("--log", metavar="LOG", help="The log; else the desk's only one.")] = None,
    by: Annotated[str, typer.Option(help="Who says so.")] = "",
    on: Annotated[str, typer.Option(metavar="DATE", help="When; else today.")] = "",
    note: Annotated[str, typer.Option(help="Why, or what to do.")] = "",
    desk: DeskOption = None,
) -> None:
    """Settle a claim, or open it again. Keeps the mark in the log with a hash of what it was decided on.

    Every mark also becomes a line of the log's history, claims/NAME.history.jsonl.
    """
    from factcheck.assemble import basis
    from factcheck.cli.terminal import say
    from factcheck.errors import UsageError
    from factcheck.log import Act, Deed, LogFile, change
    from factcheck.model import Mark, MarkIs
    from factcheck.phrases import MARKS

    here = desk_of(ctx, desk, log)
    path = log or only_log(here)
    file = LogFile.read(path)
    chosen = _status(status)
    if chosen is not MarkIs.OPEN and not by:
        raise UsageError("a mark is somebody's word", hint="say whose: --by NAME")
    row = _row(here, file, claim)
    seen = basis(row.claim, row.verdict) if chosen is not MarkIs.OPEN else ""
    when = on or (date.today().isoformat() if chosen is not MarkIs.OPEN else "")

    def marked(now: LogFile) -> LogFile:
        if now.claim(claim) != row.claim:
            raise UsageError(f"{claim} was changed while it was being checked", hint="run the command again")
        return now.with_mark(claim, Mark(chosen, by, when, note, seen))

    change(path, Deed(by, Act.MARK, claim), marked)
    say(f"{claim}: {MARKS[chosen].lower()}{_but(row) if chosen is MarkIs.CONFIRMED else ''}")


def only_log(desk: Desk) -> Path:
    """The desk's one log. Raises UsageError when there are none or several."""
    from factcheck.errors import UsageError

    logs = sorted(desk.claims.glob("*.yaml"))
    if len(logs) != 1:
        raise UsageError(f"this desk has {len(logs)} logs", hint="name one: --log claims/NAME.yaml")
    return logs[0]


def _but(row: Row) -> str:
    """What a person should know who confirms against the sources; nobody is kept from it."""
    from factcheck.model import Level
    from factcheck.phrases import label

    verdict = row.verdict
    if verdict.level not in (Level.CHANGE, Level.NOT_CHECKED):
        return ""
    return f"; note that the sources do not bear it out: {label(verdict)} ({verdict.code})"


def _status(word: str) -> MarkIs:
    from factcheck.errors import UsageError
    from factcheck.model import MarkIs

    try:
        return MarkIs(word)
    except ValueError:
        raise UsageError(f"{word!r} is no mark", hint="known are: " + ", ".join(MarkIs)) from None


def _row(desk: Desk, file: LogFile, claim: str) -> Row:
    """The claim as it is found now, the others left unchecked. Raises UsageError when the log has none of that id."""
    from factcheck.cli.verify import report_on
    from factcheck.errors import UsageError

    known = [c.id for c in file.log.claims]
    if claim not in known:
        raise UsageError(f"the log has no claim {claim!r}", hint="known are: " + ", ".join(known))
    return report_on(desk, file, only=claim).rows[0]
