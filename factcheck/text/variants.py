"""When two ways of writing are one word: spelling, contractions, numbers, noise of scanning.

:func:`same_words` is the question the judge asks of two short runs of words
before it calls them different.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, product

from factcheck.model import EditType
from factcheck.text import lexicon
from factcheck.text.numbers import number_value

# Contractions with two readings multiply; no honest run needs more readings than this.
_MOST_READINGS = 32
# Longer runs than this are not one contraction, number or compound.
_LONGEST_RUN = 12

# Letters that scanning takes for one another, folded to one of them. Pairs first, then single letters.
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("li", "h"), ("in", "m"), ("ri", "n"), ("tl", "d"))
_SINGLES = str.maketrans({"0": "o", "1": "l", "5": "s", "8": "b", "i": "l", "c": "e", "h": "b", "t": "f", "u": "n"})


def readings(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """The full forms of a run of keys, contractions opened in every way."""
    for choice in islice(product(*(lexicon.expand(w) for w in words)), _MOST_READINGS):
        yield tuple(w for full in choice for w in full)


def _contraction(a: Sequence[str], b: Sequence[str]) -> bool:
    opened = set(readings(a))
    return any(r in opened for r in readings(b))


def _compound(a: Sequence[str], b: Sequence[str]) -> bool:
    """ "Health care" and "healthcare"; but "now here" is not "nowhere"."""
    if len(a) == len(b) or "".join(a) != "".join(b):
        return False
    return sum(map(lexicon.negators, a)) == sum(map(lexicon.negators, b))


def _number(a: Sequence[str], b: Sequence[str]) -> bool:
    value = number_value(a)
    return value is not None and value == number_value(b)


_SYMBOLS = {"%": "percent", "$": "dollars", "£": "pounds", "€": "euros"}


def _symbols(words: Sequence[str]) -> list[str]:
    plain = "\0".join(_SYMBOLS.get(w, w) for w in words).replace("per\0cent", "percent")
    return sorted(plain.split("\0")) if any(w in _SYMBOLS for w in words) else plain.split("\0")


def _symbol(a: Sequence[str], b: Sequence[str]) -> bool:
    return bool({*a, *b} & {*_SYMBOLS, "percent", "cent"}) and sorted(_symbols(a)) == sorted(_symbols(b))


def _spelling(a: Sequence[str], b: Sequence[str]) -> bool:
    return len(a) == len(b) and all(lexicon.american(x) == lexicon.american(y) for x, y in zip(a, b, strict=True))


def blurred(word: str) -> str:
    """A key as bad scanning would see it: words that scan alike blur alike."""
    for pair, single in _PAIRS:
        word = word.replace(pair, single)
    return word.translate(_SINGLES)


def _scanned(a: Sequence[str], b: Sequence[str]) -> bool:
    """One side is no English word and scans like the other; two real words are never noise."""
    x, y = "".join(a), "".join(b)
    if x.isdigit() or y.isdigit() or blurred(x) != blurred(y):
        return False
    return not all(map(lexicon.is_english, a)) or not all(map(lexicon.is_english, b))


# The ladder, cheapest and surest first.
_LADDER = (
    (_compound, EditType.PUNCTUATION),
    (_contraction, EditType.CONTRACTION),
    (_number, EditType.SPELLING),
    (_symbol, EditType.SPELLING),
    (_spelling, EditType.SPELLING),
)


def same_words(a: Sequence[str], b: Sequence[str]) -> EditType | None:
    """The harmless way in which two runs of keys differ; None when they are other words."""
    if not a or not b or max(len(a), len(b)) > _LONGEST_RUN:
        return None
    return next((kind for same, kind in _LADDER if same(a, b)), None)


def noise(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether scanning explains the difference between two runs of keys."""
    return bool(a) and bool(b) and max(len(a), len(b)) <= _LONGEST_RUN and _scanned(a, b)
