"""Judge whether words that resemble a quotation are its passage at all.

Any two texts of a language share phrases. A passage shows itself by a good
share of the quotation's words, in several agreeing stretches; one short shared
phrase is language, unless the named speaker said it on the named day.
"""

from __future__ import annotations

from factcheck.model import Placement

# Below this share (rare words weigh more) a single agreement or two does not make a passage.
LEAST = 0.45
# ... but many stretches that follow each other do: chance lines up three or four, never so many.
_HEAVILY_EDITED = 0.33
_MANY, _MANY_WORDS = 5, 8
# A single phrase must cover this share, or be so long, or stand among others.
_ONE_PHRASE = 0.72
_LONG_PHRASE = 8
_SEVERAL = 3
# Up to so many words, one word's change leaves too little to recognise a passage by.
_SHORT = 3
# A short quotation with so few words that differ is its passage when words on both sides of them agree.
_FEW = 2
# More chance places than this in the library: finding the words means nothing.
AMBIGUOUS = 0.5


def is_there(placement: Placement, words: int, *, vouched: bool) -> bool:
    """Whether a placement of a quotation of ``words`` words is its passage.

    ``vouched``: the named speaker, and no other day, stands at the place.
    """
    matched = sum(p.matched for p in placement.pieces)
    stretches = sum(r.tag == "equal" for p in placement.pieces for r in p.runs)
    if placement.closeness < LEAST:
        return placement.closeness >= _HEAVILY_EDITED and stretches >= _MANY and matched >= _MANY_WORDS
    if matched == words or vouched:
        return True
    if words <= _SHORT:
        return False
    if words - matched <= _FEW and stretches > 1:
        return True
    return placement.closeness >= _ONE_PHRASE or matched >= _LONG_PHRASE or stretches >= _SEVERAL


def chance_words(chance: float) -> str:
    """How many chance places, in words a person can weigh."""
    if chance < 0.05:
        return "hardly any chance place"
    if chance < AMBIGUOUS:
        return "less than one chance place"
    return f"about {max(1, round(chance)):,} chance {'place' if round(chance) <= 1 else 'places'}"
