"""Spellings: whether two given names or two surnames are one name, may be one, or are two.

True is one name, False two, and None a near spelling: of one name misspelt or
brought over from another alphabet, or of two people. Names are folded words.
"""

from __future__ import annotations

import re

from factcheck.text.titles import FEMALE, MALE, SHORT_FORMS

_ONE_LETTER = 5  # letters in a name from which one letter may differ (Putin, Poutin): below it, names are too alike
_TWO_LETTERS = 8  # from which two may
_ADDED = 3  # from which one letter may be added (Jon, John)
# "Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskyj": one Slavic ending in Latin letters.
_SLAVIC = re.compile(r"(?<=[^\W_]{2}[sc]k)(?:y|yy|iy|ij|yj|ii|i)\Z")
# Short forms of a name for men and one for women.
_OF_BOTH = frozenset("alex andy charlie chris frankie jamie jo kim lee nicky pat robin sam sandy terry".split())


def same_surname(a: str, b: str) -> bool | None:
    """Whether two surnames are one: to the letter, but for the ways to write "-sky"."""
    if a == b or _SLAVIC.sub("y", a) == _SLAVIC.sub("y", b):
        return True
    return None if _near(a, b) else False


def same_given(g: str, h: str) -> bool | None:
    """Whether two given names are one: to the letter, by an initial, or a known short form of the same gender."""
    if g == h or ((len(g) == 1 or len(h) == 1) and g[0] == h[0]):
        return True
    if any(g in forms and h in forms for forms in SHORT_FORMS):
        return None if _genders_clash(g, h) else True
    if any(g in one and h in other and one & other for one in SHORT_FORMS for other in SHORT_FORMS):
        return None  # "Stephen" and "Steven" are both Steve
    short, long = sorted((g, h), key=len)
    begins = len(short) <= _ADDED and (short in MALE or short in FEMALE) and long.startswith(short)
    added = len(short) >= _ADDED and len(long) == len(short) + 1 and g[0] == h[0] and _distance(g, h) == 1
    return None if begins or added or _near(g, h) else False


def _genders_clash(g: str, h: str) -> bool:
    if g in _OF_BOTH or h in _OF_BOTH:
        return False
    return (g in MALE and h in FEMALE and h not in MALE) or (g in FEMALE and h in MALE and g not in MALE)


def _near(a: str, b: str) -> bool:
    """Whether two spellings are so near that one may be meant for the other."""
    shorter = min(len(a), len(b))
    if shorter < _ONE_LETTER or a[0] != b[0]:
        return False
    return _distance(a, b) <= (2 if shorter >= _TWO_LETTERS else 1)


def _distance(a: str, b: str) -> int:
    """The least number of letters to change, add or drop."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
