"""``factcheck verify``: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import (
    DeskOption,
    ExitZeroOption,
    FailOnOption,
    Format,
    FormatOption,
    JobsOption,
    OutputOption,
    QuietOption,
    desk_of,
)

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.log import LogFile
    from factcheck.model import Document, Report


def verify(
    ctx: typer.Context,
    log: Annotated[Path, typer.Argument(metavar="LOG", help="A claims log, such as claims/NAME.yaml.")],
    output: OutputOption = None,
    format: FormatOption = None,
    fail_on: FailOnOption = "",
    exit_zero: ExitZeroOption = False,
    quiet: QuietOption = False,
    jobs: JobsOption = 0,
    desk: DeskOption = None,
) -> None:
    """Find a log's claims in the sources. Writes reports/NAME.html and reports/NAME.json."""
    from factcheck.cli.terminal import say_lines
    from factcheck.cli.verdicts import Wish, check_output, finish, tell
    from factcheck.log import LogFile
    from factcheck.model import Level

    wish = Wish(format, output, fail_on, exit_zero, quiet)
    file = LogFile.read(log)
    here = desk_of(ctx, desk, log)
    level = wish.settled(here.settings)
    check_output(wish, log, here.path(file.log.article.file), here.seeds, here.claims, here.sources)
    report = report_on(here, file, jobs)
    lost = _lost(here, report)
    page = write_reports(here, report)
    tell(report, wish, page)
    if wish.form() == Format.HUMAN and not quiet:
        from factcheck.cli.sources.team import told_outside

        known = {row.card.sha256 for row in report.sources}
        say_lines((Level.LOOK, line) for line in (*lost, *told_outside(here, known)))
    finish(report, level, exit_zero)


def report_on(desk: Desk, file: LogFile, jobs: int = 0, only: str = "") -> Report:
    """Check a log against its desk's sources, or ``only`` one claim of it.

    Raises FactcheckError for whatever the user must mend first.
    """
    from factcheck import assemble
    from factcheck.cli.verdicts import searched
    from factcheck.library import open_library
    from factcheck.model import replace

    article = read_article(desk, file)
    library = searched(open_library(desk.sources, desk.home), article)
    file.require_sources(library.ids)
    log = file.log
    if only:
        log = replace(log, claims=tuple(c for c in log.claims if c.id == only))
    return assemble.verify(file.path.stem, log, article, library, jobs)


def _lost(desk: Desk, report: Report) -> list[str]:
    """Claims whose source, by the report before this one, is no longer in the library: said once, in no report."""
    from factcheck.cli.sources.uses import rested_on
    from factcheck.phrases import one_line

    known, claims = {row.card.id for row in report.sources}, {row.claim.id for row in report.rows}
    gone: dict[str, list[str]] = {}
    for claim, source in rested_on(desk.reports / f"{report.name}.json"):
        if claim in claims and source not in known:
            gone.setdefault(source, []).append(claim)
    told = "it was removed from the library, and claims were found in it:"
    return [one_line(f"{source}: S107 {told} {', '.join(ids)}") for source, ids in gone.items()]


def read_article(desk: Desk, file: LogFile) -> Document:
    """The article that a log names."""
    from factcheck import readers
    from factcheck.errors import ReadError
    from factcheck.files import read_file

    inner = file.log.article.file
    path = desk.path(inner)
    if not path.exists():
        told = f"the article that {file.path} names is not there"
        raise ReadError(told, file=str(path), hint="correct article: file: in the log, or put the article there")
    document = readers.read(read_file(path, ReadError), inner)
    if not document.text.strip():
        raise ReadError("the article holds no text", file=str(path), hint="put its words there")
    return document


def write_reports(desk: Desk, report: Report) -> Path:
    """Write the page and the data of a report; the path of the page."""
    from factcheck import reports
    from factcheck.errors import DeskError
    from factcheck.files import write_file

    try:
        desk.reports.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise DeskError(
            "the folder cannot be made", file=str(desk.reports), hint="see reports in factcheck.toml"
        ) from e
    for form in ("json", "html"):
        path = desk.reports / f"{report.name}.{form}"
        write_file(path, reports.render(report, form), DeskError)
    return path
