"""One name in place of another: the passage says the same of somebody else.

"Tom Bell became mayor of Harrow" beside "Ana Ruiz became mayor of Harrow": everything
else is there, in the same sentence, and the claim's name stands nowhere near it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judge.claim_actors import agent, name_keys
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_roles import may_be_one, stands_near
from factcheck.judge.claim_support import Ground
from factcheck.model import Slot, SlotIs, SlotKind
from factcheck.text.concepts import concept
from factcheck.text.lexicon import AUXILIARIES, MODALS
from factcheck.text.names import NameMention
from factcheck.text.nations import ADJECTIVES
from factcheck.text.titles import table

# So much of what the claim says besides the name must be in the one sentence.
_MOST = 0.8
# So many plain words of it, or one more name, figure or date that agrees.
_FEWEST = 3
# Words that may stand between who does something and the verb.
_BETWEEN = AUXILIARIES | MODALS | table("also then later first once now soon only both himself herself who")
_COPULAS = {"is": "now", "are": "now", "was": "then", "were": "then", "became": "then", "served": "then"}
# What many do in one place, for one club or at one time.
_DONE_BY_MANY = frozenset(
    concept(w)
    for w in table(
        """born die live play work study attend join vote appear visit travel grow marry retire serve train compete
        run go come stay move belong speak return back sign support oppose praise criticise criticize condemn welcome
        demand ask say tell call urge reject deny accept see know like watch read use eat want need"""
    )
)
# Two longer words that begin alike and share so many of their letters are likely one name, spelled in two ways.
_ALIKE = 0.7
_SHORT = 3


def swapped_slots(ground: Ground, figures: Sequence[Slot]) -> tuple[Slot, ...]:
    """A slot for the claim's one name that is not there, where another has its place."""
    claim, passage = ground.claim, ground.passage
    if claim.denials or passage.denials or any(s.result not in (SlotIs.AGREES, SlotIs.BOUND) for s in figures):
        return ()
    absent = [n for n in claim.names if not ground.names(n)]
    if len(absent) != 1 or not _may_be_swapped(ground, absent[0], bool(figures)):
        return ()
    other = next(_in_its_place(ground, absent[0]), None)
    if other is None:
        return ()
    note = "the rest of the claim is in that passage"
    return (Slot(SlotKind.NAME, "who", absent[0].text, other.text, SlotIs.CONFLICTS, note),)


def _may_be_swapped(ground: Ground, name: NameMention, figures: bool) -> bool:
    """Whether the rest of the claim is there, and nothing near it may be the name."""
    if name.text.lower() in ADJECTIVES or not _rest_is_there(ground, name, figures) or stands_near(name, ground):
        return False
    return not any(_alike(name.text, n.text) for n in ground.passage.names)


def _alike(one: str, other: str) -> bool:
    """Whether two names may be of one, spelled in two ways: "Faroe", "Faeroes"."""
    pairs = (
        (a, b) for a in name_keys(one) for b in name_keys(other) if a[:2] == b[:2] and min(len(a), len(b)) > _SHORT
    )
    return may_be_one(one, other) or any(len({*a} & {*b}) >= _ALIKE * len({*a} | {*b}) for a, b in pairs)


def _rest_is_there(ground: Ground, name: NameMention, figures: bool) -> bool:
    claim = ground.claim
    taken = range(*claim.extent(name.span))
    rest = [i for i in claim.content if i not in taken]
    there = [i for i in rest if i in ground.present]
    named = figures or any(n is not name for n in claim.names)
    return len(there) >= (2 if named else _FEWEST) and len(there) >= _MOST * len(rest)


def _in_its_place(ground: Ground, name: NameMention) -> Iterator[NameMention]:
    """The names of the passage that do, or are, what the claim says of its name."""
    claim, passage = ground.claim, ground.passage
    ours = {k for n in claim.names for k in name_keys(n.text)}
    wanted = {claim.concepts[v] for v in claim.verbs if _doer(claim, v) is name} - _DONE_BY_MANY
    doing = (_doer(passage, v) for v in passage.verbs if passage.concepts[v] in wanted)
    holding = (
        who for at, time in _copulas(claim) if _named_before(claim, at) is name for who in _holders(ground, at, time)
    )
    for theirs in (*doing, *holding):
        if theirs is not None and not ours & {*name_keys(theirs.text)} and _same_kind(name, theirs):
            yield theirs


def _doer(reading: Reading, verb: int) -> NameMention | None:
    """Who does it, where nothing but auxiliaries stands between the name and the verb."""
    who = agent(reading, verb)
    if who is None or who.span.start > reading.words.starts[verb]:
        return who
    _, after = reading.extent(who.span)
    between = reading.words.keys[after:verb]
    return who if all(k in _BETWEEN or k.endswith("ly") for k in between) else None


def _copulas(reading: Reading) -> Iterator[tuple[int, str]]:
    """The places of "is", "was", "served as" and the like, with their time."""
    for i, key in enumerate(reading.words.keys):
        after = reading.words.keys[i + 1 : i + 3]
        one_of_many = "a" in after or "an" in after
        if key in _COPULAS and not one_of_many and (key != "served" or after[:1] == ["as"]):
            yield i, _COPULAS[key]


def _holders(ground: Ground, ours: int, time: str) -> Iterator[NameMention | None]:
    """Who is or was the same at the same time: the words after the two verbs share one of content."""
    wanted = {ground.claim.concepts[i] for i in _after(ground.claim, ours)}
    for at, then in _copulas(ground.passage):
        if then == time and wanted & {ground.passage.concepts[i] for i in _after(ground.passage, at)}:
            yield _named_before(ground.passage, at)


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


def _same_kind(one: NameMention, other: NameMention) -> bool:
    """Whether two names may be of one kind: a person and a place are not."""
    return not one.kind or not other.kind or one.kind == other.kind
