"""``factcheck check``: a draft against a folder of sources, with no log."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import (
    DeskOption,
    ExitZeroOption,
    FailOnOption,
    FormatOption,
    JobsOption,
    OutputOption,
    QuietOption,
    desk_of,
)

if TYPE_CHECKING:
    from factcheck.cli.verdicts import Wish
    from factcheck.library import Library
    from factcheck.model import Settings

PUBLISHED = typer.Option(metavar="DATE", help="When the draft appeared: YYYY-MM-DD; “on Monday” counts from here.")


def check(
    ctx: typer.Context,
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="An article; - reads standard input.")],
    sources: Annotated[
        Path | None, typer.Option("--sources", metavar="DIR", help="A folder of sources; else the desk's.")
    ] = None,
    published: Annotated[str, PUBLISHED] = "",
    output: OutputOption = None,
    format: FormatOption = None,
    fail_on: FailOnOption = "",
    exit_zero: ExitZeroOption = False,
    quiet: QuietOption = False,
    jobs: JobsOption = 0,
    desk: DeskOption = None,
) -> None:
    """Check a draft against a folder of sources. Needs no desk and no log, and keeps nothing."""
    from factcheck import assemble
    from factcheck.cli.drafts import STANDARD_INPUT, claims_of, log_of, read_draft
    from factcheck.cli.verdicts import Wish, check_output, finish, searched, tell
    from factcheck.model import Settings, replace

    wish = Wish(format, output, fail_on, exit_zero, quiet)
    settings, folder, home = (Settings(), sources, None) if sources else _of_desk(ctx, desk)
    level = wish.settled(settings)
    check_output(wish, draft, folder)
    article = read_draft(draft)
    library = searched(_library(folder, home), article)
    found = claims_of(article, published)
    article = replace(article, notices=(*article.notices, *found.notices))
    log = log_of(article, found, draft.as_posix(), published)
    name = "draft" if str(draft) == STANDARD_INPUT else draft.stem
    report = assemble.verify(name, log, article, library, jobs)
    tell(report, wish)
    _tell_notices(article.name, found.notices, wish)
    finish(report, level, exit_zero)


def _tell_notices(name: str, notices: Sequence[str], wish: Wish) -> None:
    """Beside the lines for people; the other forms hold the notices themselves."""
    from factcheck.cli.options import Format
    from factcheck.cli.terminal import say

    if wish.quiet or not (wish.output or wish.form() == Format.HUMAN):
        return
    for notice in notices:
        say(f"{name}: {notice}")


def _of_desk(ctx: typer.Context, desk: Path | None) -> tuple[Settings, Path, Path | None]:
    from factcheck.errors import DeskError, UsageError

    try:
        here = desk_of(ctx, desk)
    except DeskError as e:
        raise UsageError("check needs sources", hint="name a folder of them: --sources DIR") from e
    return here.settings, here.sources, here.home


def _library(folder: Path, home: Path | None) -> Library:
    """A folder of plain files is what check is for: that they have no sidecars is no problem to report."""
    from factcheck.library import NO_CARD, open_library
    from factcheck.model import replace

    library = open_library(folder, home)
    return replace(library, problems=tuple(p for p in library.problems if p.code != NO_CARD))
