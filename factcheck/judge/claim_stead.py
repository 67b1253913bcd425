"""Another name in the claim's place: the passage tells of somebody else all that the claim tells of its name.

Each rule finds one slot in a sentence that holds the rest of the claim: its subject, or what
stands after the same words. No parser: where a pronoun or "the film" may be the claim's name,
nothing is concluded, nor where the same may be told of many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_rest import BETWEEN, PRONOUNS, SPECIFIC, Rest, Told
from factcheck.text.concepts import concept, is_light
from factcheck.text.lexicon import ARTICLES, AUXILIARIES, DETERMINERS, POSSESSIVES, PREPOSITIONS
from factcheck.text.names import NameMention
from factcheck.text.nations import country_of, kin, nations
from factcheck.text.titles import table

_RELATIVES = table("which who that whom whose where what")
_TELLING = frozenset(concept(w) for w in table("say tell add state report note explain claim announce argue believe"))
# With these a phrase begins that tells of the name after it: "Despite her wish to lead, Ruth Cole".
_OPENERS = table("despite as with after before while having being like unlike born built made known")
_COPULAS = {"is": "now", "are": "now", "was": "then", "were": "then"}
_MANY_MORE = 3  # what "is a" must weigh more than "is the", for many are a thing
# What is put in between a name and its verb: "(born in 1950)", ", 34,".
_BRACKET = re.compile(r"\s*\([^()]{0,200}\)|, [^,;.()]{1,60},")
# Where one name may be another's: a firm and its arm, a person and a stage name.
_ALIASES = table("subsidiary arm unit division parent owned known called nicknamed formerly alias aka renamed behalf")
_OPEN_LIST = table("others other including include includes such like among")
_TAIL = 5  # words after a name in which such a word opens the list
_DESCRIBED = 5  # words before a name that may describe it
_EXCLUSIVE = table("by with for to against after")


def subjects(rest: Rest) -> Iterator[NameMention]:
    """ "Ida Moss chaired the inquiry" beside "As chair of the inquiry, Ruth Cole" or "Ruth Cole, a judge, chaired"."""
    passage = rest.passage
    for told in rest.told if rest.specific and opens(rest) else ():
        free = [n for n in heads(rest, told) if not _verbal(passage, n)]
        if not free or rest.any_between(told.first, told.last, _ALIASES):
            continue
        first, after = passage.extent(free[0].span)
        follows = not any(i < first for i in told.shared) and not any(told.first <= v < first for v in passage.verbs)
        if _led_up(rest, told, free[0]) if all(i < first for i in told.shared) else follows:
            alone = not any(passage.extent(n.span)[0] < max(told.shared) and rest.foreign(n) for n in free[1:])
            if alone and (not follows or _is_told(rest, told, first, after)):
                yield free[0]


def heads(rest: Rest, told: Told) -> list[NameMention]:
    """The names of a sentence that may be a subject: no places, and none that only tell more of another."""
    return [n for n in rest.names(told) if n.kind != "place" and not rest.passage.depends(n)]


def _verbal(reading: Reading, name: NameMention) -> bool:
    """Whether a word has a capital only because a sentence begins with it: "Formed"."""
    return name.span.start in reading.openings and name.text.endswith(("ed", "ing")) and " " not in name.text


def opens(rest: Rest) -> bool:
    """Whether the claim's name may be its subject: nothing governs it."""
    claim, (i, _) = rest.claim, rest.at
    governed = any(k in PREPOSITIONS for k in claim.words.keys[:i]) or any(v < i for v in claim.verbs)
    return not governed and claim.text[rest.name.span.end : rest.name.span.end + 1] not in ("'", "’", ",")


def _led_up(rest: Rest, told: Told, who: NameMention) -> bool:
    """Whether a phrase that opens a sentence, and ends with a comma, tells of the name after it."""
    passage = rest.passage
    opener, first = passage.words.keys[told.first], passage.extent(who.span)[0]
    before = passage.text[: who.titled.start].rstrip()
    begins = opener in _OPENERS or opener.endswith(("ed", "ing"))
    enough = rest.once or rest.weight > SPECIFIC + 1
    return enough and begins and before.endswith(",") and not rest.any_between(told.first, first, PRONOUNS)


def _is_told(rest: Rest, told: Told, first: int, after: int) -> bool:
    """Whether the sentence's subject, words ``[first, after)``, does or is what the claim tells."""
    claim, passage, last = rest.claim, rest.passage, max(told.shared)
    his = rest.any_between(told.first, first, PRONOUNS | POSSESSIVES) or rest.any_between(after, last, PRONOUNS)
    turned = any(k in _RELATIVES and k not in rest.keys for k in passage.words.keys[after + 1 : last])
    reported = any(after <= v < last and passage.concepts[v] in _TELLING for v in passage.verbs)
    begin, ours = _past_bracket(passage, passage.words.ends[after - 1]), _past_bracket(claim, rest.name.span.end)
    if his or turned or reported or begin >= len(passage.words) or ours >= len(claim.words):
        return False
    is_something = claim.words.keys[ours] in _COPULAS and not any(
        claim.passive(v) for v in claim.verbs if v <= ours + 2
    )
    return _is_same(rest, begin, ours) if is_something else _does_same(rest, begin, ours, last)


def _past_bracket(reading: Reading, end: int) -> int:
    """The first word after character ``end``, or after what is put in between there."""
    bracket = _BRACKET.match(reading.text, end)
    return reading.words.at(bracket.end() if bracket else end)


def _does_same(rest: Rest, begin: int, ours: int, last: int) -> bool:
    """Whether the first verb after the subject is the claim's; "is a film written by" defines, and is as good."""
    claim, passage = rest.claim, rest.passage
    helped = claim.words.keys[ours] in AUXILIARIES or claim.words.keys[ours].endswith("ly")
    verb = next((v for v in claim.verbs if v >= ours), ours) if helped else ours
    doing = [v for v in range(begin, last + 1) if v in passage.verbs or v == begin]
    same = next((v for v in doing if passage.concepts[v] == claim.concepts[verb]), None)
    if same is None or rest.by_many(same):
        return False
    if claim.passive(verb) and not rest.pinned:  # many are appointed on one day, but a film of a year is written by one
        defined = passage.words.keys[begin] in ("is", "was") and passage.words.keys[begin + 1] in ARTICLES
        return defined and (rest.dated or rest.once)
    if not rest.by_one(verb) or not rest.of_the_thing(same):
        return False
    straight = all(k in BETWEEN or k.endswith("ly") for k in passage.words.keys[begin:same])
    return straight and claim.passive(verb) == passage.passive(same)


def _is_same(rest: Rest, begin: int, ours: int) -> bool:
    """Whether "is the ..." of both is the same, at the same time."""
    keys = rest.passage.words.keys
    after = {*keys[begin + 1 : begin + 3], *rest.claim.words.keys[ours + 1 : ours + 3]}
    one_of_many = bool({"a", "an", "one"} & after)
    same_time = _COPULAS.get(keys[begin]) == _COPULAS[rest.claim.words.keys[ours]]
    placed = not PREPOSITIONS.isdisjoint(rest.claim.words.keys[ours + 1 : ours + 2])  # many are in a place, or from it
    return same_time and not placed and rest.weight >= SPECIFIC + _MANY_MORE * one_of_many


def after_words(rest: Rest) -> Iterator[NameMention]:
    """ "Awarded the contract to Kessel" beside "awarded the contract to Lumo": after the same words."""
    ours = set(_leads(rest.claim, rest.name)) if rest.specific and not _said_of_many(rest) else set()
    for told in rest.told if ours else ():
        for other in rest.names(told):
            end = rest.passage.extent(other.span)[1]
            listed = rest.any_between(end, min(told.last, end + _TAIL), _OPEN_LIST)
            if not listed and not ours.isdisjoint(_leads(rest.passage, other)):
                yield other


def _said_of_many(rest: Rest) -> bool:
    """Whether the same may be done for another too: "met the mayor", "bought boats for Kelmore"."""
    claim, at = rest.claim, rest.at[0]
    verbs = [v for v in claim.verbs if v < at]
    if verbs and not any(rest.by_one(v) for v in verbs):
        return True
    between = claim.words.keys[verbs[-1] + 1 : at] if verbs else ()
    thing = next((i for i, k in enumerate(between) if k in _EXCLUSIVE), 0)
    return thing > 0 and DETERMINERS.isdisjoint(between[:thing])


def _leads(reading: Reading, name: NameMention) -> Iterator[tuple[str, str]]:
    """What leads to a name: the noun it is set beside, the verb before it, the preposition and the word before that."""
    words = reading.words
    at = words.at(name.titled.start)
    if at and words.keys[at - 1].isalpha() and _describes(reading, at - 1):
        yield "", reading.concepts[at - 1]
    k = at - 1
    while k > 0 and at - k < _DESCRIBED and (words.keys[k] in DETERMINERS or _describes(reading, k)):
        k -= 1
    if k < 0 or not reading.same_stretch(words.starts[k], words.starts[at]):
        return
    if k in reading.verbs:
        yield "", reading.concepts[k]
    elif k and words.keys[k] in _EXCLUSIVE and (name.kind != "place" or words.keys[k] == "for"):
        yield words.keys[k], reading.concepts[k - 1]


def _describes(reading: Reading, k: int) -> bool:
    """Whether a word only describes: no preposition, no verb, no part of a name."""
    key = reading.words.keys[k]
    return not (key in PREPOSITIONS or k in reading.verbs or reading.words.capital[k] or is_light(key))


def of_another_country(rest: Rest) -> Iterator[NameMention]:
    """ "The Danish tug Vela" beside "the Swedish tug Vela"."""
    claim, passage = rest.claim, rest.passage
    ours, phrase = country_of(rest.name.text), _phrase_after(claim, rest.at[1])
    if not phrase or kin(ours, nations(rest.ground.before.words.keys).values()):
        return
    for other in passage.names:
        theirs, end = country_of(other.text), passage.extent(other.span)[1]
        if theirs and not kin(ours, (theirs,)) and passage.words.keys[end : end + len(phrase)] == phrase:
            yield other


def _phrase_after(reading: Reading, at: int) -> Sequence[str]:
    """The words from ``at`` to the end of the name that stands there, or soon: "tug Vela"; empty where none does."""
    for name in reading.names:
        first, last = reading.extent(name.span)
        if at <= first <= at + 2 and reading.same_stretch(reading.words.starts[at], name.span.start):
            return reading.words.keys[at:last]
    return []
