"""What happened to what a figure counts: "killed 13", "13 dead" and "claimed 13 lives" are one thing.

A figure is told of by the verb that governs it, or by the noun that it is the
figure of: "a loss of £3 million", "the cost was £3 million", "13 employees".
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.judge.claim_reading import Reading
from factcheck.text.concepts import concept, is_light
from factcheck.text.lexicon import PREPOSITIONS
from factcheck.text.numbers import NumberMention
from factcheck.text.titles import table

_KILL, _LOSE, _DEAD = concept("kill"), concept("lose"), concept("dead")
_LIVES = (concept("life"), concept("lives"))
_DEADLY = frozenset(concept(w) for w in table("kill die death dead fatality drown"))
_PAY, _PAID = concept("pay"), frozenset(concept(w) for w in table("pay spend cost"))
# Units that say what happened to those who are counted.
_OF_THE_DEAD = table("dead deaths lives fatalities killed")
_PEOPLED = table("inhabitants residents population")
_POPULATION = concept("population")
# What any figure is one of.
_GENERIC = frozenset(concept(w) for w in table("area total size amount number sum figure"))
_COPULAS = ("is", "was", "are", "were", "stands", "stood")
# Participles that only say how many of those just told of.
_COUNTING = table("including excluding counting totalling totaling numbering according following during using being")
_DETERMINERS = table("a an the its his her their some about over nearly almost more than at least just up to")
_LEAD = 3  # words before a figure in which what it is of may stand
_LONG = ("years", "decades")
_CAREER, _CALLING = concept("career"), concept("calling")
WORKING_LIFE = frozenset((_CAREER, _CALLING))
_FIELDS = table("field industry trade business profession")
_SPANS = table("spans spanned spanning has lasted lasts over of")
# What somebody is called who works at something, and who only holds a post.
_CALLED = ("er", "or", "ist", "ian", "man", "woman")
_POSTS = table("member owner leader councillor governor senator treasurer minister prisoner supporter her other over")
_REACH = 6  # words between a noun and the figure that it is of


@lru_cache(maxsize=1 << 9)
def deeds(reading: Reading, mention: NumberMention) -> frozenset[str]:
    """What a figure is told of, as concepts; empty where nothing tells."""
    verb = governing_verb(reading, mention)
    noun = _noun_of(reading, mention)
    found = {reading.concepts[k] for k in (*noun, *(() if noun or verb is None else (verb,)))}
    if verb is not None and loses_life(reading, verb):
        found = {_KILL}
    if mention.unit in _OF_THE_DEAD or found & _DEADLY or reading.near(_DEAD, mention.at):
        found.add(_KILL)
    found |= _working_life(reading, mention)
    if found & _PAID:
        found.add(_PAY)
    if mention.unit in _PEOPLED:
        found.add(_POPULATION)
    return frozenset(found)


def _working_life(reading: Reading, mention: NumberMention) -> set[str]:
    """ "Her career spans", "has been working in her field for", "has been a singer for" so many years."""
    if mention.unit not in _LONG:
        return set()
    keys, (at, _) = reading.words.keys, reading.extent(mention.span)
    near = [
        k
        for k in range(max(0, at - _REACH * 2), at)
        if reading.same_sentence(reading.words.starts[k], mention.at.start)
    ]
    if any(keys[k] == "working" and _FIELDS & {*keys[k + 1 : k + _LEAD + 1]} for k in near):
        return {_CAREER, _CALLING}
    if any(keys[k] == "career" and keys[k + 1] in _SPANS for k in near[:-1]):
        return {_CAREER}
    called = [
        k
        for k in near
        if k in reading.content and keys[k].endswith(_CALLED) and keys[k] not in _POSTS and not reading.words.capital[k]
    ]
    been = [k for k in near if keys[k] == "been" and keys[k + 1] in ("a", "an")]
    return {_CALLING} if been and called and keys[at - 1 : at] == ["for"] else set()


def loses_life(reading: Reading, verb: int) -> bool:
    """ "Lost her life", "lost their lives"."""
    span = reading.words.span(verb, verb + 1)
    return reading.concepts[verb] == _LOSE and any(reading.near(life, span) for life in _LIVES)


@lru_cache(maxsize=1 << 9)
def governing_verb(reading: Reading, mention: NumberMention) -> int | None:
    """The verb of a count: the unit itself ("60 wounded"), else the governing one."""
    _, j = reading.extent(mention.at)
    unit = [v for v in reading.verbs if j <= v <= j + 1 and reading.words.keys[v] == mention.unit]
    k = _before(reading, mention)
    if not unit and k > 0 and _takes_up(reading, k):
        return k
    return unit[0] if unit else reading.governor(mention.at, following=True)


def _takes_up(reading: Reading, k: int) -> bool:
    """Whether a participle goes on with what was told before it: "selling 12 cows and shearing 90"."""
    key, before = reading.words.keys[k], reading.words.keys[k - 1]
    joined = before == "and" or not reading.same_stretch(reading.words.starts[k - 1], reading.words.starts[k])
    return joined and key.endswith("ing") and key not in _COUNTING and not is_light(key)


def _noun_of(reading: Reading, mention: NumberMention) -> tuple[int, ...]:
    """The words of the noun that a figure is of: "a loss of 3", "the death toll of the flood is 3"; else none."""
    k = _before(reading, mention)
    if k >= 1 and reading.words.keys[k] == "of" and _is_noun(reading, k - 1):
        return (k - 1,)
    return heading(reading, mention)


def _before(reading: Reading, mention: NumberMention) -> int:
    """The word before a figure, its determiners and bounds passed over."""
    keys = reading.words.keys
    at = reading.words.at(mention.span.start)
    k = at - 1
    while k >= 0 and keys[k] in _DETERMINERS and k > at - _REACH:
        k -= 1
    return k


def heading(reading: Reading, mention: NumberMention) -> tuple[int, ...]:
    """What "was" a figure: the words of content from the beginning of the stretch to its first preposition."""
    keys, starts = reading.words.keys, reading.words.starts
    copula = _before(reading, mention)
    if copula < 1 or keys[copula] not in _COPULAS:
        return ()
    first = copula
    while first > 0 and reading.same_stretch(starts[first - 1], starts[copula]):
        first -= 1
    run: list[int] = []
    for i in range(first, copula):
        if keys[i] in PREPOSITIONS:
            break
        if _is_noun(reading, i):
            run.append(i)
    return tuple(run)


def _is_noun(reading: Reading, i: int) -> bool:
    key = reading.words.keys[i]
    generic = is_light(key) or reading.concepts[i] in _GENERIC
    return key.isalpha() and not generic and not (i and reading.words.capital[i])


def leading(reading: Reading, mention: NumberMention) -> str:
    """The concept of the last word of content shortly before a figure: "home to about 10 million"; else ""."""
    at = reading.words.at(mention.span.start)
    near = range(at - 1, max(-1, at - 1 - _LEAD), -1)
    k = next((k for k in near if not is_light(reading.words.keys[k])), None)
    same = k is not None and reading.same_stretch(reading.words.starts[k], mention.span.start)
    return reading.concepts[k] if k is not None and same else ""
