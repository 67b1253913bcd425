"""A report: rows, sources, problems, and the settings of a desk."""

from __future__ import annotations

from factcheck.model.base import Span, Value
from factcheck.model.claims import ArticleCard, Claim
from factcheck.model.documents import Document, SourceCard, Speaker
from factcheck.model.evidence import Excerpt
from factcheck.model.findings import Level, Verdict


class Row(Value, frozen=True):
    """A claim, its place in the article, and its verdict."""

    claim: Claim
    verdict: Verdict
    speaker: Speaker | None = None
    span: Span | None = None  # in the article's text; None: no longer there
    stale: bool = False  # the mark was set on other words or other evidence
    pieces: tuple[Span, ...] = ()  # of an interrupted quotation, inside ``span``; (): it stands in one piece


class SourceRow(Value, frozen=True):
    """A source in the report's table."""

    card: SourceCard
    words: int
    turns: int
    claims: tuple[str, ...] = ()  # ids resting on it
    flags: tuple[str, ...] = ()  # "unread: …", "changed since it was added", "used by nobody"
    excerpts: tuple[Excerpt, ...] = ()  # its text around every passage shown; (): left out, or confidential


class Problem(Value, frozen=True):
    """A finding about the library or the log rather than a claim (S1xx)."""

    code: str
    level: Level
    where: str  # file as the user knows it
    reason: str


class Report(Value, frozen=True):
    """Everything a page or a file of findings shows. Pure data; equal input, equal report."""

    name: str  # the log's name
    article: ArticleCard
    document: Document
    rows: tuple[Row, ...]  # in the order of the article
    sources: tuple[SourceRow, ...]
    problems: tuple[Problem, ...]
    sentence: str  # the verdict as a person would say it
    tool: str  # version


class Settings(Value, frozen=True):
    """A desk's settings: flags beat environment beat factcheck.toml beats these."""

    seeds: str = "seeds"
    claims: str = "claims"
    sources: str = "sources"
    reports: str = "reports"
    fail_on: str = "change"  # a level, or "never"
    library: str = ""  # the address of the database that holds a team's sources; "": they are in ``sources``
    originals: str = ""  # a shared folder for the originals of that library; "": they are in the database
