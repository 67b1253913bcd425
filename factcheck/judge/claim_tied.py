"""Whether one clause of a passage tells what a claim tells, so that it may agree.

All words of a claim may stand in a passage that says something else: "The barn was
hit by hail" beside "Hail hit two farms. The barn was sold."
So each verb of the claim must be told in one sentence with all that the claim says of
it, of the same doer and thing, on the same side. A sentence that begins with "it" or
"the firm" goes on with what the one before it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.judge.amounts import compare
from factcheck.judge.claim_actors import name_keys
from factcheck.judge.claim_clause import PRONOUNS, deed, is_passive, noun_at, stretch_of, stretches, subject_at
from factcheck.judge.claim_deeds import deeds
from factcheck.judge.claim_denials import unmatched
from factcheck.judge.claim_plans import only_meant
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.judge.claim_topic import goes_on, is_personal, opens, stands_for, topic
from factcheck.model import SlotIs, Value
from factcheck.text.concepts import concept
from factcheck.text.lexicon import AUXILIARIES, OPPOSED, PREPOSITIONS
from factcheck.text.names import NameMention
from factcheck.text.nations import ADJECTIVES
from factcheck.text.titles import table

# Words after a verb in which the preposition that takes a side stands: "voted for", "ran against".
_SIDE = 3
# What two do with each other, or what one may say of either.
MUTUAL = frozenset(
    concept(w) for w in table("star feature marry meet fight play face tie draw share join divorce merge equal match")
)


# Pronouns that stand for what is done to.
_MEANT = table("it its him her his them their there himself herself itself he she they")


class Told(Value, frozen=True):
    """A verb of the claim (None where it has none, as in "is a film") with the words of content that go with it."""

    verb: int | None
    subject: tuple[int, ...]  # before the claim's first verb
    rest: tuple[int, ...]


def tied(ground: Ground) -> bool:
    """Whether every verb of the claim is told somewhere in the passage with all that the claim says of it."""
    if not _figures_are_its_own(ground) or unmatched(ground.claim, ground.passage)[0]:
        return False
    return all(any(_fits(ground, told, *place) for place in _places(ground, told)) for told in _tellings(ground.claim))


def _tellings(claim: Reading) -> Iterator[Told]:
    verbs = [v for v in claim.verbs if v in claim.content]
    copula = next((i for i, k in enumerate(claim.words.keys) if k in AUXILIARIES), 0)
    first = min([*verbs[:1], copula] if copula else verbs[:1], default=0)
    subject = tuple(i for i in claim.content if i < first)
    if not verbs:
        yield Told(None, subject, tuple(i for i in claim.content if i >= first))
    for verb, then in pairwise((*verbs, len(claim.words))) if verbs else ():
        yield Told(verb, subject if verb == verbs[0] else (), tuple(i for i in claim.content if verb < i < then))


def _places(ground: Ground, told: Told) -> Iterator[tuple[range, int | None]]:
    """Where the passage may tell it: the verb's sentence, or any where the claim has no verb."""
    passage = ground.passage
    if told.verb is None:
        yield from ((s, None) for s in stretches(passage))
        return
    found = [j for j, c in enumerate(passage.concepts) if c == ground.claim.concepts[told.verb]]
    acted = [j for j in found if j in passage.verbs]
    yield from ((stretch_of(passage, j), j) for j in acted or found)


def _fits(ground: Ground, told: Told, where: range, at: int | None) -> bool:
    """Whether a sentence has all of it, or refers to what it lacks."""
    lacking = lacking_in(ground, told.rest, where)
    after = where if at is None or ground.claim.concepts[told.verb or 0] in MUTUAL else range(at + 1, where.stop)
    if (
        lacking
        and not refers(ground, after, lacking)
        and not (told.verb is None and _told_before(ground, lacking, where))
    ):
        return False
    lacking = lacking_in(ground, told.subject, where)
    if lacking and not _goes_on(ground, lacking, where, at) and not _completed(ground, told, lacking, where):
        return False
    if any(d.at in where for d in unmatched(ground.claim, ground.passage)[1]):
        return False
    if not same_places(ground, told.verb or 0, told.rest, where, at):
        return False
    if at is None or told.verb is None:
        return True
    if only_meant(ground.passage, at) and not only_meant(ground.claim, told.verb):
        return False  # "plans to open" beside "has opened"
    return _same_side(ground, told.verb, at) and _same_doer(ground, told.verb, at)


def same_places(ground: Ground, first: int, rest: Sequence[int], where: range, at: int | None) -> bool:
    """Whether the claim's names follow the prepositions that they follow in a sentence: "in Lund" is not "in York"."""
    claim, passage = ground.claim, ground.passage
    for k in range(first, rest[-1] if rest else 0):
        prep = claim.words.keys[k]
        if prep not in PREPOSITIONS or (k + 1 not in rest and k + 2 not in rest):
            continue
        ours = noun_at(claim, k + 1)
        if ours is None or not claim.words.capital[ours] or ours not in claim.content:
            continue
        nouns = [noun_at(passage, j + 1) for j in _of_the_verb(passage, at, where) if passage.words.keys[j] == prep]
        there = {passage.concepts[j or 0] for j in nouns if j in passage.content and passage.words.capital[j or 0]}
        if there and claim.concepts[ours] not in there and claim.concepts[ours] in {passage.concepts[j] for j in where}:
            return False
    return True


def _of_the_verb(reading: Reading, at: int | None, where: range) -> range:
    """The words of a sentence that a verb may govern: from it to the next verb."""
    if at is None:
        return where
    return range(at, next((v for v in reading.verbs if v > at and v in where), where.stop))


def lacking_in(ground: Ground, words: Sequence[int], where: range) -> list[int]:
    """Those of some words of the claim that a sentence has not, under any form of a name.

    What only says of which kind a name is, as in "the film Glass River", may stand elsewhere.
    """
    claim, passage = ground.claim, ground.passage
    here = {passage.concepts[k] for k in where}
    gone = [i for i in words if claim.concepts[i] not in here]
    if not gone:
        return []
    keys = {k.removesuffix("'s") for k in passage.words.keys[where.start : where.stop]}
    named = {k for n in claim.names if not keys.isdisjoint(_own_keys(n)) for k in range(*claim.extent(n.span))}
    named = {k for k in named if claim.words.keys[k] not in ADJECTIVES}  # another Bell may be "the Dane"
    kinds = {i for i in gone if i + 1 in named and i not in named and not claim.words.capital[i]}
    return [
        i for i in gone if i not in named and i not in kinds and not (i + 1 in kinds and not claim.words.capital[i])
    ]


def _own_keys(name: NameMention) -> set[str]:
    return {*name_keys(name.text)} - ADJECTIVES


def refers(ground: Ground, after: range, lacking: Sequence[int]) -> bool:
    """Whether a pronoun may stand for words that follow each other: "Bell never spoke of it"."""
    keys, run = ground.passage.words.keys, range(lacking[0], lacking[-1] + 1)
    whole = all(i in lacking for i in ground.claim.content if i in run)
    return whole and len(run) <= len(lacking) + 1 and any(keys[k] in _MEANT for k in after)


def _goes_on(ground: Ground, lacking: Sequence[int], where: range, at: int | None) -> bool:
    """Whether a sentence speaks of what the one before it is about, and that is what it lacks."""
    claim, passage = ground.claim, ground.passage
    word = goes_on(passage, where, at)
    if word is None:
        return False
    told = topic(passage, where, is_personal(passage, word), ground.before)
    if not told:
        return not any(claim.concepts[i] in passage.held for i in lacking)
    names = {k for n in claim.names for k in range(*claim.extent(n.span)) if _among(claim, n, told)}
    return all(claim.concepts[i] in told or i in names for i in lacking if claim.words.capital[i])


def _among(claim: Reading, name: NameMention, told: frozenset[str]) -> bool:
    return any(claim.concepts[k] in told for k in range(*claim.extent(name.span)))


def _told_before(ground: Ground, lacking: Sequence[int], where: range) -> bool:
    """Whether a sentence begins with "it", and the one before it has what this one lacks: "It was the largest fair"."""
    passage = ground.passage
    before = [s for s in stretches(passage) if s.stop <= where.start]
    if not before or goes_on(passage, where, None) != where.start:
        return False
    told = {passage.concepts[k] for k in before[-1]}
    return all(ground.claim.concepts[i] in told for i in lacking)


def _completed(ground: Ground, told: Told, lacking: Sequence[int], where: range) -> bool:
    """Whether only what the subject is of was named before: "ten chapters" of the novel told of there."""
    claim, passage = ground.claim, ground.passage
    keys = claim.words.keys
    of = next((k for k in range(lacking[0] - 1, -1, -1) if keys[k] in PREPOSITIONS), None)
    if of is None or not any(i < of for i in told.subject):
        return False
    named = topic(passage, where, False, ground.before)
    another = any(passage.words.keys[k] == keys[of] for k in where)
    return not another and all(claim.concepts[i] in named for i in lacking)


def _same_side(ground: Ground, ours: int, theirs: int) -> bool:
    """Whether "for" does not stand against "against" after the two verbs."""
    return (side(ground.claim, ours), side(ground.passage, theirs)) not in OPPOSED | {(b, a) for a, b in OPPOSED}


def side(reading: Reading, verb: int) -> str:
    """The first preposition shortly after a verb; "" where there is none."""
    return next((k for k in reading.words.keys[verb + 1 : verb + 1 + _SIDE] if k in PREPOSITIONS), "")


def _same_doer(ground: Ground, ours: int, theirs: int) -> bool:
    """Whether nobody else does it: not the claim's object, and nobody whom the claim does not speak of."""
    if crossed(ground, ours, theirs) or foreign(ground, ours, theirs):
        return False
    return same_thing(ground, ours, theirs) and _same_subject(ground, ours, theirs)


def same_thing(ground: Ground, ours: int, theirs: int) -> bool:
    """Whether it is not done to another: "sold his share in the mill" is not "sold the mill"."""
    claim, passage = ground.claim, ground.passage
    one, other = deed(claim, ours).done_to, deed(passage, theirs).done_to
    if one not in claim.content or other not in passage.content or other in passage.verbs:
        return True
    return passage.concepts[other or 0] in claim.held or _means_a_name(ground, other or 0)


def _same_subject(ground: Ground, ours: int, theirs: int) -> bool:
    """Whether the claim's subject is not only mentioned, where nobody knows who does it in the passage."""
    claim, passage = ground.claim, ground.passage
    who, other = subject_at(claim, ours), deed(passage, theirs)
    where = stretch_of(passage, theirs)
    known = other.done_to if is_passive(claim, ours) else other.doer
    if who is None or known is not None or claim.concepts[ours] in MUTUAL:
        return True
    name = claim.concepts[who]
    return name not in {passage.concepts[k] for k in where} or opens(passage, where, name)


def crossed(ground: Ground, ours: int, theirs: int) -> bool:
    """Whether one text's doer is the other's thing: "Lund beat Kessel" beside "Lund was beaten by Kessel"."""
    claim, passage = ground.claim, ground.passage
    if claim.concepts[ours] in MUTUAL:
        return False
    one, other = deed(claim, ours), deed(passage, theirs)
    if one.done_to is None and is_passive(passage, theirs):
        return False  # "the pool opened" is "the pool was opened by the mayor"
    return _meet(claim, one.doer, passage, other.done_to) and not _meet(claim, one.doer, passage, other.doer)


def foreign(ground: Ground, ours: int, theirs: int) -> bool:
    """Whether the passage tells it of somebody of whom the claim does not speak."""
    claim, passage = ground.claim, ground.passage
    one, other = deed(claim, ours), deed(passage, theirs)
    by_nobody = one.doer is None or (one.done_to is None and is_passive(passage, theirs))
    who = other.done_to if by_nobody else other.doer
    if (
        who not in passage.content
        or passage.words.keys[who] in PRONOUNS
        or _listed(passage, who)
        or stands_for(passage, who)
    ):
        return False
    return passage.concepts[who] not in claim.held and not _means_a_name(ground, who)


def _listed(passage: Reading, word: int) -> bool:
    """Whether a noun is the last of a list: "people, vehicles or material"; not ", and a boy found it"."""
    starts = passage.words.starts
    joined = next((k for k in (word - 1, word - 2) if k > 0 and passage.words.keys[k] in ("and", "or")), None)
    return joined is not None and passage.same_stretch(starts[joined - 1], starts[joined])


def _means_a_name(ground: Ground, word: int) -> bool:
    """Whether a word belongs to a name that stands for one of the claim's."""
    passage = ground.passage
    around = [n for n in passage.names if word in range(*passage.extent(n.span))]
    ours = ground.claim.held
    return any(not ours.isdisjoint(passage.concepts[k] for k in range(*passage.extent(n.span))) for n in around)


def _meet(one: Reading, i: int | None, other: Reading, j: int | None) -> bool:
    return i is not None and j is not None and one.concepts[i] == other.concepts[j]


def _figures_are_its_own(ground: Ground) -> bool:
    """Whether no figure of the claim is another verb's in the passage, where the claim's own verb has one there.

    "Sold 90 cows" beside "selling 12 cows and shearing 90".
    """
    claim, passage = ground.claim, ground.passage
    for mention in claim.numbers if len(passage.numbers) > 1 else ():
        told = deeds(claim, mention)
        same = [n for n in passage.numbers if told and compare(mention, n).result is not SlotIs.CONFLICTS]
        if not same or any(told & deeds(passage, n) for n in same):
            continue
        if any(told & deeds(passage, n) for n in passage.numbers) and all(deeds(passage, n) for n in same):
            return False
    return True
