"""When and on what occasion the words were said, as far as the article tells.

Only dates outside the quoted words count, and only those that can be the day of
saying: not "after the May call", not a day still to come. As precise as the text,
never more.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.extract.english import GATHERINGS
from factcheck.extract.prose import Prose
from factcheck.extract.values import Saying
from factcheck.model import Span, Value
from factcheck.text.dates import DateMention, find_dates
from factcheck.text.when import When, parse_when

_OTHER_EVENT = re.compile(
    r"\b(?:after|before|since|until|till|by|from|following|for|of|the|his|her|their|its|this|about|than)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_YEAR_SAID = re.compile(r"\b(?:in|during)\s+\Z", re.IGNORECASE)
_OF_NOUN = re.compile(r", [^,]{1,60} (?:that|which|whom) [^,]{1,60}\Z")
_DONE_THEN = re.compile(r"[a-z]ed (?:on |in )?\Z")
_YEAR_TOLD = re.compile(r"(?:last|this) ", re.IGNORECASE)
# Between a cue and a date, or in the phrase that holds the date, these give it to another event:
# "said the hall will open on Friday", "who was elected in 2018, said".
_OTHER_CLAUSE = re.compile(
    r"\b(?:will|would|shall|should|could|can|may|might|going to|who|whose|which|where|born|elected|founded"
    r"|was|were|is|are|has|have|had|be|been|plans|planned|scheduled|expected|because|since|if|when|until|wird|wurde|werden|sei|soll)\b"
)
# A gathering with the words that tell it from others: "joint" in "the boards' joint session".
_GATHERING = re.compile(
    rf"(?<![\w'\u2019-])(?P<told>(?:[\w'\u2019-]{{1,30}} ){{0,3}})\b(?P<head>{GATHERINGS})\b", re.IGNORECASE
)
_WEEKDAY_OF = re.compile(r"\b([A-Z][a-z]+day)(?:['\u2019]s)? ")
_NEW = re.compile(r"\b(?:an?|another) ", re.IGNORECASE)  # "in an interview" is no interview told of before
_TELLS = re.compile(r"[a-z]{4,}")
_TELLS_NOTHING = frozenset(("that", "this", "their", "during", "after", "from", "with", "told", "same", "telling"))
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019]? +[A-Z]|\n")
_REACH = 120  # characters between a gathering and the date it is told with
_BEHIND = 30  # characters between an occasion and its date: "to the town's councillors on"
_WORD = 24  # characters of a participle and its preposition
_FAR = 160  # characters between a cue and the date that goes with it
_WINDOW = 400  # characters of a sentence, either side of the cue, searched for an occasion


class Dated(Value, frozen=True):
    """The date said in the form of the log, where it stands, and the occasion; "" when not told."""

    date: str = ""
    span: Span | None = None
    occasion: str = ""


class Gathering(Value, frozen=True):
    """An occasion the article told with its day."""

    at: int
    head: str
    told: frozenset[str]
    mention: DateMention


class Calendar:
    """The dates an article names outside its quotations."""

    def __init__(self, prose: Prose, published: str) -> None:
        self.masked, self.lang = prose.masked, prose.language
        self.base = parse_base(published)
        self.mentions = find_dates(self.masked, self.base)
        self.starts = [m.span.start for m in self.mentions]
        self._gatherings: tuple[Gathering, ...] | None = None

    def dated(self, sentence: Span, saying: Saying) -> Dated:
        """The date and occasion told in ``sentence`` for what was said there."""
        cue = saying.cue or saying.speaker
        inside = self._within(sentence)
        fitting = [m for m in inside if self._can_be_said(m) and not (cue and self._of_another(m, cue, sentence))]
        if saying.cue is None:  # "accounts filed on 3 May show “…”": nothing says that the words are of that day
            fitting = [
                m
                for m in fitting
                if not _DONE_THEN.search(self.masked, max(sentence.start, m.span.start - _WORD), m.span.start)
            ]
        told = self._occasion(sentence, cue)
        words = told.of(self.masked).rstrip(" .,;:") if told else ""
        occasion = words[:1].lower() + words[1:]
        if not fitting or cue is None:
            own = self._weekday_of(told) if told else None
            return (
                Dated(own.when.iso(), told, occasion)
                if own and own.when
                else self._told_before(occasion, sentence.start)
            )
        best = min(fitting, key=lambda m: (not _of_occasion(m, told), _vague(m), _gap(m.span, cue), m.span.start))
        if _gap(best.span, cue) > _FAR or best.when is None:
            return Dated(occasion=occasion)
        return Dated(best.when.iso(), best.span, occasion)

    def past(self, sentence: Span) -> bool:
        """Whether a day that can have been the day of saying stands in ``sentence``."""
        return any(map(self._can_be_said, self._within(sentence)))

    def _weekday_of(self, told: Span) -> DateMention | None:
        """The day that an occasion is named by: "told Tuesday's meeting", "at a Thursday rally"."""
        named = _WEEKDAY_OF.search(told.of(self.masked))
        days = find_dates(f"on {named[1]}", self.base) if named else ()
        return next((m for m in days if self.base and m.when and m.when.first <= self.base.last), None)

    def _told_before(self, occasion: str, at: int) -> Dated:
        """The day of an occasion named before ``at`` with its date; none where two days fit."""
        named = _GATHERING.search(occasion)
        if not named or _NEW.search(occasion):
            return Dated(occasion=occasion)
        head, told = named["head"].lower(), _telling(named["told"])
        same = [g for g in self._dated_gatherings() if g.at < at and g.head == head and _alike(g.told, told)]
        days = {g.mention.when for g in same}
        if len(days) != 1 or not same[-1].mention.when:
            return Dated(occasion=occasion)
        return Dated(same[-1].mention.when.iso(), same[-1].mention.span, occasion)

    def _dated_gatherings(self) -> tuple[Gathering, ...]:
        if self._gatherings is None:
            self._gatherings = tuple(self._find_gatherings())
        return self._gatherings

    def _find_gatherings(self) -> Iterator[Gathering]:
        for found in _GATHERING.finditer(self.masked):
            place = Span(found.start("head"), found.end("head"))
            near = [
                m for m in self._within(Span(place.start - _REACH, place.end + _REACH)) if self._goes_with(m, place)
            ]
            if near:
                mention = min(near, key=lambda m: _gap(m.span, place))
                yield Gathering(place.start, found["head"].lower(), _telling(found["told"]), mention)

    def _goes_with(self, mention: DateMention, place: Span) -> bool:
        """Whether a day that is past stands in the sentence of the gathering."""
        when = mention.when
        if when is None or when.first != when.last or (self.base and when.first > self.base.last):
            return False
        between = Span(min(mention.span.end, place.end), max(mention.span.start, place.start))
        return not _SENTENCE_END.search(self.masked, between.start, between.end + 1)

    def _within(self, span: Span) -> Sequence[DateMention]:
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return self.mentions[first:last]

    def _can_be_said(self, mention: DateMention) -> bool:
        if mention.when is None or (self.base and mention.when.first > self.base.last):
            return False
        before = self.masked[max(0, mention.span.start - 24) : mention.span.start]
        if _OTHER_EVENT.search(before):
            return False
        return not _vague(mention) or bool(_YEAR_SAID.search(before) or _YEAR_TOLD.match(mention.text))

    def _of_another(self, mention: DateMention, cue: Span, sentence: Span) -> bool:
        """Whether the words on the way from the cue, or from the comma before, give the date to another event."""
        at = mention.span.start
        start = max(self.masked.rfind(",", sentence.start, at) + 1, sentence.start)
        start = cue.end if start <= cue.start < at else start
        between = self.masked[min(cue.end, mention.span.end) : max(cue.start, at)]
        if between.count("(") != between.count(")"):
            return True  # one of them stands in a bracket
        if _vague(mention) and at < cue.start and _OF_NOUN.search(between):
            return True  # "In 2019 they sold the hall, a deal that Reyes called …"
        return bool(_OTHER_CLAUSE.search(self.masked, min(start, at), at))

    def _occasion(self, sentence: Span, cue: Span | None) -> Span | None:
        if cue is None:
            return None
        start, end = max(sentence.start, cue.start - _WINDOW), min(sentence.end, cue.end + _WINDOW)
        found = [m for pattern in self.lang.occasions if (m := pattern.search(self.masked, start, end))]
        return Span(*min(found, key=lambda m: m.start()).span()) if found else None


_MONTH_DAYS = 31  # a longer stretch counts as a year or a season: too vague unless "in 2019"


def parse_base(published: str) -> When | None:
    """The article's date, the base of "on Monday"; None when it is not given or is no date."""
    try:
        return parse_when(published) if published else None
    except ValueError:
        return None


def is_gathering(occasion: str) -> bool:
    """Whether an occasion has a day of its own: a hearing, an interview."""
    return _GATHERING.search(occasion) is not None


def _telling(words: str) -> frozenset[str]:
    return frozenset(_TELLS.findall(words)) - _TELLS_NOTHING


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two names of a gathering can mean one: a word shared, or one of them bare."""
    return not a or not b or bool(a & b)


def _of_occasion(mention: DateMention, told: Span | None) -> bool:
    """Whether a day stands right behind the occasion: "in a letter to councillors on 5 February"."""
    return told is not None and 0 <= mention.span.start - told.end <= _BEHIND


def _vague(mention: DateMention) -> bool:
    return mention.when is not None and (mention.when.last - mention.when.first).days > _MONTH_DAYS


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
