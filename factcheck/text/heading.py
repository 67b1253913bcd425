"""What the first lines of an article say of it: title, author, day of publication. Guesses, all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.model import Block, BlockKind, Metadata
from factcheck.text.dates import find_dates

_LONGEST = 160  # characters: what a byline and a date, on one line or two, take at most
_HEAD = 2_000  # characters in which a document gives its day
_LATE = timedelta(days=14)  # from a release's day to that of its file; longer, and it is an old one printed anew
_FIRST = 6  # blocks; a byline or date further down belongs to something else
_BYLINE = re.compile(r"(?:[Bb]y|BY|[Ww]ords by)[ \t]+(?P<author>[^\W\d_a-z][^\n,|;:.!?]{2,60})")
# What parts a byline from a date: a line end, a bar or dot, or the words of the date's own line.
_PARTS = re.compile(
    r"[\n|\u00b7\u2022;]|[ \t][\u2013\u2014-][ \t]|,?[ \t](?=(?:[Ff]irst )?(?:[Pp]ublished|[Pp]osted|[Uu]pdated)\b)"
    r"|,[ \t](?=\d{1,2} [A-Z]|(?:[A-Z][a-z]{2,8}day, )?[A-Z][a-z]{2,8} \d)"
)
# Beside the date such a line holds only these.
_OF_A_DATE = re.compile(
    r"\b(?:(?:first )?published|posted|updated|last|date|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"mon|tue|wed|thu|fri|sat|sun|(?:a|p)\.?m|gmt|utc|[a-z]{1,3}t|\d{1,2}[:.]\d\d)\b|[\s,.:|•·–—-]",
    re.IGNORECASE,
)


def guess_metadata(text: str, blocks: Sequence[Block]) -> Metadata:
    """Title: the first block when it is a heading. Author: a byline. Published: a line that is plainly a date."""
    first = [part for b in blocks[:_FIRST] for part in _parts(b.span.of(text))]
    title = " ".join(blocks[0].span.of(text).split()) if blocks and blocks[0].kind is BlockKind.HEADING else ""
    bylines = [m["author"].strip() for line in first if (m := _BYLINE.fullmatch(line))]
    dates = [day for line in first if (day := published(line))]
    return Metadata(title=title, author=bylines[0] if bylines else "", published=dates[0] if dates else "")


def day_of_making(made: str, text: str) -> str:
    """``made``, the day on which a file was written, where it may be that of its words; else "".

    Accounts are printed months after their day. So where the first lines have days, one of them
    must be just before it.
    """
    try:
        day = date.fromisoformat(made)
    except ValueError:
        return made
    told = [found.when for found in find_dates(text[:_HEAD]) if found.when and not found.relative]
    days = [when.first for when in told if when.first == when.last]
    near = any(timedelta(0) <= day - each <= _LATE for each in days)
    return made if near or not days else ""


def _parts(block: str) -> list[str]:
    """A block as it is, and what stands in it side by side: "By Ana Ruiz", "3 May 2024"."""
    if len(block) > _LONGEST:
        return [block]
    parts = [p.strip() for p in _PARTS.split(block)]
    return [block, *parts] if len(parts) > 1 else [block]


def published(line: str) -> str:
    """The day of a line that says nothing but when, as YYYY-MM-DD, else ""; raises nothing."""
    if len(line) > 80 or not any(c.isdigit() for c in line):
        return ""
    days = [d for d in find_dates(line) if d.when and d.when.first == d.when.last and not d.relative]
    if not days:
        return ""
    span, when = days[0].span, days[0].when
    rest = _OF_A_DATE.sub("", line[: span.start] + " " + line[span.end :])
    return "" if rest or when is None else when.first.isoformat()
