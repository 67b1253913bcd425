"""The words of the generated text: English with its own frequencies, sorted into classes.

Words and counts are those of pyspellchecker's bundled list (160,000 words counted in
speech). Function words are named here, by class; every other word is a content word,
whose class its ending tells or, where it tells nothing, a fixed hash.
"""

from __future__ import annotations

import re
import zlib
from functools import cache

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Shares = NDArray[np.float64]

# The classes of function words. A class stands in the text as often as CHAIN leads to it,
# and each word in it as often as the list has it.
FUNCTION = {
    "det": "the a an this that these those his her their our my your its every some any no each another",
    "of": "of",
    "prep": "in for with on at by from into about after before over through between against under during without",
    "pron": "i you he she it we they there",
    "short": "i'm you're he's she's it's we're they're there's that's i've we've i'll you'll we'll they'll what's",
    "obj": "me him them us you it",
    "be": "is was are were be been",
    "aux": "will would can could should may might must shall has have had do did",
    "neg": "not never don't can't didn't won't isn't wasn't doesn't wouldn't couldn't hardly cannot",
    "conj": "and but or so because if when while as that which who where",
    "adv": "just only also very now then here still even again too really well always perhaps maybe probably quite",
    "to": "to",
}
CONTENT = ("noun", "plural", "verb", "past", "ing", "adj", "ly")
FILLERS = ("um,", "uh,", "you know,", "I mean,", "well,", "er,")
TITLES = ("Mr.", "Mrs.", "Ms.", "Dr.", "Senator", "Judge", "Professor", "Mayor", "Captain", "Minister")
OPEN = ("filler", "title", "name", "number", "date", "coined")  # made as they are needed, without end
CLASSES = (*FUNCTION, *CONTENT, *OPEN)

# From each class to the next, in parts of a hundred or so; the chain that makes
# "of the" about one pair in two hundred, as in print.
CHAIN = {
    "det": "noun 50 plural 14 adj 24 ly 2 number 2 ing 3 name 3 coined 2",
    "of": "det 44 noun 14 plural 14 name 8 adj 8 obj 4 number 5 ing 3",
    "prep": "det 40 noun 14 plural 9 name 10 adj 6 obj 8 number 6 date 3 ing 4",
    "pron": "verb 22 past 22 be 22 aux 18 neg 8 adv 6 filler 2",
    "short": "det 20 adj 18 ing 22 neg 6 adv 12 past 10 verb 8 prep 4",
    "obj": "prep 24 conj 16 to 10 adv 12 det 12 of 2 verb 8 pron 10 ly 6",
    "be": "det 18 adj 16 neg 6 ing 16 past 14 prep 10 adv 12 noun 4 to 4",
    "aux": "verb 44 be 14 neg 10 pron 8 past 14 adv 8 det 2",
    "neg": "verb 50 be 10 det 10 adj 10 adv 8 to 6 past 6",
    "conj": "pron 30 short 6 det 22 noun 8 plural 6 name 8 verb 6 adv 6 prep 6 filler 2",
    "adv": "verb 14 adj 16 det 12 pron 14 conj 8 past 10 prep 10 adv 6 number 3 filler 2 to 5",
    "to": "verb 72 det 12 be 8 noun 4 name 4",
    "noun": "of 13 prep 22 conj 14 be 10 aux 8 noun 9 past 6 pron 4 verb 5 plural 4 to 4 ly 1",
    "plural": "of 11 prep 24 conj 16 be 10 aux 8 verb 8 past 8 pron 6 ing 4 to 5",
    "verb": "det 28 prep 16 to 9 obj 12 noun 8 plural 7 adj 6 adv 6 conj 5 name 3",
    "past": "det 26 prep 24 to 9 obj 9 noun 6 plural 5 conj 6 adv 7 name 4 ly 4",
    "ing": "det 26 prep 20 to 8 noun 14 plural 10 obj 8 conj 6 adv 4 of 4",
    "adj": "noun 48 plural 20 conj 9 prep 9 adj 6 to 4 of 2 coined 2",
    "ly": "verb 18 past 16 adj 20 prep 16 conj 10 det 10 ing 10",
    "filler": "pron 40 det 25 conj 15 noun 10 adv 10",
    "title": "name 1",
    "name": "name 18 conj 14 be 10 aux 12 past 14 prep 14 verb 8 to 4 of 3 adv 3",
    "number": "plural 46 noun 22 prep 12 of 6 conj 8 adj 6",
    "date": "conj 26 pron 24 det 24 prep 16 name 10",
    "coined": "prep 30 conj 26 be 16 of 12 noun 16",
}
STARTS = "pron 24 short 8 det 22 conj 12 adv 8 prep 7 name 6 title 4 noun 4 plural 4 filler 2 number 1"
# What a sentence may end on; anything else becomes a noun.
ENDS = frozenset({*CONTENT, "obj", "name", "number", "date", "coined", "adv"} - {"adj"})

_ENDINGS = (
    ("ly", ("ly",)),
    ("ing", ("ing",)),
    ("past", ("ed",)),
    ("adj", ("ous", "ful", "ive", "ible", "able", "ical", "less", "ish", "ent", "ary")),
    ("noun", ("tion", "ness", "ment", "ity", "ism", "ship", "ance", "ence", "er", "or", "ss")),
    ("plural", ("s",)),
)
# Where the ending tells nothing, so many of a hundred words are nouns, then verbs, then adjectives.
_NOUNS, _VERBS = 55, 85
# Above 1, the commonest function words gain on the rest, as in print and in speeches; the list is of film talk.
_FORMAL = 1.2
_RUDE = re.compile("fuck|shit|bitch|whore|slut|nigg|cunt|dick|cock|tits")


def class_of(word: str) -> str:
    """The class of a content word."""
    for name, endings in _ENDINGS:
        if len(word) > 4 and word.endswith(endings):
            return name
    share = zlib.crc32(word.encode()) % 100
    return "noun" if share < _NOUNS else "verb" if share < _VERBS else "adj"


class Vocabulary:
    """All fixed words with, for each class, its words and how often each stands.

    ``lower`` and ``capital`` are their two spellings; ``members[c]`` are indices into
    them, ``shares[c]`` the running sum of their frequencies, ending in 1, and ``flat[c]``
    that of their roots: the choice of what a document is about. Numbers below
    ``function_words`` are function words.
    """

    def __init__(self) -> None:
        from spellchecker import SpellChecker

        counts = SpellChecker().word_frequency.dictionary
        words: list[str] = []
        self.members: dict[str, Numbers] = {}
        self.shares: dict[str, Shares] = {}
        self.flat: dict[str, Shares] = {}
        self.function_words = sum(len(row.split()) for row in FUNCTION.values())
        named = {w for row in FUNCTION.values() for w in row.split()}
        sorted_in: dict[str, list[str]] = {name: row.split() for name, row in FUNCTION.items()}
        for word in sorted(counts):
            if word not in named and len(word) > 2 and word.replace("'", "").isalpha() and not _RUDE.search(word):
                sorted_in.setdefault(class_of(word), []).append(word)
        for name, row in sorted_in.items():
            weights = np.array([counts.get(w, 1) for w in row], dtype=float)
            weights **= _FORMAL if name in FUNCTION else 1
            self.members[name] = np.arange(len(words), len(words) + len(row))
            self.shares[name] = np.cumsum(weights) / weights.sum()
            self.flat[name] = np.cumsum(weights**0.5) / (weights**0.5).sum()
            words += row
        self.lower = np.array([_spelled(w) for w in words], dtype=object)
        self.capital = np.array([w[:1].upper() + w[1:] for w in self.lower], dtype=object)
        self.number = {w: i for i, w in enumerate(words)}

    def draw(self, name: str, at: Shares, *, rare: bool = False) -> Numbers:
        """Words of a class at these points of its distribution, each from 0 to 1."""
        found = np.searchsorted((self.flat if rare else self.shares)[name], at, side="right")
        return self.members[name][np.minimum(found, len(self.members[name]) - 1)]


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary()


def _spelled(word: str) -> str:
    return "I" + word[1:] if word == "i" or word.startswith("i'") else word


_ONSETS = "b br c ch d dr f g gr h j k kl l m n p pr r s st t th v w z".split()
_VOWELS = "a e i o u ai ea ou".split()
_CODAS = ["", "n", "r", "l", "s", "m", "ck", "rd", "ng", "t"]
_LAST = ["son", "ley", "man", "well", "ova", "ini", "ard", "ton", "er", "ski", "o", "a", "es", "ham"]


def name(number: int) -> str:
    """The name with a number; the higher the number, the longer the name, without end."""
    parts = []
    while True:
        number, onset = divmod(number, len(_ONSETS))
        number, vowel = divmod(number, len(_VOWELS))
        parts.append(_ONSETS[onset] + _VOWELS[vowel])
        if not number:
            break
        number, coda = divmod(number, len(_CODAS))
        parts.append(_CODAS[coda])
    return "".join(parts).capitalize() + _LAST[zlib.crc32("".join(parts).encode()) % len(_LAST)]
