"""The page that leads to the reports of a desk: an article a line, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from factcheck.model import Report, Value
from factcheck.phrases import LEVELS, ORDER, counts, day, settled
from factcheck.reports.html.cards import badge
from factcheck.reports.html.render import fill_alone


class IndexLine(Value, frozen=True):
    """A report in one line; ``counts`` has the claims at each level, in order of danger."""

    name: str
    title: str
    by: str
    sentence: str
    counts: tuple[int, ...]
    settled: int
    total: int
    tool: str

    @property
    def link(self) -> str:
        return f"./{quote(self.name, errors='surrogateescape')}.html"  # a file's name may hold any bytes


def line(report: Report) -> IndexLine:
    """What the page says of ``report``; the report itself need not be kept for it."""
    article = report.article
    return IndexLine(
        name=report.name,
        title=article.title or report.document.metadata.title or article.file or report.name,
        by=" · ".join(filter(None, (article.author, day(article.published)))),
        sentence=report.sentence,
        counts=tuple(counts(report.rows).values()),
        settled=sum(map(settled, report.rows)),
        total=len(report.rows),
        tool=report.tool,
    )


def _sentence(lines: Sequence[IndexLine], unread: int) -> str:
    """How the desk stands, as a person would say it."""
    grave = sum(bool(line.counts[0]) for line in lines)
    done, total = sum(line.settled for line in lines), sum(line.total for line in lines)
    articles = "1 article" if len(lines) == 1 else f"{len(lines)} articles"
    parts = [
        f"In {grave or 'none'} of {articles} the sources hold something else, or nothing close enough.",
        f"{done} of {total} claims are settled.",
        f"{unread} {'log' if unread == 1 else 'logs'} could not be checked." if unread else "",
    ]
    return " ".join(filter(None, parts if lines else parts[2:]))


def render_index(lines: Iterable[IndexLine], unread: Sequence[tuple[str, str]] = ()) -> str:
    """The page. ``unread``: logs that could not be checked, and why."""
    ordered = sorted(lines, key=lambda one: (tuple(-n for n in one.counts[:-1]), one.name))
    levels = [badge(level, LEVELS[level].word) for level in ORDER]
    return fill_alone(
        "index.html.j2",
        lines=[(line, list(zip(levels, line.counts, strict=True))) for line in ordered],
        unread=unread,
        sentence=_sentence(ordered, len(unread)),
        levels=levels,
        tool=ordered[0].tool if ordered else "",
    )
