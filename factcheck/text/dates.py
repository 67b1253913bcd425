"""Dates in running text: our own grammar, because a date that is not there is worse than one missed.

A date is a span of days: "May 2025" is the first to the last of that month.
What the grammar does not know it leaves alone; what can be read two ways
("05/06/2025") is a mention without a date that says why. Every pattern is
bounded, so the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.text.date_forms import FORMS, ROOM, TRIGGERS, DateMention, Reader
from factcheck.text.fold import glyphs
from factcheck.text.when import When

__all__ = ["DateMention", "find_dates"]


def _rooms(plain: str) -> dict[str, list[tuple[int, int]]]:
    """By kind of trigger, the stretches in which a date can stand, in order and apart."""
    rooms: dict[str, list[tuple[int, int]]] = {}
    for kind, trigger in TRIGGERS:
        before, after = ROOM[kind]
        row = rooms[kind] = []
        for found in trigger.finditer(plain):
            at = found.start()
            if row and row[-1][1] >= at - before:
                row[-1] = (row[-1][0], at + after)
            else:
                row.append((max(0, at - before), at + after))
    return rooms


def find_dates(text: str, base: When | None = None) -> tuple[DateMention, ...]:
    """The dates of ``text`` in order, none over another.

    ``base`` is when the text was written or published: it gives "May 25" its
    year and is what "on Monday" and "last year" are reckoned from; without it
    a day without its year has no ``when``, and relative words are no mentions.
    """
    plain = glyphs(text)
    rooms = _rooms(plain)
    taken: list[DateMention] = []
    for trigger, pattern, read in FORMS:
        if not rooms[trigger]:
            continue
        matches = (m for start, end in rooms[trigger] for m in pattern.finditer(plain, start, end))
        new = list(_read_all(matches, read, base))
        taken = _merge(taken, new) if new else taken
    return tuple(
        DateMention(d.span, d.span.of(text), d.when, relative=d.relative, ambiguous=d.ambiguous) for d in taken
    )


def _read_all(matches: Iterator[re.Match[str]], read: Reader, base: When | None) -> Iterator[DateMention]:
    for match in matches:
        try:
            mention = read(match, base)
        except ValueError:  # "31 June": no such day
            continue
        if mention is not None:
            yield mention


def _merge(taken: list[DateMention], new: list[DateMention]) -> list[DateMention]:
    """Both in order; of two that overlap the one taken first stays. Linear."""
    kept: list[DateMention] = []
    i = 0
    for mention in new:
        while i < len(taken) and taken[i].span.end <= mention.span.start:
            i += 1
        if i == len(taken) or not taken[i].span.overlaps(mention.span):
            kept.append(mention)
    return sorted([*taken, *kept], key=lambda d: d.span)
