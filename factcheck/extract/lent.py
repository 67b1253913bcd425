"""The date of words from the sentences right before them.

"At a hearing on Tuesday the auditor was blunt. “We got what we paid for,” he said." and
"Hall said on Thursday that 38 would go. “There is a buyer,” she said." The nearest
sentence with a date decides; where it tells of another deed, the day of the words is
doubtful and stays open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from factcheck.extract.attribution import subject_of
from factcheck.extract.dating import Calendar, Dated
from factcheck.extract.english import GATHERINGS
from factcheck.extract.grammar import MASK
from factcheck.extract.prose import Prose
from factcheck.extract.reported import Report, reported
from factcheck.extract.values import Saying
from factcheck.model import Span

_BACK = 3  # sentences; further back the talk has turned to something else
_BETWEEN = 4  # words between "told" and its date: "told the full council on Monday"
_OPENS = re.compile(
    rf"(?:At|During|In) (?:an?|the|his|her|their|its|this|that|last|yesterday['\u2019]s|[A-Z][a-z]+['\u2019]s) "
    rf"(?:[\w'\u2019-]+ ){{0,4}}(?P<head>{GATHERINGS})\b"
)
_LEADS = frozenset("In On At During Earlier Late Last This Speaking Writing".split())
_ALONE = frozenset(("interview", "lecture", "speech"))  # one person speaks there: another's words were said elsewhere


class Lender:
    """Asks the sentences before a quotation for its date; ``named`` gives the fullest name of who stands at a place."""

    def __init__(self, prose: Prose, calendar: Calendar, named: Callable[[Span], str]) -> None:
        self.prose, self.calendar, self.named = prose, calendar, named

    def before(self, at: int, speaker: str, floor: int) -> Dated | None:
        """What the sentences between ``floor`` and the one that holds ``at`` tell of ``speaker``'s day.

        None when they name no day; a :class:`Dated` without a date when the day is another deed's.
        """
        for near, sentence in self._sentences_back(at, floor):
            if MASK in sentence.of(self.prose.masked):
                return None
            if not self.calendar.past(sentence):
                continue
            saying = subject_of(self.prose.read(sentence))
            same = saying.speaker is not None and self.named(saying.speaker) == speaker
            return self._of_gathering(sentence, same, near) or self._reported(sentence, speaker)
        return None

    def _sentences_back(self, at: int, floor: int) -> Iterator[tuple[bool, Span]]:
        """The sentences before, nearest first, and whether each stands in the paragraph of ``at``; one before that."""
        paragraph = self.prose.paragraph_at(at)
        spans = self.prose.sentences(paragraph)
        turn = bisect_left(spans, at, key=lambda s: s.start)
        if turn:
            near = (spans[k] for k in range(turn - 1, max(-1, turn - 1 - _BACK), -1))
            yield from ((True, s) for s in near if s.start >= floor)
        elif paragraph > 0:
            lead = self.prose.sentences(paragraph - 1)[-1:]
            yield from ((False, s) for s in lead if s.start >= floor)

    def _of_gathering(self, sentence: Span, same: bool, near: bool) -> Dated | None:
        """The day of the gathering that opens a sentence: whoever speaks next in its paragraph spoke there."""
        opens = _OPENS.match(self.prose.masked, sentence.start, sentence.end)
        if not opens or not (same or (near and opens["head"] not in _ALONE)):
            return None
        found = self.calendar.dated(sentence, Saying(cue=Span(*opens.span())))
        return found if found.date else None

    def _reported(self, sentence: Span, speaker: str) -> Dated:
        """The day of what the same person is reported to have said, where it stands beside the verb."""
        for told in reported(self.prose, sentence):
            if self.named(told.speaker) == speaker:
                saying = Saying(told.speaker, told.cue)
                found = self.calendar.dated(sentence, saying)
                return found if found.span and self._beside(sentence, told, found.span) else Dated()
        return Dated()

    def _beside(self, sentence: Span, told: Report, day: Span) -> bool:
        """Whether a day opens the sentence, or stands beside the verb: what is further off may date what is told."""
        masked, cue, who = self.prose.masked, told.cue, told.speaker
        if day.start < min(cue.start, who.start):
            opening = masked[sentence.start : day.start].split()
            return not opening or opening[0] in _LEADS
        words = masked[max(e for e in (cue.end, who.end, 0) if e <= day.start) : day.start].split()
        says = cue.of(masked) in self.prose.language.says
        return len(words) <= (1 if says else _BETWEEN) and not any(w == "that" or w.endswith("ed") for w in words)
