"""The claim's own words in a passage, in their order, with another name among them.

"Tom Bell signed the Harrow petition" beside "Ana Ruiz signed the Harrow petition": both
may be right, so it is a hint and no verdict; but whoever retells a sentence with another
name in it has most likely mistaken the name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.judge.claim_actors import name_keys
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_roles import may_be_one
from factcheck.judge.claim_support import Ground
from factcheck.model import Value
from factcheck.text.concepts import is_light
from factcheck.text.lexicon import MODALS
from factcheck.text.names import NameMention
from factcheck.text.titles import table

# Words of content that must be the same besides the name: with fewer it is said of very many.
_SAME = 2
# Words of the passage that may stand between: "promised on Monday aid of".
_PUT_IN = 4
# With one of these between them the words belong to two clauses.
_TURNING = MODALS | table("if whether who which that whose but and or than like unlike it he she they")
_LIST, _LISTED = re.compile(r",? (?:and|or|&) |, [A-Z]"), re.compile(r"[\w.],? (?:and|or|&) \Z")


class Mistaken(Value, frozen=True):
    """A name of the claim, and the passage's name that stands in its place."""

    ours: NameMention
    theirs: NameMention


def mistaken(ground: Ground) -> Mistaken | None:
    """The claim's name in whose place the passage, otherwise in the claim's own words, has another; None for most."""
    claim, passage = ground.claim, ground.passage
    shared = sum(i in ground.present for i in claim.content)
    if shared < _SAME:
        return None
    for ours in (n for n in claim.names if passage.keys.isdisjoint(name_keys(n.text))):
        first, after = claim.extent(ours.titled)
        kept = [i for i in claim.content if not first <= i < after]
        if len(kept) < _SAME or not all(i in ground.present for i in kept):
            continue
        sides = range(first - 1, -1, -1), range(after, len(claim.words))
        for theirs in (n for n in passage.names if _may_be_another(ours, n) and not _listed(passage, n)):
            begin, end = passage.extent(theirs.titled)
            if _runs(ground, sides[0], begin - 1, -1) and _runs(ground, sides[1], end, 1):
                return Mistaken(ours, theirs)
    return None


def _may_be_another(ours: NameMention, theirs: NameMention) -> bool:
    same_kind = not theirs.kind or not ours.kind or theirs.kind == ours.kind
    return same_kind and not may_be_one(ours.text, theirs.text)


def _listed(passage: Reading, name: NameMention) -> bool:
    """Whether a name is one of several named together, any of which may be the claim's."""
    return bool(_LIST.match(passage.text, name.span.end) or _LISTED.search(passage.text, 0, name.span.start))


def _runs(ground: Ground, ours: Sequence[int], at: int, step: int) -> bool:
    """Whether the claim's words, from beside its name outwards, stand in the passage from word ``at`` on so."""
    claim, passage, put_in = ground.claim, ground.passage, 0
    for i in ours:
        k = _next_same(ground, i, at, step * (_PUT_IN - put_in))
        if k is None:
            before = i in ground.present and claim.concepts[i] not in passage.held  # who "it" is stands before it
            if before or is_light(claim.words.keys[i]):
                continue
            return False
        between = passage.words.keys[at:k:step]
        if between and (i == ours[0] or not _TURNING.isdisjoint(between)):
            return False
        put_in += len(between)
        at = k + step
    return True


def _next_same(ground: Ground, i: int, at: int, reach: int) -> int | None:
    """The nearest word of the passage from ``at`` on that is the claim's word ``i``, in one sentence."""
    claim, passage = ground.claim, ground.passage
    step = 1 if reach >= 0 else -1
    words, starts = passage.words, passage.words.starts
    for k in range(at, at + reach + step, step):
        if not 0 <= k < len(words) or not passage.same_sentence(starts[min(at, k)], starts[max(at, k)]):
            return None
        if words.keys[k] == claim.words.keys[i] or passage.concepts[k] == claim.concepts[i]:
            return k
    return None
