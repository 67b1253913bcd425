"""Years that belong to a work, an act or a treaty: "the 1996 Tenancy Act", "a remake of the 1972 film".

Such a year is a particular of the thing it stands before, whatever the verb. Of what is
held again and again ("the 2014 final") another year is another one, and both may be so.
"""

from __future__ import annotations

import re

from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.text.concepts import concept
from factcheck.text.dates import DateMention
from factcheck.text.titles import table
from factcheck.text.when import When

# So much of a claim must be there, its other figures apart, where nothing else ties a year to the passage's.
MOST_OF_IT = 0.8
_NEAR = 6  # words after a year in which the work it dates is named
_NAME = 4  # words of a name after its year that are compared
_LEAD = 4  # words before a year in which "a remake of the" stands
# To come out, of a work; what is a work; and what one work is of another.
_CAME_OUT = frozenset(concept(w) for w in table("release publish premiere debut air make manufacture produce"))
_WORKS = frozenset(
    concept(w) for w in table("film movie series show sitcom album song single novel book play game opera")
)
_MADE_FROM = frozenset(
    concept(w) for w in table("remake sequel prequel adaptation adapted version cover translation revival based")
)
_JOINTS = table("a an the of on to from upon his her its their")
# What has one year, or is told of by it, besides works.
_OF_ONE_YEAR = _WORKS | frozenset(
    concept(w)
    for w in table(
        """act law statute bill treaty accord pact agreement convention constitution declaration decree charter
        remake sequel documentary drama comedy musical painting portrait poem symphony sonata essay study
        report letter speech diary map photograph novella memoir ballet cantata sculpture statue"""
    )
)
# What is held or given again, often every year: by the last word of its name.
_HELD_AGAIN = frozenset(
    concept(w)
    for w in table(
        """cup game championship tournament league final semifinal playoff marathon race rally derby regatta prix
        bowl open trophy shield olympic paralympic election referendum primary festival fair exhibition biennale
        summit conference congress session meeting season tour award prize ceremony census budget
        survey edition championships playoffs"""
    )
)


_FROM = re.compile(r" (?:is|was) an? [^,.;:]{1,60} (?:from|of) \Z")
_IS_A = re.compile(r" (?:is|was) an? \Z")
_LONG = 80  # characters before a year in which "is a comedy of manners from" stands


def work_dates(
    ground: Ground, events: frozenset[str], mention: DateMention, dated: list[DateMention]
) -> list[DateMention]:
    """The dates of a passage that are of the same work as one of the claim, by its name or by what it is."""
    return (
        _came_out(ground, events, mention.when, dated)
        or _titled(ground, mention, dated)
        or _named(ground, mention, dated)
        or _called(ground, mention, dated)
    )


def made_from(reading: Reading, mention: DateMention) -> tuple[str, ...]:
    """ "Remake", where a year is that of the work that another was made from: "a remake of the 1972 film"."""
    keys, concepts = reading.words.keys, reading.concepts
    i, j = reading.extent(mention.span)
    if keys[j : j + 1] and keys[j].endswith("'s") and concepts[j + 1 : j + 2] and concepts[j + 1] in _MADE_FROM:
        return (concepts[j + 1],)
    before = next((k for k in range(i - 1, max(-1, i - 1 - _LEAD), -1) if keys[k] not in _JOINTS), None)
    joined = before is not None and before < i - 1 and concepts[before] in _MADE_FROM
    return (concepts[before],) if before is not None and joined else ()


def held_again(reading: Reading, mention: DateMention) -> bool:
    """Whether a year stands before what is held again, "the 2018 final", or may be: "the 2014 Elm Marathon"."""
    run = {reading.concepts[k]: reading.words.capital[k] for k in _run(reading, mention)}
    first = reading.extent(mention.span)[0]
    of_a_name = any(run.values()) and reading.words.keys[first - 1 : first] in (["the"], ["a"], ["its"], ["their"])
    return bool(_HELD_AGAIN & run.keys()) or (of_a_name and not _OF_ONE_YEAR & run.keys())


def another_of_the_name(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "The 2004 map of Elm Island" beside "the 1998 map of Elm Town": a year of each, and a name of each."""
    one, other = _run(ground.claim, ours), _run(ground.passage, theirs)
    strange = [ground.claim.concepts[k] for k in one if ground.claim.words.capital[k]]
    foreign = [ground.passage.concepts[k] for k in other if ground.passage.words.capital[k]]
    return any(c not in ground.passage.held for c in strange) and any(c not in ground.claim.held for c in foreign)


def _came_out(ground: Ground, events: frozenset[str], when: When | None, dated: list[DateMention]) -> list[DateMention]:
    """The year that makes a work of the passage's subject, where the claim says when the work came out.

    A year's difference is left open: a work may be shown before it is released.
    """
    passage = ground.passage
    made = [d for d in dated if when and d.when and events & _CAME_OUT and passage.predicated(d.span, _WORKS)]
    ours = (when.first.year, when.last.year) if when else ()
    return [d for d in made if d.when and min(abs(d.when.first.year - year) for year in ours) > 1]


def _titled(ground: Ground, mention: DateMention, dated: list[DateMention]) -> list[DateMention]:
    """The year in a bracket after a work's name, where the claim has one before it: "the 2011 album Prism"."""
    claim, text = ground.claim, ground.passage.text
    _, j = claim.extent(mention.span)
    of_work = any(c in _WORKS for c in claim.concepts[j : j + _NEAR])
    named = [n.text for n in claim.names if n.span.start > mention.span.end]
    bracketed = [d for d in dated if text[d.span.start - 1 : d.span.start] + text[d.span.end : d.span.end + 1] == "()"]
    return [d for d in bracketed if of_work and _ends_with(text[: d.span.start - 1], named)]


def _ends_with(text: str, names: list[str]) -> bool:
    bare = text.rstrip(" “”\"'")
    return any(bare.endswith(name.split()[-1]) for name in names)


def _named(ground: Ground, mention: DateMention, dated: list[DateMention]) -> list[DateMention]:
    """The one other year before the same name, where nearly all of the claim is there: "the 1989 Tenancy Act"."""
    claim, passage = ground.claim, ground.passage
    ours = _run(claim, mention)
    first = claim.extent(mention.span)[0]
    owned = claim.words.keys[first - 1 : first] in (["his"], ["her"], ["its"], ["their"])  # "his 1996 divorce"
    if not (owned or any(claim.words.capital[k] for k in ours)) or ground.shared() < MOST_OF_IT:
        return []
    if any(d.when and mention.when and d.when.overlaps(mention.when) for d in dated):
        return []
    wanted = [claim.concepts[k] for k in ours]
    same = [d for d in dated if [passage.concepts[k] for k in _run(passage, d)] == wanted]
    return same if len({d.when for d in same}) == 1 else []


def _called(ground: Ground, mention: DateMention, dated: list[DateMention]) -> list[DateMention]:
    """The year in "Salt is a 1998 drama", where the claim has "the 1991 drama Salt" or "Salt is a drama from 1991"."""
    claim, passage = ground.claim, ground.passage
    _, j = claim.extent(mention.span)
    kinds = {claim.concepts[k] for k in range(j, min(j + _NEAR, len(claim.words))) if not claim.words.capital[k]}
    named = [n.text for n in claim.names if n.span.start > mention.span.end]
    if _FROM.search(claim.text, max(0, mention.span.start - _LONG), mention.span.start):
        kinds, named = set(claim.held), [n.text for n in claim.names if n.span.end < mention.span.start]
    found = []
    for d in dated:
        subject = _IS_A.search(passage.text, 0, d.span.start)
        if subject and kinds & passage.predicated(d.span) and _ends_with(passage.text[: subject.start()], named):
            found.append(d)
    return found


def _run(reading: Reading, mention: DateMention) -> tuple[int, ...]:
    """The words of content straight after a year that it may be a part of the name of."""
    _, j = reading.extent(mention.span)
    words = reading.words
    found: list[int] = []
    for k in range(j, min(j + _NAME, len(words))):
        gap = reading.text[words.ends[k - 1] : words.starts[k]]
        if gap.strip(" -\n\"'“”") or not (k in reading.content or (found and words.keys[k] == "of")):
            break
        found.append(k)
    return tuple(k for k in found if words.keys[k] != "of")
