"""When two ways of writing are one word: spelling, contractions, numbers, noise of scanning.

:func:`same_words` is the question the judge asks of two short runs of words
before it calls them different.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, product

from factcheck.model import EditType
from factcheck.text import lexicon
from factcheck.text.homophones import sound_alike
from factcheck.text.number_words import MAGNITUDES, TENS, UNITS, number_value, ordinal_value

NUMBER_WORDS = frozenset((*UNITS, *TENS, *MAGNITUDES))
# Contractions with two readings multiply; no honest run needs more readings than this.
_MOST_READINGS = 32
# Longer runs than this are not one contraction, number or compound.
_LONGEST_RUN = 12

# What scanning takes for one another, both ways.
_CONFUSED = tuple(
    pair
    for line in [
        "rn m",
        "vv w",
        "cl d",
        "ii u",
        "li h",
        "in m",
        "ri n",
        "nn m",
        "tl d",
        "0 o",
        "1 l",
        "1 i",
        "5 s",
        "8 b",
        "6 b",
        "i l",
        "i j",
        "c e",
        "h b",
        "t f",
        "u n",
        "c o",
        "a o",
        "fi h",
    ]
    for x, y in (line.split(),)
    for pair in ((x, y), (y, x))
)
# One misreading in so many letters at the most, else any two short words would scan alike.
_LETTERS_PER_MISREADING = 3


def readings(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """The full forms of a run of keys, contractions opened in every way."""
    for choice in islice(product(*(lexicon.expand(w) for w in words)), _MOST_READINGS):
        yield tuple(w for full in choice for w in full)


def _contraction(a: Sequence[str], b: Sequence[str]) -> bool:
    if not any(w in lexicon.WHOLE_CONTRACTIONS or "'" in w for w in (*a, *b)):
        return False
    opened = set(readings(a))
    return any(r in opened for r in readings(b))


def _compound(a: Sequence[str], b: Sequence[str]) -> bool:
    """ "Health care" and "healthcare"; but "not able" is not "notable", for both are words."""
    if len(a) == len(b) or "".join(a) != "".join(b):
        return False
    as_firm = sum(map(lexicon.negators, a)) == sum(map(lexicon.negators, b))
    return as_firm or not lexicon.is_english("".join(a))


def _apostrophe(a: Sequence[str], b: Sequence[str]) -> bool:
    """ "Its" and "it's", "the senators" and "the senator's": only the mark differs; but not "were" and "we're"."""
    if len(a) != 1 or len(b) != 1 or not (a[0].endswith("'s") or b[0].endswith("'s")):
        return False
    return a[0].replace("'", "") == b[0].replace("'", "")


def _number(a: Sequence[str], b: Sequence[str]) -> bool:
    if list(a) == list(b):
        return False
    if len(a) == len(b) == 1 and a[0] in MAGNITUDES:
        return MAGNITUDES[a[0]] == MAGNITUDES.get(b[0])  # "m" and "million", the figure before them being the same
    for read in (number_value, ordinal_value):
        value = read(a)
        if value is not None and value == read(b):
            return True
    return False


# What names a currency beside a sum, before it or after it; the longest first.
_CURRENCIES = {
    tuple(name.split()): code
    for code, names in (
        ("USD", "us $|us dollars|us dollar|$|usd|dollars|dollar"),
        ("GBP", "£|gbp|pounds|pound"),
        ("EUR", "€|eur|euros|euro"),
    )
    for name in names.split("|")
}
_CURRENCY_WORDS = frozenset(w for name in _CURRENCIES for w in name)


def _sum(words: Sequence[str]) -> tuple[str, object] | None:
    """The currency and the value of a sum of money; the value is None where only the currency stands there."""
    run = tuple(words)
    for name, code in _CURRENCIES.items():
        for there, rest in ((run[: len(name)], run[len(name) :]), (run[-len(name) :], run[: -len(name)])):
            value = number_value(rest)
            if there == name and (value is not None or not rest):
                return code, value
    return None


def _money(a: Sequence[str], b: Sequence[str]) -> bool:
    """ "$4.5 million", "4.5m dollars", "US$4.5 million" and "USD 4,500,000" are one sum."""
    if not _CURRENCY_WORDS.intersection(a) or not _CURRENCY_WORDS.intersection(b):
        return False
    ours = _sum(a)
    return ours is not None and ours == _sum(b)


_SYMBOLS = {"%": "percent", "$": "dollars", "£": "pounds", "€": "euros"}


def _symbols(words: Sequence[str]) -> list[str]:
    plain = "\0".join(_SYMBOLS.get(w, w) for w in words).replace("per\0cent", "percent")
    return sorted(plain.split("\0")) if any(w in _SYMBOLS for w in words) else plain.split("\0")


def _symbol(a: Sequence[str], b: Sequence[str]) -> bool:
    return bool({*a, *b} & {*_SYMBOLS, "percent", "cent"}) and sorted(_symbols(a)) == sorted(_symbols(b))


def _spelling(a: Sequence[str], b: Sequence[str]) -> bool:
    same = (lexicon.american(x) == lexicon.american(y) or {x, y} == _SAINT for x, y in zip(a, b, strict=False))
    return len(a) == len(b) and all(same)


_SAINT = frozenset(("st", "saint"))
# What bodies, places and works are called by, as America spells it: no person is named so.
_BODIES = frozenset(
    """labor center centers defense offense license theater theaters harbor harbors program programs councilor
    councilors counselor color colors fiber neighborhood neighborhoods organization organizations civilization
    standardization authorization modernization privatization jewelry encyclopedia pediatric pediatrics
    maneuvers traveler travelers counseling catalog archeology orthopedic gynecology anesthesia enrollment
    behavior endeavor savior honors plow aluminum sulfur meter meters humor rumor rigor favor valor splendor""".split()
)


def _body(a: Sequence[str], b: Sequence[str]) -> bool:
    """ "Labour" and "Labor", "St" and "Saint": what a name may differ in and be the same name."""
    return len(a) == len(b) and all(x == y or _one_body(x, y) for x, y in zip(a, b, strict=True))


def _one_body(x: str, y: str) -> bool:
    return {x, y} == _SAINT or lexicon.american(x) == lexicon.american(y) in _WITH_POSSESSIVES


_WITH_POSSESSIVES = _BODIES | {f"{word}'s" for word in _BODIES}


def _sound(a: Sequence[str], b: Sequence[str]) -> bool:
    """ "Their" and "there", as a machine that listens writes them."""
    return len(a) == len(b) == 1 and sound_alike(a[0], b[0])


def scans_alike(x: str, y: str) -> bool:
    """Whether two keys differ only by letters that scanning takes for one another."""
    most = max(1, max(len(x), len(y)) // _LETTERS_PER_MISREADING)
    if _unlike_middles(x, y) > 2 * most + 2:
        return False
    reached = {(0, 0): 0}  # letters of x and y explained so far, and the misreadings that took
    for i, j in ((i, j) for i in range(len(x) + 1) for j in range(len(y) + 1)):
        cost = reached.get((i, j))
        if cost is None:
            continue
        if x[i : i + 1] and x[i : i + 1] == y[j : j + 1]:
            reached[i + 1, j + 1] = min(cost, reached.get((i + 1, j + 1), cost))
        if cost == most:
            continue
        for a, b in _CONFUSED:
            if x.startswith(a, i) and y.startswith(b, j):
                to = (i + len(a), j + len(b))
                reached[to] = min(cost + 1, reached.get(to, cost + 1))
    return (len(x), len(y)) in reached


def _unlike_middles(x: str, y: str) -> int:
    """Letters of the longer word that are left without the beginning and the end that both share.

    A misreading changes two letters at most, and one letter of it on either side may be shared.
    """
    shortest = min(len(x), len(y))
    first = next((k for k in range(shortest) if x[k] != y[k]), shortest)
    last = next((k for k in range(shortest - first) if x[-1 - k] != y[-1 - k]), shortest - first)
    return max(len(x), len(y)) - first - last


def _scanned(a: Sequence[str], b: Sequence[str], *, surely: bool) -> bool:
    """One side is no English word and scans like the other; two real words are never surely noise."""
    x, y = "".join(a), "".join(b)
    if min(len(x), len(y)) > 1 and x[0] != y[0] and x[-1] != y[-1]:
        return False  # misread at both ends is another word; nearly every pair ends here
    if not surely and any(map(_turning, (*a, *b))):
        return False
    if x.isdigit() or y.isdigit() or abs(len(x) - len(y)) > max(len(x), len(y)) // 2 or not scans_alike(x, y):
        return False
    return not surely or not all(map(_is_word, a)) or not all(map(_is_word, b))


def _turning(key: str) -> bool:
    """Words too weighty to be explained away where a scan is only generally bad."""
    return bool(lexicon.negators(key)) or key in lexicon.MODALS or key in lexicon.QUANTIFIERS or key in NUMBER_WORDS


def _is_word(key: str) -> bool:
    """Letters alone are no words but "a" and "I", whatever a word list says."""
    return key in ("a", "i") if len(key) == 1 else lexicon.is_english(key)


# The ladder, cheapest and surest first.
_LADDER = (
    (_compound, EditType.PUNCTUATION),
    (_apostrophe, EditType.PUNCTUATION),
    (_contraction, EditType.CONTRACTION),
    (_number, EditType.SPELLING),
    (_symbol, EditType.SPELLING),
    (_money, EditType.SPELLING),
    (_spelling, EditType.SPELLING),
    (_sound, EditType.SPELLING),
)


# A name has one spelling: where a word is written as one, a homophone or a variant is another name.
_NAME_LADDER = (*(rung for rung in _LADDER if rung[0] not in (_spelling, _sound)), (_body, EditType.SPELLING))


# Contractions and currencies whose full form begins with another letter.
_OTHER_LETTER = frozenset(("ain't", "'em", "em", "us", "usd", "gbp", "eur"))

# First letters that British and American spelling have for each other: aeon and eon, gaoler and jailer.
_SPELT_OTHERWISE = frozenset("ae ea oe eo gj jg pf fp".split())


def begin_alike(x: str, y: str) -> bool:
    """Whether two keys may begin the same words written in two ways; nearly every pair of words ends here."""
    i, j = x[:1], y[:1]
    if i == j or not i.isalpha() or not j.isalpha() or x in _OTHER_LETTER or y in _OTHER_LETTER:
        return True
    return (i + j in _SPELT_OTHERWISE and lexicon.american(x) == lexicon.american(y)) or sound_alike(x, y)


def same_words(a: Sequence[str], b: Sequence[str], *, named: bool = False) -> EditType | None:
    """The harmless way in which two runs of keys differ; None when they are other words.

    ``named``: one of the words is written as a name, so "Grey" is not "Gray", nor "Quay" "Key".
    """
    if not a or not b or max(len(a), len(b)) > _LONGEST_RUN:
        return None
    if not begin_alike(a[0], b[0]):
        return None
    return next((kind for same, kind in (_NAME_LADDER if named else _LADDER) if same(a, b)), None)


def noise(a: Sequence[str], b: Sequence[str], *, surely: bool = True) -> bool:
    """Whether scanning explains the difference between two runs of keys.

    ``surely``: one of them must be no English word. Where a text is known to be
    badly scanned, "modem" for "modern" is noise too.
    """
    return bool(a) and bool(b) and max(len(a), len(b)) <= _LONGEST_RUN and _scanned(a, b, surely=surely)
