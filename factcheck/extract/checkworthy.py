"""How checkable a sentence is: a short list of what can be seen in it, each with a weight.

The weights were learnt by logistic regression (``benchmarks/fit_checkworthy.py``) and
rounded to a twentieth. Zero is the line: above it people who marked debate
sentences would more often than not, or nearly, have had the sentence checked.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from operator import mul

from factcheck.extract import checkwords as words
from factcheck.model import Value
from factcheck.text.titles import STARTERS

_MOST = 2  # of one kind counted: a list of names is not ten times as checkable as one


class Feature(Value, frozen=True):
    """Something seen in a sentence; ``weight`` in log odds for each time, ``_MOST`` times at most."""

    name: str
    weight: float
    members: frozenset[str] = frozenset()  # words that are it; empty when it is told by form


FEATURES = (
    Feature("figure", 1.00, words.NUMBERS),  # "13", "thirteen"
    Feature("money or millions", 1.40, words.MONEY_AND_MILLIONS),
    Feature("share", 0.70, words.SHARES),
    Feature("figure of a measured thing", 0.40),
    Feature("year", 0.55),
    Feature("name", 0.35),
    Feature("abbreviation", 1.10),
    Feature("superlative", 0.80, words.SUPERLATIVES),
    Feature("extreme", 0.45, words.EXTREMES),
    Feature("comparison", 0.45, words.COMPARED),
    Feature("trend of a measured thing", 0.45),
    Feature("quantifier", 0.25, words.QUANTIFIERS),
    Feature("public affairs", 0.45, words.PUBLIC_AFFAIRS),
    Feature("law or plan", 0.35, words.MEASURES),
    Feature("office", 0.15, words.OFFICES),
    Feature("deed", 0.30, words.DEEDS),
    Feature("deed in the past", 0.35),
    Feature("past", 0.55, words.PAST),
    Feature("perfect or going on", 0.25),  # "has cut", "are closing"
    Feature("stance or report", 0.95, words.STANCES),
    Feature("now", 0.75, words.NOW),
    Feature("length", 0.35),  # the logarithm of its words
    Feature("nothing to hold", -0.50),  # no figure, name, deed or public thing
    Feature("judgement", -1.05, words.JUDGED),
    Feature("supposition", -0.75, words.SPECULATION),
    Feature("ought", -0.70, words.OUGHT),
    Feature("might", -0.90, words.MIGHT),
    Feature("future", -0.75, words.FUTURE),
    Feature("to do", -0.35),  # an infinitive: a wish or a purpose
    Feature("question", -0.75),
    Feature("opinion", -0.50, words.OPINION),
    Feature("talk", -0.35, words.TALK),
    Feature("first person", -0.50, words.FIRST_PERSON),
    Feature("family", -0.50, words.FAMILY),
    Feature("vague", -0.35, words.VAGUE),
    Feature("carries on", -0.25),  # begins with "and", "so", "well", or "I"
)
BASE = -2.45  # what a sentence has before anything is seen in it

_AT = {feature.name: n for n, feature in enumerate(FEATURES)}
_FIGURE, _MONEY, _YEAR, _NAME, _SHORT = (
    _AT[name] for name in ("figure", "money or millions", "year", "name", "abbreviation")
)
_PAST, _GOES_ON, _SUPERLATIVE, _EXTREME, _OUGHT = (
    _AT[name] for name in ("past", "perfect or going on", "superlative", "extreme", "ought")
)
_TO_DO, _DEED, _SHARE, _COMPARED = _AT["to do"], _AT["deed"], _AT["share"], _AT["comparison"]
_HOLDS = (_FIGURE, _MONEY, _NAME, _SHORT, *(_AT[n] for n in ("public affairs", "law or plan", "office", "deed")))
# Counted beside the features, which some of them are made of.
_MEASURED, _THING, _TREND, _GUESS = range(len(FEATURES), len(FEATURES) + 4)
_SEEN = len(FEATURES) + 4
_WEIGHTS = tuple(feature.weight for feature in FEATURES)

_CLASSES: dict[str, tuple[int, ...]] = {}
for _n, _members in (
    *((n, feature.members) for n, feature in enumerate(FEATURES)),
    (_MEASURED, words.MEASURED),
    (_THING, words.MEASURED | words.PUBLIC_AFFAIRS),
    (_TREND, words.TRENDS),
    (_GUESS, words.GUESSES),
):
    for _member in _members:
        _CLASSES[_member] = (*_CLASSES.get(_member, ()), _n)

_TOKEN = re.compile(r"\d(?:[\d,.]{0,40}\d)?|[^\W\d_]{1,40}(?:['\u2019][^\W\d_]{1,40})?|[$£€%]")
_HAVE = frozenset("have has had 've i've we've they've you've he's she's it's".split())
_BE = frozenset("is are was were been we're they're you're he's she's it's who's".split())
_LEADS_OUGHT = frozenset("have has had we've i've they've you've got going need needs".split())
_BETWEEN = frozenset("not never now also already just only always".split())  # may part an auxiliary from its verb
_NOT_PAST = frozenset("need indeed speed exceed hundred proceed united".split())
_NOT_SUPERLATIVE = frozenset(
    """interest west rest best test request protest invest honest forest guest suggest most least northwest southwest
    midwest chest arrest contest nest modest east digest harvest priest greatest honest finest nicest closest""".split()
)
_NOT_GOING_ON = frozenset("going talking trying saying looking coming asking".split())
_CARRIES_ON = frozenset("and but so well now i".split())
_VOCABULARY = 1 << 13  # words remembered between sentences


class _Word(Value, frozen=True):
    """What one word adds wherever it stands."""

    low: str
    kinds: tuple[int, ...] = ()
    capital: bool = False
    done: bool = False  # a participle: after "has" it tells a deed
    doing: bool = False


_NONE = _Word("it")


class Sight(Value, frozen=True):
    """What a look at a clause tells."""

    score: float
    figured: bool  # a figure may stand in it
    superlative: bool  # of something measured
    guessed: bool  # "could", "perhaps": no source can tell whether it is so


def checkworthiness(clause: str) -> float:
    """How much a sentence or clause asks for checking: log odds, zero the line, higher first.

    Figures, names, deeds told in the past, comparison and things of public account
    raise it; judgement, wish, supposition, future and talk lower it. It orders and
    means nothing more. O(characters).
    """
    return look(clause).score


def look(clause: str) -> Sight:
    """The score of a clause (see :func:`checkworthiness`) and what else was seen on the way."""
    seen = _seen(clause)
    total = BASE + sum(map(mul, _WEIGHTS, seen))
    figured = bool(seen[_FIGURE] or seen[_MONEY] or seen[_YEAR] or seen[_SHARE])
    return Sight(round(total, 2), figured, bool(seen[_SUPERLATIVE]), bool(seen[_GUESS]))


def features(clause: str) -> Sequence[float]:
    """How often each of :data:`FEATURES` is seen in ``clause``, :data:`_MOST` times at most."""
    return _seen(clause)[: len(FEATURES)]


def _seen(clause: str) -> list[float]:
    read = [_word(token) for token in _TOKEN.findall(clause)]
    count = [0] * _SEEN
    for word in read:
        for kind in word.kinds:
            count[kind] += 1
    _names(read, count)
    _pairs(read, count)
    seen: list[float] = [n if n < _MOST else _MOST for n in count]
    if count[_THING] and (count[_FIGURE] or count[_MONEY]):
        seen[_AT["figure of a measured thing"]] = 1
    if count[_MEASURED] and (count[_TREND] or count[_COMPARED] or count[_SUPERLATIVE] or count[_EXTREME]):
        seen[_AT["trend of a measured thing"]] = 1
    if count[_DEED] and (count[_PAST] or count[_GOES_ON]):
        seen[_AT["deed in the past"]] = 1
    if not any(count[n] for n in _HOLDS):
        seen[_AT["nothing to hold"]] = 1
    if read and read[0].low in _CARRIES_ON:
        seen[_AT["carries on"]] = 1
    if clause.rstrip().endswith("?"):
        seen[_AT["question"]] = 1
    seen[_AT["length"]] = math.log1p(len(read))
    return seen


@lru_cache(maxsize=_VOCABULARY)
def _word(token: str) -> _Word:
    low = token.lower().replace("\u2019", "'")
    kinds = _CLASSES.get(low, ())
    if token[0].isdigit():
        century = len(token) == 4 and token[:2] in ("17", "18", "19", "20")
        return _Word(low, (*kinds, _YEAR if century else _FIGURE))
    if token[0].isupper() and token != "I" and not low.startswith("i'"):
        kinds = tuple(k for k in kinds if k != _GUESS or low != "may")  # the month
        return _Word(low, (*kinds, _SHORT) if len(token) > 1 and token.isupper() else kinds, True)
    done, doing = low.endswith("ed"), low.endswith("ing")
    if done and len(low) > 4 and low not in _NOT_PAST:
        kinds = (*kinds, _PAST)
    elif low.endswith("est") and len(low) > 5 and low not in _NOT_SUPERLATIVE and low not in words.SUPERLATIVES:
        kinds = (*kinds, _SUPERLATIVE)
    return _Word(low, kinds, False, done or low in words.PARTICIPLES, doing and low not in _NOT_GOING_ON)


def _names(read: Sequence[_Word], seen: list[int]) -> None:
    """Names of several words count once; at the head of a sentence a capital alone makes no name."""
    running = False
    for n, word in enumerate(read):
        if word.capital and not running and _SHORT not in word.kinds:
            seen[_NAME] += bool(n) or not (word.kinds or word.low in STARTERS)
        running = word.capital and n > 0


def _pairs(read: Sequence[_Word], seen: list[int]) -> None:
    """What two words say together: "has cut", "are closing", "have to"."""
    before = ""
    onward = (*read[1:], _NONE)
    for word, after in zip(read, onward, strict=False):
        low = word.low
        if (word.done and before in _HAVE) or (word.doing and before in _BE):
            seen[_GOES_ON] += 1
        elif low == "to" and not after.capital and after.low not in words.NOT_TO_DO:
            seen[_OUGHT] += before in _LEADS_OUGHT
            seen[_TO_DO] += 1
        if low not in _BETWEEN:
            before = low
