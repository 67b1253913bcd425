"""A small article about an invented harbour town, its log, and both brought to a next draft."""

from __future__ import annotations

from pathlib import Path

from factcheck import readers
from factcheck.extract import extract
from factcheck.log import LogFile, new_log
from factcheck.model import ArticleCard, Document, Log
from factcheck.redraft import Draft, Redraft, fingerprints, redraft

PATH = Path("claims/harbour.yaml")
PUBLISHED = "2025-05-06"
SENTENCES = (
    "“The harbour wall will be mended before winter,” said Dana Reyes, the mayor.",
    "The port handled 412,000 tonnes of timber in 2024.",
    "“Nobody asked the fishermen,” Tomas Lund told reporters on Monday.",
    "The council voted 7 to 2 for the new crane on 3 May 2025.",
    "The town has 18,300 inhabitants, 900 more than in 2020.",
    "Lund called the plan “reckless” and left the hall.",
    "The ferry to Norhaven sank in 1987 with 31 people on board.",
    "“We lost two boats in March,” she said.",
)


def article(sentences: tuple[str, ...] | list[str] = SENTENCES) -> str:
    return "\n\n".join(sentences) + "\n"


def document(text: str) -> Document:
    return readers.read(text.encode(), "seeds/harbour.txt")


def log_of(text: str) -> LogFile:
    """The log that extract writes for an article."""
    found = extract(document(text), PUBLISHED)
    card = ArticleCard("seeds/harbour.txt", "", "", PUBLISHED, "", fingerprints(found.claims))
    return read(new_log(Log(card, found.speakers, found.claims)))


def read(text: str) -> LogFile:
    return LogFile.parse(text.encode(), PATH)


def brought(file: LogFile, text: str) -> Redraft:
    """What a log is to say of the next draft."""
    found = extract(document(text), PUBLISHED)
    draft = Draft(document(text), file.log.article, found.speakers, found.claims)
    return redraft(file.log, draft, file.log.article.offered)


def updated(file: LogFile, text: str) -> LogFile:
    """The log's file after the next draft."""
    made = brought(file, text)
    return file.revised(made.log, made.remarks)
