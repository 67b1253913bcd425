"""Candidate claims: clauses with particulars that a source could hold or contradict.

Sentences outside quotations are split where it is safe, ranked by how much they ask
for checking (:mod:`factcheck.extract.checkworthy`), and kept from a threshold on.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factcheck.extract.checkwords import AMOUNTS, NUMBERS
from factcheck.extract.checkworthy import look
from factcheck.extract.facts import has_verb, tells_fact
from factcheck.extract.grammar import MASK
from factcheck.extract.prose import Prose
from factcheck.extract.reported import reported
from factcheck.model import BlockKind, Span, Value, replace
from factcheck.text.numbers import NumberMention
from factcheck.text.particulars import Particulars

# Log odds by the measure of debates. Zero is where their marks divide; news tells facts in nearly every
# sentence, and a person reads each claim that is logged, so the line is drawn higher.
WORTH_CHECKING = 0.5
_GUESSED = -2.0  # as much as two figures add
_NOTHING = -9.0  # below any threshold
_SHORTEST = 3  # words
_ASIDE = 160  # characters of an aside between dashes
_RELATIVE = re.compile(r", (?:which|who) \Z")
_REL = 8  # characters of that

_SPLIT = re.compile(
    r"(?:, (?P<rel>which|who) (?=[a-z]+(?:ed|s)\b|was\b|were\b|is\b|are\b|had\b|has\b|have\b)"
    r"|; |\s?\u2014\s?| (?P<prep>following) (?=[^\W\d_a-z]|the )"
    r"|, (?=(?:warning|saying|adding|arguing|citing|accusing|claiming|suggesting|signaling|signalling|underscoring"
    r"|marking|undermining|demanding|instead|pointing|potentially|complicating|prompting|leaving|making|raising) )"
    r"|, (?:and|but) (?=(?:he|she|they|it|the|[^\W\d_a-z][\w\u2019'-]+) (?:was|were|is|are|has|have|had|[a-z]+ed)\b)"
    r"|, (?=while |whereas |although |though ))"
)
_NAMING = re.compile(r"\b(?:be|is|are|was|were|been) (?:re)?(?:called|named) (?:the )?[^\W\d_a-z]")
_VERBAL = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|can|did|does|built|made|held|sold|bought|won|lost|set|[a-z]+(?:ed|ing))\b"
)
_LEAD = re.compile(
    r"(?:However|Moreover|Meanwhile|Also|But|And|Still|Yet|Conversely|In addition|instead|while|whereas)\b,?\s+"
)


class Candidate(Value, frozen=True):
    """A clause worth checking. ``span`` counts characters of the article; ``score`` orders, and means nothing more."""

    span: Span
    score: float
    speaker: Span | None = None  # who is told to have said it, as printed


def candidates(prose: Prose, dates: Sequence[int], threshold: float = WORTH_CHECKING) -> tuple[Candidate, ...]:
    """The clauses outside quotations that score ``threshold`` or more, in the order of the article.

    ``dates`` is where the dates of the article begin, in order.
    """
    found: list[Candidate] = []
    for sentence in checkable(prose):
        if prose.masked[sentence.end - 1] == "?":
            continue
        row = _scored(prose.masked, tuple(clauses(prose.masked, sentence)), dates)
        ranked = [c for c in _whole(prose.masked, row, threshold) if c.score >= threshold]
        kept = [c for c in ranked if not _only_names(c.span.of(prose.masked))]
        told = reported(prose, sentence) if kept else ()
        found += [replace(c, speaker=next((t.speaker for t in told if t.holds(c.span)), None)) for c in kept]
    return tuple(found)


def checkable(prose: Prose) -> Iterator[Span]:
    """The sentences of running text and of lists, questions among them; no headings."""
    for n, part in enumerate(prose.parts):
        heading = part.kind is not BlockKind.ITEM and _is_heading(part.span.of(prose.masked))
        if part.kind not in (BlockKind.HEADING, BlockKind.QUOTE) and not heading:
            yield from prose.sentences(n)


def _only_names(clause: str) -> bool:
    """Whether a stretch is a dateline or a list of names: every word has a capital, so nothing is said of them."""
    words = [w for w in clause.split() if w[:1].isalpha()]
    return bool(words) and all(w[:1].isupper() for w in words)


def _scored(masked: str, spans: Sequence[Span], dates: Sequence[int]) -> Sequence[Candidate]:
    """The clauses of a sentence with their scores; a subject that waits for its verb behind ", who …" tells nothing."""
    row = [Candidate(span, score(masked, span, dates)) for span in spans]
    for n, after in enumerate(spans[1:]):
        if _RELATIVE.search(masked, max(0, after.start - _REL), after.start) and not has_verb(spans[n].of(masked)):
            row[n] = replace(row[n], score=_NOTHING)
    return row


def _leans(masked: str, span: Span) -> bool:
    """Whether a clause has its subject in the one before: "which has 210 beds", "built in 1870"."""
    relative = _RELATIVE.search(masked, max(0, span.start - _REL), span.start)
    return bool(relative or _VERBAL.match(masked, span.start, span.end) or _resumes(masked, span))


def _resumes(masked: str, span: Span) -> bool:
    """Whether a clause goes on behind an aside: "the budget — her first — trims almost every post"."""
    before = masked[max(0, span.start - _ASIDE) : span.start]
    word = masked[span.start : span.end].split(" ", 1)[0]
    return before.rstrip().endswith("\u2014") and before.count("\u2014") > 1 and word.islower() and word.endswith("s")


def _whole(masked: str, row: Sequence[Candidate], threshold: float) -> Sequence[Candidate]:
    """Clauses that have lost their subject to the one before ("which has 210 beds") get it back.

    The clause that holds the subject stays a claim of its own, and where that is one,
    only its last noun is taken again; of those that lean on it the longest worth
    checking holds the others, and ranks with all its words.
    """
    found: list[Candidate] = []
    start, outer, leant = -1, -1, False
    for candidate in row:
        span = candidate.span
        leans = start >= 0 and _leans(masked, span)
        if not leans:
            outer, start = start, span.start
        elif outer >= 0 and _resumes(masked, span):
            start = outer
        elif not leant and found and found[-1].score >= threshold:
            start = _antecedent(masked, found[-1].span)
        if leans and leant and candidate.score >= threshold:
            found.pop()
        if leans or len(span.of(masked).replace(MASK, "").split()) >= _SHORTEST:
            whole = Span(start, span.end)
            lent = look(whole.of(masked)).score if leans and candidate.score >= threshold else candidate.score
            found.append(Candidate(whole, max(candidate.score, lent)))
        leant = leans
    return found


def _antecedent(masked: str, clause: Span) -> int:
    """Where the words begin that "which …" after a whole clause speaks of, so that no claim is told twice.

    That is the last article near its end; without one, the clause.
    """
    tail = masked[clause.start : clause.end].split(" ")[-_REACH:]
    nouns = [n for n, word in enumerate(tail) if word.casefold() in _ARTICLES]
    return clause.end - len(" ".join(tail[nouns[-1] :])) if nouns else clause.start


_REACH = 7  # words of a noun and what describes it
_ARTICLES = frozenset(("a", "an", "the", "its", "his", "her", "their", "this", "that"))


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


def score(masked: str, span: Span, dates: Sequence[int]) -> float:
    """How checkable a clause is; see :func:`checkworthiness`.

    One plain particular (a date, a counted figure, a superlative, a name given)
    reaches :data:`WORTH_CHECKING` whatever the tense ("the fare takes effect on 1
    July 2024"), unless the clause itself says that it guesses.
    """
    clause = span.of(masked)
    sight = look(clause)
    if sight.guessed:
        return round(sight.score + _GUESSED, 2)
    if sight.score >= WORTH_CHECKING:
        return sight.score
    named = ("called " in clause or "named " in clause) and _NAMING.search(clause)
    plain = sight.superlative or named or _between(dates, span)
    counted = sight.figured and not plain and any(_counts(clause, f) for f in find_figures(clause))
    return WORTH_CHECKING if plain or counted or tells_fact(clause) else sight.score


def _between(places: Sequence[int], span: Span) -> Sequence[int]:
    return places[bisect_left(places, span.start) : bisect_left(places, span.end)]


def find_figures(clause: str) -> tuple[NumberMention, ...]:
    """The numbers of a masked clause, by their places in it."""
    return Particulars(clause.replace(MASK, " ")).numbers


def _counts(clause: str, figure: NumberMention) -> bool:
    """Whether a figure counts something: not "the two leaders", not "Room 12", not "5 of them"."""
    spelt = not any(c.isdigit() for c in figure.text)
    pointed = spelt and _POINTED.search(clause, max(0, figure.at.start - 8), figure.at.start)
    return bool(figure.unit) and figure.unit != "them" and not figure.ordinal and not pointed


_POINTED = re.compile(r"\b(?:the|these|those|both|our|their|its|his|her) \Z", re.IGNORECASE)


def unlogged(prose: Prose, dates: Sequence[int], logged: Sequence[Span]) -> tuple[Span, ...]:
    """Sentences with a figure or a date that stands in none of the ``logged`` spans (in order of their ends)."""
    ends = [s.end for s in logged]

    def told(at: int) -> bool:
        here = bisect_right(ends, at)
        return any(s.start <= at < s.end for s in logged[here : here + _NEAR])

    def missed(s: Span) -> bool:
        if not all(map(told, _between(dates, s))):
            return True
        clause = s.of(prose.masked)
        spelt = not _SPELT.isdisjoint(clause.lower().replace("-", " ").split())
        places = (_FIGURES if spelt else _DIGITS).finditer(clause)
        if all(told(s.start + m.start()) for m in places):
            return False  # most sentences: their numbers need not be read
        return not all(map(told, _figures(prose.masked, s)))

    return tuple(s for s in checkable(prose) if missed(s))


def _figures(masked: str, sentence: Span) -> Iterator[int]:
    """Where the figures of a sentence stand; a number in words only where it counts something."""
    clause = sentence.of(masked)
    for figure in find_figures(clause):
        if _counts(clause, figure) or any(c.isdigit() for c in figure.text):
            yield sentence.start + figure.at.start


_NEAR = 8  # logged spans that may end after one place and still hold it: a clause, its whole, a date said
_SPELT = NUMBERS | AMOUNTS
_DIGITS = re.compile(r"\d+")
_FIGURES = re.compile(rf"\d+|\b(?:{'|'.join(sorted(_SPELT))})\b", re.IGNORECASE)
