"""Which vanished claims were edited rather than cut: the nearest new ones, by words and surroundings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from factcheck.model import Claim, Value
from factcheck.redraft.standing import is_quoted
from factcheck.text.words import Words

# Of the words of both, so many must stand in both, in order. Lower and a new sentence inherits a stranger's mark
# (stale, but puzzling); higher and a mark is parted from a sentence that was only recast.
_ALIKE = 0.6
# A surrounding that has stayed counts as this share of the words: two quarters of a short quotation may change.
_SURROUNDING = 0.2
_COMPARED = 300  # words of one claim
_WEIGHED = 48  # new claims held against one old one, those that share its rarest words


class Likeness(Value, frozen=True, order=True):
    """A vanished claim and a new one, by index; the smallest is the likeliest pair."""

    unlike: float
    apart: int
    old: int
    new: int


def likely_pairs(old: Sequence[Claim], new: Sequence[Claim], surroundings: Callable[[int, int], int]) -> dict[int, int]:
    """Old claims to new ones, one to one, the likeliest first; ``surroundings`` says how many have stayed."""
    found = sorted(_likenesses(old, new, surroundings))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for like in found:
        if like.old not in pairs and like.new not in taken:
            pairs[like.old] = like.new
            taken.add(like.new)
    return pairs


def _likenesses(
    old: Sequence[Claim], new: Sequence[Claim], surroundings: Callable[[int, int], int]
) -> Iterator[Likeness]:
    words = [_words(c) for c in new]
    holders: dict[str, list[int]] = {}
    for j, keys in enumerate(words):
        for key in dict.fromkeys(keys):
            holders.setdefault(key, []).append(j)
    for i, claim in enumerate(old):
        keys = _words(claim)
        for j in _candidates(keys, holders):
            if is_quoted(claim) is not is_quoted(new[j]):
                continue
            bonus = _SURROUNDING * surroundings(i, j)
            if _share(keys, words[j]) + bonus < _ALIKE:
                continue
            alike = SequenceMatcher(None, keys, words[j], autojunk=False).ratio() + bonus
            if alike >= _ALIKE:
                yield Likeness(-alike, abs(i - j), i, j)


def _words(claim: Claim) -> list[str]:
    return list(Words(claim.text).keys)[:_COMPARED]


def _candidates(keys: Sequence[str], holders: dict[str, list[int]]) -> Sequence[int]:
    """The new claims that share the rarest words of an old one."""
    found: dict[int, None] = {}
    for key in sorted(set(keys), key=lambda k: (len(holders.get(k, ())), k)):
        for j in holders.get(key, ())[:_WEIGHED]:
            found[j] = None
        if len(found) >= _WEIGHED:
            break
    return list(found)[:_WEIGHED]


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    """The words that two claims share, in any order: never less than in order, and cheap."""
    shared = (Counter(one) & Counter(other)).total()
    return 2 * shared / max(1, len(one) + len(other))
