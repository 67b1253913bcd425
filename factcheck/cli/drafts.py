"""From a draft to its claims: what extract and check share."""

from __future__ import annotations

import sys
from pathlib import Path

from factcheck import readers
from factcheck.errors import ReadError, UsageError
from factcheck.extract import Extraction
from factcheck.extract import extract as find
from factcheck.files import MAX_BYTES, read_file
from factcheck.model import ArticleCard, Document, Log
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


def claims_of(article: Document, published: str) -> Extraction:
    """Raises ReadError when the article has not one claim, UsageError for a date that is none."""
    try:
        if published:
            parse_when(published)
    except ValueError as e:
        raise UsageError(f"--published: {str(e).partition(': write')[0]}", hint="write YYYY-MM-DD") from e
    found = find(article, published or article.metadata.published)
    if not found.claims:
        told = "there is nothing to check: no quotation and no checkable claim was found"
        raise ReadError(told, file=article.name, hint="is this the article's text?")
    return found


def log_of(article: Document, found: Extraction, file: str, published: str) -> Log:
    """The log of an extraction; ``file`` is how it names the article."""
    said = article.metadata
    card = ArticleCard(file, said.title, said.author, published or said.published, article.sha256)
    return Log(card, found.speakers, found.claims)
