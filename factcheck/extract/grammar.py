"""A little grammar: the words of one sentence, and the noun phrase that governs a verb.

No parser: a subject is found by what may and may not stand around it. Quoted words
are masked before, so that nothing a speaker says is taken for the article's own
syntax. Every step looks at a bounded number of words.
"""

from __future__ import annotations

import re

from factcheck.extract.english import ENGLISH
from factcheck.extract.language import Language
from factcheck.model import Span
from factcheck.text.little_given import LITTLE_GIVEN
from factcheck.text.titles import GIVEN, ORGANISATION, PARTICLES, ROLES

MASK = "\ue000"  # stands for every quoted character
_TOKEN = re.compile(
    rf"{MASK}+|(?:[^\W\d_]\.){{2,}}|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Rev|St|Jr|Sr)\."
    r"|[^\W\d_]\.(?= )"
    r"|[0-9]{1,2}/[0-9]{1,2}(?![\w/])"
    r"|[@#]?[^\W_]+(?:['\u2019\-.,&][^\W_]+)*(?:(?<=s)['\u2019](?= [a-z]))?|[^\w\s]"
)
_CLITIC = re.compile(r"(i|we|you|he|she|it|they|who|what|there|here)['\u2019](?:ve|d|ll|re|s|m)", re.IGNORECASE)
_GIVEN_TOO = frozenset(("april", "may", "june", "august", "jan", "jun", "mar"))
_OWNS = ("'s", "s'")
_STAFFS = frozenset("office campaign team government administration press".split())  # speak for whom they are named for
_BETWEEN = 3  # words of an office between a body and a name: "senior policy adviser"
_THEN = (["then"], ["now"], ["once"])  # "the then leader"
_PHRASE = 7  # words: a longer noun phrase is cut


class Sentence:
    """The words of one masked sentence: ``words[i]`` as printed, ``low[i]`` folded, ``at[i]`` their places."""

    __slots__ = ("at", "lang", "low", "reports", "span", "words")

    def __init__(
        self, masked: str, span: Span, language: Language = ENGLISH, given: frozenset[tuple[str, str]] = frozenset()
    ) -> None:
        found = list(_TOKEN.finditer(masked, span.start, span.end))
        self.span, self.lang = span, language
        self.words = [_unclipped(m.group()) for m in found]
        self.low = [w.lower().replace("\u2019", "'") for w in self.words]
        for i in self._little_given(given) if given else ():
            self.low[i] = self.words[i]  # stands in no table: "Per" of Per Holm is no "per"
        self.reports = not language.reported.isdisjoint(self.low)  # its mood says that it retells somebody's words
        self.at = [(m.start(), m.start() + len(w)) for m, w in zip(found, self.words, strict=True)]

    def __len__(self) -> int:
        return len(self.words)

    def _little_given(self, given: frozenset[tuple[str, str]]) -> list[int]:
        found = [i for i, low in enumerate(self.low[:-1]) if low in LITTLE_GIVEN]
        return [i for i in found if (self.words[i], re.split("['\u2019]", self.words[i + 1])[0]) in given]

    def quoted(self, i: int) -> bool:
        return self.words[i][0] == MASK

    def capital(self, i: int) -> bool:
        return self.words[i][0].isupper() or self.words[i][0] == "@"

    def wordlike(self, i: int) -> bool:
        return self.words[i][0].isalnum() or self.words[i][0] == "@"

    def span_of(self, phrase: tuple[int, int]) -> Span:
        """The characters of words ``phrase[0]`` to ``phrase[1]``, both included."""
        return Span(self.at[phrase[0]][0], self.at[phrase[1]][1])

    def after_quote(self, j: int) -> bool:
        """Whether only closing marks stand between a quotation and the end of word ``j``."""
        for k in range(j, max(-1, j - 4), -1):
            if self.quoted(k):
                return True
            if self.wordlike(k):
                return False
        return False

    def is_name(self, i: int) -> bool:
        return self.capital(i) and not self.is_date(i) and not (i == 0 and self.is_little(i))

    def is_date(self, i: int) -> bool:
        """A month or weekday; "April", "Jun" and their like only beside a figure or after "in"."""
        low = self.low[i].rstrip(".")
        if low not in self.lang.calendar:
            return False
        surname = low == "march" and i > 0 and self.low[i - 1] in GIVEN  # Helen March
        if low not in _GIVEN_TOO and not surname:
            return True
        beside = self.words[i + 1][0].isdigit() if i + 1 < len(self) else False
        return beside or (i > 0 and (self.low[i - 1] in self.lang.prepositions or self.words[i - 1][0].isdigit()))

    def is_little(self, i: int) -> bool:
        return self.low[i] in self.lang.little

    def bounds(self, i: int) -> bool:
        """Whether word ``i`` cannot be part of a plain noun phrase."""
        low = self.low[i]
        if low in self.lang.bounding or not self.wordlike(i):
            return True
        return low in self.lang.cues and not self.capital(i) and (low in self.lang.only_cues or self._participle(i))

    def _participle(self, i: int) -> bool:
        """ "Saying" that governs what follows, and is no noun: "saying anybody", not "the hearing"."""
        return self.low[i].endswith(self.lang.participles) and (i == 0 or not self.wordlike(i - 1))


def _unclipped(word: str) -> str:
    """The pronoun of "they've", which speaks as "they" does; any other word as it is."""
    clipped = _CLITIC.fullmatch(word)
    return clipped[1] if clipped else word


Phrase = tuple[int, int]  # first and last word


def phrase_ending(s: Sentence, j: int, lo: int = 0) -> Phrase | None:
    """The noun phrase whose last word is ``j``, at its head: "the mayor" in "the mayor of Elmfield"."""
    if j < lo or not s.wordlike(j):
        return None
    if s.low[j] in s.lang.pronouns or s.low[j] in s.lang.persons:
        return (j, j)
    phrase = grow_left(s, j, lo)
    if phrase is None:
        return None
    phrase = _joined(s, phrase, lo)
    for _ in range(4):
        k = phrase[0] - 1
        placed = k >= 1 and lo == 0 and _placed_by(s, k - 1)
        if placed and placed[1] == phrase[1]:
            phrase = placed
            break
        if k - 1 < lo or s.low[k] not in s.lang.prepositions or not s.wordlike(k - 1):
            break
        head = grow_left(s, k - 1, lo)
        if head is None or s.low[k - 1].endswith(s.lang.deverbal) or s.is_little(k - 1):
            break
        if s.low[head[1]] in s.lang.no_speaker or s.is_date(head[1]):
            break
        phrase = head
    k = phrase[0] - 1
    if k >= lo and s.low[k] in s.lang.prepositions and not s.is_name(phrase[1]):
        return None
    return phrase if acceptable(s, phrase) else None


def _joined(s: Sentence, phrase: Phrase, lo: int) -> Phrase:
    """ "Dana Reyes and Tom Hall": two names at the head of a clause are one subject."""
    k = phrase[0] - 1
    if k - 1 < lo or s.low[k] not in s.lang.joins or not s.is_name(phrase[1]) or not s.is_name(k - 1):
        return phrase
    first = grow_left(s, k - 1, lo)
    opens = first and (first[0] == lo or not s.wordlike(first[0] - 1))
    return (first[0], phrase[1]) if first and opens else phrase


def grow_left(s: Sentence, j: int, lo: int) -> Phrase | None:
    if s.is_name(j) or s.low[j] in ROLES:
        i = j
        while i - 1 >= lo and j - i < _PHRASE and _continues_name(s, i - 1):
            i -= 1
        while s.low[i] in PARTICLES and i < j and not s.capital(i):
            i += 1
        if i - 2 >= lo and s.low[i - 1].endswith(_OWNS) and not s.capital(i - 1) and s.low[i - 2] in s.lang.determiners:
            i -= 1  # "the council's engineer"
        if i - 1 >= lo and s.low[i - 1] in s.lang.determiners and s.low[i - 1] not in s.lang.relative:
            i -= 1
        return (i, j)
    if s.bounds(j) or s.is_date(j):
        return None
    i = j
    while i - 1 >= lo and j - i < _PHRASE:
        if s.low[i - 1] in s.lang.determiners:
            both = i - 2 >= lo and s.low[i - 2] in s.lang.determiners  # "the two leaders"
            return (i - 2 if both else i - 1, j)
        if s.bounds(i - 1):
            break
        i -= 1
    return (i, j)


def _continues_name(s: Sentence, i: int) -> bool:
    return s.is_name(i) or s.low[i] in ROLES or (s.low[i] in PARTICLES and i > 0 and s.capital(i - 1))


def phrase_starting(s: Sentence, k: int) -> Phrase | None:
    """The noun phrase that begins at word ``k``."""
    if k >= len(s) or not s.wordlike(k) or s.low[k] == "that":
        return None
    if s.low[k] in s.lang.pronouns:
        return (k, k)
    determined = s.low[k] in s.lang.determiners
    placed = next((p for i in range(k, min(k + 4, len(s))) if (p := _placed_by(s, i))), None)
    if placed:
        return placed
    if not determined and s.is_little(k) and not s.capital(k):
        return None
    first = k + 1 if determined else k
    last = _grow_right(s, k, first + 1 if determined and s.low[first : first + 1] in _THEN else first)
    if last < 0 and s.low[k] in s.lang.persons and (k + 1 == len(s) or not s.wordlike(k + 1)):
        return (k, k)  # "…," wrote another.
    return (k, last) if last >= 0 and acceptable(s, (k, last)) else None


def _placed_by(s: Sentence, i: int) -> Phrase | None:
    """Whom the body whose noun is word ``i`` only places: "University of Elmfield | professor Dana Reyes"."""
    of = s.low[i + 1 : i + 3]
    if s.low[i] not in ORGANISATION or s.low[i] in _STAFFS or not s.capital(i) or of[:1] != ["of"]:
        return None
    office = i + 3 if of[1:] == ["the"] else i + 2
    first = office
    while office < len(s) and s.is_name(office) and (office == first or s.low[office] not in ROLES):
        office += 1
        if s.low[office - 1].endswith(_OWNS):
            break
    name, held = office, False
    while first < name < min(len(s), office + _BETWEEN) and (
        s.low[name] in ROLES or not (s.capital(name) or s.bounds(name))
    ):
        held = held or s.low[name] in ROLES
        name += 1
    end = name
    while end < len(s) and (s.is_name(end) or s.low[end] in PARTICLES) and not s.low[end].endswith(_OWNS):
        end += 1
    owned = s.low[office - 1].endswith(_OWNS)
    return (office, end - 1) if end - name >= (1 if held else 2) and (name > office or owned) else None


def _grow_right(s: Sentence, k: int, end: int) -> int:
    """The last word of the phrase that begins at ``k`` and goes on at ``end``; -1 when it does not."""
    named, last = False, -1
    while end < len(s) and end - k < _PHRASE:
        inside = s.low[end] in PARTICLES
        if s.bounds(end) and not (inside and last == end - 1 and s.capital(last)):
            break
        if named and not s.capital(end) and not inside and s.low[end] not in ROLES:
            break
        named = named or (s.is_name(end) and (end > k or not s.is_little(end)))
        named = named and not s.low[end].endswith(_OWNS)  # "Tanner's predecessor"
        last = end
        end += 1
    least = k + 1 if s.low[k] in s.lang.determiners else k
    while last > least and s.low[last].endswith(s.lang.trailing) and not s.capital(last):
        last -= 1  # "a study published in May"
    while last > k and s.low[last] in PARTICLES and not s.capital(last):
        last -= 1
    return last


def acceptable(s: Sentence, phrase: Phrase) -> bool:
    """Whether a noun phrase can speak at all: not a date, not "there", not a figure."""
    low = s.low[phrase[1]]
    if low in s.lang.no_speaker or s.is_date(phrase[1]) or not s.wordlike(phrase[1]):
        return False
    if s.lang.verb_second and low not in s.lang.pronouns and low not in s.lang.persons:
        return s.capital(phrase[1])  # every noun has a capital there
    return not s.words[phrase[1]][0].isdigit() or low.endswith("-year-old")
