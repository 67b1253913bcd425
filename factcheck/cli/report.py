"""``factcheck report``: every log of the desk verified, and a page that leads to the reports."""

from __future__ import annotations

import os

import typer

from factcheck.cli.options import DeskOption, ExitZeroOption, FailOnOption, JobsOption, desk_of

_INDEX = "index"


def report(
    ctx: typer.Context,
    fail_on: FailOnOption = "",
    exit_zero: ExitZeroOption = False,
    jobs: JobsOption = 0,
    desk: DeskOption = None,
) -> None:
    """Verify every log of the desk. Writes their reports and reports/index.html, which leads to them."""
    from factcheck.cli.terminal import complain, say, shown
    from factcheck.cli.verdicts import fails
    from factcheck.cli.verify import report_on, write_reports
    from factcheck.desk import settle
    from factcheck.errors import DeskError, FactcheckError, UsageError
    from factcheck.files import write_file
    from factcheck.log import LogFile
    from factcheck.reports import html

    here = desk_of(ctx, desk)
    level = settle(here.settings, os.environ, fail_on).fail_on
    logs = sorted(here.claims.glob("*.yaml"))
    if not logs:
        raise UsageError("this desk has no logs", hint="make one: factcheck extract seeds/NAME")
    if any(path.stem == _INDEX for path in logs):
        raise UsageError("a log called index would have its report written over", hint="give the log another name")
    lines: list[html.IndexLine] = []
    unread: list[tuple[str, str]] = []
    failed = False
    for path in logs:
        try:
            made = report_on(here, LogFile.read(path), jobs)
        except FactcheckError as e:
            unread.append((path.stem, e.reason))
            complain(str(e))
            continue
        write_reports(here, made)
        lines.append(html.line(made))
        failed |= fails({row.verdict.level for row in made.rows} | {p.level for p in made.problems}, level)
        say(f"{shown(path)}: {made.sentence}")
    page = here.reports / f"{_INDEX}.html"
    here.reports.mkdir(parents=True, exist_ok=True)
    write_file(page, html.render_index(lines, unread), DeskError)
    say(f"report: {shown(page)}")
    if unread:
        raise typer.Exit(2)
    if failed and not exit_zero:
        raise typer.Exit(1)
