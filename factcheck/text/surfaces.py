"""Surfaces: the words by which a concept may stand in a text, to be looked up in an index.

The way back from :func:`factcheck.text.concepts.concept`: endings are put on and
those kept that lead to the same concept, with irregular forms, listed synonyms
and the other way to write a number.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.concepts import SYNONYMS, concept, word_concept
from factcheck.text.number_words import TENS, UNITS
from factcheck.text.stems import FORMS, stem

_ENDINGS = ("", "s", "es", "ed", "d", "ing", "er", "ers", "est", "ly", "ings", "ies", "ied", "y", "e", "'s")
_SHORTEST = 3  # letters of a root
_WRITTEN = {str(value): word for word, value in {**UNITS, **TENS}.items()}


@lru_cache(maxsize=1 << 14)
def surfaces(key: str) -> tuple[str, ...]:
    """Every folded word that has the concept of ``key``, as far as rules and lists tell; ``key`` first."""
    name = concept(key)
    if name[:1].isdigit():
        return tuple(dict.fromkeys(w for w in (key, name, _WRITTEN.get(name, "")) if w))
    found = dict.fromkeys([key])
    for word in (key, *SYNONYMS.get(name, ())):
        forms = (*FORMS.get(stem(word), ()), *(root + end for root in _roots(word) for end in _ENDINGS))
        found.update(dict.fromkeys(w for w in forms if word_concept(w) == name))
    return tuple(found)


def _roots(word: str) -> tuple[str, ...]:
    """What endings may be put on: the word less its own ending, with its last letter doubled or not."""
    bare = [word.removesuffix(end) for end in _ENDINGS]
    bare = [b for b in bare if len(b) >= _SHORTEST]
    doubled = [b + b[-1] for b in bare] + [b[:-1] for b in bare if b[-1] == b[-2]]
    return tuple(dict.fromkeys([*bare, *doubled]))
