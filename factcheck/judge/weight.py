"""Words that turn a meaning when they are lost, by class: negations, numbers, hedges, quantifiers.

Each function answers for words ``at`` some indices of a text, because a word
weighs by its neighbours: "about 40" hedges, "about it" does not; "May 3" is a
month, "may go" a modal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from factcheck.text import lexicon
from factcheck.text.number_words import number_value, ordinal_value
from factcheck.text.words import Words

_PARTS = frozenset(
    "half quarter quarters thirds dozen dozens hundred hundreds thousand thousands million millions billion billions "
    "trillion trillions once twice thrice double doubled triple tripled quadruple percentage".split()
)
_DIGIT = re.compile(r"\d")
# What is counted; it belongs to the number that stands before it.
_MEASURES = frozenset(
    "percent percentage point points cent cents dollar dollars pound pounds euro euros % $ £ € "
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades "
    "century centuries inch inches foot feet yard yards mile miles metre metres meter meters kilometre kilometres "
    "kilometer kilometers acre acres hectare hectares ounce ounces ton tons tonne tonnes gram grams kilogram "
    "kilograms kilo kilos litre litres liter liters gallon gallons barrel barrels degree degrees".split()
)
# Words that hedge only what is counted: "about 40", "around half".
_ROUNDING = frozenset(("about", "around"))
_SEEMING = frozenset("seem seems seemed appear appears appeared".split())


def negations(keys: Iterable[str]) -> int:
    """How many negations some keys hold."""
    return sum(map(lexicon.negators, keys))


def denials(words: Words, at: Sequence[int]) -> list[int]:
    """Negations, and verbs that deny as firmly: "failed to", "unable", "lacks"."""
    return [i for i in at if lexicon.negators(words.keys[i]) or words.keys[i] in lexicon.DENIALS]


@lru_cache(maxsize=1 << 14)
def is_number(key: str) -> bool:
    """Whether a key counts, measures or orders: "13", "thirteen", "third", "twice"."""
    return (
        _DIGIT.search(key) is not None
        or key in _PARTS
        or number_value([key]) is not None
        or ordinal_value([key]) is not None
    )


def numbers(words: Words, at: Sequence[int]) -> list[int]:
    """Numbers, and the measures beside them: in "13 miles" both are the number."""
    return [i for i in at if is_number(words.keys[i]) or _measures(words, i)]


def _measures(words: Words, i: int) -> bool:
    key = words.keys[i]
    if key not in _MEASURES:
        return False
    before, after = words.keys[max(0, i - 2) : i], words.keys[i + 1 : i + 2]
    return any(map(is_number, before)) or (key in "$£€" and any(map(is_number, after)))


def hedges(words: Words, at: Sequence[int]) -> list[int]:
    """Modals and hedges: "might", "probably", "I think", "kind of"."""
    found = {i for i in at if _hedges(words, i)}
    inside = set(at)
    for i in at:
        x, y = words.keys[i], words.keys[i + 1] if i + 1 in inside else ""
        if (x in lexicon.PRONOUNS and y in lexicon.HEDGING_VERBS) or (x, y) in lexicon.HEDGE_PHRASES:
            found |= {i, i + 1}
    return sorted(found)


def _hedges(words: Words, i: int) -> bool:
    key = words.keys[i]
    if key in _ROUNDING:
        return i + 1 < len(words) and is_number(words.keys[i + 1])
    if key == "may" and is_may(words, i):
        return False
    return key in lexicon.MODALS or key in lexicon.HEDGES or key in _SEEMING


def is_may(words: Words, i: int) -> bool:
    """Whether "May" is the month: a capital inside a sentence, or a day or a year beside it."""
    near = [*words.keys[max(0, i - 1) : i], *words.keys[i + 1 : i + 2]]
    return words.keys[i] == "may" and words.capital[i] and (i > 0 or any(k[:1].isdigit() for k in near))


def quantifiers(words: Words, at: Sequence[int]) -> list[int]:
    """ "All", "some", "most", "only", "always"."""
    return [i for i in at if words.keys[i] in lexicon.QUANTIFIERS]


def turns(words: Words, at: Sequence[int]) -> bool:
    """Whether some words hold one that turns the meaning when it is lost."""
    return any(find(words, at) for find in (denials, numbers, hedges, quantifiers))
