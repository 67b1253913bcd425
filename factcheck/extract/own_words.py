"""What a clause with a quotation in it tells in the article's own words.

"“It was old,” said Reyes" tells no more than who said it. "The council voted 7 to 4,
after a debate that Reyes called “…”" tells of the vote as well, and "“…,” said Reyes,
who owns three boats" of the boats.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.extract.claims import Candidate, score
from factcheck.extract.english import ENGLISH
from factcheck.extract.facts import has_verb
from factcheck.extract.grammar import MASK
from factcheck.extract.values import Quotation
from factcheck.model import Span, replace

_SHORTEST = 3  # words
_WHOSE = 5  # words beside a quotation: "said the mayor, Dana Reyes"
_BEING = frozenset("is are was were has have had means".split())
_RELATIVE = re.compile(r"(?:, [^\W\d_a-z][^,.;]{1,60})?, (?:who|which) ")  # "the chair, Dana Reyes, who …"
_TRAILING = re.compile(r"(?:,? (?:and|but))?[, ]*\Z")
_NEAR = 4  # quotations of a clause that are looked at
_LEAD = 4  # characters before the date that opens a clause: "In 2019"


class OwnWords:
    """Cuts clauses to the article's own words. ``dates`` is where the article's dates begin, in order."""

    def __init__(self, masked: str, quotations: Sequence[Quotation], dates: Sequence[int], threshold: float) -> None:
        self.masked, self.quotations, self.dates, self.threshold = masked, quotations, dates, threshold

    def of(self, candidate: Candidate) -> Candidate | None:
        """``candidate``, or the part of it that tells more than whose a quotation is; None where nothing does."""
        span = candidate.span
        if self._quoted(span):
            return None
        inside = bisect_right(self.quotations, span.start, key=lambda q: q.span.end)
        for q in self.quotations[inside : inside + _NEAR]:
            if q.span.start < span.end and q.cue_span and q.cue_span.overlaps(span):
                begins = min(s.start for s in (q.cue_span, q.speaker_span, q.span) if s)
                return self._before(candidate, begins) if begins > span.start else self._of_speaker(candidate, q)
        return candidate

    def _quoted(self, clause: Span) -> bool:
        """Whether a clause is a quotation and a few words that say whose."""
        words = clause.of(self.masked).split()
        own = [w for w in words if MASK not in w]
        return bool(words) and MASK in words[0] and len(own) <= _WHOSE and _BEING.isdisjoint(own)

    def _before(self, candidate: Candidate, end: int) -> Candidate | None:
        """What is told before the last comma in front of ``end``, where it is a clause of its own."""
        start = candidate.span.start
        comma = self.masked.rfind(",", start, end)
        if comma < 0 or MASK in self.masked[start:comma]:
            return None
        words = self.masked[start:comma].split()
        leads = words[0].lower() in ENGLISH.openers or words[0].endswith(ENGLISH.deverbal)
        dated = bisect_left(self.dates, start) < bisect_left(self.dates, start + _LEAD)  # "In 2019 they sold …"
        if len(words) < _SHORTEST or (leads and not dated) or not has_verb(self.masked[start:comma]):
            return None
        return self._worth(candidate, Span(start, comma))

    def _of_speaker(self, candidate: Candidate, quotation: Quotation) -> Candidate | None:
        """What is told of a speaker named behind the quotation: "said | Dana Reyes, who owns three boats"."""
        who, cue = quotation.speaker_span, quotation.cue_span
        if who is None or cue is None:
            return None
        end = cue.start if cue.start > who.end else candidate.span.end
        relative = _RELATIVE.match(self.masked, who.end, end)
        if relative is None:
            return None
        comma = (
            self.masked.rfind(",", relative.end(), end) if end == cue.start else -1
        )  # "…, who left in 2019, once said"
        words = _TRAILING.sub("", self.masked[who.start : comma if comma > 0 else end])
        part = Span(who.start, who.start + len(words))
        return None if MASK in part.of(self.masked) else self._worth(replace(candidate, speaker=None), part)

    def _worth(self, candidate: Candidate, part: Span) -> Candidate | None:
        worth = score(self.masked, part, self.dates)
        return replace(candidate, span=part, score=worth) if worth >= self.threshold else None
