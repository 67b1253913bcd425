"""Closed classes of English words, as keys (see :func:`factcheck.text.fold.key`).

Small lists, complete for their class; what is open-ended (spelling variants,
the words of the language) comes from libraries, each through this one door.
"""

from __future__ import annotations

import gzip
import json
from functools import lru_cache
from importlib import resources


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATIONS = _words(
    "not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely rarely seldom"
)
# Verbs and phrases that deny as firmly as "not"; the second word matters only with the first.
DENIALS = _words(
    "fail fails failed failing refuse refuses refused refusing unable lack lacks lacked deny denies denied"
)

MODALS = _words("can could may might must shall should will would ought need dare")
HEDGES = _words(
    "perhaps maybe probably possibly likely unlikely presumably apparently allegedly reportedly supposedly seemingly "
    "potentially arguably conceivably almost nearly virtually practically approximately roughly about around "
    "somewhat usually generally mostly largely partly partially essentially basically"
)
HEDGING_VERBS = _words("think believe suppose guess hope feel suspect assume imagine seem seems seemed appear appears")
HEDGE_PHRASES = (("kind", "of"), ("sort", "of"), ("more", "or", "less"), ("at", "least"), ("at", "most"))

QUANTIFIERS = _words(
    "all some many most few several every each any both either half more less fewer least much little enough "
    "everyone everybody everything someone somebody something anyone anybody anything always often sometimes only"
)

ARTICLES = _words("a an the")
POSSESSIVES = _words("his her its their")  # of whom a text tells: "my" and "your" are said by somebody
DETERMINERS = ARTICLES | POSSESSIVES
PREPOSITIONS = _words(
    "of in on at to from by with for into onto upon over under about around through during within between among "
    "against toward towards across along behind beyond near off out up down as than per via"
)
CONJUNCTIONS = _words("and or but so that which who whom whose if because while when where then also too")
PRONOUNS = _words(
    "i you he she it we they me him her us them my your his its our their mine yours hers ours theirs "
    "this that these those myself yourself himself herself itself ourselves themselves who whom whose which what there"
)
AUXILIARIES = _words("am is are was were be been being do does did done have has had having")
FUNCTION = ARTICLES | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES
# Small words whose slip does not turn what was said. Pronouns and auxiliaries may, so they are not here, nor
# are the prepositions that make another verb of one ("give up", "pay off") or take a side ("against").
_SIDES = _words("against off out up down under behind beyond near than per about around")
SLIPPABLE = (
    ARTICLES
    | (PREPOSITIONS - _SIDES)
    | _words("and but so that which who whom also too then there now well just very even like")
)
# Small words that say the opposite of each other, so that one for the other is no slip.
OPPOSED = frozenset(
    (x, y)
    for line in [
        "to from",
        "into from",
        "in out",
        "on off",
        "over under",
        "up down",
        "for against",
        "with against",
        "with without",
        "before after",
        "above below",
        "within beyond",
        "near far",
    ]
    for x, y in (line.split(),)
)

# Sounds that are no words, and words that only fill a pause.
SOUNDS = _words("um uh er erm ah eh oh hmm mm mhm uh-huh")
FILLERS = SOUNDS | _words("well so like actually basically okay ok yeah yes right just now look listen")
FILLER_PHRASES = (("you", "know"), ("i", "mean"), ("you", "see"), ("of", "course"))
# Words a quotation may go without: the speaker was only going on.
DROPPABLE = _words("actually basically look listen")

CONTRACTIONS = {
    "n't": ("not",),
    "'re": ("are",),
    "'ve": ("have",),
    "'ll": ("will",),
    "'m": ("am",),
}
WHOLE_CONTRACTIONS = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "'em": ("them",),
    "'cause": ("because",),
    "y'all": ("you", "all"),
    "o'clock": ("o'clock",),
}
# 's and 'd stand for several words each.
AMBIGUOUS_CONTRACTIONS = {"'s": ("is", "has", "us"), "'d": ("would", "had", "did")}

WEEKDAYS_AND_MONTHS = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december"
)


def expand(word: str) -> tuple[tuple[str, ...], ...]:
    """Every full form a key may stand for; the key itself alone when it is no contraction.

    >>> expand("don't")
    (('do', 'not'),)
    """
    if word in WHOLE_CONTRACTIONS:
        return (WHOLE_CONTRACTIONS[word],)
    for tail, full in CONTRACTIONS.items():
        if word.endswith(tail) and len(word) > len(tail):
            return ((word.removesuffix(tail), *full),)
    for tail, choices in AMBIGUOUS_CONTRACTIONS.items():
        if word.endswith(tail) and len(word) > len(tail):
            stem = word.removesuffix(tail)
            return ((word,), *((stem, full) for full in choices))
    return ((word,),)


def negators(word: str) -> int:
    """How many negations a key holds: "isn't" one, "is" none."""
    return int(word in NEGATIONS or word.endswith("n't"))


@lru_cache(maxsize=1)
def _american() -> dict[str, str]:
    from breame.data.spelling_constants import BRITISH_ENGLISH_SPELLINGS

    return dict(BRITISH_ENGLISH_SPELLINGS)


def american(word: str) -> str:
    """The American spelling of a key, the key itself when it has no other (word list: breame).

    A possessive goes with its noun: "organisation's" is "organization's".
    """
    noun = word.removesuffix("'s")
    return _american().get(noun, noun) + word[len(noun) :]


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    """A frequency list of English (pyspellchecker's data file, read without its slow start)."""
    packed = resources.files("spellchecker").joinpath("resources", "en.json.gz").read_bytes()
    return frozenset(json.loads(gzip.decompress(packed))) | frozenset(_american())


def is_english(word: str) -> bool:
    """Whether a key is a word of English, so that it cannot be a slip of the scanner."""
    return word in _english()
