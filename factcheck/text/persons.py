"""Whether two names can mean one person.

A guess by table and rule, from the names alone: honorifics, offices and suffixes
are taken off, initials and short forms stand for the whole, and nothing is looked up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from factcheck.model import Value
from factcheck.text.fold import glyphs
from factcheck.text.spellings import same_given, same_surname
from factcheck.text.titles import (
    FEMALE,
    GIVEN,
    HONORIFICS,
    MALE,
    NOBODY,
    ORGANISATION,
    PARTICLES,
    PLACES,
    ROLES,
    STATES,
    SUFFIXES,
    SURNAMES_TOO,
)

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
    if len(words) == 1 and words[0] not in ROLES and 1 <= len(given) <= 2 and given[0] in GIVEN:
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
