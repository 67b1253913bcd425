"""What trafilatura makes of a page: its metadata, and which words are the main text. The only door to it.

It is asked about pages that people wrote. Text and places never come from it:
it normalises, and it may drop a quotation that it takes for an advertisement.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from factcheck.model import Metadata
from factcheck.readers.html.tree import Tree

# Pages beyond these are not asked about. Written pages have a tenth; with 200,000 attributes in
# one tag the parser behind it takes quadratic time.
_LARGEST = 1_500_000  # characters
_LARGEST_TEXT = 400_000  # characters of a page whose main text is looked for; that takes a second
_MOST_NODES = 30_000
_DEEPEST = 150  # nodes in nodes
_HUGE_TAG = re.compile(r"<[^<>]{20000}")
# Days are taken only from where pages state them, never searched for in their words, and no day
# counts as too late: what is read must not depend on when it is read.
_DATES = {"extensive_search": False, "original_date": True, "min_date": "1900-01-01", "max_date": "2199-12-31"}


def is_ordinary(tree: Tree, page: str) -> bool:
    """Whether a page is such that asking about it takes no longer than reading it. Linear."""
    if len(page) > _LARGEST or len(tree.tags) > _MOST_NODES or _HUGE_TAG.search(page):
        return False
    depths = [0]
    for parent in tree.parents[1:]:
        depths.append(depths[parent] + 1)
    return max(depths) <= _DEEPEST


def metadata(page: str) -> Metadata:
    """Title, author, day and language as trafilatura and htmldate see them; "" for what they do not see."""
    try:
        found = _trafilatura().extract_metadata(page, date_config=_DATES, extensive=False)
    except Exception:  # whatever a library says of a hostile page, the page is read without it
        return Metadata()
    said = (getattr(found, name, None) or "" for name in ("title", "author", "date", "language"))
    title, author, date, language = (" ".join(str(s).split())[:500] for s in said)
    return Metadata(title, author, date, language)


def main_text(page: str) -> str:
    """The words of the main text, white space as it comes; "" when none is found."""
    if len(page) > _LARGEST_TEXT:
        return ""
    try:
        found = _trafilatura().bare_extraction(page, fast=True, include_comments=False, include_tables=True)
    except Exception:  # as above
        return ""
    return str(getattr(found, "text", None) or "")


def _trafilatura() -> Any:
    """The library, loaded when first asked, and quiet: what it says of a page is no business of the user's."""
    import trafilatura

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return trafilatura
