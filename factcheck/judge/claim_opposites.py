"""Words and their opposites, and where a claim has the one and a passage the other."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judge.claim_reading import Reading
from factcheck.text.concepts import concept

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
    for i, ours in enumerate(claim.concepts):
        others = _OPPOSITE_OF.get(ours, _NOTHING) & passage.held - claim.held
        if others and ours not in passage.held:
            yield from ((i, j) for j, theirs in enumerate(passage.concepts) if theirs in others)
        yield from _denied_in_one_word(claim, i, passage)
        yield from _of_the_other_side(claim, i, passage)


def _denied_in_one_word(claim: Reading, i: int, passage: Reading) -> Iterator[tuple[int, int]]:
    """ "Harmed" and "unharmed"."""
    ours = claim.words.keys[i]
    if not ours.isalpha() or ours in passage.keys:
        return
    other = ours[2:] if ours.startswith("un") and len(ours) >= _UN else "un" + ours
    if len(other) < _UN - 2 or other not in passage.keys or other in claim.keys:
        return
    yield i, passage.words.keys.index(other)


def _of_the_other_side(claim: Reading, i: int, passage: Reading) -> Iterator[tuple[int, int]]:
    """ "The left bank" and "the right bank"."""
    ours = claim.words.keys[i]
    noun = claim.words.keys[i + 1] if ours in _SIDES and i + 1 < len(claim.words) else ""
    if noun not in _SIDED:
        return
    keys = passage.words.keys
    pairs = [(keys[j], j) for j in range(len(keys) - 1) if keys[j + 1] == noun]
    if not any(side == ours for side, _ in pairs):
        yield from ((i, j) for side, j in pairs if side == _SIDES[ours])
