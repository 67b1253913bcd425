"""Surfaces: the words by which a concept may stand in a text, to be looked up in an index.

The way back from :func:`factcheck.text.concepts.concept`: endings are put on and
those kept that lead to the same concept, with irregular forms, listed synonyms
and the other way to write a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.text.concepts import SYNONYMS, concept, word_concept
from factcheck.text.number_words import TENS, UNITS
from factcheck.text.stems import FORMS, IRREGULAR, stem

_ENDINGS = ("", "s", "es", "ed", "d", "ing", "er", "ers", "est", "ly", "ings", "ies", "ied", "y", "e", "'s")
# Those of one group give one stem, whatever regular word they make of a root; each other one its own.
_ALIKE = (("ed", "ing", "er", "ers", "est", "ings", "es"), ("ies", "ied"))
_GROUPS = (*_ALIKE, *((end,) for end in _ENDINGS if not any(end in group for group in _ALIKE)))
_SHORTEST = 3  # letters of a root
# No letter is doubled before "-ed" after a vowel, and stems keep a double l and s as they are.
_NEVER_DOUBLED = "aeiouslwxyhqj'"
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
        bare = _roots(word)
        doubled = [root + root[-1] for root in bare if root[-1] not in _NEVER_DOUBLED]
        for root, groups in (*((root, _GROUPS) for root in bare), *((root, _ALIKE[:1]) for root in doubled)):
            found.update(dict.fromkeys(_formed(root, name, groups)))
    return tuple(found)


def _formed(root: str, name: str, groups: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """The root with each ending that leads to the concept."""
    for group in groups if len(root) >= _SHORTEST else [(end,) for end in _ENDINGS]:
        irregular = [end for end in group if root + end in IRREGULAR]
        yield from (root + end for end in irregular if word_concept(root + end) == name)
        regular = [end for end in group if end not in irregular] if irregular else group
        if regular and word_concept(root + regular[0]) == name:
            yield from (root + end for end in regular)


def _roots(word: str) -> tuple[str, ...]:
    """What endings may be put on: the word less its own ending, a double letter before it made one or not."""
    bare = [b for b in dict.fromkeys(word.removesuffix(end) for end in _ENDINGS) if len(b) >= _SHORTEST]
    return tuple(dict.fromkeys([*bare, *(b[:-1] for b in bare if b[-1] == b[-2])]))
