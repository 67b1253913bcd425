"""The particulars of a text: its dates, figures and names, each typed and with its place.

Extraction asks for them to rank a claim, judging to lay them beside a source's. They
follow from the text alone (and from the day it was written, for "on Monday"), so
the log keeps the claim's words and no slots: both read them anew, by this one door.
"""

from __future__ import annotations

from functools import cached_property

from factcheck.text.dates import DateMention, find_dates
from factcheck.text.names import NameMention, find_names
from factcheck.text.numbers import NumberMention, find_numbers
from factcheck.text.when import When


class Particulars:
    """What ``text`` names. All spans count its characters; each kind is looked for when first asked for."""

    def __init__(self, text: str, base: When | None = None) -> None:
        self.text, self.base = text, base

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Days and periods; relative ones reckoned from ``base``."""
        return find_dates(self.text, self.base)

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """Figures with what they count and how exactly; durations are those whose unit is one of time."""
        return find_numbers(self.text, self.dates if self.base is None else None)

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        """People, bodies and places that are no date and no figure."""
        taken = [d.span for d in self.dates] + [n.at for n in self.numbers]
        return tuple(n for n in find_names(self.text) if not any(s.overlaps(n.span) for s in taken))
