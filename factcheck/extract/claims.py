"""Candidate claims: clauses with particulars that a source could hold or contradict.

Sentences outside quotations are split where it is safe, scored by what in them can
be checked (figures, dates, names, superlatives, plain past verbs) less what cannot
(opinion, prediction, hedging), and kept above :data:`WORTH_CHECKING`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factcheck.extract.grammar import MASK
from factcheck.extract.quotations import Paragraph
from factcheck.model import BlockKind, Span, Value
from factcheck.text.dates import DateMention
from factcheck.text.names import NameMention
from factcheck.text.numbers import NumberMention, find_numbers
from factcheck.text.sentences import sentences

WORTH_CHECKING = 2.5  # lower logs more half-checkable sentences, higher loses claims that rest on two names
_FIGURE, _DATE, _NAME, _SUPERLATIVE, _ACT, _COMPARED = 2.0, 1.5, 0.7, 2.0, 1.0, 0.8
_HEDGED, _OPINION, _FUTURE = -2.0, -1.5, -2.0
_NAMED = 2.0
_MOST = 3  # of one kind counted: a list of names is not thrice as checkable
_SHORTEST = 3  # words

_SPLIT = re.compile(
    r"(?:, (?P<rel>which|who) (?=[a-z]+(?:ed|s)\b|was\b|were\b|is\b|are\b|had\b|has\b|have\b)"
    r"|; |\s?\u2014\s?| (?P<prep>following) (?=[^\W\d_a-z]|the )"
    r"|, (?=(?:warning|saying|adding|arguing|citing|accusing|claiming|suggesting|signaling|signalling|underscoring"
    r"|marking|undermining|demanding|instead|pointing|potentially|complicating|prompting|leaving|making|raising) )"
    r"|, (?:and|but) (?=(?:he|she|they|it|the|[^\W\d_a-z][\w\u2019'-]+) (?:was|were|is|are|has|have|had|[a-z]+ed)\b)"
    r"|, (?=while |whereas |although |though ))"
)
_SUPERLATIVES = re.compile(
    r"\b(?:(?:most|least|fewest|largest|biggest|highest|lowest|smallest|longest|shortest|fastest|oldest|youngest|worst"
    r"|best|deadliest|richest|poorest|busiest|strongest|hottest|coldest|wettest|driest|heaviest|greatest|earliest)\b"
    r"(?! (?:of all|likely|importantly))|first (?:time|ever|woman|man|in)\b|only (?:one|country|city|state|company)\b|"
    r"record[- ](?:high|low|breaking|setting)|unprecedented|majority|no other\b)",
    re.IGNORECASE,
)
_COMPARATIVES = re.compile(
    r"\b(?:more|fewer|less|higher|lower|larger|smaller|bigger|faster|older|worse|better) than\b"
    r"|\b(?:doubled|tripled|halved|rose|fell|increased|decreased|grew|shrank|dropped|climbed|declined|cut)\b"
    r"|\b(?:because of|due to|caused|led to|resulted in)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"\b(?:was|were|had|has|have|won|lost|made|took|gave|met|held|sold|bought|built|left|sent|paid|spent|found|said|told"
    r"|wrote|went|came|became|began|broke|struck|shot|hit|ran|led|rose|fell|grew|is|are|[a-z]{3,}ed)\b"
)
_HEDGES = re.compile(
    r"\b(?:could|(?-i:may)|might|would|should|perhaps|possibly|likely|unlikely|suggests?|appears?|appeared|seems?|seemed"
    r"|potential|potentially|underscores?|reveal(?:s|ing)|signals?|reflects?|risks?|arguably)\b",
    re.IGNORECASE,
)
_FUTURES = re.compile(
    r"\b(?:will|shall|going to|is set to|plans to|expects? to|looking forward)\b|[\u2019']ll\b", re.IGNORECASE
)
# Of these a source cannot tell whether they are so, figure or no figure. "Would" and "should" are not
# among them: "the hall would cost $5 million" is how a plan is reported.
_GUESSES = re.compile(
    r"\b(?:could|(?-i:may)|might|perhaps|possibly|probably|likely|unlikely|appears?|appeared|seems?|seemed|potential"
    r"|potentially|risks?|arguably|if)\b|\b(?:I|we) (?:think|believe|feel|hope)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\b(?:said|says|told|announced|confirmed|stated|explained|added|wrote|according to)\b")
_NAMING = re.compile(r"\b(?:be|is|are|was|were|been) (?:re)?(?:called|named) (?:the )?[^\W\d_a-z]")
_VERBAL = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|can|did|does|built|made|held|sold|bought|won|lost|set|[a-z]+(?:ed|ing))\b"
)
_OPINIONS = re.compile(
    r"\b(?:I|we) (?:think|believe|feel|hope)\b|\b(?:unfortunately|clearly|obviously|deeply|stark|remarkable"
    r"|significant(?:ly)?|tough|wonderful|terrible|beautiful|amazing|visibly|entwined)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:However|Moreover|Meanwhile|Also|But|And|Still|Yet|Conversely|In addition|instead|while|whereas)\b,?\s+"
)


class Candidate(Value, frozen=True):
    """A clause worth checking. ``span`` counts characters of the article; ``score`` orders, and means nothing more."""

    span: Span
    score: float


class Particulars:
    """The names and dates of one article, looked up by place."""

    def __init__(self, names: Sequence[NameMention], dates: Sequence[DateMention]) -> None:
        self.names, self.dates = names, dates
        self._name_starts = [n.span.start for n in names]
        self._date_starts = [d.span.start for d in dates]

    def counts(self, span: Span) -> tuple[int, int]:
        """How many names and how many dates stand in ``span``."""
        return _between(self._name_starts, span), _between(self._date_starts, span)

    def dates_in(self, span: Span) -> Sequence[int]:
        """Where the dates in ``span`` start."""
        return self._date_starts[bisect_left(self._date_starts, span.start) : bisect_left(self._date_starts, span.end)]


def _between(starts: Sequence[int], span: Span) -> int:
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


def candidates(masked: str, parts: Sequence[Paragraph], known: Particulars) -> tuple[Candidate, ...]:
    """Every clause outside quotations with its score, in the order of the article."""
    found: list[Candidate] = []
    for sentence in checkable(masked, parts):
        if masked[sentence.end - 1] != "?":
            reported = bool(_REPORTED.search(masked, sentence.start, sentence.end))
            found += _whole(
                masked, [Candidate(c, score(masked, c, known, reported)) for c in clauses(masked, sentence)]
            )
    return tuple(found)


def checkable(masked: str, parts: Sequence[Paragraph]) -> Iterator[Span]:
    """The sentences of running text and of lists, questions among them; no headings."""
    for part in parts:
        heading = part.kind is not BlockKind.ITEM and _is_heading(part.span.of(masked))
        if part.kind not in (BlockKind.HEADING, BlockKind.QUOTE) and not heading:
            yield from sentences(masked, part.span)


def _whole(masked: str, row: Sequence[Candidate]) -> Sequence[Candidate]:
    """Clauses that have lost their subject to the one before ("which has 210 beds") get it back.

    The clause that holds the subject stays a claim of its own; of those that
    lean on it the longest worth checking holds the others.
    """
    found: list[Candidate] = []
    start, leant = -1, False
    for candidate in row:
        span = candidate.span
        leans = start >= 0 and bool(_VERBAL.match(masked, span.start, span.end))
        start = start if leans else span.start
        if leans and leant and candidate.score >= WORTH_CHECKING:
            found.pop()
        if leans or len(span.of(masked).replace(MASK, "").split()) >= _SHORTEST:
            found.append(Candidate(Span(start, span.end), candidate.score))
        leant = leans
    return found


def _is_heading(text: str) -> bool:
    return (
        "\n" not in text
        and len(text) < 100
        and text.rstrip()[-1:] not in (".", "!", "?", ":", "\u2026", '"', "\u201d", MASK)
    )


def clauses(masked: str, sentence: Span) -> Iterator[Span]:
    """The parts of a sentence that can be checked apart. Each is one stretch of the article."""
    start = sentence.start
    for cut in _SPLIT.finditer(masked, sentence.start, sentence.end):
        yield from _trimmed(masked, start, cut.start())
        start = cut.end()
    yield from _trimmed(masked, start, sentence.end)


def _trimmed(masked: str, start: int, end: int) -> Iterator[Span]:
    while lead := _LEAD.match(masked, start, end):
        start = lead.end()
    while end > start and masked[end - 1] in " .,;:\u2014-\n":
        end -= 1
    if end > start:
        yield Span(start, end)


def score(masked: str, span: Span, known: Particulars, reported: bool = False) -> float:
    """How checkable a clause is: its particulars, less what no source can settle.

    A plan with a sum, a counted figure or a date reaches :data:`WORTH_CHECKING`
    whatever its tense. ``reported``: the sentence tells what someone said, where
    "would" is a plan and no doubt.
    """
    clause = span.of(masked)
    names, dates = known.counts(span)
    figures = find_figures(clause)
    hedged = _GUESSES.search(clause) if reported else _HEDGES.search(clause)
    total = _FIGURE * min(len(figures), _MOST) + _DATE * min(dates, _MOST) + _NAME * min(names, _MOST)
    total += _SUPERLATIVE * bool(_SUPERLATIVES.search(clause)) + _COMPARED * bool(_COMPARATIVES.search(clause))
    total += _ACT * bool(_ACTS.search(clause)) + _HEDGED * bool(hedged) + _NAMED * bool(_NAMING.search(clause))
    total += _FUTURE * bool(_FUTURES.search(clause)) + _OPINION * bool(_OPINIONS.search(clause))
    if total < WORTH_CHECKING and (dates or any(_counts(clause, f) for f in figures)) and not _GUESSES.search(clause):
        total = WORTH_CHECKING
    return round(total, 2)


def find_figures(clause: str) -> tuple[NumberMention, ...]:
    """The numbers of a masked clause, by their places in it."""
    if not any(c.isdigit() for c in clause) and not _SPELT.search(clause):
        return ()
    return find_numbers(clause.replace(MASK, " "))


def _counts(clause: str, figure: NumberMention) -> bool:
    """Whether a figure counts something: not "the two leaders", not "Room 12", not "5 of them"."""
    spelt = not any(c.isdigit() for c in figure.text)
    pointed = spelt and _POINTED.search(clause, max(0, figure.at.start - 8), figure.at.start)
    return bool(figure.unit) and figure.unit != "them" and not figure.ordinal and not pointed


_POINTED = re.compile(r"\b(?:the|these|those|both|our|their|its|his|her) \Z", re.IGNORECASE)


def unlogged(masked: str, parts: Sequence[Paragraph], known: Particulars, logged: Sequence[Span]) -> tuple[Span, ...]:
    """Sentences with a figure or a date that stands in none of the ``logged`` spans (in order of their ends)."""
    ends = [s.end for s in logged]

    def told(at: int) -> bool:
        here = bisect_right(ends, at)
        return any(s.start <= at < s.end for s in logged[here : here + _NEAR])

    return tuple(s for s in checkable(masked, parts) if not all(told(at) for at in _particulars(masked, s, known)))


def _particulars(masked: str, sentence: Span, known: Particulars) -> Iterator[int]:
    """Where the figures and dates of a sentence stand; a number in words only where it counts something."""
    clause = sentence.of(masked)
    yield from known.dates_in(sentence)
    for figure in find_figures(clause):
        if _counts(clause, figure) or any(c.isdigit() for c in figure.text):
            yield sentence.start + figure.at.start


_NEAR = 8  # logged spans that may end after one place and still hold it: a clause, its whole, a date said
_SPELT = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?"
    r"|millions?|billions?|half|dozens?|percent|per cent)\b",
    re.IGNORECASE,
)
