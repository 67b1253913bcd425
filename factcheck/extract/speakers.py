"""Speakers: from the words beside a quotation to the fullest name the article gives.

The cast is everyone the article names, with all the ways it names them. A surname
stands for the full name that carries it; a pronoun for the nearest subject of its
gender; a role for the person printed with that title. What fits nobody stays as
it is printed, and a pronoun that fits nobody stays unresolved.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.extract.bodies import named_whole
from factcheck.extract.capital_nouns import is_office, names_office
from factcheck.extract.checkwords import PAST
from factcheck.extract.grammar import MASK
from factcheck.extract.printed_names import gender_of, may_be_one, printed_names, surname
from factcheck.extract.prose import Prose
from factcheck.model import Span, Value
from factcheck.text.fold import key
from factcheck.text.names import NameMention
from factcheck.text.titles import GIVEN, ROLES, SURNAMES_TOO

_BESIDE = 16  # characters before a name in which a verb of saying is looked for
_WORD_AFTER = re.compile(r" (?:has |had |also |then )?([a-z]+)\b")
_WORD_BEFORE = re.compile(r"\b([a-z]+) \Z")
_PLACED = re.compile(r"\b(?:[Tt]he|[Ii]n|[Aa]t|[Nn]ear) \Z")  # stand before places and firms, seldom before people
_SAME_SURNAME = 12  # people of one surname kept apart; bounds the work on a hostile list of names
_BACK = 1500  # characters before a pronoun in which its person is looked for
# Between an office and who holds it: "the chair of the board, Piotr Nowak". Behind the name nothing goes on.
_BEFORE_NAME = re.compile(
    r"(?: (?:of|for|at)(?: [\w'\u2019-]+){1,5}| (?:der|des|für|von|vom|im)(?: [\w-]+){1,4}| [A-Z]\w+s)?, "
)
# Behind a name, where it is somebody's of a body: "the liquidator, Dana Reyes of the firm Hall, said".
_OF_BODY = re.compile(r" (?:of|from) (?:the )?(?:[\w'\u2019-]+ ){0,5}[^\W\d_a-z][\w'\u2019-]*[,.;]")
_OWNED = re.compile(r"(?:['\u2019]s|s['\u2019]) ")  # whose office it is: "Elmfield County Council's chief executive"
_COUNTING = "a|an|the|this|that|these|those|its|his|her|their|our|one|two|three|four|five|many|some|most|all|other"
_CLOSING = ',.;:”"—–\n'
_ROLES_BACK = 200  # names before "the mayor" among which the mayor is looked for
_ALIASES = 8
_UNNAMED = frozenset(
    ("i", "we", "you", "it", "they", "who", "which", "that", "one", "others", "some", "many", "another")
)
_ONE = ("one", "another")  # "another, Dana Reyes, said"
_APPOSED = re.compile(r", (?:the |an? |former )?(?:[\w-]+ ){0,3}?([a-z][a-z-]+)\b")


class Person(Value, frozen=True):
    """Someone of the cast: the fullest name, how they are printed, and where."""

    name: str
    gender: str = ""
    kind: str = ""
    aliases: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()


class Cast:
    """Everyone an article names."""

    def __init__(self, text: str, prose: Prose) -> None:
        self.text, self.prose, self.masked, self.lang = text, prose, prose.masked, prose.language
        self.mentions = tuple(named_whole(m, text) for m in printed_names(text, self.lang))
        self.ends = [m.span.end for m in self.mentions]
        self._by_surname: dict[str, list[list[NameMention]]] = {}
        self._group: dict[int, list[NameMention]] = {}
        self._met: dict[tuple[str, str], tuple[int, list[list[NameMention]]]] = {}  # as printed: who it may be
        for longest_first in (True, False):
            for n, mention in enumerate(self.mentions):
                if (" " in mention.text) == longest_first:
                    self._file(n, mention)
        self._people: dict[int, Person] = {}
        self._seen: dict[str, bool] = {}

    def _file(self, n: int, mention: NameMention) -> None:
        groups = self._by_surname.setdefault(key(surname(mention.span.of(self.text))), [])
        printed = (mention.text, mention.title)
        count, before = self._met.get(printed, (-1, []))
        if count != len(groups):  # somebody new has the surname since these words were last looked up
            before = [g for g in groups if may_be_one(mention, g[0])]
        if not before:
            if len(groups) < _SAME_SURNAME:
                groups.append([])
            before = [groups[-1]]
        self._met[printed] = (len(groups), before)
        nearest = max(before, key=lambda g: _recency(g, mention.span.start)) if len(before) > 1 else before[0]
        nearest.append(mention)
        self._group[n] = nearest

    def person(self, n: int) -> Person:
        """Who the ``n``-th mention is."""
        return self._people_of(self._group[n])

    def _people_of(self, group: list[NameMention]) -> Person:
        if id(group) not in self._people:
            self._people[id(group)] = self._describe(group)
        return self._people[id(group)]

    def _describe(self, group: Sequence[NameMention]) -> Person:
        full = max(group, key=lambda m: (len(m.text.split()), -m.span.start))
        printed = dict.fromkeys(a for m in group for a in (m.whole.of(self.text), m.text) if a != full.text)
        roles = {w.strip(".").lower() for m in group for w in m.title.split()}
        for m in group[:6]:
            apposed = _APPOSED.match(self.text, m.span.end)
            roles |= {apposed.group(1)} if apposed else set()
        kinds = [m.kind for m in group if m.kind] + [full.kind]
        body = any(m.kind == "organisation" and " " in m.text for m in group) and not any(m.title for m in group)
        kind = "organisation" if body else "person" if "person" in kinds else kinds[0]
        return Person(full.text, gender_of(group), kind, tuple(printed)[:_ALIASES], frozenset(roles & ROLES))

    def named_in(self, span: Span) -> int | None:
        """The last mention that ends inside ``span``, by number."""
        n = bisect_left(self.ends, span.end + 1) - 1
        return n if n >= 0 and self.mentions[n].span.start >= span.start - 1 and self.ends[n] > span.start else None

    def said_by(self, span: Span) -> Person | None:
        """Whom the words at ``span`` stand for; None when they name nobody that is known."""
        words = span.of(self.text)
        low = words.casefold()
        if low in self.lang.he or low in self.lang.she:
            return self._pronoun(span.start, "m" if low in self.lang.he else "f")
        apposed = self._apposed(span) if low not in _UNNAMED or low in _ONE else None
        if low in _UNNAMED:
            return apposed
        n = None if apposed else self.named_in(span)
        if n is not None and self.mentions[n].span.end >= span.end - 2:
            return self.person(n)
        return apposed or self._role(span, words) or self._surname(words)

    def _apposed(self, span: Span) -> Person | None:
        """The person named right behind an office: "the finance director, Tomas Brandt", and nothing goes on."""
        comma = _BEFORE_NAME.match(self.text, span.end) if self._is_office(span.of(self.text)) else None
        n = bisect_left(self.ends, comma.end()) if comma else len(self.ends)
        if (
            comma is None
            or n == len(self.ends)
            or comma.end() not in (self.mentions[n].span.start, self.mentions[n].whole.start)
        ):
            return None
        end = self.mentions[n].span.end
        closed = end == len(self.text) or self.text[end] in _CLOSING or _OF_BODY.match(self.text, end)
        name = self.mentions[n].span.of(self.text)
        return self.person(n) if closed and (" " in name or name.casefold() in GIVEN) else None

    def _is_office(self, words: str) -> bool:
        return is_office(words) if self.lang.verb_second else _OWNED.split(words)[-1][1:].islower()

    def _surname(self, words: str) -> Person | None:
        """The one person whose surname is an office as well: "Dean" for Mark Dean."""
        groups = self._by_surname.get(key(words), []) if words.casefold() in SURNAMES_TOO else []
        return self._people_of(groups[0]) if len(groups) == 1 else None

    def _role(self, span: Span, words: str) -> Person | None:
        """The person last printed with this title: "the mayor" after "Mayor Dana Reyes"."""
        role = words.split()[-1].casefold()
        if role not in ROLES or not words.casefold().startswith("the "):
            return None
        here = bisect_left(self.ends, span.start)
        for n in range(here - 1, max(-1, here - _ROLES_BACK), -1):
            if role in self.person(n).roles:
                return self.person(n)
        return None

    def rivals(self, span: Span) -> tuple[Person, ...]:
        """Who else a pronoun at ``span`` may stand for: others of its gender in the sentence it was led back to."""
        low = span.of(self.text).casefold()
        if low not in self.lang.he and low not in self.lang.she:
            return ()
        gender = "m" if low in self.lang.he else "f"
        for start, end in self._sentences_back(span.start):
            fitting = dict.fromkeys(
                self.person(n) for n in self._named_between(start, end, gender) if self._acts_as_person(n)
            )
            if fitting:
                return tuple(fitting)[1:]
        return ()

    def _pronoun(self, at: int, gender: str) -> Person | None:
        """The nearest fitting subject: in each sentence, going back, the first person named."""
        doubtful = None  # nothing but two capitals speaks for a person: "Harlow Looms" has them too
        for start, end in self._sentences_back(at):
            for n in self._named_between(start, end, gender):
                if self._acts_as_person(n):
                    return self.person(n)
                doubtful = doubtful or self.person(n)
            if self.lang.verb_second and names_office(self.masked[start:end], gender):
                return None  # somebody without a name
        return doubtful

    def _named_between(self, start: int, end: int, gender: str) -> Iterator[int]:
        """The mentions outside quotations in ``[start, end)`` that may be a person of that gender."""
        for n in range(bisect_left(self.ends, start), len(self.mentions)):
            mention = self.mentions[n]
            if mention.span.start >= end:
                return
            if self.masked[mention.span.start] != MASK and self._fits(n, gender):
                yield n

    def _sentences_back(self, at: int) -> Iterator[tuple[int, int]]:
        """From the words before ``at`` in its sentence back, sentence by sentence, :data:`_BACK` characters."""
        for paragraph in range(self.prose.paragraph_at(at), -1, -1):
            spans = self.prose.sentences(paragraph)
            for n in range(bisect_left(spans, at, key=lambda s: s.start) - 1, -1, -1):
                if spans[n].end < at - _BACK:
                    return
                yield spans[n].start, min(spans[n].end, at)

    def _acts_as_person(self, n: int) -> bool:
        """Whether the mention may be a person: its title, given name or verb says so, or nothing says it is a place."""
        person = self.person(n)
        if person.gender or person.roles:
            return True
        if self._common(person.name):
            return False
        if not any(_PLACED.search(self.text, max(0, m.span.start - 8), m.span.start) for m in self._group[n][:6]):
            return True
        surname = " " in person.name and person.name.split()[-1] in person.aliases
        return surname or self._cued(n)

    def _cued(self, n: int) -> bool:
        """Whether a verb of saying stands beside the mention: "Harlow said", "asked Harlow"."""
        span = self.mentions[n].whole
        after = _WORD_AFTER.match(self.masked, span.end)
        before = _WORD_BEFORE.search(self.masked, max(0, span.start - _BESIDE), span.start)
        return any(m is not None and m[1] in self.lang.cues for m in (after, before))

    def _fits(self, n: int, gender: str) -> bool:
        person = self.person(n)
        fits = person.kind == "person" and person.gender in ("", gender)
        return fits and not self._owns(n) and not self._belongs(n)

    def _common(self, name: str) -> bool:
        """Whether the last word of a name stands in the article as a common word: "Pacific Island", "an island"."""
        last = name.split()[-1].lower()
        if last not in self._seen:
            one = last[:-3] + "y" if last.endswith("ies") else last.removesuffix("s")
            beside = rf"\b(?:{_COUNTING})" if last in PAST else ""  # "it fell" leaves Joan Fell a name
            common = rf"{beside} (?:{re.escape(last)}|{re.escape(one)})\b"
            self._seen[last] = re.search(common, self.text) is not None
        return self._seen[last]

    def _belongs(self, n: int) -> bool:
        """Whether the mention only says whose the next one is: "Rovers" in "Rovers manager Ian Petrie"."""
        after = self.mentions[n + 1] if n + 1 < len(self.mentions) else None
        return bool(after and after.title and after.whole.start == self.mentions[n].span.end + 1)

    def _owns(self, n: int) -> bool:
        end = self.mentions[n].span.end
        return self.text[end : end + 2] in ("'s", "\u2019s")


def _recency(group: Sequence[NameMention], at: int) -> int:
    starts = [m.span.start for m in group if m.span.start < at]
    return max(starts, default=-1)
