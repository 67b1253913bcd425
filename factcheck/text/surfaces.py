"""Surfaces: the words by which a concept may stand in a text, to be looked up in an index.

The way back from :func:`factcheck.text.concepts.concept`: endings are put on and
those kept that lead to the same concept, with irregular forms, listed synonyms
and the other way to write a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.text.concepts import SYNONYMS, concept, stem_concept, word_concept
from factcheck.text.number_words import TENS, UNITS
from factcheck.text.stems import FORMS, IRREGULAR, bare, stem

_ENDINGS = ("", "s", "es", "ed", "d", "ing", "er", "ers", "est", "ly", "ings", "ies", "ied", "y", "e", "'s")
# What is left of a regular word with one of these endings is the root, with "i" or "e" after it; nothing else is tried.
_PLAIN = ("", ("ed", "ing", "er", "ers", "est", "ings", "es"))
_LEAVING = (_PLAIN, ("i", ("ies", "ied")), ("e", ("e",)))
_TRIED = tuple(end for end in _ENDINGS if not any(end in group for _, group in _LEAVING))
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
        for root in _roots(word):
            found.update(dict.fromkeys(_regular(root, name, _LEAVING)))
            found.update(dict.fromkeys(root + end for end in _TRIED if word_concept(root + end) == name))
            if root[-1] not in _NEVER_DOUBLED:
                found.update(dict.fromkeys(_regular(root + root[-1], name, (_PLAIN,))))
    return tuple(found)


def _regular(root: str, name: str, leaving: Sequence[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    """The root with each ending that leads to the concept; irregular forms are known by their lists."""
    for left, endings in leaving:
        if stem_concept(bare(root + left)) == name:
            yield from (root + end for end in endings if root + end not in IRREGULAR)


def _roots(word: str) -> tuple[str, ...]:
    """What endings may be put on: the word less its own ending, a double letter before it made one or not."""
    roots = [r for r in dict.fromkeys(word.removesuffix(end) for end in _ENDINGS) if len(r) >= _SHORTEST]
    return tuple(dict.fromkeys([*roots, *(r[:-1] for r in roots if r[-1] == r[-2] and len(r) > _SHORTEST)]))
