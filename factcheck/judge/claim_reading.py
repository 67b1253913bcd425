"""A text read for its particulars: figures, dates and names, each with the words that govern it.

No parser: a verb is known by its form, and governs what stands nearest to it in
the same stretch of a sentence. Where that is not enough, nothing is concluded.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from factcheck.judge.amounts import UNIT_WORDS, UNITS_IN_SLOT, is_measured
from factcheck.model import Span
from factcheck.text.concepts import PARTICLES, PHRASES, concept, is_light
from factcheck.text.dates import DateMention
from factcheck.text.fold import glyphs
from factcheck.text.lexicon import ARTICLES, AUXILIARIES, DENIALS, MODALS, NEGATIONS, PREPOSITIONS
from factcheck.text.names import NameMention
from factcheck.text.nations import ADJECTIVES
from factcheck.text.numbers import NumberMention
from factcheck.text.particulars import Particulars
from factcheck.text.sentences import sentences
from factcheck.text.stems import stem
from factcheck.text.titles import table
from factcheck.text.when import When
from factcheck.text.words import Words, words_of

# Verbs that do not end in -ed where a report uses them, by stem.
_LISTED = table(
    """beat hit cut put begin become win lose hold leave lead meet write speak take give come rise fall grow buy
        sell send spend pay run see know drive fly fight shoot strike steal break choose bring catch teach stand
        sing draw throw wear say tell make build find kill die bear appear open close play star serve join marry
        sign contain cost cover create design develop employ exceed export import form host include invent own
        produce publish receive record reach release represent return set work live remain study direct
        lay flow quit flee split cast burst spread shut let hang swim swam ride rode wed"""
)
_VERBS = frozenset(stem(word) for word in _LISTED) | {"born", "was", "is"}
_PARTS_OF_A_LAND = table("northern southern eastern western central upper lower rural nearby neighbouring")
_WHEN = ("after", "before", "while", "since", "when")  # "after graduating in 1968"
_VERBS_IN_LY = table("apply reply rely supply multiply fly imply comply")
_DENYING = NEGATIONS | DENIALS
_STRETCH = re.compile(r",(?![0-9])|[;:()\[\]\u2014]|\s-\s|--|[.!?](?=\s|\Z)")
_PREDICATES = re.compile(r"(?:\b(?:is|was|are|were|be)(?: [a-z]+)? an? (?:[a-z]+ )?|[^\W_] \()\Z")
# Characters that are read: no sentence is longer, and particulars are compared each with each.
LONGEST = 2_000
# Dates and figures that are compared; a stretch with more of them is a table.
MOST = 40
_REACH = 20  # words between a verb and what it governs; farther, another verb is likelier
_NEAR = 6  # words between an event's noun and its date


class Reading:
    """One text's words and particulars. Offsets count characters of ``text``, cut at :data:`LONGEST`."""

    def __init__(self, text: str, base: When | None = None) -> None:
        text = text[:LONGEST]
        self.text = text
        self.base = base
        self._particulars = Particulars(text, base)

    @cached_property
    def words(self) -> Words:
        return words_of(self.text)

    @cached_property
    def concepts(self) -> tuple[str, ...]:
        keys = self.words.keys
        found = [concept(k) for k in keys]
        for i, key in enumerate(keys[1:]) if not PARTICLES.isdisjoint(keys) else ():
            found[i] = PHRASES.get((stem(keys[i]), key), found[i])
        return tuple(found)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        return self._particulars.dates[:MOST]

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        return self._particulars.numbers[:MOST]

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        return self._particulars.names

    @cached_property
    def held(self) -> frozenset[str]:
        return frozenset(self.concepts)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The folded words, and what a possessive is of: "Crumb's" is there as "crumb" too."""
        found = frozenset(self.words.keys)
        return found | {k.removesuffix("'s") for k in found if k.endswith("'s")}

    @cached_property
    def verbs(self) -> tuple[int, ...]:
        return tuple(i for i in range(len(self.words)) if self._is_verb(i))

    @cached_property
    def _marks(self) -> list[int]:
        """Where a stretch of a sentence ends: characters of commas, brackets, stops and the like."""
        return [m.start() for m in _STRETCH.finditer(glyphs(self.text))]

    @cached_property
    def stops(self) -> list[int]:
        """Where sentences end: the last character of each."""
        return [s.end - 1 for s in sentences(self.text)]

    @cached_property
    def openings(self) -> frozenset[int]:
        """Where sentences begin: there a capital says nothing."""
        return frozenset(s.start for s in sentences(self.text))

    def _is_verb(self, i: int) -> bool:
        key = self.words.keys[i]
        before = self.words.keys[i - 1] if i else ""
        if (
            is_light(key)
            or not key.isalpha()
            or (self.words.capital[i] and i)
            or before in ARTICLES
            or before in PREPOSITIONS - {"to"}
        ):
            return False
        if len(key) > 3 and key.endswith("ed") and not key.endswith("eed"):
            return not (before.endswith("ly") and i > 1 and self.words.keys[i - 2] in ARTICLES)
        if before in MODALS or before in ("to", "did", "not"):
            return not key.endswith("ly") or key in _VERBS_IN_LY
        if key.endswith(("er", "ers", "or", "ors")) and key.removesuffix("s") not in _LISTED:
            return False  # a leader, a singer
        return stem(key) in _VERBS or (key.endswith("ing") and (before in AUXILIARIES or before in _WHEN))

    def same_stretch(self, a: int, b: int) -> bool:
        """Whether characters ``a`` and ``b`` have no comma, bracket or stop between them."""
        return bisect_right(self._marks, min(a, b)) == bisect_right(self._marks, max(a, b))

    def same_sentence(self, a: int, b: int) -> bool:
        return bisect_right(self.stops, min(a, b)) == bisect_right(self.stops, max(a, b))

    def clauses(self, span: Span) -> tuple[tuple[Span, ...], ...]:
        """What ``span`` may be said in: its stretch with the one before it, and with its sentence's first.

        "The pool, which reopened in May, lost £3 million" says that the pool lost it.
        """
        k = bisect_right(self._marks, span.start)
        sentence = bisect_right(self.stops, span.start)
        begin = self.stops[sentence - 1] + 1 if sentence else 0
        own = max(begin, self._marks[k - 1] + 1 if k else 0)
        before = max(begin, self._marks[k - 2] + 1 if k > 1 else 0)
        after = bisect_left(self._marks, span.end)
        end = self._marks[after] if after < len(self._marks) else len(self.text)
        first = next(iter(self._marks[bisect_left(self._marks, begin) :]), end) if k else end
        return (Span(before, end),), (Span(begin, min(first, own)), Span(own, end))

    def extent(self, span: Span) -> tuple[int, int]:
        """The words of a span: the first, and the one after the last."""
        return self.words.at(span.start), bisect_left(self.words.starts, span.end)

    def governor(self, span: Span, *, following: bool = False) -> int | None:
        """The verb that governs what stands at ``span``, as the number of its word.

        The nearest before it in the same stretch; else the nearest after it there;
        else the nearest before it in the sentence. ``following`` looks after it
        first: "12 people killed".
        """
        i, j = self.extent(span)
        starts = self.words.starts
        before = [v for v in reversed(self.verbs) if i - _REACH <= v < i]
        after = [v for v in self.verbs if j <= v < j + _REACH]
        near_before = [v for v in before if self.same_stretch(starts[v], span.start)]
        near_after = [v for v in after if self.same_stretch(starts[v], span.start)]
        in_order = [near_after, near_before] if following and self._at_once(j, near_after) else []
        in_order += [near_before, near_after]
        open_ = (v for v in before if not self.bracketed(self.words.span(v, v + 1), span))
        in_order.append([v for v in open_ if self.same_sentence(starts[v], span.start)])
        in_order.append([v for v in after if self.same_sentence(starts[v], span.start)])
        return next((found[0] for found in in_order if found), None)

    def _at_once(self, j: int, after: list[int]) -> bool:
        """Whether a verb follows with nothing but the counted noun and "were" between."""
        between = self.words.keys[j : after[0]] if after else []
        return bool(after) and len(between) <= 3 and all(k in AUXILIARIES or not is_light(k) for k in between)

    def bracketed(self, span: Span, other: Span) -> bool:
        """Whether ``span`` stands in a bracket that is closed before ``other``: "Mara Holt (born 1948) sang for"."""
        opened, closed = self.text.rfind("(", 0, span.start), self.text.find(")", span.end)
        return opened > self.text.rfind(")", 0, span.start) and 0 <= closed < other.start

    def noun_before(self, span: Span) -> int | None:
        """The nearest word of content before ``span`` in its sentence that is no name and no figure."""
        i, _ = self.extent(span)
        for k in range(i - 1, max(-1, i - _REACH), -1):
            key = self.words.keys[k]
            if not self.same_sentence(self.words.starts[k], span.start):
                return None
            if not is_light(key) and key.isalpha() and not self.words.capital[k] and len(key) > 2:
                return k
        return None

    def passive(self, verb: int) -> bool:
        """Whether a form of "be" stands straight before a verb."""
        return verb > 0 and stem(self.words.keys[verb - 1]) == "be"

    def near(self, name: str, span: Span) -> bool:
        """Whether a concept stands within a few words of ``span``, in its sentence."""
        i, j = self.extent(span)
        around = (k for k in range(max(0, i - _NEAR), min(len(self.words), j + _NEAR)) if not i <= k < j)
        return any(self.concepts[k] == name and self.same_sentence(self.words.starts[k], span.start) for k in around)

    def predicated(self, span: Span, among: frozenset[str] = frozenset()) -> frozenset[str]:
        """What a year makes of its subject: "is a 2017 comedy film", "Dreamer (2005 film)"; else empty.

        With ``among`` only those concepts, however they are written.
        """
        before = self.text[max(0, span.start - 24) : span.start]
        if not _PREDICATES.search(before):
            return frozenset()
        _, j = self.extent(span)
        run = [k for k in range(j, min(j + 6, len(self.words))) if self.same_stretch(span.end, self.words.starts[k])]
        if among:
            return among.intersection(self.concepts[k] for k in run)
        return frozenset(
            self.concepts[k] for k in run if not self.words.capital[k] and not is_light(self.words.keys[k])
        )

    def subject(self, verb: int) -> NameMention | None:
        """The nearest name before a verb in its sentence that does not only tell more of another."""
        return self._subjects[verb]

    @cached_property
    def _subjects(self) -> dict[int, NameMention | None]:
        free = [n for n in self.names if n.kind != "place" and not self.depends(n)]
        found: dict[int, NameMention | None] = {}
        for verb in self.verbs:
            at = self.words.starts[verb]
            k = bisect_right(free, at, key=lambda n: n.span.end)
            while k and self.words.keys[verb].endswith("ing") and self._owns(free[k - 1]):
                k -= 1  # "becoming Holt's first record and selling": the record was not sold by Holt
            found[verb] = free[k - 1] if k and self.same_sentence(free[k - 1].span.start, at) else None
        return found

    def depends(self, name: NameMention) -> bool:
        """Whether a name only tells more of another: "from Leeds", "by the BBC", "American", or in a bracket."""
        text, start = self.text, name.span.start
        if name.text.lower() in ADJECTIVES or text.rfind("(", 0, start) > text.rfind(")", 0, start):
            return True
        i = self.words.at(name.titled.start)
        led = self.words.keys[max(0, i - 2) : i]
        if led[-1:] == ["the"] or _PARTS_OF_A_LAND.intersection(led[-1:]):
            led = led[:1]
        return bool(led) and (led[-1] in PREPOSITIONS or led[-1] in ("a", "an"))

    def _owns(self, name: NameMention) -> bool:
        return self.words.keys[self.words.at(name.span.end - 1)].endswith("'s")

    def _units(self) -> Iterator[Span]:
        """ "Kilometres" after a figure: the figure's own slot has it, in whatever unit the other text does."""
        for number in self.numbers:
            if is_measured(number) or number.unit in UNITS_IN_SLOT:
                _, j = self.extent(number.at)
                end = min(j + _length(self.words.keys, j, number.unit), len(self.words))
                if j < end:
                    yield Span(self.words.starts[j], self.words.ends[end - 1])

    @cached_property
    def content(self) -> tuple[int, ...]:
        """The words that carry content; dates, figures and the units of what is measured left out."""
        keys, starts = self.words.keys, self.words.starts
        spans = [d.span for d in self.dates] + [n.span for n in self.numbers] + list(self._units())
        inside = {i for s in spans for i in range(bisect_left(starts, s.start), bisect_left(starts, s.end))}
        return tuple(
            i
            for i, key in enumerate(keys)
            if not is_light(key)
            and not (key == "date" and keys[i - 1 : i] == ["to"])  # "to date" is "so far"
            and i not in inside
        )

    @cached_property
    def denials(self) -> tuple[int, ...]:
        """The words that deny, by number."""
        return tuple(i for i, k in enumerate(self.words.keys) if k in _DENYING or k.endswith("n't"))


def _length(keys: Sequence[str], at: int, unit: str) -> int:
    """The words of a unit that stand from the word ``at`` on: "per cent" is two."""
    if at >= len(keys) or (unit in UNITS_IN_SLOT and keys[at] not in UNIT_WORDS):
        return 0  # "$40 bags"
    return 2 if keys[at] == "per" else len(unit.split())
