"""The value of a run of number words: "twenty one", "1.2 million", "half a dozen".

Works on folded words (the keys of :mod:`factcheck.text.words`), exactly: values
are fractions, so two thirds is two thirds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
UNITS = {word: n for n, word in enumerate(_SMALL)}
TENS = {word: 10 * n for n, word in enumerate(_TENS, 2)}
MAGNITUDES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "dozen": 12, "k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12,
}  # fmt: skip
_SHORT = frozenset({"k", "m", "mn", "bn", "tn"})  # only straight after digits: "5bn"
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
_ORDINAL_UNITS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
} | {f"{word}th": n for word, n in UNITS.items() if n > 12}  # fmt: skip
_ORDINAL_TENS = {f"{word[:-1]}ieth": n for word, n in TENS.items()}
# Every word that can begin a number; figures apart.
BEGIN = frozenset({*UNITS, *TENS, *_ORDINAL_UNITS, *_ORDINAL_TENS, "a", "an", "half", "dozen"})
_DIGITS = re.compile(r"[0-9]{1,30}(?:\.[0-9]{1,12})?\Z")
_ORDINAL_DIGITS = re.compile(r"([0-9]{1,9})(?:st|nd|rd|th)\Z")


@lru_cache(maxsize=1 << 14)
def digits(key: str) -> Fraction | None:
    """The value of a folded word of digits, None for "1.2.3", "21st" and the like."""
    return Fraction(key) if key[:1].isdigit() and _DIGITS.match(key) else None


def read_cardinal(keys: Sequence[str], i: int) -> tuple[int, Fraction] | None:
    """The longest number that begins at word ``i``: the word after it, and its value.

    At most a dozen words are looked at.
    """
    for read in (_fraction, _dozens, _figure, _spelled):
        found = read(keys, i)
        if found is not None:
            return _and_a_half(keys, *found)
    return None


def number_value(words: Sequence[str]) -> Fraction | None:
    """The value of a whole run of folded words, None when it is no cardinal number.

    "thirteen", "13" and "13.0" have one value, and so have "1.2 million" and
    "1200000". Ordinals have none here: see :func:`ordinal_value`.
    """
    found = read_cardinal(words, 0) if words else None
    return found[1] if found and found[0] == len(words) else None


def ordinal_value(words: Sequence[str]) -> int | None:
    """The place that a run of folded words names: "21st", "twenty first", "third"."""
    found = read_ordinal(words, 0) if words else None
    return found[1] if found and found[0] == len(words) else None


def read_ordinal(keys: Sequence[str], i: int) -> tuple[int, int] | None:
    """The ordinal that begins at word ``i``: the word after it, and its value."""
    digits_form = _ORDINAL_DIGITS.match(keys[i])
    if digits_form:
        return i + 1, int(digits_form[1])
    simple = _ORDINAL_UNITS.get(keys[i]) or _ORDINAL_TENS.get(keys[i])
    if simple:
        return i + 1, simple
    unit = _ORDINAL_UNITS.get(_at(keys, i + 1), 10)
    return (i + 2, TENS[keys[i]] + unit) if keys[i] in TENS and unit < 10 else None


def _at(keys: Sequence[str], i: int) -> str:
    return keys[i] if i < len(keys) else ""


def _fraction(keys: Sequence[str], i: int) -> tuple[int, Fraction] | None:
    """ "two thirds", "three quarters", "half a million", "a third of"."""
    word, after = keys[i], _at(keys, i + 1)
    if word == "half":
        if after in ("a", "an") and _at(keys, i + 2) in MAGNITUDES.keys() - _SHORT:
            return i + 3, Fraction(MAGNITUDES[keys[i + 2]], 2)
        return i + 1, Fraction(1, 2)
    if word in ("a", "one") and after in PARTS and (word == "one" or _at(keys, i + 2) == "of"):
        return i + 2, Fraction(1, PARTS[after])
    top = UNITS.get(word, 0)
    if top > 1 and after in PARTS and after.endswith("s"):
        return i + 2, Fraction(top, PARTS[after])
    return None


def _dozens(keys: Sequence[str], i: int) -> tuple[int, Fraction] | None:
    """ "a dozen", "a hundred", "a million"."""
    if keys[i] in ("a", "an") and _at(keys, i + 1) in MAGNITUDES.keys() - _SHORT:
        return _magnified(keys, i + 2, Fraction(MAGNITUDES[keys[i + 1]]))
    return (i + 1, Fraction(12)) if keys[i] == "dozen" else None


def _figure(keys: Sequence[str], i: int) -> tuple[int, Fraction] | None:
    """ "13", "1.2 million", "5bn"."""
    value = digits(keys[i])
    return None if value is None else _magnified(keys, i + 1, value)


def _magnified(keys: Sequence[str], i: int, value: Fraction) -> tuple[int, Fraction]:
    while i < len(keys) and keys[i] in MAGNITUDES:
        value, i = value * MAGNITUDES[keys[i]], i + 1
    return i, value


def _spelled(keys: Sequence[str], i: int) -> tuple[int, Fraction] | None:
    """ "twenty one", "two hundred and five", "three million two hundred thousand"."""
    start, total, group = i, 0, 0
    while i < len(keys) and i - start < 16:
        word = keys[i]
        if word in UNITS and (group % 100 == 0 or (group % 10 == 0 and group % 100 and 0 < UNITS[word] < 10)):
            group += UNITS[word]
        elif word in TENS and group % 100 == 0:
            group += TENS[word]
        elif word in MAGNITUDES and word not in _SHORT and i > start:
            if word == "hundred":
                group *= 100
            else:
                total, group = total + group * MAGNITUDES[word], 0
        elif not (word == "and" and i > start and (total or group >= 100) and _joins(keys, i + 1)):
            break
        i += 1
    return (i, Fraction(total + group)) if i > start else None


def _joins(keys: Sequence[str], i: int) -> bool:
    """Whether word ``i`` can be the last part of "two hundred and five"."""
    return (_at(keys, i) in UNITS or _at(keys, i) in TENS) and _at(keys, i + 1) not in ("hundred", *PARTS)


def _and_a_half(keys: Sequence[str], i: int, value: Fraction) -> tuple[int, Fraction]:
    if list(keys[i : i + 3]) == ["and", "a", "half"]:
        return i + 3, value + Fraction(1, 2)
    return i, value
