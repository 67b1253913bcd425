"""From a draft to its claims: what extract and check share."""

from __future__ import annotations

import sys
from pathlib import Path

from factcheck import readers
from factcheck.cli.schema import schema_text
from factcheck.desk import Desk
from factcheck.errors import DeskError, ReadError, UsageError
from factcheck.extract import WORTH_CHECKING, Extraction
from factcheck.extract import extract as find
from factcheck.files import MAX_BYTES, followed, is_inside, read_file, write_file
from factcheck.log import SCHEMA_FILE
from factcheck.model import ArticleCard, Document, Log, replace
from factcheck.redraft import fingerprints
from factcheck.text.when import parse_when

STANDARD_INPUT = "-"


def read_draft(draft: Path) -> Document:
    """The draft's text, from a file or from standard input. Raises ReadError."""
    if str(draft) == STANDARD_INPUT:
        data, name = sys.stdin.buffer.read(MAX_BYTES), "standard input"
    else:
        data, name = read_file(draft, ReadError), str(draft)
    document = readers.read(data, name)
    if not document.text.strip():
        raise ReadError("the draft holds no text", file=name)
    return document


def claims_of(article: Document, published: str, threshold: float = WORTH_CHECKING) -> Extraction:
    """Raises ReadError when the article has not one claim, UsageError for a date that is none."""
    try:
        if published:
            parse_when(published)
    except ValueError as e:
        raise UsageError(f"--published: {str(e).partition(': write')[0]}", hint="write YYYY-MM-DD") from e
    found = find(article, published or article.metadata.published, threshold)
    if not found.claims:
        told = "there is nothing to check: no quotation and no checkable claim was found"
        raise ReadError(told, file=article.name, hint="is this the article's text?")
    return found


def log_of(article: Document, found: Extraction, file: str, published: str) -> Log:
    """The log of an extraction; ``file`` is how it names the article."""
    said = article.metadata
    card = ArticleCard(file, said.title, said.author, published or said.published, article.sha256)
    return Log(replace(card, offered=fingerprints(found.claims)), found.speakers, found.claims)


def inside(desk: Desk, draft: Path) -> str:
    """How a log of ``desk`` names the draft. Raises UsageError for one that lies elsewhere."""
    if not is_inside(desk.root, draft):
        raise UsageError("the article lies outside the desk", file=str(draft), hint=f"copy it into {desk.seeds} first")
    return followed(draft).relative_to(followed(desk.root)).as_posix()


def write_schema(desk: Desk) -> None:
    """Editors look for the schema beside the logs; one of an older factcheck is brought up to date."""
    path, text = desk.claims / SCHEMA_FILE, schema_text()
    if not path.parent.is_dir():
        return
    if not path.exists() or read_file(path, DeskError) != text.encode("utf-8"):
        write_file(path, text, DeskError)
