"""A stretch of days, and the forms in which the log and people write it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from factcheck.model import Value

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class When(Value, frozen=True, order=True):
    """The days ``first`` to ``last``, both included."""

    first: date
    last: date

    def iso(self) -> str:
        """As the log writes it: YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO."""
        whole = _whole(self)
        if whole:
            return whole
        starts, ends = _edges(self)
        return f"{starts}/{ends}"

    def overlaps(self, other: When) -> bool:
        return self.first <= other.last and other.first <= self.last

    def within(self, other: When) -> bool:
        return other.first <= self.first and self.last <= other.last

    def words(self) -> str:
        """As a person writes it: "25 May 2025", "May 2025", "24–25 May 2025", "the 1990s"."""
        a, b = self.first, self.last
        if a == b:
            return day_words(a)
        if _whole(self):
            return str(a.year) if a.month != b.month else f"{MONTHS[a.month - 1]} {a.year}"
        if (a.month, a.day, b.month, b.day) == (1, 1, 12, 31):
            decade = a.year % 10 == 0 and b.year == a.year + 9
            return f"the {a.year}s" if decade else f"{a.year}–{b.year}"
        if (a.year, a.month) == (b.year, b.month):
            return f"{a.day}–{day_words(b)}"
        return f"{day_words(a)} to {day_words(b)}"


def day_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _whole(when: When) -> str:
    """The log's form of one whole day, month or year; "" for anything else."""
    a, b = when.first, when.last
    if a == b:
        return a.isoformat()
    if (a, b) == (date(a.year, 1, 1), date(a.year, 12, 31)):
        return f"{a.year:04}"
    if a.day == 1 and b == month_of(a.year, a.month).last:
        return f"{a.year:04}-{a.month:02}"
    return ""


def _edges(when: When) -> tuple[str, str]:
    a, b = when.first, when.last
    if (a.month, a.day, b.month, b.day) == (1, 1, 12, 31):
        return f"{a.year:04}", f"{b.year:04}"
    return a.isoformat(), b.isoformat()


def month_of(year: int, month: int) -> When:
    return When(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def years(first: int, last: int) -> When:
    return When(date(first, 1, 1), date(last, 12, 31))


_LOG_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?\Z")


def parse_when(text: str) -> When:
    """A date in the log's form: YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO.

    Raises ValueError with a plain sentence for anything else.
    """
    ends = [_parse_one(part.strip()) for part in text.strip().split("/")]
    if len(ends) > 2:
        raise ValueError(f"{text} is no date: FROM/TO has one slash")
    when = When(ends[0].first, ends[-1].last)
    if when.last < when.first:
        raise ValueError(f"{text} ends before it begins")
    return when


def _parse_one(text: str) -> When:
    form = _LOG_FORM.match(text)
    if form is None:
        raise ValueError(f"{text or 'an empty text'} is no date: write YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO")
    year, month, day = (int(part) if part else 0 for part in form.groups())
    try:
        if form[3]:
            return When(date(year, month, day), date(year, month, day))
        return month_of(year, month) if form[2] else years(year, year)
    except ValueError:
        raise ValueError(f"{text} is no date") from None
