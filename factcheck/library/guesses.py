"""What a file says of itself, taken over where a person said nothing, and marked as a guess."""

from __future__ import annotations

import re

from factcheck.model import Document, SourceCard, replace
from factcheck.text.when import parse_when

_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_LONGEST = 200  # characters of a title


def guessed(card: SourceCard, document: Document) -> SourceCard:
    """``card`` with title, date and language as the file has them, where it had none."""
    about = document.metadata
    told = {
        "title": " ".join(about.title.split())[:_LONGEST],
        "date": _day(about.published),
        "language": about.language.strip()[:20],
    }
    new = {key: value for key, value in told.items() if value and not getattr(card, key)}
    return replace(card, **new, guessed=tuple(new)) if new else card


def _day(published: str) -> str:
    found = _DAY.match(published)
    try:
        if found:
            parse_when(found[0])
            return found[0]
    except ValueError:
        pass
    return ""
