"""Claims turned round: a "not" on one side only, or a word and its opposite.

A conflict only where the rest of the claim is there, said of the same subject as a
plain fact: "did not sell the mill" beside "sold the mill". In "was accused of
selling the mill" nobody says that it was sold. What is less sure is a hint.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judge.claim_actors import same_head
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import COMMON_GROUND, TURNS, Ground
from factcheck.model import Slot, SlotIs, SlotKind, Span
from factcheck.text.concepts import concept
from factcheck.text.lexicon import DENIALS, HEDGES, MODALS, NEGATIONS, PREPOSITIONS
from factcheck.text.titles import table

_OPPOSITES = """rise fall; increase decrease; win lose; accept reject; buy sell; high low; best
worst; support oppose; allow ban; hire dismiss; largest smallest; major minor; male female;
pass fail; gain loss; profit deficit; guilty innocent; legal illegal; agree refuse;
attack defend; strong weak; rich poor; import
export; encourage forbid; capable incapable; able unable; rarely often; never always; real fictional; longest shortest;
highest lowest; tallest shortest; married unmarried; public private; success failure;
successful unsuccessful; popular unpopular; convict acquit; approve reject; more fewer; richest poorest;
professional amateur; alive dead; most least; greatest worst; known unknown; temporary permanent;
online offline; include exclude; upward downward; advance retreat; ally enemy; victory defeat; majority minority;
deny confirm; opponent supporter; advocate adversary; carry reject; adopt reject; pass reject; carry defeat"""
OPPOSITES = {frozenset(concept(word) for word in pair.split()) for pair in _OPPOSITES.split(";")}
_NOTHING: frozenset[str] = frozenset()
# By word, its opposites.
_OPPOSITE_OF = {word: _NOTHING.union(*(p for p in OPPOSITES if word in p)) - {word} for p in OPPOSITES for word in p}
_DENYING = NEGATIONS | DENIALS
# Words that tell of a deed without saying that it was done.
_UNSURE = (
    TURNS
    | HEDGES
    | MODALS
    | table(
        """if whether accuse accused accuses charged suspected claim claims claimed claiming says said say want wants
    wanted asked tried try threatened expected expects believed believes hoped hopes sought seeks vowed promised
    demanded urged ordered told denied denies plan plans supposed thought unless until but although though however"""
    )
)
# Who says that it was not so does not say that it was.
_REPORTS = table("said says say told tells claimed claims denied denies insisted argued stated")
# What "(1961–2013)" says without a word; the dates themselves are held against each other elsewhere.
_OF_DATES = frozenset(concept(word) for word in ("born", "died", "year"))
# What a thing is called that is called nothing: "a fictional place".
_VAGUE = frozenset(concept(word) for word in ("place", "thing"))
# Words before a deed in which something may leave it open.
_BEFORE = 8
# A denial may stand so many words before what it denies.
_SCOPE = 4
# Of the claim's words so much must be there when the passage denies, or says the opposite of the same thing.
_MOST = 0.75


def polarity_slots(ground: Ground, figures: Sequence[Slot]) -> tuple[Slot, ...]:
    """A slot for a negation or an opposite that claim and passage do not share.

    ``figures`` are the slots of the claim's numbers and dates; all must agree.
    """
    claim, passage = ground.claim, ground.passage
    settled = all(s.result is SlotIs.AGREES for s in figures)
    if not settled or not ground.same_subject or ground.share < COMMON_GROUND:
        return ()
    if _written_small(claim, MODALS) - passage.keys or _written_small(claim, _REPORTS) - passage.keys:
        return ()
    ours, theirs = claim.denials, passage.denials
    if len(ours) % 2 and not theirs:
        return tuple(_denied_by_claim(ground, ours[0], [s.source for s in figures if s.kind is SlotKind.DATE]))
    if ours or _unsure(claim, passage):
        return ()
    return tuple(_denied_by_passage(ground, theirs) if theirs else _opposite(ground))


def _written_small(reading: Reading, keys: frozenset[str]) -> frozenset[str]:
    """Those of some words that a text has; "May" within a sentence is a month."""
    capital = reading.words.capital
    return frozenset(k for i, k in enumerate(reading.words.keys) if k in keys and not (i and capital[i]))


def _unsure(claim: Reading, passage: Reading) -> frozenset[str]:
    """The passage's words that leave open whether it was so, or that turn it round other than by an opposite."""
    found = opposite(claim, passage)
    told = {passage.words.keys[found[1]]} if found else set()
    return _written_small(passage, _UNSURE - _DENYING) - claim.keys - told


def open_slot(ground: Ground) -> tuple[Slot, ...]:
    """An opposite that is no conflict, for a person to see: "rose" is not there, "fell" is."""
    found = opposite(ground.claim, ground.passage)
    if found is None:
        return ()
    ours, theirs = ground.claim.words.raw(found[0]), ground.passage.words.raw(found[1])
    return (Slot(SlotKind.VERB, "which way", ours, theirs, SlotIs.MISSING),)


def opposite(claim: Reading, passage: Reading) -> tuple[int, int] | None:
    """A word of the claim whose opposite stands in the passage, neither of them on both sides."""
    for i, ours in enumerate(claim.concepts):
        others = _OPPOSITE_OF.get(ours, _NOTHING) & passage.held - claim.held
        if others and ours not in passage.held:
            return i, next(j for j, theirs in enumerate(passage.concepts) if theirs in others)
    return None


def _denied_by_claim(ground: Ground, at: int, dates: Sequence[str]) -> Iterator[Slot]:
    """Everything that the claim denies is said in the passage; ``dates`` are those on which both agree."""
    claim, passage = ground.claim, ground.passage
    left_out = _VAGUE | _OF_DATES if dates else _VAGUE
    content = [i for i in claim.content if i != at and claim.concepts[i] not in left_out]
    after = [i for i in content if i > at]
    enough = sum(i in ground.present for i in content) >= COMMON_GROUND * len(content)
    if not enough or not all(i in ground.present for i in after) or not (after or dates):
        return
    said = next((j for j, c in enumerate(passage.concepts) if after and c == claim.concepts[after[0]]), None)
    if after and (said is None or _unsure_before(passage, said, claim) or _of_more(ground, after, said)):
        return
    article = Span(claim.words.starts[at], claim.words.ends[after[0] if after else at])
    source = dates[0] if said is None else passage.words.raw(said)
    yield Slot(SlotKind.NEGATION, "whether", article.of(claim.text), source, SlotIs.CONFLICTS)


def _of_more(ground: Ground, after: Sequence[int], said: int) -> bool:
    """Whether the passage says it of something else of the claim's thing: "voted for the amendment to the budget"."""
    claim, passage = ground.claim, ground.passage
    if said not in passage.verbs:
        return False
    wanted = {claim.concepts[i] for i in after[1:]}
    then = next((j for j in passage.content if j > said and passage.concepts[j] in wanted), said)
    foreign = (j for j in passage.content if said < j < then and passage.concepts[j] not in claim.held)
    return any(passage.words.keys[j + 1] in PREPOSITIONS for j in foreign)


def _unsure_before(passage: Reading, said: int, claim: Reading) -> bool:
    """Whether something shortly before a word leaves open whether it was so: "was accused of having sold"."""
    words = passage.words
    near = range(max(0, said - _BEFORE), said)
    return any(
        words.keys[k] in _UNSURE - claim.keys
        and not (k and words.capital[k])
        and passage.same_sentence(words.starts[k], words.starts[said])
        for k in near
    )


def _denied_by_passage(ground: Ground, denying: Sequence[int]) -> Iterator[Slot]:
    """The first word of weight after the passage's denial is one of the claim's, and the rest is there."""
    claim, passage = ground.claim, ground.passage
    content = frozenset(passage.content)
    for at in denying if ground.share >= _MOST else ():
        near = range(at + 1, min(at + 1 + _SCOPE, len(passage.words)))
        j = next((k for k in near if k in content), None)
        i = next((k for k in claim.content if j is not None and claim.concepts[k] == passage.concepts[j]), None)
        if i is not None and j is not None:
            source = Span(passage.words.starts[at], passage.words.ends[j])
            yield Slot(SlotKind.NEGATION, "whether", claim.words.raw(i), source.of(passage.text), SlotIs.CONFLICTS)
            return


def _owns(claim: Reading, passage: Reading, verb: int) -> bool:
    """ "Sold the mill's dock": what follows the verb belongs to a thing of the claim."""
    near = range(verb + 1, min(verb + 1 + _SCOPE, len(passage.words) - 1))
    keys = passage.words.keys
    return any(keys[k].endswith("'s") and k + 1 < len(keys) and passage.concepts[k + 1] not in claim.held for k in near)


def _opposite(ground: Ground) -> Iterator[Slot]:
    """A word and its opposite before the same next word, where the rest of the claim is there."""
    claim, passage = ground.claim, ground.passage
    found = opposite(claim, passage)
    if found is None:
        return
    i, j = found
    named = range(*claim.extent(claim.names[0].span)) if claim.names else ()  # the subject, which may be "it" there
    rest = [k for k in claim.content if k != i and k not in named and claim.concepts[k] not in _VAGUE]
    ours = next((claim.concepts[k] for k in rest if k > i), "")
    theirs = next((passage.concepts[k] for k in passage.content if k > j), "")
    wanted = _MOST * len(rest) if ours and ours == theirs else len(rest)
    enough = (len(rest) > 1 or claim.names) and sum(k in ground.present for k in rest) >= wanted
    if enough and (not ours or ours == theirs) and same_head(claim, i, passage, j) and not _owns(claim, passage, j):
        yield Slot(SlotKind.VERB, "which way", claim.words.raw(i), passage.words.raw(j), SlotIs.CONFLICTS)
