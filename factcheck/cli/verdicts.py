"""What verify, check and demo share: a report to text, to a file, and to an exit code."""

from __future__ import annotations

import os
from pathlib import Path

import typer

from factcheck import reports
from factcheck.cli.options import Format
from factcheck.cli.terminal import complain, pour, say, say_lines, shown
from factcheck.desk import NEVER, settle
from factcheck.errors import SourceError, UsageError
from factcheck.files import followed, is_inside, write_file
from factcheck.library import Library
from factcheck.model import ClaimKind, Document, Level, Report, Settings, Value

# from gravest; a claim that is clear never fails a run
GRAVITY = (Level.CHANGE, Level.LOOK, Level.CONFIRM, Level.NOT_CHECKED)


class Wish(Value, frozen=True):
    """How the user wants to hear of a report."""

    format: Format | None = None
    output: Path | None = None
    fail_on: str = ""
    exit_zero: bool = False
    quiet: bool = False

    def settled(self, settings: Settings) -> str:
        """The level to fail on. Raises UsageError for one that is none."""
        return settle(settings, os.environ, self.fail_on).fail_on

    def form(self) -> str:
        """The format asked for, by name or by the ending of the output file."""
        if self.format is not None:
            return self.format.value
        ending = self.output.suffix.lower() if self.output else ""
        form = next((m.name for m in reports.MEMBERS if m.suffix == ending), "" if ending else Format.HUMAN.value)
        if not form:
            known = ", ".join(m.suffix for m in reports.MEMBERS)
            raise UsageError(
                f"there is no report in the form {ending}", hint=f"end the name in {known}, or say --format"
            )
        return form


def tell(report: Report, wish: Wish, page: Path | None = None) -> None:
    """Give the report in the form wished for. ``page``: where the HTML report was written."""
    form = wish.form()
    if wish.output:
        write_file(wish.output, reports.render(report, form), UsageError)
    if wish.quiet:
        return
    if not wish.output and form != Format.HUMAN:
        pour(reports.render(report, form))
        return
    say_lines((line.level, line.text) for line in reports.lines(report))
    for path in (page, wish.output):
        if path:
            say(f"report: {shown(path)}")


def finish(report: Report, fail_on: str, exit_zero: bool) -> None:
    """Leave with the exit code of the report: 0, 1 for findings, 2 when nothing could be checked."""
    levels = {row.verdict.level for row in report.rows if row.claim.kind is not ClaimKind.TERM}
    if levels <= {Level.NOT_CHECKED}:
        complain("nothing could be checked — the report says why, claim by claim")
        raise typer.Exit(2)
    if not exit_zero and fails(levels | {p.level for p in report.problems}, fail_on):
        raise typer.Exit(1)


def fails(levels: set[Level], fail_on: str) -> bool:
    """Whether a run with findings of these levels fails under ``--fail-on``."""
    if fail_on == NEVER:
        return False
    return bool(levels & set(GRAVITY[: GRAVITY.index(Level(fail_on)) + 1]))


def searched(library: Library, article: Document) -> Library:
    """The library that ``article`` may be held against: never the article itself.

    Nothing to search is never a pass: raises SourceError when no readable source is left.
    """
    library = library.without(article.sha256, "it is the article itself")
    if library.sources:
        return library
    told, hint = "there are no sources", "add one: factcheck sources add FILE"
    if library.unread:
        first = library.unread[0]
        told = f"no source could be read ({first.card.file}: {first.reason})"
        hint = "add a source with text: factcheck sources add FILE"
    raise SourceError(told, file=str(library.folder), hint=hint)


def check_output(wish: Wish, *kept: Path) -> None:
    """Raises UsageError when ``-o`` names an input file, one in a folder of inputs, or one that cannot be written."""
    output = wish.output
    if output is None:
        return
    refuse_input(output, *kept)
    if output.is_dir() or not output.parent.is_dir():
        told = "-o names a folder" if output.is_dir() else "there is no such folder to write in"
        raise UsageError(told, file=str(output), hint="name a file in a folder that is there")
    wish.form()


def refuse_input(output: Path, *kept: Path) -> None:
    """Raises UsageError when ``output`` would write over an input, or stand among the sources of the next run."""
    for path in kept:
        if followed(output) == followed(path):
            raise UsageError("-o names the file that is being checked", file=str(output), hint="name another file")
        if is_inside(path, output):
            told = f"-o names a file among the inputs, in {path}"
            raise UsageError(told, file=str(output), hint="name a file in another folder")
