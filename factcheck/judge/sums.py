"""Sums of money: "$4.5 million" and "4.5 million dollars" differ at both ends of the same figure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.judge.difference import Difference
from factcheck.judge.weight import is_number
from factcheck.model import EditType
from factcheck.text.variants import same_words

_LONGEST = 2  # words of a currency's name: "US dollars"
# A figure between its two currencies is no longer than this, in words.
_FIGURE = 6


def sums(differences: Sequence[Difference]) -> None:
    """Take a currency before a figure in one text and after it in the other as style."""
    for d in differences:
        _whose_dollars(d)
        _at_the_end(d)
    for d, e in pairwise(differences):
        figure = d.pair.quoted.words.keys[d.run.i2 : e.run.i1]
        if not figure or len(figure) > _FIGURE or not all(map(is_number, figure)):
            continue
        quoted, document = d.pair.quoted.words.keys, d.pair.document.keys
        before, after = _match(d.b, document, e.a, quoted)
        if before:
            d.take(EditType.SPELLING, after, before)
            e.a = [i for i in e.a if i not in after]
            continue
        before, after = _match(d.a, quoted, e.b, document)
        if before:
            d.take(EditType.SPELLING, before, after)
            e.b = [j for j in e.b if j not in after]


def _whose_dollars(d: Difference) -> None:
    """ "US$40" for "$40": the sign stands in both, the country in one."""
    quoted, document = d.pair.quoted.words, d.pair.document
    for at, words in ((d.a, quoted), (d.b, document)):
        if len(d.a) + len(d.b) == 1 and at and words.keys[at[0]] == "us" and words.keys[at[0] + 1 : at[0] + 2] == ["$"]:
            d.take(EditType.SPELLING, d.a, d.b)
            return


def _at_the_end(d: Difference) -> None:
    """ "… $40" for "… 40 | dollars": the source's currency stands just behind the quotation's last word."""
    quoted, document, j = d.pair.quoted.words.keys, d.pair.document.keys, d.run.j2
    figure = quoted[d.run.i2 :]
    if not all(map(is_number, d.b_keys)) or not 0 < len(figure) <= _FIGURE or not all(map(is_number, figure)):
        return
    behind = range(j + len(figure), min(j + len(figure) + _LONGEST, len(document)))
    before, _ = _match(d.a, quoted, behind, document)
    if before:
        d.take(EditType.SPELLING, before)


def _match(
    before: Sequence[int], before_keys: Sequence[str], after: Sequence[int], after_keys: Sequence[str]
) -> tuple[list[int], list[int]]:
    """The words just before a figure and those just after it that name one currency; empty when none do."""
    before = list(before)
    while before and is_number(before_keys[before[-1]]):
        before.pop()
    rest = list(after)
    while rest and (is_number(after_keys[rest[0]]) or after_keys[rest[0]] in _SHORT):
        rest.pop(0)
    for n in range(min(_LONGEST, len(before)), 0, -1):
        for m in range(min(_LONGEST, len(rest)), 0, -1):
            head, tail = before[-n:], rest[:m]
            if same_words([before_keys[k] for k in head], [after_keys[k] for k in tail]) is EditType.SPELLING:
                return head, tail
    return [], []


_SHORT = frozenset(("k", "m", "mn", "bn", "tn"))
