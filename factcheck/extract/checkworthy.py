"""How checkable a sentence is: a short list of what can be seen in it, each with a weight.

The weights were learnt by logistic regression (``benchmarks/fit_checkworthy.py``) and
rounded to a twentieth. Zero is the line: above it people who marked debate
sentences would more often than not, or nearly, have had the sentence checked.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

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
    Feature("figure", 1, words.NUMBERS),  # "13", "thirteen"
    Feature("money or millions", 1.4, words.MONEY_AND_MILLIONS),
    Feature("share", 0.7, words.SHARES),
    Feature("figure of a measured thing", 0.4),
    Feature("year", 0.55),
    Feature("name", 0.4),
    Feature("abbreviation", 1.1),
    Feature("extreme", 0.55, words.EXTREMES),
    Feature("comparison", 0.45, words.COMPARED),
    Feature("trend of a measured thing", 0.45),
    Feature("quantifier", 0.25, words.QUANTIFIERS),
    Feature("public affairs", 0.5, words.PUBLIC_AFFAIRS),
    Feature("law or plan", 0.4, words.MEASURES),
    Feature("office", 0.15, words.OFFICES),
    Feature("deed", 0.3, words.DEEDS),
    Feature("deed in the past", 0.4),
    Feature("past", 0.55, words.PAST),
    Feature("perfect or going on", 0.2),  # "has cut", "are closing"
    Feature("stance or report", 0.95, words.STANCES),
    Feature("now", 0.75, words.NOW),
    Feature("length", 0.4),  # the logarithm of its words
    Feature("nothing to hold", -0.45),  # no figure, name, deed or public thing
    Feature("judgement", -1.05, words.JUDGED),
    Feature("supposition", -0.75, words.SPECULATION),
    Feature("ought", -0.7, words.OUGHT),
    Feature("might", -0.9, words.MIGHT),
    Feature("future", -0.75, words.FUTURE),
    Feature("to do", -0.4),  # an infinitive: a wish or a purpose
    Feature("question", -0.7),
    Feature("opinion", -0.5, words.OPINION),
    Feature("talk", -0.35, words.TALK),
    Feature("first person", -0.55, words.FIRST_PERSON),
    Feature("family", -0.5, words.FAMILY),
    Feature("vague", -0.35, words.VAGUE),
    Feature("carries on", -0.25),  # begins with "and", "so", "well", or "I"
)
BASE = -2.55  # what a sentence has before anything is seen in it

_AT = {feature.name: n for n, feature in enumerate(FEATURES)}
_CLASSES: dict[str, tuple[int, ...]] = {}
for _n, _feature in enumerate(FEATURES):
    for _word in _feature.members:
        _CLASSES[_word] = (*_CLASSES.get(_word, ()), _n)

_TOKEN = re.compile(r"\d(?:[\d,.]*\d)?|[^\W\d_]+(?:['\u2019][^\W\d_]+)*|[$£€%]")
_HOLDS = tuple(
    _AT[name]
    for name in (
        "figure",
        "money or millions",
        "name",
        "public affairs",
        "law or plan",
        "office",
        "deed",
        "abbreviation",
    )
)
_HAVE = frozenset("have has had 've i've we've they've you've he's she's it's".split())
_BE = frozenset("is are was were been we're they're you're he's she's it's who's".split())
_BETWEEN = frozenset("not never now also already just only always".split())  # may part an auxiliary from its verb
_NOT_PAST = frozenset("need indeed speed exceed hundred proceed united".split())
_NOT_EXTREME = frozenset(
    """interest west rest best test request protest invest honest forest guest suggest most least northwest southwest
    midwest chest arrest contest nest modest east digest harvest priest""".split()
)
_GOING = frozenset("going talking trying saying looking coming asking".split())
_CARRIES_ON = frozenset("and but so well now i".split())


def checkworthiness(clause: str) -> float:
    """How much a sentence or clause asks for checking: log odds, zero the line, higher first.

    Figures, names, deeds told in the past, comparison and things of public account
    raise it; judgement, wish, supposition, future and talk lower it. It orders and
    means nothing more. O(characters).
    """
    return round(BASE + sum(f.weight * n for f, n in zip(FEATURES, features(clause), strict=True) if n), 2)


def features(clause: str) -> Sequence[float]:
    """How often each of :data:`FEATURES` is seen in ``clause``."""
    tokens = _TOKEN.findall(clause)
    low = [t.lower().replace("\u2019", "'") for t in tokens]
    seen = [0.0] * len(FEATURES)
    for word in low:
        for n in _CLASSES.get(word, ()):
            seen[n] += 1
    _by_form(tokens, low, seen)
    _by_company(low, seen)
    capped = [min(n, _MOST) for n in seen]
    capped[_LENGTH] = math.log1p(len(tokens))
    capped[_AT["question"]] = float(clause.rstrip().endswith("?"))
    return capped


_LENGTH = _AT["length"]
_FIGURE, _YEAR, _NAME, _SHORT = _AT["figure"], _AT["year"], _AT["name"], _AT["abbreviation"]
_PAST, _EXTREME, _TO = _AT["past"], _AT["extreme"], _AT["to do"]


def _by_form(tokens: Sequence[str], low: Sequence[str], seen: list[float]) -> None:
    """Figures, years, names, superlatives and past tenses, told by how a word is written."""
    after_capital = False
    for n, (token, word) in enumerate(zip(tokens, low, strict=True)):
        first = token[0]
        capital = first.isupper() and word[0] != "i" or first.isupper() and len(token) > 2 and token[1] not in "'\u2019"
        if first.isdigit():
            seen[_YEAR if len(token) == 4 and token[:2] in ("17", "18", "19", "20") else _FIGURE] += 1
        elif capital:
            if len(token) > 1 and token.isupper():
                seen[_SHORT] += 1
            elif not after_capital and (n or (word not in STARTERS and word not in _CLASSES)):
                seen[_NAME] += 1
        elif len(word) > 4 and word.endswith("ed"):
            seen[_PAST] += word not in _NOT_PAST
        elif len(word) > 5 and word.endswith("est"):
            seen[_EXTREME] += word not in _NOT_EXTREME and word not in words.EXTREMES
        after_capital = capital and n > 0


def _by_company(low: Sequence[str], seen: list[float]) -> None:
    """What two words say together: "has cut", "are closing", "have to", a figure beside what it counts."""
    before = ""
    for n, word in enumerate(low):
        if before in _HAVE and (word in words.PARTICIPLES or word.endswith("ed")):
            seen[_AT["perfect or going on"]] += 1
        elif before in _BE and word.endswith("ing") and word not in _GOING:
            seen[_AT["perfect or going on"]] += 1
        elif word == "to" and n + 1 < len(low):
            if before in _HAVE or before in ("got", "going", "need", "needs"):
                seen[_AT["ought"]] += 1
            seen[_TO] += 1
        before = word if word not in _BETWEEN else before
    things = sum(word in words.MEASURED or word in words.PUBLIC_AFFAIRS for word in low)
    figured = seen[_FIGURE] or seen[_AT["money or millions"]]
    seen[_AT["figure of a measured thing"]] = float(bool(figured and things))
    moved = sum(word in words.TRENDS for word in low) + seen[_AT["comparison"]] + seen[_EXTREME]
    seen[_AT["trend of a measured thing"]] = float(bool(moved and any(word in words.MEASURED for word in low)))
    told = seen[_PAST] or seen[_AT["perfect or going on"]]
    seen[_AT["deed in the past"]] = float(bool(told and seen[_AT["deed"]]))
    seen[_AT["nothing to hold"]] = float(not any(seen[n] for n in _HOLDS))
    seen[_AT["carries on"]] = float(bool(low) and low[0] in _CARRIES_ON)
