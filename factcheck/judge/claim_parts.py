"""Whether of two figures one is only a part of what the other counts: of the whole, of a kind, of a while, each time.

As in :mod:`factcheck.judge.claim_scope`, any test is enough to leave a figure open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.judge.amounts import is_time
from factcheck.judge.claim_deeds import deeds, governing_verb
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.text.concepts import concept, is_light
from factcheck.text.lexicon import PREPOSITIONS
from factcheck.text.numbers import NumberMention
from factcheck.text.titles import table

_PARTITIVE = (("of", "the"), ("of", "its"), ("of", "their"), ("of", "them"), ("of", "whom"), ("of", "those"))
_FOR = ("for", "to", "on", "with", "among", "about")
_SPELLS = table("half quarter third period set round season inning leg stage")
_EACH = ("a", "an", "per", "each", "every")
TIMES = table("second minute hour day week month quarter season year decade night match game head person visit")
_DEFINITE = table("the its his her their all")
# Verbs that say of how many a whole is made.
_WHOLE = frozenset(concept(w) for w in table("make consist comprise number total compose"))
# Where they died is where it happened, and no part of it.
_OF_PEOPLE = table("killed died dead deaths kill kills claimed injured wounded hurt")
_FIRST = table("first second third last opening debut final")
_LAPSES = table("day week weekend month quarter year season night")
_STATED = table("before after until when while since as")
_BY_THEN = table("before until till by")
_AFTER = 4  # words after a figure's unit in which it is said of what or how often
_REACH = 6  # words on either side of a figure in which the stretch of time is named that it is of
_NEAR = 12  # words of a stretch that are read for what else is said of a figure
_STEPS = 3  # words after a verb in which its figure stands, or after a preposition its noun


def _part(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """One of the two is "three of the ...": a part of what the other counts."""
    return _partitive(ground.claim, ours) != _partitive(ground.passage, theirs)


def _partitive(reading: Reading, mention: NumberMention) -> bool:
    _, j = reading.extent(mention.at)
    keys = reading.words.keys
    return tuple(keys[j : j + 2]) in _PARTITIVE and mention.value >= 1 and mention.unit != "percent"


def _narrower(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """The smaller figure counts a kind that the other text has no word for: "12 Labour members", "books on chess"."""
    small, other, held = (
        (theirs, ground.passage, ground.claim.held)
        if theirs.value < ours.value
        else (ours, ground.claim, ground.passage.held)
    )
    return any(other.concepts[k] not in held for k in _qualifying(other, small))


def _qualifying(reading: Reading, mention: NumberMention) -> Iterator[int]:
    """The words that say which of its unit a figure counts."""
    keys, words = reading.words.keys, reading.words
    _, j = reading.extent(mention.at)
    unit = next((k for k in range(j, min(j + _AFTER, len(keys))) if keys[k] == mention.unit), j - 1)
    yield from (k for k in range(j, unit) if not is_light(keys[k]) and keys[k].isalpha())
    after = range(unit + 1, min(unit + 1 + _AFTER, len(keys)))
    link = keys[unit + 1] if unit + 1 < len(keys) else ""
    if _reduced(reading, mention, unit + 1):
        yield from (k for k in range(unit + 1, min(unit + 1 + _AFTER, len(keys))) if k in reading.content)
    if link == "from" or link == "in":
        yield from _placed_after(reading, unit + 1)
    if link in _FOR or (link == "in" and any(keys[k] in _SPELLS for k in after)):
        numbers = [n.at for n in reading.numbers] + [d.span for d in reading.dates]
        plain = (k for k in after if not is_light(keys[k]) and not words.capital[k])
        k = next((k for k in plain if not any(s.start <= words.starts[k] < s.end for s in numbers)), None)
        if k is not None and reading.same_stretch(words.starts[unit], words.starts[k]):
            yield k


def _reduced(reading: Reading, mention: NumberMention, at: int) -> bool:
    """Whether the word straight after a unit only tells which: "wrote two operas set in Spain"."""
    words, keys = reading.words, reading.words.keys
    if (
        at not in reading.content
        or not keys[at].isalpha()
        or words.capital[at]
        or words.between(at).strip()
        or at + 1 >= len(words)
    ):
        return False
    first = reading.extent(mention.span)[0]
    led = any(v < first and reading.same_stretch(words.starts[v], words.starts[at]) for v in reading.verbs)
    return led and (keys[at + 1] in PREPOSITIONS or keys[at + 1] in _STATED)


def _placed_after(reading: Reading, link: int) -> Iterator[int]:
    """The first word after "in" or "from" where it is a name, or of that which so many are from."""
    keys, words = reading.words.keys, reading.words
    k = next((k for k in range(link + 1, min(link + 4, len(keys))) if k in reading.content), None)
    if k is not None and (words.capital[k] or keys[link] == "from") and not _OF_PEOPLE & {*keys[:link]}:
        yield k


def _another_setting(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "In the final" beside "in the heats"."""
    one, other = _setting(ground.claim, ours), _setting(ground.passage, theirs)
    alien = {c for link, c in one if c not in ground.passage.held and link in {k for k, _ in other}}
    return bool(alien) and any(c not in ground.claim.held for _, c in other)


def _setting(reading: Reading, mention: NumberMention) -> set[tuple[str, str]]:
    """The prepositions soon after a figure, each with the first plain word of content after it."""
    keys, words = reading.words.keys, reading.words
    _, j = reading.extent(mention.at)
    links = (k for k in range(j, min(j + _AFTER, len(keys))) if keys[k] in ("in", "on", "at", "for"))
    found = set()
    for link in links:
        near = range(link + 1, min(link + _STEPS, len(keys)))
        k = next((k for k in near if k in reading.content and not words.capital[k]), None)
        if k is not None and reading.same_stretch(words.starts[link], words.starts[k]):
            found.add((keys[link], reading.concepts[k]))
    return found


def _rate(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "A week" beside "a year", or beside nothing; the same figure of another while is another figure."""
    return ours.value != theirs.value and per(ground.claim, ours) != per(ground.passage, theirs)


def per(reading: Reading, mention: NumberMention) -> str:
    """ "Week" in "40 euros a week"; "" where a figure is no rate."""
    keys, starts = reading.words.keys, reading.words.starts
    _, j = reading.extent(mention.at)
    near = (k for k in range(j, min(j + _AFTER, len(keys) - 1)) if keys[k] in _EACH and keys[k + 1] in TIMES)
    whole = (k for k in near if keys[k + 2 : k + 3] != ["of"] and reading.same_stretch(starts[k], mention.at.start))
    return next((keys[k + 1] for k in whole), "")


def _some_of_them(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """Another verb has fewer, and not "the" or "its" ones: who closed 40 beds may have had 310."""
    claim, passage = ground.claim, ground.passage
    verb, at = governing_verb(passage, theirs), passage.words.at(theirs.span.start)
    if verb is None or not verb < at <= verb + _STEPS or passage.concepts[verb] in _WHOLE:
        return False
    if ours.ordinal or theirs.value >= ours.value or theirs.unit == "percent":
        return False
    definite = _DEFINITE & {*passage.words.keys[max(0, at - 1) : at]}
    return not definite and not deeds(claim, ours) & {*deeds(passage, theirs), passage.concepts[verb]}


def _another_lapse(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "In its first year" on one side: a part of what was sold, or all of it till then."""
    return not ours.ordinal and _lapse(ground.claim, ours) != _lapse(ground.passage, theirs)


def _lapse(reading: Reading, mention: NumberMention) -> tuple[str, ...]:
    """ "First week" in "first-week sales of 9,000", or in "sold 9,000 copies in its first week"."""
    keys, (i, j) = reading.words.keys, reading.extent(mention.at)
    after = next(
        (reading.extent(n.at)[0] for n in reading.numbers if n.at.start > mention.at.end and not n.ordinal), len(keys)
    )
    for k in (*range(max(0, i - _AFTER), i - 1), *range(j, min(after, j + _REACH, len(keys) - 1))):
        joined = reading.same_stretch(reading.words.starts[k], mention.at.start) and "and" not in keys[k:i]
        if keys[k] in _FIRST and keys[k + 1] in _LAPSES and joined:
            return keys[k], keys[k + 1]
    return ()


def _till_then(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "Sold 300 pies before noon", "by four": of two figures the smaller is one of an earlier hour."""
    claim, passage = ground.claim, ground.passage
    mine = theirs.value < ours.value
    small, one, other = (theirs, passage, claim) if mine else (ours, claim, passage)
    keys, (_, j) = one.words.keys, one.extent(small.at)
    then = keys[j + 1 : j + 2] if keys[j : j + 1] == [small.unit] else []
    hour = not theirs.unit and passage.words.keys[max(0, passage.extent(theirs.at)[0] - 1)] == "by"
    return hour or (bool(_BY_THEN.intersection(then)) and not other.keys.intersection(then))


def _while_at_it(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "Took a decade to plan", "has coached Ash for a decade": a while of something that the claim does not name."""
    claim, passage = ground.claim, ground.passage
    if not is_time(theirs):
        return False
    keys, (i, j) = passage.words.keys, passage.extent(theirs.at)
    aim = j + 2 if keys[j + 1 : j + 2] == ["to"] else len(keys)
    if aim < len(keys) and passage.concepts[aim] not in claim.held:
        return True
    verb = governing_verb(passage, theirs)
    named = [n for n in passage.names if verb is not None and passage.extent(n.span)[0] == verb + 1 < i]
    return any(passage.concepts[verb + 1] not in claim.held for _ in named if verb is not None)


def _times_over(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "Twice against Hull", "twice before she moved", "three times as fast": how often, of something else."""
    if "times" not in (ours.unit, theirs.unit):
        return False
    return _alien_after(ground.claim, ours, ground.passage) or _alien_after(ground.passage, theirs, ground.claim)


def _alien_after(reading: Reading, mention: NumberMention, other: Reading) -> bool:
    keys, (_, j) = reading.words.keys, reading.extent(mention.at)
    j += keys[j : j + 1] == ["times"]
    if keys[j : j + 1] and keys[j] in _STATED:
        return True
    after = (
        k
        for k in reading.content
        if j <= k < j + _NEAR and reading.same_stretch(mention.at.start, reading.words.starts[k])
    )
    return any(reading.concepts[k] not in other.held for k in after)


def _adds_up(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "140 people in Sarn and 70 in Holm" beside 210."""
    same = [n.value for n in ground.passage.numbers if n.unit in ("", ours.unit) and not n.ordinal]
    return bool(ours.unit) and len(same) > 1 and ours.value in (sum(same), same[0] + same[1])


def _as_what(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "Her career as a coach" beside "her career"."""
    return _capacity(ground.claim, ours) - ground.passage.held != _capacity(ground.passage, theirs) - ground.claim.held


def _capacity(reading: Reading, mention: NumberMention) -> frozenset[str]:
    """The concepts of what somebody is "as a ..." in the stretch before a figure."""
    keys, at = reading.words.keys, reading.extent(mention.span)[0]
    links = (k for k in range(max(0, at - _NEAR), at - 2) if keys[k] == "as" and keys[k + 1] in ("a", "an", "the"))
    return frozenset(
        reading.concepts[k + 2] for k in links if reading.same_stretch(reading.words.starts[k], mention.at.start)
    )


PARTS: tuple[Callable[[Ground, NumberMention, NumberMention], bool], ...] = (
    _part,
    _narrower,
    _another_setting,
    _rate,
    _some_of_them,
    _another_lapse,
    _till_then,
    _while_at_it,
    _times_over,
    _adds_up,
    _as_what,
)
