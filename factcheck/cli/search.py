"""``factcheck search``: a few words, looked for in every source at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import DeskOption, Format, OutputOption, desk_of

if TYPE_CHECKING:
    from factcheck.library import Library
    from factcheck.model import Claim, Evidence, Report, Speaker

_FORMS = (Format.HUMAN, Format.JSON)
_STANDARD_INPUT = "-"
_NAME = "search"  # what the words are called where an article has its file

FORM = typer.Option("--format", metavar="human|json", help="The form of the result; else the ending of -o FILE.")
LIMIT = typer.Option(metavar="N", min=1, max=1000, help="Show so many places at the most.")
PINS = typer.Option("--source", metavar="ID", help="Search only this source. Repeatable.")
SPEAKER = typer.Option(metavar="NAME[=ALIAS;ALIAS]", help="Who is said to have said it, and other names of theirs.")


def search(
    ctx: typer.Context,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The words in quotes; - reads standard input.")],
    speaker: Annotated[str, SPEAKER] = "",
    date: Annotated[str, typer.Option(help="When it is said to have been said: YYYY-MM-DD, or part of it.")] = "",
    source: Annotated[list[str] | None, PINS] = None,
    sources: Annotated[
        Path | None, typer.Option("--sources", metavar="DIR", help="A folder of sources; else the desk's.")
    ] = None,
    format: Annotated[Format | None, FORM] = None,
    output: OutputOption = None,
    limit: Annotated[int, LIMIT] = 5,
    desk: DeskOption = None,
) -> None:
    """Find words in the sources, wherever they stand. Exit code 0: they stand there; 1: not, or not so."""
    from factcheck import assemble, reports
    from factcheck.cli.sources import speaker_of
    from factcheck.cli.terminal import pour, say, say_lines
    from factcheck.cli.verdicts import Wish, check_output
    from factcheck.errors import UsageError
    from factcheck.files import write_file
    from factcheck.model import replace

    wish = Wish(format, output)
    form = wish.form()
    if form not in _FORMS:
        raise UsageError(f"search has no report in the form {form}", hint="say --format human or json")
    named = replace(speaker_of(speaker), id=_NAME) if speaker else None
    claim = _claim(words, named, date, source or ())
    folder, home = (sources, None) if sources else _of_desk(ctx, desk)
    check_output(wish, folder)
    library = _library(folder, home, claim)
    report = reports.withheld(assemble.search(_NAME, claim, named, library, limit))
    text = reports.render(report, form) if form == Format.JSON else "".join(f"{t}\n" for t in _lines(report, folder))
    if output:
        write_file(output, text, UsageError)
    elif form == Format.JSON:
        pour(text)
    else:
        first, *rest = _lines(report, folder)
        say_lines([(report.rows[0].verdict.level, first)])
        for line in rest:
            say(line)
    _finish(report)


def _of_desk(ctx: typer.Context, desk: Path | None) -> tuple[Path, Path | None]:
    here = desk_of(ctx, desk)
    return here.sources, here.home


def _claim(words: str, speaker: Speaker | None, date: str, pins: Sequence[str]) -> Claim:
    """The words as a quotation to be checked. Raises UsageError when there are none, or the date is none."""
    from factcheck.cli.sources import date_of
    from factcheck.errors import UsageError
    from factcheck.model import Claim, ClaimKind
    from factcheck.text.quoting import Quoted

    text = (_read() if words == _STANDARD_INPUT else words).strip()
    if not len(Quoted(text).words):
        raise UsageError("there are no words to search for", hint='write them in quotes: factcheck search "…"')
    said = speaker.id if speaker else ""
    return Claim(_NAME, ClaimKind.QUOTE, text, said, date_of("--date", date), sources=tuple(dict.fromkeys(pins)))


def _read() -> str:
    from factcheck.files import MAX_BYTES
    from factcheck.text.decode import decode

    return decode(sys.stdin.buffer.read(MAX_BYTES)).text


def _library(folder: Path, home: Path | None, claim: Claim) -> Library:
    """Raises SourceError when nothing can be searched, or a source that is asked for is not there."""
    from factcheck.errors import SourceError
    from factcheck.library import open_library
    from factcheck.yamltext import nearest

    library = open_library(folder, home)
    missing = [pin for pin in claim.sources if pin not in library.ids]
    if missing:
        told = f"the source {missing[0]!r} is not in the library"
        raise SourceError(told, file=str(folder), hint=nearest(missing[0], library.ids))
    if not library.sources:
        told = "no source could be read" if library.unread else "there are no sources"
        raise SourceError(told, file=str(folder), hint="add one: factcheck sources add FILE")
    return library


def _lines(report: Report, folder: Path) -> Iterator[str]:
    """The finding, why, what was searched, and each place with its words, one line each."""
    from factcheck import reports
    from factcheck.phrases import LEGEND, differs, nothing_near, one_line

    row = report.rows[0]
    verdict = row.verdict
    yield reports.finding(report, row).text
    yield one_line(verdict.reason)
    yield one_line(f"searched: {verdict.searched}")
    yield from (one_line(f"not searched: {p.where}: {p.reason}") for p in report.problems)
    shown = [*verdict.evidence, *verdict.also, *verdict.nearest]
    if any(map(differs, shown)):
        yield LEGEND
    yield from _places("found in", verdict.evidence, report, folder)
    yield from _places("also found in", verdict.also, report, folder)
    yield from _places("nearest", verdict.nearest, report, folder)
    if nothing_near(verdict):
        yield "No passage comes near."


def _places(how: str, places: Sequence[Evidence], report: Report, folder: Path) -> Iterator[str]:
    from factcheck.cli.terminal import shown
    from factcheck.phrases import passage_lines

    files = {row.card.id: shown(folder / row.card.file) for row in report.sources}
    for evidence in places:
        where, words = passage_lines(evidence, files[evidence.source])
        yield f"{how}: {where}"
        yield words


def _finish(report: Report) -> None:
    """Leave with 0 when the words stand there, by whom and when it was asked; 2: nothing was searched; else 1."""
    from factcheck.model import Agreement, Finding

    verdict = report.rows[0].verdict
    if verdict.finding is Finding.NOT_CHECKED:
        raise typer.Exit(2)
    asked = [check for check in (verdict.speaker, verdict.date) if check is not None and check.article]
    there = verdict.finding in (Finding.VERBATIM, Finding.EDITED)
    if not there or any(check.result is not Agreement.CONFIRMED for check in asked):
        raise typer.Exit(1)
