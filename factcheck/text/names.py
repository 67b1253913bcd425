"""Names: where they stand in a text, and whether two of them can mean one person.

A name is a run of capitalised words with the particles, initials, hyphens and
apostrophes names have; a title or office in front ("Senator", "spokesperson") is
kept beside it. Both functions guess by table and rule; neither looks anything up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from factcheck.model import Span, Value
from factcheck.text.fold import glyphs
from factcheck.text.spellings import same_given, same_surname
from factcheck.text.titles import (
    CALENDAR,
    CLOSES_ORGANISATION,
    FEMALE,
    HONORIFICS,
    MALE,
    NOBODY,
    ORGANISATION,
    PARTICLES,
    PLACES,
    QUALIFIERS,
    ROLES,
    STARTERS,
    STATES,
    SUFFIXES,
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
_GIVEN = MALE | FEMALE
_ONLY_CALENDAR = CALENDAR - {"may", "april", "june", "august", "jan"}  # no given names
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
    lower = frozenset(_LOWER.findall(text))
    found = []
    at = 0
    while first := _next_piece(text, at):
        words, at = _run(text, first)
        mention = _mention(text, words, lower)
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
        words.append(Span(*word.span()))
    return words, words[-1].end


def _surname_march(text: str, before: Span, word: re.Match[str]) -> bool:
    """ "Helen March" is a name, "Helen, March 3" and "since March" are days."""
    return word.group() == "March" and before.of(text).casefold() in _GIVEN and not _DAY.match(text, word.end())


def _opens_sentence(text: str, at: int) -> bool:
    at -= 1
    while at >= 0 and (text[at] in _OPENERS or text[at] in " \t\u00a0"):
        at -= 1
    return at < 0 or text[at] in ".!?:\n\u2026\u201d\u2019"


def _plain(word: str) -> str:
    return (word if word.isalnum() else _POSSESSIVE.sub("", word)).casefold()


def _mention(text: str, words: list[Span], lower: frozenset[str]) -> NameMention | None:
    plain = [_plain(w.of(text)) for w in words]
    skip = 0
    if _opens_sentence(text, words[0].start):
        first = words[0].of(text).casefold()
        alone = len(words) == 1 and first in lower and first not in _GIVEN
        skip = 1 if alone or plain[0] in STARTERS else 0
    while skip < len(words) and (plain[skip] in STARTERS or plain[skip] in CALENDAR):
        if skip + 1 < len(words) and (plain[skip] in _GIVEN or plain[skip] == "us"):
            break
        skip += 1
    if skip == len(words) or (skip + 1 == len(words) and plain[skip] in CALENDAR):
        return None
    return _titled(text, words[skip:], [p.replace(".", "") for p in plain[skip:]])


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
    cut = 0
    for i, word in enumerate(words):
        if word in HONORIFICS or word in ROLES:
            cut = i + 1
        elif word not in QUALIFIERS and not (word in PLACES or word.endswith(("ian", "ish", "ese"))):
            break
    if cut == len(words) and len(words) > 1 and words[-1] in SURNAMES_TOO:
        return cut - 1
    return cut


def _without_possessive(text: str, word: Span) -> int:
    return word.end - 2 if text[word.end - 2 : word.end] in ("'s", "\u2019s") else word.end


def _kind(name: str, words: list[str], title: str) -> str:
    if len(words) != name.count(" ") + 1:  # particles between: "Ursula von der Leyen" is four words long
        words = [_plain(w).replace(".", "") for w in name.split()]
    if title or words[0] in _GIVEN:
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


# -- one person or two ---------------------------------------------------------------------

_OF_STATE = re.compile(rf",?\s+(?:of|from)\s+(?:{STATES})\b.*\Z", re.IGNORECASE | re.DOTALL)
_BRACKETED = re.compile(r"[(\[][^)\]]{0,80}[)\]]")
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LONGEST = 200  # characters of a name that are read; more is no name


class _Person(Value, frozen=True):
    names: tuple[str, ...]  # given names and surname, folded; empty: nobody is named
    gender: str = ""  # m, f or ""; from an honorific, else from the first name
    honorific: bool = False
    body: bool = False  # an institution
    shaky: bool = False  # one word that may be an office as well as a surname


def same_person(a: str, b: str) -> bool | None:
    """Whether one name can stand for the other.

    True for "Donald Trump" and "Mr. Trump", "TRUMP" or "D. J. Trump". False when
    they plainly differ: other surnames, other given names, Mr. against Ms. None when
    it cannot be told: a bare role ("THE PRESIDENT", "Q", "spokesman"), an institution,
    nothing at all, or names that are only spelt alike (:func:`spelt_alike`).
    """
    if a.strip() and a.casefold().strip(" .:") == b.casefold().strip(" .:"):
        return None if not _person(a).names else True
    one, other = _person(a), _person(b)
    if not one.names or not other.names:
        return None
    if one.names == other.names or _initials(one, other) or _initials(other, one):
        return _gendered(one, other)
    if one.body or other.body:
        return True if _within(one.names, other.names) or _within(other.names, one.names) else None
    same = _compare(one.names, other.names)
    if same is not False:
        return same if _gendered(one, other) else False
    unsure = one.shaky or other.shaky or _monsieur(one, other) or _monsieur(other, one)
    return None if unsure else same


def spelt_alike(a: str, b: str) -> bool:
    """Whether two names are near spellings, of one person or of two: "Helen Marsh" and "Helen March"."""
    one, other = _person(a), _person(b)
    named = bool(one.names and other.names) and not one.body and not other.body
    return named and same_person(a, b) is None and _compare(one.names, other.names) is None


def _monsieur(one: _Person, other: _Person) -> bool:
    """Whether the M. of "M. Petit" may be Monsieur, beside a whole given name."""
    return one.names == ("m", other.names[-1]) and len(other.names[0]) > 1 and other.gender != "f"


def _gendered(one: _Person, other: _Person) -> bool:
    clash = one.gender and other.gender and one.gender != other.gender
    return not (clash and (one.honorific or other.honorific))


@lru_cache(maxsize=4096)
def _person(raw: str) -> _Person:
    plain = unicodedata.normalize("NFKD", glyphs(raw[:_LONGEST]).strip(" .:;-"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = _OF_STATE.sub("", _BRACKETED.sub(" ", plain))
    bare_role = plain.casefold().startswith(("the ", "a ", "an ", "his ", "her ", "their ", "one "))
    generic = plain == plain.lower()
    words = _in_order(plain)
    gender = next((HONORIFICS[w] for w in words if HONORIFICS.get(w)), "")
    honorific = bool(gender)
    body = any(w in ORGANISATION for w in words) or plain.casefold() in PLACES or _acronym(plain)
    names = tuple(words) if body else _names(words, bare_role)
    if generic or (bare_role and not body and len(names) < 2):
        names = ()
    gender = gender or ("m" if names[:1] and names[0] in MALE else "f" if names[:1] and names[0] in FEMALE else "")
    shaky = len(names) == 1 and names[0] in SURNAMES_TOO
    return _Person(names, gender if names else "", honorific, body, shaky)


def _acronym(plain: str) -> bool:
    letters = plain.replace(".", "")
    return 2 <= len(letters) <= 4 and plain.isupper() and not set(letters) & set("AEIOUY") and letters.isalpha()


def _in_order(plain: str) -> list[str]:
    """Folded words before the first comma; "Reyes, Dana" is turned round."""
    head, _, tail = plain.partition(",")
    words = [w.casefold() for w in _TOKEN.findall(head.replace("'s ", " ").replace(".", ". "))]
    given = [w.casefold() for w in _TOKEN.findall(tail)]
    if len(words) == 1 and words[0] not in ROLES and 1 <= len(given) <= 2 and given[0] in _GIVEN:
        return given + words
    return words


def _names(words: list[str], bare_role: bool) -> tuple[str, ...]:
    words = [w for w in words if w not in ("the", "a", "an")]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words = words[:-1]
    last = max((i for i, w in enumerate(words) if w in HONORIFICS or w in ROLES), default=-1)
    if last == len(words) - 1 and last >= 0:
        before = words[:last]
        named = before and (before[-1] in HONORIFICS or before[0] in MALE or before[0] in FEMALE)
        if words[last] in SURNAMES_TOO and (named or (not before and not bare_role)):
            words = [w for w in before if w not in HONORIFICS and w not in ROLES] + words[-1:]
        else:
            return ()
    elif last >= 0:
        words = words[last + 1 :]
    kept = [w for w in words if w not in PARTICLES or len(words) == 1]
    return () if not kept or all(w in NOBODY or w.isdigit() for w in kept) or kept[0] in NOBODY else tuple(kept)


def _initials(one: _Person, other: _Person) -> bool:
    """Whether ``one`` is the acronym of ``other``: "NYT", "WHO"."""
    if len(one.names) != 1 or len(other.names) < 3:
        return False
    return one.names[0] == "".join(w[0] for w in other.names if w not in ("of", "the", "and", "for"))


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(w in rest for w in short)


def _compare(one: tuple[str, ...], other: tuple[str, ...]) -> bool | None:
    """None where only near spellings make one name of the two."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return _likest(same_surname(short[0], w) for w in long)
    if _within(short, long) or _joined(one, other) or sorted(one) == sorted(other):
        return True
    surname = same_surname(one[-1], other[-1])
    if surname is False:
        return False
    given = _likest(same_given(g, h) for g in one[:-1] for h in other[:-1])
    return surname and given if given is not False else False


def _likest(answers: Iterable[bool | None]) -> bool | None:
    found = set(answers)
    return True if True in found else None if None in found else False


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return "".join(one) == "".join(other)
