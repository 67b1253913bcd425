"""Surfaces: the words by which a concept may stand in a text, to be looked up in an index.

The way back from :func:`factcheck.text.concepts.concept`: endings are put on and
those kept that lead to the same concept, with irregular forms, listed synonyms
and the other way to write a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.text.concepts import SYNONYMS, concept, word_concept
from factcheck.text.number_words import TENS, UNITS
from factcheck.text.stems import FORMS, IRREGULAR, stem

_ENDINGS = ("", "s", "es", "ed", "d", "ing", "er", "ers", "est", "ly", "ings", "ies", "ied", "y", "e", "'s")
# Those of one group give one stem, whatever regular word they make of a root; each other one its own.
_ALIKE = (("ed", "ing", "er", "ers", "est", "ings", "es"), ("ies", "ied"))
_GROUPS = (*_ALIKE, *((end,) for end in _ENDINGS if not any(end in group for group in _ALIKE)))
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
        found.update(dict.fromkeys(w for w in FORMS.get(stem(word), ()) if word_concept(w) == name))
        for root in _roots(word):
            found.update(dict.fromkeys(_formed(root, name)))
    return tuple(found)


def _formed(root: str, name: str) -> Iterator[str]:
    """The root with each ending that leads to the concept."""
    irregular = [end for end in _ENDINGS if root + end in IRREGULAR]
    fitting = {end for end in irregular if word_concept(root + end) == name}
    for group in _GROUPS if len(root) >= _SHORTEST else [(end,) for end in _ENDINGS]:
        regular = [end for end in group if end not in irregular] if irregular else group
        if regular and word_concept(root + regular[0]) == name:
            fitting.update(regular)
    return (root + end for end in _ENDINGS if end in fitting)


def _roots(word: str) -> tuple[str, ...]:
    """What endings may be put on: the word less its own ending, with its last letter doubled or not."""
    bare = [word.removesuffix(end) for end in _ENDINGS]
    bare = [b for b in bare if len(b) >= _SHORTEST]
    doubled = [b + b[-1] for b in bare] + [b[:-1] for b in bare if b[-1] == b[-2]]
    return tuple(dict.fromkeys([*bare, *doubled]))
