"""Reports, a wing: each member turns a Report into text. Nothing here writes a file."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.errors import UsageError
from factcheck.model import Report, Row, Value
from factcheck.reports import html, human, json, markdown
from factcheck.reports.human import Line
from factcheck.reports.withheld import withheld

__all__ = ["FORMATS", "MEMBERS", "Line", "Member", "finding", "lines", "render", "withheld"]


class Member(Value, frozen=True):
    """One format: its name on the command line, the ending of its files, and its one function."""

    name: str
    suffix: str
    render: Callable[[Report], str]


MEMBERS: tuple[Member, ...] = (
    Member("human", ".txt", human.render),
    Member("json", ".json", json.render),
    Member("html", ".html", html.render),
    Member("md", ".md", markdown.render),
)
FORMATS: tuple[str, ...] = tuple(member.name for member in MEMBERS)


def render(report: Report, format: str) -> str:
    """``report`` as text in one of :data:`FORMATS`; the same report gives the same characters.

    No word of a confidential source is in it.

    Raises :class:`UsageError` when there is no such format.
    """
    for member in MEMBERS:
        if member.name == format:
            return member.render(withheld(report))
    raise UsageError(f"there is no report format {format!r}", hint="choose one of " + ", ".join(FORMATS))


def lines(report: Report) -> tuple[Line, ...]:
    """What a terminal shows of a report, line by line."""
    return tuple(human.lines(withheld(report)))


def finding(report: Report, row: Row) -> Line:
    """The line of one finding."""
    safe = withheld(report)
    return human.finding(safe, safe.rows[report.rows.index(row)])
