"""Names: where they stand in a text.

A name is a run of capitalised words with the particles, initials, hyphens and
apostrophes names have; a title or office in front ("Senator", "spokesperson") is
kept beside it. It is a guess by table and rule; nothing is looked up. Whether two
of them can mean one person: :mod:`factcheck.text.persons`.
"""

from __future__ import annotations

import re

from factcheck.model import Span, Value
from factcheck.text.little_given import LITTLE_GIVEN, little_given
from factcheck.text.titles import (
    CALENDAR,
    CLOSES_ORGANISATION,
    GIVEN,
    HONORIFICS,
    ORGANISATION,
    PARTICLES,
    PLACES,
    QUALIFIERS,
    ROLES,
    STARTERS,
    SURNAMES_TOO,
)


class NameMention(Value, frozen=True):
    """A name as printed. ``whole`` takes in the title before it; ``span`` is the name alone.

    ``kind`` is "person", "organisation", "place" or "" when nothing tells.
    """

    span: Span
    text: str
    title: str = ""
    kind: str = ""
    whole: Span = Span(0, 0)

    @property
    def titled(self) -> Span:
        """The name with its title; the name alone where ``whole`` was not given."""
        return self.whole if self.whole.end else self.span


def _ranges(test: str) -> str:
    """A regex class body of the letters of the first planes for which ``str.test`` holds."""
    out: list[str] = []
    start = -1
    for code in range(0x41, 0x590):
        fits = getattr(chr(code), test)()
        if fits and start < 0:
            start = code
        if not fits and start >= 0:
            out.append(f"{chr(start)}-{chr(code - 1)}")
            start = -1
    return "".join(out)


UPPER = _ranges("isupper")
_MARKED = r"(?:[^\W_][\u0300-\u036f]*)"  # a letter with the accents that are written after it
_CAP = rf"[{UPPER}][\u0300-\u036f]*{_MARKED}*(?:['\u2019\u02bc-]{_MARKED}+)*"
_INITIALS = rf"(?:[{UPPER}]\.)+(?:-?[{UPPER}]\.)*"
_JOIN = rf"[ \u00a0](?:(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})[ \u00a0-]){{0,3}}"
_WORD = rf"(?:{_INITIALS}|(?:al|el|d|l|de|van|O)[-'\u2019]{_CAP}|{_CAP})"
_ABBREVIATED = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Rev|Fr|Hon|Adm|Sec|St|Jr|Sr|Messrs|Pres)\Z"
)
_PIECE = re.compile(rf"(?<![\w@#]){_WORD}")
_LINK = re.compile(rf"(\.?){_JOIN}(?={_WORD})|,? (?=(?:Jr|Sr)\b|I{{2,3}}\b|IV\b)")
_OFFICE_OF = re.compile(r"(?:\b[A-Za-z]+ )?\b([Ss]ecretary|[Mm]inister) (?:of|for) \Z")  # … State Hillary Clinton
_POSSESSIVE = re.compile(r"['\u2019]s?\Z")
_LOWER = re.compile(r"(?<![^\W_])[^\W\d_A-Z][^\W\d_]+")
_ONLY_CALENDAR = CALENDAR - {"may", "april", "june", "august", "jan"}  # no given names
# Few enough that no surname or place ends so before a given name.
_OFFICE_ENDING = re.compile(r"(?:master|mistress|keeper|maker|holder|ologist|ician|[a-z]{3}woman|[a-z]{4}ist)\Z")
_DAY = re.compile(r"\W{0,2}\d")
_NAME_PARTS = 8  # words; a longer run of capitals is a headline, and is cut
_CAPITAL = re.compile(rf"[{UPPER}]")
_JOINED_BY = ("-", "'", "\u2019")
_PREFIX = 4  # characters: "van-", the longest that is joined before a capital
_OF_FOR = ("of ", "or ")
_LONGEST_TITLE = 30  # characters
_OPENERS = "\"'\u201c\u2018\u00ab([\u201e\u2014\u2013-*_>#\u2022"


def find_names(text: str) -> tuple[NameMention, ...]:
    """The names in ``text``, in order. Common words that are capitalised only because they
    open a sentence are left out, as are months and weekdays."""
    lower, given = frozenset(_LOWER.findall(text)), little_given(text)
    found = []
    at = 0
    while first := _next_piece(text, at):
        words, at = _run(text, first)
        mention = _mention(text, words, lower, given)
        if mention:
            found.append(mention)
    return tuple(found)


def _next_piece(text: str, at: int) -> re.Match[str] | None:
    """The next word a name may begin with: found by its capital, then read with what is joined before it."""
    while capital := _CAPITAL.search(text, at):
        start = capital.start()
        if text[start - 1 : start] in _JOINED_BY:
            joined = (_PIECE.match(text, k) for k in range(max(at, start - _PREFIX), start))
            piece = next((m for m in joined if m), None)
            if piece:
                return piece
        piece = _PIECE.match(text, start)
        if piece:
            return piece
        at = start + 1
    return None


def _run(text: str, first: re.Match[str]) -> tuple[list[Span], int]:
    """The words of one run of capitals, and where to look on."""
    words = [Span(*first.span())]
    while len(words) < _NAME_PARTS:
        end = words[-1].end
        link = _LINK.match(text, end)
        if not link or (link.group(1) and not _ABBREVIATED.match(words[-1].of(text))):
            break
        word = _PIECE.match(text, link.end())
        if not word or (word.group().casefold() in _ONLY_CALENDAR and not _surname_march(text, words[-1], word)):
            break
        if _POSSESSIVE.search(words[-1].of(text)) and _names_somebody(text, word):
            break  # "the University of Elmfield's Dana Reyes"
        words.append(Span(*word.span()))
    return words, words[-1].end


def _names_somebody(text: str, word: re.Match[str]) -> bool:
    """Whether a given name and a surname begin at ``word``; King's Lynn is a town."""
    low = word.group().casefold()
    link = _LINK.match(text, word.end()) if low in GIVEN and low != "lynn" else None
    return link is not None and _PIECE.match(text, link.end()) is not None


def _surname_march(text: str, before: Span, word: re.Match[str]) -> bool:
    """ "Helen March" is a name, "Helen, March 3" and "since March" are days."""
    return word.group() == "March" and before.of(text).casefold() in GIVEN and not _DAY.match(text, word.end())


def _opens_sentence(text: str, at: int) -> bool:
    at -= 1
    while at >= 0 and (text[at] in _OPENERS or text[at] in " \t\u00a0"):
        at -= 1
    return at < 0 or text[at] in ".!?:\n\u2026\u201d\u2019"


def _plain(word: str) -> str:
    return (word if word.isalnum() else _POSSESSIVE.sub("", word)).casefold()


def _mention(
    text: str, words: list[Span], lower: frozenset[str], given: frozenset[tuple[str, str]]
) -> NameMention | None:
    plain = [_plain(w.of(text)) for w in words]
    skip = 0
    if plain[0] in LITTLE_GIVEN and len(words) > 1 and _first_two(text, words) in given:
        return _titled(text, words, [p.replace(".", "") for p in plain])
    if _opens_sentence(text, words[0].start):
        first = words[0].of(text).casefold()
        alone = len(words) == 1 and first in lower and first not in GIVEN
        skip = 1 if alone or plain[0] in STARTERS else 0
    while skip < len(words) and (plain[skip] in STARTERS or plain[skip] in CALENDAR):
        if skip + 1 < len(words) and (plain[skip] in GIVEN or plain[skip] == "us"):
            break
        skip += 1
    if skip == len(words) or (skip + 1 == len(words) and plain[skip] in CALENDAR):
        return None
    return _titled(text, words[skip:], [p.replace(".", "") for p in plain[skip:]])


def _first_two(text: str, words: list[Span]) -> tuple[str, str]:
    first, second = (_POSSESSIVE.sub("", w.of(text)) for w in words[:2])
    return first, second


def _titled(text: str, words: list[Span], bare: list[str]) -> NameMention | None:
    cut = _title_length(bare)
    start = words[0].start
    office = _OFFICE_OF.search(text, max(0, start - 40), start) if text[start - 3 : start] in _OF_FOR else None
    if office and cut == 0:
        cut, start = 1, office.start(1)
    if cut == len(words):
        return None  # an office without a name
    before = _lower_word_before(text, start) if cut == 0 else ""
    if before in ROLES:
        start -= len(before) + 1
    name = Span(words[cut].start, _without_possessive(text, words[-1]))
    title = text[start : words[cut].start].strip()
    return NameMention(name, name.of(text), title, _kind(name.of(text), bare[cut:], title), Span(start, name.end))


def _lower_word_before(text: str, start: int) -> str:
    """The word of small letters right before ``start``, hyphens included; "" when there is none."""
    if text[start - 1 : start] not in (" ", "\u00a0"):
        return ""
    at = start - 1
    while at > 0 and start - at < _LONGEST_TITLE and (text[at - 1] == "-" or "a" <= text[at - 1] <= "z"):
        at -= 1
    return text[at : start - 1].lstrip("-")


def _title_length(words: list[str]) -> int:
    """How many leading words are title: up to the last honorific or role in an unbroken lead-in."""
    cut = _office_within(words)
    if cut:
        return cut
    for i, word in enumerate(words):
        if word in HONORIFICS or word in ROLES:
            cut = i + 1
        elif word not in QUALIFIERS and not (word in PLACES or word.endswith(("ian", "ish", "ese"))):
            break
    if cut == len(words) and len(words) > 1 and words[-1] in SURNAMES_TOO:
        return cut - 1
    return cut


def _office_within(words: list[str]) -> int:
    """How many words lead up to a person's own name inside a run: "Elmfield Governor | Dana Reyes".

    Also an office no table has, where its ending tells it and a given name follows: "Harbourmaster | Joan Fell".
    """
    for i in range(1, len(words) - 1):
        if words[i] in GIVEN and words[i - 1] not in GIVEN:
            held = words[i - 1] in ROLES and words[i - 1] not in SURNAMES_TOO
            return i if (held and i > 1) or (i == 1 and _OFFICE_ENDING.search(words[0])) else 0
        if words[i - 1] in GIVEN:
            return 0
    return 0


def _without_possessive(text: str, word: Span) -> int:
    return word.end - 2 if text[word.end - 2 : word.end] in ("'s", "\u2019s") else word.end


def _kind(name: str, words: list[str], title: str) -> str:
    if len(words) != name.count(" ") + 1:  # particles between: "Ursula von der Leyen" is four words long
        words = [_plain(w).replace(".", "") for w in name.split()]
    if title or words[0] in GIVEN:
        return "person"
    if name.casefold().strip(".") in PLACES:
        return "place"
    if words[0] in ("st", "saint") and len(words) > 1:
        return ""  # a school, a hospital, a town
    if (
        any(w in ORGANISATION for w in words)
        or words[-1] in CLOSES_ORGANISATION
        or (len(words) == 1 and name.isupper() and len(name) > 1)
    ):
        return "organisation"
    return "person" if len(words) in (2, 3) and len(words[-1]) > 1 else ""
