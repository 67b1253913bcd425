"""What a file says of itself, taken over where a person said nothing, and marked as a guess."""

from __future__ import annotations

import re

from factcheck.model import Document, SourceCard, replace
from factcheck.text.dates import find_dates
from factcheck.text.when import parse_when

_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_LONGEST = 200  # characters of a title
# Formats whose files are often written over another file, whose day they then give as their own.
_MADE_FROM_OTHERS = ("docx",)
_TEMPLATE = "2013-12-23"  # of the empty document that programs written with python-docx begin from
# Characters in which a letter or a release gives its day. Many more, and some day to come is taken for its own.
_HEAD = 2_000


def guessed(card: SourceCard, document: Document) -> SourceCard:
    """``card`` with title, date and language as the file has them, where it had none."""
    about = document.metadata
    told = {
        "title": " ".join(about.title.split())[:_LONGEST],
        "date": _day_of(document),
        "language": about.language.strip()[:20],
    }
    new = {key: value for key, value in told.items() if value and not getattr(card, key)}
    return replace(card, **new, guessed=tuple(new)) if new else card


def _day_of(document: Document) -> str:
    """The day that the file gives as its own; "" where that is rather a template's, or an older letter's."""
    day = _day(document.metadata.published)
    if not day or document.format not in _MADE_FROM_OTHERS:
        return day
    own = [found.when.first.isoformat() for found in find_dates(document.text[:_HEAD]) if found.when]
    return "" if day == _TEMPLATE or any(day < told for told in own) else day


def _day(published: str) -> str:
    found = _DAY.match(published)
    try:
        if found:
            parse_when(found[0])
            return found[0]
    except ValueError:
        pass
    return ""
