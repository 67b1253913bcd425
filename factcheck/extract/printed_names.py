"""The names of an article as its cast takes them: who they are printed as, and whether two can be one.

Letters behind a name are no part of it, a body in apposition is no person, and a given
name that is an office as well is a name where the article tells of no such office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.extract.bodies import is_no_person, is_outlet
from factcheck.extract.capital_nouns import without_nouns
from factcheck.extract.language import Language
from factcheck.model import replace
from factcheck.text.names import NameMention, find_names
from factcheck.text.persons import same_person
from factcheck.text.titles import FEMALE, HONORIFICS, MALE, table

_GIVEN_OFFICES = ("Dean",)  # given names that are offices, too; an office where the article says "the dean"
_LETTERS = table("kc qc mp mep msp td obe cbe mbe phd md rn")  # behind a name, and no part of it
_NUMERALS = table("ii iii iv")  # part of it, and no surname
_FEMALE_ROLE = re.compile(r"woman\b|\b(?:actress|queen|princess|mother|wife|daughter|sister|aunt)\b", re.IGNORECASE)
_MALE_ROLE = re.compile(r"(?<!wo)man\b|\b(?:actor|king|prince|father|husband|son|brother|uncle)\b", re.IGNORECASE)


def printed_names(text: str, lang: Language) -> Iterator[NameMention]:
    """The names in ``text``, in order; their spans are places in it."""
    held = {w: re.search(rf"\b(?:{w.lower()}|{w} of)\b", text) is not None for w in _GIVEN_OFFICES}
    for mention in map(_without_letters, find_names(text)):
        if lang.verb_second:
            yield without_nouns(mention, text, lang)
        elif mention.title in _GIVEN_OFFICES and not held[mention.title]:
            yield replace(mention, text=mention.whole.of(text), title="", span=mention.whole)
        else:
            yield replace(mention, kind="organisation") if is_no_person(mention, text) else mention


def surname(printed: str) -> str:
    """The word people are called by: "Hurt" of Harry Hurt III, "Tate" of Rob Tate KC."""
    words = _plain(printed, _LETTERS | _NUMERALS).split()
    return words[-1] if words else printed


def _plain(name: str, behind: frozenset[str] = _LETTERS) -> str:
    """A name without the letters behind it: "Rob Tate" of Rob Tate KC."""
    words = name.split()
    while len(words) > 1 and words[-1].isupper() and words[-1].casefold() in behind:
        words.pop()
    return " ".join(words)


def _without_letters(mention: NameMention) -> NameMention:
    """``mention`` with its plain name; its spans stay as they are."""
    last = mention.text.rsplit(" ", 1)[-1]
    return replace(mention, text=_plain(mention.text)) if last.isupper() and " " in mention.text else mention


def may_be_one(a: NameMention, b: NameMention) -> bool:
    """Whether two names can mean one person or one body."""
    if is_outlet(a.text) != is_outlet(b.text):
        return False
    if any(x.text.split()[0] in _GIVEN_OFFICES and " " in y.text != x.text for x, y in ((a, b), (b, a))):
        return False  # Dean Holm and Kirsten Holm are two
    if a.text == b.text and not a.title:
        return True
    return same_person(f"{a.title} {a.text}", f"{b.title} {b.text}") is True


def gender_of(group: Sequence[NameMention]) -> str:
    """ "m" or "f" by title or given name, "" where nothing tells."""
    for mention in group:
        for word in mention.title.split():
            if HONORIFICS.get(word.strip(".").lower()):
                return HONORIFICS[word.strip(".").lower()]
        if _FEMALE_ROLE.search(mention.title) or _MALE_ROLE.search(mention.title):
            return "f" if _FEMALE_ROLE.search(mention.title) else "m"
        first = mention.text.split()[0].lower()
        if " " in mention.text and (first in MALE) != (first in FEMALE):
            return "m" if first in MALE else "f"
    return ""
