"""When and on what occasion the words were said, as far as the article tells.

Only dates outside the quoted words count, and only those that can be the day of
saying: not "after the May call", not a day still to come. As precise as the text,
never more.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from factcheck.extract.lexicon import OCCASIONS
from factcheck.extract.values import Saying
from factcheck.model import Span, Value
from factcheck.text.dates import DateMention, find_dates
from factcheck.text.when import When, parse_when

_OTHER_EVENT = re.compile(
    r"\b(?:after|before|since|until|till|by|from|following|for|of|the|his|her|their|its|this|about|than)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_YEAR_SAID = re.compile(r"\b(?:in|during)\s+\Z", re.IGNORECASE)
_OCCASION = re.compile("|".join(f"(?:{p})" for p in OCCASIONS))
_FAR = 160  # characters between a cue and the date that goes with it
_WINDOW = 400  # characters of a sentence, either side of the cue, searched for an occasion


class Dated(Value, frozen=True):
    """The date said in the form of the log, where it stands, and the occasion; "" when not told."""

    date: str = ""
    span: Span | None = None
    occasion: str = ""


class Calendar:
    """The dates an article names outside its quotations."""

    def __init__(self, masked: str, published: str) -> None:
        self.masked = masked
        self.base = parse_base(published)
        self.mentions = find_dates(masked, self.base)
        self.starts = [m.span.start for m in self.mentions]

    def dated(self, sentence: Span, saying: Saying) -> Dated:
        """The date and occasion told in ``sentence`` for what was said there."""
        cue = saying.cue or saying.speaker
        inside = self._within(sentence)
        fitting = [m for m in inside if self._can_be_said(m)]
        occasion = self._occasion(sentence, cue)
        if not fitting or cue is None:
            return Dated(occasion=occasion)
        best = min(fitting, key=lambda m: (_gap(m.span, cue), m.span.start))
        if _gap(best.span, cue) > _FAR or best.when is None:
            return Dated(occasion=occasion)
        return Dated(best.when.iso(), best.span, occasion)

    def _within(self, span: Span) -> Sequence[DateMention]:
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return self.mentions[first:last]

    def _can_be_said(self, mention: DateMention) -> bool:
        if mention.when is None or (self.base and mention.when.first > self.base.last):
            return False
        before = self.masked[max(0, mention.span.start - 24) : mention.span.start]
        if _OTHER_EVENT.search(before):
            return False
        whole_year = (mention.when.last - mention.when.first).days > _MONTH_DAYS
        return not whole_year or bool(_YEAR_SAID.search(before))

    def _occasion(self, sentence: Span, cue: Span | None) -> str:
        if cue is None:
            return ""
        start, end = max(sentence.start, cue.start - _WINDOW), min(sentence.end, cue.end + _WINDOW)
        found = _OCCASION.search(self.masked, start, end)
        return found.group().rstrip(" .,;:") if found else ""


_MONTH_DAYS = 31  # a longer stretch counts as a year or a season: too vague unless "in 2019"


def parse_base(published: str) -> When | None:
    """The article's date, the base of "on Monday"; None when it is not given or is no date."""
    try:
        return parse_when(published) if published else None
    except ValueError:
        return None


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
