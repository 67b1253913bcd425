"""Words and their opposites, and where a claim has the one and a passage the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from factcheck.judge.claim_reading import Reading
from factcheck.text.concepts import concept, is_light

_OPPOSITES = """rise fall; increase decrease; win lose; accept reject; buy sell; high low; best
worst; support oppose; allow ban; hire dismiss; largest smallest; major minor; male female;
pass fail; gain loss; profit deficit; guilty innocent; legal illegal; agree refuse;
attack defend; strong weak; rich poor; import
export; encourage forbid; capable incapable; able unable; rarely often; never always; real fictional; longest shortest;
highest lowest; tallest shortest; married unmarried; public private; success failure;
successful unsuccessful; popular unpopular; convict acquit; approve reject; more fewer; richest poorest;
professional amateur; alive dead; most least; greatest worst; known unknown; temporary permanent;
online offline; include exclude; upward downward; advance retreat; ally enemy; victory defeat; majority minority;
deny confirm; opponent supporter; advocate adversary; carry reject; adopt reject; pass reject; carry defeat;
admit deny; admit reject; admit dispute; confirm dispute; allow forbid; allow prohibit; permit forbid; permit prohibit;
narrow widen; strengthen weaken; expand shrink; climb drop; rise drop; climb fall; dormant active; extinct active;
take cede; join leave; arrive depart; praise criticise; praise condemn; welcome condemn; welcome criticise; lend borrow;
grant revoke; enter leave; lock unlock; optimistic pessimistic; winner loser; recruit dismiss; upheld overturn;
uphold overturn; uphold quash;
hot cold; warm cold; wet dry; full empty; safe dangerous; cheap expensive; thick thin; wide narrow; deep shallow;
deny acknowledge; appoint dismiss; free imprison; lift impose; remain resign; optional compulsory; voluntary compulsory;
drunk sober; survive die; survive perish; fasten loosen; accelerate slow; faster slower; better worse; older younger;
heavier lighter; larger smaller; bigger smaller; higher lower; longer shorter; stronger weaker; earlier later;
taller shorter; richer poorer; hotter colder; warmer colder; surplus deficit; profit lose; gain lose; improve worsen"""
OPPOSITES = {frozenset(concept(word) for word in pair.split()) for pair in _OPPOSITES.split(";")}
_NOTHING: frozenset[str] = frozenset()
# By word, its opposites.
_OPPOSITE_OF = {word: _NOTHING.union(*(p for p in OPPOSITES if word in p)) - {word} for p in OPPOSITES for word in p}
# Before these nouns "left" is a side.
_SIDES = {"left": "right", "right": "left"}
_SIDED = frozenset("bank side hand arm leg foot eye ear knee shoulder wing ankle hip lung kidney".split())
# What begins with "un" and no denial of the rest: "under", "until", "unit", "union".
_UN = 7


def opposite(claim: Reading, passage: Reading) -> tuple[int, int] | None:
    """A word of the claim whose opposite stands in the passage, neither of them on both sides."""
    return next(opposites(claim, passage), None)


def opposites(claim: Reading, passage: Reading) -> Iterator[tuple[int, int]]:
    """All such pairs, as numbers of words."""
    for i, others, unsaid in _turnable(claim):
        there = others & passage.held - claim.held
        if there and claim.concepts[i] not in passage.held:
            yield from ((i, j) for j, theirs in enumerate(passage.concepts) if theirs in there)
        if unsaid in passage.keys and claim.words.keys[i] not in passage.keys:
            yield from ((i, j) for j, key in enumerate(passage.words.keys) if key == unsaid)
    if not _SIDES.keys().isdisjoint(claim.keys):
        yield from _of_the_other_side(claim, passage)


@lru_cache(maxsize=16)
def _turnable(claim: Reading) -> tuple[tuple[int, frozenset[str], str], ...]:
    """The words of a claim that may have an opposite: with those that have it, and with or without "un"."""
    found = []
    for i, (key, name) in enumerate(zip(claim.words.keys, claim.concepts, strict=True)):
        others = _OPPOSITE_OF.get(name, _NOTHING)
        unsaid = "" if is_light(key) else key[2:] if key.startswith("un") and len(key) >= _UN else "un" + key
        if others or (len(unsaid) >= _UN - 2 and unsaid not in claim.keys):
            found.append((i, others, unsaid))
    return tuple(found)


def _of_the_other_side(claim: Reading, passage: Reading) -> Iterator[tuple[int, int]]:
    """ "The left bank" and "the right bank"."""
    keys = passage.words.keys
    for i, (ours, noun) in enumerate(pairwise(claim.words.keys)):
        if ours in _SIDES and noun in _SIDED:
            sides = [(side, j) for j, (side, after) in enumerate(pairwise(keys)) if after == noun]
            if not any(side == ours for side, _ in sides):
                yield from ((i, j) for side, j in sides if side == _SIDES[ours])
