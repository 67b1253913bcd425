"""Order: which claims have moved past the others, and where a new one belongs among them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from factcheck.model import Claim


def out_of_order(starts: Sequence[int]) -> set[int]:
    """The fewest indexes without which ``starts`` never falls (the longest such subsequence stays, by patience)."""
    tops: list[int] = []  # the smallest last value of a subsequence of each length
    holders: list[int] = []
    before: list[int] = []
    for i, start in enumerate(starts):
        n = bisect_right(tops, start)
        tops[n : n + 1], holders[n : n + 1] = [start], [i]
        before.append(holders[n - 1] if n else -1)
    staying: set[int] = set()
    at = holders[-1] if holders else -1
    while at >= 0:
        staying.add(at)
        at = before[at]
    return set(range(len(starts))) - staying


def woven(claims: Sequence[Claim], starts: Sequence[int], added: Iterable[tuple[int, Claim]]) -> tuple[Claim, ...]:
    """``claims`` in their own order, with each one ``added`` right after the claim before it in the article.

    ``starts`` are places in the article, in characters; -1 for a claim that has none.
    """
    after: dict[int, list[Claim]] = {}
    known = sorted((start, n) for n, start in enumerate(starts) if start >= 0)
    for start, claim in sorted(added, key=lambda a: a[0]):
        i = bisect_right(known, (start, len(claims)))
        after.setdefault(known[i - 1][1] if i else -1, []).append(claim)
    laid = list(after.get(-1, ()))
    for n, claim in enumerate(claims):
        laid += [claim, *after.get(n, ())]
    return tuple(laid)
