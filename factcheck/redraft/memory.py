"""Fingerprints: a log remembers what extract offered, so that what a person took out does not come back."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.model import Claim
from factcheck.text.fold import glyphs

_DIGITS = 8  # hexadecimal; among a thousand claims a chance meeting is one in four million


def fingerprints(claims: Iterable[Claim]) -> tuple[str, ...]:
    """One for each claim, from its kind and words; quotation marks, dashes and white space do not count."""
    return tuple(_fingerprint(claim) for claim in claims)


class Memory:
    """What extract offered in the draft before, each as often as it was offered; empty when nobody remembers."""

    def __init__(self, offered: Sequence[str]) -> None:
        self.all = frozenset(offered)
        self.left = Counter(offered)

    def knows(self, claim: Claim) -> bool:
        """Whether the words of ``claim`` are extract's own; a claim a person wrote or rewrote is not known."""
        return _fingerprint(claim) in self.all

    def takes(self, claim: Claim) -> bool:
        """Whether ``claim`` was offered once more than it has been taken; it is taken now."""
        mark = _fingerprint(claim)
        self.left[mark] -= 1
        return self.left[mark] >= 0


def _fingerprint(claim: Claim) -> str:
    words = " ".join(glyphs(claim.text).split())
    return hashlib.sha256(f"{claim.kind}\0{words}".encode()).hexdigest()[:_DIGITS]
