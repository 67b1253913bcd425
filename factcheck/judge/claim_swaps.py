"""One name in place of another: the passage says the same of somebody else.

"Tom Bell became mayor of Harrow" beside "Ana Ruiz became mayor of Harrow": everything
else is there, in the same sentence, and the claim's name stands in no passage that was found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from factcheck.judge.claim_actors import agent, name_keys
from factcheck.judge.claim_arts import albums, casts, parts
from factcheck.judge.claim_nature import is_kind
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_rest import BETWEEN, SPECIFIC, Rest
from factcheck.judge.claim_roles import may_be_one, stands_near
from factcheck.judge.claim_stead import after_words, of_another_country, subjects
from factcheck.judge.claim_support import Ground
from factcheck.model import Slot, SlotIs, SlotKind
from factcheck.text.lexicon import PREPOSITIONS
from factcheck.text.names import NameMention
from factcheck.text.nations import ADJECTIVES, country_of, kin, nations
from factcheck.text.titles import GIVEN, table

_COPULAS = {"is": "now", "are": "now", "was": "then", "were": "then", "became": "then", "served": "then"}
# Two longer words that begin alike and share so many of their letters are likely one name, spelled in two ways.
_ALIKE = 0.7
_SHORT = 3
_TWO = 2
_BEGINS = 4  # letters that a name shares with its pet form: "Frankie", "Francis"
_RELATIVES = table("that who which whose whom")
_QUOTED = re.compile(r"\s*[\"“‘(]")
_FOREIGN = table("la le les el los las il der die das")


def swapped_slots(ground: Ground, figures: Sequence[Slot]) -> tuple[Slot, ...]:
    """A slot for the claim's one name that is in no passage, where another has its place in this one."""
    if any(s.result not in (SlotIs.AGREES, SlotIs.BOUND) for s in figures):
        return ()
    rest = _rest(ground, figures)
    if rest is None or not rest.likely or _denied(ground.claim) != _denied(ground.passage):
        return ()
    adjective = rest.name.text.lower() in ADJECTIVES
    others = (other for rule in (_OF_ADJECTIVES if adjective else _RULES) for other in rule(rest))
    other = next((n for n in others if rest.foreign(n) and _another(rest, n)), None)
    if other is None or not _nowhere(ground, rest.name):
        return ()
    note = f"the rest of the claim is in that passage, and “{rest.name.text}” is in none of those found"
    return (Slot(SlotKind.NAME, "who", rest.name.text, other.text, SlotIs.CONFLICTS, note),)


def _rest(ground: Ground, figures: Sequence[Slot]) -> Rest | None:
    """What the claim says besides its one name that is not here; of two the first may be "it"."""
    absent = [n for n in ground.claim.names if not ground.names(n)]
    if len(absent) not in (1, _TWO) or (len(absent) == _TWO and absent[0] is not ground.claim.names[0]):
        return None
    return Rest(ground, absent[-1], figures, absent[0] if len(absent) == _TWO else None)


def _denied(reading: Reading) -> list[str]:
    return sorted(reading.words.keys[i] for i in reading.denials)


def _another(rest: Rest, other: NameMention) -> bool:
    """Whether a name is no other form of the claim's.

    A given name may be anyone's, "the Otters" a club's, "Islanders" are no name, and a foreign one is a translation.
    """
    passage, keys = rest.passage, name_keys(other.text)
    first, end = passage.extent(other.span)
    called = len(keys) == 1 and passage.words.keys[max(0, first - 1) : first] == ["the"] and not _called_the(rest)
    plural = other.span.start in passage.openings and keys[-1].endswith("s") and _are(passage, end)
    if called or (plural and len(keys) == 1):
        return False
    goes_on = _QUOTED.match(passage.text, other.span.end)  # Kenneth "Babyface" Edmonds
    given = len(keys) == 1 and keys[0] in GIVEN and not goes_on
    return not given and keys[0] not in _FOREIGN and not _alike(rest.name.text, other.text)


def _called_the(rest: Rest) -> bool:
    return rest.claim.words.keys[max(0, rest.at[0] - 1) : rest.at[0]] == ["the"]


def _are(reading: Reading, at: int) -> bool:
    return reading.words.keys[at : at + 1] in (["are"], ["were"], ["have"])


def _nowhere(ground: Ground, name: NameMention) -> bool:
    """Whether the name, or any like it, stands in none of the passages that were found."""
    country = country_of(name.text)
    return not any(
        (country and kin(country, nations(g.passage.words.keys).values()))
        or g.names(name)
        or stands_near(name, g)
        or any(_alike(name.text, n.text) for n in g.passage.names)
        for g in ground.found or (ground,)
    )


def _alike(one: str, other: str) -> bool:
    """Whether two names may be of one, spelled in two ways: "Faroe", "Faeroes"."""
    pairs = (
        (a, b) for a in name_keys(one) for b in name_keys(other) if a[:2] == b[:2] and min(len(a), len(b)) > _SHORT
    )
    short, long = sorted((name_keys(one), name_keys(other)), key=len)
    initial = len(short) == 1 and len(long[0]) == 1 and short[0][0] == long[0]  # "Rosa", "R. Thorn"
    return (
        initial
        or may_be_one(one, other)
        or any(a[:_BEGINS] == b[:_BEGINS] or len({*a} & {*b}) >= _ALIKE * len({*a} | {*b}) for a, b in pairs)
    )


def _in_its_place(rest: Rest) -> Iterator[NameMention]:
    """The names of the passage that do, or are, what the claim says of its name."""
    claim, passage = rest.claim, rest.passage
    if not rest.told:
        return
    ours = [v for v in claim.verbs if rest.specific and rest.by_one(v) and _doer(claim, v) is rest.name]
    wanted = {claim.concepts[v] for v in ours}
    doing = (_doer(passage, v) for v in passage.verbs if passage.concepts[v] in wanted and _same_deed(rest, v))
    holding = (
        who for at, time in _copulas(claim) if _named_before(claim, at) is rest.name for who in _holders(rest, at, time)
    )
    yield from (theirs for theirs in (*doing, *holding) if theirs is not None)


def _same_deed(rest: Rest, verb: int) -> bool:
    return not rest.by_many(verb) and rest.of_the_thing(verb)


def _doer(reading: Reading, verb: int) -> NameMention | None:
    """Who does it, where nothing but auxiliaries stands between the name and the verb."""
    who = agent(reading, verb)
    if who is None:
        return None
    if who.span.start > reading.words.starts[verb]:
        return who if _straight_after(reading, verb, who) else None
    _, after = reading.extent(who.span)
    between = reading.words.keys[after:verb]
    return who if all(k in BETWEEN or k.endswith("ly") for k in between) else None


def _straight_after(reading: Reading, verb: int, who: NameMention) -> bool:
    """Whether nothing but words that describe stands between "by" and a name: no "a team that included"."""
    first, _ = reading.extent(who.titled)
    between = range(verb + 2, first)
    return not any(reading.words.keys[k] in PREPOSITIONS | _RELATIVES or k in reading.verbs for k in between)


def _copulas(reading: Reading) -> Iterator[tuple[int, str]]:
    """The places of "is the", "was mayor", "served as" and the like, with their time."""
    keys, kinds = reading.words.keys, [is_kind(c) for c in reading.concepts]
    for i, key in enumerate(keys):
        after = keys[i + 1 : i + 3]
        one_of_many = "a" in after or "an" in after
        only_one = after[:1] == ["the"] or any(kinds[i + 1 : i + 3])
        if key in _COPULAS and only_one and not one_of_many and (key != "served" or after[:1] == ["as"]):
            yield i, _COPULAS[key]


def _holders(rest: Rest, ours: int, time: str) -> Iterator[NameMention | None]:
    """Who is or was the same at the same time: all that is said after the two verbs is the same."""
    wanted = {rest.claim.concepts[i] for i in _after(rest.claim, ours)}
    if not rest.others and rest.weight < SPECIFIC:
        return
    for at, then in _copulas(rest.passage):
        if then == time and wanted <= {rest.passage.concepts[i] for i in _after(rest.passage, at)}:
            yield _named_before(rest.passage, at)


def _after(reading: Reading, at: int) -> Iterator[int]:
    """The words of content after a verb, to the end of its stretch."""
    starts = reading.words.starts
    return (i for i in reading.content if i > at and reading.same_stretch(starts[at], starts[i]))


def _named_before(reading: Reading, at: int) -> NameMention | None:
    """The name that stands straight before a word, or before a bracket that does."""
    free = [n for n in reading.names if n.span.end <= reading.words.starts[at]]
    if not free or (len(free) > 1 and free[-1].span.start - free[-2].span.end < _SHORT):
        return None  # "X-Men: Apocalypse" is one title
    between = reading.text[free[-1].span.end : reading.words.starts[at]]
    return free[-1] if not between.strip() or between.strip()[:1] == "(" else None


_Rule = Callable[[Rest], Iterator[NameMention]]
# Each finds the names that have the place of the claim's name; the first that finds one is heard.
_RULES: tuple[_Rule, ...] = (_in_its_place, subjects, after_words, albums, casts, parts)
_OF_ADJECTIVES: tuple[_Rule, ...] = (of_another_country,)
