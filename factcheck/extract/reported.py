"""Indirect speech: which clauses an article tells as somebody's, in its own words.

"Reyes said that the pool cost €3 million", "the pool cost €3 million, she said",
"according to the auditor": what is claimed is the speaker's, and a checker wants to
know whose. Quotations are another matter (:mod:`factcheck.extract.attribution`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.frames import Frame, frames
from factcheck.extract.grammar import Sentence
from factcheck.extract.language import Language
from factcheck.extract.prose import Prose
from factcheck.model import Span, Value

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESSEE = 6  # words between a cue and its "that": "told the board on Monday that"

_SHORTEST = 3  # words a clause has that follows "said" without a "that": not "said nothing", "said so, too"


class Report(Value, frozen=True):
    """Who is told to say the clauses of one sentence; places in the article."""

    speaker: Span
    cue: Span
    whole: bool  # the whole sentence is told so, not only the clause with the cue

    def holds(self, clause: Span) -> bool:
        """Whether a clause of the same sentence is the speaker's."""
        return self.whole or (clause.start <= self.cue.start and self.cue.end < clause.end)


def reported(prose: Prose, sentence: Span) -> tuple[Report, ...]:
    """The reports of one sentence, in order; those of quoted words are none."""
    words = frozenset(_WORD.findall(sentence.of(prose.masked).lower()))
    return tuple(_reports(prose.read(sentence))) if _may_report(prose.language, words) else ()


def _may_report(language: Language, words: frozenset[str]) -> bool:
    """Whether a sentence is worth reading for a report; most are not."""
    if any(source[0] in words for source in language.sources) or words & language.sources_after:
        return True
    told = words & language.cues
    return bool(
        told & language.says
        or told - language.near_only - language.nouns_too
        or (told and words & language.opens_report)
    )


def _reports(s: Sentence) -> Iterator[Report]:
    for frame in frames(s):
        if frame.speaker is None or frame.passive or _told_itself(s, frame.speaker[0]):
            continue
        aside = frame.sourced or _aside(s, frame)
        if aside or _opens(s, frame.cue[1]):
            yield Report(s.span_of(frame.speaker), s.span_of(frame.cue), aside)


def _told_itself(s: Sentence, i: int) -> bool:
    """Whether a speaker stands in what another says: "the poll found that most residents said …"."""
    return s.low[i] in s.lang.opens_report or (i > 0 and s.low[i - 1] in s.lang.opens_report)


def _opens(s: Sentence, cue: int) -> bool:
    """Whether what is said follows the cue: "said that …", "told the board that …", "says the pool …"."""
    for k in range(cue + 1, min(len(s), cue + 2 + _ADDRESSEE)):
        if s.low[k] in s.lang.opens_report:
            return k + 1 < len(s)
        if not s.wordlike(k):
            break
    return s.low[cue] in s.lang.says and cue + _SHORTEST < len(s) and all(map(s.wordlike, range(cue + 1, cue + 3)))


def _aside(s: Sentence, frame: Frame) -> bool:
    """ "…, she said." and "…, she said, …": the cue and its subject set off from all else by commas."""
    before, after = frame.first - 1, frame.last + 1
    if before < 1 or s.words[before] != "," or s.after_quote(before):
        return False
    return after >= len(s) or not s.wordlike(after)
