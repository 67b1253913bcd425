"""PDF: the words of its pages in reading order, each with its page and its line there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.errors import ReadError
from factcheck.model import Document, replace
from factcheck.readers.pdf.columns import runs
from factcheck.readers.pdf.flow import passages
from factcheck.readers.pdf.furniture import without_furniture
from factcheck.readers.pdf.lines import Page, open_pdf, pages, properties
from factcheck.readers.pdf.margin import with_numbers
from factcheck.text.story import tell

SCANNED = "scanned: no text"
_HINT = "run text recognition (OCR) over it first, or type out the words"
_GARBLED = 0.1  # of the letters; above it the file does not say which letters its shapes are
_LOST = re.compile("[\ufffd\ue000-\uf8ff]+")
_NAMED = 10  # pages told by number; the rest are counted


def read(data: bytes, name: str) -> Document:
    """The Document of a PDF. Raises ReadError when it is damaged, locked, scanned, or holds no text."""
    document = open_pdf(data)
    found = list(pages(document))
    if not any(page.lines for page in found):
        if any(page.pictured for page in found):
            raise ReadError(SCANNED, hint=_HINT)
        raise ReadError("no text", hint="its pages are empty")
    own = without_furniture([with_numbers(page.lines) for page in found])
    if not any(own):  # one text on every page is the text
        own = [list(page.lines) for page in found]
    told = tell(passages([runs(lines) for lines in own]), properties(document))
    notices = (_scanned(found), _garbled(told.text))
    return replace(told, name=name, format="pdf", notices=tuple(n for n in notices if n))


def _scanned(found: Sequence[Page]) -> str:
    numbers = [str(n) for n, page in enumerate(found, 1) if page.pictured]
    if not numbers:
        return ""
    told = ", ".join(numbers[:_NAMED]) + (f" and {len(numbers) - _NAMED} more" if len(numbers) > _NAMED else "")
    pages = f"page {told} is a picture" if len(numbers) == 1 else f"pages {told} are pictures"
    return f"{pages} without text and could not be read; {_HINT}"


def _garbled(text: str) -> str:
    lost = 0 if text.isascii() else sum(map(len, _LOST.findall(text)))
    if lost <= _GARBLED * len(text):
        return ""
    return "the file does not say which letters its shapes are; much of it could not be read: run OCR over it"
