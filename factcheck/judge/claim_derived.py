"""Figures that follow from others or only compare: a share, a multiple, a difference, a while between two years.

As in :mod:`factcheck.judge.claim_scope`, any test is enough to leave a figure open.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.judge.amounts import is_time, measure
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.text.numbers import NumberMention
from factcheck.text.titles import table

# "7,000 more", "two fewer": how far two figures are apart.
_APART = table("more fewer less higher lower additional extra longer shorter older younger")
_YEARS = {"years": 1, "decades": 10, "centuries": 100}
_OLD_YEAR = range(100, 1000)


def _share(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "A quarter of the shops" beside "12 shops": a share is no count."""
    counts = not is_time(theirs) and measure(theirs) == measure(ours)
    return counts and (0 < ours.value < 1) != (0 < theirs.value < 1) and "percent" not in (ours.unit, theirs.unit)


def _multiple(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "Three times as large" beside an amount."""
    return (ours.unit == "times") != (theirs.unit == "times")


def _apart(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "700 more than in May" beside "9,000"."""
    return _compares(ground.claim, ours) != _compares(ground.passage, theirs)


def _compares(reading: Reading, mention: NumberMention) -> bool:
    keys, (_, j) = reading.words.keys, reading.extent(mention.at)
    unit = j + 1 if mention.unit and keys[j : j + 1] == [mention.unit] else j
    return bool(_APART & {*keys[j : j + 1], *keys[unit : unit + 1]}) and keys[j - 2 : j - 1] != ["or"]


def _lapse(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "For ten years" beside "in 2009" and "in 2019"."""
    if ours.unit not in _YEARS:
        return False
    told = sorted({d.when.first.year for d in ground.passage.dates if d.when is not None})
    return any(abs(b - a - ours.value * _YEARS[ours.unit]) <= 1 for a in told for b in told if a < b)


def _of_its_year(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "In 1881 Ash had 90 shops" beside "in 1841 Ash had 30": the passage's figure is of a date of its own."""
    asked = [d.when for d in ground.claim.dates if d.when is not None]
    passage = ground.passage
    dated = [d for d in passage.dates if passage.same_stretch(d.span.start, theirs.at.start) and d.when is not None]
    return bool(asked and dated) and not any(d.when and d.when.overlaps(a) for d in dated for a in asked)


def _is_a_year(ground: Ground, ours: NumberMention, theirs: NumberMention) -> bool:
    """ "Settled in 874"."""
    return _in_a_year(ground.claim, ours) or _in_a_year(ground.passage, theirs)


def _in_a_year(reading: Reading, mention: NumberMention) -> bool:
    i, _ = reading.extent(mention.span)
    bare = not mention.unit and mention.value in _OLD_YEAR and mention.text.isdigit()
    return bare and reading.words.keys[max(0, i - 1) : i] == ["in"]


DERIVED: tuple[Callable[[Ground, NumberMention, NumberMention], bool], ...] = (
    _share,
    _multiple,
    _apart,
    _lapse,
    _of_its_year,
    _is_a_year,
)
